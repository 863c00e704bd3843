"""The frame around the content of each page: issuer and title, small print, page number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader

from ctevents.formats.pdf.document import BOLD, REGULAR, pdf
from ctevents.formats.pdf.fitting import Block, Paragraph, fit
from ctevents.formats.pdf.logos import HEIGHT as LOGO_HEIGHT
from ctevents.formats.pdf.logos import Images, Picture, draw_logos
from ctevents.formats.pdf.tagging import TaggedCanvas

INK = "#111111"
MUTED = "#4a4f57"
ACCENT = "#1d3a5f"

MARGIN = 15 * mm
TOP, BOTTOM = 12 * mm, 9 * mm
HEAD_HEIGHT, FOOT_HEIGHT = 62 * mm, 46 * mm
AIR = 3 * mm
"""The white space between the content and the frame."""
NUMBER_SIZE = 8


@dataclass(frozen=True, kw_only=True)
class Frame:
    """The frame as printed: nothing is looked up or translated here. Any text except the title may
    be empty.

    ``head``: the issuer, the first line stronger. ``facts``: lines below the title. ``foot``: small
    print, with the logos above it. ``numbering`` returns the text of a page number. ``language`` is
    a BCP 47 tag.
    """

    head: Sequence[str]
    title: str
    facts: Sequence[str]
    foot: Sequence[str]
    numbering: Callable[[int, int], str]
    logos: Sequence[Picture] = field(default=(), repr=False)
    size: tuple[float, float] = A4
    author: str = ""
    language: str = "en"


@dataclass(frozen=True)
class Box:
    """The area of the content, in points from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom


Body = Callable[[TaggedCanvas, Box], None]
"""A function that draws the content of one page into its box."""


def framed(frame: Frame, bodies: Callable[[Box], Sequence[Body]], *, title: str) -> bytes:
    """Write a page for each body that ``bodies`` returns for the free box. ``title`` is metadata of
    the file.

    Screen readers say head and foot once; later pages repeat them silently.
    """

    def draw(canvas: TaggedCanvas) -> None:
        edges, images = _Edges(frame), dict[Picture, ImageReader]()
        drawn = bodies(edges.box)
        for page, body in enumerate(drawn, start=1):
            edges.draw_head(canvas, is_read=page == 1)
            body(canvas, edges.box)
            edges.draw_foot(
                canvas, frame.numbering(page, len(drawn)), images, is_read=page == len(drawn)
            )
            canvas.showPage()

    return pdf(draw, frame.size, title=title, author=frame.author, language=frame.language)


class _Edges:
    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        width, height = frame.size
        self.left, self.right, self.top = MARGIN, width - MARGIN, height - TOP
        self.head = fit(_head(frame), self.right - self.left, HEAD_HEIGHT)
        logos = LOGO_HEIGHT + AIR if frame.logos else 0
        number = NUMBER_SIZE * 1.6
        foot = [Paragraph(text, REGULAR, 6.5, MUTED, gap=1.5) for text in frame.foot]
        self.foot = fit(foot, self.right - self.left, FOOT_HEIGHT - logos - number)
        self.foot_top = BOTTOM + number + self.foot.height + logos
        self.box = Box(
            self.left, self.foot_top + 2 * AIR, self.right, self.top - self.head.height - 2 * AIR
        )

    def draw_head(self, canvas: TaggedCanvas, *, is_read: bool) -> None:
        if is_read:
            canvas.begin_section()
        _draw(canvas, self.head, self.left, self.top, is_read=is_read)
        self._rule(canvas, self.box.top + AIR)

    def draw_foot(
        self, canvas: TaggedCanvas, number: str, images: Images, *, is_read: bool
    ) -> None:
        if is_read:
            canvas.begin_section()
        self._rule(canvas, self.foot_top + AIR)
        logos = self.frame.logos
        place = {"left": self.left, "right": self.right, "top": self.foot_top}
        draw_logos(canvas, logos, **place, images=images, is_read=is_read)
        foot_top = self.foot_top - (LOGO_HEIGHT + AIR if logos else 0)
        _draw(canvas, self.foot, self.left, foot_top, is_read=is_read)
        with canvas.artifact():
            canvas.setFont(REGULAR, NUMBER_SIZE)
            canvas.setFillColor(MUTED)
            canvas.drawRightString(self.right, BOTTOM, number)

    def _rule(self, canvas: TaggedCanvas, y: float) -> None:
        with canvas.artifact():
            canvas.setStrokeColor(ACCENT)
            canvas.setLineWidth(0.6)
            canvas.line(self.left, y, self.right, y)


def _head(frame: Frame) -> Sequence[Paragraph]:
    first, *others = (*frame.head, "")
    return (
        Paragraph(first, BOLD, 10, ACCENT),
        *(Paragraph(text, REGULAR, 8, MUTED, gap=1) for text in others),
        Paragraph(frame.title, BOLD, 17, INK, gap=5, role="H1"),
        *(Paragraph(text, REGULAR, 10, INK, gap=2, is_even=True) for text in frame.facts),
    )


def _draw(canvas: TaggedCanvas, block: Block, x: float, top: float, *, is_read: bool) -> None:
    (block if is_read else block.unread()).draw(canvas, x, top)
