"""The time of a request: read once, the same for all of it."""

from __future__ import annotations

from datetime import datetime

from flask import current_app, g


def now() -> datetime:
    if "now" not in g:
        g.now = current_app.extensions["ctevents.clock"]()
    return g.now
