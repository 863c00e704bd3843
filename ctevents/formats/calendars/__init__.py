"""Entries for calendars: as files, and as links to calendars on the web."""
