"""The text of CSV files as programs write it: encodings, and the ``'`` before formulas."""
