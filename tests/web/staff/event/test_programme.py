"""The programme is edited in rows: blank ones add items, emptied and ticked ones go."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.roles import Role
from ctevents.domain.schedule import ProgrammeKind
from ctevents.models import ProgrammeSession
from ctevents.services.common import audit
from ctevents.services.events.programme import ProgrammeItem, set_programme
from tests.support import sources, stories
from tests.support.pages import Browser, Page

PATH = "/staff/events/ba/programme"
OPENING = {
    "start-1": "2027-03-10T10:00",
    "end-1": "2027-03-10T10:30",
    "title_en-1": "Opening",
    "title_bs-1": "Otvaranje",
    "speaker1_name-1": "Amra Hodžić",
    "speaker2_name-1": "Emir Begić",
}
FINDINGS = {"start-3": "2027-03-10T10:30", "end-3": "2027-03-10T12:00", "title_en-3": "Findings"}


@pytest.fixture
def organiser(app: Flask) -> Browser:
    stories.planned_event()
    return stories.signed_in(app, Role.ORGANISER)


def save(organiser: Browser, page: Page | None = None, **fields: Any) -> Page:
    return organiser.submit(page or organiser.open(PATH), **fields)


def _names(item: ProgrammeSession) -> str:
    return ", ".join(speaker.name for speaker in item.speakers)


def programme() -> list[tuple[str, str, dict[str, str], str]]:
    """Start and end in UTC, titles, speakers."""
    items = stories.event().programme
    return [(f"{item.starts_at:%H:%M}", f"{item.ends_at:%H:%M}", item.titles, _names(item)) for item in items]


def test_a_title_can_be_typed_in_every_language(organiser: Browser) -> None:
    save(organiser, **OPENING, **{"title_mk-1": "Отворање", "title_sq-1": "Hapja"})
    titles = {"en": "Opening", "bs": "Otvaranje", "mk": "Отворање", "sq": "Hapja"}
    assert [item.titles for item in stories.event().programme] == [titles]
    save(organiser, **{"title_en-1": "The opening"})
    assert [item.titles for item in stories.event().programme] == [titles | {"en": "The opening"}]


def test_rows_become_items_and_new_blank_rows_follow(organiser: Browser) -> None:
    assert organiser.open(PATH).all("legend") == ["Item 1", "Item 2", "Item 3"]
    answer = save(organiser, **OPENING, **FINDINGS)
    assert (answer.status, answer.location) == (303, PATH)
    page = organiser.follow(answer)
    assert (page.all(".notice"), page.all("legend")) == (
        ["The programme is saved."],
        ["Item 1", "Item 2", "Item 3", "Item 4", "Item 5"],
    )
    assert programme() == [
        ("09:00", "09:30", {"en": "Opening", "bs": "Otvaranje"}, "Amra Hodžić, Emir Begić"),
        ("09:30", "11:00", {"en": "Findings"}, ""),
    ]


def test_a_saved_programme_is_shown_as_it_was_typed(organiser: Browser) -> None:
    save(organiser, **OPENING)
    form = organiser.open(PATH).form()
    assert {name: form.find(attrs={"name": name})["value"] for name in OPENING} == OPENING  # type: ignore[index]


def test_a_meal_is_marked_and_stays_one(organiser: Browser) -> None:
    """A blank row is none, whatever its kind."""
    save(organiser, **OPENING, **FINDINGS, **{"kind-3": "meal", "kind-2": "break"})
    assert [(item.title(), item.kind) for item in stories.event().programme] == [
        ("Opening", ProgrammeKind.SESSION),
        ("Findings", ProgrammeKind.MEAL),
    ]
    save(organiser, **{"title_en-2": "Lunch"})
    assert [(item.title(), item.kind) for item in stories.event().programme][1:] == [("Lunch", ProgrammeKind.MEAL)]
    save(organiser, **{"kind-2": "session"})
    assert {item.kind for item in stories.event().programme} == {ProgrammeKind.SESSION}


def test_an_emptied_row_is_removed(organiser: Browser) -> None:
    save(organiser, **OPENING, **FINDINGS)
    save(organiser, **dict.fromkeys(OPENING, ""))
    assert [titles["en"] for _start, _end, titles, _speakers in programme()] == ["Findings"]


def test_a_ticked_row_is_removed_whatever_it_holds(organiser: Browser) -> None:
    save(organiser, **OPENING, **FINDINGS)
    save(organiser, **{"removed-2": "y", "start-2": "nonsense"})
    assert [titles["en"] for _start, _end, titles, _speakers in programme()] == ["Opening"]


def test_what_a_row_lacks_is_said_beside_it(organiser: Browser) -> None:
    answer = save(organiser, **{"speaker1_name-2": "Amra Hodžić", "title_bs-2": "Otvaranje"})
    assert (answer.status, answer.errors) == (
        422,
        ["Item 2: enter the start.", "Item 2: enter the end.", "Item 2: enter a title in English."],
    )
    assert answer.all("#title_en-2-error") == ["Item 2: enter a title in English."]
    assert answer.form().find(attrs={"name": "speaker1_name-2"})["value"] == "Amra Hodžić"  # type: ignore[index]
    assert programme() == []


@pytest.mark.parametrize(
    ("end", "error"),
    [
        ("2027-03-10T10:00", "Item 1: the end must be after the start."),
        ("later", "Enter a date and a time, such as 2027-03-10 10:00."),
        (
            "2027-03-28T02:00",
            "This time does not exist in Sarajevo, because the clocks go forward. Enter a different time.",
        ),
    ],
)
def test_times_must_make_sense(organiser: Browser, end: str, error: str) -> None:
    answer = save(organiser, **(OPENING | {"end-1": end}))
    assert (answer.status, answer.errors) == (422, [error])


def test_rows_typed_after_somebody_else_saved_are_shown_beside_theirs(organiser: Browser) -> None:
    page = organiser.open(PATH)
    coffee = ProgrammeItem(
        starts_at=datetime(2027, 3, 10, 8, 30, tzinfo=UTC),
        ends_at=datetime(2027, 3, 10, 9, 0, tzinfo=UTC),
        titles={"en": "Coffee"},
    )
    with transaction(by=audit.SHELL) as tx:
        set_programme(tx, stories.event(), [coffee])
    answer = save(organiser, page, **OPENING)
    assert (answer.status, answer.all(".notice.warning li")) == (409, ["Wednesday, 10 March 2027, 09:30–10:00 Coffee"])
    assert [titles["en"] for _start, _end, titles, _speakers in programme()] == ["Coffee"]
    save(organiser, answer)
    assert [titles["en"] for _start, _end, titles, _speakers in programme()] == ["Opening"]


@pytest.mark.parametrize("rows", ["", "-1", "nonsense", "9999", "²"])
def test_a_strange_number_of_rows_breaks_nothing(organiser: Browser, rows: str) -> None:
    assert save(organiser, rows=rows, **OPENING).status == 303
    assert [titles["en"] for _start, _end, titles, _speakers in programme()] == ["Opening"]


def test_an_item_on_another_day_than_the_event_is_refused(organiser: Browser) -> None:
    answer = save(organiser, **(OPENING | {"start-1": "2028-03-10T10:00", "end-1": "2028-03-10T10:30"}))
    wrong = "Item 1: this is not the day of the event (Wednesday, 10 March 2027)."
    assert (answer.status, answer.errors[0].endswith(wrong), answer.all("#start-1-error")) == (422, True, [wrong])
    assert programme() == []


def test_an_item_outside_the_hours_is_saved_and_named(organiser: Browser) -> None:
    answer = save(organiser, **(OPENING | {"start-1": "2027-03-10T09:00"}))
    assert organiser.follow(answer).all(".notice") == [
        "The programme is saved.",
        "Outside the hours of the event: Opening",
    ]
    assert [start for start, _end, _titles, _speakers in programme()] == ["08:00"]


def speakers() -> list[tuple[str, str, str, bool]]:
    [item] = stories.event().programme
    return [(each.name, each.role, each.institution, each.has_consented) for each in item.speakers]


def test_speakers_are_added_put_in_order_and_removed(organiser: Browser) -> None:
    save(
        organiser,
        **OPENING,
        **{"speaker2_role-1": "chair", "speaker2_institution-1": "Sud BiH", "speaker2_consents-1": "y"},
    )
    assert speakers() == [("Amra Hodžić", "speaker", "", False), ("Emir Begić", "chair", "Sud BiH", True)]
    save(organiser, **{"speaker1_place-1": "3", "speaker4_name-1": "Ceca Ilić", "speaker4_place-1": "1"})
    assert [name for name, *_ in speakers()] == ["Ceca Ilić", "Emir Begić", "Amra Hodžić"]
    save(organiser, **{"speaker2_name-1": "", "speaker2_institution-1": ""})
    assert [name for name, *_ in speakers()] == ["Ceca Ilić", "Amra Hodžić"]


def test_an_institution_without_a_name_is_refused(organiser: Browser) -> None:
    answer = save(organiser, **OPENING | {"speaker2_name-1": "", "speaker2_institution-1": "Sud BiH"})
    assert (answer.status, answer.errors) == (422, ["Enter the name of the speaker, or empty the institution."])


def test_an_item_presents_recommendations(organiser: Browser) -> None:
    sources.add(*sources.ALL)
    page = organiser.open(PATH)
    assert "1: Watch the ports." in page.text
    save(organiser, **OPENING, **{"recommendations-1": ["1"]})
    [item] = stories.event().programme
    assert [each.number for each in item.recommendations] == ["1"]
    save(organiser, **{"title_bs-1": "Početak"})
    [item] = stories.event().programme
    assert [each.number for each in item.recommendations] == ["1"]


def test_only_who_agreed_is_named_in_public(app: Flask, organiser: Browser) -> None:
    stories.published_event()
    save(
        organiser,
        **OPENING,
        **{"speaker2_role-1": "chair", "speaker2_institution-1": "Sud BiH", "speaker2_consents-1": "y"},
    )
    pages = [Browser(app).open("/events/ba").text, organiser.open("/staff/events/ba").text]
    assert all("Emir Begić, chair, Sud BiH" in text and "Amra" not in text for text in pages)
