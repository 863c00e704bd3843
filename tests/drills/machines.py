"""Machines on one switch: network namespaces, each with an address, that can lose their power or
their cable. Needs root."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import Self

ROOT = Path(__file__).resolve().parents[2]

NETWORKS = count()


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Network:
    """A switch. Leaving it ends all processes of its machines. ``address``: where this process can
    be reached."""

    def __init__(self) -> None:
        # The kernel removes the cables of a deleted machine some time later: no name is used twice.
        self._number = (10 * os.getpid() + next(NETWORKS)) % 10_000
        self._prefix = f"10.213.{self._number % 250}"
        self._switch = f"ctsw{self._number}"
        self.address = f"{self._prefix}.1"
        self._machines: list[Machine] = []

    def __enter__(self) -> Self:
        _run("ip", "link", "add", self._switch, "type", "bridge")
        _run("ip", "address", "add", f"{self.address}/24", "dev", self._switch)
        _run("ip", "link", "set", self._switch, "up")
        return self

    def __exit__(self, *_error: object) -> None:
        for machine in self._machines:
            machine.cut_power()
            _run("ip", "netns", "delete", machine.namespace)
        _run("ip", "link", "delete", self._switch)

    @property
    def subnet(self) -> str:
        return f"{self._prefix}.0/24"

    def machine(self) -> Machine:
        """Return a new machine, plugged in."""
        number = len(self._machines) + 11
        made = Machine(
            f"ctevents-{self._number}-{number}",
            f"{self._prefix}.{number}",
            f"ctp{self._number}-{number}",
        )
        _run("ip", "netns", "add", made.namespace)
        self._machines.append(made)
        _run(
            "ip", "link", "add", made.plug, "type", "veth", "peer", "eth0", "netns", made.namespace
        )
        _run("ip", "link", "set", made.plug, "master", self._switch, "up")
        for words in (
            f"address add {made.address}/24 dev eth0",
            "link set eth0 up",
            "link set lo up",
        ):
            _run("ip", "-netns", made.namespace, *words.split())
        return made


class Machine:
    def __init__(self, namespace: str, address: str, plug: str) -> None:
        self.namespace, self.address, self.plug = namespace, address, plug
        self._started: list[subprocess.Popen[bytes]] = []

    def start(
        self,
        command: Sequence[str],
        environment: Mapping[str, str] | None = None,
        user: str = "root",
    ) -> None:
        """Start a program here, with the search path of this process's environment and nothing else
        of it."""
        as_user = (
            ("setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups")
            if user != "root"
            else ()
        )
        program = ["ip", "netns", "exec", self.namespace, *as_user, *command]
        bare = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8"} | dict(environment or {})
        self._started.append(
            subprocess.Popen(program, env=bare, cwd=ROOT, stdin=subprocess.DEVNULL)
        )

    def cut_power(self) -> None:
        """``kill -9`` of every process."""
        for pid in _run("ip", "netns", "pids", self.namespace).split():
            try:
                os.kill(int(pid), signal.SIGKILL)
            except ProcessLookupError:
                continue
        for process in self._started:
            process.wait()
        self._started.clear()

    def unplug(self) -> None:
        """Let it vanish without a word: nobody learns that its connections have ended."""
        _run("ip", "link", "set", self.plug, "down")
