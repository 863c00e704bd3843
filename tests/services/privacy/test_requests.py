"""One person is erased on request."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask, current_app

from ctevents.db.handle import db, one_moment, transaction
from ctevents.domain.guests.identity import RowKind, reference
from ctevents.domain.guests.list import RowOutcome
from ctevents.domain.guests.rows import Problem
from ctevents.domain.letters.incoming import IncomingKind, MailOutcome
from ctevents.domain.people import ERASED
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Role
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import (
    AuditEntry,
    ErasedPerson,
    IncomingMail,
    Institution,
    Message,
    OfficialLetter,
    Person,
    Registration,
)
from ctevents.services.accounts.accounts import account_by_email
from ctevents.services.common import audit
from ctevents.services.common.audit_checks import verify
from ctevents.services.common.audit_codes import ChainKeys
from ctevents.services.guests.import_ import import_guests
from ctevents.services.guests.plan import plan
from ctevents.services.privacy.requests import erase_person, erasure_ahead, person_referred_to
from ctevents.services.replies.registrations import cancel_registration
from ctevents.texts.link_keys import sealer
from tests.support import stories

HEADINGS = ["reference", "given_name", "family_name", "email", "institution", "group"]
AMRA = ["", "Amra", "Kovačević", "amra@police.example", "Sud BiH", "judges"]


@pytest.fixture
def registration(app: Flask) -> Registration:
    stories.published_event()
    return stories.registered()


def erase(person_id: int, *, at: datetime | None = None, reason: str = "asked by letter") -> str:
    with transaction(by=audit.SHELL, at=at) as tx:
        return erase_person(tx, sealer(), tx.get_one(Person, person_id), reason)


def planned(*rows: list[str], actor: str = audit.SHELL) -> list[tuple[RowOutcome, list[Problem]]]:
    found = plan(db.session(), stories.event(), write_csv([HEADINGS, *rows]), actor=actor)
    return [(row.outcome, [error.problem for error in row.errors]) for row in found.rows]


def test_the_person_is_emptied_at_once(registration: Registration) -> None:
    person_id, nonce = registration.person_id, registration.link_nonce
    erase(person_id)
    person = db.session.get_one(Person, person_id)
    assert (person.name, person.email, person.erased_at is not None) == (ERASED, "", True)
    row = db.session.get_one(Registration, registration.id)
    assert (row.state, row.link_nonce == nonce) == ("confirmed", False)
    assert {message.recipient for message in db.session.query(Message)} == {None}


def test_others_are_left_alone(registration: Registration) -> None:
    other = stories.registered(given_name="Lejla", email="lejla@police.example")
    erase(registration.person_id)
    assert db.session.get_one(Registration, other.id).person.name == "Lejla Kovačević"


def test_the_audit_log_keeps_a_certificate_without_the_name(registration: Registration) -> None:
    number = erase(registration.person_id, reason="Amra wrote on 3 March")
    entry = db.session.query(AuditEntry).filter_by(action="guest.erased").one()
    times = {"rewritten_from": "2027-02-01 09:00 UTC", "rewritten_until": "2027-02-02 04:00 UTC"}
    assert (entry.details, entry.words) == (
        {"certificate": number, **times},
        {"reason": "… wrote on 3 March"},
    )
    assert entry.person_id == registration.person_id


def test_the_chain_of_the_audit_log_stays_whole(registration: Registration) -> None:
    event_id, person_id = registration.event_id, registration.person_id
    with transaction(by=audit.SHELL) as tx:
        audit.record_with_words(
            tx, "guest.unmasked", {"reason": "Amra is ill"}, event_id=event_id, person_id=person_id
        )
    erase(person_id)
    assert db.session.query(AuditEntry).filter_by(action="guest.unmasked").one().words is None
    with one_moment() as session:
        chains = {
            each.chain: each
            for each in verify(session, ChainKeys([current_app.config["DATA_KEY"]]))
        }
    assert (chains[event_id].fault, chains[event_id].erased) == (None, 1)


def test_a_second_request_is_refused(registration: Registration) -> None:
    erase(registration.person_id)
    with pytest.raises(Refusal) as refused:
        erase(registration.person_id)
    assert refused.value.reason is Reason.PERSON_ERASED


@pytest.mark.parametrize(
    "hour", [datetime(2027, 3, 9, 9, tzinfo=UTC), datetime(2027, 3, 11, 11, 59, tzinfo=UTC)]
)
def test_nobody_is_erased_near_a_published_event(
    registration: Registration, hour: datetime
) -> None:
    with pytest.raises(Refusal) as refused:
        erase(registration.person_id, at=hour)
    assert (refused.value.reason, refused.value.details) == (
        Reason.TOO_NEAR_EVENT,
        ("2027-03-11 13:00",),
    )


def test_a_list_cannot_bring_the_person_back(registration: Registration) -> None:
    old = [reference(RowKind.PERSON, stories.event().id, registration.person_id), *AMRA[1:]]
    erase(registration.person_id)
    refused = (RowOutcome.REFUSED, [Problem.ERASED])
    assert planned(AMRA, ["", "AMRA", "Kovacevic", *AMRA[3:]], old) == [refused] * 3
    assert planned([*AMRA[:3], "", *AMRA[4:]], [*AMRA[:2], "Begić", *AMRA[3:]]) == [
        refused,
        (RowOutcome.NEW, []),
    ]


def test_a_list_that_was_exported_later_leaves_the_row_as_it_is(registration: Registration) -> None:
    erase(registration.person_id)
    row = [
        reference(RowKind.PERSON, stories.event().id, registration.person_id),
        "",
        ERASED,
        "",
        "",
        "judges",
    ]
    assert planned(row) == [(RowOutcome.SAME, [])]


def test_the_hash_has_no_name_and_is_of_one_event(registration: Registration) -> None:
    erase(registration.person_id)
    assert {len(row.digest) for row in db.session.query(ErasedPerson)} == {64}
    stories.published_event("me")
    content = write_csv([HEADINGS, AMRA])
    assert plan(db.session(), stories.event("me"), content, actor=audit.SHELL).counts.new == 1


def test_an_office_does_not_learn_that_an_unnamed_guest_was_erased(
    registration: Registration,
) -> None:
    """It would confirm a guess."""
    erase(stories.unnamed(registration.person_id).id)
    office = account_by_email(db.session(), stories.account(Role.OFFICE, "ba"))
    assert office is not None
    assert planned(AMRA, actor=audit.by_account(office.id)) == [(RowOutcome.NEW, [])]
    assert planned(AMRA) == [(RowOutcome.REFUSED, [Problem.ERASED])]


@pytest.mark.long
def test_an_institution_goes_with_its_last_person(registration: Registration) -> None:
    other = stories.guest(given_name="Lejla", email="lejla@police.example")
    erase(registration.person_id)
    assert [each.name for each in db.session.query(Institution)] == ["Sud BiH"]
    assert other.person_id is not None
    erase(other.person_id)
    assert [each.name for each in db.session.query(Institution)] == [""]


@pytest.mark.long
def test_letters_of_the_institution_go_too(app: Flask) -> None:
    stories.published_event()
    offer = stories.invited_institution()
    stories.official_letter(offer)
    person = stories.named(offer).registration.person
    ahead = erasure_ahead(db.session(), sealer(), stories.event(), person, now=stories.now())
    assert (ahead.official_letters, ahead.possible_from) == (1, None)
    erase(person.id)
    assert db.session.query(OfficialLetter).count() == 0


def test_mail_from_the_person_goes_and_that_about_another_event_stays(
    registration: Registration,
) -> None:
    other = stories.published_event("me")
    with transaction(by=audit.SHELL) as tx:
        for number, event_id in enumerate((None, registration.event_id, other.id)):
            mail = {
                "digest": str(number),
                "kind": IncomingKind.OTHER,
                "outcome": MailOutcome.KEPT,
                "received_at": tx.now,
            }
            tx.add(IncomingMail(**mail, sender="Amra@police.example", event_id=event_id))
    erase(registration.person_id)
    assert [mail.event_id for mail in db.session.query(IncomingMail)] == [other.id]


@pytest.mark.long
def test_an_erased_person_gets_no_seat_from_the_waiting_list(app: Flask) -> None:
    stories.published_event(capacity=1)
    first, second, third = (
        stories.registered(given_name=name, email=f"{name}@x.example")
        for name in ("Ada", "Eva", "Ina")
    )
    erase(second.person_id)
    with transaction(by=audit.LINK) as tx:
        cancel_registration(tx, tx.get_one(Registration, first.id))
    states = [db.session.get_one(Registration, each.id).state for each in (first, second, third)]
    assert states == ["cancelled", "waitlisted", "confirmed"]


@pytest.mark.parametrize(
    "text", ["amra@police.example", "AMRA@police.example", "number", "reference"]
)
def test_a_person_is_named_by_address_number_or_reference(
    registration: Registration, text: str
) -> None:
    number = registration.person_id
    names = {
        "number": str(number),
        "reference": reference(RowKind.PERSON, stories.event().id, number).lower(),
    }
    assert person_referred_to(db.session(), stories.event(), names.get(text, text)).id == number


def test_an_address_of_several_people_is_not_enough(registration: Registration) -> None:
    stories.guest(given_name="Lejla")
    with pytest.raises(Refusal) as refused:
        person_referred_to(db.session(), stories.event(), "amra@police.example")
    assert (refused.value.reason, len(refused.value.details)) == (Reason.SEVERAL_REFERRED_TO, 2)


@pytest.mark.parametrize("text", ["nobody@police.example", "999999", "P1-AAAA"])
def test_nobody_is_found_by_something_else(registration: Registration, text: str) -> None:
    with pytest.raises(Refusal) as refused:
        person_referred_to(db.session(), stories.event(), text)
    assert refused.value.reason is Reason.NOBODY_REFERRED_TO


def test_an_import_with_the_row_adds_the_others(registration: Registration) -> None:
    erase(registration.person_id)
    other = ["", "Lejla", "Begić", "lejla@police.example", "Sud BiH", "judges"]
    with transaction(by=audit.SHELL) as tx:
        done = import_guests(
            tx, stories.event(), write_csv([HEADINGS, AMRA, other]), skip_refused=True
        )
    assert (done.counts.new, done.counts.refused) == (1, 1)
