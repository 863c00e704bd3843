"""Codes of an authenticator app, compared with the test vectors of RFC 6238."""

from __future__ import annotations

from base64 import b32encode
from datetime import UTC, datetime, timedelta

import pytest

from ctevents.formats.factors.one_time_codes import address_for_app, grouped, new_secret, step_of

RFC_SECRET = b32encode(b"12345678901234567890").decode()


@pytest.mark.parametrize(
    ("seconds", "code"),
    [
        (59, "287082"),
        (1111111109, "081804"),
        (1111111111, "050471"),
        (1234567890, "005924"),
        (2000000000, "279037"),
        (20000000000, "353130"),
    ],
)
def test_the_vectors_of_the_standard(seconds: int, code: str) -> None:
    """RFC 6238, appendix B, the last six digits of SHA-1."""
    assert step_of(RFC_SECRET, code, at=datetime.fromtimestamp(seconds, UTC)) == seconds // 30


def test_a_code_is_valid_one_step_before_and_after() -> None:
    at = datetime.fromtimestamp(1111111109, UTC)
    spans = [timedelta(seconds=30 * steps) for steps in (-2, -1, 0, 1, 2)]
    found = [step_of(RFC_SECRET, "081804", at=at + span) for span in spans]
    assert found == [None, 37037036, 37037036, 37037036, None]


@pytest.mark.parametrize(
    "typed", ["", "08180", "0818044", "081805", "08180x", "٠٨١٨٠٤", "-81804", "081804\0"]
)
def test_everything_else_is_wrong(typed: str) -> None:
    assert step_of(RFC_SECRET, typed, at=datetime.fromtimestamp(1111111109, UTC)) is None


def test_spaces_do_not_matter() -> None:
    assert step_of(RFC_SECRET, " 081 804 ", at=datetime.fromtimestamp(1111111109, UTC)) is not None


def test_the_secret_has_160_bits_and_can_be_typed() -> None:
    secret = new_secret()
    assert len(secret) * 5 == 160
    assert secret != new_secret()
    assert grouped("ABCDEFGH22") == "ABCD EFGH 22"


def test_the_address_for_the_app_names_site_and_account() -> None:
    address = address_for_app(
        RFC_SECRET, account="a+b@ctevents.example", issuer="ctevents (x.example)"
    )
    assert address.startswith("otpauth://totp/ctevents%20%28x.example%29:a%2Bb%40ctevents.example?")
    assert f"secret={RFC_SECRET}" in address
