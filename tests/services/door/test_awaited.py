"""Awaited guests: the doors learn that somebody waits for them, and not who."""

from __future__ import annotations

from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Flag
from ctevents.models import Event, Person, Registration
from ctevents.services.common import audit
from ctevents.services.guests.merging import merge
from ctevents.services.people.marks import set_awaited_by
from ctevents.services.seating.roster import roster
from tests.support import door, stories

HOST = "Ana K., +387 33 000 001"


def await_person(person_id: int, by: str) -> bool:
    with transaction(by="account 1") as tx:
        return set_awaited_by(tx, tx.get_one(Person, person_id), by)


def test_the_doors_are_told_that_somebody_waits(app: Flask) -> None:
    event = stories.published_event()
    amra = stories.registered()
    before = roster(db.session(), event.id).version
    db.session.rollback()
    assert (await_person(amra.person_id, HOST), await_person(amra.person_id, HOST)) == (True, False)
    told = roster(db.session(), event.id, since=before)
    assert [(row.name, row.flags) for row in told.rows] == [("Amra Kovačević", [Flag.AWAITED])]
    (result,) = door.record(event.id, door.scan(door.code_of(amra.id)))
    assert result.registrant is not None
    assert result.registrant.flags == (Flag.AWAITED,)
    assert [check_in.flags for check_in in door.recorded()] == [[]]
    await_person(amra.person_id, "")
    assert [row.flags for row in roster(db.session(), event.id).rows] == [[]]
    newest = [entry for entry in audit.entries(db.session()) if entry.action == "guest.edited"]
    assert [(entry.actor, entry.details) for entry in newest] == [
        ("account 1", {"fields": ["awaited_by"]})
    ] * 2


def test_a_row_that_was_merged_away_awaits_nobody(app: Flask) -> None:
    """The remaining row is the only one with a host."""
    event = stories.published_event()
    amra = stories.registered()
    gone = stories.registered(
        given_name="Амра", family_name="Ковачевић", email="amra@other.example"
    )
    gone_id = gone.id
    await_person(gone.person_id, HOST)
    before = roster(db.session(), event.id).version
    with transaction(by=audit.SHELL) as tx:
        pair = (amra.person_id, gone.person_id)
        merge(tx, tx.get_one(Event, event.id), pair, ())
    flags = {row.id: list(row.flags) for row in roster(db.session(), event.id, since=before).rows}
    assert db.session.query(Registration).count() == 1
    assert flags == {1: [Flag.AWAITED], gone_id: []}
