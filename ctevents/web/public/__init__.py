"""Pages for anybody and for those who hold a personal link."""

from flask import Blueprint

from ctevents.web.access import OPEN, declare

blueprint = declare(Blueprint("public", __name__), OPEN)

from ctevents.web.public import event_page, events, invitations, logos, nominations, operations, registrations  # noqa: E402, F401
