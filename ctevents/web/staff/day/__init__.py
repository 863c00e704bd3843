"""Pages for the day of the event: door, badges, sheets, papers."""
