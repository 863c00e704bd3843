"""The plan of an event is edited: texts in its languages, local times, capacity, contact, its own
donors and notes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.entry import WalkIns
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.registration import Approval
from ctevents.domain.roles import Role
from ctevents.models import Event, Message
from ctevents.services.common import audit
from ctevents.services.events.programme import ProgrammeItem, set_programme
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser, Page

WHOLE = {
    "title_en": "Launch of the final report",
    "title_bs": "Predstavljanje završnog izvještaja",
    "title_sr-Latn": "Predstavljanje završnog izveštaja",
    "title_sr-Cyrl": "Представљање завршног извештаја",
    "venue_en": "Hotel Europe",
    "venue_bs": "Hotel Evropa",
    "address_en": "Vladislava Skarića 5",
    "parking_bs": "Iza zgrade.\r\nBesplatno.",
    "hotel_en": "Hotel Central",
    "day_contact_phone": "+387 33 111 222",
    "starts_at": "2027-03-10T10:00",
    "ends_at": "2027-03-10T13:00",
    "registration_closes_at": "2027-03-05T23:59",
    "capacity": "120",
    "contact_name": "Amra Hodžić",
    "contact_email": "office@ctevents.example",
    "contact_phone": "+387 33 000 000",
    "signatory_name": "Vesa Gashi",
    "signatory_position_en": "Head of Office",
    "signatory_position_sr-Cyrl": "Руководилац канцеларије",
    "donors": "Government of Italy\r\n\r\n  Government of  Norway ",
    "partners": "",
    "disclaimer": "The views are the authors' own.\r\nNot those of the donors.",
}


@pytest.fixture
def organiser(app: Flask) -> Browser:
    return stories.signed_in(app, Role.ORGANISER)


def save(organiser: Browser, slug: str = "ba", page: Page | None = None, **fields: Any) -> Page:
    return organiser.submit(
        page or organiser.open(f"/staff/events/{slug}/edit"), "capacity", **fields
    )


def planned(event: Event, *names: str) -> dict[str, object]:
    return {name: getattr(event, name) for name in names}


def notices(organiser: Browser, answer: Page) -> list[str]:
    return organiser.follow(answer).all(".notice")


@pytest.mark.long
def test_the_whole_plan_is_saved(organiser: Browser) -> None:
    answer = save(organiser, **WHOLE)
    assert (answer.status, answer.location) == (303, "/staff/events/ba")
    assert notices(organiser, answer) == ["The plan is saved."]
    expected = {
        "titles": {tag: WHOLE[f"title_{tag}"] for tag in ("en", "bs", "sr-Latn", "sr-Cyrl")},
        "venues": {"en": "Hotel Europe", "bs": "Hotel Evropa"},
        "addresses": {"en": "Vladislava Skarića 5"},
        "parking": {"bs": "Iza zgrade.\nBesplatno."},
        "hotel": {"en": "Hotel Central"},
        "day_contact_phone": "+387 33 111 222",
        "starts_at": datetime(2027, 3, 10, 9, 0, tzinfo=UTC),
        "ends_at": datetime(2027, 3, 10, 12, 0, tzinfo=UTC),
        "registration_closes_at": datetime(2027, 3, 5, 22, 59, tzinfo=UTC),
        "capacity": 120,
        "contact_name": "Amra Hodžić",
        "contact_email": "office@ctevents.example",
        "contact_phone": "+387 33 000 000",
        "signatory_name": "Vesa Gashi",
        "signatory_positions": {"en": "Head of Office", "sr-Cyrl": "Руководилац канцеларије"},
        "donors": ["Government of Italy", "Government of Norway"],
        "partners": None,
        "disclaimer": "The views are the authors' own.\nNot those of the donors.",
        "footnote": None,
    }
    assert planned(stories.event(), *expected) == expected


@pytest.mark.long
def test_saving_the_plan_as_it_is_shown_changes_nothing(organiser: Browser) -> None:
    save(organiser, **WHOLE)
    assert notices(organiser, save(organiser)) == ["Nothing was changed."]


@pytest.mark.long
def test_a_draft_can_be_saved_empty(organiser: Browser) -> None:
    assert notices(organiser, save(organiser)) == ["Nothing was changed."]


@pytest.mark.long
def test_each_event_is_asked_for_in_its_own_languages(organiser: Browser) -> None:
    legends = {
        slug: organiser.open(f"/staff/events/{slug}/edit").all("form > fieldset.group > legend")
        for slug in ("al", "mk")
    }
    assert legends == {"al": ["English", "shqip"], "mk": ["English", "македонски", "shqip"]}


@pytest.mark.long
def test_other_languages_are_folded_until_one_has_a_text(organiser: Browser) -> None:
    page = organiser.open("/staff/events/al/edit")
    assert page.all("details:not([open]) legend")[:5] == [
        "bosanski",
        "crnogorski",
        "srpski (latinica)",
        "српски (ћирилица)",
        "македонски",
    ]
    save(
        organiser,
        "al",
        page=page,
        title_mk="Промоција",
        directions_mk="Од станицата лево.\r\nВлез Б.",
    )
    event = stories.event("al")
    assert (event.titles, event.directions) == (
        {"mk": "Промоција"},
        {"mk": "Од станицата лево.\nВлез Б."},
    )
    assert "македонски" in organiser.open("/staff/events/al/edit").all("details[open] legend")


@pytest.mark.long
def test_directions_of_a_published_event_change_without_a_letter(organiser: Browser) -> None:
    stories.published_event()
    stories.registered()
    assert notices(organiser, save(organiser, directions_en="Entrance B.")) == [
        "The plan is saved."
    ]


@pytest.mark.long
def test_whether_letters_are_bilingual(organiser: Browser) -> None:
    assert notices(organiser, save(organiser, has_bilingual_letters="y")) == ["The plan is saved."]
    assert stories.event().has_bilingual_letters
    save(organiser, has_bilingual_letters=None)
    assert not stories.event().has_bilingual_letters


@pytest.mark.long
def test_the_page_asks_whom_to_vet_for_the_event_and_each_group(organiser: Browser) -> None:
    answer = save(
        organiser,
        approval="office",
        approval_of_media="focal-point-and-office",
        open_registration="yes",
    )
    assert notices(organiser, answer) == ["The plan is saved."]
    assert planned(stories.event(), "approval", "approvals", "open_registration") == {
        "approval": Approval.OFFICE,
        "approvals": {"media": "focal-point-and-office"},
        "open_registration": True,
    }
    assert notices(organiser, save(organiser)) == ["Nothing was changed."]
    save(organiser, approval="automatic", approval_of_media="", open_registration="no")
    assert planned(stories.event(), "approval", "approvals", "open_registration") == {
        "approval": Approval.AUTOMATIC,
        "approvals": {},
        "open_registration": False,
    }


@pytest.mark.long
def test_what_becomes_of_walk_ins(organiser: Browser) -> None:
    assert notices(organiser, save(organiser, walk_ins="until-full")) == ["The plan is saved."]
    assert planned(stories.event(), "walk_ins") == {"walk_ins": WalkIns.UNTIL_FULL}
    assert notices(organiser, save(organiser)) == ["Nothing was changed."]


@pytest.mark.long
def test_whether_nominees_register_themselves(organiser: Browser) -> None:
    assert notices(organiser, save(organiser, has_finishing_nominees="y")) == ["The plan is saved."]
    assert stories.event().has_finishing_nominees
    save(organiser, has_finishing_nominees=None)
    assert not stories.event().has_finishing_nominees


def test_texts_in_other_languages_stay(organiser: Browser) -> None:
    stories.planned_event(titles={"en": "Launch", "mk": "Промоција"})
    save(organiser, title_en="The launch", title_bs="Predstavljanje")
    assert stories.event().titles == {"en": "The launch", "mk": "Промоција", "bs": "Predstavljanje"}


def test_what_is_needed_for_publication_is_not_called_optional(organiser: Browser) -> None:
    labels = organiser.open("/staff/events/al/edit").all(
        "main .field:not(.check) > label:not(.choice)"
    )
    assert [label for label in labels if "optional" not in label] == [
        "Title, English",
        "Venue, English",
        "Start",
        "End",
        "Capacity",
    ]


WRONG = [
    ({"starts_at": "tomorrow"}, ["Enter a date and a time, such as 2027-03-10 10:00."]),
    ({"starts_at": "0001-01-01T00:00"}, ["Enter a date and a time, such as 2027-03-10 10:00."]),
    (
        {"starts_at": "2027-03-10T10:00+05:00"},
        ["Enter a date and a time, such as 2027-03-10 10:00."],
    ),
    (
        {"starts_at": "2027-03-28T02:30"},
        [
            (
                "This time does not exist in Sarajevo, because the clocks go forward. Enter a "
                "different time."
            )
        ],
    ),
    ({"ends_at": "2027-03-10T10:00"}, ["The end must be after the start."]),
    (
        {"registration_closes_at": "2027-03-10T13:01"},
        ["The deadline cannot be after the end of the event."],
    ),
    ({"capacity": "many"}, ["Enter a whole number from 1 to 100,000."]),
    ({"capacity": "0"}, ["Enter a whole number from 1 to 100,000."]),
    ({"capacity": "99999999999999999999"}, ["Enter a whole number from 1 to 100,000."]),
    ({"contact_email": "office at example"}, ["Enter an e-mail address such as name@example.org."]),
    ({"title_bs": "P" * 201}, ["Title, bosanski: use at most 200 characters."]),
    ({"donors": "\n".join(f"Donor {number}" for number in range(31))}, ["Enter at most 30 lines."]),
    ({"partners": "P" * 201}, ["A line is too long: use at most 200 characters."]),
]


@pytest.mark.long
def test_what_is_wrong_is_said_beside_the_field_and_what_was_typed_stays(
    organiser: Browser,
) -> None:
    save(organiser, **WHOLE)
    page = organiser.open("/staff/events/ba/edit")
    for typed, errors in WRONG:
        answer = save(organiser, page=page, **typed)
        [(name, text)] = typed.items()
        assert (answer.status, answer.all(f"#{name}-error")) == (422, errors)
        assert [
            listed.endswith(error) for listed, error in zip(answer.errors, errors, strict=True)
        ] == [True]
        shown = answer.form("capacity").find(attrs={"name": name})
        assert shown is not None
        assert (shown.get("value") or shown.get_text().strip()) == text  # type: ignore[union-attr]
    assert notices(organiser, save(organiser)) == ["Nothing was changed."]


def test_a_time_typed_with_a_space_is_taken(organiser: Browser) -> None:
    save(organiser, starts_at="2027-03-10 10:00")
    assert stories.event().starts_at == datetime(2027, 3, 10, 9, 0, tzinfo=UTC)


@pytest.mark.long
def test_summer_time_is_local_time_too(organiser: Browser) -> None:
    save(organiser, starts_at="2027-06-10T10:00")
    assert stories.event().starts_at == datetime(2027, 6, 10, 8, 0, tzinfo=UTC)
    page = organiser.open("/staff/events/ba/edit")
    assert page.form("capacity").find(attrs={"name": "starts_at"})["value"] == "2027-06-10T10:00"  # type: ignore[index]


def test_a_published_event_keeps_what_it_needs(organiser: Browser) -> None:
    stories.published_event()
    answer = save(organiser, title_en="", venue_en=" ", starts_at="", ends_at="", capacity="")
    assert answer.status == 422
    needed = "A published event needs this field."
    assert answer.errors == [
        f"{label}: {needed}"
        for label in ("Title, English", "Venue, English", "Start", "End", "Capacity")
    ]
    assert {
        name: answer.all(f"#{name}-error")
        for name in ("title_en", "venue_en", "starts_at", "ends_at", "capacity")
    } == {name: [needed] for name in ("title_en", "venue_en", "starts_at", "ends_at", "capacity")}


@pytest.mark.long
def test_lowering_the_capacity_below_what_is_taken_is_warned_of(organiser: Browser) -> None:
    stories.published_event(capacity=2)
    stories.registered(), stories.registered(given_name="Emir", email="emir@police.example")
    answer = save(organiser, capacity="1")
    assert notices(organiser, answer) == [
        "The plan is saved.",
        "The capacity of 1 is lower than the 2 seats taken. Nobody loses a seat. New seats are "
        "given only after "
        "enough are given back.",
    ]


@pytest.mark.long
def test_a_change_that_somebody_else_saved_is_not_lost(app: Flask, organiser: Browser) -> None:
    stories.planned_event()
    page = organiser.open("/staff/events/ba/edit")
    stories.planned_event(capacity=60, contact_name="Emir")
    answer = save(organiser, page=page, capacity="120", venue_en="Hotel Bosna")
    assert answer.status == 409
    assert answer.all(".notice.warning li") == [
        "Capacity: 60",
    ]
    assert planned(stories.event(), "capacity", "contact_name") == {
        "capacity": 60,
        "contact_name": "Emir",
    }
    assert notices(organiser, save(organiser, page=answer)) == ["The plan is saved."]
    assert planned(stories.event(), "capacity", "contact_name", "venues") == {
        "capacity": 120,
        "contact_name": "Emir",
        "venues": {"en": "Hotel Bosna"},
    }


@pytest.mark.long
def test_an_expired_token_shows_the_filled_form_again(organiser: Browser) -> None:
    answer = save(organiser, csrf_token="expired", title_en="A title that took long to find")
    assert answer.status == 422
    assert answer.errors == [
        (
            "This page was open for a long time. Your entries are still here. Check them and send "
            "again."
        )
    ]
    save(organiser, page=answer)
    assert stories.event().title() == "A title that took long to find"


@pytest.mark.long
def test_the_footnote_is_asked_for_where_one_is_needed(organiser: Browser) -> None:
    assert 'name="footnote"' not in organiser.open("/staff/events/ba/edit").response.text
    save(organiser, "xk", footnote="Another footnote.")
    page = organiser.open("/staff/events/xk")
    assert page.all(".footnote") == ["Another footnote."]
    save(organiser, "xk", footnote="")
    assert stories.event("xk").footnote is None


def test_the_page_of_a_published_event_says_who_gets_which_letter(organiser: Browser) -> None:
    stories.published_event()
    assert organiser.open("/staff/events/ba/edit").all(".notice") == [
        "The event is published: everyone sees your changes on its public page at once. If you "
        "change the time or "
        "place, we e-mail everyone who is registered. You will be asked to confirm first."
    ]


@pytest.mark.long
def test_another_time_is_saved_once_the_number_of_letters_is_agreed_to(organiser: Browser) -> None:
    stories.published_event()
    stories.registered()
    stories.registered(given_name="Emir", email="emir@police.example")
    asked = save(organiser, starts_at="2027-03-10T11:00", contact_name="Amra")
    assert (asked.status, stories.event().starts_at) == (
        409,
        datetime(2027, 3, 10, 9, 0, tzinfo=UTC),
    )
    assert asked.all("[role=alert]") == [
        (
            "Saving this change will e-mail 2 people. Nothing has been saved yet. Confirm at the "
            "bottom of the page."
        )
    ]
    assert asked.all("main form .notice li") == [
        "2 registered people get the new time or place by e-mail."
    ]
    assert asked.all("main form button") == ["Save and e-mail 2 people"]
    stories.registered(given_name="Ivo", email="ivo@police.example")
    asked = save(organiser, page=asked)
    assert (asked.status, asked.all("main form button")) == (409, ["Save and e-mail 3 people"])
    answer = save(organiser, page=asked)
    assert notices(organiser, answer) == [
        "The plan is saved.",
        "New time: 11:00–13:00, local time in Sarajevo (previously 10:00–13:00)",
        "We are e-mailing 3 people.",
    ]
    assert planned(stories.event(), "starts_at", "contact_name", "calendar_sequence") == {
        "starts_at": datetime(2027, 3, 10, 10, 0, tzinfo=UTC),
        "contact_name": "Amra",
        "calendar_sequence": 1,
    }


def test_what_moves_nothing_is_saved_at_once(organiser: Browser) -> None:
    stories.published_event()
    stories.registered()
    answer = save(organiser, title_en="Launch of the last report", venue_en=" Hotel  Europe ")
    assert notices(organiser, answer) == ["The plan is saved."]
    assert stories.event().calendar_sequence == 0


@pytest.mark.parametrize(
    ("role", "slugs", "status"),
    [
        (Role.OFFICE, ["ba"], 403),
        (Role.DOOR, ["ba"], 403),
        (Role.OBSERVER, [], 403),
        (Role.ADMINISTRATOR, [], 200),
    ],
)
def test_organisers_and_administrators_plan(
    app: Flask, role: Role, slugs: list[str], status: int
) -> None:
    browser = stories.signed_in(app, role, *slugs)
    assert [browser.open(f"/staff/events/ba/{page}").status for page in ("edit", "programme")] == [
        status,
        status,
    ]


CONFIRM = "Nothing has been saved yet. Confirm at the bottom of the page."
NEW_DATE = (
    "New date and time: Wednesday, 17 March 2027, 10:00–13:00 (previously Wednesday, 10 March "
    "2027, 10:00–13:00)"
)
MOVED = {"starts_at": "2027-03-17T10:00", "ends_at": "2027-03-17T13:00"}


def asked_about(page: Page) -> list[str]:
    return page.all("main form .notice li")


@pytest.mark.long
def test_a_typo_in_the_year_is_refused_beside_the_field(organiser: Browser) -> None:
    stories.published_event()
    answer = save(organiser, starts_at="2026-03-10T10:00", ends_at="2026-03-10T13:00")
    past = "This date has already passed. A published event cannot be moved into the past."
    assert (answer.status, answer.errors, answer.all("#starts_at-error")) == (422, [past], [past])
    answer = save(organiser, page=answer, starts_at="2072-03-10T10:00", ends_at="2072-03-10T13:00")
    assert (answer.status, asked_about(answer), answer.all("[role=alert]")) == (
        409,
        ["The new date is more than 60 days from the old one. Check the month and the year."],
        [CONFIRM],
    )
    assert answer.all("main form button") == ["Save anyway"]
    assert (
        "New date and time: Thursday, 10 March 2072, 10:00–13:00 (previously Wednesday, 10 "
        "March 2027"
    ) in answer.text
    assert notices(
        organiser,
        save(organiser, page=answer, starts_at="2027-03-10T10:00", ends_at="2027-03-10T13:00"),
    ) == ["Nothing was changed."]


def test_an_end_that_has_passed_is_said_beside_the_end(organiser: Browser, clock: Clock) -> None:
    stories.published_event()
    clock.now = datetime(2027, 3, 11, 12, 0, tzinfo=UTC)
    answer = save(organiser, ends_at="2027-03-11T11:00")
    assert (answer.status, len(answer.all("#ends_at-error"))) == (422, 1)


@pytest.mark.long
def test_a_weekend_and_a_holiday_are_asked_about_with_their_dates(organiser: Browser) -> None:
    stories.published_event()
    answer = save(organiser, starts_at="2027-05-01T10:00", ends_at="2027-05-01T13:00")
    assert asked_about(answer) == [
        "The event is on a weekend: Saturday, 1 May 2027.",
        "The event is on a public holiday: Saturday, 1 May 2027.",
    ]
    answer = save(organiser, page=answer, starts_at="2027-05-03T10:00", ends_at="2027-05-03T13:00")
    assert notices(organiser, answer) == ["The plan is saved."]


def test_saved_dates_are_shown_with_their_weekday(organiser: Browser) -> None:
    stories.published_event(registration_closes_at=datetime(2027, 3, 5, 17, 0, tzinfo=UTC))
    page = organiser.open("/staff/events/ba/edit")
    assert page.all("#starts_at-hint") == [
        "Local time in Sarajevo. Saved: Wednesday, 10 March 2027, 10:00."
    ]
    assert "Saved: Friday, 5 March 2027, 18:00." in page.all("#registration_closes_at-hint")[0]


@pytest.mark.long
def test_programme_and_deadline_move_unless_the_box_is_not_ticked(organiser: Browser) -> None:
    event = stories.published_event(registration_closes_at=datetime(2027, 3, 5, 17, 0, tzinfo=UTC))
    with transaction(by=audit.SHELL) as tx:
        opening = ProgrammeItem(
            starts_at=event.starts_at, ends_at=event.ends_at, titles={"en": "Opening"}
        )  # type: ignore[arg-type]
        set_programme(tx, event, [opening])
    answer = save(organiser, **MOVED)
    assert notices(organiser, answer) == [
        "The plan is saved.",
        "One programme item moved with the event.",
    ]
    moved = stories.event()
    assert (moved.programme[0].starts_at, moved.registration_closes_at) == (
        datetime(2027, 3, 17, 9, 0, tzinfo=UTC),
        datetime(2027, 3, 12, 17, 0, tzinfo=UTC),
    )
    back = {
        "starts_at": "2027-03-10T10:00",
        "ends_at": "2027-03-10T13:00",
        "registration_closes_at": "2027-03-09T18:00",
    }
    asked = save(organiser, **back, move_programme=None, move_deadline=None)
    assert asked_about(asked) == ["Some programme items stay on a different day than the event."]
    save(organiser, page=asked)
    assert stories.event().programme[0].starts_at == datetime(2027, 3, 17, 9, 0, tzinfo=UTC)


@pytest.mark.long
def test_a_button_chooses_whether_those_who_are_invited_are_told(organiser: Browser) -> None:
    stories.published_event()
    stories.registered()
    stories.invited(given_name="Ivo", email="ivo@court.example")
    with transaction(by=audit.SHELL) as tx:
        tx.query(Message).update({"state": MessageState.SENT})
    asked = save(organiser, **MOVED)
    assert asked.all("[role=alert]") == [
        (
            "Saving this change can e-mail up to 2 people. Nothing has been saved yet. Confirm at "
            "the bottom of the page."
        )
    ]
    assert asked_about(asked) == [
        "One registered person gets the new time or place by e-mail.",
        (
            "One person or institution is invited but not registered, and has an e-mail with the "
            "old time or place."
        ),
    ]
    everybody, registered = (
        "Save and e-mail 2 people",
        "Save and e-mail only the one registered person",
    )
    assert asked.all("main form button:not([disabled])") == [everybody, registered]
    answer = save(organiser, page=asked, press=registered)
    assert notices(organiser, answer) == [
        "The plan is saved.",
        NEW_DATE,
        "We are e-mailing one person.",
    ]
    asked = save(organiser, starts_at="2027-03-18T10:00", ends_at="2027-03-18T13:00")
    answer = save(organiser, page=asked, press=everybody)
    assert notices(organiser, answer)[-1] == "We are e-mailing 2 people."


@pytest.mark.long
def test_where_only_the_invited_can_be_told_a_button_tells_nobody(organiser: Browser) -> None:
    stories.published_event()
    stories.invited(given_name="Ivo", email="ivo@court.example")
    with transaction(by=audit.SHELL) as tx:
        tx.query(Message).update({"state": MessageState.SENT})
    buttons = ["Save and e-mail one person", "Save and e-mail nobody"]
    assert save(organiser, **MOVED).all("main form button:not([disabled])") == buttons


@pytest.mark.long
def test_every_change_that_people_are_told_is_shown_before_and_said_after(
    organiser: Browser,
) -> None:
    stories.published_event(registration_closes_at=datetime(2027, 3, 5, 17, 0, tzinfo=UTC))
    stories.registered()
    asked = save(organiser, **MOVED, venue_en="National Library", venue_bs="Nacionalna biblioteka")
    said = [
        NEW_DATE,
        (
            "New place: National Library, Vladislava Skarića 5 (previously Hotel Europe, "
            "Vladislava Skarića 5)"
        ),
        (
            "New registration deadline: Friday, 12 March 2027, 18:00 (previously Friday, 5 March "
            "2027, 18:00)"
        ),
    ]
    assert [words in asked.text for words in said] == [True, True, True]
    assert "New place: Nacionalna biblioteka, Vladislava Skarića 5 (previously" in asked.text
    assert notices(organiser, save(organiser, page=asked))[1:4] == said


@pytest.mark.long
def test_a_place_that_changes_in_one_language_is_asked_about(organiser: Browser) -> None:
    stories.published_event(
        venues={"en": "Hotel Europe", "bs": "Hotel Evropa", "sr-Latn": "Hotel Evropa"}
    )
    stories.registered(language="bs")
    asked = save(organiser, venue_en="National Library")
    left = (
        "The venue or address changed in one language only. Guests still get the old text in: "
        "Bosnian (one guest); "
        "Serbian (Latin) (0 guests); Serbian (Cyrillic) (0 guests)."
    )
    assert (asked.status, asked_about(asked)[0]) == (409, left)
    both = {"venue_bs": "Nacionalna biblioteka", "venue_sr-Latn": "Narodna biblioteka"}
    asked = save(organiser, page=asked, **both)
    assert (asked.status, left in asked.text) == (409, False)


def test_a_deadline_that_has_passed_is_named_with_what_it_means(organiser: Browser) -> None:
    stories.published_event(registration_closes_at=datetime(2027, 3, 5, 17, 0, tzinfo=UTC))
    stories.invited()
    asked = save(organiser, registration_closes_at="2026-03-05T18:00")
    assert asked_about(asked) == [
        "The registration deadline has already passed. Nobody can accept an invitation any more."
    ]
    assert (
        "New registration deadline: Thursday, 5 March 2026, 18:00 (previously Friday, 5 March 2027"
        in asked.text
    )


@pytest.mark.long
def test_a_double_press_does_nothing_more(organiser: Browser) -> None:
    stories.published_event()
    stories.registered()
    asked = save(organiser, **MOVED)
    assert [notices(organiser, save(organiser, page=asked)) for _press in range(2)] == [
        ["The plan is saved.", NEW_DATE, "We are e-mailing one person."],
        ["Nothing was changed."],
    ]
    assert stories.event().calendar_sequence == 1


@pytest.mark.long
def test_a_form_of_before_in_another_tab_is_compared_with_what_was_saved(
    organiser: Browser,
) -> None:
    stories.published_event()
    tab = organiser.open("/staff/events/ba/edit")
    save(organiser, **MOVED)
    answer = save(organiser, page=tab, capacity="90")
    assert answer.status == 409
    assert stories.event().capacity == 100
    assert save(organiser, page=answer).status == 303
    assert planned(stories.event(), "capacity", "starts_at") == {
        "capacity": 90,
        "starts_at": datetime(2027, 3, 17, 9, 0, tzinfo=UTC),
    }


@pytest.mark.long
def test_more_seats_are_given_once_the_numbers_are_agreed_to(organiser: Browser) -> None:
    stories.published_event(capacity=1)
    for name in ("a", "b", "c"):
        stories.registered(given_name=name, email=f"{name}@court.example")
    asked = save(organiser, capacity="2")
    assert (asked.status, asked_about(asked)) == (
        409,
        ["One person on the waiting list gets a seat. One person stays on the waiting list."],
    )
    assert asked.all("main form button") == ["Save and e-mail one person"]
    assert stories.event().capacity == 1
    stories.registered(given_name="d", email="d@court.example")
    asked = save(organiser, page=asked)
    assert (asked.status, asked_about(asked)) == (
        409,
        ["One person on the waiting list gets a seat. 2 people stay on the waiting list."],
    )
    assert notices(organiser, save(organiser, page=asked)) == [
        "The plan is saved.",
        "We are e-mailing one person.",
        "One person on the waiting list gets a seat. 2 people stay on the waiting list.",
    ]


@pytest.mark.long
def test_fields_that_this_tab_did_not_change_take_what_somebody_else_saved(
    organiser: Browser,
) -> None:
    stories.planned_event(contact_name="Amra", contact_phone="1")
    mine, theirs = organiser.open("/staff/events/ba/edit"), organiser.open("/staff/events/ba/edit")
    times = {"starts_at": "2027-03-17T10:00", "ends_at": "2027-03-17T13:00"}
    save(organiser, page=theirs, capacity="77", contact_name="Emir", may_delegate=None, **times)
    again = save(organiser, page=mine, contact_name="Vuk", contact_phone="2")
    assert (again.status, again.all(".notice.warning li")) == (409, ["Name: Emir"])
    assert save(organiser, page=again).status == 303
    saved = planned(
        stories.event(), "capacity", "contact_name", "contact_phone", "may_delegate", "starts_at"
    )
    assert saved == {
        "capacity": 77,
        "contact_name": "Vuk",
        "contact_phone": "2",
        "may_delegate": False,
        "starts_at": datetime(2027, 3, 17, 9, 0, tzinfo=UTC),
    }
