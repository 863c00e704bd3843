"""Erasing one person from the shell, and everybody after the retention date."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.people import ERASED
from ctevents.models import DueRewrite, Person
from tests.cli.conftest import Command, Ended
from tests.conftest import Clock
from tests.support import stories

LATER = "2027-09-10T03:00+02:00"


@pytest.fixture
def person_id(app: Flask) -> int:
    stories.published_event()
    number = stories.registered().person_id
    db.session.remove()  # a reader would keep the files from being rewritten
    return number


def name_of(person_id: int) -> str:
    return db.session.get_one(Person, person_id).name


@pytest.mark.long
def test_one_person_is_erased(person_id: int, ctevents: Command) -> None:
    ended = ctevents("erase", "ba", "amra@police.example", "--reason", "asked by letter", "--json")
    times = {
        "rewritten_from": "2027-02-01T09:00:00+00:00",
        "rewritten_until": "2027-02-02T04:00:00+00:00",
    }
    assert ended.json | {"certificate": ""} == {
        "event": "ba",
        "person": person_id,
        "certificate": "",
        **times,
    }
    assert (name_of(person_id), db.session.query(DueRewrite).count()) == (ERASED, 1)


def test_nobody_is_erased_without_a_reason(person_id: int, ctevents: Command) -> None:
    assert ctevents("erase", "ba", str(person_id)).status == 2
    assert ctevents("erase", "ba", str(person_id), "--reason", " ").status == 2
    assert name_of(person_id) == "Amra Kovačević"


def test_a_reference_to_nobody_is_a_failure(person_id: int, ctevents: Command) -> None:
    ended = ctevents("erase", "ba", str(person_id + 1), "--reason", "asked")
    words = "ctevents: Nobody on the list of this event has this reference, number or address.\n"
    assert ended == Ended(1, "", words)


def test_retention_says_whom_it_concerns_before_it_does_anything(
    person_id: int, ctevents: Command
) -> None:
    assert ctevents("retention", "run").out == "Nothing is due.\n"
    ended = ctevents("retention", "run", "--now", LATER, "--dry-run")
    assert ended.out == "ba: 1 person to erase, due on 2027-09-10.\n"
    assert name_of(person_id) == "Amra Kovačević"


@pytest.mark.long
def test_retention_erases_and_rewrites_the_files(person_id: int, ctevents: Command) -> None:
    ended = ctevents("retention", "run", "--now", LATER, "--json")
    assert ended.json == [{"event": "ba", "people": 1, "due_on": "2027-09-10"}]
    assert (name_of(person_id), db.session.query(DueRewrite).count()) == (ERASED, 0)
    assert ctevents("retention", "run", "--now", LATER) == Ended(0, "Nothing is due.\n", "")


@pytest.mark.usefixtures("person_id")
def test_the_day_can_be_set(ctevents: Command) -> None:
    assert ctevents("events", "set", "ba", "erase_on=2027-04-01").out == "Changed: erase_on.\n"
    ended = ctevents("retention", "run", "--now", "2027-04-01T00:00+02:00", "--dry-run")
    assert ended.out == "ba: 1 person to erase, due on 2027-04-01.\n"
    assert ctevents("events", "set", "ba", "erase_on=2027-03-11").err == (
        "ctevents: personal data can be erased from the second day after the event\n"
    )
    assert ctevents("events", "set", "ba", "erase_on=soon").status == 2


@pytest.mark.long
@pytest.mark.parametrize(("hour", "name"), [(12, "Amra Kovačević"), (1, ERASED)])
def test_the_worker_erases_at_night(
    person_id: int, ctevents: Command, clock: Clock, hour: int, name: str
) -> None:
    clock.now = datetime(2027, 9, 11, hour, tzinfo=UTC)
    assert ctevents("worker", "--once").status == 0
    assert (name_of(person_id), db.session.query(DueRewrite).count()) == (name, 0)
