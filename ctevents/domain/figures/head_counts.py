"""Head counts: the number of meals to cook, and of receivers to hire."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


def tally(texts: Iterable[str]) -> list[tuple[str, int]]:
    """Count how often each text was written, the most frequent first. Case, white space and a full stop at the end make no
    difference. The first spelling is shown."""
    first: dict[str, str] = {}
    counts = Counter[str]()
    for text in texts:
        line = " ".join(text.split())
        key = line.casefold().rstrip(".")
        if key:
            first.setdefault(key, line)
            counts[key] += 1
    return sorted(((first[key], count) for key, count in counts.items()), key=lambda row: (-row[1], row[0].casefold()))
