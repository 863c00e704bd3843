"""An event is planned, published, and seen by those who may."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.consequences import Consequences, NotAgreed
from ctevents.domain.programme import Speaker
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import Channel, RegistrationState
from ctevents.domain.roles import Role
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event, Registration
from ctevents.services.accounts.accounts import account_by_email
from ctevents.services.common import audit
from ctevents.services.events import events, programme
from ctevents.services.events.programme import ProgrammeItem, items_of, programme_version
from ctevents.services.replies.invitations import enter_reply
from tests.conftest import START, Clock
from tests.support import stories

NINE, TEN, NOON = (datetime(2027, 3, 10, hour, 0, tzinfo=UTC) for hour in (9, 10, 12))
OPENING = ProgrammeItem(
    starts_at=NINE, ends_at=TEN, titles={"en": "Opening"}, speakers=(Speaker(name="Amra Hodžić"),)
)
FINDINGS = ProgrammeItem(starts_at=TEN, ends_at=NOON, titles={"en": "Findings", "bs": "Nalazi"})


def edit(event: Event, seen: str | None = None, **values: Any) -> list[str]:
    """The columns that changed."""
    with transaction(by=audit.SHELL) as tx:
        return [*events.edit_event(tx, event, values, seen=seen).fields]


def set_programme(event: Event, *items: ProgrammeItem, seen: str | None = None) -> None:
    with transaction(by=audit.SHELL) as tx:
        programme.set_programme(tx, event, items, seen=seen)


def publish(event: Event) -> None:
    with transaction(by=audit.SHELL) as tx:
        events.publish_event(tx, event)


def log(event: Event) -> list[tuple[str, dict[str, Any]]]:
    """Return the log entries of the event, the oldest first."""
    return [
        (entry.action, entry.details)
        for entry in reversed(audit.entries(db.session(), event_id=event.id))
    ]


def test_a_draft_whose_date_has_passed_is_not_published(app: Flask) -> None:
    event = stories.planned_event(
        starts_at=stories.now() - timedelta(days=1, hours=2),
        ends_at=stories.now() - timedelta(days=1),
    )
    with pytest.raises(Refusal) as refused:
        publish(event)
    assert refused.value.reason is Reason.DATE_HAS_PASSED
    assert event.status is EventStatus.DRAFT


def test_agreement_holds_for_the_dates_that_were_shown_and_for_no_others(app: Flask) -> None:
    """The mistake may be made in the confirmation form itself."""
    event = stories.published_event()

    def move(year: int, *, agreed: str) -> None:
        values: dict[str, object] = {
            "starts_at": datetime(year, 9, 8, 8, 0, tzinfo=UTC),
            "ends_at": datetime(year, 9, 8, 11, 0, tzinfo=UTC),
        }
        with transaction(by=audit.SHELL) as tx:
            events.edit_event(tx, event, values, agreed=agreed)

    with pytest.raises(NotAgreed) as asked:
        move(2027, agreed="nothing yet")
    assert isinstance(asked.value.consequences, Consequences)
    agreed = asked.value.consequences.version
    with pytest.raises(NotAgreed):
        move(2031, agreed=agreed)
    move(2027, agreed=agreed)
    assert event.starts_at == datetime(2027, 9, 8, 8, 0, tzinfo=UTC)


def test_an_edit_writes_and_records_what_differs(app: Flask) -> None:
    event = stories.planned_event()
    assert edit(
        event, capacity=80, titles={"en": "Launch of the final report"}, contact_name="Amra"
    ) == [
        "capacity",
        "contact_name",
    ]
    assert (event.capacity, event.contact_name) == (80, "Amra")
    assert log(event)[1:] == [("event.edited", {"fields": ["capacity", "contact_name"]})]


def test_an_edit_that_changes_nothing_is_not_recorded(app: Flask) -> None:
    event = stories.planned_event()
    before = log(event)
    assert edit(event, capacity=100) == []
    assert log(event) == before


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"ends_at": NINE}, ("ends_at",)),
        (
            {"registration_closes_at": datetime(2027, 3, 10, 12, 1, tzinfo=UTC)},
            ("registration_closes_at",),
        ),
        ({"capacity": -1}, ("capacity",)),
    ],
)
def test_what_does_not_fit_together_is_refused_by_name(
    app: Flask, values: dict[str, Any], wrong: tuple[str, ...]
) -> None:
    event = stories.planned_event()
    with pytest.raises(ValueError, match=wrong[0]) as refused:
        edit(event, **values)
    assert refused.value.args == wrong
    assert (event.ends_at, event.registration_closes_at, event.capacity) == (NOON, None, 100)


def test_a_published_event_cannot_lose_what_it_needs(app: Flask) -> None:
    event = stories.published_event()
    with pytest.raises(ValueError, match="title") as refused:
        edit(event, titles={"bs": "Predstavljanje"}, venues={}, starts_at=None)
    assert refused.value.args == ("title", "venue", "starts_at")


def test_nothing_is_written_over_a_change_that_the_editor_has_not_seen(app: Flask) -> None:
    event = stories.planned_event()
    seen = events.plan_version(event)
    edit(event, capacity=60)
    with pytest.raises(Refusal) as refused:
        edit(event, seen=seen, capacity=100)
    assert refused.value.reason is Reason.CHANGED_MEANWHILE
    assert event.capacity == 60


def test_an_editor_who_has_seen_the_plan_may_change_it(app: Flask) -> None:
    event = stories.planned_event()
    assert edit(event, seen=events.plan_version(event), capacity=60) == ["capacity"]


def test_more_seats_go_to_those_who_wait_and_fewer_take_nobodys(app: Flask) -> None:
    event = stories.published_event(capacity=1)
    seated, waiting = (
        stories.registered(),
        stories.registered(given_name="Emir", email="emir@police.example"),
    )
    assert waiting.state is RegistrationState.WAITLISTED
    edit(event, capacity=2)
    assert (seated.state, waiting.state) == (
        RegistrationState.CONFIRMED,
        RegistrationState.CONFIRMED,
    )
    edit(event, capacity=1)
    assert (seated.state, waiting.state) == (
        RegistrationState.CONFIRMED,
        RegistrationState.CONFIRMED,
    )


def test_a_programme_is_kept_in_order_of_time(app: Flask) -> None:
    event = stories.planned_event()
    set_programme(event, FINDINGS, OPENING)
    assert [
        (item.starts_at, item.ends_at, item.titles, [each.name for each in item.speakers])
        for item in event.programme
    ] == [
        (NINE, TEN, {"en": "Opening"}, ["Amra Hodžić"]),
        (TEN, NOON, {"en": "Findings", "bs": "Nalazi"}, []),
    ]
    assert log(event)[1:] == [("event.programme_set", {"items": 2})]


def test_the_same_programme_again_changes_nothing(app: Flask) -> None:
    event = stories.planned_event()
    set_programme(event, OPENING, FINDINGS)
    before, kept = log(event), [item.id for item in event.programme]
    set_programme(event, FINDINGS, OPENING)
    assert ([item.id for item in event.programme], log(event)) == (kept, before)


def test_readers_of_a_language_get_their_spelling_of_a_speaker(app: Flask) -> None:
    event = stories.planned_event()
    jovana = Speaker(
        name="Jovana",
        institution="Sud",
        names={"sr-Latn": "J.", "mk": "Јована"},
        institutions={"mk": "Суд"},
    )
    item = replace(OPENING, speakers=(jovana,))
    set_programme(event, item)
    db.session.expire_all()
    assert items_of(event) == [item]
    [speaker] = event.programme[0].speakers
    assert [
        (speaker.name_in(tag), speaker.institution_in(tag)) for tag in ("mk", "sr-Cyrl", "sq")
    ] == [
        ("Јована", "Суд"),
        ("J.", "Sud"),
        ("Jovana", "Sud"),
    ]
    before = log(event)
    set_programme(
        event,
        replace(item, speakers=(replace(jovana, names=dict(reversed(jovana.names.items()))),)),
    )
    assert log(event) == before


def test_no_programme_is_written_over_one_that_the_editor_has_not_seen(app: Flask) -> None:
    event = stories.planned_event()
    seen = programme_version(event)
    set_programme(event, OPENING)
    with pytest.raises(Refusal) as refused:
        set_programme(event, FINDINGS, seen=seen)
    assert refused.value.reason is Reason.CHANGED_MEANWHILE
    assert [item.title() for item in event.programme] == ["Opening"]


def test_publishing_needs_a_title_a_venue_times_and_a_capacity(app: Flask) -> None:
    event = stories.event()
    with pytest.raises(Refusal) as refused:
        publish(event)
    assert refused.value == Refusal(
        Reason.EVENT_INCOMPLETE, ("title", "venue", "starts_at", "ends_at", "capacity")
    )
    assert event.status is EventStatus.DRAFT


def test_publishing_happens_once(app: Flask, clock: Clock) -> None:
    event = stories.published_event()
    clock.advance(hours=1)
    with pytest.raises(Refusal) as refused:
        publish(event)
    assert refused.value == Refusal(Reason.EVENT_PUBLISHED_ALREADY)
    assert (event.status, event.published_at) == (EventStatus.PUBLISHED, START)
    assert [action for action, _details in log(event)] == ["event.edited", "event.published"]


@pytest.mark.parametrize(
    ("role", "slugs", "seen"),
    [
        (Role.OFFICE, ["me"], ["me"]),
        (Role.DOOR, ["rs", "al"], ["al", "rs"]),
        (Role.OBSERVER, [], ["al", "ba", "xk", "me", "rs", "mk"]),
        (Role.ORGANISER, [], ["al", "ba", "xk", "me", "rs", "mk"]),
    ],
)
def test_offices_and_doors_see_their_own_events(
    app: Flask, role: Role, slugs: list[str], seen: list[str]
) -> None:
    account = account_by_email(db.session(), stories.account(role, *slugs))
    assert account is not None
    assert [event.slug for event in events.events_visible_to(db.session(), account)] == seen
    one_by_one = [
        events.event_visible_to(db.session(), account, event.slug)
        for event in events.all_events(db.session())
    ]
    assert [event.slug for event in one_by_one if event] == seen


def test_the_public_sees_no_draft(app: Flask) -> None:
    stories.planned_event("al")
    stories.published_event("ba")
    assert [event.slug for event in events.public_events(db.session())] == ["ba"]


def test_the_public_sees_events_by_their_start(app: Flask) -> None:
    later = {
        "starts_at": datetime(2027, 4, 10, 9, 0, tzinfo=UTC),
        "ends_at": datetime(2027, 4, 10, 12, 0, tzinfo=UTC),
    }
    stories.published_event("al", **later)
    stories.published_event("ba")
    assert [event.slug for event in events.public_events(db.session())] == ["ba", "al"]


def test_accepting_by_letter_before_publication_gives_a_seat_with_it(app: Flask) -> None:
    stories.planned_event(capacity=None)
    invitation = stories.guest()
    with transaction(by=audit.SHELL) as tx:
        enter_reply(tx, invitation, is_accepted=True, channel=Channel.GUEST_LIST)
    registration = db.session.query(Registration).one()
    assert registration.state is RegistrationState.WAITLISTED
    edit(stories.event(), capacity=1)
    publish(stories.event())
    assert registration.state is RegistrationState.CONFIRMED


def test_seats_of_a_draft_go_to_those_who_accepted_first(app: Flask) -> None:
    event = stories.planned_event(capacity=None)
    for name in ("Amra", "Emir"):
        invitation = stories.guest(given_name=name, email=f"{name}@police.example")
        with transaction(by=audit.SHELL) as tx:
            enter_reply(tx, invitation, is_accepted=True, channel=Channel.STAFF)
        edit(event, capacity=1)
    states = [row.state for row in db.session.query(Registration).order_by(Registration.id)]
    assert states == [RegistrationState.CONFIRMED, RegistrationState.WAITLISTED]
