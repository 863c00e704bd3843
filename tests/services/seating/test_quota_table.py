"""Quotas of several events, set together: what somebody else changed is kept, harm is asked about,
and seats are given once."""

from __future__ import annotations

from functools import partial

import pytest
from flask import Flask

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.consequences import NotAgreed, QuotaConsequences
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import RegistrationState
from ctevents.domain.seats import QuotaCell, QuotaPart
from ctevents.models import AuditEntry, Message, Registration, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.seating.quotas import CellEdit, TableResult, quota_cells, set_quotas
from tests.support import racing, stories

RESERVED, CEILING, TARGET = QuotaPart.RESERVED, QuotaPart.CEILING, QuotaPart.TARGET


@pytest.fixture
def ids(app: Flask) -> dict[str, int]:
    """Return the ids of two events and of some groups."""
    events = [stories.published_event("ba", capacity=4), stories.planned_event("al", capacity=10)]
    groups = db.session.query(StakeholderGroup).all()
    return {event.slug: event.id for event in events} | {group.code: group.id for group in groups}


def edit(ids: dict[str, int], place: str, typed: int | None, seen: int | None = None) -> CellEdit:
    """``place``: event, group and part, as ``ba judges reserved``."""
    slug, code, part = place.split()
    return CellEdit(cell=QuotaCell(ids[slug], ids[code], QuotaPart(part)), seen=seen, typed=typed)


def save(*edits: CellEdit, agreed: str | None = None) -> TableResult:
    with transaction(by=audit.SHELL) as tx:
        return set_quotas(tx, edits, agreed=agreed)


def saved(ids: dict[str, int]) -> dict[str, int]:
    names = {number: name for name, number in ids.items() if name not in ("ba", "al")}
    slugs = {ids[slug]: slug for slug in ("ba", "al")}
    found = quota_cells(db.session(), slugs)
    return {
        f"{slugs[cell.event_id]} {names[cell.group_id]} {cell.part}": value
        for cell, value in found.items()
    }


def test_numbers_of_several_events_are_written_at_once_and_logged(ids: dict[str, int]) -> None:
    save(
        edit(ids, "ba judges reserved", 2),
        edit(ids, "ba judges target", 8),
        edit(ids, "al police ceiling", 0),
    )
    assert saved(ids) == {"ba judges reserved": 2, "ba judges target": 8, "al police ceiling": 0}
    result = save(edit(ids, "ba judges reserved", None, 2), edit(ids, "al police ceiling", None, 0))
    assert (len(result.changed), saved(ids)) == (2, {"ba judges target": 8})
    log = [
        (each.action, each.details.get("group"))
        for each in db.session.query(AuditEntry).order_by(AuditEntry.id)
    ]
    assert [entry for entry in log if entry[0].startswith("quota.")] == [
        ("quota.set", "police"),
        ("quota.set", "judges"),
        ("quota.deleted", "police"),
        ("quota.set", "judges"),
    ]


def test_a_cell_that_somebody_else_changed_is_kept_and_the_others_are_written(
    ids: dict[str, int],
) -> None:
    save(edit(ids, "ba judges target", 5))
    result = save(
        edit(ids, "ba judges target", 7),
        edit(ids, "ba police target", 3),
        edit(ids, "al iom target", 1),
    )
    assert result.stale == {QuotaCell(ids["ba"], ids["judges"], TARGET): 5}
    assert saved(ids) == {"ba judges target": 5, "ba police target": 3, "al iom target": 1}
    assert save(edit(ids, "ba judges target", 5, 1)).changed == ()


def test_a_maximum_below_the_reserved_seats_and_more_seats_than_there_are_are_refused(
    ids: dict[str, int],
) -> None:
    with pytest.raises(ValueError) as wrong:  # noqa: PT011 (its arguments are the cells)
        save(edit(ids, "ba judges reserved", 3), edit(ids, "ba judges ceiling", 2))
    assert wrong.value.args == (QuotaCell(ids["ba"], ids["judges"], CEILING),)
    with pytest.raises(Refusal) as refused:
        save(
            edit(ids, "al judges target", 1),
            edit(ids, "ba judges reserved", 3),
            edit(ids, "ba police reserved", 2),
        )
    assert (refused.value.reason, refused.value.details) == (
        Reason.RESERVED_BEYOND_CAPACITY,
        ("Sarajevo 5/4",),
    )
    assert saved(ids) == {}


@pytest.mark.long
def test_harm_is_named_before_anything_is_written(ids: dict[str, int]) -> None:
    save(edit(ids, "ba media ceiling", 0))
    for name, group in (("amra", "judges"), ("besnik", "judges"), ("ceca", "media")):
        stories.registered(given_name=name, email=f"{name}@sud.example", group=group)
    edits = (
        edit(ids, "ba judges ceiling", 1),
        edit(ids, "ba media ceiling", None, 0),
        edit(ids, "al iom target", 2),
    )
    with pytest.raises(NotAgreed) as asked:
        save(*edits, agreed="")
    found = asked.value.consequences
    assert isinstance(found, QuotaConsequences)
    assert (found.above, found.seated) == (((ids["ba"], ids["judges"], 2, 1),), ((ids["ba"], 1),))
    assert saved(ids) == {"ba media ceiling": 0}
    assert save(*edits, agreed=found.version).seated == 1
    states = [row.state for row in db.session.query(Registration)]
    assert states == [RegistrationState.CONFIRMED] * 3
    with pytest.raises(NotAgreed):
        save(edit(ids, "ba judges ceiling", 0, 1), agreed=found.version)


def test_of_several_that_change_one_cell_at_once_one_wins(app: Flask, ids: dict[str, int]) -> None:
    stale: list[int] = []

    def change(tx: Transaction, number: int) -> None:
        stale.append(
            len(
                set_quotas(
                    tx, [edit(ids, "al judges target", number), edit(ids, "ba judges target", 1)]
                ).stale
            )
        )

    assert (
        racing.at_once(app, *(partial(change, number=number) for number in (3, 4, 5))) == [None] * 3
    )
    assert sorted(stale) == [0, 1, 1]
    assert len(saved(ids)) == 2


def test_seats_reserved_at_once_never_exceed_the_capacity_nor_seat_anybody_twice(
    app: Flask, ids: dict[str, int]
) -> None:
    save(edit(ids, "ba media ceiling", 0))
    stories.registered(given_name="Ceca", email="ceca@sud.example", group="media")
    edits = [
        [edit(ids, f"ba {code} reserved", 3), edit(ids, "ba media ceiling", None, 0)]
        for code in ("judges", "police")
    ]
    refused = racing.at_once(app, *(partial(set_quotas, edits=each) for each in edits))
    assert sorted(map(str, refused)) == sorted(["None", str(Reason.RESERVED_BEYOND_CAPACITY)])
    assert sum(value for place, value in saved(ids).items() if place.endswith("reserved")) == 3
    assert db.session.query(Message).filter_by(kind="promoted").count() == 1
