"""People of an event's list: named, unnamed, possible duplicates, the same at several events."""
