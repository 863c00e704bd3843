"""Logos in a row, each within a box of the same height."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader

from ctevents.formats.pdf.tagging import TaggedCanvas

WIDTH, HEIGHT, GAP = 32 * mm, 11 * mm, 7 * mm


@dataclass(frozen=True)
class Picture:
    """A logo as PNG. ``name`` is read in its place; ``width`` and ``height`` are the pixels, of which the shape counts."""

    name: str
    png: bytes
    width: int
    height: int


Images = dict[Picture, ImageReader]
"""Each is read once for all pages of a file."""


def draw_logos(
    canvas: TaggedCanvas,
    logos: Sequence[Picture],
    *,
    left: float,
    right: float,
    top: float,
    images: Images,
    is_read: bool = True,
) -> None:
    """From the left, smaller where they are many. ``is_read``: not where they stand on each page."""
    if not logos:
        return
    space = (right - left - GAP * (len(logos) - 1)) / len(logos)
    x = left
    for logo in logos:
        scale = min(HEIGHT / logo.height, min(WIDTH, space) / logo.width)
        width, height = logo.width * scale, logo.height * scale
        if logo not in images:
            images[logo] = ImageReader(BytesIO(logo.png))
        bottom = top - HEIGHT + (HEIGHT - height) / 2
        with canvas.figure(logo.name, x, bottom, x + width, bottom + height) if is_read else canvas.artifact():
            canvas.drawImage(images[logo], x, bottom, width, height, mask="auto")
        x += width + GAP
