"""The guest list as a table that an import understands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Row, Select, String, bindparam, select, type_coerce
from sqlalchemy.orm import Session

from ctevents.domain.guests.changes import MARKS
from ctevents.domain.guests.columns import COLUMNS
from ctevents.domain.guests.identity import RowKind, reference
from ctevents.domain.people import pseudonym_parts
from ctevents.services.common.pieces import in_pieces
from ctevents.services.guests.filters import Number, ticks_of
from ctevents.services.guests.records import GuestRecord, Rows, rows_of
from ctevents.services.people.marks import host_names, tags_by_person
from ctevents.services.people.people import groups_by_event

HEADINGS = (
    *(column for column in COLUMNS if column not in ("reply", *MARKS)),
    "invitation",
    "registration",
)
"""Column headings. An import ignores the last two, which show the state. There is no reply: it
would register people."""

MARK_HEADINGS = (*MARKS, "vip", "words_to_host")
"""The headings of what staff keep about a guest, and of what the guest wrote as they declined. An
import reads the first three. An unnamed guest has none of it there: a file gives none back to
them."""

Columns = Mapping[str, Sequence[Any]]
"""The cells of each column."""

_WHO = ("person_id", "institution_id", "is_unnamed", "unnamed_number")
_READ = (
    *_WHO,
    "is_vip",
    "host_id",
    "awaited_by",
    "remarks",
    "words_to_host",
    *(heading for heading in HEADINGS if heading not in ("unnamed", "reference")),
)
_ID_OF = {Rows.PEOPLE: "person_id", Rows.INSTITUTIONS: "institution_id"}
_CODES = ("rank", "sex", "invitation", "registration")
_MAY_BE_NULL = (*_CODES, "seats", "remarks", "words_to_host")


def exported(session: Session, event_id: int, numbers: Sequence[Number]) -> Iterator[Columns]:
    """Yield the columns of these rows piece by piece, under ``HEADINGS`` and ``MARK_HEADINGS``,
    with ``person_id`` and ``is_unnamed``. A row that was deleted meanwhile is left out.

    The cells are columns from the beginning: a step for each of half a million cells takes longer
    than to read them.
    """
    hosts = host_names(session, event_id)
    names = {group.code: group.name() for group in groups_by_event(session, [event_id])[event_id]}
    queries = {kind: _query(event_id, kind) for kind in Rows}
    for piece in in_pieces(numbers):
        if rows := _rows(session, queries, piece):
            read = dict(zip(_READ, zip(*rows, strict=True), strict=True))
            filled = {name: [cell or "" for cell in read[name]] for name in _MAY_BE_NULL}
            yield {
                **read,
                **filled,
                **_shown(read, event_id, names),
                **_marks(session, read, hosts),
            }


def _query(event_id: int, kind: Rows) -> Select[*tuple[Any, ...]]:
    rows = rows_of(event_id, _READ, (kind,))
    columns = (
        type_coerce(rows.c[name], String) if name in _CODES else rows.c[name] for name in _READ
    )
    return select(*columns).where(rows.c[_ID_OF[kind]].in_(bindparam("ids", expanding=True)))


def _rows(
    session: Session, queries: Mapping[Rows, Select[*tuple[Any, ...]]], piece: Sequence[Number]
) -> list[Row[*tuple[Any, ...]]]:
    ticks = ticks_of(piece)
    people, bodies = (
        _by_id(session, queries[kind], _ID_OF[kind], ids)
        for kind, ids in ((Rows.PEOPLE, ticks.people), (Rows.INSTITUTIONS, ticks.institutions))
    )
    found = (
        bodies.get(body or 0) if person_id is None else people.get(person_id)
        for person_id, body in piece
    )
    return [row for row in found if row is not None]


def _by_id(
    session: Session, query: Select[*tuple[Any, ...]], name: str, ids: Collection[int]
) -> dict[int, Row[*tuple[Any, ...]]]:
    found = session.connection().execute(query, {"ids": [*ids]}).all() if ids else ()
    return dict(zip(map(itemgetter(_READ.index(name)), found), found, strict=True))


def _shown(read: Columns, event_id: int, group_names: Mapping[str, str]) -> Columns:
    """Return the columns that differ for unnamed guests. ``group_names``: those of pseudonyms, by
    code."""
    shown: dict[str, Sequence[Any]] = {
        "unnamed": ["yes" if is_unnamed else "" for is_unnamed in read["is_unnamed"]],
        "reference": [
            _reference(event_id, *who) for who in zip(*(read[name] for name in _WHO), strict=True)
        ],
    }
    if any(read["is_unnamed"]):
        known = zip(
            *(read[name] for name in ("given_name", "family_name", "group", *_WHO[2:])), strict=True
        )
        shown["given_name"], shown["family_name"] = zip(
            *(
                pseudonym_parts(group_names[group], number or 0)
                if is_unnamed
                else (given_name, family_name)
                for given_name, family_name, group, is_unnamed, number in known
            ),
            strict=True,
        )
    return shown


def _marks(session: Session, read: Columns, hosts: Mapping[int, str]) -> Columns:
    named = [
        not is_unnamed and person_id
        for person_id, is_unnamed in zip(read["person_id"], read["is_unnamed"], strict=True)
    ]
    tags = tags_by_person(session, [person_id for person_id in named if person_id])
    return {
        "host": list(map(hosts.get, read["host_id"], read["awaited_by"])),
        "tags": [", ".join(tags.get(person_id, ())) for person_id in named],
        "vip": [
            "yes" if person_id and is_vip else ""
            for person_id, is_vip in zip(named, read["is_vip"], strict=True)
        ],
    }


def reference_of(record: GuestRecord, event_id: int) -> str:
    """Return the reference by which an import recognises the row."""
    return _reference(
        event_id, record.person_id, record.institution_id, record.is_unnamed, record.unnamed_number
    )


def _reference(
    event_id: int,
    person_id: int | None,
    institution_id: int | None,
    is_unnamed: bool,
    unnamed_number: int | None,
) -> str:
    if person_id is None:
        return reference(RowKind.INSTITUTION, event_id, institution_id or 0)
    if is_unnamed:
        return reference(RowKind.UNNAMED, event_id, unnamed_number or 0)
    return reference(RowKind.PERSON, event_id, person_id)
