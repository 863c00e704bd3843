"""Sending invitations."""
