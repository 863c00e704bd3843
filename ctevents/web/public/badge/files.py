"""The badge and the calendar entry as files. They exist only while the registration is
confirmed.

The badge that a guest keeps on the phone: a page of only the card, and the service worker that
shows it without a network.

The worker's scope is the address in the guest's letters, so that the same link opens the page with
a network and the card without. Each guest has a worker of their own: two badges on one phone know
nothing of each other."""

from __future__ import annotations

from flask import Response, abort, render_template, url_for
from flask_babel import gettext
from werkzeug.http import http_date

from ctevents.db.handle import db
from ctevents.domain.schedule import EventStatus
from ctevents.formats import pdf, qr
from ctevents.formats.badges import picture
from ctevents.models import Badge, Registration
from ctevents.services.seating.badges import good_badge
from ctevents.texts.badges import badge_code, badge_face, carried_badge
from ctevents.texts.calendars import own_calendar
from ctevents.texts.rendering import file_stem
from ctevents.web.command import now
from ctevents.web.public.blueprint import blueprint
from ctevents.web.public.files import shown
from ctevents.web.public.invitations import registration_or_404


@blueprint.get("/registrations/<token>/badge.<any(png, svg, pdf):kind>")
def registration_badge(token: str, kind: str) -> Response:
    registration = registration_or_404(token)
    badge = badge_or_404(registration)
    return shown(
        _badge_file(badge, registration, kind), f"{file_stem('badge', registration.event)}.{kind}"
    )


@blueprint.get("/registrations/<token>/picture.png")
def registration_picture(token: str) -> Response:
    """Return the badge as a picture for the photographs on a phone."""
    registration = registration_or_404(token)
    card = carried_badge(badge_or_404(registration), registration)
    return shown(picture.png(card.face), f"{file_stem('badge', registration.event)}.png")


@blueprint.get("/registrations/<token>/calendar.ics")
def registration_calendar(token: str) -> Response:
    registration = registration_or_404(token)
    badge_or_404(registration)
    return shown(own_calendar(registration), f"{file_stem('event', registration.event)}.ics")


def badge_or_404(registration: Registration) -> Badge:
    """Return the badge. Badge and calendar exist only while the registration is confirmed and the
    event is not cancelled."""
    badge = good_badge(db.session(), registration.id)
    if badge is None or registration.event.status is EventStatus.CANCELLED:
        abort(404)
    return badge


def _badge_file(badge: Badge, registration: Registration, kind: str) -> bytes | str:
    if kind == "pdf":
        return pdf.badge(badge_face(badge, registration))
    code = badge_code(badge)
    return qr.svg(code, title=gettext("Badge code")) if kind == "svg" else qr.png(code)


FILES = ("badge.js",)
"""The files that the card needs without a network. It holds its style."""


@blueprint.get("/registrations/<token>/badge")
def registration_card(token: str) -> Response:
    """Show only the card. ``Sunset`` (RFC 8594) tells the worker until when it may show its
    copy."""
    registration = registration_or_404(token)
    badge, event = badge_or_404(registration), registration.event
    if event.ends_at is None or event.status_at(now()) is not EventStatus.PUBLISHED:
        abort(404)
    page = render_template(
        "public/badge_show.html", event=event, card=carried_badge(badge, registration), token=token
    )
    response = Response(page)
    response.headers["Sunset"] = http_date(event.ends_at)
    return response


@blueprint.get("/registrations/badge-worker.js")
def badge_worker() -> Response:
    """Return the service worker, the same for all guests. A browser that finds it changed fetches
    the files again."""
    files = [url_for("static", filename=name) for name in FILES]
    response = Response(
        render_template("public/badge_worker.js", files=files), mimetype="text/javascript"
    )
    response.headers["Cache-Control"] = "no-cache"
    return response
