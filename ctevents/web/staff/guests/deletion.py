"""Deleting rows that were never invited: one from the guest's page, or all rows of one import."""

from __future__ import annotations

from functools import partial

from flask import abort, render_template, request, url_for
from flask_babel import gettext, ngettext
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.guests.deletion import (
    ImportToDelete,
    delete_guest,
    delete_imported,
    imports,
    may_be_deleted,
    was_imported,
)
from ctevents.services.people.unnamed import shown
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done, refusals_in, refusals_to
from ctevents.web.forms import Form
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.guests.replies import ONE, guest_path, invitation_or_404
from ctevents.web.staff.guests.undo import ONE_IMPORT, actors_of


@blueprint.route(f"{ONE}/delete", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def guest_delete(slug: str, invitation_id: int) -> Response | tuple[str, int]:
    """Ask first; say why a row cannot be deleted."""
    invitation = invitation_or_404(slug, invitation_id)
    form, page_of_guest = Form(), guest_path(invitation)
    if form.validate_on_submit():
        with refusals_to(page_of_guest), transaction(by=actor()) as tx:
            delete_guest(tx, invitation)
        return done(gettext("The row is deleted."), url_for("staff.guest_list", slug=slug))
    person, institution = invitation.person, invitation.institution
    name = shown(person).name if person else institution.name if institution else ""
    can = may_be_deleted(db.session(), invitation)
    wrong = "" if can else sentence(Refusal(Reason.INVITED_MEANWHILE))
    page = render_template(
        "staff/guest_delete.html", event=invitation.event, form=form, name=name, wrong=wrong, back=page_of_guest
    )
    return page, form.answer_status()


@blueprint.route(f"{ONE_IMPORT}/delete", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def import_delete(slug: str, import_id: int) -> Response | tuple[str, int]:
    """Ask with the number, which is sent along. If the number has changed, ask again."""
    event = event_or_404(slug)
    if not was_imported(db.session(), event.id, import_id):
        abort(404)
    form = Form()
    ask = partial(_ask, event, form, import_id)
    if form.validate_on_submit():
        agreed = ImportToDelete(import_id, rows=request.form.get("rows", type=int) or 0)
        with refusals_in(form, ask), transaction(by=actor()) as tx:
            deleted = delete_imported(tx, event, agreed)
        words = ngettext("One row is deleted.", "%(num)d rows are deleted.", deleted)
        return done(words, url_for("staff.guest_list", slug=slug))
    return ask(), form.answer_status()


def _ask(event: Event, form: Form, import_id: int) -> str:
    found = imports(db.session(), event.id, import_id)
    chosen = found[0] if found and found[0].rows else None
    actors = actors_of([each.made for each in found])
    return render_template("staff/import_delete.html", event=event, form=form, chosen=chosen, actors=actors)
