"""Guests who have not arrived yet, on a device that has only the token of its kit: live, and also
without a network."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from ctevents.clock import system_clock
from ctevents.db.handle import transaction
from ctevents.models import Event, Person
from ctevents.services.common import audit
from tests.browser.door.conftest import Door, Venue
from tests.support import stories
from tests.support.door import code_of
from tests.support.looking import findings

pytestmark = pytest.mark.browser


def guests() -> dict[str, str]:
    """Register guests of two institutions, a VIP and an unnamed guest; return the codes of their
    badges by given name."""
    places = (("Amra", "Sud BiH"), ("Vuk", "Sud BiH"), ("Iva", "SIPA"), ("Ana", "SIPA"))
    made = {
        name: stories.registered(
            given_name=name, email=f"{name.lower()}@police.example", institution=institution
        )
        for name, institution in places
    }
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Person, made["Iva"].person_id).is_vip = True
    stories.unnamed(made["Ana"].person_id)
    return {name: code_of(registration.id) for name, registration in made.items()}


def open_list(door: Door) -> None:
    door.page.get_by_role("link", name="Not arrived yet").click()
    expect(door.page.get_by_role("heading", level=1)).to_be_focused()


def expect_listed(door: Door, *texts: str) -> None:
    expect(door.page.locator(".missing :is(h2, li)")).to_have_text(list(texts))


def test_vips_are_first_and_whoever_comes_disappears_also_without_a_network(
    venue: Venue, open_door: Callable[[], Door]
) -> None:
    codes = guests()
    door, other = open_door(), open_door()
    open_list(door)
    rest = (
        "Sud BiH 2",
        "Amra Kovačević Judges",
        "Vuk Kovačević Judges",
        "Without an institution 1",
        "Judges 001 Judges",
    )
    expect_listed(door, "VIPs 1", "Iva Kovačević SIPA · Judges", *rest)
    assert list(findings(door.page)) == []
    other.scan(codes["Iva"])
    other.expect_waiting(0)
    door.go_online()
    expect_listed(door, *rest)
    door.context.set_offline(True)
    door.page.get_by_role("link", name="Back to the door").click()
    door.scan(codes["Amra"], codes["Ana"])
    open_list(door)
    expect_listed(door, "Sud BiH 1", "Vuk Kovačević Judges")
    assert door.page.locator("dl.figures dd").all_text_contents() == ["3", "4", "1"]
    door.page.get_by_role("link", name="Back to the door").click()
    door.scan(codes["Vuk"])
    open_list(door)
    expect(door.page.get_by_text("Everybody with a seat has arrived.")).to_be_visible()


def test_before_the_device_has_names_it_says_from_when(
    venue: Venue, open_door: Callable[[], Door]
) -> None:
    guests()
    with transaction(by=audit.SHELL) as tx:
        event = tx.get_one(Event, venue.event_id)
        event.starts_at, event.ends_at = (
            system_clock() + timedelta(days=7, hours=hours) for hours in (0, 3)
        )
    door = open_door()
    open_list(door)
    expect(
        door.page.get_by_text("This device has the names of registered guests from")
    ).to_be_visible()
    expect_listed(door)
    assert "Kovačević" not in door.page.content()
