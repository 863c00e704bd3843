"""The files of the door's app that a device keeps, and the version that changes with any byte of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from flask import Flask, url_for

KINDS = (".js", ".css", ".svg", ".png", ".wasm")
FOLDERS = ("door", "vendor")
BESIDE = ("site.css", "icon.svg")


@dataclass(frozen=True)
class AppFiles:
    """``addresses`` of all static files, in order; ``version`` is a hash of what they hold."""

    addresses: tuple[str, ...]
    version: str


def static_files(folder: Path) -> list[str]:
    """The names of the app's files below the static folder."""
    of_app = [file for name in FOLDERS for file in (folder / name).rglob("*") if file.suffix in KINDS]
    return sorted([*BESIDE, *(file.relative_to(folder).as_posix() for file in of_app)])


def app_files(app: Flask, pages: Mapping[str, str]) -> AppFiles:
    """``pages``: the address of each page that a device keeps, with what stands there."""
    folder = Path(app.static_folder or "")
    names = static_files(folder)
    kept = [*((name, (folder / name).read_bytes()) for name in names), *_encoded(pages)]
    addresses = [*(url_for("static", filename=name) for name in names), *pages]
    return AppFiles(tuple(addresses), _hash(kept))


def _encoded(pages: Mapping[str, str]) -> Iterable[tuple[str, bytes]]:
    return ((address, page.encode()) for address, page in pages.items())


def _hash(kept: Iterable[tuple[str, bytes]]) -> str:
    whole = sha256()
    for name, content in kept:
        whole.update(sha256(name.encode()).digest() + sha256(content).digest())
    return whole.hexdigest()[:16]
