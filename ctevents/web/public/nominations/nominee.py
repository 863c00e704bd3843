"""One nominee: corrected, replaced by somebody else, or withdrawn."""

from __future__ import annotations

from functools import partial

from flask import abort, render_template, url_for
from flask_babel import gettext

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.people import full_name
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import refusal_to_change
from ctevents.models import Invitation, Nomination
from ctevents.services.common import audit
from ctevents.services.replies.nominations import (
    correct_nominee,
    nomination_of,
    replace_nominee,
    withdraw_nominee,
)
from ctevents.services.replies.nominees import correction_version
from ctevents.services.seating.receipts import acknowledge
from ctevents.web.command import done, now, refusals_in
from ctevents.web.forms import Form
from ctevents.web.public.blueprint import blueprint
from ctevents.web.public.invitations import offer_or_404
from ctevents.web.public.nominations.forms import CorrectionForm, NomineeForm
from ctevents.web.public.nominations.page import Answer, carry_out, groups_of
from ctevents.web.public.words import public_sentence
from ctevents.web.security import shows_form_again

NOMINEE = "/nominations/<token>/nominees/<int(max=2147483647):nomination_id>"


@blueprint.route(NOMINEE, methods=["GET", "POST"])
@shows_form_again
def nominee_replace(token: str, nomination_id: int) -> Answer:
    invitation = offer_or_404(token)
    nomination = _nomination_or_404(invitation, nomination_id)
    form = NomineeForm(invitation, groups_of(invitation, nomination))
    page = partial(_replace_page, token, nomination, form)
    if not form.validate_on_submit():
        return page(), form.answer_status()
    with refusals_in(form, page, words=public_sentence), transaction(by=audit.LINK) as tx:
        named = replace_nominee(tx, nomination, form.person_fields(), form.wishes())
        if named is not nomination:
            acknowledge(tx, invitation)
    if named is nomination:
        words = _corrected(form.person_name())
    else:
        words = gettext("%(name)s has been added and gets an e-mail.", name=form.person_name())
    return done(words, url_for("public.nomination_show", token=token))


@blueprint.route(f"{NOMINEE}/details", methods=["GET", "POST"])
@shows_form_again
def nominee_correct(token: str, nomination_id: int) -> Answer:
    """Correct a nominee, who keeps the seat. After a refusal the form counts as one that saw what
    is saved now."""
    invitation = offer_or_404(token)
    nomination = _nomination_or_404(invitation, nomination_id)
    form = CorrectionForm(nomination)
    page = partial(_correction_page, token, nomination, form)
    if not form.validate_on_submit():
        return page(), form.answer_status()
    with refusals_in(form, page, words=public_sentence), transaction(by=audit.LINK) as tx:
        fields = form.person_fields()
        changed = correct_nominee(tx, nomination, fields, seen=form.version.data)
    words = (
        _corrected(full_name(fields.given_name, fields.family_name))
        if changed
        else gettext("Nothing was changed.")
    )
    if "email" in changed:
        told = gettext("We send a new e-mail to the new address.")
        words = f"{words} {told}"
    return done(words, url_for("public.nomination_show", token=token))


def _corrected(name: str) -> str:
    return gettext("The details of %(name)s are corrected.", name=name)


@blueprint.post(f"{NOMINEE}/withdraw")
@shows_form_again
def nominee_withdraw(token: str, nomination_id: int) -> Answer:
    invitation = offer_or_404(token)
    nomination = _nomination_or_404(invitation, nomination_id)

    def withdraw(tx: Transaction) -> str:
        withdraw_nominee(tx, nomination)
        acknowledge(tx, invitation)
        return gettext("%(name)s no longer has a seat.", name=nomination.registration.person.name)

    return carry_out(token, invitation, Form(), withdraw)


def _nomination_or_404(invitation: Invitation, nomination_id: int) -> Nomination:
    nomination = nomination_of(db.session(), invitation, nomination_id)
    if nomination is None:
        abort(404)
    return nomination


def _replace_page(token: str, nomination: Nomination, form: NomineeForm) -> str:
    refusal = _refusal_to_replace(nomination)
    return render_template(
        "public/nominee_replace.html",
        token=token,
        nomination=nomination,
        event=nomination.registration.event,
        person=nomination.registration.person,
        form=form,
        why_closed=None if refusal is None else public_sentence(refusal),
    )


def _correction_page(token: str, nomination: Nomination, form: CorrectionForm) -> str:
    refusal = _refusal_to_replace(nomination)
    form.version.data = correction_version(nomination)
    return render_template(
        "public/nominee_correct.html",
        token=token,
        nomination=nomination,
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
