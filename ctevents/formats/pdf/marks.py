"""Bands with the mark of a group: drawn once for a file, and placed many times.

QR codes as drawings: one path of rectangles, sharp at any resolution.

Signs that replace words."""

from __future__ import annotations

from reportlab.lib.colors import black
from reportlab.pdfgen.pathobject import PDFPathObject

from ctevents.domain.marks import Mark
from ctevents.formats.marks import outlines, whole_length
from ctevents.formats.pdf.tagging import TaggedCanvas
from ctevents.formats.qr import QUIET_ZONE, dark_runs, modules

_OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


def draw_band(
    canvas: TaggedCanvas, mark: Mark, x: float, y: float, width: float, height: float
) -> None:
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
    """Return the name of a band of this length and of height 1. Make it if the file does not have
    it yet."""
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


class Symbol:
    """A QR code. Screen readers say ``words`` for it."""

    def __init__(self, code: str, words: str, side: float) -> None:
        self.words = words
        self.rows = modules(code)
        self.side = side
        self.module = side / len(self.rows)
        self.quiet = self.module * QUIET_ZONE
        """The white space to leave on each side."""

    def draw(self, canvas: TaggedCanvas, right: float, top: float) -> None:
        # The path's own rect() formats floats, which costs as much as making the symbol.
        rectangles = [
            f"{column} {row} {length} 1 re" for column, row, length in dark_runs(self.rows)
        ]
        with canvas.figure(self.words, right - self.side, top - self.side, right, top):
            canvas.saveState()
            canvas.translate(right - self.side, top)
            canvas.scale(self.module, -self.module)
            canvas.setFillColor(black)
            canvas.drawPath(PDFPathObject(rectangles), stroke=0, fill=1)
            canvas.restoreState()


CAMERA_HEIGHT = 0.76
"""The height of the sign, as a part of its width."""

INK = "#111111"
STROKE = "#b3261e"
"""The colour of the stroke. It has a white edge, so that it is visible on black without colours."""


def draw_no_photographs(canvas: TaggedCanvas, words: str, x: float, y: float, width: float) -> None:
    """Draw a crossed-out camera, which screen readers say as ``words``. Without words they skip it.
    It is drawn once for a file."""
    with (
        canvas.figure(words, x, y, x + width, y + width * CAMERA_HEIGHT)
        if words
        else canvas.artifact()
    ):
        if not canvas.hasForm("no-photographs"):
            _make_camera(canvas)
        canvas.saveState()
        canvas.translate(x, y)
        canvas.scale(width / 100, width / 100)
        canvas.doForm("no-photographs")
        canvas.restoreState()


def _make_camera(canvas: TaggedCanvas) -> None:
    """Draw the camera on a field of 100 × 76."""
    canvas.beginForm("no-photographs", 0, 0, 100, 100 * CAMERA_HEIGHT)
    canvas.setFillColor(INK)
    canvas.roundRect(8, 8, 84, 52, 8, stroke=0, fill=1)
    canvas.roundRect(34, 50, 32, 18, 5, stroke=0, fill=1)
    canvas.setFillColor("#ffffff")
    canvas.circle(50, 34, 19, stroke=0, fill=1)
    canvas.setFillColor(INK)
    canvas.circle(50, 34, 12, stroke=0, fill=1)
    canvas.setLineCap(1)
    for colour, thickness in (("#ffffff", 17), (STROKE, 9)):
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(thickness)
        canvas.line(9, 71, 91, 5)
    canvas.endForm()
