"""Letters that staff write or set up: announcements, reminders, wordings; and incoming mail."""
