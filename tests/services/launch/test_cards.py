"""Sheets of answer cards: their kinds, what is kept of them, and withdrawn ones."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import text

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.answers import Answer, Extent
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import InvitationState
from ctevents.domain.schedule import EventStatus
from ctevents.models import AnswerCard, AuditEntry, CardSheet, Event, SealedAnswers
from ctevents.services.common import audit
from ctevents.services.events.changes import cancel_event
from ctevents.services.launch.answers import (
    SHARED,
    answers_by_kind,
    close_answers,
    digest_of,
    is_closed,
    rough_count,
    save_answers,
)
from ctevents.services.launch.cards import card_by_code, card_sheets, cards_made, withdraw_sheet
from tests.conftest import Clock
from tests.support import stories
from tests.support.cards import begun, cards, recommended, sealer

YES = Answer(Extent.YES)


def kinds(slug: str = "ba") -> set[str]:
    return {
        row.group_code
        for row in db.session.query(SealedAnswers).filter_by(event_id=stories.event(slug).id)
    }


def save(code: str, **answers: Answer) -> None:
    card = card_by_code(db.session(), code)
    assert card is not None
    with transaction(by=audit.PUBLIC) as tx:
        save_answers(
            tx,
            sealer(),
            card,
            {int(name.removeprefix("r")): each for name, each in answers.items()},
            {},
        )


@pytest.mark.parametrize(
    ("people", "kind"), [(9, SHARED), (10, "judges")], ids=["nine people", "ten people"]
)
def test_a_small_group_shares_a_kind_of_card(app: Flask, people: int, kind: str) -> None:
    stories.published_event()
    stories.many_invited(people)
    cards()
    assert kinds() == {kind}


@pytest.mark.long
def test_people_count_who_were_invited_or_came_without_an_invitation(app: Flask) -> None:
    stories.published_event()
    stories.many_invited(8)
    stories.registered(given_name="Invited", email="invited@court.example")
    stories.invited(given_name="Police", email="police@police.example", group="police")
    stories.guest(given_name="Draft", email="draft@court.example")  # nobody has invited them
    cards()
    assert kinds() == {SHARED}
    with transaction(by=audit.SHELL) as tx:
        stories.send_invitations(tx, stories.event())
    cards()
    assert kinds() == {SHARED, "judges"}


def test_a_group_keeps_its_own_kind(app: Flask) -> None:
    stories.published_event()
    invitations = stories.many_invited(10)
    cards()
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(stories.Invitation, invitations[0].id).state = InvitationState.WITHDRAWN
    cards()
    assert kinds() == {"judges"}


def test_the_database_has_no_code(app: Flask) -> None:
    """Neither in a table nor in the audit log, and the rows of cards are in the order of
    digests."""
    stories.published_event()
    codes = cards(30)
    digests = list(map(digest_of, codes))
    assert (len(set(codes)), {len(code) for code in codes}) == (30, {28})
    assert digests != sorted(digests)
    order = "ctid" if db.engine.dialect.name == "postgresql" else "rowid"
    found = [
        row[0]
        for row in db.session.execute(text(f"SELECT digest FROM answer_cards ORDER BY {order}"))
    ]
    assert found == sorted(digests)
    entry = db.session.query(AuditEntry).filter_by(action="cards.made").one()
    assert entry.details == {"group": "shared", "cards": 30}


@pytest.mark.parametrize("change", ["lower case", "hyphens", "O for 0"])
def test_a_code_is_read_as_it_is_typed(app: Flask, change: str) -> None:
    stories.published_event()
    code = next(code for code in cards(200) if "0" in code)
    typed = {
        "lower case": code.lower(),
        "hyphens": "-".join(code[at : at + 4] for at in range(0, 28, 4)),
        "O for 0": code.replace("0", "O"),
    }[change]
    card = card_by_code(db.session(), typed)
    assert card is not None
    assert card.digest == digest_of(code)


@pytest.mark.parametrize("typed", ["", "X", "0" * 28, "ë" * 28, "0" * 27 + "\0"])
def test_other_codes_open_nothing(app: Flask, typed: str) -> None:
    stories.published_event()
    cards()
    assert card_by_code(db.session(), typed) is None


def test_a_withdrawn_sheet_is_refused_and_its_answers_stay(app: Flask) -> None:
    [number] = recommended(())
    event = begun()
    lost, other = cards(2), cards(3)
    save(lost[0], **{f"r{number}": YES})
    sheet = next(sheet for sheet in card_sheets(db.session(), event) if sheet.count == 2)
    for _twice in range(2):
        with transaction(by=audit.SHELL) as tx:
            withdraw_sheet(tx, tx.get_one(type(sheet), sheet.id))
    assert [card_by_code(db.session(), code) is None for code in (*lost, other[0])] == [
        True,
        True,
        False,
    ]
    assert cards_made(db.session(), stories.event()) == 3
    [answers] = answers_by_kind(db.session(), sealer(), stories.event().id).values()
    assert [each.answers for each in answers.values()] == [{number: YES}]
    assert db.session.query(AuditEntry).filter_by(action="cards.withdrawn").count() == 1


def test_a_sheet_is_not_made_for_what_takes_no_answers(app: Flask, clock: Clock) -> None:
    def refused() -> Reason:
        with pytest.raises(Refusal) as refusal:
            cards()
        return refusal.value.reason

    stories.planned_event()
    assert refused() is Reason.EVENT_NOT_PUBLISHED
    begun("ba")
    with transaction(by=audit.SHELL) as tx:
        close_answers(tx, stories.event())
    assert refused() is Reason.ANSWERS_CLOSED
    assert db.session.query(AnswerCard).count() == 0


def test_a_cancelled_event_has_no_cards(app: Flask) -> None:
    stories.published_event()
    [code] = cards()
    with transaction(by=audit.SHELL) as tx:
        cancel_event(tx, stories.event(), reason="")
    with pytest.raises(Refusal, match="event_cancelled"):
        cards()
    with pytest.raises(Refusal, match="answers_closed"):
        save(code, r1=YES)


def test_a_sheet_that_is_withdrawn_while_its_page_is_open_is_refused(app: Flask) -> None:
    [number] = recommended(())
    event = begun()
    [code] = cards()
    card = card_by_code(db.session(), code)
    assert card is not None
    with transaction(by=audit.SHELL) as tx:
        withdraw_sheet(tx, tx.get_one(CardSheet, card_sheets(tx, event)[0].id))
    with pytest.raises(Refusal, match="card_withdrawn"), transaction(by=audit.PUBLIC) as tx:
        save_answers(tx, sealer(), card, {number: YES}, {})
    assert answers_by_kind(db.session(), sealer(), event.id) == {SHARED: {}}


def test_a_save_that_waits_until_after_the_close_is_refused(app: Flask, clock: Clock) -> None:
    """The clock is read again under the lock: nothing changes after the minute that follows the
    close."""
    [number] = recommended(())
    event = begun()
    [code] = cards()
    card = card_by_code(db.session(), code)
    assert card is not None
    with pytest.raises(Refusal, match="answers_closed"), transaction(by=audit.PUBLIC) as tx:
        clock.advance(days=14, hours=2)
        save_answers(tx, sealer(), card, {number: YES}, {})
    assert answers_by_kind(db.session(), sealer(), event.id) == {SHARED: {}}


@pytest.mark.parametrize("count", [0, 1001])
def test_the_number_at_once_has_limits(app: Flask, count: int) -> None:
    stories.published_event()
    with pytest.raises(ValueError, match=f"{count} cards"):
        cards(count)


def test_a_draft_opens_no_card(app: Flask) -> None:
    stories.published_event()
    [code] = cards()
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, stories.event().id).status = EventStatus.DRAFT
    assert card_by_code(db.session(), code) is None


@pytest.mark.parametrize(("answered", "told"), [(4, 0), (5, 5), (9, 5), (11, 10)])
def test_the_number_of_answers_is_told_roughly(app: Flask, answered: int, told: int) -> None:
    [number] = recommended(())
    event = begun()
    for code in cards(12)[:answered]:
        save(code, **{f"r{number}": YES})
    assert rough_count(db.session(), sealer(), event) == told


def test_answers_end_with_the_close_and_are_shown_a_minute_later(app: Flask, clock: Clock) -> None:
    [number] = recommended(())
    event = begun()
    [code] = cards()
    save(code, **{f"r{number}": YES})
    with transaction(by=audit.SHELL) as tx:
        close_answers(tx, event)
    with pytest.raises(Refusal, match="answers_closed"):
        save(code, **{f"r{number}": Answer()})
    assert not is_closed(stories.event(), clock.now)
    clock.advance(minutes=1)
    assert is_closed(stories.event(), clock.now)
    with pytest.raises(Refusal, match="answers_closed"), transaction(by=audit.SHELL) as tx:
        close_answers(tx, stories.event())


def test_before_the_start_nothing_is_saved_or_closed(app: Flask) -> None:
    event = stories.published_event()
    [code] = cards()
    with pytest.raises(Refusal, match="answers_not_open"):
        save(code, r1=YES)
    with pytest.raises(Refusal, match="answers_not_open"), transaction(by=audit.SHELL) as tx:
        close_answers(tx, event)


def test_an_answer_leaves_no_trace_but_its_sealed_row(app: Flask) -> None:
    [number] = recommended(())
    begun()
    [code] = cards()

    def everything() -> dict[str, list[tuple[object, ...]]]:
        db.session.rollback()
        tables = Event.metadata.sorted_tables
        return {
            table.name: [tuple(row) for row in db.session.execute(table.select())]
            for table in tables
        }

    before = everything()
    save(code, **{f"r{number}": YES})
    after = everything()
    assert [name for name in after if after[name] != before[name]] == ["sealed_answers"]
