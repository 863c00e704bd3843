"""Badges of an event."""

from __future__ import annotations

from flask import Flask

from ctevents.db import db, transaction
from ctevents.services.badges import badges_to_print
from tests.support import stories


def test_sheets_are_in_order_of_names_in_any_script_and_end_with_those_not_named(app: Flask) -> None:
    event = stories.published_event()
    for given, family in (("Ana", "Zorić"), ("Ana", "Čolić"), ("Ана", "Ђурић"), ("Ana", "Abazi"), ("Ema", "Čolić")):
        stories.registered(given_name=given, family_name=family, email=f"{given}.{family}@police.example")
    hidden = stories.registered(given_name="Ana", family_name="Babić", email="hidden@police.example")
    with transaction() as tx:
        person = tx.merge(hidden.person)
        person.is_unnamed, person.unnamed_number = True, 1
    names = [registration.person.name for _, registration in badges_to_print(db.session(), event.id)]
    assert names == ["Ana Abazi", "Ana Čolić", "Ema Čolić", "Ана Ђурић", "Ana Zorić", "Ana Babić"]
