"""The POST of a form, once. A refused command ends the request, as ``abort`` does; one that is done
leads to a page.

with refusals_in(form, page), transaction(by=actor()) as tx:
    thaw_figures(tx, event, form.reason.data)
return done(gettext("The figures are no longer frozen."), address)

The time of a request: read once, the same for all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime

from flask import abort, current_app, flash, g, redirect
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from ctevents.domain.refusals import Reason, Refusal
from ctevents.texts.words.refusals import sentence
from ctevents.web.forms import Form, see_newer


@contextmanager
def refusals_as(answer: Callable[[Refusal], ResponseReturnValue]) -> Iterator[None]:
    """Give this answer to a refusal. Enter it before the transaction, so that the answer reads the
    state after it."""
    try:
        yield
    except Refusal as refusal:
        abort(current_app.make_response(answer(refusal)))


@contextmanager
def after_refusals(step: Callable[[], object]) -> Iterator[None]:
    """Do this step after a refusal, whose transaction was undone. The refusal goes on."""
    try:
        yield
    except Refusal:
        step()
        raise


def refusals_on(
    page: Callable[[str], str], *, words: Callable[[Refusal], str] = sentence
) -> AbstractContextManager[None]:
    """Show this page with the refusal's sentence and status."""
    return refusals_as(lambda refusal: (page(words(refusal)), refusal.reason.status))


def refusals_in(
    form: Form, page: Callable[[], str], *, words: Callable[[Refusal], str] = sentence
) -> AbstractContextManager[None]:
    """Show this page with the refusal's sentence and status. Its form keeps what was typed."""

    def again(text: str) -> str:
        form.refuse(text)
        return page()

    return refusals_on(again, words=words)


def refusals_beside(
    form: Form, saved: Callable[[], Form], page: Callable[..., str]
) -> AbstractContextManager[None]:
    """Do as ``refusals_in``. If somebody else saved meanwhile, the page shows what is saved beside
    what was typed.

    ``saved``: the form without what was typed. ``page`` takes ``differing``: label and saved text
    of each field that differs.
    """

    def again(refusal: Refusal) -> ResponseReturnValue:
        form.refuse(sentence(refusal))
        is_newer = refusal.reason is Reason.CHANGED_MEANWHILE
        return page(differing=see_newer(form, saved()) if is_newer else []), refusal.reason.status

    return refusals_as(again)


def refusals_to(address: str) -> AbstractContextManager[None]:
    """Lead to this page, which begins with the sentence."""
    return refusals_as(lambda refusal: _led_to(address, sentence(refusal), "error"))


def done(words: str, address: str) -> Response:
    """Lead to this page, which begins with ``words``."""
    return _led_to(address, words, "success")


def _led_to(address: str, words: str, kind: str) -> Response:
    flash(words, kind)
    return redirect(address, 303)


def now() -> datetime:
    if "now" not in g:
        g.now = current_app.extensions["ctevents.clock"]()
    return g.now
