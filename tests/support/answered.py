"""Answers of answer cards that somebody gave earlier, and recommendations to answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.answers import (
    Answer,
    CardAnswers,
    Extent,
    FeedbackQuestion,
    Need,
    Rating,
)
from ctevents.models import Recommendation, SealedAnswers
from ctevents.services.common import audit
from ctevents.services.launch.answers import sealed_answers
from ctevents.services.launch.source_edits import recommendations
from ctevents.texts.link_keys import sealer
from tests.support import stories
from tests.support.beginnings import begins
from tests.support.cards import cards

DAY = date(2027, 3, 10)
YES = Answer(Extent.YES, Extent.PARTLY, frozenset({Need.LAW, Need.COOPERATION}))
PARTLY = Answer(Extent.PARTLY, Extent.YES, frozenset({Need.TRAINING}))
NO = Answer(Extent.NO, Extent.NO, frozenset({Need.MONEY}), "A comment that nobody has read yet")
TEXTS = {
    "1": (
        "Set up joint investigation teams between the offices of prosecutors along the routes of "
        "traffickers."
    ),
    "2.a": "Train border police to recognise victims of trafficking in persons.",
}


@begins
def add_recommendations(texts: Mapping[str, str] = TEXTS) -> dict[str, int]:
    """Return their ids by number."""
    with transaction(by=audit.SHELL) as tx:
        made = [
            Recommendation(
                project_id=stories.project().id,
                number=number,
                position=place,
                themes={"en": "Cooperation"},
                texts={"en": text},
                addressees=[],
            )
            for place, (number, text) in enumerate(texts.items(), start=1)
        ]
        tx.add_all(made)
        tx.flush()
        return {each.number: each.id for each in made}


def answered(
    slug: str, recommendation: int, kinds: Mapping[str, Sequence[Answer]], *others: int
) -> None:
    """Save for each kind of card one card with each answer, and with the same answer to other
    recommendations. Every card also says that the venue was good."""
    event = stories.event(slug)
    feedback = {FeedbackQuestion.VENUE.value: Rating.GOOD.value}
    with transaction(by=audit.SHELL) as tx:
        for kind, answers in kinds.items():
            row = tx.get(SealedAnswers, (event.id, kind)) or SealedAnswers(
                event_id=event.id, group_code=kind
            )
            said = {
                f"{place:064x}": CardAnswers(
                    DAY, dict.fromkeys((recommendation, *others), answer), feedback
                )
                for place, answer in enumerate(answers)
            }
            row.content = sealed_answers(sealer(), row, said)
            tx.add(row)


def under_way(slug: str) -> None:
    """Publish an event that has begun, so that it takes answers."""
    stories.published_event(
        slug,
        starts_at=stories.now() - timedelta(hours=2),
        ends_at=stories.now() + timedelta(hours=1),
    )


def closed(slug: str) -> None:
    """Close the answers of an event an hour ago."""
    with transaction(by=audit.SHELL) as tx:
        tx.merge(stories.event(slug)).answers_close_at = tx.now - timedelta(hours=1)


def answered_across_borders() -> str:
    """Let two events, whose answers have closed, answer all recommendations, without comments.
    Return the address of a card."""
    [code] = cards(slug="xk")
    no = replace(NO, comment="")
    first, *others = [each.id for each in recommendations(db.session(), [stories.project().id])]
    of_pristina = {
        "police": [YES, PARTLY] * 4,
        "prosecutors": [YES] * 6,
        "judges": [no] * 2,
        "": [PARTLY] * 4,
    }
    of_podgorica = {
        "police": [no, PARTLY] * 5,
        "prosecutors": [PARTLY, no, no] * 3,
        "": [YES, no] * 3,
    }
    for slug, kinds in (("xk", of_pristina), ("me", of_podgorica)):
        answered(slug, first, kinds, *others)
        closed(slug)
    return f"/answers/{code}"
