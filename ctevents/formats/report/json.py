"""The pack for programs."""

from __future__ import annotations

import json
from typing import Any

from ctevents.domain.figures.report import ColumnKind, Part, Report, Table
from ctevents.domain.progress import Tell, untold


def written(report: Report, _tell: Tell = untold) -> bytes:
    """Return ``{"title", "language", "made_at", "figures": "exact|merged", "names", "headlines":
    [{"key", "label", "value"}], "cover": [{"label", "text"}], "notes", "parts": [{"event": slug or
    "all", "title", "facts", "sentences", "tables": [{"table", "title", "columns": [{"key",
    "heading", "kind"}], "chart", "rows": [{key: value}]}]}]}``. A withheld figure is null."""
    content = {
        "title": report.title,
        "language": report.language,
        "made_at": report.made_at.isoformat(),
        "figures": "merged" if report.is_public else "exact",
        "names": report.names,
        "headlines": [
            {"key": each.key, "label": each.label, "value": each.value} for each in report.headlines
        ],
        "cover": [{"label": label, "text": text} for label, text in report.cover],
        "notes": report.notes,
        "parts": [_part(part) for part in report.parts],
    }
    return f"{json.dumps(content, ensure_ascii=False, indent=2)}\n".encode()


def _part(part: Part) -> dict[str, Any]:
    return {
        "event": part.key,
        "title": part.title,
        "facts": part.facts,
        "sentences": part.sentences,
        "tables": [_table(table) for table in part.tables],
    }


def _table(table: Table) -> dict[str, Any]:
    keys = [column.key for column in table.columns]
    chart = (
        {"bars": table.label, "columns": table.chart.columns, "stacked": table.chart.is_stacked}
        if table.chart
        else None
    )
    return {
        "table": table.key,
        "title": table.title,
        "columns": [
            {"key": each.key, "heading": each.heading, "kind": ColumnKind(each.kind).value}
            for each in table.columns
        ],
        "chart": chart,
        "rows": [dict(zip(keys, row.values, strict=True)) for row in table.rows],
    }
