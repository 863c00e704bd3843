"""The sample of the demo: six launches with invented guests, of which one is over, one is today and
the others are to come."""
