"""The price of a guess for the server. The time itself is measured by ``bench.public_pages``."""

from __future__ import annotations

import pytest
from argon2 import extract_parameters

from ctevents.services.accounts.passwords import hash_of

MOST_MEMORY = 20_000
"""KiB, twice: what OWASP gives as the least. Twice as much, compared twice, would near a tenth of a
second."""


@pytest.mark.usefixtures("slow_passwords")
def test_a_hash_is_as_cheap_as_is_safe() -> None:
    price = extract_parameters(hash_of("four unrelated words"))
    assert (price.time_cost, price.parallelism) == (2, 1)
    assert 19_456 <= price.memory_cost <= MOST_MEMORY
