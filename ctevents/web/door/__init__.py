"""The door: check-in on a phone or laptop."""
