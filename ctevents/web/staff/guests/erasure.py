"""Erasing one person who has asked for it: the page says first what will happen."""

from __future__ import annotations

from flask import abort, render_template, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms.validators import DataRequired

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right
from ctevents.models import Event, Person
from ctevents.services.guests.lookup import PersonGuest, person_guest
from ctevents.services.privacy.requests import ErasureAhead, erase_person, erasure_ahead, too_near
from ctevents.texts.sealing import sealer
from ctevents.texts.words.guests import REGISTRATIONS
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, event_or_404, narrowed, needs, works_in_archive
from ctevents.web.clock import now
from ctevents.web.command import done, refusals_to
from ctevents.web.forms import LONGEST_LINE, Form, OneLine, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint


class ErasureForm(Form):
    reason = OneLine(_("Reason"), [DataRequired(_("Enter the reason.")), at_most(LONGEST_LINE)])


@blueprint.route("/events/<slug>/guests/people/<int(max=2147483647):person_id>/erase", methods=["GET", "POST"])
@narrowed(needs(Right.ERASE))
@shows_form_again
@works_in_archive
def guest_erase(slug: str, person_id: int) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    guest = person_guest(db.session(), event.id, person_id)
    if guest is None:
        abort(404)
    form, page_of_guest = ErasureForm(), url_for("staff.guest_edit", slug=slug, person_id=person_id)
    if form.validate_on_submit():
        with refusals_to(page_of_guest), transaction(by=actor()) as tx:
            certificate = erase_person(tx, sealer(), tx.get_one(Person, person_id), form.reason.data or "")
        words = gettext("The person is erased. Number of the certificate of erasure: %(number)s", number=certificate)
        return done(words, page_of_guest)
    return _page(event, guest, form), form.answer_status()


def _page(event: Event, guest: PersonGuest, form: ErasureForm) -> str:
    ahead = erasure_ahead(db.session(), sealer(), event, guest.person, now=now())
    return render_template(
        "staff/guest_erase.html",
        event=event,
        guest=guest,
        form=form,
        ahead=ahead,
        wrong=_obstacle(guest.person, ahead, event),
        registrations=REGISTRATIONS,
    )


def _obstacle(person: Person, ahead: ErasureAhead, event: Event) -> str:
    """Return the reason why the person cannot be erased now, or an empty text."""
    if person.erased_at is not None:
        return sentence(Refusal(Reason.PERSON_ERASED))
    return sentence(too_near(event, ahead.possible_from)) if ahead.possible_from else ""
