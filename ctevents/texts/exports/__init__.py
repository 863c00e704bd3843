"""Lists and packs as files, in a language, written by the worker."""
