"""All figures, in the order of the table."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from flask import Flask

from bench import floor_desk, visits
from bench.crowd import Crowd, Invitee, application, environment, fill
from bench.databases import KINDS, backends, empty_database, settle, without_orm
from bench.door_app import door_app
from bench.downloads import Downloads, add_public_document, figures_of_downloads
from bench.figures import Aim, Figure
from bench.floors import ANSWER, make_floor_table
from bench.installed import installed
from bench.letters import Letters, figures_of_letters
from bench.load import Visit, run
from bench.matrix import figures_of_matrix
from bench.patience import seconds_of, seconds_to_start
from bench.rounds import Work, measure
from bench.servers import OURS, Server, gunicorn
from bench.statements import figures_of_statements
from bench.web_servers import Load, figures_of_web_servers

BATCH = 100
BADGES = 300
LIST, DOOR, PRINTED = "ba", "al", "me"
"""Slugs of events: the one whose page, list and figures are requested; the one with enough badges
for whole batches; the one whose badges are printed."""
INVITED = "rs"
"""Slug of the event where people register."""
FEW_LETTERS, DELIVERED = 1_000, 500
"""Letters in the outbox, and the number of invitations that one worker then delivers."""
WORKERS = 4
FEW, TEN = "xk", 10
"""Slug of the event with hardly any people, and their number."""


@dataclass(frozen=True, kw_only=True)
class Options:
    databases: tuple[str, ...] = KINDS
    size: int = 20_000
    rounds: int = 3
    seconds: float = 3.0
    clients: int = 8
    matrix: int = 0
    """Number of registrations for the matrix figure; 0: not measured."""
    delivered: int = DELIVERED
    letters: int = 0
    """Letters sent before the measured ones, beside the usual ``FEW_LETTERS``; 0: only those."""
    held_back: int = 20_000
    """Letters of a draft in the outbox beside the measured ones, in a case of its own."""
    downloads: Downloads = field(default_factory=lambda: Downloads(count=0))
    """Slow downloads beside which an invitation is opened; a count of 0: not measured."""
    has_browser: bool = True
    """Measure the door's app too, in Chromium."""


@dataclass(frozen=True, kw_only=True)
class Site:
    """The running floors and our service; the people in our database, and how to start it again."""

    database: str
    f1: Server
    f2: Server
    desk: Server
    """F3 and F4."""
    ours: Server
    invitees: list[Invitee]
    """People of F3."""
    crowd: Crowd
    environment: dict[str, str]
    app: Flask
    """Our application within this process, on the same database."""


def figures_of(options: Options, folder: Path) -> Iterator[Figure]:
    for database in options.databases:
        with _served(database, options, folder) as site:
            works = _under_load(site, options.size)
            yield from measure(
                works,
                database,
                rounds=options.rounds,
                seconds=options.seconds,
                clients=options.clients,
            )
            yield from _for_one_person(site, options)
            yield from _start(site, options)
            yield from _memory(site)
            if options.downloads.count:
                yield from _downloads(site, options)
            yield from figures_of_web_servers(
                database,
                site.environment,
                f"/events/{LIST}",
                Load(rounds=options.rounds, seconds=options.seconds, clients=options.clients),
            )
        yield from figures_of_letters(database, _letters(database, options), folder)
        if options.matrix:
            yield from figures_of_matrix(database, options.matrix, options.rounds, folder)
    if options.has_browser:
        yield from door_app()
    yield from installed()


def _letters(database: str, options: Options) -> Iterator[Letters]:
    for size in sorted({FEW_LETTERS, options.letters or FEW_LETTERS}):
        yield Letters(size, options.delivered)
    if database == "postgresql":  # on SQLite workers wait for each other
        yield Letters(FEW_LETTERS, options.delivered * WORKERS, workers=WORKERS)
    yield Letters(FEW_LETTERS, options.delivered, held_back=options.held_back)


@contextmanager
def _served(database: str, options: Options, folder: Path) -> Iterator[Site]:
    size = options.size
    with empty_database(database, folder) as uri, empty_database(database, folder) as floor_uri:
        people = {INVITED: size, LIST: size, DOOR: 3 * size, PRINTED: BADGES, FEW: TEN}
        app = application(uri, folder)
        crowd = fill(app, people, invitees=size // 4)
        make_floor_table(without_orm(floor_uri))
        invitees = floor_desk.make_floor_desk(without_orm(floor_uri), size, invitees=size // 2)
        settle(floor_uri)
        settle(uri)
        ours = environment(uri, folder)
        floor = {"BENCH_FLOOR_DATABASE": without_orm(floor_uri)}
        with (
            Server(gunicorn("bench.floors:f1()"), {}) as f1,
            Server(gunicorn("bench.floors:f2()"), floor) as f2,
            Server(gunicorn("bench.floor_desk:desk()"), floor) as desk,
            Server(OURS, ours) as server,
        ):
            f2.backends = desk.backends = lambda: backends(floor_uri)
            server.backends = lambda: backends(uri)
            f1.wait_for()
            f2.wait_for("/alive")
            desk.wait_for("/alive")
            server.wait_for("/readyz")
            yield Site(
                database=database,
                f1=f1,
                f2=f2,
                desk=desk,
                ours=server,
                invitees=invitees,
                crowd=crowd,
                environment=ours,
                app=app,
            )


def _under_load(site: Site, size: int) -> list[Work]:
    ours, crowd = site.ours, site.crowd
    title = b"Launch of the final report on trafficking"
    return [
        Work("F1", site.f1, visits.again_and_again(visits.request("GET", "/"), ANSWER.encode())),
        Work("F2", site.f2, visits.again_and_again(visits.request("POST", "/"), ANSWER.encode())),
        Work("F3", site.desk, visits.registrations(site.invitees)),
        Work(
            "F4", site.desk, visits.scans(floor_desk.SLUG, floor_desk.DOOR, floor_desk.codes(size))
        ),
        Work(
            "event page",
            ours,
            visits.again_and_again(
                visits.request("GET", f"/events/{LIST}"), title, b"Findings of the workshops"
            ),
            floor="F1",
            aim=Aim(ratio=0.3),
        ),
        Work(
            "door, one a request",
            ours,
            visits.scans(LIST, crowd.tokens[LIST], crowd.codes[LIST]),
            floor="F2",
            aim=Aim(ratio=0.4),
        ),
        Work(
            f"door, {BATCH} a request",
            ours,
            visits.batches(DOOR, crowd.tokens[DOOR], crowd.codes[DOOR], BATCH),
            unit="scans/s",
            units=BATCH,
            floor="F2",
            aim=Aim(ratio=3),
        ),
        Work(
            "complete registration",
            ours,
            visits.registrations(crowd.invitees),
            floor="F3",
            aim=Aim(ratio=1 / 4),
        ),
    ]


def _for_one_person(site: Site, options: Options) -> Iterator[Figure]:
    """Yield waiting times of staff; the server has no other work meanwhile."""
    port, rounds, database = site.ours.port, options.rounds, site.database
    staff = visits.sign_in(port, f"/staff/events/{LIST}/badges")
    sheets = visits.badges(staff, PRINTED, BADGES)
    lines, cells = (
        visits.guest_list(staff, LIST, options.size, ending) for ending in ("csv", "xlsx")
    )
    figures = visits.attendance(staff, LIST, options.size)
    yield Figure(
        work=f"{BADGES} badges as one PDF",
        database=database,
        value=BADGES / seconds_of(port, sheets, rounds=rounds),
        unit="badges/s",
        aim=Aim(least=300),
    )
    for work, visit, most in [
        ("list as CSV", lines, 1),
        ("list as XLSX", cells, 1),
        ("statistics", figures, 0.1),
    ]:
        yield Figure(
            work=f"{work}, {options.size:,} people",
            database=database,
            value=seconds_of(port, visit, rounds=rounds),
            unit="s",
            aim=Aim(most=most),
        )
    yield _peak(site, cells, options.size)
    for ending, beginning in [("xlsx", b"PK"), ("pdf", b"%PDF-")]:
        yield Figure(
            work=f"donor pack of all as {ending.upper()}",
            database=database,
            value=seconds_of(port, visits.donor_pack(staff, ending, beginning), rounds=rounds),
            unit="s",
        )
    yield from figures_of_statements(database, site.app, staff, {FEW: TEN, LIST: options.size})


def _peak(site: Site, cells: Iterator[Visit], size: int) -> Figure:
    """Return the peak memory of the worker that writes the workbook, after all the work above."""
    site.ours.forget_peaks()
    run(site.ours.port, islice(cells, 1), seconds=math.inf, clients=1)
    return Figure(
        work=f"peak of a worker, list as XLSX, {size:,} people",
        database=site.database,
        value=site.ours.peak(),
        unit="MB",
    )


def _start(site: Site, options: Options) -> Iterator[Figure]:
    flask = Server(gunicorn("bench.floors:f1()"), {})
    ours = Server(OURS, site.environment)
    yield from _beside(
        "start to first page",
        site.database,
        seconds_to_start([flask, ours], rounds=options.rounds),
        unit="s",
        aim=Aim(most=0.9),
    )


def _memory(site: Site) -> Iterator[Figure]:
    """Yield memory figures, after all the work above."""
    found = site.f1.memory(), site.ours.memory()
    yield from _beside("memory of a web worker", site.database, found, unit="MB", aim=Aim(most=100))


def _downloads(site: Site, options: Options) -> Iterator[Figure]:
    """Yield figures of slow downloads, on a server of their own: the other has the memory of the
    work above."""
    document = add_public_document(site.app, INVITED, options.downloads.size)
    invitation = site.crowd.invitees[-1].path
    with Server(OURS, site.environment) as server:
        server.wait_for("/readyz")
        yield from figures_of_downloads(
            server, site.database, (document, invitation), options.downloads
        )


def _beside(
    work: str, database: str, found: tuple[float, ...], *, unit: str, aim: Aim
) -> Iterator[Figure]:
    """Yield a figure of a bare Flask, which is the floor, and ours. ``found`` has both."""
    floor = f"bare Flask: {work}"
    bare, ours = found
    yield Figure(work=floor, database=database, value=bare, unit=unit)
    yield Figure(
        work=work,
        database=database,
        value=ours,
        unit=unit,
        aim=aim,
        floor="Flask",
        ratio=ours / bare,
    )
