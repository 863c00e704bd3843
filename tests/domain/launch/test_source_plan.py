"""The effects of an import: each row is new, changed, the same, or refused for a reason that names
the cell."""

from __future__ import annotations

from datetime import date

import pytest

from ctevents.domain.launch.source_rows import (
    PlannedSource,
    SourceCounts,
    SourceError,
    SourceOutcome,
    SourcePlan,
    SourceProblem,
    SourceRow,
    SourceTable,
    find_header,
    plan_sources,
    read_rows,
)
from ctevents.domain.launch.sources import (
    FindingFields,
    RecommendationFields,
    SourceKind,
    WorkshopFields,
)

GROUPS = {"judges": "judges", "police": "police", "borderpolice": "border-police"}
SAVED = RecommendationFields(
    number="1",
    themes={"en": "Borders"},
    texts={"en": "Watch the ports.", "sq": "Mbikëqyrni portet."},
    addressees=("police", "judges"),
    workshop="2",
    findings=("7",),
)
KNOWN = {
    SourceKind.WORKSHOP: {"2": WorkshopFields(number="2", starts_on=date(2015, 3, 10))},
    SourceKind.FINDING: {"7": FindingFields(number="7", texts={"en": "Ports are not watched."})},
    SourceKind.RECOMMENDATION: {"1": SAVED},
}


def read(kind: SourceKind, headings: str, *lines: str) -> list[SourceRow]:
    """Read a table whose cells are divided by bars."""
    rows = [
        (number, [cell.strip() for cell in line.split("|")])
        for number, line in enumerate([headings, *lines], 1)
    ]
    return read_rows(
        SourceTable(kind, kind.value, find_header(rows, kind.value, GROUPS), rows), GROUPS
    )


def plan_of(
    headings: str, *lines: str, kind: SourceKind = SourceKind.RECOMMENDATION
) -> tuple[PlannedSource, ...]:
    return plan_sources(read(kind, headings, *lines), KNOWN)


def test_a_new_recommendation() -> None:
    [row] = plan_of(
        "number|theme|addressees|workshop|findings|text|text:sq",
        "1.10|Borders|all|2|7|Act.|Veproni.",
    )
    assert (row.outcome, row.row, row.errors) == (SourceOutcome.NEW, 2, ())
    assert row.fields == RecommendationFields(
        number="1.10",
        themes={"en": "Borders"},
        texts={"en": "Act.", "sq": "Veproni."},
        workshop="2",
        findings=("7",),
    )


def test_the_same_row_in_a_different_order_of_groups_is_the_same() -> None:
    [row] = plan_of("number|text|addressees", "1|Watch the ports.|Judges; POLICE")
    assert (row.outcome, row.fields) == (
        SourceOutcome.SAME,
        RecommendationFields(**vars(SAVED) | {"addressees": ("judges", "police")}),
    )


def test_a_missing_column_changes_nothing_and_an_empty_cell_clears() -> None:
    [row] = plan_of("number|text:sq|workshop", "1||")
    assert (row.outcome, row.changes) == (SourceOutcome.CHANGED, ("text:sq", "workshop"))
    assert row.fields == RecommendationFields(
        number="1",
        themes={"en": "Borders"},
        texts={"en": "Watch the ports."},
        addressees=("police", "judges"),
        findings=("7",),
    )


@pytest.mark.parametrize(
    ("headings", "line", "error"),
    [
        ("number|text", "|Act.", SourceError("number", SourceProblem.BAD_NUMBER)),
        ("Nr.|text", "№ 3|Act.", SourceError("Nr.", SourceProblem.BAD_NUMBER, "№ 3")),
        ("number|text", "3|", SourceError("text", SourceProblem.MISSING_ENGLISH)),
        ("number|text:sq", "3|Veproni.", SourceError("text", SourceProblem.MISSING_ENGLISH)),
        ("number|Text", "1|", SourceError("Text", SourceProblem.MISSING_ENGLISH)),
        (
            "number|text|theme:sq",
            "3|Act.|Kufijtë",
            SourceError("theme", SourceProblem.MISSING_ENGLISH),
        ),
        (
            "number|text|theme",
            f"3|Act.|{'x' * 201}",
            SourceError("theme", SourceProblem.TOO_LONG, "200"),
        ),
        ("number|text", f"3|{'x' * 2001}", SourceError("text", SourceProblem.TOO_LONG, "2000")),
        (
            "number|text|Addressees",
            "3|Act.|judges, pirates, smugglers",
            SourceError("Addressees", SourceProblem.UNKNOWN_GROUP, "pirates, smugglers"),
        ),
        (
            "number|text|addressees",
            "3|Act.|all, judges",
            SourceError("addressees", SourceProblem.ALL_AND_OTHERS, "all, judges"),
        ),
        (
            "number|text|workshop",
            "3|Act.|9",
            SourceError("workshop", SourceProblem.UNKNOWN_WORKSHOP, "9"),
        ),
        (
            "number|text|findings",
            "3|Act.|7, 8",
            SourceError("findings", SourceProblem.UNKNOWN_FINDING, "8"),
        ),
    ],
    ids=[
        "no number",
        "bad number",
        "no text",
        "translation only",
        "text cleared",
        "theme in one language only",
        "long theme",
        "long text",
        "groups",
        "all and others",
        "workshop",
        "finding",
    ],
)
def test_a_refused_row_names_the_cell(headings: str, line: str, error: SourceError) -> None:
    [row] = plan_of(headings, line)
    assert (row.outcome, row.fields, row.errors) == (SourceOutcome.REFUSED, None, (error,))


def test_a_number_in_two_rows_refuses_both() -> None:
    rows = plan_of("number|text", "3|Act.", "4|Do.", "3|Act again.")
    assert [(row.number, row.outcome) for row in rows] == [
        ("3", "refused"),
        ("4", "new"),
        ("3", "refused"),
    ]
    assert rows[0].errors == (SourceError("number", SourceProblem.NUMBER_TWICE, "3"),)


def test_a_recommendation_may_refer_to_rows_of_the_same_file() -> None:
    rows = [
        *read(SourceKind.RECOMMENDATION, "number|text|workshop|findings", "3|Act.|4|8"),
        *read(SourceKind.FINDING, "number|text", "8|No law."),
        *read(SourceKind.WORKSHOP, "number|place", "4|Ohrid"),
    ]
    planned = plan_sources(rows, KNOWN)
    assert [(row.kind, row.outcome) for row in planned] == [
        (SourceKind.WORKSHOP, SourceOutcome.NEW),
        (SourceKind.FINDING, SourceOutcome.NEW),
        (SourceKind.RECOMMENDATION, SourceOutcome.NEW),
    ]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2015-03-11", date(2015, 3, 11)),
        ("2015-03-11T00:00:00", date(2015, 3, 11)),
        ("11.03.2015", date(2015, 3, 11)),
        ("11. 3. 2015.", date(2015, 3, 11)),
        ("", None),
    ],
)
def test_days_as_they_are_written(cell: str, day: date | None) -> None:
    [row] = plan_of("number|ends on|participants:judges", f"2|{cell}|12", kind=SourceKind.WORKSHOP)
    assert row.fields == WorkshopFields(
        number="2", starts_on=date(2015, 3, 10), ends_on=day, participants={"judges": 12}
    )


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("2|March 2015|", SourceError("Date", SourceProblem.BAD_DATE, "March 2015")),
        ("2|2015-02-30|", SourceError("Date", SourceProblem.BAD_DATE, "2015-02-30")),
        ("2|0015-02-03|", SourceError("Date", SourceProblem.BAD_DATE, "0015-02-03")),
        ("2||twelve", SourceError("Participants:Judges", SourceProblem.BAD_FIGURE, "twelve")),
        ("2||-1", SourceError("Participants:Judges", SourceProblem.BAD_FIGURE, "-1")),
        ("2||10001", SourceError("Participants:Judges", SourceProblem.BAD_FIGURE, "10001")),
    ],
    ids=["month", "no such day", "year", "word", "negative", "too many"],
)
def test_a_refused_workshop(line: str, error: SourceError) -> None:
    [row] = plan_of("number|Date|Participants:Judges", line, kind=SourceKind.WORKSHOP)
    assert row.errors == (error,)


def test_figures_of_all_groups_in_one_cell() -> None:
    saved = {
        **KNOWN,
        SourceKind.WORKSHOP: {"2": WorkshopFields(number="2", participants={"border-police": 4})},
    }
    rows = read(SourceKind.WORKSHOP, "number|participants", "2|Judges: 12; POLICE 0", "3|")
    planned = plan_sources(rows, saved)
    assert [row.fields for row in planned] == [
        WorkshopFields(number="2", participants={"judges": 12, "police": 0}),
        WorkshopFields(number="3"),
    ]


@pytest.mark.parametrize(
    ("cell", "error"),
    [
        ("pirates: 12", SourceError("participants", SourceProblem.UNKNOWN_GROUP, "pirates")),
        ("judges: many", SourceError("participants", SourceProblem.BAD_FIGURE, "many")),
        ("12", SourceError("participants", SourceProblem.BAD_FIGURE, "12")),
    ],
    ids=["group", "figure", "no group"],
)
def test_a_cell_of_figures_that_is_refused(cell: str, error: SourceError) -> None:
    [row] = plan_of("number|participants", f"2|{cell}", kind=SourceKind.WORKSHOP)
    assert row.errors == (error,)


def test_a_workshop_does_not_end_before_it_starts() -> None:
    [row] = plan_of("number|ends on", "2|2015-03-09", kind=SourceKind.WORKSHOP)
    assert row.errors == (SourceError("ends on", SourceProblem.ENDS_BEFORE_START, "2015-03-09"),)


def test_a_formula_without_a_value_is_refused() -> None:
    rows = [(1, ["number", "text"]), (2, ["3", ""])]
    table = SourceTable(
        SourceKind.FINDING, "findings", find_header(rows, "findings", GROUPS), rows, {(2, 1)}
    )
    [row] = plan_sources(read_rows(table, GROUPS), KNOWN)
    assert row.errors == (SourceError("text", SourceProblem.NO_VALUE),)


def test_rows_with_nothing_in_a_known_column_are_passed_over() -> None:
    rows = plan_of("number|text|remark", "3|Act.|", "||see page 7")
    assert [row.row for row in rows] == [2]


def test_counts_and_numbers() -> None:
    rows = plan_of("number|text", "3|Act.", "1|Watch the ports.", "5|")
    planned = SourcePlan(rows)
    assert planned.counts == SourceCounts(rows=3, new=1, changed=0, same=1, refused=1)
    assert planned.numbers(SourceKind.RECOMMENDATION) == ["3", "1"]
    assert planned.numbers(SourceKind.FINDING) == []
