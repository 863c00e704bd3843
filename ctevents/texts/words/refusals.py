"""The sentences of refusals: what is wrong, and what to do. Those that only staff can get are in
``staff_refusals``."""

from __future__ import annotations

from collections.abc import Mapping

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.accounts.passwords import Weakness
from ctevents.domain.refusals import Reason, Refusal
from ctevents.texts.words.staff_refusals import SENTENCES_FOR_STAFF

SENTENCES: dict[Reason, LazyString] = SENTENCES_FOR_STAFF | {
    Reason.EVENT_NOT_PUBLISHED: _("The event is not published yet. Publish it first."),
    Reason.EVENT_CANCELLED: _("The event was cancelled."),
    Reason.EVENT_OVER: _("The event is over."),
    Reason.CHANGED_MEANWHILE: _(
        "Somebody else saved a change while this page was open. Your entries are still here. Look "
        "at the "
        "differences, then save again to replace the other values."
    ),
    Reason.FORM_CHANGED: _(
        "The questions of this form have changed since you opened it. Your entries are still here. "
        "Check your answers, "
        "then send again."
    ),
    Reason.REGISTRATION_CLOSED: _(
        "The registration deadline has passed. Write to the organiser if you still want to come."
    ),
    Reason.CHECKED_IN: _(
        "You are checked in at the event, so you cannot give your seat back here. If that is a "
        "mistake, tell the "
        "staff at the door or write to the organiser."
    ),
    Reason.CHECKED_IN_BY_NAME: _(
        "You are checked in under your name, so you cannot enter a different name or an address in "
        "a different "
        "domain here. Write to the organiser."
    ),
    Reason.NOT_REGISTERED: _("This registration no longer exists, so it cannot be changed."),
    Reason.NOT_WAITING: _("This person is no longer on the waiting list."),
    Reason.NO_BADGE: _("This person no longer has a confirmed seat, so there is no badge."),
    Reason.NO_SEAT_LEFT: _(
        "No seat is free. Raise the capacity, or wait until a seat is given back."
    ),
    Reason.NO_WALK_INS: _("This event does not register people at the door. Ask the office."),
    Reason.WALK_INS_FULL: _(
        "No seat is free for walk-ins, so nobody is registered. Ask the office."
    ),
    Reason.OFFER_OVER: _(
        "The time to accept this seat is over. The seat goes to the next person on the waiting "
        "list."
    ),
    Reason.MOVE_NOT_FREE: _(
        "Your group or institution can no longer be changed here. Write to the organiser. You can "
        "save the other "
        "changes."
    ),
    Reason.SEATS_OF_GROUP_TAKEN: _(
        "No seat for this group is free. Name somebody of a different group, or replace one of "
        "your nominees."
    ),
    Reason.SEATS_TAKEN: _("No seat is free. To send somebody else, replace one of your nominees."),
    Reason.NO_SEAT_OF_INSTITUTION: _(
        "The institution has no seat left for this person, because it named somebody else or gave "
        "the seat back. "
        "Offer it one more seat first."
    ),
    Reason.SEATS_NOT_FREE: _(
        "That many seats are not free. Check the number, then give seats back."
    ),
    Reason.NAMED_ALREADY: _("You have already named %(details)s."),
    Reason.NOT_NAMED: _("This person no longer has a seat of your institution."),
    Reason.OTHER_NOMINEE: _(
        "This is the name of a different person. To give the seat to somebody else, choose "
        "“Replace or cancel”."
    ),
    Reason.GUEST_ATTENDED: _(
        "This guest is already checked in. If that is a mistake, undo the check-in first, then "
        "enter the reply."
    ),
    Reason.NOMINEE_ATTENDED: _(
        "%(details)s is already checked in at the event, and cannot be replaced or withdrawn."
    ),
    Reason.NO_PDF: _(
        "This file is not a PDF. Save or scan the letter as a PDF, then choose it again."
    ),
    Reason.FILE_TOO_LARGE: _("The file is too large. Choose one of at most 4 MB."),
    Reason.FILE_NAME_HAS_FOLDER: _(
        "A file name must not contain a folder. Rename the file, then choose it again."
    ),
    Reason.TOO_MANY_OFFICIAL_LETTERS: _(
        "There are already five letters. Write to the organiser instead."
    ),
    Reason.INVITATION_ENDED: _(
        "This invitation was passed on or withdrawn. To enter a reply, send it again first."
    ),
    Reason.MAY_NOT_DELEGATE: _("Invitations to this event cannot be passed on."),
    Reason.IDENTITY_WAITS: _(
        "The country office must approve your new name or address first. Then you can pass the "
        "invitation on."
    ),
    Reason.ANSWERED_ALREADY: _(
        "This invitation is already answered. You can still open its link and change the answer."
    ),
    Reason.ANSWERS_NOT_OPEN: _("Answers are taken from the start of the event."),
    Reason.ANSWERS_CLOSED: _("The answers of this event are closed."),
    Reason.CARD_WITHDRAWN: _("This card was withdrawn. Ask for a different one."),
    Reason.COPY_OF_OTHER_EVENT: _(
        "A different event has a copy with this id: %(details)s. Nothing was counted."
    ),
    Reason.WRONG_PASSWORD: _("The address or the password is wrong. Try again."),
    Reason.WRONG_PRESENT_PASSWORD: _("Your present password is wrong. Try again."),
    Reason.TOO_MANY_ATTEMPTS: _("Too many attempts. Wait 15 minutes and try again."),
}

WEAKNESSES: dict[Weakness, LazyString] = {
    Weakness.TOO_SHORT: _("Use 12 characters or more, for example four words."),
    Weakness.TOO_LONG: _("Use at most 128 characters."),
    Weakness.REPEATED: _(
        "This password repeats the same characters. Use different ones, for example four words."
    ),
    Weakness.SEQUENCE: _(
        "This password follows the alphabet, the digits or the keyboard. Use for example four "
        "words."
    ),
    Weakness.ADDRESS: _("This password contains a part of your e-mail address. Leave it out."),
    Weakness.SITE: _("This password contains the name of this site. Leave it out."),
    Weakness.COMMON: _(
        "This is a common password or word, and easy to guess. Use for example four words."
    ),
}


def sentence(refusal: Refusal, sentences: Mapping[Reason, LazyString] = SENTENCES) -> str:
    text = str(sentences[refusal.reason])
    return text % {"details": ", ".join(refusal.details)} if "%(details)s" in text else text
