"""A visitor's browser, simulated: it opens pages, fills in forms, and checks each page."""

from __future__ import annotations

from collections import Counter
from typing import Any

from bs4 import BeautifulSoup, Tag
from flask import Flask, has_app_context
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from ctevents.db.handle import db

INLINE = {"style", "onclick", "onchange"}


class Page:
    """An answer: ``status``, ``location`` of a redirect, and the page as a tree."""

    def __init__(self, response: TestResponse, path: str) -> None:
        self.response, self.path = response, path
        self.status = response.status_code
        self.location = response.headers.get("Location")
        self.tree = BeautifulSoup(response.get_data(as_text=True), "html.parser") if self._is_html else None
        is_letter = "sandbox" in response.headers.get("Content-Security-Policy", "")
        if self.tree is not None and self.status not in (301, 302, 303, 308) and not is_letter:
            self._look_at(self.tree)

    @property
    def _is_html(self) -> bool:
        return self.response.mimetype == "text/html"

    @property
    def heading(self) -> str:
        assert self.tree is not None
        assert self.tree.h1 is not None
        return _text(self.tree.h1)

    @property
    def text(self) -> str:
        """Return the visible text, white space folded."""
        assert self.tree is not None
        return _text(self.tree.body or self.tree)

    @property
    def errors(self) -> list[str]:
        assert self.tree is not None
        return [_text(item) for item in self.tree.select("#errors li")]

    def all(self, selector: str) -> list[str]:
        assert self.tree is not None
        return [_text(item) for item in self.tree.select(selector)]

    def links(self) -> dict[str, str]:
        """Text → address."""
        assert self.tree is not None
        return {_text(item): str(item["href"]) for item in self.tree.select("a[href]")}

    def form(self, containing: str | None = None) -> Tag:
        """The only form in the main part, or the one that holds a field or a button of this name or text."""
        assert self.tree is not None
        forms = [
            form
            for form in self.tree.find_all("form")
            if form.find_parent("main") is not None and self._has(form, containing)
        ]
        assert len(forms) == 1, f"{len(forms)} forms with {containing!r} at {self.path}"
        return forms[0]

    @staticmethod
    def _has(form: Tag, containing: str | None) -> bool:
        return (
            containing is None
            or form.find(attrs={"name": containing}) is not None
            or containing in [_text(button) for button in form.find_all("button")]
        )

    @staticmethod
    def _look_at(tree: BeautifulSoup) -> None:
        """Check the page in one walk over its elements: most tests open pages, and each selector would walk again."""
        elements = tree.find_all(True)
        headings = [item for item in elements if item.name == "h1"]
        assert len(headings) == 1, f"{len(headings)} h1"
        assert tree.title is not None
        assert _text(tree.title).startswith(_text(headings[0])), (_text(tree.title), _text(headings[0]))
        ids = Counter(str(item.attrs["id"]) for item in elements if "id" in item.attrs)
        doubled = [name for name, count in ids.items() if count > 1]
        assert doubled == [], f"doubled ids {doubled}"
        for item in elements:
            if item.name == "label" and "for" in item.attrs:
                assert item.attrs["for"] in ids, f"label for nothing: {item['for']}"
            if item.name == "form" and str(item.attrs.get("method")).lower() == "post":
                assert item.find(attrs={"name": "csrf_token"}), "a form without a CSRF token"
            assert not _is_inline(item), f"inline style or script: {item}"


def _is_inline(item: Tag) -> bool:
    if item.name == "script":
        return "src" not in item.attrs and item.attrs.get("type") != "application/json"
    return item.name == "style" or not INLINE.isdisjoint(item.attrs)


class Client(FlaskClient):
    """Each request has a separate application context, like behind a server. The test's own session forgets what it
    read, so that it sees the request's changes."""

    def open(self, *args: Any, **options: Any) -> TestResponse:
        with self.application.app_context():
            response = super().open(*args, **{"buffered": True, **options})
        if has_app_context():
            db.session.rollback()
        return response


class Browser:
    def __init__(self, app: Flask) -> None:
        app.test_client_class = Client
        self.client = app.test_client()

    def open(self, path: str, **options: Any) -> Page:
        return Page(self.client.get(path, **options), path)

    def post(self, path: str, fields: dict[str, Any] | None = None, **options: Any) -> Page:
        """Send a bare POST; a token only if it is among the fields."""
        return Page(self.client.post(path, data=fields or {}, **options), path)

    def follow(self, page: Page) -> Page:
        assert page.location is not None, f"no redirect at {page.path}: {page.status} {page.errors}"
        return self.open(page.location)

    def submit(self, page: Page, containing: str | None = None, press: str | None = None, **fields: Any) -> Page:
        """Fills in the form as it was prefilled, changed by ``fields`` (None leaves one out), and sends it.

        ``press`` is the text of the button, where the form has several.
        """
        form = page.form(containing)
        values = {name: value for name, value in (_prefilled(form) | fields).items() if value is not None}
        if press is not None:
            pressed = next(button for button in form.find_all("button") if _text(button) == press)
            if pressed.get("name"):
                values[str(pressed["name"])] = pressed.get("value", "")
        action = str(form.get("action") or page.path)
        if str(form.get("method", "get")).lower() == "get":
            return self.open(action, query_string=values)
        return self.post(action, values)


def _prefilled(form: Tag) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for item in form.select("input[name], textarea[name], select[name]"):
        name = str(item["name"])
        if item.name == "textarea":
            values[name] = item.get_text()
        elif item.name == "select":
            chosen = item.select_one("option[selected]") or item.select_one("option")
            values[name] = chosen.get("value", "") if chosen else ""
        elif item.get("type") in ("checkbox", "radio"):
            if item.has_attr("checked"):
                values.setdefault(name, [])
                values[name].append(item.get("value", "on"))
        elif item.get("type") not in ("submit", "file"):
            values[name] = item.get("value", "")
    return values


def _text(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())
