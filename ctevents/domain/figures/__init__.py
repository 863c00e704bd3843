"""The rules of figures: cells that are withheld, gaps, counts that must agree."""
