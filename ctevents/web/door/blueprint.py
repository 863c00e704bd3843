"""The blueprint of the door: check-in on a phone or laptop."""

from flask import Blueprint

from ctevents.domain.roles import Right
from ctevents.web.access import declare, needs

blueprint = declare(Blueprint("door", __name__, url_prefix="/door"), needs(Right.CHECK_IN))
