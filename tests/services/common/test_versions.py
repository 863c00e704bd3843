"""A version differs when what an editor saw differs."""

from __future__ import annotations

import pytest

from ctevents.domain.people import Sex
from ctevents.services.common.locks import version_of


def test_equal_values_have_one_version() -> None:
    assert version_of((1, "a", Sex.F)) == version_of((1, "a", Sex.F))
    assert len(version_of(())) == 24


@pytest.mark.parametrize(
    "other", [(1, "a", None), ("1", "a", Sex.F), (1, "b", Sex.F)], ids=["none", "type", "text"]
)
def test_each_difference_makes_a_different_version(other: tuple[object, ...]) -> None:
    assert version_of(other) != version_of((1, "a", Sex.F))
