"""The forecast before sending invitations and approving registrations equals the result."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.consequences import NotAgreed, Seating
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import Approval, RegistrationState
from ctevents.models import Event, Message, Registration, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event
from ctevents.services.replies.demand import (
    AgreedApproval,
    AgreedSending,
    approval_seating,
    approve_as_agreed,
    send_as_agreed,
    would_wait,
)
from ctevents.services.replies.invitations import not_yet_invited
from ctevents.services.replies.vetting import SeenRegistration, version_of
from ctevents.services.seating.quotas import QuotaFields, set_quota
from tests.conftest import Clock
from tests.support import stories

INSTITUTION = "Tužilaštvo BiH"


def waiting(*groups: str) -> int:
    db.session.rollback()
    return would_wait(db.session(), stories.event(), groups)


def quota(code: str, **values: int) -> None:
    group = db.session.query(StakeholderGroup).filter_by(code=code).one()
    with transaction(by=audit.SHELL) as tx:
        set_quota(tx, stories.event(), group, QuotaFields(**values))


class TestInvitations:
    def test_as_many_as_there_are_seats_wait_for_none(self, app: Flask) -> None:
        stories.published_event(capacity=4)
        stories.guest()
        stories.institution_guest(seats=3)
        assert waiting() == 0

    @pytest.mark.long
    def test_people_beyond_the_seats_wait(self, app: Flask) -> None:
        """They were invited before or now, by an institution, or were waiting already."""
        stories.published_event(capacity=2)
        stories.registered(given_name="a", email="a@court.example")
        stories.invited(given_name="b", email="b@court.example")
        stories.guest(given_name="c", email="c@court.example")
        assert waiting() == 1
        stories.institution_guest(seats=3)
        assert waiting() == 4
        assert waiting("judges") == 1
        stories.invited_institution(name="Sud BiH", seats=2)  # and all others on the list
        stories.registered(given_name="d", email="d@court.example")
        assert waiting() == waiting("judges") == 7

    def test_a_maximum_of_a_group_makes_people_wait_beside_empty_seats(self, app: Flask) -> None:
        stories.published_event(capacity=10)
        quota("judges", ceiling=1)
        stories.guest(given_name="a", email="a@court.example")
        stories.guest(given_name="b", email="b@court.example")
        stories.guest(given_name="c", email="c@police.example", group="police")
        assert waiting() == 1

    def test_reserved_seats_are_for_nobody_else(self, app: Flask) -> None:
        stories.published_event(capacity=2)
        quota("police", reserved=1)
        stories.guest(given_name="a", email="a@court.example")
        stories.guest(given_name="b", email="b@court.example")
        assert waiting() == 1

    def test_nothing_is_sent_where_the_number_changed(self, app: Flask) -> None:
        event = stories.published_event(capacity=1)
        stories.guest()
        counts = not_yet_invited(db.session(), event.id)

        def send(number: int) -> None:
            with transaction(by=audit.SHELL) as tx:
                send_as_agreed(tx, event, AgreedSending((), counts, number))

        with transaction(by=audit.SHELL) as tx:
            edit_event(tx, event, {"capacity": 2})
        with pytest.raises(Refusal) as refused:
            send(1)
        assert refused.value.reason is Reason.NUMBERS_CHANGED
        assert db.session.query(Message).count() == 0
        send(0)
        assert db.session.query(Message).count() == 1


class TestApproval:
    @pytest.fixture
    def event(self, app: Flask) -> Event:
        return stories.published_event(capacity=2, approval=Approval.OFFICE)

    def ask(
        self, clock: Clock, *names: str, group: str = "judges", email: str = "{}@court.example"
    ) -> list[Registration]:
        found = []
        for name in names:
            clock.advance(minutes=1)
            found.append(stories.registered(given_name=name, email=email.format(name), group=group))
        return found

    def approve(self, event: Event, asked: list[Registration], agreed: Seating) -> Seating:
        """Approve; return the result, counted in the database."""
        db.session.rollback()
        seen = [SeenRegistration(each.id, version_of(each)) for each in asked]
        with transaction(by=audit.SHELL) as tx:
            approve_as_agreed(tx, event, AgreedApproval(seen, agreed))
        states = [each.state for each in asked]
        letters = (
            db.session.query(Message)
            .filter(Message.kind.in_(("confirmed", "waitlisted", "promoted")))
            .count()
        )
        return Seating(
            letters=letters,
            seated=states.count(RegistrationState.CONFIRMED),
            waiting=states.count(RegistrationState.WAITLISTED),
        )

    @pytest.mark.long
    def test_what_is_said_happens(self, event: Event, clock: Clock) -> None:
        asked = self.ask(clock, "a", "b", "c")
        said = approval_seating(db.session(), event, asked)
        assert said == Seating(letters=3, seated=2, waiting=1)
        assert self.approve(event, asked, said) == said

    def test_people_without_an_address_get_no_letter(self, event: Event, clock: Clock) -> None:
        asked = [*self.ask(clock, "a"), *self.ask(clock, "b", email="")]
        said = approval_seating(db.session(), event, asked)
        assert said == Seating(letters=1, seated=2, waiting=0)
        self.approve(event, asked, said)

    def test_a_seat_for_a_group_opens_one_for_somebody_who_waits(
        self, event: Event, clock: Clock
    ) -> None:
        """A reserved seat is no longer kept from others once a person of the group has it."""
        with transaction(by=audit.SHELL) as tx:
            tx.get_one(Event, event.id).approval = Approval.AUTOMATIC
        quota("police", reserved=2)
        self.ask(clock, "waits")
        with transaction(by=audit.SHELL) as tx:
            tx.get_one(Event, event.id).approval = Approval.OFFICE
        asked = self.ask(clock, "p", group="police")
        said = approval_seating(db.session(), event, asked)
        assert said == Seating(letters=1, seated=1, waiting=0)
        self.approve(event, asked, said)

    def test_it_asks_again_where_the_seats_went_to_others(self, event: Event, clock: Clock) -> None:
        asked = self.ask(clock, "a", "b")
        said = approval_seating(db.session(), event, asked)
        with transaction(by=audit.SHELL) as tx:
            edit_event(tx, event, {"capacity": 1})
        with pytest.raises(NotAgreed) as refused:
            self.approve(event, asked, said)
        assert refused.value.consequences == Seating(letters=2, seated=1, waiting=1)
        db.session.rollback()
        assert {each.state for each in asked} == {RegistrationState.PENDING}


@pytest.mark.once
def test_a_page_keeps_the_numbers_as_text() -> None:
    said = Seating(letters=3, seated=2, waiting=1)
    assert Seating.of(str(said)) == said
    assert [Seating.of(text) for text in ("", "3-2", "3-2-1 ", "٣-2-1", "-3-2-1")] == [None] * 5
