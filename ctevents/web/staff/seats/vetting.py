"""Vetting: the queue of registrations that wait for approval, and the decision on ticked ones."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response
from wtforms import BooleanField

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.consequences import Consequences, NotAgreed, QuotaConsequences, Seating
from ctevents.domain.refusals import Refusal
from ctevents.domain.registration import Awaits, Origin, RegistrationState
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.guests.vetting_queue import (
    PAGE,
    QueuedRegistration,
    QueueFilters,
    QueuePage,
    vetting_queue,
    waiting_among,
)
from ctevents.services.people.unnamed import shown
from ctevents.services.replies.demand import AgreedApproval, approval_seating, approve_as_agreed
from ctevents.services.replies.rejections import take_back_rejection
from ctevents.services.replies.restoring import restore_listed
from ctevents.services.replies.vetting import (
    IS_LOOKED_AT,
    LONGEST_REASON,
    SeenRegistration,
    VettingResult,
    reject,
)
from ctevents.texts.groups import group_names
from ctevents.texts.words.changes import approval_words
from ctevents.texts.words.guests import AWAITS
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done, refusals_as, refusals_to
from ctevents.web.forms import Form, Paragraphs, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.emailing import emails_agreed
from ctevents.web.staff.guests.replies import guest_or_404, registration_or_404
from ctevents.web.staff.list_choices import page_asked

ORIGINS: dict[Origin, LazyString] = {
    Origin.INVITATION: _("invited"),
    Origin.NOMINATION: _("nominated by the institution"),
    Origin.OPEN: _("registered on the public page"),
    Origin.DOOR: _("came to the door"),
}


class VettingDecision(StrEnum):
    APPROVE = "approve"
    REJECT = "reject"


class DecisionForm(Form):
    """The decision; the registrations are ticks beside it (``QueuedRegistration.tick``). The
    pressed button says whether to approve ``without_focal_point``; what it would do is in a field
    of its own (``ApproveButton``)."""

    decision = VettingDecision.APPROVE
    without_focal_point = BooleanField("")
    reason_told = Paragraphs(_("Reason given to the registrants"), [at_most(LONGEST_REASON)])
    reason_internal = Paragraphs(_("Reason for staff only"), [at_most(LONGEST_REASON)])


_TICK = re.compile(r"([0-9]{1,9})\.([0-9a-f]{16})")


@blueprint.get("/events/<slug>/vetting")
@narrowed(needs(Right.VET_REGISTRATIONS))
def vetting_list(slug: str) -> str:
    event, session = event_or_404(slug), db.session()
    names = group_names([event.project_id])
    filters, page = filters_asked(request.args, names), page_asked()
    found: QueuePage = vetting_queue(session, event.id, filters, page=page)
    chosen = {name: value for name, value in request.args.items() if name in FILTERS}
    return render_template(
        "staff/vetting_list.html",
        event=event,
        found=found,
        filters=filters,
        is_filtered=filters != QueueFilters(),
        chosen=chosen,
        all_ticked="all" in request.args,
        page=page,
        pages=-(-found.total // PAGE),
        group_names=names,
        **_words(),
    )


FILTERS = ("search", "group", "awaits", "origin")


def filters_asked(arguments: Mapping[str, str], known_groups: Collection[str]) -> QueueFilters:
    """Return the known filters; unknown values count as not set."""
    group, awaits, origin = (arguments.get(name, "") for name in ("group", "awaits", "origin"))
    return QueueFilters(
        search=arguments.get("search", "")[:200],
        group=group if group in known_groups else "",
        awaits=Awaits(awaits) if awaits in IS_LOOKED_AT else None,
        origin=Origin(origin) if origin in ORIGINS else None,
    )


@blueprint.route("/events/<slug>/vetting/decision", methods=["GET", "POST"])
@narrowed(needs(Right.VET_REGISTRATIONS))
@shows_form_again
def vetting_decide(slug: str) -> Response | tuple[str, int]:
    """GET asks and names the ticked people; POST decides."""
    event = event_or_404(slug)
    ticks, decision, form = _ticks(), request.values.get("decision", ""), DecisionForm()
    waiting = waiting_among(db.session(), event.id, [tick.registration_id for tick in ticks])
    if not waiting or decision not in set(VettingDecision):
        flash(gettext("Tick at least one registration that waits for approval."), "error")
        return redirect(url_for("staff.vetting_list", slug=slug), 303)
    form.decision = VettingDecision(decision)
    if not form.validate_on_submit():
        return _ask(event, form, waiting), form.answer_status()
    with (
        refusals_as(partial(_ask_again, event, form, waiting)),
        _transaction(form, len(waiting)) as tx,
    ):
        decided = _decide(tx, event, form, ticks)
    _say(form.decision, decided)
    return redirect(url_for("staff.vetting_list", slug=slug), 303)


@blueprint.post("/events/<slug>/vetting/people/<int(max=2147483647):person_id>/take-back")
@narrowed(needs(Right.VET_REGISTRATIONS))
def rejection_take_back(slug: str, person_id: int) -> Response:
    registration = registration_or_404(event_or_404(slug), person_id)
    address = url_for("staff.guest_edit", slug=slug, person_id=person_id)
    with refusals_to(address), emails_agreed(gettext("Undo the rejection"), back=address) as tx:
        take_back_rejection(tx, registration)
    return done(
        gettext("The rejection is undone: the registration waits for approval again."), address
    )


@blueprint.post("/events/<slug>/guests/people/<int(max=2147483647):person_id>/restore")
@narrowed(needs(Right.VET_REGISTRATIONS))
def guest_restore(slug: str, person_id: int) -> Response:
    """Restore the listed name and address, after a different person used the link."""
    guest = guest_or_404(event_or_404(slug), person_id)
    address = url_for("staff.guest_edit", slug=slug, person_id=person_id)
    with (
        refusals_to(address),
        emails_agreed(gettext("Restore the listed guest"), back=address) as tx,
    ):
        is_done = restore_listed(tx, guest.person)
    words = gettext(
        "The name and address from the list are restored. The old links no longer work."
    )
    return done(words if is_done else gettext("Nothing was changed."), address)


def _ticks() -> list[SeenRegistration]:
    found = [_TICK.fullmatch(text) for text in request.values.getlist("chosen")]
    return [SeenRegistration(int(match[1]), match[2]) for match in found if match]


def _transaction(form: DecisionForm, count: int) -> AbstractContextManager[Transaction]:
    """Open the transaction. ``approve_as_agreed`` compares the numbers of an approval."""
    if form.decision is VettingDecision.APPROVE:
        return transaction(by=actor())
    return emails_agreed(
        reject_words(count),
        back=url_for("staff.vetting_list", slug=(request.view_args or {})["slug"]),
    )


def approve_words(count: int) -> str:
    return ngettext("Approve one registration", "Approve %(num)d registrations", count)


def reject_words(count: int) -> str:
    return ngettext("Reject one registration", "Reject %(num)d registrations", count)


def _decide(
    tx: Transaction, event: Event, form: DecisionForm, ticks: Sequence[SeenRegistration]
) -> VettingResult:
    internal = form.reason_internal.data or ""
    if form.decision is VettingDecision.REJECT:
        return reject(
            tx, event, ticks, reason_told=form.reason_told.data or "", reason_internal=internal
        )
    seating = (
        Seating.of(request.form.get(field_of_seating(form.without_focal_point.data), ""))
        or Seating()
    )
    agreed = AgreedApproval(
        ticks, seating, internal, without_focal_point=form.without_focal_point.data
    )
    return approve_as_agreed(tx, event, agreed)


def _ask_again(
    event: Event, form: DecisionForm, waiting: Sequence[QueuedRegistration], refusal: Refusal
) -> tuple[str, int]:
    form.refuse(sentence(refusal))
    found = refusal.consequences if isinstance(refusal, NotAgreed) else None
    assert not isinstance(found, QuotaConsequences)
    return _ask(event, form, waiting, found), refusal.reason.status


def _say(decision: VettingDecision, decided: VettingResult) -> None:
    """Flash the result, with the names of people passed over."""
    count = len(decided.done)
    if count and decision is VettingDecision.APPROVE:
        flash(
            ngettext("One registration is approved.", "%(num)d registrations are approved.", count),
            "success",
        )
    elif count:
        flash(
            ngettext("One registration is rejected.", "%(num)d registrations are rejected.", count),
            "success",
        )
    waiting = sum(
        registration.state is RegistrationState.WAITLISTED for registration in decided.done
    )
    if waiting:
        words = ngettext(
            "No seat is left for one person, who is now on the waiting list.",
            "No seat is left for %(num)d people, who are now on the waiting list.",
            waiting,
        )
        flash(words, "warning")
    if decided.passed_over:
        names = ", ".join(shown(registration.person).name for registration in decided.passed_over)
        flash(
            gettext(
                "Not changed, because of a change meanwhile or because the focal point has not "
                "answered: %(names)s",
                names=names,
            ),
            "warning",
        )


@dataclass(frozen=True)
class ApproveButton:
    """A button: its ``value``, its words, and what it would do."""

    value: str
    text: str
    seating: Seating

    @property
    def said(self) -> str:
        return approval_words(self.seating)

    @property
    def field(self) -> str:
        return field_of_seating(self.value)


def field_of_seating(value: object) -> str:
    """Return the name of the hidden field with what the button of this value would do."""
    return "agreed-early" if value else "agreed"


def _ask(
    event: Event,
    form: DecisionForm,
    waiting: Sequence[QueuedRegistration],
    found: Consequences | Seating | None = None,
) -> str:
    """Ask. ``found``: what the pressed button would have done a moment ago."""
    buttons = _approve_buttons(event, waiting) if form.decision is VettingDecision.APPROVE else []
    pressed = "y" if form.without_focal_point.data else ""
    if isinstance(found, Seating):
        buttons = [
            replace(each, seating=found) if each.value == pressed else each for each in buttons
        ]
    return render_template(
        "staff/vetting_decide.html",
        event=event,
        form=form,
        waiting=waiting,
        buttons=buttons,
        reject_words=reject_words(len(waiting)),
        told=sum(each.registration.person.has_address for each in waiting),
        early=_early(waiting),
        group_names=group_names([event.project_id]),
        **_words(),
    )


def _early(waiting: Sequence[QueuedRegistration]) -> int:
    """Return how many still wait for their focal point."""
    return sum(each.registration.awaits is Awaits.FOCAL_POINT for each in waiting)


def _approve_buttons(event: Event, waiting: Sequence[QueuedRegistration]) -> list[ApproveButton]:
    """Return a button for the registrations that wait for the office, and one for all if some wait
    for their focal point."""
    found, early = [each.registration for each in waiting], _early(waiting)
    usual, everybody = (
        approval_seating(db.session(), event, found, without_focal_point=is_early)
        for is_early in (False, True)
    )
    all_words = ngettext(
        "Approve one registration without the focal point",
        "Approve %(num)d registrations, also without the focal point",
        len(found),
    )
    buttons = (
        [ApproveButton("", approve_words(len(found) - early), usual)] if early < len(found) else []
    )
    return buttons + ([ApproveButton("y", all_words, everybody)] if early else [])


def _words() -> dict[str, object]:
    return {
        "awaits_words": {awaits: AWAITS[awaits] for awaits in IS_LOOKED_AT},
        "origins": ORIGINS,
        "shown": shown,
    }
