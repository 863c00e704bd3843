"""Words of the facts on the page "What is kept about me".

The page "What is kept about me": its facts in words, and the same facts for programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from flask_babel import lazy_gettext as _
from flask_babel import lazy_pgettext, pgettext
from flask_babel.speaklater import LazyString

from ctevents.domain.entry import Means, RevokedBecause
from ctevents.domain.letters.incoming import Partstat
from ctevents.domain.letters.kinds import LetterKind, MessageState
from ctevents.domain.people import Sex
from ctevents.domain.privacy.kept import KindOfData, ScanOutcome, Section, Source
from ctevents.domain.privacy.times import RequestKind, RequestOutcome
from ctevents.domain.registration import (
    Awaits,
    Channel,
    CompanionRole,
    InvitationState,
    NominationEnd,
    RegistrationState,
)
from ctevents.domain.roles import Role
from ctevents.models import Event, StakeholderGroup
from ctevents.services.people.form_replies import GivenReply
from ctevents.services.privacy.facts import Row, Value
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import page_language, station_name
from ctevents.texts.times import calendar_day, local_day_and_clock
from ctevents.texts.words.guests import SEXES, reply_words
from ctevents.texts.words.letters import KINDS
from ctevents.texts.words.titles import COMPANION_ROLES

SECTIONS: dict[Section, LazyString] = {
    Section.IDENTITY: _("About you"),
    Section.INVITATION: _("Your invitation"),
    Section.REGISTRATION: _("Your registration"),
    Section.REPLIES: _("Questions of the organiser"),
    Section.COMPANIONS: _("People who come with you"),
    Section.CONSENTS: _("Your permissions"),
    Section.LETTERS: _("Letters to you"),
    Section.INCOMING: _("E-mails from you"),
    Section.BADGES: _("Your badges"),
    Section.CHECK_INS: _("Check-ins at the door"),
    Section.CERTIFICATES: _("Your certificates"),
    Section.FORMER: _("Earlier details"),
    Section.REQUESTS: _("Your requests"),
    Section.SOURCES: _("Where your data came from"),
    Section.READERS: _("Access to your data"),
    Section.LOOKS: _("Use of your data"),
    Section.ENDING: _("When your data are erased"),
}

LABELS: dict[str, LazyString] = {
    "title": lazy_pgettext("of a person", "Title"),
    "given_name": _("Given name"),
    "family_name": _("Family name"),
    "name": _("Name"),
    "email": _("E-mail address"),
    "email_bounced": _("Letters came back from"),
    "phone": _("Phone"),
    "assistant_email": _("Assistant who gets copies of our letters"),
    "institution": _("Institution"),
    "position": _("Position"),
    "group": _("Group"),
    "sex": _("Sex"),
    "language": _("Language of letters"),
    "is_unnamed": _("Shown to staff without a name"),
    "unnamed_number": _("Number in place of your name"),
    "unsubscribed_at": _("Unsubscribed from reminders and announcements"),
    "added_at": _("On the list since"),
    "state": lazy_pgettext("of a person", "State"),
    "sent_at": lazy_pgettext("of a letter", "Sent"),
    "written_at": lazy_pgettext("of a letter", "Written"),
    "printed_at": lazy_pgettext("of a letter", "Printed"),
    "replied_at": _("Time of your reply"),
    "replied_by": _("How you replied"),
    "words_to_host": _("Your words to the host"),
    "decision_of": _("Waiting for the decision of"),
    "holds_seat": _("A seat is kept for you"),
    "is_walk_in": _("Registered at the door"),
    "registered_at": _("Time of the registration"),
    "seat_asked_at": _("Time of your request for a seat"),
    "approved_at": _("Time of the approval"),
    "answer_by": _("Reply by"),
    "reason": _("Reason that we told you"),
    "needs_interpretation": _("Interpretation"),
    "interpretation_language": _("Language of interpretation"),
    "dietary": _("Food you cannot eat"),
    "access_needs": _("Access needs"),
    "assistants": _("Number of companions"),
    "task": lazy_pgettext("of a companion", "Task"),
    "visa_asked_at": _("Visa letter asked for"),
    "visa_made_at": _("Visa letter printed"),
    "changed_at": _("Last change"),
    "calendar_answer": _("Answer of your calendar program"),
    "calendar_answer_at": _("Time of this answer"),
    "privacy_accepted_at": _("Privacy notice accepted"),
    "notice_version": _("Version of the privacy notice"),
    "may_share_details": _("Show my name, position and institution on the list of attendees"),
    "may_share_details_at": _("Time of this answer"),
    "may_be_photographed": _("Photographs in which I can be recognised may be published"),
    "may_be_photographed_at": _("Time of this answer"),
    "is_for_assistant": _("Copy for your assistant"),
    "issued_at": _("Issued"),
    "revoked_at": _("Not valid since"),
    "number": lazy_pgettext("of a certificate", "Number"),
    "ended_at": _("Seat of the institution until"),
    "asked_at": lazy_pgettext("of a request", "Sent"),
    "due_on": _("Answer by"),
    "settled_at": lazy_pgettext("of a request", "Answered"),
    "erased_on": _("Erased on"),
}
"""Facts without a row here need no label."""

IN_A_TABLE = (Section.IDENTITY, Section.INVITATION, Section.REGISTRATION, Section.CONSENTS)
"""Sections of one row, which has a line for each fact. Others are lists, with a line for each
row."""

INVITATIONS: dict[InvitationState, LazyString] = {
    InvitationState.DRAFT: lazy_pgettext("invitation", "not sent yet"),
    InvitationState.SENT: lazy_pgettext("invitation", "no reply yet"),
    InvitationState.ACCEPTED: lazy_pgettext("invitation", "accepted"),
    InvitationState.DECLINED: lazy_pgettext("invitation", "declined"),
    InvitationState.DELEGATED: lazy_pgettext("invitation", "passed on"),
    InvitationState.WITHDRAWN: lazy_pgettext("invitation", "withdrawn"),
}

REGISTRATIONS: dict[RegistrationState, LazyString] = {
    RegistrationState.PENDING: _("awaiting approval"),
    RegistrationState.CONFIRMED: lazy_pgettext("registration", "confirmed"),
    RegistrationState.WAITLISTED: _("on the waiting list"),
    RegistrationState.REJECTED: lazy_pgettext("registration", "not accepted"),
    RegistrationState.CANCELLED: lazy_pgettext("registration", "cancelled"),
}

CHANNELS: dict[Channel, LazyString] = {
    Channel.LINK: lazy_pgettext("reply", "on your personal page"),
    Channel.CALENDAR: lazy_pgettext("reply", "by your calendar program"),
    Channel.STAFF: lazy_pgettext("reply", "entered by staff"),
    Channel.PHONE: lazy_pgettext("reply", "by phone"),
    Channel.LETTER: lazy_pgettext("reply", "by letter"),
    Channel.EMAIL: lazy_pgettext("reply", "by e-mail"),
    Channel.GUEST_LIST: lazy_pgettext("reply", "on a list of guests"),
}

DECISIONS: dict[Awaits, LazyString] = {
    Awaits.FOCAL_POINT: lazy_pgettext("decision of", "the focal point of your institution"),
    Awaits.OFFICE: lazy_pgettext("decision of", "the country office"),
    Awaits.REGISTRANT: lazy_pgettext("decision of", "you"),
}

NOMINATION_ENDS: dict[NominationEnd, LazyString] = {
    NominationEnd.REPLACED: _("replaced"),
    NominationEnd.GIVEN_BACK: _("cannot come"),
    NominationEnd.NOT_TAKEN: _("did not answer in time"),
    NominationEnd.REJECTED: _("could not be accepted"),
}

BADGE_ENDS: dict[RevokedBecause, LazyString] = {
    RevokedBecause.CANCELLED: lazy_pgettext("registration", "cancelled"),
    RevokedBecause.REPLACED: lazy_pgettext("badge", "replaced by a newer badge"),
    RevokedBecause.NOT_CONFIRMED: _("awaiting approval"),
    RevokedBecause.UNDONE: lazy_pgettext("badge", "check-in undone"),
}

LETTERS: dict[MessageState, LazyString] = {
    MessageState.QUEUED: lazy_pgettext("letter", "waiting to be sent"),
    MessageState.SENDING: lazy_pgettext("letter", "being sent"),
    MessageState.SENT: lazy_pgettext("letter", "sent"),
    MessageState.FAILED: lazy_pgettext("letter", "could not be delivered"),
    MessageState.DROPPED: lazy_pgettext("letter", "not sent"),
}

ANSWERS: dict[Partstat, LazyString] = {
    Partstat.ACCEPTED: lazy_pgettext("calendar program", "accepted"),
    Partstat.TENTATIVE: lazy_pgettext("calendar program", "tentative"),
    Partstat.DECLINED: lazy_pgettext("calendar program", "declined"),
}

OUTCOMES: dict[ScanOutcome, LazyString] = {
    ScanOutcome.LET_IN: lazy_pgettext("check-in", "let in"),
    ScanOutcome.REFUSED: lazy_pgettext("check-in", "not let in"),
    ScanOutcome.UNDONE: lazy_pgettext("check-in", "undone"),
}

MEANS: dict[Means, LazyString] = {
    Means.SCAN: lazy_pgettext("check-in", "by badge"),
    Means.MANUAL: lazy_pgettext("check-in", "by name"),
    Means.PAPER: lazy_pgettext("check-in", "by the sign-in sheet"),
}

REQUESTS: dict[RequestKind, LazyString] = {
    RequestKind.CORRECTION: _("Correction of my data"),
    RequestKind.OBJECTION: _("Objection to the use of my data"),
    RequestKind.ERASURE: _("Erasure of my data"),
}

REQUEST_OUTCOMES: dict[RequestOutcome, LazyString] = {
    RequestOutcome.DONE: lazy_pgettext("request", "done"),
    RequestOutcome.REFUSED: lazy_pgettext("request", "refused"),
}

SOURCES: dict[Source, LazyString] = {
    Source.LIST: _("A list of guests that staff imported"),
    Source.STAFF: _("Staff entered your data"),
    Source.FOCAL_POINT: _("The focal point of an institution named you"),
    Source.COLLEAGUE: _("A colleague passed the invitation on to you"),
    Source.THEMSELVES: _("You registered yourself"),
    Source.WALK_IN: _("You registered at the door"),
}

DATA: dict[KindOfData, LazyString] = {
    KindOfData.AT_THE_DOOR: _(
        "Name, title, institution, group, state of the registration and check-ins"
    ),
    KindOfData.DETAILS: _("Your other details, needs and permissions"),
    KindOfData.UNDER_A_NUMBER: _(
        "Group, state of the registration and check-ins, with a number instead of your name"
    ),
    KindOfData.IDENTITY_OF_UNNAMED: _(
        "Your name and all other details: only with a reason, which is logged"
    ),
    KindOfData.LETTERS: _("Letters to you"),
    KindOfData.LOG: _("The log of decisions"),
}

READERS: dict[Role, LazyString] = {
    Role.ADMINISTRATOR: lazy_pgettext("role", "administrators"),
    Role.ORGANISER: lazy_pgettext("role", "organisers"),
    Role.OFFICE: lazy_pgettext("role", "country office"),
    Role.DOOR: lazy_pgettext("role", "staff at the door"),
    Role.OBSERVER: lazy_pgettext("role", "observers"),
}

WORDS: dict[type[StrEnum], Mapping[Any, LazyString]] = {
    InvitationState: INVITATIONS,
    Channel: CHANNELS,
    NominationEnd: NOMINATION_ENDS,
    Awaits: DECISIONS,
    RevokedBecause: BADGE_ENDS,
    Means: MEANS,
    RegistrationState: REGISTRATIONS,
    MessageState: LETTERS,
    LetterKind: KINDS,
    Sex: SEXES,
    Partstat: ANSWERS,
    ScanOutcome: OUTCOMES,
    RequestKind: REQUESTS,
    RequestOutcome: REQUEST_OUTCOMES,
    Source: SOURCES,
    CompanionRole: COMPANION_ROLES,
    KindOfData: DATA,
    Role: READERS,
}


def fact_lines(row: Row, event: Event) -> list[tuple[str, str]]:
    """Return label and words of each fact that is known. The label is empty for a fact that needs
    none."""
    return [
        (str(LABELS.get(name, "")), _said(name, value, event))
        for name, value in row.items()
        if _is_known(value)
    ]


def row_line(row: Row, event: Event) -> str:
    """Return all facts of a row in one line."""
    return "; ".join(
        f"{label}: {words}" if label else words for label, words in fact_lines(row, event)
    )


def _is_known(value: Value) -> bool:
    return value is not None and value != ""


def _said(name: str, value: Value, event: Event) -> str:
    match value:
        case bool():
            return pgettext("answer", "Yes") if value else pgettext("answer", "No")
        case datetime():
            return local_day_and_clock(value, event.time_zone)
        case date():
            return calendar_day(value)
        case StakeholderGroup():
            return value.name(page_language())
        case GivenReply():
            return (
                f"{value.question.wording(page_language())} "
                f"{reply_words(value.question, value.value)}"
            )
        case StrEnum():
            return str(WORDS[type(value)][value])
        case str() | int():
            text = str(value)
            return NAMES.get(text, text) if name in OF_LANGUAGES else _as_typed(name, text)
        case _:
            return ", ".join(_said(name, each, event) for each in value or ())


OF_LANGUAGES = ("language", "interpretation_language")


def _as_typed(name: str, text: str) -> str:
    return station_name(text) if name == "station" else text


def as_json(sections: Mapping[Section, Sequence[Row]], event: Event) -> dict[str, Any]:
    """Return all facts for programs: codes, ISO 8601 dates, instants in UTC, null for a fact that
    is not known."""
    kept = {
        section.value: [{key: _plain(value) for key, value in row.items()} for row in rows]
        for section, rows in sections.items()
    }
    return {"event": event.slug, **kept}


def _plain(value: Value) -> Any:
    match value:
        case datetime():
            return value.astimezone(UTC).isoformat()
        case date():
            return value.isoformat()
        case StakeholderGroup():
            return value.code
        case None | str() | int():
            return value
        case GivenReply():
            question = value.question
            return {
                "id": question.id,
                "question": question.wording("en"),
                "reply": reply_words(question, value.value),
            }
        case _:
            return [str(each) for each in value]
