"""Entries about failed sign-ins and refused pages: no flood, and nothing that was typed."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry
from ctevents.services.accounts.accounts import (
    account_by_email,
    record_failed_sign_in,
    record_refused_access,
)
from ctevents.services.common import audit
from tests.conftest import Clock
from tests.support import stories

FAILED, REFUSED = "account.sign_in_failed", "account.access_refused"


def fail(*emails: str) -> None:
    for email in emails:
        with transaction(by=audit.PUBLIC) as tx:
            record_failed_sign_in(tx, email)


def recorded(action: str) -> list[tuple[str, dict[str, object]]]:
    entries = db.session.scalars(
        select(AuditEntry).where(AuditEntry.action == action).order_by(AuditEntry.id)
    )
    return [(entry.actor, entry.details) for entry in entries]


def test_a_failed_sign_in_names_the_account_if_there_is_one(app: Flask) -> None:
    email = stories.account(Role.OBSERVER)
    account = account_by_email(db.session(), email)
    assert account is not None
    fail(email, "nobody@ctevents.example")
    assert recorded(FAILED) == [(audit.PUBLIC, {"account": account.id}), (audit.PUBLIC, {})]


def test_there_is_one_an_hour_for_each_account_and_one_for_all_unknown_ones(
    app: Flask, clock: Clock
) -> None:
    emails = [stories.account(Role.OBSERVER), stories.account(Role.ORGANISER)]
    fail(*emails * 3, *(f"nobody{number}@ctevents.example" for number in range(3)))
    assert len(recorded(FAILED)) == 3
    clock.advance(hours=1)
    fail(*emails)
    assert len(recorded(FAILED)) == 5


def test_a_refused_page_is_recorded_once_an_hour(app: Flask, clock: Clock) -> None:
    for pages in (("staff.audit_log", "staff.account_list"), ("staff.account_list",)):
        for page in pages:
            with transaction(by=audit.by_account(7)) as tx:
                record_refused_access(tx, page)
        clock.advance(hours=1)
    assert recorded(REFUSED) == [
        ("account 7", {"page": "staff.audit_log"}),
        ("account 7", {"page": "staff.account_list"}),
    ]


def test_pages_record_them(app: Flask) -> None:
    observer = stories.signed_in(app, Role.OBSERVER)
    assert observer.open("/staff/audit").status == 403
    assert [details for _actor, details in recorded(REFUSED)] == [{"page": "staff.audit_log"}]
    sign_in = observer.client.application.test_client()
    assert sign_in.get("/staff/audit").status_code == 303
    assert len(recorded(REFUSED)) == 1


@pytest.mark.long
def test_the_sign_in_page_records_them(app: Flask, browser: stories.Browser) -> None:
    email = stories.account(Role.OBSERVER)
    for password in ("a wrong password", "another one"):
        browser.submit(browser.open("/account/sign-in"), email=email, password=password)
    assert len(recorded(FAILED)) == 1
