"""Vetting: approval, rejection, and changes that need a new approval."""

from __future__ import annotations

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import About, LetterKind, MessageState, Occasion
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import Approval, Channel, Origin
from ctevents.models import AuditEntry, Badge, Institution, Invitation, Message, Registration
from ctevents.services.common import audit
from ctevents.services.events.changes import cancel_event
from ctevents.services.replies.delegations import delegate
from ctevents.services.replies.invitations import accept, decline, enter_reply
from ctevents.services.replies.registrations import Wishes, change_registration
from ctevents.services.replies.vetting import (
    WITHOUT_FOCAL_POINT,
    SeenRegistration,
    VettingResult,
    answer_as_focal_point,
    approve,
    origin_of,
    reject,
    version_of,
)
from ctevents.services.seating.badges import good_badge
from ctevents.services.seating.seats import open_seats, seats_taken
from tests.conftest import Clock
from tests.support import stories
from tests.support.door import code_of_badge, record, scan

BOTH = Approval.FOCAL_POINT_AND_OFFICE
INSTITUTION = "Tužilaštvo BiH"


def asked(number: int = 1, **changes: Any) -> Registration:
    """Register an invited person who accepted."""
    name = {"given_name": f"Guest {number}", "email": f"guest{number}@police.example"}
    return stories.registered(**name | changes)


def seen(*registrations: Registration) -> list[SeenRegistration]:
    return [
        SeenRegistration(registration.id, version_of(registration))
        for registration in registrations
    ]


def approved(*registrations: Registration, **options: Any) -> VettingResult:
    with transaction(by=audit.SHELL) as tx:
        return approve(tx, stories.event(), seen(*registrations), **options)


def rejected(*registrations: Registration, **options: Any) -> VettingResult:
    with transaction(by=audit.SHELL) as tx:
        return reject(tx, stories.event(), seen(*registrations), **options)


def change(registration: Registration, **changes: Any) -> list[str]:
    """Change the registrant's own details."""
    fields = replace(
        stories.fields(), given_name=registration.person.given_name, email=registration.person.email
    )
    with transaction(by=audit.LINK) as tx:
        return change_registration(tx, registration, replace(fields, **changes), Wishes())


def standing(registration: Registration) -> tuple[str, str | None, bool]:
    db.session.refresh(registration)
    return registration.state, registration.awaits, registration.holds_seat


def letters(registration: Registration) -> list[str]:
    query = (
        select(Message.kind).where(Message.registration_id == registration.id).order_by(Message.id)
    )
    return [kind.value for kind in db.session.scalars(query)]


def recorded(registration: Registration) -> list[str]:
    query = (
        select(AuditEntry)
        .where(AuditEntry.person_id == registration.person_id)
        .order_by(AuditEntry.id)
    )
    return [
        entry.action
        for entry in db.session.scalars(query)
        if entry.action.startswith("registration.")
    ]


def scanned(registration: Registration, badge: Badge) -> tuple[str, str | None]:
    """Scan this badge at the door now."""
    [result] = record(registration.event_id, scan(code_of_badge(badge)))
    return result.outcome, result.reason


def badges(registration: Registration) -> list[Badge]:
    query = select(Badge).where(Badge.registration_id == registration.id).order_by(Badge.id)
    return list(db.session.scalars(query))


class TestWhoWaits:
    @pytest.mark.parametrize(
        ("approval", "approvals", "waits"),
        [
            (Approval.AUTOMATIC, {}, ("confirmed", None)),
            (Approval.AUTOMATIC, {"judges": "office"}, ("pending", "office")),
            (Approval.OFFICE, {}, ("pending", "office")),
            (Approval.OFFICE, {"judges": "automatic"}, ("confirmed", None)),
            (BOTH, {}, ("pending", "focal-point")),
        ],
    )
    def test_by_event_and_group(
        self,
        app: Flask,
        approval: Approval,
        approvals: dict[str, str],
        waits: tuple[str, str | None],
    ) -> None:
        stories.published_event(approval=approval, approvals=approvals)
        stories.institution_guest()
        assert standing(asked(institution=INSTITUTION))[:2] == waits

    def test_without_a_focal_point_the_office_is_asked(self, app: Flask) -> None:
        stories.published_event(approval=BOTH)
        assert standing(asked()) == ("pending", "office", False)

    def test_nobody_escapes_by_choosing_another_group(self, app: Flask) -> None:
        stories.published_event(approvals={"media": "office"})
        invitation = stories.invited(group="media")
        with transaction(by=audit.LINK) as tx:
            registration = accept(tx, invitation, stories.fields(group="judges"), Wishes())
        assert standing(registration) == ("pending", "office", False)

    def test_nor_by_passing_the_invitation_on_to_somebody_of_another(self, app: Flask) -> None:
        stories.published_event(approvals={"media": "office"})
        colleague = stories.fields(given_name="Emir", email="emir@police.example", group="judges")
        invitation = stories.invited(group="media")
        with transaction(by=audit.LINK) as tx:
            made = delegate(tx, invitation, colleague)
        with transaction(by=audit.LINK) as tx:
            registration = accept(tx, made, colleague, Wishes())
        assert standing(registration) == ("pending", "office", False)

    def test_what_staff_enter_they_have_agreed_to(self, app: Flask) -> None:
        stories.published_event(approval=BOTH)
        invitation = stories.invited()
        with transaction(by=audit.SHELL) as tx:
            enter_reply(tx, invitation, is_accepted=True, channel=Channel.PHONE)
        assert db.session.scalars(select(Registration.state)).all() == ["confirmed"]


class TestApproval:
    def test_gives_a_place_and_says_so(self, app: Flask) -> None:
        stories.published_event(approval=Approval.OFFICE)
        registration = asked()
        decided = approved(registration, reason_internal="known to the ministry")
        assert decided == VettingResult([registration], [])
        assert standing(registration) == ("confirmed", None, False)
        assert (registration.approved_at, registration.reason_internal) == (
            stories.now(),
            "known to the ministry",
        )
        assert letters(registration) == ["registration-received", "confirmed"]
        assert recorded(registration) == [
            "registration.pending",
            "registration.approved",
            "registration.confirmed",
        ]

    @pytest.mark.long
    def test_seats_go_in_the_order_of_asking_whatever_was_ticked_first(
        self, app: Flask, clock: Clock
    ) -> None:
        """There are never more than the seats; the others keep their position on the waiting
        list."""
        stories.published_event(approval=Approval.OFFICE, capacity=2)
        people = []
        for number in range(5):
            people.append(asked(number))
            clock.advance(minutes=1)
        assert approved(*reversed(people[1:])) == VettingResult(people[1:], [])
        assert [standing(person)[0] for person in people] == [
            "pending",
            "confirmed",
            "confirmed",
            "waitlisted",
            "waitlisted",
        ]
        approved(people[0])
        with transaction(by=audit.LINK) as tx:
            decline(tx, stories.invitation_of(people[2]))
        assert [standing(person)[0] for person in people] == [
            "confirmed",
            "confirmed",
            "cancelled",
            "waitlisted",
            "waitlisted",
        ]

    @pytest.mark.long
    def test_many_approved_at_once_by_several_people_never_get_more_seats_than_there_are(
        self, app: Flask
    ) -> None:
        stories.published_event(approval=Approval.OFFICE, capacity=5)
        ticks = seen(*(asked(number) for number in range(24)))
        db.session.rollback()
        start = threading.Barrier(6)

        def decide(part: list[SeenRegistration]) -> int:
            with app.app_context():
                start.wait()
                with transaction(by=audit.SHELL) as tx:
                    return len(approve(tx, stories.event(), part).done)

        with ThreadPoolExecutor(6) as pool:
            done = sum(pool.map(decide, [ticks[number : number + 8] for number in range(0, 18, 3)]))
        assert done == 23  # each once, though most were ticked by two or three
        states = db.session.scalars(select(Registration.state)).all()
        assert Counter(states) == {"confirmed": 5, "waitlisted": 18, "pending": 1}

    @pytest.mark.long
    def test_a_person_changed_since_the_page_is_passed_over(self, app: Flask) -> None:
        stories.published_event(approval=Approval.OFFICE)
        kept, renamed, gone, decided_already = (asked(number) for number in range(4))
        ticks = seen(kept, renamed, gone, decided_already)
        change(renamed, family_name="Hodžić")
        with transaction(by=audit.LINK) as tx:
            decline(tx, stories.invitation_of(gone))
        rejected(decided_already)
        with transaction(by=audit.SHELL) as tx:
            decided = approve(tx, stories.event(), ticks)
        assert decided == VettingResult([kept], [renamed, gone, decided_already])
        assert [standing(each)[0] for each in (kept, renamed, gone, decided_already)] == [
            "confirmed",
            "pending",
            "cancelled",
            "rejected",
        ]

    def test_is_only_of_this_event(self, app: Flask) -> None:
        for slug in ("ba", "al"):
            stories.published_event(slug, approval=Approval.OFFICE)
        foreign = stories.registered("al")
        assert approved(foreign) == VettingResult([], [])
        assert standing(foreign)[0] == "pending"

    def test_is_over_with_the_event(self, app: Flask) -> None:
        stories.published_event(approval=Approval.OFFICE)
        registration = asked()
        with transaction(by=audit.SHELL) as tx:
            cancel_event(tx, stories.event(), reason="")
        for decide in (approved, rejected):
            with pytest.raises(Refusal) as refused:
                decide(registration)
            assert refused.value.reason is Reason.EVENT_CANCELLED


class TestRejection:
    def test_tells_one_reason_and_keeps_the_other(self, app: Flask) -> None:
        stories.published_event(approval=Approval.OFFICE)
        registration = asked()
        rejected(
            registration, reason_told="The hall is small.", reason_internal="not known to anybody"
        )
        assert standing(registration) == ("rejected", None, False)
        assert (registration.reason_told, registration.reason_internal) == (
            "The hall is small.",
            "not known to anybody",
        )
        assert letters(registration) == ["registration-received", "rejected"]
        assert recorded(registration) == ["registration.pending", "registration.rejected"]

    def test_cannot_be_undone_by_declining_and_accepting_again(self, app: Flask) -> None:
        stories.published_event(approval=Approval.OFFICE)
        registration = asked()
        rejected(registration)
        invitation = stories.invitation_of(registration)
        with transaction(by=audit.LINK) as tx:
            decline(tx, invitation)
        with transaction(by=audit.LINK) as tx:
            accept(tx, invitation, stories.fields(), Wishes())
        assert standing(registration)[0] == "rejected"

    def test_nor_be_passed_on(self, app: Flask) -> None:
        stories.published_event(approval=Approval.OFFICE)
        registration = asked()
        rejected(registration)
        invitation = stories.invitation_of(registration)
        with pytest.raises(Refusal) as refused, transaction(by=audit.LINK) as tx:
            delegate(tx, invitation, stories.fields(given_name="Emir"))
        assert refused.value.reason is Reason.MAY_NOT_DELEGATE

    def test_of_a_nominee_gives_the_seat_back_to_the_institution(self, app: Flask) -> None:
        stories.published_event(approval=Approval.OFFICE)
        offer = stories.invited_institution(seats=2)
        nomination = stories.named(offer)
        registration = nomination.registration
        assert (standing(registration), origin_of(db.session(), registration)) == (
            ("pending", "office", False),
            Origin.NOMINATION,
        )
        assert open_seats(db.session(), offer).total() == 1
        rejected(registration)
        db.session.refresh(nomination)
        assert (open_seats(db.session(), offer).total(), nomination.ended_because) == (
            2,
            "rejected",
        )

    def test_staff_may_think_better_of_it(self, app: Flask) -> None:
        stories.published_event(approval=Approval.OFFICE)
        registration = asked()
        rejected(registration, reason_told="The hall is small.")
        invitation = stories.invitation_of(registration)
        with transaction(by=audit.LINK) as tx:
            decline(tx, invitation)
        with transaction(by=audit.SHELL) as tx:
            enter_reply(tx, invitation, is_accepted=True, channel=Channel.PHONE)
        assert (*standing(registration), registration.reason_told) == ("confirmed", None, False, "")


class TestFocalPoint:
    @pytest.fixture
    def registration(self, app: Flask) -> Registration:
        stories.published_event(approval=BOTH)
        stories.institution_guest()
        return asked(institution=INSTITUTION)

    def say(self, registration: Registration, *, agrees: bool, name: str = INSTITUTION) -> bool:
        theirs = Invitation.institution.has(Institution.name == name)
        with transaction(by=audit.LINK) as tx:
            offer = tx.scalars(select(Invitation).where(theirs)).one()
            return answer_as_focal_point(tx, offer, registration, agrees=agrees)

    def test_comes_before_the_office(self, registration: Registration) -> None:
        assert approved(registration) == VettingResult([], [registration])
        assert self.say(registration, agrees=True)
        assert standing(registration) == ("pending", "office", False)
        assert not self.say(registration, agrees=False)
        assert approved(registration) == VettingResult([registration], [])
        assert recorded(registration)[:2] == ["registration.pending", "registration.vouched_for"]

    def test_may_say_no(self, registration: Registration) -> None:
        assert self.say(registration, agrees=False)
        assert standing(registration) == ("rejected", None, False)
        assert letters(registration)[-1] == "rejected"

    def test_a_silent_focal_point_can_be_passed_by_and_that_is_recorded(
        self, registration: Registration
    ) -> None:
        assert approved(registration, without_focal_point=True) == VettingResult([registration], [])
        entry = db.session.scalars(
            select(AuditEntry).where(AuditEntry.action == "registration.approved")
        ).one()
        assert entry.details == {"reason": WITHOUT_FOCAL_POINT}

    def test_has_no_word_about_somebody_who_is_of_another_institution_by_now(
        self, registration: Registration
    ) -> None:
        stories.invited_institution(name="Granična policija")
        change(registration, institution="Granična policija")
        assert standing(registration)[:2] == ("pending", "focal-point")
        assert not self.say(registration, agrees=False)
        assert self.say(registration, agrees=True, name="Granična policija")

    def test_does_not_turn_away_who_is_in_the_room(self, registration: Registration) -> None:
        approved(registration, without_focal_point=True)
        stories.checked_in(registration)
        change(registration, institution="Sud BiH")
        change(registration, institution=INSTITUTION)
        with pytest.raises(Refusal) as refused:
            self.say(registration, agrees=False)
        assert (refused.value.reason, standing(registration)[0]) == (
            Reason.NOMINEE_ATTENDED,
            "pending",
        )

    def test_of_another_institution_is_not_waited_for(self, registration: Registration) -> None:
        change(registration, institution="Sud BiH")
        assert standing(registration)[:2] == ("pending", "office")


class TestEdits:
    """A registrant's changes after an approval."""

    @pytest.mark.parametrize(
        ("changes", "asks_again"),
        [
            ({"given_name": "Somebody"}, True),
            ({"family_name": "Else"}, True),
            ({"institution": "Another"}, True),
            ({"position": "Chair", "email": "other@police.example", "language": "sq"}, False),
            ({"group": "police"}, False),
            ({"family_name": "Else", "group": "media"}, True),
        ],
    )
    def test_another_name_or_institution_asks_again(
        self, app: Flask, changes: dict[str, str], asks_again: bool
    ) -> None:
        stories.published_event(approval=Approval.OFFICE, approvals={"media": "automatic"})
        registration = asked()
        approved(registration)
        change(registration, **changes)
        expected = ("pending", "office", True) if asks_again else ("confirmed", None, False)
        assert standing(registration) == expected

    def test_not_where_nobody_is_asked(self, app: Flask) -> None:
        stories.published_event()
        registration = asked()
        change(registration, family_name="Kovacevic", institution=INSTITUTION)
        assert standing(registration) == ("confirmed", None, False)

    @pytest.mark.parametrize(
        "changes", [{"family_name": "Else"}, {"email": "amra@private.example"}]
    )
    def test_a_different_person_waits_for_the_office_at_every_event(
        self, app: Flask, changes: dict[str, str]
    ) -> None:
        stories.published_event()
        registration = asked()
        change(registration, **changes)
        assert standing(registration) == ("pending", "office", True)
        assert good_badge(db.session(), registration.id) is None

    def test_many_small_corrections_that_make_a_different_name_wait_too(self, app: Flask) -> None:
        stories.published_event()
        registration = asked()
        change(registration, family_name="Kovacevi")
        assert standing(registration)[0] == "confirmed"
        change(registration, family_name="Kovacev")
        assert standing(registration) == ("pending", "office", True)

    def test_what_the_office_agreed_to_is_what_the_next_change_is_compared_with(
        self, app: Flask
    ) -> None:
        stories.published_event()
        registration = asked()
        change(registration, family_name="Else", email="amra@private.example")
        approved(registration)
        assert standing(registration)[0] == "confirmed"
        change(registration, family_name="Else", email="else@private.example")
        assert standing(registration)[0] == "confirmed"
        change(registration, family_name="Kovačević", email="else@private.example")
        assert standing(registration)[0] == "pending"

    def test_people_in_the_room_do_not_become_a_different_person(self, app: Flask) -> None:
        stories.published_event()
        registration = asked()
        stories.checked_in(registration)
        with pytest.raises(Refusal) as refused:
            change(registration, family_name="Else")
        assert refused.value.reason is Reason.CHECKED_IN_BY_NAME
        assert standing(registration)[0] == "confirmed"
        change(registration, family_name="Kovacevic")
        assert registration.person.family_name == "Kovacevic"

    def test_a_vetted_group_is_not_entered_by_an_edit(self, app: Flask) -> None:
        stories.published_event(approvals={"media": "office"})
        registration = asked()
        change(registration, group="media")
        assert standing(registration) == ("pending", "office", True)

    @pytest.mark.long
    def test_the_seat_is_kept_and_the_badge_does_not_let_in_meanwhile(
        self, app: Flask, clock: Clock
    ) -> None:
        stories.published_event(approval=Approval.OFFICE, capacity=1)
        registration, other = asked(1), asked(2)
        approved(registration)
        [first] = badges(registration)
        clock.advance(hours=1)
        change(registration, family_name="Else", institution=INSTITUTION)
        clock.advance(hours=1)
        approved(other)
        assert (standing(other)[0], seats_taken(db.session(), registration.event_id)) == (
            "waitlisted",
            1,
        )
        assert scanned(registration, first) == ("refused", "not_confirmed")
        approved(registration)
        clock.advance(hours=1)
        [first, second] = badges(registration)
        assert standing(registration) == ("confirmed", None, False)
        assert scanned(registration, first) == ("refused", "replaced")
        assert scanned(registration, second) == ("admitted", None)
        assert letters(registration) == [*["registration-received", "confirmed"] * 2]

    def test_each_time_again(self, app: Flask) -> None:
        """No letter is refused by the database as one that was sent already."""
        stories.published_event(approval=Approval.OFFICE)
        registration = asked()
        for name in ("Once", "Twice", "Thrice"):
            approved(registration)
            change(registration, family_name=name)
        assert letters(registration).count("registration-received") == 4

    @pytest.mark.long
    def test_a_waiting_person_keeps_their_position(self, app: Flask, clock: Clock) -> None:
        stories.published_event(approval=Approval.OFFICE, capacity=1)
        has_seat, first, second = (asked(number) for number in range(3))
        approved(has_seat)
        approved(first)
        change(first, family_name="Else")
        assert standing(first) == ("pending", "office", False)
        clock.advance(hours=1)
        approved(second)
        approved(first)
        with transaction(by=audit.LINK) as tx:
            decline(tx, stories.invitation_of(has_seat))
        assert [standing(each)[0] for each in (first, second)] == ["confirmed", "waitlisted"]

    def test_rejected_after_it_the_seat_goes_to_the_next_and_the_calendar_entry_is_cancelled(
        self, app: Flask
    ) -> None:
        stories.published_event(approval=Approval.OFFICE, capacity=1)
        registration, other = asked(1), asked(2)
        approved(registration)
        approved(other)
        change(registration, family_name="Else", institution=INSTITUTION)
        rejected(registration)
        assert [standing(each)[0] for each in (registration, other)] == ["rejected", "confirmed"]
        assert registration.calendar_sequence == 1


class TestOrigin:
    def test_of_an_invitee_and_of_one_who_has_none(self, app: Flask) -> None:
        stories.published_event()
        registration = asked()
        assert origin_of(db.session(), registration) is Origin.INVITATION
        with transaction(by=audit.SHELL) as tx:
            tx.query(Message).delete()
            tx.query(Invitation).delete()
        assert origin_of(db.session(), registration) is Origin.OPEN


def test_letters_of_an_earlier_spell_are_not_sent(app: Flask) -> None:
    """The confirmation carries a badge that is no longer valid."""
    stories.published_event(approval=Approval.OFFICE)
    registration = asked()
    approved(registration)
    change(registration, family_name="Else")
    occasions = db.session.execute(
        select(Message.kind, Message.occasion)
        .where(Message.registration_id == registration.id, Message.state == MessageState.QUEUED)
        .order_by(Message.id)
    ).all()
    assert [
        (kind, occasion) for kind, occasion in occasions if kind is not LetterKind.INVITATION
    ] == [
        (LetterKind.REGISTRATION_RECEIVED, Occasion(About.REGISTRATION, registration.id, 1)),
        (LetterKind.CONFIRMED, Occasion(About.REGISTRATION, registration.id, 1)),
        (LetterKind.REGISTRATION_RECEIVED, Occasion(About.REGISTRATION, registration.id, 2)),
    ]
