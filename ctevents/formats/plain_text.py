"""The text of a letter in lines."""

from __future__ import annotations

import re
import textwrap

WIDTH = 72
"""Characters in a line, which leaves space to quote it. Addresses are not broken."""


def wrapped(text: str) -> str:
    """Wrap the text, with at most one empty line in a row. Blocks of a template that have no text leave more."""
    lines = re.sub(r"\n{3,}", "\n\n", text.strip()).splitlines()
    return "".join(_filled(line) + "\n" for line in lines)


def _filled(line: str) -> str:
    if len(line) <= WIDTH and line.isprintable():
        return line.rstrip()
    return textwrap.fill(line, WIDTH, break_long_words=False, break_on_hyphens=False)
