"""Measure the disk space of an installation: the packages of the lock that this machine needs, and
our files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from bench.figures import Aim, Figure
from bench.servers import ROOT

OURS = ("ctevents", "templates", "migrations")


def installed() -> Iterator[Figure]:
    packages = list(_packages())
    size = sum(map(_size_of, packages)) + sum(_size_of_folder(name) for name in OURS)
    yield Figure(
        work="packages installed", database="", value=len(packages), unit="", aim=Aim(most=60)
    )
    yield Figure(
        work="size of them and ourselves",
        database="",
        value=size / 2**20,
        unit="MB",
        aim=Aim(most=200),
    )


def _packages() -> Iterator[Distribution]:
    """Yield installed packages. The lock also names packages of other systems, which are not
    installed."""
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    for name in re.findall(r"^([a-z0-9-]+)==", lock, re.M):
        try:
            yield distribution(name)
        except PackageNotFoundError:
            continue


def _size_of(package: Distribution) -> int:
    paths = (package.locate_file(file) for file in package.files or ())
    return sum(path.stat().st_size for path in paths if path.is_file())  # type: ignore[attr-defined]


def _size_of_folder(name: str) -> int:
    return sum(file.stat().st_size for file in (ROOT / name).rglob("*") if file.is_file())
