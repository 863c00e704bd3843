"""Lists that programs read by the API, and guests that they send."""
