"""The page of an event's reminders: times, recipients, those sent, and those skipped."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.cli.reminders import run_due
from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.domain.schedule import EventStatus
from ctevents.models import ReminderRule
from ctevents.services.common import audit
from tests.conftest import Clock
from tests.services.letters.test_reminders import local
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.support.tables import read_rows

PATH = "/staff/events/ba/reminders"
RULE = {
    "kind": "event-reminder",
    "amount": "3",
    "unit": "hours",
    "side": "before",
    "anchor": "start",
    "local_time": None,
    "groups": ["judges"],
    "languages": ["bs", "sq"],
}


@pytest.fixture
def organiser(app: Flask) -> Browser:
    return stories.signed_in(app, Role.ORGANISER)


def rows(page: Page) -> list[list[str]]:
    """Return for each rule its reach, its time and its outcome."""
    cells = page.all("tbody td")
    return [cells[start : start + 3] for start in range(0, len(cells), 4)]


def run(clock: Clock, at: str) -> None:
    clock.now = local(at)
    run_due(clock(), actor=audit.WORKER, now=clock())


@pytest.mark.long
def test_a_draft_shows_what_will_go_once_it_is_published(organiser: Browser) -> None:
    page = organiser.open(PATH)
    assert page.all("main .notice") == [
        "The event is a draft. No reminder is sent before it is published."
    ]
    assert page.all("tbody th") == [
        (
            "Reminder to reply, to people who have not replied 10 days before the registration "
            "deadline, at 09:00"
        ),
        (
            "Reminder to reply, to people who have not replied 3 days before the registration "
            "deadline, at 09:00"
        ),
        "Reminder of the event, to people with a seat 2 days before the start, at 09:00",
        "Reminder of the event, to people with a seat One day before the start, at 08:00",
        "Thank-you after the event, to attendees One day after the end, at 10:00",
    ]
    assert rows(page) == [
        ["0", "when the event has a registration deadline", ""],
        ["0", "when the event has a registration deadline", ""],
        ["0", "when the event has a start", ""],
        ["0", "when the event has a start", ""],
        ["0", "when the event has an end", ""],
    ]
    stories.planned_event()
    assert rows(organiser.open(PATH))[0] == ["0", "8 Mar 2027, 09:00", ""]


@pytest.mark.long
def test_what_will_go_what_went_and_what_was_skipped(organiser: Browser, clock: Clock) -> None:
    stories.published_event(registration_closes_at=local("2027-02-08 18:00"))
    stories.registered(email="comes@police.example")
    stories.registered(email="stays-away@police.example")
    stories.invited(email="silent@court.example")
    run(clock, "2027-02-05 09:00")
    assert rows(organiser.open(PATH)) == [
        ["1", "done", "not sent 5 Feb 2027, 09:00: due before the event was published"],
        ["1", "done", "One letter, 5 Feb 2027, 09:00"],
        ["2", "8 Mar 2027, 09:00", ""],
        ["2", "9 Mar 2027, 08:00", ""],
        ["0", "11 Mar 2027, 10:00", ""],
    ]
    clock.now = local("2027-03-09 09:01")
    assert [row[1] for row in rows(organiser.open(PATH))[2:4]] == [
        "will not be sent: more than 24 hours late",
        "within a minute",
    ]
    run(clock, "2027-03-09 09:01")
    run(clock, "2027-03-11 10:00")
    page = organiser.open(PATH)
    assert rows(page)[2:] == [
        ["2", "done", "not sent 9 Mar 2027, 09:01: more than 24 hours late"],
        ["2", "done", "2 letters, 9 Mar 2027, 09:01"],
        ["0", "done", "No recipients, 11 Mar 2027, 10:00"],
    ]
    letters = organiser.open(page.links()["2 letters, 9 Mar 2027, 09:01"])
    assert letters.all("#states a")[0] == "all: 2"


@pytest.mark.long
def test_a_rule_is_added_edited_switched_off_and_deleted(organiser: Browser) -> None:
    stories.published_event()
    stories.registered(language="bs")
    answer = organiser.submit(organiser.open(f"{PATH}/add"), **RULE)
    page = organiser.follow(answer)
    assert page.all(".notice") == ["The reminder is added."]
    file = read_rows(organiser.submit(page, "Export as CSV : Reminders").response.data)
    assert ["3 hours before the start", "Judges", "bosanski, shqip", "1"] in [
        cells[1:5] for _number, cells in file
    ]
    added = db.session.query(ReminderRule).order_by(ReminderRule.id.desc()).first()
    assert added is not None
    assert (
        added.kind,
        added.amount,
        added.unit,
        added.is_after,
        added.anchor,
        added.local_time,
    ) == (
        "event-reminder",
        3,
        "hours",
        False,
        "start",
        None,
    )
    assert page.all("tbody th")[2] == (
        "Reminder of the event, to people with a seat 3 hours before the start Judges bosanski "
        "shqip"
    )
    assert rows(page)[2] == ["1", "10 Mar 2027, 07:00", ""]

    path = f"{PATH}/{added.id}"
    edit = organiser.open(f"{path}/edit")
    page = organiser.follow(
        organiser.submit(edit, amount="1", unit="days", local_time="9:30", groups=[], languages=[])
    )
    assert page.all(".notice") == ["The reminder is saved."]
    assert (
        page.all("tbody th")[2]
        == "Reminder of the event, to people with a seat One day before the start, at 09:30"
    )

    switch = f"{path}/switch"
    for wanted, words in (("no", "The reminder is off."), ("yes", "The reminder is on.")):
        (form,) = [form for form in page.tree.select("form") if form.get("action") == switch]  # type: ignore[union-attr]
        assert form.select_one("[name=is_active]")["value"] == wanted  # type: ignore[index]
        csrf = form.select_one("[name=csrf_token]")["value"]  # type: ignore[index]
        page = organiser.follow(organiser.post(switch, {"csrf_token": csrf, "is_active": wanted}))
        assert page.all(".notice") == [words]
    page = organiser.follow(organiser.post(f"{path}/delete", {"csrf_token": csrf}))
    assert page.all(".notice") == ["The reminder is deleted."]
    assert organiser.open(f"{path}/edit").status == 404


@pytest.mark.long
def test_nothing_is_written_over_what_somebody_else_saved_meanwhile(organiser: Browser) -> None:
    rule = (
        db.session.query(ReminderRule)
        .filter_by(event_id=stories.event().id)
        .order_by(ReminderRule.id)
        .first()
    )
    assert rule is not None
    page, theirs = (
        organiser.open(f"{PATH}/{rule.id}/edit"),
        organiser.open(f"{PATH}/{rule.id}/edit"),
    )
    organiser.submit(theirs, "amount", amount="12", languages=["sq"])
    refused = organiser.submit(page, "amount", amount="8")
    assert (refused.status, refused.all("main .notice.warning li")) == (
        409,
        ["Only these languages: shqip", "How many: 12"],
    )
    assert (rule.amount, rule.segment["languages"]) == (12, ["sq"])
    organiser.submit(refused, "amount")
    assert (rule.amount, rule.segment["languages"]) == (8, [])


@pytest.mark.long
def test_what_has_gone_can_only_be_switched_off(organiser: Browser, clock: Clock) -> None:
    stories.published_event()
    stories.registered()
    run(clock, "2027-03-09 08:00")
    page = organiser.open(PATH)
    went = (
        db.session.query(ReminderRule)
        .filter_by(event_id=stories.event().id, amount=1, unit="days")
        .first()
    )
    assert went is not None
    assert f"{PATH}/{went.id}/edit" not in page.links().values()
    words = (
        "Letters were already sent under this rule, so it cannot be changed. Switch it off and add "
        "a new one."
    )
    refused = organiser.submit(organiser.open(f"{PATH}/{went.id}/edit"), amount="5")
    assert (refused.status, refused.errors) == (409, [words])


@pytest.mark.long
def test_what_would_go_at_once_is_refused_and_stays_typed(organiser: Browser, clock: Clock) -> None:
    stories.published_event()
    clock.now = local("2027-03-09 09:00")
    page = organiser.submit(
        organiser.open(f"{PATH}/add"),
        **RULE | {"amount": "1", "unit": "days", "local_time": "08:00"},
    )
    [typed] = page.form("amount").select("[name=local_time]")
    assert (page.status, typed["value"]) == (409, "08:00")
    assert page.errors[0].startswith(
        "The time of this reminder has just passed, so it would be sent at once"
    )


@pytest.mark.long
@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ({"amount": ""}, "Enter the number of days or hours."),
        ({"amount": "0"}, "How many: Enter a whole number from 1 to 100,000."),
        ({"amount": "366"}, "Enter at most 365."),
        ({"unit": "days", "local_time": "25:00"}, "Enter a time of day such as 09:00."),
        ({"local_time": "09:00"}, "A time of day is only for days. Leave it empty for hours."),
        ({"kind": "thank-you"}, "A thank-you can be sent only after the end of the event."),
        (
            {"side": "after", "anchor": "end"},
            "After the end of the event, only a thank-you can be sent.",
        ),
        (
            {"side": "after"},
            (
                "The event has started by that time. Choose an earlier time, or allow sending "
                "after the start."
            ),
        ),
        ({"kind": "invitation"}, "Letter: Not a valid choice."),
        ({"groups": ["nobody"]}, "Only these groups: Not a valid choice."),
    ],
)
def test_a_wrong_rule_is_refused(organiser: Browser, typed: dict[str, str], error: str) -> None:
    stories.published_event()
    page = organiser.submit(organiser.open(f"{PATH}/add"), **{**RULE, **typed})
    assert (page.status, page.errors) == (422, [error])
    assert db.session.query(ReminderRule).filter_by(event_id=stories.event().id).count() == 5


@pytest.mark.long
def test_thanks_that_could_never_go_are_refused_before_the_event_has_a_date_too(
    organiser: Browser,
) -> None:
    thanks = {**RULE, "kind": "thank-you", "side": "after", "anchor": "end"}
    page = organiser.submit(organiser.open(f"{PATH}/add"), **thanks)
    words = (
        "The event has started by that time. Choose an earlier time, or allow sending after the "
        "start."
    )
    assert (page.status, page.errors) == (422, [words])
    assert organiser.submit(page, may_follow_start="y").status == 303


def test_rules_of_other_events_are_not_there(organiser: Browser) -> None:
    other = db.session.query(ReminderRule).filter(ReminderRule.event.has(slug="al")).first()
    assert other is not None
    assert organiser.open(f"{PATH}/{other.id}/edit").status == 404


def test_a_cancelled_event_reminds_nobody(organiser: Browser) -> None:
    stories.published_event()
    with transaction(by=audit.SHELL):
        stories.event().status = EventStatus.CANCELLED
    page = organiser.open(PATH)
    assert page.all("main .notice") == ["The event is cancelled. No more reminders are sent."]
    assert {row[1] for row in rows(page)} == {"never"}
