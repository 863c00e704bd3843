"""Second factors are set up, listed and removed; each change is e-mailed and recorded."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import func, select

from ctevents.db.handle import db, transaction
from ctevents.domain.accounts.second_factors import MOST_PASSKEYS
from ctevents.domain.letters.kinds import StaffLetterKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry, AuthenticatorApp, RecoveryCode
from ctevents.services.accounts import second_factors, sessions
from ctevents.services.accounts.second_factors import SecondFactors, recovery_code_typed
from ctevents.services.common import audit
from tests.support import factors, stories
from tests.support.factors import SoftwareKey
from tests.support.racing import behind
from tests.support.staff_mail import kinds_of_staff_letters

EMAIL = "organiser@ctevents.example"


@pytest.fixture(autouse=True)
def account(app: Flask) -> None:
    stories.account(Role.ORGANISER)


def found() -> SecondFactors:
    db.session.rollback()
    return second_factors.second_factors_of(db.session(), factors.account(EMAIL).id)


def secrets() -> list[str]:
    db.session.rollback()
    return list(db.session.scalars(select(AuthenticatorApp.secret)))


def add_app() -> list[str]:
    with transaction(by=audit.SHELL) as tx:
        return second_factors.set_up_app(tx, factors.account(EMAIL), factors.new_secret(), 0)


def add_passkey(key: SoftwareKey | None = None) -> list[str]:
    passkeys = stories.current_app.extensions["ctevents.passkey_site"].passkeys
    proof = passkeys.created((key or SoftwareKey()).created(b"c" * 32), b"c" * 32)
    with transaction(by=audit.SHELL) as tx:
        return second_factors.add_passkey(tx, factors.account(EMAIL), proof, "Key")


def remove_passkey(number: int, *, is_needed: bool = False) -> None:
    with transaction(by=audit.SHELL) as tx:
        second_factors.remove_passkey(tx, factors.account(EMAIL), number, is_needed=is_needed)


def remove_app(*, is_needed: bool = False) -> None:
    with transaction(by=audit.SHELL) as tx:
        second_factors.remove_app(tx, factors.account(EMAIL), is_needed=is_needed)


def drop() -> None:
    with transaction(by=audit.SHELL) as tx:
        second_factors.drop_second_factors(tx, factors.account(EMAIL))


def actions() -> list[str]:
    query = (
        select(AuditEntry.action)
        .where(AuditEntry.action.contains("factor"))
        .order_by(AuditEntry.id)
    )
    return list(db.session.scalars(query))


def test_the_first_one_brings_ten_recovery_codes() -> None:
    codes = add_app()
    assert (len(codes), len(set(codes)), found().codes) == (10, 10, 10)
    assert add_passkey() == []
    assert found().codes == 10


def test_recovery_codes_are_stored_as_salted_hashes() -> None:
    """ASVS 4.0.3, 2.6.2: 80 bits, and 128 bits of salt."""
    codes = add_app()
    rows = db.session.scalars(select(RecoveryCode)).all()
    stored = " ".join(f"{row.salt} {row.code_hash}" for row in rows)
    assert [code for code in codes if code in stored or code.replace("-", "") in stored] == []
    assert len({row.salt for row in rows}) == 10
    assert {len(row.salt) for row in rows} == {32}
    assert {len(code.replace("-", "")) for code in codes} == {16}


@pytest.mark.parametrize(
    "typed", ["", "123456", "0000-0000-0000-000", "0000-0000-0000-00000", "ÄÄÄÄ-0000-0000-0000"]
)
def test_other_texts_are_no_recovery_codes(typed: str) -> None:
    assert recovery_code_typed(typed) is None


def test_letters_that_look_alike_are_read_as_digits() -> None:
    assert recovery_code_typed("o0i1 l1Aa\u2011zzzz zzzz") == "001111AAZZZZZZZZ"


def test_a_new_app_replaces_the_earlier_one() -> None:
    add_app()
    before = secrets()
    assert add_app() == []
    assert len(before) == len(secrets()) == 1
    assert before != secrets()


def test_each_change_is_reported_and_recorded() -> None:
    add_app()
    add_passkey()
    remove_app()
    with transaction(by=audit.SHELL) as tx:
        second_factors.renew_recovery_codes(tx, factors.account(EMAIL))
    drop()
    kinds = StaffLetterKind
    assert kinds_of_staff_letters() == [
        kinds.FACTOR_ADDED,
        kinds.FACTOR_ADDED,
        kinds.FACTOR_REMOVED,
        kinds.CODES_RENEWED,
        kinds.FACTORS_DROPPED,
    ]
    assert actions() == [
        "account.second_factor_added",
        "account.second_factor_added",
        "account.second_factor_removed",
        "account.second_factors_dropped",
    ]


def test_the_last_one_stays_where_one_is_needed() -> None:
    add_app()
    add_passkey()
    remove_app(is_needed=True)
    [left] = found().passkeys
    with pytest.raises(Refusal) as refused:
        remove_passkey(left.id, is_needed=True)
    assert refused.value.reason is Reason.LAST_SECOND_FACTOR
    assert found().count == 1
    remove_passkey(left.id)
    assert (found().count, found().codes) == (0, 0)


def test_without_any_the_codes_and_the_moments_of_sessions_go() -> None:
    add_app()
    with transaction(by=audit.SHELL) as tx:
        token = sessions.begin_session(tx, factors.account(EMAIL).id, "")
    factors.shown_now(EMAIL)
    remove_app()
    visit = sessions.visit_of(db.session(), token, now=stories.now())
    assert visit is not None
    assert (visit.factor.has_factor, visit.factor.confirmed_at, found().codes) == (False, None, 0)
    with pytest.raises(Refusal), transaction(by=audit.SHELL) as tx:
        second_factors.renew_recovery_codes(tx, factors.account(EMAIL))


def test_dropping_lost_ones_ends_the_sessions() -> None:
    add_app()
    with transaction(by=audit.SHELL) as tx:
        token = sessions.begin_session(tx, factors.account(EMAIL).id, "")
    drop()
    assert sessions.visit_of(db.session(), token, now=stories.now()) is None
    assert (found().count, found().codes) == (0, 0)
    drop()
    assert actions().count("account.second_factors_dropped") == 1


def test_nobody_removes_a_passkey_of_another_account() -> None:
    add_passkey()
    [passkey] = found().passkeys
    stories.account(Role.OBSERVER)
    with transaction(by=audit.SHELL) as tx:
        other = factors.account("observer@ctevents.example")
        second_factors.remove_passkey(tx, other, passkey.id, is_needed=False)
    assert found().count == 1


def test_a_passkey_is_of_one_account_and_there_are_ten_at_most() -> None:
    key = SoftwareKey()
    add_passkey(key)
    with pytest.raises(Refusal) as refused:
        add_passkey(key)
    assert refused.value.reason is Reason.PASSKEY_EXISTS
    for _ in range(MOST_PASSKEYS - 1):
        add_passkey()
    with pytest.raises(Refusal) as refused:
        add_passkey()
    assert refused.value.reason is Reason.TOO_MANY_PASSKEYS


@pytest.mark.postgresql
def test_of_two_passkeys_removed_at_once_one_stays(app: Flask) -> None:
    add_passkey()
    add_passkey()
    first, second = (passkey.id for passkey in found().passkeys)
    number = factors.account(EMAIL).id

    def remove(passkey_id: int) -> Reason | None:
        tx = db.session()
        try:
            account = tx.get_one(factors.Account, number)
            second_factors.remove_passkey(tx, account, passkey_id, is_needed=True)
        except Refusal as refusal:
            return refusal.reason
        return None

    assert (
        behind(app, lambda _tx: remove(first), lambda _tx: remove(second))
        is Reason.LAST_SECOND_FACTOR
    )
    assert found().count == 1


def test_the_rows_go_with_their_account() -> None:
    add_app()
    add_passkey()
    with transaction(by=audit.SHELL) as tx:
        tx.delete(factors.account(EMAIL))
    assert db.session.scalar(select(func.count()).select_from(RecoveryCode)) == 0
