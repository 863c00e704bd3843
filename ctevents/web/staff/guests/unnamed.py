"""The identity of an unnamed guest. It is shown for a stated reason, in one answer and at no
address. A letter to hand over also needs a reason, since its link leads to the name."""

from __future__ import annotations

from flask import abort, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms.validators import DataRequired

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.guests.lookup import PersonGuest
from ctevents.services.guests.unmasking import name_again, record_unmasking
from ctevents.services.letters.paper import record_letter
from ctevents.services.people.companions import companions_of
from ctevents.texts.papers.letters import paper_letters
from ctevents.texts.words.titles import COMPANION_ROLES
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done, now
from ctevents.web.forms import LONGEST_LINE, Form, OneLine, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.downloads import download
from ctevents.web.staff.guests.replies import guest_or_404
from ctevents.web.staff.questions.replies import replies_of_guest


class ReasonForm(Form):
    reason = OneLine(_("Reason"), [DataRequired(_("Enter the reason.")), at_most(LONGEST_LINE)])


@blueprint.route(
    "/events/<slug>/guests/people/<int(max=2147483647):person_id>/unmask", methods=["GET", "POST"]
)
@narrowed(needs(Right.UNMASK))
@shows_form_again
def guest_unmask(slug: str, person_id: int) -> Response | tuple[str, int]:
    """Show the name in the answer to the POST only, unless the mark is removed."""
    event = event_or_404(slug)
    guest = guest_or_404(event, person_id)
    if not guest.person.is_unnamed:
        return redirect(url_for("staff.guest_edit", slug=slug, person_id=person_id), 303)
    form = ReasonForm()
    if not form.validate_on_submit():
        return _page(event, guest, form), form.answer_status()
    if request.form.get("then") == "letter":
        return _letter(guest, form.reason.data or "")
    is_for_good = request.form.get("then") == "named"
    with transaction(by=actor()) as tx:
        carry_out = name_again if is_for_good else record_unmasking
        carry_out(tx, guest.person, form.reason.data or "")
    if not is_for_good:
        return _page(event, guest, form, is_revealed=True), 200
    words = gettext("The guest's name is now shown.")
    return done(words, url_for("staff.guest_edit", slug=slug, person_id=person_id))


def _letter(guest: PersonGuest, reason: str) -> Response:
    invitation = guest.invitation
    if invitation is None or not invitation.state.is_open:
        abort(404)
    with transaction(by=actor()) as tx:
        record_unmasking(tx, guest.person, reason)
        record_letter(tx, invitation)
    return download(
        paper_letters(invitation.event, [invitation], now=now()), f"letter-{invitation.id}.pdf"
    )


def _page(event: Event, guest: PersonGuest, form: ReasonForm, *, is_revealed: bool = False) -> str:
    replies = replies_of_guest(guest.person, is_unnamed=False) if is_revealed else []
    of = guest.registration if is_revealed else None
    return render_template(
        "staff/guest_unmask.html",
        event=event,
        guest=guest,
        form=form,
        is_revealed=is_revealed,
        replies=replies,
        companions=companions_of(db.session(), of.id) if of else [],
        companion_roles=COMPANION_ROLES,
    )
