"""Everything that is kept about a person: who looked, and which notice they accepted."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.privacy.kept import LISTS_WITH_NAMES, Section
from ctevents.domain.roles import Role
from ctevents.models import Registration
from ctevents.services.accounts.accounts import account_by_email
from ctevents.services.common import audit
from ctevents.services.common.audit_checks import record_reading
from ctevents.services.common.notices import NoticeFields, edit_notice
from ctevents.services.privacy.facts import Row
from ctevents.services.privacy.kept import entry_of, kept_about
from tests.conftest import Clock
from tests.support import stories


@pytest.fixture
def registration(app: Flask) -> Registration:
    stories.published_event()
    return stories.registered()


def kept(registration: Registration, section: Section) -> list[Row]:
    row = db.session.get_one(Registration, registration.id)
    return kept_about(db.session(), entry_of(db.session(), row.person, row.event))[section]


def account(role: Role, *slugs: str) -> str:
    """The actor of a new account."""
    found = account_by_email(db.session(), stories.account(role, *slugs))
    assert found is not None
    return audit.by_account(found.id)


def looks(registration: Registration) -> list[tuple[str, str]]:
    return [(str(row["day"]), str(row["role"])) for row in kept(registration, Section.LOOKS)]


@pytest.mark.long
def test_reading_previews_and_printed_names_are_looks(
    registration: Registration, clock: Clock
) -> None:
    before, event_id = looks(registration), registration.event_id
    office, organiser = account(Role.OFFICE, "ba"), account(Role.ORGANISER)
    clock.advance(days=1)
    with transaction(by=office) as tx:
        record_reading(tx, event_id)
    clock.advance(days=1)
    with transaction(by=organiser) as tx:
        audit.record(tx, "guests.previewed", event_id=event_id, rows=3, matched=1)
    clock.advance(days=1)
    with transaction(by=audit.SHELL) as tx:
        audit.record_printed(tx, "guests list", user="root", sudo=None, event_id=event_id)
    assert [look for look in looks(registration) if look not in before] == [
        ("2027-02-02", "office"),
        ("2027-02-03", "organiser"),
        ("2027-02-04", "administrator"),
    ]


def test_pages_and_lists_of_all_events_are_looks_and_those_of_another_are_not(
    registration: Registration, clock: Clock
) -> None:
    other, organiser = stories.published_event("al"), account(Role.ORGANISER)
    clock.advance(days=1)
    before = looks(registration)
    with transaction(by=organiser) as tx:
        record_reading(tx, other.id)
    assert looks(registration) == before
    with transaction(by=organiser) as tx:
        record_reading(tx, None)
    assert [look for look in looks(registration) if look not in before] == [
        ("2027-02-02", "organiser")
    ]


def test_each_action_that_shows_guests_is_known() -> None:
    assert {"guests.read", "guests.previewed", "shell.printed", "list.exported"} <= LISTS_WITH_NAMES


def test_the_version_of_the_notice_that_was_accepted_stays(registration: Registration) -> None:
    with transaction(by=audit.SHELL) as tx:
        edit_notice(tx, NoticeFields(controller="IOM Sarajevo"))
    later = stories.registered(given_name="Lejla", email="lejla@police.example")
    versions = [kept(row, Section.CONSENTS)[0]["notice_version"] for row in (registration, later)]
    assert versions == ["3.0", "3.1"]
    assert kept(registration, Section.ENDING) == [{"erased_on": date(2027, 9, 10)}]
