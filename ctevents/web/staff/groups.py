"""Stakeholder groups."""
