"""A door with every event that its report can contain."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from ctevents.db.handle import transaction
from ctevents.domain.entry import Outcome, WalkIns
from ctevents.models import Event, Registration
from ctevents.services.common import audit
from ctevents.services.common.name_keys import write_keys
from ctevents.services.door.decisions import discard_held_check_ins
from ctevents.services.people.marks import set_awaited_by
from tests.support import door, stories


def make_busy(slug: str, *, word: str) -> None:
    """Make the door busy. ``word``: a very long one. Four more people are registered, and five
    walk-ins come."""
    event, now = stories.event(slug), stories.now()
    ids = door.crowd(event.id, 4)
    codes = [door.code_of(number) for number in ids]
    _name_and_await(ids, ("Ljiljana", "Miroslava", word, "Zorica"), host=f"{word}, +387 33 000 001")
    door.cancelled(ids[2])
    ahead = now + timedelta(minutes=10)
    door.record(
        event.id,
        door.scan(codes[0], shown=Outcome.ADMITTED),
        door.scan(codes[0], shown=Outcome.ADMITTED, station="B", at=now + timedelta(seconds=50)),
        door.scan(codes[0], shown=Outcome.REFUSED, station="B", at=ahead),
        door.scan(codes[2], shown=Outcome.ADMITTED),
        door.scan(codes[3], shown=Outcome.REFUSED),
        *[
            door.scan(code, station="C", is_held=True, shown=Outcome.ADMITTED)
            for code in (*codes, "NO BADGE")
        ],
        discarded := door.ticked(ids[1], station="C", is_held=True),
    )
    _come(event.id, word)
    with transaction(by="account 1", at=now) as tx:
        discard_held_check_ins(tx, event.id, [discarded.id])


def _name_and_await(ids: Sequence[int], names: Sequence[str], *, host: str) -> None:
    """Name people, and let the host await the first two."""
    with transaction(by="account 1") as tx:
        people = [tx.get_one(Registration, number).person for number in ids]
        for person, name in zip(people, names, strict=True):
            person.given_name = name
            write_keys(tx, person, {})
        for person in people[:2]:
            set_awaited_by(tx, person, host)


def _come(event_id: int, word: str) -> None:
    """Register the same person at two stations, one walk-in against the event's rule, and one above
    the capacity."""
    for name in ("Petar", "Петар"):
        door.walked_in(event_id, given_name=name, institution=word)
    _set_plan(event_id, walk_ins=WalkIns.NONE)
    door.walked_in(event_id, given_name="Vesna", shown=Outcome.ADMITTED)
    _set_plan(event_id, walk_ins=WalkIns.ALLOWED)
    capacity = _set_plan(event_id, capacity=1)
    door.walked_in(event_id, given_name="Nada", at=stories.now() + timedelta(seconds=1))
    _set_plan(event_id, capacity=capacity)


def _set_plan(event_id: int, **values: object) -> object:
    """Change the plan without telling anybody; return the earlier value of the last column."""
    before = None
    with transaction(by=audit.SHELL) as tx:
        event = tx.get_one(Event, event_id)
        for name, value in values.items():
            before = getattr(event, name)
            setattr(event, name, value)
    return before
