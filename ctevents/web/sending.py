"""Answers: static files under a hash, pages of guests with their style, and compression.

``url_for("static", filename="door/app.js")`` gives ``/static/<hash>/door/app.js``, which browsers
keep for ever. The hash is that of all static files together, so that a module finds what it imports
below the same hash. Each process, and each machine, finds the same hash for the same files.
Without the hash, or with a different one, the file is sent as it is now, and is not kept: a page
that was opened before an upgrade still gets its style.

Pages of guests hold their style: a style sheet of its own would cost a phone a further round trip
before anything is shown. The policy of every answer names the hash of that style, so that no other
can be in a page.
"""

from __future__ import annotations

import mimetypes
import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Self

from flask import Flask, Response, abort, current_app, request
from flask_compress import Compress
from markupsafe import Markup

import ctevents
from ctevents.web.access import policy_of

LETTERS_OF_HASH = 16
KEPT_FOR_EVER = "public, max-age=31536000, immutable"
ASKED_AGAIN = "no-cache"
_HASHED = re.compile(rf"([0-9a-f]{{{LETTERS_OF_HASH}}})/(.+)")
_COMMENT = re.compile(rb"^ *(?://.*|/\*[\s\S]*?\*/)\n", re.M)
"""A comment on lines of its own. Without them the door's scripts have a fifth fewer bytes, and the
door is ready 0.2 s earlier on slow 3G."""
OTHER_SITES = ("cross-site", "same-site")
"""Values of ``Sec-Fetch-Site`` in requests that pages of other sites make."""
UNCHANGED = (204, 206, 304)

COMPRESSION = {
    "COMPRESS_REGISTER": False,  # ``compress`` decides for each answer
    "COMPRESS_ALGORITHM": ["br", "gzip"],
    "COMPRESS_BR_LEVEL": 5,  # a twelfth smaller than the usual 4, in the same time
    "COMPRESS_STREAMS": False,
    "COMPRESS_EVALUATE_CONDITIONAL_REQUEST": False,  # the views do, with weak tags
    "COMPRESS_MIMETYPES": [
        "application/javascript",
        "application/json",
        "application/manifest+json",
        "application/problem+json",
        "application/wasm",
        "image/svg+xml",
        "text/calendar",
        "text/css",
        "text/csv",
        "text/html",
        "text/javascript",
        "text/plain",
    ],
}
"""Settings of Flask-Compress."""

_STYLE_SHEET = Path(ctevents.__file__).parent / "static" / "site.css"
OWN_STYLE = re.sub(r"/\*.*?\*/\n?|\n(?=\n)", "", _STYLE_SHEET.read_text("utf-8"), flags=re.S)
SOURCE_OF_OWN_STYLE = f"'sha256-{b64encode(sha256(OWN_STYLE.encode()).digest()).decode()}'"
"""Its name in the policy."""

compression = Compress()


@dataclass(frozen=True)
class StaticFiles:
    """All files of the folder by name, as they were when the process began, and their hash. An
    upgrade that writes newer ones meanwhile is for the next process."""

    contents: Mapping[str, bytes]
    digest: str

    @classmethod
    def of(cls, folder: Path) -> Self:
        files = sorted(file for file in folder.rglob("*") if file.is_file())
        contents = {file.relative_to(folder).as_posix(): _content(file) for file in files}
        whole = sha256()
        for name, content in contents.items():
            whole.update(sha256(name.encode()).digest() + sha256(content).digest())
        return cls(contents, whole.hexdigest()[:LETTERS_OF_HASH])


def _content(file: Path) -> bytes:
    content = file.read_bytes()
    return _COMMENT.sub(b"", content) if file.suffix == ".js" else content


def static_files() -> StaticFiles:
    files: StaticFiles = current_app.extensions["ctevents.static_files"]
    return files


def _send(filename: str) -> Response:
    files, hashed = static_files(), _HASHED.fullmatch(filename)
    digest, name = hashed.groups() if hashed else ("", filename)
    if name not in files.contents:
        abort(404)
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    answer = Response(files.contents[name], mimetype=kind)
    answer.headers["Cache-Control"] = KEPT_FOR_EVER if digest == files.digest else ASKED_AGAIN
    answer.set_etag(files.digest, weak=True)
    return answer.make_conditional(request)  # type: ignore[return-value]  # it returns itself


def _add_hash(endpoint: str, values: dict[str, Any]) -> None:
    if endpoint == "static":
        values["filename"] = f"{static_files().digest}/{values['filename']}"


def compress(response: Response) -> Response:
    """Compress an answer that is in memory."""
    is_whole = not response.is_streamed and response.status_code not in UNCHANGED
    if is_whole and not _is_asked_by_another_site():
        status = response.status
        response.status_code = 200  # Flask-Compress leaves refused forms as they are
        compression.after_request(response)
        response.status = status
    return response


def _is_asked_by_another_site() -> bool:
    """Return whether a different site makes a signed-in browser ask for a page that only its
    account may read.

    The length of a compressed page tells whether it holds twice what the address asks for (BREACH).
    Pages of personal links need no such care: a site that does not know the link cannot ask for the
    page.
    """
    policy = policy_of(current_app, request.endpoint) if request.endpoint else None
    return (
        policy is not None
        and not policy.is_open
        and request.headers.get("Sec-Fetch-Site") in OTHER_SITES
    )


def install(app: Flask) -> None:
    app.extensions["ctevents.static_files"] = StaticFiles.of(Path(app.static_folder or ""))
    app.view_functions["static"] = _send
    app.url_defaults(_add_hash)
    app.jinja_env.globals["own_style"] = Markup(f"<style>{OWN_STYLE}</style>")  # noqa: S704 - our own file
    app.config.from_mapping(COMPRESSION)
    compression.init_app(app)
    app.after_request(compress)
