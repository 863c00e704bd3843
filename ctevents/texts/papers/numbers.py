"""The number of a certificate, computed from the registration with a key, so that nothing has to be stored first.

It has 140 bits, spelt like the codes of links. 100 bits are a MAC. The others are the registration (32) and the edition
(8), hidden by a mask that is derived from the MAC. A replacement gets the next edition. Nobody can guess a number or
tell from one how many there are. A number opens nothing but the content of its certificate.
"""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from hashlib import sha256

from ctevents.tokens import number_typed, spelt

EDITION_BITS = 8
ABOUT_BITS = 32 + EDITION_BITS
MAC_BITS = 100


class CertificateNumbers:
    """Makes numbers with the newest secret and reads numbers of all secrets."""

    def __init__(self, secret_keys: Sequence[str]) -> None:
        self._keys = [hmac.digest(key.encode(), b"ctevents certificate number 1", sha256) for key in secret_keys]

    def number(self, registration_id: int, edition: int) -> str:
        """Return the number. ``edition`` starts at 0; above 255 raise ``OverflowError``."""
        if edition >> EDITION_BITS:
            raise OverflowError(f"registration {registration_id} has had too many certificates")
        return self.spellings(registration_id, edition)[0]

    def spellings(self, registration_id: int, edition: int) -> list[str]:
        """Return the number under each secret, the newest first: any of them may be on paper."""
        return [spelt(_number(key, registration_id << EDITION_BITS | edition)) for key in self._keys]

    def read(self, typed: str) -> tuple[int, int] | None:
        """Return registration and edition of a genuine number in any spelling; None for any other text."""
        number = number_typed(typed)
        if number is None:
            return None
        mac, hidden = number >> ABOUT_BITS, number & (1 << ABOUT_BITS) - 1
        for key in self._keys:
            about = hidden ^ _mask(key, mac)
            if hmac.compare_digest(str(number), str(_number(key, about))):
                return about >> EDITION_BITS, about & (1 << EDITION_BITS) - 1
        return None


def _number(key: bytes, about: int) -> int:
    mac = _bits(key, b"mac", about, MAC_BITS)
    return mac << ABOUT_BITS | about ^ _mask(key, mac)


def _mask(key: bytes, mac: int) -> int:
    return _bits(key, b"mask", mac, ABOUT_BITS)


def _bits(key: bytes, use: bytes, number: int, count: int) -> int:
    digest = hmac.digest(key, use + number.to_bytes(16, "big"), sha256)
    return int.from_bytes(digest, "big") >> 256 - count
