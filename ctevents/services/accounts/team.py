"""The team of an event: the accounts that have access to it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.roles import Role
from ctevents.models import Account, AccountEvent, AuditEntry, AuthenticatorApp, Event, Passkey
from ctevents.services.accounts.accounts import edit_account, hold_accounts
from ctevents.services.common import audit

LIMITED = tuple(role for role in Role if role.is_limited_to_events)


@dataclass(frozen=True)
class Member:
    """An account of the team. ``signed_in_at``: the last time; None if it never signed in."""

    account: Account
    has_second_factor: bool
    signed_in_at: datetime | None


def members(session: Session, event: Event) -> list[Member]:
    """Return the accounts in use that may open the event: its own first, then those of all
    events."""
    of_event = select(AccountEvent.account_id).where(AccountEvent.event_id == event.id)
    is_member = or_(Account.role.not_in(LIMITED), Account.id.in_(of_event))
    has_factor = or_(
        exists().where(AuthenticatorApp.account_id == Account.id),
        exists().where(Passkey.account_id == Account.id),
    )
    query = select(Account, has_factor).where(Account.disabled_at.is_(None), is_member)
    found = session.execute(
        query.order_by(Account.role.not_in(LIMITED), Account.name, Account.email)
    ).all()
    signed_in = _last_sign_ins(session, [account.id for account, _has in found])
    return [
        Member(account, has, signed_in.get(audit.by_account(account.id))) for account, has in found
    ]


def possible_members(session: Session, event: Event) -> Sequence[Account]:
    """Return the accounts in use of offices and doors that have no access to the event yet."""
    of_event = select(AccountEvent.account_id).where(AccountEvent.event_id == event.id)
    query = select(Account).where(
        Account.disabled_at.is_(None), Account.role.in_(LIMITED), Account.id.not_in(of_event)
    )
    return session.scalars(query.order_by(Account.email)).all()


def give_access(tx: Transaction, account: Account, event: Event) -> None:
    """Let an office or door account open the event as well. A second press changes nothing."""
    _change(tx, account, added=[event])


def end_access(tx: Transaction, account: Account, event: Event) -> None:
    """Close the event to an office or door account. A second press changes nothing."""
    _change(tx, account, ended={event.id})


def _change(
    tx: Transaction, account: Account, *, added: Sequence[Event] = (), ended: Collection[int] = ()
) -> None:
    """Change its events from what they are once the account is locked: two people at once lose
    nothing of each other."""
    hold_accounts(tx, account)
    known = {event.id for event in account.events}
    events = [event for event in account.events if event.id not in ended]
    events += [event for event in added if event.id not in known]
    if account.role.is_limited_to_events and {event.id for event in events} != known:
        edit_account(tx, account, role=account.role, events=events, name=account.name)


def _last_sign_ins(session: Session, account_ids: Sequence[int]) -> dict[str, datetime]:
    """Return the time of the last sign-in by actor. Entries about signing in have no event."""
    actors = [audit.by_account(account_id) for account_id in account_ids]
    query = select(AuditEntry.actor, func.max(AuditEntry.at)).where(
        AuditEntry.event_id.is_(None),
        AuditEntry.action == "account.signed_in",
        AuditEntry.actor.in_(actors),
    )
    return dict(session.execute(query.group_by(AuditEntry.actor)).all())
