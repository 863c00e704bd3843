"""The tables of what was launched: documents, downloads and printed copies. Packs for the public
have merged figures.

The part of the launch in the donor pack, of each event and of all: what was launched, and what
the cards answered."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.domain.figures.attendance import FEWEST
from ctevents.domain.figures.figures import Count
from ctevents.domain.figures.report import Column, ColumnKind, ReportRow, Table, Value
from ctevents.domain.launch.results import ALL, OTHER, Results, merged
from ctevents.models import Event, Recommendation
from ctevents.services.figures.publishing import attendees_as_published, launched_as_published
from ctevents.services.launch.answers import Turnout, closed_answers, turnout
from ctevents.services.launch.launched import Launched, launched
from ctevents.services.launch.source_edits import recommendations, results_of
from ctevents.texts.donor_pack.answers import answer_tables, cards_table, texts_table
from ctevents.texts.groups import names_in_figures
from ctevents.texts.languages import NAMES
from ctevents.texts.link_keys import sealer
from ctevents.texts.rendering import page_language
from ctevents.texts.times import weekday_date

PUBLIC = "public"
"""The code of downloads by anybody."""


@dataclass(frozen=True)
class LaunchedEvent:
    event: Event
    figures: Launched


def launch_tables(
    found: Iterable[LaunchedEvent], groups: Mapping[str | None, str], *, is_public: bool
) -> list[Table]:
    """Return the tables of one event or of several; none if nothing was launched there."""
    launched = [each for each in found if not each.figures.is_empty]
    if not launched:
        return []
    order = [*(code for code in groups if code), PUBLIC]
    downloads = [_downloads(each.figures, order, is_public=is_public) for each in launched]
    tables = [
        _events(launched, downloads, is_public=is_public),
        _by_group(downloads, groups, is_public=is_public),
    ]
    return [*tables, *([] if is_public else [_by_language([each.figures for each in launched])])]


def _downloads(figures: Launched, order: Sequence[str], *, is_public: bool) -> dict[str, Count]:
    """Return the downloads by group; merged for the public, and withheld if there are too few in
    all.

    One person may press many times. So the public sees a row only of five downloads, and of five
    people who came or of anybody."""
    counts = {code or PUBLIC: count for code, count in figures.by_group.items()}
    if not is_public or not counts:
        return dict(counts)
    people = figures.attended | ({PUBLIC: FEWEST} if PUBLIC in counts else {})
    apart = sorted(code for code in order if people.get(code, 0) >= FEWEST)
    presses = {code: range(counts.get(code, 0)) for code in {*order, *counts}}
    rows = merged(presses, apart)
    while apart and _tells_of_few(rows, people):
        apart.pop()
        rows = merged(presses, apart)
    found = {} if _tells_of_few(rows, people) else rows
    shown: dict[str, Count] = {
        code or OTHER: len(found[code]) for code in (*order, None) if code in found
    }
    return shown or {OTHER: None}


def _tells_of_few(rows: Collection[str | None], people: Mapping[str, int]) -> bool:
    """Return whether the other groups, together, are fewer than five people."""
    return (
        None in rows and sum(count for code, count in people.items() if code not in rows) < FEWEST
    )


def _events(
    launched: Sequence[LaunchedEvent], downloads: Sequence[Mapping[str, Count]], *, is_public: bool
) -> Table:
    counts = [
        _counts(each.figures, of_it, is_public=is_public)
        for each, of_it in zip(launched, downloads, strict=True)
    ]
    rows = [
        ReportRow((each.event.slug, each.event.city(page_language()), _day(each.event), *row))
        for each, row in zip(launched, counts, strict=True)
    ]
    columns = (
        Column("event", gettext("Code of the event"), ColumnKind.CODE),
        Column("event_name", gettext("Event"), ColumnKind.TEXT),
        Column("day", gettext("Date"), ColumnKind.TEXT),
        *_figures(),
    )
    total = ReportRow((ALL, _all(is_public), "", *_sums(counts)), is_total=True)
    return Table(key="launched", title=gettext("Launched"), columns=columns, rows=(*rows, total))


def _counts(
    figures: Launched, downloads: Mapping[str, Count], *, is_public: bool
) -> tuple[Count, ...]:
    """Return the numbers of documents, of downloads, of copies given out and of copies brought."""
    copies = sum(figures.copies.values())
    given = None if is_public and 0 < copies < FEWEST else copies
    return (
        sum(figures.documents.values()),
        _sum(downloads.values()),
        given,
        sum(figures.stock.values()),
    )


def _by_group(
    downloads: Sequence[Mapping[str, Count]], groups: Mapping[str | None, str], *, is_public: bool
) -> Table:
    names = {code: name for code, name in groups.items() if code}
    names |= {PUBLIC: gettext("The public"), OTHER: groups[None]}
    counts = {
        code: [each[code] for each in downloads if code in each]
        for code in _in_order(downloads, names)
    }
    rows = [ReportRow((code, names.get(code, code), _sum(of_it))) for code, of_it in counts.items()]
    total = ReportRow(
        (ALL, _all(is_public), _sum(_sum(of_it) for of_it in counts.values())), is_total=True
    )
    columns = (
        Column("group", gettext("Code of the group"), ColumnKind.CODE),
        Column("group_name", gettext("Group"), ColumnKind.TEXT),
        Column("downloads", gettext("Downloads")),
    )
    return Table(
        key="downloads", title=gettext("Downloads by group"), columns=columns, rows=(*rows, total)
    )


def _by_language(launched: Sequence[Launched]) -> Table:
    of_each: tuple[Callable[[Launched], Mapping[str, int]], ...] = (
        lambda each: each.documents,
        lambda each: each.by_language,
        lambda each: each.copies,
        lambda each: each.stock,
    )
    counts = {
        tag: tuple(sum(read(each).get(tag, 0) for each in launched) for read in of_each)
        for tag in _in_order([dict.fromkeys(each.languages) for each in launched], NAMES)
    }
    columns = (
        Column("language", gettext("Code of the language"), ColumnKind.CODE),
        Column("language_name", gettext("Language"), ColumnKind.TEXT),
        *_figures(),
    )
    rows = [ReportRow((tag, NAMES.get(tag, tag), *row)) for tag, row in counts.items()]
    total = ReportRow((ALL, gettext("All"), *_sums(list(counts.values()))), is_total=True)
    title = gettext("Documents and copies by language")
    return Table(key="launch-pack", title=title, columns=columns, rows=(*rows, total))


def _figures() -> tuple[Column, ...]:
    return (
        Column("documents", gettext("Documents")),
        Column("downloads", gettext("Downloads")),
        Column("copies", gettext("Copies given out")),
        Column("stock", gettext("Copies brought")),
    )


def _in_order(found: Iterable[Iterable[str]], order: Iterable[str]) -> list[str]:
    """Return the codes that occur, in this order; others at the end."""
    there = {code for codes in found for code in codes}
    known = [code for code in order if code in there]
    return [*known, *sorted(there - set(known))]


def _sums(rows: Sequence[Sequence[Count]]) -> list[Value]:
    return [_sum(column) for column in zip(*rows, strict=True)]


def _sum(counts: Iterable[Count]) -> Count:
    """Return the sum of those that are shown; None if all are withheld."""
    listed = list(counts)
    shown = [count for count in listed if count is not None]
    return sum(shown) if shown or not listed else None


def _all(is_public: bool) -> str:
    return gettext("All shown") if is_public else gettext("All")


def _day(event: Event) -> str:
    return weekday_date(event.starts_at, event.time_zone) if event.starts_at else ""


@dataclass(frozen=True, kw_only=True)
class LaunchParts:
    """The values from which the tables of the launch are made. ``figures``: by the id of the event.
    ``groups``: names by code."""

    events: Sequence[Event]
    figures: Mapping[int, Launched]
    results: Results
    turnout: Sequence[Turnout]
    recommendations: Sequence[Recommendation]
    groups: Mapping[str | None, str]
    is_public: bool

    @property
    def has_answers(self) -> bool:
        return bool(self.results.rows)

    def of(self, event: Event) -> list[Table]:
        return [*self._launched([event]), *self._cards([event]), *self._answers(event.slug)]

    def together(self) -> list[Table]:
        return [*self._launched(self.events), *self._cards(self.events), *self._answers(ALL)]

    def texts(self) -> list[Table]:
        return texts_table(self.results, self.recommendations)

    def _launched(self, events: Sequence[Event]) -> list[Table]:
        found = [LaunchedEvent(event, self.figures[event.id]) for event in events]
        return launch_tables(found, self.groups, is_public=self.is_public)

    def _cards(self, events: Sequence[Event]) -> list[Table]:
        ids = {event.id for event in events}
        return cards_table([each for each in self.turnout if each.event.id in ids])

    def _answers(self, event: str) -> list[Table]:
        return answer_tables(self.results, event, self.recommendations, self.groups)


def launch_of(events: Sequence[Event], *, is_public: bool, now: datetime) -> LaunchParts:
    """Return what the pack says about the launch of these events. Raises ``SealBroken``."""
    session = db.session()
    answers, ids = (
        closed_answers(session, sealer(), events, now=now),
        [event.id for event in events],
    )
    return LaunchParts(
        events=events,
        figures=launched_as_published(session, ids) if is_public else launched(session, ids),
        results=results_of(session, answers),
        turnout=turnout(
            session, answers, attendees_as_published(session, ids) if is_public else None
        ),
        recommendations=recommendations(session, {event.project_id for event in events}),
        groups=names_in_figures(events),
        is_public=is_public,
    )
