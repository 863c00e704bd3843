"""Persons who are counted and not named."""

from __future__ import annotations

from typing import Any

from flask import Flask

from ctevents.db import db, transaction
from ctevents.models import Event, Invitation
from ctevents.services import audit
from ctevents.services.guest_import import import_guests
from ctevents.services.guest_list import add_person_guest, edit_person_guest
from ctevents.services.pseudonyms import shown_name, unnamed_numbers
from tests.support import stories


def add(name: str, **changes: Any) -> Invitation:
    with transaction() as tx:
        typed = stories.fields(given_name=name, email=f"{name}@police.example", **changes)
        return add_person_guest(tx, stories.event(), typed, is_unnamed=True, actor=audit.SHELL, now=stories.now())


def edit(invitation: Invitation, *, is_unnamed: bool = True, **changes: Any) -> None:
    person = stories.person_of(invitation)
    typed = stories.fields(given_name=person.given_name, email=person.email, **changes)
    with transaction() as tx:
        edit_person_guest(tx, person, typed, is_unnamed=is_unnamed, actor=audit.SHELL, now=stories.now())


def shown(event: Event, *invitations: Invitation) -> list[str]:
    numbers = unnamed_numbers(db.session(), event.id)
    return [shown_name(stories.person_of(each), numbers) for each in invitations]


def test_a_number_stays_with_its_person(app: Flask) -> None:
    """What is printed on a badge is never somebody else's later."""
    event = stories.planned_event()
    amra, emir, vuk = add("Amra"), add("Emir"), add("Vuk")
    assert shown(event, amra, emir, vuk) == ["Judges 001", "Judges 002", "Judges 003"]
    edit(amra, is_unnamed=False)
    edit(vuk, group="police")
    assert shown(event, amra, emir, vuk) == ["Amra Kovačević", "Judges 002", "Police 003"]
    ana = add("Ana")
    edit(amra)
    assert shown(event, amra, emir, vuk, ana) == ["Judges 001", "Judges 002", "Police 003", "Judges 004"]


def test_each_event_counts_for_itself_and_a_file_gives_numbers_in_its_order(app: Flask) -> None:
    add("Amra")
    event = stories.planned_event("xk")
    content = "given_name,family_name,group,unnamed\nAna,Hoti,police,yes\nDriton,Hoti,police,\nBesa,Hoti,police,yes\n"
    with transaction() as tx:
        import_guests(tx, event, content.encode(), skip_refused=False, actor=audit.SHELL, now=stories.now())
    assert sorted(unnamed_numbers(db.session(), event.id).values()) == [1, 2]
