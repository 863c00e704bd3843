"""The page of a guest: one form for the details, the marks of staff and the companions, saved with
one press."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from flask import abort, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right
from ctevents.models import Event, Person
from ctevents.services.guests.deletion import may_be_deleted
from ctevents.services.guests.list import edit_person_guest
from ctevents.services.guests.lookup import (
    PersonGuest,
    history_of_person,
    passed_on_by,
    passed_on_to,
)
from ctevents.services.guests.unmasking import correct_unnamed_guest, edit_unnamed_guest
from ctevents.services.people.companions import companions_of
from ctevents.services.people.identity_changes import difference_of
from ctevents.services.people.marks import save_marks
from ctevents.services.people.people import groups
from ctevents.services.replies.registrations import change_companions
from ctevents.services.replies.rejections import is_rejected_still
from ctevents.texts.papers.certificates import certificate_said
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done, now, refusals_as, refusals_beside
from ctevents.web.forms import Form, see_newer
from ctevents.web.security import shows_form_again
from ctevents.web.staff.audit_lines import lines_of
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.emailing import emails_agreed
from ctevents.web.staff.guests.forms import PersonForm, UnnamedForm, saved_person, saved_unnamed
from ctevents.web.staff.guests.guests import names_to_suggest, state_words
from ctevents.web.staff.guests.mark_forms import (
    CorrectionForm,
    MarksForm,
    NamesForm,
    marks_form,
    names_form,
)
from ctevents.web.staff.guests.replies import guest_or_404
from ctevents.web.staff.questions.replies import replies_of_guest


@blueprint.route(
    "/events/<slug>/guests/people/<int(max=2147483647):person_id>", methods=["GET", "POST"]
)
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def guest_edit(slug: str, person_id: int) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    guest = guest_or_404(event, person_id)
    forms = _typed(event, guest) if request.method == "POST" else _saved(event, guest)
    if forms.validate():
        with (
            refusals_as(partial(_refused, event, forms, guest)),
            emails_agreed(gettext("Save the guest")) as tx,
        ):
            is_new = _save(tx, guest, forms)
        words = gettext("The guest is saved.") if is_new else gettext("Nothing was changed.")
        return done(words, url_for("staff.guest_edit", slug=slug, person_id=person_id))
    return edit_page(event, guest, forms), forms.answer_status()


@dataclass(frozen=True)
class GuestForms:
    """The form on the page of a guest, and its parts. A part that was not sent is as it is saved,
    and stays so."""

    details: PersonForm | UnnamedForm
    marks: MarksForm
    names: NamesForm

    def parts(self) -> tuple[PersonForm | UnnamedForm | MarksForm | NamesForm, ...]:
        return self.details, self.marks, self.names

    def validate(self) -> bool:
        """Check all parts, so that all slips are shown at once. The details are checked in any
        case: the CSRF token is theirs."""
        if not self.details.is_submitted():
            return False
        sent = [part for part in (self.marks, self.names) if is_sent(part)]
        valid = [part.validate() for part in (self.details, *sent)]
        return all(valid)

    def answer_status(self) -> int:
        return max(part.answer_status() for part in self.parts())


def is_sent(part: Form) -> bool:
    return part["version"].name in request.form


def _typed(event: Event, guest: PersonGuest) -> GuestForms:
    marks, names = marks_form(event, guest.person), names_form(event, guest.registration)
    saved = _saved(event, guest)
    return GuestForms(
        _form_of(event, guest),
        marks if is_sent(marks) else saved.marks,
        names if is_sent(names) else saved.names,
    )


def _saved(event: Event, guest: PersonGuest) -> GuestForms:
    return GuestForms(
        _form_of(event, guest, formdata=None),
        marks_form(event, guest.person, formdata=None),
        names_form(event, guest.registration, formdata=None),
    )


def _save(tx: Transaction, guest: PersonGuest, forms: GuestForms) -> bool:
    """Save all parts, and return whether anything is new. The details come last: once somebody is
    an unnamed guest, fewer may read the note."""
    changed, names = [], forms.names
    if guest.registration is not None and is_sent(names) and names.companion_rows:
        seen = names.version.data
        changed.append(
            change_companions(tx, guest.registration, names.companions() or [], seen=seen)
        )
    if is_sent(forms.marks):
        changed.append(
            save_marks(tx, guest.person, forms.marks.marks(), seen=forms.marks.version.data)
        )
    changed.append(bool(_save_details(tx, guest.person, forms.details)))
    return any(changed)


def _save_details(tx: Transaction, person: Person, form: PersonForm | UnnamedForm) -> list[str]:
    seen = form.version.data
    if isinstance(form, PersonForm):
        is_unnamed = form.is_unnamed.data
        return edit_person_guest(tx, person, form.fields(), is_unnamed=is_unnamed, seen=seen)
    values = {"group": form.group.data, "sex": form.sex.said, "language": form.language.data}
    return edit_unnamed_guest(tx, person, **values, seen=seen)


def _form_of(event: Event, guest: PersonGuest, **options: object) -> PersonForm | UnnamedForm:
    person, known = guest.person, groups(db.session(), event.project_id)
    if person.is_unnamed:
        return UnnamedForm(known, person.group_id, data=saved_unnamed(person), **options)
    return PersonForm(known, person.group_id, data=saved_person(person), **options)


def _refused(
    event: Event, forms: GuestForms, guest: PersonGuest, refusal: Refusal
) -> tuple[str, int]:
    """Show the form again. If somebody else saved meanwhile, show the differences; they count as
    seen when sent again. If the person was marked as unnamed meanwhile, what was typed is not
    shown."""
    saved = _saved(event, guest)
    if guest.person.is_unnamed and isinstance(forms.details, PersonForm):
        forms = saved
    differing: list[tuple[str, str]] = []
    if refusal.reason is Reason.CHANGED_MEANWHILE:
        for typed, newer in zip(forms.parts(), saved.parts(), strict=True):
            if typed["version"].data != newer["version"].data:
                differing += see_newer(typed, newer)
    forms.details.refuse(sentence(refusal))
    return edit_page(event, guest, forms, differing), refusal.reason.status


def edit_page(
    event: Event,
    guest: PersonGuest,
    forms: GuestForms | None = None,
    differing: Iterable[tuple[str, str]] = (),
    *,
    correction: CorrectionForm | None = None,
) -> str:
    """Render the page of a guest, with the forms as they were filled in, or as what is saved."""
    forms = forms or _saved(event, guest)
    return render_template(
        "staff/guest_edit.html",
        event=event,
        form=forms.details,
        marks=forms.marks,
        names=forms.names,
        companions=companions_of(db.session(), guest.registration.id) if guest.registration else [],
        correction=correction or CorrectionForm(formdata=None),
        guest=guest,
        differing=list(differing),
        replies=replies_of_guest(guest.person, is_unnamed=guest.person.is_unnamed),
        certificate=certificate_said(guest.registration, now=now()) if guest.registration else None,
        difference=difference_of(db.session(), guest.person),
        is_rejected=guest.registration is not None
        and is_rejected_still(db.session(), guest.registration),
        history=lines_of(history_of_person(db.session(), guest.person)),
        may_be_deleted=guest.invitation is not None
        and may_be_deleted(db.session(), guest.invitation),
        passed_on_by=passed_on_by(db.session(), guest.invitation) if guest.invitation else None,
        passed_on_to=passed_on_to(db.session(), guest.invitation) if guest.invitation else None,
        institutions=names_to_suggest(event),
        **state_words(),
    )


@blueprint.post("/events/<slug>/guests/people/<int(max=2147483647):person_id>/correction")
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def guest_correct(slug: str, person_id: int) -> Response | tuple[str, int]:
    """Answer the same whether or not the value is new: the answer would confirm a guess."""
    event = event_or_404(slug)
    guest = guest_or_404(event, person_id)
    form = CorrectionForm()
    page = partial(edit_page, event, guest, correction=form)
    if not form.validate_on_submit():
        return page(), form.answer_status()
    if not guest.person.is_unnamed:
        abort(404)
    with refusals_beside(form, CorrectionForm, page), transaction(by=actor()) as tx:
        correct_unnamed_guest(tx, guest.person, form.detail.data, form.value)
    words = gettext("The detail is replaced. Nobody was shown the earlier one.")
    return done(words, url_for("staff.guest_edit", slug=slug, person_id=person_id))
