"""Bands with the mark of a group: drawn once for a file, and placed many times."""

from __future__ import annotations

from reportlab.pdfgen.pathobject import PDFPathObject

from ctevents.domain.marks import Mark
from ctevents.formats.marks import outlines, whole_length
from ctevents.formats.pdf.tagging import TaggedCanvas

_OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


def draw_band(canvas: TaggedCanvas, mark: Mark, x: float, y: float, width: float, height: float) -> None:
    """Draw a band of whole tiles of its pattern, which are stretched a little to fit."""
    length = whole_length(mark.pattern, width / height)
    with canvas.artifact():
        name = _form(canvas, mark, length)
        canvas.saveState()
        canvas.translate(x, y)
        canvas.scale(width / length, height)
        canvas.doForm(name)
        canvas.restoreState()


def _form(canvas: TaggedCanvas, mark: Mark, length: float) -> str:
    """Return the name of a band of this length and of height 1. Make it if the file does not have it yet."""
    name = f"{mark}-{length}"
    if not canvas.hasForm(name):
        canvas.beginForm(name, 0, 0, length, 1)
        canvas.setFillColor(mark.colour.value)
        # Upside down: patterns are made for pages, which count from the top.
        canvas.transform(1, 0, 0, -1, 0, 1)
        canvas.drawPath(PDFPathObject(_operations(mark, length)), stroke=0, fill=1, fillMode=0)
        canvas.endForm()
    return name


def _operations(mark: Mark, length: float) -> list[str]:
    return [
        " ".join((*(f"{x:.3f} {y:.3f}" for x, y in points), _OPERATORS[letter]))
        for letter, points in outlines(mark.pattern, length)
    ]
