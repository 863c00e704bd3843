"""E-mail addresses."""

from __future__ import annotations

import re
from functools import lru_cache

import idna
from email_validator import EmailNotValidError, validate_email

from ctevents.domain.domain_names import is_confusable

LONGEST_LOCAL_PART = 64
"""Octets (RFC 5321)."""


def is_email(text: str) -> bool:
    """True if it is an address whose domain does not imitate another one (see
    ``is_confusable``)."""
    return email_as_sent(text) is not None and not is_confusable(text)


def folded_email(text: str) -> str:
    """Return the spelling that is stored: the domain in lower case and ASCII. Text that is no
    address is returned unchanged."""
    return email_as_sent(text) or text


def readable_email(text: str) -> str:
    """Return the address with its domain in its own letters, as people write it."""
    local, _, domain = text.rpartition("@")
    try:
        return f"{local}@{idna.decode(domain)}" if "xn--" in domain else text
    except idna.IDNAError:
        return text


@lru_cache(maxsize=64)  # a letter asks several times for each of its addresses
def email_as_sent(text: str) -> str | None:
    """Return the address in ASCII, as SMTP needs it without the SMTPUTF8 extension. None if it is
    no address."""
    local, _, domain = text.rpartition("@")
    if len(local.encode()) > LONGEST_LOCAL_PART:
        return None
    if text.isascii() and len(text) <= _LONGEST and _USUAL.fullmatch(local):
        known = _domain_as_sent(domain)
        return known and f"{local}@{known}"
    return _as_sent(text)


_USUAL = re.compile(r"[a-z0-9]+(?:[._+-][a-z0-9]+)*")
"""Names before the @ that are valid and stay as they are, whatever the domain."""
_LONGEST = 254
"""Octets (RFC 5321)."""


# the domains of a long list; to check one takes twenty times as long as the rest of an address
@lru_cache(maxsize=512)
def _domain_as_sent(domain: str) -> str | None:
    address = _as_sent(f"a@{domain}")
    return address and address.removeprefix("a@")


def _as_sent(text: str) -> str | None:
    try:
        return validate_email(text, check_deliverability=False, allow_smtputf8=False).ascii_email
    except EmailNotValidError:
        return None


def address_key(text: str) -> str | None:
    """Return a key that is equal for all spellings of an address: ASCII in lower case. None if it
    is no address."""
    address = email_as_sent(text)
    return address and address.lower()
