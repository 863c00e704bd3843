"""Every message of an import has its words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask

from ctevents.domain.domain_names import ALPHABETS
from ctevents.domain.guests.changes import INSTITUTION_FIELDS, PERSON_FIELDS, Change
from ctevents.domain.guests.columns import COLUMNS, BadHeader, HeaderProblem, find_header
from ctevents.domain.guests.doubts import CellDoubt, Doubt
from ctevents.domain.guests.rows import CellError, Problem, RowWarning, WarningKind
from ctevents.formats.spreadsheet import UnreadableWhy
from ctevents.texts.languages import DOMAINS, with_catalogue
from ctevents.texts.rendering import speaking
from ctevents.texts.words import imports as words
from tests.support.catalogues import TRANSLATIONS


@pytest.fixture(autouse=True)
def page(app: Flask) -> Iterator[None]:
    with app.test_request_context():
        yield


def test_no_column_is_without_words() -> None:
    assert set(words.COLUMN_NAMES) == set(words.COLUMN_MEANINGS) == set(COLUMNS)
    assert {*PERSON_FIELDS, *INSTITUTION_FIELDS, "reply"} <= set(words.COLUMN_NAMES)


@pytest.mark.parametrize("language", with_catalogue(TRANSLATIONS, *DOMAINS))
def test_the_name_of_a_column_is_a_heading(language: str) -> None:
    with speaking(language):
        names = [words.column_name(column) for column in COLUMNS]
    assert find_header([(1, names)]) == (1, {column: index for index, column in enumerate(COLUMNS)})


def test_each_sentence_is_whole_and_says_something_else() -> None:
    sentences = [
        *(words.cell_sentence(CellError("email", problem, "100% wrong")) for problem in Problem),
        *(
            f"{words.doubt_sentence(CellDoubt('email', doubt, '100% wrong', '100%'))}."
            for doubt in Doubt
        ),
        *(words.unreadable_sentence(why) for why in UnreadableWhy),
        *(
            words.header_sentence(BadHeader(problem, column="email", row=3))
            for problem in HeaderProblem
        ),
    ]
    assert [text for text in sentences if not text.endswith(".") or "%(" in text] == []
    assert len(set(sentences)) == len(sentences)


def test_a_cell_is_quoted_in_part_where_it_is_long() -> None:
    error = CellError("group", Problem.UNKNOWN_GROUP, "x" * 500)
    assert words.cell_sentence(error) == (
        f"There is no group “{'x' * 59}…”. Use the name or the code of a stakeholder group."
    )


@pytest.mark.parametrize(
    ("warning", "text"),
    [
        (
            RowWarning(WarningKind.LOOKS_LIKE, "Ana", 4),
            "Warning: may be the same person as row 4 (Ana)",
        ),
        (
            RowWarning(WarningKind.SHARES_ADDRESS, "100% Ana"),
            "Warning: has the same address as 100% Ana, already on the list",
        ),
        (
            RowWarning(WarningKind.LOOKS_LIKE, "Ana", place="Sud BiH"),
            "Warning: may be the same person as Ana (Sud BiH), already on the list",
        ),
        (
            RowWarning(WarningKind.LOOKS_LIKE, "Ana", 4, "ana@x.example"),
            "Warning: may be the same person as row 4 (Ana, ana@x.example)",
        ),
    ],
)
def test_warnings_name_the_other_one(warning: RowWarning, text: str) -> None:
    assert words.warning_sentence(warning) == text


def test_a_change_shows_old_and_new() -> None:
    assert words.change_sentence(Change("phone", "", "+1")) == "phone: (empty) → +1"
    assert words.change_sentence(Change("unnamed", False, True)) == "unnamed: no → yes"
    assert words.change_sentence(Change("seats", 3, 5)) == "seats: 3 → 5"


def test_a_cell_beyond_the_headings_is_called_by_its_column() -> None:
    assert words.place_or_name(CellError("F", Problem.TOO_MANY_CELLS)) == "Column F"
    assert words.place_or_name(CellError("email", Problem.BAD_EMAIL)) == "e-mail address"


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("ana@\u0435xample.org", "the letter “\u0435” is Cyrillic"),
        ("ana@ex\u03bfmple.org", "the letter “\u03bf” is Greek"),
        ("ana@\u043fp\u0438\u043c\u0435\u0440.org", "the letter “p” is Latin"),
    ],
)
def test_a_domain_in_two_alphabets_is_refused_with_the_letter_and_without_the_address(
    address: str, said: str
) -> None:
    sentence = words.cell_sentence(CellError("email", Problem.CONFUSABLE_DOMAIN, address))
    assert said in sentence
    assert address not in sentence


def test_every_alphabet_has_a_name() -> None:
    assert set(words.ALPHABET_NAMES) == set(ALPHABETS)
