"""Each request has a number, and in the JSON log a line without address and names."""

from __future__ import annotations

import json
import logging

import pytest
from flask import Flask

from ctevents.logs import JsonLines
from ctevents.web.access import OPEN, narrowed
from tests.conftest import MakeApp

GIVEN = "0af7651916cd43dd8448eb211c80319c"
NAME = "Amra Kovačević"


def lines(caplog: pytest.LogCaptureFixture) -> list[dict[str, object]]:
    """The log as it is written with ``json``. The formatter is called as it runs, within the
    request."""
    return [json.loads(line) for line in caplog.text.splitlines() if line.startswith("{")]


@pytest.fixture
def caplog(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.handler.setFormatter(JsonLines())
    caplog.set_level(logging.INFO, "ctevents.requests")
    return caplog


@narrowed(OPEN)
def crash(token: str) -> str:
    raise ValueError(NAME)


def test_a_number_is_believed_from_trusted_proxies_only(app: Flask, make_app: MakeApp) -> None:
    answer = app.test_client().get("/healthz", headers={"X-Request-ID": GIVEN})
    assert answer.headers["X-Request-ID"] not in ("", GIVEN)
    behind = make_app(TRUSTED_PROXIES=1).test_client()
    assert behind.get("/healthz", headers={"X-Request-ID": GIVEN}).headers["X-Request-ID"] == GIVEN
    for unusable in ("short", "x" * 65, "a line\tbreak", "amra@police.example"):
        made = behind.get("/healthz", headers={"X-Request-ID": unusable}).headers["X-Request-ID"]
        assert (made != unusable, len(made)) == (True, 16)


def test_a_line_of_json_tells_the_page_and_not_the_address(
    make_app: MakeApp, caplog: pytest.LogCaptureFixture
) -> None:
    answer = (
        make_app(LOG_FORMAT="json")
        .test_client()
        .get("/registrations/eyJhbGciOiJIUzI1NiJ9?name=Amra")
    )
    [line] = lines(caplog)
    seconds = line.pop("seconds")
    assert isinstance(seconds, float)
    assert line.pop("at")
    assert line == {
        "level": "INFO",
        "logger": "ctevents.requests",
        "message": "answered",
        "endpoint": "public.registration_show",
        "method": "GET",
        "status": 404,
        "request_id": answer.headers["X-Request-ID"],
    }


def test_a_mistake_has_the_number_of_its_request_and_names_nobody(
    make_app: MakeApp, caplog: pytest.LogCaptureFixture
) -> None:
    app = make_app(LOG_FORMAT="json")
    app.add_url_rule("/crash/<token>", "crash", crash)
    answer = app.test_client().get("/crash/eyJhbGciOiJIUzI1NiJ9")
    mistake, line = lines(caplog)
    assert (mistake["level"], line["status"]) == ("ERROR", 500)
    assert mistake["request_id"] == line["request_id"] == answer.headers["X-Request-ID"]
    assert [private for private in (NAME, "eyJ") if private in caplog.text] == []


def test_pages_of_answers_are_not_logged(
    make_app: MakeApp, caplog: pytest.LogCaptureFixture
) -> None:
    browser = make_app(LOG_FORMAT="json").test_client()
    browser.get("/answers")
    browser.post("/answers/ABCD")
    assert lines(caplog) == []


def test_the_usual_log_has_no_requests(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    app.test_client().get("/healthz")
    assert lines(caplog) == []
