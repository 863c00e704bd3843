"""Error pages: they help each visitor, and reveal to nobody what exists."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.domain.roles import Role
from ctevents.web.errors import problem
from tests.support import stories
from tests.support.pages import Browser

LETTER, EVENTS = "If you followed a link from a letter", "Go to your events"


@pytest.mark.once
def test_staff_are_led_to_their_events_alike_from_what_is_missing_and_what_is_anothers(
    app: Flask,
) -> None:
    for slug in ("ba", "al"):
        stories.published_event(slug)
    office = stories.signed_in(app, Role.OFFICE, "ba")
    person = stories.guest("al").person_id
    of_al = [f"/staff/events/al/guests/people/{person}", "/staff/events/al/guests"]
    pages = [office.open(path) for path in [*of_al, "/staff/events/zz", "/staff/nonsense"]]
    assert {(page.status, page.response.data) for page in pages} == {(404, pages[0].response.data)}
    assert EVENTS in office.open("/door/ba/nonsense").text
    assert (EVENTS in pages[0].text, LETTER in pages[0].text, "All events" in pages[0].links()) == (
        True,
        False,
        True,
    )


@pytest.mark.once
def test_signed_out_visitors_and_followers_of_a_letter_are_told_of_letters(app: Flask) -> None:
    office = stories.signed_in(app, Role.OFFICE, "ba")
    pages = [
        Browser(app).open("/staff/nonsense"),
        Browser(app).open("/nonsense"),
        office.open("/invitations/nonsense"),
    ]
    assert [(page.status, LETTER in page.text, EVENTS in page.text) for page in pages] == [
        (404, True, False)
    ] * 3


@pytest.mark.once
@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/privacy", "GET, HEAD, OPTIONS"),
        ("/api/v1/events/ba/roster", "GET, HEAD, OPTIONS"),
        ("/api/v1/events/ba/check-ins", "OPTIONS, POST"),
    ],
)
def test_a_method_that_an_address_does_not_take_is_told_which_ones_it_takes(
    browser: Browser, path: str, allowed: str
) -> None:
    answer = browser.client.put(path)
    assert (answer.status_code, answer.headers.get("Allow")) == (405, allowed)
    assert answer.is_json == path.startswith("/api/")


@pytest.mark.once
@pytest.mark.parametrize(
    ("status", "phrase"), [(413, "Request Entity Too Large"), (422, "Unprocessable Entity")]
)
def test_the_title_of_a_problem_does_not_change_with_the_version_of_python(
    app: Flask, status: int, phrase: str
) -> None:
    """Python 3.13 changes both phrases in ``http.HTTPStatus``."""
    with app.test_request_context():
        answer = problem(status, "detail")
    assert answer.json is not None
    assert (answer.json["title"], answer.status) == (phrase, f"{status} {phrase.upper()}")
