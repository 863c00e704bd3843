"""The effect of a file of guests on an event's list."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypedDict

from sqlalchemy import RowMapping, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.guests.changes import HIDDEN_FIELDS, PERSON_FIELDS, EntryKind, ListEntry
from ctevents.domain.guests.columns import NumberedRow
from ctevents.domain.guests.headings import FileReport, file_report
from ctevents.domain.guests.identity import Identity
from ctevents.domain.guests.layout import Layout, layout_of
from ctevents.domain.guests.list import ImportCounts, PlannedRow, identity_of, plan_import, refused, summary
from ctevents.domain.guests.references import RowKind, reference
from ctevents.domain.guests.rows import CellError, GuestRow, Problem, read_guests
from ctevents.domain.people import LANGUAGES, folded, full_name, pseudonym
from ctevents.domain.registration import ENDED, RegistrationState
from ctevents.domain.rsvp import InvitationState
from ctevents.formats.addresses import folded_email, is_email
from ctevents.formats.spreadsheet import Sheet, read_sheet
from ctevents.formats.transliteration import search_key
from ctevents.models import Event, Institution, Invitation, Person, Registration, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.common.pieces import without_search_for_garbage
from ctevents.services.common.versions import version_of
from ctevents.services.guests.import_marks import with_marks
from ctevents.services.people.brought import identities_brought, may_reveal
from ctevents.services.people.erased import erased_digests, is_erased
from ctevents.services.people.institutions import is_known
from ctevents.services.people.people import INSTITUTION_NAME, groups, groups_by_event


class _Meanings(TypedDict):
    """The meanings of words in a file that depend on the event: arguments of ``read_guests``."""

    groups: dict[str, str]
    default_language: str
    institution_groups: dict[str, str]


@dataclass(frozen=True)
class ImportPlan:
    """The effects that an import would have. ``table``: the file as it was read, with title rows and header. ``rows``: what
    happens to each row. ``layout``: how the file was read. ``meanings``: a hash of what the event knew then of the words in it."""

    table: Sequence[NumberedRow]
    rows: list[PlannedRow]
    layout: Layout
    meanings: str

    @cached_property
    def report(self) -> FileReport:
        return file_report(self.table, self.layout)

    @property
    def counts(self) -> ImportCounts:
        return summary(self.rows)


def plan(session: Session, event: Event, content: bytes, *, actor: str, layout: Layout | None = None) -> ImportPlan:
    """Plan an import of the file by ``actor`` to the event's current list. An unnamed guest is found by name only for actors who
    may see that guest. ``layout``: how staff want the file to be read. Raises ``Unreadable`` and ``BadHeader``."""
    sheet = read_sheet(content, layout.sheet if layout else "")
    return plan_sheet(session, event, sheet, actor=actor, layout=layout or layout_of(sheet.rows))


@without_search_for_garbage()
def plan_sheet(session: Session, event: Event, sheet: Sheet, *, actor: str, layout: Layout) -> ImportPlan:
    """Plan an import of a sheet that has been read."""
    meanings = _meanings(session, event)
    guests = read_guests(
        sheet.rows,
        **meanings,
        languages=LANGUAGES,
        is_email=is_email,
        fold_email=folded_email,
        without_value=sheet.without_value,
        layout=layout,
    )
    rows = _planned(session, event.id, guests, actor=actor, columns=layout.columns)
    return ImportPlan(sheet.rows, rows, layout, _version(meanings))


def plan_as_seen(session: Session, event: Event, content: bytes, seen: ImportPlan, *, actor: str) -> ImportPlan:
    """Plan the import of a file again, as staff agreed that it is read. It is read again only if its words may mean something else
    by now: that takes as long as all else. Raises the same as ``plan``."""
    if seen.meanings != _version(_meanings(session, event)):
        return plan(session, event, content, actor=actor, layout=seen.layout)
    guests = [row.guest for row in seen.rows]
    return replace(seen, rows=_planned(session, event.id, guests, actor=actor, columns=seen.layout.columns))


def _meanings(session: Session, event: Event) -> _Meanings:
    return {
        "groups": group_codes(session, event.project_id),
        "default_language": event.main_language,
        "institution_groups": _institution_groups(session, event.id),
    }


def _version(meanings: _Meanings) -> str:
    codes = (sorted(meanings["groups"].items()), sorted(meanings["institution_groups"].items()))
    return version_of((codes, meanings["default_language"]))


@without_search_for_garbage()
def _planned(
    session: Session, event_id: int, guests: Sequence[GuestRow], *, actor: str, columns: Collection[str]
) -> list[PlannedRow]:
    people = with_marks(session, event_id, _people(session, event_id, actor), columns)
    rows = plan_import(guests, [*people, *_institutions(session, event_id)], resemblance_key=search_key)
    return _without_erased(session, event_id, rows, actor)


def _without_erased(session: Session, event_id: int, rows: list[PlannedRow], actor: str) -> list[PlannedRow]:
    """Refuse the rows of people who were erased on request, whatever else is wrong with them."""
    erased = erased_digests(session, event_id, may_reveal=may_reveal(session, actor))
    if not erased:
        return rows
    return [
        refused(row.guest, CellError("family_name", Problem.ERASED))
        if is_erased(session, event_id, identity_of(row.guest), erased)
        else row
        for row in rows
    ]


def record_matches(tx: Transaction, event_id: int, planned: ImportPlan) -> None:
    """Record each unnamed guest that the file names, since the reader may see that."""
    for person_id in dict.fromkeys(row.unnamed_target for row in planned.rows if row.unnamed_target is not None):
        audit.record(tx, "guest.matched", event_id=event_id, person_id=person_id)


def record_preview(tx: Transaction, event_id: int, planned: ImportPlan) -> None:
    """Record that somebody sees which people of a file are on the list."""
    matched = planned.counts.changed + planned.counts.same
    if matched:
        audit.record(tx, "guests.previewed", event_id=event_id, rows=planned.counts.rows, matched=matched)
    record_matches(tx, event_id, planned)


def group_codes(session: Session, project_id: int) -> dict[str, str]:
    """Return the codes of groups by their code, and by their name in every language."""
    return {
        folded(word): group.code
        for group in groups(session, project_id)
        for word in (*group.names.values(), group.code)
    }


def _institution_groups(session: Session, event_id: int) -> dict[str, str]:
    query = (
        select(Institution.name_key, StakeholderGroup.code)
        .join(Institution.group)
        .where(Institution.event_id == event_id, is_known())
    )
    return dict(session.execute(query).all())


def _people(session: Session, event_id: int, actor: str) -> Iterator[ListEntry]:
    query = (
        select(
            Person.id.label("key"),
            Person.given_name,
            Person.family_name,
            Person.email,
            INSTITUTION_NAME.label("institution"),
            Person.position,
            Person.title,
            Person.rank,
            StakeholderGroup.code.label("group"),
            Person.sex,
            Person.language,
            Person.phone,
            Person.is_unnamed.label("unnamed"),
            Person.unnamed_number,
            Person.self_entered,
            Person.erased_at.is_not(None).label("is_erased"),
            Person.formerly,
            Person.brought,
            Invitation.state.label("invitation"),
            Registration.state.label("registration"),
        )
        .join(Person.group)
        .outerjoin(Person.institution)
        .outerjoin(Invitation, Invitation.person_id == Person.id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .where(Person.event_id == event_id)
        .order_by(Person.id)
    )
    # The group's name may have differed when a list was exported.
    names = [group.name() for group in groups_by_event(session, [event_id])[event_id]]
    may_know = may_reveal(session, actor)
    for row in session.execute(query).mappings():
        values = dict(row)
        brought = identities_brought(values.pop("brought"), actor)
        values["self_entered"] = frozenset(PERSON_FIELDS if values.pop("is_erased") else row["self_entered"])
        values["formerly"] = tuple(Identity(**known) for known in row["formerly"])
        if row["unnamed"]:
            values["formerly"] = (_identity(row), *values["formerly"]) if may_know else tuple(brought)
            values |= dict.fromkeys(HIDDEN_FIELDS, "") | {"rank": None}
        number = values.pop("unnamed_number")
        values["references"] = {reference(RowKind.PERSON, event_id, row["key"])}
        if number is not None:
            values["references"].add(reference(RowKind.UNNAMED, event_id, number))
            values["pseudonyms"] = frozenset(pseudonym(name, number) for name in names)
        values["reply"] = _reply(values.pop("invitation"), values.pop("registration"))
        yield ListEntry(**values)


def _identity(row: RowMapping) -> Identity:
    return Identity(full_name(row["given_name"], row["family_name"]), row["email"], row["institution"])


def _institutions(session: Session, event_id: int) -> Iterator[ListEntry]:
    query = (
        select(
            Institution.id.label("key"),
            Institution.name.label("institution"),
            Invitation.focal_email.label("email"),
            StakeholderGroup.code.label("group"),
            Invitation.language,
            Invitation.seats,
            Invitation.split,
        )
        .join(Invitation, Invitation.institution_id == Institution.id)
        .outerjoin(Institution.group)
        .where(Institution.event_id == event_id)
    )
    for row in session.execute(query).mappings():
        references = {reference(RowKind.INSTITUTION, event_id, row["key"])}
        values = dict(row, group=row["group"] or "", references=references)
        yield ListEntry(kind=EntryKind.INSTITUTION, is_split=bool(values.pop("split")), **values)


def _reply(invitation: InvitationState | None, registration: RegistrationState | None) -> str:
    """Return the reply or, for a person without an invitation, the seat. A file cannot repeat it."""
    if registration is not None:
        return "declined" if registration in ENDED else "accepted"
    is_open = invitation in (InvitationState.DRAFT, InvitationState.SENT)
    return "" if is_open or invitation is None else invitation.value
