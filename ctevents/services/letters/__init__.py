"""Letters that staff write or set: announcements, reminders, wordings; and mail that comes in."""
