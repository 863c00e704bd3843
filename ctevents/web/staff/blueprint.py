"""The blueprint of the back office."""

from flask import Blueprint

from ctevents.web.access import SIGNED_IN, declare

blueprint = declare(Blueprint("staff", __name__, url_prefix="/staff"), SIGNED_IN)
