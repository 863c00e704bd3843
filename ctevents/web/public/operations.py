"""Liveness and readiness."""

from __future__ import annotations

from flask import Response

from ctevents.db import schema
from ctevents.db.handle import db
from ctevents.web.public.blueprint import blueprint


@blueprint.get("/healthz")
def health() -> Response:
    return Response("ok\n", mimetype="text/plain")


@blueprint.get("/readyz")
def readiness() -> Response:
    """Answer 503 while the database is out of reach or its schema is not the newest."""
    reason = schema.reason_not_to_serve(db.session())
    if reason is None:
        return Response("ready\n", mimetype="text/plain")
    return Response(f"not ready: {reason}\n", 503, mimetype="text/plain")
