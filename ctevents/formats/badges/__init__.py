"""Badges in forms that are made of others: of the text and fonts of a PDF, and of its code."""
