"""Sealed values: the database keeps them, and cannot read them."""

from __future__ import annotations

import hmac
import json
import os
import zlib
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


def _padded(length: int) -> int:
    size = SMALLEST
    while size < length:
        size *= 2
    return size
