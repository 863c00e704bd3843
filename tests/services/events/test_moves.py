"""An event moves: not into the past, with its programme and its deadline, and with a letter to
everybody who has the old date."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.consequences import Consequences, NotAgreed
from ctevents.domain.letters.kinds import About, LetterKind, MessageState, Occasion
from ctevents.domain.moves import DoubtKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Event, Message, ReminderRule, ReminderRun
from ctevents.services.common import audit
from ctevents.services.events.changes import EditResult, MoveOptions
from ctevents.services.events.events import edit_event
from ctevents.services.events.programme import ProgrammeItem, set_programme
from ctevents.services.letters.reminder_rules import due_rules, run_rule
from ctevents.services.outbox.correspondence import time_and_place, told_before
from ctevents.services.replies.invitations import decline
from tests.conftest import Clock
from tests.support import stories

NINE, NOON = (datetime(2027, 3, 10, hour, 0, tzinfo=UTC) for hour in (9, 12))
WEEK = timedelta(days=7)
LATER = {"starts_at": NINE + WEEK, "ends_at": NOON + WEEK}
DEADLINE = datetime(2027, 3, 5, 17, 0, tzinfo=UTC)
OPENING = ProgrammeItem(starts_at=NINE, ends_at=NINE + timedelta(hours=1), titles={"en": "Opening"})
NOTHING_ALONG = MoveOptions(programme=False, deadline=False, invited=False)


def edit(
    event: Event,
    along: MoveOptions = MoveOptions(),  # noqa: B008
    agreed: str | None = None,
    **values: Any,
) -> EditResult:
    with transaction(by=audit.SHELL) as tx:
        return edit_event(tx, event, values, along=along, agreed=agreed)


def programme(event: Event, *items: ProgrammeItem) -> None:
    with transaction(by=audit.SHELL) as tx:
        set_programme(tx, event, items)


def gone(**which: Any) -> None:
    """Mark these letters as sent by the worker; each contains the event's present time and
    place."""
    with transaction(by=audit.SHELL) as tx:
        for message in tx.query(Message).filter_by(state=MessageState.QUEUED, **which):
            said = time_and_place(message.event)
            assert said is not None
            message.state, message.sent_at, message.told = (
                MessageState.SENT,
                stories.now(),
                said.as_json(),
            )


def told() -> list[Occasion]:
    """Return the occasion of each letter about a change, in order."""
    found = db.session.query(Message).filter_by(kind=LetterKind.EVENT_CHANGED).order_by(Message.id)
    return [each.occasion for each in found]


class TestIntoThePast:
    def test_a_wrong_year_is_refused_and_changes_nothing(self, app: Flask) -> None:
        event = stories.published_event()
        stories.registered()
        with pytest.raises(Refusal) as refused:
            edit(event, starts_at=NINE.replace(year=2026), ends_at=NOON.replace(year=2026))
        assert refused.value == Refusal(Reason.MOVE_INTO_PAST)
        db.session.rollback()
        assert (event.starts_at, event.calendar_sequence, told()) == (NINE, 0, [])

    def test_a_draft_is_asked_about_and_not_refused(self, app: Flask) -> None:
        event = stories.planned_event()
        edited = edit(event, starts_at=NINE.replace(year=2026), ends_at=NOON.replace(year=2026))
        assert {doubt.kind for doubt in edited.consequences.doubts} == {
            DoubtKind.FAR,
            DoubtKind.PAST,
        }

    def test_a_running_event_and_one_that_was_held_are_corrected_within_their_day(
        self, app: Flask, clock: Clock
    ) -> None:
        event = stories.published_event()
        clock.now = NINE + timedelta(hours=2)
        edit(event, ends_at=NINE + timedelta(hours=1))
        clock.now = NOON + timedelta(days=2)
        edit(event, ends_at=NOON + timedelta(hours=1))
        with pytest.raises(Refusal):
            edit(event, ends_at=NOON + timedelta(days=1))
        assert event.ends_at == NOON + timedelta(hours=1)


class TestWhatIsAsked:
    def test_nothing_is_written_before_somebody_agrees(self, app: Flask) -> None:
        event = stories.published_event(registration_closes_at=DEADLINE)
        programme(event, OPENING)
        saturday = {"starts_at": NINE + timedelta(days=3), "ends_at": NOON + timedelta(days=3)}
        with pytest.raises(NotAgreed) as refused:
            edit(event, agreed="", **saturday)
        asked = refused.value.consequences
        assert isinstance(asked, Consequences)
        assert [doubt.kind for doubt in asked.doubts] == [DoubtKind.WEEKEND]
        db.session.rollback()
        assert (event.starts_at, event.registration_closes_at) == (NINE, DEADLINE)
        assert event.programme[0].starts_at == NINE
        assert edit(event, agreed=asked.version, **saturday).items == 1

    def test_a_public_holiday_of_the_place_and_of_no_other(self, app: Flask) -> None:
        sarajevo, tirana = stories.published_event("ba"), stories.published_event("al")
        independence = {
            "starts_at": datetime(2027, 3, 22, 9, tzinfo=UTC),
            "ends_at": datetime(2027, 3, 22, 12, tzinfo=UTC),
        }
        found = [
            [doubt.kind for doubt in edit(event, **independence).doubts]
            for event in (sarajevo, tirana)
        ]
        assert found == [[], [DoubtKind.HOLIDAY]]

    def test_the_same_edit_again_asks_nothing_and_does_nothing(self, app: Flask) -> None:
        """A double press, or the button “back” and the same form."""
        event = stories.published_event()
        stories.registered()
        edit(event, **LATER)
        assert edit(event, agreed="", **LATER) == EditResult()
        assert len(told()) == 1

    def test_a_draft_that_gets_its_first_date_is_not_asked_about(self, app: Flask) -> None:
        event = stories.planned_event(starts_at=None, ends_at=None)
        edited = edit(
            event, agreed="", starts_at=NINE + timedelta(days=3), ends_at=NOON + timedelta(days=3)
        )
        assert ([doubt.kind for doubt in edited.doubts], edited.consequences) == (
            [DoubtKind.WEEKEND],
            Consequences(),
        )

    def test_a_deadline_that_has_passed_closes_the_event_only_after_a_question(
        self, app: Flask
    ) -> None:
        event = stories.published_event(registration_closes_at=DEADLINE)
        with pytest.raises(NotAgreed):
            edit(event, agreed="", registration_closes_at=DEADLINE.replace(year=2026))


class TestWhatMovesWithIt:
    def test_programme_and_deadline(self, app: Flask) -> None:
        event = stories.published_event(registration_closes_at=DEADLINE)
        programme(event, OPENING)
        edited = edit(event, **LATER)
        assert (edited.items, edited.fields) == (
            1,
            ("ends_at", "registration_closes_at", "starts_at"),
        )
        assert (event.programme[0].starts_at, event.registration_closes_at) == (
            NINE + WEEK,
            DEADLINE + WEEK,
        )

    def test_nothing_that_is_not_to(self, app: Flask) -> None:
        event = stories.published_event(registration_closes_at=DEADLINE)
        programme(event, OPENING)
        edited = edit(event, NOTHING_ALONG, **LATER)
        assert (event.programme[0].starts_at, event.registration_closes_at) == (NINE, DEADLINE)
        assert [doubt.kind for doubt in edited.doubts] == [DoubtKind.PROGRAMME_LEFT]

    def test_a_deadline_typed_with_the_move_stays_as_typed(self, app: Flask) -> None:
        event = stories.published_event(registration_closes_at=DEADLINE)
        edit(event, **LATER, registration_closes_at=DEADLINE + timedelta(days=1))
        assert event.registration_closes_at == DEADLINE + timedelta(days=1)

    def test_a_deadline_that_would_have_passed_becomes_the_eve(
        self, app: Flask, clock: Clock
    ) -> None:
        """It becomes the start if the eve has passed too: an earlier date closes nothing."""
        event = stories.published_event(registration_closes_at=DEADLINE)
        clock.now = NINE - timedelta(days=8)
        assert (
            edit(event, starts_at=NINE - timedelta(days=5), ends_at=NOON - timedelta(days=5)).doubts
            == ()
        )
        assert event.registration_closes_at == datetime(2027, 3, 4, 17, 0, tzinfo=UTC)
        clock.now = NINE - timedelta(days=6)
        edit(event, starts_at=NINE - timedelta(days=6, hours=-2), ends_at=NOON - timedelta(days=6))
        assert event.registration_closes_at == event.starts_at

    def test_a_deadline_that_had_passed_before_stays_passed(self, app: Flask, clock: Clock) -> None:
        event = stories.published_event(registration_closes_at=DEADLINE)
        clock.now = DEADLINE + timedelta(hours=1)
        edit(event, starts_at=NINE - timedelta(days=1), ends_at=NOON - timedelta(days=1))
        assert event.registration_closes_at == DEADLINE - timedelta(days=1)

    def test_moved_twice_and_back(self, app: Flask) -> None:
        event = stories.published_event(registration_closes_at=DEADLINE)
        programme(event, OPENING)
        edit(event, **LATER)
        edit(event, starts_at=NINE, ends_at=NOON)
        assert (event.programme[0].starts_at, event.registration_closes_at) == (NINE, DEADLINE)

    def test_an_item_on_another_day_is_refused_and_one_outside_the_hours_is_not(
        self, app: Flask
    ) -> None:
        event = stories.published_event()
        with pytest.raises(Refusal) as refused:
            programme(
                event,
                ProgrammeItem(starts_at=NINE + WEEK, ends_at=NOON + WEEK, titles={"en": "Dinner"}),
            )
        assert refused.value == Refusal(Reason.PROGRAMME_ON_ANOTHER_DAY, ("Dinner",))
        programme(
            event,
            ProgrammeItem(
                starts_at=NOON, ends_at=NOON + timedelta(hours=1), titles={"en": "Lunch"}
            ),
        )
        assert [item.title() for item in event.programme] == ["Lunch"]


class TestWhoIsTold:
    @pytest.mark.long
    def test_those_invited_who_have_an_old_date_too(self, app: Flask) -> None:
        event = stories.published_event()
        registered, silent = stories.registered(), stories.invited(email="silent@court.example")
        declines = stories.invited(email="declines@court.example")
        with transaction(by=audit.LINK) as tx:
            decline(tx, declines)
        institution = stories.invited_institution()
        stories.invited(email="", given_name="Ivo")
        gone(event_id=event.id)
        unsent = stories.invited(email="new@court.example")
        stories.guest(email="draft@court.example")

        done = edit(event, **LATER).consequences

        assert (done.people, done.registered, done.invited, done.without_address) == (3, 1, 2, 1)
        assert told() == [
            Occasion(About.REGISTRATION, registered.id, 1),
            Occasion(About.INVITATION, silent.id, 1),
            Occasion(About.INVITATION, institution.id, 1),
        ]
        # that invitation will contain the new date
        assert Occasion(About.INVITATION, unsent.id, 1) not in told()

    def test_they_are_counted_and_not_told_where_nobody_wants_it(self, app: Flask) -> None:
        event = stories.published_event()
        stories.invited()
        gone(event_id=event.id)
        done = edit(event, NOTHING_ALONG, **LATER).consequences
        assert (done.people, done.invited, told()) == (0, 1, [])
        assert done.version != edit(event, starts_at=NINE, ends_at=NOON).consequences.version

    def test_before_is_what_the_reader_was_told_last(self, app: Flask) -> None:
        """People who are only invited did not learn of the move in between."""
        event = stories.published_event()
        registered, silent = stories.registered(), stories.invited(email="silent@court.example")
        gone(event_id=event.id)
        edit(event, MoveOptions(invited=False), **LATER)
        gone(event_id=event.id)
        edit(event, starts_at=NINE + 2 * WEEK, ends_at=NOON + 2 * WEEK)
        found = db.session.query(Message).filter_by(
            kind=LetterKind.EVENT_CHANGED, state=MessageState.QUEUED
        )
        before = {each.occasion: told_before(db.session(), each) for each in found}
        assert {about: said and said.starts_at for about, said in before.items()} == {
            Occasion(About.REGISTRATION, registered.id, 2): NINE + WEEK,
            Occasion(About.INVITATION, silent.id, 2): NINE,
        }

    def test_those_who_know_no_other_date_are_neither_counted_nor_told(self, app: Flask) -> None:
        """The event moved there and back, and invited people did not learn of the first move: their
        letter is correct."""
        event = stories.published_event()
        stories.invited()
        gone(event_id=event.id)
        edit(event, MoveOptions(invited=False), **LATER)
        done = edit(event, starts_at=NINE, ends_at=NOON).consequences
        assert (done.people, done.invited, told()) == (0, 0, [])

    def test_each_move_has_its_own_letter(self, app: Flask) -> None:
        event = stories.published_event()
        silent = stories.invited()
        gone(event_id=event.id)
        edit(event, **LATER)
        gone(event_id=event.id)
        edit(event, starts_at=NINE, ends_at=NOON)
        assert told() == [Occasion(About.INVITATION, silent.id, number) for number in (1, 2)]


class TestMoreSeats:
    @pytest.fixture
    def event(self, app: Flask, clock: Clock) -> Event:
        """One seat that is taken, three people who wait, one of them without an address."""
        event = stories.published_event(capacity=1)
        for name, email in (
            ("a", "a@court.example"),
            ("b", "b@court.example"),
            ("c", ""),
            ("d", "d@court.example"),
        ):
            clock.advance(minutes=1)
            stories.registered(given_name=name, email=email)
        return event

    def test_how_many_get_a_seat_a_letter_and_how_many_still_wait(self, event: Event) -> None:
        with pytest.raises(NotAgreed) as refused:
            edit(event, agreed="", capacity=3)
        asked = refused.value.consequences
        assert asked == Consequences(people=1, seated=2, waiting=1)
        db.session.rollback()
        assert event.capacity == 1
        assert edit(event, agreed=asked.version, capacity=3).consequences == asked

    def test_it_asks_again_where_somebody_came_meanwhile(self, event: Event) -> None:
        with pytest.raises(NotAgreed) as refused:
            edit(event, agreed="", capacity=3)
        asked = refused.value.consequences
        assert isinstance(asked, Consequences)
        stories.registered(given_name="e", email="e@court.example")
        with pytest.raises(NotAgreed) as again:
            edit(event, agreed=asked.version, capacity=3)
        assert again.value.consequences == Consequences(people=1, seated=2, waiting=2)

    def test_fewer_seats_ask_nothing(self, event: Event) -> None:
        edit(event, capacity=2)
        assert edit(event, agreed="", capacity=1).consequences == Consequences()

    def test_people_who_get_a_seat_with_the_new_date_count_once(self, event: Event) -> None:
        done = edit(event, capacity=2, **LATER).consequences
        assert (done.registered, done.seated, done.people, done.without_address) == (3, 1, 3, 1)


class TestReminders:
    @pytest.mark.long
    def test_each_goes_once_for_each_date_whatever_moves(self, app: Flask, clock: Clock) -> None:
        """Two moves and back: nothing that went for a date goes for it again."""
        event = stories.published_event(registration_closes_at=DEADLINE)
        stories.registered()
        clock.now = NINE - timedelta(days=1)

        def run() -> list[str]:
            for rule_id in due_rules(db.session(), now=stories.now()):
                with transaction(by=audit.WORKER) as tx:
                    run_rule(tx, rule_id, at=stories.now())
            kinds = (LetterKind.EVENT_REMINDER,)
            found = (
                db.session.query(ReminderRun)
                .join(ReminderRule)
                .filter(ReminderRule.kind.in_(kinds))
            )
            return sorted(each.anchor_on for each in found if each.letters)

        first = run()
        assert set(first) == {"2027-03-10"}
        edit(event, **LATER)
        assert run() == first
        edit(event, starts_at=NINE, ends_at=NOON)
        assert run() == first
        edit(event, **LATER)
        clock.now = NINE + WEEK - timedelta(days=1)
        assert set(run()) == {"2027-03-10", "2027-03-17"}
        assert run() == run()
