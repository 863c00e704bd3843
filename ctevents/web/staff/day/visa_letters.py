"""Visa letters: the guests who asked for one, and the form that prints it."""

from __future__ import annotations

from flask import Response, abort, render_template
from flask_babel import lazy_gettext as _
from wtforms.validators import DataRequired

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Right
from ctevents.models import Event, Registration
from ctevents.services.people.unnamed import shown
from ctevents.services.replies.visa_letters import record_visa_letter, visa_requests
from ctevents.texts.papers.letters import VisaDetails, visa_letter
from ctevents.texts.rendering import file_stem, speaking
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import now
from ctevents.web.forms import LONGEST_LINE, Form, OneLine, Paragraphs, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.document_language import document_language
from ctevents.web.staff.downloads import download

LONGEST_ADDRESSEE = 300


class VisaForm(Form):
    """Details for the embassy, which are printed and not stored."""

    name = OneLine(
        _("Name as in the passport"),
        [DataRequired(_("Enter the name as in the passport.")), at_most(LONGEST_LINE)],
    )
    born_on = OneLine(_("Date of birth"), [at_most(LONGEST_LINE)])
    passport = OneLine(_("Passport number"), [at_most(LONGEST_LINE)])
    addressee = Paragraphs(_("Embassy or consulate"), [at_most(LONGEST_ADDRESSEE)])

    @property
    def details(self) -> VisaDetails:
        name, born_on, passport, addressee = (
            field.data or "" for field in (self.name, self.born_on, self.passport, self.addressee)
        )
        lines = [line for line in addressee.splitlines() if line]
        return VisaDetails(name=name, born_on=born_on, passport=passport, addressee=lines)


@blueprint.get("/events/<slug>/visa-letters")
@narrowed(needs(Right.EDIT_GUESTS))
def visa_letter_list(slug: str) -> str:
    event = event_or_404(slug)
    return render_template(
        "staff/visa_letter_list.html", event=event, asked=visa_requests(db.session(), event.id)
    )


@blueprint.route(
    "/events/<slug>/visa-letters/<int(max=2147483647):person_id>", methods=["GET", "POST"]
)
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def visa_letter_make(slug: str, person_id: int) -> Response | tuple[str, int]:
    """GET asks for what the embassy needs; POST prints. The name of an unnamed guest is for the
    office to type."""
    event = event_or_404(slug)
    registration = _request_or_404(event, person_id)
    person = registration.person
    form = VisaForm(data={"name": "" if person.is_unnamed else shown(person).name})
    if not form.validate_on_submit():
        page = render_template(
            "staff/visa_letter_make.html", event=event, form=form, registration=registration
        )
        return page, form.answer_status()
    with speaking(document_language(event)):
        content = visa_letter(registration, form.details, now=now())
    with transaction(by=actor()) as tx:
        record_visa_letter(tx, registration)
    return download(content, f"{file_stem('visa-letter', event)}-{person_id}.pdf")


def _request_or_404(event: Event, person_id: int) -> Registration:
    asked = {
        registration.person_id: registration
        for registration in visa_requests(db.session(), event.id)
    }
    return asked.get(person_id) or abort(404)
