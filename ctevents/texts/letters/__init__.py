"""The content of letters."""
