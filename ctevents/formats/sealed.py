"""Sealed values: the database keeps them, and cannot read them."""

from __future__ import annotations

import hmac
import json
import os
import zlib
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE = 12
"""Bytes, a new draw for each sealing (NIST SP 800-38D, section 8.2.2)."""
LENGTH = 4
"""Bytes that say how long the text before the padding is."""
SMALLEST = 16 * 1024
"""Bytes. Everything sealed is padded to this size, or twice, four times … as much, so that the size
tells little."""


class SealBroken(Exception):
    """The value was changed, moved to another place, or sealed with another key."""


class Sealer:
    """Seals JSON values with AES-256-GCM and the key of the newest data key, which is the first.
    Opens those of all.

    Its hashes have a key of their own. It sealed values too in earlier versions, which are still
    opened.
    """

    def __init__(self, data_key: str, *older: str) -> None:
        """Derive the keys. ``data_key``: a text of at least 32 random characters, kept outside the
        database."""
        secrets = [each.encode() for each in (data_key, *older)]
        self._hashing = [hmac.digest(each, b"ctevents sealed values 1", sha256) for each in secrets]
        sealing = [hmac.digest(each, b"ctevents sealed answers 2", sha256) for each in secrets]
        self._cipher, *self._older = [AESGCM(each) for each in (*sealing, *self._hashing)]

    def seal(self, value: Any, place: str) -> bytes:
        """Return the sealed value. It opens only with the same ``place``, such as the table and the
        key of its row."""
        text = zlib.compress(
            json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), level=1
        )
        plain = len(text).to_bytes(LENGTH, "big") + text
        nonce = os.urandom(NONCE)
        return nonce + self._cipher.encrypt(
            nonce, plain.ljust(_padded(len(plain)), b"\0"), place.encode()
        )

    def open(self, content: bytes, place: str) -> Any:
        """Return the value. Raises ``SealBroken``."""
        plain = _decrypted([self._cipher, *self._older], content, place)
        if plain is None:
            raise SealBroken
        length = int.from_bytes(plain[:LENGTH], "big")
        return json.loads(zlib.decompress(plain[LENGTH : LENGTH + length]))

    def is_newest(self, content: bytes, place: str) -> bool:
        """Return whether the value was sealed with the newest key."""
        return _decrypted([self._cipher], content, place) is not None

    def digest(self, *parts: str) -> str:
        """Return a hexadecimal name for the parts that nobody can find by guessing them without the
        key."""
        return self.digests(*parts)[0]

    def digests(self, *parts: str) -> list[str]:
        """Return the ``digest`` under each data key, the newest first."""
        text = b"digest\0" + "\0".join(parts).encode()
        return [hmac.digest(key, text, sha256).hex() for key in self._hashing]


class DataKeys:
    """The keys of sealed columns and of keyed hashes: one for each column and each use, derived
    from the data keys.

    The newest data key, which is the first, seals and hashes. The others open what was sealed
    before a rotation. A sealed value begins with the name of its data key.
    """

    def __init__(self, data_keys: Sequence[str]) -> None:
        """Derive the keys. ``data_keys``: texts of at least 32 random characters, kept outside the
        database."""
        self._secrets = {_name_of(each): each.encode() for each in data_keys}
        self.newest = next(iter(self._secrets))
        self._ciphers: dict[tuple[str, str], AESGCM] = {}

    def has(self, name: str) -> bool:
        """Return whether a data key of this name is among them."""
        return name in self._secrets

    def seal(self, plain: bytes, place: str, *, alike: bool = False) -> bytes:
        """Return the sealed bytes, with the newest key. ``place``: table and column; it opens at no
        other. ``alike``: equal values become equal bytes, so that the database can compare them."""
        nonce = os.urandom(NONCE)
        if alike:
            nonce = hmac.digest(self._key(self.newest, "nonce", place), plain, sha256)[:NONCE]
        return nonce + self._cipher(self.newest, place).encrypt(nonce, plain, place.encode())

    def open(self, name: str, content: bytes, place: str) -> bytes:
        """Return the bytes. ``name``: of the data key that sealed them. Raises ``SealBroken``."""
        if name not in self._secrets:
            raise SealBroken
        try:
            cipher = self._ciphers.get((name, place)) or self._cipher(name, place)
            return cipher.decrypt(content[:NONCE], content[NONCE:], place.encode())
        except (InvalidTag, ValueError) as error:
            raise SealBroken from error

    def hashes(self, text: str, use: str) -> list[str]:
        """Return the keyed hash of a text under each data key, the newest first. Nobody can find
        the text by guessing it without the key."""
        return [
            hmac.digest(self._key(name, "hash", use), text.encode(), sha256).hex()
            for name in self._secrets
        ]

    def _cipher(self, name: str, place: str) -> AESGCM:
        if (name, place) not in self._ciphers:
            self._ciphers[name, place] = AESGCM(self._key(name, "column", place))
        return self._ciphers[name, place]

    def _key(self, name: str, use: str, of: str) -> bytes:
        return hmac.digest(self._secrets[name], f"ctevents {use} {of} 1".encode(), sha256)


def _name_of(data_key: str) -> str:
    return hmac.digest(data_key.encode(), b"ctevents data key name 1", sha256)[:4].hex()


def _decrypted(ciphers: Sequence[AESGCM], content: bytes, place: str) -> bytes | None:
    for cipher in ciphers:
        with suppress(InvalidTag, ValueError):
            return cipher.decrypt(content[:NONCE], content[NONCE:], place.encode())
    return None


def _padded(length: int) -> int:
    size = SMALLEST
    while size < length:
        size *= 2
    return size
