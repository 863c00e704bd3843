"""The donor pack in the current language: headlines, cover, small print, figures of each event and
of all events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.domain.figures.attendance import NOTHING, MergedMatrix, published_together
from ctevents.domain.figures.figures import Stage, all_figures
from ctevents.domain.figures.report import Names, Part, Report, ReportLogo, Table
from ctevents.domain.people import Sex
from ctevents.domain.progress import Tell, between, untold
from ctevents.models import Event, Project, Recommendation
from ctevents.services.events.events import all_events
from ctevents.services.events.logos import logos
from ctevents.services.events.projects import projects_of
from ctevents.services.figures.freezing import CountedEvent, counted_for_report
from ctevents.services.figures.publishing import Snapshot, current_snapshots
from ctevents.texts.donor_pack import tables
from ctevents.texts.donor_pack.activity import activity_of, lacking
from ctevents.texts.donor_pack.headlines import headlines
from ctevents.texts.donor_pack.launch import launch_of
from ctevents.texts.donor_pack.sentences import GroupNames, of_each, public_sentences, sentences_of
from ctevents.texts.donor_pack.standing import earlier_freezes, settled, standing
from ctevents.texts.groups import names_in_figures
from ctevents.texts.projects import project_name
from ctevents.texts.rendering import footnote, page_language, when
from ctevents.texts.times import local_day_and_clock
from ctevents.texts.words.figures import MOMENTS, NOT_SHOWN, WITHHELD

COUNTED = 0.8
"""Share of the work that is done once people are counted and their names are read."""
UTC = "UTC"


def donor_report(
    events: Sequence[Event],
    *,
    is_together: bool,
    is_public: bool,
    names: Names | None = None,
    now: datetime,
    tell: Tell = untold,
) -> Report:
    """Return the donor pack. ``is_together`` adds a part for all events together. With
    ``is_public``, it has the figures that observers see, and no names."""
    counting = between(tell, 0, COUNTED)
    found = counted_for_report(
        db.session(), events, None if is_public else names, now=now, tell=counting
    )
    tell(COUNTED)
    launch = launch_of(events, is_public=is_public, now=now)
    snapshots = current_snapshots(db.session(), [event.id for event in events])
    single = [
        _with(
            launch.of(each.event),
            _public_part(each, snapshots[each.event.id]) if is_public else _part(each, now),
        )
        for each in found
    ]
    all_parts = _public_together(found, snapshots) if is_public else _together(found)
    together = [_with(launch.together(), all_parts)] if is_together else []
    matrices = [
        _as_published(snapshots[each.event.id]) if is_public else each.figures.matrix
        for each in found
    ]
    blocks = projects_of(db.session(), events)
    if len(blocks) > 1:
        single = [
            replace(part, facts=(project_name(each.event.project), *part.facts))
            for each, part in zip(found, single, strict=True)
        ]
    parts = (*together, *single)
    pictures = logos(db.session(), [block.id for block in blocks])
    report = Report(
        title=_title(events, blocks, is_together),
        language=page_language(),
        made_at=now,
        is_public=is_public,
        head=_head(blocks),
        numbering=gettext("Page %(page)d of %(pages)d"),
        cover_title=gettext("Cover"),
        headlines=headlines(matrices, parts[0], events, now) if parts else (),
        cover=tuple(_cover(found, is_public, names, now)),
        notes=tuple(_notes(events, is_public, has_answers=launch.has_answers)),
        parts=(_with(launch.texts(), parts[0]), *parts[1:]) if parts else (),
        withheld=str(NOT_SHOWN if is_public else WITHHELD),
        names=None if is_public else names,
        logos=tuple(ReportLogo(each.name, each.png, each.width, each.height) for each in pictures),
    )
    return _with_activities(report, blocks, events, launch.recommendations)


def _with_activities(
    report: Report,
    blocks: Sequence[Project],
    events: Sequence[Event],
    recommendations: Sequence[Recommendation],
) -> Report:
    """Return the pack with an activity of each project, whose figures are those of the project's
    own pack."""
    if len(blocks) == 1 or not events:
        activity = activity_of(report, blocks[0], events, recommendations)
        return replace(
            report, activities=(activity,) if activity else (), lacking=lacking(blocks[0])
        )
    packs = [
        donor_report(
            [event for event in events if event.project is block],
            is_together=True,
            is_public=report.is_public,
            now=report.made_at,
        )
        for block in blocks
    ]
    activities = tuple(activity for pack in packs for activity in pack.activities)
    return replace(report, activities=activities, lacking=_lacking(blocks))


def _lacking(blocks: Sequence[Project]) -> tuple[str, ...]:
    """Return what several projects lack, each with its project."""
    return tuple(f"{field} ({project_name(block)})" for block in blocks for field in lacking(block))


def _with(tables_: Sequence[Table], part: Part) -> Part:
    return replace(part, tables=(*part.tables, *tables_))


def _head(blocks: Sequence[Project]) -> tuple[str, ...]:
    names = (f"{block.title} ({block.code})" if block.code else block.title for block in blocks)
    return tuple(
        text for text in dict.fromkeys((*(block.agency for block in blocks), *names)) if text
    )


def _title(events: Sequence[Event], blocks: Sequence[Project], is_together: bool) -> str:
    if is_together and len(events) == sum(len(all_events(db.session(), block)) for block in blocks):
        return gettext("Attendance report: all events")
    return gettext(
        "Attendance report: %(city)s",
        city=", ".join(event.city(page_language()) for event in events),
    )


def _cover(
    found: Sequence[CountedEvent], is_public: bool, names: Names | None, now: datetime
) -> list[tuple[str, str]]:
    events = [each.event for each in found]
    lines = [
        *(
            line
            for block in projects_of(db.session(), events)
            for line in _of_project(block, events)
        ),
        *((gettext("Event"), f"{_named(each.event)}. {standing(each, now)}") for each in found),
        (gettext("Figures"), gettext("as published") if is_public else gettext("exact")),
        (gettext("Names"), _names_words(None if is_public else names)),
        (gettext("Made on"), f"{local_day_and_clock(now, UTC)} UTC"),
    ]
    return [(label, text) for label, text in lines if text]


def _of_project(block: Project, events: Sequence[Event]) -> list[tuple[str, str]]:
    own = [event for event in events if event.project is block]
    return [
        (gettext("Agency"), block.agency),
        (gettext("Project"), block.title),
        (gettext("Project code"), block.code),
        (gettext("Period"), block.period),
        (gettext("Donors"), ", ".join(of_each(own, "donors"))),
        (gettext("Partners"), ", ".join(of_each(own, "partners"))),
    ]


def _names_words(names: Names | None) -> str:
    if names is None:
        return gettext("none")
    if names is Names.CONSENTED:
        return gettext("of attendees who agreed to be listed")
    return gettext("of all attendees: for internal use only")


def _named(event: Event) -> str:
    language = page_language()
    return ", ".join(filter(None, (event.city(language), event.designation(language))))


def _notes(events: Sequence[Event], is_public: bool, *, has_answers: bool) -> list[str]:
    footnotes = [(event.designation(page_language()), footnote(event)) for event in events]
    disclaimers = [" ".join(text.split()) for text in of_each(events, "disclaimer")]
    hiding = gettext(
        "Figures as published at the moments stated. To protect identities, a figure is not shown "
        "if it, or its difference to "
        "another published figure, is one to four. Groups of fewer than five people are counted "
        "under “Other groups”. Sums "
        "contain only what is shown."
    )
    answers = gettext(
        "Answers: each row counts at least five answer cards. Smaller groups are counted under "
        "“Other groups”, or left "
        "out with the whole event. Sums contain only what is shown."
    )
    small_print = [hiding if is_public else "", answers if has_answers else ""]
    notes = [*disclaimers, *(f"{name}: {text}" for name, text in footnotes if text), *small_print]
    return [text for text in dict.fromkeys(notes) if text]


def _part(each: CountedEvent, now: datetime) -> Part:
    figures, codes = each.figures, names_in_figures([each.event])
    has_come = figures.matrix.totals[Stage.ATTENDED] > 0
    parts = [
        *([tables.by_group(figures.matrix, codes)] if has_come else []),
        tables.whole_matrix(figures.matrix, codes),
        tables.from_invitation_to_door(figures),
        tables.hours_of_arrival(figures),
        *([tables.how_counted(figures)] if has_come else []),
        tables.signatures(each.sheets),
        tables.discrepancies(each.gaps),
        tables.corrected(each.corrections, codes),
        tables.thawed(earlier_freezes(each)),
        tables.list_of_attendees(each.attendees, codes),
    ]
    wanted = [table for table in parts if any(not row.is_total for row in table.rows)]
    return _of_event(each, sentences_of(figures, codes), wanted, settled(each, now))


def _of_event(
    each: CountedEvent, sentences: Sequence[str], found: Sequence[Table], facts: Sequence[str]
) -> Part:
    return Part(
        key=each.event.slug,
        title=_named(each.event),
        short_title=each.event.city(page_language()),
        facts=(*filter(None, (each.event.title(page_language()), when(each.event))), *facts),
        sentences=tuple(sentences),
        tables=tuple(found),
    )


def _together(found: Sequence[CountedEvent]) -> Part:
    figures, codes = (
        all_figures([each.figures for each in found]),
        names_in_figures(each.event for each in found),
    )
    lines = {each.event.slug: (_named(each.event), each.figures.matrix.totals) for each in found}
    return Part(
        key=tables.ALL,
        title=gettext("All events together"),
        short_title=gettext("All"),
        facts=(),
        sentences=tuple(sentences_of(figures, codes)),
        tables=(
            tables.events_in_figures(lines, figures.matrix.totals),
            tables.by_group(figures.matrix, codes),
            tables.whole_matrix(figures.matrix, codes),
            tables.from_invitation_to_door(figures),
            tables.how_counted(figures),
        ),
    )


def _public_part(each: CountedEvent, snapshot: Snapshot | None) -> Part:
    figures = _as_published(snapshot)
    found = _public_tables(figures, names_in_figures([each.event]))
    return _of_event(each, public_sentences(figures), found, [_published(each.event, snapshot)])


def _as_published(snapshot: Snapshot | None) -> MergedMatrix:
    return snapshot.figures if snapshot else NOTHING


def _published(event: Event, snapshot: Snapshot | None) -> str:
    """Return the moment of the figures in words."""
    if snapshot is None or snapshot.taken_at is None:
        return gettext("No figures have been published yet.")
    time = local_day_and_clock(snapshot.taken_at, event.time_zone)
    return gettext(
        "Published figures: %(moment)s (%(time)s).", moment=MOMENTS[snapshot.moment], time=time
    )


def _public_together(
    found: Sequence[CountedEvent], snapshots: Mapping[int, Snapshot | None]
) -> Part:
    current = ((each.event, snapshots[each.event.id]) for each in found)
    lines = {event.slug: (_named(event), _as_published(each)) for event, each in current}
    names = names_in_figures(each.event for each in found)
    codes = [code for code in names if code is not None]
    matrix = published_together([figures for _name, figures in lines.values()], codes, list(Sex))
    return Part(
        key=tables.ALL,
        title=gettext("All events together"),
        short_title=gettext("All"),
        facts=(),
        sentences=tuple(public_sentences(matrix)),
        tables=(tables.public_events(lines, matrix), *_public_tables(matrix, names)),
    )


def _public_tables(matrix: MergedMatrix, names: GroupNames) -> list[Table]:
    return [tables.public_groups(matrix, names), tables.public_sexes(matrix)]
