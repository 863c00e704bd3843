"""Handing over what belongs to an account to a different one: choose who takes it, see what moves, confirm."""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import BooleanField, HiddenField

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Right
from ctevents.models import Account, Event
from ctevents.services.accounts.accounts import account_with_id
from ctevents.services.accounts.handover import Belongings, belongings, hand_over, takers
from ctevents.services.events.events import all_events
from ctevents.texts.words.names import ROLES
from ctevents.web.access import actor, asks_again, narrowed, needs
from ctevents.web.command import done, refusals_on
from ctevents.web.forms import Form
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.desk.accounts import ONE


class HandoverForm(Form):
    """``agreed``: the numbers of events, guests and filters that the page showed."""

    agreed = HiddenField()
    disables = BooleanField(_("Disable the account afterwards"), default=True)

    def numbers(self) -> tuple[int, int, int]:
        """Return what was agreed to; nothing that could exist if it cannot be read."""
        parts = (self.agreed.data or "").split()
        found = [int(part) if part.isdecimal() and len(part) < 10 else -1 for part in parts]
        return (found[0], found[1], found[2]) if len(found) == 3 else (-1, -1, -1)


@blueprint.route(f"{ONE}/hand-over", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_ACCOUNTS))
@shows_form_again
@asks_again()
def account_hand_over(account_id: int) -> Response | tuple[str, int]:
    giver = account_with_id(db.session(), account_id)
    if giver is None:
        abort(404)
    taker = _taker(giver)
    form = HandoverForm()
    if taker is None or not form.validate_on_submit():
        return _page(giver, taker, form), form.answer_status()
    with refusals_on(lambda words: _page(giver, taker, form, words)), transaction(by=actor()) as tx:
        moved = hand_over(tx, giver, taker, agreed=form.numbers(), disables=form.disables.data)
    events, guests, filters = moved.numbers
    words = gettext(
        "Handed over to %(email)s. Events: %(events)s, hosted guests: %(guests)s, saved filters: %(filters)s.",
        email=taker.email,
        events=events,
        guests=guests,
        filters=filters,
    )
    return done(words, url_for("staff.account_list"))


def _taker(giver: Account) -> Account | None:
    """Return the account asked for, or None before one was chosen."""
    asked = request.args.get("to", "")
    found = next((each for each in takers(db.session(), giver) if str(each.id) == asked), None)
    if asked and found is None:
        abort(404)
    return found


def _page(giver: Account, taker: Account | None, form: HandoverForm, refused: str = "") -> str:
    session = db.session()
    found = belongings(session, giver, taker) if taker else None
    if found is not None:
        form.agreed.data = " ".join(map(str, found.numbers))
    return render_template(
        "staff/account_hand_over.html",
        giver=giver,
        taker=taker,
        takers=takers(session, giver),
        found=found,
        hosted=_hosted(found, all_events(session)) if found else [],
        form=form,
        roles=ROLES,
        refused=refused,
    )


def _hosted(found: Belongings, events: Sequence[Event]) -> list[tuple[Event, int]]:
    return [(event, len(found.hosted[event.id])) for event in events if event.id in found.hosted]
