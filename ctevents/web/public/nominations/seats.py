"""The seats offered to an institution: its focal point names people and gives seats back."""

from __future__ import annotations

from flask import abort, flash, request, url_for
from flask_babel import gettext, ngettext

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Refusal
from ctevents.models import Invitation
from ctevents.services.common import audit
from ctevents.services.letters.official_letters import attach_letter
from ctevents.services.people.people import groups
from ctevents.services.replies.nominations import release_seats, unknown_to_office
from ctevents.services.replies.vetting import answer_as_focal_point
from ctevents.services.seating.receipts import acknowledge
from ctevents.services.seating.seats import open_seats
from ctevents.web.command import done
from ctevents.web.forms import Form
from ctevents.web.public.blueprint import blueprint
from ctevents.web.public.invitations import offer_or_404
from ctevents.web.public.nominations.forms import LetterForm, SeatsForm, SeveralForm, release_form
from ctevents.web.public.nominations.page import (
    Answer,
    carry_out,
    groups_of,
    name_each,
    page,
    rows_sent,
    told,
)
from ctevents.web.security import shows_form_again


@blueprint.route("/nominations/<token>", methods=["GET", "POST"])
@shows_form_again
def nomination_show(token: str) -> Answer:
    """Show the page. A POST names people, unless ``step`` selects one of the page's other forms."""
    invitation = offer_or_404(token)
    if request.method != "POST":
        return page(token, invitation), 200
    return _STEPS.get(request.form.get("step", ""), _name_people)(token, invitation)


def _name_people(token: str, invitation: Invitation) -> Answer:
    form, rows = SeatsForm(), rows_sent(invitation, groups_of(invitation))
    right = [row for row in rows if row.validate()]
    refusals: list[Refusal] = []
    if form.validate() and right:
        with transaction(by=audit.LINK) as tx:
            refusals = name_each(tx, invitation, right)
    left = [row for row in rows if row.errors or form.errors]
    named = [row for row in rows if row not in left]
    if not left:
        return done(told(named), url_for("public.nomination_show", token=token))
    if named:
        flash(told(named), "success")
    is_refused_only = len(refusals) == len(left)
    return page(token, invitation, rows=left, naming=form), refusals[
        0
    ].reason.status if is_refused_only else 422


def _read_lines(token: str, invitation: Invitation) -> Answer:
    """Fill the rows of the table with the lines. Nobody is named before the focal point has seen
    how they were read."""
    form = SeveralForm(invitation, groups_of(invitation))
    if not form.validate():
        return page(token, invitation, several=form), 422
    rows = form.rows()
    answer = page(token, invitation, rows=rows, are_read=True, several=form)
    return answer, 422 if any(row.errors for row in rows) else 200


def _give_back(token: str, invitation: Invitation) -> Answer:
    form = release_form(
        open_seats(db.session(), invitation), groups(db.session(), invitation.event.project_id)
    )

    def release(tx: Transaction) -> str:
        count = release_seats(tx, invitation, form.counts(), seen=form.seen)
        acknowledge(tx, invitation)
        return ngettext(
            "You have given back one seat. Thank you.",
            "You have given back %(num)d seats. Thank you.",
            count,
        )

    return carry_out(token, invitation, form, release, "release")


def _attach(token: str, invitation: Invitation) -> Answer:
    form = LetterForm()

    def attach(tx: Transaction) -> str:
        attach_letter(tx, invitation, form.file_name(), form.content())
        return gettext("We have received the letter.")

    return carry_out(token, invitation, form, attach, "letter")


_STEPS = {"several": _read_lines, "release": _give_back, "letter": _attach}


@blueprint.post("/nominations/<token>/people/<int(max=2147483647):asked_id>")
@shows_form_again
def nomination_word(token: str, asked_id: int) -> Answer:
    """Record whether the institution sends a person who registered on their own."""
    invitation = offer_or_404(token)
    asked = {
        registration.id: registration
        for registration in unknown_to_office(db.session(), invitation)
    }
    if asked_id not in asked:
        abort(404)
    word, form = request.form.get("agrees"), Form()
    if word not in ("yes", "no"):
        form.refuse(gettext("Choose yes or no."))
        return page(token, invitation, problem=form), 422

    def say(tx: Transaction) -> str:
        answer_as_focal_point(tx, invitation, asked[asked_id], agrees=word == "yes")
        return gettext("Thank you for your answer.")

    return carry_out(token, invitation, form, say)
