"""Sources as values: numbers, columns, order."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctevents.domain.launch.sources import (
    NUMBER,
    FindingFields,
    RecommendationFields,
    SourceFields,
    WorkshopFields,
    changed_columns,
    columns_of,
    ends_too_early,
    from_columns,
    in_printed_order,
    missing_languages,
)
from tests.support.sources import kind_of

WORKSHOP = WorkshopFields(
    number="2",
    themes={"en": "Detection", "sq": "Zbulimi"},
    places={},
    starts_on=date(2015, 3, 10),
    participants={"judges": 12, "police": 0},
)
FINDING = FindingFields(number="F-1", texts={"en": "Ports are not watched."})
RECOMMENDATION = RecommendationFields(
    number="1.10",
    themes={"en": "Borders"},
    texts={"en": "Watch the ports.", "sr-Latn": "Nadzirati luke."},
    addressees=("police", "border-police"),
    workshop="2",
    findings=("F-1",),
)


@pytest.mark.parametrize("number", ["1", "1.10", "A-3", "12.b", "1.", "x" * 20])
def test_numbers_as_printed(number: str) -> None:
    assert NUMBER.fullmatch(number)


@pytest.mark.parametrize(
    "number",
    ["", " 1", "1 a", "-1", ".", "1/2", "№1", "А1", "1\n", "x" * 21],
    ids=[
        "empty",
        "space before",
        "space",
        "minus",
        "dot",
        "slash",
        "sign",
        "Cyrillic",
        "line end",
        "too long",
    ],
)
def test_no_numbers(number: str) -> None:
    assert not NUMBER.fullmatch(number)


@pytest.mark.parametrize(
    "source", [WORKSHOP, FINDING, RECOMMENDATION], ids=["workshop", "finding", "recommendation"]
)
def test_a_source_is_the_same_after_its_columns(source: SourceFields) -> None:
    assert from_columns(kind_of(source), columns_of(source)) == source


def test_columns_name_the_language_or_the_group() -> None:
    assert columns_of(WORKSHOP) == {
        "number": "2",
        "theme:en": "Detection",
        "theme:sq": "Zbulimi",
        "starts_on": date(2015, 3, 10),
        "ends_on": None,
        "participants:judges": 12,
        "participants:police": 0,
    }


def test_an_empty_text_is_none() -> None:
    made = from_columns(kind_of(FINDING), {"number": "1", "text:en": "One", "text:sq": ""})
    assert made == FindingFields(number="1", texts={"en": "One"})


def test_changes_are_named_by_columns() -> None:
    after = RecommendationFields(
        number="1.10",
        themes={"en": "Borders"},
        texts={"en": "Watch all ports.", "sq": "Mbikëqyrni portet."},
        addressees=("border-police", "police"),
        workshop="",
        findings=("F-1",),
    )
    assert changed_columns(RECOMMENDATION, after) == [
        "text:en",
        "text:sr-Latn",
        "workshop",
        "text:sq",
    ]


@pytest.mark.parametrize(
    ("starts", "ends", "expected"),
    [
        (None, None, False),
        (10, None, False),
        (None, 10, False),
        (10, 10, False),
        (10, 11, False),
        (10, 9, True),
    ],
)
def test_a_workshop_ends_on_its_first_day_or_later(
    starts: int | None, ends: int | None, expected: bool
) -> None:
    days = {
        "starts_on": date(2015, 3, starts) if starts else None,
        "ends_on": date(2015, 3, ends) if ends else None,
    }
    assert ends_too_early(WorkshopFields(number="1", **days)) is expected


def test_languages_without_a_text_that_english_has() -> None:
    texts = [
        {"en": "One", "sq": "Një"},
        {"en": "", "bs": "Dva"},
        {"en": "Three", "sq": "Tre", "mk": "Три"},
    ]
    assert missing_languages(texts, ["en", "sq", "bs", "mk"]) == ["bs", "mk"]


@pytest.mark.parametrize(
    ("known", "printed", "after"),
    [
        ([], ["2", "1"], ["2", "1"]),
        (["1", "2", "3"], ["3", "1", "2"], ["3", "1", "2"]),
        (["1", "2", "3"], ["2"], ["1", "2", "3"]),
        (["1", "2", "3"], ["3", "1"], ["3", "2", "1"]),
        (["1", "2"], ["3", "4"], ["1", "2", "3", "4"]),
        (["1", "3"], ["1", "2"], ["1", "2", "3"]),
        (["2", "3"], ["0", "1", "3"], ["2", "0", "1", "3"]),
    ],
    ids=["first", "all", "one", "some", "only new", "new between", "new before"],
)
def test_the_printed_order_after_an_import(
    known: list[str], printed: list[str], after: list[str]
) -> None:
    assert in_printed_order(known, printed) == after


@given(
    st.lists(st.sampled_from("abcdefgh"), unique=True),
    st.lists(st.sampled_from("abcdefgh"), unique=True),
)
def test_nothing_is_lost_and_the_file_keeps_its_order(known: list[str], printed: list[str]) -> None:
    after = in_printed_order(known, printed)
    assert sorted(after) == sorted({*known, *printed})
    assert [number for number in after if number in printed and number in known] == [
        number for number in printed if number in known
    ]
    assert [number for number in after if number not in printed] == [
        number for number in known if number not in printed
    ]
