"""Counts of requests and their log."""
