"""The ``'`` before text that a spreadsheet program would take for a formula.

It is put on in CSV files, which a program reads as if they were typed, and taken off whatever file comes in: of a CSV file
a workbook may have been made meanwhile. So that text which begins like that of itself comes back as it was, it gets
another one, in a workbook too.
"""

from __future__ import annotations

import re

_FORMULA = re.compile(r"[=+\-@\t\r]")
_BEGINNINGS = frozenset("'=+-@\t\r")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def guarded(text: str) -> str:
    if text[:1] not in _BEGINNINGS:  # nearly all of a long list
        return text
    return f"'{text}" if _FORMULA.match(text) else told_apart(text)


def told_apart(text: str) -> str:
    """For files in which text is no formula, whatever it begins with."""
    return f"'{text}" if text[:1] == "'" and _GUARDED.match(text) else text


def unguarded(text: str) -> str:
    return text[1:] if _GUARDED.match(text) else text
