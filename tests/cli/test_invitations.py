"""Inviting from the shell."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask

from ctevents.models import Event
from tests.cli.conftest import Command, Ended
from tests.support import stories


def sarajevo() -> Event:
    dates = {
        "starts_at": datetime(2090, 3, 10, 9, 0, tzinfo=UTC),
        "ends_at": datetime(2090, 3, 10, 12, 0, tzinfo=UTC),
    }
    return stories.published_event("ba", **dates)


@pytest.fixture
def guests(app: Flask) -> None:
    """A judge, a police officer without an address, and an institution."""
    sarajevo()
    stories.guest()
    stories.guest(given_name="Emir", email="", group="police")
    stories.institution_guest()


@pytest.mark.usefixtures("guests")
def test_each_is_invited_once(ctevents: Command) -> None:
    assert ctevents("invitations", "send", "ba", "--dry-run").out == (
        "2 would be queued by mail, 1 would be marked as invited by letter.\n"
        "We send 2 e-mails. There is a seat for everybody invited.\n"
    )
    assert ctevents("invitations", "send", "ba").out == (
        "2 queued by mail, 1 marked as invited by letter.\nWe send 2 e-mails. There is a seat for "
        "everybody invited.\n"
    )
    assert ctevents("invitations", "send", "ba", "--json").json == {
        "by_mail": 0,
        "by_letter": 0,
        "would_wait": 0,
    }


@pytest.mark.usefixtures("guests")
def test_groups_can_be_chosen(ctevents: Command) -> None:
    chosen = ("--group", "judges", "--group", "police")
    assert ctevents("invitations", "send", "ba", *chosen, "--dry-run", "--json").json == {
        "by_mail": 1,
        "by_letter": 1,
        "would_wait": 0,
    }
    assert ctevents("invitations", "send", "ba", *chosen, "--json").json == {
        "by_mail": 1,
        "by_letter": 1,
        "would_wait": 0,
    }
    assert ctevents("invitations", "send", "ba", "--json").json == {
        "by_mail": 1,
        "by_letter": 0,
        "would_wait": 0,
    }


@pytest.mark.usefixtures("guests")
def test_how_many_would_wait_for_a_seat_is_said_before_and_when_they_are_sent(
    ctevents: Command,
) -> None:
    ctevents("events", "set", "ba", "capacity=3")
    line = "We send 2 e-mails. If everybody invited accepts, 2 people will be on the waiting list."
    assert ctevents("invitations", "send", "ba", "--dry-run").out.splitlines()[-1] == line
    assert ctevents("invitations", "send", "ba", "--dry-run", "--json").json["would_wait"] == 2
    assert ctevents("invitations", "send", "ba").out.splitlines()[-1] == line


def test_before_publication_nothing_is_sent(app: Flask, ctevents: Command) -> None:
    stories.guest()
    assert ctevents("invitations", "send", "ba") == Ended(
        1, "", "ctevents: The event is not published yet. Publish it first.\n"
    )
