"""The refusal of a file by its reader (``child``)."""

from __future__ import annotations


class RefusedFile(Exception):
    """The file is refused. Its argument is the code to answer."""
