"""A registration: shown, changed, cancelled; its badge and its calendar file."""

from __future__ import annotations

from flask import Response, abort, flash, redirect, render_template, request
from flask_babel import gettext
from werkzeug.wrappers import Response as Redirect

from ctevents.badge_faces import badge_code, badge_face
from ctevents.calendars import registrant_calendar
from ctevents.db import db, transaction
from ctevents.domain.registration import RegistrationState
from ctevents.domain.schedule import refusal_to_change
from ctevents.formats import pdf, qr
from ctevents.models import Badge, Registration
from ctevents.services import audit
from ctevents.services.badges import good_badge
from ctevents.services.people import groups
from ctevents.services.registrations import cancel_registration, change_registration, place_in_queue
from ctevents.web.clock import now
from ctevents.web.public import blueprint
from ctevents.web.public.forms import PersonForm, groups_to_choose, prefilled
from ctevents.web.public.links import registration_or_404
from ctevents.web.security import shows_form_again
from ctevents.wording import SENTENCES


@blueprint.route("/registrations/<token>", methods=["GET", "POST"])
@shows_form_again
def registration_show(token: str) -> Redirect | tuple[str, int]:
    registration = registration_or_404(token)
    person = registration.person
    form = PersonForm(
        person, groups_to_choose(groups(db.session()), person.group), data=prefilled(person, registration)
    )
    if form.validate_on_submit():
        with transaction() as tx:
            changed = change_registration(tx, registration, form.person_fields(), form.wishes(), now=now())
        flash(gettext("Your changes are saved.") if changed else gettext("Nothing was changed."), "success")
        return redirect(request.path, 303)
    return _page(token, registration, form), form.answer_status()


@blueprint.post("/registrations/<token>/cancel")
def registration_cancel(token: str) -> Redirect:
    registration = registration_or_404(token)
    with transaction() as tx:
        cancel_registration(tx, registration, actor=audit.LINK, now=now())
    return redirect(request.path.removesuffix("/cancel"), 303)


@blueprint.get("/registrations/<token>/badge.<any(png, svg, pdf):kind>")
def registration_badge(token: str, kind: str) -> Response:
    registration = registration_or_404(token)
    badge = _badge_or_404(registration)
    if kind == "pdf":
        return Response(pdf.badge(badge_face(badge, registration)), mimetype="application/pdf")
    code = badge_code(badge)
    if kind == "svg":
        return Response(qr.svg(code, title=gettext("Badge code")), mimetype="image/svg+xml")
    return Response(qr.png(code), mimetype="image/png")


@blueprint.get("/registrations/<token>/calendar.ics")
def registration_calendar(token: str) -> Response:
    registration = registration_or_404(token)
    _badge_or_404(registration)
    return Response(registrant_calendar(registration), mimetype="text/calendar")


def _badge_or_404(registration: Registration) -> Badge:
    """Badge and calendar are there only while confirmed."""
    badge = good_badge(db.session(), registration.id)
    if badge is None:
        abort(404)
    return badge


def _page(token: str, registration: Registration, form: PersonForm) -> str:
    event = registration.event
    reason = refusal_to_change(event.status_at(now()))
    is_waiting = registration.state is RegistrationState.WAITLISTED
    return render_template(
        "public/registration_show.html",
        registration=registration,
        event=event,
        person=registration.person,
        form=form,
        token=token,
        has_badge=registration.state is RegistrationState.CONFIRMED,
        place=place_in_queue(db.session(), registration) if is_waiting else None,
        why_closed=None if reason is None else SENTENCES[reason],
    )
