"""The door's app before it knows an event: one page for all events, its manifest, and its service
worker.

The files of the door's app that a device keeps, and a version that changes with any byte of
them."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from flask import Response, current_app, jsonify, render_template, url_for
from flask_babel import gettext
from markupsafe import Markup

from ctevents.texts.rendering import languages, page_language, speaking
from ctevents.web.access import OPEN, narrowed
from ctevents.web.door.app_words import app_words
from ctevents.web.door.blueprint import blueprint
from ctevents.web.security import content_security_policy, permissions_policy
from ctevents.web.sending import StaticFiles, static_files

FOLDERS = ("door/", "vendor/")
KINDS = (".css", ".js", ".png", ".wasm")
OF_ALL_PAGES = ("icon.svg", "site.css")
FIRST = (
    "door/app.js",
    "door/answers.js",
    "door/codes.js",
    "door/dom.js",
    "door/door.js",
    "door/roster.js",
    "door/screens/scan.js",
    "door/screens/verdict.js",
    "door/store.js",
    "door/sync.js",
    "vendor/idb.js",
)
"""The modules that find names and typed codes: ``app.js`` and what it imports. The page names them,
so that a browser asks for all of them at once."""


@dataclass(frozen=True)
class AppFiles:
    """``addresses`` of all files and pages, in order; ``version`` is a hash of their content."""

    addresses: tuple[str, ...]
    version: str


def app_files(files: StaticFiles, pages: Mapping[str, str]) -> AppFiles:
    """Return the files and their version. ``pages`` maps the address of each page that a device
    keeps to its content. The address of a file has the hash of all files."""
    own = (name for name in files.contents if name.startswith(FOLDERS) and name.endswith(KINDS))
    addresses = [*(url_for("static", filename=name) for name in (*OF_ALL_PAGES, *own)), *pages]
    whole = sha256()
    for part in (*addresses, *pages.values()):
        whole.update(sha256(part.encode()).digest())
    return AppFiles(tuple(addresses), whole.hexdigest()[:16])


ANY_EVENT = "app"
"""The slug in the address under which a device keeps the page; the page is the same for each
event."""
ICONS = (
    ("icon-192.png", 192, "any"),
    ("icon-512.png", 512, "any"),
    ("icon-maskable-512.png", 512, "maskable"),
)
COLOUR = "#1d4b73"

CONNECTING = (
    'fetch("/healthz", { method: "HEAD", credentials: "omit", cache: "no-store" }).catch(() => {});'
)
"""The script that is in the page. The app asks the API without cookies, and browsers open a
connection of its own for that. A file with this script would come too late."""
SOURCE_OF_CONNECTING = f"'sha256-{b64encode(sha256(CONNECTING.encode()).digest()).decode()}'"
"""Its name in the policy."""

# The scanner is WebAssembly; the camera's picture has no address.
_SCRIPTS = f"'self' {SOURCE_OF_CONNECTING} 'wasm-unsafe-eval'"
_POLICY = content_security_policy(script_src=_SCRIPTS, worker_src="'self'")
_USED = permissions_policy("camera", "screen-wake-lock")


@blueprint.get("/<slug>")
@narrowed(OPEN)
def shell_show(slug: str) -> Response:
    """Show the page; it reveals nothing about any event, not even whether it exists."""
    response = Response(_page(slug))
    response.headers["Content-Security-Policy"] = _POLICY
    response.headers["Permissions-Policy"] = _USED
    response.headers["Cache-Control"] = "no-cache"
    return response


@blueprint.get("/<slug>/manifest.webmanifest")
@narrowed(OPEN)
def manifest_show(slug: str) -> Response:
    start = url_for("door.shell_show", slug=slug)
    name = " ".join((gettext("Door"), slug[:20]))
    response = jsonify(
        {
            "id": start,
            "start_url": start,
            "scope": start,
            "name": name,
            "short_name": name,
            "lang": page_language(),
            "display": "standalone",
            "theme_color": COLOUR,
            "background_color": COLOUR,
            "icons": [_icon(*icon) for icon in ICONS],
        }
    )
    response.mimetype = "application/manifest+json"
    return response


@blueprint.get("/sw.js")
@narrowed(OPEN)
def worker_show() -> Response:
    """Return the service worker. The browser compares it byte by byte at each visit; a new version
    in it makes the browser fetch all files again."""
    script = render_template("door/sw.js", files=_files(), any_event=ANY_EVENT)
    response = Response(script, mimetype="text/javascript")
    response.headers["Cache-Control"] = "no-cache"
    return response


def _icon(name: str, side: int, purpose: str) -> dict[str, str]:
    address = url_for("static", filename=f"door/{name}")
    return {"src": address, "sizes": f"{side}x{side}", "type": "image/png", "purpose": purpose}


def _page(slug: str) -> str:
    connecting = Markup(f"<script>{CONNECTING}</script>")  # noqa: S704 - our own script
    return render_template(
        "door/app.html", slug=slug, words=app_words(), connecting=connecting, modules=FIRST
    )


def _files() -> AppFiles:
    """Return the files, computed once per process: no file changes while it serves."""
    known: dict[str, Any] = current_app.extensions
    if "ctevents.door_files" not in known:
        known["ctevents.door_files"] = app_files(static_files(), _pages())
    files: AppFiles = known["ctevents.door_files"]
    return files


def _pages() -> dict[str, str]:
    """Return the kept pages: in the browser's language, and in each language that may be asked for.
    The language of this request does not matter."""
    found = {url_for("door.shell_show", slug=ANY_EVENT): ""}
    for language in languages():
        with current_app.test_request_context(), speaking(language):
            found[url_for("door.shell_show", slug=ANY_EVENT, lang=language)] = _page(ANY_EVENT)
    return found
