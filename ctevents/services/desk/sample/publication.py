"""The invented sources of the sample: none of it is from the real publication."""

from __future__ import annotations

from datetime import date
from typing import Any

from ctevents.db.base import Transaction
from ctevents.domain.launch.sources import SourceFields, SourceKind, from_columns
from ctevents.services.launch.source_edits import add_source
from ctevents.services.launch.sources import sources_of


class Publication:
    """The sources of the sample."""

    def __init__(self, sample: dict[str, Any]) -> None:
        self._sample = sample

    def add(self, tx: Transaction) -> None:
        """Add the sources, unless there are any."""
        if any(sources_of(tx, kind) for kind in SourceKind):
            return
        for kind in SourceKind:
            for columns in self._sample[kind]:
                add_source(tx, kind, _fields(kind, columns))


def _fields(kind: SourceKind, columns: dict[str, Any]) -> SourceFields:
    values = dict(columns)
    for name in ("starts_on", "ends_on"):
        if name in values:
            values[name] = date.fromisoformat(values[name])
    for name in ("addressees", "findings"):
        if name in values:
            values[name] = tuple(values[name])
    return from_columns(kind, values)
