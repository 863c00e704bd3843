"""Files for guests: the browser shows them, and saves them under a clear name.

The logos below the public pages.

The page that verifies a certificate of attendance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import Response, abort, render_template

from ctevents.db.handle import db
from ctevents.domain.figures.certificates import CertificateVerdict
from ctevents.formats.pdf import CertificateText
from ctevents.models import Logo, Project
from ctevents.services.events.logos import logo_png, logos
from ctevents.texts.papers.certificates import Verification, verification_of
from ctevents.texts.rendering import page_language
from ctevents.web.command import now
from ctevents.web.public.blueprint import blueprint

FILE_TYPES = {
    "ics": "text/calendar; charset=utf-8",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml; charset=utf-8",
}


def shown(content: bytes | str, file_name: str) -> Response:
    """Return a file to be shown. A phone offers a calendar file to its calendar only if it may show
    it. The name's ending gives the type."""
    answer = Response(content, content_type=FILE_TYPES[file_name.rpartition(".")[2]])
    answer.headers.set("Content-Disposition", "inline", filename=file_name)
    return answer


@blueprint.get("/logos/<int(max=2147483647):logo_id>-<digest>.png")
def logo_image(logo_id: int, digest: str) -> Response:
    """Return a logo. Browsers keep it for good: a different picture has a different address."""
    png = logo_png(db.session(), logo_id, digest)
    if png is None:
        abort(404)
    return Response(
        png, mimetype="image/png", headers={"Cache-Control": "public, max-age=31536000, immutable"}
    )


@blueprint.context_processor
def _for_templates() -> dict[str, Any]:
    return {"logos": _logos}


def _logos(project: Project) -> Sequence[Logo]:
    return logos(db.session(), [project.id])


@blueprint.get("/certificates/<number>")
def certificate_show(number: str) -> tuple[str, int]:
    """Show only what the certificate says. An invalid one (410) or a foreign one (404) names
    nobody."""
    found = verification_of(number, now=now())
    if found is None:
        return _page(None), 404
    return _page(found), 200 if found.verdict is CertificateVerdict.STANDS else 410


def _page(found: Verification | None) -> str:
    said = found.said if found else None
    texts = {text.language: text for text in said.texts} if said else {}
    text = texts.get(page_language(), next(iter(texts.values()), None))
    return render_template(
        "public/certificate_show.html",
        said=said,
        text=text,
        english=_lines(texts["en"]) if text and text.language != "en" else (),
        verdict=found.verdict if found else None,
    )


def _lines(text: CertificateText) -> list[str]:
    """Return the lines that staff typed: one that is the same in another language has no
    translation."""
    return [text.event_title, *text.place, *text.project, *text.small_print]
