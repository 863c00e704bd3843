"""The dashboard, the overview of one event, and publishing it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import update

from ctevents.db.handle import transaction
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.programme import Speaker
from ctevents.domain.roles import Role
from ctevents.domain.schedule import EventStatus
from ctevents.models import Account, Event, Message
from ctevents.services.accounts.accounts import choose_language
from ctevents.services.common import audit
from ctevents.services.events.programme import ProgrammeItem, set_programme
from tests.conftest import Clock
from tests.support import stories
from tests.support.door import statements
from tests.support.pages import Browser, Page

FOOTNOTE = (
    "References to Kosovo shall be understood to be in the context of United Nations Security "
    "Council resolution 1244 "
    "(1999)."
)


def cards(page: Page) -> dict[str, str]:
    """Return the dashboard's text for each event, by city."""
    assert page.tree is not None
    found = {
        card.h3.get_text(): card.get_text(" ").split()
        for card in page.tree.select(".card")
        if card.h3
    }
    return {city: " ".join(words).partition(f"{city} ")[2] for city, words in found.items()}


def tasks(page: Page) -> list[str]:
    return page.all(".tasks li")


def figures(page: Page) -> list[str]:
    return page.all("dl.figures dd")


def fail_all_letters() -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.execute(update(Message).values(state=MessageState.FAILED))


@pytest.mark.long
def test_the_dashboard_tells_an_organiser_where_each_event_stands(app: Flask) -> None:
    stories.planned_event("ba", capacity=80)
    stories.published_event("xk")
    stories.registered("xk")
    stories.guest("xk", email="emir@police.example", given_name="Emir")
    page = stories.signed_in(app, Role.ORGANISER).open("/staff/")
    assert (page.status, page.heading) == (200, "Events")
    none = "Invited 0 Replied 0 Registered 0 Attended 0"
    nothing = (
        f"date to be announced {none} Capacity not set yet Needed to publish: title, venue, start, "
        "end, capacity."
    )
    assert cards(page) == {
        "Tirana": f"Albania Draft {nothing} Fill in the plan",
        "Sarajevo": "Bosnia and Herzegovina Draft Wednesday, 10 March 2027, "
        "10:00–13:00, local time in "
        "Sarajevo "
        f"{none} Seats taken: 0 of 80 Publish the event",
        "Pristina": "Kosovo UNSCR 1244/99-ICJ 2010 Published Wednesday, 10 March "
        "2027, 10:00–13:00, local "
        "time in Pristina "
        "Invited 1 Replied 1 Registered 1 Attended 0 Seats taken: 1 of 100 Invite the one guest "
        "not invited yet",
        "Podgorica": f"Montenegro Draft {nothing} Fill in the plan",
        "Belgrade": f"Serbia Draft {nothing} Fill in the plan",
        "Skopje": f"The former Yugoslav Republic of Macedonia Draft {nothing} Fill in the plan",
    }
    assert page.all(".footnote") == [FOOTNOTE]


@pytest.mark.long
def test_seats_that_institutions_are_offered_are_told_apart_from_those_that_people_have(
    app: Flask,
) -> None:
    event = stories.published_event("ba", capacity=60)
    stories.registered("ba")
    stories.invited_institution("ba", seats=50)
    organiser = stories.signed_in(app, Role.ORGANISER)
    within = "Seats taken: 51 of 60, 50 of them offered to institutions"
    assert organiser.open("/staff/events/ba").all(".seats p") == [within]
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, event.id).capacity = 10
    browser = stories.signed_in(app, Role.OFFICE, "ba")
    over = "Seats: 10. Held by people: 1, offered to institutions: 50. That is 41 too many."
    for path in ("/staff/", "/staff/events/ba"):
        assert set(browser.open(path).all(".seats p")) == {over}, path


@pytest.mark.parametrize("role", [Role.OFFICE, Role.DOOR])
def test_an_office_and_a_door_see_only_their_own_events(app: Flask, role: Role) -> None:
    page = stories.signed_in(app, role, "ba").open("/staff/")
    assert list(cards(page)) == ["Sarajevo"]
    assert page.all(".footnote") == []


def test_a_door_sees_no_figures(app: Flask) -> None:
    browser = stories.signed_in(app, Role.DOOR, "ba")
    assert [figures(browser.open(path)) for path in ("/staff/", "/staff/events/ba")] == [[], []]


def test_an_account_without_events_is_told_who_can_help(app: Flask) -> None:
    page = stories.signed_in(app, Role.OFFICE).open("/staff/")
    assert page.all("main p") == [
        "This account has no events. Ask an administrator to add your events."
    ]


@pytest.mark.long
def test_an_observer_sees_published_figures(app: Flask) -> None:
    stories.published_event()
    stories.many_invited(5)
    observer = stories.signed_in(app, Role.OBSERVER)
    stories.registered(given_name="Emir", email="emir@police.example")
    assert set(figures(observer.open("/staff/events/ba"))) == {"not shown"}
    stories.figures_published()
    stories.registered(given_name="Late", email="late@police.example")
    published = ["6", "not shown", "0"]
    assert figures(observer.open("/staff/events/ba")) == published
    assert (
        published
        == [each for each in figures(observer.open("/staff/")) if each != "not shown"][:1]
        + published[1:]
    )
    assert "taken" not in observer.open("/staff/events/ba").text


@pytest.mark.long
def test_letters_that_failed_are_shown_to_those_who_send_them(app: Flask) -> None:
    stories.published_event()
    stories.many_invited(2)
    fail_all_letters()
    organiser = stories.signed_in(app, Role.ORGANISER)
    told = [organiser.open(path).links() for path in ("/staff/", "/staff/events/ba")]
    assert [links["Check 2 letters that failed"] for links in told] == [
        "/staff/events/ba/messages?state=failed"
    ] * 2
    assert "failed" not in stories.signed_in(app, Role.OFFICE, "ba").open("/staff/").text


@pytest.mark.parametrize(
    ("role", "slugs", "at", "step"),
    [
        (Role.DOOR, ["ba"], datetime(2027, 2, 1, tzinfo=UTC), "Open the check-in page"),
        (Role.OFFICE, ["ba"], datetime(2027, 3, 9, 22, 59, tzinfo=UTC), None),
        (Role.OFFICE, ["ba"], datetime(2027, 3, 9, 23, 0, tzinfo=UTC), "Open the check-in page"),
        (Role.OBSERVER, [], datetime(2027, 3, 10, 11, 59, tzinfo=UTC), None),
        (Role.OBSERVER, [], datetime(2027, 3, 10, 12, 0, tzinfo=UTC), "See the attendance"),
        (
            Role.OFFICE,
            ["ba"],
            datetime(2027, 3, 10, 12, 0, tzinfo=UTC),
            "Enter the signed sheets and make the figures final",
        ),
    ],
)
def test_the_next_step_follows_the_clock_and_the_role(
    app: Flask, clock: Clock, role: Role, slugs: list[str], at: datetime, step: str | None
) -> None:
    stories.published_event()
    clock.now = at
    browser = stories.signed_in(app, role, *slugs)
    assert browser.open("/staff/").all(".card .next") == ([step] if step else [])


@pytest.mark.long
def test_what_to_do_next_stands_in_one_list_the_most_pressing_first(
    app: Flask, clock: Clock
) -> None:
    stories.published_event("ba", registration_closes_at=datetime(2027, 3, 5, 22, 59, tzinfo=UTC))
    stories.many_invited(2)
    fail_all_letters()
    stories.published_event("xk", capacity=1)
    stories.registered("xk")
    stories.registered("xk", email="emir@police.example", given_name="Emir")
    clock.now = datetime(2027, 2, 24, 12, 0, tzinfo=UTC)
    organiser = stories.signed_in(app, Role.ORGANISER)
    assert tasks(organiser.open("/staff/"))[:3] == [
        "Check 2 letters that failed Sarajevo",
        "2 replies are missing Sarajevo",
        "Fill in the plan Tirana",
    ]
    assert tasks(organiser.open("/staff/"))[-1] == "One person is on the waiting list Pristina"
    assert organiser.open("/staff/").all(".lead strong + *, .lead p")[0].endswith("in 2 weeks")


def test_the_dashboard_asks_the_database_as_often_for_one_event_as_for_three(app: Flask) -> None:
    counts = []
    for slugs in (["ba"], ["ba", "rs", "me"]):
        office = stories.signed_in(app, Role.OFFICE, *slugs)
        with statements() as found:
            office.open("/staff/")
        counts.append(len(found))
    assert counts[0] == counts[1]


@pytest.mark.long
def test_the_overview_shows_the_facts_of_an_event(app: Flask) -> None:
    event = stories.published_event(
        registration_closes_at=datetime(2027, 3, 5, 22, 59, tzinfo=UTC), contact_name="Amra"
    )
    opening = ProgrammeItem(
        starts_at=datetime(2027, 3, 10, 9, 0, tzinfo=UTC),
        ends_at=datetime(2027, 3, 10, 9, 30, tzinfo=UTC),
        titles={"en": "Opening"},
        speakers=(Speaker(name="Emir Begić", has_consented=True), Speaker(name="Kept private")),
    )
    with transaction(by=audit.SHELL) as tx:
        set_programme(tx, event, [opening])
    stories.registered()
    page = stories.signed_in(app, Role.ORGANISER).open("/staff/events/ba")
    assert page.heading == "Launch of the final report"
    assert dict(zip(page.all("dl.facts dt"), page.all("dl.facts dd"), strict=True)) == {
        "When": "Wednesday, 10 March 2027, 10:00–13:00, local time in Sarajevo",
        "Venue": "Hotel Europe, Vladislava Skarića 5",
        "Registration deadline": "Friday, 5 March 2027, 23:59, local time in Sarajevo",
        "Capacity": "100 (on the waiting list: 0)",
        "Contact": "Amra office@ctevents.example",
        "Public page": "/events/ba",
    }
    assert page.all(".agenda li") == ["10:00–10:30 Opening Emir Begić"]


def test_an_empty_draft_says_what_is_not_there(app: Flask) -> None:
    page = stories.signed_in(app, Role.OFFICE, "xk").open("/staff/events/xk")
    assert page.heading == "Launch in Pristina"
    assert dict(zip(page.all("dl.facts dt"), page.all("dl.facts dd"), strict=True)) == {
        "When": "date to be announced",
        "Venue": "not set yet",
        "Registration deadline": "none (open until the event is over)",
        "Capacity": "not set yet",
        "Contact": "not set yet",
        "Public page": "none before the event is published",
    }
    assert page.all(".footnote") == [FOOTNOTE]


@pytest.mark.long
def test_an_organiser_publishes_a_complete_event(app: Flask) -> None:
    stories.planned_event()
    organiser = stories.signed_in(app, Role.ORGANISER)
    answer = organiser.submit(organiser.open("/staff/events/ba"), "Publish the event")
    assert (answer.status, answer.location) == (303, "/staff/events/ba")
    page = organiser.follow(answer)
    assert page.all(".notice") == ["The event is published. You can now invite the guests."]
    assert page.all("main form") == []
    assert stories.event().status is EventStatus.PUBLISHED
    assert Browser(app).open("/events/ba").status == 200


@pytest.mark.long
def test_an_incomplete_event_is_not_published(app: Flask) -> None:
    stories.planned_event()
    organiser = stories.signed_in(app, Role.ORGANISER)
    page = organiser.open("/staff/events/ba")
    stories.planned_event(capacity=None, venues={})
    assert (
        "Before you can publish, fill in: venue, capacity."
        in organiser.open("/staff/events/ba").text
    )
    answer = organiser.submit(page, "Publish the event")
    assert answer.status == 409
    assert answer.all(".notice.error") == [
        "The event cannot be published yet. Fill in what is missing: venue, capacity."
    ]
    assert stories.event().status is EventStatus.DRAFT


@pytest.mark.long
def test_publishing_twice_says_so(app: Flask) -> None:
    stories.planned_event()
    organiser = stories.signed_in(app, Role.ORGANISER)
    page = organiser.open("/staff/events/ba")
    organiser.submit(page, "Publish the event")
    again = organiser.submit(page, "Publish the event")
    assert (again.status, again.all(".notice.error")) == (409, ["The event is already published."])


def test_publishing_what_has_passed_is_warned_of(app: Flask, clock: Clock) -> None:
    stories.planned_event()
    clock.now = datetime(2027, 3, 10, 12, 0, tzinfo=UTC)
    page = stories.signed_in(app, Role.ORGANISER).open("/staff/events/ba")
    assert page.all(".notice.warning") == [
        "The date of the event has already passed. Check it first."
    ]


@pytest.mark.parametrize(
    ("role", "slugs"), [(Role.OFFICE, ["ba"]), (Role.DOOR, ["ba"]), (Role.OBSERVER, [])]
)
def test_others_are_not_offered_to_publish_and_cannot(
    app: Flask, role: Role, slugs: list[str]
) -> None:
    stories.planned_event()
    browser = stories.signed_in(app, role, *slugs)
    page = browser.open("/staff/events/ba")
    assert page.all("main form") == []
    assert browser.post("/staff/events/ba/publish", token_of(page)).status == 403
    assert stories.event().status is EventStatus.DRAFT


def test_the_event_of_another_office_looks_like_none(app: Flask) -> None:
    browser = stories.signed_in(app, Role.OFFICE, "me")
    foreign, missing = browser.open("/staff/events/ba"), browser.open("/staff/events/nowhere")
    assert (foreign.status, foreign.response.data) == (404, missing.response.data)


def token_of(page: Page) -> dict[str, Any]:
    """The CSRF token of the page's sign-out button."""
    assert page.tree is not None
    field = page.tree.find(attrs={"name": "csrf_token"})
    assert field is not None
    return {"csrf_token": field["value"]}  # type: ignore[index]


@pytest.mark.long
def test_the_first_page_leads_the_door_to_the_door_and_asks_nothing_of_observers(
    app: Flask,
) -> None:
    stories.published_event()
    of_door, observer = (
        stories.signed_in(app, Role.DOOR, "ba"),
        stories.signed_in(app, Role.OBSERVER),
    )
    assert of_door.open("/staff/").links()["Open the check-in page"] == "/door/ba"
    assert tasks(of_door.open("/staff/")) == ["Open the check-in page Sarajevo"]
    assert "Next step" not in observer.open("/staff/").text


def test_links_to_the_door_ask_for_the_language_of_the_account(app: Flask) -> None:
    """The app on a device would open in the language that it showed last."""
    stories.published_event()
    office = stories.signed_in(app, Role.OFFICE, "ba")
    with transaction(by=audit.SHELL) as tx:
        choose_language(tx, tx.query(Account).one(), "sr-Cyrl")
    assert (
        office.open("/staff/events/ba/door").links()["Open the check-in"] == "/door/ba?lang=sr-Cyrl"
    )


@pytest.mark.long
def test_the_number_of_missing_replies_is_that_of_the_list_it_leads_to(app: Flask) -> None:
    stories.published_event()
    stories.invited()
    stories.invited_institution()
    organiser = stories.signed_in(app, Role.ORGANISER)
    page = organiser.open("/staff/")
    [(text, link)] = [
        (text, link) for text, link in page.links().items() if text.endswith("replies are missing")
    ]
    rows = organiser.open(link).all("main table tbody tr")
    assert (text, len(rows)) == ("2 replies are missing", 2)
