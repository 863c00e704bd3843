"""Guest lists from files, carried out: a few flushes for all rows of a file."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from ctevents.db import Transaction
from ctevents.domain.guest_list import PERSON_FIELDS, Outcome, PlannedRow
from ctevents.domain.guest_rows import GuestRow, name_key
from ctevents.domain.people import full_name
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.rsvp import Channel
from ctevents.domain.schedule import EventStatus
from ctevents.formats.transliteration import search_key
from ctevents.models import Event, Institution, Invitation, Person, Registration, StakeholderGroup
from ctevents.services import audit
from ctevents.services.guest_plan import ImportPlan, plan
from ctevents.services.invitations import enter_reply
from ctevents.services.registrations import promote_waiting
from ctevents.services.roster import mark_changed
from ctevents.services.seats import lock_event
from ctevents.tokens import new_nonce

Replies = list[tuple[Invitation, str]]


def import_guests(
    tx: Transaction, event: Event, content: bytes, *, skip_refused: bool, actor: str, now: datetime
) -> ImportPlan:
    """Carries out, under the event's lock, what ``plan`` says: all of it, or all but the refused rows.

    Returns that plan. Raises what ``plan`` raises.
    """
    event = lock_event(tx, event.id)
    planned = plan(tx, event, content)
    counts = planned.counts
    if counts.refused and not skip_refused:
        raise Refusal(Reason.GUEST_LIST_HAS_REFUSED_ROWS)
    if counts.new or counts.changed:
        audit.record(tx, "guests.imported", actor=actor, now=now, event_id=event.id, **vars(counts))
        _Import(tx, event, actor, now).carry_out(planned.rows)
    return planned


@dataclass
class _Import:
    """One import into one event, whose lock is held."""

    tx: Transaction
    event: Event
    actor: str
    now: datetime

    def carry_out(self, rows: Collection[PlannedRow]) -> None:
        new = [row.guest for row in rows if row.outcome is Outcome.NEW]
        changed = [row for row in rows if row.outcome is Outcome.CHANGED]
        self.make_institutions([*new, *(row.guest for row in changed)])
        self.offer_seats([guest for guest in new if guest.seats is not None])
        self.change_offers([row for row in changed if row.guest.seats is not None])
        replies = self.add_people([guest for guest in new if guest.seats is None])
        replies += self.change_people([row for row in changed if row.guest.seats is None])
        self.enter(replies)

    @cached_property
    def group_ids(self) -> dict[str, int]:
        return dict(self.tx.execute(select(StakeholderGroup.code, StakeholderGroup.id)).tuples().all())

    @cached_property
    def institutions(self) -> dict[str, Institution]:
        query = select(Institution).where(Institution.event_id == self.event.id)
        return {each.name_key: each for each in self.tx.scalars(query)}

    def make_institutions(self, guests: Iterable[GuestRow]) -> None:
        """Those that are missing; the first row that names one gives it its group."""
        for guest in guests:
            key = name_key(guest.institution)
            if key and key not in self.institutions:
                self.institutions[key] = Institution(
                    event_id=self.event.id,
                    name=guest.institution,
                    name_key=key,
                    group_id=self.group_ids.get(guest.group),
                )
        self.tx.add_all(self.institutions.values())
        self.tx.flush()

    def offer_seats(self, guests: Iterable[GuestRow]) -> None:
        for guest in guests:
            institution = self.institutions[name_key(guest.institution)]
            institution.group_id = self.group_ids[guest.group]
            self.tx.add(
                Invitation(
                    event_id=self.event.id,
                    institution=institution,
                    seats=guest.seats,
                    focal_email=guest.email,
                    language=guest.language,
                    link_nonce=new_nonce(),
                    created_at=self.now,
                )
            )

    def change_offers(self, rows: Collection[PlannedRow]) -> None:
        """Seats that are taken back go to those who wait."""
        query = select(Invitation).where(Invitation.institution_id.in_([row.target for row in rows]))
        invitations = {each.institution_id: each for each in self.tx.scalars(query)}
        for row in rows:
            columns = {change.field: change.new for change in row.changes}
            if "group" in columns:
                institution = self.institutions[name_key(row.guest.institution)]
                institution.group_id = self.group_ids[str(columns.pop("group"))]
            for field, value in columns.items():
                setattr(invitations[row.target], "focal_email" if field == "email" else field, value)
        self.tx.flush()
        if rows and self.event.status_at(self.now) is EventStatus.PUBLISHED:
            promote_waiting(self.tx, self.event, now=self.now)

    def add_people(self, guests: Iterable[GuestRow]) -> Replies:
        """Returns the replies that came with them."""
        replies: Replies = []
        for guest in guests:
            person = Person(event_id=self.event.id, self_entered=[], created_at=self.now)
            self.write(person, guest, PERSON_FIELDS)
            invitation = Invitation(event_id=self.event.id, person=person, link_nonce=new_nonce(), created_at=self.now)
            self.tx.add(invitation)
            if guest.reply:
                replies.append((invitation, guest.reply))
        self.tx.flush()
        return replies

    def change_people(self, rows: Collection[PlannedRow]) -> Replies:
        """Tells the doors of those who are registered. Returns the replies that are new."""
        targets = [row.target for row in rows]
        people = {each.id: each for each in self.tx.scalars(select(Person).where(Person.id.in_(targets)))}
        for row in rows:
            if row.target is not None:
                self.write(people[row.target], row.guest, [change.field for change in row.changes])
        self.tx.flush()
        registered = self.tx.scalars(select(Registration.id).where(Registration.person_id.in_(targets)))
        mark_changed(self.tx, self.event.id, *registered)
        replies = {row.target: row.guest.reply for row in rows if any(each.field == "reply" for each in row.changes)}
        invitations = select(Invitation).options(joinedload(Invitation.person)).where(Invitation.person_id.in_(replies))
        return [(each, replies[each.person_id]) for each in self.tx.scalars(invitations)]

    def write(self, person: Person, guest: GuestRow, fields: Iterable[str]) -> None:
        for field in fields:
            if field == "institution":
                person.institution = self.institutions.get(name_key(guest.institution))
            elif field == "group":
                person.group_id = self.group_ids[guest.group]
            elif field == "unnamed":
                person.is_unnamed = guest.unnamed
            elif field != "reply":
                setattr(person, field, getattr(guest, field))
        person.search_key = search_key(full_name(person.given_name, person.family_name))

    def enter(self, replies: Replies) -> None:
        for invitation, reply in replies:
            enter_reply(
                self.tx,
                invitation,
                is_accepted=reply == "accepted",
                channel=Channel.GUEST_LIST,
                actor=self.actor,
                now=self.now,
            )
