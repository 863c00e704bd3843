"""The demo's sample: one launch with a whole past, one today, the others to come; invented guests
who are on no list twice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from flask import Flask

from ctevents.cli.demo import tell
from ctevents.db.handle import db, transaction
from ctevents.domain.figures.figures import EVERYBODY, FigureFilters
from ctevents.domain.figures.moments import Moment
from ctevents.domain.launch.results import is_of
from ctevents.domain.letters.kinds import LetterKind, MessageState
from ctevents.domain.people import LANGUAGES, Sex
from ctevents.domain.schedule import EventStatus, to_local
from ctevents.models import CheckIn, Event, Message, Person, Registration
from ctevents.services.common import audit
from ctevents.services.desk.sample.door import days_of
from ctevents.services.desk.sample.guests import guests_of, position_of
from ctevents.services.events.creation import public_holidays
from ctevents.services.events.events import all_events, edit_event
from ctevents.services.events.projects import projects
from ctevents.services.events.seed import REFERENCE
from ctevents.services.figures.frozen import frozen_of
from ctevents.services.figures.publishing import current_snapshots
from ctevents.services.launch.answers import SHARED, answers_by_kind, is_closed
from ctevents.services.launch.cards import card_by_code
from ctevents.services.launch.comments import comments
from ctevents.services.launch.copies import copy_counts
from ctevents.services.launch.documents import documents, downloads
from ctevents.services.launch.source_edits import findings, recommendations, workshops
from ctevents.services.letters.reminder_rules import due_rules
from ctevents.services.people.duplicates import possible_duplicates_by_event
from tests.services.figures.test_figures import assert_counted
from tests.support import stories
from tests.support.cards import sealer
from tests.support.cyrillic import to_cyrillic
from tests.support.writings import written


@pytest.mark.parametrize(
    ("now", "start"),
    [
        pytest.param("05:00", "09:30", id="early"),
        pytest.param("09:30", "09:30", id="at-the-usual-start"),
        pytest.param("09:31", "10:00", id="a-minute-later"),
        pytest.param("14:10", "14:30", id="in-the-afternoon"),
        pytest.param("20:31", "20:30", id="in-the-evening-it-has-begun"),
        pytest.param("23:59", "20:30", id="before-midnight"),
    ],
)
def test_the_launch_of_today_begins_soon_and_ends_today(app: Flask, now: str, start: str) -> None:
    clock = datetime.fromisoformat(f"2027-03-10T{now}+01:00")
    ba = stories.event("ba")
    begins = to_local(days_of(all_events(db.session()), clock)[ba.id], ba.time_zone)
    assert f"{begins:%Y-%m-%d %H:%M}" == f"2027-03-10 {start}"


@pytest.mark.long
def test_the_story_can_be_told_until_midnight(app: Flask) -> None:
    assert tell(app, datetime.fromisoformat("2027-03-10T23:59+01:00"))


@pytest.mark.long
def test_other_launches_are_on_working_days_one_long_ago_and_the_rest_in_weeks(app: Flask) -> None:
    events = all_events(db.session())
    for days in range(366):
        now = datetime(2026, 12, 1, 12, tzinfo=UTC) + timedelta(days=days)
        starts = days_of(events, now)
        first, _, *others = [to_local(starts[event.id], event.time_zone).date() for event in events]
        assert timedelta(21) <= now.date() - first <= timedelta(30)
        assert all(timedelta(16) <= day - now.date() <= timedelta(32) for day in others)
        for event, day in zip((events[0], *events[2:]), (first, *others), strict=True):
            assert is_working_day(event, day), (event.slug, day)


def is_working_day(event: Event, day: date) -> bool:
    return day.isoweekday() < 6 and day not in public_holidays(event.country)


@pytest.mark.long
def test_nobody_is_on_a_list_twice_and_figures_are_those_of_a_manual_count(app: Flask) -> None:
    tell(app, stories.now())
    events = all_events(db.session())
    for consent in ("may_be_photographed", "may_share_details"):
        given = {(row.event_id, getattr(row, consent)) for row in db.session.query(Registration)}
        assert given == {(event.id, answer) for event in events for answer in (True, False)}, (
            consent
        )
    ids = [event.id for event in events]
    assert {
        key: pairs
        for key, pairs in possible_duplicates_by_event(db.session(), ids).items()
        if pairs
    } == {}
    assert_counted(
        events, [EVERYBODY, FigureFilters(group="police"), FigureFilters(sex=Sex.F)], stories.now()
    )


def test_a_macedonian_family_name_has_the_form_of_its_owner(app: Flask) -> None:
    sample = json.loads((REFERENCE / "sample.json").read_text("utf-8"))
    guests = [
        guest for guest in guests_of(stories.event("mk"), sample, 60) if guest.language == "mk"
    ]
    endings = {
        sex: {guest.family_name[-2:] for guest in guests if guest.sex is sex}
        for sex in (Sex.F, Sex.M)
    }
    assert endings == {Sex.F: {"ка", "ва"}, Sex.M: {"ки", "ев"}}


def test_guests_of_the_country_have_institution_and_position_in_their_language(app: Flask) -> None:
    sample = json.loads((REFERENCE / "sample.json").read_text("utf-8"))
    english = {word for name, _, positions in sample["institutions"] for word in (name, *positions)}
    for event in all_events(db.session()):
        guests = [guest for guest in guests_of(event, sample, 60) if guest.language != "en"]
        assert [guest for guest in guests if {guest.institution, guest.position} & english] == [], (
            event.slug
        )
    prosecutors = {
        position_of(sample, "Prosecutor", language, sex)
        for language in ("en", "mk")
        for sex in (Sex.F, Sex.M)
    }
    assert prosecutors == {"Prosecutor", "Обвинителка", "Обвинител"}


def test_some_guests_have_titles_and_ranks(app: Flask) -> None:
    sample = json.loads((REFERENCE / "sample.json").read_text("utf-8"))
    for event in all_events(db.session()):
        guests = guests_of(event, sample, 30)
        assert {"H.E.", ""} < {guest.title for guest in guests}
        assert len({guest.rank for guest in guests}) > 4


@pytest.mark.long
def test_the_first_launch_has_a_whole_past_and_no_letter_of_it_waits(app: Flask) -> None:
    now = stories.now()
    [code, *_] = tell(app, now)
    al, ba, *others = all_events(db.session())
    assert [event.status_at(now) for event in (al, ba, *others)] == [EventStatus.HELD] + 5 * [
        EventStatus.PUBLISHED
    ]
    assert_came_and_went(al)
    answers = answers_by_kind(db.session(), sealer(), al.id)
    assert {kind: len(given) for kind, given in answers.items()} == {
        "police": 6,
        "prosecutors": 7,
        "judges": 3,
        SHARED: 4,
    }
    assert is_closed(al, now)
    assert {comment.is_shown for comment in comments(db.session(), sealer(), al)} == {
        True,
        False,
        None,
    }
    frozen = frozen_of(db.session(), al.id)
    assert frozen.final_at is not None
    assert frozen.final_at < now
    assert [
        (count.language, count.stock, count.given) for count in copy_counts(db.session(), al)
    ] == [
        ("sq", 60, 27),
        ("en", 25, 7),
    ]
    taken = [sum(counts.values()) for counts in downloads(db.session(), al.id).values()]
    assert len(taken) == 6
    assert all(taken)
    assert {each.language for each in documents(db.session(), ba.id)} == {
        "en",
        "bs",
        "sr-Latn",
        "sr-Cyrl",
    }
    card = card_by_code(db.session(), code)
    assert card is not None
    assert card.sheet.event_id == ba.id
    assert_letters_of_the_past_are_gone(al, now)


def assert_came_and_went(al: Event) -> None:
    check_ins = db.session.query(CheckIn).filter_by(event_id=al.id).all()
    assert {each.station for each in check_ins} == {"Main entrance", "Side entrance"}
    assert sum(each.undone_at is not None for each in check_ins) == 1
    came = db.session.query(Registration).filter(
        Registration.event_id == al.id, Registration.entry_id.is_not(None)
    )
    assert sum(registration.is_walk_in for registration in came) == 1
    assert len(check_ins) == came.count() + 1 > 30
    assert {to_local(each.at, al.time_zone).date() for each in check_ins} == {
        to_local(al.starts_at or datetime.max, al.time_zone).date()
    }


def assert_letters_of_the_past_are_gone(al: Event, now: datetime) -> None:
    """No letter of the launch that is over waits for the worker, nor a reminder of any."""
    waiting = db.session.query(Message).filter_by(state=MessageState.QUEUED).all()
    assert al.id not in {message.event_id for message in waiting}
    assert {message.created_at for message in waiting} == {now}
    assert {message.kind for message in waiting} == {
        LetterKind.CONFIRMED,
        LetterKind.INVITATION,
        LetterKind.NOMINATION_REQUEST,
    }
    assert due_rules(db.session(), now=now) == []
    sent = db.session.query(Message).filter_by(event_id=al.id)
    assert {LetterKind.INVITATION, LetterKind.THANK_YOU, LetterKind.PUBLICATION_AVAILABLE} < {
        message.kind for message in sent
    }
    assert all(message.sent_at == message.created_at for message in sent)


@pytest.mark.long
def test_observers_see_figures_of_the_launch_that_is_over(app: Flask) -> None:
    tell(app, stories.now())
    shown = current_snapshots(db.session(), [stories.event(slug).id for slug in ("al", "ba", "xk")])
    over, today, to_come = shown.values()
    assert over is not None
    assert today is not None
    assert (over.moment, today.moment, to_come) == (Moment.FINAL, Moment.EVE, None)
    assert None not in over.figures.totals.values()
    assert over.figures.is_broken_down


@pytest.mark.long
def test_the_identifiers_in_the_donors_format_are_those_of_a_sample(app: Flask) -> None:
    tell(app, stories.now())
    block = projects(db.session())[0]
    assert "SAMPLE" in block.iati_organisation
    assert is_of(block.iati_identifier, block.iati_organisation)


@pytest.mark.long
def test_texts_are_in_the_languages_of_each_launch_and_sources_say_that_they_are_a_sample(
    app: Flask,
) -> None:
    tell(app, stories.now())
    assert_launches_speak_the_languages_of_their_lists()
    session, block = db.session(), stories.project()
    texts = [
        each.texts for each in (*findings(session, block.id), *recommendations(session, [block.id]))
    ]
    themes = [
        each.themes
        for each in (*workshops(session, block.id), *recommendations(session, [block.id]))
    ]
    assert len(recommendations(session, [block.id])) == 8
    says = ("sample", "shembull", "primjer", "primjer", "primer", "пример", "пример")
    for text in (*texts, *themes):
        assert set(text) == set(LANGUAGES)
        assert [word in text[tag].lower() for tag, word in zip(LANGUAGES, says, strict=True)] == [
            True
        ] * 7


def assert_launches_speak_the_languages_of_their_lists() -> None:
    for event in all_events(db.session()):
        own = {"en", *event.languages}
        assert {*event.titles, *event.venues, *event.addresses} == own, event.slug
        assert [set(item.titles) for item in event.programme] == [own] * 5, event.slug
        spelled = {
            tag for item in event.programme for each in item.named_speakers for tag in each.names
        }
        assert spelled == own - {"en"}, event.slug
        assert {document.language for document in documents(db.session(), event.id)} == own, (
            event.slug
        )
        assert {
            row.language for row in db.session.query(Person).filter_by(event_id=event.id)
        } == own, event.slug


@pytest.mark.long
def test_guests_of_each_launch_get_letters_in_the_languages_of_its_list(app: Flask) -> None:
    """One letter of each kind to readers of each language."""
    tell(app, stories.now())
    for event in all_events(db.session()):
        first: dict[tuple[LetterKind, str], Message] = {}
        for message in db.session.query(Message).filter_by(event_id=event.id):
            first.setdefault((message.kind, language_of_reader(message)), message)
        assert {language for _, language in first} == {"en", *event.languages}, event.slug
        for (kind, language), message in first.items():
            assert written(message, now=stories.now()).language == language, (event.slug, kind)


def language_of_reader(message: Message) -> str:
    if message.registration is not None:
        return message.registration.person.language
    assert message.invitation is not None
    person = message.invitation.person
    return person.language if person is not None else message.invitation.language or ""


def test_the_cyrillic_texts_are_the_latin_ones_in_cyrillic_letters() -> None:
    pairs = list(_serbian(json.loads((REFERENCE / "sample.json").read_text("utf-8"))))
    assert len(pairs) > 40
    assert [cyrillic for latin, cyrillic in pairs if cyrillic != to_cyrillic(latin)] == []


def _serbian(sample: Any) -> Iterator[tuple[str, str]]:
    """Yield each text in both scripts."""
    if isinstance(sample, dict):
        for name, value in sample.items():
            if name.endswith("sr-Latn") and isinstance(value, str):
                yield value, sample[name.replace("Latn", "Cyrl")]
            yield from _serbian(value)
    elif isinstance(sample, list):
        for value in sample:
            yield from _serbian(value)


@pytest.mark.long
def test_a_second_start_doubles_nothing_and_an_edited_draft_stays(app: Flask) -> None:
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event("me"), {"titles": {"en": "Ours"}})
    tell(app, stories.now())
    assert stories.event("me").status is EventStatus.DRAFT
    before = counted()
    assert tell(app, stories.now() + timedelta(days=1)) == []
    assert counted() == before


def counted() -> dict[str, int]:
    return {
        mapper.class_.__name__: db.session.query(mapper.class_).count()
        for mapper in Event.registry.mappers
    }
