"""People who signed an empty line of the sheet: registered and checked in, each once."""

from __future__ import annotations

from uuid import uuid5

from flask import abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db.handle import db
from ctevents.domain.entry import Outcome
from ctevents.domain.people import full_name
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.door.check_ins import Result, result_of
from ctevents.services.door.search import SearchResult, find_people
from ctevents.services.door.sheets import STATION
from ctevents.services.door.walk_ins import Arrival, walk_in, walk_in_person
from ctevents.web.access import event_or_404, narrowed, needs, refuse_unless_open
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.day.sheets import SignatoryForm, signatory_form
from ctevents.web.staff.emailing import emails_agreed
from ctevents.web.staff.list_choices import LARGEST_ID


@blueprint.route("/events/<slug>/sign-in-sheet/add", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def sheet_add(slug: str) -> Response | tuple[str, int]:
    """Add a signatory. First show guests with the same name: choose one by ``person``, or none by
    ``another``."""
    event, found = event_or_404(slug), list[SearchResult]()
    form = signatory_form(event)
    if form.validate_on_submit():
        refuse_unless_open(event)
        if not {"person", "another"} & set(request.form) and not _is_recorded(event, form):
            found = find_people(
                db.session(),
                event.id,
                full_name(form.given_name.data or "", form.family_name.data or ""),
            )
        if not found:
            _say(_record(event, form))
            return redirect(url_for("staff.sheet_enter", slug=slug), 303)
    if request.method == "GET":
        form.new_number()
    status = 422 if found else form.answer_status()
    return render_template("staff/sheet_add.html", event=event, form=form, found=found), status


def _is_recorded(event: Event, form: SignatoryForm) -> bool:
    """Return whether the same form was sent before."""
    return result_of(db.session(), event.id, _new_check_in(form)) is not None


def _new_check_in(form: SignatoryForm) -> str:
    return str(uuid5(form.number(), "signatory"))


def _record(event: Event, form: SignatoryForm) -> Result:
    event_id, person_id = event.id, _person_id()
    assert form.at.data is not None
    with emails_agreed(gettext("Register and check in")) as tx:
        if person_id is None:
            arrival = Arrival(
                id=_new_check_in(form),
                at=form.at.data,
                station=STATION,
                fields=form.fields(),
                shown=Outcome.ADMITTED,
                is_from_paper=True,
            )
            return walk_in(tx, event_id, arrival)
        result = walk_in_person(
            tx,
            event_id,
            person_id,
            check_in_id=str(uuid5(form.number(), f"person {person_id}")),
            station=STATION,
            signed_at=form.at.data,
        )
    if result is None:
        abort(404)
    return result


def _person_id() -> int | None:
    text = request.form.get("person", "")
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 11 else 0
    if "person" in request.form and not 0 < number <= LARGEST_ID:
        abort(404)
    return number or None


def _say(result: Result) -> None:
    if result.outcome is Outcome.REFUSED:
        flash(
            gettext(
                "This person is registered without a seat. Approve the registration, then tick the "
                "name."
            ),
            "error",
        )
    else:
        flash(gettext("The person is registered and checked in."), "success")
