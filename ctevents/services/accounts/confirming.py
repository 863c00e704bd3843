"""A session shows its second factor: at sign-in, and again before a sensitive act."""

from __future__ import annotations

from sqlalchemy import select, update

from ctevents.db.base import Transaction
from ctevents.domain.accounts.second_factors import FactorKind, is_next_count
from ctevents.domain.letters.kinds import StaffLetterKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.factors.one_time_codes import step_of
from ctevents.formats.factors.passkey_site import Proof
from ctevents.formats.sealed import SealBroken
from ctevents.models import AuditEntry, AuthenticatorApp, Passkey
from ctevents.services.accounts.second_factors import recovery_code_typed, spend_recovery_code
from ctevents.services.accounts.sessions import Visit, confirm_session
from ctevents.services.common import audit
from ctevents.services.common.throttles import (
    count_attempt,
    count_attempt_from,
    forget_attempts,
    forget_attempts_here,
)
from ctevents.services.outbox.staff_letters import queue_staff_letter

CODES_FROM_ONE_PLACE = 10
CODES_OF_ONE_BROWSER = 10
CODES_AN_ACCOUNT = 25
"""100 an hour (ASVS 4.0.3, 2.2.1). Only somebody who knows the password can use them up."""

_ACCOUNT = AuditEntry.details["account"].as_integer()


def count_code(
    tx: Transaction, visit: Visit, address: str, device: str | None = None
) -> Reason | None:
    """Count a code, which must be committed before it is compared. Return a reason if there were
    too many.

    A session that has shown its second factor before has a count of its own, and so has a
    ``device`` on which the account showed it before: others, who know the password, cannot use it
    up.
    """
    own = _own_count(visit, device)
    if own is not None:
        is_too_many = count_attempt(tx, own) > CODES_OF_ONE_BROWSER
    else:
        key = _of_account(visit)
        by_place = count_attempt_from(tx, address, key)
        is_too_many = by_place > CODES_FROM_ONE_PLACE or count_attempt(tx, key) > CODES_AN_ACCOUNT
    return Reason.TOO_MANY_ATTEMPTS if is_too_many else None


def confirm_by_code(
    tx: Transaction, visit: Visit, typed: str, device: str | None = None
) -> str | None:
    """Confirm the session by a code of the app or a recovery code, and return its new token, or
    None if it keeps its token. No code works twice, also if two are sent at once. ``device``: as in
    ``count_code``."""
    code = recovery_code_typed(typed)
    if code is not None:
        if not spend_recovery_code(tx, visit.account.id, code):
            raise Refusal(Reason.WRONG_CODE)
        queue_staff_letter(tx, StaffLetterKind.CODE_USED, visit.account)
        return _confirmed(tx, visit, FactorKind.RECOVERY_CODE, device)
    if not _spend_code_of_app(tx, visit.account.id, typed):
        raise Refusal(Reason.WRONG_CODE)
    return _confirmed(tx, visit, FactorKind.APP, device)


def confirm_by_passkey(tx: Transaction, visit: Visit, proof: Proof) -> str | None:
    """Confirm the session by a passkey, and return its new token, or None if it keeps its token.
    Refuse if a copy of the passkey was used before."""
    of_account = (Passkey.account_id == visit.account.id) & (
        Passkey.credential_id == proof.credential_id
    )
    passkey = tx.scalars(select(Passkey).where(of_account).with_for_update()).one_or_none()
    if passkey is None or not is_next_count(proof.count, passkey.sign_count):
        raise Refusal(Reason.WRONG_PASSKEY)
    passkey.sign_count, passkey.used_at = proof.count, tx.now
    return _confirmed(tx, visit, FactorKind.PASSKEY)


def record_wrong_factor(tx: Transaction, account_id: int) -> None:
    """Record a wrong code or passkey, once an hour for each account."""
    if not audit.was_recorded(tx, "account.second_factor_failed", account_id == _ACCOUNT):
        audit.record(tx, "account.second_factor_failed", account=account_id)


def _spend_code_of_app(tx: Transaction, account_id: int, typed: str) -> bool:
    """Use up the code's step of time, and all earlier ones (ASVS 4.0.3, 2.8.4)."""
    app = tx.scalars(
        select(AuthenticatorApp).where(AuthenticatorApp.account_id == account_id)
    ).one_or_none()
    if app is None:
        return False
    try:
        step = step_of(app.secret, typed, at=tx.now)
    except SealBroken as error:
        raise Refusal(Reason.APP_UNREADABLE) from error
    if step is None:
        return False
    unused = (AuthenticatorApp.id == app.id) & (AuthenticatorApp.last_step < step)
    spent = (
        update(AuthenticatorApp).where(unused).values(last_step=step).returning(AuthenticatorApp.id)
    )
    return bool(tx.scalars(spent, execution_options={"synchronize_session": False}).all())


def _confirmed(
    tx: Transaction, visit: Visit, kind: FactorKind, device: str | None = None
) -> str | None:
    """Forget the attempts of this browser; those of others stay."""
    token = confirm_session(tx, visit)
    own = _own_count(visit, device)
    if own is None:
        forget_attempts(tx, _of_account(visit))
    else:
        forget_attempts_here(tx, own)
    audit.record(tx, "account.second_factor_shown", account=visit.account.id, factor=kind.value)
    return token


def _of_account(visit: Visit) -> str:
    """Return the name under which attempts are counted that others can make, too."""
    return f"second factor of account {visit.account.id}"


def _own_count(visit: Visit, device: str | None) -> str | None:
    """Return the name under which the attempts of this browser are counted, if others cannot make
    them."""
    if visit.factor.confirmed_at is not None:
        return f"second factor in session {visit.session_id}"
    return (
        f"second factor of account {visit.account.id} on {device}" if device is not None else None
    )
