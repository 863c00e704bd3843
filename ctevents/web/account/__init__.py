"""Signing in and out, and setting a password."""
