"""Answers: files under the hash of their content, pages of guests with their style, and everything compressed.

``url_for("static", filename="site.css")`` gives ``/static/site.<hash>.css``, which browsers keep for ever. The file has all that it
imports. Each process, and each machine, finds the same address for the same content. Without the hash, or with one of a different
version, the file is sent as it is now, and is not kept: a page that was opened before an upgrade still gets its style.

Pages of guests hold their style: a style sheet of its own would cost a phone a further round trip before anything is shown. The
policy of every answer names the hash of that style, so that no other can be in a page.
"""

from __future__ import annotations

import mimetypes
import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Any

from flask import Flask, Response, abort, current_app, request
from markupsafe import Markup
from werkzeug.http import parse_accept_header

import ctevents
from ctevents.formats.browser_files.joining import already_there, joined_script, joined_style
from ctevents.formats.browser_files.packing import KINDS, LEAST, Encoding, packed_each_time, packed_once
from ctevents.texts.varying import vary_by
from ctevents.web.access import policy_of

LETTERS_OF_HASH = 16
KEPT_FOR_EVER = "public, max-age=31536000, immutable"
ASKED_AGAIN = "no-cache"
_HASHED = re.compile(rf"(.+)\.([0-9a-f]{{{LETTERS_OF_HASH}}})(\.\w+)")
OTHER_SITES = ("cross-site", "same-site")
"""Values of ``Sec-Fetch-Site`` in requests that pages of other sites make."""
UNCHANGED = (204, 206, 304)

_STYLE_SHEET = Path(ctevents.__file__).parent / "static" / "site.css"
OWN_STYLE = re.sub(r"/\*.*?\*/\n?|\n(?=\n)", "", _STYLE_SHEET.read_text("utf-8"), flags=re.S)
SOURCE_OF_OWN_STYLE = f"'sha256-{b64encode(sha256(OWN_STYLE.encode()).digest()).decode()}'"
"""Its name in the policy."""


def wanted() -> Encoding | None:
    """Return the encoding for this request; None if the browser takes neither."""
    return _wanted(request.headers.get("Accept-Encoding", ""))


@lru_cache(maxsize=200)
def _wanted(header: str) -> Encoding | None:
    accepted = parse_accept_header(header)
    if accepted["br"] and accepted["br"] >= accepted["gzip"]:
        return "br"
    return "gzip" if accepted["gzip"] else None


@dataclass(frozen=True)
class StaticFile:
    """A file as browsers get it. ``packed``: forms that were made before, by encoding."""

    kind: str
    content: bytes
    digest: str
    packed: dict[Encoding, bytes]

    def body(self, encoding: Encoding | None, lock: Lock) -> bytes:
        """Return the content in this encoding, which is made at the first request for it."""
        if encoding is None:
            return self.content
        with lock:
            if encoding not in self.packed:
                self.packed[encoding] = packed_once(self.content, encoding)
            return self.packed[encoding]


class StaticFiles:
    """All files of the folder, served below ``path``, as they were when the process began. An upgrade that writes newer ones
    meanwhile is for the next process."""

    def __init__(self, folder: Path, path: str) -> None:
        files = (file for file in folder.rglob("*") if file.is_file())
        self._contents = {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
        self._files: dict[tuple[str, bool], StaticFile] = {}
        """The key: the name, and whether the file is joined with its imports."""
        self._later: dict[str, list[str]] = {}
        self._path, self._lock = path, Lock()

    def hashed(self, name: str) -> str:
        """Return the name with the hash of the content: ``site.<hash>.css``."""
        if name not in self._contents:
            return name
        stem, dot, suffix = name.rpartition(".")
        return f"{stem}.{self.file(name).digest}{dot}{suffix}"

    def file(self, name: str, *, is_joined: bool = True) -> StaticFile:
        """Return the file with all that it imports, or, for those who look at one module, as it is."""
        key = (name, is_joined)
        if key not in self._files:
            self._files[key] = self._made(name, self._with_imports(name) if is_joined else self._contents[name])
        return self._files[key]

    def _with_imports(self, name: str) -> bytes:
        if name.endswith(".css"):
            return joined_style(name, self._text).encode()
        if name.endswith(".js"):
            there = self._already_there.get(name, set())
            return joined_script(name, self._text, partial(self._address_in, name), there).encode()
        return self._contents[name]

    @cached_property
    def _already_there(self) -> dict[str, set[str]]:
        return already_there([name for name in self._contents if name.endswith(".js")], self._text)

    def _address_in(self, script: str, name: str) -> str:
        self._later.setdefault(script, []).append(name)
        return f"{self._path}/{self.hashed(name)}"

    def with_later(self, name: str) -> list[str]:
        """Return the file and those that it loads when it runs."""
        self.file(name)
        return [name, *(other for later in self._later.get(name, []) for other in self.with_later(later))]

    def _text(self, name: str) -> str:
        return self._contents[name].decode()

    def _made(self, name: str, content: bytes) -> StaticFile:
        beside = self._contents.get(f"{name}.br")
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        digest = sha256(content).hexdigest()[:LETTERS_OF_HASH]
        return StaticFile(kind, content, digest, {} if beside is None else {"br": beside})

    def send(self, path: str) -> Response:
        found = _HASHED.fullmatch(path)
        name = "".join(found.group(1, 3)) if found else path
        if name not in self._contents:
            abort(404)
        file = self.file(name, is_joined=found is not None)
        return self._answer(file, is_kept=found is not None and found[2] == file.digest)

    def _answer(self, file: StaticFile, *, is_kept: bool) -> Response:
        is_packable = file.kind in KINDS and len(file.content) >= LEAST
        encoding = wanted() if is_packable else None
        body = file.body(encoding, self._lock)
        answer = Response(body, mimetype=file.kind)
        answer.headers["Cache-Control"] = KEPT_FOR_EVER if is_kept else ASKED_AGAIN
        answer.set_etag(f"{file.digest}-{encoding}" if encoding else file.digest)
        if is_packable:
            answer.vary.add("Accept-Encoding")
        if encoding:
            answer.headers["Content-Encoding"] = encoding
        answer.make_conditional(request, accept_ranges=True, complete_length=len(body))
        return answer


def static_files() -> StaticFiles:
    files: StaticFiles = current_app.extensions["ctevents.static_files"]
    return files


def _send(filename: str) -> Response:
    return static_files().send(filename)


def _add_hash(endpoint: str, values: dict[str, Any]) -> None:
    if endpoint == "static":
        values["filename"] = static_files().hashed(values["filename"])


class KeptBody:
    """A page that is sent often, as bytes. Each compressed form is made when it is first asked for."""

    def __init__(self, page: str, language: str) -> None:
        self.content, self.language = page.encode(), language
        self._packed: dict[Encoding, bytes] = {}

    def packed_as(self, encoding: Encoding) -> bytes:
        if encoding not in self._packed:
            self._packed[encoding] = packed_each_time(self.content, encoding)
        return self._packed[encoding]


class KeptAnswer(Response):
    def __init__(self, body: KeptBody) -> None:
        super().__init__(body.content, headers={"Content-Language": body.language})
        self.body = body


def compress(response: Response) -> Response:
    """Compress an answer that is in memory. Its ETag becomes weak: the bytes are not those that it was made of."""
    if not _is_packable(response):
        return response
    vary_by("Accept-Encoding")
    encoding = wanted()
    if encoding is None or _is_asked_by_another_site():
        return response
    response.set_data(_packed(response, encoding))
    response.headers["Content-Encoding"] = encoding
    tag, _is_weak = response.get_etag()
    if tag is not None:
        response.set_etag(tag, weak=True)
    return response


def _packed(response: Response, encoding: Encoding) -> bytes:
    if isinstance(response, KeptAnswer):
        return response.body.packed_as(encoding)
    return packed_each_time(response.get_data(), encoding)


def _is_packable(response: Response) -> bool:
    is_whole = not response.direct_passthrough and response.is_sequence and response.status_code not in UNCHANGED
    is_plain = response.mimetype in KINDS and "Content-Encoding" not in response.headers
    return is_whole and is_plain and (response.calculate_content_length() or 0) >= LEAST


def _is_asked_by_another_site() -> bool:
    """Return whether a different site makes a signed-in browser ask for a page that only its account may read.

    The length of a compressed page tells whether it holds twice what the address asks for (BREACH). Pages of personal links need
    no such care: a site that does not know the link cannot ask for the page.
    """
    policy = policy_of(current_app, request.endpoint) if request.endpoint else None
    return policy is not None and not policy.is_open and request.headers.get("Sec-Fetch-Site") in OTHER_SITES


def install(app: Flask) -> None:
    app.extensions["ctevents.static_files"] = StaticFiles(Path(app.static_folder or ""), app.static_url_path or "")
    app.view_functions["static"] = _send
    app.url_defaults(_add_hash)
    app.jinja_env.globals["own_style"] = Markup(f"<style>{OWN_STYLE}</style>")  # noqa: S704 - our own file
    app.after_request(compress)
