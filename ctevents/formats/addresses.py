"""E-mail addresses."""

from __future__ import annotations

from email_validator import EmailNotValidError, validate_email


def is_email(text: str) -> bool:
    return email_as_sent(text) is not None


def email_as_sent(text: str) -> str | None:
    """The address in ASCII, as SMTP takes it without the SMTPUTF8 extension; None where it is none."""
    try:
        return validate_email(text, check_deliverability=False, allow_smtputf8=False).ascii_email
    except EmailNotValidError:
        return None
