"""The keys of the application, which sign and read personal links.

The sealer of the application, which every reader and writer of answers uses."""

from __future__ import annotations

from flask import current_app

from ctevents.formats.sealed import Sealer
from ctevents.tokens import LinkKeys


def link_keys() -> LinkKeys:
    found: LinkKeys = current_app.extensions["ctevents.links"]
    return found


def sealer() -> Sealer:
    found: Sealer = current_app.extensions["ctevents.sealer"]
    return found
