"""The page of an event's team, and what was last done at the event."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.services.accounts.accounts import account_by_email
from ctevents.services.common import audit
from tests.support import stories
from tests.support.pages import prefilled

TEAM = "/staff/events/ba/team"


@pytest.mark.long
def test_an_organiser_gives_access_and_removes_it(app: Flask) -> None:
    stories.published_event("ba")
    door = stories.account(Role.DOOR, "al")
    organiser = stories.signed_in(app, Role.ORGANISER)
    page = organiser.open(TEAM)
    assert (page.status, page.heading) == (200, "Team: Sarajevo")
    assert door not in page.all("tbody th")[0]
    found = account_by_email(db.session(), door)
    assert found is not None
    page = organiser.follow(organiser.submit(page, "account", account=str(found.id)))
    assert page.all(".notice p")[:1] == [f"{door} now has access, and has to sign in again."]
    assert page.all("tbody tr")[0].startswith(f"{door} Door never no Remove")
    assert stories.signed_in_again(app, door).open("/staff/events/ba").status == 200
    page = organiser.follow(organiser.submit(page, "Remove the access"))
    assert page.all(".notice p")[:1] == [
        f"{door} no longer has access, and is signed out everywhere."
    ]
    assert stories.signed_in_again(app, door).open("/staff/events/ba").status == 404


def test_nothing_chosen_and_accounts_of_all_events_are_refused(app: Flask) -> None:
    organiser = stories.signed_in(app, Role.ORGANISER)
    stories.account(Role.DOOR, "al")
    page = organiser.submit(organiser.open(TEAM), "account", account="")
    assert (page.status, page.errors) == (422, ["Choose an account."])
    own = account_by_email(db.session(), "organiser@ctevents.example")
    assert own is not None
    token = {"csrf_token": prefilled(page.found_form("account"))["csrf_token"]}
    assert organiser.post(f"{TEAM}/{own.id}/remove", token).status == 404
    assert organiser.post(f"{TEAM}/999999/remove", token).status == 404


@pytest.mark.long
def test_the_overview_tells_an_organiser_what_was_last_done(app: Flask) -> None:
    stories.published_event("ba")
    stories.registered("ba")
    organiser = stories.signed_in(app, Role.ORGANISER)
    with transaction(by=audit.SHELL) as tx:
        for _time in range(12):
            audit.record(tx, "badges.printed", event_id=stories.event("ba").id)
    page = organiser.open("/staff/events/ba")
    lines = page.all(".activity li")
    assert lines[0].endswith("Badges printed (12 times) command line")
    assert any("Registered with a seat" in line for line in lines)
    assert len(lines) <= 8
    assert page.links()["Badges printed"] == "/staff/audit?event=ba&kind=badges.printed"
    assert stories.signed_in(app, Role.OFFICE, "ba").open("/staff/events/ba").all("#activity") == []
