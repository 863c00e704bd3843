"""People as they are pasted, one on a line."""

from __future__ import annotations

import pytest

from ctevents.domain.nominee_lines import NomineeLine, read_lines


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


def test_lines_are_numbered_as_in_an_editor_and_empty_ones_left_out() -> None:
    assert [(line.number, line.family_name) for line in read_lines("A B\r\n\n  \nC D\n")] == [(1, "B"), (4, "D")]
