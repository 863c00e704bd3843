"""The one thing to do next about a group."""

from __future__ import annotations

import pytest

from ctevents.domain.figures.gaps import Action, Gap


@pytest.mark.parametrize(
    ("gap", "step"),
    [
        (Gap(uninvited=12, invited=5), (Action.INVITE, 12)),
        (Gap(invited=9, replied=2), (Action.REMIND, 7)),
        (Gap(invited=9, replied=2, unreachable=3), (Action.REMIND, 4)),
        (Gap(invited=9, replied=2, unreachable=3, reminded=4), (Action.CALL, 3)),
        (Gap(invited=9, replied=2, reminded=7), None),
        (Gap(invited=9, replied=9, confirmed=6, target=10), (Action.LIST, 4)),
        (Gap(target=10), (Action.LIST, 10)),
        (Gap(invited=9, replied=2, reminded=7, target=10), None),
        (Gap(uninvited=12, invited=20, replied=15, confirmed=10, target=10), None),
        (Gap(invited=9, replied=9, confirmed=6), None),
        (Gap(uninvited=1, target=0), None),
    ],
)
def test_what_is_to_be_done_next(gap: Gap, step: tuple[Action, int] | None) -> None:
    assert gap.next_action() == step
