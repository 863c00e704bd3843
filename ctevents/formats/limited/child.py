"""Read a hostile file in a limited process: the name of a reader as first argument, the file on
standard input, JSON on standard output.

A reader is a module of this folder with a function ``main``, which takes a stream and the further
arguments, and returns the answer. The answer about a refused file is ``{"why": code}``, and the
code ``too_large`` if the memory was not enough. A crash or an exit code means that the file could
not be read. The module is run by its path in isolated mode. It loads the reader and what the reader
needs, so that the start needs no framework and no settings. Then it gives up everything else
(``confinement``), and begins to read.
"""

from __future__ import annotations

import json
import resource
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

LIMITS = {
    resource.RLIMIT_AS: 300 * 1024 * 1024,
    resource.RLIMIT_CPU: 10,
    resource.RLIMIT_FSIZE: 0,
    resource.RLIMIT_CORE: 0,
}


def answer_of(reader: Any, refusal: type[Exception]) -> bytes:
    try:
        answer = reader.main(sys.stdin.buffer, sys.argv[2:])
        return json.dumps(answer, ensure_ascii=False).encode()
    except refusal as refused:
        return json.dumps({"why": str(refused)}).encode()
    except MemoryError:
        return b'{"why": "too_large"}'


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
    reader = import_module(f"ctevents.formats.limited.{sys.argv[1]}")
    refusal = import_module("ctevents.formats.limited.refused").RefusedFile
    confinement = import_module("ctevents.formats.limited.confinement")
    for limit, most in LIMITS.items():
        resource.setrlimit(limit, (most, most))
    confinement.confine()
    sys.stdout.buffer.write(answer_of(reader, refusal))
