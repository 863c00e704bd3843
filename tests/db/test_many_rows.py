"""Thousands of rows of one table at once."""

from __future__ import annotations

from typing import Any

from flask import Flask
from sqlalchemy import delete, select

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.db.many_rows import insert_many
from ctevents.domain.protocol.ranks import Rank
from ctevents.models import Person
from ctevents.models.columns import Hidden
from ctevents.services.common import audit
from ctevents.services.people.people import groups
from tests.support import stories


def people(tx: Transaction, *names: str) -> list[dict[str, Any]]:
    event = stories.event()
    constant = {
        "event_id": event.id,
        "group_id": groups(tx, event.project_id)[0].id,
        "given_name": "Ana",
        "email": Hidden("ana@police.example"),
        "search_key": "ana",
        "sort_key": b"\0\xff",
        "language": "en",
        "created_at": tx.now,
    }
    lists: list[list[Any]] = [[], ["email", "phone"], [["a", "b"], "c"]]
    varied = zip(names, lists * len(names), [None, *Rank] * len(names), strict=False)
    return [{**constant, "family_name": name, "self_entered": own, "rank": rank} for name, own, rank in varied]


def test_rows_are_written_as_they_are_and_their_ids_are_in_order(app: Flask) -> None:
    names = [f"Perić {number % 7}-{number}" for number in range(50, 0, -1)]
    with transaction(by=audit.SHELL) as tx:
        rows = people(tx, *names)
        ids = insert_many(tx, Person, rows)
    assert list(ids) == sorted(set(ids))
    for number, row in zip(ids, rows, strict=True):
        person = db.session().get_one(Person, number)
        assert {name: getattr(person, name) for name in row} == row
        assert isinstance(person.email, Hidden)
        assert (person.formerly, person.phone, person.is_vip, person.is_unnamed) == ([], "", False, False)


def test_no_id_is_used_again(app: Flask) -> None:
    with transaction(by=audit.SHELL) as tx:
        before = insert_many(tx, Person, people(tx, "A", "B"))
        tx.execute(delete(Person).where(Person.id == before[-1]))
        after = insert_many(tx, Person, people(tx, "C"))
        tx.expire_all()
        own = Person(**people(tx, "D")[0])
        tx.add(own)
        tx.flush()
        assert before[-1] < after[0] < own.id
        assert insert_many(tx, Person, []) == []
    assert db.session().scalars(select(Person.family_name).order_by(Person.id)).all() == ["A", "C", "D"]
