"""The page that says which texts are missing in which language, and the notices beside letters
before they go out."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.domain.letters.segments import Segment, Standing
from ctevents.domain.roles import Role
from ctevents.services.letters.announcements import AnnouncementFields
from tests.support import stories
from tests.support.pages import Browser

PATH = "/staff/events/al/languages"
MISSING = "Some texts are missing in the guests' languages"
TITLE = {"en": "Launch", "sq": "Prezantimi"}


@pytest.fixture
def organiser(app: Flask) -> Browser:
    stories.published_event("al", titles=TITLE)
    return stories.signed_in(app, Role.ORGANISER)


@pytest.mark.long
def test_the_table_has_the_languages_of_the_event_and_of_its_guests(organiser: Browser) -> None:
    stories.invited("al", language="sq")
    stories.invited("al", language="mk", email="mk@police.example")
    page = organiser.open(PATH)
    headings = ["Text", "English (0 guests)", "Albanian (one guest)", "Macedonian (one guest)"]
    assert page.all("th[scope=col]") == headings
    rows = dict(
        zip(page.all("tbody th"), [row.split() for row in page.all("tbody tr")], strict=True)
    )
    assert rows["Title"] == ["Title", "complete", "complete", "English", "Title"]
    assert "One guest who reads Albanian gets in English: venue, address." in page.text
    assert "One guest who reads Macedonian gets in English: title, venue, address." in page.text


@pytest.mark.long
def test_each_gap_leads_to_the_field_where_the_text_is_typed(organiser: Browser) -> None:
    links = organiser.open(PATH).links()
    assert links["English Venue"] == "/staff/events/al/edit#venue_sq"
    edit = organiser.open("/staff/events/al/edit")
    assert edit.all("#venue_sq") == [""]


def test_nothing_is_missing_if_all_is_translated(organiser: Browser) -> None:
    stories.published_event("mk", titles=TITLE, venues=TITLE | {"mk": "x"}, addresses={})
    stories.invited("mk", language="sq")
    assert (
        "Every guest gets every text in their own language."
        in organiser.open("/staff/events/mk/languages").text
    )


@pytest.mark.long
def test_invitations_name_what_is_missing_before_they_are_sent(organiser: Browser) -> None:
    stories.guest("al", language="sq")
    page = organiser.open("/staff/events/al/invitations")
    assert MISSING in page.text
    assert "One guest who reads Albanian gets in English: venue, address." in page.text
    assert page.links()["See what is missing, and add it"] == PATH
    assert MISSING not in organiser.open("/staff/events/al/invitations?group=media").text


@pytest.mark.long
def test_an_announcement_names_its_own_text_too_until_it_is_sent(organiser: Browser) -> None:
    stories.registered("al", language="sq")
    fields = AnnouncementFields(
        subjects={"en": "Room"},
        bodies={"en": "Blue room."},
        segment=Segment(standing=Standing.CONFIRMED),
    )
    draft = stories.announcement("al", fields)
    path = f"/staff/events/al/announcements/{draft.id}"
    assert (
        "One guest who reads Albanian gets in English: announcement, venue, address."
        in organiser.open(path).text
    )
    stories.sent(draft, letters=1)
    assert MISSING not in organiser.open(path).text
