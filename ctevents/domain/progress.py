"""Progress of a long job, which its code reports while others wait."""

from __future__ import annotations

from collections.abc import Callable

Tell = Callable[[float], None]
"""A function that takes the finished share, from 0 to 1."""


def untold(_share: float) -> None:
    """Ignore the progress, since nobody waits."""


def between(tell: Tell, begin: float, end: float) -> Tell:
    """Return a function for the progress of one step, which reports it as a part of the whole."""
    return lambda share: tell(begin + share * (end - begin))
