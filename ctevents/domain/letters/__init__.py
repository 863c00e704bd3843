"""The rules of letters: kinds, segments, reminders, wordings, and incoming mail."""
