"""The attendance matrix."""
