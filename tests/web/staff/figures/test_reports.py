"""The donor pack from the back office: exact figures, names, and the record in the log."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import Account, AuditEntry, Event
from ctevents.services.accounts.accounts import edit_account
from ctevents.services.common import audit
from ctevents.services.figures.freezing import thaw_figures
from ctevents.texts.exports.worker import write_due_exports
from tests.conftest import Databases
from tests.support import stories
from tests.support.packs import LISTED, identify, make_attended
from tests.support.pages import Browser

ONE, ALL = "/staff/events/xk/report", "/staff/report"
ASKED = {"format": "json", "language": "en", "names": "all"}


@pytest.fixture
def attended(app: Flask, databases: Databases) -> None:
    databases.told(make_attended)


def sent(browser: Browser, address: str, **asked: str) -> Any:
    """The answer to the form with these choices."""
    token = browser.open(address).tree.select_one("main input[name=csrf_token]")["value"]  # type: ignore[union-attr, index]
    return browser.client.post(address, data={"csrf_token": token} | asked)


def keys(said: Any) -> set[str]:
    return {table["table"] for part in said["parts"] for table in part["tables"]}


def logged() -> list[tuple[str, Any]]:
    entries = db.session.query(AuditEntry).filter_by(action="report.made").order_by(AuditEntry.id)
    return [(entry.event.slug, entry.details) for entry in entries]


@pytest.mark.long
@pytest.mark.usefixtures("attended")
def test_an_organiser_gets_exact_figures_and_names_when_asked_for(app: Flask) -> None:
    browser = stories.signed_in(app, Role.ORGANISER)
    assert browser.open("/staff/events/xk/attendance").tree.select(f'a[href="{ONE}"]')  # type: ignore[union-attr]
    without = json.loads(sent(browser, ONE, **ASKED | {"names": "none"}).data)
    assert "attendees" not in keys(without)
    answer = sent(browser, ONE, **ASKED)
    assert (
        answer.headers["Content-Disposition"]
        == "attachment; filename=attendance-report-pristina.json"
    )
    (names,) = [
        t["rows"]
        for t in json.loads(answer.data)["parts"][0]["tables"]
        if t["table"] == "attendees"
    ]
    assert (len(names), LISTED in {row["name"] for row in names}) == (7, True)
    details = {"file": "json", "figures": "exact"}
    assert logged() == [
        ("xk", details | {"names": "names-none", "attendees": 0}),
        ("xk", details | {"names": "names-all", "attendees": 7}),
    ]
    assert sent(browser, ONE, **ASKED, public="y").status_code == 422


@pytest.mark.long
@pytest.mark.usefixtures("attended")
@pytest.mark.parametrize("address", [ONE, ALL])
def test_an_observer_gets_merged_figures_and_no_name_whatever_is_asked(
    app: Flask, address: str
) -> None:
    browser = stories.signed_in(app, Role.OBSERVER)
    answer = sent(browser, address, **ASKED)
    said = json.loads(answer.data)
    assert (said["figures"], said["names"], keys(said) <= {"events", "groups", "sexes"}) == (
        "merged",
        None,
        True,
    )
    assert "Гаши" not in answer.get_data(as_text=True)
    assert {details["names"] for _slug, details in logged()} == {"names-none"}


@pytest.mark.long
@pytest.mark.usefixtures("attended")
def test_an_office_gets_only_its_own_event(app: Flask) -> None:
    stories.published_event("al")
    browser = stories.signed_in(app, Role.OFFICE, "xk")
    said = json.loads(sent(browser, ALL, **ASKED).data)
    assert [part["event"] for part in said["parts"]] == ["all", "xk"]
    assert said["title"] == "Attendance report: Pristina"
    for kind in ("pdf", "xlsx", "csv"):
        assert sent(browser, ONE, **ASKED | {"format": kind}).status_code == 200
    assert browser.open("/staff/events/al/report").status == 404


@pytest.mark.long
@pytest.mark.usefixtures("attended")
def test_how_far_the_figures_are_stands_on_the_cover_and_in_each_part(app: Flask) -> None:
    browser = stories.signed_in(app, Role.ORGANISER)

    def report(**asked: str) -> Any:
        return json.loads(sent(browser, ALL, **ASKED | {"names": "none"} | asked).data)

    def cover(said: Any) -> str:
        return str([line["text"] for line in said["cover"] if line["label"] == "Event"][2])

    with transaction(by=audit.SHELL) as tx:
        event = tx.query(Event).filter_by(slug="xk").one()
        event.starts_at, event.ends_at = (
            stories.now() - timedelta(hours=4),
            stories.now() - timedelta(hours=1),
        )
    stories.frozen("xk", at=stories.now())
    assert cover(report()).endswith(" 1 February 2027: figures frozen, not final")
    with transaction(by=audit.SHELL) as tx:
        thaw_figures(tx, stories.event("xk"), "A sheet was missing.")
    said = report()
    assert (
        cover(said)
        == "Pristina, Kosovo UNSCR 1244/99-ICJ 2010. Monday, 1 February 2027: figures not frozen"
    )
    tirana, pristina = said["parts"][1], said["parts"][3]
    assert tirana["facts"][-1] == "The event has not taken place yet."
    assert [each["table"] for each in tirana["tables"]] == ["matrix", "replies"]
    assert pristina["facts"][-3:] == [
        "Frozen earlier, on 1 February 2027, 10:00; unfrozen on 1 February 2027, 10:00.",
        "The figures are not frozen. They show the moment when this report was made.",
        "No signed sheets were entered: the figures are not compared with signatures.",
    ]
    (rows,) = (each["rows"] for each in pristina["tables"] if each["table"] == "thawed")
    assert [(row["reason"], row["attended"]) for row in rows] == [("A sheet was missing.", 7)]
    assert "A sheet was missing." not in json.dumps(report(public="y"))


@pytest.mark.long
@pytest.mark.usefixtures("attended")
@pytest.mark.parametrize(
    ("address", "file"), [(ONE, "attendance-report-pristina.csv"), (ALL, "attendance-report.csv")]
)
def test_one_with_many_names_is_written_by_the_worker(
    app: Flask, monkeypatch: pytest.MonkeyPatch, address: str, file: str
) -> None:
    stories.published_event("al")
    browser, wanted = (
        stories.signed_in(app, Role.OFFICE, "xk"),
        ASKED | {"format": "csv", "language": "sq"},
    )
    at_once = sent(browser, address, **wanted)
    monkeypatch.setattr("ctevents.web.staff.figures.reports.NAMES_AT_ONCE", 6)
    assert sent(browser, address, **wanted | {"names": "consented"}).status_code == 200
    answer = sent(browser, address, **wanted)
    assert (answer.status_code, answer.headers["Location"], len(logged())) == (
        303,
        "/staff/exports",
        2,
    )
    assert write_due_exports(app) == 1
    page = browser.open("/staff/exports")
    assert browser.open(page.links()[f"Download {file}"]).response.data == at_once.data
    assert (logged()[-1], "Attendance report, Pristina" in page.text) == (
        logged()[0],
        address == ONE,
    )


@pytest.mark.long
@pytest.mark.usefixtures("attended")
def test_the_worker_names_nobody_to_accounts_that_may_no_longer_see_names(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = stories.signed_in(app, Role.OFFICE, "xk")
    monkeypatch.setattr("ctevents.web.staff.figures.reports.NAMES_AT_ONCE", 0)
    sent(browser, ONE, **ASKED)
    with transaction(by=audit.SHELL) as tx:
        (account,) = tx.query(Account).all()
        edit_account(tx, account, role=Role.OBSERVER, events=[], name="")
        email = account.email
    write_due_exports(app)
    browser = stories.signed_in_again(app, email)
    assert "You may no longer see the contents." in browser.open("/staff/exports").text
    assert logged() == []


@pytest.mark.long
@pytest.mark.usefixtures("attended")
def test_an_iati_file_needs_identifiers_and_has_no_names(app: Flask) -> None:
    browser = stories.signed_in(app, Role.ORGANISER)
    lacking = sent(browser, ALL, format="xml", language="en", names="none")
    assert lacking.status_code == 409
    assert "Enter it on the page “Project”" in lacking.get_data(as_text=True)
    identify()
    answer = sent(browser, ALL, format="xml", language="en", names="none")
    assert (answer.status_code, answer.mimetype) == (200, "application/xml")
    assert b"<iati-identifier>XM-DAC-47066-TC.0770</iati-identifier>" in answer.data
    refused = sent(browser, ALL, format="xml", language="en", names="all")
    assert (
        refused.status_code,
        "An IATI file contains no names." in refused.get_data(as_text=True),
    ) == (422, True)


@pytest.mark.usefixtures("attended")
def test_an_observer_gets_the_merged_iati_file(app: Flask) -> None:
    identify()
    answer = sent(stories.signed_in(app, Role.OBSERVER), ONE, format="xml", language="en")
    assert answer.status_code == 200
    assert b'value="female"' not in answer.data
