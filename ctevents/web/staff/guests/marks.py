"""Notes and marks of staff about a guest, their companions, and corrections of an unnamed guest. The page of the guest has the
forms."""

from __future__ import annotations

from functools import partial

from flask import abort, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db.handle import transaction
from ctevents.domain.roles import Right
from ctevents.services.guests.unmasking import correct_unnamed_guest
from ctevents.services.people.marks import save_marks
from ctevents.services.replies.registrations import change_companions
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done, refusals_beside
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.guests.guests import edit_page
from ctevents.web.staff.guests.mark_forms import CorrectionForm, marks_form, names_form
from ctevents.web.staff.guests.replies import guest_or_404


@blueprint.post("/events/<slug>/guests/people/<int(max=2147483647):person_id>/marks")
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def guest_mark(slug: str, person_id: int) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    guest = guest_or_404(event, person_id)
    form = marks_form(event, guest.person)
    page = partial(edit_page, event, guest, form)
    if not form.validate_on_submit():
        return page(), form.answer_status()
    saved = partial(marks_form, event, guest.person, formdata=None)
    with refusals_beside(form, saved, page), transaction(by=actor()) as tx:
        is_new = save_marks(tx, guest.person, form.marks(), seen=form.version.data)
    words = gettext("The notes and marks are saved.") if is_new else gettext("Nothing was changed.")
    return done(words, url_for("staff.guest_edit", slug=slug, person_id=person_id))


@blueprint.post("/events/<slug>/guests/people/<int(max=2147483647):person_id>/companions")
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def guest_name_companions(slug: str, person_id: int) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    guest = guest_or_404(event, person_id)
    registration, form = guest.registration, names_form(event, guest.registration)
    if registration is None or not form.companion_rows:
        abort(404)
    page = partial(edit_page, event, guest, form)
    if not form.validate_on_submit():
        return page(), form.answer_status()
    saved = partial(names_form, event, registration, formdata=None)
    with refusals_beside(form, saved, page), transaction(by=actor()) as tx:
        is_new = change_companions(tx, registration, form.companions() or [], seen=form.version.data)
    words = gettext("The companions are saved.") if is_new else gettext("Nothing was changed.")
    return done(words, url_for("staff.guest_edit", slug=slug, person_id=person_id))


@blueprint.post("/events/<slug>/guests/people/<int(max=2147483647):person_id>/correction")
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def guest_correct(slug: str, person_id: int) -> Response | tuple[str, int]:
    """Answer the same whether or not the value is new: the answer would confirm a guess."""
    event = event_or_404(slug)
    guest = guest_or_404(event, person_id)
    form = CorrectionForm()
    page = partial(edit_page, event, guest, form)
    if not form.validate_on_submit():
        return page(), form.answer_status()
    if not guest.person.is_unnamed:
        abort(404)
    with refusals_beside(form, CorrectionForm, page), transaction(by=actor()) as tx:
        correct_unnamed_guest(tx, guest.person, form.detail.data, form.value)
    words = gettext("The detail is replaced. Nobody was shown the earlier one.")
    return done(words, url_for("staff.guest_edit", slug=slug, person_id=person_id))
