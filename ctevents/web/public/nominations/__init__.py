"""The page of a focal point: a row for each seat, the nominees, seats given back, the official
letter."""
