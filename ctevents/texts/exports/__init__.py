"""Lists and packs as files in one language; long ones are written by the worker."""
