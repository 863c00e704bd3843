"""Long lists: read in pieces, so that they need little memory, or held whole without a search for
garbage."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol, TypeVar

PIECE = 500
"""Rows."""

_Item = TypeVar("_Item")


class _Numbered(Protocol):
    @property
    def id(self) -> int: ...


_Row = TypeVar("_Row", bound=_Numbered)
_Found = TypeVar("_Found", bound=_Numbered, covariant=True)


class Pages(Protocol[_Found]):
    """A query that returns the newest rows first, continuing after the row ``before_id`` if it is
    given."""

    def __call__(self, *, before_id: int | None, limit: int) -> Sequence[_Found]: ...


def in_pieces(items: Sequence[_Item], size: int = PIECE) -> Iterator[Sequence[_Item]]:
    return (items[start : start + size] for start in range(0, len(items), size))


def one_by_one(pages: Pages[_Row]) -> Iterator[_Row]:
    """Yield all rows of a query."""
    found = pages(before_id=None, limit=PIECE)
    while found:
        yield from found
        found = pages(before_id=found[-1].id, limit=PIECE)


@contextmanager
def without_search_for_garbage() -> Iterator[None]:
    """Let Python look for no unreachable cycles in this block, in any thread. A whole list has
    none, and each search walks through all of its objects again. Do not wait for a lock in it."""
    with _holding:
        _blocks.append(None)
        gc.disable()
    try:
        yield
    finally:
        with _holding:
            _blocks.pop()
            if not _blocks:
                gc.enable()


_holding, _blocks = threading.Lock(), list[None]()
"""The blocks of all threads. The search goes on after the last one."""
