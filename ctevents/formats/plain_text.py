"""The text of a letter in lines."""

from __future__ import annotations

import re
import textwrap

WIDTH = 72
"""Characters in a line, which leaves room to quote it; an address stays whole."""


def wrapped(text: str) -> str:
    """Never more than one empty line, which is what a block of a template leaves where it has nothing to say."""
    lines = re.sub(r"\n{3,}", "\n\n", text.strip()).splitlines()
    return "".join(_filled(line) + "\n" for line in lines)


def _filled(line: str) -> str:
    if len(line) <= WIDTH and line.isprintable():
        return line.rstrip()
    return textwrap.fill(line, WIDTH, break_long_words=False, break_on_hyphens=False)
