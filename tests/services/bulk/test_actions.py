"""Bulk actions on rows of a guest list: forecast, carried out, undone, and what others do at the
same moment."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select, update

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.guests.bulk import BulkKind, Effect, Kept, LeftOut, Ticks
from ctevents.domain.letters.kinds import About, LetterKind, MessageState, Occasion
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import InvitationState
from ctevents.models import AuditEntry, BulkAction, Event, Invitation, Message, Person, Registration
from ctevents.services.bulk import actions
from ctevents.services.bulk.actions import Wanted, abandoned, begin_bulk, carry_on, states_of
from ctevents.services.bulk.forecast import Forecast, forecast
from ctevents.services.bulk.undoing import begin_undo, undo_forecast, undo_some
from ctevents.services.common import audit
from ctevents.services.guests.filters import GuestFilters
from ctevents.services.guests.merging import merge
from ctevents.services.outbox.mailings import NewLetter, queue_letter
from ctevents.services.people.marks import add_tag, tags_by_person
from ctevents.services.replies.invitations import accept
from ctevents.services.replies.registrations import Wishes
from ctevents.services.replies.withdrawals import send_invitation, send_invitation_again
from tests.conftest import Clock
from tests.support import stories
from tests.support.racing import behind

EVERYBODY = GuestFilters()
INVITE, REMIND, WITHDRAW, GROUP, LANGUAGE = (
    BulkKind(name) for name in ("invite", "remind", "withdraw", "group", "language")
)


def ticked(*rows: Invitation) -> GuestFilters:
    people = frozenset(row.person_id for row in rows if row.person_id)
    return GuestFilters(
        ticked=Ticks(people, frozenset(row.institution_id for row in rows if row.institution_id))
    )


def found(kind: BulkKind, filters: GuestFilters = EVERYBODY) -> Forecast:
    return forecast(db.session(), stories.event(), kind, filters, now=stories.now())


def wanted(kind: BulkKind, filters: GuestFilters = EVERYBODY, **more: Any) -> Wanted:
    values = {"agreed": found(kind, filters).agreed, "key": uuid4().hex} | more
    return Wanted(kind=kind, filters=filters, **values)


def begun(what: Wanted) -> int:
    with transaction(by=audit.by_account(7)) as tx:
        return begin_bulk(tx, stories.event(), what).id


def carried_out(action_id: int) -> None:
    is_more = True
    while is_more:
        with transaction(by=audit.WORKER) as tx:
            is_more = carry_on(tx, action_id)


def done(kind: BulkKind, filters: GuestFilters = EVERYBODY, **more: Any) -> int:
    action_id = begun(wanted(kind, filters, **more))
    carried_out(action_id)
    return action_id


def undone(action_id: int) -> None:
    action = db.session().get_one(BulkAction, action_id)
    rows = undo_forecast(db.session(), action, now=stories.now()).rows
    with transaction(by=audit.by_account(8)) as tx:
        begin_undo(tx, tx.get_one(BulkAction, action_id), expected=rows)
    is_more = True
    while is_more:
        with transaction(by=audit.WORKER) as tx:
            is_more = undo_some(tx, action_id)


def counts(action_id: int) -> dict[str, int]:
    states = states_of(db.session(), [action_id])[action_id]
    return {state.value: count for state, count in states.items() if count}


def kept(action_id: int) -> dict[Kept, int]:
    return undo_forecast(
        db.session(), db.session().get_one(BulkAction, action_id), now=stories.now()
    ).kept


def refusal(what: Wanted) -> Reason:
    with pytest.raises(Refusal) as caught:
        begun(what)
    return caught.value.reason


def state(row: Invitation) -> InvitationState:
    return db.session().scalars(select(Invitation.state).where(Invitation.id == row.id)).one()


def letters(kind: LetterKind) -> list[MessageState]:
    return list(
        db.session().scalars(select(Message.state).where(Message.kind == kind).order_by(Message.id))
    )


def entries(action: str) -> list[tuple[str, int | None]]:
    query = select(AuditEntry).where(AuditEntry.action == action).order_by(AuditEntry.id)
    return [(entry.actor, entry.person_id) for entry in db.session().scalars(query)]


def everybody(*ids: int | None) -> Collection[int]:
    return {number or 0 for number in ids}


class TestInvite:
    @pytest.mark.long
    def test_the_numbers_before_and_what_is_done(self, app: Flask) -> None:
        stories.published_event(capacity=2)
        asked = stories.invited(given_name="Eva", email="eva@x.example")
        stories.registered(given_name="Una", email="una@x.example")
        drafts = [
            stories.guest(given_name="Ana", email="ana@x.example"),
            stories.guest(given_name="Ivo", email=""),
            stories.institution_guest(seats=1),
        ]
        other = stories.guest(given_name="Not ticked", email="other@x.example")
        filters = ticked(*drafts, asked)

        known = found(INVITE, filters)
        assert known.effects == {Effect.BY_EMAIL: 2, Effect.BY_LETTER: 1}
        assert (known.left_out, known.selected) == ({LeftOut.ALREADY_INVITED: 1}, 4)
        # three invited people; the institution's seat and Una's are the two there are
        assert known.waiting == 3
        action_id = done(INVITE, filters)
        assert [state(row) for row in (*drafts, other)] == ["sent", "sent", "sent", "draft"]
        assert counts(action_id) == {"done": 3}
        mailing_id = db.session().get_one(BulkAction, action_id).mailing_id
        query = select(Message.kind).where(Message.mailing_id == mailing_id).order_by(Message.kind)
        assert list(db.session().scalars(query)) == ["invitation", "nomination-request"]
        assert entries("bulk.begun") == [("account 7", None)]
        assert entries("invitation.sent")[-3:] == [
            *(("account 7", row.person_id) for row in drafts[:2]),
            ("account 7", None),
        ]

    def test_a_second_press_finds_the_first(self, app: Flask) -> None:
        stories.published_event()
        stories.guest()
        what = wanted(INVITE)
        first = begun(what)
        carried_out(first)
        assert begun(what) == first
        carried_out(first)
        assert letters(LetterKind.INVITATION) == [MessageState.QUEUED]

    def test_other_numbers_are_asked_about_again(self, app: Flask) -> None:
        stories.published_event()
        stories.guest()
        what = wanted(INVITE)
        stories.guest(given_name="Ivo", email="ivo@x.example")
        assert refusal(what) is Reason.NUMBERS_CHANGED
        assert letters(LetterKind.INVITATION) == []

    def test_nothing_is_begun_for_nobody_or_before_the_event_is_published(self, app: Flask) -> None:
        stories.guest()
        assert refusal(wanted(INVITE)) is Reason.EVENT_NOT_PUBLISHED
        stories.published_event()
        stories.invited(given_name="Ivo", email="ivo@x.example")
        assert refusal(wanted(INVITE, GuestFilters(search="Ivo"))) is Reason.NOBODY_LEFT

    @pytest.mark.long
    def test_undone_while_the_letters_wait(self, app: Flask) -> None:
        stories.published_event()
        rows = [
            stories.guest(given_name=name, email=f"{name}@x.example" if name else "")
            for name in ("ana", "eva", "iva")
        ]
        by_letter = stories.guest(given_name="Ivo", email="")
        action_id = done(INVITE)
        with transaction(by=audit.WORKER) as tx:
            tx.execute(
                update(Message)
                .where(Message.invitation_id == rows[0].id)
                .values(state=MessageState.SENDING)
            )
        assert kept(action_id) == {Kept.TOLD: 1}
        undone(action_id)
        assert [state(row) for row in (*rows, by_letter)] == ["sent", "draft", "draft", "draft"]
        assert counts(action_id) == {"undone": 3, "kept": 1}
        assert letters(LetterKind.INVITATION) == [MessageState.SENDING]
        assert ("account 8", rows[1].person_id) in entries("invitation.unsent")
        done(INVITE)
        assert len(letters(LetterKind.INVITATION)) == 3

    @pytest.mark.long
    @pytest.mark.parametrize("is_mixed", [True, False])
    def test_a_letter_that_came_after_one_on_paper_counts(
        self, app: Flask, clock: Clock, *, is_mixed: bool
    ) -> None:
        """The address was found later, and the invitation sent again by e-mail: undoing the action
        must not take it back."""
        stories.published_event()
        ana, ivo = (stories.guest(given_name=name, email="") for name in ("Ana", "Ivo"))
        if is_mixed:
            stories.guest(given_name="Eva", email="eva@x.example")
        action_id = done(INVITE)
        clock.advance(minutes=1)
        with transaction(by=audit.SHELL) as tx:
            stories.person_of(tx.get_one(Invitation, ana.id)).email = "ana@x.example"
            send_invitation_again(tx, tx.get_one(Invitation, ana.id))
        assert kept(action_id) == {Kept.CHANGED_SINCE: 1}
        with transaction(by=audit.WORKER) as tx:
            tx.execute(
                update(Message)
                .where(Message.invitation_id == ana.id)
                .values(state=MessageState.SENT)
            )
        assert kept(action_id) == {Kept.TOLD: 1}
        undone(action_id)
        assert [state(row) for row in (ana, ivo)] == ["sent", "draft"]
        assert letters(LetterKind.INVITATION) == [MessageState.SENT]

    @pytest.mark.long
    @pytest.mark.parametrize("what", ["reminded", "printed"])
    def test_a_row_that_was_told_in_another_way_stays(
        self, app: Flask, clock: Clock, what: str
    ) -> None:
        stories.published_event()
        ana = stories.guest(given_name="Ana", email="")
        stories.guest(given_name="Eva", email="eva@x.example")
        action_id = done(INVITE)
        clock.advance(minutes=1)
        with transaction(by=audit.SHELL) as tx:
            row = tx.get_one(Invitation, ana.id)
            if what == "printed":
                row.printed_at = tx.now
            else:
                letter = NewLetter.about(
                    row, LetterKind.REPLY_REMINDER, Occasion(About.INVITATION, row.id, moment="x")
                )
                queue_letter(tx, letter)
                tx.flush()
                tx.execute(
                    update(Message)
                    .where(Message.invitation_id == row.id)
                    .values(state=MessageState.SENT)
                )
        assert kept(action_id) == {Kept.TOLD: 1}


class TestRemind:
    @pytest.mark.long
    def test_once_a_day_and_only_those_who_have_not_replied(self, app: Flask) -> None:
        stories.published_event()
        silent = stories.invited(given_name="Ana", email="ana@x.example")
        stories.invited(given_name="Ivo", email="")
        stories.registered(given_name="Una", email="una@x.example")
        stories.guest(given_name="Eva", email="eva@x.example")
        known = found(REMIND)
        assert known.effects == {Effect.BY_EMAIL: 1}
        assert known.left_out == {LeftOut.NO_ADDRESS: 1, LeftOut.REPLIED: 1, LeftOut.NOT_INVITED: 1}
        first = done(REMIND)
        assert letters(LetterKind.REPLY_REMINDER) == [MessageState.QUEUED]
        assert found(REMIND, ticked(silent)).left_out == {LeftOut.REMINDED_TODAY: 1}
        undone(first)
        assert letters(LetterKind.REPLY_REMINDER) == []
        done(REMIND)
        assert letters(LetterKind.REPLY_REMINDER) == [MessageState.QUEUED]


class TestWithdraw:
    @pytest.mark.long
    def test_and_undone_where_nobody_was_told(self, app: Flask) -> None:
        stories.published_event()
        asked = stories.invited(given_name="Ana", email="ana@x.example")
        body = stories.invited_institution()
        comes = stories.invitation_of(stories.registered(given_name="Una", email="una@x.example"))
        draft = stories.guest(given_name="Eva", email="eva@x.example")
        assert found(WITHDRAW).effects == {
            Effect.UNSENT: 1,
            Effect.LINK_ENDS: 2,
            Effect.LOSES_SEAT: 1,
        }
        action_id = done(WITHDRAW, words="a wrong list")
        assert {state(row) for row in (draft, asked, body, comes)} == {InvitationState.WITHDRAWN}
        assert MessageState.QUEUED not in letters(LetterKind.INVITATION)
        assert kept(action_id) == {Kept.LOST_SEAT: 1}
        undone(action_id)
        assert [state(row) for row in (draft, asked, body, comes)] == [
            "draft",
            "sent",
            "sent",
            "withdrawn",
        ]
        # that to Ana goes after all
        assert letters(LetterKind.INVITATION).count(MessageState.QUEUED) == 1
        assert (
            db.session()
            .scalars(select(Invitation.withdrawn_because).where(Invitation.id == asked.id))
            .one()
            == ""
        )

    @pytest.mark.long
    def test_a_letter_about_it_that_has_gone_out_keeps_it(self, app: Flask) -> None:
        stories.published_event()
        asked = stories.invited()
        with transaction(by=audit.WORKER) as tx:
            tx.execute(update(Message).values(state=MessageState.SENT, sent_at=tx.now))
        action_id = done(WITHDRAW, words="moved", is_emailed=True)
        with transaction(by=audit.WORKER) as tx:
            of_kind = Message.kind == LetterKind.REGISTRATION_CANCELLED
            tx.execute(update(Message).where(of_kind).values(state=MessageState.SENT))
        assert kept(action_id) == {Kept.TOLD: 1}
        assert state(asked) is InvitationState.WITHDRAWN


class TestGroupAndLanguage:
    @pytest.mark.long
    @pytest.mark.parametrize(("kind", "value"), [(GROUP, "police"), (LANGUAGE, "sq")])
    def test_set_and_undone(self, app: Flask, kind: BulkKind, value: str) -> None:
        stories.published_event()
        one = stories.guest(given_name="Ana", email="ana@x.example", language="en", group="judges")
        other = stories.guest(given_name="Iva", email="iva@x.example", language="mk", group="media")
        hidden = stories.unnamed(
            stories.guest(given_name="Una", email="una@x.example", group="judges").person_id or 0
        )
        same = stories.guest(given_name="Eva", email="eva@x.example", language="sq", group="police")
        body = stories.institution_guest()

        def values() -> list[str]:
            query = select(Person).order_by(Person.id)
            of_body = db.session().get_one(Invitation, body.id)
            group = of_body.institution.group if of_body.institution else None
            people = [
                person.group.code if kind is GROUP else person.language
                for person in db.session().scalars(query)
            ]
            return [
                *people,
                (group.code if group else "") if kind is GROUP else of_body.language or "",
            ]

        before = values()
        action_id = done(kind, value=value)
        assert set(values()) == {value}
        assert counts(action_id) == {"done": 4, "passed-over": 1}
        edited = everybody(
            *(person for actor, person in entries("guest.edited") if actor == "account 7")
        )
        assert edited == everybody(one.person_id, other.person_id, hidden.id)
        with transaction(by=audit.LINK) as tx:
            changed = (
                {"language": "en"}
                if kind is LANGUAGE
                else {"group_id": tx.get_one(Person, other.person_id).group_id + 1}
            )
            tx.execute(update(Person).where(Person.id == one.person_id).values(changed))
        assert kept(action_id) == {Kept.CHANGED_SINCE: 1}
        undone(action_id)
        assert values()[1:] == before[1:]
        assert same.person_id

    def test_a_listed_duplicate_does_not_stand_in_the_way(self, app: Flask) -> None:
        stories.published_event()
        rows = [stories.guest(given_name=name, email="") for name in ("Ana", "Iva")]
        with transaction(by=audit.SHELL) as tx:
            for row in rows:
                tx.get_one(Person, row.person_id).given_name = "Una"
        assert counts(done(GROUP, value="police")) == {"done": 2}


class TestTags:
    @pytest.mark.long
    def test_added_and_removed_and_both_undone(self, app: Flask) -> None:
        rows = [
            stories.guest(given_name=name, email=f"{name}@x.example") for name in ("Ana", "Iva")
        ]
        stories.institution_guest()
        event_id, people = stories.event().id, [row.person_id or 0 for row in rows]
        with transaction(by=audit.SHELL) as tx:
            add_tag(tx, event_id, people[:1], "Speaker")

        def tagged() -> list[int]:
            return sorted(tags_by_person(db.session(), people))

        assert found(BulkKind.TAG).left_out == {LeftOut.INSTITUTION: 1}
        action_id = done(BulkKind.TAG, words="speaker")
        assert (tagged(), counts(action_id)) == (people, {"done": 1, "passed-over": 1})
        undone(action_id)
        assert tagged() == people[:1]
        action_id = done(BulkKind.UNTAG, words="Speaker")
        assert (tagged(), counts(action_id)) == ([], {"done": 1, "passed-over": 1})
        undone(action_id)
        assert tagged() == people[:1]


class TestTheArchive:
    @pytest.mark.long
    def test_nothing_is_begun_undone_or_carried_on_there(
        self, app: Flask, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(actions, "PIECE", 1)
        stories.published_event()
        people = [
            stories.guest(given_name=name, email=f"{name}@x.example").person_id
            for name in ("Ana", "Iva")
        ]
        tags = {
            BulkKind.TAG: wanted(BulkKind.TAG, words="Press"),
            GROUP: wanted(GROUP, value="police"),
        }
        whole, cut = (
            done(BulkKind.TAG, words="Speaker"),
            begun(wanted(BulkKind.TAG, words="VIP seat")),
        )
        with transaction(by=audit.SHELL) as tx:
            carry_on(tx, cut)
            tx.get_one(Event, stories.event().id).archived_at = tx.now
        assert {refusal(what) for what in tags.values()} == {Reason.EVENT_ARCHIVED}
        with pytest.raises(Refusal, match=Reason.EVENT_ARCHIVED):
            undone(whole)
        carried_out(cut)
        assert counts(cut) == {"done": 1, "passed-over": 1}
        names = sorted(sorted(of) for of in tags_by_person(db.session(), people).values())
        assert names == [["Speaker"], ["Speaker", "VIP seat"]]


class TestInPieces:
    @pytest.mark.long
    def test_an_action_that_was_cut_short_is_carried_on(
        self, app: Flask, clock: Clock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(actions, "PIECE", 2)
        stories.published_event()
        for name in ("Ana", "Iva", "Eva", "Una", "Mia"):
            stories.guest(given_name=name, email=f"{name}@x.example")
        action_id = begun(wanted(INVITE))
        with transaction(by=audit.SHELL) as tx:
            assert carry_on(tx, action_id)
        assert counts(action_id) == {"done": 2, "waiting": 3}
        assert abandoned(db.session(), now=stories.now()) == []
        clock.advance(minutes=1)
        assert abandoned(db.session(), now=stories.now()) == [action_id]
        carried_out(action_id)
        assert (counts(action_id), len(letters(LetterKind.INVITATION))) == ({"done": 5}, 5)
        assert abandoned(db.session(), now=stories.now() + timedelta(days=1)) == []

    @pytest.mark.long
    def test_rows_that_were_merged_erased_or_answered_after_ticking(self, app: Flask) -> None:
        stories.published_event()
        older, younger = (
            stories.guest(given_name=name, email=f"{name}@x.example") for name in ("Ana", "Anna")
        )
        gone = stories.guest(given_name="Iva", email="iva@x.example")
        invited = stories.guest(given_name="Eva", email="eva@x.example")
        left = stories.guest(given_name="Mia", email="mia@x.example")
        filters = ticked(older, younger, gone, invited, left)
        what, action_id = wanted(INVITE, filters), begun(wanted(INVITE, filters))
        with transaction(by=audit.SHELL) as tx:
            merge(tx, stories.event(), (older.person_id or 0, younger.person_id or 0), ())
            tx.get_one(Person, gone.person_id).erased_at = tx.now
            send_invitation(tx, tx.get_one(Invitation, invited.id))
        carried_out(action_id)
        assert counts(action_id) == {"done": 2, "passed-over": 3}
        assert len(letters(LetterKind.INVITATION)) == 3
        assert refusal(what) is Reason.NUMBERS_CHANGED


@pytest.mark.postgresql
class TestAtOnce:
    def test_two_organisers(self, app: Flask) -> None:
        """The second is asked again, since the first has invited."""
        stories.published_event()
        stories.guest()
        one, other = wanted(INVITE), wanted(INVITE)
        event = stories.event()

        def second(tx: Transaction) -> Reason | None:
            try:
                begin_bulk(tx, event, other)
            except Refusal as refused:
                return refused.reason
            return None

        def first(tx: Transaction) -> None:
            carry_on(tx, begin_bulk(tx, event, one).id)

        assert behind(app, first, second) is Reason.NUMBERS_CHANGED
        assert letters(LetterKind.INVITATION) == [MessageState.QUEUED]

    def test_one_who_presses_twice_and_a_worker_that_carries_on(self, app: Flask) -> None:
        stories.published_event()
        stories.guest()
        what, event = wanted(INVITE), stories.event()
        first = behind(
            app, lambda tx: begin_bulk(tx, event, what), lambda tx: begin_bulk(tx, event, what).id
        )
        behind(app, lambda tx: carry_on(tx, first), lambda tx: carry_on(tx, first))
        assert (counts(first), letters(LetterKind.INVITATION)) == (
            {"done": 1},
            [MessageState.QUEUED],
        )

    def test_a_guest_who_replies_in_the_middle(self, app: Flask) -> None:
        stories.published_event()
        asked = stories.invited()
        action_id = begun(wanted(REMIND))
        accepting = db.session().get_one(Invitation, asked.id)
        behind(
            app,
            lambda tx: accept(tx, accepting, stories.fields(), Wishes()),
            lambda tx: carry_on(tx, action_id),
        )
        assert (counts(action_id), letters(LetterKind.REPLY_REMINDER)) == ({"passed-over": 1}, [])
        assert len(db.session().scalars(select(Registration)).all()) == 1

    def test_a_letter_that_a_worker_takes_while_it_is_undone(self, app: Flask) -> None:
        stories.published_event()
        row = stories.guest()
        action_id = done(INVITE)
        with transaction(by=audit.SHELL) as tx:
            begin_undo(tx, tx.get_one(BulkAction, action_id), expected=1)
        sending = update(Message).values(state=MessageState.SENDING)
        behind(app, lambda tx: tx.execute(sending), lambda tx: undo_some(tx, action_id))
        assert (counts(action_id), state(row)) == ({"kept": 1}, InvitationState.SENT)

    def test_a_row_that_is_merged_while_it_is_changed(self, app: Flask) -> None:
        stories.published_event()
        older, younger = (
            stories.guest(given_name=name, email=f"{name}@x.example", group="judges")
            for name in ("Ana", "Anna")
        )
        action_id, pair = (
            begun(wanted(GROUP, value="police")),
            (older.person_id or 0, younger.person_id or 0),
        )
        event = stories.event()
        behind(app, lambda tx: merge(tx, event, pair, ()), lambda tx: carry_on(tx, action_id))
        assert [person.group.code for person in db.session().scalars(select(Person))] == ["police"]
        assert counts(action_id) == {"done": 1, "passed-over": 1}
