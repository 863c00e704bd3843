"""Long lists: looked at in a process of its own, with the same pages as short ones."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.outages import Outage, Unavailable
from ctevents.domain.roles import Role
from ctevents.formats.spreadsheet import write_csv
from ctevents.web import apart
from ctevents.web.apart import apart_if
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.web.staff.guests.test_imports import COLUMNS, counts, preview_after, table, upload
from tests.web.staff.guests.test_long_imports import rows

MANY = 1_600
NO_GROUP = ["Petar", "Kovač", "petar@police.example", "Sud BiH", "", "astronauts"]


def seen(office: Browser, number: int) -> list[Page]:
    """Upload so many rows and one with an unknown group. Return each page of that, and of a file
    without rows."""
    content = write_csv([COLUMNS, NO_GROUP, *rows(number)])
    assert (len(content) > apart.LONG) is (number == MANY)
    answer = upload(office, content)
    step = office.follow(answer)
    preview = preview_after(office, answer)
    second = office.open(f"{preview.path}?outcome=new&page=2")
    refused = office.open(preview.links()["Download the rejected rows"])
    empty = upload(office, write_csv([COLUMNS, *[["\xa0" * 2_000] * 6] * (number // 100)]))
    return [step, preview, second, refused, empty]


@pytest.mark.long
def test_the_pages_of_a_long_list_are_those_of_a_short_one(app: Flask) -> None:
    office = stories.signed_in(app, Role.OFFICE, "ba")
    long, short = seen(office, MANY), seen(office, 300)
    assert [page.heading for page in long[:3]] == [page.heading for page in short[:3]]
    assert (counts(long[1])["new"], counts(short[1])["new"]) == (MANY, 300)
    assert table(long[2]) == table(short[2])
    assert [page.status for page in long] == [page.status for page in short]
    assert long[4].all(".error") == short[4].all(".error") != []


@pytest.mark.long
def test_a_long_file_that_is_no_list_is_refused_in_words(app: Flask) -> None:
    office = stories.signed_in(app, Role.OFFICE, "ba")
    page = upload(office, b"\x89PNG\r\n\x1a\n" + b"\0" * apart.LONG)
    assert "neither an Excel workbook (.xlsx) nor a CSV file" in page.text
    page = upload(office, ("Наслов\nбез заглавља\n" + "\n" * apart.LONG).encode())
    assert "No row with headings was found." in page.text or page.all(".error")


def test_an_error_of_the_process_is_an_error_here(app: Flask) -> None:
    with pytest.raises(Exception, match="invalid literal"):
        apart_if(True, int, "no number")


def raise_outage() -> None:
    error = Unavailable("SELECT 1", None, OSError("gone"))
    error.outage = Outage.AWAY
    raise error


def test_an_outage_in_the_process_is_known_as_one_here(app: Flask) -> None:
    with pytest.raises(Unavailable) as caught:
        apart_if(True, raise_outage)
    assert caught.value.outage is Outage.AWAY
