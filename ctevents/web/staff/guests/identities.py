"""The same person at several events: shown only to organisers, linked and unlinked."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Right
from ctevents.services.people.identities import (
    alike_across_events,
    events_of,
    link_people,
    linked_across_events,
    unlink_person,
)
from ctevents.web.access import actor, narrowed, needs
from ctevents.web.command import done
from ctevents.web.staff.blueprint import blueprint

MOST = 100
"""Most groups on one page; deciding them brings up the rest."""
LARGEST = 2**31 - 1


@blueprint.get("/same-person")
@narrowed(needs(Right.LINK_PEOPLE))
def identity_list() -> str:
    session = db.session()
    alike, linked = alike_across_events(session), linked_across_events(session)
    return render_template(
        "staff/identity_list.html",
        alike=alike[:MOST],
        total=len(alike),
        linked=linked,
        events=events_of(session, [*alike[:MOST], *linked]),
    )


@blueprint.post("/same-person")
@narrowed(needs(Right.LINK_PEOPLE))
def identity_link() -> Response:
    ids = [number for number in request.form.getlist("person", type=int) if 0 < number <= LARGEST]
    with transaction(by=actor()) as tx:
        count = link_people(tx, ids)
    if count:
        flash(gettext("The guests are linked as one person."), "success")
    else:
        flash(gettext("Nothing was linked. Tick at least two guests."), "error")
    return redirect(url_for("staff.identity_list"), 303)


@blueprint.post("/same-person/<int(max=2147483647):person_id>/unlink")
@narrowed(needs(Right.LINK_PEOPLE))
def identity_unlink(person_id: int) -> Response:
    with transaction(by=actor()) as tx:
        unlink_person(tx, person_id)
    return done(gettext("The link is removed."), url_for("staff.identity_list"))
