"""Institutions on the guest list, and the seats that they are offered."""

from __future__ import annotations

from flask import abort, flash, redirect, render_template, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db import db, transaction
from ctevents.domain.refusals import Refusal
from ctevents.domain.roles import Right
from ctevents.models import Event, Invitation
from ctevents.services import audit
from ctevents.services.guest_list import add_institution_guest, edit_institution_guest
from ctevents.services.guest_lookup import history_of_institution, institution_guest
from ctevents.services.people import groups
from ctevents.web.access import event_or_404, narrowed, needs, staff
from ctevents.web.clock import now
from ctevents.web.security import shows_form_again
from ctevents.web.staff import blueprint
from ctevents.web.staff.audit_log import lines_of
from ctevents.web.staff.guest_forms import InstitutionForm, blank, saved_institution
from ctevents.web.staff.guest_names import CHANNELS, INVITATIONS, TONES


@blueprint.route("/events/<slug>/guests/institutions/add", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def institution_add(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = InstitutionForm(groups(db.session()), data=blank(event))
    if form.validate_on_submit():
        try:
            with transaction() as tx:
                invitation = add_institution_guest(
                    tx, event, **vars(form.fields()), actor=audit.by_account(staff().id), now=now()
                )
                institution_id = invitation.institution_id
        except Refusal as refusal:
            return _refused("staff/institution_add.html", event, form, refusal)
        flash(gettext("The institution is on the guest list, and not invited yet."), "success")
        return redirect(url_for("staff.institution_edit", slug=slug, institution_id=institution_id), 303)
    return render_template("staff/institution_add.html", event=event, form=form), form.answer_status()


@blueprint.route("/events/<slug>/guests/institutions/<int(max=2147483647):institution_id>", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def institution_edit(slug: str, institution_id: int) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    invitation = institution_guest(db.session(), event.id, institution_id)
    if invitation is None or invitation.institution is None:
        abort(404)
    form = InstitutionForm(groups(db.session()), invitation.institution.group_id, data=saved_institution(invitation))
    if form.validate_on_submit():
        try:
            with transaction() as tx:
                changed = edit_institution_guest(
                    tx, invitation, form.fields(), actor=audit.by_account(staff().id), now=now()
                )
        except Refusal as refusal:
            return _refused("staff/institution_edit.html", event, form, refusal, **_known(invitation))
        flash(gettext("The institution is saved.") if changed else gettext("Nothing was changed."), "success")
        return redirect(url_for("staff.institution_edit", slug=slug, institution_id=institution_id), 303)
    page = render_template("staff/institution_edit.html", event=event, form=form, **_known(invitation))
    return page, form.answer_status()


def _refused(template: str, event: Event, form: InstitutionForm, refusal: Refusal, **known: object) -> tuple[str, int]:
    """The one refusal there is: an institution of this name is on the list already."""
    form.name.errors = [gettext("An institution of this name is on the guest list already.")]
    return render_template(template, event=event, form=form, **known), refusal.reason.status


def _known(invitation: Invitation) -> dict[str, object]:
    return {
        "invitation": invitation,
        "history": lines_of(history_of_institution(db.session(), invitation.institution))
        if invitation.institution
        else [],
        "channels": CHANNELS,
        "invitations": INVITATIONS,
        "tones": TONES,
    }
