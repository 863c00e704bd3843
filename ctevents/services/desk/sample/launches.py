"""A launch of the sample, from its publication to the replies.

Answer cards of the sample, and invented answers to its recommendations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from itertools import cycle
from typing import Any

from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.domain.launch.answers import RATED, Answer, Extent, FeedbackQuestion, Need, Rating
from ctevents.domain.launch.comments import Decision
from ctevents.domain.programme import Speaker, SpeakerRole
from ctevents.domain.registration import Channel
from ctevents.domain.schedule import ProgrammeKind, to_instant, to_local
from ctevents.formats.sealed import Sealer
from ctevents.models import Event, Invitation, Recommendation, Registration
from ctevents.services.common import audit
from ctevents.services.desk.sample.guests import institution_of
from ctevents.services.events.events import edit_event, publish_event
from ctevents.services.events.programme import ProgrammeItem, set_programme
from ctevents.services.guests.list import add_institution_guest, add_person_guest
from ctevents.services.launch.answers import SHARED, save_answers
from ctevents.services.launch.cards import card_by_code, kind_for, make_cards
from ctevents.services.launch.comments import comments, review_comments
from ctevents.services.launch.source_edits import recommendations_for
from ctevents.services.people.people import PersonFields, groups
from ctevents.services.replies.invitations import accept, decline, enter_reply, send_invitations
from ctevents.services.replies.registrations import Wishes, write_wishes

LASTS = timedelta(hours=3)
REPLY_BEFORE = timedelta(days=3)
SAMPLE_PHONE = "+999 00 000 000"
"""A number that nobody has: 999 is the code of no country."""


@dataclass(frozen=True)
class Launch:
    """An event that is planned for ``start``, and the use cases of its past. ``sample``: the
    content of ``sample.json``."""

    event: Event
    start: datetime
    sample: dict[str, Any]

    @property
    def end(self) -> datetime:
        return self.start + LASTS

    def at(self, days: int, clock: str) -> datetime:
        """Return a local time so many days after the day of the launch."""
        day = to_local(self.start, self.event.time_zone).date() + timedelta(days=days)
        return to_instant(datetime.combine(day, time.fromisoformat(clock)), self.event.time_zone)

    def publish(self, tx: Transaction, **changes: object) -> None:
        """Plan and publish the launch. ``changes``: columns that differ from the usual plan."""
        values: dict[str, object] = {
            "titles": self._own(self.sample["title"]),
            "venues": self._own(self.sample["venue"]),
            "addresses": self._own(self.sample["address"]),
            **{part: self._own(texts) for part, texts in self.sample["arrival"].items()},
            "has_bilingual_letters": self.event.slug in self.sample["bilingual"],
            "starts_at": self.start,
            "ends_at": self.end,
            "registration_closes_at": self.at(-REPLY_BEFORE.days, "18:00"),
            "capacity": 60,
            "contact_name": f"Country office {self.event.city()} (sample)",
            "contact_email": f"office.{self.event.slug}@ctevents.example",
            "contact_phone": SAMPLE_PHONE,
            "day_contact_name": "Teuta Malasi (sample)",
            "day_contact_phone": SAMPLE_PHONE,
            "signatory_name": self.sample["signatory"]["name"],
            "signatory_positions": self._own(self.sample["signatory"]["position"]),
        }
        edit_event(tx, self.event, values | changes)
        set_programme(tx, self.event, [self._item(item) for item in self.sample["programme"]])
        publish_event(tx, self.event)

    def _own(self, texts: dict[str, str]) -> dict[str, str]:
        """Return the texts in English and in the languages of the launch."""
        return {tag: text for tag, text in texts.items() if tag in ("en", *self.event.languages)}

    def _item(self, item: dict[str, Any]) -> ProgrammeItem:
        first = time.fromisoformat(self.sample["programme"][0]["from"])

        def at(clock: str) -> datetime:
            each = time.fromisoformat(clock)
            return self.start + timedelta(
                hours=each.hour - first.hour, minutes=each.minute - first.minute
            )

        return ProgrammeItem(
            starts_at=at(item["from"]),
            ends_at=at(item["to"]),
            titles=self._own(item["title"]),
            kind=ProgrammeKind(item["kind"]),
            speakers=tuple(map(self._speaker, item.get("speakers", []))),
            recommendations=tuple(item.get("recommendations", ())),
        )

    def _speaker(self, speaker: dict[str, Any]) -> Speaker:
        spelled = {
            "names": self._own(self.sample["speaker_names"].get(speaker["name"], {})),
            "institutions": self._own(
                self.sample["institution_names"].get(speaker["institution"], {})
            ),
        }
        return Speaker(**speaker | spelled | {"role": SpeakerRole(speaker["role"])})

    def add(self, tx: Transaction, guests: Iterable[PersonFields]) -> None:
        for fields in guests:
            add_person_guest(tx, self.event, fields)

    def add_institution(self, tx: Transaction) -> None:
        add_institution_guest(
            tx,
            self.event,
            name=institution_of(self.event, self.sample, "Prosecutor's Office"),
            group="prosecutors",
            email=f"focal@prosecutors-{self.event.slug}.example",
            language=self.event.main_language,
            seats=3,
        )

    def invite(self, tx: Transaction) -> None:
        send_invitations(tx, self.event)

    def invited(self, tx: Transaction) -> Sequence[Invitation]:
        """Return the invitations of people in the order of the list."""
        query = select(Invitation).where(
            Invitation.event_id == self.event.id, Invitation.person_id.is_not(None)
        )
        return tx.scalars(query.order_by(Invitation.id)).all()

    def enter_replies(self, tx: Transaction, invitations: Iterable[Invitation]) -> None:
        """Enter replies that came by phone: most accept, some decline."""
        for number, invitation in enumerate(invitations):
            enter_reply(tx, invitation, is_accepted=number % 4 != 3, channel=Channel.PHONE)

    def reply(
        self, tx: Transaction, replies: Iterable[tuple[Invitation, PersonFields, bool]]
    ) -> None:
        """Reply by the personal links: True accepts."""
        wishes = cycle(self.sample["wishes"])
        with tx.acting_as(audit.LINK):
            for invitation, fields, is_accepted in replies:
                if is_accepted:
                    accept(tx, invitation, fields, Wishes(**next(wishes)))
                else:
                    decline(tx, invitation)

    def give_wishes(self, tx: Transaction) -> None:
        """Write different wishes of all registrants."""
        query = (
            select(Registration)
            .where(Registration.event_id == self.event.id)
            .order_by(Registration.id)
        )
        for registration, wishes in zip(
            tx.scalars(query), cycle(self.sample["wishes"]), strict=False
        ):
            write_wishes(tx, registration, Wishes(**wishes))


@dataclass
class Cards:
    """The cards of a launch. ``codes``: by the kind of card; nothing keeps them after the start of
    the demo."""

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
                self._save(
                    tx, self.codes[kind][number], self._answers(listed, kind, (number, comment))
                )

    def review(self, tx: Transaction) -> None:
        """Release some comments and hide the one that names somebody. The others wait for an
        organiser."""
        reviews: dict[str, bool] = self.sample["reviews"]
        said = comments(tx, self.sealer, self.event)
        decisions = {
            each.digest: Decision(each.is_shown, reviews[each.text])
            for each in said
            if each.text in reviews
        }
        review_comments(
            tx, self.sealer, self.event, decisions, account_id=audit.account_of(tx.actor)
        )

    def _save(
        self, tx: Transaction, code: str, answers: tuple[dict[int, Answer], dict[str, str]]
    ) -> None:
        card = card_by_code(tx, code)
        assert card is not None
        save_answers(tx, self.sealer, card, *answers)

    def _answers(
        self, listed: list[Recommendation], kind: str, card: tuple[int, str]
    ) -> tuple[dict[int, Answer], dict[str, str]]:
        """Return answers to the recommendations for the group, or all for other groups. Different
        cards and different recommendations get different ones. The comment is about the first
        recommendation."""
        number, comment = card
        theirs = [each for each in listed if kind == SHARED or each.is_for(kind)]
        opinions = self.sample["opinions"]
        found = {}
        for place, each in enumerate(theirs):
            agree, power, needs = opinions[(number * 3 + place * 5 + len(kind)) % len(opinions)]
            about = comment if place == 0 else ""
            found[each.id] = Answer(
                Extent(agree), Extent(power), frozenset(map(Need, needs)), about
            )
        return found, self._feedback(kind, number)

    def _feedback(self, kind: str, number: int) -> dict[str, str]:
        ratings = self.sample["ratings"]
        found = {
            question.value: Rating(ratings[(number + place) % len(ratings)]).value
            for place, question in enumerate(RATED)
        }
        said: list[str] = self.sample["feedback"].get(kind, [])
        return found | (
            {FeedbackQuestion.COMMENT.value: said[number]} if number < len(said) else {}
        )
