"""Headings in the forms of the six countries."""

from __future__ import annotations

import pytest

from ctevents.domain.guests.columns import (
    COLUMNS,
    HEADINGS,
    BadHeader,
    HeaderProblem,
    NumberedRow,
    find_header,
)
from ctevents.domain.people import folded

HEADERS = {
    "column names": (
        "given_name;family_name;email;institution;position;title;rank;group;sex;"
        "language;phone;unnamed;reply;seats;host;tags;remarks;reference"
    ),
    "en": (
        "First name;Surname;E-mail;Institution;Position;Title;Rank;Group;Sex;Language;Phone;"
        "Unnamed;Reply;Seats;Host;Tags;Comments;Reference"
    ),
    "sq": "Emri;Mbiemri;Posta elektronike;Institucioni;Pozita;Titulli;Rangu;Grupi;Gjinia;"
    "Gjuha;Telefoni;Pa emër;Përgjigjja;Vende;Mikpritësi;Etiketat;Shënime;Referenca",
    "bs": "Ime;Prezime;E-pošta;Institucija;Funkcija;Titula;Rang;Grupa;Spol;Jezik;Telefon;Bez "
    "imena;Odgovor;Mjesta;"
    "Domaćin;Oznake;Napomene;Referenca",
    "cnr": "Ime;Prezime;E-pošta;Institucija;Funkcija;Zvanje;Rang;Grupa;Pol;Jezik;Telefon;Bez "
    "imena;Odgovor;"
    "Broj mjesta;Domaćin;Oznake;Napomena;Referenca",
    "sr-Latn": "Ime;Prezime;Imejl;Institucija;Radno mesto;Titula;Rang;Grupa;Pol;Jezik;Telefon;Bez "
    "imena;Odgovor;Mesta;"
    "Domaćin;Oznake;Komentar;Referenca",
    "sr-Cyrl": "Име;Презиме;Е-пошта;Институција;Функција;Титула;Ранг;Група;Пол;Језик;Телефон;Без "
    "имена;Одговор;Места;"
    "Домаћин;Ознаке;Напомене;Референца",
    "mk": "Име;Презиме;Е-пошта;Институција;Функција;Звање;Ранг;Група;Пол;Јазик;Телефон;Без "
    "име;Одговор;Места;"
    "Домаќин;Ознаки;Забелешки;Референца",
}


def rows(*lines: str) -> list[NumberedRow]:
    return [(number, line.split(";")) for number, line in enumerate(lines, start=1) if line]


@pytest.mark.parametrize("language", HEADERS)
def test_every_language(language: str) -> None:
    assert find_header(rows(HEADERS[language])) == (
        1,
        {column: index for index, column in enumerate(COLUMNS)},
    )


@pytest.mark.parametrize(
    ("typed", "column"),
    [
        ("FAMILY NAME", "family_name"),
        ("e mail *", "email"),
        ("Posta Elektronike:", "email"),
        ("E-posta", "email"),
        ("  gjuhe ", "language"),
        ("Duznost", "position"),
        ("Pol (m/ž)", "sex"),
        ("Institucija [puni naziv]", "institution"),
        ("Telefon / Phone", "phone"),
        ("Institucija\nInstitution", "institution"),
        ("Групa", ""),
        ("Ime / Prezime", "full_name"),
        ("Ime i prezime", "full_name"),
        ("Name and surname", "full_name"),
        ("PREZIME I IME", "full_name_reversed"),
        ("Ž/M", "sex"),
        ("R.br.", "number"),
        ("Potvrda", "reply"),
        ("Napomena", "remarks"),
    ],
)
def test_spellings_of_one_heading(typed: str, column: str) -> None:
    _, columns = find_header(rows(f"seats;name;{typed}"))
    assert columns == {"seats": 0, "given_name": 1} | ({column: 2} if column else {})


def test_each_heading_means_one_column() -> None:
    words = [
        folded(word)
        for text in HEADINGS.values()
        for word in set(map(folded, text.strip().replace("\n", ",").split(",")))
    ]
    assert sorted(set(words)) == sorted(words)


def test_titles_above_and_columns_in_any_order() -> None:
    found = find_header(
        rows("Spisak zvanica;;", "", "Institucija;Sarajevo;", ";Prezime;Ime;;Institucija;Ime majke")
    )
    assert found == (4, {"family_name": 1, "given_name": 2, "institution": 4})


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["Ana;Perić;ana@sud.example"],
        ["Ime;rođenja"],
        ["Pol;Jezik;Telefon"],
        ["-"] * 20 + ["Ime;Prezime"],
    ],
)
def test_no_header(lines: list[str]) -> None:
    with pytest.raises(BadHeader) as caught:
        find_header(rows(*lines))
    assert caught.value.problem is HeaderProblem.NO_HEADER


def test_two_headings_for_one_column() -> None:
    with pytest.raises(BadHeader) as caught:
        find_header(rows("Zvanice", "Ime;Prezime;E-pošta;Mejl"))
    error = caught.value
    assert (error.problem, error.column, error.row) == (HeaderProblem.HEADING_TWICE, "email", 2)
