"""Personal links and bearer tokens: signed, bound to one purpose, revocable.

A token is 40 URL-safe characters. It holds a random nonce of 96 bits, which is stored in the row
that the link opens, and a MAC of 144 bits. The MAC's key is derived from the secret key for one
purpose. The database is not enough to make a link; the key is not enough to guess one. A new nonce
in the row ends the old link at once.

A token with an end of its own has 44 characters, with the hour of the end between nonce and MAC.
"""

from __future__ import annotations

import hmac
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from hashlib import sha256

NONCE_BYTES = 12
MAC_BYTES = 18
END_BYTES = 3
TOKEN_LENGTH = (NONCE_BYTES + MAC_BYTES) * 4 // 3
LENGTH_WITH_END = (NONCE_BYTES + END_BYTES + MAC_BYTES) * 4 // 3
_HOUR = timedelta(hours=1)
_FIRST_HOUR = datetime(1970, 1, 1, tzinfo=UTC)

CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's alphabet: no two of its characters look alike."""
CODE_MAC_BITS = 44
CODE_LENGTH = (NONCE_BYTES * 8 + CODE_MAC_BITS) // 5
_READ_AS = str.maketrans("OIL", "011", "- \u2010\u2011\u2013")


class Purpose(StrEnum):
    INVITATION = "invitation"
    NOMINATION = "nomination"
    REGISTRATION = "registration"
    UNSUBSCRIBE = "unsubscribe"
    PASSWORD = "password"  # noqa: S105
    DOOR = "door"
    API = "api"
    DEVICE = "device"
    EXPORT = "export"
    ANSWERS = "answers"
    DOCUMENTS = "documents"
    ME = "me"
    SECOND_FACTOR = "second-factor"


OF_GUESTS = (
    Purpose.INVITATION,
    Purpose.NOMINATION,
    Purpose.REGISTRATION,
    Purpose.UNSUBSCRIBE,
    Purpose.DOCUMENTS,
    Purpose.ME,
)
"""Purposes of links in letters and papers, which people keep for months: these outlive a new secret
key. All other links end with the old key, since a thief of the key could make them."""


def new_nonce() -> str:
    """Return 16 URL-safe characters, to be stored in the row that the link opens."""
    return urlsafe_b64encode(secrets.token_bytes(NONCE_BYTES)).decode("ascii")


def spelt(number: int) -> str:
    """Return 140 bits as 28 letters and digits in groups of four."""
    letters = "".join(
        CODE_LETTERS[number >> 5 * place & 31] for place in reversed(range(CODE_LENGTH))
    )
    return "-".join(letters[start : start + 4] for start in range(0, CODE_LENGTH, 4))


def number_typed(text: str) -> int | None:
    """Read the output of ``spelt`` in any case and grouping, with O and I typed for 0 and 1; None
    for any other text."""
    letters = text.upper().translate(_READ_AS)
    if len(letters) != CODE_LENGTH or not set(letters) <= set(CODE_LETTERS):
        return None
    number = 0
    for letter in letters:
        number = number << 5 | CODE_LETTERS.index(letter)
    return number


def _hour_after(instant: datetime) -> bytes:
    return (-((_FIRST_HOUR - instant) // _HOUR)).to_bytes(END_BYTES, "big")


def _key_of(purpose: Purpose, secret: str) -> bytes:
    return hmac.digest(secret.encode(), f"ctevents link {purpose} 1".encode(), sha256)


@dataclass(frozen=True)
class Opened:
    """The content of a genuine token. ``until``: its own end; None for a token that ends with its
    row."""

    nonce: str
    until: datetime | None


class LinkKeys:
    """Makes tokens with the newest secret, which is the first. Accepts guests' tokens of older
    secrets too."""

    def __init__(self, secret_keys: Sequence[str]) -> None:
        self._keys = {
            purpose: [
                _key_of(purpose, secret)
                for secret in (secret_keys if purpose in OF_GUESTS else secret_keys[:1])
            ]
            for purpose in Purpose
        }

    def token(self, purpose: Purpose, nonce: str, until: datetime | None = None) -> str:
        """Return the token. ``until``: its own end, which is rounded up to the hour."""
        raw = urlsafe_b64decode(nonce) + (b"" if until is None else _hour_after(until))
        return urlsafe_b64encode(raw + self._mac(self._keys[purpose][0], raw)).decode("ascii")

    def nonce(self, purpose: Purpose, token: str) -> str | None:
        """Return the nonce of a genuine token without an end of its own, or None."""
        opened = self.opened(purpose, token)
        return None if opened is None or opened.until is not None else opened.nonce

    def opened(self, purpose: Purpose, token: str) -> Opened | None:
        """Return what a genuine token says, or None. The caller compares the end with the clock."""
        if len(token) not in (TOKEN_LENGTH, LENGTH_WITH_END) or not token.isascii():
            return None
        try:
            raw = urlsafe_b64decode(token)
        except ValueError:
            return None
        # The decoder skips foreign characters: accept only the canonical spelling.
        if urlsafe_b64encode(raw).decode("ascii") != token:
            return None
        said, mac = raw[:-MAC_BYTES], raw[-MAC_BYTES:]
        genuine = [hmac.compare_digest(mac, self._mac(key, said)) for key in self._keys[purpose]]
        nonce, end = said[:NONCE_BYTES], said[NONCE_BYTES:]
        until = _FIRST_HOUR + int.from_bytes(end, "big") * _HOUR if end else None
        return Opened(urlsafe_b64encode(nonce).decode("ascii"), until) if any(genuine) else None

    def code(self, purpose: Purpose, nonce: str) -> str:
        """Return the same link for typing from paper: 28 letters and digits in groups of four,
        which hold 140 bits."""
        number = self._code_number(self._keys[purpose][0], urlsafe_b64decode(nonce))
        return spelt(number)

    def nonce_of_code(self, purpose: Purpose, typed: str) -> str | None:
        """Return the nonce of a genuine code in any case and grouping, with O and I typed for 0 and
        1, or None."""
        number = number_typed(typed)
        if number is None:
            return None
        raw, found = (number >> CODE_MAC_BITS).to_bytes(NONCE_BYTES, "big"), str(number)
        genuine = [
            hmac.compare_digest(found, str(self._code_number(key, raw)))
            for key in self._keys[purpose]
        ]
        return urlsafe_b64encode(raw).decode("ascii") if any(genuine) else None

    def mark(self, purpose: Purpose, text: str) -> str:
        """Return a MAC of a text, with the newest secret: only this server can make it."""
        return self._mac(self._keys[purpose][0], text.encode()).hex()

    def is_mark(self, purpose: Purpose, text: str, mark: str) -> bool:
        return hmac.compare_digest(self.mark(purpose, text).encode(), mark.encode())

    def _code_number(self, key: bytes, raw: bytes) -> int:
        mac = int.from_bytes(self._mac(key, raw), "big") >> MAC_BYTES * 8 - CODE_MAC_BITS
        return int.from_bytes(raw, "big") << CODE_MAC_BITS | mac

    @staticmethod
    def _mac(key: bytes, nonce: bytes) -> bytes:
        return hmac.digest(key, nonce, sha256)[:MAC_BYTES]
