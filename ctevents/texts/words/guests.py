"""Names of states, sexes and bulk actions on the pages of the guest list."""

from __future__ import annotations

from collections.abc import Callable

from flask_babel import gettext, ngettext, pgettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.events.form_questions import NO, YES, QuestionKind
from ctevents.domain.guests.bulk import BulkKind, Effect, Kept, LeftOut, RowState
from ctevents.domain.letters.incoming import Partstat
from ctevents.domain.people import Sex
from ctevents.domain.registration import (
    Awaits,
    Channel,
    InvitationState,
    NominationEnd,
    RegistrationState,
)
from ctevents.models import FormQuestion, Person
from ctevents.services.guests.records import SortBy
from ctevents.texts.rendering import page_language

INVITATIONS: dict[InvitationState, LazyString] = {
    InvitationState.DRAFT: _("not yet invited"),
    InvitationState.SENT: _("invited, no reply yet"),
    InvitationState.ACCEPTED: _("accepted"),
    InvitationState.DECLINED: _("declined"),
    InvitationState.DELEGATED: _("passed on"),
    InvitationState.WITHDRAWN: _("withdrawn"),
}

REGISTRATIONS: dict[RegistrationState, LazyString] = {
    RegistrationState.PENDING: _("pending"),
    RegistrationState.CONFIRMED: _("confirmed"),
    RegistrationState.WAITLISTED: _("on the waiting list"),
    RegistrationState.REJECTED: _("rejected"),
    RegistrationState.CANCELLED: _("cancelled"),
}

CHANNELS: dict[Channel, LazyString] = {
    Channel.PHONE: _("by phone"),
    Channel.LETTER: _("by letter on paper"),
    Channel.EMAIL: _("by e-mail"),
}
"""Channels of replies entered by staff; only the day of such a reply is known."""

AWAITS: dict[Awaits, LazyString] = {
    Awaits.FOCAL_POINT: _("focal point"),
    Awaits.OFFICE: _("country office"),
    Awaits.REGISTRANT: _("registrant"),
}
"""The side whose decision a pending registration waits for."""

NOMINATION_ENDS: dict[NominationEnd, LazyString] = {
    NominationEnd.REPLACED: _("replaced"),
    NominationEnd.GIVEN_BACK: _("cannot come"),
    NominationEnd.NOT_TAKEN: _("did not answer in time"),
    NominationEnd.REJECTED: _("rejected"),
}

ANSWERS: dict[Partstat, LazyString] = {
    Partstat.ACCEPTED: _("accepted"),
    Partstat.TENTATIVE: _("tentative"),
    Partstat.DECLINED: _("declined"),
}

TONES: dict[InvitationState | RegistrationState, str] = {
    InvitationState.ACCEPTED: "good",
    InvitationState.DECLINED: "bad",
    InvitationState.WITHDRAWN: "bad",
    RegistrationState.PENDING: "warn",
    RegistrationState.CONFIRMED: "good",
    RegistrationState.WAITLISTED: "warn",
    RegistrationState.REJECTED: "bad",
    RegistrationState.CANCELLED: "bad",
}
"""The colour of a state; its words say the same."""

SEXES: dict[Sex, LazyString] = {
    Sex.F: _("Female"),
    Sex.M: _("Male"),
    Sex.X: _("Prefers not to say"),
}

NOT_ASKED = _("Not asked yet")


def sex_words(person: Person) -> LazyString:
    """Return the sex in words. A question not asked yet must not look like an answer."""
    return SEXES[person.sex] if person.is_sex_said else NOT_ASKED


SORTS: dict[SortBy, LazyString] = {
    SortBy.NAME: _("name"),
    SortBy.INSTITUTION: _("institution"),
    SortBy.RANK: _("rank"),
    SortBy.GROUP: _("group"),
    SortBy.INVITATION: _("invitation"),
    SortBy.REGISTRATION: _("registration"),
}

BULK_KINDS: dict[BulkKind, LazyString] = {
    BulkKind.INVITE: _("Invite"),
    BulkKind.REMIND: _("Remind"),
    BulkKind.WITHDRAW: _("Withdraw invitations"),
    BulkKind.GROUP: _("Set the group"),
    BulkKind.LANGUAGE: _("Set the language"),
    BulkKind.TAG: _("Add a tag"),
    BulkKind.UNTAG: _("Remove a tag"),
    BulkKind.BADGES: _("Print badges"),
    BulkKind.LETTERS: _("Print letters"),
    BulkKind.EXPORT: _("Export"),
}

EFFECTS: dict[Effect, LazyString] = {
    Effect.BY_EMAIL: _("get an e-mail"),
    Effect.BY_LETTER: _("are marked as invited by letter, because they have no e-mail address"),
    Effect.LOSES_SEAT: _("lose their seat or their place on the waiting list, and are e-mailed"),
    Effect.LINK_ENDS: _("have a personal link that stops working"),
    Effect.UNSENT: _("were not invited yet"),
    Effect.CHANGED: _("can be changed"),
    Effect.PRINTED: _("are printed"),
    Effect.EXPORTED: _("are in the file"),
}
"""The words after the number of guests."""

LEFT_OUT: dict[LeftOut, LazyString] = {
    LeftOut.ALREADY_INVITED: _("already invited"),
    LeftOut.NOT_INVITED: _("not invited yet"),
    LeftOut.NO_INVITATION: _(
        "on the list without an invitation: nominees, people who registered themselves, walk-ins"
    ),
    LeftOut.REPLIED: _("have already replied"),
    LeftOut.WITHDRAWN: _("the invitation was withdrawn"),
    LeftOut.PASSED_ON: _("passed the invitation on"),
    LeftOut.NO_ADDRESS: _("no e-mail address"),
    LeftOut.DOUBTFUL_ADDRESS: _("a letter to the address came back"),
    LeftOut.UNSUBSCRIBED: _("unsubscribed from reminders"),
    LeftOut.REMINDED_TODAY: _("already reminded today"),
    LeftOut.UNNAMED: _("an unnamed guest, whose name the letter would reveal"),
    LeftOut.ERASED: _("erased"),
    LeftOut.NO_SEAT: _("no confirmed seat, so no badge"),
    LeftOut.INSTITUTION: _("an institution, which has neither a badge nor tags"),
    LeftOut.SAME: _("nothing to change"),
}

KEPT: dict[Kept, LazyString] = {
    Kept.TOLD: _("a letter about it has already gone out"),
    Kept.LOST_SEAT: _("lost the seat; send the invitation again instead"),
    Kept.CHANGED_SINCE: _("changed since, or no longer on the list"),
}

ROW_STATES: dict[RowState, LazyString] = {
    RowState.WAITING: _("still to do"),
    RowState.DONE: _("done"),
    RowState.PASSED_OVER: _("passed over: changed meanwhile, or nothing to change"),
    RowState.UNDONE: _("undone"),
    RowState.KEPT: _("could not be undone"),
}


def button_words(kind: BulkKind, rows: int) -> str:
    """Return the words of the button that confirms."""
    return _BUTTONS[kind](rows)


_BUTTONS: dict[BulkKind, Callable[[int], str]] = {
    BulkKind.INVITE: lambda rows: ngettext("Invite one guest", "Invite %(num)d guests", rows),
    BulkKind.REMIND: lambda rows: ngettext("Send one reminder", "Send %(num)d reminders", rows),
    BulkKind.WITHDRAW: lambda rows: ngettext(
        "Withdraw one invitation", "Withdraw %(num)d invitations", rows
    ),
    BulkKind.GROUP: lambda rows: ngettext(
        "Set the group of one guest", "Set the group of %(num)d guests", rows
    ),
    BulkKind.LANGUAGE: lambda rows: ngettext(
        "Set the language of one guest", "Set the language of %(num)d guests", rows
    ),
    BulkKind.TAG: lambda rows: ngettext("Tag one guest", "Tag %(num)d guests", rows),
    BulkKind.UNTAG: lambda rows: ngettext(
        "Remove the tag from one guest", "Remove the tag from %(num)d guests", rows
    ),
    BulkKind.BADGES: lambda rows: ngettext("Print one badge", "Print %(num)d badges", rows),
    BulkKind.LETTERS: lambda rows: ngettext("Print one letter", "Print %(num)d letters", rows),
    BulkKind.EXPORT: lambda rows: ngettext("Export one row", "Export %(num)d rows", rows),
}


def reply_words(question: FormQuestion, value: str) -> str:
    """Return the reply in the language of the page. ``value``: as a form sends it; empty for no
    reply."""
    if not value:
        return gettext("No answer")
    if question.kind is QuestionKind.TEXT:
        return value
    choices = {str(each.id): each.text(page_language()) for each in question.choices}
    usual = {YES: pgettext("answer", "Yes"), NO: pgettext("answer", "No")}
    return choices.get(value) or usual.get(value, value)
