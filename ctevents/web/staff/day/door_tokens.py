"""The door devices of an event: admitted with a token that is shown once, and blocked."""

from __future__ import annotations

from flask import Response as FileResponse
from flask import abort, render_template, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms.validators import DataRequired

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import TokenTerm
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
from ctevents.services.door.sheets import record_kit
from ctevents.texts.link_keys import link_keys
from ctevents.texts.papers.door import kit_of
from ctevents.texts.rendering import file_stem, speaking
from ctevents.tokens import Purpose
from ctevents.web.access import actor, asks_again, event_or_404, narrowed, needs, staff
from ctevents.web.clock import now
from ctevents.web.command import done
from ctevents.web.forms import Form, OneLine, at_most, no_code
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.document_language import document_language
from ctevents.web.staff.downloads import download
from ctevents.web.staff.paging import LARGEST_ID


class DoorTokenForm(Form):
    station = OneLine(
        _("Station"), [DataRequired(_("Enter the name of the station.")), at_most(LONGEST_STATION), no_code]
    )


@blueprint.route("/events/<slug>/door-tokens", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
@asks_again()
def door_token_list(slug: str) -> Response | tuple[str, int] | str:
    event = event_or_404(slug)
    form = DoorTokenForm()
    if form.validate_on_submit():
        return _made(event, form.station.data or "")
    tokens = door_tokens(db.session(), event.id)
    devices: dict[int | None, list[DoorToken]] = {}
    for device in devices_of_kits(db.session(), [token.id for token in tokens]):
        devices.setdefault(device.kit_id, []).append(device)
    page = render_template("staff/door_token_list.html", event=event, form=form, tokens=tokens, devices=devices)
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
@asks_again()
def door_kit(slug: str, token_id: int) -> FileResponse:
    """Print the kit while the token is valid. A POST, since each file with names or a token is recorded in the audit log."""
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
    token = door_token_of_event(db.session(), event.id, token_id) if token_id <= LARGEST_ID else None
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
