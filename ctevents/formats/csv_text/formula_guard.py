"""The ``'`` before text that a spreadsheet program would take for a formula.

It is added in CSV files, which a program reads as if they were typed. It is removed from every file
that comes in, since a CSV file may have become a workbook. Text that already begins with ``'`` gets
a second one, in workbooks too, so that it comes back unchanged. The same applies after a semicolon
and in each line of a cell. If lists are separated by semicolons, a program that opens a file of
commas begins a cell there.
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


def may_need_guard(together: str) -> bool:
    """Return False if none of the texts needs a guard. ``together``: all of them, between ``|``."""
    return any(sign in together for sign in _SIGNS)


_SIGNS = (*(f"|{beginning}" for beginning in _BEGINNINGS), ";", "\n", "\r")


def told_apart(text: str) -> str:
    """Guard text in files where no text is a formula, so that a leading ``'`` survives the next
    import."""
    return _TO_TELL_APART.sub("'", text) if "'" in text else text


def unguarded(text: str) -> str:
    return _GUARD.sub("", text) if "'" in text else text
