"""The door's app before it knows an event: one page for all events, its manifest, and its service worker."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import Any

from flask import Response, current_app, jsonify, render_template, url_for
from flask_babel import gettext
from markupsafe import Markup

from ctevents.texts.rendering import languages, page_language, speaking
from ctevents.web.access import OPEN, narrowed
from ctevents.web.door.app_files import AppFiles, app_files
from ctevents.web.door.app_words import app_words
from ctevents.web.door.blueprint import blueprint
from ctevents.web.security import content_security_policy, permissions_policy
from ctevents.web.sending import static_files

ANY_EVENT = "app"
"""The slug in the address under which a device keeps the page; the page is the same for each event."""
ICONS = (("icon-192.png", 192, "any"), ("icon-512.png", 512, "any"), ("icon-maskable-512.png", 512, "maskable"))
COLOUR = "#1d4b73"

CONNECTING = 'fetch("/healthz", { method: "HEAD", credentials: "omit", cache: "no-store" }).catch(() => {});'
"""The script that is in the page. The app asks the API without cookies, and browsers open a connection of its own for that. A
file with this script would come too late."""
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
    """Return the service worker. The browser compares it byte by byte at each visit; a new version in it makes the
    browser fetch all files again."""
    script = render_template("door/sw.js", files=_files(), any_event=ANY_EVENT)
    response = Response(script, mimetype="text/javascript")
    response.headers["Cache-Control"] = "no-cache"
    return response


def _icon(name: str, side: int, purpose: str) -> dict[str, str]:
    address = url_for("static", filename=f"door/{name}")
    return {"src": address, "sizes": f"{side}x{side}", "type": "image/png", "purpose": purpose}


def _page(slug: str) -> str:
    connecting = Markup(f"<script>{CONNECTING}</script>")  # noqa: S704 - our own script
    return render_template("door/app.html", slug=slug, words=app_words(), connecting=connecting)


def _files() -> AppFiles:
    """Return the files, computed once per process: no file changes while it serves."""
    known: dict[str, Any] = current_app.extensions
    if "ctevents.door_files" not in known:
        known["ctevents.door_files"] = app_files(static_files(), _pages())
    files: AppFiles = known["ctevents.door_files"]
    return files


def _pages() -> dict[str, str]:
    """Return the kept pages: in the browser's language, and in each language that may be asked for. The language of
    this request does not matter."""
    found = {url_for("door.shell_show", slug=ANY_EVENT): ""}
    for language in languages():
        with current_app.test_request_context(), speaking(language):
            found[url_for("door.shell_show", slug=ANY_EVENT, lang=language)] = _page(ANY_EVENT)
    return found
