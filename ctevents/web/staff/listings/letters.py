"""Outgoing and incoming letters, mailings, reminders and announcements."""

from __future__ import annotations

from functools import partial
from typing import Any

from flask_babel import gettext, lazy_pgettext, pgettext
from flask_babel import lazy_gettext as _

from ctevents.db.handle import db
from ctevents.domain.letters.incoming import MailDoubt
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.roles import Right
from ctevents.models import Announcement
from ctevents.services.common.pieces import one_by_one
from ctevents.services.guests.unmasking import unnamed_people
from ctevents.services.letters.incoming import count_incoming, incoming_mails
from ctevents.services.outbox import listing
from ctevents.services.outbox.mailings import mailing_of_event, mailings
from ctevents.texts.exports.columns import Column, ColumnKind, in_file, on_page
from ctevents.texts.exports.exporting import Listing, ListRequest, ListRows, all_of, local_to
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import page_language
from ctevents.texts.words.letters import KINDS as LETTERS
from ctevents.texts.words.reminders import KINDS as REMINDERS
from ctevents.texts.words.reminders import SKIPPED, timing_words
from ctevents.web.staff.letters import incoming, messages
from ctevents.web.staff.letters.announcements import AnnouncementRow, announcement_rows
from ctevents.web.staff.letters.mailings import MailingRow
from ctevents.web.staff.letters.mailings import rows as mailing_rows
from ctevents.web.staff.letters.reminders import ReminderRow, reminder_rows


def _find_messages(asking: ListRequest) -> ListRows[messages.MessageRow]:
    session, event = db.session(), asking.of_event
    filters = messages.letters_asked(event, asking.arguments)
    counts = listing.counts_by_state(session, filters)
    found = one_by_one(partial(listing.messages, session, filters))
    total = counts[filters.state] if filters.state else sum(counts.values())
    return ListRows(total, (messages.row_of(message) for message in found))


def _find_mailings(asking: ListRequest) -> ListRows[MailingRow]:
    event = asking.of_event
    mailing_id = messages.letters_asked(event, asking.arguments).mailing_id
    chosen = mailing_of_event(db.session(), event.id, mailing_id) if mailing_id else None
    return all_of(mailing_rows([chosen] if chosen else mailings(db.session(), event.id)))


def _of_state(state: MessageState) -> Column[MailingRow]:
    return in_file(messages.STATES[state], lambda row: row.letters[state])


def _find_incoming(asking: ListRequest) -> ListRows[incoming.IncomingRow]:
    session, event_id = db.session(), asking.event.id if asking.event else None
    unnamed = unnamed_people(session, event_id)
    found = one_by_one(partial(incoming_mails, session, event_id))
    return ListRows(
        count_incoming(session, event_id), (incoming.row_of(mail, unnamed) for mail in found)
    )


def _doubt(row: incoming.IncomingRow) -> Any:
    return incoming.DOUBTS[MailDoubt(row.mail.reason)] if row.mail.reason else ""


def _result(row: ReminderRow) -> str:
    rule, runs = row.plan.rule, row.plan.runs
    return "; ".join(
        f"{local_to(rule.event, run.decided_at)}: {SKIPPED.get(run.outcome, run.letters)}"
        for run in runs
    )


def _state_of(announcement: Announcement) -> str:
    return (
        pgettext("announcement", "sent")
        if announcement.sent_at
        else pgettext("announcement", "draft")
    )


MESSAGES: tuple[Column[messages.MessageRow], ...] = (
    Column(_("Letter"), lambda row: LETTERS[row.message.kind], key="letter", names_row=True),
    in_file(
        _("Test"), lambda row: pgettext("of a letter", "test") if row.message.test_for_id else ""
    ),
    Column(_("To"), lambda row: row.name, "to", ColumnKind.LONG),
    in_file(_("E-mail address"), lambda row: row.address),
    Column(_("State"), lambda row: messages.STATES[row.message.state], "state", ColumnKind.LONG),
    in_file(_("Why"), lambda row: messages.DROPPED.get(row.server_words, row.server_words)),
    in_file(_("Failed attempts"), lambda row: row.message.attempts),
    Column(_("Queued"), lambda row: row.message.created_at, kind=ColumnKind.INSTANT),
    Column(_("Sent"), lambda row: row.message.sent_at, kind=ColumnKind.INSTANT),
    on_page(_("Resend"), "resend"),
)

MAILINGS: tuple[Column[MailingRow], ...] = (
    Column(_("Mailing"), lambda row: row.name, "mailing", ColumnKind.LONG, names_row=True),
    in_file(_("Subject"), lambda row: row.subject),
    in_file(_("Started by"), lambda row: row.begun_by),
    on_page(_("Progress"), "progress", ColumnKind.LONG),
    Column(_("Started"), lambda row: row.mailing.created_at, "started", ColumnKind.LONG),
    in_file(
        lazy_pgettext("mailing", "stopped"),
        lambda row: row.mailing.stopped_at if row.waiting else None,
    ),
    *(_of_state(state) for state in MessageState),
)

INCOMING: tuple[Column[incoming.IncomingRow], ...] = (
    Column(
        _("Message"),
        lambda row: incoming.KINDS[row.mail.kind],
        "message",
        ColumnKind.LONG,
        names_row=True,
    ),
    in_file(_("Subject"), lambda row: row.subject),
    Column(
        _("Outcome"), lambda row: incoming.OUTCOMES[row.mail.outcome], "outcome", ColumnKind.LONG
    ),
    in_file(_("Why"), _doubt),
    in_file(_("Guest"), lambda row: row.guest),
    Column(_("From"), lambda row: row.sender, "sender", ColumnKind.LONG),
    Column(_("Received"), lambda row: row.mail.received_at, "received", ColumnKind.INSTANT),
    in_file(lazy_pgettext("of a message", "settled"), lambda row: row.mail.settled_at),
)

REMINDERS_OF_EVENT: tuple[Column[ReminderRow], ...] = (
    Column(
        _("Reminder"),
        lambda row: REMINDERS[row.plan.rule.kind],
        "reminder",
        ColumnKind.LONG,
        names_row=True,
    ),
    in_file(_("When"), lambda row: timing_words(row.plan.rule.timing)),
    in_file(_("Groups"), lambda row: ", ".join(row.groups)),
    in_file(
        _("Languages"), lambda row: ", ".join(NAMES[tag] for tag in row.plan.segment.languages)
    ),
    Column(_("Recipients now"), lambda row: row.plan.reached, kind=ColumnKind.NUMBER),
    Column(_("Sending time"), lambda row: row.plan.due_at, key="time"),
    in_file(
        _("Switched on"), lambda row: gettext("yes") if row.plan.rule.is_active else gettext("no")
    ),
    Column(_("Result"), _result, "result", ColumnKind.LONG),
    on_page(_("Change"), "change", ColumnKind.LONG),
)

ANNOUNCEMENTS: tuple[Column[AnnouncementRow], ...] = (
    Column(
        _("Subject"),
        lambda row: row.announcement.subject(page_language()),
        "subject",
        ColumnKind.LONG,
        names_row=True,
    ),
    Column(_("State"), lambda row: _state_of(row.announcement), key="state"),
    in_file(_("Sent"), lambda row: row.announcement.sent_at),
    Column(_("Letters"), lambda row: row.letters, "letters", ColumnKind.NUMBER),
)

LISTINGS = (
    Listing(
        kind="messages",
        name=_("Messages"),
        page="staff.message_list",
        right=Right.SEND_LETTERS,
        columns=MESSAGES,
        find_rows=_find_messages,
        filters=messages.FILTERS,
    ),
    Listing(
        kind="mailings",
        name=_("Mailings"),
        page="staff.message_list",
        right=Right.SEND_LETTERS,
        columns=MAILINGS,
        find_rows=_find_mailings,
        filters=("mailing",),
    ),
    Listing(
        kind="incoming",
        name=_("Incoming mail"),
        page="staff.incoming_list",
        right=Right.SEND_LETTERS,
        columns=INCOMING,
        find_rows=_find_incoming,
    ),
    Listing(
        kind="stray-mail",
        name=_("Incoming mail without a known event"),
        page="staff.stray_list",
        right=Right.SEND_LETTERS,
        columns=INCOMING,
        find_rows=_find_incoming,
        is_of_event=False,
    ),
    Listing(
        kind="reminders",
        name=_("Reminders"),
        page="staff.reminder_list",
        right=Right.SEND_LETTERS,
        columns=REMINDERS_OF_EVENT,
        find_rows=lambda asking: all_of(reminder_rows(asking.of_event, asking.now)),
    ),
    Listing(
        kind="announcements",
        name=_("Announcements"),
        page="staff.announcement_list",
        right=Right.SEND_LETTERS,
        columns=ANNOUNCEMENTS,
        find_rows=lambda asking: all_of(announcement_rows(asking.of_event)),
    ),
)
