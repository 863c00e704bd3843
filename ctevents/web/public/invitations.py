"""A personal invitation: one page, one form that accepts and registers in one POST, and one that
passes the invitation on.

Addresses that are typed from a printed letter.

Personal links: from the token in the address to the row that it opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, TypeVar
from urllib.parse import urlsplit

from flask import abort, flash, g, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.privacy.links import is_open
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import InvitationState, Origin, RegistrationState
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event, Invitation, Person, Registration, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.launch.published import Reader, pack_notice
from ctevents.services.people.identity_changes import is_other_until_agreed
from ctevents.services.people.people import groups
from ctevents.services.privacy.kept import Entry
from ctevents.services.replies.delegations import delegate
from ctevents.services.replies.invitations import accept, decline, invitation_by_nonce
from ctevents.services.replies.registrations import registration_by_nonce, registration_of
from ctevents.services.seating.seating import approver_of
from ctevents.services.seating.seats import would_wait
from ctevents.texts.link_keys import link_keys
from ctevents.texts.rendering import in_asked_language, link, page_language, speak
from ctevents.tokens import Purpose
from ctevents.web.command import now, refusals_as
from ctevents.web.forms import LONGEST_TEXT, Paragraphs, at_most
from ctevents.web.public.blueprint import blueprint
from ctevents.web.public.forms import (
    ColleagueForm,
    InvitationForm,
    asking,
    groups_to_choose,
    prefilled,
)
from ctevents.web.public.words import PUBLIC_SENTENCES, public_sentence
from ctevents.web.question_fields import saved_replies
from ctevents.web.security import shows_form_again

Row = TypeVar("Row", Invitation, Registration, Reader, Entry)


def nonce_or_404(purpose: Purpose, token: str) -> str:
    """Return the nonce of a link that has no end."""
    nonce = link_keys().nonce(purpose, token)
    if nonce is None:
        abort(404)
    return nonce


def opened_or_404(purpose: Purpose, token: str, find: Callable[..., Row | None]) -> Row:
    """Return what ``find`` finds behind the link, while the link works. Links on this page end with
    it."""
    opened = link_keys().opened(purpose, token)
    row = find(db.session(), opened.nonce) if opened else None
    if opened is None or row is None or not is_open(row.event.ends_at, opened.until, now()):
        abort(404)
    g.links_until = opened.until
    return row


def invitation_or_404(token: str) -> Invitation:
    """Return a person's invitation; from here on the page uses the invitee's language."""
    invitation = opened_or_404(Purpose.INVITATION, token, invitation_by_nonce)
    if invitation.person is None:
        abort(404)
    speak(invitation.person.language)
    return invitation


def offer_or_404(token: str) -> Invitation:
    """Return an institution's invitation, with its seats."""
    invitation = opened_or_404(Purpose.NOMINATION, token, invitation_by_nonce)
    if invitation.institution is None:
        abort(404)
    speak(invitation.language or invitation.event.main_language)
    return invitation


def registration_or_404(token: str) -> Registration:
    registration = opened_or_404(Purpose.REGISTRATION, token, registration_by_nonce)
    speak(registration.person.language)
    return registration


class ReplyForm(InvitationForm):
    """Accepts and registers, or declines with words to the host."""

    words_to_host = Paragraphs(_("Your words to the host"), [at_most(LONGEST_TEXT)])


@dataclass
class _Forms:
    """The two forms of the page. Only the form that was sent is filled with what was typed."""

    reply: ReplyForm
    person: Person
    groups: list[StakeholderGroup]

    @cached_property
    def colleague(self) -> ColleagueForm:
        """The colleague's form, which few invitees need: it is made when it is used."""
        return ColleagueForm(
            self.person, self.groups, **{} if _is_passing_on() else {"formdata": None}
        )

    @property
    def sent(self) -> ReplyForm | ColleagueForm:
        return self.colleague if _is_passing_on() else self.reply


@blueprint.route("/invitations/<token>", methods=["GET", "POST"])
@shows_form_again
def invitation_show(token: str) -> Response | tuple[str, int]:
    invitation = invitation_or_404(token)
    registration = registration_of(db.session(), invitation.person_id or 0)
    forms = _forms(invitation, registration)
    if request.method != "POST":
        if registration and _has_accepted(invitation, registration) and _is_over(invitation.event):
            return redirect(_path_of_registration(registration.link_nonce))
        return _page(invitation, registration, forms), 200
    reply = request.form.get("reply")
    if not (
        forms.sent.validate() if reply in ("accept", "delegate") else _may_decline(forms.reply)
    ):
        return _page(invitation, registration, forms), 422
    if reply not in _REPLIES:
        forms.reply.refuse(gettext("Choose whether you accept or decline."))
        return _page(invitation, registration, forms), 422
    with refusals_as(partial(_refused, invitation, forms)):
        return redirect(_REPLIES[reply](invitation, forms), 303)


def _is_over(event: Event) -> bool:
    """True after the event: all that is left for a guest is on the page of their registration."""
    return event.status_at(now()) is EventStatus.HELD


def _is_passing_on() -> bool:
    return request.form.get("reply") == "delegate"


def _accept(invitation: Invitation, forms: _Forms) -> str:
    """Return the path of the registration, without the host, so that visitors stay on the host they
    used."""
    form = forms.reply
    with transaction(by=audit.LINK) as tx:
        registration = accept(tx, invitation, form.person_fields(), form.wishes(), seen=form.seen)
        nonce = registration.link_nonce
    return _path_of_registration(nonce)


def _path_of_registration(nonce: str) -> str:
    return in_asked_language(urlsplit(link(Purpose.REGISTRATION, nonce)).path)


def _decline(invitation: Invitation, forms: _Forms) -> str:
    with transaction(by=audit.LINK) as tx:
        decline(tx, invitation, forms.reply.words_to_host.data or "")
    return in_asked_language(request.path)


def _delegate(invitation: Invitation, forms: _Forms) -> str:
    """Return the path of the public page, since the opened link no longer works. It stays in the
    invitee's language."""
    with transaction(by=audit.LINK) as tx:
        delegate(tx, invitation, forms.colleague.person_fields())
    flash(
        gettext(
            "You have passed the invitation on. We are e-mailing it to your colleague. Your link "
            "no longer works."
        ),
        "success",
    )
    return url_for("public.event_show", slug=invitation.event.slug, lang=page_language())


_REPLIES = {"accept": _accept, "decline": _decline, "delegate": _delegate}


def _refused(invitation: Invitation, forms: _Forms, refusal: Refusal) -> tuple[str, int]:
    """Show what was typed and why it is refused. If staff saved meanwhile, show the differences;
    they count as seen when sent again."""
    assert invitation.person is not None
    if refusal.reason is Reason.INVITATION_ENDED:  # a moment ago
        abort(404)
    forms.sent.refuse(public_sentence(refusal))
    is_older = refusal.reason is Reason.CHANGED_MEANWHILE
    differing = forms.reply.see_again(invitation.person) if is_older else []
    registration = registration_of(db.session(), invitation.person.id)
    return _page(invitation, registration, forms, differing), refusal.reason.status


def _forms(invitation: Invitation, registration: Registration | None) -> _Forms:
    person = invitation.person
    assert person is not None
    choices = groups_to_choose(groups(db.session(), invitation.event.project_id), person.group)
    options: dict[str, Any] = {"formdata": None} if _is_passing_on() else {}
    form = asking(ReplyForm, invitation.event)
    saved = prefilled(person, registration) | (
        saved_replies(form, registration) if registration is not None else {}
    )
    reply = form(person, choices, data=saved, **options)
    return _Forms(reply, person, choices)


def _has_accepted(invitation: Invitation, registration: Registration | None) -> bool:
    return invitation.state is InvitationState.ACCEPTED and registration is not None


def _may_decline(form: ReplyForm) -> bool:
    """Check only the CSRF token and the words: declining uses no other field."""
    return all([form.csrf_token.validate(form), form.words_to_host.validate(form)])


def _page(
    invitation: Invitation,
    registration: Registration | None,
    forms: _Forms,
    differing: Sequence[tuple[str, str]] = (),
) -> str:
    event = invitation.event
    assert invitation.person is not None
    status = event.status_at(now())
    reason = event.refusal_to_accept_at(now())
    has_accepted = _has_accepted(invitation, registration)
    is_rejected = registration is not None and registration.state is RegistrationState.REJECTED
    is_checked_in = has_accepted and registration is not None and registration.has_entered
    is_other = is_other_until_agreed(db.session(), invitation.person)
    return render_template(
        "public/invitation_show.html",
        invitation=invitation,
        event=event,
        person=invitation.person,
        form=forms.reply,
        colleague=forms.colleague if _is_passing_on() else None,
        forms=forms,
        differing=differing,
        registration=registration if has_accepted else None,
        pack=pack_notice(db.session(), invitation, now=now()),
        has_declined=invitation.state is InvitationState.DECLINED,
        why_closed=None if reason is None else PUBLIC_SENTENCES[reason],
        awaits=approver_of(db.session(), event, invitation.person, Origin.INVITATION),
        may_decline=status is EventStatus.PUBLISHED,
        may_delegate=reason is None
        and event.may_delegate
        and not (is_rejected or is_checked_in or is_other),
        would_wait=reason is None
        and not has_accepted
        and would_wait(db.session(), event, invitation.person),
    )


@blueprint.get("/l/<token>")
def typed_link(token: str) -> Response:
    """Redirect to the page of the invitation or of the seats, on the visitor's host."""
    found = {
        purpose: link_keys().nonce_of_code(purpose, token)
        for purpose in (Purpose.INVITATION, Purpose.NOMINATION)
    }
    rows = [
        (purpose, invitation_by_nonce(db.session(), nonce))
        for purpose, nonce in found.items()
        if nonce
    ]
    opened = [
        link(purpose, invitation.link_nonce)
        for purpose, invitation in rows
        if invitation is not None and is_open(invitation.event.ends_at, None, now())
    ]
    if not opened:
        abort(404)
    return redirect(urlsplit(opened[0]).path)
