"""Nothing is lost between the device and the server, whatever the network and the server do."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Error, Request, Route

from ctevents.db.handle import db, transaction
from ctevents.models import DoorToken
from ctevents.services.common import audit
from tests.browser.door.engine import Engine, engine, site
from tests.support import stories
from tests.support.door import Device, cancelled, code_of, crowd, recorded
from tests.support.sites import Site

__all__ = ["engine", "site"]

pytestmark = [pytest.mark.browser, pytest.mark.once]

CHECK_INS = "**/check-ins"


def guests(count: int) -> list[str]:
    return [code_of(registration) for registration in crowd(stories.event().id, count)]


def admit_all(engine: Engine, codes: list[str]) -> list[str]:
    """Admit as quickly as possible; return the ids of the scans."""
    ids: list[str] = engine.page.evaluate(
        "async (codes) => (await Promise.all(codes.map((code) => door.admitCode(code)))).map(({ id }) => id)",
        codes,
    )
    return ids


def sent_by(engine: Engine) -> list[list[str]]:
    """The ids of each piece that reaches the server from here on."""
    pieces: list[list[str]] = []

    def note(request: Request) -> None:
        if request.url.endswith("/check-ins"):
            pieces.append([item["id"] for item in request.post_data_json["check_ins"]])

    engine.context.on("requestfinished", note)
    return pieces


def kept() -> list[str]:
    """The ids of the scans on the server, by time."""
    return [scan.id for scan in recorded()]


def test_in_order_and_in_pieces_of_a_hundred(engine: Engine, site: Site) -> None:
    codes = guests(205)
    engine.ready(Device(site.app))
    engine.context.set_offline(True)
    ids = admit_all(engine, codes)
    assert engine.get("waiting", "counts")[1]["attended"] == 205
    pieces = sent_by(engine)
    engine.context.set_offline(False)
    engine.sent_all()
    assert pieces == [ids[:100], ids[100:200], ids[200:]]
    assert sorted(kept()) == sorted(ids)


def test_what_failed_is_sent_again_by_itself(engine: Engine, site: Site) -> None:
    (code,) = guests(1)
    engine.page.clock.install()
    engine.ready(Device(site.app))
    failures = [503, 500, "cut", "portal", "lost"]
    ended = []

    def fail(route: Route) -> None:
        how = failures[len(ended)]
        if how == "lost":
            route.fetch()
        if isinstance(how, int):
            route.fulfill(
                status=how, headers={"Retry-After": "1"}, body="", content_type="text/html"
            )
        elif how == "portal":
            route.fulfill(status=200, body="<h1>Which room?</h1>", content_type="text/html")
        else:
            with suppress(Error):  # the device may have given up waiting
                route.abort()
        ended.append(how)

    engine.page.route(CHECK_INS, fail, times=5)
    scan = engine.admit(code)["id"]
    while len(ended) < 5 or engine.get("waiting") == 1:
        engine.page.clock.run_for(5_000)
    assert (ended, kept()) == (failures, [scan])


def test_one_that_cannot_be_taken_does_not_keep_the_others(engine: Engine, site: Site) -> None:
    codes = guests(7)
    engine.ready(Device(site.app))
    engine.context.set_offline(True)
    ids = admit_all(engine, codes)

    def refuse(route: Route) -> None:
        sent = [item["id"] for item in route.request.post_data_json["check_ins"]]
        bad = {
            "status": 422,
            "detail": "/check_ins/0/at: Send a time.",
            "title": "x",
            "type": "about:blank",
        }
        route.fulfill(status=422, json=bad, content_type="application/problem+json") if ids[
            4
        ] in sent else route.continue_()

    engine.page.route(CHECK_INS, refuse)
    engine.context.set_offline(False)
    engine.sent_all()
    assert sorted(kept()) == sorted([*ids[:4], *ids[5:]])
    (concern,) = engine.get("concerns")
    assert (concern["id"], concern["kind"], concern["detail"]) == (
        ids[4],
        "set_aside",
        "/check_ins/0/at: Send a time.",
    )
    engine.page.unroute(CHECK_INS)
    engine.open_again()
    assert [concern["id"] for concern in engine.get("concerns")] == [ids[4]]
    engine.do("tryAgain", ids[4])
    engine.sent_all()
    assert (engine.get("concerns"), sorted(kept())) == ([], sorted(ids))


def test_a_token_that_has_ended_takes_the_guests_along_and_leaves_the_scans(
    engine: Engine, site: Site
) -> None:
    codes, device = guests(2), Device(site.app)
    engine.ready(device)
    engine.context.set_offline(True)
    ids = admit_all(engine, codes)
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(DoorToken, device.token_id).ends_at = site.clock.now - timedelta(hours=1)
    engine.context.set_offline(False)
    engine.until("door.state === 'over'")
    assert (engine.get("waiting", "info"), kept()) == ([2, None], [])
    stored = engine.stored()
    assert [scan["id"] for scan in stored.pop("scans")] == ids
    assert "Guest" not in repr(stored)
    assert engine.do("find", "guest") == []
    engine.open_again(Device(site.app))
    engine.until("door.state === 'ready'")
    engine.sent_all()
    assert sorted(kept()) == sorted(ids)


def test_after_the_end_of_its_token_a_device_sends_all_that_was_before(
    engine: Engine, site: Site
) -> None:
    codes, device = guests(3), Device(site.app, lasts=timedelta(hours=1))
    engine.ready(device)
    engine.context.set_offline(True)
    first = engine.admit(codes[0])["id"]
    engine.do("undo", first)
    engine.admit(codes[1])
    site.clock.advance(hours=2)
    engine.context.set_offline(False)
    engine.until("door.state === 'over' && door.waiting === 0")
    assert [(scan.badge_id, scan.undone_at is not None) for scan in recorded()] == [
        (1, True),
        (2, False),
    ]


def test_a_server_that_cannot_take_a_scan_may_still_shut_the_device_out(
    engine: Engine, site: Site
) -> None:
    (code,), device = guests(1), Device(site.app)
    engine.ready(device)
    engine.page.route(
        CHECK_INS, lambda route: route.fulfill(status=500, body="", content_type="text/html")
    )
    engine.admit(code)
    device.revoke()
    engine.sync()
    assert (engine.get("state", "waiting"), engine.stored()["attendees"]) == (["over", 1], [])


def test_scans_of_a_revoked_token_are_held(engine: Engine, site: Site) -> None:
    (code,), device = guests(1), Device(site.app)
    engine.ready(device)
    engine.context.set_offline(True)
    engine.admit(code)
    device.revoke()
    engine.context.set_offline(False)
    engine.until("door.state === 'over' && door.waiting === 0")
    assert [verdict["reason"] for verdict in engine.said()] == ["held"]
    assert [scan.is_held for scan in recorded()] == [True]
    engine.sync()
    assert "token" not in engine.stored()["settings"]


HOLD_SETTINGS = """() => new Promise((resolve) => {
  indexedDB.open("ctevents-door-ba").onsuccess = ({ target: { result: db } }) => {
    const settings = db.transaction("settings", "readwrite").objectStore("settings");
    const again = () => (window.isHeld ? (settings.get("x").onsuccess = again) : db.close());
    window.isHeld = true;
    again();
    resolve();
  };
})"""


def test_a_phone_that_comes_online_while_a_new_kit_is_being_stored_sends_with_the_new_token(
    engine: Engine, site: Site
) -> None:
    """The disk is slow: this page reads the token before the new one is written, and continues
    after that."""
    (code,), device, other = guests(1), Device(site.app), Device(site.app)
    engine.ready(device)
    engine.context.set_offline(True)
    engine.admit(code)
    engine.page.wait_for_timeout(500)
    device.revoke()
    engine.page.evaluate(HOLD_SETTINGS)
    engine.context.set_offline(False)
    engine.page.wait_for_timeout(500)
    engine.page.evaluate("(kit) => void door.bring(kit)", other.token)
    engine.page.evaluate("void (window.isHeld = false)")
    engine.sent_all()
    assert [scan.is_held for scan in recorded()] == [False]
    assert engine.stored()["settings"]["token"] == other.token
    assert engine.get("state", "trouble") == ["ready", None]


def test_a_kit_that_is_brought_while_scans_are_sent_sends_the_rest(
    engine: Engine, site: Site
) -> None:
    """The 150 scans go in two pieces, and the kit comes while the first piece is under way."""
    codes, device, other = guests(150), Device(site.app), Device(site.app)
    engine.ready(device)
    engine.context.set_offline(True)
    admit_all(engine, codes)
    routes = list[Route]()

    def hold_first(route: Route) -> None:
        routes.append(route)
        if len(routes) > 1:
            route.continue_()

    engine.page.route(CHECK_INS, hold_first)
    engine.context.set_offline(False)
    while not routes:
        engine.page.wait_for_timeout(50)
    answer = routes[0].fetch()
    device.revoke()
    engine.page.evaluate("(kit) => void door.bring(kit)", other.token)
    engine.page.wait_for_timeout(500)
    routes[0].fulfill(response=answer)
    engine.sent_all()
    tokens = [route.request.headers["authorization"] for route in routes]
    assert [token == f"Bearer {other.token}" for token in tokens] == [False, True]
    assert {scan.is_held for scan in recorded()} == {False}


def test_a_walk_in_that_is_sent_back_does_not_keep_the_scans_behind_it(
    engine: Engine, site: Site
) -> None:
    (code,), device = guests(1), Device(site.app)
    engine.ready(device)
    engine.context.set_offline(True)
    petar = {
        "given_name": "Petar",
        "family_name": "Petrović",
        "group": "media",
        "sex": "m",
        "privacy": True,
    }
    walk_in = engine.do("walkIn", petar)["id"]
    scan = engine.admit(code)["id"]
    device.revoke()
    engine.context.set_offline(False)
    engine.until("door.state === 'over'")
    assert [(scan.id, scan.is_held) for scan in recorded()] == [(scan, True)]
    waiting = [scan["id"] for scan in engine.stored()["scans"] if scan["state"] == "waiting"]
    assert waiting == [walk_in]


def test_the_end_of_a_token_is_seen_without_a_network(engine: Engine, site: Site) -> None:
    engine.page.clock.install()
    engine.ready(Device(site.app, lasts=timedelta(hours=1)))
    engine.context.set_offline(True)
    engine.page.clock.run_for(2 * 60 * 60 * 1000)
    engine.until("door.state === 'over'")
    assert engine.stored()["attendees"] == []


def test_a_token_of_another_event_changes_nothing(engine: Engine, site: Site) -> None:
    (code,) = guests(1)
    stories.published_event("al")
    engine.ready(Device(site.app))
    before = engine.stored()["settings"]["token"]
    engine.open_again(Device(site.app, "al"))
    engine.until("door.trouble === 'other_event'")
    assert engine.get("state") == "ready"
    assert engine.stored()["settings"]["token"] == before
    assert engine.admit(code)["outcome"] == "admitted"
    engine.sent_all()


def test_two_tabs_know_of_each_other_and_send_nothing_twice(engine: Engine, site: Site) -> None:
    codes = guests(6)
    engine.ready(Device(site.app))
    other = Engine(engine.context)
    other.open()
    engine.context.set_offline(True)
    ids = [*admit_all(engine, codes[:4]), *admit_all(other, codes[4:])]
    other.until("door.waiting === 6")
    assert other.admit(codes[0])["outcome"] == "repeat"
    pieces = sent_by(engine)
    engine.context.set_offline(False)
    other.sent_all()
    engine.sent_all()
    assert len(kept()) == 7
    sent = [scan for piece in pieces for scan in piece]
    assert (len(sent), set(ids) - set(sent)) == (7, set())


def test_what_the_server_knows_better(engine: Engine, site: Site) -> None:
    event_id = stories.event().id
    (amra, vuk, ana) = crowd(event_id, 3)
    codes = [code_of(registration) for registration in (amra, vuk, ana)]
    engine.ready(Device(site.app))
    engine.context.set_offline(True)
    door_b = Device(site.app)
    door_b.check_in(
        {
            "id": "0" * 8 + "-0000-4000-8000-" + "0" * 12,
            "code": codes[0],
            "at": "2026-01-01T09:00:00Z",
            "station": "B",
        }
    )
    cancelled(vuk)
    (new,) = guests(1)
    shown = [engine.admit(code) for code in (codes[0], codes[1], new)]
    assert [(one["outcome"], one["isNew"]) for one in shown] == [
        ("admitted", False),
        ("admitted", False),
        ("admitted", True),
    ]
    engine.context.set_offline(False)
    engine.sent_all()
    said = engine.said()
    assert [
        (one["id"], one["outcome"], one["first"] and one["first"]["station"]) for one in said
    ] == [
        (shown[0]["id"], "repeat", "B"),
        (shown[1]["id"], "admitted", None),
        (shown[2]["id"], "admitted", None),
    ]
    assert said[2]["attendee"]["name"] == "Guest Number 0"
    assert [(one["id"], one["kind"], one["shown"]) for one in engine.get("concerns")] == [
        (shown[0]["id"], "differs", "admitted")
    ]
    engine.sync()
    again = [engine.admit(code) for code in (codes[1], new)]
    assert [(one["outcome"], one["reason"]) for one in again] == [
        ("refused", "revoked"),
        ("repeat", None),
    ]
    engine.do("dismiss", shown[0]["id"])
    assert engine.get("concerns") == []


def test_the_clock_of_the_device_is_left_as_it_is_and_said_to_be_wrong(
    engine: Engine, site: Site
) -> None:
    (code,) = guests(1)
    site.clock.advance(minutes=-10)
    engine.ready(Device(site.app))
    assert engine.get("isClockWrong")
    assert abs(engine.get("clockOffset") / 1000 + 600) < 30
    verdict = engine.admit(code)
    engine.sent_all()
    (scan,) = recorded()
    assert scan.at > site.clock.now + timedelta(minutes=9)
    assert scan.at.isoformat()[:23] == verdict["at"][:23]
    db.session.rollback()


def test_a_piece_does_not_reach_over_the_end_of_the_token(engine: Engine) -> None:
    scans: list[dict[str, Any]] = [
        {"kind": "scan", "at": "2027-03-10T09:00:00.000Z"},
        {"kind": "scan", "at": "2027-03-10T10:00:00.000Z"},
        {"kind": "walk_in", "at": "2027-03-10T09:00:00.000Z"},
    ]
    lengths = engine.page.evaluate(
        """async ([scans]) => {
          const { pieceOf } = await import("/static/door/sync.js");
          const end = "2027-03-10T10:00:00Z";
          return [pieceOf(scans, end), pieceOf(scans, undefined), pieceOf(scans.slice(1), end)].map(({ length }) => length);
        }""",
        [scans],
    )
    assert lengths == [1, 2, 1]
