"""Erasure of everybody on the list of an event, after its retention date."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.people import ERASED
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import (
    Certificate,
    CheckIn,
    DueRewrite,
    Institution,
    Message,
    Person,
    Registration,
)
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event
from ctevents.services.figures.figures import figures
from ctevents.services.figures.freezing import thaw_figures
from ctevents.services.figures.frozen import frozen_of
from ctevents.services.guests.list import edit_person_guest
from ctevents.services.people.people import fields_of
from ctevents.services.people.unnamed import shown
from ctevents.services.privacy.looks import figures_to_keep, refuse_if_changed
from ctevents.services.privacy.retention import due_erasures, erase_event
from ctevents.texts.link_keys import sealer
from ctevents.texts.papers.certificates import verification_of, write_down_due
from tests.conftest import Clock
from tests.support import stories

AFTERWARDS = datetime(2027, 3, 11, 9, 0, tzinfo=UTC)
LATER = datetime(2027, 9, 10, 1, 0, tzinfo=UTC)


@pytest.fixture
def attended(app: Flask, clock: Clock) -> Registration:
    """One person who came, at half past nine UTC."""
    stories.published_event()
    registration = stories.registered()
    clock.now = datetime(2027, 3, 10, 9, 30, tzinfo=UTC)
    stories.checked_in(registration)
    return registration


def erase(at: datetime = LATER) -> int:
    with transaction(by=audit.SHELL, at=at) as tx:
        return erase_event(tx, sealer(), stories.event())


def due(at: datetime) -> list[tuple[str, int]]:
    return [(each.event.slug, each.people) for each in due_erasures(db.session(), now=at)]


def test_names_go_and_states_stay(attended: Registration) -> None:
    erase()
    registration = db.session.get_one(Registration, attended.id)
    person = registration.person
    assert (person.name, person.email, person.search_key) == (ERASED, "", "")
    assert (registration.state, registration.has_entered, person.group.code, person.sex) == (
        "confirmed",
        True,
        "judges",
        "f",
    )
    assert shown(person).institution == ""


def test_it_is_done_once_on_its_day(attended: Registration) -> None:
    assert due(datetime(2027, 9, 9, 21, 0, tzinfo=UTC)) == []
    assert erase(datetime(2027, 9, 9, 21, 0, tzinfo=UTC)) == 0
    assert due(LATER) == [("ba", 1)]
    assert (erase(), due(LATER)) == (1, [])
    assert (db.session.query(DueRewrite).count(), attended.id > 0) == (1, True)


@pytest.mark.long
@pytest.mark.usefixtures("attended")
def test_people_who_are_added_later_are_erased_too() -> None:
    erase()
    stories.guest(given_name="Late", email="late@police.example")
    assert due(LATER) == [("ba", 1)]
    assert (erase(), due(LATER)) == (1, [])


@pytest.mark.usefixtures("attended")
def test_the_plan_may_have_another_day() -> None:
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event(), {"erase_on": date(2027, 4, 1)})
    assert due(datetime(2027, 4, 1, 9, 0, tzinfo=UTC)) == [("ba", 1)]
    with pytest.raises(ValueError, match="erase_on"), transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event(), {"erase_on": date(2027, 3, 11)})


@pytest.mark.usefixtures("attended")
def test_figures_are_frozen_first_with_the_hours_of_arrival() -> None:
    before = figures(db.session(), [stories.event()], now=LATER)["ba"].as_json()
    erase()
    frozen = frozen_of(db.session(), stories.event().id)
    assert frozen.figures == before
    assert frozen.figures["arrivals"] == [{"hour": "2027-03-10T10:00", "attended": 1}]
    with pytest.raises(Refusal) as refused, transaction(by=audit.SHELL) as tx:
        thaw_figures(tx, stories.event(), "a mistake")
    assert refused.value.reason is Reason.FIGURES_ERASED


@pytest.mark.usefixtures("attended")
def test_instants_are_cut_to_the_local_day() -> None:
    erase()
    day = datetime(2027, 3, 9, 23, 0, tzinfo=UTC)
    scan = db.session.query(CheckIn).one()
    assert (scan.at, scan.received_at) == (day, day)


def test_links_end(attended: Registration) -> None:
    before = {attended.link_nonce, attended.reply_token, attended.calendar_uid}
    erase()
    after = db.session.get_one(Registration, attended.id)
    assert before & {after.link_nonce, after.reply_token, after.calendar_uid} == set()


@pytest.mark.usefixtures("attended")
def test_no_letter_goes_out_any_more() -> None:
    assert {message.state for message in db.session.query(Message)} == {MessageState.QUEUED}
    erase()
    assert {message.state for message in db.session.query(Message)} == {MessageState.DROPPED}


@pytest.mark.long
def test_an_institution_of_few_people_loses_its_name(attended: Registration) -> None:
    for number in range(5):
        stories.guest(
            given_name=f"Guest {number}",
            email=f"guest{number}@court.example",
            institution="Vrhovni sud",
        )
    erase()
    assert sorted(each.name for each in db.session.query(Institution)) == ["", "Vrhovni sud"]
    assert db.session.get_one(Registration, attended.id).person.institution is not None


def test_a_certificate_says_that_it_was_erased_and_none_is_made(attended: Registration) -> None:
    assert [*write_down_due(AFTERWARDS, actor=audit.WORKER)] == [("ba", 1)]
    number = db.session.query(Certificate).one().number
    erase()
    found = verification_of(number, now=LATER)
    assert found is not None
    assert (found.verdict, found.said) == ("erased", None)
    assert [*write_down_due(LATER, actor=audit.WORKER)] == []


def test_an_erased_person_cannot_be_edited(attended: Registration) -> None:
    erase()
    with pytest.raises(Refusal) as refused, transaction(by=audit.SHELL) as tx:
        person = tx.get_one(Person, attended.person_id)
        edit_person_guest(
            tx, person, replace(fields_of(person), given_name="Amra"), is_unnamed=False
        )
    assert refused.value.reason is Reason.PERSON_ERASED


def test_a_figure_that_would_change_ends_the_transaction(attended: Registration) -> None:
    with pytest.raises(Refusal) as refused, transaction(by=audit.SHELL, at=AFTERWARDS) as tx:
        before = figures_to_keep(tx, stories.event(), now=tx.now)
        tx.get_one(Registration, attended.id).entry_id = None
        refuse_if_changed(tx, stories.event(), before, now=tx.now)
    assert (refused.value.reason, refused.value.details) == (
        Reason.FIGURES_WOULD_CHANGE,
        ("live", "attended", "institutions"),
    )
