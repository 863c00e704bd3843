"""Forms that queue letters. The button says how many people get one, and the transaction queues
letters to just as many.

with emails_agreed(gettext("Promote now")) as tx:
    promote_by_hand(tx, registration, reason=form.reason.data)

The macro ``emailing_button`` shows the number, and sends it along: a button without it e-mails
nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from flask import abort, make_response, render_template, request

from ctevents.db.base import Transaction
from ctevents.db.handle import transaction
from ctevents.domain.refusals import LettersNotAgreed
from ctevents.services.outbox.mailings import agree_to_letters
from ctevents.web.access import actor

LARGEST = 10**6


@contextmanager
def emails_agreed(act: str, *, choice: str = "", back: str = "") -> Iterator[Transaction]:
    """Open the transaction of a form. If it queues letters to another number of people than the
    pressed button said, nothing is done, and a page asks with that number.

    ``act``: the words of the button without the number. ``choice``: the value of the button, where
    a form has several. ``back``: the page of the form, if it has another address.
    """
    name = field_of_letters(choice)
    try:
        with transaction(by=actor()) as tx:
            yield tx
            agree_to_letters(tx, letters_agreed(name))
    except LettersNotAgreed as refusal:
        others = [
            each for each in request.form.items(multi=True) if each[0] not in (name, "csrf_token")
        ]
        page = render_template(
            "staff/emails_confirm.html",
            act=act,
            people=refusal.people,
            choice=choice,
            others=others,
            back=back,
        )
        abort(make_response(page, refusal.reason.status))


class _Rehearsed(Exception):
    """Everything was done, and is undone."""


@contextmanager
def emails_rehearsed(act: str, *, choice: str = "", back: str = "") -> Iterator[Transaction]:
    """Do as ``emails_agreed``, and undo everything also if the number is right: what follows is
    done in several transactions."""
    with suppress(_Rehearsed), emails_agreed(act, choice=choice, back=back) as tx:
        yield tx
        agree_to_letters(tx, letters_agreed(field_of_letters(choice)))
        raise _Rehearsed


def field_of_letters(choice: str) -> str:
    """Return the name of the hidden field with the number."""
    return f"letters-{choice}" if choice else "letters"


def letters_agreed(name: str) -> int:
    number = request.form.get(name, 0, type=int)
    return number if 0 <= number <= LARGEST else 0
