"""The team of an event: who is on it, and two organisers who change it at once."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import Account, Event
from ctevents.services.accounts.accounts import account_by_email, disable_account
from ctevents.services.accounts.team import end_access, give_access, members, possible_members
from ctevents.services.common import audit
from tests.support import stories
from tests.support.racing import at_once

pytestmark = pytest.mark.usefixtures("app")


def account(role: Role, *slugs: str) -> Account:
    found = account_by_email(db.session(), stories.account(role, *slugs))
    assert found is not None
    return found


def slugs_of(account_id: int) -> list[str]:
    db.session.rollback()
    return [event.slug for event in db.session.get_one(Account, account_id).events]


def test_its_own_accounts_come_before_those_of_all_events(app: Flask) -> None:
    office, _other = account(Role.OFFICE, "ba"), account(Role.DOOR, "al")
    organiser = account(Role.ORGANISER)
    stories.signed_in_again(app, office.email)
    found = members(db.session(), stories.event("ba"))
    assert [member.account.id for member in found] == [office.id, organiser.id]
    assert [each.email for each in possible_members(db.session(), stories.event("ba"))] == [
        _other.email
    ]


def test_access_is_given_and_taken_away_and_ends_sessions(app: Flask) -> None:
    office = account(Role.OFFICE, "ba")
    browser = stories.signed_in_again(app, office.email)
    with transaction(by=audit.SHELL) as tx:
        give_access(tx, tx.get_one(Account, office.id), tx.get_one(Event, stories.event("al").id))
    assert slugs_of(office.id) == ["al", "ba"]
    assert browser.open("/staff/").status == 303
    with transaction(by=audit.SHELL) as tx:
        end_access(tx, tx.get_one(Account, office.id), tx.get_one(Event, stories.event("ba").id))
    assert slugs_of(office.id) == ["al"]


def test_two_organisers_who_add_an_account_at_once_lose_nothing(app: Flask) -> None:
    office_id = account(Role.OFFICE, "ba").id
    ids = [stories.event(slug).id for slug in ("al", "xk")]

    def give(event_id: int) -> None:
        acts.append(
            lambda tx: give_access(tx, tx.get_one(Account, office_id), tx.get_one(Event, event_id))
        )

    acts: list[object] = []
    for event_id in ids:
        give(event_id)
    assert at_once(app, *acts) == [None, None]  # type: ignore[arg-type]
    assert sorted(slugs_of(office_id)) == ["al", "ba", "xk"]


def test_an_account_of_all_events_stays_as_it_is() -> None:
    organiser_id = account(Role.ORGANISER).id
    with transaction(by=audit.SHELL) as tx:
        give_access(
            tx, tx.get_one(Account, organiser_id), tx.get_one(Event, stories.event("ba").id)
        )
    assert slugs_of(organiser_id) == []


def test_a_disabled_account_is_not_on_it() -> None:
    account(Role.ADMINISTRATOR)
    office_id = account(Role.OFFICE, "ba").id

    def disable(tx: Transaction) -> None:
        disable_account(tx, tx.get_one(Account, office_id))

    with transaction(by=audit.SHELL) as tx:
        disable(tx)
    event = stories.event("ba")
    assert office_id not in {member.account.id for member in members(db.session(), event)}
    assert office_id not in {each.id for each in possible_members(db.session(), event)}
