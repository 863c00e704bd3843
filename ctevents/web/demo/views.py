"""The local inbox: letters that the demo's SMTP server received."""

from __future__ import annotations

from pathlib import Path

from flask import Response, abort, current_app, render_template, request

from ctevents.formats import maildir
from ctevents.web.demo.blueprint import blueprint
from ctevents.web.security import framed

SHOWN = 200


def inbox_folder() -> Path:
    return Path(current_app.config["INSTANCE_PATH"]) / "inbox"


@blueprint.get("/inbox")
def inbox_list() -> str:
    wanted = request.args.get("to", "").strip().lower()
    letters = [letter for letter in maildir.letters(inbox_folder()) if wanted in letter.to.lower()]
    return render_template(
        "demo/inbox_list.html", letters=letters[:SHOWN], count=len(letters), wanted=wanted
    )


@blueprint.get("/inbox/<id>")
def inbox_letter(id: str) -> str:
    return render_template("demo/inbox_letter.html", letter=_letter_or_404(id))


@blueprint.get("/inbox/<id>/html")
def inbox_letter_html(id: str) -> Response:
    """Show the letter's HTML as it was sent."""
    return framed(_letter_or_404(id).html, sandbox="allow-popups")


@blueprint.get("/inbox/<id>/attachments/<int:index>")
def inbox_attachment(id: str, index: int) -> Response:
    part = maildir.attachment(inbox_folder(), id, index)
    if part is None:
        abort(404)
    response = Response(part.content, mimetype=part.mime)
    response.headers.set("Content-Disposition", "attachment", filename=part.name)
    return response


def _letter_or_404(id: str) -> maildir.InboxLetterWhole:
    letter = maildir.letter(inbox_folder(), id)
    if letter is None:
        abort(404)
    return letter
