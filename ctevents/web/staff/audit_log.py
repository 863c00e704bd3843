"""The audit log, in plain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import abort, render_template, request
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.db import db
from ctevents.domain.entry import Flag
from ctevents.domain.roles import Right
from ctevents.domain.rsvp import Channel
from ctevents.models import Event
from ctevents.services import audit
from ctevents.services.accounts import addresses
from ctevents.services.audit import Entry
from ctevents.services.events import event_by_slug, events_visible_to
from ctevents.services.pseudonyms import shown
from ctevents.services.sheets import STATION
from ctevents.services.vetting import WITHOUT_FOCAL_POINT
from ctevents.web.access import narrowed, needs, staff
from ctevents.web.staff import blueprint
from ctevents.web.staff.actors import account_ids, actor_words
from ctevents.web.staff.guest_names import ANSWERS, CHANNELS
from ctevents.web.staff.messages import KINDS
from ctevents.web.staff.names import FIELDS, ROLES
from ctevents.web.staff.reminder_words import SKIPPED

PAGE = 100

ACTIONS: dict[str, LazyString] = {
    "account.added": _("Account added"),
    "account.disabled": _("Account disabled"),
    "account.edited": _("Account edited"),
    "account.enabled": _("Account enabled again"),
    "account.password_link_made": _("Link to set a password made"),
    "account.password_set": _("Password set"),
    "account.signed_in": _("Signed in"),
    audit.CHECKED_IN: _("Checked in"),
    "check_in.accepted": _("Check-in of a device that was shut out counts"),
    "check_in.discarded": _("Check-in of a device that was shut out discarded"),
    "check_in.kept": _("Check-in stays"),
    "check_in.undone": _("Check-in taken back"),
    "door_kit.printed": _("Door kit printed"),
    "door_token.made": _("Door device admitted"),
    "door_token.revoked": _("Door device shut out"),
    "event.cancelled": _("Event cancelled"),
    "event.edited": _("Plan edited"),
    "event.programme_set": _("Programme changed"),
    "event.published": _("Event published"),
    "figures.declared_final": _("Figures declared final"),
    "figures.frozen": _("Figures frozen"),
    "figures.reopened": _("Figures not final any more"),
    "gap.explained": _("Reason given for a gap in the figures"),
    "group.added": _("Stakeholder group added"),
    "group.edited": _("Stakeholder group edited"),
    "guest.delegated": _("Invited in the place of a colleague"),
    "guest.added": _("Person put on the guest list"),
    "guest.doubted_again": _("Two guests may be the same person after all"),
    "guest.edited": _("Guest edited"),
    "guest.merged": _("Listed twice, and merged"),
    "guest.told_apart": _("Two guests are two people"),
    "guest.named": _("Named again, after being counted and not named"),
    "guest.unmasked": _("Told who somebody is that is counted and not named"),
    "announcement.added": _("Announcement written"),
    "announcement.deleted": _("Draft of an announcement deleted"),
    "announcement.edited": _("Announcement edited"),
    "announcement.sent": _("Announcement sent"),
    "badge.replaced": _("Lost badge replaced"),
    "badges.printed": _("Badges printed"),
    "guests.exported": _("Guest list exported"),
    "guests.imported": _("Guest list imported"),
    "institution.added": _("Institution put on the guest list"),
    "institution.edited": _("Institution edited"),
    "invitation.accepted": _("Invitation accepted"),
    "invitation.withdrawn": _("Invitation withdrawn"),
    "invitation.sent": _("Invitation sent"),
    "invitation.sent_again": _("Invitation sent again, with a new link"),
    "invitation.delegated": _("Invitation passed on to a colleague"),
    "invitation.declined": _("Invitation declined"),
    "invitations.sent": _("Invitations sent"),
    "letter.bounced": _("Letter came back"),
    "letter.sent_again": _("Letter sent again"),
    "letter.tested": _("Test letter sent"),
    "letters.printed": _("Letters printed"),
    "letters.given_up": _("Unsubscribed from reminders and announcements"),
    "letters.wanted_again": _("Wants reminders and announcements again"),
    "logo.added": _("Logo added"),
    "logo.moved": _("Logo moved to another place"),
    "logo.removed": _("Logo removed"),
    "logo.renamed": _("Logo renamed"),
    "mail.settled": _("Incoming mail settled"),
    "mailing.resumed": _("Mailing resumed"),
    "mailing.stopped": _("Mailing stopped"),
    "nomination.made": _("Named by an institution"),
    "nomination.replaced": _("Replaced by the institution"),
    "nomination.withdrawn": _("Taken back by the institution"),
    "official_letter.attached": _("Official letter attached"),
    "people.linked": _("Guests of several events linked as one person"),
    "people.unlinked": _("Guest is not the person of other events"),
    "project.edited": _("Project block edited"),
    "quota.deleted": _("Quota taken away"),
    "quota.set": _("Quota set"),
    "registration.approved": _("Registration approved"),
    "registration.answered": _("Answered by the calendar program"),
    "registration.cancelled": _("Registration cancelled"),
    "registration.changed": _("Registration changed"),
    "registration.confirmed": _("Registered with a seat"),
    "registration.offer_expired": _("Seat not taken in time"),
    "registration.pending": _("Registration pending"),
    "registration.promoted": _("Given a seat from the waiting list"),
    "registration.promoted_by_hand": _("Given a seat from the waiting list by hand"),
    "registration.rejected": _("Registration rejected"),
    "registration.vouched_for": _("The focal point agrees to the registration"),
    "registration.walk_in": _("Registered at the door"),
    "registration.waitlisted": _("Put on the waiting list"),
    "reminder.added": _("Reminder added"),
    "reminder.deleted": _("Reminder deleted"),
    "reminder.edited": _("Reminder edited"),
    "reminder.sent": _("Letters of a reminder queued"),
    "reminder.sent_by_hand": _("Those who have not replied reminded by hand"),
    "reminder.skipped": _("Reminder skipped"),
    "reminder.switched_off": _("Reminder switched off"),
    "reminder.switched_on": _("Reminder switched on"),
    "report.made": _("Report made"),
    "sheet.printed": _("Sign-in sheet printed"),
    "signed_sheet.changed": _("Signatures of a sheet changed"),
    "signed_sheet.entered": _("Signatures of a sheet entered"),
    "signed_sheet.removed": _("Signatures of a sheet removed"),
    "seats.released": _("Seats given back by an institution"),
    "wording.dropped": _("Usual wording restored"),
    "wording.set": _("Wording of a letter changed"),
}
"""Each action that anything records; one that is missing is shown by its code."""

DETAILS: dict[str, LazyString] = {
    "account": _("account"),
    "answer": _("answer"),
    "announcement": _("announcement number"),
    "attended": _("attended"),
    "attendees": _("attendees named"),
    "badge": _("badge number"),
    "badges": _("badges"),
    "by_letter": _("without an address"),
    "by_mail": _("by e-mail"),
    "changed": _("changed"),
    "ceiling": _("at most"),
    "check_in": _("check-in number"),
    "came_on": _("came on"),
    "channel": _("answered by"),
    "difference": _("difference"),
    "duplicate": _("duplicates"),
    "events": _("events"),
    "fields": _("changed"),
    "figures": _("figures"),
    "file": _("kind of file"),
    "flags": _("remarks"),
    "from_guest": _("from guest number"),
    "gap": _("gap"),
    "group": _("group"),
    "groups": _("groups"),
    "institution": _("institution number"),
    "items": _("items"),
    "kept": _("number kept"),
    "language": _("language"),
    "letter": _("kind of letter"),
    "letters": _("letters"),
    "logo": _("logo number"),
    "lost": _("number of the lost badge"),
    "mail": _("number of the incoming mail"),
    "mailing": _("mailing number"),
    "merged": _("number given up"),
    "message": _("letter number"),
    "new": _("new"),
    "names": _("names"),
    "other": _("number of the other one"),
    "people": _("numbers of the guests"),
    "reason": _("because"),
    "refused": _("refused"),
    "reserved": _("reserved"),
    "role": _("role"),
    "rows": _("rows"),
    "rule": _("reminder number"),
    "same": _("unchanged"),
    "seats": _("seats"),
    "sheet": _("sheet number"),
    "signatures": _("signatures"),
    "station": _("station"),
    "to_guest": _("to guest number"),
    "target": _("target"),
    "token": _("device number"),
}

VALUES: dict[str, LazyString] = {
    **FIELDS,
    **{role.value: name for role, name in ROLES.items()},
    **{outcome.value: words for outcome, words in SKIPPED.items()},
    **{kind.value: name for kind, name in KINDS.items()},
    Flag.AFTER_REVOCATION: _("let in offline after the place was cancelled or the badge replaced"),
    Flag.FUTURE: _("the clock of a door device was ahead"),
    Flag.OVER_CAPACITY: _("above the capacity of the event"),
    Flag.AGAINST_RULES: _("let in offline though the event does not take walk-ins so"),
    Flag.OTHER_PERSON: _("somebody else may have come"),
    Flag.AWAITED: _("somebody waits for this guest"),
    **{answer.value: name for answer, name in ANSWERS.items()},
    "guest-list": _("guest list"),
    "exact": _("exact"),
    "merged": _("merged, for the public"),
    "names-all": _("of all attendees: for internal use only"),
    "names-consented": _("of attendees who agreed to stand on the list"),
    "names-none": _("none"),
    STATION: _("paper"),
    WITHOUT_FOCAL_POINT: _("the office did not wait for the focal point"),
    Channel.CALENDAR: _("calendar program"),
    "link": _("personal link"),
    "staff": _("staff"),
    **{channel.value: words for channel, words in CHANNELS.items()},
}


@dataclass(frozen=True)
class Line:
    """One entry as it is read."""

    entry: Entry
    action: str
    actor: str
    person: str
    details: str


@blueprint.get("/audit")
@narrowed(needs(Right.SEE_AUDIT))
def audit_log() -> str:
    event = _chosen_event()
    before = _place(request.args.get("before", ""))
    found = audit.entries(db.session(), event_id=event.id if event else None, before=before, limit=PAGE + 1)
    return render_template(
        "staff/audit_log.html",
        lines=lines_of(found[:PAGE]),
        chosen=event,
        events=events_visible_to(db.session(), staff()),
        before=before,
        older=found[PAGE - 1].place if len(found) > PAGE else None,
    )


def _chosen_event() -> Event | None:
    slug = request.args.get("event", "")
    event = event_by_slug(db.session(), slug) if slug else None
    if slug and event is None:
        abort(404)
    return event


def _place(text: str) -> audit.Place | None:
    """Where the page before this one ended."""
    place = audit.Place.read(text)
    if text and place is None:
        abort(404)
    return place


def lines_of(entries: Sequence[Entry]) -> list[Line]:
    accounts = addresses(db.session(), _account_ids(entries))
    return [
        Line(
            entry=entry,
            action=str(ACTIONS.get(entry.action, entry.action)),
            actor=actor_words(entry.actor, accounts),
            person=shown(entry.person).name if entry.person else "",
            details="; ".join(_details(entry.details, accounts)),
        )
        for entry in entries
    ]


def _account_ids(entries: Sequence[Entry]) -> set[int]:
    acting = account_ids(entry.actor for entry in entries)
    return acting | {entry.details["account"] for entry in entries if "account" in entry.details}


def _details(details: Mapping[str, Any], accounts: Mapping[int, str]) -> list[str]:
    shown = {key: accounts.get(value, value) if key == "account" else value for key, value in details.items()}
    return [
        f"{DETAILS.get(key, key)}: {_value(value)}" for key, value in sorted(shown.items()) if value not in ([], None)
    ]


def _value(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_value(item) for item in value)
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    return str(VALUES.get(str(value), str(value).replace("_", " ")))
