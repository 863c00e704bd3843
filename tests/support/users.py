"""Another user of the machine, for whom a closed folder is closed. Root is let in everywhere."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

SOMEBODY = 65534


@contextmanager
def folder_for_everybody() -> Iterator[Path]:
    """Those of pytest are closed to other users."""
    with TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        yield Path(made)


@contextmanager
def as_other_user() -> Iterator[None]:
    """Ourselves where we are not root: closed folders of ours are closed to us, too."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(SOMEBODY)
    try:
        yield
    finally:
        os.seteuid(before)
