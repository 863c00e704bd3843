"""How far a long job is: told by whoever does it to whoever waits for it."""

from __future__ import annotations

from collections.abc import Callable

Tell = Callable[[float], None]
"""Is told the share that is done, from 0 to 1."""


def untold(_share: float) -> None:
    """Nobody waits."""


def between(tell: Tell, begin: float, end: float) -> Tell:
    """Of a step, which is so far a part of the whole."""
    return lambda share: tell(begin + share * (end - begin))
