"""The files of the door's app that a device keeps, and a version that changes with any byte of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from flask import url_for

from ctevents.web.sending import StaticFiles

LINKED = (
    *("icon.svg", "door/app.css", "door/app.js", "door/keep.js"),
    *("door/icon-192.png", "door/icon-512.png", "door/icon-maskable-512.png"),
)
"""Files that the page and its manifest link. Files that a script loads later come with the script."""


@dataclass(frozen=True)
class AppFiles:
    """``addresses`` of all files and pages, in order; ``version`` is a hash of their content."""

    addresses: tuple[str, ...]
    version: str


def app_files(files: StaticFiles, pages: Mapping[str, str]) -> AppFiles:
    """Return the files and their version. ``pages`` maps the address of each page that a device keeps to its content. The address
    of a file has the hash of its content."""
    names = sorted({name for linked in LINKED for name in files.with_later(linked)})
    addresses = [*(url_for("static", filename=name) for name in names), *pages]
    whole = sha256()
    for part in (*addresses, *pages.values()):
        whole.update(sha256(part.encode()).digest())
    return AppFiles(tuple(addresses), whole.hexdigest()[:16])
