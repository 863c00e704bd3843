"""Addresses that are typed from a printed letter."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import abort, redirect
from werkzeug.wrappers import Response

from ctevents.db.handle import db
from ctevents.domain.privacy.links import is_open
from ctevents.services.replies.invitations import invitation_by_nonce
from ctevents.texts.link_keys import link_keys
from ctevents.texts.rendering import link
from ctevents.tokens import Purpose
from ctevents.web.clock import now
from ctevents.web.public.blueprint import blueprint


@blueprint.get("/l/<token>")
def typed_link(token: str) -> Response:
    """Redirect to the page of the invitation or of the seats, on the visitor's host."""
    found = {purpose: link_keys().nonce_of_code(purpose, token) for purpose in (Purpose.INVITATION, Purpose.NOMINATION)}
    rows = [(purpose, invitation_by_nonce(db.session(), nonce)) for purpose, nonce in found.items() if nonce]
    opened = [
        link(purpose, invitation.link_nonce)
        for purpose, invitation in rows
        if invitation is not None and is_open(invitation.event.ends_at, None, now())
    ]
    if not opened:
        abort(404)
    return redirect(urlsplit(opened[0]).path)
