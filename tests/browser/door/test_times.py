"""The door's app writes days as the server does, in each language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page

from ctevents.texts.languages import LOCALES
from ctevents.texts.rendering import speaking
from ctevents.texts.times import day_and_time, local_clock, short_date
from ctevents.web.door.app_words import app_words
from tests.browser.door.modules import module_page
from tests.conftest import Databases

pytestmark = [pytest.mark.browser, pytest.mark.once]

ZONE = "Europe/Sarajevo"
DAYS = [datetime(2020, month, 4, 23, 30, tzinfo=UTC) for month in range(1, 13)]

WRITE = """async ([words, days, zone]) => {
  document.body.insertAdjacentHTML("beforeend", '<script type="application/json" id="words"></script>');
  document.getElementById("words").textContent = JSON.stringify(words);
  const { dayAndClock } = await import("/static/door/dom.js");
  return days.map((day) => dayAndClock(day, zone));
}"""


@pytest.fixture
def page(
    chrome: Browser, databases: Databases, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    with module_page(chrome, databases, tmp_path_factory.mktemp("times")) as page:
        yield page


def test_each_month_has_the_form_of_the_server(app: Flask, page: Page) -> None:
    for tag in LOCALES:
        page.reload()
        with speaking(tag):
            written = page.evaluate(WRITE, [app_words(), [day.isoformat() for day in DAYS], ZONE])
            assert written == [
                day_and_time(short_date(day, ZONE), local_clock(day, ZONE)) for day in DAYS
            ]
