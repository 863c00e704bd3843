"""The web server: processes that share one socket, and their parent, which loads the application
once and starts them."""

from __future__ import annotations

import gc
import logging
import os
import signal
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from ctevents.cli.application import this_application
from ctevents.cli.lifeline import end_with
from ctevents.cli.web_process import (
    SECONDS_TO_FINISH,
    keep_bodies_private,
    most_connections,
    quiet_logs,
    run_until_told,
    web_server,
)
from ctevents.logs import begin, trace
from ctevents.measures.counts import forget_process, share

STOPPING = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
WATCHED = (signal.SIGCHLD, *STOPPING)
SECONDS_BEFORE_A_RESTART = 0.2
"""Pause before a restart, so that a process that ends at once does not restart in a loop."""
SECONDS_TO_STOP = SECONDS_TO_FINISH + 5

log = logging.getLogger(__name__)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port",
    default=8000,
    show_default=True,
    type=click.IntRange(1, 65535),
    help="The port to listen on.",
)
@click.option(
    "--processes",
    default=2,
    show_default=True,
    type=click.IntRange(1, 64),
    help="The number of web processes; one per processor core.",
)
@click.option(
    "--threads",
    default=4,
    show_default=True,
    type=click.IntRange(1, 64),
    help="The number of threads of each process.",
)
def serve(host: str, port: int, processes: int, threads: int) -> None:
    """Serve the pages and the API until SIGTERM or Ctrl-C; requests in hand are finished first."""
    app = this_application()
    begin(app.config["LOG_FORMAT"])
    quiet_logs()
    most = most_connections()
    with (
        _listening(host, port) as listening,
        TemporaryDirectory(prefix="ctevents-") as counts,
        _signals_kept(),
    ):
        share(Path(counts))
        keep_bodies_private(Path(app.instance_path))
        log.info("serving at %s:%d with %d processes of %d threads", host, port, processes, threads)
        gc.freeze()  # objects made so far stay and are shared: never collect them
        gc.enable()
        make = partial(web_server, app, listening, threads=threads, most=most)
        _Family(make).keep(processes, listening)


@contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family)
    except OSError as error:
        words = str(error.strerror).partition(" (while")[0]
        raise click.ClickException(f"{host}:{port} cannot be listened at: {words}") from error
    with listening:
        yield listening


@contextmanager
def _signals_kept() -> Iterator[None]:
    """Block signals until ``sigwait`` asks for them, so that none comes at a wrong moment."""
    # an ignored signal would not wait
    before = {number: signal.signal(number, signal.SIG_DFL) for number in WATCHED}
    signal.pthread_sigmask(signal.SIG_BLOCK, WATCHED)
    try:
        yield
    finally:
        for number in STOPPING:
            signal.signal(number, signal.SIG_IGN)  # drops another signal that still waits
        signal.pthread_sigmask(signal.SIG_UNBLOCK, WATCHED)
        for number, handler in before.items():
            signal.signal(number, handler)


class _Family:
    """The web processes. ``make`` is called in each of them. Each has the end of a pipe that ends
    when the parent does."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self._make = make
        self._children: set[int] = set()
        self._lifeline, self._held = os.pipe()

    def keep(self, count: int, listening: socket.socket) -> None:
        """Keep ``count`` processes running until a signal stops them; then let each finish its
        requests."""
        while not self._is_told_to_stop(count):
            self._begin()
        listening.close()
        self._stop()

    def _is_told_to_stop(self, count: int) -> bool:
        """Wait; return True on a signal to stop, False if a process is missing."""
        while len(self._children) == count:
            if signal.sigwait(WATCHED) in STOPPING:
                return True
            for pid, status in self._bury():
                log.warning("web process %d ended (%d): starting a new one", pid, status)
                if signal.sigtimedwait(STOPPING, SECONDS_BEFORE_A_RESTART):
                    return True
        return False

    def _begin(self) -> None:
        pid = os.fork()
        if pid:
            self._children.add(pid)
            return
        status = 1
        try:
            self._run()
            status = 0
        except BaseException as error:
            log.critical("a web process cannot go on: %s", trace(error))
        finally:
            os._exit(status)  # the child must not do the parent's clean-up

    def _run(self) -> None:
        os.close(self._held)
        server = self._make()
        end_with(self._lifeline)
        signal.signal(
            signal.SIGINT, signal.SIG_IGN
        )  # a Ctrl-C reaches all processes; only the parent decides when to stop
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, WATCHED)
        run_until_told(server)

    def _bury(self) -> list[tuple[int, int]]:
        """Return ended processes with their exit status, which is negative for a signal."""
        ended = [os.waitpid(pid, os.WNOHANG) for pid in self._children]
        dead = [(pid, os.waitstatus_to_exitcode(status)) for pid, status in ended if pid]
        for pid, _ in dead:
            self._children.discard(pid)
            forget_process(pid)
        return dead

    def _stop(self) -> None:
        self._tell(signal.SIGTERM)
        ends_at = time.monotonic() + SECONDS_TO_STOP
        while self._children and time.monotonic() < ends_at:
            signal.sigtimedwait([signal.SIGCHLD], 1)
            self._bury()
        self._tell(signal.SIGKILL)

    def _tell(self, number: signal.Signals) -> None:
        for pid in self._children:
            os.kill(pid, number)
