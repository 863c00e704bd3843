"""Incoming mail: the result of each message, and messages that staff must look at.

Mail of no known event has the same pages outside of any event.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from flask import abort, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.incoming import IncomingKind, MailDoubt, MailOutcome
from ctevents.domain.roles import Right
from ctevents.formats.incoming import read
from ctevents.models import Event, IncomingMail, Person
from ctevents.services.guests.unmasking import record_unmasking, unnamed_guest_in, unnamed_people
from ctevents.services.letters.incoming import (
    KEPT_FOR,
    incoming_mail,
    incoming_mails,
    settle,
    unsettled_by_event,
)
from ctevents.services.people.unnamed import shown
from ctevents.web.access import actor, event_or_404, narrowed, needs, staff
from ctevents.web.command import done
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.guests.unnamed import ReasonForm
from ctevents.web.staff.list_choices import row_asked

PAGE = 100

KINDS: dict[IncomingKind, LazyString] = {
    IncomingKind.REPLY: _("Answer of a calendar program"),
    IncomingKind.BOUNCE: _("Returned letter"),
    IncomingKind.AUTO_REPLY: _("Automatic reply"),
    IncomingKind.OTHER: _("Letter"),
}

OUTCOMES: dict[MailOutcome, LazyString] = {
    MailOutcome.COUNTED: _("counted"),
    MailOutcome.KEPT: _("needs attention"),
    MailOutcome.IGNORED: _("changed nothing"),
}

TONES = {MailOutcome.COUNTED: "good", MailOutcome.KEPT: "warn"}

DOUBTS: dict[MailDoubt, LazyString] = {
    MailDoubt.UNREADABLE: _("The message cannot be read."),
    MailDoubt.LETTER: _("A person wrote this message, so a person must answer it."),
    MailDoubt.AUTOMATIC: _("An automatic message, such as an out-of-office reply."),
    MailDoubt.OTHER_ADDRESS: _(
        "The message was not sent to the personal reply address of a guest."
    ),
    MailDoubt.OTHER_ENTRY: _(
        "The answer is for a different calendar entry than that of its reply address."
    ),
    MailDoubt.OTHER_ATTENDEE: _("The answer is for a different e-mail address than the guest’s."),
    MailDoubt.OTHER_SENDER: _("The message came from a different e-mail address than the guest’s."),
    MailDoubt.OTHER_ANSWER: _(
        "The answer neither accepts nor declines: it passes the invitation on, or proposes a "
        "different time."
    ),
    MailDoubt.OUTDATED: _(
        "The answer is to an earlier version: from before the event was moved, or before a later "
        "answer."
    ),
    MailDoubt.REPEATED: _("The same answer was received before."),
    MailDoubt.EVENT_OVER: _("The event was over or cancelled."),
    MailDoubt.PLACE_GONE: _("The answer accepts, but the registration has ended."),
    MailDoubt.CHECKED_IN: _("The answer declines, but the guest is already checked in."),
    MailDoubt.NOT_FINAL: _("The message does not say that a letter has permanently failed."),
    MailDoubt.UNKNOWN_LETTER: _("The message does not show which letter was returned."),
    MailDoubt.OTHER_RECIPIENT: _("The message names a different address than the one we wrote to."),
    MailDoubt.FLOOD: _("Too many such messages came within an hour, so its text was not kept."),
}


@blueprint.get("/events/<slug>/incoming")
@narrowed(needs(Right.SEND_LETTERS))
def incoming_list(slug: str) -> str:
    return _list(event_or_404(slug))


@blueprint.route("/events/<slug>/incoming/<int(max=2147483647):mail_id>", methods=["GET", "POST"])
@narrowed(needs(Right.SEND_LETTERS))
@shows_form_again
def incoming_show(slug: str, mail_id: int) -> Response | tuple[str, int]:
    return _show(event_or_404(slug), mail_id)


@blueprint.post("/events/<slug>/incoming/<int(max=2147483647):mail_id>/settle")
@narrowed(needs(Right.SEND_LETTERS))
def incoming_settle(slug: str, mail_id: int) -> Response:
    return _settle(event_or_404(slug), mail_id)


@blueprint.get("/incoming")
@narrowed(needs(Right.SEND_LETTERS))
def stray_list() -> str:
    return _list(None)


@blueprint.route("/incoming/<int(max=2147483647):stray_id>", methods=["GET", "POST"])
@narrowed(needs(Right.SEND_LETTERS))
@shows_form_again
def stray_show(stray_id: int) -> Response | tuple[str, int]:
    return _show(None, stray_id)


@blueprint.post("/incoming/<int(max=2147483647):stray_id>/settle")
@narrowed(needs(Right.SEND_LETTERS))
def stray_settle(stray_id: int) -> Response:
    return _settle(None, stray_id)


def _list(event: Event | None) -> str:
    before_id = row_asked("before")
    unnamed = unnamed_people(db.session(), _id(event))
    found = incoming_mails(db.session(), _id(event), before_id=before_id, limit=PAGE + 1)
    return render_template(
        "staff/incoming_list.html",
        event=event,
        rows=[row_of(mail, unnamed) for mail in found[:PAGE]],
        mail_address=partial(_address, event, "show"),
        strays=unsettled_by_event(db.session()).get(None, 0) if event else 0,
        list_address=_address(event, "list"),
        before_id=before_id,
        older_id=found[PAGE - 1].id if len(found) > PAGE else None,
        days=KEPT_FOR.days,
        **_words(),
    )


@dataclass(frozen=True)
class IncomingRow:
    """A message as shown. If it would identify an unnamed guest, sender and subject are hidden."""

    mail: IncomingMail
    guest: str
    sender: str
    subject: str


def row_of(mail: IncomingMail, unnamed: Sequence[Person]) -> IncomingRow:
    hidden = unnamed_guest_in(mail, unnamed, mail.sender, mail.subject)
    about = hidden or (mail.registration.person if mail.registration else None)
    return IncomingRow(
        mail=mail,
        guest=shown(about).name if about else (mail.bounced and mail.bounced.recipient) or "",
        sender="" if hidden else mail.sender,
        subject="" if hidden else mail.subject,
    )


def _show(event: Event | None, mail_id: int) -> Response | tuple[str, int]:
    """Show the message. If it would identify an unnamed guest, it is only in the answer to a POST
    with a reason."""
    mail = incoming_mail(db.session(), _id(event), mail_id)
    if mail is None or (mail.content is None and request.method == "GET"):
        abort(404)
    if mail.content is None:  # settled since the reason page was opened
        return redirect(_address(event, "list"), 303)
    letter, form = read(mail.content), ReasonForm()
    unnamed = unnamed_people(db.session(), _id(event))
    hidden = unnamed_guest_in(mail, unnamed, letter.sender, letter.subject, letter.text)
    is_revealed = hidden is None
    if hidden is not None and form.validate_on_submit():
        if not staff().may(Right.UNMASK):
            abort(403)
        with transaction(by=actor()) as tx:
            record_unmasking(tx, hidden, form.reason.data or "")
        is_revealed = True
    page = render_template(
        "staff/incoming_show.html",
        event=event,
        mail=mail,
        guest=hidden or (mail.registration.person if mail.registration else None),
        letter=letter if is_revealed else None,
        form=form,
        list_address=_address(event, "list"),
        settle_address=_address(event, "settle", mail),
        **_words(),
    )
    return page, form.answer_status()


def _settle(event: Event | None, mail_id: int) -> Response:
    mail = incoming_mail(db.session(), _id(event), mail_id)
    if mail is None:
        abort(404)
    with transaction(by=actor()) as tx:
        settle(tx, mail)
    return done(gettext("The message is settled. Its content is deleted."), _address(event, "list"))


def _words() -> dict[str, object]:
    return {"kinds": KINDS, "outcomes": OUTCOMES, "tones": TONES, "doubts": DOUBTS}


def _id(event: Event | None) -> int | None:
    return event.id if event else None


def _address(event: Event | None, page: str, mail: IncomingMail | None = None) -> str:
    values: dict[str, Any] = {} if mail is None else {"mail_id" if event else "stray_id": mail.id}
    return (
        url_for(f"staff.incoming_{page}", slug=event.slug, **values)
        if event
        else url_for(f"staff.stray_{page}", **values)
    )
