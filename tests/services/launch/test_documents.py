"""The launch pack: documents come, go and come back; downloads are counted by group, and by nothing
else."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.documents import PUBLIC, DocumentKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import AuditEntry, Downloads, FilePiece, StoredFile
from ctevents.services.common import audit
from ctevents.services.launch.documents import (
    count_download,
    document_of_event,
    documents,
    downloads,
    erase_removed_documents,
    languages_without_publication,
    remove_document,
    removed_documents,
    restore_document,
    set_pack_times,
)
from tests.support import stories
from tests.support.documents import pdf
from tests.support.packs_of_launch import document


def test_a_pack_is_sorted_by_kind_and_language(app: Flask) -> None:
    event = stories.published_event()
    for language, kind in (
        ("sr-Latn", DocumentKind.PUBLICATION),
        ("en", DocumentKind.SUMMARY),
        ("en", DocumentKind.PUBLICATION),
    ):
        document(language=language, kind=kind, title=kind.value)
    assert [(each.kind.value, each.language) for each in documents(db.session(), event.id)] == [
        ("publication", "en"),
        ("publication", "sr-Latn"),
        ("summary", "en"),
    ]


def test_one_file_serves_many_events(app: Flask) -> None:
    stories.published_event("ba")
    stories.published_event("rs")
    first, second = document("ba", content=pdf()), document("rs", content=pdf())
    assert first.digest == second.digest
    assert db.session.scalar(select(func.count()).select_from(StoredFile)) == 1
    assert document_of_event(db.session(), first.event_id, second.id) is None


def test_the_same_file_twice_is_refused(app: Flask) -> None:
    stories.published_event()
    document(content=pdf())
    document(content=pdf(), language="bs")
    with pytest.raises(Refusal) as caught:
        document(content=pdf())
    assert caught.value.reason is Reason.DOCUMENT_ADDED_ALREADY


def test_a_removed_document_keeps_its_downloads_and_comes_back(app: Flask) -> None:
    event = stories.published_event()
    added = document(content=pdf())
    with transaction(by=audit.SHELL) as tx:
        count_download(tx, added, PUBLIC)
        remove_document(tx, added)
        remove_document(tx, added)
    assert documents(db.session(), event.id) == []
    assert [each.id for each in removed_documents(db.session(), event.id)] == [added.id]
    assert downloads(db.session(), event.id) == {added.id: {PUBLIC: 1}}
    with transaction(by=audit.SHELL) as tx:
        restore_document(tx, added)
        restore_document(tx, added)
    assert [each.id for each in documents(db.session(), event.id)] == [added.id]
    with transaction(by=audit.SHELL) as tx:
        remove_document(tx, added)
    assert document(content=pdf(), title="Second edition").id == added.id
    actions = [
        each.action for each in db.session.scalars(select(AuditEntry).order_by(AuditEntry.id))
    ]
    assert [each.removeprefix("document.") for each in actions if each.startswith("document.")] == [
        "added",
        "removed",
        "restored",
        "removed",
        "added",
    ]


def test_downloads_are_counted_by_group(app: Flask) -> None:
    event = stories.published_event()
    first, second = document(title="A"), document(title="B")
    with transaction(by=audit.LINK) as tx:
        for each, code in (
            (first, "judges"),
            (first, "judges"),
            (first, PUBLIC),
            (second, "police"),
        ):
            count_download(tx, each, code)
    assert downloads(db.session(), event.id) == {
        first.id: {PUBLIC: 1, "judges": 2},
        second.id: {"police": 1},
    }
    kept = {column.name for column in Downloads.__table__.columns}
    assert kept == {"document_id", "group_code", "count"}
    assert not [
        each for each in db.session.scalars(select(AuditEntry)) if "download" in each.action
    ]


def test_languages_that_lack_the_publication(app: Flask) -> None:
    event = stories.published_event()
    document(language="bs")
    document(language="sr-Latn", kind=DocumentKind.SUMMARY)
    assert languages_without_publication(event, documents(db.session(), event.id)) == [
        "sr-Latn",
        "sr-Cyrl",
    ]


def erased_after(days: int) -> None:
    with transaction(by=audit.WORKER, at=stories.now() + timedelta(days=days)) as tx:
        erase_removed_documents(tx)


def pieces() -> set[str]:
    return set(db.session.scalars(select(FilePiece.digest)))


@pytest.mark.parametrize(
    ("agreed", "is_saved"), [("", False), ("public 1", False), ("public 2", True)]
)
def test_documents_open_at_once_only_as_agreed(app: Flask, agreed: str, is_saved: bool) -> None:
    event, at = stories.published_event(), stories.now()
    document()
    document(language="sq")
    with suppress(Refusal), transaction(by=audit.SHELL, at=at) as tx:
        set_pack_times(tx, event, (None, at), agreed=agreed)
    db.session.expire_all()
    assert stories.event().pack_public_at == (at if is_saved else None)


class TestErasing:
    def test_thirty_days_after_its_removal_a_document_is_erased(self, app: Flask) -> None:
        event = stories.published_event()
        removed, kept = document(title="Names of authors"), document(language="sq")
        with transaction(by=audit.SHELL) as tx:
            count_download(tx, removed, "judges")
            remove_document(tx, removed)
        erased_after(29)
        assert pieces() == {removed.digest, kept.digest}
        assert removed_documents(db.session(), event.id) == [removed]
        erased_after(31)
        db.session.expire_all()
        assert (removed.title, removed.file_name, pieces()) == ("", "", {kept.digest})
        assert removed_documents(db.session(), event.id) == []
        assert downloads(db.session(), event.id) == {removed.id: {"judges": 1}}
        with transaction(by=audit.SHELL) as tx:
            restore_document(tx, removed)
        assert [each.id for each in documents(db.session(), event.id)] == [kept.id]

    def test_a_file_that_another_event_has_stays(self, app: Flask) -> None:
        stories.published_event("ba")
        stories.published_event("rs")
        first, second = document("ba", content=pdf()), document("rs", content=pdf())
        with transaction(by=audit.SHELL) as tx:
            remove_document(tx, first)
        erased_after(31)
        assert pieces() == {second.digest}

    def test_an_erased_document_that_is_added_again_is_whole(self, app: Flask) -> None:
        event = stories.published_event()
        removed = document(title="Report")
        with transaction(by=audit.SHELL) as tx:
            remove_document(tx, removed)
        erased_after(31)
        again = document(title="Report")
        assert (again.id, again.title, pieces()) == (removed.id, "Report", {removed.digest})
        assert documents(db.session(), event.id) == [again]
