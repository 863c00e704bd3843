"""A launch of the sample, from its publication to the replies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import cycle
from typing import Any

from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.domain.programme import Speaker, SpeakerRole
from ctevents.domain.rsvp import Channel
from ctevents.domain.schedule import ProgrammeKind, to_instant, to_local
from ctevents.models import Event, Invitation, Registration
from ctevents.services.common import audit
from ctevents.services.desk.sample.guests import institution_of
from ctevents.services.events.events import edit_event, publish_event
from ctevents.services.events.programme import ProgrammeItem, set_programme
from ctevents.services.guests.list import add_institution_guest, add_person_guest
from ctevents.services.people.people import PersonFields
from ctevents.services.replies.invitations import accept, decline, enter_reply, send_invitations
from ctevents.services.replies.registrations import Wishes, write_wishes

LASTS = timedelta(hours=3)
REPLY_BEFORE = timedelta(days=3)
SAMPLE_PHONE = "+999 00 000 000"
"""A number that nobody has: 999 is the code of no country."""


@dataclass(frozen=True)
class Launch:
    """An event that is planned for ``start``, and the use cases of its past. ``sample``: the content of ``sample.json``."""

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
            return self.start + timedelta(hours=each.hour - first.hour, minutes=each.minute - first.minute)

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
            "institutions": self._own(self.sample["institution_names"].get(speaker["institution"], {})),
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
        query = select(Invitation).where(Invitation.event_id == self.event.id, Invitation.person_id.is_not(None))
        return tx.scalars(query.order_by(Invitation.id)).all()

    def enter_replies(self, tx: Transaction, invitations: Iterable[Invitation]) -> None:
        """Enter replies that came by phone: most accept, some decline."""
        for number, invitation in enumerate(invitations):
            enter_reply(tx, invitation, is_accepted=number % 4 != 3, channel=Channel.PHONE)

    def reply(self, tx: Transaction, replies: Iterable[tuple[Invitation, PersonFields, bool]]) -> None:
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
        query = select(Registration).where(Registration.event_id == self.event.id).order_by(Registration.id)
        for registration, wishes in zip(tx.scalars(query), cycle(self.sample["wishes"]), strict=False):
            write_wishes(tx, registration, Wishes(**wishes))
