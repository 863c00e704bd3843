"""The letters of an event, and what became of them."""
