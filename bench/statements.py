"""Count a page's SQL statements at an event of ten and at one of thousands: both must need the same
number."""

from __future__ import annotations

from collections.abc import Iterator

from flask import Flask
from sqlalchemy import event

from bench.figures import Aim, Figure
from bench.load import WrongAnswer
from bench.visits import Staff
from ctevents.db.handle import db

PAGES = {"matrix": "attendance", "guest list": "guests"}


def figures_of_statements(
    database: str, app: Flask, staff: Staff, sizes: dict[str, int]
) -> Iterator[Figure]:
    """Yield a figure for each page and size. ``sizes``: people at the events of these slugs,
    smallest first; a larger event must need no more statements."""
    for work, page in PAGES.items():
        aim = None
        for slug, size in sizes.items():
            number = _statements(app, staff, f"/staff/events/{slug}/{page}")
            yield Figure(
                work=f"statements of the {work}, {size:,} people",
                database=database,
                value=number,
                unit="",
                aim=aim,
            )
            aim = aim or Aim(most=number)
    with app.app_context():
        db.engine.dispose()


def _statements(app: Flask, staff: Staff, path: str) -> int:
    """Return the number of statements. A first visit, not counted, lets the application connect."""
    _visit(app, staff, path)
    made: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        made.append(statement)

    with app.app_context():
        engine = db.engine
    event.listen(engine, "before_cursor_execute", note)
    _visit(app, staff, path)
    event.remove(engine, "before_cursor_execute", note)
    return len(made)


def _visit(app: Flask, staff: Staff, path: str) -> None:
    answer = app.test_client(use_cookies=False).get(path, headers={"Cookie": staff.cookie})
    if answer.status_code != 200:
        raise WrongAnswer(f"{path}: {answer.status}")
