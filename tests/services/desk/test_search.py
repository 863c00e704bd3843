"""The search across events: people, institutions, letters and entries, and never who an unnamed
guest is."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.models import Institution, Person
from ctevents.services.common import audit
from ctevents.services.desk.search import (
    Found,
    Part,
    found_by,
    institutions_in,
    letters_in,
    people_in,
)
from ctevents.services.guests.merging import merge
from ctevents.services.people.people import reference_of, referred_to
from ctevents.services.replies.invitations import send_invitations
from tests.support import stories


@pytest.fixture
def ids(app: Flask) -> list[int]:
    """Two events. Amra is invited to the first, and somebody of the same name is on the list of the
    second."""
    stories.published_event()
    stories.invited_institution()
    stories.guest(
        given_name="Đorđe", family_name="Šarić", email="djordje@sipa.example", institution="SIPA"
    )
    stories.guest()
    stories.guest("me", institution="Vrhovni sud")
    with transaction(by=audit.SHELL) as tx:
        send_invitations(tx, stories.event())
    return [stories.event("ba").id, stories.event("me").id]


def found(ids: list[int], text: str) -> Found:
    return found_by(db.session(), ids, text)


def names(ids: list[int], text: str) -> list[tuple[str, str]]:
    hits = people_in(db.session(), found(ids, text), Part(10))
    assert hits.total == len(hits.rows)
    return [(person.name, event.slug) for person, event in hits.rows]


@pytest.mark.parametrize(
    "text",
    ["kovačević", "KOVACEVIC", "Ковачевић", "amra kova", "amra@police.example", "police.exam"],
)
def test_people_are_found_in_each_script_and_by_address(ids: list[int], text: str) -> None:
    assert names(ids, text) == [("Amra Kovačević", "ba"), ("Amra Kovačević", "me")]
    assert names(ids[:1], text) == [("Amra Kovačević", "ba")]
    assert names([], text) == []


@pytest.mark.parametrize("text", ["", "a", "%%", "__", "amra šarić"])
def test_too_little_finds_nobody(ids: list[int], text: str) -> None:
    assert names(ids, text) == []


@pytest.mark.parametrize("text", ["dorde", "djordje", "Ђорђе"])
def test_a_letter_with_two_spellings_is_found_by_both(ids: list[int], text: str) -> None:
    assert names(ids, text) == [("Đorđe Šarić", "ba")]


def test_institutions_are_found_if_staff_see_them(ids: list[int]) -> None:
    def called(text: str) -> list[str]:
        return [
            row[0].name for row in institutions_in(db.session(), found(ids, text), Part(10)).rows
        ]

    assert (called("tuzil"), called("sud")) == (["Tužilaštvo BiH"], ["Sud BiH", "Vrhovni sud"])
    stories.unnamed(db.session.query(Person.id).filter_by(family_name="Šarić").scalar())
    hidden = db.session.query(Institution).filter_by(name="SIPA").one()
    assert called("sipa") == called(reference_of(hidden)) == []
    assert referred_to(db.session(), ids, reference_of(hidden)) is None


@pytest.mark.long
def test_letters_of_those_who_are_found(ids: list[int]) -> None:
    def to(text: str) -> int:
        return letters_in(db.session(), ids, found(ids, text), Part(10)).total

    assert (to("amra"), to("Tužilaštvo"), to("nobody")) == (1, 1, 0)
    assert letters_in(db.session(), ids[1:], found(ids, "amra"), Part(10)).total == 0


def test_an_unnamed_guest_is_found_by_the_pseudonym_alone(ids: list[int]) -> None:
    person = db.session.query(Person).filter_by(family_name="Šarić").one()
    by_name = reference_of(person)
    hidden = stories.unnamed(person.id)
    for text in ("šarić", "djordje@sipa.example", "sipa", by_name):
        assert (
            names(ids, text),
            letters_in(db.session(), ids, found(ids, text), Part(10)).total,
        ) == ([], 0), text
    assert found(ids, "judges 001").people == found(ids, reference_of(hidden)).people == [person.id]


def test_a_reference_leads_to_its_guest_however_it_is_typed(ids: list[int]) -> None:
    amra, other = db.session.query(Person).filter_by(family_name="Kovačević").order_by(Person.id)
    reference = reference_of(amra)
    for typed in (reference, reference.lower(), reference.replace("-", " ")):
        assert referred_to(db.session(), ids, typed) is amra
    assert referred_to(db.session(), ids, reference_of(other)) is other
    assert referred_to(db.session(), ids[:1], reference_of(other)) is None
    assert referred_to(db.session(), ids, reference[:-1] + "A") in (None, amra)
    institution = db.session.query(Institution).filter_by(name="SIPA").one()
    assert referred_to(db.session(), ids, reference_of(institution)) is institution


def test_the_reference_of_a_merged_row_leads_to_the_one_that_stayed(ids: list[int]) -> None:
    amra = db.session.query(Person).filter_by(event_id=ids[0], family_name="Kovačević").one()
    twin = stories.person_of(stories.guest(given_name="Амра", email="amra@other.example"))
    reference = reference_of(twin)
    with transaction(by=audit.SHELL) as tx:
        kept = merge(tx, stories.event(), (amra.id, twin.id), ()).id
    meant = referred_to(db.session(), ids, reference)
    assert isinstance(meant, Person)
    assert meant.id == kept
