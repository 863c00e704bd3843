"""Personal links: from the token in the address to the row that it opens."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from flask import abort, g

from ctevents.db.handle import db
from ctevents.domain.privacy.links import is_open
from ctevents.models import Invitation, Registration
from ctevents.services.launch.readers import Reader
from ctevents.services.privacy.kept import Entry
from ctevents.services.replies.invitations import invitation_by_nonce
from ctevents.services.replies.registrations import registration_by_nonce
from ctevents.texts.link_keys import link_keys
from ctevents.texts.rendering import speak
from ctevents.tokens import Purpose
from ctevents.web.clock import now

Row = TypeVar("Row", Invitation, Registration, Reader, Entry)


def nonce_or_404(purpose: Purpose, token: str) -> str:
    """Return the nonce of a link that has no end."""
    nonce = link_keys().nonce(purpose, token)
    if nonce is None:
        abort(404)
    return nonce


def opened_or_404(purpose: Purpose, token: str, find: Callable[..., Row | None]) -> Row:
    """Return what ``find`` finds behind the link, while the link works. Links on this page end with it."""
    opened = link_keys().opened(purpose, token)
    row = find(db.session(), opened.nonce) if opened else None
    if opened is None or row is None or not is_open(row.event.ends_at, opened.until, now()):
        abort(404)
    g.links_until = opened.until
    return row


def invitation_or_404(token: str) -> Invitation:
    """Return a person's invitation; from here on the page uses the invitee's language."""
    invitation = opened_or_404(Purpose.INVITATION, token, invitation_by_nonce)
    if invitation.person is None:
        abort(404)
    speak(invitation.person.language)
    return invitation


def offer_or_404(token: str) -> Invitation:
    """Return an institution's invitation, with its seats."""
    invitation = opened_or_404(Purpose.NOMINATION, token, invitation_by_nonce)
    if invitation.institution is None:
        abort(404)
    speak(invitation.language or invitation.event.main_language)
    return invitation


def registration_or_404(token: str) -> Registration:
    registration = opened_or_404(Purpose.REGISTRATION, token, registration_by_nonce)
    speak(registration.person.language)
    return registration
