"""New keys: what ends with the old one, and what the audit log says."""

from __future__ import annotations

from ctevents.db.base import Transaction
from ctevents.services.accounts.sessions import end_all_sessions
from ctevents.services.common import audit


def record_new_secret_key(tx: Transaction, *, is_kept: bool) -> int:
    """Record a new secret key, and end all sessions. Return their number. ``is_kept``: the key is in the instance folder."""
    count = end_all_sessions(tx)
    audit.record(tx, "secret_key.rotated", kept_in=_place(is_kept), sessions=count)
    return count


def record_new_data_key(tx: Transaction, *, is_kept: bool) -> None:
    """Record a new data key. Old entries are still verified with the old one."""
    audit.record(tx, "data_key.rotated", kept_in=_place(is_kept))


def _place(is_kept: bool) -> str:
    return "instance-folder" if is_kept else "environment"
