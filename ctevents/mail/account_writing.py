"""Letters to staff: about their account, about a guest that they host, and with the heads of the
audit log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from html import escape
from urllib.parse import urlsplit

from flask import current_app, render_template
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.letters.kinds import StaffLetterKind
from ctevents.formats.addresses import email_as_sent
from ctevents.formats.plain_text import wrapped
from ctevents.mail.mime import BY_NOBODY, Letter
from ctevents.models import Account
from ctevents.services.accounts.vip_arrivals import VipArrival
from ctevents.services.common.audit_heads import Head
from ctevents.services.people.unnamed import shown
from ctevents.texts.rendering import desk_languages, page_language, speaking, station_name
from ctevents.texts.times import local_day_and_clock
from ctevents.texts.words.names import ROLES

SUBJECTS: dict[StaffLetterKind, LazyString] = {
    StaffLetterKind.PASSWORD_LINK: _("Your link to set a new password"),
    StaffLetterKind.PASSWORD_CHANGED: _("Your password was changed"),
    StaffLetterKind.ROLE_CHANGED: _("The rights of your account were changed"),
    StaffLetterKind.DISABLED: _("Your account was disabled"),
    StaffLetterKind.FACTOR_ADDED: _("A second factor was added to your account"),
    StaffLetterKind.FACTOR_REMOVED: _("A second factor of your account was removed"),
    StaffLetterKind.FACTORS_DROPPED: _("The second factor of your account was removed"),
    StaffLetterKind.CODES_RENEWED: _("You have new recovery codes"),
    StaffLetterKind.CODE_USED: _("A recovery code of your account was used"),
    StaffLetterKind.FACTOR_LINK: _("Your link to set up a second factor"),
    StaffLetterKind.VIP_ARRIVED: _("Your guest has arrived"),
}
OPENINGS: dict[StaffLetterKind, LazyString] = {
    StaffLetterKind.PASSWORD_LINK: _(
        "Use this link to set a new password. It works once, for one hour. If you did not request "
        "it, ignore this "
        "message: your password stays as it is."
    ),
    StaffLetterKind.PASSWORD_CHANGED: _(
        "The password of your account was changed. All devices were signed out."
    ),
    StaffLetterKind.ROLE_CHANGED: _(
        "The role or the events of your account were changed. All devices were signed out. Sign in "
        "again to go on."
    ),
    StaffLetterKind.DISABLED: _("Your account was disabled. All devices were signed out."),
    StaffLetterKind.FACTOR_ADDED: _(
        "A passkey or an authenticator app was set up for your account."
    ),
    StaffLetterKind.FACTOR_REMOVED: _(
        "A passkey or the authenticator app of your account was removed."
    ),
    StaffLetterKind.FACTORS_DROPPED: _(
        "All passkeys, the authenticator app and the recovery codes of your account were removed, "
        "because they were "
        "lost. All devices were signed out."
    ),
    StaffLetterKind.CODES_RENEWED: _(
        "New recovery codes were made for your account. Earlier ones no longer work."
    ),
    StaffLetterKind.CODE_USED: _(
        "Somebody signed in to your account, or confirmed a step, with a recovery code. The code "
        "does not work again."
    ),
    StaffLetterKind.FACTOR_LINK: _(
        "Use this link to set up a second factor. It works once, for one hour. If you did not sign "
        "in just now, somebody "
        "else knows your password: do not use the link, set a new password, and tell your "
        "administrator at once."
    ),
    StaffLetterKind.VIP_ARRIVED: _("A VIP has arrived, and you are the host."),
}


@dataclass(frozen=True)
class AccountWriting:
    """A letter in words. ``switches``: the address at which the account switches such letters off,
    or "" if it cannot."""

    subject: str
    text: str
    html: str
    language: str
    switches: str

    def to(self, address: str, *, name: str, sender: str, number: str, at: datetime) -> Letter:
        """Return the letter that is sent at ``at``. ``number``: the part of its Message-ID before
        the domain of the sender."""
        return Letter(
            message_id=f"<{number}@{sender.rpartition('@')[2]}>",
            sent_at=at,
            sender=("ctevents", sender),
            recipient=(name, email_as_sent(address) or address),
            reply_to=None,
            subject=self.subject,
            text=self.text,
            html=self.html,
            languages=(self.language,),
            inline={},
            calendar=None,
            attachments=(),
            headers=BY_NOBODY
            | ({"List-Unsubscribe": f"<{self.switches}>"} if self.switches else {}),
        )


def written(template: str, context: Mapping[str, object]) -> AccountWriting:
    """Write a letter in the language of the moment. ``template``: the name of its two files,
    without their ends. ``context``: also has the ``subject``, and ``switches`` if the account can
    switch such letters off."""
    return AccountWriting(
        subject=str(context["subject"]),
        text=wrapped(render_template(f"staff_mail/{template}.txt", **context)),
        html=render_template(f"staff_mail/{template}.html", **context),
        language=page_language(),
        switches=str(context.get("switches", "")),
    )


def speaking_to(account: Account) -> AbstractContextManager[None]:
    """Use the account's language within this block, or English if the desk does not have it."""
    return speaking(account.language if account.language in desk_languages() else "en")


def write_account_letter(
    kind: StaffLetterKind,
    account: Account,
    *,
    link: str | None,
    arrival: VipArrival | None = None,
    at: datetime,
) -> AccountWriting:
    """Write the letter in the account's language, or in English. ``at``: the time of the change.
    ``link``: to be followed. ``arrival``: the news for a host."""
    with speaking_to(account):
        context = {
            "subject": SUBJECTS[kind],
            "opening": OPENINGS[kind],
            "link": link,
            "lines": _arrival(arrival) if arrival else [] if link else _details(kind, account),
            "is_about_account": arrival is None,
            "account": account,
            "at": at,
        }
        return written("letter", context)


def _arrival(arrival: VipArrival) -> list[str]:
    guest, event, entry = shown(arrival.person), arrival.event, arrival.entry
    came = {
        "time": local_day_and_clock(entry.at, event.time_zone),
        "station": station_name(entry.station),
    }
    return [
        ", ".join(filter(None, (guest.titled_name, guest.position, guest.institution))),
        gettext("In since %(time)s, station %(station)s", **came),
        gettext("Event: %(city)s", city=event.city(page_language())),
    ]


def _details(kind: StaffLetterKind, account: Account) -> list[str]:
    if kind is not StaffLetterKind.ROLE_CHANGED:
        return []
    cities = ", ".join(event.city(page_language()) for event in account.events)
    role = gettext("Role: %(role)s", role=ROLES[account.role])
    return [role, gettext("Events: %(events)s", events=cities)] if cities else [role]


TEXT = """These are the heads of the audit log of {site}.

Keep this e-mail. Each line has the number of a chain, its length,
and the code of its last entry. To see whether
the log still has these entries, run this with a line of it:

    ctevents audit verify --head 'LINE'

{lines}
"""


def write_heads(heads: Sequence[Head], at: datetime) -> AccountWriting:
    """Write the heads of the audit log. Kept elsewhere, they find a log that was cut off."""
    site = urlsplit(current_app.config["BASE_URL"]).netloc
    text = TEXT.format(site=site, lines="\n".join(str(head) for head in heads))
    return AccountWriting(
        subject=f"Audit log of {site}: heads of {at:%Y-%m-%d}",
        text=text,
        html=f"<pre>{escape(text)}</pre>",
        language="en",
        switches="",
    )
