"""Pages of letters that staff write, set or read."""
