"""The demo's local inbox as pages: registered in demo mode only, which only starts on loopback."""
