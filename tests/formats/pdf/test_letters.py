"""Printed letters: their content, its place, and what is read aloud."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from ctevents.formats.pdf import LetterSheet, Picture, letter_sheets
from tests.formats.pdf.test_badges import (
    DOTS,
    FOOTNOTE,
    MM,
    ink,
    needs_poppler,
    pages,
    photographed,
    read,
    unspaced,
)
from tests.formats.pdf.test_tagging import children, document_of, roles
from tests.support import stories
from tests.support.accessible_pdf import marks

LINK = "https://events.example.org/invitations/1JkR3cLqZbX0sYwPp9aVhT4fGmNuEoKdB7iQvS2x"
LOGO = Picture("Government of Italy", stories.picture(), 300, 100)


def sheet(**changes: Any) -> LetterSheet:
    plain = LetterSheet(
        head="The agency",
        project="The project (TC 1)",
        sender="The agency · Sarajevo",
        recipient=("Ana Kos", "Inspector", "Ministry of the Interior"),
        details=(("Date", "1 February 2027"), ("Reference", "BA-00042"), ("Questions", "")),
        subject="Invitation: Launch of the final report",
        opening=("Dear Ana Kos,", "We are pleased to invite you."),
        facts=(("When:", "10 March 2027, 10:00"), ("Where:", "Hotel Europe, Sarajevo")),
        how_to_reply=("Scan this code, or type the address:", "Please reply by 5 March."),
        address="events.example.org/l/7DYZ-EK15-S1WW-W86J-R1EK-YD8G-4R8B",
        code=LINK,
        code_words="The code",
        closing=("Yours sincerely,", "Country office", "The agency"),
        foot=("Funded by: Italy",),
        language="en",
    )
    return replace(plain, **changes)


SHEETS = {
    "plain": sheet(),
    "cyrillic": sheet(
        recipient=("Његослава Ѓорѓиевска", "Виши јавни тужилац"), language="sr-Cyrl", logos=(LOGO,)
    ),
    "long": sheet(
        recipient=(
            "Maximiliana Aleksandra von und zu Hohenstein-Wittgenstein-Berleburg de la Fontaine",
            "Assistant minister and national coordinator for the suppression of trafficking",
            "Department for Coordination of the Fight against Trafficking in Human Beings and "
            "Organised Crime, Section "
            "for Border Surveillance, Ministry of Security",
        ),
        opening=[
            "Dear sir,",
            *["We are very pleased to invite you to what follows below. " * 12] * 6,
        ],
        foot=(FOOTNOTE, FOOTNOTE, FOOTNOTE),
        logos=(LOGO,) * 6,
    ),
    "one word": sheet(
        recipient=("Zwischenstaatlichkeitskoordinierungsabteilung", "И" * 90), subject="Ж" * 90
    ),
    "bare": sheet(
        recipient=(),
        details=(),
        opening=(),
        facts=(),
        how_to_reply=("",),
        foot=(),
        head="",
        project="",
    ),
}


def written(*sheets: LetterSheet) -> bytes:
    return letter_sheets(
        sheets, title="Letters: Sarajevo", language="en", empty_text="Nobody waits for a letter."
    )


def text_of(pdf: bytes) -> str:
    return unspaced("".join(page.extract_text() for page in pages(pdf)))


def in_order(shown: LetterSheet) -> str:
    """Text as it is read."""
    pairs = [text for pair in shown.details if pair[1] for text in pair]
    reply = [*shown.how_to_reply[:1], shown.address, *shown.how_to_reply[1:]]
    facts = [text for pair in shown.facts for text in pair]
    parts = (
        shown.head,
        shown.project,
        shown.sender,
        *shown.recipient,
        *pairs,
        shown.subject,
        *shown.opening,
    )
    return unspaced("".join((*parts, *facts, *reply, *shown.closing, *shown.foot)))


@pytest.mark.parametrize("shown", SHEETS.values(), ids=SHEETS)
def test_a_letter_is_one_a4_page_and_reads_from_its_head_to_its_foot(shown: LetterSheet) -> None:
    pdf = written(shown)
    [page] = pages(pdf)
    assert [round(float(side) / MM) for side in page.mediabox[2:]] == [210, 297]
    assert text_of(pdf) == in_order(shown)


@pytest.mark.parametrize("shown", SHEETS.values(), ids=SHEETS)
def test_the_recipient_stands_in_the_window_and_nothing_else(shown: LetterSheet) -> None:
    """45 to 90 mm from the top, 20 to 105 mm from the left: DIN 5008, form B."""
    seen = []

    def note(text: str, _matrix: object, at: list[float], _font: object, _size: float) -> None:
        if at[4] < 105 * MM and 45 * MM < 297 * MM - at[5] < 90 * MM:
            seen.append(text)

    pages(written(shown))[0].extract_text(visitor_text=note)
    assert unspaced("".join(seen)) == unspaced("".join((shown.sender, *shown.recipient)))


@pytest.mark.long
@needs_poppler
@pytest.mark.parametrize("shown", SHEETS.values(), ids=SHEETS)
def test_a_printed_letter_reads_back_and_keeps_its_margins(
    shown: LetterSheet, tmp_path: Path
) -> None:
    image = photographed(written(shown), tmp_path)
    found = ink(image.crop((round(12 * DOTS), 0, image.width, image.height)))
    assert found is not None
    left, top, right, bottom = found
    assert read(image) == {LINK}
    assert left >= (25 - 12 - 0.5) * DOTS
    assert image.width - round(12 * DOTS) - right >= 19.5 * DOTS
    assert min(top, image.height - bottom) >= 11 * DOTS


@pytest.mark.long
@needs_poppler
@pytest.mark.parametrize("shown", SHEETS.values(), ids=SHEETS)
def test_what_the_window_shows_is_the_address_and_no_more(
    shown: LetterSheet, tmp_path: Path
) -> None:
    """The strips around the address within the window are white, even if the sheet slips."""
    image = photographed(written(shown), tmp_path)
    strips = [(20, 45, 105, 47.5), (20, 88, 105, 90), (20, 45, 24, 90), (103, 45, 105, 90)]
    assert [ink(image.crop([round(edge * DOTS) for edge in strip])) for strip in strips] == [
        None
    ] * 4


def test_each_letter_is_a_section_in_its_language() -> None:
    document = document_of(PdfReader(BytesIO(written(SHEETS["plain"], SHEETS["cyrillic"]))))
    first, second = children(document)
    assert [first["/Lang"], second["/Lang"]] == ["en", "sr-Cyrl"]
    assert roles(first) == [*["P"] * 10, "H1", *["P"] * 4, "Figure", *["P"] * 7]
    assert roles(second) == [*["P"] * 9, "H1", *["P"] * 4, "Figure", *["P"] * 6, "Figure", "P"]


@pytest.mark.parametrize("shown", SHEETS.values(), ids=SHEETS)
def test_all_that_is_drawn_is_marked_and_only_lines_are_not_read(shown: LetterSheet) -> None:
    for page in pages(written(shown)):
        found = list(marks(page))
        assert [role for role, _, _ in found if role == ""] == []
        assert {
            operator for role, _, drawn in found if role == "Artifact" for operator in drawn
        } <= {b"S"}


def test_a_logo_is_in_the_file_once_however_many_letters_show_it() -> None:
    drawn = [page["/Resources"]["/XObject"] for page in pages(written(*[SHEETS["cyrillic"]] * 3))]
    assert len({pictures.raw_get(name).idnum for pictures in drawn for name in pictures}) == 1


def test_letters_come_in_the_order_given_and_give_the_same_bytes() -> None:
    sheets = [sheet(recipient=(f"Ana {number}",)) for number in range(3)]
    pdf = written(*sheets)
    assert [f"Ana {number}" in page.extract_text() for number, page in enumerate(pages(pdf))] == [
        True
    ] * 3
    assert written(*sheets) == pdf


def test_no_letters_give_one_page_that_says_so() -> None:
    assert (len(pages(written())), text_of(written())) == (
        1,
        unspaced("Letters: Sarajevo Nobody waits for a letter."),
    )
