"""The host of a VIP gets one e-mail when the VIP is in, whatever recorded it and however late."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from flask import Flask

from ctevents.cli.worker import _queue_arrivals
from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.domain.schedule import to_local
from ctevents.models import Account, Event, Registration
from ctevents.services.accounts.accounts import account_by_email, disable_account
from ctevents.services.accounts.vip_arrivals import queue_arrivals
from ctevents.services.common import audit
from ctevents.services.door.undoing import undo_check_in
from ctevents.services.people.marks import set_host, set_vip
from tests.support import door, stories
from tests.support.smtp import SmtpServer
from tests.support.staff_mail import sent_to_staff, text_of, waiting_for_staff


def host() -> Account:
    found = account_by_email(db.session(), stories.account(Role.OFFICE, "ba"))
    assert found is not None
    return found


@pytest.fixture
def vip(app: Flask) -> Registration:
    """A VIP with a seat and a host, not in yet."""
    stories.published_event()
    registration, account = stories.registered(), host()
    with transaction(by=audit.SHELL) as tx:
        set_vip(tx, registration.event_id, [registration.person_id], is_vip=True)
        set_host(tx, registration.event_id, [registration.person_id], account.id)
    return db.session().get_one(Registration, registration.id)


def letters(app: Flask) -> list[str]:
    """Run the worker, and return the letters that went out."""
    with SmtpServer() as server:
        app.config["MAIL_PORT"] = server.port
        _queue_arrivals(stories.now())
        return [
            text_of(letter)
            for letter in sent_to_staff(app, server)
            if letter.message["Subject"] == "Your guest has arrived"
        ]


@pytest.mark.long
def test_the_host_gets_one_letter_with_the_time_of_the_arrival(
    app: Flask, vip: Registration
) -> None:
    assert letters(app) == []
    at = stories.now() - timedelta(hours=3)  # of a device that was offline
    door.record(vip.event_id, door.scan(door.code_of(vip.id), at=at))
    [letter] = letters(app)
    assert "Amra Kovačević, Judge, Sud BiH" in letter
    assert f"{to_local(at, 'Europe/Sarajevo'):%H:%M}, station A" in letter
    assert "tell your administrator" not in letter
    door.record(vip.event_id, door.scan(door.code_of(vip.id)))
    assert letters(app) == []


def test_an_unnamed_vip_stays_unnamed(app: Flask, vip: Registration) -> None:
    stories.unnamed(vip.person_id)
    door.record(vip.event_id, door.scan(door.code_of(vip.id)))
    [letter] = letters(app)
    assert ("Judges 001" in letter, "Kovačević" in letter, "Sud BiH" in letter) == (
        True,
        False,
        False,
    )


@pytest.mark.long
def test_no_letter_says_what_is_not_true_any_more(app: Flask, vip: Registration) -> None:
    door.record(vip.event_id, door.scan(door.code_of(vip.id)))
    with transaction(by=audit.WORKER) as tx:
        assert queue_arrivals(tx) == 1
    [check_in] = door.recorded()
    with transaction(by=audit.SHELL) as tx:
        undo_check_in(tx, vip.event_id, check_in.id)
    assert letters(app) == []
    door.record(vip.event_id, door.scan(door.code_of(vip.id)))
    assert len(letters(app)) == 1  # the VIP has come again


def test_a_host_who_left_the_team_gets_none(app: Flask, vip: Registration) -> None:
    account_id = vip.person.host_id
    with transaction(by=audit.SHELL) as tx:
        disable_account(tx, tx.get_one(Account, account_id))
    door.record(vip.event_id, door.scan(door.code_of(vip.id)))
    assert letters(app) == []
    assert waiting_for_staff() == 0


@pytest.mark.long
def test_a_new_host_gets_one_and_long_after_the_event_nobody(app: Flask, vip: Registration) -> None:
    door.record(vip.event_id, door.scan(door.code_of(vip.id)))
    assert len(letters(app)) == 1
    organiser, first = (
        account_by_email(db.session(), stories.account(Role.ORGANISER)),
        vip.person.host_id,
    )
    assert organiser is not None
    with transaction(by=audit.SHELL) as tx:
        set_host(tx, vip.event_id, [vip.person_id], organiser.id)
    assert len(letters(app)) == 1
    with transaction(by=audit.SHELL) as tx:
        set_host(tx, vip.event_id, [vip.person_id], first)
        tx.get_one(Event, vip.event_id).ends_at = tx.now - timedelta(days=2)
    assert letters(app) == []


@pytest.mark.postgresql
def test_two_workers_at_once_queue_one_letter(app: Flask, vip: Registration) -> None:
    door.record(vip.event_id, door.scan(door.code_of(vip.id)))

    def queue() -> int:
        with app.app_context(), transaction(by=audit.WORKER) as tx:
            return queue_arrivals(tx)

    with ThreadPoolExecutor(1) as pool, transaction(by=audit.WORKER) as tx:
        assert queue_arrivals(tx) == 1
        tx.flush()
        assert pool.submit(queue).result(timeout=60) == 0
    assert waiting_for_staff() == 1
