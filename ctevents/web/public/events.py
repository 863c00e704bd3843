"""The launches, for all."""
