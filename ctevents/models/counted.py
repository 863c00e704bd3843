"""Group and sex of a person, copied to their invitation and registration, so that each is counted from one index.

The copies cannot differ: a foreign key over all three columns refuses other values and follows changes of the person.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, ForeignKeyConstraint, inspect, select

from ctevents.models.person import Person


def of_person() -> ForeignKeyConstraint:
    """Return the foreign key to the person, with group and sex."""
    return ForeignKeyConstraint(
        ["person_id", "group_id", "sex"], ["people.id", "people.group_id", "people.sex"], onupdate="CASCADE"
    )


def copy_group_and_sex(_mapper: Any, connection: Connection, row: Any) -> None:
    """Copy group and sex before a row with a new person is written. The person was written earlier."""
    if row.person_id is None or not inspect(row).attrs.person_id.history.has_changes():
        return
    known = vars(row.person) if "person" in vars(row) else {}
    if "group_id" in known and "sex" in known:
        row.group_id, row.sex = known["group_id"], known["sex"]
        return
    of_its_person = select(Person.group_id, Person.sex).where(Person.id == row.person_id)
    row.group_id, row.sex = connection.execute(of_its_person).one()
