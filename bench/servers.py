"""The web server as docs/operating.md runs it, and gunicorn for the floors, with their use of
processor and memory."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Self

from bench.load import WrongAnswer

ROOT = Path(__file__).resolve().parents[1]
WORKERS, THREADS = 2, 4
ALLOCATOR = {"MALLOC_ARENA_MAX": "1", "MALLOC_TRIM_THRESHOLD_": "1048576"}
"""Settings of the memory allocator, also for the floors."""
NOT_PASSED_ON = ("CTEVENTS_", "PYTHONDONTWRITEBYTECODE")
"""Environment variables that are not passed on: foreign settings, and the one that makes each start
compile again."""
OURS = (
    "ctevents.cli",
    "serve",
    "--port",
    "{port}",
    "--processes",
    str(WORKERS),
    "--threads",
    str(THREADS),
)
SECONDS_TO_START = 120
FIRST_PORT, PORTS = 20_000, 12_000
_numbers = count(997 * os.getpid())
_TICKS = os.sysconf("SC_CLK_TCK")


def gunicorn(application: str) -> tuple[str, ...]:
    return (
        "gunicorn",
        application,
        "--bind",
        "127.0.0.1:{port}",
        "--log-level",
        "error",
        "--worker-class",
        "gthread",
        "--workers",
        str(WORKERS),
        "--threads",
        str(THREADS),
    )


class Server:
    """An application served on a free loopback port, each time it is entered; leaving stops it.

    ``command``: a module and its arguments, with ``{port}`` in one of them.
    """

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.port = free_port()
        self._command = [sys.executable, "-m", *(part.format(port=self.port) for part in command)]
        foreign = {
            name: value for name, value in os.environ.items() if not name.startswith(NOT_PASSED_ON)
        }
        self._environment = foreign | ALLOCATOR | dict(environment)
        self.backends: Callable[[], list[int]] = list
        """Returns the database's processes that work for this server."""

    def __enter__(self) -> Self:
        self.began = time.perf_counter()
        self._process = subprocess.Popen(
            self._command, env=self._environment, cwd=ROOT, start_new_session=True
        )
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()

    def stop(self) -> float:
        """Stop the server; return the seconds from SIGTERM to its end, about 0 if it had already
        ended."""
        began = time.perf_counter()
        if self._process.poll() is None:
            self._process.terminate()
            self._process.wait()
        return time.perf_counter() - began

    def wait_for(self, path: str = "/") -> float:
        """Return the seconds from the start of the process to the first answer 200."""
        while not self._answers(path):
            if (
                self._process.poll() is not None
                or time.perf_counter() - self.began > SECONDS_TO_START
            ):
                raise WrongAnswer(f"the server did not start: {' '.join(self._command)}")
            time.sleep(0.005)
        return time.perf_counter() - self.began

    def workers(self) -> list[int]:
        """Return the workers' process ids, once all of them run."""
        file = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children")
        while len(found := file.read_text().split()) < WORKERS:
            time.sleep(0.05)
        return [int(pid) for pid in found]

    def processor_seconds(self) -> float:
        """Return the processor time used so far by the workers and their database processes."""
        return sum(map(processor_seconds, [*self.workers(), *self.backends()]))

    def memory(self) -> float:
        """Return the largest proportional set size of a worker, in MB."""
        return max(map(_proportional_set_size, self.workers()))

    def forget_peaks(self) -> None:
        for pid in self.workers():
            Path(f"/proc/{pid}/clear_refs").write_text("5")

    def peak(self) -> float:
        """Return the largest resident set size of a worker since ``forget_peaks``, in MB."""
        return max(map(peak, self.workers()))

    def _answers(self, path: str) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=10) as connection:
                connection.sendall(
                    f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode()
                )
                return connection.recv(12).endswith(b"200")
        except OSError:
            return False


def free_port() -> int:
    """Return a free loopback port for a server that starts later. It is outside the range that the
    system gives to connections, so nobody else gets it meanwhile. Processes begin far apart, and no
    port is returned twice. No browser refuses it."""
    while True:
        port = FIRST_PORT + next(_numbers) % PORTS
        with suppress(OSError), socket.socket() as probe:
            probe.bind(("127.0.0.1", port))
            return port


def processor_seconds(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except FileNotFoundError:
        return 0.0  # the connection was closed meanwhile
    return (int(fields[11]) + int(fields[12])) / _TICKS


def peak(pid: int | str) -> float:
    """Return the largest resident set size of a process since its peak was forgotten, in MB.
    ``pid``: or ``self``."""
    return _kilobytes(f"/proc/{pid}/status", "VmHWM:") / 1024


def _proportional_set_size(pid: int) -> float:
    return _kilobytes(f"/proc/{pid}/smaps_rollup", "Pss:") / 1024


def _kilobytes(path: str, name: str) -> int:
    return next(
        int(line.split()[1])
        for line in Path(path).read_text().splitlines()
        if line.startswith(name)
    )
