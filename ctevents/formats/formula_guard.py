"""The ``'`` before text that a spreadsheet program would take for a formula.

It is put on in CSV files, which a program reads as if they were typed, and taken off whatever file comes in: of a CSV file
a workbook may have been made meanwhile. So that text which begins like that of itself comes back as it was, it gets
another one, in a workbook too. All of this holds after a semicolon and in each line of a cell as well: where lists are
separated by semicolons, a program that opens a file of commas begins a cell there.
"""

from __future__ import annotations

import re

_BEGINNINGS = frozenset("'=+-@\t\r")

_TO_GUARD = re.compile(r"""\A(?='*[=+\-@\t\r])|(?<=[;\n\r])(?=['"]*[=+\-@\t\r])""")
_TO_TELL_APART = re.compile(r"""\A(?='+[=+\-@\t\r])|(?<=[;\n\r])(?='['"]*[=+\-@\t\r])""")
_GUARD = re.compile(r"""\A'(?='*[=+\-@\t\r])|(?<=[;\n\r])'(?=['"]*[=+\-@\t\r])""")


def guarded(text: str) -> str:
    if text[:1] not in _BEGINNINGS and ";" not in text and "\n" not in text and "\r" not in text:
        return text  # nearly all of a long list
    return _TO_GUARD.sub("'", text)


def told_apart(text: str) -> str:
    """For files in which text is no formula, whatever it begins with."""
    return _TO_TELL_APART.sub("'", text) if "'" in text else text


def unguarded(text: str) -> str:
    return _GUARD.sub("", text) if "'" in text else text
