"""Measure how long a mail server waits for ``ctevents mail receive``: processes, one after the other."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from os import environ
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median, quantiles
from time import perf_counter

from bench.figures import Aim, Figure
from bench.servers import NOT_PASSED_ON

PROGRAM = str(Path(sys.executable).with_name("ctevents"))
MESSAGES = 40
MOST = 0.2
"""Seconds."""
MESSAGE = b"From: amra@police.example\nTo: desk@ctevents.example\nSubject: %d\n\n" + b"A line of a letter.\n" * 1000


def piped_mail(database: str, variables: Mapping[str, str]) -> Figure:
    """Return the median. The worker does not run, and reads none of the messages."""
    ours = {name: value for name, value in environ.items() if not name.startswith(NOT_PASSED_ON)} | dict(variables)
    before = getrusage(RUSAGE_CHILDREN)
    took = [_seconds(ours, number) for number in range(MESSAGES)]
    after = getrusage(RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Figure(
        work="mail that comes in, until it is stored",
        database=database,
        value=median(took),
        unit="s",
        aim=Aim(most=MOST),
        p50=median(took) * 1000,
        p95=quantiles(took, n=20)[-1] * 1000,
        processor=used / MESSAGES * 1000,
    )


def _seconds(variables: Mapping[str, str], number: int) -> float:
    began = perf_counter()
    subprocess.run([PROGRAM, "mail", "receive"], env=dict(variables), input=MESSAGE % number, check=True)
    return perf_counter() - began
