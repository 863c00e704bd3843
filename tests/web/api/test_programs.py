"""Tokens of programs at the API: scopes, events, ends, and what is written about their use."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.accounts.keys import Scope
from ctevents.domain.roles import Role
from ctevents.models import Account, ApiToken, AuditEntry, Event
from ctevents.services.accounts.accounts import disable_account, edit_account, enable_account
from ctevents.services.common import audit
from ctevents.services.common.api_tokens import revoke_api_token
from ctevents.web.api.programs import MOST_REQUESTS, NAME
from tests.conftest import Clock
from tests.support import door, stories
from tests.support.programs import Program, account, made

PATHS = {
    "guests": Scope.GUESTS_READ,
    "guests/P1-AAAA": Scope.GUESTS_READ,
    "registrations": Scope.REGISTRATIONS_READ,
    "registrations/P1-XXXX": Scope.REGISTRATIONS_READ,
    "attendance": Scope.FIGURES_READ,
    "documents": Scope.DOCUMENTS_READ,
}


@pytest.fixture
def event(app: Flask) -> Event:
    return stories.published_event()


def entries(action: str) -> list[tuple[str, dict[str, object]]]:
    found = db.session.query(AuditEntry).filter_by(action=action).order_by(AuditEntry.id)
    return [(entry.actor, entry.details) for entry in found]


@pytest.mark.long
def test_each_scope_opens_only_its_own_pages(app: Flask, event: Event) -> None:
    owner = account()
    programs = {scope: Program(app, scope, of=owner) for scope in Scope}
    for path, needed in PATHS.items():
        for scope, program in programs.items():
            answer = program.get(path)
            if scope is needed:
                assert answer.status_code in (200, 404), (path, scope)
            else:
                assert (answer.status_code, answer.mimetype) == (403, "application/problem+json"), (
                    path,
                    scope,
                )
                assert needed.value in answer.json["detail"]
    assert [
        each["slug"] for each in programs[Scope.FIGURES_READ].get("/events").json["events"]
    ] == ["ba"]


@pytest.mark.long
def test_a_foreign_and_a_missing_event_answer_the_same_bytes(app: Flask, event: Event) -> None:
    program = Program(app)
    for path in PATHS:
        program.slug = "mk"
        foreign = program.get(path)
        program.slug = "nowhere"
        missing = program.get(path)
        assert (foreign.status_code, foreign.data) == (404, missing.data), path


def test_an_account_gives_no_more_than_it_has(app: Flask, event: Event) -> None:
    owner = account(Role.OFFICE, "ba")
    _token_id, sent = made(owner, slugs=("ba", "mk"))
    headers = {"Authorization": f"Bearer {sent}"}
    assert app.test_client().get("/api/v1/events", headers=headers).status_code == 401
    assert Program(app, of=owner).get("guests").status_code == 200


def test_a_token_ends_with_its_day_its_row_or_its_account(
    app: Flask, event: Event, clock: Clock
) -> None:
    program = Program(app)
    assert program.get("guests").status_code == 200
    with transaction(by=audit.SHELL) as tx:
        revoke_api_token(tx, program.token_id)
        revoke_api_token(tx, program.token_id)
    assert program.get("guests").status_code == 401
    assert entries("api_token.revoked") == [(audit.SHELL, {"api_token": program.token_id})]
    program = Program(app, of=db.session.query(Account).one())
    clock.advance(days=31)
    assert program.get("guests").status_code == 401


def test_disabling_an_account_ends_its_tokens_for_good(app: Flask, event: Event) -> None:
    owner = account(Role.OFFICE, "ba")
    program = Program(app, of=owner)
    for command in (disable_account, enable_account):
        with transaction(by=audit.SHELL) as tx:
            command(tx, tx.get_one(Account, owner.id))
        assert program.get("guests").status_code == 401


@pytest.mark.parametrize(
    ("role", "slugs", "kept"),
    [(Role.OFFICE, ("ba", "mk"), True), (Role.OFFICE, ("mk",), False), (Role.ORGANISER, (), False)],
)
def test_another_role_or_a_lost_event_ends_them(
    app: Flask, event: Event, role: Role, slugs: tuple[str, ...], kept: bool
) -> None:
    owner = account(Role.OFFICE, "ba")
    program = Program(app, of=owner)
    with transaction(by=audit.SHELL) as tx:
        events = [stories.event(slug) for slug in slugs]
        edit_account(tx, tx.get_one(Account, owner.id), role=role, events=events, name="")
    assert program.get("guests").status_code == (200 if kept else 401)


def test_other_tokens_and_broken_ones_are_refused(app: Flask, event: Event) -> None:
    program, device = Program(app), door.Device(app)
    assert device.get("guests").status_code == 401
    assert program.get("roster").status_code == 401
    assert device.get("attendance").status_code == program.get("attendance").status_code == 200
    for sent in ("", "x", program.token[:-1], program.token + "A"):
        answer = app.test_client().get(
            "/api/v1/events", headers={"Authorization": f"Bearer {sent}"}
        )
        assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")


def test_only_a_hash_is_stored(app: Flask, event: Event) -> None:
    program = Program(app)
    row = db.session.get_one(ApiToken, program.token_id)
    assert program.token[:16] not in (row.nonce_hash, row.name)
    assert len(row.nonce_hash) == 64
    assert entries("api_token.made") == [
        (
            "account 1",
            {"api_token": 1, "scopes": [scope.value for scope in Scope], "events": ["ba"]},
        )
    ]


def test_reading_names_is_logged_and_reading_figures_is_not(
    app: Flask, event: Event, clock: Clock
) -> None:
    program = Program(app)
    program.get("attendance")
    program.get("documents")
    assert entries("guests.read") == []
    program.get("guests")
    program.get("guests?limit=3")
    clock.advance(hours=1)
    program.get("guests")
    assert entries("guests.read") == [("api token 1", {})] * 2


def test_the_last_use_is_noted(app: Flask, event: Event, clock: Clock) -> None:
    program = Program(app)
    assert db.session.get_one(ApiToken, program.token_id).last_used_at is None
    began = clock()
    program.get("documents")
    clock.advance(minutes=1)
    program.get("documents")
    db.session.rollback()
    assert db.session.get_one(ApiToken, program.token_id).last_used_at == began


def test_too_many_requests_have_to_wait(app: Flask, event: Event, clock: Clock) -> None:
    program = Program(app)
    app.extensions[NAME][0][program.token_id] = (clock(), MOST_REQUESTS - 1)
    assert program.get("/events").status_code == 200
    clock.advance(seconds=20)
    answer = program.get("/events")
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "41")
    clock.advance(seconds=41)
    assert program.get("/events").status_code == 200
