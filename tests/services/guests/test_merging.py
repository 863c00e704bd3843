"""Two rows of one person, merged: the row that stays in each case, and that no data are lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import func, select

from ctevents.db.base import Base
from ctevents.db.handle import db, transaction
from ctevents.domain.entry import RevokedBecause
from ctevents.domain.figures.figures import STAGES
from ctevents.domain.letters.incoming import MailOutcome
from ctevents.domain.letters.kinds import About, LetterKind, MessageState, Occasion
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.formats.incoming import read
from ctevents.models import (
    AuditEntry,
    Badge,
    CheckIn,
    IdentityChange,
    IncomingMail,
    Invitation,
    Message,
    Nomination,
    Person,
    Registration,
)
from ctevents.services.common import audit
from ctevents.services.door.walk_ins import Arrival, walk_in
from ctevents.services.figures.attendance import matrix
from ctevents.services.guests.filters import GuestFilters
from ctevents.services.guests.list import guest_list
from ctevents.services.guests.merge_plan import merge_of
from ctevents.services.guests.merging import merge
from ctevents.services.letters.incoming import receive
from ctevents.services.people.identity_changes import difference_of
from ctevents.services.replies.invitations import accept, decline, invitation_by_nonce
from ctevents.services.replies.link_requests import unsubscribe
from ctevents.services.replies.registrations import (
    Wishes,
    cancel_registration,
    change_registration,
    registration_by_nonce,
    registration_of,
)
from ctevents.services.replies.withdrawals import send_invitation_again, withdraw_invitation
from ctevents.services.seating.roster import roster, roster_version
from ctevents.services.seating.seats import open_seats, seats_taken
from tests.conftest import Clock
from tests.support import door, stories
from tests.support.mails import mail
from tests.support.racing import behind
from tests.support.stories import guest, invited, invited_institution, named, person_of, registered

TWIN = {"given_name": "Амра", "family_name": "Ковачевић", "email": "amra@other.example"}

Make = Callable[..., Any]


def listed(**who: Any) -> Person:
    """Return a listed person who is not yet invited."""
    return person_of(guest(**who))


def asked(**who: Any) -> Person:
    return person_of(invited(**who))


def accepted(**who: Any) -> Person:
    return registered(**who).person


def declined(**who: Any) -> Person:
    invitation = invited(**who)
    with transaction(by=audit.LINK) as tx:
        decline(tx, invitation)
    return person_of(invitation)


def gave_back(**who: Any) -> Person:
    registration = registered(**who)
    with transaction(by=audit.LINK) as tx:
        cancel_registration(tx, registration)
    return registration.person


def nominee(**who: Any) -> Person:
    return named(invited_institution(), **who).registration.person


def came_in(**who: Any) -> Person:
    """Return a person registered at the door."""
    arrival = Arrival(id=str(uuid4()), at=stories.now(), station="A", fields=stories.fields(**who))
    with transaction(by=audit.SHELL) as tx:
        result = walk_in(tx, stories.event().id, arrival)
    assert result.registrant is not None
    return db.session.get_one(Person, result.registrant.person_id)


def merged(one: Person, other: Person, *from_younger: str) -> Person:
    pair, event = (one.id, other.id), db.session.get_one(Person, one.id).event_id
    with transaction(by=audit.SHELL) as tx:
        kept = merge(tx, tx.get_one(stories.Event, event), pair, from_younger)
    db.session.expire_all()
    return db.session.get_one(Person, kept.id)


def standing(person: Person) -> tuple[InvitationState | None, RegistrationState | None]:
    invitation = db.session.query(Invitation).filter_by(person_id=person.id).one_or_none()
    registration = registration_of(db.session(), person.id)
    return invitation.state if invitation else None, registration.state if registration else None


Reply, State = InvitationState, RegistrationState


@pytest.mark.long
@pytest.mark.parametrize("is_older_first", [True, False], ids=["", "the other way round"])
@pytest.mark.parametrize(
    ("one", "other", "after"),
    [
        (listed, listed, (Reply.DRAFT, None)),
        (listed, asked, (Reply.SENT, None)),
        (asked, declined, (Reply.DECLINED, None)),
        (declined, accepted, (Reply.ACCEPTED, State.CONFIRMED)),
        (asked, accepted, (Reply.ACCEPTED, State.CONFIRMED)),
        (accepted, accepted, (Reply.ACCEPTED, State.CONFIRMED)),
        (gave_back, listed, (Reply.DECLINED, State.CANCELLED)),
        (gave_back, accepted, (Reply.ACCEPTED, State.CONFIRMED)),
        (gave_back, came_in, (Reply.ACCEPTED, State.CONFIRMED)),
        (asked, came_in, (Reply.ACCEPTED, State.CONFIRMED)),
        (listed, nominee, (Reply.ACCEPTED, State.CONFIRMED)),
        (accepted, nominee, (Reply.ACCEPTED, State.CONFIRMED)),
        (came_in, came_in, (None, State.CONFIRMED)),
    ],
)
def test_the_better_state_stays(
    app: Flask,
    one: Make,
    other: Make,
    after: tuple[InvitationState | None, RegistrationState | None],
    *,
    is_older_first: bool,
) -> None:
    stories.published_event()
    first, second = (one, other) if is_older_first else (other, one)
    pair = first(), second(**TWIN)
    planned = merge_of(db.session(), stories.event().id, (pair[0].id, pair[1].id))
    assert planned is not None
    said = planned.invitation_after, planned.registration_after
    guests, before = guest_list(db.session(), stories.event().id, GuestFilters()).total, rows()
    of_both = [of_person(person) for person in pair]
    # the valid badge; the second calendar entry
    more = {"audit_entries": 1, "messages": 2 * int(planned.ends_badge)}
    kept = merged(*pair)
    assert (said, standing(kept)) == (after, after)
    assert guest_list(db.session(), stories.event().id, GuestFilters()).total == guests - 1
    assert rows() == {name: count + more.get(name, 0) for name, count in before.items()}
    assert of_person(kept) == {
        name: sum(each[name] for each in of_both) + more.get(name, 0) for name in before
    }


def rows() -> dict[str, int]:
    """Count rows that must not be lost."""
    kinds: list[type[Base]] = [CheckIn, Message, AuditEntry, IncomingMail, Badge]
    return {
        kind.__tablename__: db.session.scalar(select(func.count()).select_from(kind)) or 0
        for kind in kinds
    }


def of_person(person: Person) -> dict[str, int]:
    """Count these rows for one person."""
    session, ids = db.session, select(Registration.id).where(Registration.person_id == person.id)
    invitations = select(Invitation.id).where(Invitation.person_id == person.id)
    letters = Message.registration_id.in_(ids) | Message.invitation_id.in_(invitations)
    return {
        "check_ins": session.query(CheckIn).filter(CheckIn.registration_id.in_(ids)).count(),
        "messages": session.query(Message).filter(letters).count(),
        "audit_entries": session.query(AuditEntry).filter_by(person_id=person.id).count(),
        "incoming_mails": session.query(IncomingMail)
        .filter(IncomingMail.registration_id.in_(ids))
        .count(),
        "badges": session.query(Badge).filter(Badge.registration_id.in_(ids)).count(),
    }


class TestNothingIsLost:
    @pytest.mark.long
    def test_all_that_was_of_either_is_of_the_one(self, app: Flask, clock: Clock) -> None:
        stories.published_event()
        older, younger = accepted(), came_in(**TWIN)
        stories.checked_in(_registration(older))
        letter = mail("letter", to=f"rsvp+{_registration(younger).reply_token}@ctevents.example")
        with transaction(by=audit.CALENDAR) as tx:
            receive(tx, read(letter), letter)
        before, of_both = rows(), [of_person(older), of_person(younger)]
        kept = merged(older, younger)
        # the merge itself; the valid badge, the second calendar entry
        more = {"audit_entries": 1, "messages": 2}
        assert rows() == {name: count + more.get(name, 0) for name, count in before.items()}
        together = {
            name: sum(each[name] for each in of_both) + more.get(name, 0) for name in before
        }
        assert of_person(kept) == together

    def test_it_is_recorded_with_both_numbers(self, app: Flask) -> None:
        stories.published_event()
        older, younger = accepted(), asked(**TWIN)
        ids = older.id, younger.id
        merged(older, younger, "email")
        entry = db.session.query(AuditEntry).filter_by(action="guest.merged").one()
        assert (entry.person_id, entry.details) == (
            ids[0],
            {"kept": ids[0], "merged": ids[1], "fields": ["email"], "institution": None},
        )

    @pytest.mark.long
    def test_a_new_guest_never_gets_the_numbers_of_a_merged_one(self, app: Flask) -> None:
        """Links, occasions of letters and doors' memories hold numbers."""
        stories.published_event()
        older, younger = accepted(), accepted(**TWIN)
        gone = (
            younger.id,
            _registration(younger).id,
            stories.invitation_of(_registration(younger)).id,
        )
        merged(older, younger)
        another = registered(given_name="Ema", email="ema@police.example")
        now_given = another.person_id, another.id, stories.invitation_of(another).id
        assert all(new > old for new, old in zip(now_given, gone, strict=True))

    def test_the_figures_count_the_person_once(self, app: Flask) -> None:
        stories.published_event()
        older, younger = accepted(), came_in(**TWIN)
        merged(older, younger)
        totals = matrix(db.session(), [stories.event().id]).totals
        assert [totals[stage] for stage in STAGES] == [1, 1, 1, 1]


def _registration(person: Person) -> Registration:
    registration = registration_of(db.session(), person.id)
    assert registration is not None
    return registration


class TestFields:
    def test_are_those_that_were_chosen(self, app: Flask) -> None:
        older, younger = (
            listed(phone="1"),
            listed(**TWIN, phone="2", position="President", institution="Суд БиХ"),
        )
        kept = merged(older, younger, "name", "institution")
        shown = (
            kept.name,
            kept.search_key,
            kept.email,
            kept.phone,
            kept.position,
            kept.institution_name,
        )
        assert (kept.id, *shown) == (
            older.id,
            "Амра Ковачевић",
            "amra kovacevic",
            "amra@police.example",
            "1",
            "Judge",
            "Суд БиХ",
        )

    def test_of_two_titles_and_ranks_staff_choose(self, app: Flask) -> None:
        older, younger = (
            listed(title="Ms", rank="director"),
            listed(**TWIN, title="Judge", rank="court-president"),
        )
        kept = merged(older, younger, "title")
        assert (kept.title, kept.rank) == ("Judge", "director")

    def test_files_know_the_person_by_either(self, app: Flask) -> None:
        kept = merged(listed(), listed(**TWIN))
        assert kept.formerly == [
            {"name": "Амра Ковачевић", "email": "amra@other.example", "institution": "Sud BiH"}
        ]
        assert kept.self_entered == ["email", "family_name", "given_name"]

    def test_people_who_unsubscribed_by_either_link_get_none(self, app: Flask) -> None:
        older, younger = listed(), listed(**TWIN)
        with transaction(by=audit.SHELL) as tx:
            tx.get_one(Person, younger.id).unsubscribed_at = stories.now()
        assert merged(older, younger).unsubscribed_at == stories.now()

    @pytest.mark.postgresql
    def test_unsubscribing_at_that_moment_is_kept(self, app: Flask) -> None:
        stories.published_event()
        older, younger = accepted().id, accepted(email="other@police.example").id
        kept = behind(
            app,
            lambda tx: unsubscribe(tx, registration_of(tx, younger)),
            lambda tx: merge(tx, stories.event(), (older, younger), ()).id,
        )
        assert db.session.get_one(Person, kept).unsubscribed_at == stories.now()

    def test_hosts_of_either_wait_for_the_merged_one(self, app: Flask) -> None:
        older, younger = listed(), listed(**TWIN)
        with transaction(by=audit.SHELL) as tx:
            for person, host in ((older, "Ana K."), (younger, "Iva, +381")):
                tx.get_one(Person, person.id).awaited_by = host
        assert merged(older, younger).awaited_by == "Ana K.; Iva, +381"

    def test_what_either_needs_is_needed_and_what_one_did_not_allow_is_not_allowed(
        self, app: Flask
    ) -> None:
        stories.published_event()
        wishes = [
            Wishes(dietary="no nuts", may_share_details=True, may_be_photographed=True),
            Wishes(dietary="no fish", needs_interpretation=True, may_share_details=True),
        ]
        people = []
        for wish, who in zip(wishes, ({}, TWIN), strict=True):
            invitation = invited(**who)
            with transaction(by=audit.LINK) as tx:
                people.append(accept(tx, invitation, stories.fields(**who), wish).person)
        kept = _registration(merged(*people))
        assert (kept.dietary, kept.needs_interpretation) == ("no nuts\nno fish", True)
        assert (kept.may_share_details, kept.may_be_photographed) == (True, False)

    @pytest.mark.parametrize(
        "wishes", [(Wishes(), stories.all_wishes()), (stories.all_wishes(), Wishes())]
    )
    def test_no_answer_of_either_is_lost(self, app: Flask, wishes: tuple[Wishes, Wishes]) -> None:
        stories.published_event()
        people = []
        for wish, who in zip(wishes, ({}, TWIN), strict=True):
            invitation = invited(**who)
            with transaction(by=audit.LINK) as tx:
                people.append(accept(tx, invitation, stories.fields(**who), wish).person)
        kept, allowed = _registration(merged(*people)), ("may_share_details", "may_be_photographed")
        assert {name: getattr(kept, name) for name in wishes[0].columns} == {
            name: name not in allowed and answer
            for name, answer in stories.all_wishes().columns.items()
        }


class TestBadge:
    @pytest.mark.long
    def test_the_other_one_is_refused_since_it_was_replaced_and_the_good_one_is_sent(
        self, app: Flask
    ) -> None:
        stories.published_event()
        older, younger = accepted(), accepted(**TWIN)
        old_code, good_code = (
            door.code_of(_registration(younger).id),
            door.code_of(_registration(older).id),
        )
        kept = merged(older, younger)
        results = door.record(kept.event_id, door.scan(old_code), door.scan(good_code))
        assert [
            (result.outcome.value, result.reason and result.reason.value) for result in results
        ] == [
            ("refused", "replaced"),
            ("admitted", None),
        ]
        because = [badge.revoked_because for badge in db.session.query(Badge).order_by(Badge.id)]
        assert because == [None, RevokedBecause.REPLACED]
        last = db.session.query(Message).order_by(Message.id).all()[-2:]
        assert [(each.kind, each.registration_id, each.state) for each in last] == [
            (LetterKind.CONFIRMED, _registration(kept).id, MessageState.QUEUED),
            (LetterKind.REGISTRATION_CANCELLED, _registration(kept).id, MessageState.QUEUED),
        ]

    @pytest.mark.long
    def test_the_second_calendar_entry_is_taken_out_after_a_third_one_too(self, app: Flask) -> None:
        stories.published_event()
        people = [
            accepted(
                email=f"{name}@police.example",
            )
            for name in ("a", "b", "c")
        ]
        gone = [_registration(person).id for person in people[1:]]
        merged(merged(people[0], people[1]), people[2])
        letters = (
            db.session.query(Message)
            .filter_by(kind=LetterKind.REGISTRATION_CANCELLED)
            .order_by(Message.id)
            .all()
        )
        assert [each.occasion for each in letters] == [
            Occasion(About.SECOND_ENTRY, number, 1) for number in gone
        ]
        assert {each.registration_id for each in letters} == {_registration(people[0]).id}
        assert {each.state for each in letters} == {MessageState.QUEUED}

    @pytest.mark.long
    def test_the_one_by_which_the_person_came_in_stays(self, app: Flask, clock: Clock) -> None:
        stories.published_event()
        older = accepted()
        clock.advance(hours=1)
        younger = came_in(**TWIN)
        code = door.code_of(_registration(younger).id)
        kept = merged(older, younger)
        [result] = door.record(
            kept.event_id, door.scan(code, at=stories.now() + timedelta(minutes=5))
        )
        assert (result.outcome.value, _registration(kept).is_walk_in) == ("repeat", False)

    @pytest.mark.long
    def test_the_entry_is_the_earliest_of_all_scans(self, app: Flask, clock: Clock) -> None:
        stories.published_event()
        older, younger = accepted(), accepted(**TWIN)
        first = str(uuid4())
        stories.checked_in(_registration(younger), first)
        clock.advance(minutes=5)
        stories.checked_in(_registration(older))
        assert _registration(merged(older, younger)).entry_id == first


class TestDoor:
    def test_is_told_that_the_other_one_is_no_longer_there(self, app: Flask) -> None:
        stories.published_event()
        older, younger = accepted(), accepted(**TWIN)
        gone, since = _registration(younger).id, roster_version(db.session(), older.event_id)
        kept = _registration(merged(older, younger)).id
        rows = roster(db.session(), older.event_id, since=since).rows
        assert [(row.id, row.status, row.badge is None) for row in rows] == [
            (kept, State.CONFIRMED, False),
            (gone, State.CANCELLED, True),
        ]

    def test_people_ticked_offline_by_a_merged_name_are_in(self, app: Flask) -> None:
        stories.published_event()
        older, younger = accepted(), accepted(**TWIN)
        gone = _registration(younger).id
        kept = merged(older, younger)
        scan = door.ticked(gone)
        [result] = door.record(kept.event_id, scan)
        assert result.outcome.value == "admitted"
        assert _registration(kept).entry_id == scan.id


class TestSeats:
    @pytest.mark.long
    def test_the_second_one_goes_to_the_next_who_waits(self, app: Flask) -> None:
        stories.published_event(capacity=2)
        older, younger = accepted(), accepted(**TWIN)
        waiting = registered(given_name="Ema", email="ema@police.example")
        assert waiting.state is State.WAITLISTED
        merged(older, younger)
        assert _registration(waiting.person).state is State.CONFIRMED

    @pytest.mark.long
    def test_a_second_wait_counts_from_the_first(self, app: Flask, clock: Clock) -> None:
        stories.published_event(capacity=1)
        registered(given_name="Eva", email="eva@police.example")
        older = accepted()
        asked_at = _registration(older).asked_at
        clock.advance(hours=1)
        between = registered(given_name="Ema", email="ema@police.example")
        clock.advance(hours=1)
        younger = accepted(**TWIN)
        kept = _registration(merged(older, younger))
        assert (kept.state, kept.asked_at) == (State.WAITLISTED, asked_at)
        assert kept.asked_at < between.asked_at

    def test_a_nominee_keeps_the_seat_of_the_institution_and_gives_back_the_other(
        self, app: Flask
    ) -> None:
        stories.published_event()
        guest_of_their_own, of_institution = accepted(), nominee(**TWIN)
        taken = seats_taken(db.session(), stories.event().id)
        kept = merged(guest_of_their_own, of_institution)
        nomination = db.session.query(Nomination).one()
        assert (nomination.registration_id, nomination.ended_at) == (_registration(kept).id, None)
        assert (taken, seats_taken(db.session(), stories.event().id)) == (4, 3)

    @pytest.mark.long
    def test_named_by_two_institutions_one_may_name_somebody_else(self, app: Flask) -> None:
        stories.published_event()
        offers = invited_institution(name="Sud BiH"), invited_institution(name="Tužilaštvo BiH")
        one, other = (
            named(offer, **who).registration.person
            for offer, who in zip(offers, ({}, TWIN), strict=True)
        )
        planned = merge_of(db.session(), stories.event().id, (one.id, other.id))
        assert planned is not None
        assert planned.freed_seat is not None
        assert planned.freed_seat.invitation_id == offers[1].id
        merged(one, other)
        free = [open_seats(db.session(), offer)[""] for offer in offers]
        assert (free, seats_taken(db.session(), stories.event().id)) == ([2, 3], 6)


class TestLinks:
    def test_an_answer_to_the_calendar_entry_that_is_gone_is_looked_at_by_staff(
        self, app: Flask
    ) -> None:
        stories.published_event()
        older, younger = accepted(), accepted(**TWIN)
        gone = _registration(younger)
        to = {"to": f"rsvp+{gone.reply_token}@ctevents.example", "uid": gone.calendar_uid}
        answer = mail(
            "gmail", **to, sender=younger.email, attendee=younger.email, partstat="DECLINED"
        )
        kept = _registration(merged(older, younger))
        with transaction(by=audit.CALENDAR) as tx:
            received = receive(tx, read(answer), answer)
        assert (received.outcome, received.registration_id, kept.state) == (
            MailOutcome.KEPT,
            kept.id,
            State.CONFIRMED,
        )

    @pytest.mark.long
    def test_of_both_lead_to_the_one(self, app: Flask) -> None:
        stories.published_event()
        older, younger = accepted(), accepted(**TWIN)
        registrations = [_registration(person) for person in (older, younger)]
        invitations = [stories.invitation_of(registration) for registration in registrations]
        nonces = [row.link_nonce for row in registrations], [row.link_nonce for row in invitations]
        kept = merged(older, younger)
        found = [registration_by_nonce(db.session(), nonce) for nonce in nonces[0]]
        also = [invitation_by_nonce(db.session(), nonce) for nonce in nonces[1]]
        assert [row and row.person_id for row in (*found, *also)] == [kept.id] * 4

    @pytest.mark.long
    def test_still_do_after_a_third_one(self, app: Flask) -> None:
        stories.published_event()
        third, older, younger = (
            listed(given_name="AMRA", email="a@b.example"),
            accepted(),
            accepted(**TWIN),
        )
        nonce = _registration(younger).link_nonce
        kept = merged(third, merged(older, younger))
        found = registration_by_nonce(db.session(), nonce)
        assert found is not None
        assert found.person_id == kept.id == third.id

    @pytest.mark.long
    def test_that_are_gone_stay_dead_where_the_invitation_is_sent_again(self, app: Flask) -> None:
        stories.published_event()
        older, younger = asked(), asked(**TWIN)
        nonces = [row.link_nonce for row in db.session.query(Invitation).order_by(Invitation.id)]
        kept = db.session.query(Invitation).filter_by(person_id=merged(older, younger).id).one()
        with transaction(by=audit.SHELL) as tx:
            withdraw_invitation(tx, kept, reason="")
            send_invitation_again(tx, kept)
        assert [invitation_by_nonce(db.session(), nonce) for nonce in nonces] == [None, None]

    def test_a_second_invitation_that_waits_is_not_sent(self, app: Flask) -> None:
        stories.published_event()
        merged(asked(), asked(**TWIN))
        states = [message.state for message in db.session.query(Message).order_by(Message.id)]
        assert states == [MessageState.QUEUED, MessageState.DROPPED]


class TestRefused:
    def test_where_somebody_has_changed_one_of_them(self, app: Flask) -> None:
        stories.published_event()
        older, younger = accepted(), asked(**TWIN)
        planned = merge_of(db.session(), older.event_id, (older.id, younger.id))
        assert planned is not None
        seen, invitation = (
            planned.version,
            db.session.query(Invitation).filter_by(person_id=younger.id).one(),
        )
        with transaction(by=audit.LINK) as tx:
            decline(tx, invitation)
        with pytest.raises(Refusal) as refusal, transaction(by=audit.SHELL) as tx:
            merge(tx, stories.event(), (older.id, younger.id), (), seen=seen)
        assert refusal.value.reason is Reason.CHANGED_MEANWHILE

    @pytest.mark.long
    def test_a_second_time(self, app: Flask) -> None:
        older, younger = listed(), listed(**TWIN)
        pair = older.id, younger.id
        merged(older, younger)
        with pytest.raises(Refusal) as refusal, transaction(by=audit.SHELL) as tx:
            merge(tx, stories.event(), pair, ())
        assert refusal.value.reason is Reason.NOT_TWO_GUESTS

    def test_people_of_two_events(self, app: Flask) -> None:
        here, there = listed(), person_of(guest("al", **TWIN))
        assert merge_of(db.session(), here.event_id, (here.id, there.id)) is None


@pytest.mark.long
def test_an_open_change_of_the_row_that_goes_is_settled(app: Flask) -> None:
    """Staff saw both names when they merged: nothing asks again, and the removed row cannot be
    restored."""
    stories.published_event()
    older, registration = listed(), registered(given_name="Vuk", email="vuk@other.example")
    with transaction(by=audit.LINK) as tx:
        fields = stories.fields(
            given_name="Amra", family_name="Kovačević", email="amra@police.example"
        )
        change_registration(tx, registration, fields, Wishes())
    assert difference_of(db.session(), registration.person)
    kept = merged(older, registration.person)
    assert not difference_of(db.session(), kept)
    [change] = db.session.query(IdentityChange)
    assert (change.person_id, change.settled_at) == (kept.id, stories.now())
