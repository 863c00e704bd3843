"""The status page: what works, since when it does not, and what to do."""

from __future__ import annotations

from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.health.signs import GB, MachineReport
from ctevents.domain.roles import Role
from ctevents.models import Account
from ctevents.services.accounts.alarms import raise_alarms
from ctevents.services.common import audit
from ctevents.services.desk.health import keep_report, vital_signs_of
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser, Page

PAGE = "/staff/status"


def reported(free: int) -> None:
    with transaction(by=audit.WORKER) as tx:
        keep_report(
            tx,
            MachineReport(machine="db1", reported_at=tx.now, free=free, size=100 * GB, clock_off=0),
        )
        raise_alarms(tx, vital_signs_of(tx, has_tls=False, now=tx.now))


def rows(page: Page) -> dict[str, list[str]]:
    """Return the cells of each sign: state, since, details, what to do."""
    cells = page.all("tbody td")
    return {
        name: cells[4 * number : 4 * number + 4] for number, name in enumerate(page.all("tbody th"))
    }


def test_each_sign_has_its_state_its_time_and_what_to_do(app: Flask, clock: Clock) -> None:
    browser = stories.signed_in(app, Role.ADMINISTRATOR)
    assert "There is no alarm." in browser.open(browser.open("/staff/").links()["Status"]).text
    assert rows(browser.open(PAGE))["Worker"] == [
        "Not known",
        "–",
        "No worker has reported it.",
        "–",
    ]
    reported(GB)
    clock.advance(minutes=3)
    page = browser.open(PAGE)
    assert "One thing has to be looked after." in page.text
    found = rows(page)
    assert next(iter(found)) == "Disk (db1)", "alarms come first"
    assert found["Disk (db1)"] == [
        "Alarm",
        "1 February 2027, 09:00 UTC",
        "1 GB of 100 GB are free.",
        "Make room on the disk, or enlarge it. When it is full, nothing can be saved.",
    ]
    assert found["Worker (db1)"] == ["Fine", "–", "Last heard on 1 February 2027, 09:00 UTC.", "–"]
    assert found["Mail box"][0] == "Not in use"
    reported(40 * GB)
    assert rows(browser.open(PAGE))["Disk (db1)"][:2] == ["Fine", "1 February 2027, 09:03 UTC"]


def test_the_page_says_who_gets_alarms(app: Flask) -> None:
    browser = stories.signed_in(app, Role.ADMINISTRATOR)
    assert "Alarms go to: administrator@ctevents.example." in browser.open(PAGE).text
    assert (
        browser.open("/staff/account").all("dl.facts dd")[-1].endswith("Alarms of the installation")
    )
    choose(browser, alarms=None)
    assert db.session.query(Account).one().wants_alarms is False
    assert "No administrator gets alarms." in browser.open(PAGE).text
    choose(browser, alarms="y")
    db.session.rollback()
    assert db.session.query(Account).one().wants_alarms is True


def choose(browser: Browser, **fields: str | None) -> None:
    answer = browser.follow(
        browser.submit(browser.open("/staff/account/letters"), "alarms", **fields)
    )
    assert answer.all(".notice") == ["Your choice of e-mails is saved."]


def test_others_have_no_switch_and_no_page(app: Flask) -> None:
    organiser = stories.signed_in(app, Role.ORGANISER)
    assert organiser.open(PAGE).status == 403
    assert "Status" not in organiser.open("/staff/").links()
    assert organiser.open("/staff/account/letters").all("[name=alarms]") == []


def test_in_albanian(app: Flask, clock: Clock) -> None:
    browser = stories.signed_in(app, Role.ADMINISTRATOR)
    reported(GB)
    clock.advance(minutes=11)
    page = browser.open(f"{PAGE}?lang=sq")
    assert [page.heading, *rows(page)][:2] == ["Gjendja e instalimit", "Programi i dërgimit (db1)"]
    assert "Last heard" not in page.text
