"""A personal invitation."""
