"""The POST of a form, once: its command is carried out, and what it says is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from flask import abort, current_app, flash, redirect
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from ctevents.db.base import Transaction
from ctevents.db.handle import transaction
from ctevents.domain.refusals import Refusal
from ctevents.texts.words.refusals import sentence
from ctevents.web.forms import Form

OnRefusal = Callable[[Refusal], ResponseReturnValue]


@contextmanager
def command(*, by: str, refused: OnRefusal) -> Iterator[Transaction]:
    """A transaction whose refusal ends the request, as ``abort`` does: ``refused`` gives the answer."""
    try:
        with transaction(by=by) as tx:
            yield tx
    except Refusal as refusal:
        abort(current_app.make_response(refused(refusal)))


def back(address: str) -> OnRefusal:
    """Lead to the page at ``address``, which begins with the sentence."""

    def answer(refusal: Refusal) -> Response:
        flash(sentence(refusal), "error")
        return redirect(address, 303)

    return answer


def again(form: Form, page: Callable[[], str], *, words: Callable[[Refusal], str] = sentence) -> OnRefusal:
    """Show the form as it was typed, with the sentence and the status of the refusal."""

    def answer(refusal: Refusal) -> tuple[str, int]:
        form.refuse(words(refusal))
        return page(), refusal.reason.status

    return answer


def done(words: str, address: str) -> Response:
    """Lead to the page at ``address``, which begins with ``words``."""
    flash(words, "success")
    return redirect(address, 303)
