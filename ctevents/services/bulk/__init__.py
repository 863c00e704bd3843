"""Bulk actions on rows of a guest list: forecast, carried out in pieces, undone."""
