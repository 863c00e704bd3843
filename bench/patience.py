"""Measure how long one person waits: medians of single visits, and of starts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import islice
from statistics import median

from bench.load import Visit, run
from bench.servers import Server


def seconds_of(port: int, visits: Iterator[Visit], *, rounds: int) -> float:
    """Return the median time of a visit; the first visit does not count."""
    load = run(port, islice(visits, 1 + rounds), seconds=math.inf, clients=1)
    return median(load.visits[1:])


def seconds_to_start(servers: Sequence[Server], *, rounds: int) -> tuple[float, ...]:
    """Return the time from the start of each server to its first page. Servers take turns; the
    first start, from a cold disk, does not count."""
    times = [[_start(server) for server in servers] for _ in range(1 + rounds)]
    return tuple(median(of_server) for of_server in zip(*times[1:], strict=True))


def _start(server: Server) -> float:
    with server:
        return server.wait_for()
