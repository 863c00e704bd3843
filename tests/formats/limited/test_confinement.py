"""A reader of hostile files reaches no network, no file and no program, even where native code of
it has been taken over."""

from __future__ import annotations

import platform
import socket
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO

import pytest

from ctevents.formats.limited import reach
from ctevents.formats.limited.confinement import MACHINES
from ctevents.formats.limited.process import reached, read_limited

NATIVE = {"network, natively", "files, natively"}


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server((reach.HOST, 0)) as server:
        server.setblocking(False)
        yield server


def port_of(listener: socket.socket) -> str:
    return str(listener.getsockname()[1])


def callers(listener: socket.socket) -> int:
    count = 0
    while True:
        try:
            listener.accept()[0].close()
        except BlockingIOError:
            return count
        count += 1


def test_outside_of_a_limited_process_each_attempt_succeeds(listener: socket.socket) -> None:
    """Otherwise a refusal would tell nothing."""
    assert reach.main(BytesIO(), [port_of(listener)]) == dict.fromkeys(reach.ATTEMPTS, True)
    assert callers(listener) == 2


@pytest.mark.skipif(
    platform.machine() not in MACHINES,
    reason="the filter of system calls does not know this processor",
)
def test_a_reader_reaches_nothing(
    listener: socket.socket, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with (tmp_path_factory.mktemp("upload") / "list.xlsx").open("w+b") as file:
        answer = read_limited("reach", file, [port_of(listener)])
    assert answer == dict.fromkeys(reach.ATTEMPTS, False)
    assert callers(listener) == 0
    assert reached() == set()


def test_without_a_filter_of_system_calls_code_in_python_still_reaches_nothing(
    listener: socket.socket,
) -> None:
    code = (
        "import sys; from ctevents.formats.limited import confinement, reach; "
        "sys.addaudithook(confinement.refuse); "
    )
    code += (
        f"print({{name for name, done in reach.main(None, ['{port_of(listener)}']).items() if "
        f"done}} == {NATIVE})"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert (ended.stdout, ended.stderr) == ("True\n", "")
    assert callers(listener) == 1
