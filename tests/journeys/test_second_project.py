"""A second project beside the first: an organiser makes it with two events, and nothing of the
first one changes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask
from lxml import etree

from ctevents.db.handle import transaction
from ctevents.domain.roles import Role
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event, publish_event
from tests.support import stories
from tests.support.packs import identify, make_attended
from tests.support.pages import Browser

FIRST = "tc-0770-0782"
BLOCK = {
    "title": "Against the smuggling of migrants by sea",
    "code": "TC 0999",
    "period": "01 January 2027 – 31 December 2028",
    "donors": "Government of Norway",
    "partners": "",
    "iati_identifier": "XM-DAC-47066-TC.0999",
}
DURRES = {
    "designation_en": "Albania",
    "city_en": "Durrës",  # both events are there
    "slug": "durres",
    "time_zone": "Europe/Tirane",
    "main_language": "sq",
    "starts_at": "2027-04-14T10:00",
}
OF_AN_EVENT = ("/events/xk", "/events/xk.ics", "/projects/tc-0770-0782/about")


def seen(browser: Browser) -> list[bytes]:
    return [browser.client.get(address).data for address in OF_AN_EVENT]


def pack(staff: Browser, address: str, kind: str) -> bytes:
    return staff.submit(staff.open(address), "format", format=kind).response.data


def packs(staff: Browser, together: str) -> list[bytes]:
    """Return packs of an event and of a project, whose addresses do not change."""
    addresses = ("/staff/events/xk/report", together)
    return [pack(staff, address, kind) for address in addresses for kind in ("json", "csv", "xml")]


def figures(staff: Browser, address: str) -> object:
    return staff.client.get(address).json


def make(organiser: Browser) -> None:
    """Make the project, with one event copied from Sarajevo, and one from that copy."""
    page = organiser.open(f"/staff/projects/new?copy={FIRST}")
    assert organiser.submit(page, "title", **BLOCK).status == 303
    for copied, slug in (("ba", "durres"), ("durres", "vlora")):
        page = organiser.open(f"/staff/events/new?copy={copied}")
        fields = DURRES | {"slug": slug, "project": "tc-0999"}
        assert organiser.submit(page, "city_en", press="Create the event", **fields).status == 303
        with transaction(by=audit.SHELL) as tx:
            edit_event(tx, stories.event(slug), {"venues": {"en": "The port"}, "ends_at": ENDS})
        with transaction(by=audit.SHELL) as tx:
            publish_event(tx, stories.event(slug))


ENDS = datetime(2027, 4, 14, 11, 0, tzinfo=UTC)


@pytest.mark.long
def test_the_first_project_stays_as_it_is(app: Flask) -> None:
    identify()
    stories.published_event("ba")
    make_attended("xk")
    guest, organiser = Browser(app), stories.signed_in(app, Role.ORGANISER)
    pages, of_first, matrix = (
        seen(guest),
        packs(organiser, "/staff/report"),
        figures(organiser, "/staff/attendance.json"),
    )
    root = guest.client.get("/").data

    make(organiser)
    for number in range(5):
        stories.registered(
            "durres", given_name=f"Ana {number}", email=f"ana-{number}@port.example", group="police"
        )
    assert seen(guest) == pages
    assert packs(organiser, f"/staff/report?project={FIRST}") == of_first
    assert figures(organiser, f"/staff/attendance.json?project={FIRST}") == matrix
    assert guest.client.get("/").data != root
    assert guest.open("/").all(".card h2")[1] == BLOCK["title"]
    assert "Durrës" in guest.open("/projects/tc-0999").text
    assert "Durrës" not in guest.open(f"/projects/{FIRST}").text


@pytest.mark.long
def test_all_is_the_sum_and_names_the_projects(app: Flask) -> None:
    identify()
    stories.published_event("ba")
    make_attended("xk")
    organiser = stories.signed_in(app, Role.ORGANISER)
    make(organiser)
    stories.registered("durres", group="police")
    together, single = (
        organiser.client.get(f"/staff/attendance.json{query}").json["totals"]
        for query in ("", "?project=tc-0999")
    )
    first = organiser.client.get(f"/staff/attendance.json?project={FIRST}").json["totals"]
    assert together == {stage: first[stage] + single[stage] for stage in together}
    assert (single["registered"], single["attended"]) == (1, 0)
    text = pack(organiser, "/staff/report", "csv").decode("utf-8-sig")
    assert BLOCK["title"] in text
    assert "Government of Norway" in text
    found = etree.fromstring(pack(organiser, "/staff/report", "xml"))
    activities = {each.findtext("iati-identifier"): each for each in found.iter("iati-activity")}
    assert {number: each.find("location").get("ref") for number, each in activities.items()} == {
        "XM-DAC-47066-TC.0770": "al",
        "XM-DAC-47066-TC.0999": "durres",
    }
    donors = activities["XM-DAC-47066-TC.0999"].xpath(
        "participating-org[@role='1']/narrative/text()"
    )
    assert donors == ["Government of Norway"]


@pytest.mark.long
def test_a_copy_keeps_nothing_of_the_first_project(app: Flask) -> None:
    identify()
    stories.published_event("ba", donors=["Somebody"], disclaimer="Ours.")
    organiser = stories.signed_in(app, Role.ORGANISER)
    make(organiser)
    copied = stories.event("durres")
    assert (copied.project.code, copied.donors, copied.disclaimer) == ("TC 0999", None, None)
    observer = stories.signed_in(app, Role.OBSERVER)
    page = observer.open("/staff/attendance")
    assert page.links()[BLOCK["title"]] == "/staff/attendance?project=tc-0999"
    page = observer.open("/staff/attendance?project=tc-0999")
    assert page.all("thead th.number")[-3:] == ["Durrës (durres)", "Durrës (vlora)", "All"]
    assert "Sarajevo" not in page.text
