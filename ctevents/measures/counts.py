"""Counts of one application, for Prometheus. Forked web processes add up in a folder that they
share."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
    multiprocess,
    values,
)
from prometheus_client.metrics import MetricWrapperBase
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""The variable by which the library finds the shared folder."""
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)


def share(folder: Path) -> None:
    """Let this process and those that it forks add up in this folder. Call it before the first
    request."""
    os.environ[FOLDER] = str(folder)
    values.ValueClass = values.get_value_class()


def forget_process(pid: int) -> None:
    """Leave out connections of an ended process. Its counts stay."""
    if FOLDER in os.environ:
        multiprocess.mark_process_dead(pid)


class Measures:
    """Counts by the name of a page. Each has a label, and begins with its first value: thus in a
    web process, not in its parent."""

    def __init__(self) -> None:
        self._own = CollectorRegistry()
        self._requests = Counter(
            "ctevents_requests",
            "Answers, by page and class of status.",
            ("endpoint", "status"),
            registry=self._own,
        )
        self._seconds = Histogram(
            "ctevents_request_seconds",
            "Seconds from a whole request to the answer, by page.",
            ("endpoint",),
            buckets=SECONDS,
            registry=self._own,
        )
        self._connections = Gauge(
            "ctevents_database_connections",
            "Connections of all web processes to the database, as each saw its own at its last "
            "answer.",
            ("state",),
            multiprocess_mode="livesum",
            registry=self._own,
        )

        self._labelled = cache(MetricWrapperBase.labels)

    def count(self, endpoint: str, status: int, seconds: float) -> None:
        self._labelled(self._requests, endpoint, f"{status // 100}xx").inc()
        self._labelled(self._seconds, endpoint).observe(seconds)

    def note_connections(self, by_state: Mapping[str, int]) -> None:
        for state, number in by_state.items():
            self._labelled(self._connections, state).set(number)

    def written(self, facts: Iterable[Metric]) -> bytes:
        """Return the text for Prometheus: the counts of all processes, and these facts of the
        moment."""
        return generate_latest(self._of_all_processes()) + generate_latest(
            _registry_of(_Facts(facts))
        )

    def _of_all_processes(self) -> CollectorRegistry:
        return (
            _registry_of(multiprocess.MultiProcessCollector(None))
            if FOLDER in os.environ
            else self._own
        )


class _Facts(Collector):
    def __init__(self, facts: Iterable[Metric]) -> None:
        self._facts = [*facts]

    def collect(self) -> Iterable[Metric]:
        return self._facts


def _registry_of(collector: Collector) -> CollectorRegistry:
    registry = CollectorRegistry()
    registry.register(collector)
    return registry
