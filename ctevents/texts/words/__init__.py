"""Sentences and names: refusals, figures, imports, changes."""
