"""The headings of a file of sources, and the kind of source that they mean."""

from __future__ import annotations

import pytest

from ctevents.domain.launch.source_rows import (
    COLUMNS,
    BadTable,
    TableProblem,
    columns_in,
    find_header,
    kind_meant,
)
from ctevents.domain.launch.sources import SourceKind

GROUPS = {"judges": "judges", "gjyqtaret": "judges", "police": "police"}


def columns(*headings: str) -> dict[int, str]:
    return find_header([(1, [*headings])], "findings", GROUPS).columns


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Text", "text:en"),
        ("TEXT:SQ", "text:sq"),
        (" text : sr-Latn ", "text:sr-Latn"),
        ("Text:SR CYRL", "text:sr-Cyrl"),
        ("Teksti:sq", "text:sq"),
        ("Tema", "theme:en"),
        ("participants:Gjyqtarët", "participants:judges"),
        ("Participants", "participants"),
        ("Adresatët", "addressees"),
        ("Addressed to", "addressees"),
        ("Remarks", ""),
        ("workshop:sq", ""),
    ],
)
def test_headings_are_matched_without_case_or_accents(heading: str, column: str) -> None:
    assert columns("Number", "Place", heading).get(2, "") == column


def test_titles_above_the_header_are_passed_over() -> None:
    header = find_header(
        [(1, ["Recommendations"]), (3, ["Nr.", "Text"])], "recommendations", GROUPS
    )
    assert (header.row, header.columns) == (3, {0: "number", 1: "text:en"})


def test_other_headings_are_named_with_their_place() -> None:
    assert find_header([(1, ["number", "Remark", "", "text"])], "findings", GROUPS).ignored == (
        "B “Remark”",
    )


@pytest.mark.parametrize(
    ("headings", "problem"),
    [
        (["text", "theme"], TableProblem.NO_NUMBER),
        (["number"], TableProblem.NO_NUMBER),
        (["number", "text", "Text:en"], TableProblem.HEADING_TWICE),
        (["number", "text", "text:de"], TableProblem.UNKNOWN_LANGUAGE),
        (["number", "place", "participants:pirates"], TableProblem.UNKNOWN_GROUP),
    ],
    ids=["no number", "number only", "twice", "language", "group"],
)
def test_a_table_that_cannot_be_read(headings: list[str], problem: TableProblem) -> None:
    with pytest.raises(BadTable) as bad:
        columns(*headings)
    assert bad.value.problem is problem


@pytest.mark.parametrize(
    ("headings", "hint", "kind"),
    [
        (["number", "text", "addressees"], "", SourceKind.RECOMMENDATION),
        (["number", "text", "theme"], "", SourceKind.RECOMMENDATION),
        (["number", "text:sq", "workshop"], "", SourceKind.RECOMMENDATION),
        (["number", "text", "text:sq"], "list.csv", SourceKind.FINDING),
        (["number", "text", "text:sq"], "Recommendations-sq.csv", SourceKind.RECOMMENDATION),
        (["number", "theme", "place"], "recommendations.csv", SourceKind.WORKSHOP),
        (["number", "from", "to", "participants:police"], "", SourceKind.WORKSHOP),
    ],
    ids=["addressees", "theme", "workshop", "text only", "name of the file", "places", "dates"],
)
def test_the_kind_is_found_by_the_headings(
    headings: list[str], hint: str, kind: SourceKind
) -> None:
    assert kind_meant(find_header([(1, headings)], "", GROUPS), hint) is kind


@pytest.mark.parametrize("kind", [*SourceKind])
def test_the_columns_that_we_name_are_read(kind: SourceKind) -> None:
    header = find_header([(1, [*COLUMNS[kind]])], kind.value, GROUPS)
    assert kind_meant(header) is kind
    assert len(columns_in(header, kind)) == len(COLUMNS[kind])


def test_columns_of_another_kind_are_left_out() -> None:
    header = find_header([(1, ["number", "text", "date"])], "findings", GROUPS)
    assert columns_in(header, SourceKind.FINDING) == {"number": 0, "text:en": 1}
