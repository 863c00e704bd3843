"""Undoing check-ins. A person who got a seat by a check-in is as before it once no check-in of
theirs counts any more: reply, registration, figures.

The result follows from what stood before and from the check-ins that are left, so that devices may
come back in any order.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from sqlalchemy import bindparam, select, update

from ctevents.db.base import Transaction
from ctevents.domain.entry import Flag, Means, Outcome, WalkIns, verdict_on_registrant
from ctevents.models import CheckIn, Event, Registration
from ctevents.services.common.locks import refuse_archived
from ctevents.services.door.arrivals import arrive, give_seat_back, hand_seat_on, scan_of
from ctevents.services.door.check_ins import Result, lacked_seat, result_of
from ctevents.services.door.decisions import counted_of, people_of, record_decision
from ctevents.services.door.former_standings import noted, restore
from ctevents.services.seating.decision import Decision, deciding
from ctevents.services.seating.registrants import Registrant, registrant_now
from ctevents.services.seating.roster import write_entries


def undo_check_in(tx: Transaction, event_id: int, check_in_id: str) -> Result | None:
    """Undo a check-in. The next one of the same person, if there is one, becomes the entry. A
    second call changes nothing.

    Return None if the event has no such check-in, or holds it for staff. A check-in by which a
    device sent somebody away is also undone: it may come before the one by which another device let
    the person in. Refused in the archive.
    """
    refuse_archived(tx.get_one(Event, event_id))
    with deciding(tx, event_id):
        tx.execute(_UNDO_SENT_AWAY, {"of": check_in_id, "of_event": event_id, "undone_at": tx.now})
        take_back_check_ins(tx, event_id, [check_in_id])
    result = result_of(tx, event_id, check_in_id)
    return None if result is None or result.is_held else result


def take_back_check_ins(tx: Transaction, event_id: int, ids: Collection[str]) -> int:
    """Undo check-ins. The next one of each person, if there is one, becomes the entry. Without one,
    a person who got a seat by a check-in is as before it. Return the number."""
    with deciding(tx, event_id) as decision:
        theirs = select(CheckIn.registration_id).where(
            CheckIn.event_id == event_id,
            CheckIn.id.in_(ids),
            CheckIn.registration_id.is_not(None),
        )
        decision.hold(*filter(None, tx.scalars(theirs)))
        people = people_of(tx, event_id, ids)
        found = counted_of(tx, event_id, ids, people)
        for check_in in found:
            check_in.undone_at = tx.now
            people[check_in.registration_id or 0].counted.pop(check_in.id)
            record_decision(tx, "check_in.undone", check_in, people, flags=check_in.flags)
        tx.flush()
        _settle(decision, [people[number] for number in _people_in(found)])
        write_entries(tx, event_id, people.values())
        return len(found)


_CHECK_INS = CheckIn.metadata.tables["check_ins"]
_UNDO_SENT_AWAY = (
    update(_CHECK_INS)
    .where(
        _CHECK_INS.c.id == bindparam("of"),
        _CHECK_INS.c.event_id == bindparam("of_event"),
        lacked_seat(),
        _CHECK_INS.c.undone_at.is_(None),
    )
    .values(undone_at=bindparam("undone_at"))
)


def _people_in(found: Iterable[CheckIn]) -> list[int]:
    return sorted({check_in.registration_id or 0 for check_in in found})


def _settle(decision: Decision, people: Iterable[Registrant]) -> None:
    """Let people who got a seat by a check-in keep it as long as another one lets them in."""
    tx = decision.tx
    for person in people:
        registration = tx.get_one(Registration, person.id, populate_existing=True)
        former = noted(tx, registration)
        if former is None:
            continue
        if _is_let_in(person, decision.event.walk_ins):
            hand_seat_on(decision, person)
        else:
            give_seat_back(tx, person.id)
            restore(decision, registration, former)
            _send_away_again(decision, person)
        decision.promote_waiting()


def _is_let_in(person: Registrant, rule: WalkIns) -> bool:
    """True if a check-in is left that lets the person in by itself. One by which a device sent
    somebody away does so only where the event lets everybody in."""
    return any(
        rule is WalkIns.ALLOWED or Flag.OTHER_PERSON not in scan.flags
        for scan in person.counted.values()
    )


def _send_away_again(decision: Decision, person: Registrant) -> None:
    """Judge check-ins by which devices sent somebody away as if the person had never been let in.
    If the office approves walk-ins, such a person waits for it."""
    tx, event = decision.tx, decision.event
    history = registrant_now(tx, tx.get_one(Registration, person.id)).history
    query = select(CheckIn).where(
        CheckIn.registration_id == person.id,
        CheckIn.shown.is_distinct_from(Outcome.ADMITTED.value),
        CheckIn.means == Means.MANUAL,
        CheckIn.is_held.is_(False),
    )
    for check_in in tx.scalars(query.order_by(CheckIn.at, CheckIn.station, CheckIn.id)).all():
        if Flag.OTHER_PERSON in check_in.flags:
            scan = scan_of(check_in, person.person_id)
            check_in.refused_because = verdict_on_registrant(
                history, scan.at, shown=scan.shown
            ).reason
            check_in.flags = [flag for flag in check_in.flags if flag != Flag.OTHER_PERSON]
            person.counted.pop(check_in.id, None)
        if check_in.refused_because is not None and event.walk_ins is WalkIns.APPROVAL:
            arrive(decision, replace(scan_of(check_in, person.person_id), shown=Outcome.REFUSED))
    tx.flush()
