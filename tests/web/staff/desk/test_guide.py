"""The guide of each role: its own first, with links that the account may open."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.roles import Role
from ctevents.services.accounts.accounts import account_by_email, choose_language
from ctevents.services.common import audit
from tests.support import stories


@pytest.mark.long
@pytest.mark.parametrize("role", Role)
def test_every_link_of_every_guide_opens(app: Flask, role: Role) -> None:
    stories.published_event("ba")
    browser = stories.signed_in(app, role, "ba")
    own = browser.open("/staff/guide")
    assert own.heading.lower().endswith(role.value)
    assert len(own.all("ol.guide li")) >= 4
    for other in Role:
        page = browser.open(f"/staff/guide?role={other}")
        assert page.tree is not None
        for link in page.tree.select("ol.guide a"):
            assert browser.open(str(link["href"])).status == 200, link


def test_links_lead_to_the_event_asked_for_and_to_no_foreign_one(app: Flask) -> None:
    stories.published_event("ba")
    stories.published_event("al")
    office = stories.signed_in(app, Role.OFFICE, "ba")
    assert office.open("/staff/guide").links()["Badges"] == "/staff/events/ba/badges"
    assert office.open("/staff/guide?event=al").status == 404
    overview = office.open("/staff/events/ba")
    assert overview.links()["Guide"] == "/staff/guide?event=ba"
    assert "Wording" not in office.open("/staff/guide?role=organiser").links()


def test_the_door_leads_to_its_guide_in_albanian(app: Flask) -> None:
    stories.published_event("al")
    email = stories.account(Role.DOOR, "al")
    with transaction(by=audit.SHELL) as tx:
        account = account_by_email(tx, email)
        assert account is not None
        choose_language(tx, account, "sq")
    door = stories.signed_in_again(app, email)
    desk = door.open("/door/al/desk")
    page = door.open(desk.links()["Udhëzues"])
    assert page.status == 200
    assert "Para hapjes së hyrjes" in page.all("h2")


def test_an_account_without_events_reads_its_guide(app: Flask) -> None:
    page = stories.signed_in(app, Role.OFFICE).open("/staff/guide?role=nonsense")
    assert (page.status, page.links().get("Badges")) == (200, None)
