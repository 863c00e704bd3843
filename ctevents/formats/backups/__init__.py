"""Backups as files: what is in one, and what a folder of them lacks."""
