"""The blueprint for signing in and out, and setting a password."""

from flask import Blueprint

from ctevents.web.access import OPEN, declare

blueprint = declare(Blueprint("account", __name__, url_prefix="/account"), OPEN)
