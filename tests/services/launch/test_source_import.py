"""Sources are imported from one workbook with three sheets, or from CSV files; nothing is imported
in part."""

from __future__ import annotations

from io import BytesIO

import pytest
import xlsxwriter
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.source_rows import BadTable, SourceCounts, SourcePlan, TableProblem
from ctevents.domain.launch.sources import RecommendationFields, SourceKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import Recommendation
from ctevents.services.common import audit
from ctevents.services.launch.source_edits import fields_of, source_numbered, sources_of
from ctevents.services.launch.source_import import import_sources, plan_import
from tests.support import stories

Table = list[list[str]]

RECOMMENDATIONS: Table = [
    ["Number", "Theme", "Addressees", "Workshop", "Findings", "Text", "Text:sq"],
    [
        "1",
        "Borders",
        "border-police, Police",
        "2",
        "A-1, A-2",
        "Watch the ports.",
        "Mbikëqyrni portet.",
    ],
    ["1.10", "Law", "all", "", "", "Change the law.", ""],
]
FINDINGS: Table = [["number", "text"], ["A-1", "Ports are not watched."], ["A-2", "Nobody counts."]]
WORKSHOPS: Table = [["number", "theme", "participants:judges"], ["2", "Detection", "12"]]


def workbook(**sheets: Table) -> bytes:
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        for name, table in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(table):
                sheet.write_row(number, 0, row)
    return out.getvalue()


def run(content: bytes, name: str = "recommendations.xlsx") -> SourcePlan:
    with transaction(by=audit.SHELL) as tx:
        return import_sources(tx, stories.project().id, content, name)


def numbers(kind: SourceKind) -> list[str]:
    return [each.number for each in sources_of(db.session(), stories.project().id, kind)]


def test_one_workbook_brings_all_three_kinds(app: Flask) -> None:
    """Recommendations come first in the workbook, and still find what they refer to."""
    done = run(workbook(Sheet1=RECOMMENDATIONS, Findings=FINDINGS, WORKSHOPS=WORKSHOPS))
    assert done.counts == SourceCounts(rows=5, new=5, changed=0, same=0, refused=0)
    saved = source_numbered(db.session(), stories.project().id, Recommendation, "1")
    assert saved is not None
    assert fields_of(saved) == RecommendationFields(
        number="1",
        themes={"en": "Borders"},
        texts={"en": "Watch the ports.", "sq": "Mbikëqyrni portet."},
        addressees=("border-police", "police"),
        workshop="2",
        findings=("A-1", "A-2"),
    )
    assert [each.details for each in audit.entries(db.session())] == [
        {"project": "tc-0770-0782", "rows": 5, "new": 5, "changed": 0, "same": 0, "refused": 0}
    ]


def test_the_same_three_as_csv_files(app: Flask) -> None:
    for name, table in {"w.csv": WORKSHOPS, "f.csv": FINDINGS, "r.csv": RECOMMENDATIONS}.items():
        run(write_csv(table), name)
    assert [numbers(kind) for kind in SourceKind] == [["2"], ["A-1", "A-2"], ["1", "1.10"]]


@pytest.mark.long
def test_a_second_import_changes_and_records_nothing(app: Flask) -> None:
    content = workbook(recommendations=RECOMMENDATIONS, findings=FINDINGS, workshops=WORKSHOPS)
    run(content)
    assert run(content).counts == SourceCounts(rows=5, new=0, changed=0, same=5, refused=0)
    assert len(audit.entries(db.session())) == 1


@pytest.mark.long
def test_missing_rows_stay_and_new_ones_stand_where_the_file_has_them(app: Flask) -> None:
    run(workbook(findings=FINDINGS))
    run(
        write_csv(
            [["number", "text"], ["A-1", "Ports are not watched."], ["A-1b", "Airports neither."]]
        ),
        "f.csv",
    )
    assert numbers(SourceKind.FINDING) == ["A-1", "A-1b", "A-2"]


def test_a_refused_row_stops_the_whole_import(app: Flask) -> None:
    content = workbook(recommendations=RECOMMENDATIONS, findings=FINDINGS)
    with pytest.raises(Refusal) as refused:
        run(content)
    assert refused.value == Refusal(Reason.SOURCES_HAVE_REFUSED_ROWS)
    assert [numbers(kind) for kind in SourceKind] == [[], [], []]
    assert audit.entries(db.session()) == []


def test_excel_shortens_1_10_to_1_1_and_the_row_says_so(app: Flask) -> None:
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("findings")
        for number, row in enumerate(
            [["number", "text"], [1.1, "One."], [1.10, "Ten."], [2, "Two."]]
        ):
            sheet.write_row(number, 0, row)
    planned = plan_import(db.session(), stories.project().id, out.getvalue(), "")
    assert [(row.number, row.outcome) for row in planned.rows] == [
        ("1.1", "refused"),
        ("1.1", "refused"),
        ("2", "new"),
    ]


def test_other_sheets_are_passed_over_where_recommendations_are_named(app: Flask) -> None:
    planned = plan_import(
        db.session(),
        stories.project().id,
        workbook(Notes=[["see", "page"]], recommendations=RECOMMENDATIONS[:1]),
        "",
    )
    assert planned.rows == ()


def test_an_unnamed_sheet_needs_headings(app: Flask) -> None:
    with pytest.raises(BadTable) as bad:
        plan_import(
            db.session(),
            stories.project().id,
            workbook(Notes=[["see", "page"]], findings=FINDINGS),
            "book.xlsx",
        )
    assert (bad.value.problem, bad.value.sheet) == (TableProblem.NO_NUMBER, "book.xlsx")


def test_ignored_columns_are_named_by_sheet(app: Flask) -> None:
    table = [["number", "text", "date", "remark"], ["A-1", "Ports.", "2015-03-10", "x"]]
    assert plan_import(db.session(), stories.project().id, write_csv(table), "f.csv").ignored == (
        (SourceKind.FINDING, "date"),
        (SourceKind.FINDING, "D “remark”"),
    )
