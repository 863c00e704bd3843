"""The mailings of an event on its page of messages: progress, stop and resume."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import abort, url_for
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import MailingKind, MessageState
from ctevents.domain.roles import Right
from ctevents.models import Mailing
from ctevents.services.accounts.accounts import addresses
from ctevents.services.outbox.mailings import (
    mailing_of_event,
    progress,
    resume_mailing,
    stop_mailing,
)
from ctevents.texts.numbers import number
from ctevents.texts.rendering import page_language
from ctevents.texts.words.actors import account_ids, actor_words
from ctevents.texts.words.reminders import KINDS as REMINDERS
from ctevents.texts.words.reminders import timing_words
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done
from ctevents.web.staff.blueprint import blueprint

ONE = "/events/<slug>/mailings/<int(max=2147483647):mailing_id>"

KINDS: dict[MailingKind, LazyString] = {
    MailingKind.INVITATIONS: _("Invitations"),
    MailingKind.REMINDER: _("Reminder"),
    MailingKind.PUBLICATION: _("The publication is available"),
    MailingKind.ANNOUNCEMENT: _("Announcement"),
    MailingKind.EVENT_CHANGED: _("Change of time or place"),
    MailingKind.EVENT_CANCELLED: _("Cancellation of the event"),
}


@dataclass(frozen=True)
class MailingRow:
    """A mailing as shown. ``subject`` tells it from others of its kind; ``letters`` counts its
    letters by state."""

    mailing: Mailing
    name: str
    subject: str
    begun_by: str
    letters: dict[MessageState, int]

    @property
    def total(self) -> int:
        return sum(self.letters.values())

    @property
    def waiting(self) -> int:
        return self.letters[MessageState.QUEUED] + self.letters[MessageState.SENDING]

    @property
    def is_under_way(self) -> bool:
        return self.waiting > 0 and self.mailing.stopped_at is None

    @property
    def words(self) -> str:
        """Return ``Sent 412 of 2,000``."""
        sent = number(self.letters[MessageState.SENT])
        return gettext("Sent %(sent)s of %(total)s", sent=sent, total=number(self.total))


def rows(mailings: Sequence[Mailing]) -> list[MailingRow]:
    session = db.session()
    letters = progress(session, mailings)
    accounts = addresses(session, account_ids(mailing.actor for mailing in mailings))
    return [
        MailingRow(
            mailing,
            *_name_and_subject(mailing),
            actor_words(mailing.actor, accounts),
            letters[mailing.id],
        )
        for mailing in mailings
    ]


def _name_and_subject(mailing: Mailing) -> tuple[str, str]:
    if mailing.rule is not None:
        return str(REMINDERS[mailing.rule.kind]), timing_words(mailing.rule.timing)
    subject = mailing.announcement.subject(page_language()) if mailing.announcement else ""
    return str(KINDS[mailing.kind]), subject


@blueprint.post(f"{ONE}/stop")
@narrowed(needs(Right.SEND_LETTERS))
def mailing_stop(slug: str, mailing_id: int) -> Response:
    mailing = _mailing_or_404(slug, mailing_id)
    with transaction(by=actor()) as tx:
        stop_mailing(tx, mailing)
    (row,) = rows([mailing])
    stopped = ngettext(
        "The mailing is stopped: one letter waits.",
        "The mailing is stopped: %(num)d letters wait.",
        row.waiting,
    )
    return done(stopped, url_for("staff.message_list", slug=slug))


@blueprint.post(f"{ONE}/resume")
@narrowed(needs(Right.SEND_LETTERS))
def mailing_resume(slug: str, mailing_id: int) -> Response:
    mailing = _mailing_or_404(slug, mailing_id)
    with transaction(by=actor()) as tx:
        resume_mailing(tx, mailing)
    return done(gettext("The mailing goes on."), url_for("staff.message_list", slug=slug))


def _mailing_or_404(slug: str, mailing_id: int) -> Mailing:
    mailing = mailing_of_event(db.session(), event_or_404(slug).id, mailing_id)
    if mailing is None:
        abort(404)
    return mailing
