"""Bulk actions on the guest list."""
