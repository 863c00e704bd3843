"""A thief of the database, without the data key, reads no diet, need, mail, letter or file, and not
who an unnamed guest is."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import Column, select, text

from ctevents.db.base import Base
from ctevents.db.handle import db, transaction
from ctevents.domain.guests.bulk import BulkKind
from ctevents.domain.registration import CompanionRole
from ctevents.domain.roles import Role
from ctevents.formats.incoming import read
from ctevents.mail.delivery import deliver_due
from ctevents.models import (
    Account,
    BulkAction,
    Companion,
    FormReply,
    Invitation,
    Person,
    Registration,
    SavedFilter,
    Upload,
)
from ctevents.models.columns import MARK, SealedColumn
from ctevents.services.common import audit
from ctevents.services.desk.exports import ask_for_export, claim_export, keep_piece
from ctevents.services.guests.import_ import import_guests
from ctevents.services.guests.list import add_person_guest
from ctevents.services.letters.incoming import receive
from ctevents.services.letters.official_letters import attach_letter
from ctevents.services.people.institutions import institution_named
from ctevents.services.people.people import INSTITUTION_NAME, edit_person, fields_of
from ctevents.services.privacy.requests import person_referred_to
from ctevents.services.replies.invitations import accept, send_invitations
from ctevents.services.replies.link_requests import request_links
from ctevents.services.replies.registrations import Wishes
from tests.cli.test_retention_traces import contents, traces
from tests.support import stories
from tests.support.erasable import Seeds
from tests.support.mails import mail
from tests.support.smtp import SmtpServer

FILE = "given_name,family_name,email,institution,position,title,phone,group,unnamed\n"


class Story:
    """Sealed values of each kind. ``seeds`` is in all of them, and in nothing else."""

    def __init__(self, app: Flask) -> None:
        self.seeds, self._app = Seeds(), app
        stories.published_event()
        stories.account(Role.ORGANISER)
        account_id = db.session().scalars(select(Account.id)).first()
        assert account_id is not None
        self.account_id = account_id
        self.unnamed_id = self._unnamed()
        self._needs()
        self._files()
        self._mail()
        db.session.remove()

    def _unnamed(self) -> int:
        """Guests from a form and from a file. One registers, gets letters, and corrects the
        address."""
        word = self.seeds.word
        typed = stories.fields(
            given_name=word("given name"),
            family_name=word("family name"),
            email=self.seeds.address(),
            position=word("position"),
            title=word("title"),
            phone=self.seeds.phone(),
        )
        row = [word("given name"), word("family name"), self.seeds.address(), "Sud BiH"]
        row += [word("position"), word("title"), self.seeds.phone(), "judges", "yes"]
        with transaction(by=audit.by_account(self.account_id)) as tx:
            invitation = add_person_guest(tx, stories.event(), typed, is_unnamed=True)
            file = f"{FILE}Zora,Babić,zora@court.example,Sud BiH,,,,judges,\n{','.join(row)}"
            import_guests(tx, stories.event(), file.encode(), skip_refused=False)
        with transaction(by=audit.SHELL) as tx:
            send_invitations(tx, stories.event())
        with transaction(by=audit.LINK) as tx:
            invitation = tx.get_one(Invitation, invitation.id)
            person = invitation.person
            assert person is not None
            accept(tx, invitation, fields_of(person), Wishes())
            changed = stories.fields(given_name=word("given name"), email=self.seeds.address())
            edit_person(tx, person, changed, by_themselves=True)
            person.institution_typed = word("own spelling")
        with SmtpServer() as server:
            self._app.config["MAIL_PORT"] = server.port
            deliver_due(self._app)
        return stories.person_of(invitation).id

    def _needs(self) -> None:
        word, question = self.seeds.word, stories.form_question()
        with transaction(by=audit.SHELL) as tx:
            for registration in tx.scalars(select(Registration)):
                registration.dietary, registration.access_needs = word("diet"), word("access need")
                registration.person.note, registration.person.assistant_email = (
                    word("note"),
                    self.seeds.address(),
                )
                tx.add(
                    FormReply(
                        registration_id=registration.id,
                        question_id=question.id,
                        words=word("reply"),
                    )
                )
                names = {"given_name": word("given name"), "family_name": word("family name")}
                tx.add(
                    Companion(
                        registration_id=registration.id,
                        position=0,
                        role=CompanionRole.DRIVER,
                        **names,
                    )
                )
                bulk = {
                    "event_id": registration.event_id,
                    "key": "bulk",
                    "actor": audit.SHELL,
                    "begun_at": tx.now,
                }
                of_account = {"account_id": self.account_id, "event_id": registration.event_id}
                tx.add(
                    SavedFilter(**of_account, name=word("filter"), query=f"search={word('search')}")
                )
                tx.add(BulkAction(**bulk, kind=BulkKind.WITHDRAW, words=word("reason")))

    def _files(self) -> None:
        word = self.seeds.word
        institution = stories.institution_guest()
        with transaction(by=audit.SHELL) as tx:
            invitation = tx.get_one(Invitation, institution.id)
            invitation.words_to_host = word("words to the host")
            attach_letter(
                tx,
                invitation,
                f"{word('file name')}.pdf",
                f"%PDF-1.7 {word('letter')} %%EOF".encode(),
            )
            upload = {
                "event_id": invitation.event_id,
                "account_id": self.account_id,
                "created_at": tx.now,
            }
            tx.add(
                Upload(
                    **upload,
                    file_name=word("name"),
                    content=word("upload").encode(),
                    shown={"rows": word("plan")},
                )
            )
            parameters = {
                "ending": "csv",
                "language": "en",
                "arguments": {"search": word("search")},
            }
            asked = {
                "account_id": self.account_id,
                "event_id": invitation.event_id,
                "file_name": "guests.csv",
            }
            ask_for_export(tx, "guests", parameters, **asked)  # type: ignore[arg-type]
            claim = claim_export(tx)
            assert claim is not None
            keep_piece(tx, claim, 0, word("export").encode())

    def _mail(self) -> None:
        content = mail("letter", sender=self.seeds.address(), word=self.seeds.word("mail"))
        with transaction(by=audit.CALENDAR) as tx:
            receive(tx, read(content), content)


@pytest.fixture
def story(app: Flask) -> Story:
    return Story(app)


@pytest.mark.long
def test_nothing_of_it_is_in_the_files(story: Story, database_uri: str, tmp_path: Path) -> None:
    assert len(story.seeds.all) > 20
    if db.engine.dialect.name == "postgresql":
        with db.engine.connect().execution_options(ctevents_writing=True) as connection:
            connection.execute(text("ANALYZE"))
    assert traces(story.seeds.all, contents(database_uri, tmp_path)) == {}


def test_the_story_seals_something_in_each_column(story: Story) -> None:
    """The test above says nothing of a column that stays empty."""
    columns = [column for table in Base.metadata.tables.values() for column in table.columns]
    sealed = [column for column in columns if isinstance(column.type, SealedColumn)]
    empty = {str(column) for column in sealed if not _stored(column)}
    assert empty <= ELSEWHERE
    assert [
        str(column)
        for column in sealed
        if str(column) not in empty and MARK not in str(_stored(column))
    ] == []


ELSEWHERE = {
    "raw_mails.content",
    "former_registrations.reply_token",
    "messages.server_words",
    "people.email_bounced",
    "identity_changes.old",
    "identity_changes.new",
    "messages.farewell",
    "accounts.password_hash",
    "authenticator_apps.secret",
    "uploads.chosen",
    "guest_imports.file_name",
    "imported_changes.changes",
    "list_readings.choices",
}
"""Columns of other stories."""


def _stored(column: Column[object]) -> list[object]:
    """Return what the database has, without nothing."""
    rows = db.session().execute(text(f"SELECT {column.name} FROM {column.table.name}")).scalars()
    values = [bytes(each) if isinstance(each, memoryview) else each for each in rows]
    return [each for each in values if each not in (None, "", b"", "[]", "{}", [], {})]


def test_who_it_is_is_still_known_to_the_application(story: Story) -> None:
    person = db.session().get_one(Person, story.unnamed_id)
    assert person.given_name in story.seeds.all
    found = person_referred_to(
        db.session(), stories.event(), person.email.upper().replace("@MINISTRY", "@ministry")
    )
    assert found.id == person.id


def test_each_unnamed_guest_has_a_hash_of_the_address(story: Story) -> None:
    hashes = (
        db.session()
        .execute(select(Person.is_unnamed, Person.address_hash).where(Person.email != ""))
        .all()
    )
    assert sorted((is_unnamed, bool(found)) for is_unnamed, found in hashes) == [
        (False, False),
        (True, True),
        (True, True),
    ]


def test_a_guest_who_is_named_again_is_plain_again(story: Story) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Person, story.unnamed_id).is_unnamed = False
    raw = "SELECT given_name, family_name, email, address_hash FROM people WHERE id = :id"
    row = db.session().execute(text(raw), {"id": story.unnamed_id}).one()
    person = db.session().get_one(Person, story.unnamed_id)
    assert tuple(row) == (person.given_name, person.family_name, person.email, None)
    db.session.remove()
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Person, story.unnamed_id).is_unnamed = True
    row = db.session().execute(text(raw), {"id": story.unnamed_id}).one()
    assert all(value.startswith(MARK) for value in row[:3])
    assert row.address_hash


def test_their_link_comes_again_whatever_the_case_of_the_address(story: Story) -> None:
    address = db.session().get_one(Person, story.unnamed_id).email
    count = "SELECT count(*) FROM messages WHERE kind = 'link-again'"
    with transaction(by=audit.PUBLIC) as tx:
        assert request_links(tx, address.upper(), "192.0.2.1") is None
    assert db.session().scalar(text(count)) == 1
    with transaction(by=audit.PUBLIC) as tx:
        request_links(tx, "nobody@ministry.example", "192.0.2.1")
    assert db.session().scalar(text(count)) == 1


def test_somebody_who_types_what_looks_sealed_breaks_nothing(app: Flask) -> None:
    stories.published_event()
    typed = f"{MARK}00000000:AAAA"
    registration_id = stories.registered(given_name=typed, institution=typed).id
    db.session.remove()
    person = db.session().get_one(Registration, registration_id).person
    assert person.given_name == typed
    assert person.institution_name in (typed, typed.removeprefix(MARK))


def test_an_institution_that_looks_sealed_breaks_no_list(app: Flask) -> None:
    stories.published_event()
    person_id = stories.registered().person_id
    with transaction(by=audit.SHELL) as tx:
        person = tx.get_one(Person, person_id)
        person.institution = institution_named(tx, person.event_id, f"{MARK}{MARK}00000000:AAAA")
        person.institution_typed = ""
    query = (
        select(INSTITUTION_NAME)
        .select_from(Person)
        .outerjoin(Person.institution)
        .where(Person.id == person_id)
    )
    assert db.session().scalar(query) == "00000000:AAAA"
