"""An observer looks each minute, from the deadline to the corrected final figures, and compares
every look with every other.

The observer finds no difference of one to four people, within a line, between stages or between
looks. The same comparison of what an office sees finds the woman judge who cancelled at 9:12.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import combinations, pairwise
from operator import itemgetter
from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.figures.attendance import FEWEST
from ctevents.domain.people import Sex
from ctevents.domain.registration import Channel
from ctevents.domain.roles import Role
from ctevents.models import Invitation, Registration, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.door.undoing import undo_check_in
from ctevents.services.figures.freezing import thaw_figures
from ctevents.services.figures.publishing import events_with_due_figures, publish_due_figures
from ctevents.services.figures.reconciliation import declare_final, reopen
from ctevents.services.guests.list import add_person_guest
from ctevents.services.replies.invitations import enter_reply, send_invitations
from tests.conftest import Clock
from tests.support import door, stories
from tests.support.pages import Browser

MINUTE = timedelta(minutes=1)
DEADLINE = datetime(2027, 3, 7, 17, 0, tzinfo=UTC)
EVE = datetime(2027, 3, 9, 17, 0, tzinfo=UTC)
MORNING, NOON = datetime(2027, 3, 10, 8, 0, tzinfo=UTC), datetime(2027, 3, 10, 12, 5, tzinfo=UTC)
NINE_TWELVE = datetime(2027, 3, 10, 8, 12, tzinfo=UTC)
DAY_AFTER = stories.DAY_AFTER
FINAL, CORRECTED = DAY_AFTER + timedelta(days=1), DAY_AFTER + timedelta(days=2)
MOMENTS = {DEADLINE, EVE, DAY_AFTER, FINAL, CORRECTED}
PEOPLE = {"police": "9 8", "judges": "6 5", "prosecutors": "4 6", "media": "2 1", "donors": "1 1"}
FILES = ("/api/v1/events/ba/attendance", "/staff/attendance.json")
PAGES = (
    "/staff/events/ba/attendance",
    "/staff/attendance",
    "/staff/events/ba",
    "/staff/",
    "/staff/results",
    "/events/ba/screen",
)

Line = tuple[str, str]
"""The kind of a line, such as a group, and its code."""
Looks = dict[datetime, dict[str, Any]]


def invited() -> list[int]:
    """Invite everybody, and a few who never reply. Return the registrations."""
    with transaction(by=audit.SHELL) as tx:
        event = stories.event()
        for group, counts in PEOPLE.items():
            for sex, count in zip((Sex.F, Sex.M), counts.split(), strict=True):
                for number in range(int(count)):
                    who = {
                        "given_name": f"{group} {sex} {number}",
                        "email": f"{group}-{sex}-{number}@x.example",
                    }
                    add_person_guest(tx, event, stories.fields(**who, group=group, sex=sex))
        send_invitations(tx, event)
        for number, invitation in enumerate(tx.query(Invitation).order_by(Invitation.id)):
            if number % 6 != 5:
                enter_reply(tx, invitation, is_accepted=True, channel=Channel.STAFF)
    return [row.id for row in db.session.query(Registration).order_by(Registration.id)]


class Day:
    """The days, minute by minute. ``do`` is called once a minute and does the next thing."""

    def __init__(self) -> None:
        self.event_id = stories.event().id
        judges = db.session.query(Registration).join(
            StakeholderGroup, StakeholderGroup.id == Registration.group_id
        )
        self.judge = (
            judges.filter(StakeholderGroup.code == "judges", Registration.sex == Sex.F).all()[0].id
        )
        self.to_come = [
            row.id
            for row in db.session.query(Registration).order_by(Registration.id)
            if row.id != self.judge
        ]
        self.turn = 0

    def do(self, at: datetime) -> None:
        self.turn += 1
        if at == NINE_TWELVE:
            door.cancelled(self.judge)
        elif at < MORNING or at > NOON:
            self._guests_change(at)
        elif self.turn % 7 == 3 and self.to_come:
            door.record(self.event_id, door.ticked(self.to_come.pop(), at=at))
        elif self.turn % 50 == 10:
            door.walked_in(
                self.event_id,
                at=at,
                given_name=f"Walk {self.turn}",
                email=f"w{self.turn}@x.example",
            )
        elif self.turn % 90 == 40:
            scan = door.ticked(self.to_come[-1], at=at)
            door.record(self.event_id, scan)
            with transaction(by=audit.SHELL) as tx:
                undo_check_in(tx, self.event_id, scan.id)

    def _guests_change(self, at: datetime) -> None:
        if at > NOON:
            if self.to_come and at not in (FINAL, CORRECTED):
                door.record(self.event_id, door.ticked(self.to_come.pop(), at=NOON))
            return
        late = stories.invited(
            given_name=f"Late {self.turn}", email=f"late{self.turn}@x.example", group="media"
        )
        with transaction(by=audit.SHELL) as tx:
            enter_reply(
                tx, tx.get_one(Invitation, late.id), is_accepted=True, channel=Channel.STAFF
            )


def work(at: datetime) -> None:
    """The turn of the worker."""
    for event_id in events_with_due_figures(db.session(), now=at):
        with transaction(by=audit.WORKER, at=at) as tx:
            publish_due_figures(tx, event_id)


def settle(at: datetime) -> None:
    if at == CORRECTED:
        with transaction(by=audit.SHELL) as tx:
            reopen(tx, stories.event())
            thaw_figures(tx, stories.event(), "Two more signatures were found.")
    stories.frozen(at=at)
    with transaction(by=audit.SHELL) as tx:
        declare_final(tx, stories.event())


def minutes() -> Iterator[datetime]:
    around = timedelta(minutes=3)
    spans = [
        (moment - around, moment + around)
        for moment in (DEADLINE, EVE, DAY_AFTER, FINAL, CORRECTED)
    ]
    for begin, end in sorted([*spans, (MORNING, NOON)]):
        yield from (begin + number * MINUTE for number in range((end - begin) // MINUTE + 1))


def watched(app: Flask, clock: Clock, *roles: Role) -> dict[Role, Looks]:
    """Play the days. Return what each of these accounts reads at each minute."""
    stories.published_event(registration_closes_at=DEADLINE)
    invited()
    tokens = {
        role: stories.session_of(role, *(["ba"] if role is Role.OFFICE else [])) for role in roles
    }
    day, seen = Day(), {role: Looks() for role in roles}
    readers: dict[Role, Browser] = {}
    before = None
    for at in minutes():
        clock.now = at
        if before is None or at - before > MINUTE or at.minute == 0:
            readers = {role: stories.browser_of(app, token) for role, token in tokens.items()}
        before = at
        day.do(at)
        if at in (FINAL, CORRECTED):
            settle(at)
        work(at)
        for role, browser in readers.items():
            files = {path: browser.client.get(path).get_json() for path in FILES}
            seen[role][at] = files | (
                _pages(browser, at, seen[role]) if role is Role.OBSERVER else {}
            )
    return seen


def _pages(browser: Browser, at: datetime, before: Looks) -> dict[str, list[str]]:
    """Read the pages, on the day of the event every fifth minute: they take long."""
    if MORNING < at < NOON and at.minute % 5:
        return {path: before[at - MINUTE][path] for path in PAGES}
    return {path: numbers(browser, path) for path in PAGES}


def numbers(browser: Browser, path: str) -> list[str]:
    """Return the figures of a page, whatever their order: an event that is over moves to the
    end."""
    page = browser.open(path)
    assert page.status == 200
    return sorted(
        text
        for text in page.all("td, dl.figures dd, .rest p")
        if not text.startswith(("To be", "Being"))
    )


def lines(found: Mapping[str, Any]) -> dict[Line, list[int]]:
    """Return the counts of each line: a total, a group or a sex; of the exact matrix also a
    cell."""
    counts: dict[Line, list[int]] = {}
    stages = ("invited", "registered", "confirmed", "attended")
    for each in (found, *found.get("snapshots", ())):
        rows: list[tuple[Line, Mapping[str, Any]]] = [(("total", ""), each["totals"])]
        for cell in each.get("cells", ()):
            rows.append((("cell", f"{cell['group']} {cell['sex']}"), cell))
        for kind, listed in (("group", each.get("groups", ())), ("sex", each.get("sexes", ()))):
            apart = {
                stage
                for stage in stages
                for row in listed
                if row[kind] is not None and row[stage] is not None
            }
            rows += [((kind, row[kind]), row) for row in listed if row[kind] is not None]
            rows += [
                ((kind, "others"), {stage: row[stage] for stage in apart})
                for row in listed
                if row[kind] is None
            ]
        for line, row in rows:
            counts.setdefault(line, []).extend(
                row[stage] for stage in stages if row.get(stage) is not None
            )
    return counts


def told(looks: Iterable[Mapping[str, Any]]) -> set[Line]:
    """Return the lines of which two counts, at any two looks and stages, differ by one to four
    people, or are so small."""
    every: dict[Line, set[int]] = {}
    for look in looks:
        for line, counts in lines(look[FILES[0]]).items():
            every.setdefault(line, {0}).update(counts)
    return {
        line
        for line, counts in every.items()
        if any(0 < abs(one - other) < FEWEST for one, other in combinations(counts, 2))
    }


def changes(looks: Looks, part: Callable[[Mapping[str, Any]], object]) -> list[datetime]:
    times = list(looks)
    return [time for before, time in pairwise(times) if part(looks[before]) != part(looks[time])]


@pytest.mark.long
def test_every_pair_of_looks(app: Flask, clock: Clock) -> None:
    seen = watched(app, clock, Role.OBSERVER, Role.OFFICE)
    looks = seen[Role.OBSERVER]
    assert changes(looks, itemgetter(FILES[0])) == sorted(MOMENTS)
    for path in (*FILES, *PAGES):
        assert set(changes(looks, itemgetter(path))) <= MOMENTS, path
    assert told(looks.values()) == set()
    totals = looks[CORRECTED][FILES[0]]["totals"]
    assert totals["attended"] is not None
    office = seen[Role.OFFICE]
    around = [office[NINE_TWELVE - MINUTE], office[NINE_TWELVE]]
    assert ("cell", "judges f") in told(around)
    assert {("total", ""), ("cell", "judges f")} <= told(office.values())
