"""Guest lists from files: preview, then import."""
