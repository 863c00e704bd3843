"""Group and sex of a person, as invitations and registrations carry them."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from ctevents.db.handle import db, transaction
from ctevents.domain.people import Sex
from ctevents.models import Invitation, Person, Registration
from ctevents.services.common import audit
from tests.support import stories


def carried() -> list[tuple[object, ...]]:
    columns = (
        select(table.person_id, table.group_id, table.sex) for table in (Invitation, Registration)
    )
    return [tuple(row) for query in columns for row in db.session.execute(query)]


def of_person() -> tuple[object, ...]:
    return tuple(db.session.execute(select(Person.id, Person.group_id, Person.sex)).one())


def test_they_are_those_of_the_person_and_follow_them(app: Flask) -> None:
    stories.published_event()
    stories.registered()
    assert carried() == [of_person()] * 2
    with transaction(by=audit.SHELL) as tx:
        person = tx.scalars(select(Person)).one()
        person.sex, person.group_id = Sex.X, person.group_id + 1
    assert carried() == [of_person()] * 2
    assert of_person()[2] is Sex.X


def test_the_database_takes_no_others(app: Flask) -> None:
    stories.published_event()
    stories.registered()
    for table in (Invitation, Registration):
        with pytest.raises(IntegrityError), transaction(by=audit.SHELL) as tx:
            tx.execute(update(table).values(sex=Sex.M))


def test_an_institution_has_none(app: Flask) -> None:
    stories.institution_guest()
    assert carried() == [(None, None, None)]


def test_a_person_is_in_if_their_entry_says_so(app: Flask) -> None:
    stories.published_event()
    stories.registered()
    with transaction(by=audit.SHELL) as tx:
        tx.scalars(select(Registration)).one().entry_id = "a check-in"
    assert db.session.scalars(select(Registration.has_entered)).all() == [True]
    for columns in ({"has_entered": False}, {"entry_id": None}):
        with pytest.raises(IntegrityError), transaction(by=audit.SHELL) as tx:
            tx.execute(update(Registration).values(columns))
