"""The presses of organisers for a task. ``docs/design.md`` has the numbers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.models import Quota
from tests.support import stories
from tests.support.presses import Presses

DESIGN = Path(__file__).parents[2] / "docs" / "design.md"
LINES = """\
09:30 | Arrival | Mbërritja
10:00–10:30 | Opening | Hapja | Amra Hodžić, Court of BiH; Emir Begić, State Police
10:30 | Findings | Gjetjet | Ceca Ilić, University
11:15 | Coffee | Kafe
11:30 | Recommendations | Rekomandimet | Dora Krasniqi, Prosecutor's Office
12:15 | Answers | Përgjigjet | Ema Hoxha, IOM
12:30 | Closing | Mbyllja
12:45–13:30 | Lunch | Dreka
"""


PROGRAMME = "programme of a launch: 8 items, 2 languages, 5 speakers"
QUOTAS = "quotas of 13 groups at 6 events"
MOST = {
    PROGRAMME: 29,
    QUOTAS: 117,
    "a new group for ten guests of the list": 20,
    "ten guests invited, picked from the list": 15,
}
"""The most presses for a task: half of what one form for each thing takes."""


def presses_in_table(task: str) -> int:
    """Return the presses for a task in the table."""
    found = re.search(rf"^\| {re.escape(task)} \| (\d+) \|", DESIGN.read_text("utf-8"), re.M)
    assert found, task
    return int(found[1])


@pytest.fixture
def organiser(app: Flask) -> Presses:
    stories.planned_event("al")
    return Presses(stories.signed_in(app, Role.ORGANISER), "/staff/events/al")


@pytest.mark.long
def test_the_programme_of_a_launch(organiser: Presses) -> None:
    """Eight items, titles in two languages, five speakers who agreed to be named."""
    organiser.follow("Programme")
    organiser.unfold("Type or paste many items at once")
    organiser.submit("Add these lines", lines=LINES)
    kinds = {"kind-1": "break", "kind-4": "break", "kind-8": "meal"}
    agreed = {
        f"speaker{place}_consents-{item}": "y"
        for item, place in ((2, 1), (2, 2), (3, 1), (5, 1), (6, 1))
    }
    organiser.submit("Save the programme", **kinds, **agreed)
    items = stories.event("al").programme
    assert [len(item.titles) for item in items] == [2] * 8
    assert [len(item.named_speakers) for item in items] == [0, 2, 1, 0, 1, 1, 0, 0]
    assert organiser.count == presses_in_table(PROGRAMME) <= MOST[PROGRAMME]


@pytest.mark.long
def test_quotas_of_all_launches(app: Flask) -> None:
    """A number for each of 13 groups at six events: one by one, or pasted as a block, which fills
    the same fields."""
    for slug in ("al", "ba", "xk", "me", "rs", "mk"):
        stories.planned_event(slug, capacity=60)
    organiser = Presses(stories.signed_in(app, Role.ORGANISER), "/staff/")
    organiser.follow("Quotas and targets of all events")
    form = organiser.page.form("Save all numbers")
    names = [str(field["name"]) for field in form.select("input[name^=reserved-]")]
    organiser.submit("Save all numbers", **dict.fromkeys(names, "2"))
    assert (len(names), db.session.query(Quota).filter_by(reserved=2).count()) == (78, 78)
    assert organiser.count == presses_in_table(QUOTAS) <= MOST[QUOTAS]


LIST = "/staff/events/ba/guests"


@pytest.fixture
def guests(app: Flask) -> list[str]:
    """The ticks of ten guests who are not yet invited."""
    stories.published_event("ba")
    rows = [
        stories.guest("ba", given_name=f"Ana {number}", email=f"ana{number}@x.example")
        for number in range(10)
    ]
    return [f"p{row.person_id}" for row in rows]


@pytest.mark.long
@pytest.mark.parametrize(
    ("task", "act", "confirm", "chosen"),
    [
        (
            "a new group for ten guests of the list",
            "Set the group …",
            "Set the group of 10 guests",
            {"value": "media"},
        ),
        (
            "ten guests invited, picked from the list",
            "Invite …",
            "Invite 10 guests and e-mail 10 people",
            {},
        ),
    ],
)
def test_ten_guests_of_the_list(
    app: Flask, guests: list[str], task: str, act: str, confirm: str, chosen: dict[str, str]
) -> None:
    desk = Presses(stories.signed_in(app, Role.ORGANISER), LIST)
    desk.submit(act, tick=guests)
    desk.count += len(guests) - 1
    desk.submit(confirm, **chosen)
    assert "Done: 10 of 10." in desk.page.text
    assert desk.count == presses_in_table(task) <= MOST[task]


@pytest.mark.long
def test_a_filter_that_is_used_again(app: Flask, guests: list[str]) -> None:
    desk = Presses(stories.signed_in(app, Role.ORGANISER), f"{LIST}?group=judges&invitation=draft")
    desk.submit("Save the filter", name="Judges to invite")
    again = Presses(desk.browser, LIST)
    again.follow("Judges to invite")
    assert len(again.page.all("main tbody th")) == len(guests)
    assert again.count == presses_in_table("the same filter set again on the next day")
