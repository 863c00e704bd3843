"""Sealed values open with the same key at the same place, and tell nothing else."""

from __future__ import annotations

from hashlib import sha256

import pytest

from ctevents.formats.sealed import NONCE, SMALLEST, SealBroken, Sealer

TAG = 16
KEY = "tests-only-Rz5uNw1oXa8PkHq3vCj7yTbM0dLs4Ge"
VALUE = {"comment": "Потребно је више људи", "needs": ["people"]}


def test_a_value_opens_at_its_place() -> None:
    assert Sealer(KEY).open(Sealer(KEY).seal(VALUE, "event 1"), "event 1") == VALUE


@pytest.mark.parametrize(
    ("key", "place"),
    [(KEY, "event 2"), ("another key of the tests, long enough", "event 1")],
    ids=["place", "key"],
)
def test_another_place_or_key_does_not_open_it(key: str, place: str) -> None:
    sealed = Sealer(KEY).seal(VALUE, "event 1")
    with pytest.raises(SealBroken):
        Sealer(key).open(sealed, place)


@pytest.mark.parametrize("content", [b"", b"short", bytes(200)], ids=["empty", "short", "zeros"])
def test_anything_else_is_broken(content: bytes) -> None:
    with pytest.raises(SealBroken):
        Sealer(KEY).open(content, "event 1")


def test_the_size_tells_little() -> None:
    sizes = {len(Sealer(KEY).seal({"n": [7] * count}, "event 1")) for count in (0, 1, 100, 1000)}
    assert sizes == {NONCE + SMALLEST + TAG}
    assert len(
        Sealer(KEY).seal([sha256(f"{n}".encode()).hexdigest() for n in range(900)], "event 1")
    ) > max(sizes)


def test_the_same_value_is_sealed_differently_each_time() -> None:
    sealer = Sealer(KEY)
    first, second = (sealer.seal(VALUE, "event 1")[NONCE:] for _ in range(2))
    assert sum(a == b for a, b in zip(first, second, strict=True)) < SMALLEST / 100


def test_a_digest_needs_the_key() -> None:
    assert Sealer(KEY).digest("a", "b") == Sealer(KEY).digest("a", "b")
    assert Sealer(KEY).digest("a", "b") != Sealer(KEY).digest("ab", "")
    assert Sealer(KEY).digest("a", "b") != Sealer(KEY + "x").digest("a", "b")
