"""Errors of the API: they tell developers of devices what to send instead."""

from __future__ import annotations

from http import HTTPStatus

from flask import Response, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import Forbidden, HTTPException, NotFound, TooManyRequests, Unauthorized

from ctevents.web.access import signed_in_account
from ctevents.web.api.blueprint import blueprint
from ctevents.web.errors import problem

CALLER_UNKNOWN = (
    "Send a token as Authorization: Bearer …; this one is missing, wrong or has ended, or is one "
    "for other pages."
)
RIGHT_MISSING = (
    "This account may not do this. Use a token that may, or ask an administrator for the right."
)
EVENT_MISSING = (
    "There is no such event for this caller, or it is not published: check the slug, and for which "
    "events the token or the "
    "account is."
)
CSRF_MISSING = (
    "A session of staff needs the header X-CSRF-Token, with the csrf_token of a form of the same "
    "session; this one is "
    "missing, wrong or too old."
)
_WORDS = {
    HTTPStatus.UNAUTHORIZED: CALLER_UNKNOWN,
    HTTPStatus.FORBIDDEN: RIGHT_MISSING,
    HTTPStatus.NOT_FOUND: EVENT_MISSING,
}


@blueprint.errorhandler(Unauthorized)
@blueprint.errorhandler(Forbidden)
@blueprint.errorhandler(NotFound)
def on_refused_caller(error: HTTPException) -> Response:
    """Answer with the view's own words, if it had any."""
    status = HTTPStatus(error.code or HTTPStatus.NOT_FOUND)
    has_own_words = error.description != type(error).description
    return problem(status, str(error.description) if has_own_words else _WORDS[status])


@blueprint.errorhandler(TooManyRequests)
def on_too_many(error: TooManyRequests) -> Response:
    answer = problem(HTTPStatus.TOO_MANY_REQUESTS, str(error.description))
    answer.headers["Retry-After"] = str(error.retry_after)
    return answer


@blueprint.errorhandler(CSRFError)
def on_csrf_error(_error: CSRFError) -> Response:
    """Answer 400 if only a session of staff was sent. Answer 401 if nobody is signed in, or if any
    Authorization header was sent, even beside a session."""
    if "Authorization" in request.headers or signed_in_account() is None:
        return problem(HTTPStatus.UNAUTHORIZED, CALLER_UNKNOWN)
    return problem(HTTPStatus.BAD_REQUEST, CSRF_MISSING)
