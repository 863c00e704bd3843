"""A visitor's browser, simulated: it opens pages, fills in forms, and checks each page."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import Any

from bs4 import BeautifulSoup, Tag
from flask import Flask, has_app_context
from flask.testing import FlaskClient
from lxml.etree import XPath
from lxml.html import HtmlElement, HTMLParser, document_fromstring, tostring
from werkzeug.test import TestResponse

from ctevents.db.handle import db
from ctevents.web.door.shell import CONNECTING
from ctevents.web.sending import OWN_STYLE

INLINE = {"style", "onclick", "onchange"}
SEEN = XPath(".//text()[not(parent::script or parent::style or parent::template)]")
FIELDS = XPath(".//*[self::input or self::textarea or self::select][@name]")


class Page:
    """An answer: ``status``, ``location`` of a redirect, and the page, read by lxml in a twentieth
    of the time that ``tree`` takes."""

    def __init__(self, response: TestResponse, path: str) -> None:
        self.response, self.path = response, path
        self.status = response.status_code
        self.location = response.headers.get("Location")
        is_letter = "sandbox" in response.headers.get("Content-Security-Policy", "")
        if self._is_html and self.status not in (301, 302, 303, 308) and not is_letter:
            self._look_at(self._root, is_error="error" in self._root.find("body").get("class", ""))

    @property
    def _is_html(self) -> bool:
        return self.response.mimetype == "text/html"

    @cached_property
    def tree(self) -> BeautifulSoup | None:
        """Return the page as a tree that can be searched by selectors."""
        return (
            BeautifulSoup(self.response.get_data(as_text=True), "html.parser")
            if self._is_html
            else None
        )

    @cached_property
    def _root(self) -> HtmlElement:
        assert self._is_html
        return parsed(self.response.get_data())

    @property
    def heading(self) -> str:
        return _words(next(self._root.iter("h1")))

    @property
    def text(self) -> str:
        """Return the visible text, white space folded."""
        return _words(self._root.find("body"))

    @property
    def errors(self) -> list[str]:
        return [_words(item) for item in self._root.xpath("//*[@id='errors']//li")]

    def all(self, selector: str) -> list[str]:
        assert self.tree is not None
        return [_text(item) for item in self.tree.select(selector)]

    def links(self) -> dict[str, str]:
        """Text → address."""
        return {_words(item): item.get("href") for item in self._root.xpath("//a[@href]")}

    def form(self, containing: str | None = None) -> Tag:
        """The only form in the main part, or the one that holds a field or a button of this name or
        text."""
        form = BeautifulSoup(
            tostring(self.found_form(containing), encoding="unicode", with_tail=False),
            "html.parser",
        ).form
        assert form is not None
        return form

    def found_form(self, containing: str | None = None) -> HtmlElement:
        """Return ``form`` as lxml has it."""
        forms = [form for form in self._root.xpath("//main//form") if self._has(form, containing)]
        assert len(forms) == 1, f"{len(forms)} forms with {containing!r} at {self.path}"
        return forms[0]

    @staticmethod
    def _has(form: HtmlElement, containing: str | None) -> bool:
        return (
            containing is None
            or any(item.get("name") == containing for item in form.iter())
            or containing in map(_words, form.iter("button"))
        )

    @staticmethod
    def _look_at(root: HtmlElement, *, is_error: bool) -> None:
        """Check the page in one walk over its elements: most tests open pages, and each selector
        would walk again."""
        elements = list(root.iter())
        headings = [item for item in elements if item.tag == "h1"]
        assert len(headings) == 1, f"{len(headings)} h1"
        ids = Counter(item.get("id") for item in elements if "id" in item.attrib)
        title, heading = _words(next(root.iter("title"))), _words(headings[0])
        assert heading in title, (title, heading)
        is_refused = any(
            item.get("role") == "alert" and item.get("class") == "notice error" for item in elements
        )
        assert is_refused or "errors" not in ids
        assert title.startswith(heading) is not (is_refused or is_error), title  # "Error: …"
        doubled = [name for name, count in ids.items() if count > 1]
        assert doubled == [], f"doubled ids {doubled}"
        for item in elements:
            if item.tag == "label" and "for" in item.attrib:
                assert item.get("for") in ids, f"label for nothing: {item.get('for')}"
            if item.tag == "form" and item.get("method", "").lower() == "post":
                assert Page._has(item, "csrf_token"), "a form without a CSRF token"
            assert not _is_inline(item), f"inline style or script: {tostring(item)!r}"


def _is_inline(item: HtmlElement) -> bool:
    if item.tag == "script":
        return (
            "src" not in item.attrib
            and item.get("type") != "application/json"
            and item.text != CONNECTING
        )
    is_foreign_style = item.tag == "style" and item.text != OWN_STYLE
    return is_foreign_style or not INLINE.isdisjoint(item.attrib)


class Client(FlaskClient):
    """Each request has a separate application context, like behind a server. The test's own session
    forgets what it read, so that it sees the request's changes."""

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

    def submit(
        self, page: Page, containing: str | None = None, press: str | None = None, **fields: Any
    ) -> Page:
        """Fills in the form as it was prefilled, changed by ``fields`` (None leaves one out), and
        sends it.

        ``press`` is the text of the button, where the form has several.
        """
        form = page.found_form(containing)
        values = {
            name: value for name, value in (prefilled(form) | fields).items() if value is not None
        }
        if press is not None:
            pressed = next(button for button in form.iter("button") if _words(button) == press)
            if pressed.get("name"):
                values[pressed.get("name")] = pressed.get("value", "")
        action = form.get("action") or page.path
        if form.get("method", "get").lower() == "get":
            return self.open(action, query_string=values)
        return self.post(action, values)


def parsed(html: bytes) -> HtmlElement:
    """Return a page or a letter, from its ``html`` on."""
    return document_fromstring(html, parser=HTMLParser(encoding="utf-8", remove_comments=True))


def prefilled(form: HtmlElement) -> dict[str, Any]:
    """Return what a browser would send of a form that nobody has filled in."""
    values: dict[str, Any] = {}
    for item in FIELDS(form):
        name, kind = item.get("name"), item.get("type")
        if item.tag == "textarea":
            values[name] = item.text_content()
        elif item.tag == "select":
            options = list(item.iter("option"))
            chosen = next(
                (option for option in options if "selected" in option.attrib),
                next(iter(options), None),
            )
            values[name] = "" if chosen is None else chosen.get("value", "")
        elif kind in ("checkbox", "radio"):
            if "checked" in item.attrib:
                values.setdefault(name, []).append(item.get("value", "on"))
        elif kind not in ("submit", "file"):
            value = item.get("value", "")
            values[name] = [*_several(values[name]), value] if name in values else value
    return values


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _words(item: HtmlElement) -> str:
    return " ".join(" ".join(SEEN(item)).split())


def _text(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())
