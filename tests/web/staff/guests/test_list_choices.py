"""Saved filters and chosen columns: each account's own, on the page and in the file."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.domain.guests.changes import MARKS
from ctevents.domain.roles import Role
from ctevents.services.guests.export import HEADINGS
from tests.support import stories
from tests.support.pages import Browser, Page

LIST = "/staff/events/ba/guests"
FILTERS = f"{LIST}/filters"


@pytest.fixture
def organiser(app: Flask) -> Browser:
    stories.guest(group="police")
    stories.guest(given_name="Iva", email="iva@court.example")
    return stories.signed_in(app, Role.ORGANISER)


def saved(browser: Browser, query: str, name: str, **more: str) -> Page:
    return browser.follow(
        browser.submit(browser.open(f"{LIST}?{query}"), "Save the filter", name=name, **more)
    )


def headings(page: Page) -> list[str]:
    return page.all("main table thead th")


class TestFilters:
    @pytest.mark.long
    def test_saved_used_renamed_and_deleted(self, organiser: Browser) -> None:
        assert "Save this filter" not in organiser.open(LIST).text
        page = saved(organiser, "group=police&sort=rank", "Our police")
        assert page.path.endswith("group=police&sort=rank")
        link = page.links()["Our police"]
        assert organiser.open(link).all("main tbody th a") == ["KOVAČEVIĆ, Amra"]
        saved(organiser, "group=judges", "OUR  police")
        assert organiser.open(FILTERS).all("tbody th") == ["OUR police"]
        renamed = organiser.follow(organiser.submit(organiser.open(FILTERS), "name", name="Judges"))
        assert renamed.all("tbody th") == ["Judges"]
        gone = organiser.follow(organiser.submit(renamed, "Delete Judges"))
        assert "You have no saved filters." in gone.text

    @pytest.mark.long
    def test_for_all_events_without_the_institution(self, organiser: Browser) -> None:
        saved(organiser, "group=police&institution=1", "Police", all_events="1")
        saved(organiser, "group=judges", "Here")
        elsewhere = organiser.open("/staff/events/al/guests/filters")
        assert elsewhere.all("tbody th") == ["Police"]
        assert elsewhere.links()["Police"] == "/staff/events/al/guests?group=police"

    @pytest.mark.long
    def test_a_name_that_a_different_filter_has_is_refused(self, organiser: Browser) -> None:
        saved(organiser, "group=police", "One")
        saved(organiser, "group=judges", "Two")
        page = organiser.open(FILTERS)
        assert page.tree is not None
        action = str(page.tree.select("form.filter")[1]["action"])
        token = str(page.tree.select("form.filter input[name=csrf_token]")[1]["value"])
        refused = organiser.follow(organiser.post(action, {"csrf_token": token, "name": "one"}))
        assert "You have a filter of this name already." in refused.text
        assert refused.all("tbody th") == ["One", "Two"]

    @pytest.mark.long
    def test_nobody_sees_those_of_a_different_account(self, app: Flask, organiser: Browser) -> None:
        saved(organiser, "search=kova", "Mine")
        other = stories.signed_in(app, Role.OFFICE, "ba")
        assert "Mine" not in other.open(LIST).text
        page = organiser.open(FILTERS)
        assert page.tree is not None
        action = str(page.form("Delete Mine")["action"])
        token = str(
            saved(other, "group=police", "Theirs")
            .form("Save the filter")
            .select("input")[0]["value"]
        )
        other.post(action, {"csrf_token": token})
        assert organiser.open(FILTERS).all("tbody th") == ["Mine"]


class TestColumns:
    @pytest.mark.long
    def test_remembered_for_the_account_and_its_files(self, app: Flask, organiser: Browser) -> None:
        assert headings(organiser.open(LIST)) == [
            "Name",
            "Institution",
            "Group",
            "Language",
            "Invitation",
            "Registration",
        ]
        page = organiser.open(LIST)
        chosen = organiser.follow(
            organiser.submit(page, "Save the columns", column=["group", "sex"])
        )
        assert headings(chosen) == ["Name", "Group", "Sex"]
        assert "amra@police.example" not in chosen.text
        export = organiser.submit(organiser.open(LIST), "Export as CSV : Guest list")
        heading = export.response.get_data(as_text=True).splitlines()[0].lstrip("\ufeff").split(",")
        assert {"group", "group_in_words", "sex", "given_name", "reference"} <= set(heading)
        assert {*MARKS, "vip"}.isdisjoint(heading)
        assert {"email", "institution", "phone", "rank", "language", "invitation"}.isdisjoint(
            heading
        )

        other = stories.signed_in(app, Role.OFFICE, "ba")
        assert len(headings(other.open(LIST))) == 6
        organiser.submit(organiser.open(LIST), "Save the columns", press="Usual columns")
        assert len(headings(organiser.open(LIST))) == 6
        whole = organiser.submit(organiser.open(LIST), "Export as CSV : Guest list")
        first = whole.response.get_data(as_text=True).splitlines()[0]
        assert {*HEADINGS, *MARKS, "vip"} < set(first.lstrip("\ufeff").split(","))
