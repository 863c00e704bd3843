"""The logos below the public pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import Response, abort

from ctevents.db.handle import db
from ctevents.models import Logo, Project
from ctevents.services.events.logos import logo_png, logos
from ctevents.texts.kept_pieces import logos_read
from ctevents.web.public.blueprint import blueprint


@blueprint.get("/logos/<int(max=2147483647):logo_id>-<digest>.png")
def logo_image(logo_id: int, digest: str) -> Response:
    """Return a logo. Browsers keep it for good: a different picture has a different address."""
    png = logo_png(db.session(), logo_id, digest)
    if png is None:
        abort(404)
    return Response(png, mimetype="image/png", headers={"Cache-Control": "public, max-age=31536000, immutable"})


@blueprint.context_processor
def _for_templates() -> dict[str, Any]:
    return {"logos": _logos}


def _logos(project: Project) -> Sequence[Logo]:
    read = logos_read()
    return logos(db.session(), [project.id]) if read is None else read
