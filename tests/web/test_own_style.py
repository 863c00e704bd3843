"""Pages of guests hold their style, so that they are complete with the first answer; the policy
allows that style only."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from flask import Flask

from ctevents.domain.roles import Role
from tests.support import stories
from tests.support.pages import Browser

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"
STATIC = ROOT / "ctevents" / "static"
INHERITS = re.compile(r'\{% (?:extends|include|from|import) "([^"]+)"')
OF_GUESTS = ("public/*.html", "account/*.html", "errors/*.html")


@pytest.mark.parametrize("path", ["/", "/privacy", "/nowhere", "/account/sign-in"])
def test_a_page_of_guests_holds_the_style_that_its_policy_names(
    browser: Browser, path: str
) -> None:
    answer = browser.client.get(path)
    (style,) = re.findall(r"<style>(.*?)</style>", answer.text, re.S)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert f"style-src 'self' 'sha256-{digest}';" in answer.headers["Content-Security-Policy"]
    assert 'rel="stylesheet"' not in answer.text


def test_a_page_of_staff_links_its_style_which_browsers_keep(app: Flask) -> None:
    page = stories.signed_in(app, Role.ORGANISER).client.get("/staff/").text
    assert (
        "<style>" in page,
        re.findall(r'<link rel="stylesheet" href="/static/[0-9a-f]{16}/([^"]*)">', page),
    ) == (False, ["site.css", "desk.css"])


def test_no_page_of_guests_needs_the_style_of_the_back_office() -> None:
    """A class that one of their templates has, and only ``desk.css`` or ``door.css`` knows."""
    elsewhere = "".join(
        (STATIC / name).read_text("utf-8") for name in ("desk.css", "door/door.css")
    )
    known = classes_in((STATIC / "site.css").read_text("utf-8"))
    used = {
        name
        for template in templates_of_guests()
        for name in classes_of(template.read_text("utf-8"))
    }
    assert used & (classes_in(elsewhere) - known) == set()


def classes_in(style: str) -> set[str]:
    return set(
        re.findall(
            r"\.([a-z][\w-]*)", re.sub(r"/\*.*?\*/|\{[^{}]*\}|\"[^\"]*\"", " ", style, flags=re.S)
        )
    )


def classes_of(template: str) -> set[str]:
    written = re.findall(r'class_?="([^"]*)"', re.sub(r"\{[{%].*?[%}]\}", " ", template))
    return {name for names in written for name in names.split()}


def templates_of_guests() -> set[Path]:
    """Return their templates, and all that these are made of."""
    found: set[Path] = set()
    waiting = [file for pattern in OF_GUESTS for file in TEMPLATES.glob(pattern)]
    while waiting:
        file = waiting.pop()
        if file not in found:
            found.add(file)
            waiting += [TEMPLATES / name for name in INHERITS.findall(file.read_text("utf-8"))]
    return found
