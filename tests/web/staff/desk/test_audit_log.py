"""The audit log in plain words: actor, action and person."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

import ctevents
from ctevents.db.handle import transaction
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.domain.roles import Role
from ctevents.models import Person
from ctevents.services.common import audit
from ctevents.texts.words.audit import ACTIONS
from tests.support import stories
from tests.support.pages import Browser, Page

SERVICES = Path(ctevents.__file__).parent / "services"
STATES = {
    "registration.": [
        state for state in RegistrationState if state is not RegistrationState.PENDING
    ],
    "invitation.": [InvitationState.ACCEPTED, InvitationState.DECLINED, InvitationState.DELEGATED],
}
"""Parts of actions that are made from a state."""


def recorded_actions(source: str) -> Iterator[str]:
    """The literals with which a module of services records what was done."""
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call) and re.fullmatch(
            r"(audit\.)?_?(audit|record)(_about|_with_words|_decision)?", ast.unparse(call.func)
        ):
            for argument in call.args:
                yield from _actions(argument)


def _actions(argument: ast.expr) -> Iterator[str]:
    for part in ast.walk(argument):
        if isinstance(part, ast.JoinedStr):
            beginning = part.values[0]
            assert isinstance(beginning, ast.Constant), ast.unparse(argument)
            yield from (f"{beginning.value}{state}" for state in STATES[beginning.value])
        elif isinstance(part, ast.Constant) and re.fullmatch(r"[a-z_]+\.[a-z_]+", str(part.value)):
            yield part.value


@pytest.mark.long
def test_each_action_that_is_recorded_has_a_wording_and_each_wording_is_used() -> None:
    recorded = {
        action
        for file in SERVICES.rglob("*.py")
        for action in recorded_actions(file.read_text("utf-8"))
    }
    assert len(recorded) > 20
    assert recorded | {audit.CHECKED_IN} == set(ACTIONS)


def record(
    action: str,
    *,
    actor: str = audit.SHELL,
    slug: str | None = None,
    person: Person | None = None,
    **details: Any,
) -> None:
    with transaction(by=actor) as tx:
        audit.record(
            tx,
            action,
            event_id=stories.event(slug).id if slug else None,
            person_id=person.id if person else None,
            **details,
        )


def lines(page: Page) -> list[list[str]]:
    """Return the lines, the newest first: when, who, what, person, details."""
    assert page.tree is not None
    return [
        [" ".join(cell.get_text(" ").split()) for cell in row.select("td")]
        for row in page.tree.select("tbody tr")
    ]


@pytest.fixture
def organiser(app: Flask) -> Browser:
    return stories.signed_in(app, Role.ORGANISER)


def test_an_entry_has_time_actor_action_person_and_details(organiser: Browser) -> None:
    person = stories.person_of(stories.guest())
    record(
        "guest.edited",
        actor=audit.by_account(1),
        slug="ba",
        person=person,
        fields=["titles", "family_name"],
    )
    assert lines(organiser.open("/staff/audit"))[:3] == [
        [
            "1 Feb 2027, 09:00 UTC Sarajevo",
            "organiser@ctevents.example",
            "Guest edited",
            "Amra Kovačević",
            "changed: title, family name",
        ],
        [
            "1 Feb 2027, 09:00 UTC Sarajevo",
            "command line",
            "Person added to the guest list",
            "Amra Kovačević",
            "",
        ],
        ["1 Feb 2027, 09:00 UTC", "organiser@ctevents.example", "Signed in", "", ""],
    ]


def test_one_clock_on_a_page_of_several_events_and_local_time_on_that_of_one(
    organiser: Browser,
) -> None:
    for slug in ("ba", None, "mk"):
        record("event.published", slug=slug)
    assert {
        line[0].split(" Sarajevo")[0].split(" Skopje")[0]
        for line in lines(organiser.open("/staff/audit"))
    } == {"1 Feb 2027, 09:00 UTC"}
    assert {line[0] for line in lines(organiser.open("/staff/audit?event=mk"))} == {
        "1 Feb 2027, 10:00 Skopje"
    }


@pytest.mark.long
@pytest.mark.parametrize(
    ("actor", "shown"),
    [
        (audit.SHELL, "command line"),
        (audit.LINK, "the person, by the personal link"),
        (audit.WORKER, "ctevents itself"),
        (audit.by_door_token(5), "door device 5"),
        (audit.by_account(1), "organiser@ctevents.example"),
        (audit.by_account(99), "account 99"),
        ("somebody new", "somebody new"),
    ],
)
def test_the_actor_is_named(organiser: Browser, actor: str, shown: str) -> None:
    record("event.published", actor=actor, slug="ba")
    assert lines(organiser.open("/staff/audit"))[0][1] == shown


@pytest.mark.parametrize(
    ("details", "shown"),
    [
        (
            {"account": 1, "role": "office", "events": ["ba", "me"]},
            "account: organiser@ctevents.example; events: ba, me; role: Country office",
        ),
        ({"account": 99}, "account: 99"),
        ({"by_mail": 12, "by_letter": 0}, "without an address: 0; by e-mail: 12"),
        ({"channel": "guest-list"}, "answered by: guest list"),
        ({"is_new": True, "nothing": None, "none": []}, "is_new: yes"),
    ],
)
def test_details_are_in_plain_words(
    organiser: Browser, details: dict[str, Any], shown: str
) -> None:
    record("account.edited", **details)
    assert lines(organiser.open("/staff/audit"))[0][4] == shown


def test_an_action_without_a_wording_is_shown_by_its_code(organiser: Browser) -> None:
    record("something.new")
    assert lines(organiser.open("/staff/audit"))[0][2] == "something.new"


def test_a_person_who_is_not_named_is_shown_as_everywhere(organiser: Browser) -> None:
    person = stories.person_of(stories.guest(group="police"))
    with transaction(by=audit.SHELL):
        person.is_unnamed, person.unnamed_number = True, 1
    assert {line[3] for line in lines(organiser.open("/staff/audit?event=ba"))} == {"Police 001"}


def test_the_log_of_one_event_is_picked_out(organiser: Browser) -> None:
    stories.planned_event("ba")
    stories.planned_event("xk")
    page = organiser.submit(organiser.open("/staff/audit"), "event", event="xk")
    assert [line[0] for line in lines(page)] == ["1 Feb 2027, 10:00 Pristina"]
    assert page.form("event").find("option", selected=True).get_text() == "Pristina"  # type: ignore[union-attr]


def test_an_empty_log_says_so(organiser: Browser) -> None:
    page = organiser.open("/staff/audit?event=al")
    assert (lines(page), "No entry matches this filter." in page.text) == ([], True)


@pytest.mark.long
def test_older_entries_are_on_further_pages(organiser: Browser) -> None:
    for number in range(205):
        record("event.programme_set", slug="ba", items=number)
    page, seen = organiser.open("/staff/audit?event=ba"), []
    while True:
        seen.append([line[4] for line in lines(page)])
        if "Older" not in page.links():
            break
        page = organiser.open(page.links()["Older"])
    assert [len(items) for items in seen] == [100, 100, 5]
    assert [item for items in seen for item in items] == [
        f"items: {number}" for number in reversed(range(205))
    ]
    assert page.links()["Newest"] == "/staff/audit?event=ba"


@pytest.mark.parametrize("query", ["event=nowhere", "before=0", "before=99999999999999999999"])
def test_what_is_not_there_is_not_found(organiser: Browser, query: str) -> None:
    assert organiser.open(f"/staff/audit?{query}").status == 404


@pytest.mark.parametrize("role", [Role.OFFICE, Role.DOOR, Role.OBSERVER])
def test_others_cannot_read_it(app: Flask, role: Role) -> None:
    assert stories.signed_in(app, role, "ba").open("/staff/audit").status == 403
