"""Hostile files, read in a process of its own: with limits of memory and time, without network and
without other files."""
