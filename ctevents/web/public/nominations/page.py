"""The page of an institution's seats, with what was typed into one of its forms.

The table of seats: its rows are saved each by itself, so that a wrong one keeps no other from
being saved.

The state of each nominee in words, for the focal point's page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice
from typing import Any

from flask import render_template, request, url_for
from flask_babel import gettext, ngettext
from werkzeug.wrappers import Response

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.guests.nominee_lines import MOST_LINES
from ctevents.domain.refusals import Refusal
from ctevents.domain.registration import Awaits, NominationEnd, RegistrationState
from ctevents.domain.schedule import refusal_to_change
from ctevents.models import Invitation, Nomination, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.letters.official_letters import official_letters
from ctevents.services.people.people import groups
from ctevents.services.replies.nominations import nominate_each, nominations_of, unknown_to_office
from ctevents.services.seating.receipts import acknowledge
from ctevents.services.seating.seats import open_seats
from ctevents.web.command import done, now, refusals_in
from ctevents.web.forms import Form
from ctevents.web.public.nominations.forms import (
    LetterForm,
    SeatRow,
    SeatsForm,
    SeveralForm,
    release_form,
    row_prefixes,
)
from ctevents.web.public.words import PUBLIC_SENTENCES, public_sentence


def state_of(nomination: Nomination) -> tuple[str, str]:
    """Return the words and their colour tone."""
    registration = nomination.registration
    match nomination.ended_because:
        case NominationEnd.REPLACED:
            return gettext("replaced"), "bad"
        case NominationEnd.GIVEN_BACK:
            return gettext("cannot come"), "bad"
        case NominationEnd.NOT_TAKEN:
            return gettext("did not answer in time"), "bad"
        case NominationEnd.REJECTED:
            return gettext("could not be accepted"), "bad"
    match registration.state:
        case RegistrationState.CONFIRMED:
            return gettext("registered; badge sent"), "good"
        case RegistrationState.WAITLISTED:
            return gettext("on the waiting list"), "warn"
    if registration.awaits is Awaits.REGISTRANT:
        return gettext("asked by e-mail, no answer yet"), "warn"
    return gettext("awaiting approval"), "warn"


MOST_FREE_ROWS = 20
"""Rows without a name on one page. More appear when these are saved."""


def rows_sent(invitation: Invitation, groups: list[StakeholderGroup]) -> list[SeatRow]:
    """Return the rows with a text; without any the first one, which then says what is missing."""
    prefixes = [
        each for each in islice(row_prefixes(), MOST_LINES) if f"{each}given_name" in request.form
    ] or [""]
    rows = [SeatRow(invitation, groups, prefix=each, meta={"csrf": False}) for each in prefixes]
    return [row for row in rows if row.is_begun] or rows[:1]


def with_free_rows(
    rows: Sequence[SeatRow], invitation: Invitation, groups: list[StakeholderGroup], free: int
) -> list[SeatRow]:
    """Return these rows, and after them empty ones, until there is a row for each free seat."""
    used = {row.prefix for row in rows}
    unused = (each for each in row_prefixes() if each not in used)
    missing = max(min(free, MOST_FREE_ROWS) - len(rows), 0)
    return [
        *rows,
        *(
            SeatRow(invitation, groups, prefix=each, formdata=None, meta={"csrf": False})
            for each in islice(unused, missing)
        ),
    ]


def name_each(tx: Transaction, invitation: Invitation, rows: Sequence[SeatRow]) -> list[Refusal]:
    """Name the people of these rows. A row that is refused says why; the others are saved all the
    same."""
    wanted = [(row.person_fields(), row.wishes()) for row in rows]
    refused = [
        (row, why)
        for row, why in zip(rows, nominate_each(tx, invitation, wanted), strict=True)
        if why
    ]
    for row, why in refused:
        row.refuse(public_sentence(why))
    if len(refused) < len(rows):
        acknowledge(tx, invitation)
    return [why for _row, why in refused]


def told(rows: Sequence[SeatRow]) -> str:
    """Return the message about people who were named."""
    if len(rows) == 1:
        return gettext("%(name)s has been added and gets an e-mail.", name=rows[0].person_name())
    return ngettext("One person has been added.", "%(num)d people have been added.", len(rows))


Answer = Response | tuple[str, int]


def carry_out(
    token: str,
    invitation: Invitation,
    form: Form,
    step: Callable[[Transaction], str],
    name: str = "problem",
) -> Answer:
    """Do ``step`` and flash its message, or show the page again with what was typed. ``name``: the
    form's name on the page."""
    again = partial(page, token, invitation, **{name: form})
    if not form.validate():
        return again(), 422
    with refusals_in(form, again, words=public_sentence), transaction(by=audit.LINK) as tx:
        words = step(tx)
    return done(words, url_for("public.nomination_show", token=token))


def groups_of(
    invitation: Invitation, nomination: Nomination | None = None
) -> list[StakeholderGroup]:
    """Return the groups that a person for one of the seats, or for the seat of ``nomination``, may
    have."""
    own = invitation.institution.group_id if invitation.institution else None
    if not invitation.split:
        return [
            group
            for group in groups(db.session(), invitation.event.project_id)
            if group.is_offered or group.id == own
        ]
    wanted = invitation.split if nomination is None else {nomination.seat_group}
    return [
        group for group in groups(db.session(), invitation.event.project_id) if group.code in wanted
    ]


def page(
    token: str,
    invitation: Invitation,
    *,
    rows: Sequence[SeatRow] = (),
    are_read: bool = False,
    **forms: Form,
) -> str:
    """Render the page. ``rows``: those of the table that are not saved; ``are_read``: from pasted
    lines. ``forms``: what was typed into one of the others."""
    event, session = invitation.event, db.session()
    free = open_seats(session, invitation)
    known = nominations_of(session, invitation)
    closed = refusal_to_change(event.status_at(now()))
    may_name = event.refusal_to_accept_at(now()) is None
    of_seats = groups(session, event.project_id)
    with_seats = [
        group for group in groups_of(invitation) if free[group.code] or not invitation.split
    ]
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
