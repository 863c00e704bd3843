"""The queue of those who wait for approval: found, ticked, and decided with one confirmation."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.registration import Approval
from ctevents.domain.roles import Role
from ctevents.models import Registration
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event
from ctevents.services.guests.list import edit_person_guest
from ctevents.services.replies.registrations import Wishes, change_registration
from tests.services.replies.test_vetting import INSTITUTION, asked, standing
from tests.support import stories
from tests.support.pages import Browser, Page

QUEUE = "/staff/events/ba/vetting"


@pytest.fixture
def office(app: Flask) -> Browser:
    stories.published_event(approval=Approval.FOCAL_POINT_AND_OFFICE)
    return stories.signed_in(app, Role.OFFICE, "ba")


def rows(page: Page) -> list[list[str]]:
    assert page.tree is not None
    return [
        [" ".join(cell.get_text(" ").split()) for cell in row.select("th, td")]
        for row in page.tree.select("tbody tr")
    ]


def names(page: Page) -> list[str]:
    return [row[0].removeprefix("KOVAČEVIĆ, ").rpartition(" ")[0] for row in rows(page)]


def tick(page: Page, *registrations: Registration) -> list[str]:
    assert page.tree is not None
    values = [str(box["value"]) for box in page.tree.select("input[name=chosen]")]
    return [
        value
        for value in values
        if int(value.partition(".")[0]) in {each.id for each in registrations}
    ]


def ask(office: Browser, *registrations: Registration, decision: str = "approve") -> Page:
    chosen = tick(office.open(QUEUE), *registrations)
    return office.open(f"{QUEUE}/decision", query_string={"decision": decision, "chosen": chosen})


def notices(office: Browser, answer: Page) -> list[str]:
    return office.follow(answer).all(".notice")


@pytest.mark.long
def test_waiting_people_are_listed_in_the_order_of_asking(office: Browser) -> None:
    assert "No registrations are waiting for approval." in office.open(QUEUE).text
    stories.institution_guest()
    asked(1)
    asked(2, institution=INSTITUTION, position="", group="media")
    assert [row[:5] for row in rows(office.open(QUEUE))] == [
        [
            "KOVAČEVIĆ, Guest 1 guest1@police.example",
            "Sud BiH Judge",
            "Judges",
            "invited",
            "country office",
        ],
        [
            "KOVAČEVIĆ, Guest 2 guest2@police.example",
            INSTITUTION,
            "Media",
            "invited",
            "focal point",
        ],
    ]


@pytest.mark.long
@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"search": "guest2"}, ["Guest 2"]),
        ({"search": "tuzilastvo"}, ["Guest 2"]),
        ({"group": "media"}, ["Guest 2"]),
        ({"awaits": "office"}, ["Guest 1"]),
        ({"origin": "invitation"}, ["Guest 1", "Guest 2"]),
        ({"origin": "open"}, []),
        ({"origin": "moon", "group": "sun"}, ["Guest 1", "Guest 2"]),
    ],
)
def test_the_queue_is_filtered(office: Browser, filters: dict[str, str], found: list[str]) -> None:
    stories.institution_guest()
    asked(1)
    asked(2, institution=INSTITUTION, group="media")
    assert names(office.open(QUEUE, query_string=filters)) == found


@pytest.mark.long
def test_all_on_the_page_are_ticked_by_a_link(office: Browser) -> None:
    asked(1)
    asked(2)
    page = office.open(QUEUE)
    assert page.all("input[checked]") == []
    ticked = office.open(page.links()["Tick all on this page"])
    assert ticked.tree is not None
    assert len(ticked.tree.select("input[name=chosen][checked]")) == 2


@pytest.mark.long
def test_many_are_approved_with_one_confirmation_that_names_the_number(office: Browser) -> None:
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event(), {"capacity": 3})
    people = [asked(number) for number in range(5)]
    page = ask(office, *people[:4])
    assert (page.status, names(page)) == (200, ["Guest 0", "Guest 1", "Guest 2", "Guest 3"])
    assert page.all("main form button") == ["Approve 4 registrations and e-mail 4 people"]
    answer = office.submit(
        page, "chosen", chosen=tick(page, *people), reason_internal="known to us"
    )
    assert notices(office, answer) == [
        "4 registrations are approved.",
        "No seat is left for one person, who is now on the waiting list.",
    ]
    assert [standing(each)[0] for each in people] == ["confirmed"] * 3 + ["waitlisted", "pending"]
    assert people[0].reason_internal == "known to us"


@pytest.mark.long
def test_rejected_with_a_reason_that_is_told_and_one_that_is_not(office: Browser) -> None:
    registration = asked()
    page = ask(office, registration, decision="reject")
    assert page.all("main form button") == ["Reject one registration and e-mail one person"]
    answer = office.submit(
        page, "chosen", reason_told="The hall is small.", reason_internal="unknown"
    )
    assert notices(office, answer) == ["One registration is rejected."]
    assert standing(registration)[0] == "rejected"
    assert (registration.reason_told, registration.reason_internal) == (
        "The hall is small.",
        "unknown",
    )
    guest = office.open(f"/staff/events/ba/guests/people/{registration.person_id}")
    assert {"The hall is small.", "unknown"} <= set(guest.all("dl.facts dd"))


@pytest.mark.long
def test_a_rejection_is_taken_back_on_the_page_of_the_guest(office: Browser) -> None:
    registration = asked()
    office.submit(ask(office, registration, decision="reject"), "chosen")
    path = f"/staff/events/ba/guests/people/{registration.person_id}"
    page = office.open(path)
    answer = office.submit(page, "Undo the rejection")
    assert notices(office, answer) == [
        "The rejection is undone: the registration waits for approval again."
    ]
    assert names(office.open(QUEUE)) == ["Guest 1"]
    assert "Undo the rejection" not in office.open(path).text
    assert notices(office, office.submit(page, "Undo the rejection")) == [
        "This rejection can no longer be undone: the registration or the reply has changed."
    ]


@pytest.mark.long
def test_the_page_of_a_guest_says_whose_word_is_missing(office: Browser) -> None:
    page = office.open(f"/staff/events/ba/guests/people/{asked().person_id}")
    assert "pending since 1 February 2027, 10:00 Waiting for: country office" in page.text


@pytest.mark.long
def test_people_changed_meanwhile_stay_unchanged_and_are_named(office: Browser) -> None:
    first, second = asked(1), asked(2)
    page = ask(office, first, second)
    with transaction(by=audit.LINK) as tx:
        change_registration(tx, second, stories.fields(given_name="Emir"), Wishes())
    answer = office.submit(page, "chosen", chosen=tick(page, first, second))
    assert notices(office, answer) == [
        "One registration is approved.",
        (
            "Not changed, because of a change meanwhile or because the focal point has not "
            "answered: Emir Kovačević"
        ),
    ]
    assert [standing(each)[0] for each in (first, second)] == ["confirmed", "pending"]


@pytest.mark.long
def test_the_office_does_not_wait_for_a_focal_point_only_where_it_says_so(office: Browser) -> None:
    stories.institution_guest()
    registration = asked(institution=INSTITUTION)
    page = ask(office, registration)
    assert page.all(".notice") == [
        "One of them waits for the focal point of the institution. If you approve without the "
        "focal point, the audit log "
        "records that you did not wait."
    ]
    words = "Approve one registration without the focal point and e-mail one person"
    assert page.all("main form button") == [words]
    office.submit(page, "chosen")  # as if no button had been pressed
    assert standing(registration)[:2] == ("pending", "focal-point")
    office.submit(page, "chosen", press=words)
    assert standing(registration)[0] == "confirmed"


@pytest.mark.long
def test_nothing_ticked_is_said_and_nothing_done(office: Browser) -> None:
    registration = asked()
    for query in (
        {"decision": "approve"},
        {"decision": "approve", "chosen": "7.nonsense"},
        {"chosen": "1"},
    ):
        answer = office.open(f"{QUEUE}/decision", query_string=query)
        assert (answer.status, answer.location) == (303, QUEUE)
        assert notices(office, answer) == [
            "Tick at least one registration that waits for approval."
        ]
    assert standing(registration)[0] == "pending"


@pytest.mark.long
def test_a_reason_that_is_too_long_is_said_and_stays(office: Browser) -> None:
    page = ask(office, asked(), decision="reject")
    answer = office.submit(page, "chosen", reason_told="x" * 1001)
    assert (answer.status, answer.errors) == (
        422,
        ["Reason given to the registrants: use at most 1,000 characters."],
    )
    assert answer.form("chosen").find("textarea").get_text().strip() == "x" * 1001  # type: ignore[union-attr]


@pytest.mark.long
def test_unnamed_guests_are_not_named_here(office: Browser) -> None:
    registration = asked()
    with transaction(by=audit.SHELL) as tx:
        edit_person_guest(
            tx, registration.person, stories.fields(given_name="Guest 1"), is_unnamed=True
        )
    assert rows(office.open(QUEUE))[0][:2] == ["Judges 001", ""]
    page = ask(office, registration)
    assert "Kovačević" not in page.text
    assert names(office.open(QUEUE, query_string={"search": "Kovacevic"})) == []


@pytest.mark.long
def test_people_approved_before_are_marked(office: Browser) -> None:
    registration = asked()
    office.submit(ask(office, registration), "chosen")
    with transaction(by=audit.LINK) as tx:
        change_registration(tx, registration, stories.fields(family_name="Hodžić"), Wishes())
    assert office.open(QUEUE).all("tbody .state") == [
        "changed after approval",
        "different from the list",
    ]


def test_the_event_says_how_many_wait(office: Browser) -> None:
    asked(1)
    asked(2)
    assert office.open("/staff/").links()["2 registrations are waiting for approval"] == QUEUE
    assert (
        office.open("/staff/events/ba").links()["2 registrations are waiting for approval"] == QUEUE
    )


@pytest.mark.long
def test_what_an_approval_does_is_said_beside_its_button_and_asked_again_when_it_changed(
    office: Browser,
) -> None:
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event(), {"capacity": 2})
    first, second, third = asked(1), asked(2), asked(3)
    page = ask(office, first, second, third)
    assert (
        "We send 3 e-mails. 2 people get a seat. One person goes on the waiting list." in page.text
    )
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event(), {"capacity": 1})
    again = office.submit(page, "chosen", chosen=tick(page, first, second, third))
    assert (again.status, again.errors) == (
        409,
        [
            "The numbers have changed since this page was opened. Nothing has been done yet. Check "
            "the new numbers, then "
            "confirm."
        ],
    )
    assert (
        "We send 3 e-mails. One person gets a seat. 2 people go on the waiting list." in again.text
    )
    assert {standing(each)[0] for each in (first, second, third)} == {"pending"}
    office.submit(again, "chosen", chosen=tick(page, first, second, third))
    assert [standing(each)[0] for each in (first, second, third)] == [
        "confirmed",
        "waitlisted",
        "waitlisted",
    ]
