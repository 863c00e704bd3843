"""The hall's screen, and now and next on the event's page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.programme import Speaker, SpeakerRole
from ctevents.domain.schedule import ProgrammeKind
from ctevents.services.common import audit
from ctevents.services.events.changes import cancel_event
from ctevents.services.events.programme import ProgrammeItem, set_programme
from tests.conftest import Clock
from tests.support import door, sources, stories
from tests.support.catalogues import offer_only
from tests.support.pages import Browser, Page

SCREEN, PAGE = "/events/ba/screen", "/events/ba"
TEN = datetime(2027, 3, 10, 9, 0, tzinfo=UTC)
EVE = datetime(2027, 3, 9, 17, 0, tzinfo=UTC)
HALF = timedelta(minutes=30)
CHAIR = Speaker(
    name="Emir Begić", role=SpeakerRole.CHAIR, institution="Sud BiH", has_consented=True
)


@pytest.fixture
def browser(app: Flask) -> Browser:
    offer_only(app, "en", "sq")
    sources.add(*sources.ALL)
    event = stories.published_event()
    shy = Speaker(name="Amra Hodžić")
    items = [
        ProgrammeItem(
            starts_at=TEN,
            ends_at=TEN + HALF,
            titles={"en": "Opening", "bs": "Otvaranje"},
            speakers=(CHAIR, shy),
        ),
        ProgrammeItem(
            starts_at=TEN + HALF,
            ends_at=TEN + 2 * HALF,
            titles={"en": "Coffee"},
            kind=ProgrammeKind.BREAK,
        ),
        ProgrammeItem(
            starts_at=TEN + 3 * HALF,
            ends_at=TEN + 4 * HALF,
            titles={"en": "Findings"},
            recommendations=("1",),
        ),
    ]
    with transaction(by=audit.SHELL) as tx:
        set_programme(tx, event, items)
    return Browser(app)


def shown(page: Page) -> list[str]:
    """Return the visible headings and items of the screen, in order."""
    assert page.tree is not None
    for hidden in page.tree.select("[hidden]"):
        hidden.extract()
    return [
        " ".join(item.get_text(" ").split()) for item in page.tree.select(".day h2, .day h3, #over")
    ]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        pytest.param(-HALF, ["Next", "Opening"], id="before"),
        pytest.param(HALF / 2, ["Now", "Opening", "Next", "Coffee"], id="first item"),
        pytest.param(HALF * 1.5, ["Break", "Coffee", "Next", "Findings"], id="coffee"),
        pytest.param(HALF * 2.5, ["Break", "Next", "Findings"], id="gap"),
        pytest.param(HALF * 3, ["Now", "Findings"], id="last item"),
        pytest.param(HALF * 4, ["The programme is over. Thank you for coming."], id="over"),
    ],
)
def test_the_screen_shows_the_moment(
    browser: Browser, clock: Clock, after: timedelta, expected: list[str]
) -> None:
    clock.now = TEN + after
    assert shown(browser.open(SCREEN)) == expected


def test_it_names_who_agreed_and_what_is_presented(browser: Browser, clock: Clock) -> None:
    clock.now = TEN
    text = browser.open(SCREEN).text
    assert "Emir Begić, chair, Sud BiH" in text
    assert "1 Watch the ports." in text
    assert "Amra" not in text


def test_a_speaker_is_named_again_only_if_english_spells_them_differently(
    app: Flask, clock: Clock
) -> None:
    event = stories.published_event("mk")
    assert event.starts_at is not None
    clock.now = event.starts_at
    same = Speaker(name="Ана Илиева", role=SpeakerRole.CHAIR, has_consented=True)
    jovana = replace(
        same, name="Јована Петровска", names={"en": "Jovana Petrovska"}, institutions={"mk": "Суд"}
    )
    item = ProgrammeItem(
        starts_at=clock.now,
        ends_at=clock.now + HALF,
        titles={"en": "Opening"},
        speakers=(jovana, same),
    )
    with transaction(by=audit.SHELL) as tx:
        set_programme(tx, event, [item])
    lines = Browser(app).open("/events/mk/screen").all("#now .who span")
    chair = lines[0].split(", ")[1]
    assert lines == [
        f"Јована Петровска, {chair}, Суд",
        "Jovana Petrovska, chair",
        f"Ана Илиева, {chair}",
    ]


def test_it_sets_no_cookie_and_leads_to_pack_and_answers(browser: Browser, clock: Clock) -> None:
    clock.now = TEN
    page = browser.open(SCREEN)
    assert "Set-Cookie" not in page.response.headers
    assert [code.partition("/")[2] for code in page.all("figcaption code")] == [
        "events/ba",
        "answers",
    ]
    assert len(page.all("figure svg")) == 2


@pytest.mark.long
def test_only_a_published_figure_is_shown(browser: Browser, clock: Clock) -> None:
    """A watcher of live figures would see who comes in, or compare them with the published ones."""
    event_id = stories.event().id
    people = door.crowd(event_id, 19)
    clock.now = TEN
    door.record(event_id, *map(door.ticked, people))
    assert browser.open(SCREEN).all(".rest > p:not(.small)") == []
    stories.figures_published(at=EVE)
    clock.advance(minutes=1)
    assert browser.open(SCREEN).all(".rest > p:not(.small)") == ["People registered: 19"]
    stories.registered(email="late@x.example")
    assert browser.open(SCREEN).all(".rest > p:not(.small)") == ["People registered: 19"]


def test_a_draft_and_a_cancelled_event_have_no_screen(browser: Browser, app: Flask) -> None:
    stories.planned_event("al")
    with transaction(by=audit.SHELL) as tx:
        cancel_event(tx, stories.event(), reason="")
    paths = ["/events/al/screen", SCREEN, "/events/none/screen"]
    assert [browser.client.get(path).status_code for path in paths] == [404] * 3


def test_the_main_language_stands_beside_english(app: Flask, clock: Clock) -> None:
    event = stories.published_event("al", titles={"en": "Launch", "sq": "Prezantimi"})
    clock.now = stories.event("al").starts_at
    item = ProgrammeItem(
        starts_at=event.starts_at, ends_at=event.ends_at, titles={"en": "Opening", "sq": "Hapja"}
    )  # type: ignore[arg-type]
    with transaction(by=audit.SHELL) as tx:
        set_programme(tx, stories.event("al"), [item])
    page = Browser(app).open("/events/al/screen?lang=en")
    assert page.all("h1 span") == ["Prezantimi", "Launch"]
    assert page.all("#now [data-title=now] span") == ["Tani", "Now"]
    assert page.all("#now h3 span") == ["Hapja", "Opening"]
    assert page.tree is not None
    assert page.tree.html["lang"] == "sq"  # type: ignore[index]


@pytest.mark.long
def test_the_kept_page_of_the_event_changes_with_each_item(browser: Browser, clock: Clock) -> None:
    seen = []
    for after in (-HALF, HALF * 0, HALF / 2, HALF, HALF * 2, HALF * 3, HALF * 4):
        clock.now = TEN + after
        page = browser.open(PAGE)
        seen.append([*page.all(".card h2"), *page.all(".card strong")])
    first = ["Now", "Next", "Opening", "Coffee"]
    gap = ["Break", "Next", "Findings"]
    assert seen == [
        [],
        first,
        first,
        ["Break", "Next", "Coffee", "Findings"],
        gap,
        ["Now", "Findings"],
        [],
    ]
    clock.now = TEN
    assert [*browser.open(PAGE).all(".card h2"), *browser.open(PAGE).all(".card strong")] == first
