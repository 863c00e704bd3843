"""Staff accounts: sign-in and roles.

Entries about signing in and refusals, which anybody could cause without end: once an hour for
each account."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session, selectinload

from ctevents.db.base import Transaction, hold
from ctevents.domain.letters.kinds import StaffLetterKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right, Role, may
from ctevents.formats.addresses import folded_email
from ctevents.models import Account, AuditEntry, DoorToken, Event
from ctevents.services.accounts.passwords import hash_of, is_password_of
from ctevents.services.accounts.sessions import begin_session, end_sessions
from ctevents.services.common import audit
from ctevents.services.common.api_tokens import revoke_api_tokens
from ctevents.services.common.locks import add_or_refuse
from ctevents.services.common.throttles import (
    count_attempt,
    count_attempt_from,
    forget_attempts,
    forget_attempts_here,
)
from ctevents.services.desk.exports import forget_exports_of
from ctevents.services.outbox.staff_letters import queue_staff_letter
from ctevents.tokens import new_nonce

LINK_LASTS = timedelta(days=7)
ATTEMPTS_FROM_ONE_PLACE = 10
ATTEMPTS_AN_ACCOUNT = 100
"""High, so that a stranger cannot block somebody by guessing from elsewhere."""
ATTEMPTS_AN_ADDRESS = 60
ATTEMPTS_TO_CHANGE = 10


def account_by_email(session: Session, email: str) -> Account | None:
    """Return the account with this address, in any spelling of its domain. Two old accounts may
    have the same address; then the one with exactly this spelling is returned."""
    typed = email.strip().lower()
    of_address = Account.email.in_((typed, folded_address(typed)))
    return session.scalars(
        select(Account).where(of_address).order_by(Account.email != typed).limit(1)
    ).one_or_none()


def account_by_link(session: Session, nonce: str, *, now: datetime) -> Account | None:
    """Return the account whose password this one-time link may set, or None."""
    account = session.scalars(select(Account).where(Account.link_nonce == nonce)).one_or_none()
    is_good = (
        account is not None and account.disabled_at is None and (account.link_ends_at or now) > now
    )
    return account if is_good else None


def account_with_id(session: Session, account_id: int) -> Account | None:
    return session.get(Account, account_id, options=[selectinload(Account.events)])


def addresses(session: Session, account_ids: Collection[int]) -> dict[int, str]:
    """Return the addresses of those accounts that exist, by id."""
    query = select(Account.id, Account.email).where(Account.id.in_(account_ids))
    return dict(session.execute(query).all())


def organisers(session: Session) -> list[str]:
    """Return the names, or else the addresses, of the organisers; without any, those of the
    administrators."""
    query = select(Account.role, Account.name, Account.email).where(Account.disabled_at.is_(None))
    found = session.execute(
        query.where(Account.role.in_((Role.ORGANISER, Role.ADMINISTRATOR))).order_by(Account.id)
    ).all()
    named = [name or email for role, name, email in found if role is Role.ORGANISER]
    return named or [name or email for _role, name, email in found]


def accounts(session: Session) -> Sequence[Account]:
    query = select(Account).options(selectinload(Account.events)).order_by(Account.email)
    return session.scalars(query).all()


def count_sign_in(
    tx: Transaction, email: str, address: str, device: str | None = None
) -> Reason | None:
    """Count an attempt, which must be committed before the password is checked. Return a reason if
    there were too many.

    ``device``: the number of a device on which this account signed in before. It has a count of its
    own, so that strangers who guess, from elsewhere or from the same network, lock nobody out.

    Once an address is refused, no account is counted for it: a flood of invented accounts leaves no
    rows.
    """
    account = folded_address(email)
    if device is not None:
        is_too_many = count_attempt(tx, _on(account, device)) > ATTEMPTS_FROM_ONE_PLACE
        return Reason.TOO_MANY_ATTEMPTS if is_too_many else None
    if count_attempt_from(tx, address, "sign-in") > ATTEMPTS_AN_ADDRESS:
        return Reason.TOO_MANY_ATTEMPTS
    by_both = count_attempt_from(tx, address, f"sign-in {account}")
    by_account = count_attempt(tx, f"sign-in {account}")
    is_too_many = by_both > ATTEMPTS_FROM_ONE_PLACE or by_account > ATTEMPTS_AN_ACCOUNT
    return Reason.TOO_MANY_ATTEMPTS if is_too_many else None


def password_is_right(session: Session, email: str, password: str) -> Account | None:
    """Return the account, or None. It takes as long for an unknown address as for a known one."""
    account = account_by_email(session, email)
    usable = account if account is not None and account.disabled_at is None else None
    return usable if is_password_of(usable.password_hash if usable else None, password) else None


def folded_address(email: str) -> str:
    """Return the only spelling in which addresses of accounts are stored and counted."""
    return folded_email(email.strip().lower())


def _on(account: str, device: str) -> str:
    return f"sign-in {account} on {device}"


def sign_in(
    tx: Transaction,
    account: Account,
    verified: str | None,
    user_agent: str,
    *,
    device: str | None = None,
) -> str:
    """Begin a session, and return its token. ``verified``: the stored hash with which the password
    was compared. Refuse if it was replaced meanwhile: a new password ends all sessions that begin
    before it. ``device``: as in ``count_sign_in``; then the counts of others stay."""
    hold(tx, account, key_share=True)
    if account.disabled_at is not None or account.password_hash != verified:
        raise Refusal(Reason.WRONG_PASSWORD)
    address = folded_address(account.email)
    if device is None:
        forget_attempts(tx, f"sign-in {address}")
    else:
        forget_attempts_here(tx, _on(address, device))
    audit.record(tx, "account.signed_in")
    return begin_session(tx, account.id, user_agent)


def choose_language(tx: Transaction, account: Account, language: str) -> None:
    """Set the language of the account's pages."""
    account.language = language


def add_account(
    tx: Transaction, email: str, role: Role, events: Sequence[Event], *, name: str = ""
) -> Account:
    """Add an account without a password: ``set_password`` or a link from ``new_password_link``
    comes next."""
    account = Account(email=folded_address(email), name=name, role=role, created_at=tx.now)
    add_or_refuse(tx, account, Reason.ACCOUNT_EXISTS)
    account.events = list(events) if role.is_limited_to_events else []
    _audit(tx, "account.added", account)
    return account


def edit_account(
    tx: Transaction, account: Account, *, role: Role, events: Sequence[Event], name: str
) -> None:
    """Edit an account. If its role or its events change, its sessions and its files end, and so do
    its door tokens and tokens for programs for events that it can no longer reach. With a different
    role all its tokens for programs end."""
    administrators = hold_accounts(tx, account)
    if role is not Role.ADMINISTRATOR:
        _refuse_last_administrator(account, administrators)
    before = (account.role, {event.id for event in account.events})
    account.role, account.name = role, name
    account.events = list(events) if role.is_limited_to_events else []
    if (role, {event.id for event in account.events}) != before:
        forget_exports_of(tx, account.id)
        end_sessions(tx, account.id)
        queue_staff_letter(tx, StaffLetterKind.ROLE_CHANGED, account)
    if not may(role, Right.CHECK_IN):
        _revoke_door_tokens(tx, account)
    elif role.is_limited_to_events:
        _revoke_door_tokens(tx, account, kept_events=[event.id for event in events])
    if role is not before[0]:
        revoke_api_tokens(tx, account.id)
    elif role.is_limited_to_events:
        revoke_api_tokens(tx, account.id, kept_events=[event.id for event in events])
    _audit(tx, "account.edited", account)


def set_password(tx: Transaction, account: Account, password: str) -> None:
    """Set the password. End every session of the account, and its one-time links."""
    hold(tx, account, key_share=True)
    if account.password_hash is not None:
        queue_staff_letter(tx, StaffLetterKind.PASSWORD_CHANGED, account)
    account.password_hash = hash_of(password)
    _end_links(account)
    end_sessions(tx, account.id)
    _audit(tx, "account.password_set", account)


def count_password_change(tx: Transaction, account: Account) -> Reason | None:
    """Count an attempt to change a password, which must be committed before the present one is
    compared. Return a reason if there were too many."""
    is_too_many = count_attempt(tx, f"password of account {account.id}") > ATTEMPTS_TO_CHANGE
    return Reason.TOO_MANY_ATTEMPTS if is_too_many else None


def change_password(
    tx: Transaction, account: Account, password: str, *, verified: str | None, user_agent: str
) -> str:
    """Set a password for the person who is signed in, and return the token of a new session: the
    others end. ``verified``: the hash with which the present password was compared."""
    hold(tx, account, key_share=True)
    if account.disabled_at is not None or account.password_hash != verified:
        raise Refusal(Reason.WRONG_PRESENT_PASSWORD)
    set_password(tx, account, password)
    return begin_session(tx, account.id, user_agent)


def spend_password_link(tx: Transaction, nonce: str, password: str) -> Account | None:
    """Set the password by a one-time link. None if the link was used, was replaced or has ended."""
    tx.execute(select(Account.id).where(Account.link_nonce == nonce).with_for_update())
    account = account_by_link(tx, nonce, now=tx.now)
    if account is not None:
        set_password(tx, account, password)
    return account


def new_password_link(tx: Transaction, account: Account, *, lasts: timedelta = LINK_LASTS) -> str:
    """Return the nonce of a one-time link that sets a password. It ends the earlier one."""
    account.link_nonce, account.link_ends_at = new_nonce(), tx.now + lasts
    _audit(tx, "account.password_link_made", account)
    return account.link_nonce


def disable_account(tx: Transaction, account: Account) -> None:
    """End every session, door token and token for a program of the account at once, and delete its
    files."""
    administrators = hold_accounts(tx, account)
    if account.disabled_at is not None:
        return
    _refuse_last_administrator(account, administrators)
    account.disabled_at = tx.now
    _end_links(account)
    _revoke_door_tokens(tx, account)
    revoke_api_tokens(tx, account.id)
    forget_exports_of(tx, account.id)
    end_sessions(tx, account.id)
    queue_staff_letter(tx, StaffLetterKind.DISABLED, account)
    _audit(tx, "account.disabled", account)


def enable_account(tx: Transaction, account: Account) -> None:
    hold_accounts(tx, account)
    if account.disabled_at is not None:
        account.disabled_at = None
        _audit(tx, "account.enabled", account)


def hold_accounts(tx: Transaction, *accounts: Account) -> set[int]:
    """Lock and refresh the accounts until the commit: the same command sent twice at once is done
    once. Lock all administrators, too, and return their ids: if two disable each other at once, the
    second is refused."""
    is_administrator = (Account.role == Role.ADMINISTRATOR) & Account.disabled_at.is_(None)
    held = Account.id.in_([account.id for account in accounts])
    query = select(Account).where(is_administrator | held).order_by(Account.id)
    locked = tx.scalars(
        query.with_for_update(key_share=True).execution_options(populate_existing=True)
    ).all()
    return {
        each.id for each in locked if each.role is Role.ADMINISTRATOR and each.disabled_at is None
    }


def _end_links(account: Account) -> None:
    account.link_nonce = account.link_ends_at = None
    account.factor_link_nonce = account.factor_link_ends_at = None


def _refuse_last_administrator(account: Account, administrators: Collection[int]) -> None:
    if administrators == {account.id}:
        raise Refusal(Reason.LAST_ADMINISTRATOR)


def _revoke_door_tokens(
    tx: Transaction, account: Account, *, kept_events: Collection[int] = ()
) -> None:
    tokens = update(DoorToken).where(
        DoorToken.account_id == account.id,
        DoorToken.revoked_at.is_(None),
        DoorToken.event_id.not_in(kept_events),
    )
    tx.execute(tokens.values(revoked_at=tx.now))


def _audit(tx: Transaction, action: str, account: Account) -> None:
    audit.record(
        tx,
        action,
        account=account.id,
        role=account.role.value,
        events=[event.slug for event in account.events],
    )


_ACCOUNT = AuditEntry.details["account"].as_integer()


def record_failed_sign_in(tx: Transaction, email: str) -> None:
    """Record a wrong address or password, with the account if there is one and never with what was
    typed."""
    # a write, whether the account is known or not
    count_attempt(tx, f"failed sign-in {folded_address(email)}")
    account = account_by_email(tx, email)
    of_account = account.id == _ACCOUNT if account else _ACCOUNT.is_(None)
    if not audit.was_recorded(tx, "account.sign_in_failed", of_account):
        details = {"account": account.id} if account else {}
        audit.record(tx, "account.sign_in_failed", **details)


def record_refused_access(tx: Transaction, page: str) -> None:
    """Record that the acting account asked for a page that it may not open. ``page``: the
    endpoint."""
    if not audit.was_recorded(tx, "account.access_refused", AuditEntry.actor == tx.actor):
        audit.record(tx, "account.access_refused", page=page)
