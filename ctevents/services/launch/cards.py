"""Answer cards: made in sheets, withdrawn in sheets, and looked up by their code. The code itself
is never kept."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from sqlalchemy import func, insert, select, union
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.launch.answers import FEWEST_OF_A_KIND, MOST_CARDS, Answering
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import ENDED, InvitationState
from ctevents.domain.schedule import EventStatus
from ctevents.formats.sealed import Sealer
from ctevents.models import (
    AnswerCard,
    CardSheet,
    Event,
    Invitation,
    Registration,
    SealedAnswers,
    StakeholderGroup,
)
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.launch.answers import SHARED, answering, digest_of, sealed_answers
from ctevents.tokens import CODE_LENGTH, number_typed, spelt

BITS = 5 * CODE_LENGTH
"""The random bits of a code."""


def make_cards(
    tx: Transaction, sealer: Sealer, event: Event, group: StakeholderGroup, count: int
) -> list[str]:
    """Make a sheet of cards and return their codes (``tokens.spelt`` without hyphens) in a random
    order.

    A small group gets the kind of card that small groups share; see ``kind_for``. The cards are
    written in the order of their digests, so that their rows do not tell their place on the sheet.
    """
    if not 0 < count <= MOST_CARDS:
        raise ValueError(f"{count} cards: make 1 to {MOST_CARDS} at once")
    event = lock_event(tx, event.id)
    _refuse_unless_planned(tx, event)
    kind = kind_for(tx, event, group)
    codes = [spelt(secrets.randbits(BITS)).replace("-", "") for _ in range(count)]
    sheet = CardSheet(
        event_id=event.id,
        group_id=None if kind == SHARED else group.id,
        count=count,
        made_at=tx.now,
    )
    tx.add(sheet)
    _add_kind(tx, sealer, event, kind)
    tx.flush()
    tx.execute(
        insert(AnswerCard),
        [{"digest": each, "sheet_id": sheet.id} for each in sorted(map(digest_of, codes))],
    )
    audit.record(tx, "cards.made", event_id=event.id, group=kind or "shared", cards=count)
    return codes


def kind_for(session: Session, event: Event, group: StakeholderGroup) -> str:
    """Return the code of the group if it has, or is large enough for, cards of its own; else
    ``SHARED``."""
    if session.get(SealedAnswers, (event.id, group.code)) is not None:
        return group.code
    return group.code if _people(session, event, group) >= FEWEST_OF_A_KIND else SHARED


def withdraw_sheet(tx: Transaction, sheet: CardSheet) -> None:
    """Refuse the cards of a lost or stolen sheet from now on. Answers that they gave stay."""
    lock_event(tx, sheet.event_id)
    tx.refresh(sheet)
    if sheet.withdrawn_at is None:
        sheet.withdrawn_at = tx.now
        audit.record(
            tx, "cards.withdrawn", event_id=sheet.event_id, sheet=sheet.id, cards=sheet.count
        )


def card_sheets(session: Session, event: Event) -> Sequence[CardSheet]:
    """Return the sheets of an event with their groups, the newest first."""
    query = (
        select(CardSheet).options(joinedload(CardSheet.group)).where(CardSheet.event_id == event.id)
    )
    return session.scalars(query.order_by(CardSheet.id.desc())).all()


def card_sheet(session: Session, event: Event, sheet_id: int) -> CardSheet | None:
    query = select(CardSheet).where(CardSheet.event_id == event.id, CardSheet.id == sheet_id)
    return session.scalars(query).one_or_none()


def cards_made(session: Session, event: Event) -> int:
    """Return the number of cards of an event, without sheets that were withdrawn."""
    query = select(func.coalesce(func.sum(CardSheet.count), 0))
    return session.scalars(
        query.where(CardSheet.event_id == event.id, CardSheet.withdrawn_at.is_(None))
    ).one()


def card_by_code(session: Session, typed: str) -> AnswerCard | None:
    """Return the card of a code in any case and grouping; None for an unknown or withdrawn one, or
    if the event is a draft."""
    code = code_typed(typed)
    card = session.get(AnswerCard, digest_of(code)) if code else None
    if card is None or card.sheet.withdrawn_at is not None:
        return None
    return card if event_of_card(session, card).status is not EventStatus.DRAFT else None


def event_of_card(session: Session, card: AnswerCard) -> Event:
    return session.get_one(Event, card.sheet.event_id)


def code_typed(typed: str) -> str | None:
    """Return the usual spelling of a code, or None if nothing of this form was typed."""
    number = number_typed(typed)
    return None if number is None else spelt(number).replace("-", "")


def _refuse_unless_planned(tx: Transaction, event: Event) -> None:
    if event.status is EventStatus.DRAFT:
        raise Refusal(Reason.EVENT_NOT_PUBLISHED)
    if event.status is EventStatus.CANCELLED:
        raise Refusal(Reason.EVENT_CANCELLED)
    if answering(event, tx.now) is Answering.CLOSED:
        raise Refusal(Reason.ANSWERS_CLOSED)


def _add_kind(tx: Transaction, sealer: Sealer, event: Event, kind: str) -> None:
    if tx.get(SealedAnswers, (event.id, kind)) is None:
        row = SealedAnswers(event_id=event.id, group_code=kind, content=b"")
        row.content = sealed_answers(sealer, row, {})
        tx.add(row)


def _people(session: Session, event: Event, group: StakeholderGroup) -> int:
    """Return the number of people of a group who were invited, or registered without an
    invitation."""
    invited = select(Invitation.person_id).where(
        Invitation.event_id == event.id,
        Invitation.group_id == group.id,
        Invitation.state.not_in((InvitationState.DRAFT, InvitationState.WITHDRAWN)),
    )
    registered = select(Registration.person_id).where(
        Registration.event_id == event.id,
        Registration.group_id == group.id,
        Registration.has_entered | Registration.state.not_in(ENDED),
    )
    return session.scalars(
        select(func.count()).select_from(union(invited, registered).subquery())
    ).one()
