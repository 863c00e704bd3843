"""Walk through the site as guests, focal points and doors do, on a slow network: ``python -m
bench.walks``."""
