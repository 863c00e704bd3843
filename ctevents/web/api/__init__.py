"""The JSON API for doors, version 1."""
