"""Roster, check-ins, walk-ins, attendance."""
