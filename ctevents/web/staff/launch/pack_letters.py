"""The letter that the publication is available, sent from the page of the launch pack."""

from __future__ import annotations

from functools import partial

from flask import abort, render_template, request, url_for
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.reminders import TO_WHOM
from ctevents.domain.letters.segments import Standing
from ctevents.domain.refusals import Refusal
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.launch.launched import (
    KIND,
    hindrance_to_send,
    readers_to_tell,
    send_publication_letter,
)
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done, now, refusals_on
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.event.plan import letters_queued
from ctevents.web.staff.letters.segment_forms import STANDINGS

PATH = "/events/<slug>/pack/letter"


@blueprint.get(PATH)
@narrowed(needs(Right.SEND_LETTERS))
def pack_letter(slug: str) -> str:
    return _page(event_or_404(slug))


@blueprint.post(PATH)
@narrowed(needs(Right.SEND_LETTERS))
def pack_letter_send(slug: str) -> Response:
    """Send the letter to exactly the number on the button."""
    event, standing = event_or_404(slug), _standing(request.form.get("standing", ""))
    agreed = request.form.get("letters", 0, type=int)
    with refusals_on(partial(_page, event)), transaction(by=actor()) as tx:
        send_publication_letter(tx, event, standing, expected=agreed)
    return done(letters_queued(agreed), url_for("staff.pack_show", slug=slug))


def _standing(code: str) -> Standing:
    if code not in TO_WHOM[KIND]:
        abort(400)
    return Standing(code)


def _page(event: Event, refused: str = "") -> str:
    """Show each segment with the number of letters and a button of its own."""
    hindrance = hindrance_to_send(db.session(), event, now=now())
    segments = [
        (
            standing.value,
            STANDINGS[standing],
            len(readers_to_tell(db.session(), event, standing, now=now())),
        )
        for standing in TO_WHOM[KIND]
    ]
    return render_template(
        "staff/pack_letter.html",
        event=event,
        segments=segments,
        hindrance=hindrance and sentence(Refusal(hindrance)),
        refused=refused,
    )
