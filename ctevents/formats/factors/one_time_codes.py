"""One-time codes of an authenticator app (TOTP, RFC 6238): six digits, a new code each 30
seconds."""

from __future__ import annotations

from datetime import datetime

from pyotp import TOTP, random_base32
from pyotp.exceptions import OTPVerificationError

DIGITS = 6
DRIFT = 1
"""Steps by which the clock of the phone may differ (RFC 6238, section 6)."""


def new_secret() -> str:
    """Return 160 random bits in base 32 (RFC 4226, section 4, R6)."""
    return random_base32()


def grouped(secret: str) -> str:
    """Return the secret for somebody who types it, in groups of four."""
    return " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))


def address_for_app(secret: str, *, account: str, issuer: str) -> str:
    """Return the ``otpauth:`` address that an app reads from a QR code."""
    return TOTP(secret).provisioning_uri(name=account, issuer_name=issuer)


def step_of(secret: str, typed: str, *, at: datetime) -> int | None:
    """Return the number of the 30-second step whose code was typed, or None for a wrong code."""
    code = "".join(typed.split())
    if len(code) != DIGITS or not (code.isascii() and code.isdigit()):
        return None
    try:
        return TOTP(secret).verify_and_get_timecode(code, for_time=at, valid_window=DRIFT)
    except OTPVerificationError:
        return None
