"""Schema = migrations: the head equals the models; each goes up, down and up again, with rows in it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask import Flask
from sqlalchemy import inspect, text, update

from ctevents.app import create_app
from ctevents.db import migrating, schema
from ctevents.db.base import WRITING, Base
from ctevents.db.handle import db, transaction
from ctevents.domain.incoming import IncomingKind, Outcome
from ctevents.domain.letters import LetterKind
from ctevents.domain.roles import Role
from ctevents.domain.schedule import ProgrammeKind
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import (
    Account,
    CheckIn,
    Event,
    IdentityChange,
    IncomingMail,
    Invitation,
    Message,
    Person,
    ProgrammeSession,
    Upload,
)
from ctevents.services import audit
from ctevents.services.guest_deletion import imports
from ctevents.services.guest_import import import_guests
from ctevents.services.guest_list import add_person_guest, edit_person_guest
from ctevents.services.outbox import queue_letter
from ctevents.services.seed import seed
from tests.conftest import START, Databases, settings
from tests.support import stories


def test_names_are_four_digits_in_a_line() -> None:
    names = sorted(file.name for file in (schema.MIGRATIONS / "versions").glob("*.py"))
    assert [name[:4] for name in names] == [f"{number:04d}" for number in range(1, len(names) + 1)]


def test_the_head_equals_the_models(app: Flask) -> None:
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_each_goes_down_and_up_again_with_rows_in_it(app: Flask) -> None:
    event = stories.published_event()
    stories.registered()
    lunch = {"titles": {"en": "Lunch"}, "kind": ProgrammeKind.MEAL}
    with transaction() as tx:
        tx.add(ProgrammeSession(event_id=event.id, starts_at=event.starts_at, ends_at=event.ends_at, **lunch))
    db.session.remove()
    for number in range(int(schema.newest_revision()), 0, -1):
        migrating.downgrade(db.engine, f"{number - 1:04d}" if number > 1 else "base")
    with db.engine.connect() as connection:
        assert inspect(connection).get_table_names() == ["alembic_version"]
    migrating.upgrade(db.engine)
    with transaction() as tx:
        assert seed(tx, now=START)["events"] == 6


def test_launches_of_earlier_versions_know_their_country(app: Flask) -> None:
    """Nothing else of them changes, nor of what hangs on them."""
    event = stories.published_event()
    assert event.starts_at is not None
    with transaction() as tx:
        item = {"titles": {"en": "Opening"}, "starts_at": event.starts_at, "ends_at": event.starts_at}
        tx.add(ProgrammeSession(event_id=event.id, **item))
        tx.add(_event_of_another_series(tx.get_one(Event, event.id)))
    db.session.remove()
    migrating.downgrade(db.engine, "0022")
    migrating.upgrade(db.engine)
    found = {each.slug: each.country for each in db.session.query(Event)}
    assert found == {"al": "AL", "ba": "BA", "xk": "XK", "me": "ME", "rs": "RS", "mk": "MK", "rome": ""}
    assert [each.title() for each in stories.event().programme] == ["Opening"]
    assert stories.event().title() == "Launch of the final report"


def _event_of_another_series(like: Event) -> Event:
    same = {"position": 7, "designations": {"en": "Italy"}, "cities": {"en": "Rome"}, "languages": ["en"]}
    return Event(
        slug="rome",
        time_zone="Europe/Rome",
        calendar_uid="rome@ctevents",
        calendar_changed_at=like.calendar_changed_at,
        **same,
    )


def test_how_files_knew_a_person_goes_down_and_up_again(app: Flask) -> None:
    person_id = stories.person_of(stories.guest()).id
    with transaction() as tx:
        edited = tx.get_one(Person, person_id)
        edit_person_guest(
            tx, edited, stories.fields(given_name="Ema"), is_unnamed=False, actor=audit.SHELL, now=stories.now()
        )
    known = db.session.get_one(Person, person_id).formerly
    db.session.remove()
    migrating.downgrade(db.engine, "0006")
    migrating.upgrade(db.engine)
    assert db.session.get_one(Person, person_id).formerly == known
    assert [each["name"] for each in known] == ["Amra Kovačević"]


def test_rows_of_imports_made_before_are_found(app: Flask) -> None:
    """By the moment of the import; those that were added by hand belong to none."""
    by_hand, unnamed = stories.guest().id, stories.guest(given_name="Vuk", email="vuk@police.example")
    stories.unnamed(unnamed.person_id or 0)
    file = b"given_name,family_name,group\nEdin,Begovac,judges\n"
    with transaction() as tx:
        later = stories.now() + timedelta(seconds=1)
        import_guests(tx, stories.event(), file, skip_refused=False, actor=audit.SHELL, now=later)
    db.session.remove()
    migrating.downgrade(db.engine, "0020")
    migrating.upgrade(db.engine)
    [found] = imports(db.session(), stories.event().id)
    assert (found.rows, found.uninvited, found.made.actor) == (1, 1, audit.SHELL)
    assert db.session.get_one(Invitation, by_hand).import_id is None
    assert stories.event().last_unnamed_number == 1


@pytest.mark.parametrize(
    ("kind", "before"), [(LetterKind.SEAT_GIVEN_BACK, "0016"), (LetterKind.NOMINATED, "0005")], ids=str
)
def test_a_letter_that_came_back_goes_down_with_its_kind_and_the_mail_that_told_so_stays(
    app: Flask, kind: LetterKind, before: str
) -> None:
    event = stories.published_event()
    with transaction() as tx:
        queue_letter(tx, kind, "of this test", event_id=event.id, now=START)
        tx.flush()
        told = {
            "digest": "1",
            "kind": IncomingKind.BOUNCE,
            "outcome": Outcome.COUNTED,
            "bounced_id": tx.query(Message).one().id,
        }
        tx.add(IncomingMail(received_at=START, **told))
    db.session.remove()
    migrating.downgrade(db.engine, before)
    migrating.upgrade(db.engine)
    assert (db.session.query(Message).count(), db.session.query(IncomingMail.bounced_id).all()) == (0, [(None,)])


WIFI = "WIFI:S:Ministry;T:WPA;P:hunter2-of-sarajevo;;"
CODES = {  # text as it was kept → the number of the badge, and what is kept now
    "G" * 112: (1, None, None),
    "H" * 112: (None, "badge", 112),
    "https://events.example/door/ba#token=kit-of-sarajevo": (None, "kit", 52),
    WIFI: (None, "wifi", len(WIFI)),
    "Živković": (None, "text", 8),
}


def test_the_text_of_codes_that_were_scanned_goes(app: Flask) -> None:
    """Twice the same code has the same hash. On SQLite the text is in no free page either."""
    stories.published_event()
    stories.registered()
    db.session.remove()
    migrating.downgrade(db.engine, "0018")
    with transaction() as tx:
        for number, (code, (badge, _kind, _length)) in enumerate([*CODES.items(), (WIFI, CODES[WIFI])]):
            tx.execute(text(OLD_SCAN), {"id": f"scan {number}", "badge": badge, "code": code, "at": START.isoformat()})
    db.session.remove()
    migrating.upgrade(db.engine)
    rows = db.session.query(CheckIn).order_by(CheckIn.id).all()
    assert [(row.badge_id, row.code_kind, row.code_length) for row in rows] == [*CODES.values(), CODES[WIFI]]
    hashes = [row.code_hash for row in rows]
    assert (len(set(hashes)), hashes[3] == hashes[5]) == (5, True)
    db.session.remove()
    if db.engine.dialect.name == "sqlite":
        with db.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        file = Path(db.engine.url.database or "").read_bytes()
        assert [code for code in CODES if code.encode() in file] == []


OLD_SCAN = """INSERT INTO check_ins
    (id, event_id, registration_id, badge_id, code, means, station, at, received_at, flags, is_held, actor)
    VALUES (:id, 1, NULL, :badge, :code, 'scan', 'A', :at, :at, '[]', false, 'shell')"""


def test_everybody_counts_as_asked_for_sex_where_nobody_can_tell_any_more(app: Flask) -> None:
    """Down, names that guests replaced go; up, people of before keep the answer that was recorded."""
    stories.published_event()
    person_id = stories.registered().person_id
    with transaction() as tx:
        tx.get_one(Person, person_id).is_sex_said = False
        tx.add(IdentityChange(person_id=person_id, old={"email": ""}, new={"email": "a@b.example"}, changed_at=START))
    db.session.remove()
    migrating.downgrade(db.engine, "0025")
    migrating.upgrade(db.engine)
    found = db.session.get_one(Person, person_id)
    assert (found.sex, found.is_sex_said, db.session.query(IdentityChange).count()) == ("f", True, 0)


def test_a_migration_that_is_killed_leaves_nothing_behind(databases: Databases, tmp_path) -> None:  # type: ignore[no-untyped-def]
    """All steps are one transaction: cut in the middle, the schema is as before, and the next run completes it."""
    uri = databases.empty()
    app = create_app(settings(uri, tmp_path))
    with app.app_context():
        connection = db.engine.connect().execution_options(**WRITING)
        transaction_of_migration = connection.begin()
        Base.metadata.tables["projects"].create(connection)
        transaction_of_migration.rollback()
        connection.close()
        assert schema.revision(db.session()) is None
        db.session.remove()
        migrating.upgrade(db.engine)
        assert schema.revision(db.session()) == schema.newest_revision()
        db.session.remove()
        db.engine.dispose()
    databases.drop(uri)


def test_addresses_kept_in_several_spellings_are_kept_in_one(app: Flask) -> None:
    """Also those by which files knew a person before. The part before the @ stays: its case may matter."""
    first, second = stories.guest().person_id, stories.guest(given_name="Vuk", email="vuk@police.example").person_id
    db.session.remove()
    migrating.downgrade(db.engine, "0023")
    with transaction() as tx:
        known = {"name": "Ana", "email": "Ana@Пример.МК", "institution": ""}
        tx.execute(update(Person).where(Person.id == first).values(formerly=[known]))
        for number, address in ((first, "Amra@Police.EXAMPLE"), (second, "vuk@пример.мк")):
            tx.execute(update(Person).where(Person.id == number).values(email=address, email_bounced=address))
    db.session.remove()
    migrating.upgrade(db.engine)
    people = db.session.query(Person).order_by(Person.id).all()
    assert [person.email for person in people] == ["Amra@police.example", "vuk@xn--e1afmkfd.xn--j1ad"]
    assert all(person.has_doubtful_address for person in people)
    assert people[0].formerly[0]["email"] == "Ana@xn--e1afmkfd.xn--j1ad"


@pytest.mark.parametrize("is_folded_first", [True, False], ids=["the ASCII one first", "the ASCII one second"])
def test_two_accounts_with_one_address_in_two_spellings_stay_two(app: Flask, *, is_folded_first: bool) -> None:
    """One of them keeps its spelling, by which it is found and disabled. Another account gets the one spelling."""
    spellings = ["anna@xn--mller-kva.de", "anna@müller.de"]
    accounts = [stories.account(role) for role in (Role.OBSERVER, Role.ORGANISER, Role.ADMINISTRATOR)]
    kept = [*(spellings if is_folded_first else spellings[::-1]), "vuk@пример.мк"]
    db.session.remove()
    migrating.downgrade(db.engine, "0023")
    with transaction() as tx:
        for before, address in zip(accounts, kept, strict=True):
            tx.execute(text("UPDATE accounts SET email = :new WHERE email = :old"), {"new": address, "old": before})
    db.session.remove()
    migrating.upgrade(db.engine)
    emails = [email for (email,) in db.session.query(Account.email).order_by(Account.id)]
    assert emails == [*kept[:2], "vuk@xn--e1afmkfd.xn--j1ad"]


def test_an_office_finds_whom_it_brought_after_an_upgrade(app: Flask) -> None:
    """By hand and by a file; not those whom others brought, and no guest who is named needs it."""
    account_id = stories.session_of(Role.OFFICE, "ba")[0]
    actor = audit.by_account(account_id)
    with transaction() as tx:
        add_person_guest(tx, stories.event(), stories.fields(), is_unnamed=True, actor=actor, now=stories.now())
        rows = write_csv([["given_name", "family_name", "group", "unnamed"], ["Ivo", "Ban", "judges", "yes"]])
        later = stories.now() + timedelta(minutes=1)
        import_guests(tx, stories.event(), rows, skip_refused=False, actor=actor, now=later)
    stories.unnamed(stories.person_of(stories.guest(given_name="Eva", email="eva@x.example")).id)
    with transaction() as tx:
        stories.uploaded(tx, account_id, "list.csv", rows)
    known = [person.brought for person in db.session.query(Person).order_by(Person.id)]
    db.session.remove()
    migrating.downgrade(db.engine, "0024")
    migrating.upgrade(db.engine)
    assert [person.brought for person in db.session.query(Person).order_by(Person.id)] == known
    assert [[each["name"] for each in brought] for brought in known] == [["Amra Kovačević"], ["Ivo Ban"], []]
    assert [upload.plan for upload in db.session.query(Upload)] == [None]


def test_letters_that_went_out_survive_the_migration_of_what_they_said(app: Flask) -> None:
    """Nobody can tell any more what they said, and their rows stay."""
    stories.published_event()
    stories.invited()
    said = {"starts_at": "2027-03-10T09:00:00+00:00", "ends_at": "2027-03-10T12:00:00+00:00"}
    with transaction() as tx:
        tx.execute(update(Message).values(told=said | {"venues": {}, "addresses": {}}))
    before = db.session.query(Message).count()
    db.session.remove()
    migrating.downgrade(db.engine, "0026")
    migrating.upgrade(db.engine)
    assert [message.told for message in db.session.query(Message)] == [None] * before
    assert before
