"""All figures equal a count in plain Python, for every filter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import product
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event as sqlalchemy_event
from sqlalchemy import select

from ctevents.db.handle import db
from ctevents.domain.figures.figures import (
    EVERYBODY,
    STAGES,
    EventFigures,
    FigureFilters,
    Figures,
    Stage,
    all_figures,
)
from ctevents.domain.people import Sex
from ctevents.models import Event, Institution, StakeholderGroup
from ctevents.services.figures.attendance import overview
from ctevents.services.figures.figures import PAGE, figures, matrices_of, people_counted
from tests.support.crowds import LANGUAGES, counted_by_hand, everybody, make_crowd

AFTERWARDS = datetime(2027, 3, 11, 8, 0, tzinfo=UTC)
SLUGS = ("al", "ba", "xk", "me", "rs", "mk")


def events() -> list[Event]:
    return list(db.session.scalars(select(Event).order_by(Event.position)))


def institutions_of(slug: str) -> list[int]:
    query = (
        select(Institution.id)
        .join(Event, Event.id == Institution.event_id)
        .where(Event.slug == slug)
    )
    return list(db.session.scalars(query.order_by(Institution.id)))


def every_filter() -> list[FigureFilters]:
    """All combinations of all values, with the institutions of one event."""
    codes = ("", *db.session.scalars(select(StakeholderGroup.code)))
    values = product(codes, (None, *Sex), (None, *institutions_of("ba")), ("", *LANGUAGES))
    return [
        FigureFilters(group=group, sex=sex, institution_id=institution_id, language=language)
        for group, sex, institution_id, language in values
    ]


def some_filters() -> list[FigureFilters]:
    """Return each filter with all its values, and all combinations of one value of each."""
    first, *others = institutions_of("ba")
    alone = [EVERYBODY, *(FigureFilters(institution_id=each) for each in (first, *others))]
    alone += [
        FigureFilters(group=code) for code in db.session.scalars(select(StakeholderGroup.code))
    ]
    alone += [FigureFilters(sex=sex) for sex in Sex] + [
        FigureFilters(language=each) for each in LANGUAGES
    ]
    together = product(("", "judges"), (None, Sex.F), (None, first), ("", "sq"))
    return alone + [
        FigureFilters(group=group, sex=sex, institution_id=institution_id, language=language)
        for group, sex, institution_id, language in together
    ]


def as_counted(found: EventFigures) -> dict[str, Any]:
    def some(counts: Figures[int]) -> Counter[str]:
        return Counter({stage: count for stage, count in counts.items() if count})

    return {
        "cells": {
            (group, sex.value): some(counts)
            for (group, sex), counts in found.matrix.cells.items()
            if some(counts)
        },
        "institutions": {
            (each.institution_id, each.is_named): some(each.counts) for each in found.institutions
        },
        "arrivals": dict(found.arrivals),
        "means": {means.value: count for means, count in found.means.items() if count},
        "funnel": {
            name: count
            for name in ("invited", "replied", "registered", "attended")
            if (count := getattr(found.funnel, name))
        },
    }


def assert_counted(
    events: Sequence[Event], filters: Sequence[FigureFilters], now: datetime
) -> None:
    """All of their figures equal the count by hand, at each of these filters."""
    known = {event.slug: (event, everybody(event.slug)) for event in events}
    for each in filters:
        for slug, found in figures(db.session(), events, each, now=now).items():
            event, rows = known[slug]
            by_hand = counted_by_hand(
                rows, each, is_over=event.ends_at is not None and event.ends_at <= now
            )
            by_hand.pop("people")
            by_hand["funnel"] = {name: count for name, count in by_hand["funnel"].items() if count}
            assert as_counted(found) == by_hand, (slug, each)


@pytest.mark.long
def test_they_equal_a_count_by_hand_over_every_filter(app: Flask) -> None:
    make_crowd(200)
    assert_counted(events(), some_filters(), AFTERWARDS)


@pytest.mark.long
def test_as_many_people_are_behind_each_figure_as_it_says(app: Flask) -> None:
    make_crowd(150)
    ba = events()[1]
    for filters in some_filters()[:4] + some_filters()[-1:]:
        by_hand = counted_by_hand(everybody("ba"), filters, is_over=True)["people"]
        for stage in Stage:
            found = people_counted(db.session(), ba, stage, filters, now=AFTERWARDS)
            assert {each.person.id for each in found.people} == by_hand.get(stage, set()), (
                stage,
                filters,
            )
            assert found.total == len(found.people) <= PAGE


@pytest.mark.long
def test_nobody_is_absent_before_the_event_is_over(app: Flask) -> None:
    make_crowd(200)
    ba, earlier = events()[1], datetime(2027, 3, 10, 7, 0, tzinfo=UTC)
    assert figures(db.session(), [ba], now=earlier)["ba"].matrix.totals[Stage.ABSENT] == 0
    assert people_counted(db.session(), ba, Stage.ABSENT, EVERYBODY, now=earlier).total == 0
    totals = figures(db.session(), [ba], now=AFTERWARDS)["ba"].matrix.totals
    assert (
        totals[Stage.CONFIRMED]
        == totals[Stage.ATTENDED] + totals[Stage.ABSENT]
        > totals[Stage.ATTENDED]
    )


@pytest.mark.long
def test_what_others_get_is_cut_out_of_the_same(app: Flask) -> None:
    make_crowd(120)
    ids = [event.id for event in events()]
    found = figures(db.session(), events(), now=AFTERWARDS)
    for event_id, slug in zip(ids, SLUGS, strict=True):
        totals = found[slug].matrix.totals
        four = matrices_of(db.session(), ids)[event_id].as_json()["totals"]
        assert four == {stage: totals[stage] for stage in STAGES}
        assert overview(db.session(), ids)[event_id].totals == {**totals, Stage.ABSENT: 0}
    whole = all_figures(list(found.values()))
    assert (
        sum(whole.arrivals.values())
        == sum(whole.means.values())
        == whole.matrix.totals[Stage.ATTENDED]
    )


def test_a_frozen_copy_is_read_as_it_was(app: Flask) -> None:
    make_crowd(60)
    ba = figures(db.session(), events()[1:2], now=AFTERWARDS)["ba"]
    read = EventFigures.from_json(ba.as_json())
    assert (read.matrix, read.arrivals, read.means, read.funnel) == (
        ba.matrix,
        ba.arrivals,
        ba.means,
        ba.funnel,
    )
    assert "Institution" not in str(ba.as_json())


def test_a_copy_frozen_before_a_stage_was_counted_is_still_read(app: Flask) -> None:
    make_crowd(60)
    frozen = figures(db.session(), events()[1:2], now=AFTERWARDS)["ba"].as_json()
    for cell in frozen["cells"]:
        del cell[Stage.ATTENDED.value]
    totals = EventFigures.from_json(frozen).matrix.totals
    assert totals[Stage.ATTENDED] == 0 < totals[Stage.CONFIRMED]


@pytest.mark.long
@pytest.mark.parametrize("filters", [EVERYBODY, FigureFilters(language="sq", sex=Sex.F)])
def test_the_number_of_statements_is_the_same_for_ten_people_and_for_a_thousand(
    app: Flask, filters: FigureFilters
) -> None:
    def statements() -> int:
        made: list[str] = []

        def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
            made.append(statement)

        all_of_them = events()
        sqlalchemy_event.listen(db.engine, "before_cursor_execute", note)
        figures(db.session(), all_of_them, filters, now=AFTERWARDS)
        people_counted(db.session(), all_of_them[1], Stage.INVITED, filters, now=AFTERWARDS)
        sqlalchemy_event.remove(db.engine, "before_cursor_execute", note)
        return len(made)

    make_crowd(10)
    few = statements()
    make_crowd(1_000, seed=8, first=11)
    assert few == statements() == 13


@pytest.mark.soak
def test_they_equal_a_count_by_hand_over_all_combinations_of_all_filters(app: Flask) -> None:
    make_crowd(3_000)
    assert_counted(events()[1:2], every_filter(), AFTERWARDS)


@pytest.mark.soak
def test_a_hundred_thousand_equal_a_count_by_hand(app: Flask) -> None:
    make_crowd(100_000)
    assert_counted(events(), some_filters(), AFTERWARDS)
