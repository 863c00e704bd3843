"""People who are invited and have no registration: a deputy minister who has not replied comes to a
door."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from ctevents.clock import system_clock
from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Flag
from ctevents.domain.registration import InvitationState
from ctevents.models import DoorSearches, Event, Invitation, Person, Registration
from ctevents.services.common import audit
from ctevents.services.door.report import start_rehearsal
from ctevents.services.seating.roster import roster
from tests.browser.door.conftest import Door, Venue
from tests.support import stories
from tests.support.door import crowd, recorded

pytestmark = pytest.mark.browser

NAME = "Vuk Kovačević"


def invite(venue: Venue, state: str = "sent", **who: str) -> int:
    invitation = stories.invited(**{"given_name": "Vuk", "email": "vuk@government.example"} | who)
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Invitation, invitation.id).state = InvitationState(state)
    return stories.person_of(invitation).id


def standing() -> list[tuple[str, str, bool, bool]]:
    """Return name, state, whether registered at the door and whether in, for each registration.
    Nobody is on the list twice."""
    db.session.rollback()
    rows = db.session.query(Registration).order_by(Registration.id).all()
    names = [person.name for person in db.session.query(Person)]
    assert len(names) == len(set(names)), f"somebody is on the list twice: {names}"
    return [(row.person.name, row.state, row.is_walk_in, row.has_entered) for row in rows]


def admit(phone: Door, name: str = NAME) -> None:
    phone.search.fill(name.split()[0])
    phone.page.get_by_role("button", name=f"Check in {name}").click()


@pytest.mark.parametrize(
    ("state", "listed", "said"),
    [
        ("sent", "Invited, has not replied", "Invited, had not replied"),
        ("declined", "Declined", "Declined, comes anyway"),
        ("delegated", "Passed the invitation on", "Passed the invitation on, comes anyway"),
    ],
)
def test_somebody_invited_is_let_in_at_an_offline_door_and_stays_one_person(
    venue: Venue, open_door: Callable[[], Door], state: str, listed: str, said: str
) -> None:
    invite(venue, state)
    phones = [open_door(), open_door()]
    for phone in phones:
        phone.expect_in(0)
        phone.context.set_offline(True)
    for phone in phones:
        phone.search.fill("Vuk")
        expect(phone.page.locator("#found")).to_contain_text(listed)
        admit(phone)
        expect(phone.verdict).to_contain_text("Let in")
        expect(phone.verdict).to_contain_text(said)
        phone.expect_in(1)
        admit(phone)
        expect(phone.verdict).to_contain_text("Already in")
    for phone in reversed(phones):
        phone.go_online()
        phone.expect_waiting(0)
        phone.expect_in(1)
    assert standing() == [(NAME, "confirmed", True, True)]
    assert [scan.refused_because for scan in recorded()] == [None] * 4
    assert db.session.query(Invitation).one().state is InvitationState.ACCEPTED


@pytest.mark.parametrize("is_sent_first", [False, True])
def test_an_undo_leaves_the_guest_as_they_were(
    venue: Venue, open_door: Callable[[], Door], is_sent_first: bool
) -> None:
    """The device shows the guest as before at once, and all devices do when it is online again."""
    invite(venue, "declined")
    phone, other = open_door(), open_door()
    phone.context.set_offline(not is_sent_first)
    admit(phone)
    phone.expect_in(1)
    if is_sent_first:
        phone.expect_waiting(0)
        phone.context.set_offline(True)
    phone.page.get_by_role("button", name="Undo").click()
    expect(phone.verdict).to_contain_text("Undone")
    phone.expect_in(0)
    expect_declined(phone)
    phone.go_online()
    phone.expect_waiting(0)
    for each in (phone, other):
        update_now(each)
        expect_declined(each)
    assert standing() == [(NAME, "cancelled", True, False)]
    assert db.session.query(Invitation).one().state is InvitationState.DECLINED


def expect_declined(phone: Door) -> None:
    phone.search.fill("Vuk")
    expect(phone.page.locator("#found")).to_contain_text("Declined")
    phone.search.fill("")


def test_a_full_event_lets_the_guest_in_by_a_second_tap(
    venue: Venue, open_door: Callable[[], Door]
) -> None:
    crowd(venue.event_id, 1)
    invite(venue)
    with transaction(by=audit.SHELL) as tx:
        event = tx.get_one(Event, venue.event_id)
        event.walk_ins, event.capacity = "until-full", 1
    phone = open_door()
    admit(phone)
    expect(phone.verdict).to_contain_text("The event is full")
    expect(phone.verdict).to_contain_text(NAME)
    phone.page.get_by_role("button", name="The event is full: let in anyway").click()
    expect(phone.verdict).to_contain_text("Let in")
    expect(phone.verdict).to_contain_text("Above the capacity of the event.")
    phone.expect_waiting(0)
    assert standing()[1:] == [(NAME, "confirmed", True, True)]
    rows = roster(db.session(), venue.event_id).rows
    assert [list(row.flags) for row in rows if row.name == NAME] == [[Flag.OVER_CAPACITY]]


@pytest.mark.parametrize(
    ("rule", "said", "left"),
    [
        (
            "approval",
            "The office must approve before the person may enter.",
            [(NAME, "pending", True, False)],
        ),
        ("none", "This event does not register people at the door.", []),
    ],
)
def test_the_rule_of_the_event_holds(
    venue: Venue,
    open_door: Callable[[], Door],
    rule: str,
    said: str,
    left: list[tuple[str, str, bool, bool]],
) -> None:
    invite(venue)
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, venue.event_id).walk_ins = rule
    phone = open_door()
    phone.context.set_offline(True)
    admit(phone)
    expect(phone.verdict).to_contain_text("Not let in")
    expect(phone.verdict).to_contain_text(said)
    phone.go_online()
    phone.expect_waiting(0)
    phone.expect_in(0)
    assert standing() == left


def test_a_walk_in_who_is_called_like_somebody_invited_is_offered_that_person(
    venue: Venue, open_door: Callable[[], Door]
) -> None:
    invite(venue)
    phone = open_door()
    phone.page.get_by_role("link", name="Register a walk-in").click()
    phone.page.get_by_role("textbox", name="Given name").fill("Вук")
    phone.page.get_by_role("textbox", name="Family name").fill("Kovacevic")
    offered = phone.page.get_by_text("The person may already be on the list:").locator("..")
    expect(offered).to_contain_text("Invited, has not replied")
    offered.get_by_role("button", name=f"Check in {NAME}").click()
    expect(phone.verdict).to_contain_text("Let in")
    phone.expect_waiting(0)
    assert standing() == [(NAME, "confirmed", True, True)]


STORED_NAMES = """() => new Promise((resolve) => {
  indexedDB.open("ctevents-door-ba").onsuccess = ({ target }) => {
    const stored = target.result.transaction("attendees").objectStore("attendees").getAll();
    stored.onsuccess = () => (target.result.close(), resolve(stored.result.flatMap(({ name }) => name ?? []).sort()));
  };
})"""


def begins_in(venue: Venue, span: timedelta) -> None:
    with transaction(by=audit.SHELL) as tx:
        event = tx.get_one(Event, venue.event_id)
        event.starts_at, event.ends_at = (
            system_clock() + span,
            system_clock() + span + timedelta(hours=3),
        )


def test_names_come_to_a_phone_when_their_time_has_come(
    venue: Venue, open_door: Callable[[], Door]
) -> None:
    """Long before the event the phone has nobody, and in a rehearsal registrants in memory. From
    the day before they are on disk. Four hours before the start invited people are added."""
    crowd(venue.event_id, 1)
    invite(venue)
    begins_in(venue, timedelta(days=5))
    phone = open_door()
    expect(
        phone.page.get_by_text("This device has the names of registered guests from")
    ).to_be_visible()
    found = phone.page.locator("#found")
    phone.search.fill("guest")
    expect(phone.page.locator("#search-hint")).to_contain_text(
        "This device has the names of registered guests from"
    )
    expect(found).to_be_empty()
    with transaction(by=audit.SHELL) as tx:
        start_rehearsal(tx, venue.event_id)
    update_now(phone)
    phone.search.fill("guest")
    expect(found).to_contain_text("Guest Number 0")
    phone.search.fill("Vuk")
    expect(found).to_be_empty()
    assert phone.page.evaluate(STORED_NAMES) == []

    for span, names in [
        (timedelta(hours=5), ["Guest Number 0"]),
        (timedelta(hours=3), ["Guest Number 0", NAME]),
    ]:
        begins_in(venue, span)
        update_now(phone)
        assert phone.page.evaluate(STORED_NAMES) == names
    phone.search.fill("Vuk")
    expect(found).to_contain_text(NAME)

    begins_in(venue, timedelta(days=5))  # it was moved: the names leave the disk again
    update_now(phone)
    assert phone.page.evaluate(STORED_NAMES) == []


def test_searches_on_a_phone_are_reported(venue: Venue, open_door: Callable[[], Door]) -> None:
    """A search begins with the third letter, and the next one after the field was cleared."""
    crowd(venue.event_id, 1)
    phone = open_door()
    for name in ("guest", "guest number", "gu", "number", ""):
        phone.search.fill(name)
        phone.page.wait_for_timeout(100)
    update_now(phone)
    db.session.rollback()
    assert [(row.actor, row.searches) for row in db.session.query(DoorSearches)] == [
        ("door token 1", 2)
    ]


def update_now(phone: Door) -> None:
    phone.page.get_by_role("link", name="Settings").click()
    phone.page.get_by_role("button", name="Update now").click()
    expect(phone.page.get_by_role("button", name="Update now")).not_to_have_attribute(
        "aria-busy", "true"
    )
    phone.page.get_by_role("link", name="Back to the door").click()
