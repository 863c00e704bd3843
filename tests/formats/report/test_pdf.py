"""Charts of the donor pack on paper: names of institutions and headings in every script."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from ctevents.domain.figures.report import (
    ChartColumns,
    Column,
    ColumnKind,
    Headline,
    Part,
    Report,
    ReportRow,
    Table,
)
from ctevents.formats.report.pdf import written
from tests.formats.pdf.test_badges import needs_poppler
from tests.formats.pdf.test_fonts import DIRECTIONS

CYRILLIC, ARABIC, CHINESE = "Министарство правде", "السلامي", "王小明"
"""Arabic and Chinese: names of which the test's fonts have the letters."""


pytestmark = pytest.mark.usefixtures("_other_fonts")


def pack(*institutions: str, headings: tuple[str, str] = ("Invited", "Attended")) -> bytes:
    """Return a pack with one chart, whose table is written with the same names."""
    columns = (
        Column("institution", "Institution", ColumnKind.TEXT),
        *(Column(str(place), heading) for place, heading in enumerate(headings)),
    )
    table = Table(
        key="institutions",
        title="Institutions",
        columns=columns,
        rows=tuple(ReportRow((name, 4, 3)) for name in institutions),
        chart=ChartColumns(("0", "1"), is_stacked=False),
        label="institution",
    )
    return written(report_of(table))


def report_of(table: Table, parts: int = 1) -> Report:
    part = Part(
        key="ba", title="Sarajevo", short_title="Sarajevo", facts=(), sentences=(), tables=(table,)
    )
    return Report(
        title="Figures",
        language="en",
        made_at=datetime(2027, 3, 11, tzinfo=UTC),
        is_public=False,
        head=("IOM",),
        numbering="Page %(page)d of %(pages)d",
        cover_title="Cover",
        headlines=(
            Headline("invited", "Invited", 1234, "1,234"),
            Headline("women", "Women", None, "not shown"),
        ),
        cover=(("Project", "TC"),),
        notes=(),
        parts=(part,) * parts,
        withheld="–",
    )


def words(file: bytes) -> str:
    done = subprocess.run(["pdftotext", "-", "-"], input=file, capture_output=True, check=True)
    return DIRECTIONS.sub("", done.stdout.decode())


@needs_poppler
@pytest.mark.parametrize("name", [CYRILLIC, ARABIC, CHINESE])
def test_the_chart_names_an_institution_as_its_table_does(name: str) -> None:
    assert words(pack(name, "IOM")).count(name) == 2


@needs_poppler
@pytest.mark.parametrize("heading", [CYRILLIC, ARABIC, CHINESE])
def test_the_key_of_a_chart_says_the_headings_of_its_table(heading: str) -> None:
    assert words(pack("IOM", headings=(heading, "Attended"))).split().count(heading.split()[0]) == 2


def texts(parts: int, rows: int) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(report(parts, rows))).pages]


def report(parts: int, rows: int) -> bytes:
    lines = tuple(ReportRow((f"Row {number}", number)) for number in range(rows))
    table = Table(
        key="t",
        title="A table",
        columns=(Column("a", "A", ColumnKind.TEXT), Column("b", "B")),
        rows=lines,
    )
    return written(report_of(table, parts))


def test_the_first_page_begins_with_what_donors_quote_and_goes_on_with_the_first_part() -> None:
    (page,) = texts(parts=1, rows=3)
    assert page.split("\n")[:6] == [
        "IOM",
        "Figures",
        "1,234Invited not shownWomen",
        "Project TC",
        "Sarajevo",
        "A table",
    ]


def test_parts_follow_each_other_on_a_page_that_has_room() -> None:
    assert [page.count("Sarajevo") for page in texts(parts=3, rows=3)] == [3]


@pytest.mark.parametrize("rows", [36, 38, 39, 73, 74])
def test_no_page_is_nearly_empty(rows: int) -> None:
    *_others, last = texts(parts=1, rows=rows)
    assert last.count("Row") >= (9 if "Sarajevo" not in last else 3)


def test_a_long_pack_has_contents_of_parts_and_tables_that_lead_to_their_pages() -> None:
    reader = PdfReader(BytesIO(report(parts=2, rows=60)))
    first, its_tables, second, other_tables = reader.outline
    assert [each["/Title"] for each in (first, *its_tables, second, *other_tables)] == [
        "Sarajevo",
        "A table",
    ] * 2
    for entry, said in ((first, "Sarajevo"), (second, "Sarajevo"), (its_tables[0], "A table")):
        place = reader.get_destination_page_number(entry)
        assert said in reader.pages[place].extract_text()
    assert reader.get_destination_page_number(second) > reader.get_destination_page_number(first)
    assert reader.root_object["/PageMode"] == "/UseOutlines"
    assert PdfReader(BytesIO(report(parts=1, rows=3))).outline == []
