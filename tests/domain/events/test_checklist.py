"""The phases of the checklist, and which of them is the one to work on."""

from __future__ import annotations

import pytest

from ctevents.domain.events.checklist import Phase, Task, TaskState, checklist
from ctevents.domain.schedule import EventStatus

PLANNED = (Task.PLAN, Task.PROGRAMME, Task.ARRIVAL, Task.QUOTAS, Task.PUBLISH)


def test_each_task_stands_in_one_phase_in_the_order_of_the_work() -> None:
    parts = checklist((), (), EventStatus.DRAFT)
    assert [part.phase for part in parts] == list(Phase)
    assert [task for part in parts for task in part.tasks] == list(Task)


@pytest.mark.parametrize(
    ("done", "status", "now"),
    [
        ((), EventStatus.DRAFT, Phase.PLAN),
        (PLANNED, EventStatus.PUBLISHED, Phase.INVITE),
        (PLANNED[1:], EventStatus.PUBLISHED, Phase.PLAN),
        (set(Task) - {Task.BADGES, Task.REPORT}, EventStatus.PUBLISHED, Phase.DAY),
        (set(Task) - {Task.REPORT}, EventStatus.PUBLISHED, None),
        ((), EventStatus.HELD, Phase.AFTER),
        (set(Task) - {Task.BADGES}, EventStatus.HELD, None),
    ],
)
def test_the_phase_to_work_on(
    done: tuple[Task, ...], status: EventStatus, now: Phase | None
) -> None:
    assert [part.phase for part in checklist(done, (), status) if part.is_now] == (
        [now] if now else []
    )


def test_a_task_that_is_not_needed_counts_unless_it_is_done_all_the_same() -> None:
    first = checklist(
        {Task.PLAN, Task.PROGRAMME, Task.ARRIVAL, Task.PUBLISH},
        {"quotas", "programme"},
        EventStatus.DRAFT,
    )[0]
    assert first.tasks[Task.QUOTAS] is TaskState.SPARED
    assert first.tasks[Task.PROGRAMME] is TaskState.DONE
    assert (first.done, first.is_done, first.is_now) == (5, True, False)
