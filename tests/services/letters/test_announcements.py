"""An announcement is a draft until it is sent: once, with the text that was read, to the number
that was confirmed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import About, LetterKind, MailingKind, Occasion
from ctevents.domain.letters.segments import Segment, Standing
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Announcement, AuditEntry, Mailing, Message
from ctevents.services.common import audit
from ctevents.services.events.changes import cancel_event
from ctevents.services.letters.announcements import (
    AnnouncementFields,
    announcement_version,
    announcements,
    delete_announcement,
    edit_announcement,
    reach,
    send_announcement,
)
from ctevents.services.replies.invitations import send_invitations
from ctevents.services.replies.link_requests import unsubscribe
from tests.conftest import Clock
from tests.support import stories

EVERYBODY = replace(stories.ANOTHER_ROOM, segment=Segment(standing=Standing.EVERYBODY))


def edit(announcement: Announcement, fields: AnnouncementFields, seen: str | None = None) -> None:
    with transaction(by=audit.SHELL) as tx:
        seen = seen or announcement_version(announcement)
        edit_announcement(tx, announcement, fields, seen=seen)


def send(announcement: Announcement, expected: int, seen: str | None = None) -> None:
    with transaction(by=audit.SHELL) as tx:
        seen = seen or announcement_version(announcement)
        send_announcement(tx, announcement, seen=seen, expected=expected)


def refused(announcement: Announcement, expected: int, seen: str | None = None) -> Reason:
    with pytest.raises(Refusal) as raised:
        send(announcement, expected, seen)
    db.session.rollback()
    assert (announcement.sent_at, queued()) == (None, [])
    return raised.value.reason


def queued() -> list[tuple[Occasion, int | None, int | None]]:
    rows = db.session.query(Message).filter_by(kind=LetterKind.ANNOUNCEMENT).order_by(Message.id)
    return [(row.occasion, row.invitation_id, row.registration_id) for row in rows]


def recorded() -> list[tuple[str, dict[str, int]]]:
    query = (
        db.session.query(AuditEntry)
        .filter(AuditEntry.action.startswith("announcement"))
        .order_by(AuditEntry.id)
    )
    return [(entry.action, entry.details) for entry in query]


@pytest.mark.long
def test_it_goes_once_to_each_recipient(app: Flask, clock: Clock) -> None:
    event = stories.published_event()
    comes = stories.registered(email="comes@police.example")
    silent = stories.invited(email="silent@police.example")
    gone = stories.invited(email="gone@police.example")
    stories.invited(email="", given_name="Ivo")
    offer = stories.institution_guest()
    with transaction(by=audit.SHELL) as tx:
        send_invitations(tx, event)
        with tx.acting_as(audit.LINK):
            unsubscribe(tx, gone)
    reached = reach(db.session(), event, EVERYBODY.segment, now=stories.now())
    assert (reached.letters, reached.missed, reached.by_language()) == (3, 2, {"en": 3})
    announcement = stories.announcement(fields=EVERYBODY)
    send(announcement, 3)
    assert queued() == [
        (Occasion(About.REGISTRATION, comes.id, source_id=announcement.id), None, comes.id),
        (Occasion(About.INVITATION, silent.id, source_id=announcement.id), silent.id, None),
        (Occasion(About.INVITATION, offer.id, source_id=announcement.id), offer.id, None),
    ]
    mailing = db.session.query(Mailing).filter_by(announcement_id=announcement.id).one()
    assert (mailing.kind, announcement.sent_at) == (MailingKind.ANNOUNCEMENT, clock.now)
    for change in (
        lambda: send(announcement, 3),
        lambda: edit(announcement, stories.ANOTHER_ROOM),
        lambda: _delete(announcement),
    ):
        with pytest.raises(Refusal, match=Reason.ANNOUNCEMENT_SENT):
            change()
        db.session.rollback()
    assert len(queued()) == 3
    assert recorded() == [
        ("announcement.added", {"announcement": announcement.id}),
        ("announcement.sent", {"announcement": announcement.id, "letters": 3}),
    ]


def _delete(announcement: Announcement) -> None:
    with transaction(by=audit.SHELL) as tx:
        delete_announcement(tx, announcement)


def test_only_the_number_and_the_text_that_somebody_agreed_to(app: Flask) -> None:
    stories.published_event()
    announcement = stories.announcement()
    assert refused(announcement, 0) is Reason.NOBODY_TO_WRITE_TO
    stories.registered()
    assert refused(announcement, 2) is Reason.GUEST_LIST_CHANGED
    read = announcement_version(announcement)
    edit(announcement, replace(stories.ANOTHER_ROOM, bodies={"en": "We meet in the red room."}))
    assert refused(announcement, 1, seen=read) is Reason.ANNOUNCEMENT_CHANGED
    send(announcement, 1)
    assert len(queued()) == 1


def test_a_draft_event_announces_nothing_and_one_that_is_over_does(
    app: Flask, clock: Clock
) -> None:
    stories.planned_event()
    announcement = stories.announcement()
    assert refused(announcement, 1) is Reason.EVENT_NOT_PUBLISHED
    stories.published_event()
    stories.registered()
    clock.now = stories.event().ends_at or clock.now
    send(announcement, 1)
    assert len(queued()) == 1


def test_a_cancelled_event_announces_nothing(app: Flask) -> None:
    stories.published_event()
    announcement = stories.announcement()
    stories.registered()
    with transaction(by=audit.SHELL) as tx:
        cancel_event(tx, stories.event(), reason="")
    assert refused(announcement, 1) is Reason.EVENT_CANCELLED


def test_an_edit_counts_where_it_changes_something_and_nobody_else_did(
    app: Flask, clock: Clock
) -> None:
    stories.planned_event()
    announcement, began = stories.announcement(), clock.now
    clock.advance(hours=1)
    edit(announcement, stories.ANOTHER_ROOM)
    assert announcement.changed_at == began
    read = announcement_version(announcement)
    edit(announcement, EVERYBODY)
    assert (announcement.changed_at, Segment.from_json(announcement.segment)) == (
        clock.now,
        EVERYBODY.segment,
    )
    with pytest.raises(Refusal, match=Reason.CHANGED_MEANWHILE):
        edit(announcement, stories.ANOTHER_ROOM, seen=read)
    db.session.rollback()
    _delete(announcement)
    assert announcements(db.session(), stories.event().id) == []
    assert [action for action, _ in recorded()] == [
        "announcement.added",
        "announcement.edited",
        "announcement.deleted",
    ]


def test_drafts_come_first_and_then_the_last_sent(app: Flask, clock: Clock) -> None:
    event = stories.published_event()
    stories.registered()
    first, second, third = [stories.announcement() for _ in range(3)]
    for announcement in (first, second):
        clock.advance(hours=1)
        send(announcement, 1)
    found = announcements(db.session(), event.id)
    assert [announcement.id for announcement, _ in found] == [third.id, second.id, first.id]
    assert [mailing is not None for _, mailing in found] == [False, True, True]
