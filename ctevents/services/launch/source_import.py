"""Imports of sources from a file."""

from __future__ import annotations

from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.launch.source_rows import (
    Known,
    SourceOutcome,
    SourcePlan,
    SourceTable,
    columns_in,
    find_header,
    kind_meant,
    plan_sources,
    read_rows,
)
from ctevents.domain.launch.sources import SourceKind, in_printed_order
from ctevents.domain.people import folded
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.spreadsheet import Sheet, read_sheets
from ctevents.services.common import audit
from ctevents.services.launch.source_edits import (
    change_source,
    fields_of,
    lock_sources,
    new_source,
    sources_of,
)
from ctevents.services.people.people import groups


def plan_import(session: Session, project_id: int, content: bytes, file_name: str) -> SourcePlan:
    """Return the effects of an import into a project, and change nothing. ``file_name`` may say
    whether a table with numbers and texts only holds findings or recommendations. Raises
    ``Unreadable`` and ``BadTable``."""
    known = groups(session, project_id)
    codes = {
        folded(word): group.code for group in known for word in (*group.names.values(), group.code)
    }
    tables = _tables(content, file_name, codes)
    rows = [row for table in tables for row in read_rows(table, codes)]
    ignored = tuple((table.kind, text) for table in tables for text in _ignored(table))
    return SourcePlan(plan_sources(rows, _known(session, project_id)), ignored)


def _tables(content: bytes, file_name: str, codes: dict[str, str]) -> list[SourceTable]:
    sheets = read_sheets(content, [*SourceKind])
    if SourceKind.RECOMMENDATION in sheets:
        sheets.pop("", None)
    return [_table(name, sheet, file_name, codes) for name, sheet in sheets.items()]


def _table(name: str, sheet: Sheet, file_name: str, codes: dict[str, str]) -> SourceTable:
    header = find_header(sheet.rows, name or file_name, codes)
    kind = SourceKind(name) if name else kind_meant(header, file_name)
    return SourceTable(kind, kind.value, header, sheet.rows, sheet.without_value)


def _ignored(table: SourceTable) -> list[str]:
    used = columns_in(table.header, table.kind)
    others = [heading for column, heading in table.header.headings.items() if column not in used]
    return [*others, *table.header.ignored]


def _known(session: Session, project_id: int) -> Known:
    return {
        kind: {each.number: fields_of(each) for each in sources_of(session, project_id, kind)}
        for kind in SourceKind
    }


def import_sources(tx: Transaction, project_id: int, content: bytes, file_name: str) -> SourcePlan:
    """Carry out ``plan_import`` and return the plan. A refused row stops the whole import."""
    project = lock_sources(tx, project_id)
    planned = plan_import(tx, project_id, content, file_name)
    counts = planned.counts
    if counts.refused:
        raise Refusal(Reason.SOURCES_HAVE_REFUSED_ROWS)
    for kind in SourceKind:
        _carry_out(tx, project_id, kind, planned)
    if counts.new or counts.changed:
        audit.record(tx, "sources.imported", project=project.slug, **vars(counts))
    return planned


def _carry_out(tx: Transaction, project_id: int, kind: SourceKind, planned: SourcePlan) -> None:
    """Write the sources of a kind, then put them in their printed order."""
    saved = {source.number: source for source in sources_of(tx, project_id, kind)}
    order = in_printed_order([*saved], planned.numbers(kind))
    for row in planned.rows:
        if row.kind is kind and row.fields is not None:
            if row.outcome is SourceOutcome.NEW:
                saved[row.number] = new_source(tx, project_id, kind, row.fields)
            elif row.outcome is SourceOutcome.CHANGED:
                change_source(tx, saved[row.number], row.fields)
    for position, number in enumerate(order, start=1):
        saved[number].position = position
    tx.flush()
