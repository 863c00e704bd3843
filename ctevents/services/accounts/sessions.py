"""Sessions of staff: a row for each browser that is signed in. Without its row, a cookie opens nothing."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.orm import Session, selectinload

from ctevents.db.base import Transaction
from ctevents.domain.accounts.sign_ins import LASTS
from ctevents.domain.accounts.user_agents import browser_of, system_of
from ctevents.models import Account, StaffSession
from ctevents.services.common import audit

TOKEN_BYTES = 16


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


def account_of_session(session: Session, token: str, *, now: datetime) -> Account | None:
    """Return the account that is signed in with this token, or None if its session has ended."""
    of_token = (StaffSession.token_hash == _hash(token)) & (StaffSession.ends_at > now)
    query = select(Account).join(StaffSession).where(of_token, Account.disabled_at.is_(None))
    return session.scalars(query.options(selectinload(Account.events))).one_or_none()


def sessions_of(session: Session, account_id: int, *, now: datetime) -> Sequence[StaffSession]:
    """Return the sessions of the account that have not ended, the newest first."""
    query = select(StaffSession).where(StaffSession.account_id == account_id, StaffSession.ends_at > now)
    return session.scalars(query.order_by(StaffSession.created_at.desc(), StaffSession.id.desc())).all()


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
    count = _delete(tx, StaffSession.account_id == account_id, StaffSession.token_hash != _hash(kept))
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
