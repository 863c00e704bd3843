"""Label the cells of a table: a small screen shows each cell on its own line, which needs the heading.

Regular expressions stay because they gain more than a tenth. On a page of 100 guests they take 0.8 ms of 40; the parser
of the standard library would take 9.5 ms (22 % more for the page), Beautiful Soup 49 ms. ``docs/design.md`` says more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from flask import Flask
from markupsafe import Markup, escape

BEGIN = re.compile(r'<(tr|th|td)\b(?=(?:[^>]*\browspan="(\d+)")?)')
EMPTY = re.compile(r">\s+</td>")


def with_labels(rows: str, headings: Sequence[str]) -> Markup:
    """Return ``rows``, which are safe HTML, with the heading of its column as ``data-label`` on each cell, except on
    cells that name one or several rows. A cell with only spaces becomes empty, so that a style sheet can hide it."""
    left: Iterator[str] = iter(())
    named = 0  # rows whose first cell is part of an earlier row

    def label(found: re.Match[str]) -> str:
        nonlocal left, named
        if found[1] == "tr":
            left = map(str, headings[1:] if named else headings)
            named = max(named - 1, 0)
            return found[0]
        named = int(found[2]) - 1 if found[2] else named
        heading = next(left, "")
        return f'{found[0]} data-label="{escape(heading)}"' if found[1] == "td" and heading else found[0]

    return Markup(EMPTY.sub("></td>", BEGIN.sub(label, rows)))  # noqa: S704


def install(app: Flask) -> None:
    app.jinja_env.filters["with_labels"] = with_labels
