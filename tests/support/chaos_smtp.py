"""An SMTP server on loopback with every possible fault at each stage, chosen by a seed."""

from __future__ import annotations

import contextlib
import re
import socket
import ssl
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from random import Random
from typing import Self

LOOPBACK = "127.0.0.1"
MESSAGE_ID = re.compile(rb"^Message-ID:\s*<([^@>]+)@", re.MULTILINE | re.IGNORECASE)
PATIENCE = 30.0

OF_A_CONNECTION = ("CONNECT", "EHLO", "STARTTLS", "AUTH")
OF_A_LETTER = ("MAIL", "RCPT", "DATA", "BODY", "END")

REPLIES = {
    "CONNECT": ("421 4.3.2 busy", "554 5.3.2 closed"),
    "EHLO": ("421 4.3.2 closing", "502 5.5.1 what"),
    "STARTTLS": ("454 4.7.0 no TLS now", "500 5.5.1 what"),
    "AUTH": ("454 4.7.0 no sign-in now", "535 5.7.8 wrong password"),
    "MAIL": ("421 4.3.2 closing", "451 4.3.0 later", "550 5.7.1 not your address"),
    "RCPT": ("421 4.3.2 closing", "450 4.2.1 mailbox busy", "550 5.1.1 unknown user"),
    "DATA": ("451 4.3.0 later", "554 5.6.0 no letters"),
    "END": ("451 4.3.0 later", "552 5.2.2 mailbox full", "554 5.7.1 looks like spam"),
}
GARBAGE = "\x00\x7f§ not SMTP at all"
TOO_LONG = "250 " + "x" * 9000


@dataclass(frozen=True)
class Fault:
    """A fault. ``does``: "drop", "hang", "tarpit" (the right reply, one byte at a time), or a
    different reply."""

    at: str
    does: str

    def __str__(self) -> str:
        return f"{self.at} {self.does[:20]}"


FAULTS = [
    *(
        Fault(stage, does)
        for stage in REPLIES
        for does in ("drop", "hang", "tarpit", GARBAGE, TOO_LONG)
    ),
    *(Fault(stage, reply) for stage, replies in REPLIES.items() for reply in replies),
    Fault("BODY", "drop"),  # after 354
]


class ChaosServer:
    """A context manager for a faulty SMTP server. ``taken``: letters it kept; ``acknowledged``:
    letters whose 250 the client received, since it went on. Both hold the left part of the
    Message-ID. ``share``: the share of faults; ``per_byte``: seconds between two bytes of a tarpit.

    ``refused``: recipient → the replies that refuse a letter permanently. ``said``: recipient, or
    "" before one is named → what was refused.
    """

    def __init__(
        self,
        tls: ssl.SSLContext,
        *,
        faults: Sequence[Fault] = FAULTS,
        share: float = 1.0,
        per_byte: float = 0.01,
        seed: int = 0,
        refused: Mapping[str, str] | None = None,
    ) -> None:
        self.tls, self.share, self.per_byte, self.seed = tls, share, per_byte, seed
        self.faults: dict[tuple[str, ...], list[Fault]] = {
            stages: [each for each in faults if each.at in stages]
            for stages in (OF_A_CONNECTION, OF_A_LETTER)
        }
        self.refused = refused or {}
        self.acknowledged: list[str] = []
        self.taken: list[str] = []
        self.met: set[Fault] = set()
        self.said: defaultdict[str, set[str]] = defaultdict(set)
        self.port = 0
        self._connections = 0
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> Self:
        self._listen()
        return self

    def __exit__(self, *_error: object) -> None:
        self._close()
        for thread in self._threads:
            thread.join(PATIENCE)

    @contextmanager
    def down(self) -> Iterator[None]:
        """Refuse connections."""
        self._close()
        yield
        self._listen()

    def choose(self, stages: tuple[str, ...], random: Random) -> Fault | None:
        faults = self.faults[stages]
        if not faults or random.random() >= self.share:
            return None
        fault = random.choice(faults)
        self.met.add(fault)
        return fault

    def _listen(self) -> None:
        self._listener = socket.create_server((LOOPBACK, self.port))
        self.port = self._listener.getsockname()[1]
        self._spawn(threading.Thread(target=self._serve, args=(self._listener,)))

    def _close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)  # wakes the thread that waits in accept
        self._listener.close()

    def _serve(self, listener: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _address = listener.accept()
                connection.settimeout(PATIENCE)
                self._connections += 1
                random = Random(f"{self.seed} {self._connections}")
                self._spawn(threading.Thread(target=_Conversation(self, connection, random).run))

    def _spawn(self, thread: threading.Thread) -> None:
        self._threads.append(thread)
        thread.start()


class _Over(Exception):
    """This conversation has ended."""


class _Conversation:
    def __init__(self, server: ChaosServer, connection: socket.socket, random: Random) -> None:
        self._server, self._connection, self._random = server, connection, random
        self._fault = server.choose(OF_A_CONNECTION, random)
        self._lines = connection.makefile("rb")
        self._recipient = ""
        self._answered: str | None = None

    def run(self) -> None:
        with contextlib.suppress(_Over, OSError):
            self._meet("CONNECT", "220 chaos.example")
            while True:
                self._answer(self._line().decode("ascii", "replace").rstrip())
        self._lines.close()
        self._connection.close()

    def _answer(self, line: str) -> None:
        verb = line.partition(" ")[0].upper()
        match verb:
            case "EHLO":
                self._meet("EHLO", "250-chaos.example\r\n250-STARTTLS\r\n250 AUTH PLAIN")
            case "STARTTLS":
                if self._meet("STARTTLS", "220 go ahead"):
                    self._lines.close()
                    self._connection = self._server.tls.wrap_socket(
                        self._connection, server_side=True
                    )
                    self._lines = self._connection.makefile("rb")
            case "AUTH":
                self._meet("AUTH", "235 welcome")
            case "MAIL":
                self._fault, self._recipient = self._server.choose(OF_A_LETTER, self._random), ""
                self._meet("MAIL", "250 OK")
            case "RCPT":
                self._recipient = line.partition("<")[2].partition(">")[0]
                self._meet("RCPT", self._server.refused.get(self._recipient, "250 OK"))
            case "DATA":
                if self._meet("DATA", "354 go on"):
                    self._take_letter()
            case "QUIT":
                self._say("221 bye")
                raise _Over
            case _:
                self._say("250 OK" if verb in ("RSET", "HELO") else "502 5.5.1 what")

    def _take_letter(self) -> None:
        if self._does("BODY"):
            raise _Over
        content = b"".join(iter(self._line, b".\r\n"))
        found = MESSAGE_ID.search(content)
        assert found is not None
        name = found[1].decode()
        if self._does("END") not in REPLIES["END"]:
            self._server.taken.append(name)
        if self._meet("END", "250 OK"):
            self._answered = name

    def _does(self, stage: str) -> str | None:
        return self._fault.does if self._fault is not None and self._fault.at == stage else None

    def _meet(self, stage: str, reply: str) -> bool:
        """Apply a fault or send the reply; return whether the client got the reply."""
        match self._does(stage):
            case None:
                self._say(reply)
            case "tarpit":
                self._note(reply)
                for byte in f"{reply}\r\n".encode():
                    self._connection.sendall(bytes([byte]))
                    time.sleep(self._server.per_byte)
            case "drop":
                raise _Over
            case "hang":
                self._line()
                raise _Over
            case wrong:
                self._say(wrong)
                if wrong.startswith("421"):
                    raise _Over
                return False
        return True

    def _say(self, reply: str) -> None:
        self._note(reply)
        self._connection.sendall(f"{reply}\r\n".encode())

    def _note(self, reply: str) -> None:
        if reply[0] in "45":
            self._server.said[self._recipient].add(reply)

    def _line(self) -> bytes:
        line = self._lines.readline()
        if not line:
            raise _Over
        if self._answered is not None:
            self._server.acknowledged.append(self._answered)
            self._answered = None
        return line
