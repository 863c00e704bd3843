"""Replies by phone or letter, nominees named in them, and invitations withdrawn or sent again."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, time
from enum import StrEnum
from functools import partial
from typing import Any

from flask import abort, render_template, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import HiddenField, RadioField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, InputRequired, ValidationError

from ctevents.db.base import Transaction
from ctevents.db.handle import db
from ctevents.domain.registration import ENDED, Channel
from ctevents.domain.roles import Right
from ctevents.domain.schedule import to_instant, to_local
from ctevents.models import Event, Invitation, Person, Registration
from ctevents.services.guests.lookup import (
    PersonGuest,
    institution_guest,
    invitation_of_event,
    person_guest,
)
from ctevents.services.people.people import groups, referred_to
from ctevents.services.people.unnamed import shown
from ctevents.services.replies.invitations import enter_reply
from ctevents.services.replies.nominations import nominate
from ctevents.services.replies.registrations import registration_of
from ctevents.services.replies.seat_refusals import decline_seats
from ctevents.services.replies.waiting_list import registration_at
from ctevents.services.replies.withdrawals import (
    WithdrawalLetters,
    send_invitation,
    send_invitation_again,
    told_of_withdrawal,
    withdraw_invitation,
)
from ctevents.texts.words.guests import REGISTRATIONS
from ctevents.web.access import event_or_404, narrowed, needs
from ctevents.web.command import done, now, refusals_in, refusals_to
from ctevents.web.forms import LONGEST_LINE, Form, OneLine, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.emailing import emails_agreed
from ctevents.web.staff.fields import LocalDay
from ctevents.web.staff.guests.forms import PersonForm, blank

ONE = "/events/<slug>/invitations/<int(max=2147483647):invitation_id>"

CHANNELS = {
    Channel.PHONE: _("By phone"),
    Channel.LETTER: _("By letter"),
    Channel.EMAIL: _("By e-mail"),
}
REPLIES = {"accepted": _("Accepted"), "declined": _("Declined")}
REPLY_ACTS = {
    "accepted": _("Save as accepted"),
    "declined": _("Save as declined"),
    "": _("Give the seats back"),
}
"""The words of the buttons. An institution has one."""


def _channel() -> RadioField:
    choices = [SelectChoice(*each) for each in CHANNELS.items()]
    return RadioField(_("Received by"), choices=choices, default=Channel.PHONE)


def _came_on() -> LocalDay:
    return LocalDay(_("Date received"))


class _CameForm(Form):
    """The channel and date of a reply: today, unless another day is entered."""

    channel = _channel()
    came_on = _came_on()

    def __init__(self, *arguments: Any, event: Event, **options: Any) -> None:
        self.event = event
        self.today = to_local(now(), event.time_zone).date()
        data = options.pop("data", {})
        super().__init__(*arguments, data=data | {"came_on": self.today}, **options)
        self.channel.flags.always_filled = self.came_on.flags.always_filled = True

    def validate_came_on(self, field: LocalDay) -> None:
        if field.data is not None and field.data > self.today:
            raise ValidationError(
                gettext("This date is in the future. Enter today or an earlier date.")
            )

    def came(self) -> dict[str, Any]:
        """Return channel and time for the services. A day other than today has no known hour: use
        noon."""
        day = self.came_on.data
        noon = (
            None
            if day in (None, self.today)
            else to_instant(datetime.combine(day, time(12)), self.event.time_zone)
        )
        return {"channel": Channel(self.channel.data), "came_at": noon}


class ReplyForm(_CameForm):
    """A reply. For an institution only a refusal: nominees have a separate page."""

    reply = RadioField(
        _("Reply"),
        [InputRequired(_("Choose whether it was accepted or declined."))],
        choices=[SelectChoice(*each) for each in REPLIES.items()],
    )
    # Repeated here: errors are listed in this order.
    channel = _channel()
    came_on = _came_on()


class NomineeForm(_CameForm, PersonForm):
    """A nominee; the institution is the nominating one."""


class WithdrawalForm(Form):
    """``how``: the value of the pressed button, one of those in ``Withdrawal``."""

    reason = OneLine(
        _("Reason"),
        [
            DataRequired(_("Enter a reason, for colleagues who look at it later.")),
            at_most(LONGEST_LINE),
        ],
    )
    how = HiddenField()


class Withdrawal(StrEnum):
    """The buttons. ``emailed``: the guest, or the focal point, gets a letter.
    ``nominees``: an institution's nominees lose their seats, too."""

    PLAIN = "plain"
    EMAILED = "emailed"
    NOMINEES = "nominees"
    NOMINEES_EMAILED = "nominees-emailed"


@blueprint.route(f"{ONE}/reply", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def reply_enter(slug: str, invitation_id: int) -> Response | tuple[str, int]:
    event, invitation = event_or_404(slug), invitation_or_404(slug, invitation_id)
    form = ReplyForm(event=event)
    if invitation.institution is not None:
        del form.reply
    page = partial(_reply_page, invitation, form)
    if form.validate_on_submit():
        reply = form.reply.data if form.reply else ""
        with refusals_in(form, page), emails_agreed(str(REPLY_ACTS[reply]), choice=reply) as tx:
            words = _enter(tx, invitation, form)
        return done(words, guest_path(invitation))
    return page(), form.answer_status()


def _reply_page(invitation: Invitation, form: ReplyForm) -> str:
    """Show the form with a button for each reply, and how many people get a letter if nobody on the
    waiting list gets a seat. Whether an unnamed guest has an address is not shown."""
    person = invitation.person
    registration = registration_of(db.session(), person.id) if person else None
    has_place = registration is not None and registration.state not in ENDED
    letters = {"accepted": not has_place, "declined": has_place} if person else {"": False}
    emails = {
        reply: int(is_told and bool(person and (person.has_address or person.is_unnamed)))
        for reply, is_told in letters.items()
    }
    return _page("staff/reply_enter.html", invitation, form, acts=REPLY_ACTS, emails=emails)


def _enter(tx: Transaction, invitation: Invitation, form: ReplyForm) -> str:
    if invitation.person is None:
        is_new = decline_seats(tx, invitation, **form.came())
        return gettext("The seats are given back.") if is_new else gettext("Nothing was changed.")
    if not enter_reply(tx, invitation, is_accepted=form.reply.data == "accepted", **form.came()):
        return gettext("Nothing was changed.")
    registration = registration_of(tx, invitation.person.id)
    if registration is None:
        return gettext("Reply saved.")
    return gettext("Reply saved. Registration: %(state)s.", state=REGISTRATIONS[registration.state])


@blueprint.route(f"{ONE}/nominees/add", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def nominee_add(slug: str, invitation_id: int) -> Response | tuple[str, int]:
    event, invitation = event_or_404(slug), invitation_or_404(slug, invitation_id)
    if invitation.institution is None:
        abort(404)
    own = invitation.institution.group
    data = blank(event) | {
        "institution": invitation.institution.name,
        "group": own.code if own else "",
    }
    form = NomineeForm(groups(db.session(), event.project_id), event=event, data=data)
    page = partial(_page, "staff/nominee_add.html", invitation, form)
    if form.validate_on_submit():
        fields = replace(form.fields(), institution=invitation.institution.name)
        with refusals_in(form, page), emails_agreed(gettext("Add this person")) as tx:
            nominate(tx, invitation, fields, **form.came())
        name = f"{form.given_name.data} {form.family_name.data}"
        return done(gettext("%(name)s is now a nominee.", name=name), guest_path(invitation))
    return page(), form.answer_status()


@blueprint.route(f"{ONE}/withdraw", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def invitation_withdraw(slug: str, invitation_id: int) -> Response | tuple[str, int]:
    invitation = invitation_or_404(slug, invitation_id)
    form = WithdrawalForm()
    page = partial(_withdrawal_page, invitation, form)
    if form.validate_on_submit():
        how = form.how.data if form.how.data in set(Withdrawal) else Withdrawal.PLAIN
        with refusals_in(form, page), emails_agreed(_withdrawal_words(how), choice=how) as tx:
            is_emailed = withdraw_invitation(
                tx,
                invitation,
                reason=form.reason.data or "",
                with_nominees=how in (Withdrawal.NOMINEES, Withdrawal.NOMINEES_EMAILED),
                is_emailed=how in (Withdrawal.EMAILED, Withdrawal.NOMINEES_EMAILED),
            )
        letter = (
            gettext("We are e-mailing the guest.") if is_emailed else gettext("No e-mail is sent.")
        )
        return done(gettext("Invitation withdrawn.") + f" {letter}", guest_path(invitation))
    return page(), form.answer_status()


def _withdrawal_words(how: str) -> str:
    if how in (Withdrawal.NOMINEES, Withdrawal.NOMINEES_EMAILED):
        return gettext("Withdraw the invitation, cancel the seats of its nominees")
    return gettext("Withdraw the invitation")


def _withdrawal_page(invitation: Invitation, form: WithdrawalForm) -> str:
    """Show a button for each number of people who get a letter if nobody on the waiting list gets a
    seat."""
    told = told_of_withdrawal(db.session(), invitation)
    buttons = {how: (_withdrawal_words(how), people) for how, people in _withdrawals(told).items()}
    return _page("staff/invitation_withdraw.html", invitation, form, buttons=buttons)


def _withdrawals(told: WithdrawalLetters) -> dict[Withdrawal, int]:
    """Return the numbers of people, by the button. Where nobody is to be told besides, there is no
    button for that."""
    found = {Withdrawal.PLAIN: told.losing, Withdrawal.EMAILED: told.losing + told.addressee}
    if told.nominees:
        emailed = told.nominees_emailed
        found |= {
            Withdrawal.NOMINEES: emailed,
            Withdrawal.NOMINEES_EMAILED: emailed + told.addressee,
        }
    return {
        how: people for how, people in found.items() if told.addressee or "emailed" not in how.value
    }


@blueprint.post(f"{ONE}/send")
@narrowed(needs(Right.SEND_LETTERS))
def invitation_send_one(slug: str, invitation_id: int) -> Response:
    by_mail = gettext("The invitation will be sent shortly.")
    by_letter = gettext("Marked as invited. There is no e-mail address, so print the letter.")
    return _sent(
        slug, invitation_id, gettext("Send the invitation now"), send_invitation, by_mail, by_letter
    )


@blueprint.post(f"{ONE}/again")
@narrowed(needs(Right.SEND_LETTERS))
def invitation_send_again(slug: str, invitation_id: int) -> Response:
    by_mail, by_letter = (
        gettext("The invitation will be sent again shortly."),
        gettext("The invitation has a new link. Print the letter."),
    )
    act = gettext("Send again, with a new link")
    return _sent(slug, invitation_id, act, send_invitation_again, by_mail, by_letter)


def _sent(
    slug: str, invitation_id: int, act: str, send: Callable[..., bool], *told: str
) -> Response:
    """Send, then flash the result. ``send`` returns whether it goes by e-mail. ``told``: what is
    then said, and what otherwise."""
    by_mail, by_letter = told
    invitation = invitation_or_404(slug, invitation_id)
    address = guest_path(invitation)
    with refusals_to(address), emails_agreed(act, back=address) as tx:
        is_by_mail = send(tx, invitation)
    return done(by_mail if is_by_mail else by_letter, address)


def invitation_or_404(slug: str, invitation_id: int) -> Invitation:
    invitation = invitation_of_event(db.session(), event_or_404(slug).id, invitation_id)
    if invitation is None:
        abort(404)
    return invitation


def guest_or_404(event: Event, person_id: int) -> PersonGuest:
    guest = person_guest(db.session(), event.id, person_id)
    if guest is None:
        abort(404)
    return guest


def registration_or_404(event: Event, person_id: int) -> Registration:
    registration = registration_at(db.session(), event.id, person_id)
    if registration is None:
        abort(404)
    return registration


def guest_path(invitation: Invitation) -> str:
    """Return the path of the person or the institution."""
    slug = invitation.event.slug
    if invitation.person_id is not None:
        return url_for("staff.guest_edit", slug=slug, person_id=invitation.person_id)
    return url_for("staff.institution_edit", slug=slug, institution_id=invitation.institution_id)


def path_meant(events: Sequence[Event], text: str) -> str | None:
    """Return the path of the guest whose reference the text is, or None. Letters of earlier
    versions had the number of the invitation, such as ``BA-00042``. It does not lead to an unnamed
    guest: the numbers next to it are of people who came to the list together."""
    session, by_id = db.session(), {event.id: event for event in events}
    guest = referred_to(session, by_id, text)
    if isinstance(guest, Person):
        return url_for("staff.guest_edit", slug=by_id[guest.event_id].slug, person_id=guest.id)
    if guest is not None:
        slug = by_id[guest.event_id].slug
        if institution_guest(session, guest.event_id, guest.id) is not None:
            return url_for("staff.institution_edit", slug=slug, institution_id=guest.id)
        return url_for("staff.guest_list", slug=slug, institution=guest.id)
    for event in events:
        found = re.fullmatch(rf"{event.slug}[- ]?([0-9]{{1,9}})", text.strip(), re.IGNORECASE)
        invitation = invitation_of_event(session, event.id, int(found[1])) if found else None
        if invitation is not None and not (invitation.person and invitation.person.is_unnamed):
            return guest_path(invitation)
    return None


def name_of(invitation: Invitation) -> str:
    """Return the name that staff may see."""
    if invitation.person is not None:
        return shown(invitation.person).name
    return invitation.institution.name if invitation.institution else ""


def _page(template: str, invitation: Invitation, form: Form, **more: Any) -> str:
    return render_template(
        template,
        event=invitation.event,
        invitation=invitation,
        name=name_of(invitation),
        back=guest_path(invitation),
        form=form,
        **more,
    )
