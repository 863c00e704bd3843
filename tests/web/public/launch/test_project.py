"""The page of the project, for all."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from flask import Flask

from ctevents.db.handle import transaction
from ctevents.models import Event
from ctevents.services.common import audit
from tests.support import sources, stories
from tests.support.packs_of_launch import document
from tests.support.pages import Browser
from tests.support.sources import RECOMMENDATION
from tests.web.public.test_events import FOOTNOTE


def make_public(slug: str = "ba") -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, stories.event(slug).id).pack_public_at = stories.now() - timedelta(
            hours=1
        )


def test_the_list_of_events_leads_to_it(app: Flask, browser: Browser) -> None:
    assert (
        browser.open("/").links()["About the project, its workshops and its recommendations"]
        == "/project"
    )


def test_it_names_the_project_its_donors_and_partners_before_any_launch(
    app: Flask, browser: Browser
) -> None:
    page = browser.open("/project")
    for text in (
        "TC 0770/0782",
        "01 July 2014 – 30 November 2015",
        "Government of Italy",
        "EUROJUST",
    ):
        assert text in page.text
    assert page.all("h2") == []


def test_a_launch_stands_with_its_designation_and_footnote(app: Flask, browser: Browser) -> None:
    stories.published_event("xk")
    page = browser.open("/project")
    assert page.all(".card .designation") == ["Kosovo UNSCR 1244/99-ICJ 2010"]
    assert page.all(".footnote") == [f"Kosovo UNSCR 1244/99-ICJ 2010: {FOOTNOTE}"]


def test_workshops_are_shown_with_a_figure_only(app: Flask, browser: Browser) -> None:
    sources.add(replace(sources.WORKSHOP, participants={"judges": 3, "police": 11}))
    [workshop] = browser.open("/project").all(".sources li")
    assert workshop == "W Detection Ohrid, 10 March 2015 14 participants"


def test_findings_and_recommendations_wait_for_the_publication(
    app: Flask, browser: Browser
) -> None:
    sources.add(*sources.ALL, replace(RECOMMENDATION, number="2", addressees=()))
    stories.published_event()
    before = browser.open("/project")
    assert "appear here when the publication becomes public" in before.text
    assert "Watch the ports." not in before.text
    assert "Ports are not watched." not in before.text
    document()
    make_public()
    page = browser.open("/project")
    assert page.all("h2") == ["Launch events", "Workshops", "Recommendations", "Findings"]
    assert page.all("#recommendation-1") == [
        "1 Watch the ports. Addressed to: Police · Workshop W · Findings: F",
    ]
    assert "Addressed to: all" in page.all("#recommendation-2")[0]
    assert "Open the launch pack" not in before.links()
    assert page.links()["Open the launch pack"] == "/events/ba/documents"
    assert page.all(".card li") == ["Final publication , English"]


def test_an_english_text_says_that_it_is_english(app: Flask, browser: Browser) -> None:
    sources.add(*sources.ALL)
    stories.published_event()
    make_public()
    page = browser.open("/project?lang=sq")
    assert page.tree is not None
    assert [item.get_text() for item in page.tree.select("#recommendation-1 p:not([lang])")][
        1
    ] == "Mbikëqyrni portet."
    assert page.all("#finding-F [lang=en]") == ["Ports are not watched."]
    assert "01 July 2014 – 30 November 2015" in page.all("dd[lang=en]")
