"""Comments in answers that are closed. Organisers read them and decide which ones are shown to
everybody who sees results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.launch.answers import CardAnswers, FeedbackQuestion
from ctevents.domain.launch.comments import Comment, Decision, groups_named
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.sealed import Sealer
from ctevents.models import CommentReview, Event
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.launch.answers import SHARED, Kinds, answers_by_kind, is_closed

Said = Iterator[tuple[int | None, str]]


def comments(
    session: Session, sealer: Sealer, event: Event, kinds: Kinds | None = None
) -> list[Comment]:
    """Return all comments of an event whose answers are closed, in the order of their digests,
    which tells nothing. Equal comments of one group on one recommendation are one. ``kinds``: the
    answers, if they are open already. Raises ``SealBroken``."""
    decisions = {review.digest: review.is_shown for review in session.scalars(_reviews(event))}
    opened = answers_by_kind(session, sealer, event.id) if kinds is None else kinds
    found = {each.digest: each for each in _all(sealer, event, opened, decisions)}
    return [replace(found[digest], is_shown=decisions.get(digest)) for digest in sorted(found)]


def released_comments(
    session: Session, sealer: Sealer, event: Event, kinds: Kinds | None = None
) -> list[Comment]:
    """Return the comments that organisers have decided to show, as ``comments``."""
    return [comment for comment in comments(session, sealer, event, kinds) if comment.is_shown]


class Reviewed(NamedTuple):
    """The numbers of decisions that were saved, and of comments that somebody else has decided on
    differently meanwhile."""

    saved: int
    left: int


def review_comments(
    tx: Transaction,
    sealer: Sealer,
    event: Event,
    decisions: Mapping[str, Decision],
    *,
    account_id: int | None,
) -> Reviewed:
    """Decide whether comments are shown, by their digests; unknown ones are ignored.

    A box that differs from the state that the organiser saw is a decision. It counts only if that
    state is still there. ``account_id``: of the organiser, who is kept beside the decision."""
    event = lock_event(tx, event.id)
    if not is_closed(event, tx.now):
        raise Refusal(Reason.ANSWERS_STILL_OPEN)
    known = {comment.digest: comment.is_shown for comment in comments(tx, sealer, event)}
    differing = {
        digest: decision
        for digest, decision in decisions.items()
        if decision.is_shown not in (decision.earlier, known.get(digest, decision.is_shown))
    }
    changed = {
        digest: each.is_shown for digest, each in differing.items() if each.earlier is known[digest]
    }
    _save(tx, event, changed, account_id)
    return Reviewed(len(changed), len(differing) - len(changed))


def _save(
    tx: Transaction, event: Event, changed: Mapping[str, bool], account_id: int | None
) -> None:
    earlier = {review.digest: review for review in tx.scalars(_reviews(event))}
    for digest, is_shown in sorted(changed.items()):
        review = earlier.get(digest) or CommentReview(event_id=event.id, digest=digest)
        review.is_shown, review.decided_at, review.account_id = is_shown, tx.now, account_id
        tx.add(review)
    if changed:
        audit.record(tx, "comments.reviewed", event_id=event.id, comments=len(changed))


def _reviews(event: Event) -> Select[CommentReview]:
    return select(CommentReview).where(CommentReview.event_id == event.id)


def _all(sealer: Sealer, event: Event, kinds: Kinds, decided: Collection[str]) -> Iterator[Comment]:
    """Yield the comments. One that was decided on has the digest of that time: the data key may be
    a newer one."""
    cards = {kind: _cards(list(answers.values())) for kind, answers in kinds.items()}
    subjects = {subject for counts in cards.values() for subject in counts}
    named = {
        subject: groups_named({kind: counts[subject] for kind, counts in cards.items()})
        for subject in subjects
    }
    for kind, answers in kinds.items():
        for card in answers.values():
            for subject, text in _said(card):
                group = kind if kind != SHARED and kind in named[subject] else None
                digests = sealer.digests(
                    "comment", str(event.id), kind, str(subject or "event"), text
                )
                digest = next((each for each in digests if each in decided), digests[0])
                yield Comment(digest, subject, group, text)


def _cards(answers: list[CardAnswers]) -> Counter[int | None]:
    """Return the number of cards that answered, by the id of a recommendation; None for the
    event."""
    counts: Counter[int | None] = Counter(number for card in answers for number in card.answers)
    counts[None] = sum(bool(card.feedback) for card in answers)
    return counts


def _said(card: CardAnswers) -> Said:
    yield from (
        (number, answer.comment) for number, answer in card.answers.items() if answer.comment
    )
    if text := card.feedback.get(FeedbackQuestion.COMMENT):
        yield None, text
