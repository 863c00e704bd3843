"""Letters that no font has, so that staff know of them before they print."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.people import listed_name
from ctevents.formats.pdf import unprintable
from ctevents.models import Event, Person
from ctevents.services.people.unnamed import printed_of_letters, printed_of_seats, shown


def install(app: Flask) -> None:
    app.jinja_env.globals.update(
        unprintable_guests=unprintable_guests, unprintable_letters=unprintable_letters
    )


def unprintable_guests(event: Event, *, of_letters: bool = False) -> list[str]:
    """Return the names of guests with a seat whose details have letters that cannot be printed; or
    of those with a letter."""
    rows = (printed_of_letters if of_letters else printed_of_seats)(db.session(), event.id)
    return [listed_name(row.given_name, row.family_name) for row in rows if _has_unprintable(row)]


def unprintable_letters(person: Person) -> str:
    """Return the letters in the details of a person, as staff see them, that cannot be printed."""
    known = shown(person)
    return unprintable(" ".join((known.titled_name, known.institution, known.position)))


def _has_unprintable(details: Iterable[Any]) -> bool:
    text = " ".join(details)
    return not text.isascii() and bool(unprintable(text))
