"""The dashboard, and the plan of one event."""
