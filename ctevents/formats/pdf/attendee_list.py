"""A printed list of attendees, with consecutive numbers and details about each person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from reportlab.lib.units import mm

from ctevents.formats.pdf.document import BOLD, REGULAR
from ctevents.formats.pdf.fitting import Paragraph, fit
from ctevents.formats.pdf.frames import INK, MUTED, Body, Box, Frame, framed
from ctevents.formats.pdf.tables import Band, PaperCell, PaperColumn, PaperRow, PaperTable

ROW_HEIGHT = 8 * mm
NUMBER_WIDTH, NAME_WIDTH, INSTITUTION_WIDTH = 11 * mm, 65 * mm, 65 * mm
"""Widths; the group gets the rest, which is 39 mm on A4."""


@dataclass(frozen=True)
class OnList:
    name: str
    position: str
    institution: str
    group: str
    title: str = ""


@dataclass(frozen=True, kw_only=True)
class AttendeeWords:
    """Headings of the columns, and the text for an empty list."""

    number: str
    name: str
    institution: str
    group: str
    empty: str


def attendee_list(
    frame: Frame, parts: Sequence[tuple[str, Sequence[OnList]]], words: AttendeeWords, *, title: str
) -> bytes:
    """Write the list. ``parts`` are people with the group above them. If all headings are empty, each row shows the group."""
    says_group = not any(heading for heading, _people in parts)
    lines = [*_lines(parts, says_group=says_group)]

    def bodies(box: Box) -> Sequence[Body]:
        if not lines:
            return [
                lambda canvas, box: fit([_text(words.empty, 11)], box.width, box.height).draw(canvas, box.left, box.top)
            ]
        return PaperTable(_columns(words, says_group=says_group), lines, box).bodies

    return framed(frame, bodies, title=title)


def _columns(words: AttendeeWords, *, says_group: bool) -> list[PaperColumn]:
    columns = [PaperColumn(words.number, NUMBER_WIDTH), PaperColumn(words.name, NAME_WIDTH)]
    if says_group:
        return [*columns, PaperColumn(words.institution, INSTITUTION_WIDTH), PaperColumn(words.group, 0)]
    return [*columns, PaperColumn(words.institution, 0)]


def _lines(parts: Sequence[tuple[str, Sequence[OnList]]], *, says_group: bool) -> Iterator[PaperRow | Band]:
    numbers = count(1)
    for heading, people in parts:
        if heading and people:
            yield Band(heading)
        for person in people:
            yield _row(next(numbers), person, says_group=says_group)


def _row(number: int, person: OnList, *, says_group: bool) -> PaperRow:
    name = Paragraph(person.name, BOLD, 9.5, INK, is_even=True)
    position = Paragraph(" · ".join(filter(None, (person.title, person.position))), REGULAR, 8, MUTED, gap=1)
    texts = [[_text(str(number), 8, MUTED)], [name, position], [_text(person.institution, 8.5)]]
    return PaperRow(
        [PaperCell(text) for text in (*texts, *([[_text(person.group, 8)]] if says_group else []))], ROW_HEIGHT
    )


def _text(text: str, size: float, colour: str = INK) -> Paragraph:
    return Paragraph(text, REGULAR, size, colour)
