"""QR codes as rows of modules, as pictures and as elements of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from io import BytesIO

from qrcode.constants import ERROR_CORRECT_M
from qrcode.image.pil import PilImage
from qrcode.main import QRCode

from ctevents.formats.qr.codewords import codewords

QUIET_ZONE = 4
"""Modules of white that a reader needs on each side."""


def modules(text: str) -> list[list[bool]]:
    """Return the rows from the top, True for dark, without the quiet zone."""
    return [[bool(module) for module in row] for row in _code(text).modules]


def dark_runs(rows: Sequence[Sequence[bool]]) -> Iterator[tuple[int, int, int]]:
    """Yield each run of dark modules in a row: column and row from the top left, and length."""
    for y, row in enumerate(rows):
        for run in re.finditer(b"\x01+", bytes(row)):
            start, end = run.span()
            yield start, y, end - start


def png(text: str, *, box: int = 8) -> bytes:
    """Return the code in black on white with the quiet zone, ``box`` pixels for each module."""
    stream = BytesIO()
    _code(text, box).make_image().save(stream, "PNG")  # type: ignore[no-untyped-call]
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


def _strokes(rows: Sequence[Sequence[bool]]) -> str:
    """Return a stroke for each run, from the end of the one before: a page has half as many bytes as with places and outlines."""
    strokes, end, line = [], 0, 0
    for x, y, length in dark_runs(rows):
        strokes.append(f"m{x - end} {y - line}h{length}")
        end, line = x + length, y
    return "".join(strokes)


def _code(text: str, box: int = 1) -> QRCode[PilImage]:
    # Trying all eight masks takes five times as long and no reader needs it.
    code: QRCode[PilImage] = QRCode(error_correction=ERROR_CORRECT_M, mask_pattern=3, box_size=box, border=QUIET_ZONE)
    code.version, code.data_cache = codewords(text)
    code.make(fit=False)  # type: ignore[no-untyped-call]
    return code
