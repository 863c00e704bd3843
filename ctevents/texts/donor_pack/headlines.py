"""The five figures that donors quote, in the current language: they are the first that a pack
says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from flask_babel import gettext

from ctevents.domain.figures.attendance import MergedMatrix
from ctevents.domain.figures.figures import Count, Matrix, Stage
from ctevents.domain.figures.report import Headline, Part
from ctevents.domain.people import Sex
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event
from ctevents.texts.donor_pack.standing import is_running
from ctevents.texts.numbers import number, percentage
from ctevents.texts.words.figures import ALL_STAGES, NOT_SHOWN

AnyMatrix = Matrix | MergedMatrix
NONE_YET = "–"


def headlines(
    found: Sequence[AnyMatrix], first: Part, events: Sequence[Event], now: datetime
) -> tuple[Headline, ...]:
    """Return the figures of all events of a pack. ``found``: the matrix of each event, as the pack
    shows it. ``first``: the part that has the copies of all of them. So a headline tells nothing
    that the pack does not show below."""
    return (
        _total(found, Stage.INVITED),
        _total(found, Stage.ATTENDED),
        _share_of_women(found),
        _counted("places", gettext("Host countries or places"), _places(events, now)),
        _counted("copies", gettext("Copies given out"), _copies(first, found)),
    )


def _total(found: Sequence[AnyMatrix], stage: Stage) -> Headline:
    """Return the sum of the totals that are shown."""
    shown = [count for matrix in found if (count := matrix.totals[stage]) is not None]
    return _counted(stage.value, str(ALL_STAGES[stage]), sum(shown) if shown or not found else None)


def _counted(key: str, label: str, count: Count) -> Headline:
    return Headline(key, label, count, str(NOT_SHOWN) if count is None else number(count))


def _share_of_women(found: Iterable[AnyMatrix]) -> Headline:
    """Return the share among the attendees of those events that show both figures: sums of others
    would not fit together."""
    pairs = [pair for matrix in found if None not in (pair := _women_of(matrix))]
    women, people = sum(each[0] or 0 for each in pairs), sum(each[1] or 0 for each in pairs)
    key, label = "women_percent", gettext("Women among attendees")
    if people:
        return Headline(
            key, label, round(100 * women / people), percentage(women / people), is_share=True
        )
    return Headline(key, label, None, NONE_YET if pairs else str(NOT_SHOWN), is_share=True)


def _women_of(matrix: AnyMatrix) -> tuple[Count, Count]:
    of_women = matrix.sexes.get(Sex.F)
    return None if of_women is None else of_women[Stage.ATTENDED], matrix.totals[Stage.ATTENDED]


def _places(events: Iterable[Event], now: datetime) -> int:
    """Return in how many places the launch has been held, or is being held now."""
    held = (
        event
        for event in events
        if event.status_at(now) is EventStatus.HELD or is_running(event, now)
    )
    return len({event.designation() or event.slug for event in held})


def _copies(part: Part, found: Iterable[AnyMatrix]) -> Count:
    """Return the copies that the part says were given out. A part without them had none, unless its
    figures are merged."""
    for table in part.tables:
        if table.key == "launched":
            value = table.rows[-1].values[table.place_of("copies")]
            return value if isinstance(value, int) else None
    return 0 if all(isinstance(matrix, Matrix) for matrix in found) else None
