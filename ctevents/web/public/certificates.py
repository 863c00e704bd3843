"""The page that verifies a certificate of attendance."""

from __future__ import annotations

from flask import render_template

from ctevents.domain.figures.certificates import CertificateVerdict
from ctevents.formats.pdf import CertificateText
from ctevents.texts.papers.certificates import Verification, verification_of
from ctevents.texts.rendering import page_language
from ctevents.web.clock import now
from ctevents.web.public.blueprint import blueprint


@blueprint.get("/certificates/<number>")
def certificate_show(number: str) -> tuple[str, int]:
    """Show only what the certificate says. An invalid one (410) or a foreign one (404) names nobody."""
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
    """Return the lines that staff typed: one that is the same in another language has no translation."""
    return [text.event_title, *text.place, *text.project, *text.small_print]
