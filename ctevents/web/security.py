"""CSRF, headers, cookies, and trust in client addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, NamedTuple, TypeVar

from flask import Flask, Request, Response, abort, current_app, g, request, session
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface, SessionMixin
from flask_wtf.csrf import CSRFError, CSRFProtect, validate_csrf
from werkzeug.exceptions import HTTPException
from werkzeug.middleware.proxy_fix import ProxyFix
from wtforms.validators import ValidationError

from ctevents.tokens import LinkKeys, Purpose
from ctevents.web.access import bearer_token, is_by_token, policy_of
from ctevents.web.sending import SOURCE_OF_OWN_STYLE
from ctevents.web.session_cookie import BESIDE, TOKEN

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
    """Return the policy of every page, with changed directives for one page (``script_src="…"``)."""
    policy = CONTENT_SECURITY_POLICY | {name.replace("_", "-"): value for name, value in changes.items()}
    return "; ".join(f"{name} {value}".strip() for name, value in policy.items())


DEVICES = (
    *("accelerometer", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation", "gyroscope", "hid"),
    *("magnetometer", "microphone", "midi", "payment", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking"),
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
    """Mark a view whose form checks the CSRF token itself, so that an expired token shows the filled form again."""
    view.checks_csrf_itself = True  # type: ignore[attr-defined]
    return view


def check_csrf() -> None:
    """Check the token before each request that may change something. Bearer tokens are exempt: no other site can send one."""
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
    """Exempt this request: a mail program's one click (RFC 8058), or a form with a token of its own."""
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


MOST_OF_A_PUBLIC_FORM = 64 * 1024
"""Bytes. All fields of a guest's form, full and in Cyrillic, need about half."""
MOST_OF_A_LONG_FORM = 256 * 1024
"""Bytes. An answer card with seventy comments, each full and in Cyrillic."""


def takes_long_form(view: View) -> View:
    """Mark a public view whose form may have many long texts."""
    view.takes_long_form = True  # type: ignore[attr-defined]
    return view


def takes_files(purpose: Purpose) -> Callable[[View], View]:
    """Mark a public view that receives a file. Only a genuine link of this purpose may send a large one."""

    def mark(view: View) -> View:
        view.files_come_by = purpose  # type: ignore[attr-defined]
        return view

    return mark


def takes_up_to(most: int) -> Callable[[View], View]:
    """Mark a view of staff that receives larger files than the others: so many bytes with the form."""

    def mark(view: View) -> View:
        view.most_of_body = most  # type: ignore[attr-defined]
        return view

    return mark


def limit_body() -> None:
    if request.endpoint is not None:
        asked = UnreadRequest(current_app, request, request.endpoint, request.view_args or {})
        request.max_content_length = asked.most_of_body(session)


def most_of_body(app: Flask, environ: Mapping[str, Any]) -> int:
    """Return the limit for a web server, which knows method, path and headers before the body arrives."""
    request = app.request_class(dict(environ))
    try:
        endpoint, arguments = app.url_map.bind("localhost").match(request.path, request.method)
    except HTTPException:
        return MOST_OF_A_PUBLIC_FORM
    session = app.session_interface.open_session(app, request)
    return UnreadRequest(app, request, endpoint, arguments).most_of_body(session or {})


class UnreadRequest(NamedTuple):
    """The target of a request, before its body is read."""

    app: Flask
    request: Request
    endpoint: str
    arguments: Mapping[str, Any]

    def most_of_body(self, session: Mapping[str, Any]) -> int:
        """Return the most bytes of the body; the only rule for this. It checks signatures and does not query the
        database.

        Staff, devices and programs may send more than the public, and so may a genuine link to a page that takes files. One page of
        staff takes more than the others.
        """
        policy = policy_of(self.app, self.endpoint)
        if policy is None or policy.is_open:
            may_send_more = self._may_send_file()
        else:
            may_send_more = TOKEN in session or (policy.takes_tokens and self._has_bearer_token())
        is_long = getattr(self.app.view_functions[self.endpoint], "takes_long_form", False)
        most = MOST_OF_A_LONG_FORM if is_long else MOST_OF_A_PUBLIC_FORM
        return self._most_of_a_file() if may_send_more else most

    def _most_of_a_file(self) -> int:
        usual: int = self.app.config["MAX_CONTENT_LENGTH"]
        most: int = getattr(self.app.view_functions[self.endpoint], "most_of_body", usual)
        return most

    def _may_send_file(self) -> bool:
        purpose = getattr(self.app.view_functions[self.endpoint], "files_come_by", None)
        if purpose is None or self.request.mimetype != "multipart/form-data":
            return False
        return self._is_genuine(purpose, self.arguments.get("token", ""))

    def _has_bearer_token(self) -> bool:
        token = bearer_token(self.request)
        return token is not None and any(self._is_genuine(purpose, token) for purpose in (Purpose.DOOR, Purpose.API))

    def _is_genuine(self, purpose: Purpose, token: str) -> bool:
        links: LinkKeys = self.app.extensions["ctevents.links"]
        return links.opened(purpose, token) is not None


def has_limit_of_public_forms() -> bool:
    return request.max_content_length in (MOST_OF_A_PUBLIC_FORM, MOST_OF_A_LONG_FORM)


def has_limit_of_documents() -> bool:
    usual: int = current_app.config["MAX_CONTENT_LENGTH"]
    return (request.max_content_length or 0) > usual


def refuse_nul() -> None:
    """Refuse a NUL character in an address: PostgreSQL would fail in the middle of a query."""
    if any("\0" in text for text in (request.path, *(text for _, text in request.args.items(multi=True)))):
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
    app.extensions["ctevents.most_of_body"] = partial(most_of_body, app)
    app.session_interface = SessionsOfCookies()
    csrf.init_app(app)
    app.before_request(refuse_nul)
    app.before_request(limit_body)
    app.before_request(check_csrf)
    app.after_request(set_headers)
    proxies = app.config["TRUSTED_PROXIES"]
    if proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=0)  # type: ignore[method-assign]
