"""More exact figures of an event: by institution, by hour of arrival, from invitation to door, and
the people behind a figure. Only for accounts that may see exact figures and names."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from itertools import groupby

from flask import render_template
from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.domain.entry import Means
from ctevents.domain.figures.figures import InstitutionCounts, Stage, sum_of
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.figures.figures import PAGE, arrivals, funnels, institutions, people_counted
from ctevents.texts.groups import names_in_figures
from ctevents.texts.times import weekday_and_day
from ctevents.texts.words.figures import ALL_STAGES, MEANS_NAMES, SEX_NAMES
from ctevents.web.access import event_or_404, narrowed, needs
from ctevents.web.command import now
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.figures.charts import by_hour, by_institution, by_means, of_funnel
from ctevents.web.staff.figures.published import FigureQuery, asked, choices
from ctevents.web.staff.guests.guests import state_words
from ctevents.web.staff.list_choices import page_asked


@blueprint.get("/events/<slug>/attendance/institutions")
@narrowed(needs(Right.SEE_EXACT_FIGURES))
def attendance_institutions(slug: str) -> str:
    event, wanted = _event_and_asked(slug)
    found = institutions(db.session(), [event], wanted.filters, now=now())[event.id]
    names = [name_of_institution(each) for each in found]
    return render_template(
        "staff/attendance_institutions.html",
        event=event,
        lines=list(zip(names, found, strict=True)),
        totals=sum_of(each.counts for each in found),
        chart=by_institution(found, names),
        **_words(event, wanted),
    )


def name_of_institution(found: InstitutionCounts) -> str:
    if not found.is_named:
        return gettext("Unnamed guests")
    return found.name or gettext("Without an institution")


@blueprint.get("/events/<slug>/attendance/arrivals")
@narrowed(needs(Right.SEE_EXACT_FIGURES))
def attendance_arrivals(slug: str) -> str:
    event, wanted = _event_and_asked(slug)
    found = arrivals(db.session(), [event], wanted.filters)[event.id]
    days = _days(found.arrivals)
    drawn = sorted(sorted(days, key=lambda day: -sum(days[day].values()))[:MOST_DAYS])
    return render_template(
        "staff/attendance_arrivals.html",
        event=event,
        charts=[by_hour(days[day], weekday_and_day(day)) for day in drawn],
        on_other_days=sum(sum(hours.values()) for day, hours in days.items() if day not in drawn),
        means=by_means({str(MEANS_NAMES[each]): found.means[each] for each in Means}),
        attended=sum(found.means.values()),
        **_words(event, wanted),
    )


MOST_DAYS = 7
"""Most days that are drawn, the fullest ones. Devices with wrong clocks may report any number of
days."""


def _days(hours: Mapping[datetime, int]) -> dict[date, dict[datetime, int]]:
    return {
        day: dict(of_day)
        for day, of_day in groupby(sorted(hours.items()), key=lambda pair: pair[0].date())
    }


@blueprint.get("/events/<slug>/attendance/replies")
@narrowed(needs(Right.SEE_EXACT_FIGURES))
def attendance_replies(slug: str) -> str:
    event, wanted = _event_and_asked(slug)
    funnel = funnels(db.session(), [event], wanted.filters)[event.id]
    return render_template(
        "staff/attendance_replies.html",
        event=event,
        funnel=funnel,
        chart=of_funnel(funnel),
        **_words(event, wanted),
    )


@blueprint.get("/events/<slug>/attendance/people")
@narrowed(needs(Right.SEE_GUESTS))
def attendance_people(slug: str) -> str:
    event, wanted = _event_and_asked(slug)
    stage, page = wanted.stage or Stage.ATTENDED, page_asked()
    found = people_counted(db.session(), event, stage, wanted.filters, now=now(), page=page)
    return render_template(
        "staff/attendance_people.html",
        event=event,
        stage=stage,
        found=found,
        page=page,
        pages=-(-found.total // PAGE),
        **_words(event, wanted),
        **state_words(),
    )


def _event_and_asked(slug: str) -> tuple[Event, FigureQuery]:
    event = event_or_404(slug)
    return event, asked([event])


def _words(event: Event, wanted: FigureQuery) -> dict[str, object]:
    return {
        "asked": wanted,
        "is_exact": True,
        "stage_names": ALL_STAGES,
        "group_names": names_in_figures([event]),
        "sex_names": SEX_NAMES,
        **choices([event]),
    }
