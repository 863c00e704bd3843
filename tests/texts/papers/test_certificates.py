"""Certificates of attendance: written down once the event is over, replaced with the name, and
never two in force."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.figures.certificates import CertificateVerdict
from ctevents.models import AuditEntry, Certificate, Event, Person, Registration
from ctevents.services.common import audit
from ctevents.services.door.undoing import undo_check_in
from ctevents.services.events.changes import cancel_event
from ctevents.services.guests.merging import merge
from ctevents.texts.papers.certificates import (
    CertificateNumbers,
    certificate_said,
    verification_of,
    write_down_due,
)
from tests.conftest import Clock
from tests.services.guests.test_merging import TWIN
from tests.support import stories
from tests.support.door import in_threads


@pytest.fixture
def attendee(app: Flask, clock: Clock) -> Registration:
    """Return a registration; the event has just begun."""
    stories.published_event()
    clock.advance(days=stories.ON_THE_DAY)
    return attended()


def attended(**who: str) -> Registration:
    registration = stories.registered(**who)
    stories.checked_in(registration)
    db.session.refresh(registration)
    return registration


def written() -> list[tuple[str, bool]]:
    """Return the names on stored certificates, and whether each was replaced."""
    rows = db.session.query(Certificate).order_by(Certificate.id)
    return [(row.as_said.get("name", "erased"), row.revoked_at is not None) for row in rows]


def write_down() -> list[tuple[str, int]]:
    return list(write_down_due(stories.now(), actor=audit.WORKER))


def number_of(registration: Registration) -> str:
    db.session.expire_all()
    said = certificate_said(registration, now=stories.now())
    assert said is not None
    return said.number


def verdict_on(number: str) -> tuple[CertificateVerdict, str] | None:
    """Return the verdict and the shown name."""
    db.session.expire_all()
    found = verification_of(number, now=stories.now())
    return found and (found.verdict, found.said.name if found.said else "")


def rename(registration: Registration, given_name: str) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Person, registration.person_id).given_name = given_name


def test_it_is_written_down_once_the_event_is_over_and_keeps_its_number(
    attendee: Registration, clock: Clock
) -> None:
    number = number_of(attendee)
    assert write_down() == []
    assert verdict_on(number) == (CertificateVerdict.STANDS, "Amra Kovačević")
    clock.advance(days=60)
    assert write_down() == [("ba", 1)]
    assert write_down() == []
    assert number_of(attendee) == number
    assert verdict_on(number) == (CertificateVerdict.STANDS, "Amra Kovačević")
    assert written() == [("Amra Kovačević", False)]


def test_one_that_was_written_down_outlives_the_key_that_made_its_number(
    app: Flask, attendee: Registration, clock: Clock
) -> None:
    number = number_of(attendee)
    clock.advance(days=60)
    write_down()
    app.extensions["ctevents.certificates"] = CertificateNumbers(
        ["a key of another year, and long enough"]
    )
    assert number_of(attendee) == number
    assert verdict_on(number.lower()) == (CertificateVerdict.STANDS, "Amra Kovačević")


def test_paper_with_a_number_by_an_older_key_stays_good_while_that_key_is_known(
    app: Flask, attendee: Registration, clock: Clock
) -> None:
    """The page shows the number on the paper, and the certificate stored under the newer key."""
    app.extensions["ctevents.certificates"] = CertificateNumbers(
        ["the key of last year, and long enough"]
    )
    on_paper = number_of(attendee)
    keys = ["the key of this year, and long enough", "the key of last year, and long enough"]
    app.extensions["ctevents.certificates"] = CertificateNumbers(keys)
    for days in (0, 60):
        clock.advance(days=days)
        write_down()
        assert number_of(attendee) != on_paper
        found = verification_of(on_paper, now=stories.now())
        assert found is not None
        assert (found.verdict, found.said and found.said.number) == (
            CertificateVerdict.STANDS,
            on_paper,
        )
    rename(attendee, "Ema")
    write_down()
    assert verdict_on(on_paper) == (CertificateVerdict.REPLACED, "")


def test_white_space_that_databases_do_not_trim_makes_no_other_name(
    attendee: Registration, clock: Clock
) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Person, attendee.person_id).family_name = "Kovačević\u00a0"
    clock.advance(days=60)
    assert write_down() == [("ba", 1)]
    assert write_down() == []
    assert written() == [("Amra Kovačević", False)]


def test_a_name_that_is_corrected_makes_another_one(attendee: Registration, clock: Clock) -> None:
    """This happens at once, even before the worker runs; the old number says so."""
    clock.advance(days=60)
    write_down()
    first = number_of(attendee)
    rename(attendee, "Ema")
    second = number_of(attendee)
    for _ in ("before the worker", "after it"):
        assert number_of(attendee) == second != first
        assert verdict_on(first) == (CertificateVerdict.REPLACED, "")
        assert verdict_on(second) == (CertificateVerdict.STANDS, "Ema Kovačević")
        write_down()
    assert written() == [("Amra Kovačević", True), ("Ema Kovačević", False)]
    assert db.session.query(AuditEntry.action).filter_by(action="certificate.replaced").count() == 1


def test_a_title_precedes_the_name(attendee: Registration, clock: Clock) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Person, attendee.person_id).title = "Prof. Dr"
    clock.advance(days=60)
    number = number_of(attendee)
    write_down()
    assert (written(), number_of(attendee)) == ([("Prof. Dr Amra Kovačević", False)], number)
    assert write_down() == []


def test_a_check_in_that_is_taken_back_ends_it_and_another_one_brings_it_back(
    attendee: Registration, clock: Clock
) -> None:
    clock.advance(days=60)
    write_down()
    number = number_of(attendee)
    with transaction(by=audit.SHELL) as tx:
        undo_check_in(tx, attendee.event_id, attendee.entry_id or "")
    assert verdict_on(number) == (CertificateVerdict.NOT_VALID, "")
    assert certificate_said(attendee, now=stories.now()) is None
    stories.signed(attendee)
    assert verdict_on(number) == (CertificateVerdict.STANDS, "Amra Kovačević")


def test_an_unnamed_guest_has_none_until_named_again(attendee: Registration, clock: Clock) -> None:
    number = number_of(attendee)
    stories.unnamed(attendee.person_id)
    clock.advance(days=60)
    assert write_down() == []
    assert verdict_on(number) == (CertificateVerdict.NOT_VALID, "")
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Person, attendee.person_id).is_unnamed = False
    assert verdict_on(number) == (CertificateVerdict.STANDS, "Amra Kovačević")


def test_an_event_that_is_cancelled_after_all_has_none(attendee: Registration) -> None:
    number = number_of(attendee)
    with transaction(by=audit.SHELL) as tx:
        cancel_event(tx, tx.get_one(Event, attendee.event_id), reason="")
    assert verdict_on(number) == (CertificateVerdict.NOT_VALID, "")


def test_what_it_says_can_be_erased_for_good(attendee: Registration, clock: Clock) -> None:
    """The number stays genuine and reveals nothing, and no new certificate replaces it."""
    clock.advance(days=60)
    write_down()
    number = number_of(attendee)
    with transaction(by=audit.SHELL) as tx:
        tx.query(Certificate).update({"as_said": {}})
        person = tx.get_one(Person, attendee.person_id)
        person.given_name = person.family_name = ""
    assert verdict_on(number) == (CertificateVerdict.ERASED, "")
    assert certificate_said(attendee, now=stories.now()) is None
    assert write_down() == []


@pytest.mark.parametrize("number", ["", "0000-" * 6 + "0000", "not a number", "../../etc"])
def test_a_number_that_is_none_of_ours_tells_nothing(attendee: Registration, number: str) -> None:
    assert verdict_on(number) is None


@pytest.mark.long
@pytest.mark.parametrize("is_over", [False, True], ids=["while it goes on", "once it is over"])
def test_of_two_that_are_merged_one_is_in_force(
    attendee: Registration, clock: Clock, is_over: bool
) -> None:
    other = attended(**TWIN)
    if is_over:
        clock.advance(days=60)
        write_down()
    kept, lost, pair = number_of(attendee), number_of(other), (attendee.person_id, other.person_id)
    with transaction(by=audit.SHELL) as tx:
        merge(tx, tx.get_one(Event, attendee.event_id), pair, ())
    assert verdict_on(lost) == (CertificateVerdict.REPLACED, "")
    assert verdict_on(kept) == (CertificateVerdict.STANDS, "Amra Kovačević")
    write_down()
    assert verdict_on(kept) == (CertificateVerdict.STANDS, "Amra Kovačević")


@pytest.mark.long
def test_a_merged_attendee_keeps_the_certificate_if_the_name_stays(
    app: Flask, clock: Clock
) -> None:
    stories.published_event()
    clock.advance(days=stories.ON_THE_DAY)
    older, younger = stories.registered(), attended(**TWIN)
    clock.advance(days=60)
    write_down()
    number, pair = number_of(younger), (older.person_id, younger.person_id)
    with transaction(by=audit.SHELL) as tx:
        merge(tx, tx.get_one(Event, older.event_id), pair, ["name"])
    assert verdict_on(number) == (CertificateVerdict.STANDS, "Амра Ковачевић")


@pytest.mark.long
def test_workers_who_write_down_at_the_same_time_as_staff_undo_and_merge_write_one_for_each(
    app: Flask, attendee: Registration, clock: Clock
) -> None:
    other, undone = attended(**TWIN), attended(given_name="Ema", email="ema@police.example")
    clock.advance(days=60)
    pair, event_id, entry_id = (
        (attendee.person_id, other.person_id),
        attendee.event_id,
        undone.entry_id or "",
    )

    def merged() -> None:
        with transaction(by=audit.SHELL) as tx:
            merge(tx, tx.get_one(Event, event_id), pair, ())

    def taken_back() -> None:
        with transaction(by=audit.SHELL) as tx:
            undo_check_in(tx, event_id, entry_id)

    in_threads(app, write_down, merged, write_down, taken_back, write_down)
    write_down()
    standing = db.session.query(Certificate).filter(Certificate.revoked_at.is_(None))
    names = sorted(row.as_said["name"] for row in standing if row.registration.entry_id)
    assert names == ["Amra Kovačević"]
    assert verdict_on(number_of(attendee)) == (CertificateVerdict.STANDS, "Amra Kovačević")


def test_what_comes_late_is_written_down_however_late(app: Flask, clock: Clock) -> None:
    stories.published_event()
    late = stories.registered()
    clock.advance(days=37 + 600)
    stories.signed(late)
    assert write_down() == [("ba", 1)]
