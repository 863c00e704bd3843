"""Each outcome that the door can say has its sign. Words: tests/texts/words/test_tables.py."""

from __future__ import annotations

from ctevents.domain.entry import Outcome
from ctevents.web.door.words import SIGNS


def test_each_outcome_has_a_sign() -> None:
    assert set(SIGNS) == set(Outcome)
