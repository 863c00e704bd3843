"""The page "What is kept about me" and the same as a file for programs, by a personal link of its own."""

from __future__ import annotations

from flask import Response, abort, jsonify, render_template

from ctevents.db.handle import db
from ctevents.services.privacy.kept import Entry, entry_by_nonce, kept_about
from ctevents.texts.privacy.kept import IN_A_TABLE, SECTIONS, as_json, fact_lines, row_line
from ctevents.texts.rendering import speak
from ctevents.tokens import Purpose
from ctevents.web.public.blueprint import blueprint
from ctevents.web.public.links import nonce_or_404


@blueprint.get("/me/<token>")
def me_show(token: str) -> str:
    entry = _entry_or_404(token)
    return render_template(
        "public/me_show.html",
        token=token,
        event=entry.event,
        person=entry.person,
        sections={section: rows for section, rows in kept_about(db.session(), entry).items() if rows},
        headings=SECTIONS,
        in_a_table=IN_A_TABLE,
        fact_lines=fact_lines,
        row_line=row_line,
    )


@blueprint.get("/me/<token>.json")
def me_json(token: str) -> Response:
    entry = _entry_or_404(token)
    return jsonify(as_json(kept_about(db.session(), entry), entry.event))


def _entry_or_404(token: str) -> Entry:
    """Return the entry of the person; from here on the page uses their language."""
    entry = entry_by_nonce(db.session(), nonce_or_404(Purpose.ME, token))
    if entry is None:
        abort(404)
    speak(entry.person.language)
    return entry
