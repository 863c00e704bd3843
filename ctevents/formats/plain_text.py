"""The text of a letter in lines."""

from __future__ import annotations

import re
import textwrap

WIDTH = 72
"""Characters in a line, which leaves space to quote it. Addresses are not broken."""
_OF_A_LIST = re.compile(r" *(?:- )?")
"""The beginning of a line that belongs to a list: its other lines begin below its words."""


def wrapped(text: str) -> str:
    """Wrap the text, with at most one empty line in a row. Blocks of a template that have no text
    leave more."""
    lines = re.sub(r"\n{3,}", "\n\n", text.strip()).splitlines()
    return "".join(_filled(line) + "\n" for line in lines)


def _filled(line: str) -> str:
    if len(line) <= WIDTH and line.isprintable():
        return line.rstrip()
    indent = " " * len(_OF_A_LIST.match(line)[0])  # type: ignore[index]  # the pattern matches an empty text too
    return textwrap.fill(
        line, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
