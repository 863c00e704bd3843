"""The guest list of an event."""
