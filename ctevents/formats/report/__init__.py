"""The donor pack as files. All of them print one value:
``ctevents.domain.figures.report.Report``."""

from __future__ import annotations

from collections.abc import Callable

from ctevents.domain.figures.report import Report
from ctevents.domain.progress import Tell
from ctevents.formats.report import csv, iati, json, pdf, workbook

WRITERS: dict[str, Callable[[Report, Tell], bytes]] = {
    "xlsx": workbook.written,
    "pdf": pdf.written,
    "csv": csv.written,
    "json": json.written,
    "xml": iati.written,
}
"""The writers by the ending of the file. Each reports its progress, unless it takes only a
moment."""

NAMELESS = "xml"
"""The format that has no place for names."""
