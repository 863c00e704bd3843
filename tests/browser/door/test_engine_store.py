"""The data on the device and how long they stay: scans always, guests no longer than the token."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Route
from sqlalchemy import update

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Flag, WalkIns
from ctevents.models import Event, Registration
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event
from tests.browser.door.engine import Engine, engine, site
from tests.support import stories
from tests.support.door import Device, cancelled, code_of, crowd, recorded
from tests.support.sites import Site

__all__ = ["engine", "site"]

pytestmark = [pytest.mark.browser, pytest.mark.once]

PETAR = {
    "title": "prof. dr",
    "given_name": "Petar",
    "family_name": "Petrović",
    "institution": "RTRS",
    "group": "media",
    "sex": "m",
    "privacy": True,
}


def guests(count: int) -> list[str]:
    return [code_of(registration) for registration in crowd(stories.event().id, count)]


def test_scans_stay_when_the_page_goes(engine: Engine, site: Site) -> None:
    codes = guests(3)
    engine.ready(Device(site.app))
    engine.context.set_offline(True)
    first, second = engine.admit(codes[0]), engine.admit("no badge of ours")
    engine.admit(codes[1])
    engine.page.route("**/api/**", lambda route: route.abort())
    engine.context.set_offline(False)
    engine.open_again()
    assert engine.get("state", "waiting", "counts")[:2] == ["ready", 3]
    assert engine.get("counts") == {
        "attended": 2,
        "expected": 3,
        "groups": [{"code": "police", "expected": 3, "attended": 2}],
    }
    again = engine.admit(codes[0])
    assert (again["outcome"], again["first"]) == ("repeat", {"at": first["at"], "station": "A"})
    assert [person["first"] for person in engine.do("find", "number 0")] == [again["first"]]
    scans = engine.stored()["scans"]
    assert [(scan["order"], scan["id"], scan["shown"]) for scan in scans[:2]] == [
        (1, first["id"], "admitted"),
        (2, second["id"], "refused"),
    ]
    assert all(
        re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", scan["id"]) for scan in scans
    )
    engine.page.unroute("**/api/**")
    engine.sync()
    assert [scan.badge_id for scan in recorded()].count(None) == 1
    assert len(recorded()) == 4
    kept = [scan for scan in engine.stored()["scans"] if scan.get("badge") is None]
    assert [(scan["state"], "code" in scan) for scan in kept] == [("acknowledged", False)], (
        "a foreign code stays here"
    )


def test_an_undo_and_another_person_wait_like_scans(engine: Engine, site: Site) -> None:
    codes = guests(2)
    engine.ready(Device(site.app))
    sent = engine.admit(codes[0])
    engine.sent_all()
    engine.context.set_offline(True)
    kept = engine.admit(codes[1])
    assert (
        engine.do("undo", sent["id"])["reason"]
        == engine.do("undo", kept["id"])["reason"]
        == "undone"
    )
    assert (engine.get("waiting"), engine.get("counts")["attended"]) == (3, 0)
    assert engine.admit(codes[1])["outcome"] == "admitted"
    repeat = engine.admit(codes[1])
    other = engine.do("otherPerson", repeat["id"])
    assert (other["outcome"], other["reason"], other["attendee"]["name"]) == (
        "refused",
        "other_person",
        "Guest Number 1",
    )
    engine.context.set_offline(False)
    engine.sent_all()
    assert [
        scan.undone_at is not None for scan in sorted(recorded(), key=lambda scan: scan.at)
    ] == [
        True,
        True,
        False,
        False,
        False,
    ]
    (alarm,) = [scan for scan in recorded() if scan.id == other["id"]]
    assert Flag.OTHER_PERSON in alarm.flags
    assert engine.get("concerns") == []
    engine.sync()
    assert engine.get("counts")["attended"] == 1


def set_rule(rule: WalkIns) -> None:
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event(), {"walk_ins": rule})


def set_capacity(seats: int) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.execute(update(Event).values(capacity=seats))


def walk_in(engine: Engine, **options: Any) -> tuple[str, str | None]:
    verdict = engine.do("walkIn", PETAR, options)
    return verdict["outcome"], verdict["reason"]


def test_a_walk_in_waits_like_a_scan_and_is_known_meanwhile(engine: Engine, site: Site) -> None:
    engine.ready(Device(site.app))
    engine.context.set_offline(True)
    assert walk_in(engine) == ("admitted", None)
    (alike,) = engine.do("alike", "Петар", "Петровић")
    assert alike["name"] == "Petar Petrović"
    again = engine.do("admitAttendee", alike["id"])
    assert (
        again["outcome"],
        again["id"],
        engine.get("waiting"),
        engine.get("counts")["attended"],
    ) == (
        "repeat",
        None,
        1,
        1,
    )
    engine.context.set_offline(False)
    engine.sent_all()
    (said,) = engine.said()
    assert (said["attendee"]["name"], engine.admit(said["badgeCode"])["outcome"]) == (
        "Petar Petrović",
        "repeat",
    )
    assert "RTRS" not in repr(engine.stored()["scans"])


def test_the_last_seat_is_the_servers_to_give(engine: Engine, site: Site) -> None:
    guests(2)
    set_rule(WalkIns.UNTIL_FULL)
    set_capacity(4)
    engine.ready(Device(site.app))
    assert walk_in(engine) == ("admitted", None)
    engine.context.set_offline(True)
    engine.until("!door.isOnline")
    crowd(stories.event().id, 1)  # meanwhile
    assert walk_in(engine) == ("admitted", None)  # by all data on the device
    assert walk_in(engine) == ("refused", "full")
    engine.context.set_offline(False)
    engine.sent_all()
    crowd(stories.event().id, 1)
    assert walk_in(engine) == ("refused", "full")
    assert engine.get("waiting", "concerns") == [0, []]
    assert [(scan.flags, scan.shown) for scan in recorded()] == [
        ([], None),
        ([Flag.OVER_CAPACITY], "admitted"),
    ]


def test_the_office_decides_about_people_sent_away_before_their_seat(
    engine: Engine, site: Site
) -> None:
    set_rule(WalkIns.UNTIL_FULL)
    set_capacity(0)
    engine.ready(Device(site.app))
    set_capacity(1)
    held: list[Route] = []
    engine.page.route("**/walk-ins", lambda route: held.append(route))
    assert walk_in(engine) == ("refused", "full")
    held[0].continue_()
    engine.sent_all()
    (concern,) = engine.get("concerns")
    assert (concern["kind"], concern["shown"], concern["verdict"]["outcome"]) == (
        "differs",
        "refused",
        "admitted",
    )


def test_what_the_event_says_of_walk_ins(engine: Engine, site: Site) -> None:
    set_rule(WalkIns.APPROVAL)
    engine.ready(Device(site.app))
    assert walk_in(engine) == ("refused", "not_confirmed")
    engine.sent_all()
    db.session.rollback()
    assert [registration.state for registration in db.session.query(Registration)] == ["pending"]
    set_rule(WalkIns.NONE)
    engine.sync()
    assert (walk_in(engine), engine.get("waiting")) == (("refused", "closed"), 0)
    assert walk_in(engine, letIn=True) == ("admitted", None)
    engine.sent_all()
    assert [scan.flags for scan in recorded()][-1] == [Flag.AGAINST_RULES]


def test_a_rehearsal_stays_on_this_device(engine: Engine, site: Site) -> None:
    codes = guests(2)
    engine.ready(Device(site.app))
    real = engine.admit(codes[0])
    engine.do("startRehearsal")
    engine.open_again()
    scans = [engine.admit(code) for code in (codes[0], codes[1], codes[1])]
    assert [(scan["outcome"], scan["isRehearsal"]) for scan in scans] == [
        ("repeat", True),
        ("admitted", True),
        ("repeat", True),
    ]
    assert walk_in(engine) == ("admitted", None)
    engine.do("otherPerson", scans[0]["id"])
    engine.do("undo", scans[1]["id"])
    engine.do("undo", scans[2]["id"])
    engine.sync()
    assert (engine.get("waiting", "isRehearsal"), [scan.id for scan in recorded()]) == (
        [0, True],
        [real["id"]],
    )
    engine.do("endRehearsal")
    assert (
        engine.stored()["rehearsal"],
        engine.get("isRehearsal"),
        engine.get("counts")["attended"],
    ) == ([], False, 1)


def test_at_the_end_the_guests_go_and_what_waits_stays(engine: Engine, site: Site) -> None:
    (code,) = guests(1)
    engine.ready(Device(site.app))
    engine.context.set_offline(True)
    scan = engine.admit(code)
    engine.do("end")
    assert engine.get("state", "waiting", "info") == ["over", 1, None]
    engine.context.set_offline(False)
    engine.sent_all()
    engine.until("door.state === 'unpaired'")
    assert [found.id for found in recorded()] == [scan["id"]]
    stored = engine.stored()
    engine.sync()
    assert ("Guest" in repr(stored), "token" in engine.stored()["settings"]) == (False, False)


def test_a_newer_version_in_another_tab_is_let_through(engine: Engine, site: Site) -> None:
    engine.ready(Device(site.app))
    version = engine.page.evaluate(
        """async () => {
          const { openDB } = await import("/static/vendor/idb.js");
          const db = await openDB("ctevents-door-ba", 99);
          return db.version;
        }"""
    )
    assert (version, engine.said()) == (99, ["outdated"])


def set_aside(engine: Engine, code: str) -> None:
    """Make the server refuse a scan, so that it is set aside."""
    bad = {
        "status": 422,
        "detail": "/check_ins/0/at: Send a time.",
        "title": "x",
        "type": "about:blank",
    }
    engine.page.route(
        "**/check-ins",
        lambda route: route.fulfill(status=422, json=bad, content_type="application/problem+json"),
    )
    engine.admit(code)
    engine.until("door.concerns.length === 1")
    engine.page.unroute("**/check-ins")


def test_a_roster_that_was_on_its_way_brings_no_guest_back(engine: Engine, site: Site) -> None:
    here, gone = crowd(stories.event().id, 2)
    engine.ready(Device(site.app))
    set_aside(engine, code_of(here))
    cancelled(gone)
    held: list[Route] = []
    engine.page.route("**/roster*", lambda route: held.append(route))
    with engine.page.expect_request("**/roster*"):
        engine.page.evaluate("void (window.syncing = door.sync())")
    engine.page.evaluate("void (window.ending = door.end())")
    engine.until("door.state === 'unpaired'")
    held[0].continue_()
    engine.page.evaluate("Promise.all([syncing, ending])")
    stored = engine.stored()
    assert (stored["attendees"], "roster" in stored["settings"], len(stored["scans"])) == (
        [],
        False,
        1,
    )


def test_what_another_tab_has_wiped_stays_wiped(engine: Engine, site: Site) -> None:
    """The other tab's message may still be under way."""
    crowd(stories.event().id, 1)
    engine.ready(Device(site.app))
    engine.page.evaluate(
        """async () => {
          const { Store } = await import("/static/door/store.js");
          const other = await Store.open("ba");
          const [row] = (await other.read()).attendees;
          await other.wipeGuests({ ended: "by hand" });
          const concern = { id: "1", kind: "held", verdict: { attendee: row } };
          await other.settle({ scans: [{ order: 7, id: "2", state: "waiting" }], rows: [row], concerns: [concern] });
          other.close();
        }"""
    )
    stored = engine.stored()
    assert (
        stored["attendees"],
        stored["concerns"],
        [scan["order"] for scan in stored["scans"]],
    ) == ([], [], [7])


def test_the_same_kit_opens_a_device_again_that_was_given_up(engine: Engine, site: Site) -> None:
    codes, device = guests(2), Device(site.app)
    engine.ready(device)
    set_aside(engine, codes[0])
    engine.do("end")
    assert engine.get("state") == "unpaired"
    engine.open_again(device)
    engine.until("door.state === 'ready'")
    assert engine.admit(codes[1])["outcome"] == "admitted"


def test_a_device_that_was_given_up_stays_so_though_it_was_just_brought_another_token(
    engine: Engine, site: Site
) -> None:
    guests(1)
    first, second, third = Device(site.app), Device(site.app), Device(site.app)
    engine.ready(first)
    engine.context.route("**/api/**", lambda route: route.abort())
    engine.open_again(second)
    engine.open_again(third)
    settings = engine.stored()["settings"]
    assert [f"Bearer {settings[name]}" for name in ("token", "previous_token")] == [
        third.headers["Authorization"],
        first.headers["Authorization"],
    ]
    engine.do("end")
    engine.context.unroute("**/api/**")
    engine.sync()
    stored = engine.stored()
    assert (engine.get("state"), stored["attendees"], "token" in stored["settings"]) == (
        "unpaired",
        [],
        False,
    )


ENDED = """async () => {
  const { Store } = await import("/static/door/store.js");
  const store = await Store.open("ba");
  while (!(await store.get("ended"))) await new Promise((resolve) => setTimeout(resolve, 20));
  store.close();
}"""


def test_guests_of_another_event_go_with_its_token_though_nobody_opens_its_door(
    engine: Engine, site: Site
) -> None:
    guests(2)
    device = Device(site.app, lasts=timedelta(hours=1))
    engine.ready(device)
    engine.page.clock.install()
    engine.page.goto("/privacy")
    engine.page.clock.run_for(2 * 60 * 60 * 1000)
    engine.page.evaluate(
        """async () => {
          const { Door } = await import("/static/door/door.js");
          window.door = new Door("al");
          await door.open();
        }"""
    )
    engine.page.evaluate(ENDED)
    stored = engine.stored()
    assert (stored["attendees"], stored["settings"]["ended"]) == ([], "with its token")
