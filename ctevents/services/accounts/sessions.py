"""Sessions of staff: a row for each browser that is signed in. Without its row, a cookie opens
nothing."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import ColumnElement, delete, exists, select, update
from sqlalchemy.orm import Session, selectinload

from ctevents.db.base import Transaction
from ctevents.domain.accounts.places import LASTS, browser_of, system_of
from ctevents.domain.accounts.second_factors import CHALLENGE_LASTS, Confirmation
from ctevents.models import Account, AuthenticatorApp, Passkey, StaffSession
from ctevents.services.common import audit

TOKEN_BYTES = 16
CHALLENGE_BYTES = 32

HAS_FACTOR: ColumnElement[bool] = exists().where(
    AuthenticatorApp.account_id == Account.id
) | exists().where(Passkey.account_id == Account.id)


def begin_session(tx: Transaction, account_id: int, user_agent: str) -> str:
    """Add a session, and return its token, of which only a hash is stored."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    row = StaffSession(
        account_id=account_id,
        token_hash=_hash(token),
        browser=browser_of(user_agent),
        system=system_of(user_agent),
        created_at=tx.now,
        ends_at=tx.now + LASTS,
    )
    tx.add(row)
    return token


@dataclass(frozen=True)
class Visit:
    """A session that has not ended."""

    session_id: int
    account: Account
    factor: Confirmation


def visit_of(session: Session, token: str, *, now: datetime) -> Visit | None:
    """Return the session of this token, or None if it has ended. It may still have to show its
    second factor."""
    of_token = (StaffSession.token_hash == _hash(token)) & (StaffSession.ends_at > now)
    shown = (StaffSession.second_factor_at, StaffSession.address_confirmed_at.is_not(None))
    query = select(StaffSession.id, *shown, HAS_FACTOR, Account).join(StaffSession.account)
    found = session.execute(
        query.where(of_token, Account.disabled_at.is_(None)).options(selectinload(Account.events))
    ).one_or_none()
    if found is None:
        return None
    session_id, confirmed_at, has_address, has_factor, account = found
    return Visit(session_id, account, Confirmation(has_factor, confirmed_at, has_address))


def confirm_session(tx: Transaction, visit: Visit) -> str | None:
    """Note that the session shows its second factor now. The first time ends the sign-in, and the
    session gets a new token: return it, or None if the session keeps its token."""
    token = secrets.token_urlsafe(TOKEN_BYTES) if visit.factor.confirmed_at is None else None
    values: dict[str, Any] = {"second_factor_at": tx.now, "challenge": None}
    if token is not None:
        values["token_hash"] = _hash(token)
    tx.execute(update(StaffSession).where(StaffSession.id == visit.session_id).values(values))
    return token


def keep_second_factor(tx: Transaction, token: str, shown_at: datetime | None) -> None:
    """Note that the session of this token goes on from one that showed its second factor at this
    time."""
    tx.execute(
        update(StaffSession)
        .where(StaffSession.token_hash == _hash(token))
        .values(second_factor_at=shown_at)
    )


def confirm_address(tx: Transaction, token: str) -> None:
    """Note that a one-time link to the address of the account led to the session of this token."""
    tx.execute(
        update(StaffSession)
        .where(StaffSession.token_hash == _hash(token))
        .values(address_confirmed_at=tx.now)
    )


def new_challenge(tx: Transaction, session_id: int) -> bytes:
    """Return a challenge for a passkey. It ends the session's earlier one."""
    challenge = secrets.token_urlsafe(CHALLENGE_BYTES)
    values = {"challenge": challenge, "challenge_ends_at": tx.now + CHALLENGE_LASTS}
    tx.execute(update(StaffSession).where(StaffSession.id == session_id).values(values))
    return challenge.encode()


def spend_challenge(tx: Transaction, session_id: int) -> bytes:
    """Return the challenge of the session, which works once. Random bytes, which no passkey has
    signed, if there is none."""
    row = tx.scalars(
        select(StaffSession).where(StaffSession.id == session_id).with_for_update()
    ).one_or_none()
    challenge = (
        row.challenge if row is not None and (row.challenge_ends_at or tx.now) > tx.now else None
    )
    if row is not None:
        row.challenge = None
    return challenge.encode() if challenge else secrets.token_bytes(CHALLENGE_BYTES)


def sessions_of(session: Session, account_id: int, *, now: datetime) -> Sequence[StaffSession]:
    """Return the sessions of the account that have not ended, the newest first."""
    query = select(StaffSession).where(
        StaffSession.account_id == account_id, StaffSession.ends_at > now
    )
    return session.scalars(
        query.order_by(StaffSession.created_at.desc(), StaffSession.id.desc())
    ).all()


def is_token_of(row: StaffSession, token: str) -> bool:
    return row.token_hash == _hash(token)


def sign_out(tx: Transaction, token: str) -> None:
    """End the session of this token, if it has not ended."""
    if _delete(tx, StaffSession.token_hash == _hash(token)):
        audit.record(tx, "account.signed_out")


def end_session(tx: Transaction, account_id: int, session_id: int) -> None:
    """End one session of the account."""
    if _delete(tx, StaffSession.account_id == account_id, StaffSession.id == session_id):
        _record(tx, account_id, 1)


def end_sessions(tx: Transaction, account_id: int, *, kept: str = "") -> None:
    """End all sessions of the account, or all but that of the token ``kept``."""
    count = _delete(
        tx, StaffSession.account_id == account_id, StaffSession.token_hash != _hash(kept)
    )
    if count:
        _record(tx, account_id, count)


def end_all_sessions(tx: Transaction) -> int:
    """End the sessions of all accounts, and return their number. The caller records it."""
    return _delete(tx, StaffSession.id.is_not(None))


def forget_ended_sessions(tx: Transaction) -> None:
    """Delete the sessions that have ended by themselves."""
    _delete(tx, StaffSession.ends_at <= tx.now)


def _delete(tx: Transaction, *which: ColumnElement[bool]) -> int:
    """Delete sessions, and return their number."""
    return len(tx.scalars(delete(StaffSession).where(*which).returning(StaffSession.id)).all())


def _record(tx: Transaction, account_id: int, count: int) -> None:
    audit.record(tx, "account.sessions_ended", account=account_id, sessions=count)


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()
