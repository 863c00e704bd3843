"""The demo's local inbox as pages. Registered only in demo mode, which runs only on loopback."""
