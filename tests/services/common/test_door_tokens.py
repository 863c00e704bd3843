"""The bearer tokens of door devices."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import TokenTerm
from ctevents.domain.roles import Role
from ctevents.domain.schedule import EventStatus
from ctevents.models import DoorToken, Event
from ctevents.services.accounts.accounts import account_by_email, disable_account
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import (
    Device,
    device_by_nonce,
    door_token_of_event,
    door_tokens,
    make_door_token,
    revoke_door_token,
)
from tests.conftest import Clock
from tests.support import stories


@pytest.fixture
def event(app: Flask) -> Event:
    return stories.published_event()


def made(event: Event, **options: object) -> DoorToken:
    with transaction(by=audit.SHELL) as tx:
        return make_door_token(tx, stories.event(event.slug), "A", **options)  # type: ignore[arg-type]


def test_a_token_is_good_until_the_end_of_the_day_after_the_event(event: Event) -> None:
    token = made(event)
    assert token.ends_at == datetime(2027, 3, 11, 23, tzinfo=UTC)  # midnight in Sarajevo


def test_long_after_the_event_it_is_good_for_the_day_after_today(
    event: Event, clock: Clock
) -> None:
    clock.now = datetime(2027, 5, 1, 9, tzinfo=UTC)
    assert made(event).ends_at == datetime(2027, 5, 2, 22, tzinfo=UTC)


def test_a_device_is_known_by_its_nonce_also_after_the_end(event: Event, clock: Clock) -> None:
    token = made(event, ends_at=clock.now + timedelta(hours=1))
    clock.advance(days=3)
    with transaction(by=audit.SHELL) as tx:
        revoke_door_token(tx, tx.merge(token))
    device = device_by_nonce(db.session(), token.nonce)
    term = TokenTerm(clock.now - timedelta(days=3) + timedelta(hours=1), clock.now)
    assert device == Device(token.id, event.id, "ba", EventStatus.PUBLISHED, "A", term)
    assert device_by_nonce(db.session(), "another nonce") is None


def test_tokens_belong_to_their_event(event: Event) -> None:
    token = made(event)
    other = stories.published_event("me")
    assert [each.id for each in door_tokens(db.session(), event.id)] == [token.id]
    assert door_token_of_event(db.session(), event.id, token.id) is not None
    assert door_token_of_event(db.session(), other.id, token.id) is None


def test_disabling_an_account_ends_its_tokens(event: Event) -> None:
    email = stories.account(Role.OFFICE, "ba")
    account = account_by_email(db.session(), email)
    assert account is not None
    token = made(event, account_id=account.id)
    with transaction(by=audit.SHELL) as tx:
        disable_account(tx, tx.merge(account))
    device = device_by_nonce(db.session(), token.nonce)
    assert device is not None
    assert device.term.is_over(stories.now())
