"""The files of the door's app that a device keeps, and a version that changes with any byte of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from flask import url_for

KINDS = (".js", ".css", ".svg", ".png", ".wasm")
FOLDERS = ("door", "vendor")
BESIDE = ("site.css", "icon.svg")


@dataclass(frozen=True)
class AppFiles:
    """``addresses`` of all static files, in order; ``version`` is a hash of their content."""

    addresses: tuple[str, ...]
    version: str


def static_files(folder: Path) -> list[str]:
    """Return the names of the app's files below the static folder."""
    of_app = [file for name in FOLDERS for file in (folder / name).rglob("*") if file.suffix in KINDS]
    return sorted([*BESIDE, *(file.relative_to(folder).as_posix() for file in of_app)])


def read_digests(folder: Path) -> dict[str, str]:
    """Return each name and its hash. Call it before anything is served. Files that an upgrade writes later belong to
    the next process, and no device may take them for ours."""
    return {name: sha256((folder / name).read_bytes()).hexdigest() for name in static_files(folder)}


def app_files(digests: Mapping[str, str], pages: Mapping[str, str]) -> AppFiles:
    """Return the files and their version. ``pages`` maps the address of each page that a device keeps to its content."""
    addresses = [*(url_for("static", filename=name) for name in digests), *pages]
    whole = sha256()
    for name, content in [*digests.items(), *pages.items()]:
        whole.update(sha256(name.encode()).digest() + sha256(content.encode()).digest())
    return AppFiles(tuple(addresses), whole.hexdigest()[:16])
