"""Numbers in order, written briefly."""

from __future__ import annotations

import pytest

from ctevents.services.common.locks import runs


@pytest.mark.parametrize(
    ("numbers", "written"),
    [([], []), ([7], ["7"]), ([3, 4, 5], ["3-5"]), ([3, 4, 5, 9, 11, 12], ["3-5", "9", "11-12"])],
)
def test_numbers_that_follow_each_other_are_one_text(
    numbers: list[int], written: list[str]
) -> None:
    assert runs(numbers) == written
