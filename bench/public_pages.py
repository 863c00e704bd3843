"""Measure the processor time of each page that anybody can ask for: ``python -m
bench.public_pages``.

The world has one of everything. Visitors cost the server this time, also strangers without a link.
Each page is asked for once before, since a process compiles its template at the first visit.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import process_time
from typing import NamedTuple

from flask import Flask
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from ctevents.app import create_app
from ctevents.web.access import policy_of
from tests.support.databases import START, Databases, settings
from tests.support.pages import Browser
from tests.support.world import World, make_world

VISITS = 5
MOST = 100
"""Milliseconds."""
WRONG = "a wrong password"
NAMES = (
    "given_name",
    "family_name",
    "email",
    "institution",
    "position",
    "title",
    "dietary",
    "access_needs",
    "comment-1",
    "words",
)
HOSTILE = dict.fromkeys(NAMES, "ǆ̣́Ж" * 500) | {"reply": "accept"}
"""Long texts, in letters that are folded, composed and spelt at length."""
FORMS: dict[str, list[dict[str, str]]] = {
    "/account/sign-in": [
        {"email": "nobody@ctevents.example", "password": WRONG},
        {"email": "administrator@ctevents.example", "password": WRONG},
        {"email": "nobody@ctevents.example", "password": "a wrong passwo\u0301rd"},
        {"kept": "A" * 250_000},
    ],
    "/account/reset": [{"email": "nobody@ctevents.example"}],
    "/account/password/<token>": [{"password": "aB3" * 40}, {"password": "ǆ\u0301" * 400}],
    "/link": [{"email": "nobody@ctevents.example"}, {"email": "amra@police.example"}],
    "/certificates/<number>": [{"number": "Ж" * 60_000}],
}
"""Forms that do something for strangers, by path. All others are sent empty, and full."""


class Cost(NamedTuple):
    """The median of the processor time of a page, in milliseconds."""

    milliseconds: float
    method: str
    page: str
    status: int


def costs(app: Flask, world: World) -> Iterator[Cost]:
    for rule in app.url_map.iter_rules():
        policy = policy_of(app, rule.endpoint)
        if policy is None or not policy.is_open or rule.endpoint == "static":
            continue
        kinds = (
            [{"kind": kind} for kind in ("png", "svg", "pdf")] if "kind" in rule.arguments else [{}]
        )
        for changes in kinds:
            with app.test_request_context():
                path = world.path(rule, "nobody", **changes)
            for method in sorted({"GET", "POST"} & (rule.methods or set())):
                yield from _costs_of(app, world, rule, method, path)


def _costs_of(app: Flask, world: World, rule: Rule, method: str, path: str) -> Iterator[Cost]:
    for fields in [{}, HOSTILE, *FORMS.get(rule.rule, [])] if method == "POST" else [{}]:
        browser = Browser(app)
        sent = fields | ({"csrf_token": world.csrf(browser)} if method == "POST" else {})

        def visit(browser: Browser = browser, sent: dict[str, str] = sent) -> TestResponse:
            with browser.client.open(path, method=method, data=sent or None) as answer:
                answer.get_data()
                return answer

        status = visit().status_code
        yield Cost(
            median(_milliseconds(visit) for _visit in range(VISITS)), method, rule.rule, status
        )


def _milliseconds(visit: Callable[[], object]) -> float:
    began = process_time()
    visit()
    return (process_time() - began) * 1000


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="ctevents-bench-") as made:
        folder = Path(made)
        databases = Databases("sqlite", folder)
        databases.renew()
        app = create_app(settings(databases.usual, folder), clock=lambda: START)
        with app.app_context():
            world = make_world(app, databases)
            found = sorted(costs(app, world), reverse=True)
    for cost in found:
        too_much = "  MORE THAN ALLOWED" if cost.milliseconds > MOST else ""
        print(f"{cost.milliseconds:7.1f} ms  {cost.status}  {cost.method:4} {cost.page}{too_much}")
    sys.exit(found[0].milliseconds > MOST)


if __name__ == "__main__":
    main()
