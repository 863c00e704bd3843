"""The page of the seats: quotas, the waiting list, and a promotion out of turn."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.registration import RegistrationState
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry, Quota, Registration, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.seating.quotas import QuotaFields, set_quota
from tests.conftest import Clock
from tests.support import stories
from tests.support.beginnings import begins
from tests.support.pages import Browser, Page

SEATS = "/staff/events/ba/seats"
JUDGES = f"{SEATS}/groups/judges"


@pytest.fixture
def organiser(app: Flask) -> Browser:
    stories.published_event(capacity=4)
    return stories.signed_in(app, Role.ORGANISER)


def came(name: str, group: str = "judges") -> Registration:
    return stories.registered(given_name=name, email=f"{name.lower()}@sud.example", group=group)


@begins
def quota(code: str, **values: int) -> None:
    with transaction(by=audit.SHELL) as tx:
        group = tx.query(StakeholderGroup).filter_by(code=code).one()
        set_quota(tx, stories.event(), group, QuotaFields(**values))


def table(page: Page, caption: str) -> dict[str, list[str]]:
    """Return the first words of each row, and the cells beside them."""
    assert page.tree is not None
    found = next(each for each in page.tree.select("table") if caption in each.caption.get_text())  # type: ignore[union-attr]
    rows = [
        [" ".join(cell.get_text(" ").split()) for cell in row.select("th, td")]
        for row in found.select("tbody tr")
    ]
    return {row[0]: row[1:] for row in rows}


def figures(page: Page) -> dict[str, str]:
    return dict(zip(page.all("dl.figures dt"), page.all("dl.figures dd"), strict=True))


def set_quota_of(organiser: Browser, path: str = JUDGES, **fields: str) -> Page:
    return organiser.submit(organiser.open(path), **fields)


def notices(organiser: Browser, answer: Page) -> list[str]:
    return organiser.follow(answer).all(".notice")


@pytest.mark.long
def test_the_page_counts_the_seats_by_group_and_institution(organiser: Browser) -> None:
    stories.institution_guest(seats=2)
    came("Amra")
    quota("judges", reserved=1, ceiling=3, target=5)
    came("Besnik"), came("Ceca", "media")
    page = organiser.open(SEATS)
    assert figures(page) == {
        "Capacity": "4",
        "With a seat": "2",
        "Offered to institutions": "2",
        "Free": "0",
        "Waiting": "1",
    }
    groups = table(page, "By group")
    assert groups["Judges"] == ["2", "0", "0", "1", "3", "5", "Set the quota : Judges"]
    assert groups["Prosecutors"] == ["0", "2", "0", "–", "–", "–", "Set the quota : Prosecutors"]
    assert table(page, "By institution") == {
        "Tužilaštvo BiH": ["0", "2", "0", "–", "–", "–", "Set the quota : Tužilaštvo BiH"]
    }
    assert "Sud BiH" in page.links()


@pytest.mark.long
def test_the_waiting_list_shows_each_position_and_reason(organiser: Browser, clock: Clock) -> None:
    quota("judges", ceiling=1)
    quota("donors", reserved=2)
    for name, group in (
        ("Amra", "judges"),
        ("Besnik", "judges"),
        ("Pero", "police"),
        ("Mia", "media"),
    ):
        came(name, group)
        clock.advance(minutes=1)
    rows = table(organiser.open(SEATS), "2 people are waiting")
    assert {place: (row[0], row[3]) for place, row in rows.items()} == {
        "1": ("KOVAČEVIĆ, Besnik", "the group or institution has reached its maximum"),
        "2": ("KOVAČEVIĆ, Mia", "the seats left are reserved for others"),
    }


@pytest.mark.long
def test_a_quota_is_set_and_taken_away(organiser: Browser) -> None:
    answer = set_quota_of(organiser, reserved="1", ceiling="3", target="5")
    assert notices(organiser, answer) == ["The quota is saved."]
    assert notices(organiser, set_quota_of(organiser)) == ["Nothing was changed."]
    assert notices(organiser, set_quota_of(organiser, reserved="", ceiling="", target="")) == [
        "The quota is saved."
    ]
    assert db.session.query(Quota).count() == 0


def test_a_quota_of_an_institution_is_set(organiser: Browser) -> None:
    offer = stories.institution_guest()
    answer = set_quota_of(organiser, f"{SEATS}/institutions/{offer.institution_id}", ceiling="0")
    assert notices(organiser, answer) == ["The quota is saved."]
    assert db.session.query(Quota).one().institution_id == offer.institution_id


@pytest.mark.long
def test_a_ceiling_below_those_who_have_a_seat_warns(organiser: Browser) -> None:
    amra, besnik = came("Amra"), came("Besnik")
    answer = set_quota_of(organiser, ceiling="1")
    assert notices(organiser, answer) == [
        "The quota is saved.",
        "2 guests already have a seat, which is more than the maximum. Nobody loses a seat.",
    ]
    assert table(organiser.open(SEATS), "By group")["Judges above the maximum"][0] == "2"
    db.session.rollback()
    assert {amra.state, besnik.state} == {RegistrationState.CONFIRMED}


@pytest.mark.parametrize(
    ("typed", "status", "error"),
    [
        (
            {"reserved": "3", "ceiling": "2"},
            422,
            "The maximum cannot be lower than the reserved seats.",
        ),
        ({"ceiling": "some"}, 422, "Maximum: Enter a whole number from 0 to 100,000."),
        (
            {"reserved": "5"},
            409,
            (
                "Nothing is saved: all quotas together would reserve more seats than the event has "
                "(5/4)."
            ),
        ),
    ],
)
def test_what_cannot_be_is_refused_and_stays_typed(
    organiser: Browser, typed: dict[str, str], status: int, error: str
) -> None:
    refused = set_quota_of(organiser, **typed)
    assert (refused.status, refused.errors) == (status, [error])
    assert {name: refused.form().find(id=name)["value"] for name in typed} == typed  # type: ignore[index]
    assert db.session.query(Quota).count() == 0


def test_what_somebody_else_saved_meanwhile_is_shown(organiser: Browser) -> None:
    page = organiser.open(JUDGES)
    quota("judges", ceiling=2)
    refused = organiser.submit(page, ceiling="3")
    assert (refused.status, refused.all(".notice li")[1:]) == (409, ["Maximum: 2"])
    assert organiser.submit(refused).status == 303


@pytest.mark.long
def test_a_capacity_below_what_is_taken_or_reserved_warns(organiser: Browser) -> None:
    quota("donors", reserved=3)
    came("Amra")
    stories.planned_event(capacity=2)
    assert organiser.open(SEATS).all(".notice") == [
        "3 seats are still reserved, but fewer are free."
    ]
    came("Nils", "donors")
    stories.planned_event(capacity=1)
    assert organiser.open(SEATS).all(".notice") == [
        "Seats taken or offered: 2, more than the capacity of 1. Nobody loses a seat. New seats "
        "are given only after "
        "enough are given back."
    ]


@pytest.mark.long
def test_somebody_is_promoted_out_of_turn_for_a_reason(organiser: Browser, clock: Clock) -> None:
    quota("donors", reserved=3)
    came("Amra")
    came("Besnik")
    clock.advance(minutes=1)
    last = came("Ceca")
    page = organiser.open(organiser.open(SEATS).links()["Promote now … Ceca Kovačević"])
    assert page.all("dl.facts dd") == [
        "2 of 2",
        "Judges",
        "Sud BiH",
        "the seats left are reserved for others",
    ]
    refused = organiser.submit(page, "reason", reason=" ")
    assert (refused.status, refused.errors) == (422, ["Enter a reason for promoting this person."])
    done = organiser.submit(page, "reason", reason="She speaks at the opening")
    assert notices(organiser, done)[0] == "Ceca Kovačević is promoted."
    db.session.refresh(last)
    assert last.state is RegistrationState.CONFIRMED
    entry = db.session.query(AuditEntry).filter_by(action="registration.promoted_by_hand").one()
    assert entry.words == {"reason": "She speaks at the opening"}
    again = organiser.submit(page, "reason", reason="She speaks at the opening")
    assert notices(organiser, again)[0] == "This person is no longer on the waiting list."


@pytest.mark.long
def test_nobody_is_promoted_beyond_the_capacity(organiser: Browser) -> None:
    for number in range(5):
        came(f"Guest{number}")
    page = organiser.open(SEATS)
    assert table(page, "One person is waiting")["1"][-1] == "no seat free"
    waiting = db.session.query(Registration).filter_by(state="waitlisted").one()
    promote = f"{SEATS}/waiting/{waiting.person_id}"
    shown = organiser.open(promote)
    assert shown.all(".notice") == [
        "No seat is free. Raise the capacity, or wait until a seat is given back."
    ]
    assert shown.all("main form") == []


@pytest.mark.long
def test_unnamed_guests_stay_unnamed_here(organiser: Browser) -> None:
    quota("judges", ceiling=0)
    hidden = came("Amra")
    stories.unnamed(hidden.person_id)
    assert "Amra" not in organiser.open(SEATS).text
    promote = organiser.open(f"{SEATS}/waiting/{hidden.person_id}")
    assert promote.heading == "Promote Judges 001"
    organiser.submit(promote, "reason", reason="Kovačević is needed")
    entry = db.session.query(AuditEntry).filter_by(action="registration.promoted_by_hand").one()
    assert "Kovačević" not in str(entry.words)


def test_the_office_sees_the_seats_and_changes_nothing(app: Flask, organiser: Browser) -> None:
    quota("judges", ceiling=0)
    came("Amra")
    page = stories.signed_in(app, Role.OFFICE, "ba").open(SEATS)
    assert table(page, "By group") == {"Judges": ["0", "0", "1", "–", "0", "–"]}
    assert [text for text in page.links() if "quota" in text or "Promote" in text] == []


@pytest.mark.parametrize("path", ["groups/none", "institutions/999", "waiting/999"])
def test_what_is_not_of_the_event_is_not_there(organiser: Browser, path: str) -> None:
    assert organiser.open(f"{SEATS}/{path}").status == 404


@pytest.mark.long
def test_objects_of_another_event_are_not_there_either(organiser: Browser) -> None:
    other: Any = stories.institution_guest("al", name="Gjykata")
    stories.published_event("al", capacity=1)
    stories.registered("al")
    waits = stories.registered("al", given_name="Arta", email="arta@court.example")
    for path in (f"institutions/{other.institution_id}", f"waiting/{waits.person_id}"):
        assert organiser.open(f"{SEATS}/{path}").status == 404
