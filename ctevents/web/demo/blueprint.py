"""The demo's local inbox as pages: registered in demo mode only, which only starts on loopback."""

from flask import Blueprint

from ctevents.web.access import OPEN, declare

blueprint = declare(Blueprint("demo", __name__, url_prefix="/demo"), OPEN)
