"""Attendance as observers see it: the snapshots of each event, and the sum of what they show. Others see it as a preview."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flask import render_template

from ctevents.db.handle import db
from ctevents.domain.figures.attendance import NOTHING, MergedMatrix, published_together
from ctevents.domain.people import Sex
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.figures.publishing import Snapshot, current_snapshots, json_of, snapshots
from ctevents.texts.groups import names_in_figures
from ctevents.texts.words.figures import FOUR_STAGES, MOMENTS, SEX_NAMES
from ctevents.web.access import event_or_404, narrowed, needs
from ctevents.web.clock import now
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.figures.charts import side_by_side
from ctevents.web.staff.figures.file_rows import FileRow, file_rows
from ctevents.web.staff.figures.names import names_of_events


@blueprint.get("/events/<slug>/published-figures")
@narrowed(needs(Right.SEE_FIGURES))
def published_show(slug: str) -> str:
    return event_page(event_or_404(slug))


def event_page(event: Event) -> str:
    found = snapshots(db.session(), [event], now=now())[event.id]
    return render_template("staff/published_show.html", event=event, snapshots=found, **_words([event]))


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
        chart=side_by_side({name: single[slug].totals for slug, name in names_of_events(events).items()}),
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


def _figures(events: Sequence[Event], current: Mapping[int, Snapshot | None]) -> dict[str, MergedMatrix]:
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
