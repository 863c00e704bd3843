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
    """A logo as PNG. Screen readers say ``name``. ``width`` and ``height`` are in pixels; only
    their ratio counts."""

    name: str
    png: bytes
    width: int
    height: int


Images = dict[Picture, ImageReader]
"""The logos of a file; each is read once for all pages."""


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
    """Draw the logos from the left; they are smaller if there are many. ``is_read``: False on pages
    that repeat them."""
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
        with (
            canvas.figure(logo.name, x, bottom, x + width, bottom + height)
            if is_read
            else canvas.artifact()
        ):
            canvas.drawImage(images[logo], x, bottom, width, height, mask="auto")
        x += width + GAP
