"""Documents that go with letters: to the readers that they are for, within a limit, and not after
they are removed."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.mail.delivery import deliver_due
from ctevents.models import Document
from ctevents.services.common import audit
from ctevents.services.launch.attachments import (
    MOST_BYTES,
    Carrier,
    attachments,
    attachments_version,
    choose_attachments,
)
from ctevents.services.launch.documents import remove_document
from ctevents.services.letters.announcements import announcement_version
from tests.support import stories
from tests.support.documents import pdf
from tests.support.packs_of_launch import document
from tests.support.racing import behind
from tests.support.smtp import SmtpServer


@pytest.fixture(autouse=True)
def _event(app: Flask) -> None:
    stories.published_event()


def carrier(announcement_id: int | None = None) -> Carrier:
    kind = LetterKind.ANNOUNCEMENT if announcement_id else LetterKind.INVITATION
    return Carrier(stories.event().id, kind, announcement_id)


def choose(
    chosen: dict[Document, bool], where: Carrier | None = None, seen: str | None = None
) -> None:
    with transaction(by=audit.SHELL) as tx:
        numbers = {each.id: is_for_all for each, is_for_all in chosen.items()}
        choose_attachments(tx, where or carrier(), numbers, seen=seen)


def received(app: Flask) -> dict[str, list[str]]:
    """Return the names of the attached files by the language of the letter."""
    with SmtpServer() as server:
        app.config["MAIL_PORT"] = server.port
        deliver_due(app)
    db.session.rollback()
    return {
        str(letter.message["Content-Language"]): [
            str(part.get_filename()) for part in letter.message.iter_attachments()
        ]
        for letter in server.letters
    }


@pytest.mark.long
def test_each_reader_gets_the_documents_for_them(app: Flask) -> None:
    agenda, agenda_sq, map_ = (
        document(title=title, language=language)
        for title, language in (("Agenda č", "bs"), ("Agenda", "sq"), ("Map", "en"))
    )
    choose({agenda: False, agenda_sq: False, map_: True})
    for language in ("bs", "en"):
        stories.invited(email=f"{language}@court.example", language=language)
    assert received(app) == {"bs": ["Agenda č-bs.pdf", "Map-en.pdf"], "en": ["Map-en.pdf"]}


@pytest.mark.long
def test_the_file_is_the_one_that_was_uploaded(app: Flask) -> None:
    content = pdf("Agenda", size=700_000)  # in more than one piece
    choose({document(title="Agenda", content=content): True})
    stories.invited()
    with SmtpServer() as server:
        app.config["MAIL_PORT"] = server.port
        deliver_due(app)
    [part] = server.letters[0].message.iter_attachments()
    assert (part.get_content_type(), part.get_content()) == ("application/pdf", content)


@pytest.mark.long
def test_a_removed_document_is_not_sent_any_more(app: Flask) -> None:
    agenda = document(title="Agenda", language="bs")
    choose({agenda: True})
    stories.invited(language="bs")
    with transaction(by=audit.SHELL) as tx:
        remove_document(tx, tx.get_one(Document, agenda.id))
    assert received(app) == {"bs": []}


@pytest.mark.long
def test_a_reader_gets_five_megabytes_at_most(app: Flask) -> None:
    large, small = (
        document(title=title, language=language, content=pdf(title, size=size))
        for title, language, size in (
            ("Large", "bs", MOST_BYTES - 100_000),
            ("Small", "en", 200_000),
        )
    )
    choose({large: False, small: False})  # nobody gets both
    with pytest.raises(Refusal) as refused:
        choose({large: False, small: True})
    assert refused.value.reason is Reason.ATTACHMENTS_TOO_LARGE
    assert [each.is_for_all for each in attachments(db.session(), carrier())] == [False, False]


def test_documents_of_other_events_are_not_chosen(app: Flask) -> None:
    stories.published_event("me")
    choose({document("me"): True})
    assert attachments(db.session(), carrier()) == []


def test_the_attachments_of_a_sent_announcement_stay(app: Flask) -> None:
    agenda = document(title="Agenda")
    stories.registered()
    draft = stories.announcement()
    choose({agenda: True}, carrier(draft.id))
    stories.sent(draft, letters=1)
    with pytest.raises(Refusal) as refused:
        choose({}, carrier(draft.id))
    assert refused.value.reason is Reason.ANNOUNCEMENT_SENT


def test_an_announcement_whose_attachments_changed_is_looked_at_again(app: Flask) -> None:
    draft = stories.announcement()
    before = announcement_version(draft)
    choose({document(title="Agenda"): True}, carrier(draft.id))
    db.session.expire_all()
    assert announcement_version(draft) != before


@pytest.mark.postgresql
def test_of_two_choices_at_the_same_moment_the_second_is_refused(app: Flask) -> None:
    agenda, map_ = document(title="Agenda").id, document(title="Map").id
    where, seen = carrier(), attachments_version(db.session(), carrier())

    def second(tx: Transaction) -> Reason | None:
        try:
            choose_attachments(tx, where, {map_: True}, seen=seen)
        except Refusal as refusal:
            return refusal.reason
        return None

    first = behind(app, lambda tx: choose_attachments(tx, where, {agenda: True}, seen=seen), second)
    assert first is Reason.CHANGED_MEANWHILE
    assert [each.document_id for each in attachments(db.session(), where)] == [agenda]
