"""The page of a launch is kept, and is never out of date."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any

import brotli
import pytest
from flask import Flask
from sqlalchemy import Column, event, select, true, update

from ctevents.db.base import Base
from ctevents.db.handle import db, transaction
from ctevents.domain.programme import Speaker
from ctevents.domain.schedule import EventStatus
from ctevents.formats.browser_files.packing import Encoding
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event
from ctevents.services.events.logos import logos, move_logo, remove_logo
from ctevents.services.events.programme import ProgrammeItem, set_programme
from ctevents.web.sending import KeptBody
from tests.conftest import Clock
from tests.support import sources, stories
from tests.support.pages import Browser

SPEAKERS = (Speaker(name="Somebody", has_consented=True), Speaker(name="Nobody", institution="Kept private"))
SHOWN = ("events", "programme_sessions", "programme_speakers", "recommendations", "projects", "logos")
KEYS = (
    "id",
    "slug",
    "event_id",
    "session_id",
    "workshop_id",
    "calendar_uid",
    "archived_at",
)  # columns whose change makes a different row, or leaves no page


def columns() -> Iterator[Column[Any]]:
    for name in SHOWN:
        yield from (
            column for column in Base.metadata.tables[name].c if column.name not in KEYS and not column.foreign_keys
        )


def other_than(value: Any, column: Column[Any]) -> Any:
    """Return a different value that the column accepts."""
    if isinstance(value, EventStatus):
        return EventStatus.CANCELLED
    if isinstance(value, Enum):
        return next(other for other in type(value) if other is not value)
    if isinstance(value, bool):
        return not value
    if isinstance(value, datetime):
        return value + timedelta(minutes=30)
    if isinstance(value, date):
        return value + timedelta(days=1)
    if isinstance(value, int):
        return value + 1
    if isinstance(value, bytes):
        return value + b"more"
    if isinstance(value, dict):
        return {**value, "en": "Something else"}
    if isinstance(value, list):
        return [*value, "Something else"]
    if value is None and "DATETIME" in str(column.type.compile()).upper():
        return stories.now() + timedelta(days=2)
    if value is None and str(column.type.compile()).upper() == "DATE":
        return stories.now().date()
    if value is None and "INTEGER" in str(column.type.compile()).upper():
        return 1
    if value is None and "JSON" in str(column.type.compile()).upper():
        return ["Something else"]
    return "Europe/Tirane" if column.name == "time_zone" else "Something else"


@pytest.fixture
def browser(app: Flask) -> Browser:
    launch = stories.published_event("xk")
    sources.add(*sources.ALL)
    items = [
        ProgrammeItem(
            starts_at=launch.starts_at,
            ends_at=launch.ends_at,
            titles={"en": title},
            speakers=SPEAKERS,
            recommendations=("1",),
        )
        for title in ("Opening", "Findings")
        if launch.starts_at and launch.ends_at
    ]
    with transaction(by=audit.SHELL) as tx:
        set_programme(tx, stories.event("xk"), items)
    for name in ("Government of Italy", "EUROPOL"):
        stories.logo(name)
    return Browser(app)


def html(browser: Browser, path: str = "/events/xk") -> str:
    return browser.client.get(path).get_data(as_text=True)


@pytest.mark.long
def test_after_any_change_the_page_equals_a_new_one(app: Flask, browser: Browser) -> None:
    """Each column is changed directly, without the services."""
    has_changed, anew = [], html(browser)
    for column in columns():
        before = anew
        of_event = column.table.c.slug == "xk" if column.table.name == "events" else true()
        value = db.session.scalars(select(column).where(of_event)).first()
        with transaction(by=audit.SHELL) as tx:
            tx.execute(update(column.table).where(of_event).values({column: other_than(value, column)}))
        kept = html(browser)
        app.extensions["ctevents.event_pages"].clear()
        anew = html(browser)
        assert kept == anew, column
        has_changed += [str(column)] if kept != before else []
    assert {
        *("events.titles", "projects.agency", "programme_speakers.name", "recommendations.texts", "events.status"),
        *("logos.name", "logos.digest", "logos.width", "logos.height"),
    } <= set(has_changed)


def test_an_unchanged_page_is_one_question_to_the_database(app: Flask, browser: Browser) -> None:
    asked: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        asked.append(statement)

    first = html(browser)
    event.listen(db.engine, "before_cursor_execute", note)
    assert html(browser) == first
    event.remove(db.engine, "before_cursor_execute", note)
    assert [statement.split()[0] for statement in asked] == ["SELECT"]


@pytest.mark.parametrize(("encoding", "unpacked"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
def test_it_is_compressed_once_and_anew_after_a_change(
    app: Flask, browser: Browser, encoding: Encoding, unpacked: Callable[[bytes], bytes]
) -> None:
    def sent() -> str:
        answer = browser.client.get("/events/xk", headers={"Accept-Encoding": encoding})
        assert (answer.headers["Content-Encoding"], answer.content_length) == (encoding, len(answer.data))
        return unpacked(answer.data).decode()

    assert sent() == sent() == html(browser)
    [kept] = app.extensions["ctevents.event_pages"].values()
    assert kept.body.packed_as(encoding) is kept.body.packed_as(encoding)
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event("xk"), {"titles": {"en": "Another title"}})
    assert "Another title" in sent()


class Remembering(KeptBody):
    """Remembers which compressed forms were asked for."""

    def __init__(self, page: str) -> None:
        super().__init__(page, "en")
        self.asked: list[Encoding] = []

    def packed_as(self, encoding: Encoding) -> bytes:
        self.asked.append(encoding)
        return super().packed_as(encoding)


def test_a_compressed_form_is_taken_from_the_kept_page(app: Flask, browser: Browser) -> None:
    body, pages = Remembering(html(browser)), app.extensions["ctevents.event_pages"]
    for key, kept in [*pages.items()]:
        pages[key] = replace(kept, body=body)
    for encoding in ("br", "gzip", "br", "identity"):
        browser.client.get("/events/xk", headers={"Accept-Encoding": encoding})
    assert body.asked == ["br", "gzip", "br"]


def test_an_item_more_and_an_item_less(browser: Browser) -> None:
    assert "Findings" in html(browser)
    launch = stories.event("xk")
    with transaction(by=audit.SHELL) as tx:
        set_programme(tx, launch, [])
    assert "Findings" not in html(browser)


def logos_below(browser: Browser) -> list[str]:
    page = browser.open("/events/xk")
    assert page.tree is not None
    return [str(image["alt"]) for image in page.tree.select("footer .logos img")]


@pytest.mark.long
def test_a_logo_more_another_order_and_a_logo_less(browser: Browser) -> None:
    assert logos_below(browser) == ["Government of Italy", "EUROPOL"]
    stories.logo("FRONTEX")
    assert logos_below(browser) == ["Government of Italy", "EUROPOL", "FRONTEX"]
    with transaction(by=audit.SHELL) as tx:
        move_logo(tx, logos(tx, [stories.project().id])[2], -1)
    assert logos_below(browser) == ["Government of Italy", "FRONTEX", "EUROPOL"]
    with transaction(by=audit.SHELL) as tx:
        remove_logo(tx, logos(tx, [stories.project().id])[0])
    assert logos_below(browser) == ["FRONTEX", "EUROPOL"]
    assert html(browser).count("Findings") == 1


def test_it_is_over_by_the_clock(browser: Browser, clock: Clock) -> None:
    assert "This event is over." not in html(browser)
    clock.now = datetime.fromisoformat("2027-03-10T12:00:01+00:00")
    assert "This event is over." in html(browser)


def test_each_language_has_its_own(app: Flask, browser: Browser) -> None:
    app.extensions["ctevents.texts.languages"] = ("en", "sq")
    with transaction(by=audit.SHELL) as tx:
        titles = {"en": "Launch", "sq": "Prezantimi"}
        edit_event(tx, stories.event("xk"), {"titles": titles})
    english, albanian = browser.open("/events/xk"), browser.open("/events/xk?lang=sq")
    by_browser = browser.open("/events/xk", headers={"Accept-Language": "sq"})
    assert [page.heading for page in (english, albanian, by_browser)] == ["Launch", "Prezantimi", "Prezantimi"]
    assert "/projects/tc-0770-0782?lang=sq" in albanian.links().values()
    assert "/?lang=sq" not in by_browser.links().values()


def test_what_is_said_to_one_reader_is_not_said_to_the_next(app: Flask, browser: Browser) -> None:
    html(browser)
    with browser.client.session_transaction() as session:
        session["_flashes"] = [("success", "You are signed out.")]
    assert "You are signed out." in html(browser)
    assert "You are signed out." not in html(browser)
    assert "You are signed out." not in html(Browser(app))


def test_an_address_of_ones_own_is_not_repeated_to_others(app: Flask, browser: Browser) -> None:
    app.extensions["ctevents.texts.languages"] = ("en", "sq")
    assert "from=somebody" in html(browser, "/events/xk?from=somebody")
    assert "from=somebody" not in html(browser, "/events/xk")
    assert "from=somebody" not in html(browser, "/events/xk?from=nobody")


def test_a_change_while_the_page_is_made_is_not_kept_under_what_was_before(app: Flask, browser: Browser) -> None:
    """The change comes after the first query and before the page is made, and is undone afterwards."""

    def name_contact(name: str) -> None:
        with app.app_context(), transaction(by=audit.SHELL) as tx:
            edit_event(tx, stories.event("xk"), {"contact_name": name})

    names = ["Meanwhile"]
    event.listen(db.engine, "after_cursor_execute", lambda *_: name_contact(names.pop()) if names else None)
    assert "Meanwhile" in browser.open("/events/xk").text
    name_contact("")
    assert "Meanwhile" not in browser.open("/events/xk").text


def test_a_logo_that_is_there_only_while_the_page_is_made_is_not_kept(app: Flask, browser: Browser) -> None:
    """It appears after the query whose answer the page is made of."""

    def add() -> None:
        with app.app_context():
            stories.logo("Meanwhile")

    to_do = [add, lambda: None]
    event.listen(db.engine, "after_cursor_execute", lambda *_: to_do.pop()() if to_do else None)
    assert logos_below(browser) == ["Government of Italy", "EUROPOL"]
    assert logos_below(browser) == ["Government of Italy", "EUROPOL", "Meanwhile"]


def test_a_draft_again_is_not_there(browser: Browser) -> None:
    assert browser.open("/events/xk").status == 200
    with transaction(by=audit.SHELL):
        stories.event("xk").status = EventStatus.DRAFT
    assert browser.open("/events/xk").status == 404
