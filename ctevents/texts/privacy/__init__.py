"""Texts for people about their own data."""
