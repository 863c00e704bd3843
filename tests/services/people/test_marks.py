"""Notes, tags, VIP marks and hosts: for many people at once, kept in a merge, and never a way to
guess an unnamed guest."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Flag
from ctevents.domain.guests.rows import joined_notes, tags_in
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Role
from ctevents.models import Account, Person, Tag
from ctevents.services.accounts.accounts import account_by_email, disable_account
from ctevents.services.common import audit
from ctevents.services.door.overview import awaited_guests
from ctevents.services.guests.deletion import delete_guest
from ctevents.services.guests.merging import merge
from ctevents.services.people.marks import (
    add_tag,
    remove_tag,
    set_host,
    set_tags,
    set_vip,
    tags,
    tags_by_person,
    team,
    write_notes,
)
from ctevents.services.seating.roster import roster
from tests.support import door, stories
from tests.support.racing import behind


def person(slug: str = "ba", **changes: str) -> int:
    return stories.person_of(stories.guest(slug, **changes)).id


def two() -> tuple[int, int]:
    return person(), person(given_name="Ivo", email="ivo@police.example")


def tagged(people: list[int], name: str) -> list[int]:
    with transaction(by=audit.SHELL) as tx:
        return add_tag(tx, stories.event().id, people, name)


def account(role: Role, *slugs: str) -> Account:
    found = account_by_email(db.session(), stories.account(role, *slugs))
    assert found is not None
    return found


def test_a_text_has_tags_once_and_notes_are_joined() -> None:
    assert tags_in(" Front  row, speaker;front row\nMedia,") == ["Front row", "speaker", "Media"]
    assert (
        joined_notes(["Vegetarian", "", "Comes late\nVegetarian", "Vegetarian"])
        == "Vegetarian\nComes late\nVegetarian"
    )


def test_many_people_get_a_tag_once_and_a_tag_without_people_is_gone(app: Flask) -> None:
    amra, ivo = two()
    elsewhere = person("me")
    assert tagged([ivo, amra, elsewhere], "Front row") == [amra, ivo]
    assert tagged([amra, ivo], "FRONT  ROW") == []
    assert tagged([amra], "Speaker") == [amra]
    assert tags_by_person(db.session(), [amra, ivo]) == {
        amra: ["Front row", "Speaker"],
        ivo: ["Front row"],
    }
    front, _ = tags(db.session(), stories.event().id)
    with transaction(by=audit.SHELL) as tx:
        assert remove_tag(tx, front.event_id, [amra, ivo], front.id) == [amra, ivo]
        assert set_tags(tx, front.event_id, amra, ["speaker"]) == []
    assert [tag.name for tag in tags(db.session(), stories.event().id)] == ["Speaker"]
    entries = [entry for entry in audit.entries(db.session()) if entry.action == "guest.edited"]
    assert [entry.details for entry in entries] == [{"fields": ["tags"]}] * 5


@pytest.mark.postgresql
def test_two_who_make_the_same_tag_at_once_share_it(app: Flask) -> None:
    amra, ivo = two()
    event_id = stories.event().id
    second = behind(
        app,
        lambda tx: add_tag(tx, event_id, [amra], "Media"),
        lambda tx: add_tag(tx, event_id, [ivo, amra], "media"),
    )
    assert second == [ivo]
    assert [tag.name for tag in tags(db.session(), event_id)] == ["Media"]


def test_the_audit_log_has_no_word_of_a_note(app: Flask) -> None:
    amra, ivo = two()
    with transaction(by=audit.SHELL) as tx:
        assert write_notes(tx, stories.event().id, {amra: "Comes late", ivo: ""}) == [amra]
    newest = audit.entries(db.session())[0]
    assert newest.person is not None
    assert (newest.person.id, newest.details) == (amra, {"fields": ["note"]})


def test_doors_are_told_of_a_vip_and_of_a_host(app: Flask) -> None:
    event = stories.published_event()
    registration = stories.registered()
    before = roster(db.session(), event.id).version
    host = account(Role.OFFICE, "ba")
    with transaction(by=audit.SHELL) as tx:
        assert set_vip(tx, event.id, [registration.person_id], is_vip=True) == [
            registration.person_id
        ]
        assert set_vip(tx, event.id, [registration.person_id], is_vip=True) == []
        assert set_host(tx, event.id, [registration.person_id], host.id) == [registration.person_id]
    told = roster(db.session(), event.id, since=before).rows
    assert [(row.name, row.flags) for row in told] == [("Amra Kovačević", [Flag.AWAITED, Flag.VIP])]
    (result,) = door.record(event.id, door.scan(door.code_of(registration.id)))
    assert result.registrant is not None
    assert result.registrant.flags == (Flag.AWAITED, Flag.VIP)
    assert [guest.by for guest in awaited_guests(db.session(), event.id)] == [
        host.name or host.email
    ]


def test_a_host_is_of_the_team(app: Flask) -> None:
    stories.planned_event()
    amra = person()
    staff = [account(Role.ORGANISER), account(Role.OFFICE, "ba"), account(Role.DOOR, "ba")]
    stranger, observer = account(Role.OFFICE, "me"), account(Role.OBSERVER)
    assert {each.id for each in team(db.session(), stories.event().id)} == {
        each.id for each in staff
    }
    with transaction(by=audit.SHELL) as tx:
        disable_account(tx, tx.get_one(Account, staff[2].id))
    for wrong in (stranger, observer, staff[2]):
        with pytest.raises(Refusal) as refused, transaction(by=audit.SHELL) as tx:
            set_host(tx, stories.event().id, [amra], wrong.id)
        assert refused.value.reason is Reason.NOT_OF_TEAM


def mark(tx: Transaction, person_id: int, word: str) -> None:
    event_id = stories.event().id
    write_notes(tx, event_id, {person_id: f"note {word}"})
    add_tag(tx, event_id, [person_id], word)
    add_tag(tx, event_id, [person_id], "both")
    set_vip(tx, event_id, [person_id], is_vip=True)


def test_a_merge_keeps_the_marks_of_both(app: Flask) -> None:
    older, younger = two()
    with transaction(by=audit.SHELL) as tx:
        mark(tx, older, "one")
        mark(tx, younger, "two")
        set_vip(tx, stories.event().id, [older], is_vip=False)
        kept = merge(tx, stories.event(), (older, younger), ())
        assert (kept.note, kept.is_vip) == ("note one\nnote two", True)
    assert tags_by_person(db.session(), [older]) == {older: ["both", "one", "two"]}


def test_a_merged_unnamed_guest_shows_no_mark_of_the_named_entry(app: Flask) -> None:
    """The office may have given it marks of its own, to see where they come out."""
    unnamed, named = two()
    with transaction(by=audit.SHELL) as tx:
        mark(tx, named, "two")
        tx.get_one(Person, named).awaited_by = "Ana K."
        tx.get_one(Person, unnamed).is_unnamed = True
        tx.flush()
        kept = merge(tx, stories.event(), (unnamed, named), ())
        assert (kept.id, kept.is_vip, kept.awaited_by, kept.note) == (
            unnamed,
            False,
            "",
            "note two",
        )
    assert db.session().scalars(select(Tag)).all() == []


def test_a_deleted_guest_takes_the_last_tag_along(app: Flask) -> None:
    invitation = stories.guest()
    tagged([stories.person_of(invitation).id], "Speaker")
    with transaction(by=audit.SHELL) as tx:
        delete_guest(tx, tx.merge(invitation))
    assert db.session().scalars(select(Tag)).all() == []
