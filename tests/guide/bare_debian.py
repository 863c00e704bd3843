"""A machine with Debian and nothing else: its own files, network and processes, and the real
systemd as process 1. Needs root."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import Self

from tests.drills.machines import Network
from tests.guide.blocks import ROOT

SUITE = "trixie"
BASE = ROOT / "build" / f"{SUITE}.tar"
"""The machine before its first start, kept for the next run: delete it to make it again."""
BOOT, CERTBOT = (Path(__file__).with_name(name) for name in ("boot", "certbot"))
SOURCES = Path("/etc/apt/sources.list.d/debian.sources")
PATIENCE = 600
"""Seconds for a block: packages come from elsewhere."""
ENVIRONMENT = {
    "HOME": "/root",
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "LANG": "C.UTF-8",
    "DEBIAN_FRONTEND": "noninteractive",
}


class CommandFailed(Exception):
    """The exit status, and what the commands printed."""


def base() -> Path:
    """Return the archive of a bare Debian, made if it is missing. apt reaches its mirror as this
    machine's does."""
    if not BASE.exists():
        BASE.parent.mkdir(exist_ok=True)
        part = BASE.with_suffix(".part")
        reached = [
            file
            for file in Path("/etc/apt/apt.conf.d").iterdir()
            if "Acquire::" in file.read_text()
        ]
        options = [f"--aptopt={each}" for each in [*reached, 'APT::Get::Assume-Yes "true"']]
        made = [
            "mmdebstrap",
            "--quiet",
            "--variant=apt",
            "--include=systemd-sysv",
            "--format=tar",
            *options,
            SUITE,
            part,
        ]
        subprocess.run([*made, *([SOURCES] if SOURCES.exists() else [])], check=True)
        part.rename(BASE)
    return BASE


class BareDebian:
    """A context manager. ``root``: the folder with its files; ``address``: where others in the
    network reach it."""

    def __init__(self, network: Network, host: str) -> None:
        self._host, self._machine = host, network.machine()
        self.address = self._machine.address
        self._pip = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
        self._pip.pop("PIP_FIND_LINKS", None)

    def __enter__(self) -> Self:
        self._archive = base()
        self.root = Path(mkdtemp(prefix="ctevents-guide-", dir="/var/tmp"))
        self._group = _control_groups() / self.root.name
        self._group.mkdir()
        try:
            self._unpack()
            self._boot()
        except BaseException:
            self._remove()
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        self._remove()

    def run(self, commands: str, *, fetches: bool = False) -> str:
        """Type the commands in a new shell of root, and return what they print. ``fetches``: with
        the network of the machine that runs the test. Raises ``CommandFailed`` at the first one
        that fails."""
        done = self._run(["sh", "-ec", commands], fetches=fetches)
        if done.returncode:
            raise CommandFailed(f"exit status {done.returncode}:\n{done.stdout}")
        return done.stdout

    def _run(
        self, command: list[str], *, fetches: bool = False
    ) -> subprocess.CompletedProcess[str]:
        spaces = [
            "--mount",
            "--pid",
            "--uts",
            "--ipc",
            "--cgroup",
            "--root",
            "--wdns=/root",
            *([] if fetches else ["--net"]),
        ]
        bare = [f"{name}={value}" for name, value in (ENVIRONMENT | self._pip).items()]
        return subprocess.run(
            [
                "nsenter",
                f"--target={self._systemd}",
                *spaces,
                "env",
                "--ignore-environment",
                *bare,
                *command,
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=PATIENCE,
        )

    def _unpack(self) -> None:
        subprocess.run(
            [
                "tar",
                "--extract",
                "--numeric-owner",
                "--file",
                self._archive,
                "--directory",
                self.root,
            ],
            check=True,
        )
        self.root.chmod(0o755)
        (self.root / "etc" / "hostname").write_text(f"{self._host}\n")
        (self.root / "etc" / "hosts").write_text(f"127.0.0.1 localhost\n127.0.1.1 {self._host}\n")
        shutil.copy("/etc/resolv.conf", self.root / "etc" / "resolv.conf")
        shutil.copy(CERTBOT, self.root / "usr" / "local" / "bin" / "certbot")
        if certificates := self._pip.get("PIP_CERT"):
            shutil.copy(certificates, self.root / "usr" / "local" / "share")
            self._pip["PIP_CERT"] = f"/usr/local/share/{Path(certificates).name}"

    def _boot(self) -> None:
        within = [
            "unshare",
            "--mount",
            "--pid",
            "--uts",
            "--ipc",
            "--cgroup",
            "--fork",
            "--kill-child",
        ]
        starts = [
            "ip",
            "netns",
            "exec",
            self._machine.namespace,
            *within,
            str(BOOT),
            str(self.root),
        ]
        joins = 'echo $$ > "$0"/cgroup.procs && exec "$@"'
        self._outside = subprocess.Popen(
            ["sh", "-ec", joins, str(self._group), *starts], stdin=subprocess.DEVNULL
        )
        ends_at = time.monotonic() + 60
        while not self._is_up():
            assert self._outside.poll() is None, "the machine did not start"
            assert time.monotonic() < ends_at, "its systemd did not start"
            time.sleep(0.1)

    def _is_up(self) -> bool:
        with suppress(OSError, ValueError):
            self._systemd = int(
                Path(f"/proc/{self._outside.pid}/task/{self._outside.pid}/children").read_text()
            )
            if Path(f"/proc/{self._systemd}/comm").read_text() == "systemd\n":
                return self._run(["systemctl", "is-system-running"]).stdout.strip() in (
                    "running",
                    "degraded",
                )
        return False

    def _remove(self) -> None:
        """End process 1, and with it all others."""
        self._machine.cut_power()
        if hasattr(self, "_outside"):
            self._outside.wait(30)
        ends_at = time.monotonic() + 30
        while "populated 1" in (self._group / "cgroup.events").read_text():
            assert time.monotonic() < ends_at, "processes of the machine are left"
            time.sleep(0.1)
        for group in sorted(
            (each for each in self._group.rglob("*") if each.is_dir()), reverse=True
        ):
            group.rmdir()
        self._group.rmdir()
        shutil.rmtree(self.root)


def _control_groups() -> Path:
    """Return where the machine has its control groups of version 2."""
    mounts = [line.split() for line in Path("/proc/mounts").read_text().splitlines()]
    found = [Path(where) for _, where, kind, *_ in mounts if kind == "cgroup2"]
    assert found, "this machine has no cgroup2, which systemd needs"
    return found[0]
