"""Fill a database with people, row by row and past the use cases, which would take hours for a
million."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from flask import Flask
from sqlalchemy import Table, func, insert, select, text

from ctevents.app import create_app
from ctevents.config import Config
from ctevents.db import migrating
from ctevents.db.base import Base, Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import About, Occasion, occasion_of_registration
from ctevents.domain.roles import Role
from ctevents.formats.badge_code import BadgeNumber
from ctevents.formats.transliteration import search_key
from ctevents.models import Event, StakeholderGroup
from ctevents.services.accounts.accounts import add_account, set_password
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import make_door_token
from ctevents.services.events.events import edit_event, event_by_slug, publish_event
from ctevents.services.events.programme import ProgrammeItem, set_programme
from ctevents.services.events.seed import seed
from ctevents.tokens import Purpose, new_nonce

SECRET, DATA = (
    "a secret key of the benchmark, long enough",
    "a data key of the benchmark, long enough, too",
)
BASE_URL = "http://127.0.0.1:5000"
PASSWORD = "correct horse battery staple"
ORGANISER = "organiser@ctevents.example"
FAMILIES = (
    "Kovačević",
    "Hoxha",
    "Petrović",
    "Стојановски",
    "van der Berg",
    "Đukanović",
    "Љубичић",
    "Çela",
)
GIVEN = ("Amra", "Besnik", "Željka", "Весна", "Helen", "Marko", "Гордана", "Arta")
INSTITUTIONS = 200
CHUNK = 5_000


@dataclass(frozen=True)
class Invitee:
    """An invited person who has not replied: the path of the invitation, and the form's fields."""

    path: str
    family_name: str
    form: dict[str, str]


@dataclass
class Crowd:
    """Data for visitors, by slug: codes of badges not yet seen at a door, and a door token."""

    codes: dict[str, list[str]] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)
    invitees: list[Invitee] = field(default_factory=list)


def settings(uri: str, instance: Path) -> dict[str, str]:
    return {
        "SECRET_KEY": SECRET,
        "DATA_KEY": DATA,
        "SQLALCHEMY_DATABASE_URI": uri,
        "BASE_URL": BASE_URL,
        "INSTANCE_PATH": str(instance),
        "MAIL_DEFAULT_SENDER": "desk@ctevents.example",
    }


def environment(uri: str, instance: Path) -> dict[str, str]:
    return {f"CTEVENTS_{name}": value for name, value in settings(uri, instance).items()}


def application(uri: str, instance: Path) -> Flask:
    return create_app(Config(**settings(uri, instance)))  # type: ignore[arg-type]


def fill(app: Flask, registered: dict[str, int], *, invitees: int) -> Crowd:
    """Make schema, reference data, an organiser, and at each event this many people with a
    confirmed seat. The first event also gets ``invitees`` who have not replied."""
    crowd = Crowd()
    now = datetime.now(UTC)
    with app.app_context():
        migrating.upgrade(db.engine)
        with transaction(by=audit.SHELL, at=now) as tx:
            seed(tx)
            account = add_account(tx, ORGANISER, Role.ORGANISER, [])
            set_password(tx, account, PASSWORD)
            for slug, size in registered.items():
                event = _publish(tx, slug)
                _Writer(app, tx, event, crowd, now).write(size, 0 if crowd.invitees else invitees)
            raise_sequences(tx)
        db.session.remove()
        db.engine.dispose()
    return crowd


def _publish(tx: Transaction, slug: str) -> Event:
    event = event_by_slug(tx, slug)
    assert event is not None
    day = tx.now.replace(hour=8, minute=30, second=0, microsecond=0) + timedelta(days=16)
    values: dict[str, object] = {
        "titles": {
            "en": "Launch of the final report on trafficking in persons and migrant smuggling"
        },
        "venues": {"en": "Congress centre"},
        "addresses": {"en": "Main Square 1"},
        "starts_at": day,
        "ends_at": day + timedelta(hours=3),
        "registration_closes_at": day - timedelta(days=3),
        "capacity": 10_000_000,
        "contact_name": "Country office",
        "contact_email": "office@ctevents.example",
    }
    edit_event(tx, event, values)
    items = [
        ProgrammeItem(
            starts_at=day + timedelta(minutes=start),
            ends_at=day + timedelta(minutes=end),
            titles={"en": title},
        )
        for start, end, title in [
            (0, 30, "Registration and coffee"),
            (30, 60, "Opening"),
            (60, 120, "Findings of the workshops"),
            (120, 180, "Recommendations on cross-border cooperation"),
        ]
    ]
    set_programme(tx, event, items)
    publish_event(tx, event)
    tx.flush()
    return event


class _Writer:
    """Writes the people of one event: each with institution, invitation, letters and log entries,
    like the use cases."""

    def __init__(
        self, app: Flask, tx: Transaction, event: Event, crowd: Crowd, now: datetime
    ) -> None:
        self.tx, self.event, self.crowd, self.now = tx, event, crowd, now
        self.links, self.badges = (
            app.extensions["ctevents.links"],
            app.extensions["ctevents.badges"],
        )
        self.groups = list(tx.scalars(select(StakeholderGroup).order_by(StakeholderGroup.position)))

    def write(self, registered: int, invitees: int) -> None:
        first_institution = self._first_id("institutions")
        self._insert(
            "institutions",
            (
                self._institution(number)
                for number in range(first_institution, first_institution + INSTITUTIONS)
            ),
        )
        first = self._first_id("people")
        people = range(first, first + registered + invitees)
        nonces = [new_nonce() for _ in people]
        self._insert("people", (self._person(number, first_institution) for number in people))
        self._insert(
            "invitations",
            (
                self._invitation(number, nonce, is_accepted=number - first < registered)
                for number, nonce in zip(people, nonces, strict=True)
            ),
        )
        confirmed = people[:registered]
        self._insert("registrations", map(self._registration, confirmed))
        self._insert("badges", map(self._badge, confirmed))
        self._insert(
            "messages",
            (
                message
                for number in people
                for message in self._messages(number, has_place=number in confirmed)
            ),
        )
        self._record(confirmed)
        token = make_door_token(self.tx, self.event, "A")
        self.crowd.tokens[self.event.slug] = self.links.token(Purpose.DOOR, token.nonce)
        self.crowd.codes[self.event.slug] = [
            self.badges.sign(BadgeNumber(event=self.event.id, badge=number)) for number in confirmed
        ]
        for number, nonce in list(zip(people, nonces, strict=True))[registered:]:
            self.crowd.invitees.append(self._invitee(number, nonce, first_institution))

    def _record(self, confirmed: range) -> None:
        with self.tx.acting_as(audit.LINK):
            for number in confirmed:
                audit.record(
                    self.tx, "registration.confirmed", event_id=self.event.id, person_id=number
                )

    def _insert(self, table: str, rows: Iterator[dict[str, Any]]) -> None:
        statement = insert(_table(table))
        while chunk := list(islice(rows, CHUNK)):
            self.tx.execute(statement, chunk)

    def _first_id(self, table: str) -> int:
        return (self.tx.scalar(select(func.max(_table(table).c.id))) or 0) + 1

    def _institution(self, number: int) -> dict[str, Any]:
        name = f"Institution {number}"
        return {
            "id": number,
            "event_id": self.event.id,
            "name": name,
            "name_key": name.lower(),
            "group_id": self._group(number).id,
        }

    def _group(self, number: int) -> StakeholderGroup:
        return self.groups[number % len(self.groups)]

    def _person(self, number: int, first_institution: int) -> dict[str, Any]:
        given, family = (
            GIVEN[number % len(GIVEN)],
            f"{FAMILIES[number // 8 % len(FAMILIES)]} {number}",
        )
        return {
            "id": number,
            "event_id": self.event.id,
            "institution_typed": "",
            "institution_id": first_institution + number % INSTITUTIONS,
            "group_id": self._group(number).id,
            "given_name": given,
            "family_name": family,
            "search_key": search_key(f"{given} {family}"),
            "email": f"person{number}@ministry.example",
            "phone": "",
            "position": "Adviser",
            "sex": self._counted(number)["sex"],
            "language": "en",
            "is_unnamed": False,
            "self_entered": [],
            "created_at": self.now,
        }

    def _counted(self, number: int) -> dict[str, Any]:
        return {
            "person_id": number,
            "group_id": self._group(number).id,
            "sex": ("f", "m", "x")[number % 3],
        }

    def _invitation(self, number: int, nonce: str, *, is_accepted: bool) -> dict[str, Any]:
        return {
            "id": number,
            "event_id": self.event.id,
            **self._counted(number),
            "focal_email": "",
            "state": "accepted" if is_accepted else "sent",
            "link_nonce": nonce,
            "created_at": self.now,
            "sent_at": self.now,
            "replied_at": self.now if is_accepted else None,
            "reply_channel": "link" if is_accepted else None,
        }

    def _registration(self, number: int) -> dict[str, Any]:
        return {
            "id": number,
            "event_id": self.event.id,
            **self._counted(number),
            "state": "confirmed",
            "is_walk_in": False,
            "link_nonce": new_nonce(),
            "needs_interpretation": False,
            "dietary": "",
            "access_needs": "",
            "may_share_details": False,
            "may_be_photographed": False,
            "privacy_accepted_at": self.now,
            "created_at": self.now,
            "asked_at": self.now,
            "changed_at": self.now,
            "spell": 1,
            "roster_version": 1,
        }

    def _badge(self, number: int) -> dict[str, Any]:
        return {
            "id": number,
            "event_id": self.event.id,
            "registration_id": number,
            "issued_at": self.now,
        }

    def _messages(self, number: int, *, has_place: bool) -> Iterator[dict[str, Any]]:
        row = {
            "event_id": self.event.id,
            "state": "sent",
            "created_at": self.now,
            "due_at": self.now,
            "first_tried_at": self.now,
            "attempts": 1,
            "sent_at": self.now,
            "recipient": f"person{number}@ministry.example",
            "server_words": None,
        }
        link = {"invitation_id": number, "registration_id": None}
        yield {
            **row,
            **link,
            "kind": "invitation",
            **asdict(Occasion(About.INVITATION, number)),
            "message_id": new_nonce(),
        }
        if has_place:
            link = {"invitation_id": None, "registration_id": number}
            occasion = asdict(occasion_of_registration(number, 1))
            yield {**row, **link, "kind": "confirmed", **occasion, "message_id": new_nonce()}

    def _invitee(self, number: int, nonce: str, first_institution: int) -> Invitee:
        person = self._person(number, first_institution)
        names = ("given_name", "family_name", "email", "position", "sex", "language")
        form = {name: str(person[name]) for name in names} | {
            "reply": "accept",
            "institution": f"Institution {person['institution_id']}",
            "group": self._group(number).code,
            "dietary": "No nuts",
            "privacy": "on",
        }
        return Invitee(
            f"/invitations/{self.links.token(Purpose.INVITATION, nonce)}",
            person["family_name"],
            form,
        )


def _table(name: str) -> Table:
    return Base.metadata.tables[name]


def raise_sequences(
    tx: Transaction,
    tables: Sequence[str] = ("institutions", "people", "invitations", "registrations", "badges"),
) -> None:
    """Raise PostgreSQL's sequences, which do not notice explicit ids."""
    if tx.get_bind().dialect.name == "postgresql":
        for table in tables:
            tx.execute(
                text(
                    f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM "
                    f"{table}))"
                )
            )
