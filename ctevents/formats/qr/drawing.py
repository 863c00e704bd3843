"""QR codes as rows of modules, as pictures and as elements of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from io import BytesIO

from PIL import Image

from ctevents.formats.qr.codewords import codewords
from ctevents.formats.qr.placing import placed

QUIET_ZONE = 4
"""Modules of white that a reader needs on each side."""

_SHADES = bytes.maketrans(b"\0\1", b"\xff\0")


def modules(text: str) -> list[bytes]:
    """Return the rows from the top, 1 for dark, without the quiet zone."""
    return placed(*codewords(text))


def dark_runs(rows: Sequence[bytes]) -> Iterator[tuple[int, int, int]]:
    """Yield each run of dark modules in a row: column and row from the top left, and length."""
    for y, row in enumerate(rows):
        for run in re.finditer(b"\1+", row):
            start, end = run.span()
            yield start, y, end - start


def png(text: str, *, box: int = 8) -> bytes:
    """Return the code in black on white with the quiet zone, ``box`` pixels for each module."""
    rows, stream = modules(text), BytesIO()
    side = len(rows) + 2 * QUIET_ZONE
    picture = Image.new("L", (side, side), "white")
    picture.paste(Image.frombytes("L", (len(rows), len(rows)), b"".join(rows).translate(_SHADES)), (QUIET_ZONE,) * 2)
    large = picture.resize((side * box, side * box), Image.Resampling.NEAREST)
    large.convert("1", dither=Image.Dither.NONE).save(stream, "PNG")
    return stream.getvalue()


def svg(text: str, *, title: str) -> str:
    """Return an element with the quiet zone, for a file or a page. Screen readers say ``title``."""
    rows = modules(text)
    start, side = -QUIET_ZONE, len(rows) + 2 * QUIET_ZONE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="{start} {start} {side} {side}">'
        f"<title>{escape(title)}</title>"
        f'<path fill="#fff" d="M{start} {start}h{side}v{side}h-{side}z"/>'
        f'<path stroke="#000" shape-rendering="crispEdges" d="M0 .5{_strokes(rows)}"/>'
        "</svg>"
    )


def _strokes(rows: Sequence[bytes]) -> str:
    """Return a stroke for each run, from the end of the one before: a page has half as many bytes as with places and outlines."""
    strokes, end, line = [], 0, 0
    for x, y, length in dark_runs(rows):
        strokes.append(f"m{x - end} {y - line}h{length}")
        end, line = x + length, y
    return "".join(strokes)
