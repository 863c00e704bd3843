"""Signs that replace words."""

from __future__ import annotations

from ctevents.formats.pdf.tagging import TaggedCanvas

CAMERA_HEIGHT = 0.76
"""The height of the sign, as a part of its width."""

INK = "#111111"
STROKE = "#b3261e"
"""The colour of the stroke. It has a white edge, so that it is visible on black without colours."""


def draw_no_photographs(canvas: TaggedCanvas, words: str, x: float, y: float, width: float) -> None:
    """Draw a crossed-out camera, which screen readers say as ``words``. Without words they skip it. It is drawn once for a file."""
    with canvas.figure(words, x, y, x + width, y + width * CAMERA_HEIGHT) if words else canvas.artifact():
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
