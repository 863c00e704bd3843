"""Public pages about what is launched."""
