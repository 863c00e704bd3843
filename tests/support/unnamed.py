"""Unnamed guests with unique names, addresses, institutions, positions and phones; and a search for
them in everything shown to staff."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile, is_zipfile

from pypdf import PdfReader
from pypdf.errors import PdfReadError
from sqlalchemy import Select, or_, select
from werkzeug.test import TestResponse

from ctevents.db.base import Transaction
from ctevents.db.handle import transaction
from ctevents.domain.entry import Outcome, RevokedBecause
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.formats.incoming import read
from ctevents.models import IncomingMail, Institution, Invitation, Message, Person, Registration
from ctevents.services.common import audit
from ctevents.services.common.name_keys import write_keys
from ctevents.services.letters.incoming import receive
from ctevents.services.people.unnamed import number_unnamed, shown
from ctevents.services.seating.badges import revoke_badge
from tests.support import door, stories
from tests.support.mails import mail
from tests.support.pages import Browser

_SIGN = "qxhidden|998 ?877 ?665"
"""A text in everything that identifies one of them, and in nothing else."""

SIGN, SECRET = re.compile(_SIGN, re.I), re.compile(rf"\w*(?:{_SIGN})\w*", re.I)
"""A quick search for any occurrence, and a search for all."""


PERSONAL_LINK = re.compile(r"/(?:invitations|registrations|nominations)/[\w-]{20,}")


def fields(tag: str) -> dict[str, str]:
    """Return the fields of a person; ``tag`` distinguishes people."""
    return {
        "given_name": f"Qxhiddengiven{tag}",
        "family_name": f"Qxhiddenfamily{tag}",
        "email": f"qxhidden{tag}@qxhiddenhost.example".lower(),
        "institution": f"Qxhiddenbody{tag}",
        "position": f"Qxhiddenpost{tag}",
        "title": f"Qxhiddentitle{tag}",
        "phone": "+387 998 877 665",
    }


HIDDEN = 14
"""The number of unnamed guests, one or more in each state."""


def event_of_unnamed(slug: str = "ba") -> str:
    """Make a published event, far in the future for readers of the real clock. Each state has an
    unnamed guest, and nobody is named."""
    day = {
        "starts_at": datetime(2090, 3, 10, 9, tzinfo=UTC),
        "ends_at": datetime(2090, 3, 10, 12, tzinfo=UTC),
    }
    stories.published_event(slug, **day)
    one_in_each_state()
    assert hide() == HIDDEN
    return slug


def one_in_each_state() -> None:
    """Make one of each state of invitations and registrations, by every way onto a list; each has
    had letters."""
    invite = {
        state: stories.invited(**_typed(state))
        for state in ("sent", "declined", "delegated", "withdrawn")
    }
    place = {state: stories.registered(**_typed(state)) for state in (*RegistrationState, "in")}
    stories.named(stories.invited_institution(), "Guest nominee", email="nominee@police.example")
    stories.checked_in(place["in"])
    _at_the_door(place)
    with transaction(by=audit.SHELL) as tx:
        for state, invitation in invite.items():
            tx.get_one(Invitation, invitation.id).state = InvitationState(state)
        for state in RegistrationState:
            tx.get_one(Registration, place[state].id).state = state
            if state is not RegistrationState.CONFIRMED:
                revoke_badge(tx, place[state], RevokedBecause.CANCELLED)
    for _ in range(2):
        door.walked_in(stories.event().id, shown=Outcome.ADMITTED, **_typed("walk-in"))
    for name, registration in (("letter", place["in"]), ("gmail-away", place["confirmed"])):
        content = mail(
            name,
            sender=registration.person.email,
            to=f"rsvp+{registration.reply_token}@ctevents.example",
        )
        with transaction(by=audit.CALENDAR) as tx:
            receive(tx, read(content), content)
    stories.guest(**_typed("draft"))


def _at_the_door(place: Mapping[str, Registration]) -> None:
    """Make people seen twice, seen with a different person, and seen by a blocked device; and
    awaited guests."""
    event_id, confirmed, inside = stories.event().id, place["confirmed"].id, place["in"].id
    door.record(
        event_id,
        *[
            door.ticked(inside, station="B", shown=shown)
            for shown in (Outcome.REFUSED, Outcome.REPEAT)
        ],
        *[door.ticked(number, is_held=True) for number in (confirmed, inside)],
    )
    with transaction(by=audit.SHELL) as tx:
        for number in (confirmed, inside):
            tx.get_one(Registration, number).person.awaited_by = "Ana K."


def _typed(state: str) -> dict[str, str]:
    return {
        "given_name": f"Guest {state}",
        "email": f"{state}@police.example",
        "institution": f"Only {state}",
    }


def hide() -> int:
    """Make everybody on a list an unnamed guest, in any state; return their number."""
    with transaction(by=audit.SHELL) as tx:
        people = tx.scalars(select(Person).order_by(Person.id)).all()
        for person in people:
            _hide(tx, person)
        tx.flush()
        for event_id in {person.event_id for person in people}:
            number_unnamed(tx, event_id)
        return len(people)


def _hide(tx: Transaction, person: Person) -> None:
    """Hide the person, their institution unless it is invited itself, and their letters in both
    directions."""
    known, address = fields(str(person.id)), person.email
    for name in ("given_name", "family_name", "email", "position", "title", "phone"):
        setattr(person, name, known[name])
    person.institution_typed, person.is_unnamed = known["institution"], True
    write_keys(tx, person, {})
    if (
        person.institution_id is not None
        and tx.scalar(_invitation_of(person.institution_id)) is None
    ):
        tx.get_one(Institution, person.institution_id).name = known["institution"]
    for letter in tx.scalars(_letters_to(person)):
        letter.recipient, letter.server_words = person.email, f"550 5.1.1 <{person.email}> unknown"
    for came in tx.scalars(select(IncomingMail).where(IncomingMail.sender != "")):
        if came.sender != address:
            continue
        came.sender, came.subject = person.email, f"{person.name} asks"
        came.content = came.content and came.content.replace(
            address.encode(), person.email.encode()
        )


def _invitation_of(institution_id: int) -> Select[int]:
    return select(Invitation.id).where(Invitation.institution_id == institution_id)


def _letters_to(person: Person) -> Select[Message]:
    registrations = select(Registration.id).where(Registration.person_id == person.id)
    invitations = select(Invitation.id).where(Invitation.person_id == person.id)
    is_theirs = or_(
        Message.registration_id.in_(registrations), Message.invitation_id.in_(invitations)
    )
    return select(Message).where(is_theirs, Message.test_for_id.is_(None))


def exported(folder: Path) -> Path:
    """Return the exported list, with a typed phone number."""
    file = folder / "guests.csv"
    with transaction(by=audit.SHELL) as tx:
        people = [
            (shown(each).name.replace(" 0", ",0"), each.group.code)
            for each in tx.scalars(select(Person))
        ]
    lines = [f"{names},{group},yes,+387 33 000" for names, group in people]
    file.write_text("\n".join(["given_name,family_name,group,unnamed,phone", *lines]))
    return file


def told(content: str | bytes) -> set[str]:
    """Return identifying words in a text, a PDF file or a workbook."""
    text = "\n".join(texts(content))
    return set(SECRET.findall(text)) if SIGN.search(text) else set()


def texts(content: str | bytes) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif content.startswith(b"%PDF"):
        yield content.decode("latin-1")
        with suppress(PdfReadError):  # an attachment from outside may be damaged
            reader = PdfReader(BytesIO(content))
            yield from (page.extract_text() for page in reader.pages)
            yield str(reader.metadata)
    elif is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as book:
            yield from (book.read(name).decode("utf-8", "replace") for name in book.namelist())
    else:
        yield content.decode("utf-8", "replace")


class Watch:
    """Inspects everything sent to a visitor. ``leaks``: method and address, with the identifying
    words. ``links``: personal links that the visitor could follow, and where they were shown."""

    def __init__(self) -> None:
        self.leaks: dict[str, set[str]] = {}
        self.links: dict[str, str] = {}
        self.answers = 0

    def over(self, browser: Browser) -> Browser:
        opening = browser.client.open

        def look(*args: Any, **options: Any) -> TestResponse:
            response = opening(*args, **options)
            self.look_at(response)
            return response

        browser.client.open = look  # type: ignore[method-assign]
        return browser

    def look_at(self, response: TestResponse) -> None:
        self.answers += 1
        where = f"{response.request.method} {response.request.path} ({response.status_code})"
        content = "\n".join(texts(response.get_data()))
        self.links |= dict.fromkeys(PERSONAL_LINK.findall(content), where)
        found = told(content) | told(str(response.headers))
        if found:
            self.leaks.setdefault(where, set()).update(found)

    def follow_links(self, stranger: Browser) -> None:
        """Open the personal links: a visitor who sees one may follow it."""
        for link, where in self.links.items():
            if found := told(stranger.client.get(link).get_data()):
                self.leaks.setdefault(f"{where}, by a link that it shows", set()).update(found)

    @property
    def report(self) -> str:
        """A line for each leak; empty where there is none."""
        return "\n".join(
            f"{where}: {' '.join(sorted(words))}" for where, words in sorted(self.leaks.items())
        )
