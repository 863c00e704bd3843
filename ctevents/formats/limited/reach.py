"""Try what a hostile file would try if it took over its reader. Run in a limited process
(``child``).

The argument is a port at loopback. The answer is ``{attempt: whether it succeeded}``; see
``ATTEMPTS``.
"""

from __future__ import annotations

import ctypes
import os
import socket
from collections.abc import Callable, Sequence
from typing import BinaryIO

libc = ctypes.CDLL(None)
# found before the guards are set
native_socket, native_connect, native_open = libc.socket, libc.connect, libc.open

HOST = "127.0.0.1"


def main(_source: BinaryIO, arguments: Sequence[str]) -> dict[str, bool]:
    port = int(arguments[0])
    return {name: _succeeds(attempt, port) for name, attempt in ATTEMPTS.items()}


def _succeeds(attempt: Callable[[int], bool], port: int) -> bool:
    try:
        return attempt(port)
    except OSError:
        return False


def connect(port: int) -> bool:
    with socket.socket() as client:
        client.connect((HOST, port))
        return True


def connect_natively(port: int) -> bool:
    address = (
        socket.AF_INET.to_bytes(2, "little")
        + port.to_bytes(2, "big")
        + socket.inet_aton(HOST)
        + bytes(8)
    )
    descriptor = native_socket(socket.AF_INET, socket.SOCK_STREAM, 0)
    return bool(descriptor >= 0 and native_connect(descriptor, address, len(address)) == 0)


def read_file(_port: int) -> bool:
    with open(__file__, "rb") as file:
        return bool(file.read(1))


def read_file_natively(_port: int) -> bool:
    return bool(native_open(os.fsencode(__file__), os.O_RDONLY) >= 0)


def start_program(_port: int) -> bool:
    return os.waitpid(os.posix_spawn("/bin/true", ["true"], {}), 0)[1] == 0


ATTEMPTS: dict[str, Callable[[int], bool]] = {
    "network": connect,
    "network, natively": connect_natively,
    "files": read_file,
    "files, natively": read_file_natively,
    "programs": start_program,
}
