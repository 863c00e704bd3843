"""Personal links: from the token in the address to the row that it opens."""

from __future__ import annotations

from flask import abort

from ctevents.db.handle import db
from ctevents.models import Invitation, Registration
from ctevents.services.replies.invitations import invitation_by_nonce
from ctevents.services.replies.registrations import registration_by_nonce
from ctevents.texts.link_keys import link_keys
from ctevents.texts.rendering import speak
from ctevents.tokens import Purpose


def nonce_or_404(purpose: Purpose, token: str) -> str:
    nonce = link_keys().nonce(purpose, token)
    if nonce is None:
        abort(404)
    return nonce


def invitation_or_404(token: str) -> Invitation:
    """Return a person's invitation; from here on the page uses the invitee's language."""
    invitation = invitation_by_nonce(db.session(), nonce_or_404(Purpose.INVITATION, token))
    if invitation is None or invitation.person is None:
        abort(404)
    speak(invitation.person.language)
    return invitation


def offer_or_404(token: str) -> Invitation:
    """Return an institution's invitation, with its seats."""
    invitation = invitation_by_nonce(db.session(), nonce_or_404(Purpose.NOMINATION, token))
    if invitation is None or invitation.institution is None:
        abort(404)
    speak(invitation.language or invitation.event.main_language)
    return invitation


def registration_or_404(token: str) -> Registration:
    registration = registration_by_nonce(db.session(), nonce_or_404(Purpose.REGISTRATION, token))
    if registration is None:
        abort(404)
    speak(registration.person.language)
    return registration
