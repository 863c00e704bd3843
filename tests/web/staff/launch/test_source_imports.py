"""A file of recommendations is uploaded, looked at, and imported or discarded."""

from __future__ import annotations

from io import BytesIO

import pytest
from flask import Flask
from sqlalchemy import select
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import Recommendation, Upload
from tests.support import sources, stories
from tests.support.pages import Browser, Page
from tests.support.sources import FINDING

IMPORT = "/staff/recommendations/import"
HEADINGS = ["number", "theme", "addressees", "findings", "text", "remark"]
GOOD = ["1", "Borders", "police", "F", "Watch the ports.", ""]
BAD = ["2", "Borders", "pirates", "Z", "", ""]


@pytest.fixture
def organiser(app: Flask) -> Browser:
    sources.add(FINDING)
    return stories.signed_in(app, Role.ORGANISER)


def upload(browser: Browser, content: bytes, name: str = "list.csv") -> Page:
    token = browser.open(IMPORT).form("file").find(attrs={"name": "csrf_token"})
    assert token is not None
    fields = {"csrf_token": token["value"], "file": FileStorage(BytesIO(content), name)}
    boundary, body = encode_multipart(fields)
    content_type = f"multipart/form-data; boundary={boundary}"
    return Page(browser.client.post(IMPORT, data=body, content_type=content_type), IMPORT)


def preview(browser: Browser, *rows: list[str]) -> Page:
    return browser.follow(upload(browser, write_csv([HEADINGS, *rows])))


def numbers() -> list[str]:
    db.session.rollback()
    return [*db.session.scalars(select(Recommendation.number))]


@pytest.mark.long
def test_nothing_changes_before_the_confirmation(organiser: Browser) -> None:
    page = preview(organiser, GOOD)
    assert page.all("tbody tr td")[0] == "Recommendation 1 Watch the ports."
    assert page.all(".notice.warning li") == ["Recommendations: F “remark”"]
    assert numbers() == []
    done = organiser.follow(organiser.submit(page, "Import one row"))
    assert (done.heading, done.all(".notice")) == (
        "Recommendations",
        ["Imported: 1 new, 0 changed, 0 unchanged."],
    )
    assert numbers() == ["1"]
    assert db.session.scalars(select(Upload)).all() == []


@pytest.mark.long
def test_a_refused_row_says_what_to_do_and_stops_the_import(organiser: Browser) -> None:
    page = preview(organiser, GOOD, BAD)
    assert page.all("tbody tr:nth-of-type(2) p") == [
        (
            "addressees : There is no group pirates. Use the codes of groups, separated by commas, "
            "or “all”."
        ),
        "text : The English text is missing. Enter it: other languages show it if they have none.",
        (
            "findings : There is no finding Z. Correct the number, or add the finding in a sheet "
            "“findings”."
        ),
    ]
    assert page.all("button[type=submit]")[:1] != ["Import one row"]


@pytest.mark.long
def test_changes_are_named_in_words(organiser: Browser) -> None:
    organiser.submit(preview(organiser, GOOD), "Import one row")
    page = preview(organiser, ["1", "Borders", "all", "", "Watch all ports.", ""])
    assert page.all("tbody tr p") == ["Changes: text (English), addressees, findings"]


@pytest.mark.long
def test_a_list_that_changed_meanwhile_is_shown_again(organiser: Browser) -> None:
    page = preview(organiser, GOOD)
    organiser.submit(preview(organiser, GOOD), "Import one row")
    again = organiser.follow(organiser.submit(page, "Import one row"))
    assert again.all(".notice.error")[0].startswith(
        "Nothing was imported: the workshops, findings or recommendations"
    )
    assert "There is nothing to import: everything in the file is already saved." in again.text


def test_a_file_can_be_discarded(organiser: Browser) -> None:
    page = preview(organiser, GOOD)
    done = organiser.follow(organiser.submit(page, "Discard the file"))
    assert done.all(".notice") == ["The file is discarded. Nothing has changed."]
    assert (numbers(), organiser.open(page.path).status) == ([], 404)


def test_a_file_belongs_to_the_account_that_uploaded_it(app: Flask, organiser: Browser) -> None:
    page = preview(organiser, GOOD)
    assert stories.signed_in(app, Role.ADMINISTRATOR).open(page.path).status == 404


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (
            b"\x89PNG\r\n\x1a\n\0\0",
            (
                "This is neither an Excel workbook (.xlsx) nor a CSV file. Save the list as .xlsx "
                "or CSV."
            ),
        ),
        (b"number,text\n", "The file has headings, but no rows below them."),
        (
            b"number,text,text:de\n1,a,b\n",
            "The heading “text:de” of list.csv names no language (row 1). After the colon, write "
            "one of: en, sq, bs, cnr, "
            "sr-Latn, sr-Cyrl, mk.",
        ),
    ],
    ids=["picture", "no rows", "language"],
)
def test_a_file_that_cannot_be_read(organiser: Browser, content: bytes, error: str) -> None:
    answer = upload(organiser, content)
    assert (answer.status, answer.errors) == (422, [error])
