"""People of an event's list: named, unnamed, listed twice, the same at several events."""
