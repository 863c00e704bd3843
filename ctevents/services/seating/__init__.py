"""Seats: counted, given, given back, passed on; badges and the roster follow."""
