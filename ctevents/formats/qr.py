"""QR codes (ISO/IEC 18004) at error correction level M: rows of modules, pictures, and elements of
a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from io import BytesIO
from typing import Any

from qrcode.constants import ERROR_CORRECT_M
from qrcode.image.pil import PilImage
from qrcode.main import QRCode

QUIET_ZONE = 4
"""Modules of white that a reader needs on each side."""
MASK = 3
"""Trying all eight masks takes five times as long, with fewer than 300 badges a second on sheets,
and no reader needs it."""


def modules(text: str) -> list[bytes]:
    """Return the rows from the top, 1 for dark, without the quiet zone."""
    return [bytes(map(bool, row)) for row in _code(text).modules]


def dark_runs(rows: Sequence[bytes]) -> Iterator[tuple[int, int, int]]:
    """Yield each run of dark modules in a row: column and row from the top left, and length."""
    for y, row in enumerate(rows):
        for run in re.finditer(b"\1+", row):
            start, end = run.span()
            yield start, y, end - start


def png(text: str, *, box: int = 8) -> bytes:
    """Return the code in black on white with the quiet zone, ``box`` pixels for each module."""
    stream = BytesIO()
    _code(text, box).make_image(PilImage).save(stream, "PNG")  # type: ignore[no-untyped-call]
    return stream.getvalue()


def svg(text: str, *, title: str) -> str:
    """Return an element with the quiet zone, for a file or a page. Screen readers say ``title``."""
    rows = modules(text)
    start, side = -QUIET_ZONE, len(rows) + 2 * QUIET_ZONE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="{start} {start} {side} '
        f'{side}">'
        f"<title>{escape(title)}</title>"
        f'<path fill="#fff" d="M{start} {start}h{side}v{side}h-{side}z"/>'
        f'<path stroke="#000" shape-rendering="crispEdges" d="M0 .5{_strokes(rows)}"/>'
        "</svg>"
    )


def _code(text: str, box: int = 1) -> QRCode[Any]:
    """Return the smallest code that holds a text in one mode."""
    code: QRCode[Any] = QRCode(
        error_correction=ERROR_CORRECT_M, box_size=box, border=QUIET_ZONE, mask_pattern=MASK
    )
    code.add_data(text, optimize=0)  # type: ignore[no-untyped-call]
    # without a version it fits all the same; fit=True fits twice
    code.make(fit=False)  # type: ignore[no-untyped-call]
    return code


def _strokes(rows: Sequence[bytes]) -> str:
    """Return a stroke for each run, from the end of the one before: a page has half as many bytes
    as with places and outlines."""
    strokes, end, line = [], 0, 0
    for x, y, length in dark_runs(rows):
        strokes.append(f"m{x - end} {y - line}h{length}")
        end, line = x + length, y
    return "".join(strokes)
