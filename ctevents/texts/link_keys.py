"""The keys of the application, which sign and read personal links."""

from __future__ import annotations

from flask import current_app

from ctevents.tokens import LinkKeys


def link_keys() -> LinkKeys:
    found: LinkKeys = current_app.extensions["ctevents.links"]
    return found
