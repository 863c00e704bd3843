"""Erasure of personal data: one person on request, and everybody after the retention date of an
event."""
