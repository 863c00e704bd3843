"""The page that verifies a certificate of attendance."""

from __future__ import annotations

from flask import render_template

from ctevents.domain.figures.certificates import CertificateVerdict
from ctevents.texts.papers.certificates import verification_of
from ctevents.texts.rendering import page_language
from ctevents.web.clock import now
from ctevents.web.public.blueprint import blueprint


@blueprint.get("/certificates/<number>")
def certificate_show(number: str) -> tuple[str, int]:
    """Show only what the certificate says. An invalid one (410) or a foreign one (404) names nobody."""
    found = verification_of(number, now=now())
    if found is None:
        return render_template("public/certificate_show.html", said=None, text=None, verdict=None), 404
    text = None
    if found.said is not None:
        first, *others = found.said.texts
        text = next((other for other in others if other.language == page_language()), first)
    status = 200 if found.verdict is CertificateVerdict.STANDS else 410
    return render_template("public/certificate_show.html", said=found.said, text=text, verdict=found.verdict), status
