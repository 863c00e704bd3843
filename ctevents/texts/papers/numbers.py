"""The number of a certificate: made of the registration by a key, so that nothing is written to give somebody his.

140 bits, spelt as the codes of links are: 100 of a MAC, and the number of the registration (32) with the edition (8), hidden by
a mask that the MAC yields. The edition is counted up where another certificate takes the place of one. Nobody guesses a number,
tells from one how many there are, or opens anything with one but what the certificate says.
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
    """Makes numbers with the newest secret and reads those of all of them."""

    def __init__(self, secret_keys: Sequence[str]) -> None:
        self._keys = [hmac.digest(key.encode(), b"ctevents certificate number 1", sha256) for key in secret_keys]

    def number(self, registration_id: int, edition: int) -> str:
        """``edition``: 0 for the first one. ``OverflowError`` after 255."""
        if edition >> EDITION_BITS:
            raise OverflowError(f"registration {registration_id} has had too many certificates")
        return self.spellings(registration_id, edition)[0]

    def spellings(self, registration_id: int, edition: int) -> list[str]:
        """The number that each secret makes of it, the newest first: any of them may stand on paper."""
        return [spelt(_number(key, registration_id << EDITION_BITS | edition)) for key in self._keys]

    def read(self, typed: str) -> tuple[int, int] | None:
        """Registration and edition of a genuine number, however it is typed; None for any other text."""
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
