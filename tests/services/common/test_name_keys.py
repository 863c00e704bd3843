"""The key by which lists are sorted is written wherever a name is, and says nothing of unnamed
guests."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event as sql_event
from sqlalchemy import select

from ctevents.db.handle import db, transaction
from ctevents.domain.figures.figures import FigureFilters, Stage
from ctevents.domain.guests.identity import RowKind, reference
from ctevents.domain.names.alphabets import ALPHABETS
from ctevents.domain.names.order import sort_key, unnamed_key
from ctevents.models import Person
from ctevents.services.common import audit
from ctevents.services.common.roster_changes import write_shown
from ctevents.services.events.events import edit_event
from ctevents.services.figures.figures import people_counted
from ctevents.services.guests.import_ import import_guests
from ctevents.services.guests.merging import merge
from ctevents.services.people.people import edit_person
from tests.support import stories
from tests.support.collation import HANGUL

LIST = """given_name,family_name,group,sex,language,unnamed
Đorđe,Čolić,judges,m,bs,
Lejla,Džumhur,judges,f,bs,
Secret,Abazi,police,f,bs,yes
"""


def people(slug: str = "ba") -> list[Person]:
    return list(
        db.session().scalars(
            select(Person).where(Person.event_id == stories.event(slug).id).order_by(Person.id)
        )
    )


def keys(slug: str = "ba") -> list[bytes]:
    db.session.rollback()
    return [person.sort_key for person in people(slug)]


def key(name: str, language: str) -> bytes:
    given_name, _, family_name = name.partition(" ")
    return sort_key(given_name, family_name, ALPHABETS[language])


def imported(content: str) -> None:
    with transaction(by=audit.SHELL) as tx:
        import_guests(tx, stories.event(), content.encode(), skip_refused=False)


def test_it_is_of_the_main_language_of_each_event(app: Flask) -> None:
    stories.guest(slug="al", given_name="Gent", family_name="Gjoka")
    stories.guest(slug="mk", given_name="Gent", family_name="Gjoka")
    assert keys("al") == [key("Gent Gjoka", "sq")]
    assert keys("mk") == [key("Gent Gjoka", "mk")]


def test_the_longest_names_are_taken(app: Flask) -> None:
    given_name, family_name = HANGUL
    stories.guest(given_name=given_name, family_name=family_name)
    assert keys() == [sort_key(given_name, family_name, ALPHABETS["bs"])]


def test_a_corrected_name_has_a_new_key(app: Flask) -> None:
    person_id = stories.guest(given_name="Ana", family_name="Colić").person_id
    with transaction(by=audit.SHELL) as tx:
        edit_person(
            tx, tx.get_one(Person, person_id), stories.fields(given_name="Ana", family_name="Čolić")
        )
    assert keys() == [key("Ana Čolić", "bs")]


def test_imported_guests_have_one_whether_new_or_changed(app: Flask) -> None:
    imported(LIST)
    assert keys() == [
        key("Đorđe Čolić", "bs"),
        key("Lejla Džumhur", "bs"),
        unnamed_key("police", 1),
    ]
    event_id, named = stories.event().id, people()[0].id
    lines = (
        "reference,given_name,family_name,group",
        f"{reference(RowKind.PERSON, event_id, named)},Đorđe,Ćolić,judges",
        f"{reference(RowKind.UNNAMED, event_id, 1)},,,judges",
    )
    imported("\n".join(lines))
    assert keys() == [
        key("Đorđe Ćolić", "bs"),
        key("Lejla Džumhur", "bs"),
        unnamed_key("judges", 1),
    ]


def test_the_key_of_an_unnamed_guest_follows_group_and_number(app: Flask) -> None:
    person_id = stories.guest().person_id
    assert person_id
    stories.unnamed(person_id)
    assert keys() == [unnamed_key("judges", 1)]
    with transaction(by=audit.SHELL) as tx:
        edit_person(
            tx, tx.get_one(Person, person_id), stories.fields(given_name="Ema", group="police")
        )
    assert keys() == [unnamed_key("police", 1)]
    with transaction(by=audit.SHELL) as tx:
        write_shown(tx, tx.get_one(Person, person_id), is_unnamed=False)
    assert keys() == [key("Ema Kovačević", "bs")]


@pytest.mark.long
def test_a_merged_person_is_sorted_by_the_chosen_name(app: Flask) -> None:
    older, younger = (
        stories.guest(family_name="Đurić"),
        stories.guest(family_name="Ђурић", email="dj@police.example"),
    )
    with transaction(by=audit.SHELL) as tx:
        merge(tx, stories.event(), (older.person_id or 0, younger.person_id or 0), ["name"])
    assert keys() == [key("Amra Ђурић", "bs")]


@pytest.mark.long
def test_a_new_main_language_sorts_the_list_again(app: Flask) -> None:
    stories.unnamed(stories.guest(family_name="Secret", email="").person_id or 0)
    stories.guest(slug="me", family_name="Šaranović")
    for family_name in ("Lalić", "Ljubić"):
        stories.guest(family_name=family_name, email=f"{family_name}@police.example")
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event(), {"languages": ["sr-Cyrl", "bs"]})
    assert keys() == [
        unnamed_key("judges", 1),
        key("Amra Lalić", "sr-Cyrl"),
        key("Amra Ljubić", "sr-Cyrl"),
    ]
    assert keys("me") == [key("Amra Šaranović", "cnr")]


@pytest.mark.once
def test_a_page_of_people_is_read_in_the_order_of_the_index(app: Flask) -> None:
    """Nothing is sorted, however many there are. PostgreSQL sorts so few."""
    event = stories.published_event()
    sent: list[tuple[str, Any]] = []
    sql_event.listen(
        db.engine, "before_cursor_execute", lambda _c, _cursor, *asked: sent.append(asked[:2])
    )
    people_counted(db.session(), event, Stage.INVITED, FigureFilters(), now=stories.now())
    statement, values = sent[-1]
    with db.engine.connect() as connection:
        plan = "\n".join(
            str(row)
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        )
    assert "ix_people_event_id_sort_key_id" in plan
    assert "ORDER BY" not in plan
