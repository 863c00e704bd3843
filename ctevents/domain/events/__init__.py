"""Rules about events themselves: their addresses, and what a copy takes over."""
