"""The rules of letters: kinds, segments, reminders, wordings, and mail that comes in."""
