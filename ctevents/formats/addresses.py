"""E-mail addresses."""

from __future__ import annotations

from functools import lru_cache

from email_validator import EmailNotValidError, validate_email


def is_email(text: str) -> bool:
    return email_as_sent(text) is not None


@lru_cache(maxsize=64)  # a letter asks several times for each of its addresses
def email_as_sent(text: str) -> str | None:
    """The address in ASCII, as SMTP takes it without the SMTPUTF8 extension; None where it is none."""
    try:
        return validate_email(text, check_deliverability=False, allow_smtputf8=False).ascii_email
    except EmailNotValidError:
        return None


def address_key(text: str) -> str | None:
    """The same for each way to write an address: ASCII in lower case. None where it is none."""
    address = email_as_sent(text)
    return address and address.lower()
