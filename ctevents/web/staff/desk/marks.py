"""Template functions for the marks of groups.

The page on which administrators see whether the installation works, and what to do."""

from __future__ import annotations

from flask import current_app, render_template
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.db.handle import db
from ctevents.domain.health.signs import VitalState
from ctevents.domain.marks import Colour, Mark, Pattern
from ctevents.domain.roles import Right
from ctevents.formats.marks import svg_path, whole_length
from ctevents.services.accounts.alarms import alarm_receivers, raised_alarms
from ctevents.services.desk.health import vital_signs_of
from ctevents.texts.health import STATES, moment, sign_advice, sign_name, sign_words
from ctevents.web.access import narrowed, needs
from ctevents.web.command import now
from ctevents.web.staff.blueprint import blueprint

COLOURS: dict[Colour, LazyString] = {
    Colour.BLUE: _("Blue"),
    Colour.ORANGE: _("Orange"),
    Colour.PURPLE: _("Purple"),
    Colour.GREEN: _("Green"),
    Colour.BROWN: _("Brown"),
    Colour.PINK: _("Pink"),
    Colour.TEAL: _("Teal"),
    Colour.BLACK: _("Black"),
}

PATTERNS: dict[Pattern, LazyString] = {
    Pattern.SOLID: _("plain"),
    Pattern.STRIPES: _("slanted stripes"),
    Pattern.CHEQUERS: _("chequers"),
    Pattern.DOTS: _("dots"),
    Pattern.ZIGZAG: _("zigzag"),
    Pattern.BARS: _("bars"),
    Pattern.TRIANGLES: _("triangles"),
    Pattern.DIAMONDS: _("diamonds"),
    Pattern.WAVES: _("waves"),
    Pattern.RINGS: _("rings"),
    Pattern.LINES: _("lines"),
    Pattern.CROSSES: _("crosses"),
    Pattern.BRICKS: _("bricks"),
    Pattern.ARROWS: _("arrows"),
    Pattern.LATTICE: _("lattice"),
    Pattern.SQUARES: _("squares"),
}


@blueprint.app_template_filter()
def mark_name(mark: Mark) -> str:
    return gettext(
        "%(colour)s, %(pattern)s", colour=COLOURS[mark.colour], pattern=PATTERNS[mark.pattern]
    )


@blueprint.app_template_filter()
def band_length(mark: Mark, about: float) -> float:
    """Return the length of a band that ends with a whole piece of its pattern, in heights of the
    band."""
    return whole_length(mark.pattern, about)


@blueprint.app_template_filter()
def mark_path(mark: Mark, length: float) -> str:
    """Return the outline of a band of this length."""
    return svg_path(mark.pattern, length)


LOOKS = {
    VitalState.FINE: "good",
    VitalState.ALARM: "bad",
    VitalState.UNKNOWN: "warn",
    VitalState.UNUSED: "",
}


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
