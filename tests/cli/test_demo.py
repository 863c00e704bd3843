"""The demo's processes: they end with the one that a person started, however that one ends."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.request import urlopen

import pytest

from bench.servers import free_port
from tests.cli.conftest import SECRET
from tests.support.forked import started

pytestmark = [pytest.mark.long, pytest.mark.once]


def descendants(pid: int) -> set[int]:
    found = set[int]()
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in map(int, (task / "children").read_text().split()):
            found |= {child} | descendants(child)
    return found


def is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def is_ready(port: int) -> bool:
    with suppress(OSError), urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5):
        return True
    return False


def until(is_so: Callable[[], bool], seconds: float) -> bool:
    ends_at = time.monotonic() + seconds
    while not is_so() and time.monotonic() < ends_at:
        time.sleep(0.1)
    return is_so()


def test_killed_the_demo_leaves_no_process_and_no_port(tmp_path: Path) -> None:
    port = free_port()
    environment = {"CTEVENTS_INSTANCE_PATH": str(tmp_path), "CTEVENTS_SECRET_KEY": SECRET}
    demo = started(["ctevents.cli", "demo", "--port", str(port)], environment)
    assert demo.pid is not None
    children = set[int]()
    try:
        assert until(lambda: is_ready(port), 120), "the demo did not start"
        children = descendants(demo.pid)
        assert len(children) >= 4, "the server, two web processes and the worker"
        os.kill(demo.pid, signal.SIGKILL)
        assert until(lambda: not any(map(is_running, children)), 20), "some still run"
        assert not is_ready(port)
    finally:
        for pid in {demo.pid, *children}:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        demo.join(10)
