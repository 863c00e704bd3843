"""The badge code: the text inside the QR of a badge.

It holds an event number (2 bytes) and a badge number (4 bytes), big endian. Then comes the Ed25519
signature (RFC 8032, 64 bytes) of ``SIGNED_PREFIX`` and those six bytes. It says nothing about the
person. The 70 bytes are written in base 32 as exactly 112 characters. QR's alphanumeric mode and a
QWERTZ keyboard carry each of them unchanged.
"""

from __future__ import annotations

import hmac
from base64 import b32decode, b32encode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from struct import Struct

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWX"
CODE_LENGTH = 112
SIGNED_PREFIX = b"ctevents badge 1"

_PAYLOAD = Struct(">HI")
_RFC_4648_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_FROM_RFC_4648 = str.maketrans(_RFC_4648_ALPHABET, ALPHABET)
_TO_RFC_4648 = str.maketrans(ALPHABET, _RFC_4648_ALPHABET)
_LETTERS = frozenset(ALPHABET)

# Letters of the Serbian and Macedonian keyboard layouts, with the Latin letter of the same key. The
# keys on which the two differ (Y and Z) are not in the alphabet.
_LATIN_KEYS = str.maketrans(
    "ЉЊЕРТУПАСДФГХЈКЛЏЦВБНМ",
    "QWERTUPASDFGHJKLXCVBNM",
)


@dataclass(frozen=True)
class BadgeNumber:
    """The content of a badge code. ``event`` is below 2¹⁶, ``badge`` below 2³²."""

    event: int
    badge: int


class BadgeKeys:
    """The keys of badge codes. They sign with the newest secret and read codes of all secrets."""

    def __init__(self, secrets: Sequence[bytes]) -> None:
        """Derive the keys. ``secrets``: the newest first, at least one."""
        self._keys = [_key(secret) for secret in secrets]

    @property
    def public_keys(self) -> tuple[str, ...]:
        """The raw 32 bytes of each public key as base64url without padding (RFC 4648, section 5),
        the newest first."""
        raw_keys = [key.public_key().public_bytes_raw() for key in self._keys]
        return tuple(urlsafe_b64encode(raw).decode("ascii").rstrip("=") for raw in raw_keys)

    def sign(self, number: BadgeNumber) -> str:
        """Return the code of a badge. Raises ``struct.error`` if a number does not fit into its
        bytes."""
        return _spelt(_signed(self._keys[0], number))

    def read(self, code: str) -> BadgeNumber | None:
        """Return the number inside a genuine code, or None for any other text."""
        if len(code) != CODE_LENGTH or not _LETTERS.issuperset(code):
            return None
        raw = b32decode(code.translate(_TO_RFC_4648))
        number = BadgeNumber(*_PAYLOAD.unpack_from(raw))
        # Ed25519 signs one message in only one way: comparing with our own signature leaves no
        # second spelling.
        genuine = [hmac.compare_digest(raw, _signed(key, number)) for key in self._keys]
        return number if any(genuine) else None


def fold_typing(text: str) -> str:
    """Return the code that a scanner meant. White space, case and the effect of Cyrillic keyboard
    layouts are undone."""
    return "".join(text.split()).upper().translate(_LATIN_KEYS)


def _key(secret: bytes) -> Ed25519PrivateKey:
    seed = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"ctevents badge key 1").derive(
        secret
    )
    return Ed25519PrivateKey.from_private_bytes(seed)


def _signed(key: Ed25519PrivateKey, number: BadgeNumber) -> bytes:
    payload = _PAYLOAD.pack(number.event, number.badge)
    return payload + key.sign(SIGNED_PREFIX + payload)


def _spelt(raw: bytes) -> str:
    return b32encode(raw).decode("ascii").translate(_FROM_RFC_4648)
