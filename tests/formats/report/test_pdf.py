"""Charts of the donor pack on paper: names of institutions and headings in every script."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime

import pytest

from ctevents.domain.figures.report import ChartColumns, Column, ColumnKind, Part, Report, ReportRow, Table
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


def report_of(table: Table) -> Report:
    part = Part(key="ba", title="Sarajevo", short_title="Sarajevo", facts=(), sentences=(), tables=(table,))
    return Report(
        title="Figures",
        language="en",
        made_at=datetime(2027, 3, 11, tzinfo=UTC),
        is_public=False,
        head=("IOM",),
        numbering="Page %(page)d of %(pages)d",
        cover_title="Cover",
        cover=(("Project", "TC"),),
        notes=(),
        parts=(part,),
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
