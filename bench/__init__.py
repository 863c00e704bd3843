"""Measure speed, each figure beside its floor and its aim: ``python -m bench``, or ``make
bench``."""
