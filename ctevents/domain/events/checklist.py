"""The checklist of an event: what is done, what is left, and what this event does not need."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from ctevents.domain.schedule import EventStatus


class Phase(StrEnum):
    PLAN = "plan"
    INVITE = "invite"
    DAY = "day"
    AFTER = "after"


class Task(StrEnum):
    """One line of the checklist. Their order is that of the work."""

    PLAN = "plan"
    PROGRAMME = "programme"
    ARRIVAL = "arrival"
    QUOTAS = "quotas"
    PUBLISH = "publish"
    GUEST_LIST = "guest-list"
    WORDING = "wording"
    TEST_LETTER = "test-letter"
    INVITATIONS = "invitations"
    REMINDERS = "reminders"
    PACK = "pack"
    COPIES = "copies"
    ANSWER_CARDS = "answer-cards"
    BADGES = "badges"
    SHEETS = "sheets"
    DEVICES = "devices"
    REHEARSAL = "rehearsal"
    THANKS = "thanks"
    SIGNATURES = "signatures"
    FIGURES = "figures"
    REPORT = "report"


_PARTS = {
    Phase.PLAN: (Task.PLAN, Task.PROGRAMME, Task.ARRIVAL, Task.QUOTAS, Task.PUBLISH),
    Phase.INVITE: (
        Task.GUEST_LIST,
        Task.WORDING,
        Task.TEST_LETTER,
        Task.INVITATIONS,
        Task.REMINDERS,
    ),
    Phase.DAY: (
        Task.PACK,
        Task.COPIES,
        Task.ANSWER_CARDS,
        Task.BADGES,
        Task.SHEETS,
        Task.DEVICES,
        Task.REHEARSAL,
    ),
    Phase.AFTER: (Task.THANKS, Task.SIGNATURES, Task.FIGURES, Task.REPORT),
}

NEEDED = frozenset({Task.PLAN, Task.PUBLISH})
"""The tasks that no event can do without."""


class TaskState(StrEnum):
    OPEN = "open"
    DONE = "done"
    SPARED = "spared"


@dataclass(frozen=True)
class Part:
    """One phase with the state of its tasks. ``is_now``: the phase to work on."""

    phase: Phase
    tasks: dict[Task, TaskState]
    is_now: bool

    @property
    def done(self) -> int:
        return sum(state is not TaskState.OPEN for state in self.tasks.values())

    @property
    def is_done(self) -> bool:
        return self.done == len(self.tasks)


def checklist(done: Collection[Task], spared: Collection[str], status: EventStatus) -> list[Part]:
    """Return the four phases. A task that is done counts as done, also if the event was to do
    without it. The phase to work on is the last one once the event is over, else the first one with
    an open task before that."""
    tasks = {
        phase: {task: _state(task, done, spared) for task in tasks}
        for phase, tasks in _PARTS.items()
    }
    phases = (Phase.AFTER,) if status is EventStatus.HELD else (Phase.PLAN, Phase.INVITE, Phase.DAY)
    open_phases = [phase for phase in phases if TaskState.OPEN in tasks[phase].values()]
    return [Part(phase, of_phase, phase in open_phases[:1]) for phase, of_phase in tasks.items()]


def _state(task: Task, done: Collection[Task], spared: Collection[str]) -> TaskState:
    if task in done:
        return TaskState.DONE
    return TaskState.SPARED if task in spared else TaskState.OPEN
