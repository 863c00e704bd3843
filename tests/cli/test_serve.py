"""``ctevents serve`` as a person or systemd starts it: processes, signals, and what happens when
parts are killed."""

from __future__ import annotations

import os
import signal
import socket
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import pytest

from bench.servers import free_port
from tests.cli.conftest import Ended, environment
from tests.support.forked import ended, started
from tests.support.server import get

pytestmark = pytest.mark.once

PROCESSES = 2


class Serving:
    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        shell = environment(f"sqlite:///{folder / 'ctevents.sqlite3'}", folder)
        self.parent: ForkServerProcess = started(
            ["ctevents.cli", "serve", "--port", str(self.port)], shell
        )
        until(self.is_alive)

    def is_alive(self) -> bool:
        try:
            return get(f"http://127.0.0.1:{self.port}/healthz")[0] == 200
        except OSError:
            return False

    def children(self) -> list[int]:
        pid = self.parent.pid
        return [
            int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        ]

    def tell(self, number: signal.Signals) -> int | None:
        """Send the signal; return the exit status of the parent."""
        assert self.parent.pid is not None
        os.kill(self.parent.pid, number)
        self.parent.join(30)
        return self.parent.exitcode


@contextmanager
def serving(folder: Path) -> Iterator[Serving]:
    made = Serving(folder)
    group = made.parent.pid
    assert group is not None
    try:
        yield made
    finally:
        with suppress(ProcessLookupError):
            os.killpg(group, signal.SIGKILL)


def until(is_so: Callable[[], bool]) -> None:
    ends_at = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < ends_at
        time.sleep(0.05)


def runs(pid: int) -> bool:
    try:
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return False


@pytest.mark.long
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_all_of_it_well(tmp_path: Path, number: signal.Signals) -> None:
    with serving(tmp_path) as server:
        children = server.children()
        assert len(children) == PROCESSES
        assert server.tell(number) == 0
        assert [pid for pid in children if runs(pid)] == []
        assert not server.is_alive()


@pytest.mark.long
def test_a_process_that_is_killed_is_replaced(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        before = set(server.children())
        for pid in before:
            os.kill(pid, signal.SIGKILL)
        until(lambda: len(set(server.children()) - before) == PROCESSES)
        until(server.is_alive)
        assert server.tell(signal.SIGTERM) == 0


@pytest.mark.long
def test_no_process_outlives_a_parent_that_is_killed(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        children = server.children()
        server.tell(signal.SIGKILL)
        until(lambda: not any(map(runs, children)))
        assert not server.is_alive()


@pytest.mark.long
def test_long_bodies_lie_in_a_folder_that_only_the_owner_opens(tmp_path: Path) -> None:
    with serving(tmp_path):
        assert stat.S_IMODE((tmp_path / "requests").stat().st_mode) == 0o700


@pytest.mark.long
def test_measures_of_all_processes_are_added_up(tmp_path: Path) -> None:
    """The counts of a process that has ended stay. Each process reads the files of all."""
    shell = environment(f"sqlite:///{tmp_path / 'ctevents.sqlite3'}", tmp_path)
    (done,) = ended(["ctevents.cli", "db", "upgrade"], shell)
    assert done.returncode == 0
    with serving(tmp_path) as server:
        before = answered(server)
        for _ in range(20):
            assert server.is_alive()
        for child in server.children():
            os.kill(child, signal.SIGKILL)
        until(lambda: len(server.children()) == PROCESSES)
        until(server.is_alive)
        assert answered(server) == before + 21


def answered(server: Serving) -> int:
    """Return how often the server has said that it is alive."""
    text = get(f"http://127.0.0.1:{server.port}/metrics")[1]
    name = 'ctevents_requests_total{endpoint="public.health",status="2xx"} '
    return int(float(text.partition(name)[2].partition("\n")[0]))


@pytest.mark.long
def test_a_port_that_is_taken_is_one_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", free_port())) as other:
        port = other.getsockname()[1]
        shell = environment(f"sqlite:///{tmp_path / 'ctevents.sqlite3'}", tmp_path)
        (done,) = ended(["ctevents.cli", "serve", "--port", str(port)], shell)
    assert Ended(done.returncode, done.stdout.decode(), done.stderr.decode()) == Ended(
        1, "", f"ctevents: 127.0.0.1:{port} cannot be listened at: Address already in use\n"
    )
