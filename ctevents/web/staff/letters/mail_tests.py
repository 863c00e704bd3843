"""The page on which administrators test sending and receiving of mail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from flask import current_app, render_template, url_for
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response
from wtforms import BooleanField

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.incoming import MailTestState, MailWay, Verdict
from ctevents.domain.roles import Right
from ctevents.models import MailTest
from ctevents.services.letters.mail_tests import mail_tests, send_mail_test
from ctevents.services.outbox import outbox
from ctevents.web.access import actor, narrowed, needs, staff
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
