"""The header of a file, the words of offices, and rows that are no guests."""

from __future__ import annotations

import pytest

from ctevents.domain.guests.cell_words import GROUP_WORDS, LANGUAGE_WORDS, REPLIES, SEXES, word_key
from ctevents.domain.guests.columns import FULL_NAME, BadHeader, NumberedRow
from ctevents.domain.guests.layout import IGNORED, Choices, RowKind, layout_of, rows_without_guests
from ctevents.domain.guests.survey import NO_HEADINGS, Survey, refuse_twice, survey
from ctevents.domain.people import Sex

WORDS = {
    "group": GROUP_WORDS,
    "sex": {word: sex.value for word, sex in SEXES.items()},
    "language": LANGUAGE_WORDS,
    "reply": REPLIES,
}


def rows(*lines: str) -> list[NumberedRow]:
    return [(number, line.split(";")) for number, line in enumerate(lines, start=1) if line]


def surveyed(*lines: str, choices: Choices = Choices(), header: int | None = None) -> Survey:  # noqa: B008
    return survey(rows(*lines), WORDS, choices, header)


@pytest.mark.parametrize(
    ("words", "text", "code"),
    [
        (GROUP_WORDS, "Tužilaštvo", "prosecutors"),
        (GROUP_WORDS, "Ambasade", "diplomatic-corps"),
        (GROUP_WORDS, "OJQ", "civil-society"),
        (GROUP_WORDS, "Невладине организације", "civil-society"),
        (GROUP_WORDS, "Јавно обвинителство", "prosecutors"),
        (GROUP_WORDS, "policia kufitare", "border-police"),
        (SEXES, "Ž", Sex.F),
        (SEXES, "ženski", Sex.F),
        (SEXES, "femër", Sex.F),
        (SEXES, "жена", Sex.F),
        (SEXES, "burrë", Sex.M),
        (LANGUAGE_WORDS, "albanski", "sq"),
        (LANGUAGE_WORDS, "англиски", "en"),
        (LANGUAGE_WORDS, "boshnjakisht", "bs"),
        (LANGUAGE_WORDS, "црногорски", "cnr"),
        (LANGUAGE_WORDS, "srpski ćirilica", "sr-Cyrl"),
        (LANGUAGE_WORDS, "српски (латиница)", "sr-Latn"),
        (LANGUAGE_WORDS, "maqedonisht", "mk"),
        (LANGUAGE_WORDS, "srpski", None),
        (REPLIES, "da", "accepted"),
        (REPLIES, "ne", "declined"),
        (REPLIES, "tbc", ""),
        (REPLIES, "nije potvrđeno", ""),
        (REPLIES, "will send deputy", None),
    ],
)
def test_words_of_seven_languages(words: dict[str, str], text: str, code: str | None) -> None:
    assert words.get(word_key(text)) == code


def test_a_name_alone_is_a_whole_one() -> None:
    assert layout_of(rows("Emri;Institucioni", "Ana Perić;SIPA")).columns == {
        FULL_NAME: 0,
        "institution": 1,
    }
    assert "given_name" in layout_of(rows("Ime;Prezime")).columns
    assert "given_name" in layout_of(rows("reference;name")).columns


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Ukupno;;45", RowKind.TOTAL),
        ("Total: 45;;", RowKind.TOTAL),
        (";Gjithsej;", RowKind.TOTAL),
        ("No.;Full name;Institution", RowKind.HEADING),
        ("* to be confirmed;;", RowKind.NOTE),
        (";The list is not final until the ministry has answered;", RowKind.NOTE),
        (";Policija;", RowKind.NOTE),
        ("1;Ana Perić;SIPA", None),
        (";Ana Marija Perić;", None),
        ("Total;Ana Perić;SIPA", None),
    ],
)
def test_rows_that_are_no_guests(line: str, kind: RowKind | None) -> None:
    table = rows("No.;Full name;Institution", "1;Marko Marić;Sud", line)
    assert list(rows_without_guests(table, layout_of(table))) == ([(3, kind)] if kind else [])


class TestSurvey:
    def test_a_file_that_is_understood_needs_no_choice(self) -> None:
        assert surveyed("Ime;Prezime;Grupa;Pol", "Ana;Perić;Sudije;Ž").is_clear

    def test_a_word_is_told_with_its_rows_until_it_is_chosen(self) -> None:
        lines = (
            "Full name;Group",
            "Ana Perić;Tax office",
            "Marko Marić;TAX OFFICE",
            "Eva Babić;judges",
        )
        [word] = surveyed(*lines).words
        assert (word.column, word.text, word.rows, word.code) == ("group", "Tax office", 2, None)
        chosen = surveyed(*lines, choices=Choices(words={"group": {word.key: "government"}}))
        assert ([word.code for word in chosen.words], chosen.is_clear) == (["government"], True)

    def test_a_misspelt_heading_is_to_be_checked(self) -> None:
        found = surveyed("Ime;Prezime;E-mial;Parking", "Ana;Perić;a@x.example;ja")
        assert [(column.column, column.is_open) for column in found.columns[2:]] == [
            ("email", True),
            (IGNORED, False),
        ]

    def test_of_two_columns_with_one_meaning_the_first_counts(self) -> None:
        found = surveyed("Ime;Prezime;Tel.;Mobile", "Ana;Perić;1;2")
        assert [(column.column, column.is_open) for column in found.columns[2:]] == [
            ("phone", False),
            (IGNORED, True),
        ]
        with pytest.raises(BadHeader):
            refuse_twice({0: "phone", 1: "phone"})

    def test_names_to_check(self) -> None:
        found = surveyed("Full name;Group", "Ana Perić;judges", "Ana Marija Perić;judges")
        assert [(row, text) for row, text, _name in found.names] == [(3, "Ana Marija Perić")]

    def test_unknown_headings_are_those_of_the_first_row_with_several_cells(self) -> None:
        found = surveyed("Popis", "Nazwisko;Urząd", "Ana Perić;SIPA")
        assert (found.layout.header, found.is_clear, found.rows) == (2, False, 1)

    def test_a_list_without_headings(self) -> None:
        found = surveyed("Ana Perić;ana@x.example", "Marko Marić;marko@x.example")
        assert (found.layout.header, found.rows) == (NO_HEADINGS, 2)
        chosen = surveyed(
            "Ana Perić;ana@x.example",
            choices=Choices({"#0": FULL_NAME, "#1": "email"}),
            header=NO_HEADINGS,
        )
        assert chosen.layout.columns == {FULL_NAME: 0, "email": 1}

    def test_one_column_is_no_table(self) -> None:
        with pytest.raises(BadHeader):
            surveyed("Popis", "Ana Perić")
