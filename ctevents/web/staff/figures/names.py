"""Names of the groups in the figures, and the filters that the address of a page asks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import request

from ctevents.db.handle import db
from ctevents.domain.figures.figures import FigureFilters
from ctevents.domain.figures.matrix import Stage
from ctevents.domain.people import Sex
from ctevents.models import Event
from ctevents.services.people.institutions import institutions
from ctevents.texts.groups import names_in_figures
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import page_language
from ctevents.texts.words.figures import ALL_STAGES, SEX_NAMES
from ctevents.web.staff.paging import row_asked


@dataclass(frozen=True)
class FigureQuery:
    """The filters in the address. ``chosen`` holds them for links to other pages of the same figures."""

    filters: FigureFilters
    stage: Stage | None
    chosen: dict[str, Any]


FILTERS = ("group", "sex", "institution", "language", "stage")


def asked(events: Sequence[Event], arguments: Mapping[str, str] | None = None) -> FigureQuery:
    """Read the filters of figures of events; unknown values filter nothing. Institutions are those of a single event.
    ``arguments``: of another page's address than this one's."""
    arguments = request.args if arguments is None else arguments
    group, sex, language, stage = (arguments.get(name, "") for name in ("group", "sex", "language", "stage"))
    institution_id = row_asked("institution", arguments)
    is_theirs = institution_id and institution_id in dict(institution_choices(events))
    filters = FigureFilters(
        group=group if group in names_in_figures(events) else "",
        sex=Sex(sex) if sex in set(Sex) else None,
        institution_id=institution_id if is_theirs else None,
        language=language if language in NAMES else "",
    )
    chosen: dict[str, Any] = {
        "group": filters.group,
        "sex": filters.sex,
        "institution": filters.institution_id,
        "language": filters.language,
        "stage": Stage(stage) if stage in set(Stage) else None,
    }
    return FigureQuery(filters, chosen["stage"], {name: value for name, value in chosen.items() if value})


def institution_choices(events: Sequence[Event]) -> list[tuple[int, str]]:
    """Return the institutions of a single event; none for several."""
    if len(events) > 1:
        return []
    return [(each.id, each.name) for event in events for each in institutions(db.session(), event.id)]


def names_of_events(events: Sequence[Event]) -> dict[str, str]:
    """Return the cities of events by slug; if several are in one city, with the slug."""
    cities = {event.slug: event.city(page_language()) for event in events}
    several = {city for city, number in Counter(cities.values()).items() if number > 1}
    return {slug: f"{city} ({slug})" if city in several else city for slug, city in cities.items()}


def choices(events: Sequence[Event]) -> dict[str, Any]:
    """Return the choices of the filter form."""
    return {
        "group_choices": [(code, name) for code, name in names_in_figures(events).items() if code],
        "sex_choices": [(sex.value, SEX_NAMES[sex]) for sex in Sex],
        "institution_choices": institution_choices(events),
        "language_choices": list(NAMES.items()),
        "stage_choices": list(ALL_STAGES.items()),
    }
