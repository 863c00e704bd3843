"""The page on which administrators test sending and receiving of mail.

The mailings of an event on its page of messages: progress, stop and resume."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from flask import abort, current_app, render_template, url_for
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response
from wtforms import BooleanField

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.incoming import MailTestState, MailWay, Verdict
from ctevents.domain.letters.kinds import MailingKind, MessageState
from ctevents.domain.roles import Right
from ctevents.models import Mailing, MailTest
from ctevents.services.accounts.accounts import addresses
from ctevents.services.letters.mail_tests import mail_tests, send_mail_test
from ctevents.services.outbox import outbox
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
from ctevents.web.access import actor, event_or_404, narrowed, needs, staff
from ctevents.web.command import done, now, refusals_to
from ctevents.web.forms import Form
from ctevents.web.staff.blueprint import blueprint

STATES: dict[MailTestState, LazyString] = {
    MailTestState.QUEUED: _("queued"),
    MailTestState.SENT: _("sent"),
    MailTestState.ARRIVED: _("has come back"),
    MailTestState.FAILED: _("failed"),
    MailTestState.LATE: _("has not come back"),
}
STATE_TONES = {
    MailTestState.ARRIVED: "good",
    MailTestState.FAILED: "bad",
    MailTestState.LATE: "bad",
}
WAYS: dict[MailWay, LazyString] = {
    MailWay.PIPE: _("piped by the mail server"),
    MailWay.MAIL_BOX: _("fetched from the mail box"),
}
VERDICTS: dict[Verdict, LazyString] = {
    Verdict.PASS: _("passed"),
    Verdict.FAIL: _("failed"),
    Verdict.SOFTFAIL: _("failed (softfail)"),
    Verdict.NEUTRAL: _("failed (neutral)"),
    Verdict.POLICY: _("failed (policy)"),
    Verdict.NONE: _("not set up"),
    Verdict.TEMPERROR: _("error (temperror)"),
    Verdict.PERMERROR: _("error (permerror)"),
}
"""Words for people, and in brackets those of RFC 8601, by which administrators find help."""
VERDICT_TONES = {Verdict.PASS: "good", Verdict.NONE: "warn", Verdict.TEMPERROR: "warn"}
"""All others are bad."""
PASSED: dict[str, LazyString] = {
    "SPF": _("Your domain names this mail server as one of its senders."),
    "DKIM": _("The letter was signed, and nobody changed it on its way."),
    "DMARC": _(
        "The sender’s address is proved, and your domain says what receivers should do with forged "
        "letters."
    ),
}
MISSING: dict[str, LazyString] = {
    "SPF": _(
        "Publish a TXT record for your domain that begins with v=spf1 and names the servers that "
        "send for it."
    ),
    "DKIM": _(
        "Let your mail server or your provider sign letters, and publish its public key in your "
        "domain."
    ),
    "DMARC": _("Publish a TXT record at _dmarc of your domain. Begin with: v=DMARC1; p=none"),
}
FAILED: dict[str, LazyString] = {
    "SPF": _(
        "The SPF record of your domain does not name this mail server. Add the server or the "
        "provider to it."
    ),
    "DKIM": _(
        "Compare the public key in your domain with the key that signs. A server on the way may "
        "have changed the letter."
    ),
    "DMARC": _("SPF or DKIM must pass for the domain of the sender’s address. Correct them first."),
}
BROKEN = _(
    "The server could not read the records of your domain. Check them for mistakes, then test "
    "again."
)
UNTOLD = _("The receiving server did not say.")


class MailTestForm(Form):
    to_account = BooleanField("")


@dataclass(frozen=True)
class Check:
    """A check as shown, with advice."""

    name: str
    verdict: Verdict | None

    @property
    def tone(self) -> str:
        return VERDICT_TONES.get(self.verdict, "bad") if self.verdict else ""

    @property
    def words(self) -> LazyString:
        return VERDICTS[self.verdict] if self.verdict else _("not known")

    @property
    def advice(self) -> LazyString:
        match self.verdict:
            case None:
                return UNTOLD
            case Verdict.PASS:
                return PASSED[self.name]
            case Verdict.NONE:
                return MISSING[self.name]
            case Verdict.TEMPERROR | Verdict.PERMERROR:
                return BROKEN
            case _:
                return FAILED[self.name]


@dataclass(frozen=True)
class MailTestRow:
    test: MailTest
    state: MailTestState

    @property
    def is_under_way(self) -> bool:
        awaited = () if self.test.is_to_account else (MailTestState.SENT,)
        return self.state in (MailTestState.QUEUED, *awaited)

    @property
    def checks(self) -> list[Check]:
        """Return nothing if the receiving server told nothing."""
        if self.test.server is None:
            return []
        return [
            Check("SPF", self.test.spf),
            Check("DKIM", self.test.dkim),
            Check("DMARC", self.test.dmarc),
        ]


@blueprint.get("/mail-test")
@narrowed(needs(Right.EDIT_ACCOUNTS))
def mail_test_show() -> str:
    rows = [MailTestRow(test, test.state_at(now())) for test in mail_tests(db.session())]
    return render_template(
        "staff/mail_test_show.html",
        rows=rows,
        is_under_way=any(row.is_under_way for row in rows),
        form=_form(),
        alarm=outbox.stopped_mail(db.session(), now=now()),
        sender=current_app.config["MAIL_DEFAULT_SENDER"],
        reply_address=current_app.config["MAIL_REPLY_ADDRESS"],
        states=STATES,
        tones=STATE_TONES,
        ways=WAYS,
        waited=waited,
    )


@blueprint.post("/mail-test")
@narrowed(needs(Right.EDIT_ACCOUNTS))
def mail_test_send() -> Response:
    address, has_reply_address = (
        url_for("staff.mail_test_show"),
        bool(current_app.config["MAIL_REPLY_ADDRESS"]),
    )
    to_account = _form().to_account.data or not has_reply_address
    with refusals_to(address), transaction(by=actor()) as tx:
        send_mail_test(tx, staff(), to_reply_address=has_reply_address, to_account=to_account)
    return done(gettext("The test letter is queued."), address)


def _form() -> MailTestForm:
    form = MailTestForm()
    form.to_account.label.text = gettext("Also send one to %(email)s", email=staff().email)
    return form


def waited(since: datetime, until: datetime) -> str:
    """Return a time in words; the clock of a different machine may be ahead."""
    seconds = max(round((until - since) / timedelta(seconds=1)), 0)
    if seconds < 120:
        return ngettext("%(num)d second later", "%(num)d seconds later", seconds)
    return ngettext("%(num)d minute later", "%(num)d minutes later", seconds // 60)


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
