"""Events are created empty or as a copy, once for each form, and from one moment of their
source."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import func, select

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.events.copying import Part
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.wordings import Wording
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Role
from ctevents.domain.schedule import EventStatus
from ctevents.models import AuditEntry, Event, Invitation, LetterWording, Quota, ReminderRule
from ctevents.services.accounts.accounts import add_account
from ctevents.services.common import audit
from ctevents.services.events.copying import sizes, team
from ctevents.services.events.creation import Created, NewEvent, NewPlace, create_event, place_of
from ctevents.services.events.events import edit_event
from ctevents.services.events.programme import ProgrammeItem, set_programme
from ctevents.services.events.projects import add_group, projects
from ctevents.services.launch.documents import documents
from ctevents.services.letters.wordings import set_wording
from ctevents.services.people.people import groups
from ctevents.services.seating.quotas import QuotaFields, set_quota
from tests.support import stories
from tests.support.packs_of_launch import document
from tests.support.projects import add_project
from tests.support.racing import behind

ROME = NewPlace(
    designations={"en": "Italy"},
    cities={"en": "Rome"},
    time_zone="Europe/Rome",
    languages=["en", "sq"],
    country="",
)
NINE = datetime(2027, 3, 10, 9, 0, tzinfo=UTC)


def new(slug: str = "rome", parts: Collection[Part] = Part, **changes: Any) -> NewEvent:
    project = projects(db.session())[0]
    return NewEvent(
        **(
            {"slug": slug, "project": project, "place": ROME, "source": None, "parts": parts}
            | changes
        )
    )


def create(wanted: NewEvent, **times: datetime) -> Created:
    with transaction(by=audit.SHELL) as tx:
        made = create_event(tx, wanted)
        if times:
            edit_event(tx, made.event, dict(times))
        return made


def source() -> Event:
    """An event with something of every part, and a guest."""
    place = {"contact_phone": "+387 33", "hotel": {"en": "Central"}, "day_contact_phone": "+387 61"}
    event = stories.published_event("ba", registration_closes_at=NINE - timedelta(days=7), **place)
    stories.guest("ba")
    document("ba")
    with transaction(by=audit.SHELL) as tx:
        set_programme(
            tx, event, [_item(NINE, "Opening"), _item(NINE + timedelta(hours=2), "Lunch")]
        )
        set_wording(tx, event, LetterKind.INVITATION, "en", Wording("Come", "Please come."))
        set_quota(tx, event, groups(tx, event.project_id)[0], QuotaFields(reserved=5, target=8))
        add_account(tx, "office@ctevents.example", Role.OFFICE, [event])
    return event


def _item(starts_at: datetime, title: str) -> ProgrammeItem:
    return ProgrammeItem(
        starts_at=starts_at, ends_at=starts_at + timedelta(hours=1), titles={"en": title}
    )


def count(table: Any, event: Event) -> int:
    return (
        db.session.scalar(select(func.count()).select_from(table).where(table.event_id == event.id))
        or 0
    )


def test_an_empty_event_is_a_draft_with_the_usual_reminders(app: Flask) -> None:
    made = create(new())
    assert (made.is_new, made.event.status, made.event.position) == (True, EventStatus.DRAFT, 7)
    assert count(ReminderRule, made.event) == count(ReminderRule, stories.event("al")) > 0
    [entry] = db.session.scalars(select(AuditEntry).where(AuditEntry.action == "event.created"))
    assert (entry.event_id, entry.details) == (made.event.id, {})


@pytest.mark.parametrize("slug", ["all", "new", "Rome", ""])
def test_a_slug_that_addresses_use_is_refused(app: Flask, slug: str) -> None:
    with pytest.raises(ValueError, match="slug"):
        create(new(slug))


def test_a_slug_that_is_taken_is_refused(app: Flask) -> None:
    with pytest.raises(Refusal, match=Reason.SLUG_TAKEN):
        create(new("ba"))


@pytest.mark.long
def test_the_same_form_sent_twice_makes_one_event(app: Flask) -> None:
    wanted = new(form_id=uuid4(), source=source())
    first, second = create(wanted), create(wanted)
    assert (first.event.id, first.is_new, second.event.id, second.is_new) == (
        first.event.id,
        True,
        first.event.id,
        False,
    )
    assert len(first.event.programme) == 2


class TestACopy:
    def test_it_has_every_part_at_the_distance_from_its_start(self, app: Flask) -> None:
        ba = source()
        start = datetime(2027, 5, 20, 8, 0, tzinfo=UTC)
        event = create(new(source=ba), starts_at=start).event
        assert (event.ends_at, event.registration_closes_at) == (
            start + timedelta(hours=3),
            datetime(2027, 5, 13, 8, 0, tzinfo=UTC),
        )
        assert [(item.starts_at, item.titles) for item in event.programme] == [
            (start, {"en": "Opening"}),
            (start + timedelta(hours=2), {"en": "Lunch"}),
        ]
        assert (event.titles, event.capacity, event.source_times) == (ba.titles, 100, None)
        assert sizes(db.session(), event) == sizes(db.session(), ba)
        assert [each.digest for each in documents(db.session(), event.id)] == [
            each.digest for each in documents(db.session(), ba.id)
        ]

    @pytest.mark.long
    def test_a_deadline_after_the_end_of_a_shorter_one_becomes_its_end(self, app: Flask) -> None:
        ba = source()
        with transaction(by=audit.SHELL) as tx:
            edit_event(
                tx, tx.get_one(Event, ba.id), {"registration_closes_at": NINE + timedelta(hours=2)}
            )
        start = datetime(2027, 5, 20, 8, 0, tzinfo=UTC)
        event = create(new(source=ba), starts_at=start, ends_at=start + timedelta(hours=1)).event
        assert event.registration_closes_at == event.ends_at == start + timedelta(hours=1)

    def test_it_has_neither_guests_nor_the_place_nor_the_calendar_of_its_source(
        self, app: Flask
    ) -> None:
        ba = source()
        event = create(new(source=ba)).event
        assert count(Invitation, event) == 0
        assert (event.venues, event.addresses, event.contact_phone) == ({}, {}, "")
        assert (event.hotel, event.day_contact_phone) == ({}, "")
        assert (
            event.calendar_uid != ba.calendar_uid,
            event.calendar_sequence,
            event.published_at,
        ) == (True, 0, None)

    def test_it_has_the_venue_if_it_is_at_the_same_place(self, app: Flask) -> None:
        ba = source()
        event = create(new("ba-2", source=ba, place=place_of(ba))).event
        assert (event.venues, event.contact_phone) == (ba.venues, "+387 33")
        assert (event.hotel, event.day_contact_phone) == ({"en": "Central"}, "+387 61")

    def test_parts_that_nobody_chose_stay_behind(self, app: Flask) -> None:
        event = create(new(source=source(), parts=[Part.WORDING])).event
        assert (event.titles, event.programme, count(Quota, event), team(db.session(), event)) == (
            {},
            [],
            0,
            [],
        )
        assert (count(LetterWording, event), event.source_times) == (1, None)

    def test_one_without_a_date_follows_the_source_when_it_gets_one(self, app: Flask) -> None:
        event = create(new(source=source())).event
        assert (event.starts_at, event.ends_at, event.registration_closes_at) == (None, None, None)
        start, own = datetime(2028, 1, 10, 9, 0, tzinfo=UTC), datetime(2028, 1, 9, 9, 0, tzinfo=UTC)
        with transaction(by=audit.SHELL) as tx:
            edited = edit_event(tx, event, {"starts_at": start, "registration_closes_at": own})
        assert (event.ends_at, event.registration_closes_at) == (start + timedelta(hours=3), own)
        assert (edited.items, event.programme[0].starts_at) == (2, start)
        assert edited.consequences.is_harmless

    def test_reminders_for_institutions_of_the_source_stay_behind(self, app: Flask) -> None:
        ba = source()
        with transaction(by=audit.SHELL) as tx:
            rule = tx.scalars(select(ReminderRule).where(ReminderRule.event_id == ba.id)).first()
            assert rule is not None
            rule.segment = rule.segment | {"institutions": [1]}
        event = create(new(source=ba)).event
        assert count(ReminderRule, event) == count(ReminderRule, ba) - 1


@pytest.mark.postgresql
class TestAtOnce:
    def test_two_organisers_copy_at_once(self, app: Flask) -> None:
        ba = source()

        def copy(slug: str) -> Any:
            return lambda tx: create_event(tx, new(slug, source=ba)).event.slug

        assert behind(app, copy("rome"), copy("milan")) == "milan"
        for slug in ("rome", "milan"):
            assert sizes(db.session(), stories.event(slug)) == sizes(db.session(), ba)

    def test_a_form_pressed_twice_makes_one_event(self, app: Flask) -> None:
        wanted = new(form_id=uuid4(), source=source())

        def press(tx: Transaction) -> tuple[str, bool]:
            made = create_event(tx, wanted)
            return made.event.slug, made.is_new

        assert behind(app, press, press) == ("rome", False)
        assert len(stories.event("rome").programme) == 2

    def test_an_edit_of_the_source_is_copied_whole(self, app: Flask) -> None:
        ba = source()

        def edit(tx: Transaction) -> None:
            edit_event(
                tx,
                tx.get_one(Event, ba.id),
                {
                    "starts_at": NINE + timedelta(days=1),
                    "ends_at": NINE + timedelta(days=1, hours=3),
                },
            )

        behind(
            app, edit, lambda tx: create_event(tx, new(source=tx.get_one(Event, ba.id))).event.id
        )
        copied = stories.event("rome")
        assert copied.source_times is not None
        assert (
            datetime.fromisoformat(copied.source_times["starts_at"])
            == copied.programme[0].starts_at
        )


class TestACopyInAnotherProject:
    def test_it_has_the_quotas_of_its_groups_with_the_same_codes(self, app: Flask) -> None:
        ba, other = source(), add_project()
        event = create(new(source=ba, project=other)).event
        [quota] = db.session.scalars(select(Quota).where(Quota.event_id == event.id))
        assert quota.group is not None
        assert (event.project_id, quota.group.project_id, event.position) == (other.id, other.id, 1)

    @pytest.mark.long
    def test_it_has_nothing_that_belongs_to_the_first_one(self, app: Flask) -> None:
        ba, other = source(), add_project()
        own = {"donors": ["Somebody"], "partners": [], "disclaimer": "Ours.", "footnote": "Ours."}
        with transaction(by=audit.SHELL) as tx:
            edit_event(tx, ba, dict(own))
        event = create(new(source=ba, project=other)).event
        assert {column: getattr(event, column) for column in own} == dict.fromkeys(own)
        assert (event.titles, documents(db.session(), event.id)) == (ba.titles, [])
        same = create(new("milan", source=ba)).event
        assert {column: getattr(same, column) for column in own} == own

    @pytest.mark.long
    def test_rules_for_groups_that_it_has_not_stay_behind_and_are_named(self, app: Flask) -> None:
        """A reminder for the police and the judges is for the police there; one for the judges only
        is not copied."""
        ba, other = source(), add_project(groups_of=None)
        with transaction(by=audit.SHELL) as tx:
            add_group(tx, other, "police", {"en": "Police"})
            edit_event(tx, ba, {"approvals": {"judges": "office", "police": "office"}})
            rules = tx.scalars(
                select(ReminderRule).where(ReminderRule.event_id == ba.id).order_by(ReminderRule.id)
            ).all()
            rules[0].segment = rules[0].segment | {"groups": ["police", "judges"]}
            rules[1].segment = rules[1].segment | {"groups": ["judges"]}
        made = create(new(source=ba, project=other))
        query = (
            select(ReminderRule)
            .where(ReminderRule.event_id == made.event.id)
            .order_by(ReminderRule.id)
        )
        copied = db.session.scalars(query).all()
        assert (len(copied), copied[0].segment["groups"]) == (
            count(ReminderRule, ba) - 1,
            ["police"],
        )
        assert (made.event.approvals, made.left_out) == ({"police": "office"}, ("judges",))
        [entry] = db.session.scalars(select(AuditEntry).where(AuditEntry.action == "event.created"))
        assert entry.details["left_out"] == ["judges"]
