"""A key that somebody thought up is refused, and a random one is not."""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Callable
from random import Random
from uuid import UUID

import pytest

from ctevents.domain.accounts.keys import is_guessable
from ctevents.formats.factors.common_words import common_words

RANDOM = Random(7)
MAKERS: dict[str, Callable[[], str]] = {
    "token_urlsafe": lambda: b32encode(RANDOM.randbytes(48)).decode(),
    "token_hex": lambda: RANDOM.randbytes(16).hex(),
    "base32": lambda: b32encode(RANDOM.randbytes(20)).decode().lower(),
    "uuid": lambda: str(UUID(bytes=RANDOM.randbytes(16), version=4)),
    "letters": lambda: "".join(RANDOM.choices("abcdefghijklmnopqrstuvwxyz", k=32)),
}


@pytest.mark.parametrize("maker", MAKERS)
def test_random_keys_are_taken(maker: str) -> None:
    keys = [MAKERS[maker]() for _key in range(300)]
    assert [key for key in keys if is_guessable(key, common_words())] == []


@pytest.mark.parametrize(
    "key",
    [
        "a" * 40,
        "abc123" * 7,
        "0123456789" * 4,
        "abcdefghijklmnopqrstuvwxyz0123456789",
        "qwertyuiopasdfghjklzxcvbnm123456",
        "a secret key of the tests, long enough",
        "correct horse battery staple again",
        "ThisIsMySecretKeyForCtevents2027!!",
        "changeme-changeme-changeme-changeme",
        "Sarajevo2027Sarajevo2027Pristina2027",
    ],
)
def test_patterns_and_words_are_not(key: str) -> None:
    assert len(key) >= 32
    assert is_guessable(key, common_words())
