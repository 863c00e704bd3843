"""A page asks the database as often for many people as for few."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from werkzeug.routing import Rule

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.tokens import Purpose
from tests.support import door, stories
from tests.support.crowds import make_crowd
from tests.support.pages import Browser, Page

FEW, MANY = 20, 60
SLUG = "ba"


def is_of_an_event(rule: Rule) -> bool:
    """Return whether staff can open it without knowing a person: a page of an event, or of all
    events."""
    audience = rule.endpoint.partition(".")[0]
    return "GET" in (rule.methods or ()) and rule.arguments <= {"slug"} and audience == "staff"


def asked(app: Flask, browser: Browser) -> dict[str, int]:
    """Return the number of statements by path."""
    found = {}
    for path in sorted(
        rule.rule.replace("<slug>", SLUG)
        for rule in app.url_map.iter_rules()
        if is_of_an_event(rule)
    ):
        db.session.remove()
        with door.statements() as sent:
            answer = browser.client.get(path)
        if answer.status_code == 200:
            found[path] = len(sent)
    return found


@pytest.mark.long
@pytest.mark.once
def test_a_page_asks_as_often_for_many_as_for_few(app: Flask) -> None:
    browser = stories.signed_in(app, Role.ORGANISER)
    for slug in (SLUG, "rs"):  # the crowd ends this one's event
        stories.published_event(slug)
    make_crowd(FEW)
    asked(app, browser)  # the first look in an hour is recorded
    few = asked(app, browser)
    make_crowd(MANY, first=1 + FEW)
    many = asked(app, browser)
    assert len(few) > 40
    assert {path: (few.get(path), many[path]) for path in many if few.get(path) != many[path]} == {}


def test_an_invitee_is_registered_by_few_statements(app: Flask, browser: Browser) -> None:
    """PostgreSQL locks the registration before it updates the roster; SQLite has locked everything
    from the beginning. The chain of the audit log takes three. The version of the privacy notice is
    read for each form, and again under the lock, and so are the event's own questions. The page of
    the registrant has the badge in it, and the names of companions."""
    stories.published_event(SLUG)
    link = stories.path(Purpose.INVITATION, stories.invited().link_nonce)
    shown, page = counted(lambda: browser.open(link))
    sent, answer = counted(lambda: browser.submit(page, "privacy", press="Accept", privacy="on"))
    read, registration = counted(lambda: browser.follow(answer))
    assert "You are registered." in registration.text
    assert (shown, sent, read) == (9, 23 + (db.engine.dialect.name == "postgresql"), 9)


def counted(step: Callable[[], Page]) -> tuple[int, Page]:
    """Return the number of statements of a step."""
    db.session.remove()
    with door.statements() as sent:
        page = step()
    return len(sent), page
