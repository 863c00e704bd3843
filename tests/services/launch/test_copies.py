"""Printed copies: each counts once, in its language, and belongs to nobody."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import inspect, text
from sqlalchemy.exc import OperationalError

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.documents import CopyCount, StationCopies
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import AuditEntry, Copy, CopyStock
from ctevents.services.common import audit
from ctevents.services.launch.copies import (
    copies_by_language,
    copies_by_station,
    copy_counts,
    languages_in_stock,
    set_stock,
    stock_version,
    stocks,
    take_back,
)
from tests.support import stories
from tests.support.copies import a_copy, counted, given, given_copy, stocked


@pytest.fixture(autouse=True)
def event(app: Flask) -> None:
    stories.published_event()


def taken_back(copy_id: str, slug: str = "ba") -> bool:
    with transaction(by=audit.SHELL) as tx:
        return take_back(tx, stories.event(slug).id, copy_id)


@pytest.mark.once
def test_on_sqlite_no_row_tells_the_order_of_giving() -> None:
    """PostgreSQL keeps rows in the order of writing; docs/design.md says so."""
    ids = [copy.id for copy in (given_copy() for _ in range(12))]
    assert db.session.scalars(text("SELECT id FROM copies NOT INDEXED")).all() == sorted(ids)
    with pytest.raises(OperationalError, match="rowid"):
        db.session.execute(text("SELECT rowid FROM copies"))


def test_a_copy_counts_once_however_often_it_is_sent() -> None:
    one, other, third = a_copy(), a_copy(), a_copy("sq", "B")
    assert given(one, one, other) == {one.id, other.id}
    assert given(other, third) == {third.id}
    assert counted() == {"bs": 2, "sq": 1}


def test_a_copy_that_was_taken_back_does_not_count_when_it_is_sent_again() -> None:
    copy = given_copy()
    given_copy("ba", "sq")
    assert [taken_back(copy.id), taken_back(copy.id)] == [True, True]
    assert given(copy) == set()
    assert counted() == {"sq": 1}


def test_only_the_event_of_a_copy_takes_it_back() -> None:
    stories.published_event("al")
    copy = given_copy()
    assert (taken_back(copy.id, "al"), taken_back(a_copy().id)) == (False, False)
    assert counted() == {"bs": 1}


def test_an_id_of_a_different_event_refuses_all_copies_sent_with_it() -> None:
    stories.published_event("al")
    copy = given_copy("al", "sq")
    with pytest.raises(Refusal) as refusal:
        given(a_copy(), copy)
    assert (refusal.value.reason, refusal.value.details) == (Reason.COPY_OF_OTHER_EVENT, (copy.id,))
    assert (counted(), counted("al")) == ({}, {"sq": 1})


def test_nothing_kept_says_who_got_a_copy_or_when() -> None:
    before = db.session.query(AuditEntry).count()
    copy = given_copy()
    taken_back(copy.id)
    assert {column.key for column in inspect(Copy).columns} == {
        "id",
        "event_id",
        "language",
        "station",
    }
    assert db.session.query(AuditEntry).count() == before


def test_copies_are_kept_in_the_order_of_their_ids_and_not_as_they_were_sent() -> None:
    copies = [a_copy() for _ in range(20)]
    given(*copies)
    as_it_lies = "ORDER BY ctid" if db.engine.dialect.name == "postgresql" else "NOT INDEXED"
    kept = db.session.execute(text(f"SELECT id FROM copies {as_it_lies}")).scalars().all()
    assert kept == sorted(copy.id for copy in copies)


def test_counts_are_apart_for_each_event() -> None:
    stories.published_event("al")
    given_copy("al", "sq")
    given_copy()
    one, other = stories.event("al").id, stories.event("ba").id
    assert copies_by_language(db.session(), [one, other]) == {one: {"sq": 1}, other: {"bs": 1}}


def test_the_main_language_comes_first_and_more_may_be_given_than_were_brought() -> None:
    stocked(en=10, sr_Latn=4, bs=2)
    given(*[a_copy() for _ in range(3)], a_copy("mk"))
    event = stories.event()
    assert languages_in_stock(db.session(), event) == ["bs", "sr-Latn", "en"]
    counts = copy_counts(db.session(), event)
    assert counts == [
        CopyCount("bs", 2, 3),
        CopyCount("sr-Latn", 4, 0),
        CopyCount("en", 10, 0),
        CopyCount("mk", 0, 1),
    ]
    assert [count.left for count in counts] == [-1, 4, 10, -1]


def test_stations_are_counted_apart() -> None:
    given(a_copy("en", "B"), a_copy("bs", "B"), a_copy(), a_copy())
    rows = copies_by_station(db.session(), stories.event())
    assert rows == [
        StationCopies("A", "bs", 2),
        StationCopies("B", "bs", 1),
        StationCopies("B", "en", 1),
    ]


def test_a_change_of_the_stock_is_in_the_audit_log() -> None:
    stocked(bs=5, en=3)
    stocked(bs=5, en=0)
    assert stocks(db.session(), stories.event().id) == {"bs": 5}
    entries = (
        db.session.query(AuditEntry)
        .filter_by(action="copies.stock_set")
        .order_by(AuditEntry.id)
        .all()
    )
    assert [entry.details for entry in entries] == [
        {"stock": ["bs: 5", "en: 3"]},
        {"stock": ["en: 0"]},
    ]


def test_two_who_edit_the_stock_at_once_do_not_overwrite_each_other() -> None:
    seen = stock_version({})
    stocked(bs=5)
    with pytest.raises(Refusal) as refusal, transaction(by=audit.SHELL) as tx:
        set_stock(tx, stories.event(), {"en": 3}, seen=seen)
    assert refusal.value.reason is Reason.CHANGED_MEANWHILE
    assert [row.language for row in db.session.query(CopyStock)] == ["bs"]
