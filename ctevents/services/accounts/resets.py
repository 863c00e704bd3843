"""Links that people ask for because they have forgotten their password."""

from __future__ import annotations

from ctevents.db.base import Transaction
from ctevents.domain.accounts.notes import RESET_LASTS
from ctevents.domain.letters.kinds import StaffLetterKind
from ctevents.domain.refusals import Reason
from ctevents.models import Account
from ctevents.services.accounts.accounts import account_by_email, folded_address, new_password_link
from ctevents.services.common.throttles import count_attempt, count_attempt_from
from ctevents.services.outbox.staff_letters import queue_for_address

FROM_ONE_PLACE = 20
FOR_AN_ADDRESS = 3
"""The most letters in a quarter of an hour. Further requests have the same answer, and no
letter."""


def ask_for_reset(tx: Transaction, email: str, place: str) -> Reason | None:
    """Queue a letter for the address. The worker finds out whether it belongs to an account: here
    everything is the same for a known and an unknown one, also the time. Return a reason if too
    many requests came from this place."""
    if count_attempt_from(tx, place, "reset") > FROM_ONE_PLACE:
        return Reason.TOO_MANY_ATTEMPTS
    asked_for = folded_address(email)
    if count_attempt(tx, f"reset {asked_for}") <= FOR_AN_ADDRESS:
        queue_for_address(tx, StaffLetterKind.PASSWORD_LINK, asked_for)
    return None


def open_reset(tx: Transaction, asked_for: str) -> tuple[Account, str] | None:
    """Return the account with this address and the nonce of a new link for it, or None."""
    account = account_by_email(tx, asked_for)
    if account is None or account.disabled_at is not None:
        return None
    return account, new_password_link(tx, account, lasts=RESET_LASTS)
