"""Possible duplicates within an event."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import AuditEntry, Person
from ctevents.services.common import audit
from ctevents.services.guests.list import edit_person_guest
from ctevents.services.guests.merging import merge
from ctevents.services.people.duplicates import (
    pair_again,
    possible_duplicates,
    possible_duplicates_by_event,
    tell_apart,
    told_apart,
)
from ctevents.services.people.people import add_person
from tests.support import door, stories
from tests.support.racing import behind
from tests.support.stories import fields, guest, person_of


def found(slug: str = "ba") -> list[tuple[str, str]]:
    pairs = possible_duplicates(db.session(), stories.event(slug).id)
    return [(_name(one), _name(other)) for one, other in pairs]


def _name(person_id: int) -> str:
    return db.session.get_one(Person, person_id).name


class TestWhoLooksAlike:
    def test_the_same_name_in_another_script_at_the_same_institution_in_another_script(
        self, app: Flask
    ) -> None:
        guest(
            given_name="Živko", family_name="Đorđević", email="z@x.example", institution="Sud BiH"
        )
        guest(
            given_name="Живко",
            family_name="Ђорђевић",
            email="zivko@y.example",
            institution="Суд БиХ",
        )
        guest(given_name="Zivko", family_name="Djordjevic", email="", institution="Tužilaštvo BiH")
        assert found() == [("Živko Đorđević", "Живко Ђорђевић")]

    def test_the_same_name_and_address_at_another_institution(self, app: Flask) -> None:
        guest(given_name="Amra", email="amra@police.example", institution="Sud BiH")
        with transaction(by=audit.SHELL) as tx:
            again = fields(email="Amra@police.example", institution="Tužilaštvo BiH")
            add_person(tx, stories.event().id, again)
        assert found() == [("Amra Kovačević", "Amra Kovačević")]

    def test_a_name_without_a_latin_spelling_is_compared_as_it_is(self, app: Flask) -> None:
        guest(given_name="Γιώργος", family_name="Παπάς", email="g@x.example")
        guest(given_name="Νίκος", family_name="Παπάς", email="n@x.example")
        assert found() == []

    def test_people_of_another_event_are_not_looked_at(self, app: Flask) -> None:
        guest("ba")
        guest("al")
        assert found() == []

    def test_named_guests_do_not_stand_beside_unnamed_ones(self, app: Flask) -> None:
        person = person_of(guest())
        guest(given_name="Амра", family_name="Ковачевић", email="other@x.example")
        with transaction(by=audit.SHELL) as tx:
            edit_person_guest(tx, person, fields(), is_unnamed=True)
        assert found() == []


class TestTwoPeople:
    def test_are_not_shown_again_until_somebody_doubts_it(self, app: Flask) -> None:
        one, other = (
            person_of(guest()),
            person_of(guest(given_name="Амра", email="other@x.example")),
        )
        event, pair = stories.event(), (one.id, other.id)
        for _ in range(2):
            with transaction(by=audit.SHELL) as tx:
                tell_apart(tx, event.id, pair)
        assert (
            possible_duplicates(db.session(), event.id),
            told_apart(db.session(), event.id),
        ) == ([], [pair])
        for _ in range(2):
            with transaction(by=audit.SHELL) as tx:
                pair_again(tx, event.id, pair)
        assert (
            possible_duplicates(db.session(), event.id),
            told_apart(db.session(), event.id),
        ) == ([pair], [])
        recorded = db.session.query(AuditEntry).filter_by(person_id=one.id).order_by(AuditEntry.id)
        assert [(entry.action, entry.details) for entry in recorded][1:] == [
            ("guest.told_apart", {"other": other.id}),
            ("guest.doubted_again", {"other": other.id}),
        ]

    @pytest.mark.postgresql
    def test_are_not_told_apart_once_somebody_has_merged_them(self, app: Flask) -> None:
        event_id = stories.published_event().id
        one, other = (
            person_of(guest()),
            person_of(guest(given_name="Амра", email="other@x.example")),
        )
        pair = (one.id, other.id)

        def merge_them(tx: Transaction) -> None:
            merge(tx, stories.event(), pair, ())

        def tell_them_apart(tx: Transaction) -> None:
            tell_apart(tx, event_id, pair)

        with pytest.raises(Refusal) as refused:
            behind(app, merge_them, tell_them_apart)
        assert refused.value == Refusal(Reason.NOT_TWO_GUESTS)


@pytest.mark.long
def test_a_list_of_many_takes_three_statements(app: Flask) -> None:
    door.crowd(stories.event().id, 300)
    guest()
    guest(given_name="Амра", email="other@x.example")
    event_id = stories.event().id
    with door.statements() as sent:
        assert len(possible_duplicates_by_event(db.session(), [event_id])[event_id]) == 1
    assert len(door.verbs(sent)) == 3
