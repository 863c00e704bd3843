"""The page on which administrators see whether the installation works, and what to do."""

from __future__ import annotations

from flask import current_app, render_template

from ctevents.db.handle import db
from ctevents.domain.health.signs import VitalState
from ctevents.domain.roles import Right
from ctevents.services.accounts.alarms import alarm_receivers, raised_alarms
from ctevents.services.desk.health import vital_signs_of
from ctevents.texts.health import STATES, moment, sign_advice, sign_name, sign_words
from ctevents.web.access import narrowed, needs
from ctevents.web.clock import now
from ctevents.web.staff.blueprint import blueprint

LOOKS = {VitalState.FINE: "good", VitalState.ALARM: "bad", VitalState.UNKNOWN: "warn", VitalState.UNUSED: ""}


@blueprint.get("/status")
@narrowed(needs(Right.SEE_STATUS))
def status_show() -> str:
    has_tls = current_app.config["SESSION_COOKIE_SECURE"]
    signs = vital_signs_of(db.session(), has_tls=has_tls, now=now())
    return render_template(
        "staff/status_show.html",
        signs=signs,
        raised=raised_alarms(db.session()),
        receivers=[account.name or account.email for account in alarm_receivers(db.session())],
        states=STATES,
        looks=LOOKS,
        name=sign_name,
        words=sign_words,
        advice=sign_advice,
        moment=moment,
    )
