"""Invitations and registrations carry the group and the sex of their person, so that each is counted from one index.

Not a second truth: a foreign key over all three columns refuses any other value, and follows what is changed of the person.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, ForeignKeyConstraint, inspect, select

from ctevents.models.person import Person


def of_person() -> ForeignKeyConstraint:
    """To the person, with group and sex."""
    return ForeignKeyConstraint(
        ["person_id", "group_id", "sex"], ["people.id", "people.group_id", "people.sex"], onupdate="CASCADE"
    )


def copy_group_and_sex(_mapper: Any, connection: Connection, row: Any) -> None:
    """Before a row is written that has got a person, who was written before it."""
    if row.person_id is None or not inspect(row).attrs.person_id.history.has_changes():
        return
    known = vars(row.person) if "person" in vars(row) else {}
    if "group_id" in known and "sex" in known:
        row.group_id, row.sex = known["group_id"], known["sex"]
        return
    of_its_person = select(Person.group_id, Person.sex).where(Person.id == row.person_id)
    row.group_id, row.sex = connection.execute(of_its_person).one()
