"""The office's view of the door: attendance, arrivals of awaited guests, and cases to decide; and
of all doors of today.

The companions of an event: the list for security.

The door devices of an event: admitted with a token that is shown once, and blocked."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from flask import Response as FileResponse
from flask import abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response
from wtforms.validators import DataRequired

from ctevents.db.handle import db, transaction
from ctevents.domain.door.devices import DeviceState
from ctevents.domain.entry import Outcome, RefusedBecause, RevokedBecause, TokenTerm
from ctevents.domain.roles import Right
from ctevents.models import DoorToken, Event
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import (
    LONGEST_STATION,
    devices_of_kits,
    door_token_of_event,
    door_tokens,
    make_kit,
    revoke_door_token,
)
from ctevents.services.door.arrivals import accept_held
from ctevents.services.door.decisions import (
    discard_held_check_ins,
    keep_check_ins,
    settle_check_ins,
)
from ctevents.services.door.devices import door_devices
from ctevents.services.door.overview import GroupCount, awaited_guests, counts_by_group, stations
from ctevents.services.door.report import door_report, end_rehearsal, start_rehearsal
from ctevents.services.door.sheets import record_kit
from ctevents.services.door.undoing import take_back_check_ins
from ctevents.services.events.events import current_events, events_of_today
from ctevents.services.seating.companions import companions_at, companions_without_names
from ctevents.services.seating.roster import DoorCounts, door_counts
from ctevents.texts.link_keys import link_keys
from ctevents.texts.papers.door import kit_of
from ctevents.texts.rendering import file_stem, speaking
from ctevents.tokens import Purpose
from ctevents.web.access import (
    actor,
    event_or_404,
    narrowed,
    needs,
    refuse_unless_open,
    roster_times,
    staff,
)
from ctevents.web.command import done, now
from ctevents.web.forms import Form, OneLine, at_most, no_code
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.document_language import document_language
from ctevents.web.staff.downloads import download
from ctevents.web.staff.emailing import emails_agreed
from ctevents.web.staff.list_choices import LARGEST_ID

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII | re.IGNORECASE)

MOST = 100
"""Most rows of a list on the page; deciding rows makes room for the rest."""

SHOWN: dict[Outcome, LazyString] = {
    Outcome.ADMITTED: _("let in"),
    Outcome.REPEAT: _("already in"),
    Outcome.REFUSED: _("not let in"),
}

ENDED: dict[RevokedBecause, LazyString] = {
    RevokedBecause.CANCELLED: _("The registration had already been cancelled."),
    RevokedBecause.REPLACED: _("The badge had already been replaced."),
    RevokedBecause.NOT_CONFIRMED: _("The registration needed a new approval."),
    RevokedBecause.UNDONE: _("The check-in that gave the badge had been undone."),
}
NO_PLACE = _("The person no longer had a seat.")

WOULD_BE: dict[RefusedBecause | None, LazyString] = {
    None: _("lets the person in"),
    RefusedBecause.UNKNOWN_CODE: _("not one of our badges"),
    RefusedBecause.OTHER_EVENT: _("a badge for a different event"),
    RefusedBecause.CANCELLED: _("the registration was cancelled"),
    RefusedBecause.NOT_CONFIRMED: _("no confirmed seat"),
    RefusedBecause.REPLACED: _("the badge was replaced"),
}
"""The effect of a held scan, if it counts."""

FINDINGS: dict[str, LazyString] = {
    "two_people": _("possibly two people"),
    "sent_away": _("turned away despite having a seat"),
    "after_revocation": _("let in without a seat"),
    "against_rules": _("walk-in that the event does not allow"),
    "above_capacity": _("walk-in above the capacity"),
    "seen_twice": _("scanned more than once"),
    "held": _("scan from a blocked device"),
    "discarded": _("discarded scan"),
}
"""Parts of the report; a file of all parts names the part in each row."""


DEVICE_STATES: dict[DeviceState, LazyString] = {
    DeviceState.UNUSED: _("not used yet"),
    DeviceState.HOLDS: _("holds unsent scans"),
    DeviceState.WIPED: _("wiped, all sent"),
    DeviceState.SILENT: _("silent, all was sent then"),
    DeviceState.SENT: _("all sent"),
}

DEVICE_SIGNS = {
    DeviceState.HOLDS: "bad",
    DeviceState.SILENT: "warn",
    DeviceState.WIPED: "good",
    DeviceState.SENT: "good",
}


class CheckInDecision(StrEnum):
    KEEP = "keep"
    TAKE_BACK = "take-back"
    SETTLE = "settle"
    ACCEPT = "accept"
    DISCARD = "discard"


_DO: dict[CheckInDecision, Callable[..., int]] = {
    CheckInDecision.KEEP: keep_check_ins,
    CheckInDecision.TAKE_BACK: take_back_check_ins,
    CheckInDecision.SETTLE: settle_check_ins,
    CheckInDecision.ACCEPT: accept_held,
    CheckInDecision.DISCARD: discard_held_check_ins,
}


@dataclass(frozen=True)
class DoorToday:
    """The arrivals at one of the events of today."""

    event: Event
    counts: DoorCounts
    groups: Sequence[GroupCount]


@blueprint.get("/door")
@narrowed(needs(Right.EDIT_GUESTS))
def door_today() -> str:
    session = db.session()
    doors = [
        DoorToday(event, door_counts(session, event.id), counts_by_group(session, event.id))
        for event in events_of_today(current_events(session, staff()), now())
    ]
    return render_template("staff/door_today.html", doors=doors)


@blueprint.get("/events/<slug>/door")
@narrowed(needs(Right.EDIT_GUESTS))
def door_show(slug: str) -> str:
    event, session = event_or_404(slug), db.session()
    report = door_report(session, event, may_reveal=staff().may(Right.UNMASK))
    return render_template(
        "staff/door_show.html",
        event=event,
        counts=door_counts(session, event.id),
        groups=counts_by_group(session, event.id),
        times=roster_times(event),
        stations=stations(session, event.id, now=now()),
        devices=door_devices(session, event.id, now=now()),
        device_states=DEVICE_STATES,
        device_signs=DEVICE_SIGNS,
        awaited=awaited_guests(session, event.id),
        report=report,
        has_findings=any(getattr(report, part) for part in FINDINGS),
        most=MOST,
        shown_words=SHOWN,
        ended_words=ENDED,
        no_place=NO_PLACE,
        would_be=WOULD_BE,
    )


@blueprint.post("/events/<slug>/door/rehearsal")
@narrowed(needs(Right.EDIT_GUESTS))
def door_rehearse(slug: str) -> Response:
    """Start a rehearsal, or end it with the field ``end``."""
    event, is_end = event_or_404(slug), "end" in request.form
    refuse_unless_open(event)
    with transaction(by=actor()) as tx:
        (end_rehearsal if is_end else start_rehearsal)(tx, event.id)
    words = gettext("The rehearsal is over.") if is_end else gettext("The rehearsal has started.")
    return done(words, url_for("staff.door_show", slug=slug))


@blueprint.post("/events/<slug>/door/decisions")
@narrowed(needs(Right.EDIT_GUESTS))
def door_decide(slug: str) -> Response:
    event = event_or_404(slug)
    ids, decision = ticked_check_ins(), request.form.get("decision", "")
    if decision not in set(CheckInDecision):
        abort(400)
    back = url_for("staff.door_show", slug=slug)
    act = gettext("Count the ticked scans")  # no other decision e-mails anybody
    with emails_agreed(act, back=back) as tx:
        decided = _DO[CheckInDecision(decision)](tx, event.id, ids)
    if decided:
        flash(_done(CheckInDecision(decision), decided), "success")
    else:
        flash(
            gettext("Nothing was changed: nothing is ticked, or a colleague decided meanwhile."),
            "warning",
        )
    return redirect(back, 303)


def ticked_check_ins() -> list[str]:
    """Return the ticked ids; ignore texts that cannot be ids."""
    return [text.lower() for text in request.form.getlist("check_in") if _UUID.fullmatch(text)]


def _done(decision: CheckInDecision, count: int) -> str:
    if decision is CheckInDecision.KEEP:
        return ngettext("One check-in is kept.", "%(num)d check-ins are kept.", count)
    if decision is CheckInDecision.TAKE_BACK:
        return ngettext("One check-in is undone.", "%(num)d check-ins are undone.", count)
    if decision is CheckInDecision.SETTLE:
        return gettext("Marked as settled. The alarm returns only if the badge is used again.")
    if decision is CheckInDecision.ACCEPT:
        return ngettext("One scan counts now.", "%(num)d scans count now.", count)
    return ngettext("One scan is discarded.", "%(num)d scans are discarded.", count)


@blueprint.get("/events/<slug>/companions")
@narrowed(needs(Right.SEE_GUESTS))
def companion_list(slug: str) -> str:
    event = event_or_404(slug)
    found = companions_at(db.session(), event.id)
    return render_template(
        "staff/companion_list.html",
        event=event,
        companions=found,
        without_names=companions_without_names(db.session(), event.id)
        if event.most_companions
        else [],
        expected=sum(each.may_enter for each in found),
    )


class DoorTokenForm(Form):
    station = OneLine(
        _("Station"),
        [DataRequired(_("Enter the name of the station.")), at_most(LONGEST_STATION), no_code],
    )


@blueprint.route("/events/<slug>/door-tokens", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def door_token_list(slug: str) -> Response | tuple[str, int] | str:
    event = event_or_404(slug)
    form = DoorTokenForm()
    if form.validate_on_submit():
        return _made(event, form.station.data or "")
    tokens = door_tokens(db.session(), event.id)
    devices: dict[int | None, list[DoorToken]] = {}
    for device in devices_of_kits(db.session(), [token.id for token in tokens]):
        devices.setdefault(device.kit_id, []).append(device)
    page = render_template(
        "staff/door_token_list.html", event=event, form=form, tokens=tokens, devices=devices
    )
    return page, form.answer_status()


@blueprint.post("/events/<slug>/door-tokens/<int:token_id>/revoke")
@narrowed(needs(Right.EDIT_GUESTS))
def door_token_revoke(slug: str, token_id: int) -> Response:
    token = _token_or_404(event_or_404(slug), token_id)
    with transaction(by=actor()) as tx:
        revoke_door_token(tx, token)
        is_of_kit = token.kit_id is not None
    words = gettext("The device is released.") if is_of_kit else gettext("The device is blocked.")
    return done(words, url_for("staff.door_token_list", slug=slug))


@blueprint.post("/events/<slug>/door-tokens/<int:token_id>/kit.pdf")
@narrowed(needs(Right.EDIT_GUESTS))
def door_kit(slug: str, token_id: int) -> FileResponse:
    """Print the kit while the token is valid. A POST, since each file with names or a token is
    recorded in the audit log."""
    event = event_or_404(slug)
    token = _token_or_404(event, token_id)
    if token.kit_id is not None or TokenTerm(token.ends_at, token.revoked_at).is_over(now()):
        abort(404)
    language = document_language(event)
    with transaction(by=actor()) as tx:
        record_kit(tx, event.id, token.id)
    with speaking(language):
        content = kit_of(event, token)
    return download(content, f"{file_stem('door-kit', event)}-{token.id}.pdf")


def _token_or_404(event: Event, token_id: int) -> DoorToken:
    token = (
        door_token_of_event(db.session(), event.id, token_id) if token_id <= LARGEST_ID else None
    )
    if token is None:
        abort(404)
    return token


def _made(event: Event, station: str) -> str:
    """Make a token. It appears on this page only, in no address or cookie."""
    account_id = staff().id
    with transaction(by=audit.by_account(account_id)) as tx:
        made = make_kit(tx, event, station, account_id=account_id)
    token = link_keys().token(Purpose.DOOR, made.nonce)
    return render_template("staff/door_token_made.html", event=event, made=made, token=token)
