"""Keys that a server on the network accepts."""

from __future__ import annotations

from ctevents.domain.accounts.keys import is_guessable
from ctevents.formats.factors.common_words import common_words

STRONG = {
    "SECRET_KEY": "tests-only-mB3q0x9ZpVd7Lr2KcTn4wYhJ8sGfE6",
    "DATA_KEY": "tests-only-Rz5uNw1oXa8PkHq3vCj7yTbM0dLs4Ge",
}


def is_strong(key: str) -> bool:
    return len(key) >= 32 and not is_guessable(key, common_words())
