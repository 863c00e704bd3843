"""Sending invitations."""

from __future__ import annotations

from functools import partial

from flask import Response as PlainResponse
from flask import abort, render_template, request, url_for
from flask_babel import gettext, ngettext
from markupsafe import Markup
from werkzeug.wrappers import Response

from ctevents.db.handle import db
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.refusals import Refusal
from ctevents.domain.roles import Right
from ctevents.domain.schedule import refusal_to_change
from ctevents.models import Event, StakeholderGroup
from ctevents.services.people.people import groups
from ctevents.services.replies.demand import AgreedSending, send_as_agreed, would_wait
from ctevents.services.replies.invitations import (
    SendCounts,
    not_yet_invited,
    not_yet_invited_by_group,
    not_yet_invited_by_language,
    sample_letters,
)
from ctevents.texts.letters.letters import invitation_preview as letter_to
from ctevents.texts.words.changes import invitation_words
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import event_or_404, narrowed, needs
from ctevents.web.command import done, now, refusals_on
from ctevents.web.security import framed
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.emailing import emails_agreed
from ctevents.web.staff.event.languages import missing_in_letters

LARGEST = 10**6


@blueprint.get("/events/<slug>/invitations")
@narrowed(needs(Right.SEND_LETTERS))
def invitation_send(slug: str) -> str:
    return _page(event_or_404(slug))


@blueprint.post("/events/<slug>/invitations")
@narrowed(needs(Right.SEND_LETTERS))
def invitation_send_now(slug: str) -> Response | tuple[str, int]:
    """Send exactly the number on the button; if the number has changed, send nothing."""
    event = event_or_404(slug)
    known = groups(db.session(), event.project_id)
    agreed = SendCounts(by_mail=_number("by_mail"), by_letter=_number("by_letter"))
    with (
        refusals_on(partial(_page, event)),
        emails_agreed(gettext("Send the invitations")) as tx,
    ):
        send_as_agreed(tx, event, AgreedSending(_chosen(known), agreed, _number("waiting")))
    return done(_sent_sentence(event, agreed), url_for("staff.message_list", slug=slug))


@blueprint.get("/events/<slug>/invitations/letter")
@narrowed(needs(Right.SEND_LETTERS))
def invitation_letter(slug: str) -> PlainResponse:
    """Show a letter's HTML as its recipient will see it, for the frame in the page."""
    event = event_or_404(slug)
    samples = sample_letters(
        db.session(), event.id, _chosen(groups(db.session(), event.project_id))
    )
    wanted = [
        sample
        for sample in samples
        if (sample.institution is not None) == ("institution" in request.args)
    ]
    if not wanted:
        abort(404)
    return framed(letter_to(wanted[0], now=now()).html)


def _page(event: Event, refused: str = "") -> str:
    session = db.session()
    known = groups(session, event.project_id)
    chosen = _chosen(known)
    counts = not_yet_invited_by_group(session, event.id)
    hindrance = refusal_to_change(event.status_at(now()))
    waiting, selected = (
        would_wait(session, event, chosen),
        not_yet_invited(session, event.id, chosen),
    )
    samples = sample_letters(session, event.id, chosen) if hindrance is None else []
    return render_template(
        "staff/invitation_send.html",
        event=event,
        groups=[(group, counts[group.code]) for group in known if group.code in counts],
        chosen=chosen,
        everybody=not_yet_invited(session, event.id),
        selected=selected,
        waiting=waiting,
        said=invitation_words(selected.by_mail, waiting),
        missing=_missing(event, chosen),
        letters=[(sample, letter_to(sample, now=now())) for sample in samples],
        hindrance=hindrance and sentence(Refusal(hindrance)),
        refused=refused,
    )


def _missing(event: Event, chosen: list[str]) -> list[str]:
    """Return what the guests to be invited do not get in their language."""
    kinds = (LetterKind.INVITATION, LetterKind.NOMINATION_REQUEST)
    return missing_in_letters(
        event, kinds, not_yet_invited_by_language(db.session(), event, chosen)
    )


def _chosen(known: list[StakeholderGroup]) -> list[str]:
    """Return the codes of the ticked groups; none means all."""
    asked = set(request.values.getlist("group"))
    return [group.code for group in known if group.code in asked]


def _number(name: str) -> int:
    number = request.form.get(name, 0, type=int)
    return number if 0 <= number <= LARGEST else 0


def _sent_sentence(event: Event, counts: SendCounts) -> str | Markup:
    by_mail = ngettext(
        "One invitation will be sent shortly.",
        "%(num)d invitations will be sent shortly.",
        counts.by_mail,
    )
    by_letter = ngettext(
        "One person or institution without an e-mail address is marked as invited by letter.",
        "%(num)d people and institutions without an e-mail address are "
        "marked as invited by letter.",
        counts.by_letter,
    )
    if not counts.by_letter:
        return by_mail if counts.by_mail else gettext("Nothing was sent.")
    said = f"{by_mail} {by_letter}" if counts.by_mail else by_letter
    to_print = url_for("staff.paper_choose", slug=event.slug)
    return Markup('{} <a href="{}">{}</a>').format(said, to_print, gettext("Print the letters"))
