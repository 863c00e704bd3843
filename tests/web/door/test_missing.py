"""Guests who are still missing, as the door and the office see them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.roles import Role
from ctevents.models import Person
from ctevents.services.common import audit
from ctevents.services.events.changes import cancel_event
from tests.conftest import Clock
from tests.support import door, stories
from tests.support.pages import Browser, Page

PATH = "/door/ba/missing"


@pytest.fixture
def guests(app: Flask) -> None:
    """Amra and Vuk of one institution, Iva of another, who is a VIP, and an unnamed guest."""
    stories.published_event()
    for name, institution in (
        ("Amra", "Sud BiH"),
        ("Vuk", "Sud BiH"),
        ("Iva", "SIPA"),
        ("Ana", "SIPA"),
    ):
        stories.registered(
            given_name=name, email=f"{name.lower()}@police.example", institution=institution
        )
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Person, 3).is_vip = True
    stories.unnamed(4)


def listed(page: Page) -> list[str]:
    return page.all("#missing :is(h2, li)")


@pytest.mark.long
def test_the_door_sees_vips_first_and_nobody_who_has_come(
    app: Flask, guests: None, clock: Clock
) -> None:
    phone = stories.signed_in(app, Role.DOOR, "ba")
    start = stories.event().starts_at
    assert start is not None
    clock.now = start - timedelta(minutes=10)
    page = phone.open(phone.open("/door/ba/desk").links()["Not arrived yet"])
    assert listed(page) == [
        "VIPs 1",
        "Iva Kovačević SIPA · Judges",
        "Sud BiH 2",
        "Amra Kovačević Judges",
        "Vuk Kovačević Judges",
        "Without an institution 1",
        "Judges 001 Judges",
    ]
    door.record(stories.event().id, door.ticked(1), door.ticked(3))
    page = phone.open(PATH)
    assert listed(page) == [
        "Sud BiH 1",
        "Vuk Kovačević Judges",
        "Without an institution 1",
        "Judges 001 Judges",
    ]
    assert page.all("#missing dd") == ["2", "4", "2"]
    door.record(stories.event().id, door.ticked(2), door.ticked(4))
    assert "Everybody with a seat has arrived." in phone.open(PATH).text


@pytest.mark.long
def test_before_the_door_has_names_it_has_figures_only(app: Flask, guests: None) -> None:
    page = stories.signed_in(app, Role.DOOR, "ba").open(PATH)
    assert (listed(page), page.all("#missing dd")) == ([], ["0", "4", "4"])
    assert "Names of registered guests can be searched from" in page.text
    office = stories.signed_in(app, Role.OFFICE, "ba").open(PATH)
    assert len(listed(office)) == 7


@pytest.mark.parametrize(("cancel", "words"), [(False, "The door opens when"), (True, "cancelled")])
def test_no_list_of_an_event_without_a_door(app: Flask, cancel: bool, words: str) -> None:
    if cancel:
        event = stories.published_event()
        with transaction(by=audit.SHELL) as tx:
            cancel_event(tx, event, reason="")
    office: Browser = stories.signed_in(app, Role.OFFICE, "ba")
    page = office.open(PATH)
    assert words in page.text
    assert page.all("#missing") == []
