"""The invented sources of the sample: none of it is from the real publication."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta
from typing import Any

from ctevents.db.base import Transaction
from ctevents.domain.launch.sources import SourceFields, SourceKind, from_columns
from ctevents.services.events.projects import ProjectFields, edit_project, projects
from ctevents.services.launch.source_edits import add_source
from ctevents.services.launch.sources import sources_of

WEDNESDAY = 3
"""The day of the week, by ISO 8601."""


class Publication:
    """The sources of the sample."""

    def __init__(self, sample: dict[str, Any]) -> None:
        self._sample = sample

    def add(self, tx: Transaction) -> None:
        """Add the sources and the project's identifiers, unless there are any sources."""
        project = projects(tx)[0]
        if any(sources_of(tx, project.id, kind) for kind in SourceKind):
            return
        block = {field.name: getattr(project, field.name) for field in fields(ProjectFields)}
        edit_project(tx, project, ProjectFields(**block | self._sample["identifiers"]))
        for kind in SourceKind:
            for columns in self._sample[kind]:
                add_source(tx, project.id, kind, _fields(kind, columns, tx.now.date()))


def _fields(kind: SourceKind, columns: dict[str, Any], today: date) -> SourceFields:
    """Return a source. A workshop was on two days in the middle of a week, about ``days_ago`` days ago."""
    values = dict(columns)
    if "days_ago" in values:
        day = today - timedelta(days=values.pop("days_ago"))
        values["starts_on"] = day + timedelta(days=WEDNESDAY - day.isoweekday())
        values["ends_on"] = values["starts_on"] + timedelta(days=1)
    for name in ("addressees", "findings"):
        if name in values:
            values[name] = tuple(values[name])
    return from_columns(kind, values)
