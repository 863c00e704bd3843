"""The same person at several events, only for organisers."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError

import pytest
from flask import Flask
from sqlalchemy import event as sql_event
from sqlalchemy import func, select

from ctevents.db.handle import db, transaction
from ctevents.models import AuditEntry, Person, Project
from ctevents.services.common import audit
from ctevents.services.people.identity_changes import (
    alike_across_events,
    link_people,
    linked_across_events,
    unlink_person,
)
from tests.support import stories

CYRILLIC = {"given_name": "Амра", "family_name": "Ковачевић", "email": ""}


def listed(slug: str, **who: str) -> Person:
    return stories.person_of(stories.guest(slug, **who))


def linked(*people: Person) -> int:
    with transaction(by=audit.SHELL) as tx:
        return link_people(tx, [person.id for person in people])


def unlinked(person: Person) -> None:
    with transaction(by=audit.SHELL) as tx:
        unlink_person(tx, person.id)


def numbers(groups: list[list[Person]]) -> list[list[int]]:
    return [[person.id for person in group] for group in groups]


def test_is_found_blind_to_script_and_within_an_event_is_not_looked_for(app: Flask) -> None:
    at_home, abroad = listed("ba"), listed("rs", **CYRILLIC)
    listed("al", institution="Another court", email="another@x.example")
    listed("ba", given_name="Ema")
    listed("ba", given_name="Ема", email="other@x.example")
    assert numbers(alike_across_events(db.session())) == [[at_home.id, abroad.id]]


def test_three_who_are_alike_are_one_group(app: Flask) -> None:
    people = [listed(slug, institution="") for slug in ("ba", "rs", "mk")]
    assert numbers(alike_across_events(db.session())) == [[person.id for person in people]]


def test_institutions_without_named_people_are_not_listed(app: Flask) -> None:
    at_home, abroad = listed("ba"), listed("rs", **CYRILLIC)
    assert linked(at_home, abroad) == 2
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Person, abroad.id).is_unnamed = True
    assert (alike_across_events(db.session()), linked_across_events(db.session())) == ([], [])
    assert linked(at_home, abroad) == 0


def test_linked_they_are_one_and_nothing_is_copied(app: Flask) -> None:
    at_home, abroad = listed("ba"), listed("rs", **CYRILLIC)
    before = [
        (person.name, person.email, person.institution_name, person.phone)
        for person in (at_home, abroad)
    ]
    assert linked(at_home, abroad) == 2
    assert (alike_across_events(db.session()), numbers(linked_across_events(db.session()))) == (
        [],
        [[at_home.id, abroad.id]],
    )
    people = db.session.query(Person).order_by(Person.id)
    assert [
        (person.name, person.email, person.institution_name, person.phone) for person in people
    ] == before


def test_a_third_one_joins_those_who_were_linked_before(app: Flask) -> None:
    one, two, three, four = (listed(slug) for slug in ("ba", "rs", "mk", "al"))
    for pair in ((one, two), (three, four), (two, three)):
        linked(*pair)
    assert [sorted(group) for group in numbers(linked_across_events(db.session()))] == [
        sorted(person.id for person in (one, two, three, four))
    ]


def test_taken_apart_the_last_one_stands_alone(app: Flask) -> None:
    at_home, abroad = listed("ba"), listed("rs", **CYRILLIC)
    linked(at_home, abroad)
    for _ in range(2):
        unlinked(abroad)
    assert [person.identity for person in db.session.query(Person)] == [None, None]


def test_it_is_recorded_where_no_country_office_reads(app: Flask) -> None:
    at_home, abroad = listed("ba"), listed("rs", **CYRILLIC)
    linked(at_home, abroad)
    unlinked(abroad)
    entries = (
        db.session.query(AuditEntry)
        .filter(AuditEntry.action.startswith("people."))
        .order_by(AuditEntry.id)
    )
    assert [
        (entry.action, entry.event_id, entry.person_id, entry.details) for entry in entries
    ] == [
        ("people.linked", None, None, {"people": [str(at_home.id), str(abroad.id)]}),
        ("people.unlinked", None, None, {"people": [str(abroad.id)]}),
    ]


@pytest.mark.postgresql
def test_a_second_project_that_is_held_keeps_nobody_from_linking(app: Flask) -> None:
    people = listed("ba"), listed("rs")
    with transaction(by=audit.SHELL) as tx:
        first = tx.scalars(select(Project)).one()
        fields = {column.name: getattr(first, column.name) for column in Project.__table__.columns}
        tx.add(Project(**fields | {"id": first.id + 1, "slug": "second"}))
    second = db.session().scalar(select(func.max(Project.id)))

    def link() -> int:
        with app.app_context():
            return linked(*people)

    db.session.rollback()
    with ThreadPoolExecutor(1) as pool, transaction(by=audit.SHELL) as tx:
        tx.scalars(select(Project.id).where(Project.id == second).with_for_update()).one()
        linking = pool.submit(link)
        try:
            assert linking.result(timeout=10) == 2
        finally:
            tx.rollback()


@pytest.mark.postgresql
def test_two_who_link_crosswise_do_not_block_each_other(app: Flask) -> None:
    """Each has locked the two people it names before it needs those linked with them, which the
    other one has locked."""
    one, one_abroad = listed("ba"), listed("rs")
    other, other_abroad = listed("ba", given_name="Ema"), listed("rs", given_name="Ema")
    linked(one, one_abroad)
    linked(other, other_abroad)
    pairs = [[one.id, other.id], [one_abroad.id, other_abroad.id]]
    db.session.rollback()
    both_hold = Barrier(2)

    @sql_event.listens_for(db.engine, "after_cursor_execute")
    def wait_for_the_other(
        _connection: object, _cursor: object, statement: str, *_rest: object
    ) -> None:
        if "FROM people" in statement and "FOR UPDATE" in statement:
            with suppress(BrokenBarrierError):
                both_hold.wait(timeout=2)

    def link(pair: list[int]) -> int:
        with app.app_context(), transaction(by=audit.SHELL) as tx:
            return link_people(tx, pair)

    try:
        with ThreadPoolExecutor(2) as pool:
            assert list(pool.map(link, pairs)) == [2, 2]
    finally:
        sql_event.remove(db.engine, "after_cursor_execute", wait_for_the_other)
    db.session.rollback()
    assert len({person.identity for person in db.session.query(Person)}) == 1
