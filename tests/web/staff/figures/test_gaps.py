"""The board of gaps, and the reminder that goes now."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.domain.roles import Role
from tests.conftest import Clock
from tests.services.figures.test_gaps import addresses, reminded, some_guests, target
from tests.support import stories
from tests.support.pages import Browser, Page

BOARD, NOW = "/staff/gaps", "/staff/events/ba/reminders/now"


@pytest.fixture
def organiser(app: Flask) -> Browser:
    stories.published_event()
    return stories.signed_in(app, Role.ORGANISER)


def lines(page: Page) -> list[str]:
    return page.all("section[aria-labelledby=event-ba] tbody tr")


@pytest.mark.long
def test_the_board_says_what_is_missing_and_what_to_do_next(organiser: Browser) -> None:
    some_guests()
    target("media", 4)
    target("judges", 1)
    page = organiser.open(BOARD)
    assert lines(page) == [
        "Police Remind one who has not replied , Police, Sarajevo – 0 1 0 0 –",
        "Prosecutors Remind one who has not replied , Prosecutors, Sarajevo – 0 1 0 0 –",
        "Judges target reached 1 1 5 2 1 –",
        "Media Add 4 more to the list , Media, Sarajevo 4 0 0 0 0 –",
    ]
    assert page.all("section[aria-labelledby=event-ba] > p") == [
        "37 days are left to reply. Set targets , Sarajevo"
    ]
    assert len(page.all("section")) == 6


@pytest.mark.long
def test_each_action_leads_to_sending_to_exactly_those(organiser: Browser) -> None:
    some_guests()
    addresses_of = list(organiser.open(BOARD).links().items())
    steps = {
        text.split(" ,")[0]: address
        for text, address in addresses_of
        if "reminders/now" in address or "group=" in address
    }
    assert steps == {
        "Remind one who has not replied": f"{NOW}?group=prosecutors",
        "Invite one not yet invited": "/staff/events/ba/invitations?group=judges",
    }
    page = organiser.open(f"{NOW}?group=judges")
    assert page.text.count("Group: Judges.") == 1
    done = organiser.follow(organiser.submit(page, "letters"))
    assert done.all(".notice") == ["2 reminders will be sent shortly."]
    assert addresses() == ["eva@x.example", "iva@x.example"]
    again = organiser.open(f"{NOW}?group=judges")
    assert "Everybody who can be reminded has been reminded today." in again.text


@pytest.mark.long
def test_the_letter_is_shown_before_it_goes(organiser: Browser) -> None:
    some_guests()
    page = organiser.open(f"{NOW}?group=police")
    assert page.all("dl.facts dd")[0] == "Vlado Kovačević <vlado@x.example>"
    assert page.tree is not None
    letter = organiser.client.get(str(page.tree.select("iframe")[0]["src"]))
    assert (letter.status_code, "/invitations/" in letter.get_data(as_text=True)) == (200, False)


@pytest.mark.long
def test_nothing_is_sent_where_they_are_others_by_now(organiser: Browser) -> None:
    some_guests()
    page = organiser.open(f"{NOW}?group=judges")
    stories.invited(given_name="Zoe", email="zoe@x.example")
    refused = organiser.submit(page, "letters")
    assert (refused.status, addresses()) == (409, [])
    assert refused.all(".notice.error") == [
        "The guest list has changed since this page was opened. Check the numbers, then send."
    ]
    assert organiser.follow(organiser.submit(refused, "letters")).all(".notice") == [
        "4 reminders will be sent shortly."
    ]


@pytest.mark.long
def test_nobody_is_reminded_twice_on_one_day(organiser: Browser, clock: Clock) -> None:
    some_guests()
    reminded("police", expected=1)
    assert lines(organiser.open(BOARD))[0] == "Police reminded today – 0 1 0 0 –"


@pytest.mark.long
def test_after_the_deadline_nothing_is_sent(organiser: Browser, clock: Clock) -> None:
    some_guests()
    clock.advance(days=60)
    assert organiser.open(BOARD).all("section[aria-labelledby=event-ba]") == []
    assert organiser.open(NOW).all(".notice") == ["No reminder can be sent now The event is over."]


@pytest.mark.long
def test_an_office_sees_its_own_and_sends_nothing(app: Flask, organiser: Browser) -> None:
    some_guests()
    office = stories.signed_in(app, Role.OFFICE, "ba")
    page = office.open(BOARD)
    assert len(page.all("section")) == 1
    steps = {address for address in page.links().values() if "group=" in address}
    assert steps == {
        "/staff/events/ba/guests?group=police&invitation=sent",
        "/staff/events/ba/guests?group=prosecutors&invitation=sent",
        "/staff/events/ba/guests?group=judges&invitation=draft",
    }
    assert lines(page)[0] == "Police Call one who has not replied , Police, Sarajevo – 0 1 0 0 –"
