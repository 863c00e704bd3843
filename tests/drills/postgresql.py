"""A primary and a synchronous standby, each on a machine of its own, with TLS."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import psycopg

from tests.drills.machines import Machine, Network
from tests.support.smtp import self_signed

PROGRAMS = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
MEMORY = Path("/dev/shm")
STANDBY = "standby"
OWNER = "postgres"
SETTINGS = (
    "fsync=off",
    "full_page_writes=off",
    "listen_addresses=*",
    "ssl=on",
    "max_wal_size=256MB",
)
"""The drill kills processes and keeps what the system holds, so nothing waits for a disk."""


class Cluster:
    """``uri`` names both servers. Leaving it deletes both, with everything in ``folder``."""

    def __init__(self, network: Network) -> None:
        self.primary, self.standby = network.machine(), network.machine()
        self._network = network
        self.folder = Path(tempfile.mkdtemp(prefix="ctevents-drill-", dir=MEMORY))

    def __enter__(self) -> Self:
        self.folder.chmod(0o711)
        for name in ("primary", STANDBY):
            (self.folder / name).mkdir()
        shutil.chown(self.folder, OWNER)
        self._as_owner(
            "initdb",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
            "-D",
            self._data("primary"),
        )
        self._make_certificate()
        access = Path(self._data("primary"), "pg_hba.conf")
        access.write_text(f"hostssl all,replication {OWNER} {self._network.subnet} trust\n")
        self._start(self.primary, "primary")
        self._on(self.primary, "CREATE DATABASE ctevents")
        self._follow()
        return self

    def __exit__(self, *_error: object) -> None:
        for machine in (self.primary, self.standby):
            machine.cut_power()
        shutil.rmtree(self.folder)

    @property
    def uri(self) -> str:
        hosts = "&".join(f"host={machine.address}:5432" for machine in (self.primary, self.standby))
        return f"postgresql+psycopg://{OWNER}@/ctevents?{hosts}&target_session_attrs=read-write&sslmode=require"

    def promote(self) -> None:
        """Let the standby take over."""
        self._on(self.standby, "SELECT pg_promote()")

    def _follow(self) -> None:
        """Copy the primary, and let it wait for the copy from then on."""
        source = f"host={self.primary.address} user={OWNER} sslmode=require"
        self._as_owner(
            "pg_basebackup",
            "-d",
            source,
            "-D",
            self._data(STANDBY),
            "-R",
            "--checkpoint=fast",
            "--no-sync",
        )
        self._start(self.standby, STANDBY)
        self._on(self.primary, f"ALTER SYSTEM SET synchronous_standby_names = '{STANDBY}'")
        self._on(self.primary, "SELECT pg_reload_conf()")
        patiently(
            lambda: (
                self._on(self.primary, "SELECT sync_state FROM pg_stat_replication") == [("sync",)]
            )
        )

    def _start(self, machine: Machine, name: str) -> None:
        settings = [
            part
            for each in (*SETTINGS, f"cluster_name={name}", "unix_socket_directories=")
            for part in ("-c", each)
        ]
        machine.start([str(PROGRAMS / "postgres"), "-D", self._data(name), *settings], user=OWNER)
        patiently(lambda: bool(self._on(machine, "SELECT 1")))

    def _data(self, name: str) -> str:
        return str(self.folder / name / "data")

    def _as_owner(self, program: str, *arguments: str) -> None:
        for name in ("primary", STANDBY):
            shutil.chown(self.folder / name, OWNER)
        subprocess.run(
            [PROGRAMS / program, *arguments],
            check=True,
            capture_output=True,
            user=OWNER,
            cwd=self.folder,
            env={"HOME": str(self.folder)},
        )

    def _make_certificate(self) -> None:
        data = Path(self._data("primary"))
        self_signed(data)
        (data / "certificate.pem").rename(data / "server.crt")
        (data / "key.pem").rename(data / "server.key")
        for name in ("server.crt", "server.key"):
            (data / name).chmod(0o600)
            shutil.chown(data / name, OWNER)

    def _on(self, machine: Machine, statement: str) -> list[Any]:
        address = (
            f"host={machine.address} user={OWNER} dbname=postgres sslmode=require connect_timeout=5"
        )
        with psycopg.connect(address, autocommit=True) as connection:
            answer = connection.execute(statement.encode())
            return answer.fetchall() if answer.description else []


def patiently(is_so: Callable[[], bool], seconds: float = 60) -> None:
    """Wait until it is so. An error counts as no."""
    ends_at = time.monotonic() + seconds
    while True:
        try:
            if is_so():
                return
        except (OSError, psycopg.Error):
            pass
        assert time.monotonic() < ends_at, "it does not become so"
        time.sleep(0.05)
