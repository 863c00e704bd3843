"""Answer cards of the sample, and invented answers to its recommendations."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ctevents.db.base import Transaction
from ctevents.domain.launch.answers import RATED, Answer, Extent, FeedbackQuestion, Need, Rating
from ctevents.domain.launch.comments import Decision
from ctevents.formats.sealed import Sealer
from ctevents.models import Event, Recommendation
from ctevents.services.common import audit
from ctevents.services.launch.answers import SHARED, save_answers
from ctevents.services.launch.cards import card_by_code, kind_for, make_cards
from ctevents.services.launch.comments import comments, review_comments
from ctevents.services.launch.sources import recommendations_for
from ctevents.services.people.people import groups


@dataclass
class Cards:
    """The cards of a launch. ``codes``: by the kind of card; nothing keeps them after the start of the demo."""

    event: Event
    sample: dict[str, Any]
    sealer: Sealer
    codes: dict[str, list[str]] = field(default_factory=dict)

    def make(self, tx: Transaction, counts: dict[str, int]) -> None:
        """Make so many cards for each of these groups."""
        by_code = {group.code: group for group in groups(tx, self.event.project_id)}
        for code, count in counts.items():
            kind = kind_for(tx, self.event, by_code[code])
            self.codes[kind] = make_cards(tx, self.sealer, self.event, by_code[code], count)

    def answer(self, tx: Transaction, kind: str, first: int, last: int) -> None:
        """Answer with some cards of a kind."""
        listed = recommendations_for(tx, self.event.project_id, kind)
        said: list[str] = self.sample["comments"].get(kind or "shared", [])
        with tx.acting_as(audit.PUBLIC):
            for number in range(first, last):
                comment = said[number] if number < len(said) else ""
                self._save(tx, self.codes[kind][number], self._answers(listed, kind, (number, comment)))

    def review(self, tx: Transaction) -> None:
        """Release some comments and hide the one that names somebody. The others wait for an organiser."""
        reviews: dict[str, bool] = self.sample["reviews"]
        said = comments(tx, self.sealer, self.event)
        decisions = {each.digest: Decision(each.is_shown, reviews[each.text]) for each in said if each.text in reviews}
        review_comments(tx, self.sealer, self.event, decisions, account_id=audit.account_of(tx.actor))

    def _save(self, tx: Transaction, code: str, answers: tuple[dict[int, Answer], dict[str, str]]) -> None:
        card = card_by_code(tx, code)
        assert card is not None
        save_answers(tx, self.sealer, card, *answers)

    def _answers(
        self, listed: list[Recommendation], kind: str, card: tuple[int, str]
    ) -> tuple[dict[int, Answer], dict[str, str]]:
        """Return answers to the recommendations for the group, or all for other groups. Different cards and different
        recommendations get different ones. The comment is about the first recommendation."""
        number, comment = card
        theirs = [each for each in listed if kind == SHARED or each.is_for(kind)]
        opinions = self.sample["opinions"]
        found = {}
        for place, each in enumerate(theirs):
            agree, power, needs = opinions[(number * 3 + place * 5 + len(kind)) % len(opinions)]
            about = comment if place == 0 else ""
            found[each.id] = Answer(Extent(agree), Extent(power), frozenset(map(Need, needs)), about)
        return found, self._feedback(kind, number)

    def _feedback(self, kind: str, number: int) -> dict[str, str]:
        ratings = self.sample["ratings"]
        found = {
            question.value: Rating(ratings[(number + place) % len(ratings)]).value
            for place, question in enumerate(RATED)
        }
        said: list[str] = self.sample["feedback"].get(kind, [])
        return found | ({FeedbackQuestion.COMMENT.value: said[number]} if number < len(said) else {})
