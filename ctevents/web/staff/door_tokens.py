"""Tokens of door devices."""
