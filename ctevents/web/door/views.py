"""Check-in by code or by name."""
