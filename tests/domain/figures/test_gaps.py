"""The one thing to do next about a group."""

from __future__ import annotations

import pytest

from ctevents.domain.figures.figures import Action, GroupProgress


@pytest.mark.parametrize(
    ("gap", "step"),
    [
        (GroupProgress(uninvited=12, invited=5), (Action.INVITE, 12)),
        (GroupProgress(invited=9, replied=2), (Action.REMIND, 7)),
        (GroupProgress(invited=9, replied=2, unreachable=3), (Action.REMIND, 4)),
        (GroupProgress(invited=9, replied=2, unreachable=3, reminded=4), (Action.CALL, 3)),
        (GroupProgress(invited=9, replied=2, reminded=7), None),
        (GroupProgress(invited=9, replied=9, confirmed=6, target=10), (Action.LIST, 4)),
        (GroupProgress(target=10), (Action.LIST, 10)),
        (GroupProgress(invited=9, replied=2, reminded=7, target=10), None),
        (GroupProgress(uninvited=12, invited=20, replied=15, confirmed=10, target=10), None),
        (GroupProgress(invited=9, replied=9, confirmed=6), None),
        (GroupProgress(uninvited=1, target=0), None),
    ],
)
def test_what_is_to_be_done_next(gap: GroupProgress, step: tuple[Action, int] | None) -> None:
    assert gap.next_action() == step
