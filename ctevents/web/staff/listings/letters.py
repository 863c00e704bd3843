"""Outgoing and incoming letters, mailings, reminders and announcements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from flask_babel import gettext, pgettext
from flask_babel import lazy_gettext as _

from ctevents.db.handle import db
from ctevents.domain.letters.incoming import MailDoubt
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.roles import Right
from ctevents.models import IncomingMail, Person
from ctevents.services.common.pieces import one_by_one
from ctevents.services.guests.unmasking import unnamed_people
from ctevents.services.letters.announcements import announcements
from ctevents.services.letters.incoming import count_incoming, incoming_mails
from ctevents.services.letters.reminder_rules import ReminderPlan, plans
from ctevents.services.outbox import outbox
from ctevents.services.outbox.mailings import mailings, progress
from ctevents.texts.exports.exporting import ExportRow, Listing, ListRequest, ListRows, all_of
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import page_language
from ctevents.texts.words.letters import KINDS as LETTERS
from ctevents.texts.words.reminders import KINDS as REMINDERS
from ctevents.texts.words.reminders import SKIPPED, timing_words
from ctevents.web.staff.figures.names import group_names
from ctevents.web.staff.letters import incoming, messages
from ctevents.web.staff.letters.mailings import rows as mailing_rows


def _find_messages(asking: ListRequest) -> ListRows:
    session, event = db.session(), asking.of_event
    mailing, state = messages.letters_asked(event, asking.arguments)
    which = {"event_id": event.id, "mailing_id": mailing.id if mailing else None}
    counts = outbox.counts_by_state(session, **which)
    found = one_by_one(partial(outbox.messages, session, state=state, **which))
    total = counts[state] if state else sum(counts.values())
    return ListRows(total, (_letter(asking, messages.row_of(message)) for message in found))


def _letter(asking: ListRequest, row: messages.MessageRow) -> ExportRow:
    message = row.message
    return [
        str(LETTERS[message.kind]),
        pgettext("of a letter", "test") if message.test_for_id else "",
        row.name,
        row.address,
        str(messages.STATES[message.state]),
        str(messages.DROPPED.get(row.server_words, row.server_words)),
        message.attempts,
        asking.local(message.created_at),
        asking.local(message.sent_at),
    ]


def _find_mailings(asking: ListRequest) -> ListRows:
    event = asking.of_event
    chosen, _state = messages.letters_asked(event, asking.arguments)
    return all_of(
        [
            row.name,
            row.subject,
            row.begun_by,
            asking.local(row.mailing.created_at),
            asking.local(row.mailing.stopped_at) if row.waiting else "",
            *(row.letters[state] for state in MessageState),
        ]
        for row in mailing_rows([chosen] if chosen else mailings(db.session(), event.id))
    )


def _find_incoming(asking: ListRequest) -> ListRows:
    session, event_id = db.session(), asking.event.id if asking.event else None
    unnamed = unnamed_people(session, event_id)
    found = one_by_one(partial(incoming_mails, session, event_id))
    return ListRows(count_incoming(session, event_id), (_mail(asking, mail, unnamed) for mail in found))


def _mail(asking: ListRequest, mail: IncomingMail, unnamed: Sequence[Person]) -> ExportRow:
    row = incoming.row_of(mail, unnamed)
    return [
        str(incoming.KINDS[mail.kind]),
        row.subject,
        str(incoming.OUTCOMES[mail.outcome]),
        str(incoming.DOUBTS[MailDoubt(mail.reason)]) if mail.reason else "",
        row.guest,
        row.sender,
        asking.local(mail.received_at),
        asking.local(mail.settled_at),
    ]


def _incoming_columns(_asking: ListRequest) -> ExportRow:
    return [
        gettext("Message"),
        gettext("Subject"),
        gettext("Outcome"),
        gettext("Why"),
        gettext("Guest"),
        gettext("From"),
        gettext("Received"),
        pgettext("of a message", "settled"),
    ]


def _find_reminders(asking: ListRequest) -> ListRows:
    names = group_names()
    return all_of(_reminder(asking, plan, names) for plan in plans(db.session(), asking.of_event, now=asking.now))


def _reminder(asking: ListRequest, plan: ReminderPlan, names: Mapping[str | None, str]) -> ExportRow:
    rule, segment = plan.rule, plan.segment
    done = [f"{asking.local(run.decided_at)}: {SKIPPED.get(run.outcome, run.letters)}" for run in plan.runs]
    return [
        str(REMINDERS[rule.kind]),
        timing_words(rule.timing),
        ", ".join(names[code] for code in segment.groups),
        ", ".join(NAMES[tag] for tag in segment.languages),
        plan.reached,
        asking.local(plan.due_at),
        gettext("yes") if rule.is_active else gettext("no"),
        "; ".join(done),
    ]


def _find_announcements(asking: ListRequest) -> ListRows:
    found = announcements(db.session(), asking.of_event.id)
    letters = progress(db.session(), [mailing for _announcement, mailing in found if mailing])
    return all_of(
        [
            announcement.subject(page_language()),
            pgettext("announcement", "sent") if announcement.sent_at else pgettext("announcement", "draft"),
            asking.local(announcement.sent_at),
            sum(letters[mailing.id].values()) if mailing else "",
        ]
        for announcement, mailing in found
    )


LISTINGS = (
    Listing(
        kind="messages",
        name=_("Messages"),
        page="staff.message_list",
        right=Right.SEND_LETTERS,
        columns=lambda _asking: [
            gettext("Letter"),
            gettext("Test"),
            gettext("To"),
            gettext("E-mail address"),
            gettext("State"),
            gettext("Why"),
            gettext("Failed attempts"),
            gettext("Queued"),
            gettext("Sent"),
        ],
        find=_find_messages,
        filters=messages.FILTERS,
    ),
    Listing(
        kind="mailings",
        name=_("Mailings"),
        page="staff.message_list",
        right=Right.SEND_LETTERS,
        columns=lambda _asking: [
            gettext("Mailing"),
            gettext("Subject"),
            gettext("Started by"),
            gettext("Started"),
            pgettext("mailing", "stopped"),
            *(str(messages.STATES[state]) for state in MessageState),
        ],
        find=_find_mailings,
        filters=("mailing",),
    ),
    Listing(
        kind="incoming",
        name=_("Incoming mail"),
        page="staff.incoming_list",
        right=Right.SEND_LETTERS,
        columns=_incoming_columns,
        find=_find_incoming,
    ),
    Listing(
        kind="stray-mail",
        name=_("Incoming mail without a known event"),
        page="staff.stray_list",
        right=Right.SEND_LETTERS,
        columns=_incoming_columns,
        find=_find_incoming,
        is_of_event=False,
    ),
    Listing(
        kind="reminders",
        name=_("Reminders"),
        page="staff.reminder_list",
        right=Right.SEND_LETTERS,
        columns=lambda _asking: [
            gettext("Reminder"),
            gettext("When"),
            gettext("Groups"),
            gettext("Languages"),
            gettext("Recipients now"),
            gettext("Sending time"),
            gettext("Switched on"),
            gettext("Result"),
        ],
        find=_find_reminders,
    ),
    Listing(
        kind="announcements",
        name=_("Announcements"),
        page="staff.announcement_list",
        right=Right.SEND_LETTERS,
        columns=lambda _asking: [gettext("Subject"), gettext("State"), gettext("Sent"), gettext("Letters")],
        find=_find_announcements,
    ),
)
