"""A personal invitation: one page, one form, one POST that accepts and registers."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from flask import redirect, render_template, request
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.rsvp import InvitationState
from ctevents.domain.schedule import EventStatus, refusal_to_accept
from ctevents.models import Invitation
from ctevents.rendering import in_asked_language, link
from ctevents.services.invitations import accept, decline
from ctevents.services.people import groups
from ctevents.services.registrations import registration_of
from ctevents.services.seats import seats_left
from ctevents.tokens import Purpose
from ctevents.web.clock import now
from ctevents.web.public import blueprint
from ctevents.web.public.forms import InvitationForm, groups_to_choose, prefilled
from ctevents.web.public.links import invitation_or_404
from ctevents.web.public.words import PUBLIC_SENTENCES
from ctevents.web.security import shows_form_again


@blueprint.route("/invitations/<token>", methods=["GET", "POST"])
@shows_form_again
def invitation_show(token: str) -> Response | tuple[str, int]:
    invitation = invitation_or_404(token)
    form = _form(invitation)
    if request.method != "POST":
        return _page(invitation, form), 200
    reply = request.form.get("reply")
    if not (form.validate() if reply == "accept" else _csrf_is_right(form)):
        return _page(invitation, form), 422
    if reply not in ("accept", "decline"):
        form.form_errors = [gettext("Choose whether you accept or decline.")]
        return _page(invitation, form), 422
    try:
        path = _accept(invitation, form) if reply == "accept" else _decline(invitation)
        return redirect(in_asked_language(path), 303)
    except Refusal as refusal:
        return _refused(invitation, form, refusal)


def _accept(invitation: Invitation, form: InvitationForm) -> str:
    """The path of the registration: without the host, so that the visitor stays where he came."""
    with transaction() as tx:
        registration = accept(tx, invitation, form.person_fields(), form.wishes(), seen=form.seen, now=now())
        nonce = registration.link_nonce
    return urlsplit(link(Purpose.REGISTRATION, nonce)).path


def _decline(invitation: Invitation) -> str:
    with transaction() as tx:
        decline(tx, invitation, now=now())
    return request.path


def _refused(invitation: Invitation, form: InvitationForm, refusal: Refusal) -> tuple[str, int]:
    """What was typed, and why it is not taken. Where staff saved meanwhile: what differs; sent again it counts as seen."""
    assert invitation.person is not None
    form.form_errors = [str(PUBLIC_SENTENCES[refusal.reason])]
    is_older = refusal.reason is Reason.CHANGED_MEANWHILE
    differing = form.see_again(invitation.person) if is_older else []
    return _page(invitation, form, differing), refusal.reason.status


def _form(invitation: Invitation) -> InvitationForm:
    person = invitation.person
    assert person is not None
    registration = registration_of(db.session(), person.id)
    return InvitationForm(
        person, groups_to_choose(groups(db.session()), person.group), data=prefilled(person, registration)
    )


def _csrf_is_right(form: InvitationForm) -> bool:
    """Declining looks at no other field."""
    return bool(form.csrf_token.validate(form))


def _page(invitation: Invitation, form: InvitationForm, differing: Sequence[tuple[str, str]] = ()) -> str:
    event = invitation.event
    assert invitation.person is not None
    status = event.status_at(now())
    reason = refusal_to_accept(status, event.registration_closes_at, now())
    registration = registration_of(db.session(), invitation.person_id or 0)
    has_accepted = invitation.state is InvitationState.ACCEPTED and registration is not None
    return render_template(
        "public/invitation_show.html",
        invitation=invitation,
        event=event,
        person=invitation.person,
        form=form,
        differing=differing,
        registration=registration if has_accepted else None,
        has_declined=invitation.state is InvitationState.DECLINED,
        why_closed=None if reason is None else PUBLIC_SENTENCES[reason],
        may_decline=status is EventStatus.PUBLISHED,
        is_full=reason is None and not has_accepted and seats_left(db.session(), event) == 0,
    )
