"""Short notation for lists of numbers."""

from __future__ import annotations

from collections.abc import Iterable


def runs(numbers: Iterable[int]) -> list[str]:
    """Join neighbouring numbers: 3, 4, 5 and 9 become "3-5" and "9". ``numbers`` must be sorted and distinct."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return [str(first) if first == last else f"{first}-{last}" for first, last in found]
