"""Deleting rows that were never invited: one from the guest's page, or all rows of one import.

Erasing one person who has asked for it: the page says first what will happen."""

from __future__ import annotations

from functools import partial

from flask import abort, render_template, request, url_for
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms.validators import DataRequired

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right
from ctevents.models import Event, Person
from ctevents.services.guests.deletion import (
    ImportToDelete,
    delete_guest,
    delete_imported,
    imports,
    may_be_deleted,
    was_imported,
)
from ctevents.services.guests.lookup import PersonGuest, person_guest
from ctevents.services.people.unnamed import shown
from ctevents.services.privacy.requests import (
    ErasureAhead,
    erase_person,
    erasure_ahead,
    rewriting_times,
    too_near,
)
from ctevents.texts.link_keys import sealer
from ctevents.texts.times import local_day_and_clock
from ctevents.texts.words.guests import REGISTRATIONS
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, event_or_404, narrowed, needs, works_in_archive
from ctevents.web.command import done, now, refusals_in, refusals_to
from ctevents.web.forms import LONGEST_LINE, Form, OneLine, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.emailing import emails_agreed
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
        "staff/guest_delete.html",
        event=invitation.event,
        form=form,
        name=name,
        wrong=wrong,
        back=page_of_guest,
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
    return render_template(
        "staff/import_delete.html", event=event, form=form, chosen=chosen, actors=actors
    )


class ErasureForm(Form):
    reason = OneLine(_("Reason"), [DataRequired(_("Enter the reason.")), at_most(LONGEST_LINE)])


@blueprint.route(
    "/events/<slug>/guests/people/<int(max=2147483647):person_id>/erase", methods=["GET", "POST"]
)
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
        act = gettext("Erase %(name)s", name=shown(guest.person).name)
        with refusals_to(page_of_guest), emails_agreed(act) as tx:
            certificate = erase_person(
                tx, sealer(), tx.get_one(Person, person_id), form.reason.data or ""
            )
        words = gettext(
            "The person is erased. Number of the certificate of erasure: %(number)s.",
            number=certificate,
        )
        return done(f"{words} {_rewriting(event)}", page_of_guest)
    return _page(event, guest, form), form.answer_status()


def _page(event: Event, guest: PersonGuest, form: ErasureForm) -> str:
    ahead = erasure_ahead(db.session(), sealer(), event, guest.person, now=now())
    return render_template(
        "staff/guest_erase.html",
        event=event,
        guest=guest,
        form=form,
        ahead=ahead,
        rewriting=_rewriting(event),
        wrong=_obstacle(guest.person, ahead, event),
        registrations=REGISTRATIONS,
    )


def _rewriting(event: Event) -> str:
    """Return the sentence that says when the files are rewritten, in the time of the event."""
    times = rewriting_times(db.session(), now=now())
    first, last = (
        local_day_and_clock(instant, event.time_zone) for instant in (times.first, times.last)
    )
    if times.is_door_open:
        return gettext(
            "The files of the database are rewritten after %(first)s, when no door is open any "
            "more, at the latest by %(last)s.",
            first=first,
            last=last,
        )
    return gettext(
        "The files of the database are rewritten within minutes, at the latest by %(last)s.",
        last=last,
    )


def _obstacle(person: Person, ahead: ErasureAhead, event: Event) -> str:
    """Return the reason why the person cannot be erased now, or an empty text."""
    if person.erased_at is not None:
        return sentence(Refusal(Reason.PERSON_ERASED))
    return sentence(too_near(event, ahead.possible_from)) if ahead.possible_from else ""
