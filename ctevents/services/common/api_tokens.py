"""The tokens with which programs use the API in the name of an account."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import select, update
from sqlalchemy.orm import Session, joinedload, selectinload

from ctevents.db.base import Transaction
from ctevents.domain.accounts.keys import RIGHTS, Scope
from ctevents.models import Account, ApiToken, Event
from ctevents.services.common import audit
from ctevents.tokens import new_nonce

ACTOR = "api token "
"""The beginning of an actor that is a program, as the audit log names them."""


@dataclass(frozen=True)
class NewApiToken:
    """The choices of staff for a token. ``name``: that of the program."""

    name: str
    scopes: Sequence[Scope]
    events: Sequence[Event]
    ends_at: datetime


@dataclass(frozen=True)
class MadeApiToken:
    """A token, and the nonce that opens it: this is its only appearance."""

    token: ApiToken
    nonce: str


def by_api_token(token_id: int) -> str:
    return f"{ACTOR}{token_id}"


def is_program(actor: str) -> bool:
    return actor.startswith(ACTOR)


def make_api_token(tx: Transaction, account_id: int, new: NewApiToken) -> MadeApiToken:
    """Make a token of the account. It is revoked at once if the account lost a right or an event a
    moment ago."""
    locked = select(Account).where(Account.id == account_id).with_for_update(read=True)
    account = tx.scalars(locked.execution_options(populate_existing=True)).one()
    nonce = new_nonce()
    token = ApiToken(
        account_id=account_id,
        name=new.name,
        nonce_hash=_hash(nonce),
        scopes=[scope.value for scope in new.scopes],
        events=list(new.events),
        created_at=tx.now,
        ends_at=new.ends_at,
        revoked_at=None if _may_all(account, new) else tx.now,
    )
    tx.add(token)
    tx.flush()
    slugs = [event.slug for event in new.events]
    audit.record(tx, "api_token.made", api_token=token.id, scopes=token.scopes, events=slugs)
    return MadeApiToken(token, nonce)


def _may_all(account: Account, new: NewApiToken) -> bool:
    has_events = not account.role.is_limited_to_events or {*new.events} <= {*account.events}
    return has_events and all(may_use(account, scope) for scope in new.scopes)


def may_use(account: Account, scope: Scope) -> bool:
    """True if the account has the right that the scope needs."""
    return account.may(RIGHTS[scope])


def valid_api_token(session: Session, nonce: str, *, now: datetime) -> ApiToken | None:
    """Return the token with its account and events. None if it has ended, was revoked, or its
    account is disabled."""
    query = (
        select(ApiToken)
        .join(ApiToken.account)
        .options(
            joinedload(ApiToken.account).selectinload(Account.events),
            selectinload(ApiToken.events),
        )
        .where(
            ApiToken.nonce_hash == _hash(nonce),
            ApiToken.revoked_at.is_(None),
            ApiToken.ends_at > now,
        )
    )
    return session.scalars(query.where(Account.disabled_at.is_(None))).one_or_none()


def gives(token: ApiToken, scope: Scope) -> bool:
    """True if the token has the scope, and its account still has the right."""
    return scope.value in token.scopes and may_use(token.account, scope)


def events_of(token: ApiToken) -> list[Event]:
    """Return the events that the token covers and its account may see."""
    account = token.account
    limits = {event.id for event in account.events} if account.role.is_limited_to_events else None
    return [event for event in token.events if limits is None or event.id in limits]


def api_tokens(session: Session, account: Account | None = None) -> Sequence[ApiToken]:
    """Return the tokens of an account, or of all, the newest first."""
    query = select(ApiToken).options(joinedload(ApiToken.account), selectinload(ApiToken.events))
    query = query.where(ApiToken.account_id == account.id) if account else query
    return session.scalars(query.order_by(ApiToken.id.desc())).all()


def revoke_api_token(tx: Transaction, token_id: int) -> None:
    """End a token at once. Nothing happens if it was revoked before."""
    _revoke(tx, [token_id])


def revoke_api_tokens(
    tx: Transaction, account_id: int, *, kept_events: Collection[int] | None = None
) -> None:
    """End the tokens of an account; with ``kept_events`` only those that cover a different event,
    too."""
    tokens = tx.scalars(
        select(ApiToken).where(ApiToken.account_id == account_id, ApiToken.revoked_at.is_(None))
    )
    ended = [
        token.id
        for token in tokens
        if kept_events is None or any(event.id not in kept_events for event in token.events)
    ]
    _revoke(tx, ended)


def note_use(tx: Transaction, token_id: int) -> None:
    """Note that the token is used now."""
    tx.execute(update(ApiToken).where(ApiToken.id == token_id).values(last_used_at=tx.now))


def accounts_of_tokens(session: Session, actors: Collection[str]) -> dict[str, int]:
    """Return the accounts of those actors that are programs with a token, by actor."""
    numbers = {int(actor.removeprefix(ACTOR)): actor for actor in actors if is_program(actor)}
    query = select(ApiToken.id, ApiToken.account_id).where(ApiToken.id.in_(numbers))
    return {numbers[token_id]: account_id for token_id, account_id in session.execute(query)}


def _revoke(tx: Transaction, token_ids: Collection[int]) -> None:
    ended = update(ApiToken).where(ApiToken.id.in_(token_ids), ApiToken.revoked_at.is_(None))
    for token_id in sorted(tx.scalars(ended.values(revoked_at=tx.now).returning(ApiToken.id))):
        audit.record(tx, "api_token.revoked", api_token=token_id)


def _hash(nonce: str) -> str:
    return sha256(nonce.encode()).hexdigest()
