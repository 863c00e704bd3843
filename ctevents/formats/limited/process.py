"""Read hostile files in a process with limits of memory and time, without network and other files
(``child``)."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

SECONDS = 10

_CHILD = Path(__file__).with_name("child.py")


class LimitReached(Exception):
    """The file needed more memory or time than it may."""


class ReaderBroke(Exception):
    """The reader could not read the file."""


def read_limited(reader: str, file: IO[bytes], arguments: Sequence[str] = ()) -> Any:
    """Return the answer of a reader about a file with a descriptor, which is read from its
    start."""
    file.seek(0)
    try:
        child = subprocess.run(  # noqa: S603 - our own file and arguments; it gets only the content
            [sys.executable, "-I", "-B", str(_CHILD), reader, *arguments],
            stdin=file,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={},
            cwd="/",
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise LimitReached from None
    if child.returncode < 0:  # killed by a limit, or by itself for lack of memory
        raise LimitReached
    if child.returncode:
        raise ReaderBroke
    return json.loads(child.stdout)


def reached() -> set[str]:
    """Return what a reader reaches that it must not: names of ``reach.ATTEMPTS``. Without a guard
    of native code, as on systems that are not Linux, these are the attempts of native code."""
    with socket.create_server(("127.0.0.1", 0)) as listener, tempfile.TemporaryFile() as file:
        answer = read_limited("reach", file, [str(listener.getsockname()[1])])
    return {attempt for attempt, has_succeeded in answer.items() if has_succeeded}
