"""Pasted people, one on each line."""

from __future__ import annotations

import pytest

from ctevents.domain.guests.nominee_lines import NomineeLine, read_lines
from ctevents.domain.people import LANGUAGES, Sex


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Amra Kovačević; amra@x.example; Judge", ("Amra", "Kovačević", "amra@x.example", "Judge")),
        ("Amra;Kovačević;amra@x.example;Judge", ("Amra", "Kovačević", "amra@x.example", "Judge")),
        ("Ana Marija Đurić, ana@x.example", ("Ana Marija", "Đurić", "ana@x.example", "")),
        ("Amra Kovačević; amra@x.example; Head; Unit 3", ("Amra", "Kovačević", "amra@x.example", "Head, Unit 3")),
        ("Amra Kovačević; amra@x.example; Head, Unit 3", ("Amra", "Kovačević", "amra@x.example", "Head, Unit 3")),
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
def test_sex_and_language_are_the_last_parts(rest: str, position: str, sex: Sex | None, language: str) -> None:
    [line] = read_lines(f"Amra Kovačević; amra@x.example; {rest}")
    assert (line.position, line.sex, line.language) == (position, sex, language)
    if ", " not in position:
        assert read_lines(f"Amra Kovačević, amra@x.example, {rest.replace(';', ',')}") == [line]


def test_every_interface_language_can_be_named_by_its_tag() -> None:
    for tag in LANGUAGES:
        assert read_lines(f"A B; a@x.example; Judge; f; {tag}")[0].language == tag


def test_lines_are_numbered_as_in_an_editor_and_empty_ones_left_out() -> None:
    assert [(line.number, line.family_name) for line in read_lines("A B\r\n\n  \nC D\n")] == [(1, "B"), (4, "D")]
