"""A log says where an error occurred, and nothing about the person concerned."""

from __future__ import annotations

import json
import logging
import sys

import pytest
from flask import Flask

from ctevents.logs import JsonLines, trace
from ctevents.web.access import OPEN, narrowed

TOKEN = "eyJhbGciOiJIUzI1NiJ9"
NAME, ADDRESS = "Amra Kovačević", "amra@police.example"


@narrowed(OPEN)
def crash(token: str) -> str:
    try:
        raise KeyError(token)
    except KeyError as error:
        raise ValueError(f"{NAME} <{ADDRESS}>") from error


def test_a_crash_is_logged_without_path_and_message(
    own_app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    own_app.add_url_rule("/crash/<token>", "crash", crash)
    assert own_app.test_client().get(f"/crash/{TOKEN}").status_code == 500
    [record] = [record for record in caplog.records if record.levelname == "ERROR"]
    said = caplog.text
    assert record.getMessage().startswith("crash, GET: ")
    assert ("in crash" in said, "ValueError" in said, "KeyError" in said) == (True, True, True)
    assert [private for private in (TOKEN, NAME, ADDRESS, "/crash/") if private in said] == []


def test_causes_are_told_before_what_they_led_to() -> None:
    with pytest.raises(ValueError, match=NAME) as error:
        crash(TOKEN)
    told = trace(error.value)
    assert told.index("KeyError") < told.index("ValueError")
    assert (TOKEN in told, NAME in told) == (False, False)


def test_an_entry_of_json_is_one_line_without_the_message_of_an_error() -> None:
    try:
        crash(TOKEN)
    except ValueError:
        record = logging.LogRecord(
            "ctevents", logging.ERROR, "", 0, "broke\nat %d", (7,), sys.exc_info()
        )
    line = JsonLines().format(record)
    entry = json.loads(line)
    assert ("\n" in line, entry["message"], entry["level"]) == (False, "broke\nat 7", "ERROR")
    assert ("in crash" in entry["error"], NAME in line, TOKEN in line) == (True, False, False)
