"""A session shows its second factor; each proof works once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import select, text

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import StaffLetterKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry, Passkey
from ctevents.services.accounts import confirming, second_factors, sessions
from ctevents.services.accounts.sessions import Visit
from ctevents.services.common import audit
from tests.conftest import Clock
from tests.support import factors, stories
from tests.support.factors import SoftwareKey
from tests.support.racing import behind
from tests.support.staff_mail import kinds_of_staff_letters

EMAIL = "organiser@ctevents.example"


@pytest.fixture
def secret(app: Flask) -> str:
    stories.session_of(Role.ORGANISER)
    return factors.app_of(EMAIL)


def visit() -> Visit:
    """Return the session as the next request finds it."""
    token = begun[EMAIL]
    found = sessions.visit_of(db.session(), token, now=stories.now())
    assert found is not None
    return found


begun: dict[str, str] = {}


@pytest.fixture(autouse=True)
def begin(secret: str) -> None:
    number = factors.account(EMAIL).id
    with transaction(by=audit.SHELL) as tx:
        begun[EMAIL] = sessions.begin_session(tx, number, "")


def confirm(typed: str) -> Reason | None:
    """Confirm the session by this code. Return why that was refused, or None."""
    now = visit()
    try:
        with transaction(by=audit.SHELL) as tx:
            token = confirming.confirm_by_code(tx, now, typed)
    except Refusal as refusal:
        return refusal.reason
    begun[EMAIL] = token or begun[EMAIL]
    return None


def recovery_codes() -> list[str]:
    with transaction(by=audit.SHELL) as tx:
        return second_factors.renew_recovery_codes(tx, factors.account(EMAIL))


def test_a_code_of_the_app_confirms_the_session_and_changes_its_token(secret: str) -> None:
    before = begun[EMAIL]
    assert visit().factor.confirmed_at is None
    assert confirm(factors.code(secret)) is None
    assert visit().factor.confirmed_at == stories.now()
    assert begun[EMAIL] != before
    assert sessions.visit_of(db.session(), before, now=stories.now()) is None


def test_a_code_is_not_accepted_twice(secret: str, clock: Clock) -> None:
    """ASVS 4.0.3, 2.8.4: nor is an earlier one after it."""
    code, later, latest = (factors.code(secret, step=step) for step in (0, 1, 2))
    assert [confirm(code), confirm(code)] == [None, Reason.WRONG_CODE]
    clock.advance(seconds=30)
    assert [confirm(code), confirm(later), confirm(later)] == [
        Reason.WRONG_CODE,
        None,
        Reason.WRONG_CODE,
    ]
    clock.advance(seconds=30)
    assert [confirm(later), confirm(latest)] == [Reason.WRONG_CODE, None]


def test_the_secret_cannot_be_read_from_the_database(secret: str) -> None:
    stored = db.session.execute(text("SELECT secret FROM authenticator_apps")).scalar_one()
    assert stored
    assert secret not in stored


def test_without_the_data_key_recovery_codes_still_work_and_the_app_can_be_dropped(
    secret: str,
) -> None:
    codes = recovery_codes()
    with transaction(by=audit.SHELL) as tx:
        tx.execute(text("UPDATE authenticator_apps SET secret = 'sealed-1:00000000:AAAA'"))
    assert [confirm(factors.code(secret)), confirm(codes[0])] == [Reason.APP_UNREADABLE, None]
    with transaction(by=audit.SHELL) as tx:
        second_factors.drop_second_factors(tx, factors.account(EMAIL))
    assert second_factors.second_factors_of(db.session(), factors.account(EMAIL).id).count == 0


def test_a_recovery_code_works_once_and_is_reported(secret: str) -> None:
    first, *others = recovery_codes()
    assert len(others) == 9
    assert [confirm(first.lower().replace("-", " ")), confirm(first)] == [None, Reason.WRONG_CODE]
    assert confirm(others[0]) is None
    assert second_factors.second_factors_of(db.session(), factors.account(EMAIL).id).codes == 8
    assert kinds_of_staff_letters()[-2:] == [StaffLetterKind.CODE_USED] * 2


def test_new_recovery_codes_end_the_earlier_ones(secret: str) -> None:
    earlier, newer = recovery_codes(), recovery_codes()
    assert confirm(earlier[0]) is Reason.WRONG_CODE
    assert confirm(newer[0]) is None
    assert not set(earlier) & set(newer)


def test_codes_of_another_account_are_wrong(secret: str) -> None:
    stories.account(Role.OFFICE, "ba")
    other = factors.app_of("office-ba@ctevents.example")
    with transaction(by=audit.SHELL) as tx:
        foreign = second_factors.renew_recovery_codes(
            tx, factors.account("office-ba@ctevents.example")
        )
    assert [confirm(factors.code(other)), confirm(foreign[0])] == [Reason.WRONG_CODE] * 2


def test_what_is_shown_again_keeps_the_token(secret: str, clock: Clock) -> None:
    confirm(factors.code(secret))
    token = begun[EMAIL]
    clock.advance(minutes=10)
    assert visit().factor.is_stale(now=stories.now())
    assert confirm(factors.code(secret)) is None
    assert (begun[EMAIL], visit().factor.confirmed_at) == (token, stories.now())


def passkey(key: SoftwareKey) -> None:
    proof = passkey_proof(key)
    with transaction(by=audit.SHELL) as tx:
        second_factors.add_passkey(tx, factors.account(EMAIL), proof, "Key")


def passkey_proof(key: SoftwareKey) -> second_factors.Proof:
    proof = stories.current_app.extensions["ctevents.passkey_site"].passkeys.created(
        key.created(b"c" * 32), b"c" * 32
    )
    assert proof is not None
    return proof


def by_passkey(key: SoftwareKey) -> Reason | None:
    now = visit()
    try:
        with transaction(by=audit.SHELL) as tx:
            token = confirming.confirm_by_passkey(tx, now, passkey_proof(key))
    except Refusal as refusal:
        return refusal.reason
    begun[EMAIL] = token or begun[EMAIL]
    return None


def test_a_copy_of_a_passkey_is_refused(secret: str) -> None:
    key = SoftwareKey(count=2**32 - 3)
    passkey(key)
    key.count += 1
    assert [by_passkey(key), by_passkey(key)] == [None, Reason.WRONG_PASSKEY]
    row = db.session.scalars(select(Passkey)).one()
    assert (row.sign_count, row.used_at) == (2**32 - 2, stories.now())


def test_a_challenge_works_once_and_five_minutes(secret: str, clock: Clock) -> None:
    number = visit().session_id

    def new() -> bytes:
        with transaction(by=audit.SHELL) as tx:
            return sessions.new_challenge(tx, number)

    def spent() -> bytes:
        with transaction(by=audit.SHELL) as tx:
            return sessions.spend_challenge(tx, number)

    challenge = new()
    assert spent() == challenge
    assert spent() != challenge
    earlier, challenge = new(), new()
    assert earlier != challenge
    assert spent() == challenge
    challenge = new()
    clock.advance(minutes=5)
    assert spent() != challenge


def counted(number: int, place: str, device: str | None = None) -> list[bool]:
    found = []
    for _ in range(number):
        now = visit()
        with transaction(by=audit.SHELL) as tx:
            found.append(confirming.count_code(tx, now, place, device) is None)
    return found


@pytest.mark.long
def test_guessing_is_stopped_for_a_place_and_for_an_account(secret: str, clock: Clock) -> None:
    assert counted(11, "192.0.2.1") == [True] * 10 + [False]
    assert counted(10, "192.0.2.2") == [True] * 10
    assert counted(6, "192.0.2.3") == [True] * 5 + [False]
    clock.advance(minutes=15)
    assert counted(1, "192.0.2.1") == [True]


@pytest.mark.long
def test_others_cannot_use_up_the_attempts_of_a_session_that_showed_it(
    secret: str, clock: Clock
) -> None:
    """ASVS 4.0.3, 2.2.1."""
    assert confirm(factors.code(secret)) is None
    mine = begun[EMAIL]
    clock.advance(minutes=10)
    with transaction(by=audit.SHELL) as tx:
        begun[EMAIL] = sessions.begin_session(tx, factors.account(EMAIL).id, "")
    for place in range(4):
        counted(10, f"192.0.2.{place}")
    assert counted(1, "192.0.2.9") == [False]
    begun[EMAIL] = mine
    assert counted(11, "192.0.2.9") == [True] * 10 + [False]


@pytest.mark.long
def test_others_cannot_use_up_the_attempts_of_a_known_device(secret: str) -> None:
    for place in range(4):
        counted(10, f"192.0.2.{place}")
    assert counted(1, "192.0.2.9") == [False]
    assert counted(11, "192.0.2.9", device="laptop") == [True] * 10 + [False]
    now = visit()
    with transaction(by=audit.SHELL) as tx:
        confirming.confirm_by_code(tx, now, factors.code(secret), device="laptop")
        begun[EMAIL] = sessions.begin_session(tx, now.account.id, "")
    assert counted(1, "192.0.2.9", device="laptop") == [True]
    assert counted(1, "192.0.2.9") == [False]  # those of strangers stay


def test_the_log_says_what_was_shown_and_wrong_ones_once_an_hour(secret: str, clock: Clock) -> None:
    confirm(factors.code(secret))
    for _ in range(3):
        with transaction(by=audit.SHELL) as tx:
            confirming.record_wrong_factor(tx, factors.account(EMAIL).id)
    entries = db.session.scalars(select(AuditEntry).order_by(AuditEntry.id))
    found = [
        entry
        for entry in entries
        if "second_factor_" in entry.action and "added" not in entry.action
    ]
    number = factors.account(EMAIL).id
    assert [(entry.action, entry.details) for entry in found] == [
        ("account.second_factor_shown", {"account": number, "factor": "authenticator-app"}),
        ("account.second_factor_failed", {"account": number}),
    ]
    assert not any(secret in str(entry.details) for entry in found)


def both_at_once(app: Flask, typed: str) -> list[Reason | None]:
    """Use a code twice at the same moment."""
    now = visit()

    def use(tx: Transaction) -> Reason | None:
        try:
            confirming.confirm_by_code(tx, now, typed)
        except Refusal as refusal:
            return refusal.reason
        return None

    first: list[Reason | None] = []
    second = behind(app, lambda tx: first.append(use(tx)), use)
    return [*first, second]


CODES: list[Callable[[str], str]] = [factors.code, lambda _secret: recovery_codes()[0]]


@pytest.mark.postgresql
@pytest.mark.parametrize("code_of", CODES, ids=["app", "recovery code"])
def test_of_two_uses_at_once_one_succeeds(
    app: Flask, secret: str, code_of: Callable[[str], str]
) -> None:
    assert both_at_once(app, code_of(secret)) == [None, Reason.WRONG_CODE]
