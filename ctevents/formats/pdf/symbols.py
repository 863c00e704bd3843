"""QR codes as drawings: one path of rectangles, sharp at any resolution."""

from __future__ import annotations

from reportlab.lib.colors import black
from reportlab.pdfgen.pathobject import PDFPathObject

from ctevents.formats.pdf.tagging import TaggedCanvas
from ctevents.formats.qr import QUIET_ZONE, dark_runs, modules


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
        rectangles = [f"{column} {row} {length} 1 re" for column, row, length in dark_runs(self.rows)]
        with canvas.figure(self.words, right - self.side, top - self.side, right, top):
            canvas.saveState()
            canvas.translate(right - self.side, top)
            canvas.scale(self.module, -self.module)
            canvas.setFillColor(black)
            canvas.drawPath(PDFPathObject(rectangles), stroke=0, fill=1)
            canvas.restoreState()
