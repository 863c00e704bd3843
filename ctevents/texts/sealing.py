"""The sealer of the application, which every reader and writer of answers uses."""

from __future__ import annotations

from flask import current_app

from ctevents.formats.sealed import Sealer


def sealer() -> Sealer:
    found: Sealer = current_app.extensions["ctevents.sealer"]
    return found
