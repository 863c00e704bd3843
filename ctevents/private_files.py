"""Keep files readable for their owner only: they hold guest lists, letters and keys."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EEXIST, ENOENT
from os import strerror
from pathlib import Path
from pwd import getpwuid
from secrets import token_hex
from typing import BinaryIO

MASK = 0o077
OWN = (
    "copying",
    "secret-key",
    "data-key",
    "demo-password",
    "demo.json",
    "ctevents.sqlite3",
    "files",
    "inbox",
    "requests",
)
"""Files and folders that the service makes in the instance folder. Other files there belong to
their makers and stay untouched."""
PART = re.compile(r"\.(.+)\.[0-9a-f]{8}\.part")
"""The name of a file that is being written."""
BESIDE_DATABASE = ("-wal", "-shm", "-journal")


def write_for_owner_only() -> None:
    """Set the umask of the whole process. The server, the worker and the commands call this;
    importing does not."""
    os.umask(MASK)


@contextmanager
def new_file(file: Path) -> Iterator[BinaryIO]:
    """Open a file that must not exist yet. It appears as a whole at the end of the block, and not
    at all after an error."""
    if file.exists():
        raise FileExistsError(EEXIST, strerror(EEXIST), str(file))
    if not file.parent.is_dir():
        raise FileNotFoundError(ENOENT, strerror(ENOENT), str(file))
    part = file.with_name(f".{file.name}.{token_hex(4)}.part")
    try:
        with part.open("xb") as out:
            yield out
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    part.replace(file)


def left_parts(folder: Path) -> list[tuple[str, Path]]:
    """Return the unfinished new files in the folder: the name that each would have, and where it
    is. A kill leaves them."""
    return [(found[1], file) for file in folder.iterdir() if (found := PART.fullmatch(file.name))]


def tighten(instance: Path, database: Path | None) -> None:
    """Close the service's own files to other users; older versions left them open. ``faults`` lists
    what remains open."""
    for path in (*_own_files(instance, database), instance):
        with suppress(OSError):  # deleted meanwhile, or another user's
            mode = path.lstat().st_mode
            if mode & MASK and not _is_shared(mode):
                path.chmod(stat.S_IMODE(mode) & ~MASK)


def _is_shared(mode: int) -> bool:
    """Return whether others rely on the path: a link's target, or a folder where everybody may
    write, such as /tmp."""
    return stat.S_ISLNK(mode) or bool(mode & stat.S_ISVTX)


def faults(instance: Path, database: Path | None) -> list[str]:
    """Return a line for each path that others can read or that belongs to another user, with the
    command that corrects it."""
    owner = instance.stat().st_uid
    return [
        fault
        for path in dict.fromkeys((instance, *_own_files(instance, database), *_beside(database)))
        for fault in faults_of(path, owner)
    ]


def faults_of(path: Path, owner: int) -> Iterator[str]:
    try:
        found = path.stat()
    except FileNotFoundError:  # deleted meanwhile
        return
    if found.st_mode & MASK:
        yield (
            f"other users can open {path}: chmod {'700' if stat.S_ISDIR(found.st_mode) else '600'} "
            f"{path}"
        )
    if found.st_uid != owner:
        yield f"{path} does not belong to {_name(owner)}: chown {_name(owner)} {path}"


def _own_files(instance: Path, database: Path | None) -> list[Path]:
    """Return the existing files. Files inside a closed folder are left out: nobody else can reach
    them."""
    named = {instance / name for name in OWN}
    if database is not None and instance in database.parents:
        named.add(database)
    within = {file for path in named for file in _beside(path)}
    inbox = instance / "inbox"
    if inbox in within and _is_open(inbox):
        within |= set(inbox.rglob("*"))
    return sorted(within, key=lambda path: (-len(path.parts), path))


def _is_open(folder: Path) -> bool:
    with suppress(OSError):
        return folder.is_dir() and bool(folder.stat().st_mode & MASK)
    return False


def _is_there(file: Path) -> bool:
    """Return False also if a folder on the way is closed to us."""
    with suppress(OSError):
        return file.exists()
    return False


def _beside(path: Path | None) -> list[Path]:
    """Return the file and SQLite's files beside it."""
    if path is None:
        return []
    return [
        file
        for file in (path, *(Path(f"{path}{end}") for end in BESIDE_DATABASE))
        if _is_there(file)
    ]


def _name(uid: int) -> str:
    try:
        return getpwuid(uid).pw_name
    except KeyError:
        return str(uid)
