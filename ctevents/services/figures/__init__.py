"""Figures: counted, frozen, compared, reported, certified."""
