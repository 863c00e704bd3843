"""The second factors of an account: passkeys, an authenticator app and recovery codes are set up,
listed and removed here.

New keys: what ends with the old one, and what the audit log says.

Recovery codes: each replaces the second factor once. Only salted hashes are stored.

Proof that the person who sets up the first second factor of an account reads its mail: a
one-time link to its address."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from hmac import compare_digest

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction, hold
from ctevents.domain.accounts.notes import RESET_LASTS
from ctevents.domain.accounts.second_factors import MOST_PASSKEYS, RECOVERY_CODES, FactorKind
from ctevents.domain.letters.kinds import StaffLetterKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.factors.passkey_site import Proof
from ctevents.models import Account, AuthenticatorApp, Passkey, RecoveryCode, StaffSession
from ctevents.services.accounts.sessions import confirm_address, end_all_sessions, end_sessions
from ctevents.services.common import audit
from ctevents.services.common.locks import add_or_refuse
from ctevents.services.common.throttles import count_attempt
from ctevents.services.outbox.staff_letters import queue_staff_letter
from ctevents.tokens import CODE_LETTERS, new_nonce

LETTERS = 16
"""Letters of 5 bits: 80 bits of chance, hashed with a salt of 128 bits (ASVS 4.0.3, 2.6.2)."""
SALT_BYTES = 16
_READ_AS = str.maketrans("OIL", "011", "- \t\u2010\u2011\u2013")


def make_recovery_codes(tx: Transaction, account_id: int) -> list[str]:
    """Return new recovery codes, in groups of four. The earlier ones end."""
    tx.execute(delete(RecoveryCode).where(RecoveryCode.account_id == account_id))
    codes = [
        "".join(secrets.choice(CODE_LETTERS) for _ in range(LETTERS)) for _ in range(RECOVERY_CODES)
    ]
    for code in codes:
        salt = secrets.token_hex(SALT_BYTES)
        tx.add(RecoveryCode(account_id=account_id, salt=salt, code_hash=_hash(salt, code)))
    return ["-".join(code[start : start + 4] for start in range(0, LETTERS, 4)) for code in codes]


def recovery_code_typed(text: str) -> str | None:
    """Read a recovery code in any case and grouping, with O and I typed for 0 and 1; None for any
    other text."""
    letters = text.upper().translate(_READ_AS)
    return letters if len(letters) == LETTERS and set(letters) <= set(CODE_LETTERS) else None


def spend_recovery_code(tx: Transaction, account_id: int, code: str) -> bool:
    """Use up the code; return whether it was one. Two uses at once give one success."""
    rows = tx.scalars(select(RecoveryCode).where(RecoveryCode.account_id == account_id)).all()
    found = [row.id for row in rows if compare_digest(row.code_hash, _hash(row.salt, code))]
    spent = delete(RecoveryCode).where(RecoveryCode.id.in_(found)).returning(RecoveryCode.id)
    return bool(tx.scalars(spent).all())


def recovery_codes_left(session: Session, account_id: int) -> int:
    query = (
        select(func.count()).select_from(RecoveryCode).where(RecoveryCode.account_id == account_id)
    )
    return session.scalar(query) or 0


def _hash(salt: str, code: str) -> str:
    return sha256(f"{salt} {code}".encode()).hexdigest()


@dataclass(frozen=True)
class SecondFactors:
    """``app`` is None without an authenticator app. ``codes``: the number of recovery codes that
    are left."""

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
    passkeys = (
        select(Passkey)
        .where(Passkey.account_id == account_id)
        .order_by(Passkey.created_at, Passkey.id)
    )
    return SecondFactors(
        app=session.scalars(
            select(AuthenticatorApp).where(AuthenticatorApp.account_id == account_id)
        ).one_or_none(),
        passkeys=session.scalars(passkeys).all(),
        codes=recovery_codes_left(session, account_id),
    )


def set_up_app(tx: Transaction, account: Account, secret: str, step: int) -> list[str]:
    """Save an authenticator app, whose code of ``step`` proved that it works; it replaces an
    earlier one. Return new recovery codes if this is the first factor."""
    is_first = _held(tx, account).count == 0
    tx.execute(delete(AuthenticatorApp).where(AuthenticatorApp.account_id == account.id))
    tx.add(
        AuthenticatorApp(account_id=account.id, secret=secret, last_step=step, created_at=tx.now)
    )
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
    queue_staff_letter(tx, StaffLetterKind.CODES_RENEWED, account)
    audit.record(tx, "account.recovery_codes_made", account=account.id)
    return make_recovery_codes(tx, account.id)


def remove_app(tx: Transaction, account: Account, *, is_needed: bool) -> None:
    """Remove the authenticator app; nothing happens if there is none. ``is_needed``: the role needs
    a second factor."""
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
    """Remove all factors that somebody has lost, and end the sessions of the account. Nothing
    happens if it has none."""
    if _held(tx, account).count:
        _forget(tx, account.id)
        end_sessions(tx, account.id)
        queue_staff_letter(tx, StaffLetterKind.FACTORS_DROPPED, account)
        audit.record(tx, "account.second_factors_dropped", account=account.id)


def _held(tx: Transaction, account: Account) -> SecondFactors:
    """Lock the account, so that its factors change one after the other, and return them."""
    hold(tx, account, key_share=True)
    return second_factors_of(tx, account.id)


def _added(tx: Transaction, account: Account, kind: FactorKind, *, is_first: bool) -> list[str]:
    queue_staff_letter(tx, StaffLetterKind.FACTOR_ADDED, account)
    audit.record(tx, "account.second_factor_added", account=account.id, factor=kind.value)
    return make_recovery_codes(tx, account.id) if is_first else []


def _removed(tx: Transaction, account: Account, kind: FactorKind) -> None:
    tx.flush()
    if second_factors_of(tx, account.id).count == 0:
        _forget(tx, account.id)
    queue_staff_letter(tx, StaffLetterKind.FACTOR_REMOVED, account)
    audit.record(tx, "account.second_factor_removed", account=account.id, factor=kind.value)


def _refuse_last(factors: SecondFactors, *, is_needed: bool) -> None:
    if is_needed and factors.count == 1:
        raise Refusal(Reason.LAST_SECOND_FACTOR)


def _forget(tx: Transaction, account_id: int) -> None:
    """Delete everything of the second factor, so that a session has to show one that is set up
    later."""
    for table in (AuthenticatorApp, Passkey, RecoveryCode):
        tx.execute(delete(table).where(table.account_id == account_id))
    of_account = StaffSession.account_id == account_id
    tx.execute(update(StaffSession).where(of_account).values(second_factor_at=None, challenge=None))


def record_new_secret_key(tx: Transaction, *, is_kept: bool) -> int:
    """Record a new secret key, and end all sessions. Return their number. ``is_kept``: the key is
    in the instance folder."""
    count = end_all_sessions(tx)
    audit.record(tx, "secret_key.rotated", kept_in=_place(is_kept), sessions=count)
    return count


def record_new_data_key(tx: Transaction, *, is_kept: bool) -> None:
    """Record a new data key. Old entries are still verified with the old one."""
    audit.record(tx, "data_key.rotated", kept_in=_place(is_kept))


def _place(is_kept: bool) -> str:
    return "instance-folder" if is_kept else "environment"


MOST_LETTERS = 3
"""Letters to one account in a quarter of an hour."""


def ask_for_factor_link(tx: Transaction, account: Account) -> Reason | None:
    """Queue a letter with a link. Return a reason if there were too many; the attempt must be
    committed all the same."""
    if count_attempt(tx, f"factor-link of account {account.id}") > MOST_LETTERS:
        return Reason.TOO_MANY_ATTEMPTS
    queue_staff_letter(tx, StaffLetterKind.FACTOR_LINK, account)
    return None


def new_factor_link(tx: Transaction, account: Account) -> str | None:
    """Return the nonce of a new link, which ends the earlier one, or None if the account needs none
    any more."""
    if account.disabled_at is not None or second_factors_of(tx, account.id).count:
        return None
    account.factor_link_nonce, account.factor_link_ends_at = new_nonce(), tx.now + RESET_LASTS
    return account.factor_link_nonce


def is_factor_link(session: Session, account_id: int, nonce: str | None, *, now: datetime) -> bool:
    """Return whether a link with this nonce is valid for this account."""
    account = session.get_one(Account, account_id)
    return (
        nonce is not None
        and account.factor_link_nonce == nonce
        and (account.factor_link_ends_at or now) > now
    )


def spend_factor_link(
    tx: Transaction, account: Account, nonce: str | None, session_token: str
) -> None:
    """Use up the link, and let the session of this token set up a second factor. Refuse a link that
    is not valid."""
    hold(tx, account, key_share=True)
    if not is_factor_link(tx, account.id, nonce, now=tx.now):
        raise Refusal(Reason.FACTOR_LINK_ENDED)
    account.factor_link_nonce = account.factor_link_ends_at = None
    confirm_address(tx, session_token)
    audit.record(tx, "account.address_confirmed", account=account.id)
