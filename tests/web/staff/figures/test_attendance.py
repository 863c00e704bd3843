"""The attendance matrix on pages and in files, exact and as published."""

from __future__ import annotations

import csv
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.people import Sex
from ctevents.domain.registration import Channel
from ctevents.domain.roles import Role
from ctevents.models import Invitation, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.figures.attendance import matrix
from ctevents.services.guests.list import add_person_guest
from ctevents.services.replies.invitations import enter_reply, send_invitations
from tests.conftest import Clock
from tests.support import stories
from tests.support.beginnings import begins
from tests.support.pages import Browser, Page

STAGES = ["Invited", "Replied", "Registered", "Confirmed", "Attended", "Walk-ins", "Absent"]
FOOTNOTE = (
    "References to Kosovo shall be understood to be in the context of United Nations Security "
    "Council resolution"
)


@begins
def registered(slug: str, **groups: str) -> None:
    """A published event with registered guests: ``police="9 8 0"`` women, men and others."""
    event = stories.published_event(slug)
    with transaction(by=audit.SHELL) as tx:
        for group, counts in groups.items():
            for sex, count in zip(Sex, counts.split(), strict=True):
                for number in range(int(count)):
                    person = stories.fields(
                        given_name=f"{group} {sex}",
                        email=f"{group}-{sex}-{number}@x.example",
                        group=group,
                        sex=sex,
                    )
                    add_person_guest(tx, event, person)
        send_invitations(tx, event)
        for invitation in tx.query(Invitation).filter_by(event_id=event.id):
            enter_reply(tx, invitation, is_accepted=True, channel=Channel.STAFF)


def table(page: Page, caption: str) -> list[list[str]]:
    """The rows below the headings."""
    assert page.tree is not None
    found = [
        each
        for each in page.tree.select("table")
        if each.caption and each.caption.get_text() == caption
    ]
    assert len(found) == 1, page.all("caption")
    rows = found[0].select("tbody tr, tfoot tr")
    return [[" ".join(cell.get_text().split()) for cell in row.select("th, td")] for row in rows]


def rows_of(browser: Browser, path: str) -> list[list[str]]:
    answer = browser.client.get(path)
    assert (answer.status_code, answer.mimetype) == (200, "text/csv")
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=attendance")
    text = answer.get_data(as_text=True)
    assert text.startswith("\ufeff")
    return list(csv.reader(StringIO(text.removeprefix("\ufeff"))))


def json_of(browser: Browser, path: str) -> Any:
    return browser.client.get(path).get_json()


@pytest.mark.long
def test_the_matrix_of_one_event_with_the_totals_of_rows_and_columns(app: Flask) -> None:
    registered("ba", police="3 2 0", judges="1 0 1")
    page = stories.signed_in(app, Role.OFFICE, "ba").open("/staff/events/ba/attendance")
    assert (page.status, page.heading) == (200, "Attendance: Sarajevo")
    assert page.all(".matrix thead tr:first-child th") == ["Group", *STAGES]
    assert page.all(".matrix thead tr:last-child th") == ["Women", "Men", "Not said", "All"] * 7
    rows = {row[0]: row[1:] for row in table(page, "Persons by group and sex")}
    assert rows["Police"] == ["3", "2", "0", "5"] * 4 + ["0"] * 12
    assert rows["Judges"] == ["1", "0", "1", "2"] * 4 + ["0"] * 12
    assert rows["Media"] == ["0"] * 28
    assert rows["All"] == ["4", "2", "1", "7"] * 4 + ["0"] * 12
    assert FOOTNOTE not in page.text


def test_json_is_the_matrix_as_the_api_gives_it(app: Flask) -> None:
    registered("ba", police="3 2 0", judges="1 0 1")
    browser = stories.signed_in(app, Role.ORGANISER)
    exact = matrix(db.session(), [stories.event("ba").id]).as_json()
    assert json_of(browser, "/staff/events/ba/attendance.json") == exact
    assert {
        "group": "police",
        "sex": "m",
        "invited": 2,
        "registered": 2,
        "confirmed": 2,
        "attended": 0,
    } in exact["cells"]
    assert exact["totals"] == {"invited": 7, "registered": 7, "confirmed": 7, "attended": 0}


def test_csv_has_a_row_for_each_cell_and_the_total_last(app: Flask) -> None:
    registered("ba", police="3 2 0")
    rows = rows_of(stories.signed_in(app, Role.ORGANISER), "/staff/events/ba/attendance.csv")
    assert rows[:3] == [
        ["event", "group", "group_name", "sex", "invited", "registered", "confirmed", "attended"],
        ["ba", "police", "Police", "f", "3", "3", "3", "0"],
        ["ba", "police", "Police", "m", "2", "2", "2", "0"],
    ]
    assert rows[-1] == ["ba", "all", "", "all", "5", "5", "5", "0"]
    assert len(rows) == 1 + 13 * 3 + 1


def test_a_group_name_that_looks_like_a_formula_does_not_become_one(app: Flask) -> None:
    with transaction(by=audit.SHELL) as tx:
        police = tx.query(StakeholderGroup).filter_by(code="police").one()
        police.names = {"en": "=1+1"}
    rows = rows_of(stories.signed_in(app, Role.ORGANISER), "/staff/events/ba/attendance.csv")
    assert rows[1][2] == "'=1+1"


@pytest.mark.long
def test_all_events_side_by_side_and_together(app: Flask) -> None:
    registered("ba", police="3 2 0")
    registered("xk", police="1 1 0", judges="0 6 0")
    page = stories.signed_in(app, Role.ORGANISER).open("/staff/attendance")
    assert table(page, "The events in figures") == [
        ["Tirana, Albania", *["0"] * 7],
        ["Sarajevo, Bosnia and Herzegovina", *["5"] * 4, *["0"] * 3],
        ["Pristina, Kosovo UNSCR 1244/99-ICJ 2010", *["8"] * 4, *["0"] * 3],
        ["Podgorica, Montenegro", *["0"] * 7],
        ["Belgrade, Serbia", *["0"] * 7],
        ["Skopje, The former Yugoslav Republic of Macedonia", *["0"] * 7],
        ["All", *["13"] * 4, *["0"] * 3],
    ]
    assert table(page, "The events side by side")[1:3] == [
        ["Sarajevo", "5", "5", "5", "0"],
        ["Pristina", "8", "8", "8", "0"],
    ]
    together = {row[0]: row[1:5] for row in table(page, "Persons by group and sex")}
    assert (together["Police"], together["All"]) == (["4", "3", "0", "7"], ["4", "9", "0", "13"])
    assert table(page, "Confirmed")[0] == ["Police", "0", "5", "2", "0", "0", "0", "7"]
    assert f"{FOOTNOTE} 1244 (1999)." in page.all(".footnote")[0]


@pytest.mark.long
def test_files_of_all_events_have_each_of_them_and_the_sum(app: Flask) -> None:
    registered("ba", police="3 2 0")
    registered("xk", police="1 1 0")
    browser = stories.signed_in(app, Role.ORGANISER)
    answer = json_of(browser, "/staff/attendance.json")
    assert [each["event"] for each in answer["events"]] == ["al", "ba", "xk", "me", "rs", "mk"]
    ba = json_of(browser, "/staff/events/ba/attendance.json")
    assert answer["events"][1] == {"event": "ba"} | ba
    assert answer["totals"] == {"invited": 7, "registered": 7, "confirmed": 7, "attended": 0}
    assert answer["cells"][0] == {
        "group": "police",
        "sex": "f",
        "invited": 4,
        "registered": 4,
        "confirmed": 4,
        "attended": 0,
    }
    rows = rows_of(browser, "/staff/attendance.csv")
    assert [row[0] for row in rows[1::40]] == ["al", "ba", "xk", "me", "rs", "mk", "all"]
    assert rows[-1] == ["all", "all", "", "all", "7", "7", "7", "0"]


@pytest.mark.long
def test_an_office_sees_only_its_own_event(app: Flask) -> None:
    registered("ba", police="3 2 0")
    registered("xk", police="1 1 0")
    office = stories.signed_in(app, Role.OFFICE, "ba")
    assert json_of(office, "/staff/attendance.json")["totals"]["invited"] == 5
    page = office.open("/staff/attendance")
    assert table(page, "The events in figures") == [
        ["Sarajevo, Bosnia and Herzegovina", *["5"] * 4, *["0"] * 3],
        ["All", *["5"] * 4, *["0"] * 3],
    ]
    assert FOOTNOTE not in page.text
    for ending in ("", ".csv", ".json"):
        assert office.open(f"/staff/events/xk/attendance{ending}").status == 404


def test_an_account_without_events_is_told_so(app: Flask) -> None:
    page = stories.signed_in(app, Role.OFFICE).open("/staff/attendance")
    assert "This account has no events." in page.text


@pytest.mark.long
def test_an_observer_sees_the_moments_and_the_lines_of_snapshots(app: Flask) -> None:
    registered("xk", police="9 7 0", judges="3 5 0", media="1 0 1", donors="0 4 0")
    observer = stories.signed_in(app, Role.OBSERVER)
    page = observer.open("/staff/events/xk/attendance")
    assert table(page, "Published figures") == [
        ["Registration deadline", "The event has no registration deadline."],
        ["Eve of the event", "To be published: Tuesday, 9 March 2027, 18:00"],
        ["Day after the event", "To be published: Thursday, 11 March 2027, 12:00"],
        ["Final figures", "To be published when the office declares the figures final."],
    ]
    stories.figures_published("xk")
    stories.registered("xk", given_name="Late", email="late@police.example")
    page = observer.open("/staff/events/xk/attendance")
    assert table(page, "Published figures")[0] == [
        "Day after the event Thursday, 11 March 2027, 12:00",
        "30",
        "30",
        "30",
        "0",
    ]
    assert table(page, "Persons by group") == [
        ["Police", "16", "16", "16", "not shown"],
        ["Judges", "8", "8", "8", "not shown"],
        ["Other groups", "6", "6", "6", "0"],
        ["All shown", "30", "30", "30", "0"],
    ]
    assert table(page, "Persons by sex") == [
        ["Women", "13", "13", "13", "not shown"],
        ["Not shown separately", "17", "17", "17", "0"],
        ["All shown", "30", "30", "30", "0"],
    ]
    assert page.tree is not None
    assert page.tree.select(".matrix") == []
    assert FOOTNOTE in page.text
    preview = stories.signed_in(app, Role.ORGANISER).open("/staff/events/xk/published-figures")
    assert preview.heading == "Published figures: Pristina"
    for caption in ("Published figures", "Persons by group", "Persons by sex"):
        assert table(preview, caption) == table(page, caption)


@pytest.mark.long
def test_an_observer_is_told_of_a_moment_that_cannot_be_shown_or_was_missed(
    app: Flask, clock: Clock
) -> None:
    registered("ba", police="1 1 0")
    stories.figures_published()
    clock.now = stories.DAY_AFTER
    page = stories.signed_in(app, Role.OBSERVER).open("/staff/events/ba/attendance")
    shown, _deadline, eve, _final = table(page, "Published figures")
    assert shown == ["Day after the event Thursday, 11 March 2027, 12:00", *["not shown"] * 3, "0"]
    time = "Tuesday, 9 March 2027, 18:00"
    assert eve == [
        "Eve of the event",
        f"Cannot be shown: no figures were taken at that time ({time}).",
    ]


def test_a_moment_of_which_nothing_can_be_shown_says_so(app: Flask) -> None:
    registered("ba", police="1 1 0")
    stories.figures_published(at=stories.DAY_AFTER - timedelta(days=2) + timedelta(hours=7))
    page = stories.signed_in(app, Role.OBSERVER).open("/staff/events/ba/attendance")
    assert table(page, "Published figures")[0] == [
        (
            "Eve of the event Tuesday, 9 March 2027, 19:00, later than planned (Tuesday, 9 March "
            "2027, 18:00)"
        ),
        "Nothing of this moment can be shown: it would reveal something about one to four people.",
    ]


@pytest.mark.long
def test_an_observer_gets_the_same_in_files(app: Flask) -> None:
    registered("ba", police="9 7 0", judges="1 0 0")
    registered("xk", police="1 1 0")
    for slug in ("ba", "xk"):
        stories.figures_published(slug)
    observer = stories.signed_in(app, Role.OBSERVER)
    figures = {"invited": 17, "registered": 17, "confirmed": 17, "attended": 0}
    found = json_of(observer, "/staff/events/ba/attendance.json")
    assert {key: found[key] for key in ("moment", "groups", "sexes", "totals")} == {
        "moment": "day_after",
        "groups": [{"group": None} | figures],
        "sexes": [
            {"sex": "f", "invited": 10, "registered": 10, "confirmed": 10, "attended": None},
            {"sex": "m", "invited": 7, "registered": 7, "confirmed": 7, "attended": None},
        ],
        "totals": figures,
    }
    everything = json_of(observer, "/staff/attendance.json")
    assert everything["totals"] == figures | {"attended": None}
    pristina = everything["events"][2]
    assert {key: pristina[key] for key in ("event", "groups", "sexes", "totals")} == {
        "event": "xk",
        "groups": [],
        "sexes": [],
        "totals": {"invited": None, "registered": None, "confirmed": None, "attended": 0},
    }
    rows = [row for row in rows_of(observer, "/staff/attendance.csv") if row[0] in ("ba", "xk")]
    assert rows == [
        ["ba", "other", "Other groups", "all", "17", "17", "17", "0"],
        ["ba", "all", "", "f", "10", "10", "10", "not shown"],
        ["ba", "all", "", "m", "7", "7", "7", "not shown"],
        ["ba", "all", "", "all", "17", "17", "17", "0"],
        ["xk", "all", "", "all", "not shown", "not shown", "not shown", "0"],
    ]


@pytest.mark.long
def test_an_observer_finds_no_small_figure_anywhere(app: Flask) -> None:
    registered("ba", police="4 4 1", judges="3 2 2", media="1 0 0")
    registered("xk", police="6 0 0", donors="2 0 1")
    for slug in ("ba", "xk"):
        stories.figures_published(slug)
    observer = stories.signed_in(app, Role.OBSERVER)
    for path in ("/staff/events/ba/attendance", "/staff/events/xk/attendance", "/staff/attendance"):
        page = observer.open(path)
        assert {int(text) for text in page.all("td") if text.isdigit()} & {1, 2, 3, 4} == set(), (
            path
        )
        cells = [cell for row in rows_of(observer, f"{path}.csv") for cell in row]
        assert set(cells) & {"1", "2", "3", "4"} == set(), path


@pytest.mark.long
def test_nothing_in_the_address_shows_an_observer_anything_else(app: Flask) -> None:
    """Figures of fewer people, or of other stages, subtracted from the shown ones, would reveal a
    few people."""
    registered("xk", police="9 7 0", judges="3 5 0", media="1 0 1", donors="0 4 0")
    stories.figures_published("xk")
    observer = stories.signed_in(app, Role.OBSERVER)
    for path in ("/staff/events/xk/attendance", "/staff/attendance"):
        shown = observer.open(path)
        assert shown.tree is not None
        assert shown.tree.select("main select") == []
        assert {"Replied", "Absent", "Walk-ins"} & set(shown.all("th")) == set()
        for query in (
            "group=police",
            "sex=f",
            "language=bs",
            "stage=replied",
            "stage=absent&group=media&sex=x",
        ):
            assert observer.open(f"{path}?{query}").text == shown.text
        assert rows_of(observer, f"{path}.csv?group=police&sex=f") == rows_of(
            observer, f"{path}.csv"
        )
        assert json_of(observer, f"{path}.json?stage=replied&sex=f") == json_of(
            observer, f"{path}.json"
        )


@pytest.mark.long
def test_what_a_chart_of_an_observer_draws_stands_in_its_table(app: Flask) -> None:
    registered("ba", police="9 7 0")
    registered("xk", police="1 1 0")
    for slug in ("ba", "xk"):
        stories.figures_published(slug)
    page = stories.signed_in(app, Role.OBSERVER).open("/staff/attendance")
    assert table(page, "The events side by side")[1:3] == [
        ["Sarajevo", "16", "16", "16", "0"],
        ["Pristina", "not shown", "not shown", "not shown", "0"],
    ]
    assert page.tree is not None
    assert {rect["width"] for rect in page.tree.select(".chart > svg rect")} == {"100.0%"}


def test_the_figures_are_filtered_by_the_address(app: Flask) -> None:
    registered("ba", police="3 2 0", judges="1 0 1")
    office = stories.signed_in(app, Role.OFFICE, "ba")
    page = office.open(
        "/staff/events/ba/attendance?group=police&sex=m&stage=confirmed&language=nonsense"
    )
    assert page.all(".matrix thead tr:first-child th") == ["Group", "Confirmed"]
    assert table(page, "Persons by group and sex") == [
        ["Police", "0", "2", "0", "2"],
        ["All", "0", "2", "0", "2"],
    ]
    assert table(page, "Confirmed, by group and sex") == [["Police", "0", "2", "0", "2"]]
    together = table(office.open("/staff/attendance?sex=x"), "Persons by group and sex")
    assert together[-1][4] == "1"


@pytest.mark.long
def test_a_figure_leads_to_as_many_people(app: Flask) -> None:
    registered("ba", police="3 2 0", judges="1 0 1")
    office = stories.signed_in(app, Role.OFFICE, "ba")
    matrix_page = office.open("/staff/events/ba/attendance?language=en")
    assert matrix_page.tree is not None
    links = matrix_page.tree.select(".matrix td a")
    assert len(links) > 20
    for link in links[::9]:
        people = office.open(str(link["href"]))
        assert len(people.all("tbody th")) == int(link.get_text()), link["href"]


def test_a_door_account_has_no_figures(app: Flask) -> None:
    door = stories.signed_in(app, Role.DOOR, "ba")
    for path in ("/staff/attendance", "/staff/attendance.json", "/staff/events/ba/attendance.csv"):
        assert door.open(path).status == 403


@pytest.mark.long
def test_an_observer_is_not_told_who_replied_on_the_dashboard_either(app: Flask) -> None:
    stories.published_event()
    observer, office = (
        stories.signed_in(app, Role.OBSERVER),
        stories.signed_in(app, Role.OFFICE, "ba"),
    )
    for path in ("/staff/", "/staff/events/ba"):
        assert ["Replied" in browser.open(path).all("dt") for browser in (observer, office)] == [
            False,
            True,
        ]


@pytest.mark.long
def test_lines_that_are_the_same_as_before_are_shown_once(app: Flask) -> None:
    registered("ba", police="9 7 0", judges="3 5 0")
    stories.figures_published()
    stories.figures_final()
    page = stories.signed_in(app, Role.OBSERVER).open("/staff/events/ba/attendance")
    assert len(table(page, "Persons by group")) == 3
    assert "The figures by group and sex are the same as before." in page.text
