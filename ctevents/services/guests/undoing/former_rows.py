"""The former values of a row, as a row of a file that would bring them back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ctevents.domain.guests.changes import MARKS, Change
from ctevents.domain.guests.list import PlannedRow, RowOutcome
from ctevents.domain.guests.rows import GuestRow
from ctevents.domain.people import Sex
from ctevents.domain.protocol.ranks import Rank
from ctevents.models import Invitation, Person
from ctevents.services.guests.import_marks import SEX_SAID


def present_value(row: Person | Invitation, field: str) -> Any:
    """Return the present value of a field, as ``ImportedChange.changes`` has it."""
    if isinstance(row, Invitation):
        group = row.institution.group.code if row.institution and row.institution.group else ""
        return {"email": row.focal_email, "group": group}.get(field, getattr(row, field, None))
    special = {"institution": row.institution_name, "group": row.group.code, "unnamed": row.is_unnamed}
    return special.get(field, getattr(row, field, None))


def row_of_former_values(changes: Mapping[str, Any], row: Person | Invitation) -> PlannedRow:
    """Return a planned row that brings the former values."""
    fields = {field: (old, new) for field, (old, new) in changes.items() if field != SEX_SAID}
    is_person = isinstance(row, Person)
    values = {field: _typed(field, old) for field, (old, _new) in fields.items() if field not in MARKS}
    guest = replace(_guest(row), **values)
    return PlannedRow(
        guest=guest,
        outcome=RowOutcome.CHANGED,
        target=row.id if is_person else row.institution_id,
        changes=tuple(Change(field, new, old) for field, (old, new) in fields.items()),
    )


def _guest(row: Person | Invitation) -> GuestRow:
    """Return a row of a file with the present values."""
    if isinstance(row, Invitation):
        name = row.institution.name if row.institution else ""
        return replace(_EMPTY, institution=name, group=present_value(row, "group"), seats=row.seats)
    return replace(
        _EMPTY,
        given_name=row.given_name,
        family_name=row.family_name,
        email=row.email,
        institution=row.institution_name,
        position=row.position,
        title=row.title,
        rank=row.rank,
        group=row.group.code,
        sex=row.sex,
        language=row.language,
        phone=row.phone,
        unnamed=row.is_unnamed,
    )


_EMPTY = GuestRow(
    number=0,
    given_name="",
    family_name="",
    email="",
    institution="",
    position="",
    title="",
    group="",
    rank=None,
    sex=Sex.X,
    language="",
    phone="",
    unnamed=False,
    reply="",
    seats=None,
    reference="",
    filled=frozenset(),
)


def _typed(field: str, value: Any) -> Any:
    if field == "rank":
        return Rank(value) if value else None
    return Sex(value) if field == "sex" else value
