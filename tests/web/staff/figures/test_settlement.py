"""Frozen, reconciled, final: step by step on one page."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import Event, FrozenFigures, Person, SignedSheet
from ctevents.services.common import audit
from tests.support import stories
from tests.support.pages import Browser, Page

PATH = "/staff/events/ba/figures"
FREEZE, FINAL, REOPEN = (
    "Freeze the figures",
    "Declare the figures final",
    "Undo: the figures are not final",
)


@pytest.fixture
def office(app: Flask) -> Browser:
    """Return the office of an event that is over, with one attendee of two."""
    stories.published_event()
    stories.checked_in(stories.registered())
    stories.registered(given_name="Besim", email="besim@police.example")
    with transaction(by=audit.SHELL) as tx:
        over = tx.query(Event).filter_by(slug="ba").one()
        over.starts_at, over.ends_at = (
            stories.now() - timedelta(hours=5),
            stories.now() - timedelta(hours=1),
        )
    return stories.signed_in(app, Role.OFFICE, "ba")


def send(browser: Browser, path: str, button: str, **fields: Any) -> Page:
    answer = browser.submit(browser.open(path), button, **fields)
    return browser.follow(answer) if answer.status == 303 else answer


def enter(browser: Browser, **fields: Any) -> Page:
    return send(browser, f"{PATH}/sheets/add", "Save the sheet", **fields)


def facts(page: Page) -> dict[str, str]:
    return dict(zip(page.all("main dl.figures dt"), page.all("main dl.figures dd"), strict=True))


def test_before_the_end_there_is_nothing_to_freeze(app: Flask) -> None:
    stories.published_event()
    page = stories.signed_in(app, Role.OFFICE, "ba").open(PATH)
    assert "The event is not over yet." in page.text
    assert FREEZE not in page.all("button")


@pytest.mark.long
def test_from_freezing_to_final_and_back(office: Browser) -> None:
    frozen = send(office, PATH, FREEZE)
    assert "The figures are frozen." in frozen.text
    assert facts(frozen) == {
        "Attended": "1",
        "Signatures": "none",
        "Gaps without a reason": "0",
        "Corrections since the figures were frozen": "0",
    }
    assert "No signed sheets were entered" in frozen.text
    assert FINAL in frozen.all("button")
    signed = enter(office, signatures="3")
    assert (facts(signed)["Signatures"], facts(signed)["Gaps without a reason"]) == ("3", "1")
    assert FINAL not in signed.all("button")
    explained = send(
        office, f"{PATH}/gaps/signatures", "Save the reason", reason="Two drivers signed."
    )
    assert "Two drivers signed." in explained.text
    final = send(office, PATH, FINAL)
    assert "The figures are final. office-ba@ctevents.example declared" in final.text
    assert "Enter a sheet" not in final.text
    assert FINAL in send(office, PATH, REOPEN).all("button")


@pytest.mark.long
def test_a_freezing_by_mistake_is_taken_back_with_a_reason_and_told_of(office: Browser) -> None:
    send(office, PATH, FREEZE)
    refused = send(office, f"{PATH}/thaw", "Unfreeze the figures")
    assert (refused.status, refused.errors) == (422, ["Enter the reason."])
    page = send(
        office, f"{PATH}/thaw", "Unfreeze the figures", reason="Sheet 2 was still in the car."
    )
    assert FREEZE in page.all("button")
    assert "The figures are no longer frozen." in page.text
    assert "Sheet 2 was still in the car." in page.text
    again = send(office, PATH, FREEZE)
    assert "Sheet 2 was still in the car." in again.text
    assert office.open(f"{PATH}/thaw").status == 200
    send(office, PATH, FINAL)
    late = send(office, f"{PATH}/thaw", "Unfreeze the figures", reason="Too late.")
    assert (late.status, late.all("textarea")) == (409, ["Too late."])


@pytest.mark.long
def test_an_earlier_freezing_is_listed_after_its_reason_was_erased(office: Browser) -> None:
    send(office, PATH, FREEZE)
    send(office, f"{PATH}/thaw", "Unfreeze the figures", reason="Sheet 2 was in the car.")
    with transaction(by=audit.SHELL) as tx:
        tx.query(FrozenFigures).one().reason = None
    page = office.open(PATH)
    assert (page.status, "None" in page.text, "Unfrozen" in page.text) == (200, False, True)


@pytest.mark.long
def test_what_is_corrected_later_is_listed(office: Browser) -> None:
    send(office, PATH, FREEZE)
    with transaction(by=audit.SHELL) as tx:
        guest = tx.query(Person).filter_by(given_name="Besim").one()
        guest.group_id += 1
    page = office.open(PATH)
    lines = [line.split() for line in page.all("tbody tr") if line.startswith("Absent")]
    assert [line[-3:] for line in lines] == [["1", "0", "−1"], ["0", "1", "+1"]]


@pytest.mark.long
def test_a_sheet_is_changed_and_removed(office: Browser) -> None:
    enter(office, name="Hall", signatures="3")
    path = f"{PATH}/sheets/{db.session.query(SignedSheet).one().id}"
    assert facts(send(office, path, "Save the sheet", signatures="4"))["Signatures"] == "4"
    assert facts(send(office, path, "Remove the sheet"))["Signatures"] == "none"


@pytest.mark.long
def test_what_is_wrong_with_a_sheet_stands_beside_the_field(office: Browser) -> None:
    for typed in ("", "-1", "many"):
        refused = enter(office, name="Hall", signatures=typed)
        assert (refused.status, len(refused.errors)) == (422, 1)
    assert enter(office, name="Hall", signatures="0").status == 200
    assert enter(office, name="Hall", signatures="5").errors == [
        "A sheet with this name already exists."
    ]


@pytest.mark.long
def test_a_reason_for_a_gap_that_is_another_by_now_is_refused_and_kept(office: Browser) -> None:
    assert office.open(f"{PATH}/gaps/signatures").status == 404
    enter(office, signatures="0")
    seen = office.open(f"{PATH}/gaps/signatures")
    enter(office, signatures="9")
    refused = office.submit(seen, "Save the reason", reason="Nobody signed.")
    assert (refused.status, refused.all("textarea")) == (409, ["Nobody signed."])
    again = office.follow(office.submit(refused, "Save the reason"))
    assert facts(again)["Gaps without a reason"] == "0"


def test_there_is_no_other_gap(office: Browser) -> None:
    assert office.open(f"{PATH}/gaps/nonsense").status == 404
