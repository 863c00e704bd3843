"""CSRF, headers, cookies, and whom to believe about addresses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from flask import Flask, Request, Response, abort, current_app, g, request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface
from flask_wtf.csrf import CSRFError, CSRFProtect, validate_csrf
from werkzeug.middleware.proxy_fix import ProxyFix
from wtforms.validators import ValidationError

from ctevents.web.access import is_by_token

View = TypeVar("View", bound=Callable[..., Any])

csrf = CSRFProtect()

CONTENT_SECURITY_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
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
    """The policy of every page, with directives changed for one (``script_src="…"``)."""
    policy = CONTENT_SECURITY_POLICY | {name.replace("_", "-"): value for name, value in changes.items()}
    return "; ".join(f"{name} {value}".strip() for name, value in policy.items())


OF_EVERY_PAGE = content_security_policy()


def framed(page: str, *, sandbox: str = "") -> Response:
    """A letter's HTML for a frame in a page of ours: no script runs, and it has none of our pages' rights."""
    response = Response(page)
    response.headers["Content-Security-Policy"] = content_security_policy(
        script_src="'none'", style_src="'unsafe-inline'", frame_ancestors="'self'", sandbox=sandbox
    )
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    return response


def shows_form_again(view: View) -> View:
    """Marks a view whose form checks the CSRF token itself, so that an expired one shows the filled form again."""
    view.checks_csrf_itself = True  # type: ignore[attr-defined]
    return view


def check_csrf() -> None:
    """Runs before each request that may change something. Exempt is a bearer token, which no other site can send."""
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
    """This request: one click of a mail program (RFC 8058)."""
    g.lacks_csrf_token = False


def lacks_token() -> bool:
    return bool(g.get("lacks_csrf_token", False))


class SessionsOfCookies(SecureCookieSessionInterface):
    """Makes ready to read a cookie only where there is one: doors and visitors of the public pages have none."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        has_cookie = self.get_cookie_name(app) in request.cookies
        return super().open_session(app, request) if has_cookie else self.session_class()


def refuse_nul() -> None:
    """No address holds a NUL character: PostgreSQL would fail on one in the middle of a query."""
    if any("\0" in text for text in (request.path, *(text for _, text in request.args.items(multi=True)))):
        abort(404)


def set_headers(response: Response) -> Response:
    response.headers.setdefault("Content-Security-Policy", OF_EVERY_PAGE)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers.setdefault("X-Frame-Options", "DENY")
    response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    response.headers.setdefault("Cache-Control", "no-store")
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = "max-age=31536000"
    return response


def install(app: Flask) -> None:
    app.session_interface = SessionsOfCookies()
    csrf.init_app(app)
    app.before_request(refuse_nul)
    app.before_request(check_csrf)
    app.after_request(set_headers)
    proxies = app.config["TRUSTED_PROXIES"]
    if proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=0)  # type: ignore[method-assign]
