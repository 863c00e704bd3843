"""No sequence of replies, nominations, decisions and changes of the rules breaks a rule. Nobody is
overtaken except by a manual promotion. The services are compared with ``tests.support.seat_model``
after every step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.domain.schedule import EventStatus
from ctevents.models import (
    Badge,
    Event,
    Institution,
    Invitation,
    Nomination,
    Registration,
    RosterVersion,
    StakeholderGroup,
)
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event
from ctevents.services.guests.list import add_institution_guest, add_person_guest, edit_person_guest
from ctevents.services.people.institutions import institution_named
from ctevents.services.people.people import PersonFields
from ctevents.services.replies.invitations import accept, decline, send_invitations
from ctevents.services.replies.nominations import (
    nominate,
    release_seats,
    replace_nominee,
    withdraw_nominee,
)
from ctevents.services.replies.registrations import Wishes, cancel_registration, change_registration
from ctevents.services.replies.vetting import SeenRegistration, approve, reject, version_of
from ctevents.services.replies.waiting_list import expire_offers, promote_by_hand, take_offered_seat
from ctevents.services.seating.quotas import QuotaFields, set_quota
from tests.conftest import START
from tests.support import stories
from tests.support.seat_model import Offer, Owner, SeatModel, Someone

PENDING, CONFIRMED, WAITLISTED = (
    RegistrationState.PENDING,
    RegistrationState.CONFIRMED,
    RegistrationState.WAITLISTED,
)
CANCELLED, REJECTED = RegistrationState.CANCELLED, RegistrationState.REJECTED

GROUPS = ("police", "judges", "media")
BODIES = {"Court": ("judges", {}, 2), "Ministry": ("police", {"police": 1, "media": 1}, 2)}
"""Institutions that are offered seats: group, split, seats."""
OWNERS: list[Owner] = [
    *(("group", code) for code in GROUPS),
    ("institution", "Court"),
    ("institution", "Ministry"),
]
VETTED = "media"
"""The group that the office approves."""

any_group = st.sampled_from(GROUPS)
any_guest = st.tuples(any_group, st.sampled_from(["", "Court", "Ministry"]))
any_number = st.integers(0, 9)
"""A number that selects an existing item."""
any_quota = st.tuples(st.sampled_from(OWNERS), st.integers(0, 3), st.none() | st.integers(0, 3))

BOTH_OF_ONE: list[tuple[Owner, int, int | None]] = [
    (("group", "judges"), 1, None),
    (("institution", "Court"), 1, None),
]
"""A judge of the court counts for both quotas, which frees a seat for people they kept out."""


class Seating(RuleBasedStateMachine):
    """One event after another in one database; each begins with an empty list."""

    def __init__(self) -> None:
        super().__init__()
        self.now = START
        self.names = 0
        self.slug = f"event-{uuid4()}"
        with transaction(by=audit.SHELL) as tx:
            event = _event(self.slug, stories.project().id)
            tx.add(event)
            tx.flush()
            tx.add(RosterVersion(event_id=event.id))
        self.event = db.session.scalars(select(Event).where(Event.slug == self.slug)).one()
        self.model = SeatModel(capacity=1)
        self.allowed = 1
        """Most people with a seat: the capacity, or the number seated when it was lowered."""

    @initialize(
        capacity=st.integers(1, 4),
        hours=st.sampled_from([None, 48]),
        quotas=st.lists(any_quota, max_size=3) | st.just(BOTH_OF_ONE),
        offers=st.booleans(),
        guests=st.lists(any_guest, min_size=3, max_size=7),
    )
    def begin(
        self,
        capacity: int,
        hours: int | None,
        quotas: list[tuple[Owner, int, int | None]],
        offers: bool,
        guests: list[tuple[str, str]],
    ) -> None:
        self.edit(capacity=capacity, hours_to_say_yes=hours)
        self.model.capacity, self.model.hours, self.allowed = capacity, hours, capacity
        for quota in quotas:
            self.set_a_quota(quota)
        if offers:
            self.offer_seats("Court")
        for guest in guests:
            self.accept(guest)

    # Replies

    @rule(guest=any_guest)
    def accept(self, guest: tuple[str, str]) -> None:
        group, body = guest
        fields = self.fields(group, body)

        def command(tx: Transaction) -> Registration:
            invitation = add_person_guest(tx, self.event, fields)
            invitation.state = InvitationState.SENT
            return accept(tx, invitation, fields, Wishes())

        self.asks(self.act(command), Someone(group, body, self.turn))

    @precondition(lambda self: self.gone)
    @rule(which=any_number)
    def accept_again(self, which: int) -> None:
        number = _one(self.gone, which)
        was, person = self.model.people[number], self.registration(number).person
        fields = self.fields(was.group, was.institution, name=person.given_name)
        invitation = self.invitation_to(person.id)
        self.act(lambda tx: accept(tx, invitation, fields, Wishes()))
        self.asks(number, Someone(was.group, was.institution, self.turn))

    @precondition(lambda self: self.active)
    @rule(which=any_number, declines=st.booleans())
    def give_back(self, which: int, declines: bool) -> None:
        """Give the seat back on the page of the registration, the invitation or the nominations."""
        number = _one(self.active, which)
        registration = self.registration(number)
        if not declines:
            self.act(lambda tx: cancel_registration(tx, registration))
        elif self.model.people[number].offer is None:
            invitation = self.invitation_to(registration.person_id)
            self.act(lambda tx: decline(tx, invitation))
        else:
            nomination = self.nomination(number)
            self.act(lambda tx: withdraw_nominee(tx, nomination))
        self.model.end(number, self.now)

    @precondition(lambda self: self.with_seat)
    @rule(which=any_number, group=st.sampled_from(["police", "judges"]))
    def say_another_group(self, which: int, group: str) -> None:
        """Change the own group of a person with a seat."""
        number = _one(self.with_seat, which)
        someone, registration = self.model.people[number], self.registration(number)
        fields = self.fields(group, someone.institution, name=registration.person.given_name)

        def command(tx: Transaction) -> None:
            change_registration(tx, registration, fields, Wishes())

        if someone.group != group and not self.model.may_move(number, group):
            self.refused(command, Reason.MOVE_NOT_FREE)
        else:
            self.act(command)
            someone.group = group
            self.model.settle(self.now)

    # Institutions

    @precondition(lambda self: len(self.model.groups) < len(BODIES))
    @rule(body=st.sampled_from(sorted(BODIES)))
    def offer_seats(self, body: str) -> None:
        if body in self.model.groups:
            return
        group, split, seats = BODIES[body]

        def command(tx: Transaction) -> None:
            add_institution_guest(
                tx,
                self.event,
                name=body,
                group=group,
                email="",
                language="en",
                seats=seats,
                split=split,
            )
            send_invitations(tx, self.event)

        self.act(command)
        self.model.groups[body] = group
        self.model.offers |= {(body, code): count for code, count in (split or {"": seats}).items()}
        self.model.settle(self.now)

    @precondition(lambda self: self.model.groups)
    @rule(which=any_number, group=any_group)
    def name_somebody(self, which: int, group: str) -> None:
        body = _one(list(self.model.groups), which)
        offer = (body, group if BODIES[body][1] else "")
        invitation, fields = self.invitation_of(body), self.fields(group, body)

        def command(tx: Transaction) -> Registration:
            return nominate(tx, invitation, fields).registration

        if offer not in self.model.offers or self.model.open_to_name(offer) < 1:
            self.refused(command, Reason.SEATS_TAKEN, Reason.SEATS_OF_GROUP_TAKEN)
        else:
            self.asks(self.act(command), Someone(group, body, self.turn, offer))

    @precondition(lambda self: self.named)
    @rule(which=any_number, group=st.sampled_from(["police", "judges"]))
    def replace_somebody(self, which: int, group: str) -> None:
        number = _one(self.named, which)
        before, nomination = self.model.people[number], self.nomination(number)
        fields = self.fields(group, before.institution)

        def command(tx: Transaction) -> Registration:
            return replace_nominee(tx, nomination, fields).registration

        other = self.act(command)
        self.model.replace(
            number, other, Someone(group, before.institution, self.turn, before.offer), self.now
        )

    @precondition(lambda self: self.free)
    @rule(which=any_number)
    def release_one(self, which: int) -> None:
        body, group = offer = _one(self.free, which)
        invitation = self.invitation_of(body)
        self.act(lambda tx: release_seats(tx, invitation, {group: 1}))
        self.model.offers[offer] -= 1
        self.model.settle(self.now)

    # The office

    @precondition(lambda self: self.undecided)
    @rule(which=any_number, approves=st.booleans())
    def decide(self, which: int, approves: bool) -> None:
        number = _one(self.undecided, which)
        seen = [SeenRegistration(number, version_of(self.registration(number)))]
        command = approve if approves else reject
        self.act(lambda tx: command(tx, self.event, seen))
        if approves:
            self.model.decide(number, self.now)
        else:
            self.model.end(number, self.now, REJECTED)

    @precondition(lambda self: self.active)
    @rule(which=any_number, group=any_group)
    def correct_the_group(self, which: int, group: str) -> None:
        number = _one(self.active, which)
        someone, person = self.model.people[number], self.registration(number).person
        fields = self.fields(group, someone.institution, name=person.given_name)
        self.act(lambda tx: edit_person_guest(tx, person, fields, is_unnamed=False))
        someone.group = group
        self.model.settle(self.now)

    # The organiser

    @rule(capacity=st.integers(1, 6))
    def change_the_capacity(self, capacity: int) -> None:
        self.edit(capacity=capacity)
        self.model.capacity = capacity
        self.model.settle(self.now)

    @rule(quota=any_quota)
    def set_a_quota(self, quota: tuple[Owner, int, int | None]) -> None:
        owner, reserved, ceiling = quota
        if ceiling is not None:
            reserved = min(reserved, ceiling)

        def command(tx: Transaction) -> None:
            body = self.owner(tx, owner)
            fields = QuotaFields(reserved=reserved, ceiling=ceiling)
            set_quota(tx, self.event, body, fields)

        before = self.model.reserved.get(owner, 0)
        total = sum(self.model.reserved.values()) - before + reserved
        if reserved > before and total > self.model.capacity:
            self.refused(command, Reason.RESERVED_BEYOND_CAPACITY)
            return
        self.act(command)
        self.model.reserved[owner] = reserved
        self.model.ceilings.pop(owner, None)
        if ceiling is not None:
            self.model.ceilings[owner] = ceiling
        self.model.settle(self.now)

    @precondition(lambda self: self.model.reserved)
    @rule(which=any_number)
    def take_a_quota_away(self, which: int) -> None:
        self.set_a_quota((_one(list(self.model.reserved), which), 0, None))

    @precondition(lambda self: self.waiting)
    @rule(which=any_number)
    def promote_by_hand(self, which: int) -> None:
        number = _one(self.waiting, which)
        registration = self.registration(number)

        def command(tx: Transaction) -> None:
            promote_by_hand(tx, registration, reason="The minister asked")

        if self.model.may_be_promoted(self.model.people[number]):
            self.act(command)
            self.model.promote_by_hand(number, self.now)
        else:
            self.refused(command, Reason.NO_SEAT_LEFT)

    # Time

    @precondition(lambda self: self.offered)
    @rule(which=any_number)
    def say_yes(self, which: int) -> None:
        number = _one(self.offered, which)
        registration = self.registration(number)
        self.act(lambda tx: take_offered_seat(tx, registration))
        self.model.take(number)

    @precondition(lambda self: self.offered)
    @rule(hours=st.sampled_from([24, 48]))
    def let_time_go_by(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        self.act(lambda tx: expire_offers(tx, self.event.id))
        self.model.expire(self.now)

    # Rules after each step

    @invariant()
    def each_stands_as_the_model_says(self) -> None:
        rows = db.session.scalars(
            select(Registration).where(Registration.event_id == self.event.id)
        )
        found = {row.id: (row.state, row.answer_by, row.holds_seat) for row in rows}
        people = self.model.people.items()
        assert found == {
            number: (someone.state, someone.kept_until, someone.kept_until is not None)
            for number, someone in people
        }

    @invariant()
    def no_more_have_a_seat_than_there_are(self) -> None:
        """Exempt are people seated when the capacity was lowered."""
        seated = self.model.seated()
        self.allowed = max(self.model.capacity, min(self.allowed, seated))
        assert seated <= self.allowed

    @invariant()
    def each_confirmed_has_one_good_badge_and_nobody_else_has_one(self) -> None:
        query = select(Badge.registration_id).where(
            Badge.event_id == self.event.id, Badge.revoked_at.is_(None)
        )
        assert Counter(db.session.scalars(query)) == Counter(self.model.of_state(CONFIRMED))

    @invariant()
    def nobody_waits_who_fits(self) -> None:
        assert self.model.next_in_turn() is None

    # People for a step

    @property
    def active(self) -> list[int]:
        return self.model.of_state(PENDING, CONFIRMED, WAITLISTED)

    @property
    def gone(self) -> list[int]:
        """Return people who cancelled and were not nominated."""
        return [
            number
            for number in self.model.of_state(CANCELLED)
            if self.model.people[number].offer is None
        ]

    @property
    def waiting(self) -> list[int]:
        return self.model.of_state(WAITLISTED)

    @property
    def with_seat(self) -> list[int]:
        """Return people with a seat who need no decision."""
        people = self.model.people
        return [
            number
            for number in self.active
            if people[number].has_seat and people[number].group != VETTED
        ]

    @property
    def offered(self) -> list[int]:
        return [
            number
            for number, someone in self.model.people.items()
            if someone.kept_until is not None
        ]

    @property
    def undecided(self) -> list[int]:
        return [
            number
            for number in self.model.of_state(PENDING)
            if not self.model.people[number].has_seat
        ]

    @property
    def named(self) -> list[int]:
        return [number for number in self.active if self.model.people[number].offer is not None]

    @property
    def free(self) -> list[Offer]:
        return [offer for offer in self.model.offers if self.model.open_to_name(offer) > 0]

    # Helpers

    @property
    def turn(self) -> int:
        return int(self.now.timestamp())

    def asks(self, number: int, someone: Someone) -> None:
        if someone.group == VETTED:
            self.model.people[number] = someone
        else:
            self.model.ask(number, someone, self.now)

    def act(self, command: Callable[[Transaction], Any]) -> Any:
        """Run a command a minute later; return the id of the registration it makes."""
        self.now += timedelta(minutes=1)
        with transaction(by=audit.SHELL, at=self.now) as tx:
            done = command(tx)
            tx.flush()
            done = done.id if isinstance(done, Registration) else done
        db.session.rollback()
        return done

    def refused(self, command: Callable[[Transaction], Any], *reasons: Reason) -> None:
        with pytest.raises(Refusal) as refused:
            self.act(command)
        assert refused.value.reason in reasons
        db.session.rollback()

    def edit(self, **values: object) -> None:
        self.act(lambda tx: edit_event(tx, self.event, values))

    def fields(self, group: str, institution: str, *, name: str | None = None) -> PersonFields:
        self.names += name is None
        name = name or f"Guest {self.names}"
        email = f"{name.replace(' ', '').lower()}@{self.slug}.example"
        return stories.fields(given_name=name, email=email, group=group, institution=institution)

    def registration(self, number: int) -> Registration:
        return db.session.get_one(Registration, number)

    def nomination(self, number: int) -> Nomination:
        return db.session.scalars(
            select(Nomination).where(Nomination.registration_id == number)
        ).one()

    def invitation_to(self, person_id: int) -> Invitation:
        return db.session.scalars(select(Invitation).where(Invitation.person_id == person_id)).one()

    def owner(self, tx: Transaction, owner: Owner) -> StakeholderGroup | Institution:
        kind, name = owner
        if kind == "group":
            return tx.scalars(select(StakeholderGroup).where(StakeholderGroup.code == name)).one()
        institution = institution_named(tx, self.event.id, name)
        assert institution is not None
        return institution

    def invitation_of(self, body: str) -> Invitation:
        query = select(Invitation).join(Invitation.institution).where(Institution.name == body)
        return db.session.scalars(query.where(Invitation.event_id == self.event.id)).one()


def _one(of: list[Any], which: int) -> Any:
    return of[which % len(of)]


def _event(slug: str, project_id: int) -> Event:
    begins_at = datetime(2047, 3, 10, 9, 0, tzinfo=UTC)
    return Event(
        project_id=project_id,
        slug=slug,
        position=99,
        designations={"en": slug},
        cities={"en": "Sarajevo"},
        time_zone="Europe/Sarajevo",
        languages=["en"],
        status=EventStatus.PUBLISHED,
        titles={"en": "Launch"},
        venues={"en": "Hotel"},
        addresses={},
        starts_at=begins_at,
        ends_at=begins_at + timedelta(hours=3),
        capacity=1,
        approvals={VETTED: "office"},
        calendar_uid=slug,
        calendar_changed_at=START,
        published_at=START,
    )


@pytest.mark.long
@pytest.mark.parametrize("events", [4, pytest.param(100, marks=pytest.mark.soak)])
def test_whatever_happens_the_seats_go_by_the_rules_and_nobody_is_overtaken(
    app: Flask, events: int
) -> None:
    run_state_machine_as_test(
        Seating,
        settings=settings(
            max_examples=events,
            stateful_step_count=30,
            suppress_health_check=list(HealthCheck),
        ),
    )
