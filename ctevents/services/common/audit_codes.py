"""The codes that chain the entries of the audit log. Each is an HMAC-SHA-256 (RFC 2104) with a key
of its own."""

from __future__ import annotations

import hmac
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

BEGINNING = b""
"""The code before the first entry of a chain."""
SALT = 16
"""Random bytes beside the words of an entry. Without them the code of the words tells nothing."""


class UnknownKey(LookupError):
    """An entry was written with a data key that is not among the given ones."""


@dataclass(frozen=True)
class Link:
    """All of an entry that is never erased. ``chain``: the number of its event, or 0. ``position``:
    1 for the first of the chain. ``person``: their number when it was written. ``words``: the code
    of its words, or None without words."""

    chain: int
    position: int
    at: datetime
    actor: str
    action: str
    details: dict[str, Any]
    person: int | None
    words: bytes | None


class ChainKeys:
    """Codes entries with the key of the newest data key, which is the first, and recognises codes
    of all.

    They come from data keys and not from secret keys: a secret key is replaced when links must end,
    and old entries must still be verified then.
    """

    def __init__(self, data_keys: Sequence[str]) -> None:
        keys = [hmac.digest(each.encode(), b"ctevents audit chain 1", sha256) for each in data_keys]
        self._keys = {hmac.digest(key, b"name", sha256)[:4].hex(): key for key in keys}
        self.newest = next(iter(self._keys))

    def of_link(self, before: bytes, link: Link, key: str) -> bytes:
        """Return the code of an entry, given the code of the entry before it. Raises
        ``UnknownKey``."""
        said = (
            before.hex(),
            link.chain,
            link.position,
            link.at.astimezone(UTC).isoformat(timespec="microseconds"),
        )
        words = link.words and link.words.hex()
        return self._code(
            key, "entry", *said, link.actor, link.action, link.details, link.person, words
        )

    def of_words(
        self, place: tuple[int, int], salt: bytes, words: dict[str, str], key: str
    ) -> bytes:
        """Return the code of an entry's words. ``place``: its chain and position. Raises
        ``UnknownKey``."""
        return self._code(key, "words", *place, salt.hex(), words)

    def of_head(self, chain: int, length: int, code: bytes, key: str) -> bytes:
        """Return the code of a chain's head: its length, and the code of its last entry. Raises
        ``UnknownKey``."""
        return self._code(key, "head", chain, length, code.hex())

    def _code(self, key: str, *parts: Any) -> bytes:
        if key not in self._keys:
            raise UnknownKey(key)
        written = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hmac.digest(self._keys[key], written.encode(), sha256)
