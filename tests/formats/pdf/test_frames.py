"""The frame of a document with several pages, its tables, and the documents made of both: the
sign-in sheet and the door kit."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from reportlab.lib.units import mm

from ctevents.formats.pdf import (
    Frame,
    KitPage,
    ListedPerson,
    ListWords,
    Picture,
    SheetWords,
    Signatory,
    door_kit,
    sign_in_sheet,
)
from ctevents.formats.pdf.document import REGULAR
from ctevents.formats.pdf.fitting import Paragraph
from ctevents.formats.pdf.frames import Box, framed
from ctevents.formats.pdf.tables import Band, PaperCell, PaperColumn, PaperRow, PaperTable
from tests.formats.pdf.test_badges import (
    FOOTNOTE,
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

LOGO = Picture("Government of Italy", stories.picture(), 300, 100)
FRAME = Frame(
    head=("The agency", "The project (TC 1)"),
    title="Sign-in sheet: Sarajevo",
    facts=("Launch of the final report", "10 March 2027"),
    foot=("Funded by: Italy", FOOTNOTE),
    numbering=lambda page, count: f"Page {page} of {count}",
    author="The project",
    language="sr-Cyrl",
)
LONG_NAME = "Maximiliana Aleksandra von und zu Hohenstein-Wittgenstein-Berleburg de la Fontaine"
PEOPLE = [
    Signatory("Ana Kos", "Ministry of the Interior", "Police", may_be_photographed=True),
    Signatory("Његослава Ѓорѓиевска", "Виши јавни тужилац", "Тужиоци", may_be_photographed=False),
    Signatory(
        LONG_NAME,
        "Department for Coordination of the Fight against Trafficking",
        "Police",
        may_be_photographed=True,
    ),
    Signatory("Police 014", "", "Police", may_be_photographed=False),
]
WORDS = SheetWords(
    number="No.",
    name="Name",
    group="Group",
    photos="Photos",
    signature="Signature",
    no_photos="No photographs",
    not_listed="Not on the list",
    confirmed_by="Confirmed by",
    signatory=("Vesa Gashi", "Head of Office"),
)


def sheet(*parts: tuple[str, list[Signatory]], frame: Frame = FRAME, empty_lines: int = 2) -> bytes:
    return sign_in_sheet(
        frame, parts or [("", PEOPLE)], WORDS, empty_lines=empty_lines, title="Sheet"
    )


def kit(people: int = 40, **changes: Any) -> bytes:
    page = KitPage(
        station="Station A",
        phone="Telephone of the office: +999 1",
        code="https://events.example.org/door/ba#token=lPWzTMe53BKRqE1dgh6z2nGDfA2W9IhQ4DkLrAtC",
        code_words="The code",
        about=("Scan this.", "Good until tomorrow."),
        steps_heading="What to do when",
        steps=[(f"Trouble {number}", "Go on. " * 15) for number in range(8)],
    )
    words = ListWords(
        arrived="In", name="Name", institution="Institution", group="Group", empty="Nobody yet."
    )
    listed = [ListedPerson(f"Ana Kos {number}", "Sud", "Judges") for number in range(people)]
    return door_kit(FRAME, replace(page, **changes), [("A", listed)], words, title="Kit")


def texts(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pages(pdf)]


def test_a_file_tells_its_title_its_author_and_its_language() -> None:
    reader = PdfReader(BytesIO(sheet()))
    assert reader.metadata is not None
    told = (reader.metadata.title, reader.metadata.author, reader.root_object["/Lang"])
    assert told == ("Sheet", "The project", "sr-Cyrl")


def test_head_foot_and_headings_are_on_each_page_with_its_number() -> None:
    found = texts(sheet(("", PEOPLE * 10)))
    assert len(found) > 2
    for number, text in enumerate(found, start=1):
        assert text.startswith(
            "The agency The project (TC 1) Sign-in sheet: Sarajevo Launch of the final report"
        )
        assert "No. Name Group Photos Signature" in text
        assert unspaced(f"Funded by: Italy {FOOTNOTE} Page {number} of {len(found)}") in unspaced(
            text
        )


def test_everybody_stands_on_it_once_numbered_through_with_empty_lines_at_the_end() -> None:
    pdf = sheet(("Police", PEOPLE[:2]), ("Nobody", []), ("Judges", PEOPLE[2:]))
    (text,) = texts(pdf)
    order = [
        "Police 1 Ana Kos",
        "2 Његослава Ѓорѓиевска",
        "Judges 3 Maximiliana",
        "4 Police 014 Police",
        "Not on the list",
        "Confirmed by Vesa Gashi Head of Office",
    ]
    assert sorted(order, key=text.index) == order
    assert "Nobody" not in text
    with_more, with_none = (texts(sheet(empty_lines=count)) for count in (26, 0))
    assert (len(with_more), len(with_none), "Not on the list" in with_none[0]) == (2, 1, False)


def test_a_group_that_goes_on_has_its_heading_again() -> None:
    found = texts(sheet(("Judges", PEOPLE * 10), empty_lines=0))
    assert ["Signature Judges" in text for text in found] == [True] * len(found)


def test_a_heading_is_never_the_last_on_a_page() -> None:
    columns = [PaperColumn("Name", 0)]
    row = PaperRow([PaperCell([Paragraph("Ana", REGULAR, 10, "#000000")])], 100)

    def bodies(box: Box) -> Any:
        fitting = int(box.height // 100)
        return PaperTable(
            columns,
            [*[row] * (fitting - 1), Band("Judges"), row],
            replace(box, bottom=box.top - fitting * 100 + 40),
        ).bodies

    first, second = texts(framed(FRAME, bodies, title="T"))
    assert ("Judges" in first, "Judges Ana" in second) == (False, True)


@pytest.mark.parametrize("is_heading_before", [False, True])
def test_the_last_page_never_has_a_line_alone(is_heading_before: bool) -> None:
    """No heading is left behind on the page before, either."""
    row = PaperRow([PaperCell([Paragraph("Ana", REGULAR, 10, "#000000")])], 100)

    def bodies(box: Box) -> Any:
        fitting = int(box.height // 100)
        before = (
            [*[row] * (fitting - 3), Band("Judges"), row]
            if is_heading_before
            else [row] * (fitting - 1)
        )
        low = replace(box, bottom=box.top - fitting * 100 - 20)
        return PaperTable([PaperColumn("Name", 0)], [*before, row, row], low).bodies

    found = [text.count("Ana") for text in texts(framed(FRAME, bodies, title="T"))]
    assert (len(found), found[-1]) == (2, 3)


def test_the_room_to_sign_is_wide_and_high_enough() -> None:
    (page,) = pages(sheet())
    upright = [(x0, y0 - y1) for x0, y0, x1, y1 in _lines(page) if x0 == x1]
    *_others, left, right = sorted({x for x, _ in upright})
    _head, *heights = sorted(height for x, height in upright if x == left)
    assert (right - left >= 55 * mm, len(heights), min(heights) >= 11 * mm) == (
        True,
        len(PEOPLE) + 3,
        True,
    )


def _lines(page: Any) -> list[tuple[float, float, float, float]]:
    found, at = [], (0.0, 0.0)

    def note(operator: bytes, operands: Any, *_: object) -> None:
        nonlocal at
        if operator == b"m":
            at = (float(operands[0]), float(operands[1]))
        elif operator == b"l":
            found.append((*at, float(operands[0]), float(operands[1])))

    page.extract_text(visitor_operand_before=note)
    return found


def test_a_screen_reader_finds_one_table_with_its_headings_once() -> None:
    reader = PdfReader(BytesIO(sheet(("Judges", PEOPLE * 10), frame=replace(FRAME, logos=(LOGO,)))))
    document = document_of(reader)
    assert roles(document) == ["Sect", "Table", "Sect"]
    head, table, foot = children(document)
    assert (roles(head), roles(foot)) == (["P", "P", "H1", "P", "P"], ["Figure", "P", "P"])
    rows = [roles(row) for row in children(table)]
    assert rows == [
        ["TH"] * 5,
        ["TH"],
        *[["TD"] * 5] * 40,
        ["TH"],
        *[["TD"] * 5] * 2,
        ["TH"],
        ["TD"] * 5,
    ]
    first = children(children(table)[3])
    assert [roles(cell) for cell in first] == [["P"], ["P", "P"], ["P"], ["Figure"], []]
    for page in reader.pages:
        assert "" not in {role for role, _, _ in marks(page)}


@pytest.mark.long
@needs_poppler
@pytest.mark.parametrize("steps", [0, 8, 25])
def test_the_kit_has_a_code_that_reads_back_on_its_first_page(steps: int, tmp_path: Path) -> None:
    pdf = kit(steps=[(f"Trouble {number}", "Go on. " * 15) for number in range(steps)])
    first, *others = texts(pdf)
    image = photographed(pdf, tmp_path)
    assert read(image) == {
        "https://events.example.org/door/ba#token=lPWzTMe53BKRqE1dgh6z2nGDfA2W9IhQ4DkLrAtC"
    }
    assert ink(image) is not None
    assert (
        "Station A Telephone of the office: +999 1 Scan this. Good until tomorrow." in first,
        "Ana Kos" in first,
    ) == (True, False)
    assert first.count("Trouble") == steps
    assert "".join(others).count("Ana Kos") == 40


def test_a_kit_without_anybody_says_so() -> None:
    assert "Nobody yet." in texts(kit(people=0))[1]


def test_the_same_gives_the_same_bytes() -> None:
    assert (sheet(), kit()) == (sheet(), kit())
