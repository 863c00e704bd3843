"""Work on a long list in a process of its own, whose memory goes back to the machine as it ends.

Python keeps some 70 MB of what 20,000 rows once needed. Starting the process takes one or two
seconds, so that short lists are worked on here.
"""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import BoundedSemaphore
from typing import Any, ParamSpec, TypeVar

from flask import current_app

LONG = 64 * 1024
"""Bytes of a file: some 500 rows of a CSV file, more of a workbook."""

MOST_AT_ONCE = 2
"""Processes at once, of each web process: one has up to 170 MB."""

_turn = BoundedSemaphore(MOST_AT_ONCE)
_P = ParamSpec("_P")
_Answer = TypeVar("_Answer")


def apart_if(
    is_long: bool, work: Callable[_P, _Answer], *arguments: _P.args, **named: _P.kwargs
) -> _Answer:
    """Return what this function of a module returns, or raise what it raises: values, no rows of
    the database. In a process of its own it has another application with the same settings, which
    come by a pipe."""
    if not is_long:
        return work(*arguments, **named)
    within = current_app.extensions["ctevents.within"]
    spawning = get_context("spawn")  # a fork of a process with threads may hang
    ours, its = spawning.Pipe(duplex=False)
    child = spawning.Process(target=_send, args=(its, within, work, arguments, named), daemon=True)
    with _turn, ours:
        child.start()
        its.close()
        try:
            answer, error, outage = ours.recv()  # EOFError if the process has died
        finally:
            child.join()
    if error is None:
        return answer
    if outage is not None:
        error.outage = outage  # an attribute does not travel with its error
    raise error


def _send(to: Connection, within: Any, work: Any, arguments: Any, named: Any) -> None:
    try:
        to.send((within(work, *arguments, **named), None, None))
    except Exception as error:
        to.send((None, error, getattr(error, "outage", None)))
