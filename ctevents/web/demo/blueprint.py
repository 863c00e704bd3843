"""The blueprint of the demo's inbox. Registered only in demo mode, which runs only on loopback."""

from flask import Blueprint

from ctevents.web.access import OPEN, declare

blueprint = declare(Blueprint("demo", __name__, url_prefix="/demo"), OPEN)
