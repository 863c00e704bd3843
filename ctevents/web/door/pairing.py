"""Signed-in staff make this device a door device."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms.validators import DataRequired

from ctevents.db.handle import transaction
from ctevents.models import Event
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import LONGEST_STATION, make_kit
from ctevents.texts.link_keys import link_keys
from ctevents.texts.rendering import page_language
from ctevents.tokens import Purpose
from ctevents.web.access import event_or_404, refuse_unless_open, staff
from ctevents.web.door.blueprint import blueprint
from ctevents.web.forms import Form, OneLine, at_most, no_code
from ctevents.web.security import shows_form_again


class PairingForm(Form):
    station = OneLine(
        _("Name of this station"),
        [DataRequired(_("Enter the name of the station.")), at_most(LONGEST_STATION), no_code],
    )


@blueprint.route("/<slug>/pair", methods=["GET", "POST"])
@shows_form_again
def pair(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = PairingForm()
    if form.validate_on_submit():
        refuse_unless_open(event)
        app = url_for("door.shell_show", slug=slug, lang=page_language())
        return redirect(f"{app}#token={_token(event, form.station.data or '')}", 303)
    return render_template("door/pair.html", event=event, form=form), form.answer_status()


def _token(event: Event, station: str) -> str:
    """Make a token. It goes to the device behind a ``#``, which browsers send to no server."""
    account_id = staff().id
    with transaction(by=audit.by_account(account_id)) as tx:
        made = make_kit(tx, event, station, account_id=account_id, most_devices=1)
    return link_keys().token(Purpose.DOOR, made.nonce)
