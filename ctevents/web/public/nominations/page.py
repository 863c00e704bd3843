"""The page of an institution's seats, with what was typed into one of its forms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from flask import render_template, url_for
from werkzeug.wrappers import Response

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.schedule import refusal_to_change
from ctevents.models import Invitation, Nomination, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.letters.official_letters import official_letters
from ctevents.services.people.people import groups
from ctevents.services.replies.nominations import nominations_of, unknown_to_office
from ctevents.services.seating.seats import open_seats
from ctevents.web.clock import now
from ctevents.web.command import done, refusals_in
from ctevents.web.forms import Form
from ctevents.web.public.nominations.forms import LetterForm, SeatRow, SeatsForm, SeveralForm, release_form
from ctevents.web.public.nominations.table import with_free_rows
from ctevents.web.public.nominations.words import state_of
from ctevents.web.public.words import PUBLIC_SENTENCES, public_sentence

Answer = Response | tuple[str, int]


def carry_out(
    token: str,
    invitation: Invitation,
    form: Form,
    step: Callable[[Transaction], str],
    name: str = "problem",
) -> Answer:
    """Do ``step`` and flash its message, or show the page again with what was typed. ``name``: the form's name on the page."""
    again = partial(page, token, invitation, **{name: form})
    if not form.validate():
        return again(), 422
    with refusals_in(form, again, words=public_sentence), transaction(by=audit.LINK) as tx:
        words = step(tx)
    return done(words, url_for("public.nomination_show", token=token))


def groups_of(invitation: Invitation, nomination: Nomination | None = None) -> list[StakeholderGroup]:
    """Return the groups that a person for one of the seats, or for the seat of ``nomination``, may have."""
    own = invitation.institution.group_id if invitation.institution else None
    if not invitation.split:
        return [
            group for group in groups(db.session(), invitation.event.project_id) if group.is_offered or group.id == own
        ]
    wanted = invitation.split if nomination is None else {nomination.seat_group}
    return [group for group in groups(db.session(), invitation.event.project_id) if group.code in wanted]


def page(
    token: str, invitation: Invitation, *, rows: Sequence[SeatRow] = (), are_read: bool = False, **forms: Form
) -> str:
    """Render the page. ``rows``: those of the table that are not saved; ``are_read``: from pasted lines. ``forms``: what was typed
    into one of the others."""
    event, session = invitation.event, db.session()
    free = open_seats(session, invitation)
    known = nominations_of(session, invitation)
    closed = refusal_to_change(event.status_at(now()))
    may_name = event.refusal_to_accept_at(now()) is None
    of_seats = groups(session, event.project_id)
    with_seats = [group for group in groups_of(invitation) if free[group.code] or not invitation.split]
    blank: dict[str, Any] = {
        "naming": SeatsForm(formdata=None),
        "several": SeveralForm(invitation, with_seats, formdata=None),
        "release": release_form(free, of_seats, formdata=None),
        "letter": LetterForm(formdata=None),
    }
    return render_template(
        "public/nomination_show.html",
        token=token,
        invitation=invitation,
        event=event,
        nominees=[each for each in known if each.ended_at is None],
        former=[each for each in known if each.ended_at is not None],
        rows=with_free_rows(rows, invitation, with_seats, free.total() if may_name else 0),
        are_read=are_read,
        asked=unknown_to_office(session, invitation),
        free=free,
        group_names={group.code: group.name for group in of_seats},
        letters=official_letters(session, invitation),
        state_of=state_of,
        why_closed=None if closed is None else PUBLIC_SENTENCES[closed],
        may_name=may_name,
        typed=next(iter(forms), None),
        **(blank | forms),
    )
