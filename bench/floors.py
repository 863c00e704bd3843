"""The floors for our own figures: what Flask under gunicorn costs by itself.

F1 answers a view and does nothing. F2 changes one row per request and commits it, as plainly as the
driver allows, on SQLite with synchronous=FULL and on PostgreSQL. They are served as
``bench.floors:f1()`` and ``bench.floors:f2()``. F3 and F4 are in ``floor_desk``, which loads much
more: the memory and the start of F1 are those of a bare Flask.
"""

from __future__ import annotations

import random

from flask import Flask

from bench.floor_database import connected, writing

ROWS = 20_000
ANSWER = "one row was changed"


def f1() -> Flask:
    app = Flask("f1")

    @app.get("/")
    def index() -> str:
        return ANSWER

    return app


def f2() -> Flask:
    app = Flask("f2")
    app.add_url_rule("/alive", view_func=lambda: ANSWER)

    @app.post("/")
    def index() -> str:
        with writing() as run:
            run("UPDATE floor SET counter = counter + 1 WHERE id = ?", random.randint(1, ROWS))
        return ANSWER

    return app


def make_floor_table(database: str) -> None:
    """Make the table that F2 changes, with ``ROWS`` rows."""
    with connected(database) as floor:
        floor.run("BEGIN")
        floor.run("CREATE TABLE floor (id INTEGER PRIMARY KEY, counter INTEGER NOT NULL)")
        floor.run_many(
            "INSERT INTO floor VALUES (?, 0)", [(number,) for number in range(1, ROWS + 1)]
        )
        floor.run("COMMIT")
