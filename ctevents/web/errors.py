"""Pages for refusals and errors; for the API a problem document."""

from __future__ import annotations

from http import HTTPStatus

from flask import Flask, Response, current_app, g, jsonify, render_template, request, session
from flask.globals import request_ctx
from flask_babel import gettext
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import BadHost, HTTPException, MethodNotAllowed, NotFound
from werkzeug.http import HTTP_STATUS_CODES

from ctevents.db.base import Gone
from ctevents.db.outages import NoConnectionFree, Outage, Unavailable
from ctevents.domain.refusals import Refusal
from ctevents.formats.sealed import SealBroken
from ctevents.texts.words.refusals import sentence
from ctevents.web.security import OF_STAFF, lacks_token
from ctevents.web.session_cookie import TOKEN, speak_as_before

BACK_TO_THE_DESK = (OF_STAFF, "/door/")
SECONDS_UNTIL_BACK, SECONDS_UNTIL_REPAIRED = 10, 300
"""Values of ``Retry-After`` while a database restarts, and while somebody must act."""


def problem(status: int, detail: str, **more: object) -> Response:
    """Return an RFC 9457 problem document, with more members. Its title is the phrase of the status
    line, independent of Python's version."""
    title = HTTP_STATUS_CODES[status]
    response = jsonify(
        {"type": "about:blank", "title": title, "status": status, "detail": detail} | more
    )
    response.status_code = status
    response.content_type = "application/problem+json"
    if status == HTTPStatus.UNAUTHORIZED:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def page(status: int, heading: str, text: str) -> tuple[str, int]:
    """Render an error page without the database, which may be the cause of the error: look up no
    account."""
    g.visit = None
    is_of_staff = request.path.startswith(BACK_TO_THE_DESK)
    return render_template(
        "errors/error.html", status=status, heading=heading, text=text, is_of_staff=is_of_staff
    ), status


def on_http_error(error: HTTPException) -> Response | HTTPException:
    status = error.code or 500
    if status < 400:
        return error
    answer = current_app.make_response(_answer(status, error))
    if isinstance(error, MethodNotAllowed):
        answer.headers["Allow"] = ", ".join(sorted(error.valid_methods or ()))
    return answer


def _answer(status: int, error: HTTPException) -> Response | tuple[str, int]:
    if request.path.startswith("/api/"):
        return problem(status, error.description or HTTP_STATUS_CODES[status])
    speak_as_before()
    return page(status, *_words(status))


def on_bad_host(error: BadHost) -> Response | HTTPException:
    """Answer a request whose ``Host`` header names no host: Flask cannot build addresses from it.
    Ours never name the host."""
    request_ctx.url_adapter = current_app.url_map.bind("localhost")
    return on_http_error(error)


def on_gone(_error: Gone) -> Response | HTTPException:
    """Answer 404: the subject of the page was deleted or merged while the page was made."""
    return on_http_error(NotFound())


def on_refusal(refusal: Refusal) -> Response | tuple[str, int]:
    """Show a refusal that the page itself did not put beside a form."""
    text = sentence(refusal)
    if request.path.startswith("/api/"):
        return problem(refusal.reason.status, text, reason=refusal.reason)
    return page(refusal.reason.status, gettext("Not possible now"), text)


def on_seal_broken(_error: SealBroken) -> tuple[str, int]:
    """Answer a page with values that were sealed with another key, or changed."""
    speak_as_before()
    text = gettext(
        "Some of the data cannot be opened. They were saved with a different data key: an "
        "administrator has to set "
        "CTEVENTS_DATA_KEY to the key that was used then."
    )
    return page(503, gettext("The data cannot be opened"), text)


def on_unavailable(error: Unavailable | NoConnectionFree | TimeoutError) -> Response:
    """Answer 503 while the database is away or busy, its disk is full, or it takes no changes.
    ``TimeoutError``: there was no turn to write."""
    outage = error.outage if isinstance(error, Unavailable) else Outage.BUSY
    current_app.logger.error(
        "%s, %s: the database is %s", request.endpoint, request.method, outage.value
    )
    needs_somebody = outage in (Outage.FULL, Outage.READ_ONLY)
    speak_as_before()
    heading, text = _words_when_nothing_is_saved() if needs_somebody else _words_when_away()
    answer = (
        problem(503, text)
        if request.path.startswith("/api/")
        else current_app.make_response(page(503, heading, text))
    )
    answer.headers["Retry-After"] = str(
        SECONDS_UNTIL_REPAIRED if needs_somebody else SECONDS_UNTIL_BACK
    )
    return answer


def _words_when_away() -> tuple[str, str]:
    return gettext("Not available for a moment"), gettext(
        "The service cannot reach its database now. Please try again in a minute. If you sent a "
        "form, check first whether it "
        "was saved."
    )


def _words_when_nothing_is_saved() -> tuple[str, str]:
    return gettext("Nothing can be saved now"), gettext(
        "You can read pages, but the service cannot save anything at the moment. Nothing was "
        "recorded. Please try again later."
    )


def on_csrf_error(_error: CSRFError | None = None) -> tuple[str, int]:
    """Answer a CSRF error on a page. The API has its own answer."""
    text = gettext("This page was open for too long. Go back, reload the page and send it again.")
    return page(400, gettext("Please send this again"), text)


def refuse_without_token(response: Response) -> Response:
    """Refuse a missing token even if a view had nothing to do, and so checked no form."""
    if lacks_token() and response.status_code < 400:
        return current_app.make_response(on_csrf_error())
    return response


def on_crash(_error: Exception) -> Response | tuple[str, int]:
    if request.path.startswith("/api/"):
        return problem(500, "The server made a mistake. Nothing was recorded; send it again.")
    return page(500, *_words(500))


def _words(status: int) -> tuple[str, str]:
    if status == HTTPStatus.NOT_FOUND:
        return gettext("Page not found"), _where_to_look()
    if status == HTTPStatus.FORBIDDEN:
        return gettext("No access"), gettext(
            "Your account cannot open this page. If you need it, ask an administrator."
        )
    is_too_large = status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    if is_too_large and request.mimetype != "multipart/form-data":
        return gettext("This is too long"), gettext(
            "You entered more text than this form accepts. Go back: your text is still there. Make "
            "it shorter and "
            "send it again."
        )
    if is_too_large and request.path.startswith(OF_STAFF):
        return gettext("The file is too large"), gettext("Send a file of at most 50 MB.")
    if is_too_large:
        return gettext("The file is too large"), gettext("Send a file of at most 4 MB.")
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return gettext("Something went wrong"), gettext(
            "This is our error. Nothing was recorded. Please try again in a minute."
        )
    return gettext("Not possible"), gettext("The request could not be read. Go back and try again.")


def _where_to_look() -> str:
    """Say where to look. Staff follow no letters. A foreign event and a missing one give the same
    text."""
    if request.path.startswith(BACK_TO_THE_DESK) and TOKEN in session:
        return gettext(
            "This page does not exist, was removed, or belongs to an event that your account "
            "cannot see. Go to your "
            "events and look for it there."
        )
    return gettext(
        "There is nothing at this address. If you followed a link from a letter, a newer link may "
        "have replaced it. "
        "Look for the latest letter, or write to the organiser."
    )


def install(app: Flask) -> None:
    app.register_error_handler(HTTPException, on_http_error)
    app.register_error_handler(BadHost, on_bad_host)
    app.register_error_handler(CSRFError, on_csrf_error)
    app.register_error_handler(Refusal, on_refusal)
    app.register_error_handler(Gone, on_gone)
    app.register_error_handler(SealBroken, on_seal_broken)
    for outage in (Unavailable, NoConnectionFree, TimeoutError):
        app.register_error_handler(outage, on_unavailable)
    app.register_error_handler(500, on_crash)
    app.after_request(refuse_without_token)
