"""Pages and answers of the API come compressed to a browser that takes it."""

from __future__ import annotations

import gzip

import brotli
import pytest
from flask import Flask

from ctevents.domain.roles import Role
from tests.support import door, stories
from tests.support.pages import Browser

BROWSER = {"Accept-Encoding": "gzip, deflate, br, zstd"}


@pytest.mark.parametrize(
    "path", ["/", "/nowhere", "/privacy", "/door/ba", "/door/sw.js", "/api/v1/openapi.json"]
)
def test_an_answer_is_the_same_and_shorter(browser: Browser, path: str) -> None:
    whole = browser.client.get(path)
    for encoding, unpacked in {"br": brotli.decompress, "gzip": gzip.decompress}.items():
        packed = browser.client.get(path, headers={"Accept-Encoding": encoding})
        assert (packed.status_code, packed.headers["Content-Encoding"]) == (
            whole.status_code,
            encoding,
        )
        assert (unpacked(packed.data), packed.content_length) == (whole.data, len(packed.data))
        assert len(packed.data) < len(whole.data) / 2


def test_a_cache_is_told_that_it_depends_on_the_browser(browser: Browser) -> None:
    for headers in ({}, BROWSER):
        assert "Accept-Encoding" in browser.client.get("/", headers=headers).vary


@pytest.mark.parametrize("path", ["/healthz", "/static/door/icon-192.png"])
def test_what_would_not_become_smaller_is_sent_as_it_is(browser: Browser, path: str) -> None:
    assert "Content-Encoding" not in browser.client.get(path, headers=BROWSER).headers


def test_a_roster_that_is_known_is_not_sent_again(app: Flask) -> None:
    door.crowd(stories.published_event().id, 5)
    device = door.Device(app)
    first = device.get("roster", headers=BROWSER)
    tag = first.headers["ETag"]
    assert (first.headers["Content-Encoding"], tag.startswith('W/"')) == ("br", True)
    assert device.get("roster", headers=BROWSER | {"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize(
    ("path", "site", "is_packed"),
    [
        ("/staff/", None, True),
        ("/staff/", "none", True),
        ("/staff/", "same-origin", True),
        ("/staff/", "cross-site", False),
        ("/staff/", "same-site", False),
        ("/", "cross-site", True),
    ],
)
def test_another_site_cannot_measure_pages_of_an_account(
    app: Flask, path: str, site: str | None, is_packed: bool
) -> None:
    """It could send a signed-in browser to many addresses, and see by the length which guess is on
    the page."""
    staff = stories.signed_in(app, Role.ORGANISER)
    answer = staff.client.get(path, headers=BROWSER | ({"Sec-Fetch-Site": site} if site else {}))
    assert ("Content-Encoding" in answer.headers) == is_packed
