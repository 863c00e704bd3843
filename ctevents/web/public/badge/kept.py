"""The badge that a guest keeps on the phone: a page of only the card, and the service worker that shows it without a network.

The worker's scope is the address in the guest's letters, so that the same link opens the page with a network and the card without.
Each guest has a worker of their own: two badges on one phone know nothing of each other.
"""

from __future__ import annotations

from flask import Response, abort, render_template, url_for
from werkzeug.http import http_date

from ctevents.domain.schedule import EventStatus
from ctevents.texts.badges import carried_badge
from ctevents.web.clock import now
from ctevents.web.public.badge.files import badge_or_404
from ctevents.web.public.blueprint import blueprint
from ctevents.web.public.links import registration_or_404

FILES = ("badge.js",)
"""The files that the card needs without a network. It holds its style."""


@blueprint.get("/registrations/<token>/badge")
def registration_card(token: str) -> Response:
    """Show only the card. ``Sunset`` (RFC 8594) tells the worker until when it may show its copy."""
    registration = registration_or_404(token)
    badge, event = badge_or_404(registration), registration.event
    if event.ends_at is None or event.status_at(now()) is not EventStatus.PUBLISHED:
        abort(404)
    page = render_template("public/badge_show.html", event=event, card=carried_badge(badge, registration), token=token)
    response = Response(page)
    response.headers["Sunset"] = http_date(event.ends_at)
    return response


@blueprint.get("/registrations/badge-worker.js")
def badge_worker() -> Response:
    """Return the service worker, the same for all guests. A browser that finds it changed fetches the files again."""
    files = [url_for("static", filename=name) for name in FILES]
    response = Response(render_template("public/badge_worker.js", files=files), mimetype="text/javascript")
    response.headers["Cache-Control"] = "no-cache"
    return response
