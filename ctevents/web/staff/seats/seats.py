"""The seats of an event: seats taken, quotas, and the waiting list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from flask import abort, flash, redirect, render_template, url_for
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response
from wtforms import HiddenField
from wtforms.validators import DataRequired

from ctevents.db.handle import db
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right
from ctevents.domain.seats import Obstacle
from ctevents.models import Event, StakeholderGroup
from ctevents.services.people.institutions import institutions
from ctevents.services.people.people import groups
from ctevents.services.people.unnamed import shown
from ctevents.services.replies.waiting_list import (
    LONGEST_REASON,
    WaitingPerson,
    promote_by_hand,
    waiting_list,
)
from ctevents.services.seating.quotas import (
    Owner,
    QuotaFields,
    quota_of,
    quota_version,
    seat_lines,
    set_quota,
)
from ctevents.services.seating.seats import places_waiting, room
from ctevents.texts.rendering import page_language
from ctevents.web.access import event_or_404, narrowed, needs, staff
from ctevents.web.command import done, refusals_beside, refusals_in, refusals_to
from ctevents.web.forms import Form, OneLine, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.emailing import emails_agreed
from ctevents.web.staff.fields import WholeNumber
from ctevents.web.staff.guests.replies import registration_or_404
from ctevents.web.staff.list_choices import page_asked

PAGE = 100

OBSTACLES: dict[Obstacle, LazyString] = {
    Obstacle.FULL: _("no seat left"),
    Obstacle.RESERVED: _("the seats left are reserved for others"),
    Obstacle.CEILING: _("the group or institution has reached its maximum"),
}


class QuotaForm(Form):
    """All fields empty: no quota."""

    version = HiddenField()
    reserved = WholeNumber(_("Reserved"))
    ceiling = WholeNumber(_("Maximum"), least=0)
    target = WholeNumber(_("Target"))

    def fields(self) -> QuotaFields:
        return QuotaFields(
            reserved=self.reserved.data or 0, ceiling=self.ceiling.data, target=self.target.data
        )


class PromotionForm(Form):
    reason = OneLine(
        _("Reason"),
        [DataRequired(_("Enter a reason for promoting this person.")), at_most(LONGEST_REASON)],
    )


@blueprint.get("/events/<slug>/seats")
@narrowed(needs(Right.SEE_GUESTS))
def seats_show(slug: str) -> str:
    event, session = event_or_404(slug), db.session()
    seats = room(session, event, in_detail=True)
    places, before = places_waiting(session, event.id), (page_asked() - 1) * PAGE
    of_groups, of_institutions = seat_lines(session, event, seats, places)
    listed = {line.of.id for line in of_institutions}
    return render_template(
        "staff/seats_show.html",
        event=event,
        seats=seats,
        of_groups=[
            line for line in of_groups if staff().may(Right.PLAN_EVENTS) or not line.is_empty
        ],
        of_institutions=of_institutions,
        others=[body for body in institutions(session, event.id) if body.id not in listed],
        waiting=list(
            enumerate(
                waiting_list(session, event, seats, before=before, most=PAGE), start=before + 1
            )
        ),
        total=places.total(),
        page=page_asked(),
        pages=-(-places.total() // PAGE),
    )


@blueprint.route("/events/<slug>/seats/groups/<code>", methods=["GET", "POST"])
@narrowed(needs(Right.PLAN_EVENTS))
@shows_form_again
def quota_of_group(slug: str, code: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    return _edit_quota(
        event, [group for group in groups(db.session(), event.project_id) if group.code == code]
    )


@blueprint.route(
    "/events/<slug>/seats/institutions/<int(max=2147483647):institution_id>",
    methods=["GET", "POST"],
)
@narrowed(needs(Right.PLAN_EVENTS))
@shows_form_again
def quota_of_institution(slug: str, institution_id: int) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    return _edit_quota(
        event, [body for body in institutions(db.session(), event.id) if body.id == institution_id]
    )


def _edit_quota(event: Event, owners: Sequence[Owner]) -> Response | tuple[str, int]:
    """Edit the quota of the owner asked for; 404 without one."""
    if not owners:
        abort(404)
    [owner] = owners
    form = _quota_form(event, owner)
    saved = partial(_quota_form, event, owner, formdata=None)
    if form.validate_on_submit():
        try:
            with refusals_beside(form, saved, partial(_quota_page, event, owner, form)):
                return _save(event, owner, form)
        except ValueError:
            form.ceiling.errors = [gettext("The maximum cannot be lower than the reserved seats.")]
    return _quota_page(event, owner, form), form.answer_status()


def _quota_page(
    event: Event, owner: Owner, form: QuotaForm, differing: Sequence[tuple[str, str]] = ()
) -> str:
    name = name_of(owner)
    return render_template(
        "staff/quota_edit.html", event=event, owner_name=name, form=form, differing=differing
    )


def _quota_form(event: Event, owner: Owner, **options: object) -> QuotaForm:
    saved = quota_of(db.session(), event.id, owner)
    shown = vars(saved) | {"reserved": saved.reserved or None, "version": quota_version(saved)}
    return QuotaForm(data=shown, **options)


def _save(event: Event, owner: Owner, form: QuotaForm) -> Response:
    fields = form.fields()
    with emails_agreed(gettext("Save the quota")) as tx:
        changed = set_quota(tx, event, owner, fields, seen=form.version.data)
        seats = room(tx, event, in_detail=True)
        lines = [
            line
            for lines in seat_lines(tx, event, seats, Counter())
            for line in lines
            if line.of == owner
        ]
    flash(gettext("The quota is saved.") if changed else gettext("Nothing was changed."), "success")
    for line in lines:
        if line.is_above:
            flash(_too_many(line.taken), "warning")
    return redirect(url_for("staff.seats_show", slug=event.slug), 303)


def _too_many(taken: int) -> str:
    return ngettext(
        "One guest already has a seat, which is more than the maximum. Nobody loses a seat.",
        "%(num)d guests already have a seat, which is more than the maximum. Nobody loses a seat.",
        taken,
    )


@blueprint.route(
    "/events/<slug>/seats/waiting/<int(max=2147483647):person_id>", methods=["GET", "POST"]
)
@narrowed(needs(Right.PLAN_EVENTS))
@shows_form_again
def seat_promote(slug: str, person_id: int) -> Response | tuple[str, int]:
    """GET asks for a reason; POST gives the seat out of turn."""
    event = event_or_404(slug)
    registration = registration_or_404(event, person_id)
    waiting = waiting_list(db.session(), event, room(db.session(), event))
    place = next(
        (place for place, each in enumerate(waiting, 1) if each.registration.id == registration.id),
        None,
    )
    address = url_for("staff.seats_show", slug=slug)
    if place is None:
        with refusals_to(address):
            raise Refusal(Reason.NOT_WAITING)
    form = PromotionForm()
    page = partial(_promotion_page, event, waiting, place, form)
    if not form.validate_on_submit():
        return page(), form.answer_status()
    with refusals_in(form, page), emails_agreed(gettext("Promote now")) as tx:
        promote_by_hand(tx, registration, reason=form.reason.data or "")
    return done(gettext("%(name)s is promoted.", name=shown(registration.person).name), address)


def _promotion_page(
    event: Event, waiting: Sequence[WaitingPerson], place: int, form: PromotionForm
) -> str:
    return render_template(
        "staff/seat_promote.html",
        event=event,
        each=waiting[place - 1],
        place=place,
        total=len(waiting),
        obstacles=OBSTACLES,
        form=form,
    )


def name_of(owner: Owner) -> str:
    return owner.name(page_language()) if isinstance(owner, StakeholderGroup) else owner.name
