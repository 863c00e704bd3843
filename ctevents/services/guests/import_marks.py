"""The marks that an import brings, and the former values of the rows that it changes, kept while it
can be undone.

Marks are notes, tags and hosts. A file adds them, removes none, and gives none to an unnamed guest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import insert, literal, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.guests.changes import MARKS, ListEntry
from ctevents.domain.guests.list import PlannedRow
from ctevents.domain.guests.rows import GuestRow, tags_in
from ctevents.domain.people import name_key
from ctevents.models import GuestImport, ImportedChange, Person, PersonTag, Tag
from ctevents.services.common.pieces import in_pieces
from ctevents.services.common.roster_changes import write_shown
from ctevents.services.people.marks import (
    host_names,
    set_host,
    set_tags,
    tags_by_person,
    team,
    write_notes,
)

SEX_SAID = "is_sex_said"
"""The name in ``ImportedChange.changes`` of the mark that somebody has given the sex."""

Hosts = Mapping[str, int]
"""The accounts that can host guests of an event, by ``name_key`` of name and address. Two with one
name have only addresses."""


def hosts_of(session: Session, event_id: int) -> Hosts:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for account in team(session, event_id):
        for text in filter(None, (account.name, account.email)):
            found[name_key(text)].add(account.id)
    return {key: ids.pop() for key, ids in found.items() if len(ids) == 1}


def with_marks(
    session: Session, event_id: int, entries: Iterable[ListEntry], columns: Collection[str]
) -> Iterator[ListEntry]:
    """Yield people of the list with the marks that the file has columns for. Others are not
    read."""
    if set(MARKS).isdisjoint(columns):
        yield from entries
        return
    found = list(entries)
    people = [entry.key for entry in found if not entry.unnamed]
    known, tags = (
        known_marks(session, event_id, people, has_notes="remarks" in columns),
        tags_by_person(session, people),
    )
    for entry in found:
        host, remarks = known.get(entry.key, ("", ""))
        yield replace(entry, host=host, tags=tuple(tags.get(entry.key, ())), remarks=remarks)


def known_marks(
    session: Session, event_id: int, people: Sequence[int], *, has_notes: bool
) -> dict[int, tuple[str, str]]:
    """Return host and note of each person, as a file has them."""
    names = host_names(session, event_id)
    note: Any = Person.note if has_notes else literal("")
    known: dict[int, tuple[str, str]] = {}
    for piece in in_pieces(people):
        query = select(Person.id, Person.host_id, Person.awaited_by, note).where(
            Person.id.in_(piece)
        )
        for person_id, host_id, awaited_by, text in session.execute(query):
            known[person_id] = (names.get(host_id, awaited_by), text)
    return known


def marks_of_new(guest: GuestRow, hosts: Hosts) -> dict[str, object]:
    """Return the columns of a new person, apart from the tags."""
    if guest.unnamed:
        return {"note": "", "host_id": None, "awaited_by": ""}
    host_id = hosts.get(name_key(guest.host))
    return {"note": guest.remarks, "host_id": host_id, "awaited_by": "" if host_id else guest.host}


def tag_new(tx: Transaction, event_id: int, tags: Mapping[int, Sequence[str]]) -> None:
    """Give new people their tags. The import is in the audit log, so that their tags are not."""
    names = {name_key(tag): tag for given in tags.values() for tag in given}
    known = {tag.name_key: tag for tag in tx.scalars(select(Tag).where(Tag.event_id == event_id))}
    missing = [
        Tag(event_id=event_id, name=name, name_key=key)
        for key, name in names.items()
        if key not in known
    ]
    tx.add_all(missing)
    tx.flush()
    known |= {tag.name_key: tag for tag in missing}
    rows = [
        {"person_id": person_id, "tag_id": known[name_key(tag)].id}
        for person_id, given in tags.items()
        for tag in given
    ]
    if rows:
        tx.execute(insert(PersonTag), rows)


def write_marks(tx: Transaction, event_id: int, rows: Collection[PlannedRow]) -> None:
    """Write the marks that rows change, each as a change of its person in the audit log."""
    found = {
        row.target or 0: {
            change.field: str(change.new) for change in row.changes if change.field in MARKS
        }
        for row in rows
    }
    write_notes(
        tx,
        event_id,
        {number: marks["remarks"] for number, marks in found.items() if "remarks" in marks},
    )
    hosts = hosts_of(tx, event_id) if any("host" in marks for marks in found.values()) else {}
    for number, marks in found.items():
        if "tags" in marks:
            set_tags(tx, event_id, number, tags_in(marks["tags"]))
        if "host" in marks:
            host_id = hosts.get(name_key(marks["host"]))
            set_host(tx, event_id, [number], host_id)
            write_shown(tx, tx.get_one(Person, number), awaited_by="" if host_id else marks["host"])


def remember(tx: Transaction, made: GuestImport, rows: Collection[PlannedRow]) -> None:
    """Keep the former values, so that the import can be undone."""
    asked = [row.target for row in rows if any(change.field == "sex" for change in row.changes)]
    unsaid = {
        person_id
        for piece in in_pieces(asked)
        for person_id in tx.scalars(
            select(Person.id).where(Person.id.in_(piece), Person.is_sex_said.is_(False))
        )
    }
    kept = [
        {
            "event_id": made.event_id,
            "import_id": made.id,
            "person_id": None if row.is_institution else row.target,
            "institution_id": row.target if row.is_institution else None,
            "changes": {change.field: [change.old, change.new] for change in row.changes}
            | (
                {SEX_SAID: [False, True]} if not row.is_institution and row.target in unsaid else {}
            ),
        }
        for row in rows
    ]
    if kept:
        tx.execute(insert(ImportedChange), kept)
