"""CSRF, headers, cookies, and trust in client addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from flask import Flask, Request, Response, abort, current_app, g, request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface, SessionMixin
from flask_wtf.csrf import CSRFError, CSRFProtect, validate_csrf
from werkzeug.middleware.proxy_fix import ProxyFix
from wtforms.validators import ValidationError

from ctevents.web.access import is_by_token
from ctevents.web.sending import SOURCE_OF_OWN_STYLE
from ctevents.web.session_cookie import BESIDE

View = TypeVar("View", bound=Callable[..., Any])

csrf = CSRFProtect()

CONTENT_SECURITY_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": f"'self' {SOURCE_OF_OWN_STYLE}",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "frame-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}


def content_security_policy(**changes: str) -> str:
    """Return the policy of every page, with changed directives for one page
    (``script_src="…"``)."""
    policy = CONTENT_SECURITY_POLICY | {
        name.replace("_", "-"): value for name, value in changes.items()
    }
    return "; ".join(f"{name} {value}".strip() for name, value in policy.items())


DEVICES = (
    "accelerometer",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "hid",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
"""Device features that no page uses, unless ``permissions_policy`` allows them."""


def permissions_policy(*used: str) -> str:
    return ", ".join(f"{name}=({'self' if name in used else ''})" for name in DEVICES)


def headers_of_every_answer(settings: Mapping[str, Any]) -> dict[str, str]:
    """Return the headers. A view that sets one itself keeps its own."""
    is_https = settings["BASE_URL"].lower().startswith("https:")
    return {
        "Content-Security-Policy": content_security_policy(),
        "Permissions-Policy": permissions_policy(),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cache-Control": "no-store",
        "X-Robots-Tag": "noindex, nofollow",
    } | (STAY_WITH_HTTPS if is_https else {})


STAY_WITH_HTTPS = {"Strict-Transport-Security": "max-age=31536000; includeSubDomains"}
NO_PAGE = {"Content-Disposition": 'attachment; filename="api.json"'}
"""No browser that opens an address of the API shows the answer as a page."""


def framed(page: str, *, sandbox: str = "") -> Response:
    """Return a letter's HTML for a frame: no script runs, and it has none of our pages' rights."""
    response = Response(page)
    response.headers["Content-Security-Policy"] = content_security_policy(
        script_src="'none'", style_src="'unsafe-inline'", frame_ancestors="'self'", sandbox=sandbox
    )
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    if language := re.search(r'<html lang="([\w-]+)"', page):
        response.headers["Content-Language"] = language[1]
    return response


def shows_form_again(view: View) -> View:
    """Mark a view whose form checks the CSRF token itself, so that an expired token shows the
    filled form again."""
    view.checks_csrf_itself = True  # type: ignore[attr-defined]
    return view


def check_csrf() -> None:
    """Check the token before each request that may change something. Bearer tokens are exempt: no
    other site can send one."""
    if request.method in ("GET", "HEAD", "OPTIONS") or request.endpoint is None:
        return
    if is_by_token(request.endpoint):
        return
    try:
        validate_csrf(request.form.get("csrf_token") or request.headers.get("X-CSRF-Token", ""))
    except ValidationError as error:
        if not getattr(current_app.view_functions[request.endpoint], "checks_csrf_itself", False):
            raise CSRFError(str(error)) from error
        g.lacks_csrf_token = True


def needs_no_token() -> None:
    """Exempt this request: a mail program's one click (RFC 8058), or a form with a token of its
    own."""
    g.lacks_csrf_token = False


def lacks_token() -> bool:
    return bool(g.get("lacks_csrf_token", False))


class SessionsOfCookies(SecureCookieSessionInterface):
    """Opens a session only if there is a cookie: doors and visitors of public pages have none."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        has_cookie = self.get_cookie_name(app) in request.cookies
        return super().open_session(app, request) if has_cookie else self.session_class()

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Send no cookie with a static file: a proxy may keep the file and give it to others."""
        if request.endpoint != "static":
            super().save_session(app, session, response)
        for send in g.get(BESIDE, ()):
            send(response)


OF_STAFF = "/staff/"
"""The path below which the pages of staff are."""
MOST_OF_STAFF = 52 * 1024 * 1024
"""Bytes. A document of a launch pack, which is the longest file, with its form."""


def limit_body() -> None:
    """Let staff send long files, and nobody long text: the fields of a form are read into memory.
    Everything else may have ``MAX_CONTENT_LENGTH``."""
    if request.mimetype == "application/x-www-form-urlencoded":
        request.max_content_length = request.max_form_memory_size
    elif request.path.startswith(OF_STAFF):
        request.max_content_length = MOST_OF_STAFF


def require_one_host() -> None:
    """Refuse a request that names no host, or two (RFC 9112, section 3.2). Probes need none: those
    of balancers often speak HTTP/1.0."""
    host = request.environ.get("HTTP_HOST", "")
    if request.path not in PROBES and (not host or "," in host):  # servers join two by a comma
        abort(400)


PROBES = ("/healthz", "/readyz")


def refuse_nul() -> None:
    """Refuse a NUL character in an address: PostgreSQL would fail in the middle of a query."""
    if any(
        "\0" in text
        for text in (request.path, *(text for _, text in request.args.items(multi=True)))
    ):
        abort(404)


def set_headers(response: Response) -> Response:
    headers: dict[str, str] = current_app.extensions["ctevents.headers"]
    if request.is_secure:
        headers = headers | STAY_WITH_HTTPS
    if request.path.startswith("/api/"):
        headers = headers | NO_PAGE
    own = {name.lower() for name in response.headers.keys()}  # noqa: SIM118  # it yields pairs
    for name, value in headers.items():
        if name.lower() not in own:  # ``setdefault`` would look through all headers for each
            response.headers.add(name, value)
    return response


def install(app: Flask) -> None:
    app.extensions["ctevents.headers"] = headers_of_every_answer(app.config)
    app.session_interface = SessionsOfCookies()
    csrf.init_app(app)
    app.before_request(refuse_nul)
    app.before_request(check_csrf)
    app.after_request(set_headers)
    proxies = app.config["TRUSTED_PROXIES"]
    if proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=0)  # type: ignore[method-assign]
