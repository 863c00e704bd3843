"""Attendance as observers see it: the snapshots of each event, and the sum of what they show.
Others see it as a preview.

Names of the groups in the figures, and the filters that the address of a page asks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import render_template, request

from ctevents.db.handle import db
from ctevents.domain.figures.attendance import NOTHING, MergedMatrix, published_together
from ctevents.domain.figures.figures import FigureFilters, Stage
from ctevents.domain.people import Sex
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.figures.publishing import Snapshot, current_snapshots, json_of, snapshots
from ctevents.services.people.institutions import institutions
from ctevents.texts.groups import names_in_figures
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import page_language
from ctevents.texts.words.figures import ALL_STAGES, FOUR_STAGES, MOMENTS, SEX_NAMES
from ctevents.web.access import event_or_404, narrowed, needs
from ctevents.web.command import now
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.figures.charts import side_by_side
from ctevents.web.staff.figures.file_rows import FileRow, file_rows
from ctevents.web.staff.list_choices import row_asked


@dataclass(frozen=True)
class FigureQuery:
    """The filters in the address. ``chosen`` holds them for links to other pages of the same
    figures."""

    filters: FigureFilters
    stage: Stage | None
    chosen: dict[str, Any]


FILTERS = ("group", "sex", "institution", "language", "stage")


def asked(events: Sequence[Event], arguments: Mapping[str, str] | None = None) -> FigureQuery:
    """Read the filters of figures of events; unknown values filter nothing. Institutions are those
    of a single event. ``arguments``: of another page's address than this one's."""
    arguments = request.args if arguments is None else arguments
    group, sex, language, stage = (
        arguments.get(name, "") for name in ("group", "sex", "language", "stage")
    )
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
    return FigureQuery(
        filters, chosen["stage"], {name: value for name, value in chosen.items() if value}
    )


def institution_choices(events: Sequence[Event]) -> list[tuple[int, str]]:
    """Return the institutions of a single event; none for several."""
    if len(events) > 1:
        return []
    return [
        (each.id, each.name) for event in events for each in institutions(db.session(), event.id)
    ]


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


@blueprint.get("/events/<slug>/published-figures")
@narrowed(needs(Right.SEE_FIGURES))
def published_show(slug: str) -> str:
    return event_page(event_or_404(slug))


def event_page(event: Event) -> str:
    found = snapshots(db.session(), [event], now=now())[event.id]
    return render_template(
        "staff/published_show.html", event=event, snapshots=found, **_words([event])
    )


def all_events_page(events: Sequence[Event]) -> str:
    current = current_snapshots(db.session(), [event.id for event in events])
    single = _figures(events, current)
    return render_template(
        "staff/published_all.html",
        events=events,
        single=single,
        totals={slug: matrix.totals for slug, matrix in single.items()},
        current=current,
        together=_together(events, single),
        chart=side_by_side(
            {name: single[slug].totals for slug, name in names_of_events(events).items()}
        ),
        **_words(events),
    )


def all_events_json(events: Sequence[Event]) -> dict[str, Any]:
    current = current_snapshots(db.session(), [event.id for event in events])
    single = [{"event": event.slug} | json_of(current[event.id]) for event in events]
    return {"events": single} | _together(events, _figures(events, current)).as_json()


def published_rows(events: Sequence[Event]) -> list[FileRow]:
    """Return the rows of the CSV file, for accounts that may not see exact figures."""
    single = _figures(events, current_snapshots(db.session(), [event.id for event in events]))
    return file_rows(single, _together(events, single), names_in_figures(events))


def _figures(
    events: Sequence[Event], current: Mapping[int, Snapshot | None]
) -> dict[str, MergedMatrix]:
    """Return the figures by slug."""
    found = ((event.slug, current[event.id]) for event in events)
    return {slug: each.figures if each else NOTHING for slug, each in found}


def _together(events: Sequence[Event], single: Mapping[str, MergedMatrix]) -> MergedMatrix:
    groups = [code for code in names_in_figures(events) if code is not None]
    return published_together(list(single.values()), groups, list(Sex))


def _words(events: Sequence[Event]) -> dict[str, object]:
    return {
        "is_exact": False,
        "event_names": names_of_events(events),
        "group_names": names_in_figures(events),
        "sex_names": SEX_NAMES,
        "stage_names": FOUR_STAGES,
        "moment_names": MOMENTS,
    }
