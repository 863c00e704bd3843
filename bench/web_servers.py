"""Compare our web server with gunicorn, in turns with the same application: start, service, stop,
and slow clients."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import median

from bench import visits
from bench.figures import Aim, Figure
from bench.load import Visit, WrongAnswer, run
from bench.servers import OURS, Server, gunicorn
from bench.slow_clients import SlowClients

SERVERS = {"serve": OURS, "gunicorn": gunicorn("wsgi:app")}
UNITS = {
    "start to first page": "s",
    "event page": "/s",
    "memory of a web worker": "MB",
    "healthz beside 192 slow clients": "s",
    "SIGTERM to the end": "s",
}
AIMS = {("healthz beside 192 slow clients", "serve"): Aim(most=1)}
ASKED, PATIENCE = 20, 3.0


@dataclass(frozen=True, kw_only=True)
class Load:
    """The ``rounds`` in which servers take turns, and for how many ``seconds`` so many ``clients``
    visit each."""

    rounds: int
    seconds: float
    clients: int


def figures_of_web_servers(
    database: str, environment: Mapping[str, str], path: str, load: Load
) -> Iterator[Figure]:
    """Yield the figures. ``path`` is that of the event page."""
    page = visits.again_and_again(visits.request("GET", path))
    turns: dict[str, list[dict[str, float]]] = {name: [] for name in SERVERS}
    for _ in range(load.rounds):
        for name, command in SERVERS.items():
            turns[name].append(_turn(Server(command, environment), page, load))
    for work, unit in UNITS.items():
        for name in SERVERS:
            value = median(turn[work] for turn in turns[name])
            aim = AIMS.get((work, name))
            yield Figure(work=f"{name}: {work}", database=database, value=value, unit=unit, aim=aim)


def _turn(server: Server, page: Iterator[Visit], load: Load) -> dict[str, float]:
    with server:
        found = {"start to first page": server.wait_for()}
        run(server.port, page, seconds=load.seconds / 4, clients=load.clients)
        found["event page"] = run(
            server.port, page, seconds=load.seconds, clients=load.clients
        ).rate
        found["memory of a web worker"] = server.memory()
        with SlowClients(server.port):
            found["healthz beside 192 slow clients"] = _longest_answer(server.port, "/healthz")
        found["SIGTERM to the end"] = server.stop()
    return found


def _longest_answer(port: int, path: str) -> float:
    """Return the seconds of the longest of a few answers; ``PATIENCE`` if one does not come in that
    time."""
    longest = 0.0
    for _ in range(ASKED):
        began = time.perf_counter()
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
                connection.sendall(visits.request("GET", path, Connection="close"))
                head = connection.recv(1 << 16)
        except TimeoutError:
            return PATIENCE
        if head[9:12] != b"200":
            raise WrongAnswer(f"{path}: {head!r}")
        longest = max(longest, time.perf_counter() - began)
    return longest
