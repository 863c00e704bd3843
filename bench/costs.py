"""The processor time of a visit, of the web and of the database apart.

Visits are made in this process, so the time of the web is that of this thread; SQLite works in it
too. The time of the database is that of PostgreSQL's process for our connection. The least of some
rounds counts: other work of the machine only adds to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from time import thread_time
from typing import NamedTuple

from flask import Flask
from flask.testing import FlaskClient

from bench.crowd import ORGANISER, PASSWORD
from bench.databases import backends
from bench.load import WrongAnswer
from bench.servers import processor_seconds

ROUNDS, VISITS = 3, 5
_CSRF = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')


class Cost(NamedTuple):
    """Milliseconds of processor time for a visit."""

    total: float
    web: float
    database: float


def cost_of(
    visit: Callable[[], object], uri: str, *, visits: int = VISITS, rounds: int = ROUNDS
) -> Cost:
    """Return the cost of a visit. The first one, not counted, connects, and compiles templates and
    statements.

    The system counts a process's time in hundredths of a second: a short visit needs many."""
    visit()
    return min(_round(visit, uri, visits) for _ in range(rounds))


def _round(visit: Callable[[], object], uri: str, visits: int) -> Cost:
    """Return the cost of a visit. The round is made again if the application has taken a new
    connection meanwhile."""
    while True:
        processes = sorted(backends(uri))
        before = thread_time(), sum(map(processor_seconds, processes))
        for _ in range(visits):
            visit()
        after = thread_time(), sum(map(processor_seconds, processes))
        if sorted(backends(uri)) == processes:
            web, database = (
                (end - begin) / visits * 1000 for begin, end in zip(before, after, strict=True)
            )
            return Cost(web + database, web, database)


def seen(client: FlaskClient, path: str) -> str:
    """Return a page that must be there."""
    answer = client.get(path)
    if answer.status_code != 200:
        raise WrongAnswer(f"{path}: {answer.status}")
    return answer.text


def sent(client: FlaskClient, path: str, fields: dict[str, str]) -> str:
    """Fill in the form of a page and send it. Return where it leads."""
    token = csrf_token(seen(client, path))
    answer = client.post(path, data={**fields, "csrf_token": token})
    if answer.status_code != 303:
        raise WrongAnswer(f"{path}: {answer.status}")
    return answer.location


def csrf_token(page: str) -> str:
    found = _CSRF.search(page)
    if found is None:
        raise WrongAnswer(f"there is no form: {page[:2000]}")
    return found[1]


def signed_in(app: Flask) -> FlaskClient:
    """Return a client that is signed in as the organiser."""
    client = app.test_client()
    sent(client, "/account/sign-in", {"email": ORGANISER, "password": PASSWORD})
    return client
