"""The progress of a step, as a part of the whole."""

from __future__ import annotations

from ctevents.domain.progress import between


def test_a_step_of_a_step() -> None:
    told: list[float] = []
    step = between(told.append, 0.5, 1)
    step(0)
    between(step, 0.5, 1)(0.5)
    step(1)
    assert told == [0.5, 0.875, 1]
