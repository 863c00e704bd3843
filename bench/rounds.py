"""Measure work under load. Floors and our service take turns, so that other work of the machine
affects them alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from statistics import median

from bench.figures import Aim, Figure
from bench.load import Load, Visit, WrongAnswer, run
from bench.servers import Server

WARM_UP = 0.25
"""Share of each turn that runs first and is not measured."""


@dataclass
class Work:
    """A kind of visit to measure. ``units`` are the units in one visit: 100 scans in a batch.
    ``floor`` is the work to compare with."""

    name: str
    server: Server
    visits: Iterator[Visit]
    unit: str = "/s"
    units: int = 1
    floor: str | None = None
    aim: Aim | None = None
    loads: list[Load] = field(default_factory=list)
    processor: float = 0.0

    def take_turn(self, seconds: float, clients: int) -> None:
        self._load(seconds * WARM_UP, clients)
        before = self.server.processor_seconds()
        self.loads.append(self._load(seconds, clients))
        self.processor += self.server.processor_seconds() - before

    def _load(self, seconds: float, clients: int) -> Load:
        return run(self.server.port, self.visits, seconds=seconds, clients=clients)

    def rates(self) -> list[float]:
        return [load.rate * self.units for load in self.loads]


def measure(
    works: list[Work], database: str, *, rounds: int, seconds: float, clients: int
) -> Iterator[Figure]:
    """Measure all works; each takes one turn per round."""
    for _ in range(rounds):
        for work in works:
            work.take_turn(seconds, clients)
    by_name = {work.name: work for work in works}
    return (_figure(work, by_name.get(work.floor or ""), database) for work in works)


def _figure(work: Work, floor: Work | None, database: str) -> Figure:
    """Return the median of the rounds. The ratio is also a median: it is computed within each
    round."""
    together = Load(visits=list(chain.from_iterable(load.visits for load in work.loads)))
    if not together.visits:
        raise WrongAnswer(f"{work.name}: there was nobody left for it")
    ratios = (
        [ours / its for ours, its in zip(work.rates(), floor.rates(), strict=True)] if floor else []
    )
    return Figure(
        work=work.name,
        database=database,
        value=median(work.rates()),
        unit=work.unit,
        aim=work.aim,
        floor=work.floor,
        ratio=median(ratios) if ratios else None,
        p50=together.quantile(0.50) * 1000,
        p95=together.quantile(0.95) * 1000,
        p99=together.quantile(0.99) * 1000,
        processor=work.processor / len(together.visits) * 1000,
    )
