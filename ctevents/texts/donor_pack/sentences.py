"""The figures of the donor pack in sentences.

Names of groups, donors and partners in the donor pack."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flask_babel import gettext, ngettext

from ctevents.domain.figures.attendance import MergedMatrix
from ctevents.domain.figures.figures import Count, EventFigures, Stage
from ctevents.domain.people import Sex
from ctevents.models import Event
from ctevents.texts.numbers import number
from ctevents.texts.projects import stated

LARGEST_GROUPS = 3
GroupNames = Mapping[str | None, str]
"""Names of groups by code; None: the groups that are counted together."""


def public_sentences(matrix: MergedMatrix) -> list[str]:
    """Return a sentence for each total that may be shown."""
    totals = matrix.totals
    words_of_totals = (
        _invited(totals[Stage.INVITED]),
        _registered(totals[Stage.REGISTERED]),
        _attended(totals[Stage.ATTENDED]),
    )
    return [words for words in words_of_totals if words]


def _invited(count: Count) -> str:
    return (
        ngettext("%(num)d person was invited.", "%(num)d persons were invited.", count)
        if count is not None
        else ""
    )


def _registered(count: Count) -> str:
    return (
        ngettext("%(num)d person registered.", "%(num)d persons registered.", count)
        if count is not None
        else ""
    )


def _attended(count: Count) -> str:
    return (
        ngettext("%(num)d person attended.", "%(num)d persons attended.", count)
        if count is not None
        else ""
    )


def sentences_of(figures: EventFigures, names: GroupNames) -> list[str]:
    matrix, totals = figures.matrix, figures.matrix.totals
    sexes = {sex: each[Stage.ATTENDED] for sex, each in matrix.sexes.items()}
    words = [
        _invited(totals[Stage.INVITED]),
        ngettext(
            "%(num)d of them has replied.", "%(num)d of them have replied.", totals[Stage.REPLIED]
        ),
        _registered(totals[Stage.REGISTERED]),
        _attended(totals[Stage.ATTENDED]),
    ]
    if totals[Stage.ATTENDED]:
        words += [
            gettext(
                "Attendees by sex: women %(women)s, men %(men)s, not said %(others)s.",
                women=number(sexes[Sex.F]),
                men=number(sexes[Sex.M]),
                others=number(sexes[Sex.X]),
            ),
            gettext("Registered at the door: %(count)s.", count=number(totals[Stage.WALK_IN])),
            gettext("The largest groups: %(groups)s.", groups=_largest(figures, names)),
        ]
    return words


def _largest(figures: EventFigures, names: GroupNames) -> str:
    attended = {code: each[Stage.ATTENDED] for code, each in figures.matrix.groups.items()}
    order = sorted(attended.items(), key=lambda pair: -pair[1])
    return ", ".join(f"{names[code]} ({count})" for code, count in order[:LARGEST_GROUPS] if count)


def of_each(events: Sequence[Event], name: str) -> list[str]:
    """Return the donors, partners or disclaimers (``name``) of the events, each once. An event
    without its own has those of the project."""
    found = [text for event in events for text in _texts(stated(event, name))]
    return list(dict.fromkeys(found))


def _texts(words: list[str] | str) -> list[str]:
    return [words] if isinstance(words, str) else list(words)
