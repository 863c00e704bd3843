"""The page on which an administrator hands an account's work over."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import Account
from ctevents.services.accounts.accounts import account_by_email, add_account
from ctevents.services.accounts.list_choices import save_filter
from ctevents.services.common import audit
from tests.support import stories
from tests.support.pages import Browser


@pytest.fixture
def administrator(app: Flask) -> Browser:
    return stories.signed_in(app, Role.ADMINISTRATOR)


def account_id(email: str) -> int:
    found = account_by_email(db.session(), email)
    assert found is not None
    return found.id


def two() -> tuple[int, int]:
    with transaction(by=audit.SHELL) as tx:
        ids = [
            add_account(tx, f"{name}@ctevents.example", Role.OFFICE, [stories.event(slug)]).id
            for name, slug in (("leaving", "ba"), ("staying", "al"))
        ]
    return ids[0], ids[1]


@pytest.mark.long
def test_it_shows_what_moves_and_then_moves_it(administrator: Browser) -> None:
    giver, taker = two()
    page = administrator.open(f"/staff/accounts/{giver}/hand-over")
    assert (page.status, page.heading) == (200, "Hand over: leaving@ctevents.example")
    assert administrator.submit(page, "to", to=str(taker)).all("dl.facts dd") == [
        "Sarajevo",
        "none",
        "none",
    ]
    page = administrator.open(f"/staff/accounts/{giver}/hand-over?to={taker}")
    page = administrator.follow(administrator.submit(page, "agreed"))
    said = "Handed over to staying@ctevents.example. Events: 1, hosted guests: 0, saved filters: 0."
    assert page.all(".notice p")[:1] == [said]
    db.session.rollback()
    assert db.session.get_one(Account, giver).disabled_at is not None
    log = administrator.open("/staff/audit")
    assert "handed over to: staying@ctevents.example" in log.text


def test_numbers_that_changed_are_shown_again(administrator: Browser) -> None:
    giver, taker = two()
    page = administrator.open(f"/staff/accounts/{giver}/hand-over?to={taker}")
    with transaction(by=audit.SHELL) as tx:
        save_filter(
            tx, tx.get_one(Account, giver), name="Police", query="group=police", event_id=None
        )
    page = administrator.submit(page, "agreed")
    assert page.status == 409
    assert page.all("dl.facts dd") == ["Sarajevo", "none", "Police"]
    assert administrator.submit(page, "agreed").status == 303


@pytest.mark.parametrize(
    "agreed", ["", "1 2", "many many many", "1 0 0 0", f"1 0 {'9' * 5000}"], ids=len
)
def test_what_nobody_agreed_to_moves_nothing(administrator: Browser, agreed: str) -> None:
    giver, taker = two()
    page = administrator.open(f"/staff/accounts/{giver}/hand-over?to={taker}")
    assert administrator.submit(page, "agreed", agreed=agreed).status == 409


def test_foreign_accounts_are_missing(administrator: Browser) -> None:
    giver, _taker = two()
    assert administrator.open(f"/staff/accounts/{giver}/hand-over?to={giver}").status == 404
    assert administrator.open(f"/staff/accounts/{giver}/hand-over?to=x").status == 404
    assert administrator.open("/staff/accounts/999999/hand-over").status == 404


def test_without_a_colleague_it_leads_to_a_new_account(administrator: Browser) -> None:
    page = administrator.open(
        f"/staff/accounts/{account_id('administrator@ctevents.example')}/hand-over"
    )
    assert page.links()["Add an account"] == "/staff/accounts/add"
