"""Unnamed guests who share one identity, a true and a false guess, and everything that a guesser
can look at afterwards."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import quote

from flask import Flask
from sqlalchemy import select
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import Person
from ctevents.services.common import audit
from ctevents.services.common.name_keys import write_keys
from ctevents.services.people.institutions import institution_named
from ctevents.services.people.unnamed import number_unnamed
from ctevents.services.replies.open_registration import ask_for_place
from ctevents.services.replies.registrations import Wishes
from ctevents.tokens import Purpose
from tests.support import door, stories
from tests.support.pages import Browser, Page
from tests.support.unnamed import texts

GUESTS = "/staff/events/ba/guests"
COLUMNS = ["given_name", "family_name", "email", "institution", "group"]


@dataclass(frozen=True, kw_only=True)
class Guess:
    """A belief about an unnamed guest."""

    given_name: str
    family_name: str
    email: str
    institution: str
    cyrillic: tuple[str, str]

    @property
    def name(self) -> dict[str, str]:
        return {"given_name": self.given_name, "family_name": self.family_name}

    @property
    def row(self) -> list[str]:
        return [self.given_name, self.family_name, self.email, self.institution, "judges"]

    @property
    def form(self) -> dict[str, str]:
        return {
            **self.name,
            "email": self.email,
            "institution": self.institution,
            "group": "judges",
        }


TRUE = Guess(
    given_name="Zulfa",
    family_name="Zukan",
    email="zulfa@zavod.example",
    institution="Zavod Alfa",
    cyrillic=("Зулфа", "Зукан"),
)
FALSE = Guess(
    given_name="Zulga",
    family_name="Zukam",
    email="zulga@zavod.example",
    institution="Zavod Alga",
    cyrillic=("Зулга", "Зукам"),
)
_AS_TRUE = {
    re.compile(re.escape(false), re.IGNORECASE): true
    for false, true in [
        ("Zulga", "zulfa"),
        ("Zukam", "zukan"),
        ("Alga", "alfa"),
        ("Зулга", "зулфа"),
        ("Зукам", "зукан"),
    ]
}
_AS_TRUE |= {
    re.compile(quote(false)): quote(true)
    for false, true in [
        ("Зулга", "Зулфа"),
        ("Зукам", "Зукан"),
        ("зулга", "зулфа"),
        ("зукам", "зукан"),
    ]
}
_TRUE = re.compile("zulfa|zukan|alfa|зулфа|зукан", re.IGNORECASE)
_MADE_ANEW = [
    (re.compile(r'(name="(?:csrf_token|version|seen|number|id)"[^>]*value=")[^"]*'), r"\1…"),
    (re.compile(r"/(invitations|registrations|nominations)/[\w-]{20,}"), r"/\1/…"),
    (re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"), "…"),
    (re.compile(r"\b((?:1|[6-9]|1\d)\.)[0-9a-f]{16}\b"), r"\1…"),
    (re.compile(r'"public_key":\s*"[^"]*"'), '"public_key": "…"'),
]
"""Tokens, random numbers, and versions of what was typed (of registrations those that the guess
made, since there were five before, and the first one, which a guess may change). Numbers of rows
stay."""


@dataclass(frozen=True)
class World:
    """Addresses and numbers of the other entries on the list."""

    own_link: str
    invitation_link: str
    offer_link: str
    offer_id: int
    offer_institution_id: int
    named_id: int
    hidden_ids: tuple[int, ...]


def world() -> World:
    """Make six unnamed guests with the identity that ``TRUE`` guesses: listed, invited, nominated,
    registered openly, a walk-in, and one without an address; and three named guests with an
    institution."""
    stories.published_event(open_registration=True)
    named = stories.registered(given_name="Amra")
    asked = stories.invited(given_name="Lejla", email="lejla@police.example")
    offer = stories.invited_institution(seats=5)
    hidden = [
        stories.person_of(stories.guest(given_name="One", email="one@x.example")).id,
        stories.registered(given_name="Two", email="two@x.example").person_id,
        stories.named(offer, "Three").registration.person_id,
        _asked_openly("Four"),
        _walked_in("Five"),
        stories.person_of(stories.guest(given_name="Six", email="six@x.example")).id,
    ]
    stories.guest(given_name="Vuk", email="vuk@police.example", group="police", institution="")
    _hide(hidden)
    return World(
        own_link=stories.path(Purpose.REGISTRATION, named.link_nonce),
        invitation_link=stories.path(Purpose.INVITATION, asked.link_nonce),
        offer_link=stories.path(Purpose.NOMINATION, offer.link_nonce),
        offer_id=offer.id,
        offer_institution_id=offer.institution_id or 0,
        named_id=named.person_id,
        hidden_ids=tuple(hidden),
    )


def _asked_openly(given_name: str) -> int:
    fields = stories.fields(given_name=given_name, email="four@x.example")
    with transaction(by=audit.PUBLIC) as tx:
        ask_for_place(tx, stories.event(), fields, Wishes(), "127.0.0.1")
        return tx.scalars(select(Person.id).where(Person.email == "four@x.example")).one()


def _walked_in(given_name: str) -> int:
    door.walked_in(stories.event().id, given_name=given_name, email="five@x.example")
    with transaction(by=audit.SHELL) as tx:
        return tx.scalars(select(Person.id).where(Person.email == "five@x.example")).one()


def _hide(ids: list[int]) -> None:
    """Hide people, with an institution that nobody else has; the third one's is the nominating
    institution."""
    with transaction(by=audit.SHELL) as tx:
        event_id = stories.event().id
        judges = tx.get_one(Person, ids[0]).group_id
        body = institution_named(tx, event_id, "Zavod Alfa", group_id=judges)
        assert body is not None
        for number, person in enumerate(tx.get_one(Person, each) for each in ids):
            person.given_name, person.family_name = TRUE.given_name, TRUE.family_name
            person.email = "" if number == 5 else TRUE.email
            person.institution_id = person.institution_id if number == 2 else body.id
            person.is_unnamed = True
            write_keys(tx, person, {})
        tx.flush()
        number_unnamed(tx, event_id)
        body.name = "ZAVOD ALFA"


Attempt = Callable[[Flask, World, Browser, Guess], Iterator[Page]]
"""Yields the pages that result from trying a guess."""


def uploaded(browser: Browser, *rows: list[str], columns: list[str] = COLUMNS) -> Iterator[Page]:
    """Upload a list with these rows: yield its preview, each of the rows, and the result."""
    path = f"{GUESTS}/import"
    token = browser.open(path).form("file").find(attrs={"name": "csrf_token"})
    assert token is not None
    fields = {
        "csrf_token": token["value"],
        "file": FileStorage(BytesIO(write_csv([columns, *rows])), "list.csv"),
    }
    boundary, body = encode_multipart(fields)
    answer = Page(
        browser.client.post(
            path, data=body, content_type=f"multipart/form-data; boundary={boundary}"
        ),
        path,
    )
    yield answer
    preview = browser.follow(answer)
    yield preview
    yield browser.open(f"{preview.path}/refused.xlsx")
    answer = browser.submit(preview, preview.all("main button")[0])
    yield answer
    yield browser.follow(answer)


def to_look_at(role: Role | None) -> Iterator[str]:
    """Yield addresses of all pages that may have changed and that this role may see; None: without
    an account."""
    yield from (
        "/staff/",
        "/staff/attendance",
        "/staff/events/ba",
        "/staff/events/ba/attendance",
        "/staff/gaps",
    )
    yield from ("/api/v1/events/ba/roster", "/api/v1/events/ba/attendance", "/door/ba/desk")
    if role is None:
        yield from ("/events", "/events/ba", "/events/ba/register", "/link")
    if role is Role.OFFICE:
        yield from (f"/staff/events/ba/{page}" for page in OF_EVENT)
        yield from _of_rows()


OF_EVENT = (
    "guests",
    "duplicates",
    "seats",
    "vetting",
    "door",
    "sign-in-sheet",
    "badges",
    "paper",
    "requests",
    "attendance/institutions",
    "attendance/people",
    "guests/import",
    "guests/people/add",
    "certificates",
)


def _of_rows() -> Iterator[str]:
    """Yield the pages of each person, of the one after the last, of pairs of people, and of
    institutions. A true guess may leave fewer rows of institutions than a false one: their pages
    must not show it."""
    people = db.session.scalars(select(Person.id).order_by(Person.id)).all()
    yield from (f"{GUESTS}/people/{number}" for number in (*people, people[-1] + 1))
    yield from (f"{GUESTS}/institutions/{number}" for number in range(1, 7))
    yield from (
        f"/staff/events/ba/duplicates/{number}/{number + distance}"
        for number in people
        for distance in (1, 7)
    )


def told(response: TestResponse) -> str:
    """Return status, place and every byte, without the guess itself and without what is new each
    time."""
    kept = [
        str(response.status_code),
        response.headers.get("Location", ""),
        response.content_type or "",
    ]
    return without_guess("\n".join([*kept, *texts(response.get_data())]))


def without_guess(text: str) -> str:
    for pattern, put in _MADE_ANEW:
        text = pattern.sub(put, text)
    for pattern, put in _AS_TRUE.items():
        text = pattern.sub(put, text)
    return _TRUE.sub(lambda match: match[0].lower(), text)


def first_difference(true: str, false: str) -> str:
    """Return the first difference with the words around it."""
    at = next(
        (n for n, (one, other) in enumerate(zip(true, false, strict=False)) if one != other), 0
    )
    return (
        f"{true[max(at - 60, 0) : at + 80]!r} for the true guess, "
        f"{false[max(at - 60, 0) : at + 80]!r} for the false one"
    )
