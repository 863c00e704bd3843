"""A log says where an error occurred, and nothing about the person concerned."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.logs import trace
from ctevents.web.access import OPEN, narrowed

TOKEN = "eyJhbGciOiJIUzI1NiJ9"
NAME, ADDRESS = "Amra Kovačević", "amra@police.example"


@narrowed(OPEN)
def crash(token: str) -> str:
    try:
        raise KeyError(token)
    except KeyError as error:
        raise ValueError(f"{NAME} <{ADDRESS}>") from error


def test_a_crash_is_logged_without_path_and_message(own_app: Flask, caplog: pytest.LogCaptureFixture) -> None:
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
