"""The answers of answer cards, kept so that nothing joins them to a person: see docs/design.md,
"Answers".

The opening and the close of an event's answers. Nothing of them is shown to anybody before the
close.

The numbers of cards beside the number of people who came, so that readers see if cards may have
been used by others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.figures.attendance import FEWEST
from ctevents.domain.figures.figures import Count
from ctevents.domain.launch.answers import Answer, Answering, CardAnswers, answering_at, is_settled
from ctevents.domain.launch.results import cards_answered
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import to_local
from ctevents.formats.sealed import NONCE, Sealer
from ctevents.models import (
    AnswerCard,
    CardSheet,
    Event,
    Registration,
    SealedAnswers,
    StakeholderGroup,
)
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.events.launch_times import times_of_answers
from ctevents.services.people.people import group_codes


def answers_end(event: Event) -> datetime | None:
    """Return the moment from which no answer is taken. None if the event has no end yet."""
    return times_of_answers(event).end


def answering(event: Event, now: datetime) -> Answering:
    return answering_at(times_of_answers(event), now)


def is_closed(event: Event, now: datetime) -> bool:
    """Return whether the answers may be shown: none of them can change any more."""
    return is_settled(times_of_answers(event), now)


def refuse_unless_open(event: Event, now: datetime) -> None:
    state = answering(event, now)
    if state is not Answering.OPEN:
        raise Refusal(
            Reason.ANSWERS_CLOSED if state is Answering.CLOSED else Reason.ANSWERS_NOT_OPEN
        )


def close_answers(tx: Transaction, event: Event) -> None:
    """Close the answers of an event early, for good."""
    event = lock_event(tx, event.id)
    refuse_unless_open(event, tx.now)
    event.answers_close_at = tx.now
    audit.record(tx, "answers.closed", event_id=event.id)


SHARED = ""
"""The code of the kind of card that small groups share."""

ROUGH = 5

ANSWERS = SealedAnswers.__tablename__
"""The table whose former states must not stay in the files: side by side they would tell what one
card changed, and when."""

AnswersOfCards = Mapping[str, CardAnswers]
"""The key is the digest of the card."""

Kinds = Mapping[str, AnswersOfCards]
"""The answers of an event, by the code of the cards' group."""


def digest_of(code: str) -> str:
    """Return what the database keeps of a card's code. ``code``: as ``tokens.spelt``, without
    hyphens."""
    return sha256(f"ctevents answer card {code}".encode()).hexdigest()


def answers_by_kind(session: Session, sealer: Sealer, event_id: int) -> Kinds:
    """Return all answers of an event, by the code of the cards' group. Raises ``SealBroken``."""
    rows = session.scalars(select(SealedAnswers).where(SealedAnswers.event_id == event_id))
    return {row.group_code: _opened(sealer, row) for row in rows}


def closed_answers(
    session: Session, sealer: Sealer, events: Iterable[Event], *, now: datetime
) -> dict[Event, Kinds]:
    """Return the answers of those events whose answers have closed. To open them takes most of the
    time of a page of results: open them once. Raises ``SealBroken``."""
    return {
        event: answers_by_kind(session, sealer, event.id)
        for event in events
        if is_closed(event, now)
    }


def answers_of_card(session: Session, sealer: Sealer, card: AnswerCard) -> CardAnswers | None:
    """Return what the card has answered so far, or None. Raises ``SealBroken``."""
    row = session.get(SealedAnswers, _place_of(session, card))
    kept = sealer.open(row.content, place_of(row)).get(card.digest) if row is not None else None
    return CardAnswers.from_json(kept) if kept is not None else None


def rough_count(session: Session, sealer: Sealer, event: Event) -> int:
    """Return about how many cards of an event have answered: rounded down to a multiple of five.
    Raises ``SealBroken``."""
    kinds = answers_by_kind(session, sealer, event.id).values()
    return sum(not each.is_empty for answers in kinds for each in answers.values()) // ROUGH * ROUGH


def marks_of_answers(session: Session) -> frozenset[bytes]:
    """Return what no two states of sealed rows have in common: the random numbers with which they
    were sealed."""
    return frozenset(session.scalars(select(func.substr(SealedAnswers.content, 1, NONCE))))


def save_answers(
    tx: Transaction,
    sealer: Sealer,
    card: AnswerCard,
    answers: Mapping[int, Answer],
    feedback: Mapping[str, str],
) -> None:
    """Save what a card says: only what is named changes. Nothing else is written, since even an
    entry of the audit log would join the answer to a time. Raises ``SealBroken``."""

    def changed(before: CardAnswers | None) -> CardAnswers:
        event = _open_event(tx, card)
        day = to_local(tx.now, event.time_zone).date()
        return (before or CardAnswers(day)).changed(day, answers, feedback)

    change_answers(tx, sealer, card, changed)


def _open_event(tx: Transaction, card: AnswerCard) -> Event:
    """Return the event of a card that may answer now. It is read under the lock of the row, by a
    clock that is read again: the wait for the lock has no limit, and nothing may change once
    answers are shown."""
    sheet, event = card.sheet, tx.get_one(Event, card.sheet.event_id)
    tx.refresh(sheet)
    tx.refresh(event)
    if sheet.withdrawn_at is not None:
        raise Refusal(Reason.CARD_WITHDRAWN)
    refuse_unless_open(event, tx.read_clock())
    return event


def change_answers(
    tx: Transaction,
    sealer: Sealer,
    card: AnswerCard,
    change: Callable[[CardAnswers | None], CardAnswers],
) -> None:
    """Replace the answers of a card by what ``change`` makes of them. All cards of its kind are
    sealed again, in the order of their digests. ``change`` is called under the lock of their row,
    and may refuse. Raises ``SealBroken``."""
    row = tx.get_one(
        SealedAnswers, _place_of(tx, card), with_for_update=True, populate_existing=True
    )
    cards = sealer.open(
        row.content, place_of(row)
    )  # the other cards stay as they are: to read each takes twice as long
    kept = cards.get(card.digest)
    cards[card.digest] = change(CardAnswers.from_json(kept) if kept is not None else None).as_json()
    row.content = _sealed(sealer, row, cards)


def without_comments(sealer: Sealer, row: SealedAnswers) -> bytes:
    """Return the sealed answers of a row without comments. Raises ``SealBroken``."""
    return sealed_answers(
        sealer, row, {card: each.without_comments() for card, each in _opened(sealer, row).items()}
    )


def sealed_answers(sealer: Sealer, row: SealedAnswers, answers: AnswersOfCards) -> bytes:
    return _sealed(sealer, row, {digest: card.as_json() for digest, card in answers.items()})


def _sealed(sealer: Sealer, row: SealedAnswers, cards: Mapping[str, Any]) -> bytes:
    return sealer.seal({digest: cards[digest] for digest in sorted(cards)}, place_of(row))


def _opened(sealer: Sealer, row: SealedAnswers) -> AnswersOfCards:
    return {
        digest: CardAnswers.from_json(kept)
        for digest, kept in sealer.open(row.content, place_of(row)).items()
    }


def seal_again(tx: Transaction, sealer: Sealer) -> list[SealedAnswers]:
    """Seal with the newest key what an older one sealed, and return these rows."""
    rows = tx.scalars(select(SealedAnswers).with_for_update(skip_locked=True))
    older = [row for row in rows if not sealer.is_newest(row.content, place_of(row))]
    for row in older:
        row.content = sealer.seal(sealer.open(row.content, place_of(row)), place_of(row))
    return older


def _place_of(session: Session, card: AnswerCard) -> tuple[int, str]:
    sheet = card.sheet
    group = (
        session.get_one(StakeholderGroup, sheet.group_id) if sheet.group_id is not None else None
    )
    return sheet.event_id, group.code if group is not None else SHARED


def place_of(row: SealedAnswers) -> str:
    """Return the place at which the answers open. The row may also be one of a query, with these
    columns."""
    return f"answers {row.event_id} {row.group_code}"


@dataclass(frozen=True)
class Turnout:
    """Cards made, also those that were withdrawn; cards that have answered; people who came. None:
    withheld."""

    event: Event
    made: int
    answered: Count
    came: Count

    @property
    def is_empty(self) -> bool:
        return not self.made and self.answered is None


def turnout(
    session: Session, answers: Mapping[Event, Kinds], came: Mapping[int, Count] | None = None
) -> list[Turnout]:
    """Return the numbers of those events with cards. ``answers``: ``closed_answers``. ``came``:
    attendees as published, by the id of the event, for readers who may not see exact figures."""
    codes = group_codes(session, [event.id for event in answers])
    found = [
        Turnout(
            event,
            _made(session, event),
            cards_answered(kinds, codes),
            _came(session, event) if came is None else came[event.id],
        )
        for event, kinds in answers.items()
    ]
    return [each for each in found if not each.is_empty]


def _made(session: Session, event: Event) -> int:
    return session.scalars(
        select(func.coalesce(func.sum(CardSheet.count), 0)).where(CardSheet.event_id == event.id)
    ).one()


def _came(session: Session, event: Event) -> Count:
    query = select(func.count()).where(Registration.event_id == event.id, Registration.has_entered)
    people = session.scalars(query).one()
    return None if 0 < people < FEWEST else people
