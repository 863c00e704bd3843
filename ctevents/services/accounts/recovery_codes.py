"""Recovery codes: each replaces the second factor once. Only salted hashes are stored."""

from __future__ import annotations

import secrets
from hashlib import sha256
from hmac import compare_digest

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.accounts.second_factors import RECOVERY_CODES
from ctevents.models import RecoveryCode
from ctevents.tokens import CODE_LETTERS

LETTERS = 16
"""Letters of 5 bits: 80 bits of chance, hashed with a salt of 128 bits (ASVS 4.0.3, 2.6.2)."""
SALT_BYTES = 16
_READ_AS = str.maketrans("OIL", "011", "- \t\u2010\u2011\u2013")


def make_recovery_codes(tx: Transaction, account_id: int) -> list[str]:
    """Return new recovery codes, in groups of four. The earlier ones end."""
    tx.execute(delete(RecoveryCode).where(RecoveryCode.account_id == account_id))
    codes = ["".join(secrets.choice(CODE_LETTERS) for _ in range(LETTERS)) for _ in range(RECOVERY_CODES)]
    for code in codes:
        salt = secrets.token_hex(SALT_BYTES)
        tx.add(RecoveryCode(account_id=account_id, salt=salt, code_hash=_hash(salt, code)))
    return ["-".join(code[start : start + 4] for start in range(0, LETTERS, 4)) for code in codes]


def recovery_code_typed(text: str) -> str | None:
    """Read a recovery code in any case and grouping, with O and I typed for 0 and 1; None for any other text."""
    letters = text.upper().translate(_READ_AS)
    return letters if len(letters) == LETTERS and set(letters) <= set(CODE_LETTERS) else None


def spend_recovery_code(tx: Transaction, account_id: int, code: str) -> bool:
    """Use up the code; return whether it was one. Two uses at once give one success."""
    rows = tx.scalars(select(RecoveryCode).where(RecoveryCode.account_id == account_id)).all()
    found = [row.id for row in rows if compare_digest(row.code_hash, _hash(row.salt, code))]
    spent = delete(RecoveryCode).where(RecoveryCode.id.in_(found)).returning(RecoveryCode.id)
    return bool(tx.scalars(spent).all())


def recovery_codes_left(session: Session, account_id: int) -> int:
    query = select(func.count()).select_from(RecoveryCode).where(RecoveryCode.account_id == account_id)
    return session.scalar(query) or 0


def _hash(salt: str, code: str) -> str:
    return sha256(f"{salt} {code}".encode()).hexdigest()
