"""The blueprint of the JSON API for doors, version 1."""

from flask import Blueprint

from ctevents.domain.roles import Right
from ctevents.web.access import Policy, declare

blueprint = declare(
    Blueprint("api", __name__, url_prefix="/api/v1"),
    Policy(right=Right.CHECK_IN, takes_door_tokens=True),
)
