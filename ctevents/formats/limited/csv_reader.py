"""Read one CSV file. Run in a limited process (``child``).

The answer is ``{"rows": [[row number, [cell, …]], …]}`` without blank rows. A refused file is
``{"why": code}`` with a code of ``spreadsheet.UnreadableWhy``.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import islice
from typing import BinaryIO

from ctevents.formats.csv_text.text_encoding import ENCODINGS, decoded
from ctevents.formats.limited.refused import RefusedFile
from ctevents.formats.limited.tables import checked

MOST_NULS = 20
"""One NUL in so many characters is allowed, since export programs leave some. A file with more is
no text."""
DELIMITERS = ";\t,"
END = "\0"

for encoding in ENCODINGS:  # a limited process loads nothing later
    codecs.lookup(encoding)


def main(source: BinaryIO, _arguments: Sequence[str]) -> dict[str, object]:
    text = text_of(source.read())
    try:
        return {"rows": [*checked(records(text))]}
    except csv.Error:
        raise RefusedFile("damaged") from None


def text_of(content: bytes) -> str:
    try:
        text = decoded(content)
    except UnicodeError:
        raise RefusedFile("not_a_spreadsheet" if b"\0" in content else "encoding") from None
    if text.count("\0") * MOST_NULS > len(text):
        raise RefusedFile("not_a_spreadsheet")
    return text


def records(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the records. A marker record is added at the end: an open quote would swallow it, and
    perhaps half of the file."""
    last: list[str] = []
    end = END if text.endswith(("\n", "\r")) else f"\n{END}"
    for number, last in enumerate(parsed(text + end, delimiter_of(text)), start=1):
        if last != [END]:
            yield number, last
    if last != [END]:
        raise RefusedFile("damaged")


def parsed(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(StringIO(text, newline=""), delimiter=delimiter)


def delimiter_of(text: str) -> str:
    """Return the delimiter that divides most of the first rows into the same number of cells."""

    def regularity(delimiter: str) -> int:
        widths = [len(cells) for cells in islice(parsed(text, delimiter), 50)]
        return max((widths.count(width) * (width - 1) for width in set(widths)), default=0)

    return max(DELIMITERS, key=regularity)
