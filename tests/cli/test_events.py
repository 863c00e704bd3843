"""Planning and publishing from the shell."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import WalkIns
from ctevents.domain.events.places import ArrivalPart
from ctevents.domain.registration import Approval
from ctevents.domain.schedule import EventStatus, to_local
from ctevents.models import AuditEntry, Event
from ctevents.services.common import audit
from ctevents.services.events.programme import ProgrammeItem, set_programme
from ctevents.services.events.projects import slugs
from tests.cli.conftest import Command, Ended
from tests.support import stories
from tests.support.pages import Browser
from tests.support.projects import add_project

PLAN = (
    "title=Launch of the report",
    "venue=Hotel Europe",
    "address=Vladislava Skarića 5",
    "capacity=80",
    "starts_at=2090-03-10T10:00",
    "ends_at=2090-03-10T13:00",
    "registration_closes_at=2090-03-01T18:00",
)


def sarajevo() -> Event:
    db.session.rollback()
    return stories.event("ba")


def test_a_plan_is_written_in_local_time(app: Flask, ctevents: Command) -> None:
    assert ctevents("events", "set", "ba", *PLAN).out == (
        "Changed: address, capacity, ends_at, registration_closes_at, starts_at, title, venue.\n"
        "New time: Friday, 10 March 2090, 10:00–13:00, local time in Sarajevo.\n"
        "Registration deadline: Wednesday, 1 March 2090, 18:00.\n"
    )
    event = sarajevo()
    assert (event.title(), event.venue(), event.address(), event.capacity) == (
        "Launch of the report",
        "Hotel Europe",
        "Vladislava Skarića 5",
        80,
    )
    assert event.starts_at == datetime(2090, 3, 10, 9, 0, tzinfo=UTC)
    assert event.registration_closes_at == datetime(2090, 3, 1, 17, 0, tzinfo=UTC)
    entry = db.session.scalars(select(AuditEntry)).one()
    assert (entry.action, entry.actor, entry.event_id) == ("event.edited", "shell", event.id)


def test_texts_have_a_language_and_leave_the_others(app: Flask, ctevents: Command) -> None:
    ctevents(
        "events",
        "set",
        "ba",
        "title=Launch",
        "title:bs=Predstavljanje",
        "title:sr-Cyrl= Представљање  извештаја ",
    )
    ctevents("events", "set", "ba", "title:en=The launch", "title:bs=")
    assert sarajevo().titles == {"en": "The launch", "sr-Cyrl": "Представљање извештаја"}


def test_directions_may_be_longer_than_a_title(app: Flask, ctevents: Command) -> None:
    ctevents("events", "set", "ba", f"directions:bs={'x' * 1000}", "directions=Entrance B.")
    assert sarajevo().directions == {"en": "Entrance B.", "bs": "x" * 1000}


def test_each_part_of_getting_there_has_a_key(app: Flask, ctevents: Command) -> None:
    parts = {part: f"{part}: as typed" for part in ArrivalPart}
    typed = (f"{part}:bs={text}" for part, text in parts.items())
    ctevents("events", "set", "ba", *typed, "day_contact_name=Amra", "day_contact_phone=+387 33 1")
    event = sarajevo()
    assert {part: getattr(event, part) for part in ArrivalPart} == {
        part: {"bs": text} for part, text in parts.items()
    }
    assert (event.day_contact_name, event.day_contact_phone) == ("Amra", "+387 33 1")


def test_letters_become_bilingual(app: Flask, ctevents: Command) -> None:
    assert ctevents("events", "set", "ba", "bilingual=yes").out == "Changed: bilingual.\n"
    assert sarajevo().has_bilingual_letters
    ctevents("events", "set", "ba", "bilingual=no")
    assert not sarajevo().has_bilingual_letters


def test_an_empty_value_takes_one_away(app: Flask, ctevents: Command) -> None:
    ctevents("events", "set", "ba", *PLAN)
    assert ctevents("events", "set", "ba", "registration_closes_at=", "--json").json == {
        "event": "ba",
        "changed": ["registration_closes_at"],
        "letters": 0,
        "seated": 0,
        "waiting": 0,
        "programme_items_moved": 0,
        "warnings": [],
    }
    assert sarajevo().registration_closes_at is None


def test_registration_and_approval_are_set(app: Flask, ctevents: Command) -> None:
    ended = ctevents(
        "events", "set", "ba", "open_registration=yes", "approval=focal-point-and-office"
    )
    assert ended.out == "Changed: approval, open_registration.\n"
    assert (sarajevo().open_registration, sarajevo().approval) == (
        True,
        Approval.FOCAL_POINT_AND_OFFICE,
    )
    ctevents(
        "events", "set", "ba", "open_registration=no", "approval=automatic", "walk_ins=until-full"
    )
    assert (sarajevo().open_registration, sarajevo().approval) == (False, Approval.AUTOMATIC)
    assert sarajevo().walk_ins is WalkIns.UNTIL_FULL


def test_the_same_plan_again_changes_nothing(app: Flask, ctevents: Command) -> None:
    ctevents("events", "set", "ba", *PLAN)
    assert ctevents("events", "set", "ba", *PLAN).out == "Nothing changed.\n"


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("title", "'title' is not KEY=VALUE"),
        ("colour=red", "there is no key 'colour': see ctevents events set --help"),
        ("capacity:en=3", "there is no key 'capacity:en': see ctevents events set --help"),
        (
            "title:de=Vorstellung",
            "there is no language 'de' (title:de): choose of en, sq, bs, cnr, sr-Latn, sr-Cyrl, mk",
        ),
        (f"directions={'x' * 1001}", "directions is too long: at most 1000 characters"),
        (f"title={'x' * 201}", "title is too long: at most 200 characters"),
        ("capacity=many", "capacity is a whole number from 1 to 100000; not 'many'"),
        ("capacity=0", "capacity is a whole number from 1 to 100000; not '0'"),
        (
            "starts_at=tomorrow",
            "starts_at is the local time of the event, such as 2027-03-10T10:00; not 'tomorrow'",
        ),
        (
            "starts_at=2090-03-10T10:00+01:00",
            (
                "starts_at is the local time of the event, such as 2027-03-10T10:00; not "
                "'2090-03-10T10:00+01:00'"
            ),
        ),
        ("open_registration=maybe", "open_registration is one of yes, no; not 'maybe'"),
        ("walk_ins=yes", "walk_ins is one of allowed, until-full, approval, none; not 'yes'"),
        ("approval=", "approval is one of automatic, office, focal-point-and-office; not ''"),
        (
            "ends_at=2027-03-28T02:30",
            "ends_at: in Sarajevo 2027-03-28 02:30 is skipped when summer time begins",
        ),
    ],
)
def test_wrong_use_changes_nothing(app: Flask, ctevents: Command, setting: str, said: str) -> None:
    assert ctevents("events", "set", "ba", "venue=Hotel", setting) == Ended(
        2, "", f"ctevents: {said}\n"
    )
    assert sarajevo().venues == {}


def test_a_plan_that_contradicts_itself_is_refused(app: Flask, ctevents: Command) -> None:
    ctevents("events", "set", "ba", *PLAN)
    ended = ctevents("events", "set", "ba", "ends_at=2090-02-01T10:00")
    assert ended == Ended(
        1,
        "",
        "ctevents: the end must come after the start; the deadline cannot come after the end\n",
    )


@pytest.mark.long
def test_publishing_opens_the_public_page(app: Flask, ctevents: Command) -> None:
    ctevents("events", "set", "ba", *PLAN)
    assert Browser(app).open("/events/ba").status == 404
    assert ctevents("events", "publish", "ba", "--json").json == {
        "event": "ba",
        "status": "published",
    }
    assert Browser(app).open("/events/ba").status == 200
    assert sarajevo().status is EventStatus.PUBLISHED
    assert ctevents("events", "publish", "ba") == Ended(
        1, "", "ctevents: The event is already published.\n"
    )


def test_what_is_missing_for_publication_is_named(app: Flask, ctevents: Command) -> None:
    ctevents("events", "set", "ba", "title=Launch", "venue=Hotel")
    assert ctevents("events", "publish", "ba") == Ended(
        1,
        "",
        "ctevents: The event cannot be published yet. Fill in what is missing: starts_at, ends_at, "
        "capacity.\n",
    )
    assert sarajevo().status is EventStatus.DRAFT


def test_a_published_event_keeps_what_it_needs(app: Flask, ctevents: Command) -> None:
    ctevents("events", "set", "ba", *PLAN)
    ctevents("events", "publish", "ba")
    assert (
        ctevents("events", "set", "ba", "venue=").err
        == "ctevents: a published event needs its venue\n"
    )
    assert ctevents("events", "set", "ba", "starts_at=2090-03-10T11:00").status == 0
    assert sarajevo().calendar_sequence == 1


def test_a_move_says_how_many_are_told(app: Flask, ctevents: Command) -> None:
    stories.published_event()
    stories.registered()
    moved = ctevents("events", "set", "ba", "starts_at=2027-03-10T10:30")
    assert moved.out == (
        "Changed: starts_at.\n"
        "New time: Wednesday, 10 March 2027, 10:30–13:00, local time in Sarajevo.\n"
        "Letters queued: 1.\n"
        "One registered person gets the new time or place by e-mail.\n"
    )
    again = ctevents(
        "events", "set", "ba", "starts_at=2027-03-10T10:30", "venue= Hotel  Europe", "--json"
    )
    assert (again.json["changed"], again.json["letters"]) == ([], 0)
    assert stories.event().calendar_sequence == 1


def test_a_published_event_is_not_moved_into_the_past(app: Flask, ctevents: Command) -> None:
    stories.published_event()
    moved = ctevents(
        "events", "set", "ba", "starts_at=2025-03-10T10:00", "ends_at=2025-03-10T13:00"
    )
    assert moved == Ended(
        1,
        "",
        "ctevents: This date has already passed. A published event cannot "
        "be moved into the past.\n",
    )
    assert sarajevo().starts_at == datetime(2027, 3, 10, 9, 0, tzinfo=UTC)


def test_a_place_set_in_one_language_only_is_warned_of(app: Flask, ctevents: Command) -> None:
    stories.published_event(venues={"en": "Hotel Europe", "bs": "Hotel Evropa"})
    stories.registered(language="bs")
    ended = ctevents("events", "set", "ba", "venue=National Library")
    assert (ended.status, sarajevo().venue()) == (0, "National Library")
    assert ended.err == (
        "Warning: The venue or address changed in one language only. Guests still get the old text "
        "in: Bosnian (one "
        "guest).\n"
    )


def test_a_move_nearer_prints_a_deadline_that_is_still_to_come(
    app: Flask, ctevents: Command
) -> None:
    """The clock is at the start of the suite; the shifted deadline would be before it."""
    starts_at = stories.now() + timedelta(days=20)
    stories.published_event(
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=3),
        registration_closes_at=starts_at - timedelta(days=9),
    )
    nearer = to_local(starts_at - timedelta(days=15), "Europe/Sarajevo")
    ended = ctevents(
        "events",
        "set",
        "ba",
        f"starts_at={nearer:%Y-%m-%dT%H:%M}",
        f"ends_at={nearer:%Y-%m-%d}T23:50",
    )
    closes_at = sarajevo().registration_closes_at
    assert closes_at == starts_at - timedelta(days=16)
    assert "Registration deadline: " in ended.out


def test_a_move_prints_its_warnings_goes_on_and_takes_programme_and_deadline_with_it(
    app: Flask, ctevents: Command
) -> None:
    event = stories.published_event(registration_closes_at=datetime(2027, 3, 5, 17, 0, tzinfo=UTC))
    assert event.starts_at is not None
    assert event.ends_at is not None
    opening = ProgrammeItem(
        starts_at=event.starts_at, ends_at=event.ends_at, titles={"en": "Opening"}
    )
    with transaction(by=audit.SHELL) as tx:
        set_programme(tx, event, [opening])
    moved = ctevents(
        "events", "set", "ba", "starts_at=2027-07-10T10:00", "ends_at=2027-07-10T13:00"
    )
    assert moved == Ended(
        0,
        "Changed: ends_at, registration_closes_at, starts_at.\n"
        "New time: Saturday, 10 July 2027, 10:00–13:00, local time in Sarajevo.\n"
        "Registration deadline: Monday, 5 July 2027, 18:00.\n"
        "Items of the programme moved with the event: 1.\n",
        "Warning: The new date is more than 60 days from the old one. Check the month and the "
        "year.\n"
        "Warning: The event is on a weekend: Saturday, 10 July 2027.\n",
    )
    assert sarajevo().programme[0].starts_at == datetime(2027, 7, 10, 8, 0, tzinfo=UTC)


@pytest.mark.long
def test_more_seats_say_how_many_get_one_and_how_many_still_wait(
    app: Flask, ctevents: Command
) -> None:
    stories.published_event(capacity=1)
    for name in ("a", "b", "c"):
        stories.registered(given_name=name, email=f"{name}@court.example")
    raised = ctevents("events", "set", "ba", "capacity=2")
    assert raised.out == (
        "Changed: capacity.\nLetters queued: 1.\nOne person on the waiting list gets a seat. "
        "One person stays on the waiting list.\n"
    )


def test_an_event_is_cancelled_once(app: Flask, ctevents: Command) -> None:
    stories.published_event()
    stories.registered()
    assert ctevents("events", "cancel", "ba", "--reason", " The venue\nwas flooded. ") == Ended(
        0, "ba is cancelled. Letters queued: 1.\n", ""
    )
    assert (sarajevo().status, sarajevo().cancellation_reason) == (
        EventStatus.CANCELLED,
        "The venue was flooded.",
    )
    assert audit.entries(db.session())[0].actor == audit.SHELL
    assert ctevents("events", "cancel", "ba") == Ended(
        1, "", "ctevents: The event was cancelled.\n"
    )


def test_an_event_is_cancelled_without_a_reason(app: Flask, ctevents: Command) -> None:
    stories.published_event()
    assert ctevents("events", "cancel", "ba", "--json").json == {
        "event": "ba",
        "status": "cancelled",
        "letters": 0,
    }


def test_what_cannot_be_cancelled(app: Flask, ctevents: Command) -> None:
    stories.planned_event()
    assert ctevents("events", "cancel", "ba") == Ended(
        1, "", "ctevents: The event is not published, so it cannot be cancelled.\n"
    )
    assert ctevents("events", "cancel", "ba", "--reason", "x" * 1001).status == 2
    assert sarajevo().status is EventStatus.DRAFT


def test_events_are_listed_with_local_times(app: Flask, ctevents: Command) -> None:
    ctevents("events", "set", "ba", *PLAN)
    assert ctevents("events", "list").out.splitlines()[:3] == [
        "slug  city       status  starts_at             ends_at               capacity  title",
        "al    Tirana     draft   –                     –                     –",
        (
            "ba    Sarajevo   draft   Fri 2090-03-10 10:00  Fri 2090-03-10 13:00  80        Launch "
            "of the report"
        ),
    ]
    found = ctevents("events", "list", "--json").json
    assert [event["slug"] for event in found] == ["al", "ba", "xk", "me", "rs", "mk"]
    assert found[1] == {
        "slug": "ba",
        "city": "Sarajevo",
        "status": "draft",
        "title": "Launch of the report",
        "venue": "Hotel Europe",
        "address": "Vladislava Skarića 5",
        "starts_at": "2090-03-10T10:00:00+01:00",
        "ends_at": "2090-03-10T13:00:00+01:00",
        "registration_closes_at": "2090-03-01T18:00:00+01:00",
        "time_zone": "Europe/Sarajevo",
        "capacity": 80,
        "open_registration": False,
        "approval": "automatic",
        "companions": 0,
        "walk_ins": "allowed",
    }


class TestCreate:
    ROME = (
        "city=Rome",
        "city:sq=Roma",
        "designation=Italy",
        "time_zone=Europe/Rome",
        "languages=en,sq",
    )

    def test_an_event_is_a_draft_with_its_plan(self, app: Flask, ctevents: Command) -> None:
        assert ctevents("events", "create", "rome", *self.ROME, *PLAN).out == "rome is a draft.\n"
        event = stories.event("rome")
        assert (event.city("sq"), event.designation(), event.languages) == (
            "Roma",
            "Italy",
            ["en", "sq"],
        )
        assert (event.title(), event.starts_at) == (
            "Launch of the report",
            datetime(2090, 3, 10, 9, 0, tzinfo=UTC),
        )

    def test_a_copy_has_the_place_and_the_chosen_parts_of_its_source(
        self, app: Flask, ctevents: Command
    ) -> None:
        stories.published_event("ba")
        made = ctevents(
            "events", "create", "ba-2", "--copy-from", "ba", "--parts", "plan,team", "--json"
        )
        assert made.json == {"event": "ba-2", "status": "draft", "copied": ["plan", "team"]}
        event = stories.event("ba-2")
        assert (event.city(), event.title(), event.venue()) == (
            "Sarajevo",
            "Launch of the final report",
            "Hotel Europe",
        )

    def test_a_copy_in_another_project_names_the_groups_that_are_left_out(
        self, app: Flask, ctevents: Command
    ) -> None:
        stories.published_event("ba", approvals={"judges": "office"})
        add_project(groups_of=None)
        made = ctevents("events", "create", "ports", "--copy-from", "ba", "project=borders")
        assert made.status == 0
        assert made.err == "Not copied, since the project has no such groups: rules for judges.\n"
        assert stories.event("ports").project.slug == "borders"

    @pytest.mark.parametrize(
        ("words", "status", "said"),
        [
            (["all", *ROME], 1, "no reserved word such as all"),
            (["ba", *ROME], 1, "An event or a project has this short name already."),
            (["rome"], 2, "a new event needs a city and a time_zone, or --copy-from"),
            (["rome", "city=Rome", "time_zone=Rome"], 2, "time_zone is one of"),
            (["rome", *ROME, "colour=red"], 2, "there is no key 'colour'"),
            (["rome", *ROME, "project=other"], 2, "there is no project 'other'"),
            (["rome", "--copy-from", "ba", "--parts", "guests"], 2, "--parts is one of"),
            (["rome", *ROME, "--parts", "plan"], 2, "--parts needs --copy-from"),
        ],
    )
    def test_what_cannot_be_is_refused(
        self, app: Flask, ctevents: Command, words: list[str], status: int, said: str
    ) -> None:
        refused = ctevents("events", "create", *words)
        assert (refused.status, said in refused.err) == (status, True)
        db.session.rollback()
        assert "rome" not in slugs(db.session())
