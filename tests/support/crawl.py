"""Find the pages of the site like visitors: by links and forms, from each visitor's start.

Pages differ by their route and structure, not by their words. A page is kept only if it shows
something new for its route, even among a hundred guest pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urljoin, urlsplit

from flask import Flask
from lxml.etree import XPath
from lxml.html import HtmlElement
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect
from werkzeug.test import TestResponse

from ctevents.texts.rendering import CHOICE
from tests.support.pages import Browser, parsed, prefilled

MOST_ALIKE = 3
"""Most addresses opened for one route, event and kind of query, unless the crawl sets a different
number."""

LONG_WORD, LONG_TEXT = 25, 70
WRONG = {
    "email": "nobody at nowhere",
    "number": "-1",
    "date": "2399-12-31",
    # the clocks skip it; a day that does not exist cannot be typed
    "datetime-local": "2027-03-28T02:30",
    "search": "qqqq",
}
MAY_BE_EMPTY = ("staff.event_cancel", "staff.programme_edit", "staff.vetting_decide")
"""Forms that would be accepted without any text."""
FORMS = XPath("//form[@method='post']")
TYPED = XPath(
    ".//*[self::textarea or self::select or self::input[not(@type='hidden' or @type='submit' or "
    "@type='file')]][@name]"
)
BUTTONS = XPath(".//button[@name]")
BOXES = XPath(".//*[@name=$name][@type='checkbox' or @type='radio']")
STATES = ("role", "aria-current", "aria-invalid", "open", "type")


@dataclass(frozen=True)
class Submission:
    """A form of a page, sent with some changed fields. ``form`` counts the page's POST forms from
    0; ``press`` is the button as name and value. ``how`` describes it in a word."""

    how: str
    form: int
    fields: dict[str, str]
    press: tuple[str, str] | None = None


@dataclass
class Visitor:
    """A visitor with a browser. ``deeds`` are forms to send, by page, besides those sent with
    errors."""

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
        sent = (
            f", form {self.submission.form} sent {self.submission.how}" if self.submission else ""
        )
        return f"{self.endpoint} ({self.status}) at {self.path} as {self.visitor}{sent}"


class Crawl:
    """``states`` are the findings; ``endpoints`` all routes that answered with less than 400, pages
    or not."""

    def __init__(
        self, app: Flask, visitors: Iterable[Visitor], most_alike: int = MOST_ALIKE
    ) -> None:
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

    def keep(
        self,
        visitor: Visitor,
        path: str,
        response: TestResponse,
        page: HtmlElement,
        sent: Submission | None,
    ) -> None:
        """Keep the page if it shows something new for its route."""
        endpoint = self.endpoint(response.request.path)[0] or self._endpoint_of_post(
            response.request.path
        )
        title = " ".join(page.findtext("head/title", "").split())
        if response.status_code < 400 and not is_letter(response):
            self.titles.setdefault(title, set()).add(endpoint)
        shown = self._shown.setdefault(
            f"{endpoint}" if response.status_code in (200, 422) else "error", set()
        )
        new = set(self._marks(page)) | {f"status {response.status_code}"}
        if not new <= shown:
            shown |= new
            language = page.get("lang", "")
            self.states.append(
                State(visitor.name, endpoint, path, response.status_code, sent, language)
            )

    def _endpoint_of_post(self, path: str) -> str:
        try:
            return str(
                self._app.url_map.bind("127.0.0.1").match(urlsplit(path).path, method="POST")[0]
            )
        except HTTPException:
            return "error"

    def _marks(self, page: HtmlElement) -> Iterator[str]:
        """Yield the structure of a page: elements with their classes and states, targets of links
        and forms, long words."""
        for item in page.iter("*"):
            states = [(name, item.get(name)) for name in STATES if name in item.attrib]
            yield f"{item.tag}.{'.'.join(item.get('class', '').split())} {states}"
            for name in ("href", "action"):
                if name in item.attrib and (endpoint := self.endpoint(item.get(name))[0]):
                    yield f"{name} {endpoint}"
        text = " ".join(text for main in page.iter("main") for text in main.itertext())
        if any(len(word) >= LONG_WORD for word in text.split()):
            yield "a long word"
        if re.search("[Ѐ-ӿ]", text):
            yield "Cyrillic"
        if any(len(heading.text_content()) >= LONG_TEXT for heading in page.iter("h1")):
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
            self._send(path, parsed(self._visitor.browser.client.get(path).get_data()), submission)
        while self._queue:
            self._open(self._queue.pop(0))

    def _open(self, path: str) -> None:
        response = self._visitor.browser.client.get(path)
        # other pages stay in the visitor's language
        self._visitor.browser.client.delete_cookie(CHOICE)
        response = self._followed(path, response)
        endpoint = self._crawl.endpoint(response.request.path)[0]
        if response.status_code < 400:
            self._crawl.endpoints.add(endpoint)
        if response.mimetype != "text/html":
            return
        page = parsed(response.get_data())
        self._crawl.keep(self._visitor, path, response, page, None)
        self._note_links(path, page)
        if response.status_code < 400:
            self._send_wrongly(path, endpoint, page)

    def _note_links(self, path: str, page: HtmlElement) -> None:
        for item in page.iter("a", "iframe"):
            address = item.get("href") or item.get("src")
            target = _path(path, address) if address else ""
            endpoint, arguments = self._crawl.endpoint(target) if target else ("", {})
            if not endpoint or target in self._known:
                continue
            names = frozenset(name for name, value in parse_qsl(urlsplit(target).query) if value)
            alike = (endpoint, arguments.get("slug"), names)
            self._alike[alike] += 1
            if self._alike[alike] <= self._crawl.most_alike:
                self._known.add(target)
                self._queue.append(target)

    def _send_wrongly(self, path: str, endpoint: str, page: HtmlElement) -> None:
        """Send each form with text fields twice: empty, and with impossible values."""
        for number, form in enumerate(FORMS(page)):
            typed = TYPED(form)
            key = (endpoint, typed[0].get("name") if typed else "")
            if typed and key not in self._crawl.sent_wrongly:
                self._crawl.sent_wrongly.add(key)
                press = next(
                    ((button.get("name"), button.get("value", "")) for button in BUTTONS(form)),
                    None,
                )
                if endpoint not in MAY_BE_EMPTY:
                    self._send(
                        path,
                        page,
                        Submission(
                            "empty", number, {item.get("name"): "" for item in typed}, press
                        ),
                    )
                self._send(path, page, Submission("wrongly", number, dict(_wrong(typed)), press))

    def _send(self, path: str, page: HtmlElement, submission: Submission) -> None:
        client = self._visitor.browser.client
        form = FORMS(page)[submission.form]
        values = prefilled(form) | submission.fields
        if submission.press:
            values[submission.press[0]] = submission.press[1]
        # Unticked boxes send nothing.
        values = {
            name: value
            for name, value in values.items()
            if value != "" or not BOXES(form, name=name)
        }
        response = client.post(_path(path, form.get("action") or path), data=values)
        response = self._followed(path, response)
        if response.mimetype == "text/html":
            answer = parsed(response.get_data())
            self._crawl.keep(self._visitor, path, response, answer, submission)
            self._note_links(path, answer)

    def _followed(self, path: str, response: TestResponse) -> TestResponse:
        while response.status_code in (301, 302, 303, 307, 308):
            response = self._visitor.browser.client.get(_path(path, response.headers["Location"]))
        return response


def is_letter(response: TestResponse) -> bool:
    """Return whether it is a letter for a frame: it has its subject as title, and its recipient's
    language."""
    return "sandbox" in response.headers["Content-Security-Policy"]


def _path(page: str, target: str) -> str:
    """Return path and query of a link; "" for a foreign site."""
    parts = urlsplit(urljoin(f"http://127.0.0.1{urlsplit(page).path}", target))
    if parts.scheme not in ("http", "https") or parts.hostname not in ("127.0.0.1", "localhost"):
        return ""
    return parts.path + (f"?{parts.query}" if parts.query else "")


def _wrong(typed: Iterable[HtmlElement]) -> Iterator[tuple[str, str]]:
    for item in typed:
        name, kind = item.get("name"), item.get("type") or item.tag
        if kind in WRONG:
            yield name, WRONG[kind]
        elif kind in ("checkbox", "radio"):
            yield name, ""
        elif kind == "select":
            yield name, "no such choice"
        elif item.get("inputmode") == "numeric":  # one form has hundreds
            yield name, "many"
        else:
            yield name, f"{name[:10]}: {'too long, ' * 300}"
