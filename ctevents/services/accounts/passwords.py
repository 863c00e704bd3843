"""Passwords: which are too weak, and how they are compared."""

from __future__ import annotations

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from ctevents.domain.accounts.passwords import Weakness, normal, weakness_of
from ctevents.formats.factors.common_words import common_words

_HASHER = PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)


def weakness(password: str, *, email: str, site: str) -> Weakness | None:
    """Return the rule that the password breaks, or None. ``site``: the host of the site."""
    return weakness_of(password, email=email, site=site, common=common_words())


def hash_of(password: str) -> str:
    return _HASHER.hash(normal(password))


def is_password_of(hashed: str | None, password: str) -> bool:
    """Return whether the password has this hash. It takes as long if there is none. A password that
    was set before passwords were normalised is compared as typed, too."""
    found = [
        _is_hash_of(hashed or _nobodys(), typed)
        for typed in dict.fromkeys((normal(password), password))
    ]
    return hashed is not None and any(found)


def _is_hash_of(hashed: str, password: str) -> bool:
    try:
        return _HASHER.verify(hashed, password)
    except (VerificationError, InvalidHashError):
        return False


def _nobodys() -> str:
    """Return a hash of no known password that takes as long to compare. It is not made by hashing,
    which would take a tenth of the start of each process."""
    price = f"m={_HASHER.memory_cost},t={_HASHER.time_cost},p={_HASHER.parallelism}"
    return f"$argon2id$v=19${price}${'A' * 22}${'A' * 43}"
