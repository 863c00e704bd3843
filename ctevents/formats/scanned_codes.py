"""The record of a scan that is not one of our badges: its kind, its length and a keyed hash, never
its text.

A QR code may hold a Wi-Fi password or a personal address. The hash only shows that two scans read
the same code. It needs the newest secret key, since a plain hash of a short text can be guessed.
"""

from __future__ import annotations

import hmac
import re
from dataclasses import dataclass
from hashlib import sha256

from ctevents.domain.entry import CodeKind
from ctevents.formats.badge_code import ALPHABET, CODE_LENGTH, fold_typing


@dataclass(frozen=True)
class ScannedCode:
    """A scanned code. ``length`` counts characters; ``digest`` is a keyed hash in hexadecimal
    digits."""

    kind: CodeKind
    length: int
    digest: str


LONGEST_WORD = 30
"""Characters of the longest word in a name. Codes are longer, also where a field cuts them."""

_BADGE = re.compile(f"[{ALPHABET}]{{{CODE_LENGTH}}}")
_KINDS = {
    CodeKind.KIT: r"https?://[^/?#]+/door/[^#]*#token=",
    CodeKind.URL: r"(https?|ftp)://|www\.|urlto:",
    CodeKind.WIFI: r"wifi:",
    CodeKind.CALENDAR: r"begin:(vevent|vcalendar)",
    CodeKind.CONTACT: r"begin:vcard|mecard:|bizcard:",
    CodeKind.MAIL: r"mailto:|matmsg:|smtp:",
    CodeKind.PHONE: r"tel:|sms:|smsto:|mms:",
    CodeKind.PLACE: r"geo:",
    CodeKind.NUMBER: r"[0-9]+$",
}
_PATTERNS = {
    kind: re.compile(pattern, re.ASCII | re.IGNORECASE) for kind, pattern in _KINDS.items()
}


def kind_of_code(text: str) -> CodeKind:
    """Return the kind of a code, by its beginning."""
    if _BADGE.fullmatch(fold_typing(text)):
        return CodeKind.BADGE
    written = text.strip()
    return next(
        (kind for kind, pattern in _PATTERNS.items() if pattern.match(written)), CodeKind.TEXT
    )


def is_scanned(text: str) -> bool:
    """Check whether a scanner wrote this where people type a name."""
    is_code = kind_of_code(text) not in (CodeKind.TEXT, CodeKind.NUMBER)
    return is_code or any(len(word) > LONGEST_WORD for word in text.split())


class ScannedCodeKey:
    """The key that turns a text into what may be kept of it."""

    def __init__(self, secret: bytes) -> None:
        self._key = hmac.digest(secret, b"ctevents scanned code 1", sha256)

    def kept(self, text: str) -> ScannedCode:
        digest = hmac.new(self._key, text.encode("utf-8", "surrogatepass"), sha256).hexdigest()
        return ScannedCode(kind_of_code(text), len(text), digest)
