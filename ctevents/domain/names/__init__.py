"""The order of people's names."""
