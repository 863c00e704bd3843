"""The checklist on the overview of an event: by role, folded by phase, and marked by organisers."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.domain.roles import Role
from tests.support import stories
from tests.support.pages import Page

EVENT = "/staff/events/ba"


def phases(page: Page) -> dict[str, bool]:
    """Return each phase with its count, and whether it is open."""
    assert page.tree is not None
    found = page.tree.select(".checklist details")
    return {
        " ".join(each.summary.get_text(" ").split()): "open" in each.attrs
        for each in found
        if each.summary
    }


def test_it_opens_the_phase_to_work_on_and_leads_to_the_pages(app: Flask) -> None:
    stories.published_event("ba")
    page = stories.signed_in(app, Role.ORGANISER).open("/staff/events/ba")
    assert phases(page) == {
        "Plan the event 2 of 5": True,
        "Invite the guests 1 of 5": False,
        "Prepare the day 0 of 7": False,
        "After the event 0 of 4": False,
    }
    assert page.links()["Import the guest list"] == "/staff/events/ba/guests/import"
    assert page.links()["Publish the event"] == "/staff/events/ba#publish"


@pytest.mark.long
def test_an_organiser_says_what_an_event_does_not_need_and_takes_it_back(app: Flask) -> None:
    stories.published_event("ba")
    organiser = stories.signed_in(app, Role.ORGANISER)
    page = organiser.follow(
        organiser.submit(organiser.open(f"{EVENT}/checklist"), tasks=["quotas", "copies"])
    )
    assert page.all(".notice p")[:1] == ["The checklist is saved."]
    assert {"Plan the event 3 of 5", "Prepare the day 1 of 7"} <= set(phases(page))
    opened = organiser.open(f"{EVENT}/checklist")
    page = organiser.follow(organiser.submit(opened, tasks=["copies"]))
    assert {"Plan the event 2 of 5", "Prepare the day 1 of 7"} <= set(phases(page))


def test_a_colleague_who_saves_meanwhile_loses_nothing(app: Flask) -> None:
    stories.published_event("ba")
    organiser = stories.signed_in(app, Role.ORGANISER)
    opened = organiser.open(f"{EVENT}/checklist")
    organiser.submit(organiser.open(f"{EVENT}/checklist"), tasks=["quotas"])
    organiser.submit(opened, tasks=["copies"])
    assert sorted(stories.event().spared_tasks) == ["copies", "quotas"]


def test_an_unknown_task_is_refused(app: Flask) -> None:
    stories.published_event("ba")
    organiser = stories.signed_in(app, Role.ORGANISER)
    page = organiser.submit(organiser.open(f"{EVENT}/checklist"), tasks=["publish"])
    assert (page.status, stories.event().spared_tasks) == (422, [])
    assert len(page.errors) == 1


def test_an_office_marks_nothing_and_sees_what_organisers_do(app: Flask) -> None:
    stories.published_event("ba")
    page = stories.signed_in(app, Role.OFFICE, "ba").open("/staff/events/ba")
    assert "Send all invitations : to do by an organiser" in page.text
    assert "Send all invitations" not in page.links()
    assert "Choose what this event does not need" not in page.text
    assert page.links()["Print the badges"] == "/staff/events/ba/badges"


@pytest.mark.parametrize("role", [Role.DOOR, Role.OBSERVER])
def test_a_door_and_an_observer_have_none(app: Flask, role: Role) -> None:
    stories.published_event("ba")
    page = stories.signed_in(app, role, "ba").open("/staff/events/ba")
    assert page.status == 200
    assert "Checklist" not in page.text
