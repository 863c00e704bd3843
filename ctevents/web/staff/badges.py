"""Sheets of badges."""
