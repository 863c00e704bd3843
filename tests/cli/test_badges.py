"""Sheets of badges from the shell."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask
from pypdf import PdfReader

from ctevents.texts.languages import with_catalogue
from tests.cli.conftest import Command, Ended
from tests.support import stories
from tests.support.catalogues import TRANSLATIONS


@pytest.fixture
def registered(app: Flask) -> None:
    """A judge and a police officer."""
    dates = {
        "starts_at": datetime(2090, 3, 10, 9, 0, tzinfo=UTC),
        "ends_at": datetime(2090, 3, 10, 12, 0, tzinfo=UTC),
    }
    stories.published_event("ba", **dates)
    stories.registered("ba")
    stories.registered("ba", given_name="Emir", email="emir@police.example", group="police")


@pytest.mark.long
@pytest.mark.usefixtures("registered")
def test_the_sheets_are_written_to_the_file(ctevents: Command, tmp_path: Path) -> None:
    file = tmp_path / "badges.pdf"
    assert ctevents("badges", "ba", "-o", str(file)) == Ended(0, f"2 badges are in {file}.\n", "")
    text = PdfReader(file).pages[0].extract_text()
    assert "Amra" in text
    assert "Emir" in text


@pytest.mark.usefixtures("registered")
def test_groups_can_be_chosen(ctevents: Command, tmp_path: Path) -> None:
    file = tmp_path / "badges.pdf"
    assert ctevents("badges", "ba", "-o", str(file), "--group", "police", "--json").json == {
        "event": "ba",
        "badges": 1,
        "file": str(file),
    }
    assert "Amra" not in PdfReader(file).pages[0].extract_text()


@pytest.mark.long
@pytest.mark.usefixtures("registered")
def test_they_are_in_the_main_language_of_the_event_unless_another_is_asked_for(
    ctevents: Command, tmp_path: Path
) -> None:
    stories.published_event("xk")
    file = tmp_path / "badges.pdf"
    for options, language in [((), "sq"), (("--language", "en"), "en")]:
        ctevents("badges", "xk", "-o", str(file), *options)
        assert PdfReader(file).root_object["/Lang"] == language
    assert ctevents("badges", "ba", "-o", str(file), "--language", "zz") == Ended(
        2,
        "",
        "ctevents: there is no language 'zz': choose of "
        f"{', '.join(with_catalogue(TRANSLATIONS))}\n",
    )


@pytest.mark.usefixtures("registered")
@pytest.mark.parametrize(
    ("options", "pages", "width"),
    [((), 1, 210), (("--format", "a6"), 2, 105), (("--format", "cr80"), 2, 86)],
)
def test_they_are_on_sheets_unless_other_paper_is_asked_for(
    ctevents: Command, tmp_path: Path, options: tuple[str, ...], pages: int, width: int
) -> None:
    file = tmp_path / "badges.pdf"
    assert ctevents("badges", "ba", "-o", str(file), *options).status == 0
    found = PdfReader(file).pages
    assert (len(found), round(float(found[0].mediabox.width) / 72 * 25.4)) == (pages, width)


def test_other_paper_is_not_known(app: Flask, ctevents: Command, tmp_path: Path) -> None:
    stories.published_event("ba")
    ended = ctevents("badges", "ba", "-o", str(tmp_path / "badges.pdf"), "--format", "a3")
    assert ended == Ended(
        2, "", "ctevents: Invalid value for '--format': 'a3' is not one of 'a4', 'a6', 'cr80'.\n"
    )


def test_a_file_that_cannot_be_written_is_one_line(
    app: Flask, ctevents: Command, tmp_path: Path
) -> None:
    file = tmp_path / "nowhere" / "badges.pdf"
    assert ctevents("badges", "ba", "-o", str(file)) == Ended(
        1, "", f"ctevents: {file}: No such file or directory\n"
    )
