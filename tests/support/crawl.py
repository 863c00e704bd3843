"""Find the pages of the site like visitors: by links and forms, from each visitor's start.

Pages differ by their route and structure, not by their words. A page is kept only if it shows something new for its
route, even among a hundred guest pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from flask import Flask
from lxml.html import fragment_fromstring
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect
from werkzeug.test import TestResponse

from ctevents.texts.rendering import CHOICE
from tests.support.pages import Browser, prefilled

MOST_ALIKE = 3
"""Most addresses opened for one route, event and kind of query, unless the crawl sets a different number."""

LONG_WORD, LONG_TEXT = 25, 70
WRONG = {
    "email": "nobody at nowhere",
    "number": "-1",
    "date": "2399-12-31",
    "datetime-local": "2027-03-28T02:30",  # the clocks skip it; a day that does not exist cannot be typed
    "search": "qqqq",
}
MAY_BE_EMPTY = ("staff.event_cancel", "staff.programme_edit", "staff.vetting_decide")
"""Forms that would be accepted without any text."""
TYPED = "input:not([type=hidden], [type=submit], [type=file]), textarea, select"


@dataclass(frozen=True)
class Submission:
    """A form of a page, sent with some changed fields. ``form`` counts the page's POST forms from 0; ``press`` is the
    button as name and value. ``how`` describes it in a word."""

    how: str
    form: int
    fields: dict[str, str]
    press: tuple[str, str] | None = None


@dataclass
class Visitor:
    """A visitor with a browser. ``deeds`` are forms to send, by page, besides those sent with errors."""

    name: str
    browser: Browser
    starts: list[str] = field(default_factory=list)
    deeds: list[tuple[str, Submission]] = field(default_factory=list)

    @property
    def cookie(self) -> str:
        found = self.browser.client.get_cookie("ctevents")
        return found.value if found else ""


@dataclass(frozen=True)
class State:
    """A page in one state, and the way to reach it."""

    visitor: str
    endpoint: str
    path: str
    status: int
    submission: Submission | None
    language: str

    def __str__(self) -> str:
        sent = f", form {self.submission.form} sent {self.submission.how}" if self.submission else ""
        return f"{self.endpoint} ({self.status}) at {self.path} as {self.visitor}{sent}"


class Crawl:
    """``states`` are the findings; ``endpoints`` all routes that answered with less than 400, pages or not."""

    def __init__(self, app: Flask, visitors: Iterable[Visitor], most_alike: int = MOST_ALIKE) -> None:
        self._app = app
        self.most_alike = most_alike
        self._shown: dict[str, set[str]] = {}
        self.sent_wrongly: set[object] = set()
        self.endpoints: set[str] = set()
        self.titles: dict[str, set[str]] = {}
        """Title → the routes whose pages have it; a refused form shows its own page again."""
        self.states: list[State] = []
        self._routes: dict[str, tuple[str, dict[str, Any]]] = {}
        for visitor in visitors:
            _Walk(self, visitor).go()

    def endpoint(self, path: str) -> tuple[str, dict[str, Any]]:
        """The route of a path and its arguments; ``("", {})`` for none."""
        if path not in self._routes:
            self._routes[path] = self._match(urlsplit(path).path)
        return self._routes[path]

    def _match(self, path: str) -> tuple[str, dict[str, Any]]:
        try:
            endpoint, arguments = self._app.url_map.bind("127.0.0.1").match(path, method="GET")
        except RequestRedirect:
            return "", {}
        except HTTPException:
            return "", {}
        return endpoint, dict(arguments)

    def keep(self, visitor: Visitor, path: str, response: TestResponse, tree: Tag, sent: Submission | None) -> None:
        """Keep the page if it shows something new for its route."""
        endpoint = self.endpoint(response.request.path)[0] or self._endpoint_of_post(response.request.path)
        title = " ".join(tree.title.get_text().split()) if tree.title else ""
        if response.status_code < 400 and not is_letter(response):
            self.titles.setdefault(title, set()).add(endpoint)
        shown = self._shown.setdefault(f"{endpoint}" if response.status_code in (200, 422) else "error", set())
        new = set(self._marks(tree)) | {f"status {response.status_code}"}
        if not new <= shown:
            shown |= new
            language = str(tree.html.get("lang", "")) if isinstance(tree, BeautifulSoup) and tree.html else ""
            self.states.append(State(visitor.name, endpoint, path, response.status_code, sent, language))

    def _endpoint_of_post(self, path: str) -> str:
        try:
            return str(self._app.url_map.bind("127.0.0.1").match(urlsplit(path).path, method="POST")[0])
        except HTTPException:
            return "error"

    def _marks(self, tree: Tag) -> Iterator[str]:
        """Yield the structure of a page: elements with their classes and states, targets of links and forms, long words."""
        for item in tree.find_all(True):
            classes = ".".join(item.get("class") or [])
            states = [name for name in ("role", "aria-current", "aria-invalid", "open", "type") if item.has_attr(name)]
            yield f"{item.name}.{classes} {[(name, item[name]) for name in states]}"
            for name in ("href", "action"):
                if item.has_attr(name) and (endpoint := self.endpoint(str(item[name]))[0]):
                    yield f"{name} {endpoint}"
        main = tree.find("main")
        text = main.get_text(" ") if main else ""
        if any(len(word) >= LONG_WORD for word in text.split()):
            yield "a long word"
        if re.search("[Ѐ-ӿ]", text):
            yield "Cyrillic"
        if isinstance(tree.h1, Tag) and len(tree.h1.get_text()) >= LONG_TEXT:
            yield "a long heading"


class _Walk:
    """One visitor's way through the site."""

    def __init__(self, crawl: Crawl, visitor: Visitor) -> None:
        self._crawl, self._visitor = crawl, visitor
        self._queue = list(dict.fromkeys(visitor.starts))
        self._known = set(self._queue)
        self._alike: Counter[object] = Counter()

    def go(self) -> None:
        for path, submission in self._visitor.deeds:
            page = self._visitor.browser.client.get(path).get_data(as_text=True)
            self._send(path, BeautifulSoup(page, "html.parser"), submission)
        while self._queue:
            self._open(self._queue.pop(0))

    def _open(self, path: str) -> None:
        response = self._visitor.browser.client.get(path)
        self._visitor.browser.client.delete_cookie(CHOICE)  # other pages stay in the visitor's language
        while response.status_code in (301, 302, 303, 307, 308):
            response = self._visitor.browser.client.get(_path(path, response.headers["Location"]))
        endpoint = self._crawl.endpoint(response.request.path)[0]
        if response.status_code < 400:
            self._crawl.endpoints.add(endpoint)
        if response.mimetype != "text/html":
            return
        tree = BeautifulSoup(response.get_data(as_text=True), "html.parser")
        self._crawl.keep(self._visitor, path, response, tree, None)
        self._note_links(path, tree)
        if response.status_code < 400:
            self._send_wrongly(path, endpoint, tree)

    def _note_links(self, path: str, tree: Tag) -> None:
        for item in tree.find_all(["a", "iframe"]):
            address = item.get("href") or item.get("src")
            target = _path(path, str(address)) if address else ""
            endpoint, arguments = self._crawl.endpoint(target) if target else ("", {})
            if not endpoint or target in self._known:
                continue
            names = frozenset(name for name, value in parse_qsl(urlsplit(target).query) if value)
            alike = (endpoint, arguments.get("slug"), names)
            self._alike[alike] += 1
            if self._alike[alike] <= self._crawl.most_alike:
                self._known.add(target)
                self._queue.append(target)

    def _send_wrongly(self, path: str, endpoint: str, tree: Tag) -> None:
        """Send each form with text fields twice: empty, and with impossible values."""
        for number, form in enumerate(_forms(tree)):
            typed = [field for field in form.select(TYPED) if field.get("name")]
            key = (endpoint, str(typed[0].get("name")) if typed else "")
            if typed and key not in self._crawl.sent_wrongly:
                self._crawl.sent_wrongly.add(key)
                buttons = [(str(b["name"]), str(b.get("value", ""))) for b in form.select("button[name]")]
                press = buttons[0] if buttons else None
                if endpoint not in MAY_BE_EMPTY:
                    self._send(path, tree, Submission("empty", number, {str(i["name"]): "" for i in typed}, press))
                self._send(path, tree, Submission("wrongly", number, dict(_wrong(typed)), press))

    def _send(self, path: str, page: Tag, submission: Submission) -> None:
        client = self._visitor.browser.client
        form = _forms(page)[submission.form]
        values = prefilled(fragment_fromstring(str(form))) | submission.fields
        if submission.press:
            values[submission.press[0]] = submission.press[1]
        values = {name: value for name, value in values.items() if value != "" or not _is_box(form, name)}
        response = client.post(_path(path, str(form.get("action") or path)), data=values)
        if response.status_code in (302, 303):
            target = _path(path, response.headers["Location"])
            response = client.get(target)
        if response.mimetype == "text/html":
            tree = BeautifulSoup(response.get_data(as_text=True), "html.parser")
            self._crawl.keep(self._visitor, path, response, tree, submission)
            self._note_links(path, tree)


def is_letter(response: TestResponse) -> bool:
    """Return whether it is a letter for a frame: it has its subject as title, and its recipient's language."""
    return "sandbox" in response.headers["Content-Security-Policy"]


def _forms(page: Tag) -> list[Tag]:
    return page.find_all("form", attrs={"method": "post"})


def _path(page: str, target: str) -> str:
    """Return path and query of a link; "" for a foreign site."""
    parts = urlsplit(urljoin(f"http://127.0.0.1{urlsplit(page).path}", target))
    if parts.scheme not in ("http", "https") or parts.hostname not in ("127.0.0.1", "localhost"):
        return ""
    return parts.path + (f"?{parts.query}" if parts.query else "")


def _is_box(form: Tag, name: str) -> bool:
    """Return whether the field is a box or button: unticked ones send nothing."""
    return form.find(attrs={"name": name, "type": ["checkbox", "radio"]}) is not None


def _wrong(typed: Iterable[Tag]) -> Iterator[tuple[str, str]]:
    for item in typed:
        kind = str(item.get("type", "")) or item.name
        if kind in WRONG:
            yield str(item["name"]), WRONG[kind]
        elif kind in ("checkbox", "radio"):
            yield str(item["name"]), ""
        elif item.name == "select":
            yield str(item["name"]), "no such choice"
        else:
            yield str(item["name"]), f"{str(item['name'])[:10]}: {'too long, ' * 300}"
