"""Rules for figures: cells that are withheld, gaps, counts that must agree."""
