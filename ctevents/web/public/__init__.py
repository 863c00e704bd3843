"""Pages for anybody and for those who hold a personal link."""

from flask import Blueprint

from ctevents.web.access import OPEN, declare

blueprint = declare(Blueprint("public", __name__), OPEN)

from ctevents.web.public import (  # noqa: E402, F401
    certificates,
    event_page,
    events,
    invitations,
    link_requests,
    logos,
    nominations,
    open_registration,
    operations,
    registrations,
    subscriptions,
    typed_links,
)
