"""The seats offered to an institution: its focal point names people, replaces them and gives seats back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from flask import abort, render_template, request, url_for
from flask_babel import gettext, ngettext
from werkzeug.wrappers import Response

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.guests.nominee_lines import NomineeLine
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import refusal_to_accept, refusal_to_change
from ctevents.models import Invitation, Nomination, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.letters.official_letters import attach_letter, official_letters
from ctevents.services.people.people import groups
from ctevents.services.replies.nominations import (
    nominate,
    nomination_of,
    nominations_of,
    release_seats,
    replace_nominee,
    unknown_to_office,
    withdraw_nominee,
)
from ctevents.services.replies.vetting import answer_as_focal_point
from ctevents.services.seating.seats import open_seats
from ctevents.tokens import Purpose
from ctevents.web.clock import now
from ctevents.web.command import done, refusals_in
from ctevents.web.forms import Form
from ctevents.web.public.blueprint import blueprint
from ctevents.web.public.links import offer_or_404
from ctevents.web.public.nominations.forms import LetterForm, NomineeForm, SeveralForm, release_form
from ctevents.web.public.nominations.words import state_of
from ctevents.web.public.words import PUBLIC_SENTENCES, public_sentence
from ctevents.web.security import shows_form_again, takes_files

Answer = Response | tuple[str, int]

NOMINEE = "/nominations/<token>/nominees/<int(max=2147483647):nomination_id>"


@blueprint.route("/nominations/<token>", methods=["GET", "POST"])
@shows_form_again
@takes_files(Purpose.NOMINATION)
def nomination_show(token: str) -> Answer:
    """Show the page. A POST names a person, unless ``step`` selects one of the page's other forms."""
    invitation = offer_or_404(token)
    if request.method != "POST":
        return _page(token, invitation), 200
    return _STEPS.get(request.form.get("step", ""), _name_one)(token, invitation)


def _name_one(token: str, invitation: Invitation) -> Answer:
    form = NomineeForm(invitation, _groups(invitation))

    def name(tx: Transaction) -> str:
        nominate(tx, invitation, form.person_fields(), form.wishes())
        return gettext("%(name)s has been added and gets an e-mail.", name=form.person_name())

    return _carry_out(token, invitation, form, name, "naming")


def _name_several(token: str, invitation: Invitation) -> Answer:
    """Name all or nobody, and only after the page has shown how the lines were read."""
    form = SeveralForm(invitation, _groups(invitation))
    if not form.is_understood:
        is_right = form.validate()
        page = _page(token, invitation, several=form, understood=form.lines() if is_right else ())
        return page, 200 if is_right else 422

    def name_all(tx: Transaction) -> str:
        for line, filled in form.lines():
            form.at_line = line.number
            nominate(tx, invitation, filled.person_fields())
        return ngettext("One person has been added.", "%(num)d people have been added.", len(form.lines()))

    return _carry_out(token, invitation, form, name_all, "several")


def _give_back(token: str, invitation: Invitation) -> Answer:
    form = release_form(open_seats(db.session(), invitation), groups(db.session(), invitation.event.project_id))

    def release(tx: Transaction) -> str:
        count = release_seats(tx, invitation, form.counts(), seen=form.seen)
        return ngettext(
            "You have given back one seat. Thank you.", "You have given back %(num)d seats. Thank you.", count
        )

    return _carry_out(token, invitation, form, release, "release")


def _attach(token: str, invitation: Invitation) -> Answer:
    form = LetterForm()

    def attach(tx: Transaction) -> str:
        attach_letter(tx, invitation, form.file_name(), form.content())
        return gettext("We have received the letter.")

    return _carry_out(token, invitation, form, attach, "letter")


_STEPS = {"several": _name_several, "release": _give_back, "letter": _attach}


@blueprint.route(NOMINEE, methods=["GET", "POST"])
@shows_form_again
def nominee_replace(token: str, nomination_id: int) -> Answer:
    invitation = offer_or_404(token)
    nomination = _nomination_or_404(invitation, nomination_id)
    form = NomineeForm(invitation, _groups(invitation, nomination))
    page = partial(_replace_page, token, nomination, form)
    if not form.validate_on_submit():
        return page(), form.answer_status()
    with refusals_in(form, page, words=public_sentence), transaction(by=audit.LINK) as tx:
        replace_nominee(tx, nomination, form.person_fields(), form.wishes())
    words = gettext("%(name)s has been added and gets an e-mail.", name=form.person_name())
    return done(words, url_for("public.nomination_show", token=token))


@blueprint.post(f"{NOMINEE}/withdraw")
@shows_form_again
def nominee_withdraw(token: str, nomination_id: int) -> Answer:
    invitation = offer_or_404(token)
    nomination = _nomination_or_404(invitation, nomination_id)

    def withdraw(tx: Transaction) -> str:
        withdraw_nominee(tx, nomination)
        return gettext("%(name)s no longer has a seat.", name=nomination.registration.person.name)

    return _carry_out(token, invitation, Form(), withdraw)


@blueprint.post("/nominations/<token>/people/<int(max=2147483647):asked_id>")
@shows_form_again
def nomination_word(token: str, asked_id: int) -> Answer:
    """Record whether the institution sends a person who registered on their own."""
    invitation = offer_or_404(token)
    asked = {registration.id: registration for registration in unknown_to_office(db.session(), invitation)}
    if asked_id not in asked:
        abort(404)
    word, form = request.form.get("agrees"), Form()
    if word not in ("yes", "no"):
        form.refuse(gettext("Choose yes or no."))
        return _page(token, invitation, problem=form), 422

    def say(tx: Transaction) -> str:
        answer_as_focal_point(tx, invitation, asked[asked_id], agrees=word == "yes")
        return gettext("Thank you for your answer.")

    return _carry_out(token, invitation, form, say)


def _carry_out(
    token: str,
    invitation: Invitation,
    form: Form,
    step: Callable[[Transaction], str],
    name: str = "problem",
) -> Answer:
    """Do ``step`` and flash its message, or show the page again with what was typed. ``name``: the form's name on the page."""
    page = partial(_page, token, invitation, **{name: form})
    if not form.validate():
        return page(), 422
    with refusals_in(form, page, words=public_sentence), transaction(by=audit.LINK) as tx:
        words = step(tx)
    return done(words, url_for("public.nomination_show", token=token))


def _nomination_or_404(invitation: Invitation, nomination_id: int) -> Nomination:
    nomination = nomination_of(db.session(), invitation, nomination_id)
    if nomination is None:
        abort(404)
    return nomination


def _groups(invitation: Invitation, nomination: Nomination | None = None) -> list[StakeholderGroup]:
    """Return the groups that a person for one of the seats, or for the seat of ``nomination``, may have."""
    own = invitation.institution.group_id if invitation.institution else None
    if not invitation.split:
        return [
            group for group in groups(db.session(), invitation.event.project_id) if group.is_offered or group.id == own
        ]
    wanted = invitation.split if nomination is None else {nomination.seat_group}
    return [group for group in groups(db.session(), invitation.event.project_id) if group.code in wanted]


def _replace_page(token: str, nomination: Nomination, form: NomineeForm) -> str:
    refusal = _refusal_to_replace(nomination)
    return render_template(
        "public/nominee_replace.html",
        token=token,
        event=nomination.registration.event,
        person=nomination.registration.person,
        form=form,
        why_closed=None if refusal is None else public_sentence(refusal),
    )


def _refusal_to_replace(nomination: Nomination) -> Refusal | None:
    reason = refusal_to_change(nomination.registration.event.status_at(now()))
    if reason is None and nomination.registration.entry_id:
        return Refusal(Reason.NOMINEE_ATTENDED, (nomination.registration.person.name,))
    reason = reason or (Reason.NOT_NAMED if nomination.ended_at else None)
    return Refusal(reason) if reason else None


def _page(
    token: str,
    invitation: Invitation,
    *,
    understood: Sequence[tuple[NomineeLine, NomineeForm]] = (),
    **forms: Form,
) -> str:
    """Render the page. ``forms``: what was typed into one of them. ``understood``: the people read from the lines,
    before they are named."""
    event, session = invitation.event, db.session()
    free = open_seats(session, invitation)
    known = nominations_of(session, invitation)
    status = event.status_at(now())
    closed = refusal_to_change(status)
    of_seats = groups(session, invitation.event.project_id)
    with_seats = [group for group in _groups(invitation) if free[group.code] or not invitation.split]
    blank: dict[str, Any] = {
        "naming": NomineeForm(invitation, with_seats, formdata=None),
        "several": SeveralForm(invitation, with_seats, formdata=None),
        "release": release_form(free, of_seats, formdata=None),
        "letter": LetterForm(formdata=None),
    }
    return render_template(
        "public/nomination_show.html",
        token=token,
        invitation=invitation,
        event=event,
        nominees=[each for each in known if each.ended_at is None],
        former=[each for each in known if each.ended_at is not None],
        asked=unknown_to_office(session, invitation),
        free=free,
        group_names={group.code: group.name for group in of_seats},
        letters=official_letters(session, invitation),
        state_of=state_of,
        why_closed=None if closed is None else PUBLIC_SENTENCES[closed],
        may_name=refusal_to_accept(status, event.registration_closes_at, now()) is None,
        typed=next(iter(forms), None),
        understood=understood,
        **(blank | forms),
    )
