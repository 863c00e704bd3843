"""Versions of the privacy notice, and the one that a registrant accepted."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import AuditEntry, PrivacyNotice, Registration
from ctevents.services.common import audit
from ctevents.services.common.notices import (
    NoticeFields,
    current_notice,
    edit_notice,
    notice_versions,
)
from ctevents.services.guests.merging import merge
from tests.conftest import Clock
from tests.support import stories

FIRST = NoticeFields(controller="IOM", address="Street 1\nSarajevo")
SECOND = NoticeFields(controller="IOM", address="Street 1\nSarajevo", complaint="The agency")


def edit(fields: NoticeFields, *, seen: str | None = None) -> bool:
    with transaction(by=audit.SHELL) as tx:
        return edit_notice(tx, fields, seen=seen)


def test_without_words_of_organisers_there_is_a_version_of_our_text(app: Flask) -> None:
    found = current_notice(db.session())
    assert (found.version, found.controller, found.complaint) == ("3.0", "", "")


def test_each_change_is_a_new_version_and_the_old_ones_stay(app: Flask, clock: Clock) -> None:
    assert (edit(FIRST), edit(FIRST)) == (True, False)
    clock.advance(days=2)
    assert edit(SECOND)
    found = current_notice(db.session())
    assert (found.version, found.since, found.complaint) == ("3.2", clock.now.date(), "The agency")
    assert [each.complaint for each in notice_versions(db.session())] == ["The agency", ""]
    assert db.session.query(PrivacyNotice).count() == 2
    fields = [
        each.details["fields"]
        for each in db.session.query(AuditEntry).filter_by(action="notice.edited")
    ]
    assert fields == [["controller", "address"], ["complaint"]]


def test_nobody_overwrites_what_they_have_not_seen(app: Flask) -> None:
    edit(FIRST, seen="3.0")
    with pytest.raises(Refusal) as refused:
        edit(SECOND, seen="3.0")
    assert refused.value.reason is Reason.CHANGED_MEANWHILE


def test_of_two_entries_the_version_that_was_accepted_stays(app: Flask) -> None:
    stories.published_event()
    older = stories.registered()
    edit(FIRST)
    younger = stories.registered(given_name="Amra", email="amra.k@police.example")
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Registration, older.id).privacy_accepted_at = None
    with transaction(by=audit.SHELL) as tx:
        merge(tx, stories.event(), (older.person_id, younger.person_id), ())
    [left] = db.session.query(Registration)
    assert left.notice_version == "3.1"
