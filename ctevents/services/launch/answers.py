"""The answers of answer cards, kept so that nothing joins them to a person: see docs/design.md, "Answers"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.launch.answers import CardAnswers
from ctevents.formats.sealed import Sealer
from ctevents.models import AnswerCard, SealedAnswers, StakeholderGroup

SHARED = ""
"""The code of the kind of card that small groups share."""

AnswersOfCards = Mapping[str, CardAnswers]
"""The key is the digest of the card."""


def digest_of(code: str) -> str:
    """Return what the database keeps of a card's code. ``code``: as ``tokens.spelt``, without hyphens."""
    return sha256(f"ctevents answer card {code}".encode()).hexdigest()


def answers_by_kind(session: Session, sealer: Sealer, event_id: int) -> dict[str, AnswersOfCards]:
    """Return all answers of an event, by the code of the cards' group. Raises ``SealBroken``."""
    rows = session.scalars(select(SealedAnswers).where(SealedAnswers.event_id == event_id))
    return {row.group_code: _opened(sealer, row) for row in rows}


def answers_of_card(session: Session, sealer: Sealer, card: AnswerCard) -> CardAnswers | None:
    """Return what the card has answered so far, or None. Raises ``SealBroken``."""
    row = session.get(SealedAnswers, _place_of(session, card))
    return _opened(sealer, row).get(card.digest) if row is not None else None


def change_answers(
    tx: Transaction, sealer: Sealer, card: AnswerCard, change: Callable[[CardAnswers | None], CardAnswers]
) -> None:
    """Replace the answers of a card by what ``change`` makes of them. All cards of its kind are sealed again, in the order of
    their digests. Raises ``SealBroken``."""
    row = tx.get_one(SealedAnswers, _place_of(tx, card), with_for_update=True, populate_existing=True)
    answers = {**_opened(sealer, row)}
    answers[card.digest] = change(answers.get(card.digest))
    row.content = sealed_answers(sealer, row, answers)


def sealed_answers(sealer: Sealer, row: SealedAnswers, answers: AnswersOfCards) -> bytes:
    return sealer.seal({digest: answers[digest].as_json() for digest in sorted(answers)}, _place(row))


def _opened(sealer: Sealer, row: SealedAnswers) -> AnswersOfCards:
    return {digest: CardAnswers.from_json(kept) for digest, kept in sealer.open(row.content, _place(row)).items()}


def _place(row: SealedAnswers) -> str:
    return f"answers {row.event_id} {row.group_code}"


def _place_of(session: Session, card: AnswerCard) -> tuple[int, str]:
    sheet = card.sheet
    group = session.get_one(StakeholderGroup, sheet.group_id) if sheet.group_id is not None else None
    return sheet.event_id, group.code if group is not None else SHARED
