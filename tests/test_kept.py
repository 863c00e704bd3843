"""The page "What is kept about me" has each column about a person, or a reason is given here why it
has not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from operator import ne
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import Column, Date, Enum, select
from sqlalchemy.orm import Session

from ctevents.db.base import Base, Instant, Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.events.form_questions import QuestionKind
from ctevents.domain.letters.incoming import IncomingKind, MailOutcome
from ctevents.domain.privacy.times import RequestKind
from ctevents.models import (
    Certificate,
    CompanionTick,
    FormReply,
    GuestImport,
    IdentityChange,
    IncomingMail,
    Person,
    Registration,
)
from ctevents.services.common import audit
from ctevents.services.privacy.kept import entry_of, kept_about
from ctevents.services.privacy.person_requests import ask_about_data
from ctevents.texts.privacy.kept_words import IN_A_TABLE, LABELS, as_json, fact_lines
from tests.support import companions, stories
from tests.support.databases import START

WHOSE = frozenset({"event_id", "person_id", "registration_id", "invitation_id", "companion_id"})
"""Columns that say only whose row it is."""

OF_STAFF = "words, marks and decisions of staff: on request, as the page says"
FROM_OTHERS = "follows from another column, which the page shows"
PROOF = "proves a link, a letter or a calendar entry, and tells nothing about the person"
OF_INSTITUTION = "only the invitation of an institution has it"
WORK = "the state of the program's work, not of the person"

NOT_SHOWN: Mapping[str, Mapping[str, str]] = {
    "people": {
        **dict.fromkeys(("search_key", "sort_key", "address_hash"), FROM_OTHERS),
        **dict.fromkeys(
            ("rank", "awaited_by", "note", "is_vip", "host_id", "arrival_told_at"), OF_STAFF
        ),
        "self_entered": "the names of details above that an import must not replace",
        "identity": (
            "links entries at other events, of which this link must tell nothing: on request"
        ),
        "erased_at": "its link has ended",
    },
    "invitations": {
        **dict.fromkeys(("group_id", "sex"), FROM_OTHERS),
        **dict.fromkeys(
            ("institution_id", "seats", "split", "released", "language"), OF_INSTITUTION
        ),
        **dict.fromkeys(("focal_email", "focal_email_bounced", "unsubscribed_at"), OF_INSTITUTION),
        "withdrawn_because": OF_STAFF,
        "link_nonce": PROOF,
    },
    "registrations": {
        **dict.fromkeys(("group_id", "sex", "entry_id", "has_entered"), FROM_OTHERS),
        **dict.fromkeys(
            ("link_nonce", "calendar_uid", "calendar_sequence", "reply_token", "reply_hash"), PROOF
        ),
        **dict.fromkeys(("spell", "roster_version"), WORK),
        "reason_internal": OF_STAFF,
    },
    "nominations": {
        "seat_group": "how the institution divides its seats",
        "replaced_by_id": "is about somebody else",
    },
    "badges": {},
    "certificates": {},
    "check_ins": {
        **dict.fromkeys(("badge_id", "received_at"), FROM_OTHERS),
        **dict.fromkeys(
            ("code_kind", "code_length", "code_hash"), "only a code that is nobody's badge has it"
        ),
        **dict.fromkeys(("shown", "flags", "is_held", "actor", "settled_at"), OF_STAFF),
    },
    "companions": {"position": "their order"},
    "companion_ticks": {"received_at": FROM_OTHERS},
    "form_replies": {},
    "identity_changes": {"settled_at": OF_STAFF},
    "incoming_mails": {
        **dict.fromkeys(("digest", "event_id"), PROOF),
        **dict.fromkeys(("kind", "outcome", "reason", "bounced_id", "settled_at"), WORK),
        **dict.fromkeys(
            ("sender", "content"), "the person's own e-mail, or somebody else's: on request"
        ),
    },
    "messages": {
        **dict.fromkeys(
            ("mailing_id", "source_id", "about", "about_id", "number", "moment", "copy"), WORK
        ),
        **dict.fromkeys(("due_at", "first_tried_at", "attempts", "lease", "lease_ends_at"), WORK),
        **dict.fromkeys(
            ("test_for_id", "test_language"), "only a test letter has it, which is about nobody"
        ),
        **dict.fromkeys(("staff_kind", "account_id"), "only a letter to staff has it"),
        "message_id": PROOF,
        "server_words": WORK,
        "told": "time and place of the event in the letter",
        "farewell": "its link has ended",
    },
    "person_requests": {"settled_by": OF_STAFF},
}
"""Table of the page → column that is not on it → why."""

TABLES_NOT_SHOWN = {
    **dict.fromkeys(("audit_subjects", "audit_entries", "person_tags", "two_people"), OF_STAFF),
    **dict.fromkeys(("former_invitations", "former_registrations"), PROOF),
    **dict.fromkeys(
        ("bulk_rows", "former_standings", "imported_changes"),
        "details before a change, so that staff can undo it: on request",
    ),
    "official_letters": OF_INSTITUTION,
    "roster_people": WORK,
}
"""Tables with rows about a person that are not on the page → why."""

ANOTHER: dict[str, Any] = {
    "people.language": "sq",
    "people.formerly": [{"name": "Zq", "email": "zq@police.example", "institution": "Zq"}],
    "people.brought": [
        {"name": "Zq", "email": "zq@police.example", "institution": "Zq", "by": "account 1"}
    ],
    "certificates.as_said": {"name": "Zq", "texts": []},
    "identity_changes.old": {"position": "Zq"},
    "identity_changes.new": {"position": "Zq"},
    "messages.recipient": "amra@police.example",
}
"""A value of a column that not each text or object may be."""


@pytest.fixture
def people(app: Flask) -> list[Registration]:
    """A guest and a nominee. Together they have a row in each table of the page."""
    stories.published_event()
    question = stories.form_question()
    stories.form_question(kind=QuestionKind.CHOICE)
    guest = stories.registered()
    nominee = stories.named(stories.invited_institution(), given_name="Selma").registration
    stories.checked_in(guest)
    [companion] = companions.named(guest.id)
    with transaction(by=audit.SHELL) as tx:
        tx.add_all(_rows(tx, guest, question.id, companion))
        ask_about_data(
            tx,
            tx.get_one(Person, guest.person_id),
            RequestKind.CORRECTION,
            "Words",
            "Europe/Sarajevo",
        )
    return [guest, nominee]


def _rows(
    tx: Transaction, guest: Registration, question_id: int, companion_id: str
) -> Iterator[Base]:
    of_guest = {"registration_id": guest.id}
    yield CompanionTick(
        id="1", companion_id=companion_id, at=tx.now, received_at=tx.now, station="A"
    )
    yield FormReply(**of_guest, question_id=question_id, words="By train")
    yield IdentityChange(
        person_id=guest.person_id, old={"position": "Clerk"}, new={}, changed_at=tx.now
    )
    yield Certificate(
        **of_guest, number="1", issued_at=tx.now, as_said={"name": "Amra", "texts": []}
    )
    yield GuestImport(event_id=guest.event_id, actor=audit.SHELL, at=tx.now)
    kinds = {"kind": IncomingKind.OTHER, "outcome": MailOutcome.KEPT}
    yield IncomingMail(**of_guest, event_id=guest.event_id, digest="1", received_at=tx.now, **kinds)


def test_each_column_about_a_person_is_on_the_page(people: list[Registration]) -> None:
    """A column is on the page, and in the file for programs, if both are different with another
    value."""
    session = db.session()
    before = {registration.id: _told(session, registration.id) for registration in people}
    missing = set()
    for column in _facts():
        number = _whose(column, *before)
        if not _is_different(before[number], _with_another_value(session, column, number)):
            missing.add(str(column))
    assert missing == set(), "show them in services/privacy/kept.py, or say in NOT_SHOWN why not"


def test_each_table_about_a_person_is_on_the_page() -> None:
    about = {"people", "invitations", "registrations"}
    while (
        found := {name for name, table in Base.metadata.tables.items() if _leads_to(table, about)}
        - about
    ):
        about |= found
    assert about == NOT_SHOWN.keys() | TABLES_NOT_SHOWN.keys(), (
        "show it, or say in TABLES_NOT_SHOWN why not"
    )


def test_each_reason_is_that_of_a_column() -> None:
    columns = {(name, column.name) for name in NOT_SHOWN for column in Base.metadata.tables[name].c}
    assert {
        (name, column) for name, reasons in NOT_SHOWN.items() for column in reasons
    } - columns == set()


def test_each_fact_of_a_table_has_a_label(people: list[Registration]) -> None:
    entry = _entry(db.session(), people[0].id)
    names = {
        name
        for section in IN_A_TABLE
        for row in kept_about(db.session(), entry)[section]
        for name in row
    }
    assert names - LABELS.keys() == set()


def _leads_to(table: Any, tables: set[str]) -> bool:
    return any(key.column.table.name in tables for key in table.foreign_keys)


def _facts() -> list[Column[Any]]:
    """Return the columns that must be on the page."""
    return [
        column
        for name, reasons in NOT_SHOWN.items()
        for column in Base.metadata.tables[name].c
        if column.name not in WHOSE | reasons.keys() and not column.primary_key
    ]


def _whose(column: Column[Any], guest: int, nominee: int) -> int:
    return nominee if column.table.name == "nominations" else guest


def _with_another_value(session: Session, column: Column[Any], registration_id: int) -> Told:
    """Return what the page and the file say if each row has another value in the column. It is not
    saved."""
    with session.no_autoflush:
        for row in session.scalars(select(_CLASSES[column.table.name])):
            setattr(row, column.name, _another(session, column, getattr(row, column.name)))
            for each in row.__mapper__.relationships:
                session.expire(row, [each.key])
        told = _told(session, registration_id)
    session.rollback()
    return told


_CLASSES = {
    mapper.local_table.name: mapper.class_
    for mapper in sorted(Base.registry.mappers, key=lambda mapper: len(mapper.column_attrs))
}
"""The class of each table: if two share one, the class that knows all columns."""


Told = tuple[list[Any], dict[str, Any]]
"""The lines of the page, and the file for programs."""


def _is_different(before: Told, after: Told) -> bool:
    return all(map(ne, before, after))


def _told(session: Session, registration_id: int) -> Told:
    entry = _entry(session, registration_id)
    sections = kept_about(session, entry)
    page = [fact_lines(row, entry.event) for rows in sections.values() for row in rows]
    return page, as_json(sections, entry.event)


def _entry(session: Session, registration_id: int) -> Any:
    registration = session.get_one(Registration, registration_id)
    return entry_of(session, registration.person, registration.event)


def _another(session: Session, column: Column[Any], value: Any) -> Any:
    """Return a value of the column's kind that is not this one."""
    if str(column) in ANOTHER:
        return ANOTHER[str(column)]
    if column.foreign_keys:
        [key] = column.foreign_keys
        return session.scalars(select(key.column).where(key.column != (value or 0))).first()
    if isinstance(column.type, Enum):
        return next(each for each in column.type.enum_class if each is not value)
    if isinstance(column.type, Instant | Date):
        return (value or START) + timedelta(days=2)
    kind = column.type.python_type
    if kind is str:
        return "Zq"
    return not value if kind is bool else (value or 0) + 1
