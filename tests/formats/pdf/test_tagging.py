"""The structure of a PDF for a screen reader: the tree, and the links between tree and drawing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from reportlab.lib.pagesizes import A6

from ctevents.formats.pdf import badge
from ctevents.formats.pdf.document import pdf
from ctevents.formats.pdf.tagging import TaggedCanvas
from tests.formats.pdf.test_badges import FACES, around, face, rectangles, sheets
from tests.support.accessible_pdf import marks

ALOUD = ["H1", *["P"] * 5, "Figure"]
ELEVEN = sheets(
    *(face(number, name=f"Ana Kos {number}", code_words="The code") for number in range(1, 12))
)


def reader_of(written: bytes) -> PdfReader:
    return PdfReader(BytesIO(written))


def children(element: DictionaryObject) -> list[DictionaryObject]:
    return [child.get_object() for child in element["/K"]]


def document_of(reader: PdfReader) -> DictionaryObject:
    document = reader.trailer["/Root"]["/StructTreeRoot"]["/K"].get_object()
    assert document["/S"] == "/Document"
    return document


def roles(element: DictionaryObject) -> list[str]:
    return [child["/S"].removeprefix("/") for child in children(element)]


def test_a_file_says_that_it_is_tagged() -> None:
    assert reader_of(badge(face())).trailer["/Root"]["/MarkInfo"] == {"/Marked": True}


def test_a_badge_is_a_heading_paragraphs_and_a_picture() -> None:
    assert roles(document_of(reader_of(badge(face())))) == ALOUD


def test_each_badge_of_a_sheet_is_a_section() -> None:
    document = document_of(reader_of(ELEVEN))
    assert roles(document) == ["Sect"] * 11
    assert [roles(section) for section in children(document)] == [ALOUD] * 11


def test_a_sheet_without_badges_is_a_heading_and_a_paragraph() -> None:
    assert roles(document_of(reader_of(sheets()))) == ["H1", "P"]


@pytest.mark.parametrize(
    "written", [badge(face()), ELEVEN, sheets()], ids=["badge", "sheets", "empty"]
)
def test_all_that_is_drawn_is_marked_and_only_rules_cuts_and_bands_are_not_read(
    written: bytes,
) -> None:
    for page in reader_of(written).pages:
        found = list(marks(page))
        assert {
            operator for role, _, drawn in found if role == "Artifact" for operator in drawn
        } <= {b"S", b"Do"}
        assert all(drawn for _, _, drawn in found)
        assert "" not in {role for role, _, _ in found}
        numbers = [number for _, number, _ in found if number is not None]
        assert numbers == list(range(len(numbers)))


def test_the_tree_and_the_pages_lead_to_each_other() -> None:
    reader = reader_of(ELEVEN)
    root = reader.trailer["/Root"]["/StructTreeRoot"]
    numbers = root["/ParentTree"]["/Nums"]
    elements_of = dict(zip(numbers[::2], numbers[1::2], strict=True))
    assert root["/ParentTreeNextKey"] == len(reader.pages) == len(elements_of)
    for page in reader.pages:
        assert page["/Tabs"] == "/S"
        elements = [reference.get_object() for reference in elements_of[page["/StructParents"]]]
        there = [(element["/S"].removeprefix("/"), element["/K"]) for element in elements]
        assert there == [(role, number) for role, number, _ in marks(page) if number is not None]
        assert {element.raw_get("/Pg").idnum for element in elements} == {
            page.indirect_reference.idnum
        }


def test_every_element_names_its_parent() -> None:
    document = document_of(reader_of(ELEVEN))
    for section in children(document):
        assert section["/P"].get_object() == document
        assert all(element["/P"].get_object() == section for element in children(section))


@pytest.mark.parametrize("draw", [badge, sheets])
def test_the_qr_is_a_picture_with_words_and_a_place(draw: object) -> None:
    written = draw(face(code_words="Код ваше картице (ë)"))  # type: ignore[operator]
    reader = reader_of(written)
    document = document_of(reader)
    elements = children(document) if draw is badge else children(children(document)[0])
    [figure] = [element for element in elements if element["/S"] == "/Figure"]
    assert figure["/Alt"] == "Код ваше картице (ë)"
    assert [float(side) for side in figure["/A"]["/BBox"]] == pytest.approx(
        list(around(rectangles(reader.pages[0]))), abs=0.01
    )


def test_pages_that_are_drawn_outside_of_marks_have_empty_rows() -> None:
    def draw(canvas: TaggedCanvas) -> None:
        canvas.showPage()
        with canvas.tagged("P"):
            canvas.drawString(20, 20, "Ana")

    reader = reader_of(pdf(draw, A6, title="", author="", language="en"))
    numbers = reader.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    assert [len(row) for row in numbers[1::2]] == [0, 1]
    assert (
        children(document_of(reader))[0].raw_get("/Pg").idnum
        == reader.pages[1].indirect_reference.idnum
    )


# A developer's machine may lack it; where .ci/run installs it, its absence is a failure.
@pytest.mark.skipif(
    shutil.which("pdfinfo") is None and "CI" not in os.environ,
    reason="pdfinfo (poppler-utils) is not installed",
)
@pytest.mark.parametrize("name", FACES)
@pytest.mark.parametrize("draw", [badge, sheets])
def test_each_text_is_read_whole_whatever_its_lines(
    name: str, draw: object, tmp_path: Path
) -> None:
    shown = FACES[name]
    (tmp_path / "badge.pdf").write_bytes(draw(shown))  # type: ignore[operator]
    command = ["pdfinfo", "-struct-text", "-enc", "UTF-8", "badge.pdf"]
    printed = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True).stdout.decode()
    person = [shown.title, shown.name, shown.institution, shown.position]
    event = [shown.group, shown.event_title, shown.place_and_date, shown.footnote]
    assert [text for text in re.findall(r'^ *"(.*)"$', printed, re.M) if text] == [
        text for text in [*person, *event] if text
    ]
