"""Processes that start at once: forks of one that has imported everything, which otherwise takes a
second. They share nothing with the test and can be killed. tests/cli/test_application.py tests that
a process with its own imports does the same."""

from __future__ import annotations

import os
import runpy
import sys
from collections.abc import Mapping, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory

from ctevents.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
STREAMS = ("stdin", "stdout", "stderr")

_forking = get_context("forkserver")
_forking.set_forkserver_preload(
    [
        "tests.support.forked",
        *(f"ctevents.cli.{place.partition(':')[0]}" for place, _ in COMMANDS.values()),
    ]
)


def started(
    arguments: Sequence[str], environment: Mapping[str, str], streams: Path | None = None
) -> ForkServerProcess:
    """Start ``python -m`` with these arguments, as the first process of a new process group.

    ``streams`` is a folder with a file for each of ``STREAMS``; without it the process reads
    nothing and writes to our streams.
    """
    ours, its = _forking.Pipe()
    with ours, its:
        process = _forking.Process(
            target=_run, args=(its, [*arguments], dict(environment), streams), daemon=True
        )
        process.start()
        ours.recv_bytes()
    return process


def ended(
    arguments: Sequence[str], environment: Mapping[str, str], content: bytes = b"", at_once: int = 1
) -> list[CompletedProcess[bytes]]:
    """Return the results of ``python -m`` with these arguments and this standard input, run
    ``at_once`` times in parallel."""
    with TemporaryDirectory() as made:
        folders = [Path(made, str(number)) for number in range(at_once)]
        for folder in folders:
            folder.mkdir()
            for name, written in zip(STREAMS, (content, b"", b""), strict=True):
                (folder / name).write_bytes(written)
        running = [started(arguments, environment, folder) for folder in folders]
        return [_ended(process, folder) for process, folder in zip(running, folders, strict=True)]


def _ended(process: ForkServerProcess, folder: Path) -> CompletedProcess[bytes]:
    process.join(120)
    status = process.exitcode
    assert status is not None, "it does not end"
    process.close()
    return CompletedProcess(
        folder.name, status, *((folder / name).read_bytes() for name in STREAMS[1:])
    )


def _run(
    its: Connection, arguments: list[str], environment: dict[str, str], streams: Path | None
) -> None:
    os.setsid()
    its.send_bytes(b"started")
    its.close()
    for number, name in enumerate(STREAMS if streams else ()):
        file = os.open(streams / name, os.O_RDONLY if number == 0 else os.O_WRONLY)
        os.dup2(file, number)
        os.close(file)
    os.chdir(ROOT)
    os.environ.clear()
    os.environ.update(environment)
    sys.stdin = open(0, encoding="utf-8")  # noqa: SIM115
    sys.argv = [*arguments]
    runpy.run_module(arguments[0], run_name="__main__", alter_sys=True)
