"""Sessions of staff: rows, so that each can be ended."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import Account, AuditEntry, StaffSession
from ctevents.services.accounts import sessions
from ctevents.services.accounts.accounts import account_by_email
from ctevents.services.common import audit
from tests.conftest import Clock
from tests.support import stories

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0"


@pytest.fixture
def account(app: Flask) -> Account:
    found = account_by_email(db.session(), stories.account(Role.OBSERVER))
    assert found is not None
    return found


def begun(account: Account, user_agent: str = "") -> str:
    with transaction(by=audit.SHELL) as tx:
        return sessions.begin_session(tx, account.id, user_agent)


def is_open(token: str) -> bool:
    return sessions.visit_of(db.session(), token, now=stories.now()) is not None


def actions() -> list[str]:
    return [
        action
        for action in db.session.scalars(select(AuditEntry.action).order_by(AuditEntry.id))
        if "sign" in action or "sess" in action
    ]


def test_a_token_opens_its_account_and_nothing_else_does(account: Account) -> None:
    token = begun(account)
    visit = sessions.visit_of(db.session(), token, now=stories.now())
    assert visit is not None
    assert visit.account == account
    assert [is_open(wrong) for wrong in ("", token[:-1], token.swapcase())] == [False, False, False]


def test_the_token_has_128_bits_and_is_not_in_the_database(account: Account) -> None:
    token = begun(account)
    row = db.session.scalars(select(StaffSession)).one()
    assert sessions.TOKEN_BYTES * 8 == 128
    assert token not in row.token_hash
    assert len({begun(account) for _ in range(20)}) == 20


def test_a_session_ends_after_twelve_hours(account: Account, clock: Clock) -> None:
    token = begun(account)
    clock.advance(hours=12, seconds=-1)
    assert is_open(token)
    clock.advance(seconds=1)
    assert not is_open(token)
    assert sessions.sessions_of(db.session(), account.id, now=stories.now()) == []


def test_the_worker_deletes_the_rows_that_ended_by_themselves(
    account: Account, clock: Clock
) -> None:
    begun(account)
    clock.advance(hours=11)
    later = begun(account)
    clock.advance(hours=1)
    with transaction(by=audit.WORKER) as tx:
        sessions.forget_ended_sessions(tx)
    [left] = db.session.scalars(select(StaffSession))
    assert sessions.is_token_of(left, later)


def test_one_session_ends_alone(account: Account) -> None:
    laptop, phone = begun(account, FIREFOX), begun(account)
    [of_laptop] = [each for each in rows(account) if each.browser]
    assert (of_laptop.browser, of_laptop.system) == ("Firefox", "Linux")
    with transaction(by=audit.SHELL) as tx:
        sessions.end_session(tx, account.id, of_laptop.id)
    assert (is_open(laptop), is_open(phone)) == (False, True)


def rows(account: Account) -> list[StaffSession]:
    return list(sessions.sessions_of(db.session(), account.id, now=stories.now()))


def test_nobody_ends_the_session_of_another_account(account: Account) -> None:
    token = begun(account)
    [row] = rows(account)
    with transaction(by=audit.SHELL) as tx:
        sessions.end_session(tx, account.id + 1, row.id)
    assert is_open(token)


def test_all_others_end_but_one(account: Account) -> None:
    kept, *others = [begun(account) for _ in range(3)]
    with transaction(by=audit.SHELL) as tx:
        sessions.end_sessions(tx, account.id, kept=kept)
    assert [is_open(token) for token in (kept, *others)] == [True, False, False]


def test_the_log_has_what_was_ended_once(account: Account) -> None:
    token, _other = begun(account), begun(account)
    for _ in range(2):
        with transaction(by=audit.by_account(account.id)) as tx:
            sessions.sign_out(tx, token)
            sessions.end_sessions(tx, account.id)
    assert actions() == ["account.signed_out", "account.sessions_ended"]


def test_the_sessions_of_a_deleted_account_go_with_it(account: Account) -> None:
    begun(account)
    with transaction(by=audit.SHELL) as tx:
        tx.delete(tx.get_one(Account, account.id))
    assert db.session.scalars(select(StaffSession)).all() == []
