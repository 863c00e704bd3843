"""Figures of speed, each beside its floor and its aim: ``python -m bench``, or ``make bench``."""
