"""An older secret key keeps personal links, badges and certificates valid. It opens nothing that
staff or devices use: it may have been stolen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from flask import Flask
from itsdangerous import URLSafeTimedSerializer

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.formats.badge_code import BadgeKeys
from ctevents.formats.scanned_codes import ScannedCode, ScannedCodeKey
from ctevents.services.seating.badges import good_badge
from ctevents.texts.badges import badge_code
from ctevents.texts.papers.certificates import certificate_said, verification_of
from ctevents.tokens import LinkKeys, Purpose, new_nonce
from tests.conftest import Clock, MakeApp
from tests.support import door, stories
from tests.support.pages import Browser

OLD, NEW = "an old secret key that somebody stole", "a new secret key which nobody has yet"
COOKIE = "ctevents"
OF_GUESTS = {
    Purpose.INVITATION,
    Purpose.NOMINATION,
    Purpose.REGISTRATION,
    Purpose.UNSUBSCRIBE,
    Purpose.DOCUMENTS,
    Purpose.ME,
}


@pytest.fixture
def before(make_app: MakeApp) -> Iterator[Flask]:
    app = make_app(SECRET_KEY=OLD)
    with app.app_context():
        yield app


@pytest.fixture
def after(make_app: MakeApp) -> Flask:
    return make_app(SECRET_KEY=NEW, SECRET_KEY_FALLBACKS=(OLD,))


def with_cookie(app: Flask, cookie: str) -> Browser:
    browser = Browser(app)
    browser.client.set_cookie(COOKIE, cookie)
    return browser


def test_a_session_signed_with_the_old_key_opens_nothing(before: Flask, after: Flask) -> None:
    data = stories.session_data(stories.session_of(Role.ADMINISTRATOR))
    signed = before.session_interface.get_signing_serializer(before).dumps(data)  # type: ignore[attr-defined]
    assert with_cookie(before, signed).open("/staff/").status == 200
    thief = with_cookie(after, signed)
    for path in ("/staff/", "/staff/accounts", "/staff/events/ba", "/door/ba/desk"):
        page = thief.open(path)
        assert (page.status, str(page.location).partition("?")[0]) == (303, "/account/sign-in"), (
            path
        )
    assert thief.client.get("/api/v1/events/ba/roster").status_code == 401


def test_nor_does_the_old_key_make_a_csrf_token(before: Flask, after: Flask) -> None:
    signed_in = stories.signed_in(after, Role.ORGANISER)
    with signed_in.client.session_transaction() as session:
        session["csrf_token"] = raw = "ab" * 20
    forged = {
        name: URLSafeTimedSerializer(name, salt="wtf-csrf-token").dumps(raw) for name in (OLD, NEW)
    }
    stories.planned_event()
    tried = [
        signed_in.post("/staff/events/ba/publish", {"csrf_token": forged[name]}).status
        for name in (OLD, NEW)
    ]
    assert tried[0] == 400
    assert tried[1] != 400, (
        "a token of the new key is taken, so that the first refusal means something"
    )


@pytest.mark.long
def test_links_badges_and_certificates_of_the_old_key_are_still_valid(
    before: Flask, after: Flask, clock: Clock
) -> None:
    stories.published_event()
    registration = stories.registered()
    clock.now = datetime(2027, 3, 10, 9, 30, tzinfo=UTC)
    stories.checked_in(registration)
    clock.now = datetime(2027, 3, 11, 9, 30, tzinfo=UTC)
    link = stories.path(Purpose.REGISTRATION, registration.link_nonce)
    badge = good_badge(db.session(), registration.id)
    assert badge is not None
    code = badge_code(badge)
    said = certificate_said(registration, now=clock())
    assert said is not None
    assert Browser(after).open(link).status == 200
    keys: BadgeKeys = after.extensions["ctevents.badges"]
    assert keys.read(code) is not None
    with after.app_context():
        found = verification_of(said.number, now=clock())
        assert found is not None
        assert found.said is not None
    assert Browser(after).open(f"/certificates/{said.number}").status == 200


def links(app: Flask) -> LinkKeys:
    keys: LinkKeys = app.extensions["ctevents.links"]
    return keys


@pytest.mark.long
@pytest.mark.parametrize("purpose", Purpose)
def test_of_the_old_keys_links_only_those_of_guests_are_valid(
    before: Flask, after: Flask, purpose: Purpose
) -> None:
    """A thief of the key could make a link for setting a password, a door token or an export."""
    nonce = new_nonce()
    token, code = links(before).token(purpose, nonce), links(before).code(purpose, nonce)
    read = {links(after).nonce(purpose, token), links(after).nonce_of_code(purpose, code)}
    assert read == ({nonce} if purpose in OF_GUESTS else {None})
    assert links(after).nonce(purpose, links(after).token(purpose, nonce)) == nonce


def test_a_door_token_of_the_old_key_opens_nothing(before: Flask, after: Flask) -> None:
    stories.published_event()
    device = door.Device(before)
    path, headers = device.path("roster"), device.headers
    tried = [app.test_client().get(path, headers=headers).status_code for app in (before, after)]
    assert tried == [200, 401]


@pytest.mark.long
def test_a_foreign_code_is_hashed_with_the_newest_key(before: Flask, after: Flask) -> None:
    foreign = "WIFI:S:hall;P:secret;;"
    newest = ScannedCodeKey(NEW.encode()).kept(foreign)
    hashes: list[ScannedCode] = [
        app.extensions["ctevents.scanned_codes"].kept(foreign) for app in (before, after)
    ]
    assert hashes[1] == newest != hashes[0]
