"""Handing an account's work over: what moves, what stays, who may take it, and two administrators
at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Role, may_take_over
from ctevents.models import Account, AuditEntry, Person, SavedFilter
from ctevents.services.accounts.accounts import account_by_email, add_account
from ctevents.services.accounts.handover import belongings, hand_over, takers
from ctevents.services.accounts.list_choices import save_filter
from ctevents.services.common import audit
from ctevents.services.people.marks import set_host
from tests.support import stories
from tests.support.racing import at_once

pytestmark = pytest.mark.usefixtures("app")

NUMBERS = (1, 1, 2)


def added(email: str, role: Role, *slugs: str) -> int:
    with transaction(by=audit.SHELL) as tx:
        return add_account(tx, email, role, [stories.event(slug) for slug in slugs]).id


def leaving() -> int:
    """An office account with an event, a guest whose host it is, and two filters."""
    account_id = added("leaving@ctevents.example", Role.OFFICE, "ba")
    person = stories.person_of(stories.guest("ba"))
    with transaction(by=audit.SHELL) as tx:
        account = tx.get_one(Account, account_id)
        set_host(tx, person.event_id, [person.id], account_id)
        save_filter(tx, account, name="Judges", query="group=judges", event_id=person.event_id)
        save_filter(tx, account, name="No reply", query="invitation=sent", event_id=None)
    return account_id


def handing(
    giver_id: int, taker_id: int, *, disables: bool = True
) -> Callable[[Transaction], object]:
    return lambda tx: hand_over(
        tx,
        tx.get_one(Account, giver_id),
        tx.get_one(Account, taker_id),
        agreed=NUMBERS,
        disables=disables,
    )


def account(account_id: int) -> Account:
    db.session.rollback()
    return db.session.get_one(Account, account_id)


def test_everything_moves_in_one_step_and_the_account_is_disabled(app: Flask) -> None:
    giver, taker = leaving(), added("staying@ctevents.example", Role.OFFICE, "al")
    browser = stories.signed_in_again(app, "leaving@ctevents.example")
    assert belongings(db.session(), account(giver), account(taker)).numbers == NUMBERS
    with transaction(by=audit.SHELL) as tx:
        handing(giver, taker)(tx)
    assert [event.slug for event in account(taker).events] == ["al", "ba"]
    assert account(giver).events == []
    assert account(giver).disabled_at is not None
    assert set(db.session.scalars(select(Person.host_id).where(Person.host_id.is_not(None)))) == {
        taker
    }
    assert set(db.session.scalars(select(SavedFilter.account_id))) == {taker}
    assert browser.open("/staff/").status == 303
    query = select(AuditEntry).where(
        AuditEntry.action.in_(("account.handed_over", "event.handed_over"))
    )
    entries = db.session.scalars(query.order_by(AuditEntry.id)).all()
    assert [(each.action, each.event_id is not None) for each in entries] == [
        ("event.handed_over", True),
        ("account.handed_over", False),
    ]
    assert {each.details["to_account"] for each in entries} == {taker}


def test_a_filter_stays_whose_name_the_other_account_uses() -> None:
    giver, taker = leaving(), added("staying@ctevents.example", Role.OFFICE, "ba")
    with transaction(by=audit.SHELL) as tx:
        save_filter(
            tx, tx.get_one(Account, taker), name="judges", query="", event_id=stories.event("ba").id
        )
    found = belongings(db.session(), account(giver), account(taker))
    assert [each.name for each in found.filters] == ["No reply"]


def test_what_changed_since_the_page_is_refused_and_nothing_moves() -> None:
    giver, taker = leaving(), added("staying@ctevents.example", Role.OFFICE, "al")
    with transaction(by=audit.SHELL) as tx:
        save_filter(
            tx, tx.get_one(Account, giver), name="Police", query="group=police", event_id=None
        )
    with pytest.raises(Refusal) as refused, transaction(by=audit.SHELL) as tx:
        handing(giver, taker)(tx)
    assert refused.value.reason is Reason.NUMBERS_CHANGED
    assert [event.slug for event in account(giver).events] == ["ba"]


def test_two_administrators_at_once_hand_over_once(app: Flask) -> None:
    giver = leaving()
    first, second = (
        added(f"{name}@ctevents.example", Role.OFFICE, "al") for name in ("first", "second")
    )
    results = at_once(
        app, handing(giver, first, disables=False), handing(giver, second, disables=False)
    )
    assert sorted(results, key=str) == [None, Reason.NUMBERS_CHANGED]
    events = [[event.slug for event in account(each).events] for each in (giver, first, second)]
    assert sorted(events) == [[], ["al"], ["al", "ba"]]
    hosts = set(db.session.scalars(select(Person.host_id).where(Person.host_id.is_not(None))))
    assert hosts == set(db.session.scalars(select(SavedFilter.account_id)))
    assert len(hosts) == 1


def test_two_who_hand_over_to_each_other_at_once_wait_for_no_end(app: Flask) -> None:
    giver, taker = leaving(), added("staying@ctevents.example", Role.OFFICE)
    back: Callable[[Transaction], object] = lambda tx: hand_over(  # noqa: E731
        tx, tx.get_one(Account, taker), tx.get_one(Account, giver), agreed=(0, 0, 0), disables=False
    )
    results = at_once(app, handing(giver, taker, disables=False), back)
    assert results[0] is None


def test_only_those_take_over_who_may_do_as_much() -> None:
    assert may_take_over(Role.DOOR, Role.OFFICE)
    assert not may_take_over(Role.OFFICE, Role.DOOR)
    assert not may_take_over(Role.OFFICE, Role.OBSERVER)
    giver = leaving()
    for role in Role:
        added(f"{role}@ctevents.example", role)
    found = {each.role for each in takers(db.session(), account(giver))}
    assert found == {Role.OFFICE, Role.ORGANISER, Role.ADMINISTRATOR}
    door = account_by_email(db.session(), "door@ctevents.example")
    assert door is not None
    with pytest.raises(Refusal), transaction(by=audit.SHELL) as tx:
        handing(giver, door.id)(tx)


def test_an_organiser_takes_over_without_events_of_their_own() -> None:
    giver, taker = leaving(), added("regional@ctevents.example", Role.ORGANISER)
    with transaction(by=audit.SHELL) as tx:
        handing(giver, taker, disables=False)(tx)
    assert account(taker).events == []
    assert account(giver).events == []
    assert account(giver).disabled_at is None
