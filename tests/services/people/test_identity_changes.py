"""The office's view of people who changed their own details: complete, partly settled, and
restored."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.people import Sex
from ctevents.models import IdentityChange, Person
from ctevents.services.common import audit
from ctevents.services.people.identity_changes import (
    Difference,
    difference_of,
    edit_by_themselves,
    fields_known,
    settle_identity,
)
from ctevents.services.people.people import fields_of
from tests.support import stories


def listed(**columns: Any) -> Person:
    stories.published_event()
    return stories.person_of(stories.invited(**columns))


def typed(person: Person, **fields: Any) -> Difference:
    with transaction(by=audit.SHELL) as tx:
        merged = tx.merge(person)
        return edit_by_themselves(tx, merged, replace(fields_of(merged), **fields))[1]


def settled(person: Person, *fields: str) -> Difference:
    with transaction(by=audit.SHELL) as tx:
        merged = tx.merge(person)
        settle_identity(tx, merged, fields)
        return difference_of(tx, merged)


def test_an_address_that_was_filled_in_is_protected_afterwards(app: Flask) -> None:
    person = listed(email="")
    assert not typed(person, email="amra@police.example")
    difference = typed(person, email="eve@outside.example")
    assert (difference.is_other_domain, difference.known_email) == (True, "amra@police.example")


def test_an_address_that_was_filled_in_before_this_was_kept_is_protected_too(app: Flask) -> None:
    person = listed(email="")
    with transaction(by=audit.SHELL) as tx:
        merged = tx.merge(person)
        merged.self_entered, merged.email = ["email"], "amra@police.example"
        old, new = {"email": ""}, {"email": merged.email}
        tx.add(IdentityChange(person_id=merged.id, old=old, new=new, changed_at=stories.now()))
    assert typed(person, email="eve@outside.example").known_email == "amra@police.example"


def test_an_address_that_a_different_person_filled_in_is_not_the_known_one(app: Flask) -> None:
    person = listed(email="")
    assert typed(person, given_name="Emir", email="emir@one.example").known_email == ""
    assert typed(person, email="emir@two.example").known_email == ""
    assert fields_known(db.session(), person).email == ""


def test_an_address_that_the_office_saved_settles_the_address_and_not_the_name(app: Flask) -> None:
    person = listed()
    typed(person, given_name="Emir", family_name="Hadžić", email="emir@private.example")
    difference = settled(person, "email")
    assert (difference.is_other_name, difference.is_other_domain) == (True, False)
    assert difference.known_name == "Amra Kovačević"
    assert settled(person, "family_name").known_name == "Amra Hadžić"
    assert settled(person, "given_name").known_name == "Emir Hadžić"
    [first, *_] = db.session.query(IdentityChange).order_by(IdentityChange.id)
    assert first.old["given_name"] == "Amra", "the history keeps both"


def test_a_change_settled_in_part_stays_before_the_later_ones(app: Flask) -> None:
    person = listed()
    typed(person, given_name="Emir", email="emir@private.example")
    typed(person, given_name="Mallory")
    assert settled(person, "email").known_name == "Amra Kovačević"


def test_a_field_that_the_office_saved_is_not_restored(app: Flask) -> None:
    person = listed()
    typed(person, position="Boss", language="mk")
    typed(person, given_name="Emir")
    settled(person, "position")
    known = fields_known(db.session(), person)
    assert (known.position, known.language, known.given_name) == ("Boss", "en", "Amra")


def test_sex_is_asked_again_at_the_small_step_that_makes_a_different_name(app: Flask) -> None:
    person = listed(given_name="Aleksandar", family_name="Stojanovic")
    for name in ("Alexandar", "Alexander"):
        typed(person, given_name=name)
    db.session.refresh(person)
    assert person.sex_said is None
    typed(person, sex=Sex.M)
    typed(person, given_name="Alexandor")
    typed(person, position="Judge")
    db.session.refresh(person)
    assert person.sex_said is Sex.M, "an answer for the new name stays"


def test_the_known_sex_comes_back_with_the_known_name(app: Flask) -> None:
    person = listed()
    typed(person, given_name="Emir", family_name="Hadžić")
    db.session.refresh(person)
    assert person.sex_said is None
    typed(person, given_name="Amra", family_name="Kovačević")
    db.session.refresh(person)
    assert person.sex_said == "f"


def test_a_title_and_a_rank_do_not_pass_to_a_different_person(app: Flask) -> None:
    person = listed(title="H.E.", rank="ambassador")
    typed(person, given_name="Emir", family_name="Hadžić")
    db.session.refresh(person)
    assert (person.title, person.rank) == ("", None)
    typed(person, given_name="Amra", family_name="Kovačević")
    db.session.refresh(person)
    assert (person.title, person.rank) == ("H.E.", "ambassador"), (
        "they come back with the known name"
    )


def test_the_title_that_a_different_person_enters_stays(app: Flask) -> None:
    person = listed(title="H.E.")
    typed(person, given_name="Emir", family_name="Hadžić", title="Dr")
    typed(person, position="Chair")
    db.session.refresh(person)
    assert person.title == "Dr"
