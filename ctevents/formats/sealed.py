"""Sealed values: the database keeps them, and cannot read them."""

from __future__ import annotations

import hmac
import json
import os
import zlib
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE = 12
"""Bytes, a new draw for each sealing (NIST SP 800-38D, section 8.2.2)."""
LENGTH = 4
"""Bytes that say how long the text before the padding is."""
SMALLEST = 16 * 1024
"""Bytes. Everything sealed is padded to this size, or twice, four times … as much, so that the size tells little."""


class SealBroken(Exception):
    """The value was changed, moved to another place, or sealed with another key."""


class Sealer:
    """Seals JSON values with AES-256-GCM. ``data_key``: a text of at least 32 random characters, kept outside the database."""

    def __init__(self, data_key: str) -> None:
        self._key = hmac.digest(data_key.encode(), b"ctevents sealed values 1", sha256)
        self._cipher = AESGCM(self._key)

    def seal(self, value: Any, place: str) -> bytes:
        """Return the sealed value. It opens only with the same ``place``, such as the table and the key of its row."""
        text = zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), level=1)
        plain = len(text).to_bytes(LENGTH, "big") + text
        nonce = os.urandom(NONCE)
        return nonce + self._cipher.encrypt(nonce, plain.ljust(_padded(len(plain)), b"\0"), place.encode())

    def open(self, content: bytes, place: str) -> Any:
        """Return the value. Raises ``SealBroken``."""
        try:
            plain = self._cipher.decrypt(content[:NONCE], content[NONCE:], place.encode())
        except (InvalidTag, ValueError) as error:
            raise SealBroken from error
        length = int.from_bytes(plain[:LENGTH], "big")
        return json.loads(zlib.decompress(plain[LENGTH : LENGTH + length]))

    def digest(self, *parts: str) -> str:
        """Return a hexadecimal name for the parts that nobody can find by guessing them without the key."""
        return hmac.digest(self._key, b"digest\0" + "\0".join(parts).encode(), sha256).hex()


class DataKeys:
    """The keys of sealed columns and of keyed hashes: one for each column and each use, derived from the data keys.

    The newest data key, which is the first, seals and hashes. The others open what was sealed before a rotation. A sealed value
    begins with the name of its data key.
    """

    def __init__(self, data_keys: Sequence[str]) -> None:
        """Derive the keys. ``data_keys``: texts of at least 32 random characters, kept outside the database."""
        self._secrets = {_name_of(each): each.encode() for each in data_keys}
        self.newest = next(iter(self._secrets))
        self._ciphers: dict[tuple[str, str], AESGCM] = {}

    def seal(self, plain: bytes, place: str, *, alike: bool = False) -> bytes:
        """Return the sealed bytes, with the newest key. ``place``: table and column; it opens at no other. ``alike``: equal
        values become equal bytes, so that the database can compare them."""
        nonce = os.urandom(NONCE)
        if alike:
            nonce = hmac.digest(self._key(self.newest, "nonce", place), plain, sha256)[:NONCE]
        return nonce + self._cipher(self.newest, place).encrypt(nonce, plain, place.encode())

    def open(self, name: str, content: bytes, place: str) -> bytes:
        """Return the bytes. ``name``: of the data key that sealed them. Raises ``SealBroken``."""
        if name not in self._secrets:
            raise SealBroken
        try:
            return self._cipher(name, place).decrypt(content[:NONCE], content[NONCE:], place.encode())
        except (InvalidTag, ValueError) as error:
            raise SealBroken from error

    def hashes(self, text: str, use: str) -> list[str]:
        """Return the keyed hash of a text under each data key, the newest first. Nobody can find the text by guessing it without
        the key."""
        return [hmac.digest(self._key(name, "hash", use), text.encode(), sha256).hex() for name in self._secrets]

    def _cipher(self, name: str, place: str) -> AESGCM:
        if (name, place) not in self._ciphers:
            self._ciphers[name, place] = AESGCM(self._key(name, "column", place))
        return self._ciphers[name, place]

    def _key(self, name: str, use: str, of: str) -> bytes:
        return hmac.digest(self._secrets[name], f"ctevents {use} {of} 1".encode(), sha256)


def sealed_for_column(keys: DataKeys, plain: bytes, column: str) -> bytes:
    """Return the bytes as ``models.columns.SealedBytes`` stores them, for a program that does without SQLAlchemy."""
    return f"sealed-1:{keys.newest}:".encode() + keys.seal(plain, column)


def _name_of(data_key: str) -> str:
    return hmac.digest(data_key.encode(), b"ctevents data key name 1", sha256)[:4].hex()


def _padded(length: int) -> int:
    size = SMALLEST
    while size < length:
        size *= 2
    return size
