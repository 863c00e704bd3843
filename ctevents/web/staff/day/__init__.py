"""Pages for the day itself: door, badges, sheets, papers."""
