"""Imports of guest lists from files, with few flushes for all rows of a file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from sqlalchemy import func, insert, select
from sqlalchemy.orm import joinedload

from ctevents.db.base import Transaction, data_keys
from ctevents.domain.guests.changes import MARKS, PERSON_FIELDS
from ctevents.domain.guests.list import PlannedRow, RowOutcome
from ctevents.domain.guests.rows import GuestRow
from ctevents.domain.names.order import sort_key, unnamed_key
from ctevents.domain.people import full_name, name_key
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import Channel
from ctevents.formats.transliteration import search_key
from ctevents.models import (
    Event,
    GuestImport,
    Institution,
    Invitation,
    Person,
    Registration,
)
from ctevents.models.person import hidden
from ctevents.services.common import audit
from ctevents.services.common.locks import refuse_archived
from ctevents.services.common.roster_changes import mark_changed, write_shown
from ctevents.services.guests.import_marks import (
    hosts_of,
    marks_of_new,
    remember,
    tag_new,
    write_marks,
)
from ctevents.services.guests.plan import (
    NO_EFFECTS,
    Effects,
    ImportPlan,
    Replies,
    effects_done,
    known_list,
    plan,
)
from ctevents.services.people.companions import remember_brought, remembers
from ctevents.services.people.identity_changes import settle_identity
from ctevents.services.people.institutions import is_known, stand_in, take_place
from ctevents.services.people.people import IDENTITY, groups, known_as
from ctevents.services.people.unnamed import number_unnamed
from ctevents.services.replies.invitations import enter_reply
from ctevents.services.seating.decision import Decision, deciding
from ctevents.services.seating.offers import change_offer
from ctevents.tokens import new_nonce


def import_guests(
    tx: Transaction,
    event: Event,
    content: bytes,
    *,
    skip_refused: bool,
    take_replies: bool = False,
    file_name: str = "",
) -> ImportPlan:
    """Carry out ``plan`` under the event's lock: all of it, or all except the refused rows. Return
    what was done.

    ``take_replies``: else the replies in the file are left out. Raises the same as ``plan``.
    """
    with deciding(tx, event) as decision:
        planned = plan(tx, decision.event, content, actor=tx.actor)
        wanted = Wanted(skip_refused, take_replies, file_name)
        return _carry_out(decision, planned, wanted)


@dataclass(frozen=True)
class Wanted:
    """The choices of an import, as ``import_guests`` takes them."""

    skip_refused: bool
    take_replies: bool
    file_name: str


def import_as_shown(tx: Transaction, event: Event, shown: ImportPlan, wanted: Wanted) -> ImportPlan:
    """Carry out a plan that staff agreed to, with its effects. If the list has changed since it was
    made, or something else would happen, nothing is done."""
    with deciding(tx, event) as decision:
        refuse_archived(decision.event)
        columns = shown.layout.columns
        if known_list(tx, decision.event, actor=tx.actor, columns=columns) != shown.known:
            raise Refusal(Reason.PREVIEW_CHANGED)
        done = _carry_out(decision, shown, wanted)
        if done.effects != shown.effects_if(take_replies=wanted.take_replies):
            raise Refusal(Reason.PREVIEW_CHANGED)
        return done


def _carry_out(decision: Decision, planned: ImportPlan, wanted: Wanted) -> ImportPlan:
    if planned.counts.refused and not wanted.skip_refused:
        raise Refusal(Reason.GUEST_LIST_HAS_REFUSED_ROWS)
    planned = planned if wanted.take_replies else planned.without_replies
    return replace(planned, effects=carry_out(decision, planned, wanted.file_name))


def carry_out(decision: Decision, planned: ImportPlan, file_name: str) -> Effects:
    """Write the rows of a plan that are new or changed, if there are any."""
    tx, event, counts = decision.tx, decision.event, planned.counts
    if not (counts.new or counts.changed):
        return NO_EFFECTS
    audit.record(tx, "guests.imported", event_id=event.id, **vars(counts))
    made = GuestImport(
        event_id=event.id, actor=tx.actor, at=tx.now, file_name=file_name, counts=dict(vars(counts))
    )
    tx.add(made)
    tx.flush()
    return effects_done(tx, ListImport(decision, made).carry_out(planned.rows))


@dataclass
class ListImport:
    """One import into one event, whose lock is held."""

    decision: Decision
    made: GuestImport

    @property
    def tx(self) -> Transaction:
        return self.decision.tx

    @property
    def event(self) -> Event:
        return self.decision.event

    def carry_out(self, rows: Collection[PlannedRow]) -> Replies:
        """Carry out the rows, and return the replies that were entered."""
        new = [row.guest for row in rows if row.outcome is RowOutcome.NEW]
        changed = [row for row in rows if row.outcome is RowOutcome.CHANGED]
        remember(self.tx, self.made, changed)
        self.hold([row.target for row in changed if not row.is_institution])
        self.make_institutions(new)
        self.offer_seats([guest for guest in new if guest.seats is not None])
        replies = self.add_people([guest for guest in new if guest.seats is None])
        replies |= self.change(changed)
        number_unnamed(self.tx, self.event.id)
        self.enter(replies)
        return replies

    def change(self, rows: Collection[PlannedRow]) -> Replies:
        """Change people and offers, and return the new replies."""
        people = [row for row in rows if not row.is_institution]
        self.hold([row.target for row in people])
        moved = [
            row.guest
            for row in people
            if any(change.field == "institution" for change in row.changes)
        ]
        self.make_institutions(moved)
        self.change_offers([row for row in rows if row.is_institution])
        return self.change_people(people)

    def hold(self, person_ids: Collection[int | None]) -> None:
        """Lock the registrations that the doors will get news of, and those that may be promoted,
        in the order of check-ins."""
        theirs = select(Registration.id).where(Registration.person_id.in_(person_ids))
        self.decision.hold(*self.tx.scalars(theirs))

    @cached_property
    def group_ids(self) -> dict[str, int]:
        return {group.code: group.id for group in groups(self.tx, self.event.project_id)}

    @cached_property
    def institutions(self) -> dict[str, Institution]:
        query = select(Institution).where(Institution.event_id == self.event.id)
        return {each.name_key: each for each in self.tx.scalars(query)}

    @cached_property
    def unknown(self) -> set[str]:
        """The keys of institutions that staff do not see."""
        query = select(Institution.name_key).where(
            Institution.event_id == self.event.id, ~is_known()
        )
        return set(self.tx.scalars(query))

    def make_institutions(self, guests: Iterable[GuestRow]) -> None:
        """Make the missing institutions. The first row that names one decides its group. A hidden
        institution counts as missing if a named guest belongs to it."""
        replaced = list[tuple[Institution, Institution]]()
        for guest in guests:
            key = name_key(guest.institution)
            if key and key not in self.institutions:
                self.institutions[key] = self.institution(guest, key)
            elif key in self.unknown and not guest.unnamed:
                made = stand_in(
                    self.institutions[key], guest.institution, self.group_ids.get(guest.group)
                )
                replaced.append((made, self.institutions[key]))
                self.institutions[key] = made
            self.unknown.discard(key)
        self.tx.add_all(self.institutions.values())
        self.tx.flush()
        for made, before in replaced:
            take_place(self.tx, made, before)

    def institution(self, guest: GuestRow, key: str) -> Institution:
        group_id = self.group_ids.get(guest.group)
        return Institution(
            event_id=self.event.id, name=guest.institution, name_key=key, group_id=group_id
        )

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
                    import_id=self.made.id,
                    created_at=self.tx.now,
                )
            )

    def change_offers(self, rows: Collection[PlannedRow]) -> None:
        """Change the offers. Seats that are withdrawn go to people who wait. A file has no split:
        with a split offer, no plan changes the number."""
        query = (
            select(Invitation)
            .options(joinedload(Invitation.institution))
            .where(Invitation.institution_id.in_([row.target for row in rows]))
        )
        invitations = {each.institution_id: each for each in self.tx.scalars(query)}
        for row in rows:
            columns = {change.field: change.new for change in row.changes}
            invitation = invitations[row.target]
            if "group" in columns and invitation.institution is not None:
                invitation.institution.group_id = self.group_ids[str(columns.pop("group"))]
            if "seats" in columns:
                given_back = sum(invitation.released.values())
                change_offer(
                    self.tx, invitation, {"": max(0, int(str(columns.pop("seats"))) - given_back)}
                )
            for field, value in columns.items():
                setattr(invitation, "focal_email" if field == "email" else field, value)
        if rows:
            self.decision.promote_waiting()

    def add_people(self, guests: Sequence[GuestRow]) -> Replies:
        """Add people, and return the replies that came with them."""
        if not guests:
            return {}
        constant = {"event_id": self.event.id, "self_entered": [], "created_at": self.tx.now}
        hosts = hosts_of(self.tx, self.event.id)
        people = [
            constant
            | self.columns(guest, PERSON_FIELDS)
            | self.brought(guest)
            | {"is_sex_said": "sex" in guest.filled}
            | marks_of_new(guest, hosts)
            for guest in guests
        ]
        keys = data_keys(self.tx.get_bind().dialect)
        people = [
            {"address_hash": None} | (hidden(person, keys) if person["is_unnamed"] else person)
            for person in people
        ]
        ids = self._inserted(people)
        constant = {"event_id": self.event.id, "import_id": self.made.id, "created_at": self.tx.now}
        invitations = [
            constant
            | {
                "person_id": each,
                "group_id": person["group_id"],
                "sex": person["sex"],
                "link_nonce": new_nonce(),
            }
            for each, person in zip(ids, people, strict=True)
        ]
        self.tx.execute(insert(Invitation), invitations)
        tag_new(
            self.tx,
            self.event.id,
            {
                each: guest.tags
                for each, guest in zip(ids, guests, strict=True)
                if not guest.unnamed
            },
        )
        return {each: guest.reply for each, guest in zip(ids, guests, strict=True) if guest.reply}

    def _inserted(self, people: Sequence[Mapping[str, object]]) -> Sequence[int]:
        """Insert people, and return their ids in the same order. The event is locked: nobody else
        adds people to it meanwhile.

        PostgreSQL would take 15 s instead of 6 for 20,000 rows if the statement returned the ids.
        """
        last = self.tx.scalar(select(func.max(Person.id)).where(Person.event_id == self.event.id))
        self.tx.execute(insert(Person), people)
        new = select(Person.id).where(Person.event_id == self.event.id, Person.id > (last or 0))
        return self.tx.scalars(new.order_by(Person.id)).all()

    def change_people(self, rows: Collection[PlannedRow]) -> Replies:
        """Change people, and notify the doors of those registered. Return the new replies."""
        targets = [row.target for row in rows]
        people = {
            each.id: each for each in self.tx.scalars(select(Person).where(Person.id.in_(targets)))
        }
        replies: Replies = {}
        for row in rows:
            person, fields = people[row.target or 0], [change.field for change in row.changes]
            if row.guest.reference and IDENTITY & set(fields) and not person.formerly:
                # a file without references still has the old spelling
                person.formerly = [known_as(person)]
            own_spelling = {"institution_typed": ""} if "institution" in fields else {}
            write_shown(self.tx, person, **self.columns(row.guest, fields), **own_spelling)
            settle_identity(self.tx, person, fields)
            if "sex" in fields:
                person.is_sex_said = True
            if IDENTITY & set(fields):
                remember_brought(person, self.tx.actor)
            if "reply" in fields:
                replies[person.id] = row.guest.reply
        self.tx.flush()
        write_marks(self.tx, self.event.id, rows)
        registered = self.tx.scalars(
            select(Registration.id).where(Registration.person_id.in_(targets))
        )
        mark_changed(self.tx, self.event.id, *registered)
        if any(change.field in ("group", "institution") for row in rows for change in row.changes):
            self.decision.promote_waiting()
        return replies

    def brought(self, guest: GuestRow) -> dict[str, object]:
        """Return the columns by which a new person is found, and sorted until unnamed guests get
        their numbers."""
        name = full_name(guest.given_name, guest.family_name)
        known = {
            "name": name,
            "email": guest.email,
            "institution": guest.institution,
            "by": self.tx.actor,
        }
        place = (
            unnamed_key(guest.group, 0)
            if guest.unnamed
            else sort_key(guest.given_name, guest.family_name, self.event.alphabet)
        )
        return {
            "search_key": search_key(name),
            "sort_key": place,
            "brought": [known] if remembers(self.tx.actor) else [],
        }

    def columns(self, guest: GuestRow, fields: Iterable[str]) -> dict[str, object]:
        """Return the columns of a person, by the fields of a row."""
        institution = self.institutions.get(name_key(guest.institution))
        special: dict[str, tuple[str, object]] = {
            "institution": ("institution_id", institution.id if institution else None),
            "group": ("group_id", self.group_ids.get(guest.group)),
            "unnamed": ("is_unnamed", guest.unnamed),
        }
        return dict(
            special.get(field, (field, getattr(guest, field)))
            for field in fields
            if field not in ("reply", *MARKS)
        )

    def enter(self, replies: Replies) -> None:
        query = (
            select(Invitation)
            .options(joinedload(Invitation.person))
            .where(Invitation.person_id.in_(replies))
        )
        invitations = {each.person_id: each for each in self.tx.scalars(query)}
        for person_id, reply in replies.items():
            is_accepted = reply == "accepted"
            enter_reply(
                self.tx, invitations[person_id], is_accepted=is_accepted, channel=Channel.GUEST_LIST
            )
