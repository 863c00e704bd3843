"""Pasted people, one on each line."""

from __future__ import annotations

from time import process_time

import pytest

from ctevents.domain.guests.nominee_lines import NomineeLine, read_lines
from ctevents.domain.people import LANGUAGES, Sex


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Amra Kovačević; amra@x.example; Judge", ("Amra", "Kovačević", "amra@x.example", "Judge")),
        ("Amra;Kovačević;amra@x.example;Judge", ("Amra", "Kovačević", "amra@x.example", "Judge")),
        ("Ana Marija Đurić, ana@x.example", ("Ana Marija", "Đurić", "ana@x.example", "")),
        (
            "Amra Kovačević; amra@x.example; Head; Unit 3",
            ("Amra", "Kovačević", "amra@x.example", "Head, Unit 3"),
        ),
        (
            "Amra Kovačević; amra@x.example; Head, Unit 3",
            ("Amra", "Kovačević", "amra@x.example", "Head, Unit 3"),
        ),
        ("Amra Kovačević; ; Judge", ("Amra", "Kovačević", "", "Judge")),
        ("Amra", ("", "Amra", "", "")),
        ("amra@x.example", ("", "", "amra@x.example", "")),
    ],
)
def test_a_line(line: str, found: tuple[str, str, str, str]) -> None:
    assert read_lines(line) == [NomineeLine(1, *found)]


@pytest.mark.parametrize(
    ("line", "title", "given_name"),
    [
        ("Prof. dr Amra Kovačević; amra@x.example", "Prof. dr", "Amra"),
        ("Prof.dr Amra; Kovačević; amra@x.example", "Prof.dr", "Amra"),
        ("H.E. Amra Kovačević, amra@x.example", "H.E.", "Amra"),
        ("sutkinja Amra Kovačević", "sutkinja", "Amra"),
        ("д-р Амра Ковачевић", "д-р", "Амра"),
        ("Mr Vuk Kos", "Mr", "Vuk"),
        ("G. Vuk Kos", "G.", "Vuk"),
        ("G. Kos", "", "G."),
        ("He Kos", "", "He"),
        ("Amra Dr Kos", "", "Amra Dr"),
        ("Dr", "", ""),
    ],
)
def test_a_title_may_precede_the_name(line: str, title: str, given_name: str) -> None:
    [read] = read_lines(line)
    assert (read.title, read.given_name) == (title, given_name)


@pytest.mark.parametrize(
    ("line", "position", "phone"),
    [
        (
            "Dr; Amra; Kovačević; amra@x.example; Judge; +387 33 111-222; f",
            "Judge",
            "+387 33 111-222",
        ),
        ("Dr; Amra Kovačević; (033) 111222; amra@x.example; Judge; f", "Judge", "(033) 111222"),
        ("Dr Amra Kovačević; amra@x.example; Unit 3; f", "Unit 3", ""),
        ("Dr Amra Kovačević; amra@x.example; 12345; f", "12345", ""),
    ],
)
def test_a_title_and_a_phone_have_parts_of_their_own(line: str, position: str, phone: str) -> None:
    [read] = read_lines(line)
    assert (read.title, read.given_name, read.family_name) == ("Dr", "Amra", "Kovačević")
    assert (read.position, read.phone, read.sex) == (position, phone, Sex.F)


@pytest.mark.parametrize(
    "heading",
    [
        "Phone; Surname; Name; Title; E-mail; Language; Sex; Position; Remarks",
        "Telefoni; Mbiemri; Emri; Titulli; E-maili; Gjuha; Gjinia; Pozita; Shënime",
        "Telefon; Prezime; Ime; Titula; E-mail; Jezik; Pol; Funkcija; Napomena",
        "Телефон; Презиме; Име; Титула; Е-пошта; Језик; Пол; Функција; Напомена",
        "Телефон; Презиме; Име; Титула; Е-пошта; Јазик; Пол; Функција; Забелешка",
    ],
)
def test_headings_put_the_columns_in_any_order(heading: str) -> None:
    cells = "033; Kovačević; Amra; Prof. dr; amra@x.example; bosanski; ž; sudija; vegetarijanka"
    [read] = read_lines(f"{heading}\n{cells}\n")
    person = ("Amra", "Kovačević", "amra@x.example", "sudija", Sex.F, "bs", "Prof. dr", "033")
    assert read == NomineeLine(2, *person)


def test_a_heading_of_whole_names() -> None:
    lines = read_lines("Ime i prezime, E-mail\nDr Amra Kovačević, amra@x.example\n\nVuk Kos")
    assert [(line.number, line.title, line.given_name, line.family_name) for line in lines] == [
        (2, "Dr", "Amra", "Kovačević"),
        (4, "", "Vuk", "Kos"),
    ]


@pytest.mark.parametrize(
    ("rest", "position", "sex", "language"),
    [
        ("Judge; f; sq", "Judge", Sex.F, "sq"),
        ("Judge; m", "Judge", Sex.M, ""),
        ("Judge; ; sq", "Judge", None, "sq"),
        ("; x; en", "", Sex.X, "en"),
        ("Sudija; ne želim da se izjasnim", "Sudija", Sex.X, ""),
        ("Судија; не сакам да се изјаснам; mk", "Судија", Sex.X, "mk"),
        ("Gjyqtar; nuk dëshiron të deklarohet", "Gjyqtar", Sex.X, ""),
        ("f", "", Sex.F, ""),
        ("Judge; sq; f", "Judge", Sex.F, "sq"),
        ("Judge; Female; English", "Judge", Sex.F, "en"),
        ("Gjyqtare; Femër; shqip", "Gjyqtare", Sex.F, "sq"),
        ("Sudija; žensko; bosanski", "Sudija", Sex.F, "bs"),
        ("Судија; мушко; српски", "Судија", Sex.M, "sr-Cyrl"),
        ("Sudija; muški; srpski", "Sudija", Sex.M, "sr-Latn"),
        ("Судија; жена; македонски", "Судија", Sex.F, "mk"),
        ("Sudija; M; crnogorski", "Sudija", Sex.M, "cnr"),
        ("Head; Unit 3; m; en", "Head, Unit 3", Sex.M, "en"),
        ("Judge; femail", "Judge, femail", None, ""),
        ("Judge; f; m", "Judge, f", Sex.M, ""),
    ],
)
def test_sex_and_language_are_the_last_parts(
    rest: str, position: str, sex: Sex | None, language: str
) -> None:
    [line] = read_lines(f"Amra Kovačević; amra@x.example; {rest}")
    assert (line.position, line.sex, line.language) == (position, sex, language)
    if ", " not in position:
        assert read_lines(f"Amra Kovačević, amra@x.example, {rest.replace(';', ',')}") == [line]


def test_every_interface_language_can_be_named_by_its_tag() -> None:
    for tag in LANGUAGES:
        assert read_lines(f"A B; a@x.example; Judge; f; {tag}")[0].language == tag


def test_lines_are_numbered_as_in_an_editor_and_empty_ones_left_out() -> None:
    assert [(line.number, line.family_name) for line in read_lines("A B\r\n\n  \nC D\n")] == [
        (1, "B"),
        (4, "D"),
    ]


def test_open_brackets_without_an_end_are_read_in_no_time() -> None:
    began = process_time()
    [line] = read_lines("( " * 20_000 + "x")
    assert (line.family_name, process_time() - began < 1) == ("x", True)
