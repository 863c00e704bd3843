"""Readers of the launch pack, and the time from which each may open it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.documents import PackReader
from ctevents.domain.schedule import EventStatus
from ctevents.models import Registration
from ctevents.services.common import audit
from ctevents.services.launch.published import Reader, reader_by_nonce
from ctevents.services.replies.registrations import cancel_registration
from ctevents.services.replies.withdrawals import withdraw_invitation
from tests.support import stories


def reader(nonce: str) -> Reader | None:
    return reader_by_nonce(db.session(), nonce)


def kind(nonce: str) -> PackReader | None:
    found = reader(nonce)
    return found.kind if found else None


@pytest.fixture
def registration(app: Flask) -> Registration:
    stories.published_event()
    return stories.registered()


def test_an_attendee_may_open_it_at_once(registration: Registration) -> None:
    before = reader(registration.link_nonce)
    assert before is not None
    assert (before.kind, before.opens_at) == (PackReader.INVITED, registration.event.ends_at)
    assert not before.may_open(stories.now())
    stories.checked_in(registration)
    after = reader(registration.link_nonce)
    assert after is not None
    assert after.may_open(stories.now())


def test_the_link_of_the_invitation_leads_to_the_same_person(registration: Registration) -> None:
    stories.checked_in(registration)
    found = reader(stories.invitation_of(registration).link_nonce)
    assert found is not None
    assert (found.kind, found.person.id, found.group_code) == (
        PackReader.ATTENDEE,
        registration.person_id,
        registration.person.group.code,
    )


def test_a_registration_that_ended_follows_its_invitation(registration: Registration) -> None:
    with transaction(by=audit.LINK) as tx:
        cancel_registration(tx, registration)
    assert kind(registration.link_nonce) is PackReader.INVITED
    with transaction(by=audit.SHELL) as tx:
        withdraw_invitation(tx, stories.invitation_of(registration), reason="")
    assert kind(registration.link_nonce) is None
    assert kind(stories.invitation_of(registration).link_nonce) is None


def test_nobody_reads_a_draft(registration: Registration) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(type(registration.event), registration.event_id).status = EventStatus.DRAFT
    assert kind(registration.link_nonce) is None


def test_an_institution_has_no_pack(app: Flask) -> None:
    stories.published_event()
    assert kind(stories.invited_institution().link_nonce) is None


def test_organisers_set_the_time(registration: Registration) -> None:
    event = registration.event
    assert event.ends_at is not None
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(type(event), event.id).pack_opens_at = event.ends_at + timedelta(days=1)
    found = reader(registration.link_nonce)
    assert found is not None
    assert found.opens_at == event.ends_at + timedelta(days=1)
