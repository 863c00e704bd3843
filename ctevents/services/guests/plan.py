"""The effect of a file of guests on an event's list.

The effects of an import on seats, and the letters that it queues.

The preview of an import: a page of its plan, and numbers of all of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypedDict

from sqlalchemy import RowMapping, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.guests.changes import HIDDEN_FIELDS, PERSON_FIELDS, EntryKind, ListEntry
from ctevents.domain.guests.columns import NumberedRow
from ctevents.domain.guests.doubts import Doubt
from ctevents.domain.guests.identity import Identity, RowKind, reference
from ctevents.domain.guests.layout import FileReport, Layout, file_report, layout_of
from ctevents.domain.guests.list import (
    ImportCounts,
    PlannedRow,
    RowOutcome,
    identity_of,
    plan_import,
    refused,
    summary,
    without_reply,
)
from ctevents.domain.guests.rows import CellError, Problem, read_guests
from ctevents.domain.guests.wrong_list import Misfit
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.people import LANGUAGES, folded, full_name, pseudonym
from ctevents.domain.refusals import Reason
from ctevents.domain.registration import ENDED, InvitationState, RegistrationState
from ctevents.formats.addresses import folded_email, is_email
from ctevents.formats.spreadsheet import Sheet, read_sheet
from ctevents.formats.transliteration import search_key
from ctevents.models import Event, Institution, Invitation, Person, Registration, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.common.locks import version_of
from ctevents.services.common.pieces import in_pieces, without_search_for_garbage
from ctevents.services.guests.import_marks import with_marks
from ctevents.services.guests.wrong_list import misfits
from ctevents.services.outbox.mailings import letters_queued
from ctevents.services.people.companions import identities_brought, may_reveal
from ctevents.services.people.erased import erased_digests, is_erased
from ctevents.services.people.institutions import is_known
from ctevents.services.people.people import INSTITUTION_NAME, groups, groups_by_event

Replies = dict[int, str]
"""Replies by person id."""


@dataclass(frozen=True)
class Effects:
    """The people that an import registers, puts on the waiting list and enters as declined.
    ``letters``: those that it queues; ``badges``: those of them with a badge."""

    registered: int = 0
    waiting: int = 0
    declined: int = 0
    letters: int = 0
    badges: int = 0


NO_EFFECTS = Effects()


def effects_done(tx: Transaction, replies: Replies) -> Effects:
    """Return what the replies and the rest of this transaction have done."""
    letters = letters_queued(tx)
    accepted = [person_id for person_id, reply in replies.items() if reply == "accepted"]
    states = Counter(
        state
        for piece in in_pieces(accepted)
        for state in tx.scalars(select(Registration.state).where(Registration.person_id.in_(piece)))
    )
    return Effects(
        registered=states[RegistrationState.CONFIRMED],
        waiting=states[RegistrationState.WAITLISTED],
        declined=len(replies) - len(accepted),
        letters=letters.total(),
        badges=letters[LetterKind.CONFIRMED] + letters[LetterKind.PROMOTED],
    )


class _Meanings(TypedDict):
    """The meanings of words in a file that depend on the event: arguments of ``read_guests``."""

    groups: dict[str, str]
    default_language: str
    institution_groups: dict[str, str]


@dataclass(frozen=True)
class KnownList:
    """The knowledge of an event on which a plan depends: the meanings of words, the guests on the
    list, and hashes of those who were erased. A file means the same to equal ones."""

    meanings: _Meanings
    entries: Sequence[ListEntry]
    erased: frozenset[str]


@dataclass(frozen=True)
class ImportPlan:
    """The effects that an import would have. ``table``: the file as it was read, with title rows
    and header. ``rows``: what happens to each row. ``layout``: how the file was read. ``known``:
    the list to which it was planned.

    ``effects``: what it does if the replies in the file are left out. ``with_replies``: what it
    does if they are taken; None if the file has none, or if they are refused for ``refusal``."""

    table: Sequence[NumberedRow]
    rows: list[PlannedRow]
    layout: Layout
    known: KnownList = field(repr=False)
    effects: Effects = NO_EFFECTS
    with_replies: Effects | None = None
    refusal: Reason | None = None

    @cached_property
    def report(self) -> FileReport:
        return file_report(self.table, self.layout)

    @property
    def counts(self) -> ImportCounts:
        return summary(self.rows)

    @property
    def has_replies(self) -> bool:
        """True if the file has a reply of somebody who has not replied on the list."""
        return any(_is_changed(row, {"reply"}) for row in self.rows)

    @property
    def without_replies(self) -> ImportPlan:
        return replace(self, rows=[*map(without_reply, self.rows)])

    def effects_if(self, *, take_replies: bool) -> Effects:
        return self.with_replies or self.effects if take_replies else self.effects

    @property
    def may_change_seats(self) -> bool:
        return any(
            _is_changed(row, {"reply", "seats", "group", "institution"}) for row in self.rows
        )


def _is_changed(row: PlannedRow, fields: Collection[str]) -> bool:
    """True if the import changes one of these fields of a listed guest, or adds a guest who has
    replied."""
    has_replied = row.outcome is RowOutcome.NEW and bool(row.guest.reply)
    return has_replied or any(change.field in fields for change in row.changes)


def plan(
    session: Session, event: Event, content: bytes, *, actor: str, layout: Layout | None = None
) -> ImportPlan:
    """Plan an import of the file by ``actor`` to the event's current list. An unnamed guest is
    found by name only for actors who may see that guest. ``layout``: how staff want the file to be
    read. Raises ``Unreadable`` and ``BadHeader``."""
    sheet = read_sheet(content, layout.sheet if layout else "")
    return plan_sheet(session, event, sheet, actor=actor, layout=layout or layout_of(sheet.rows))


@without_search_for_garbage()
def plan_sheet(
    session: Session, event: Event, sheet: Sheet, *, actor: str, layout: Layout
) -> ImportPlan:
    """Plan an import of a sheet that has been read."""
    known = known_list(session, event, actor=actor, columns=layout.columns)
    guests = read_guests(
        sheet.rows,
        **known.meanings,
        languages=LANGUAGES,
        is_email=is_email,
        fold_email=folded_email,
        without_value=sheet.without_value,
        layout=layout,
    )
    rows = plan_import(guests, known.entries, resemblance_key=search_key)
    return ImportPlan(sheet.rows, _without_erased(session, event.id, rows, known), layout, known)


def known_list(
    session: Session, event: Event, *, actor: str, columns: Collection[str]
) -> KnownList:
    """Return the event's list as ``actor`` may know it, with the marks that a file with these
    columns has."""
    people = with_marks(session, event.id, _people(session, event.id, actor), columns)
    return KnownList(
        {
            "groups": group_codes(session, event.project_id),
            "default_language": event.main_language,
            "institution_groups": _institution_groups(session, event.id),
        },
        [*people, *_institutions(session, event.id)],
        erased_digests(session, event.id, may_reveal=may_reveal(session, actor)),
    )


def plan_version(planned: ImportPlan) -> str:
    """Return a hash of what happens to each row, and of the meanings of its words."""
    return version_of(
        [
            {**vars(row), "guest": {**vars(row.guest), "filled": sorted(row.guest.filled)}}
            for row in planned.rows
        ]
    )


def _without_erased(
    session: Session, event_id: int, rows: list[PlannedRow], known: KnownList
) -> list[PlannedRow]:
    """Refuse the rows of people who were erased on request, whatever else is wrong with them."""
    if not known.erased:
        return rows
    return [
        refused(row.guest, CellError("family_name", Problem.ERASED))
        if is_erased(session, event_id, identity_of(row.guest), known.erased)
        else row
        for row in rows
    ]


def record_matches(tx: Transaction, event_id: int, planned: ImportPlan) -> None:
    """Record each unnamed guest that the file names, since the reader may see that."""
    for person_id in dict.fromkeys(
        row.unnamed_target for row in planned.rows if row.unnamed_target is not None
    ):
        audit.record(tx, "guest.matched", event_id=event_id, person_id=person_id)


def record_preview(tx: Transaction, event_id: int, planned: ImportPlan) -> None:
    """Record that somebody sees which people of a file are on the list."""
    matched = planned.counts.changed + planned.counts.same
    if matched:
        audit.record(
            tx, "guests.previewed", event_id=event_id, rows=planned.counts.rows, matched=matched
        )
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
        values["self_entered"] = frozenset(
            PERSON_FIELDS if values.pop("is_erased") else row["self_entered"]
        )
        values["formerly"] = tuple(Identity(**known) for known in row["formerly"])
        if row["unnamed"]:
            values["formerly"] = (
                (_identity(row), *values["formerly"]) if may_know else tuple(brought)
            )
            values |= dict.fromkeys(HIDDEN_FIELDS, "") | {"rank": None}
        number = values.pop("unnamed_number")
        values["references"] = {reference(RowKind.PERSON, event_id, row["key"])}
        if number is not None:
            values["references"].add(reference(RowKind.UNNAMED, event_id, number))
            values["pseudonyms"] = frozenset(pseudonym(name, number) for name in names)
        values["reply"] = _reply(values.pop("invitation"), values.pop("registration"))
        yield ListEntry(**values)


def _identity(row: RowMapping) -> Identity:
    return Identity(
        full_name(row["given_name"], row["family_name"]), row["email"], row["institution"]
    )


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
    """Return the reply or, for a person without an invitation, the seat. A file cannot repeat
    it."""
    if registration is not None:
        return "declined" if registration in ENDED else "accepted"
    is_open = invitation in (InvitationState.DRAFT, InvitationState.SENT)
    return "" if is_open or invitation is None else invitation.value


PAGE = 100
"""Rows."""


@dataclass(frozen=True)
class PageAsked:
    """The rows that staff want to see: those with an outcome, or all. ``sees_all``: as in
    ``misfits``."""

    outcome: RowOutcome | None
    page: int
    sees_all: bool


@dataclass(frozen=True)
class Preview:
    """A page of a plan. ``left_out``: the counts if the replies in the file are left out.
    ``doubts``: the numbers of rows by kind of damage. ``warned``: the number of rows with a
    warning. ``effects``, ``with_replies`` and ``refusal``: as in ``ImportPlan``."""

    counts: ImportCounts
    left_out: ImportCounts
    report: FileReport
    has_replies: bool
    effects: Effects
    with_replies: Effects | None
    refusal: Reason | None
    misfits: Sequence[Misfit]
    doubts: Counter[Doubt]
    warned: int
    rows: Sequence[PlannedRow]
    page: int
    pages: int


def preview_of(session: Session, event: Event, planned: ImportPlan, asked: PageAsked) -> Preview:
    rows = [row for row in planned.rows if asked.outcome in (None, row.outcome)]
    pages = -(-len(rows) // PAGE)
    page = min(max(asked.page, 1), max(pages, 1))
    return Preview(
        counts=planned.counts,
        left_out=planned.without_replies.counts,
        report=planned.report,
        has_replies=planned.has_replies,
        effects=planned.effects,
        with_replies=planned.with_replies,
        refusal=planned.refusal,
        misfits=misfits(session, event, planned.rows, sees_all=asked.sees_all),
        doubts=rows_in_doubt(planned.rows),
        warned=sum(bool(row.warnings or row.guest.doubts) for row in planned.rows),
        rows=rows[(page - 1) * PAGE : page * PAGE],
        page=page,
        pages=pages,
    )


def rows_in_doubt(rows: Sequence[PlannedRow]) -> Counter[Doubt]:
    """Return the numbers of rows by kind of damage."""
    return Counter(kind for row in rows for kind in {doubt.kind for doubt in row.guest.doubts})
