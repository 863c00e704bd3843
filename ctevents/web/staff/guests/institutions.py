"""Institutions on the guest list, and the seats offered to them."""

from __future__ import annotations

from functools import partial

from flask import Response as FileResponse
from flask import abort, render_template, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right
from ctevents.models import Event, Invitation
from ctevents.services.guests.deletion import may_be_deleted
from ctevents.services.guests.list import add_institution_guest, edit_institution_guest
from ctevents.services.guests.lookup import history_of_institution, institution_guest
from ctevents.services.letters.official_letters import official_letter, official_letters
from ctevents.services.people.people import groups
from ctevents.services.people.unnamed import leads_to_unnamed
from ctevents.services.replies.nominations import nominations_of
from ctevents.services.seating.seats import open_seats
from ctevents.texts.words.guests import CHANNELS, INVITATIONS, NOMINATION_ENDS, REGISTRATIONS, TONES
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done, refusals_as
from ctevents.web.forms import see_newer
from ctevents.web.security import shows_form_again
from ctevents.web.staff.audit_lines import lines_of
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.downloads import download
from ctevents.web.staff.emailing import emails_agreed
from ctevents.web.staff.guests.forms import (
    InstitutionForm,
    blank,
    institution_form,
    saved_institution,
)


@blueprint.route("/events/<slug>/guests/institutions/add", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def institution_add(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = institution_form(groups(db.session(), event.project_id), data=blank(event))
    if form.validate_on_submit():
        with (
            refusals_as(partial(_refused, "staff/institution_add.html", event, form)),
            transaction(by=actor()) as tx,
        ):
            institution_id = add_institution_guest(tx, event, **vars(form.fields())).institution_id
        words = gettext("The institution is on the guest list, but not invited yet.")
        return done(
            words, url_for("staff.institution_edit", slug=slug, institution_id=institution_id)
        )
    return render_template(
        "staff/institution_add.html", event=event, form=form
    ), form.answer_status()


ONE = "/events/<slug>/guests/institutions/<int(max=2147483647):institution_id>"


@blueprint.route(ONE, methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def institution_edit(slug: str, institution_id: int) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    invitation = institution_guest(db.session(), event.id, institution_id)
    if invitation is None or invitation.institution is None:
        abort(404)
    form = institution_form(
        groups(db.session(), event.project_id), invitation, data=saved_institution(invitation)
    )
    if form.validate_on_submit():
        act = gettext("Save the institution")
        with refusals_as(partial(_not_saved, event, form, invitation)), emails_agreed(act) as tx:
            changed = edit_institution_guest(
                tx, invitation, form.fields(), seen=form.version.data or None
            )
        words = gettext("The institution is saved.") if changed else gettext("Nothing was changed.")
        return done(
            words, url_for("staff.institution_edit", slug=slug, institution_id=institution_id)
        )
    page = render_template(
        "staff/institution_edit.html", event=event, form=form, **_known(invitation)
    )
    return page, form.answer_status()


@blueprint.get(f"{ONE}/letters/<int(max=2147483647):letter_id>")
@narrowed(needs(Right.EDIT_GUESTS))
def institution_letter(slug: str, institution_id: int, letter_id: int) -> FileResponse:
    """Return the institution's paper answer. The file comes from outside, so no browser may show it
    as our page."""
    event = event_or_404(slug)
    invitation = institution_guest(db.session(), event.id, institution_id)
    letter = official_letter(db.session(), invitation, letter_id) if invitation else None
    if letter is None or invitation is None or leads_to_unnamed(db.session(), invitation):
        abort(404)
    return download(letter.content, f"official-letter-{letter.id}.pdf")


def _not_saved(
    event: Event, form: InstitutionForm, invitation: Invitation, refusal: Refusal
) -> tuple[str, int]:
    differing = _see_again(form, invitation) if refusal.reason is Reason.CHANGED_MEANWHILE else []
    known = _known(invitation)
    return _refused(
        "staff/institution_edit.html", event, form, refusal, differing=differing, **known
    )


def _see_again(form: InstitutionForm, invitation: Invitation) -> list[tuple[str, str]]:
    known = groups(db.session(), invitation.event.project_id)
    saved = institution_form(known, invitation, formdata=None, data=saved_institution(invitation))
    return see_newer(form, saved)


def _refused(
    template: str, event: Event, form: InstitutionForm, refusal: Refusal, **known: object
) -> tuple[str, int]:
    """Show the form again: the institution is already on the list, more people are named than there
    would be seats, or somebody else saved meanwhile."""
    if refusal.reason is Reason.GUEST_LISTED_ALREADY:
        form.name.errors = [gettext("An institution with this name is already on the guest list.")]
    elif refusal.reason is Reason.CHANGED_MEANWHILE:
        form.refuse(sentence(refusal))
    else:
        form.seats.errors = [sentence(refusal)]
    return render_template(template, event=event, form=form, **known), refusal.reason.status


def _known(invitation: Invitation) -> dict[str, object]:
    return {
        "invitation": invitation,
        "nominations": nominations_of(db.session(), invitation),
        "free": open_seats(db.session(), invitation).total(),
        "may_be_deleted": may_be_deleted(db.session(), invitation),
        "leads_to_unnamed": leads_to_unnamed(db.session(), invitation),
        "letters": official_letters(db.session(), invitation),
        "registrations": REGISTRATIONS,
        "nomination_ends": NOMINATION_ENDS,
        "history": lines_of(history_of_institution(db.session(), invitation.institution))
        if invitation.institution
        else [],
        "channels": CHANNELS,
        "invitations": INVITATIONS,
        "tones": TONES,
    }
