"""Guests that a program sends: read, refused and written as the rows of an imported file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.domain.guests.columns import COLUMNS
from ctevents.domain.guests.identity import RowKind, reference
from ctevents.domain.guests.layout import Layout
from ctevents.domain.guests.list import PlannedRow, RowOutcome
from ctevents.domain.guests.rows import CellError, Problem
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.spreadsheet import Sheet
from ctevents.models import Event, Person
from ctevents.services.common.locks import refuse_archived
from ctevents.services.guests.import_ import carry_out
from ctevents.services.guests.plan import ImportPlan, plan_sheet, record_matches
from ctevents.services.guests.wrong_list import misfits
from ctevents.services.people.people import reference_of
from ctevents.services.seating.decision import deciding

_HEADER = 1
_LAYOUT = Layout(_HEADER, {column: place for place, column in enumerate(COLUMNS)})
"""A sheet with all columns below their names. Empty cells change nothing."""


@dataclass(frozen=True)
class SentGuest:
    """The outcome for a guest. ``reference`` is None for a guest that the program may not see.
    ``duplicate_of``: the place among those sent of an earlier one that counts instead."""

    outcome: RowOutcome
    reference: str | None
    duplicate_of: int | None = None


class GuestsRefused(Exception):
    """Some guests cannot be taken, and nothing was written. ``errors``: the place among those sent,
    and the cell."""

    def __init__(self, errors: Sequence[tuple[int, CellError]]) -> None:
        super().__init__(f"{len(errors)} errors")
        self.errors = errors


@dataclass(frozen=True)
class SentList:
    """``guests``: text by the name of the column. ``is_of_event``: the program says that a list
    which may be another event's is this one's. ``takes_replies``: it wants people who accepted to
    be registered and e-mailed; else the replies are left out."""

    guests: Sequence[Mapping[str, str]]
    is_of_event: bool = False
    takes_replies: bool = False


def take_guests(
    tx: Transaction, event: Event, sent: SentList, *, sees_all: bool
) -> list[SentGuest]:
    """Add or correct all of these guests, or raise ``GuestsRefused``. ``sees_all``: as in
    ``misfits``."""
    with deciding(tx, event) as decision:
        event = decision.event
        refuse_archived(event)
        planned = _plan(tx, event, sent)
        _refuse(planned, len(sent.guests))
        if not sent.is_of_event and misfits(tx, event, planned.rows, sees_all=sees_all):
            raise Refusal(Reason.LIST_OF_ANOTHER_EVENT)
        record_matches(tx, event.id, planned)
        carry_out(decision, planned, "")
        tx.flush()
        after = _plan(tx, event, sent) if planned.counts.new else planned
        return _results(tx, event, planned, after)


def _plan(tx: Transaction, event: Event, sent: SentList) -> ImportPlan:
    rows = [[guest.get(column, "") for column in COLUMNS] for guest in sent.guests]
    sheet = Sheet([(_HEADER, list(COLUMNS)), *enumerate(rows, _HEADER + 1)])
    planned = plan_sheet(tx, event, sheet, actor=tx.actor, layout=_LAYOUT)
    return planned if sent.takes_replies else planned.without_replies


def _place(row_number: int) -> int:
    return row_number - _HEADER - 1


def _refuse(planned: ImportPlan, count: int) -> None:
    """Refuse what an import refuses, and guests that an import passes over: empty ones, sums and
    headings."""
    errors = [(_place(row.guest.number), error) for row in planned.rows for error in row.errors]
    read = {_place(row.guest.number) for row in planned.rows}
    errors += [
        (place, CellError("family_name", Problem.MISSING_NAME))
        for place in range(count)
        if place not in read
    ]
    if errors:
        raise GuestsRefused(sorted(errors, key=lambda error: error[0]))


def _results(
    tx: Transaction, event: Event, planned: ImportPlan, after: ImportPlan
) -> list[SentGuest]:
    people = [row.target for row in after.rows if row.target is not None and not row.is_institution]
    known = {each.id: each for each in tx.scalars(select(Person).where(Person.id.in_(people)))}
    references = {row.guest.number: _reference(event, row, known) for row in after.rows}
    for row in after.rows:
        if row.duplicate_of is not None:
            references[row.guest.number] = references[row.duplicate_of]
    return [
        SentGuest(
            row.outcome,
            references[row.guest.number],
            None if row.duplicate_of is None else _place(row.duplicate_of),
        )
        for row in planned.rows
    ]


def _reference(event: Event, row: PlannedRow, people: Mapping[int, Person]) -> str | None:
    if row.target is None:
        return None
    return (
        reference(RowKind.INSTITUTION, event.id, row.target)
        if row.is_institution
        else reference_of(people[row.target])
    )
