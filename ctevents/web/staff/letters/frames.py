"""A letter in the frame of a page: as on a screen or as plain text, with its subject above it."""

from __future__ import annotations

from base64 import b64encode

from flask import Response, render_template, request

from ctevents.texts.letters.letters import Writing
from ctevents.web.forms import Form
from ctevents.web.security import framed

AS_TEXT = "text"
_BODY = '<div role="main">'


def framed_letter(writing: Writing) -> Response:
    """Return the letter in the form that the page asks for. Its images are in the page itself."""
    if request.values.get("shown_as") == AS_TEXT:
        return framed(render_template("staff/letter_frame.html", letter=writing))
    head = render_template("staff/letter_frame_head.html", letter=writing)
    page = writing.html.replace(_BODY, head + _BODY, 1)
    for content_id, png in writing.enclosures.inline.items():
        page = page.replace(f"cid:{content_id}", f"data:image/png;base64,{b64encode(png).decode('ascii')}")
    return framed(page)


def framed_errors(form: Form) -> Response:
    """Return what has to be corrected before the letter can be shown."""
    return framed(render_template("staff/letter_frame.html", form=form))
