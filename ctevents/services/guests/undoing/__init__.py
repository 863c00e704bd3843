"""Undoing the last import of a guest list."""
