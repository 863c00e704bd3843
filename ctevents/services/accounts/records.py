"""Entries about signing in and refusals, which anybody could cause without end: once an hour for each account."""

from __future__ import annotations

from ctevents.db.base import Transaction
from ctevents.models import AuditEntry
from ctevents.services.accounts.accounts import account_by_email, folded_address
from ctevents.services.common import audit
from ctevents.services.common.throttles import count_attempt

_ACCOUNT = AuditEntry.details["account"].as_integer()


def record_failed_sign_in(tx: Transaction, email: str) -> None:
    """Record a wrong address or password, with the account if there is one and never with what was typed."""
    count_attempt(tx, f"failed sign-in {folded_address(email)}")  # a write, whether the account is known or not
    account = account_by_email(tx, email)
    of_account = account.id == _ACCOUNT if account else _ACCOUNT.is_(None)
    if not audit.was_recorded(tx, "account.sign_in_failed", of_account):
        details = {"account": account.id} if account else {}
        audit.record(tx, "account.sign_in_failed", **details)


def record_refused_access(tx: Transaction, page: str) -> None:
    """Record that the acting account asked for a page that it may not open. ``page``: the endpoint."""
    if not audit.was_recorded(tx, "account.access_refused", AuditEntry.actor == tx.actor):
        audit.record(tx, "account.access_refused", page=page)
