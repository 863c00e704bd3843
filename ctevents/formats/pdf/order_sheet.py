"""The orders for an event, for caterers and interpreters: how many, and when. It has no names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from ctevents.formats.pdf.document import BOLD, REGULAR
from ctevents.formats.pdf.fitting import Paragraph
from ctevents.formats.pdf.frames import INK, Frame, framed
from ctevents.formats.pdf.tables import Band, PaperCell, PaperColumn, PaperRow, PaperTable

ROW_HEIGHT = 6.6 * mm
WHAT_WIDTH = 130 * mm


@dataclass(frozen=True)
class Order:
    """One order. ``much``: how many, or when. ``is_total``: the sum of the others around it."""

    what: str
    much: str
    is_total: bool = False


def order_sheet(
    frame: Frame,
    sections: Sequence[tuple[str, Sequence[Order]]],
    headings: tuple[str, str],
    *,
    title: str,
) -> bytes:
    """Write the sheet. ``sections`` are orders with a heading above them. ``headings`` are those of
    the two columns."""
    what, much = headings
    lines: list[PaperRow | Band] = []
    for heading, orders in sections:
        lines += [Band(heading), *map(_row, orders)]
    columns = [PaperColumn(what, WHAT_WIDTH), PaperColumn(much, 0)]
    return framed(frame, lambda box: PaperTable(columns, lines, box).bodies, title=title)


def _row(order: Order) -> PaperRow:
    font = BOLD if order.is_total else REGULAR
    return PaperRow(
        [PaperCell([Paragraph(text, font, 10, INK)]) for text in (order.what, order.much)],
        ROW_HEIGHT,
    )
