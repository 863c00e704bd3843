"""Nominations: the people that an institution names, replaces and cancels; the seats that it gives
back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.entry import RevokedBecause
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import (
    Approval,
    Awaits,
    Channel,
    InvitationState,
    NominationEnd,
    RegistrationState,
)
from ctevents.models import AuditEntry, Badge, Invitation, Message, Nomination, Registration
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event
from ctevents.services.guests.list import InstitutionFields, edit_institution_guest
from ctevents.services.replies.nominations import (
    nominate,
    nominations_of,
    release_seats,
    replace_nominee,
    withdraw_nominee,
)
from ctevents.services.replies.registrations import cancel_registration
from ctevents.services.replies.vetting import (
    SeenRegistration,
    answer_as_focal_point,
    reject,
    version_of,
)
from ctevents.services.replies.withdrawals import withdraw_invitation
from ctevents.services.seating.badges import good_badge
from ctevents.services.seating.seats import open_seats, seats_left
from tests.conftest import Clock
from tests.support import stories
from tests.support.racing import behind
from tests.support.stories import named, nominee_fields

CONFIRMED, PENDING = RegistrationState.CONFIRMED, RegistrationState.PENDING


def states(invitation: Invitation) -> list[tuple[str, RegistrationState, NominationEnd | None]]:
    """Return name, state and end of each nominee."""
    return [
        (row.registration.person.given_name, row.registration.state, row.ended_because)
        for row in nominations_of(db.session(), invitation)
    ]


def letters() -> list[tuple[str, LetterKind]]:
    """Return letters to registrants, in order."""
    query = select(Message).where(Message.registration_id.is_not(None)).order_by(Message.id)
    found = db.session().scalars(query)
    return [
        (db.session.get_one(Registration, row.registration_id).person.given_name, row.kind)
        for row in found
    ]


def recorded(invitation: Invitation) -> Sequence[str]:
    """Return the log's actions for the institution, the newest last."""
    entries = audit.entries_of_institution(
        db.session(), invitation.event_id, invitation.institution_id or 0
    )
    return [entry.action for entry in reversed(entries)]


def change_event(**values: Any) -> None:
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event(), values)


def give_back(invitation: Invitation, **counts: int) -> None:
    """Give seats back. ``any``: seats that are not split."""
    by_group = {
        "" if group == "any" else group.replace("_", "-"): count for group, count in counts.items()
    }
    with transaction(by=audit.LINK) as tx:
        release_seats(tx, invitation, by_group)


def replaced(nomination: Nomination, given_name: str, **changes: Any) -> Nomination:
    fields = stories.nominee_fields(nomination.invitation, given_name, **changes)
    with transaction(by=audit.LINK) as tx:
        return replace_nominee(tx, nomination, fields)


def taken_back(nomination: Nomination) -> None:
    with transaction(by=audit.LINK) as tx:
        withdraw_nominee(tx, nomination)


def refusal(step: Any, *arguments: Any, **options: Any) -> Refusal:
    with pytest.raises(Refusal) as caught:
        step(*arguments, **options)
    return caught.value


@pytest.fixture
def offer(app: Flask) -> Invitation:
    """Three seats of a hundred."""
    stories.published_event()
    return stories.invited_institution(seats=3)


def split_offer() -> Invitation:
    """Two seats for the police and one for the border police."""
    invitation = stories.invited_institution(seats=3)
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Invitation, invitation.id).split = {"police": 2, "border-police": 1}
    return invitation


class TestNaming:
    def test_a_nominee_is_registered_at_once_and_gets_a_letter(self, offer: Invitation) -> None:
        nomination = named(offer, "Amra")
        assert states(offer) == [("Amra", CONFIRMED, None)]
        assert letters() == [("Amra", LetterKind.CONFIRMED)]
        assert good_badge(db.session(), nomination.registration_id) is not None
        assert nomination.registration.person.institution == offer.institution
        assert (
            db.session.query(Invitation)
            .filter_by(person_id=nomination.registration.person_id)
            .count()
            == 0
        )

    def test_the_first_one_is_the_answer_to_the_invitation(self, offer: Invitation) -> None:
        named(offer, "Amra")
        named(offer, "Besim")
        assert (offer.state, offer.replied_at, offer.reply_channel) == (
            InvitationState.ACCEPTED,
            stories.now(),
            Channel.LINK,
        )
        assert recorded(offer) == [
            "institution.added",
            "nomination.made",
            "invitation.accepted",
            "nomination.made",
        ]

    def test_a_seat_too_many_is_refused(self, offer: Invitation) -> None:
        for name in ("Amra", "Besim", "Cveta"):
            named(offer, name)
        assert refusal(named, offer, "Denis").reason is Reason.SEATS_TAKEN
        assert [name for name, *_ in states(offer)] == ["Amra", "Besim", "Cveta"]

    def test_nominees_take_the_seats_of_the_institution_and_no_others(
        self, offer: Invitation
    ) -> None:
        event = stories.event()
        assert seats_left(db.session(), event) == 97
        named(offer, "Amra")
        assert seats_left(db.session(), event) == 97

    def test_split_seats_go_to_persons_of_their_group(self, app: Flask) -> None:
        stories.published_event()
        offer = split_offer()
        named(offer, "Amra", group="police")
        named(offer, "Besim", group="police")
        for group in ("police", "judges"):
            assert refusal(named, offer, "Cveta", group=group).reason is Reason.SEATS_OF_GROUP_TAKEN
        named(offer, "Denis", group="border-police")
        assert refusal(named, offer, "Cveta", group="police").reason is Reason.SEATS_TAKEN
        assert open_seats(db.session(), offer).total() == 0

    def test_the_same_name_twice_is_refused_only_within_the_institution(
        self, offer: Invitation
    ) -> None:
        other = stories.invited_institution(name="Sud BiH")
        named(offer, "Amra")
        again = refusal(named, offer, "AMRA ")
        assert (again.reason, again.details) == (Reason.NAMED_ALREADY, ("Amra Hodžić",))
        assert named(other, "Amra").registration.state is CONFIRMED

    def test_a_listed_nominee_becomes_a_second_person(self, offer: Invitation) -> None:
        listed = stories.registered()
        nomination = named(offer, "Amra", family_name="Kovačević", email="amra@police.example")
        assert nomination.registration.person_id != listed.person_id
        assert letters()[1:] == [("Amra", LetterKind.CONFIRMED)]

    def test_more_seats_offered_than_there_are_put_nominees_on_the_waiting_list(
        self, offer: Invitation
    ) -> None:
        change_event(capacity=1)
        named(offer, "Amra")
        named(offer, "Besim")
        assert states(offer) == [
            ("Amra", CONFIRMED, None),
            ("Besim", RegistrationState.WAITLISTED, None),
        ]

    def test_people_who_need_approval_wait_for_the_office(self, offer: Invitation) -> None:
        with transaction(by=audit.SHELL) as tx:
            tx.get_one(
                type(stories.event()), offer.event_id
            ).approval = Approval.FOCAL_POINT_AND_OFFICE
        nomination = named(offer, "Amra")
        assert (nomination.registration.state, nomination.registration.awaits) == (
            PENDING,
            Awaits.OFFICE,
        )
        assert letters() == [("Amra", LetterKind.REGISTRATION_RECEIVED)]

    @pytest.mark.parametrize(
        ("moment", "reason"),
        [
            (timedelta(days=21), Reason.REGISTRATION_CLOSED),
            (timedelta(days=60), Reason.EVENT_OVER),
        ],
    )
    def test_nobody_is_named_after_the_deadline(
        self, offer: Invitation, clock: Clock, moment: timedelta, reason: Reason
    ) -> None:
        change_event(registration_closes_at=clock.now + timedelta(days=20))
        clock.now += moment
        assert refusal(named, offer, "Amra").reason is reason
        assert offer.state is InvitationState.SENT

    def test_an_institution_that_was_renamed_meanwhile_names_people_of_its_own(
        self, offer: Invitation
    ) -> None:
        fields = nominee_fields(offer, "Amra")
        with transaction(by=audit.SHELL) as tx:
            _rename(tx, offer.id)
        with transaction(by=audit.LINK) as tx:
            nomination = nominate(tx, offer, fields)
        assert nomination.registration.person.institution == offer.institution

    @pytest.mark.postgresql
    def test_so_does_one_that_is_renamed_at_that_moment(
        self, app: Flask, offer: Invitation
    ) -> None:
        offer_id = offer.id

        def name(tx: Transaction) -> bool:
            mine = tx.get_one(Invitation, offer_id)
            read_before = mine.institution
            nomination = nominate(tx, mine, nominee_fields(mine, "Amra"))
            return nomination.registration.person.institution == read_before

        assert behind(app, lambda tx: _rename(tx, offer_id), name)


def _rename(tx: Transaction, offer_id: int) -> None:
    renamed = InstitutionFields(
        name="Sud BiH", group="prosecutors", email="", language="bs", seats=None
    )
    edit_institution_guest(tx, tx.get_one(Invitation, offer_id), renamed)


class TestReplacing:
    def test_the_former_badge_is_revoked_and_the_new_nominee_has_their_own(
        self, offer: Invitation
    ) -> None:
        before = named(offer, "Amra")
        after = replaced(before, "Besim")
        assert states(offer) == [
            ("Amra", RegistrationState.CANCELLED, NominationEnd.REPLACED),
            ("Besim", CONFIRMED, None),
        ]
        assert before.replaced_by_id == after.id
        badges = db.session().scalars(select(Badge).order_by(Badge.id))
        assert [badge.revoked_because for badge in badges] == [RevokedBecause.REPLACED, None]
        assert letters() == [
            ("Amra", LetterKind.CONFIRMED),
            ("Amra", LetterKind.REGISTRATION_CANCELLED),
            ("Besim", LetterKind.CONFIRMED),
        ]
        assert recorded(offer)[-2:] == ["nomination.made", "nomination.replaced"]

    def test_the_seat_is_kept_where_the_capacity_was_lowered_and_others_wait(
        self, offer: Invitation
    ) -> None:
        before = named(offer, "Amra")
        change_event(capacity=1)
        waiting = stories.registered()
        after = replaced(before, "Besim")
        assert after.registration.state is CONFIRMED
        assert waiting.state is RegistrationState.WAITLISTED

    def test_a_seat_is_kept_also_while_the_office_is_asked(self, offer: Invitation) -> None:
        before = named(offer, "Amra")
        with transaction(by=audit.SHELL) as tx:
            tx.get_one(type(stories.event()), offer.event_id).approval = Approval.OFFICE
        change_event(capacity=1)
        waiting = stories.registered()
        after = replaced(before, "Besim").registration
        assert (after.state, after.awaits, after.holds_seat) == (PENDING, Awaits.OFFICE, True)
        assert waiting.state is PENDING

    def test_it_is_open_after_the_deadline_until_the_event_is_over(
        self, offer: Invitation, clock: Clock
    ) -> None:
        before = named(offer, "Amra")
        change_event(registration_closes_at=clock.now + timedelta(days=20))
        clock.advance(days=21)
        after = replaced(before, "Besim")
        clock.advance(days=60)
        assert refusal(replaced, after, "Cveta").reason is Reason.EVENT_OVER

    def test_a_nominee_without_a_seat_is_not_replaced(self, offer: Invitation) -> None:
        before = named(offer, "Amra")
        replaced(before, "Besim")
        assert refusal(replaced, before, "Cveta").reason is Reason.NOT_NAMED

    def test_a_nominee_in_the_room_is_neither_replaced_nor_taken_back(
        self, offer: Invitation
    ) -> None:
        before = named(offer, "Amra")
        stories.checked_in(before.registration)
        assert refusal(replaced, before, "Besim") == Refusal(
            Reason.NOMINEE_ATTENDED, ("Amra Hodžić",)
        )
        assert refusal(taken_back, before) == Refusal(Reason.NOMINEE_ATTENDED, ("Amra Hodžić",))
        assert states(offer) == [("Amra", CONFIRMED, None)]

    def test_the_new_one_has_a_seat_of_the_same_group(self, app: Flask) -> None:
        stories.published_event()
        offer = split_offer()
        before = named(offer, "Amra", group="police")
        assert replaced(before, "Besim", group="police").seat_group == "police"
        assert open_seats(db.session(), offer) == {"police": 1, "border-police": 1}

    def test_nobody_is_by_a_link_that_ended_meanwhile(self, offer: Invitation) -> None:
        """It cannot cancel either, and its answers about others do not count."""
        amra, edin = named(offer), stories.unknown_to_office("ba", offer)
        with transaction(by=audit.SHELL) as tx:
            withdraw_invitation(tx, offer, reason="Mistake")
        assert refusal(replaced, amra, "Besim") == Refusal(Reason.INVITATION_ENDED)
        assert refusal(taken_back, amra) == Refusal(Reason.INVITATION_ENDED)
        with pytest.raises(Refusal) as refused, transaction(by=audit.LINK) as tx:
            answer_as_focal_point(tx, offer, edin, agrees=False)
        assert refused.value == Refusal(Reason.INVITATION_ENDED)


class TestTakingBack:
    def test_the_seat_is_free_for_the_institution_and_for_nobody_else(
        self, offer: Invitation
    ) -> None:
        change_event(capacity=3)
        waiting = stories.registered()
        nomination = named(offer, "Amra")
        with transaction(by=audit.LINK) as tx:
            withdraw_nominee(tx, nomination)
        assert waiting.state is RegistrationState.WAITLISTED
        assert states(offer) == [("Amra", RegistrationState.CANCELLED, NominationEnd.GIVEN_BACK)]
        assert open_seats(db.session(), offer) == {"": 3}
        assert recorded(offer)[-1] == "nomination.withdrawn"

    def test_so_it_is_when_the_nominee_cancels(self, offer: Invitation) -> None:
        nomination = named(offer, "Amra")
        with transaction(by=audit.LINK) as tx:
            cancel_registration(tx, nomination.registration)
        assert open_seats(db.session(), offer) == {"": 3}
        assert named(offer, "Amra").registration.state is CONFIRMED

    def test_and_when_the_office_rejects_them(self, offer: Invitation) -> None:
        with transaction(by=audit.SHELL) as tx:
            tx.get_one(type(stories.event()), offer.event_id).approval = Approval.OFFICE
        registration = named(offer, "Amra").registration
        with transaction(by=audit.SHELL) as tx:
            seen = [SeenRegistration(registration.id, version_of(registration))]
            reject(tx, stories.event(), seen)
        assert states(offer) == [("Amra", RegistrationState.REJECTED, NominationEnd.REJECTED)]
        assert open_seats(db.session(), offer) == {"": 3}


class TestGivingSeatsBack:
    @pytest.mark.long
    def test_they_go_to_those_who_wait_in_order(self, offer: Invitation) -> None:
        change_event(capacity=3)
        waiting = [
            stories.registered(given_name=name, email=f"{name}@x.example")
            for name in ("Emir", "Fuad", "Goran")
        ]
        named(offer, "Amra")
        give_back(offer, any=2)
        assert [row.state for row in waiting] == [
            CONFIRMED,
            CONFIRMED,
            RegistrationState.WAITLISTED,
        ]
        assert (offer.released, offer.seats_offered, offer.state) == (
            {"": 2},
            1,
            InvitationState.ACCEPTED,
        )
        assert recorded(offer)[-1] == "seats.released"
        assert refusal(named, offer, "Besim").reason is Reason.SEATS_TAKEN

    def test_all_of_them_without_a_name_is_a_no(self, offer: Invitation) -> None:
        give_back(offer, any=2)
        assert offer.state is InvitationState.SENT
        give_back(offer, any=1)
        assert (offer.state, offer.reply_channel) == (InvitationState.DECLINED, Channel.LINK)
        assert seats_left(db.session(), stories.event()) == 100
        assert recorded(offer)[-1] == "invitation.declined"

    @pytest.mark.parametrize("count", [0, -1, 3])
    def test_never_more_than_are_free(self, offer: Invitation, count: int) -> None:
        named(offer, "Amra")
        assert refusal(give_back, offer, any=count).reason is Reason.SEATS_NOT_FREE
        assert offer.released == {}

    def test_split_seats_by_their_group(self, app: Flask) -> None:
        stories.published_event()
        offer = split_offer()
        give_back(offer, police=1)
        assert open_seats(db.session(), offer) == {"police": 1, "border-police": 1}
        assert refusal(give_back, offer, border_police=2).reason is Reason.SEATS_NOT_FREE

    def test_also_after_the_deadline(self, offer: Invitation, clock: Clock) -> None:
        change_event(registration_closes_at=clock.now + timedelta(days=20))
        clock.advance(days=21)
        give_back(offer, any=3)
        assert offer.state is InvitationState.DECLINED


def test_what_was_recorded_names_nobody(offer: Invitation) -> None:
    replaced(named(offer, "Amra"), "Besim")
    details = [entry.details for entry in db.session().scalars(select(AuditEntry))]
    assert "Hodžić" not in str(details)
