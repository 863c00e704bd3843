"""The programme is edited in rows: blank ones add items, emptied and ticked ones go."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.roles import Role
from ctevents.domain.schedule import ProgrammeKind
from ctevents.models import ProgrammeSession
from ctevents.services.common import audit
from ctevents.services.events.changes import MoveOptions
from ctevents.services.events.events import edit_event
from ctevents.services.events.programme import ProgrammeItem, set_programme
from ctevents.web.staff.event.programme_form import MOST_ROWS
from tests.support import sources, stories
from tests.support.pages import Browser, Page

PATH = "/staff/events/ba/programme"
TEN = datetime(2027, 3, 10, 9, 0, tzinfo=UTC)
"""10:00 in Sarajevo, the start of the event."""
HALF = timedelta(minutes=30)
OPENING = {
    "start-1": "10:00",
    "end-1": "10:30",
    "title_en-1": "Opening",
    "title_bs-1": "Otvaranje",
    "speaker1_name-1": "Amra Hodžić",
    "speaker2_name-1": "Emir Begić",
}
FINDINGS = {"start-3": "10:30", "end-3": "12:00", "title_en-3": "Findings"}


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
    return [
        (f"{item.starts_at:%H:%M}", f"{item.ends_at:%H:%M}", item.titles, _names(item))
        for item in items
    ]


def test_a_title_can_be_typed_in_every_language(organiser: Browser) -> None:
    save(organiser, **OPENING, **{"title_mk-1": "Отворање", "title_sq-1": "Hapja"})
    titles = {"en": "Opening", "bs": "Otvaranje", "mk": "Отворање", "sq": "Hapja"}
    assert [item.titles for item in stories.event().programme] == [titles]
    save(organiser, **{"title_en-1": "The opening"})
    assert [item.titles for item in stories.event().programme] == [titles | {"en": "The opening"}]


@pytest.mark.long
def test_rows_become_items_and_new_blank_rows_follow(organiser: Browser) -> None:
    assert organiser.open(PATH).all(".item legend") == ["Item 1", "Item 2", "Item 3"]
    answer = save(organiser, **OPENING, **FINDINGS)
    assert (answer.status, answer.location) == (303, PATH)
    page = organiser.follow(answer)
    assert page.all(".notice.success") == ["The programme is saved."]
    assert page.all(".item legend")[:-1] == ["Item 1", "Item 2", "Item 3", "Item 4", "Item 5"]
    assert programme() == [
        ("09:00", "09:30", {"en": "Opening", "bs": "Otvaranje"}, "Amra Hodžić, Emir Begić"),
        ("09:30", "11:00", {"en": "Findings"}, ""),
    ]


def test_a_saved_programme_is_shown_as_it_was_typed(organiser: Browser) -> None:
    save(organiser, **OPENING)
    form = organiser.open(PATH).form()
    assert {name: form.find(attrs={"name": name})["value"] for name in OPENING} == OPENING  # type: ignore[index]


@pytest.mark.long
def test_a_meal_is_marked_and_stays_one(organiser: Browser) -> None:
    """A blank row is none, whatever its kind."""
    save(organiser, **OPENING, **FINDINGS, **{"kind-3": "meal", "kind-2": "break"})
    assert [(item.title(), item.kind) for item in stories.event().programme] == [
        ("Opening", ProgrammeKind.SESSION),
        ("Findings", ProgrammeKind.MEAL),
    ]
    save(organiser, **{"title_en-2": "Lunch"})
    assert [(item.title(), item.kind) for item in stories.event().programme][1:] == [
        ("Lunch", ProgrammeKind.MEAL)
    ]
    save(organiser, **{"kind-2": "session"})
    assert {item.kind for item in stories.event().programme} == {ProgrammeKind.SESSION}


@pytest.mark.long
def test_an_emptied_row_is_removed(organiser: Browser) -> None:
    save(organiser, **OPENING, **FINDINGS)
    save(organiser, **dict.fromkeys(OPENING, ""))
    assert [titles["en"] for _start, _end, titles, _speakers in programme()] == ["Findings"]


def test_a_ticked_row_is_removed_whatever_it_holds(organiser: Browser) -> None:
    save(organiser, **OPENING, **FINDINGS)
    save(organiser, **{"removed-2": "y", "start-2": "nonsense"})
    assert [titles["en"] for _start, _end, titles, _speakers in programme()] == ["Opening"]


@pytest.mark.long
def test_what_a_row_lacks_is_said_beside_it(organiser: Browser) -> None:
    answer = save(organiser, **{"speaker1_name-2": "Amra Hodžić", "title_bs-2": "Otvaranje"})
    assert (answer.status, answer.errors) == (
        422,
        ["Item 2: enter a title in English."],
    )
    assert answer.all("#title_en-2-error") == ["Item 2: enter a title in English."]
    assert answer.form().find(attrs={"name": "speaker1_name-2"})["value"] == "Amra Hodžić"  # type: ignore[index]
    assert programme() == []


@pytest.mark.parametrize(
    ("end", "error"),
    [
        ("10:00", "Item 1: the end must be after the start."),
        ("later", "Item 1: enter a time, such as 10:00."),
        ("2027-03-10T11:00", "Item 1: enter a time, such as 10:00."),
    ],
)
def test_times_must_make_sense(organiser: Browser, end: str, error: str) -> None:
    answer = save(organiser, **(OPENING | {"end-1": end}))
    assert (answer.status, answer.errors, answer.all("#end-1-error")) == (422, [error], [error])
    assert answer.form().find(attrs={"name": "end-1"})["value"] == end  # type: ignore[index]


def test_a_time_that_clocks_skip_is_refused(organiser: Browser) -> None:
    with transaction(by=audit.SHELL) as tx:
        day = {
            "starts_at": datetime(2027, 3, 28, 0, 0, tzinfo=UTC),
            "ends_at": datetime(2027, 3, 28, 9, 0, tzinfo=UTC),
        }
        edit_event(tx, stories.event(), day)
    answer = save(organiser, **(OPENING | {"start-1": "1:30", "end-1": "2:30"}))
    assert answer.errors == [
        (
            "This time does not exist in Sarajevo, because the clocks go forward. Enter a "
            "different time."
        )
    ]


def test_times_that_are_not_typed_follow_from_the_others(organiser: Browser) -> None:
    save(
        organiser,
        **{"start-1": "10", "title_en-1": "Opening", "start-2": "1030", "title_en-2": "Findings"},
    )
    save(organiser, **{"title_en-3": "Coffee", "end-2": "11.00", "end-3": "11:30"})
    assert [(start, end) for start, end, _titles, _speakers in programme()] == [
        ("09:00", "09:30"),
        ("09:30", "10:00"),
        ("10:00", "10:30"),
    ]


def saved(*items: tuple[str, str, str]) -> None:
    """Save these items as a colleague does: start and end in UTC, title."""
    day = "2027-03-10T{}:00+00:00"
    with transaction(by=audit.SHELL) as tx:
        new = [
            ProgrammeItem(
                starts_at=datetime.fromisoformat(day.format(start)),
                ends_at=datetime.fromisoformat(day.format(end)),
                titles={"en": title},
            )
            for start, end, title in items
        ]
        set_programme(tx, stories.event(), new)


def titles() -> list[str]:
    return [titles["en"] for _start, _end, titles, _speakers in programme()]


@pytest.mark.long
def test_two_editors_keep_each_others_items(organiser: Browser) -> None:
    saved(
        ("09:00", "09:30", "Opening"), ("09:30", "10:00", "Findings"), ("10:00", "11:00", "Lunch")
    )
    page = organiser.open(PATH)
    saved(
        ("09:00", "09:30", "Opening"),
        ("09:30", "10:00", "The findings"),
        ("10:15", "11:00", "Lunch"),
    )
    farewell = {"start-4": "12:00", "title_en-4": "Farewell"}
    answer = save(
        organiser, page, **{"title_en-1": "The opening", "title_en-3": "Late lunch"}, **farewell
    )
    assert answer.status == 409
    assert answer.all(".notice.warning:not(#errors) li")[:4] == [
        "Added or changed by them: “The findings”",
        "Added or changed by them: “Lunch”",
        "You both changed “Late lunch”. If both versions are below, remove one.",
        "Items 2 and 5 overlap: “Late lunch” and “Lunch”. If they are parallel, give both a room.",
    ]
    assert titles() == ["Opening", "The findings", "Lunch"]
    saves = organiser.submit(answer, press="Remove Item 2")
    assert organiser.submit(saves).status == 303
    assert titles() == ["The opening", "The findings", "Lunch", "Farewell"]


@pytest.mark.parametrize("rows", ["", "-1", "nonsense", "9999", "²"])
def test_a_strange_number_of_rows_breaks_nothing(organiser: Browser, rows: str) -> None:
    assert save(organiser, rows=rows, **OPENING).status == 303
    assert [titles["en"] for _start, _end, titles, _speakers in programme()] == ["Opening"]


@pytest.mark.long
def test_more_items_than_a_programme_can_have_are_refused_and_none_is_lost(
    organiser: Browser,
) -> None:
    times = [TEN + timedelta(minutes=number) for number in range(MOST_ROWS)]
    with transaction(by=audit.SHELL) as tx:
        minute = timedelta(minutes=1)
        items = [
            ProgrammeItem(starts_at=at, ends_at=at + minute, titles={"en": "Toast"}) for at in times
        ]
        set_programme(tx, stories.event(), items[:-1])
    full = organiser.open(PATH)
    last = {"title_en": "Last", "start": "13:30", "end": "13:40"}
    typed = {
        f"{name}-{number}": value
        for number in (MOST_ROWS + 1, MOST_ROWS + 2)
        for name, value in last.items()
    }
    answer = save(organiser, full, **typed)
    assert (answer.status, answer.errors) == (422, ["A programme can have at most 200 items."])
    for number in (MOST_ROWS + 1, MOST_ROWS + 2):
        assert answer.form().find(attrs={"name": f"title_en-{number}"})["value"] == "Last"  # type: ignore[index]
    assert len(programme()) == MOST_ROWS - 1
    one = {
        f"title_en-{MOST_ROWS + 1}": "",
        f"start-{MOST_ROWS + 1}": "",
        f"end-{MOST_ROWS + 1}": "",
    }
    assert save(organiser, answer, **one).status == 303
    assert (len(programme()), titles()[-1]) == (MOST_ROWS, "Last")


@pytest.mark.long
def test_an_event_of_two_days_asks_the_day_of_each_item(organiser: Browser) -> None:
    assert organiser.open(PATH).form().find(attrs={"name": "day-1"}) is None
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event(), {"ends_at": datetime(2027, 3, 11, 14, 0, tzinfo=UTC)})
    party = {"start-2": "22:00", "end-2": "1:00", "end_day-2": "2027-03-11", "title_en-2": "Dinner"}
    save(organiser, **OPENING, **party, **(FINDINGS | {"day-3": "2027-03-11"}))
    assert [
        f"{item.starts_at:%d %H:%M}–{item.ends_at:%d %H:%M}" for item in stories.event().programme
    ] == [
        "10 09:00–10 09:30",
        "10 21:00–11 00:00",
        "11 09:30–11 11:00",
    ]
    assert save(organiser, **{"title_en-2": "The dinner"}).status == 303


@pytest.mark.long
def test_an_item_on_another_day_than_the_event_is_refused(organiser: Browser) -> None:
    save(organiser, **OPENING)
    with transaction(by=audit.SHELL) as tx:
        later = {"starts_at": TEN + timedelta(days=1), "ends_at": TEN + timedelta(days=1, hours=4)}
        edit_event(tx, stories.event(), later, along=MoveOptions(programme=False))
    answer = save(organiser, **{"title_en-1": "The opening"})
    wrong = "Item 1: this is not the day of the event (Thursday, 11 March 2027)."
    assert (answer.status, answer.all("#start-1-error")) == (422, [wrong])
    assert save(organiser, answer, **{"day-1": "2027-03-11"}).status == 303
    assert [item.starts_at for item in stories.event().programme] == [TEN + timedelta(days=1)]


@pytest.mark.long
def test_without_a_date_in_the_plan_the_day_is_typed_once(organiser: Browser) -> None:
    path = "/staff/events/mk/programme"
    answer = organiser.submit(organiser.open(path), **OPENING)
    assert answer.errors == ["Enter the day of the programme."]
    assert organiser.submit(answer, day="2027-04-01").status == 303
    assert organiser.submit(organiser.open(path), day="2027-04-02", **FINDINGS).status == 303
    assert {f"{item.starts_at:%d %B}" for item in stories.event("mk").programme} == {"02 April"}


@pytest.mark.long
def test_what_may_be_wrong_is_said_and_saved(organiser: Browser) -> None:
    rows = {
        "start-2": "10:15",
        "end-2": "10:45",
        "title_en-2": "Coffee",
        "start-3": "11:00",
        "title_en-3": "Findings",
    }
    answer = save(organiser, **(OPENING | {"start-1": "09:00"}), **rows)
    assert answer.status == 303
    assert organiser.follow(answer).all(".notice.warning li") == [
        "Items 1 and 2 overlap: “Opening” and “Coffee”. If they are parallel, give both a room.",
        "Nothing is planned from 10:45 to 11:00.",
        "Outside the hours of the event: “Opening”",
        "2 items have no title in this language: bosanski",
        "3 items have no title in this language: srpski (latinica)",
        "3 items have no title in this language: српски (ћирилица)",
    ]
    save(
        organiser,
        **{"room-1": "A", "room-2": "B", "start-1": "10:00", "title_sr-Latn-1": "Otvaranje"},
    )
    assert (
        organiser.open(PATH).all(".notice.warning li")[0]
        == "Nothing is planned from 10:45 to 11:00."
    )
    assert [item.room for item in stories.event().programme] == ["A", "B", ""]


THREE = (("09:00", "09:30", "Opening"), ("09:30", "10:30", "Findings"), ("10:30", "11:00", "Lunch"))


@pytest.fixture
def three(organiser: Browser) -> Page:
    saved(*THREE)
    return organiser.open(PATH)


def clocks() -> list[tuple[str, str, str]]:
    return [(start, end, titles["en"]) for start, end, titles, _speakers in programme()]


def focused(page: Page) -> str:
    assert page.tree is not None
    [control] = page.tree.select("[autofocus]")
    return str(control["id"])


@pytest.mark.long
def test_an_item_moves_with_its_length_and_the_focus_stays_with_it(
    organiser: Browser, three: Page
) -> None:
    one = organiser.submit(three, press="Move up Item 3", **{"title_bs-3": "Ručak"})
    assert (one.status, one.all("#said"), focused(one)) == (
        200,
        ["“Lunch” is now item 2. The times moved along."],
        "up-2",
    )
    two = organiser.submit(one, press="Move up Item 2")
    assert focused(two) == "down-1"
    assert clocks() == list(THREE)
    assert organiser.submit(two).status == 303
    assert clocks() == [
        ("09:00", "09:30", "Lunch"),
        ("09:30", "10:00", "Opening"),
        ("10:00", "11:00", "Findings"),
    ]
    assert stories.event().programme[0].titles == {"en": "Lunch", "bs": "Ručak"}
    down = organiser.submit(organiser.open(PATH), press="Move down Item 1")
    assert focused(down) == "down-2"


def test_an_item_is_copied_after_itself(organiser: Browser, three: Page) -> None:
    copy = organiser.submit(three, press="Copy Item 3", **{"speaker1_name-3": "Amra Hodžić"})
    assert focused(copy) == "start-4"
    organiser.submit(copy, **{"title_en-4": "Coffee"})
    assert programme()[2:] == [
        ("10:30", "11:00", {"en": "Lunch"}, "Amra Hodžić"),
        ("11:00", "11:30", {"en": "Coffee"}, "Amra Hodžić"),
    ]


@pytest.mark.parametrize(
    ("minutes", "first", "starts"),
    [
        ("15", "", ["09:15", "09:45", "10:45"]),
        ("−30", "2", ["09:00", "09:00", "10:00"]),
    ],
)
def test_items_are_shifted_together(
    organiser: Browser, three: Page, minutes: str, first: str, starts: list[str]
) -> None:
    organiser.submit(organiser.submit(three, press="Move them", minutes=minutes, **{"from": first}))
    assert sorted(start for start, _end, _title in clocks()) == starts


@pytest.mark.parametrize(
    ("minutes", "error"),
    [
        ("", "Enter minutes, such as 15, or −15 for earlier."),
        ("later", "Enter minutes, such as 15, or −15 for earlier."),
        ("900", "An item would leave the days of the event. Nothing was moved."),
    ],
)
def test_a_shift_that_cannot_be_is_refused(
    organiser: Browser, three: Page, minutes: str, error: str
) -> None:
    answer = organiser.submit(
        three, press="Move them", minutes=minutes, **{"title_en-1": "The opening"}
    )
    assert (answer.status, answer.errors, answer.all("#minutes-error")) == (422, [error], [error])
    assert answer.form().find(attrs={"name": "title_en-1"})["value"] == "The opening"  # type: ignore[index]


@pytest.mark.long
@pytest.mark.parametrize("first", ["9", "00021", "4", "²", "x"])
def test_a_shift_from_an_item_without_a_time_moves_nothing(
    organiser: Browser, three: Page, first: str
) -> None:
    typed = {"title_en-1": "The opening", "start-4": "soon", "title_en-4": "Later", "end-3": ""}
    answer = organiser.submit(three, press="Move them", minutes="15", **typed, **{"from": first})
    assert (answer.status, answer.errors) == (
        422,
        ["Choose an item with a time, or all items. Nothing was moved."],
    )
    assert answer.form().find(attrs={"name": "title_en-1"})["value"] == "The opening"  # type: ignore[index]
    assert answer.form().find(attrs={"name": "start-1"})["value"] == "10:00"  # type: ignore[index]


@pytest.mark.long
def test_a_removed_item_can_be_put_back(organiser: Browser, three: Page) -> None:
    gone = organiser.submit(three, press="Remove Item 2", **{"title_bs-2": "Nalazi"})
    assert (focused(gone), gone.all("form > .buttons button")[-1]) == (
        "restore-2",
        "Save, and remove one item",
    )
    back = organiser.submit(gone, press="Put back Item 2")
    assert focused(back) == "remove-2"
    organiser.submit(back)
    assert stories.event().programme[1].titles == {"en": "Findings", "bs": "Nalazi"}
    organiser.submit(organiser.submit(organiser.open(PATH), press="Remove Item 2"))
    assert titles() == ["Opening", "Lunch"]


def test_lines_become_items_that_are_not_saved_yet(organiser: Browser, three: Page) -> None:
    lines = "12:00–12:30 | Panel | Panel | | | Amra Hodžić, Sud BiH; Emir Begić\n12:30\tFarewell\n"
    page = organiser.submit(three, press="Add these lines", lines=lines)
    assert (page.all("#said"), focused(page)) == (
        ["2 items were added below. Check them, then save."],
        "start-4",
    )
    assert titles() == ["Opening", "Findings", "Lunch"]
    organiser.submit(page, **{"end-5": "13:00"})
    assert programme()[3:] == [
        ("11:00", "11:30", {"en": "Panel", "bs": "Panel"}, "Amra Hodžić, Emir Begić"),
        ("11:30", "12:00", {"en": "Farewell"}, ""),
    ]


@pytest.mark.parametrize(
    ("lines", "error"),
    [
        ("", "Type or paste at least one line."),
        ("9:00 | Arrival\n25:00 | Opening", "Line 2 cannot be read. Compare it with the example."),
        ("9:00 | A\n" * 200, "A programme can have at most 200 items."),
    ],
)
def test_lines_that_cannot_be_read_stay_typed(
    organiser: Browser, three: Page, lines: str, error: str
) -> None:
    page = organiser.submit(three, press="Add these lines", lines=lines)
    assert (page.status, page.errors) == (422, [error])
    assert lines.strip() in page.form().find(attrs={"name": "lines"}).text  # type: ignore[union-attr]


@pytest.mark.long
def test_rows_and_speakers_are_added(organiser: Browser, three: Page) -> None:
    page = organiser.submit(
        organiser.submit(three, press="Add empty rows"), press="Add a speaker Item 1"
    )
    assert (len(page.all(".item legend")), focused(page)) == (10, "speaker2_name-1")


def test_an_old_page_is_asked_again_before_it_rearranges(organiser: Browser, three: Page) -> None:
    page = organiser.submit(three, press="Copy Item 1", csrf_token="old")
    assert (page.status, len(page.all(".item legend"))) == (422, 7)


def speakers() -> list[tuple[str, str, str, bool]]:
    [item] = stories.event().programme
    return [(each.name, each.role, each.institution, each.has_consented) for each in item.speakers]


@pytest.mark.long
def test_speakers_are_added_put_in_order_and_removed(organiser: Browser) -> None:
    save(
        organiser,
        **OPENING,
        **{
            "speaker2_role-1": "chair",
            "speaker2_institution-1": "Sud BiH",
            "speaker2_consents-1": "y",
        },
    )
    assert speakers() == [
        ("Amra Hodžić", "speaker", "", False),
        ("Emir Begić", "chair", "Sud BiH", True),
    ]
    save(
        organiser,
        **{"speaker1_place-1": "3", "speaker4_name-1": "Ceca Ilić", "speaker4_place-1": "1"},
    )
    assert [name for name, *_ in speakers()] == ["Ceca Ilić", "Emir Begić", "Amra Hodžić"]
    save(organiser, **{"speaker2_name-1": "", "speaker2_institution-1": ""})
    assert [name for name, *_ in speakers()] == ["Ceca Ilić", "Amra Hodžić"]


def test_an_institution_without_a_name_is_refused(organiser: Browser) -> None:
    answer = save(
        organiser, **OPENING | {"speaker2_name-1": "", "speaker2_institution-1": "Sud BiH"}
    )
    assert (answer.status, answer.errors) == (
        422,
        ["Enter the name of the speaker, or empty the institution."],
    )


SPELLED = {
    "spelling2_name_bs-1": "Emir B.",
    "spelling2_institution_bs-1": "Sud Bosne i Hercegovine",
}


def test_a_speaker_is_spelled_in_the_languages_of_the_event(app: Flask, organiser: Browser) -> None:
    stories.published_event()
    page = save(organiser, **OPENING | SPELLED | {"end-1": "never"})
    assert page.status == 422
    assert typed_again(page) == ["Emir B.", "Sud Bosne i Hercegovine"]
    save(
        organiser,
        page,
        **{"end-1": "10:30", "speaker2_institution-1": "Court", "speaker2_consents-1": "y"},
    )
    texts = [Browser(app).open(f"/events/ba?lang={tag}").text for tag in ("bs", "en", "sq")]
    assert "Emir B., Sud Bosne i Hercegovine" in texts[0]
    assert all("Emir Begić, Court" in text and "Emir B." not in text for text in texts[1:])
    assert typed_again(organiser.submit(organiser.open(PATH), press="Copy Item 1"), "2") == list(
        SPELLED.values()
    )


def typed_again(page: Page, number: str = "1") -> list[str]:
    """Return the values of the fields of ``SPELLED`` that the page shows unfolded."""
    assert page.tree is not None
    fields = [
        page.tree.select_one(f"details[open] details[open] [name={name[:-1]}{number}]")
        for name in SPELLED
    ]
    return [str(field["value"]) for field in fields if field is not None]


def test_spellings_without_a_name_are_refused(organiser: Browser) -> None:
    answer = save(organiser, **OPENING | SPELLED | {"speaker2_name-1": ""})
    words = "Enter the name of the speaker, or empty the fields in other languages."
    assert (answer.status, answer.errors, len(typed_again(answer))) == (422, [words], 2)


def test_a_spelling_stays_when_the_event_loses_its_language(organiser: Browser) -> None:
    save(organiser, **OPENING | {"spelling1_name_bs-1": "Amra H."})
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event(), {"languages": ["sq"]})
    save(organiser, **{"title_sq-1": "Hapja"})
    assert [each.names for each in stories.event().programme[0].speakers] == [{"bs": "Amra H."}, {}]


def test_all_speakers_of_a_pasted_line_are_shown(organiser: Browser) -> None:
    lines = "09:00–09:30 | Opening | | | | Ana; Ben; Ceca; Dino"
    save(organiser, organiser.submit(organiser.open(PATH), lines=lines, press="Add these lines"))
    assert [names for *_, names in programme()] == ["Ana, Ben, Ceca, Dino"]


@pytest.mark.long
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


@pytest.mark.long
def test_only_who_agreed_is_named_in_public(app: Flask, organiser: Browser) -> None:
    stories.published_event()
    save(
        organiser,
        **OPENING,
        **{
            "speaker2_role-1": "chair",
            "speaker2_institution-1": "Sud BiH",
            "speaker2_consents-1": "y",
        },
    )
    pages = [Browser(app).open("/events/ba").text, organiser.open("/staff/events/ba").text]
    assert all("Emir Begić, chair, Sud BiH" in text and "Amra" not in text for text in pages)
