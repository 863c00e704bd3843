"""A second user of the machine, who cannot open a closed folder. Root can open every folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

SOMEBODY = 65534


@contextmanager
def folder_for_everybody() -> Iterator[Path]:
    """Yield a folder for all users; pytest's folders are closed to others."""
    with TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        yield Path(made)


@contextmanager
def as_other_user() -> Iterator[None]:
    """Run as a different user if we are root; otherwise as ourselves, since our closed folders are
    then closed to us too."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(SOMEBODY)
    try:
        yield
    finally:
        os.seteuid(before)
