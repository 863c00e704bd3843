"""The second factors of an account: passkeys, an authenticator app and recovery codes are set up, listed and removed here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction, hold
from ctevents.domain.accounts.letters import AccountLetterKind
from ctevents.domain.accounts.second_factors import MOST_PASSKEYS, FactorKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.factors.passkey_site import Proof
from ctevents.models import Account, AuthenticatorApp, Passkey, RecoveryCode, StaffSession
from ctevents.services.accounts.letters import queue_account_letter
from ctevents.services.accounts.recovery_codes import make_recovery_codes, recovery_codes_left
from ctevents.services.accounts.sessions import end_sessions
from ctevents.services.common import audit
from ctevents.services.common.adding import add_or_refuse


@dataclass(frozen=True)
class SecondFactors:
    """``app`` is None without an authenticator app. ``codes``: the number of recovery codes that are left."""

    app: AuthenticatorApp | None
    passkeys: Sequence[Passkey]
    codes: int

    @property
    def count(self) -> int:
        """The number of factors. Recovery codes are none: they replace one."""
        return len(self.passkeys) + (self.app is not None)

    @property
    def keys(self) -> list[bytes]:
        return [passkey.key for passkey in self.passkeys]


def second_factors_of(session: Session, account_id: int) -> SecondFactors:
    passkeys = select(Passkey).where(Passkey.account_id == account_id).order_by(Passkey.created_at, Passkey.id)
    return SecondFactors(
        app=session.scalars(select(AuthenticatorApp).where(AuthenticatorApp.account_id == account_id)).one_or_none(),
        passkeys=session.scalars(passkeys).all(),
        codes=recovery_codes_left(session, account_id),
    )


def set_up_app(tx: Transaction, account: Account, secret: str, step: int) -> list[str]:
    """Save an authenticator app, whose code of ``step`` proved that it works; it replaces an earlier one. Return new recovery
    codes if this is the first factor."""
    is_first = _held(tx, account).count == 0
    tx.execute(delete(AuthenticatorApp).where(AuthenticatorApp.account_id == account.id))
    tx.add(AuthenticatorApp(account_id=account.id, secret=secret, last_step=step, created_at=tx.now))
    return _added(tx, account, FactorKind.APP, is_first=is_first)


def add_passkey(tx: Transaction, account: Account, proof: Proof, name: str) -> list[str]:
    """Save a passkey. Return new recovery codes if this is the first factor."""
    before = _held(tx, account)
    if len(before.passkeys) >= MOST_PASSKEYS:
        raise Refusal(Reason.TOO_MANY_PASSKEYS)
    passkey = Passkey(
        account_id=account.id,
        credential_id=proof.credential_id,
        key=proof.key,
        sign_count=proof.count,
        name=name,
        created_at=tx.now,
    )
    add_or_refuse(tx, passkey, Reason.PASSKEY_EXISTS)
    return _added(tx, account, FactorKind.PASSKEY, is_first=before.count == 0)


def renew_recovery_codes(tx: Transaction, account: Account) -> list[str]:
    """Return new recovery codes. The earlier ones end."""
    if _held(tx, account).count == 0:
        raise Refusal(Reason.NO_SECOND_FACTOR)
    queue_account_letter(tx, AccountLetterKind.CODES_RENEWED, account=account)
    audit.record(tx, "account.recovery_codes_made", account=account.id)
    return make_recovery_codes(tx, account.id)


def remove_app(tx: Transaction, account: Account, *, is_needed: bool) -> None:
    """Remove the authenticator app; nothing happens if there is none. ``is_needed``: the role needs a second factor."""
    factors = _held(tx, account)
    if factors.app is not None:
        _refuse_last(factors, is_needed=is_needed)
        tx.delete(factors.app)
        _removed(tx, account, FactorKind.APP)


def remove_passkey(tx: Transaction, account: Account, passkey_id: int, *, is_needed: bool) -> None:
    """Remove a passkey of the account; nothing happens if it has no such passkey."""
    factors = _held(tx, account)
    for passkey in factors.passkeys:
        if passkey.id == passkey_id:
            _refuse_last(factors, is_needed=is_needed)
            tx.delete(passkey)
            _removed(tx, account, FactorKind.PASSKEY)


def drop_second_factors(tx: Transaction, account: Account) -> None:
    """Remove all factors that somebody has lost, and end the sessions of the account. Nothing happens if it has none."""
    if _held(tx, account).count:
        _forget(tx, account.id)
        end_sessions(tx, account.id)
        queue_account_letter(tx, AccountLetterKind.FACTORS_DROPPED, account=account)
        audit.record(tx, "account.second_factors_dropped", account=account.id)


def _held(tx: Transaction, account: Account) -> SecondFactors:
    """Lock the account, so that its factors change one after the other, and return them."""
    hold(tx, account, key_share=True)
    return second_factors_of(tx, account.id)


def _added(tx: Transaction, account: Account, kind: FactorKind, *, is_first: bool) -> list[str]:
    queue_account_letter(tx, AccountLetterKind.FACTOR_ADDED, account=account)
    audit.record(tx, "account.second_factor_added", account=account.id, factor=kind.value)
    return make_recovery_codes(tx, account.id) if is_first else []


def _removed(tx: Transaction, account: Account, kind: FactorKind) -> None:
    tx.flush()
    if second_factors_of(tx, account.id).count == 0:
        _forget(tx, account.id)
    queue_account_letter(tx, AccountLetterKind.FACTOR_REMOVED, account=account)
    audit.record(tx, "account.second_factor_removed", account=account.id, factor=kind.value)


def _refuse_last(factors: SecondFactors, *, is_needed: bool) -> None:
    if is_needed and factors.count == 1:
        raise Refusal(Reason.LAST_SECOND_FACTOR)


def _forget(tx: Transaction, account_id: int) -> None:
    """Delete everything of the second factor, so that a session has to show one that is set up later."""
    for table in (AuthenticatorApp, Passkey, RecoveryCode):
        tx.execute(delete(table).where(table.account_id == account_id))
    of_account = StaffSession.account_id == account_id
    tx.execute(update(StaffSession).where(of_account).values(second_factor_at=None, challenge=None))
