"""The pages of results: merged rows for everybody, after the close only."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from io import StringIO

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.answers import Answer, Extent
from ctevents.domain.launch.comments import Decision
from ctevents.domain.roles import Role
from ctevents.formats.sealed import Sealer
from ctevents.models import CardSheet
from ctevents.services.common import audit
from ctevents.services.launch.comments import comments, review_comments
from ctevents.texts.link_keys import sealer
from tests.support import answered, stories
from tests.support.answered import NO, YES
from tests.support.pages import Browser, Page


@pytest.fixture
def given(app: Flask) -> None:
    """Sarajevo and Skopje have closed, Tirana is open."""
    numbers = answered.add_recommendations()
    kinds = {
        "ba": {"police": [YES] * 6, "prosecutors": [YES] * 5, "": [NO] * 5},
        "mk": {"police": [NO] * 6, "judges": [NO] * 2, "": [YES] * 3},
        "al": {"police": [NO] * 6},
    }
    for slug, of_it in kinds.items():
        answered.under_way(slug)
        answered.answered(slug, numbers["1"], of_it)
    answered.closed("ba")
    answered.closed("mk")


def rows(page: Page, caption: str) -> list[list[str]]:
    assert page.tree is not None
    tables = [
        each
        for each in page.tree.select("table")
        if each.caption and each.caption.get_text() == caption
    ]
    assert len(tables) == 1, page.all("caption")
    return [
        [cell.get_text(" ", strip=True) for cell in row.select("th, td")]
        for row in tables[0].select("tbody tr")
    ]


ANSWERS, NEEDS = "Answers to the recommendations", "What the recommendations need"
OF_SARAJEVO = [
    ["1", "Police", "6", "6", "0", "0", "0", "6", "0"],
    ["1", "Prosecutors", "5", "5", "0", "0", "0", "5", "0"],
    ["1", "Other groups", "5", "0", "0", "5", "0", "0", "5"],
    ["1", "All shown", "16", "11", "0", "5", "0", "11", "5"],
]


@pytest.mark.long
@pytest.mark.usefixtures("given")
@pytest.mark.parametrize("role", [Role.OBSERVER, Role.OFFICE, Role.ORGANISER])
def test_everybody_sees_the_same_rows(app: Flask, role: Role) -> None:
    page = stories.signed_in(app, role, "ba").open("/staff/events/ba/results")
    assert (page.status, page.heading) == (200, "Results: Sarajevo")
    assert rows(page, ANSWERS) == OF_SARAJEVO
    assert rows(page, NEEDS) == [["1", "All shown", "16", "11", "0", "0", "5", "11", "0"]]
    assert rows(page, "Feedback on the event")[0] == [
        "Venue and access",
        "Police",
        "6",
        "0",
        "6",
        "0",
        "0",
    ]
    assert "A comment" not in page.text


FILTERED = {
    "a group": ("group=police", OF_SARAJEVO[:1]),
    "other groups": ("group=other", OF_SARAJEVO[2:3]),
    "a recommendation": ("recommendation=1", OF_SARAJEVO),
    "sums only": ("group=all", OF_SARAJEVO[3:]),
    "something unknown": ("group=nonsense&recommendation=9", OF_SARAJEVO),
}


@pytest.mark.long
@pytest.mark.usefixtures("given")
@pytest.mark.parametrize(("query", "expected"), FILTERED.values(), ids=FILTERED)
def test_a_filter_hides_rows_on_page_and_in_file(
    app: Flask, query: str, expected: list[list[str]]
) -> None:
    browser = stories.signed_in(app, Role.OBSERVER)
    page = browser.open(f"/staff/events/ba/results?{query}")
    assert rows(page, ANSWERS) == expected
    answer = browser.submit(page, f"Export as CSV : {ANSWERS}")
    _heading, *lines = csv.reader(StringIO(answer.response.data.decode("utf-8-sig")))
    assert [[line[0], *line[3:]] for line in lines] == expected


@pytest.mark.long
@pytest.mark.usefixtures("given")
def test_before_the_close_the_page_says_when_and_about_how_many(app: Flask) -> None:
    page = stories.signed_in(app, Role.ORGANISER).open("/staff/events/al/results")
    assert "The results appear when the answers have closed" in page.text
    assert "About 5 cards have answered so far." in page.text
    assert page.all("table") == []
    observer = stories.signed_in(app, Role.OBSERVER).open("/staff/events/al/results")
    assert ("The results appear" in observer.text, "have answered so far" in observer.text) == (
        True,
        False,
    )


@pytest.mark.long
@pytest.mark.usefixtures("given")
def test_the_rows_of_all_events_are_added_up(app: Flask) -> None:
    page = stories.signed_in(app, Role.OBSERVER).open("/staff/results")
    groups = [(row[1], row[2]) for row in rows(page, ANSWERS)]
    assert groups == [
        ("Police", "12"),
        ("Prosecutors", "5"),
        ("Other groups", "10"),
        ("All shown", "27"),
    ]


@pytest.mark.usefixtures("given")
def test_countries_stand_side_by_side(app: Flask) -> None:
    page = stories.signed_in(app, Role.OBSERVER).open("/staff/results?event=each&recommendation=1")
    assert {row[1] for row in rows(page, ANSWERS)} == {"Sarajevo", "Skopje"}
    assert page.all("#agree-table th[scope=row]") == [
        "Police, Sarajevo",
        "Prosecutors, Sarajevo",
        "Other groups, Sarajevo",
        "Police, Skopje",
        "Other groups, Skopje",
    ]


@pytest.mark.long
def test_the_same_group_of_two_countries_is_compared(app: Flask) -> None:
    numbers = answered.add_recommendations()
    for slug, answer in (("ba", YES), ("mk", NO)):
        stories.published_event(slug)
        answered.answered(slug, numbers["1"], {"prosecutors": [answer] * 5})
        answered.closed(slug)
    page = stories.signed_in(app, Role.OBSERVER).open("/staff/results")
    assert rows(page, "Comparison across borders") == [
        ["1", "Prosecutors", "Sarajevo +100 · Skopje −100", "200", "Sarajevo", "Skopje"]
    ]


@pytest.mark.usefixtures("given")
def test_an_office_reads_the_results_of_its_own_event(app: Flask) -> None:
    office = stories.signed_in(app, Role.OFFICE, "mk")
    assert {row[2] for row in rows(office.open("/staff/results"), ANSWERS)} == {"6", "5", "11"}
    assert office.open("/staff/events/ba/results").status == 404


@pytest.mark.usefixtures("given")
def test_the_json_has_the_rows_of_the_page(app: Flask) -> None:
    browser = stories.signed_in(app, Role.OBSERVER)
    found = browser.client.get("/staff/events/ba/results.json").get_json()
    assert [
        (row["number"], row["group"], row["answers"], row["agree"]["yes"]) for row in found
    ] == [
        ("1", "police", 6, 6),
        ("1", "prosecutors", 5, 5),
        ("1", "other", 5, 0),
    ]
    every = browser.client.get("/staff/results.json").get_json()
    assert {row["event"] for row in every} == {"ba", "mk", "all"}


@pytest.mark.usefixtures("given")
def test_a_wrong_key_gets_a_clear_page(app: Flask) -> None:
    app.extensions["ctevents.sealer"] = Sealer("another data key of the tests, long enough")
    page: Page = Browser(app).open("/")
    assert page.status == 200
    page = stories.signed_in(app, Role.OBSERVER).open("/staff/events/ba/results")
    assert (page.status, page.heading) == (503, "The data cannot be opened")
    assert "CTEVENTS_DATA_KEY" in page.text


@pytest.mark.long
def test_a_draft_and_a_cancelled_event_await_no_results(app: Flask) -> None:
    stories.planned_event("al")
    stories.published_event("ba")
    page = stories.signed_in(app, Role.OBSERVER).open("/staff/results")
    assert page.all(".notice strong") == ["Sarajevo"]


COMMENTS = "Comments that organisers have released"


@pytest.fixture
def commented(given: None) -> None:
    """Police of Sarajevo say three different things; organisers show two and hide one. One comment
    of Skopje has no decision."""
    first = answered.add_recommendations({"3": "Third."})["3"]
    said = [
        Answer(Extent.YES, comment=text) for text in ("Good <i>idea</i>", "Ask Amra", "More money")
    ]
    answered.answered("ba", first, {"police": [*said, YES, YES, YES], "": [YES] * 5})
    answered.answered("mk", first, {"": [Answer(Extent.YES, comment="Undecided")]})
    decisions = {
        comment.digest: Decision(None, comment.text != "Ask Amra")
        for comment in comments(db.session(), sealer(), stories.event("ba"))
    }
    with transaction(by=audit.SHELL) as tx:
        review_comments(tx, sealer(), stories.event("ba"), decisions, account_id=None)


@pytest.mark.long
@pytest.mark.usefixtures("commented")
@pytest.mark.parametrize("role", [Role.OBSERVER, Role.OFFICE, Role.ORGANISER])
def test_released_comments_are_on_the_page_and_in_its_file(app: Flask, role: Role) -> None:
    browser = stories.signed_in(app, role, "ba")
    page = browser.open("/staff/events/ba/results")
    shown = rows(page, COMMENTS)
    assert sorted(shown) == [["3", "Police", "Good <i>idea</i>"], ["3", "Police", "More money"]]
    digests = {
        each.text: each.digest for each in comments(db.session(), sealer(), stories.event("ba"))
    }
    assert [row[2] for row in shown] == sorted((row[2] for row in shown), key=digests.__getitem__)
    answer = browser.submit(page, f"Export as CSV : {COMMENTS}")
    _heading, *lines = csv.reader(StringIO(answer.response.data.decode("utf-8-sig")))
    assert lines == [["3", "Third.", "Sarajevo", *row[1:]] for row in shown]


HIDDEN = {
    "another recommendation": "recommendation=1",
    "another group": "group=prosecutors",
    "other groups": "group=other",
    "another event": "event=mk",
}


@pytest.mark.long
@pytest.mark.usefixtures("commented")
@pytest.mark.parametrize("query", HIDDEN.values(), ids=HIDDEN)
def test_a_filter_hides_released_comments(app: Flask, query: str) -> None:
    observer = stories.signed_in(app, Role.OBSERVER)
    assert len(rows(observer.open("/staff/results"), COMMENTS)) == 2
    page = observer.open(f"/staff/results?{query}")
    assert COMMENTS not in page.all("caption")
    assert "Undecided" not in page.text


CARDS = "Cards of the events whose answers are closed"


@pytest.mark.long
@pytest.mark.usefixtures("given")
def test_cards_made_and_answered_stand_beside_who_came(app: Flask) -> None:
    """Everybody can see if more cards have answered than people came."""
    with transaction(by=audit.SHELL) as tx:
        events = [tx.merge(stories.event(slug)) for slug in ("ba", "mk", "al")]
        tx.add_all(CardSheet(event_id=each.id, count=40, made_at=tx.now) for each in events)
        tx.add(CardSheet(event_id=events[0].id, count=5, made_at=tx.now, withdrawn_at=tx.now))
    for number in range(6):
        stories.checked_in(
            stories.registered(given_name=f"P{number}", email=f"p{number}@court.example")
        )
    of_sarajevo = ["Sarajevo", "45", "16", "6"]
    organiser, observer = (
        stories.signed_in(app, Role.ORGANISER),
        stories.signed_in(app, Role.OBSERVER),
    )
    assert rows(organiser.open("/staff/events/ba/results"), CARDS) == [of_sarajevo]
    assert rows(observer.open("/staff/events/ba/results"), CARDS) == [
        [*of_sarajevo[:3], "not shown"]
    ]
    for slug in ("ba", "mk"):
        stories.figures_published(slug, at=datetime(2027, 2, 2, 11, 0, tzinfo=UTC))
    stories.checked_in(stories.registered(given_name="Late", email="late@court.example"))
    assert rows(observer.open("/staff/events/ba/results"), CARDS) == [of_sarajevo]
    page = observer.open("/staff/results")
    assert rows(page, CARDS) == [of_sarajevo, ["Skopje", "40", "11", "0"]]
    answer = observer.submit(page, f"Export as CSV : {CARDS}")
    _heading, *lines = csv.reader(StringIO(answer.response.data.decode("utf-8-sig")))
    assert lines == rows(page, CARDS)
