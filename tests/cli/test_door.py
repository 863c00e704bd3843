"""Door tokens from the shell."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask

from tests.cli.conftest import Command, Ended
from tests.support import stories

DATES = {
    "starts_at": datetime(2090, 3, 10, 9, 0, tzinfo=UTC),
    "ends_at": datetime(2090, 3, 10, 12, 0, tzinfo=UTC),
}
ROSTER = "/api/v1/events/ba/roster"


def test_a_token_opens_only_the_roster_of_its_event(app: Flask, ctevents: Command) -> None:
    stories.published_event("ba", **DATES)
    stories.published_event("xk", **DATES)
    token = ctevents("door", "token", "ba", "--station", "A").out.strip()
    bearer = {"Authorization": f"Bearer {token}"}
    client = app.test_client()
    assert client.get(ROSTER, headers=bearer).status_code == 200
    assert client.get(ROSTER.replace("ba", "xk"), headers=bearer).status_code == 404
    assert client.get(ROSTER).status_code == 401


def test_it_ends_with_the_day_after_the_event_or_when_it_is_said(
    app: Flask, ctevents: Command
) -> None:
    stories.published_event("ba", **DATES)
    made = ctevents("door", "token", "ba", "--station", " Main  door", "--json").json
    assert (made["event"], made["station"], made["ends_at"]) == (
        "ba",
        "Main door",
        "2090-03-11T23:00:00+00:00",
    )
    until = ("--until", "2090-01-01T12:00:00+01:00")
    assert ctevents("door", "token", "ba", "--station", "A", *until, "--json").json["ends_at"] == (
        "2090-01-01T11:00:00+00:00"
    )


def test_a_station_is_called_as_on_the_pages(app: Flask, ctevents: Command) -> None:
    stories.published_event("ba", **DATES)
    assert (
        ctevents("door", "token", "ba", "--station", "x" * 60, "--json").json["station"] == "x" * 60
    )


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--station", " "), "--station needs a name of at most 60 characters"),
        (("--station", "x" * 61), "--station needs a name of at most 60 characters"),
        (
            ("--station", "A", "--until", "noon"),
            "--until is a time such as 2027-03-08T09:00+01:00; not 'noon'",
        ),
        (
            ("--station", "A", "--until", "2090-01-01T12:00"),
            "--until needs an offset: 2090-01-01T12:00+01:00, for instance",
        ),
        (
            ("--station", "A", "--until", "2020-01-01T12:00Z"),
            "--until 2020-01-01T12:00+00:00 is past",
        ),
    ],
)
def test_wrong_use_makes_no_token(
    app: Flask, ctevents: Command, options: tuple[str, ...], said: str
) -> None:
    assert ctevents("door", "token", "ba", *options) == Ended(2, "", f"ctevents: {said}\n")
