"""Sentences and names of things: refusals, figures, imports, changes."""
