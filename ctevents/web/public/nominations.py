"""The seats offered to an institution."""

from __future__ import annotations

from flask import render_template

from ctevents.web.public import blueprint
from ctevents.web.public.links import offer_or_404


@blueprint.get("/nominations/<token>")
def nomination_show(token: str) -> str:
    invitation = offer_or_404(token)
    return render_template("public/nomination_show.html", invitation=invitation, event=invitation.event)
