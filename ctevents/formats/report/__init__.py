"""The donor pack as files, all of which print one value: ``ctevents.domain.report.Report``."""

from __future__ import annotations

from collections.abc import Callable

from ctevents.domain.report import Report
from ctevents.formats.report import csv, json, pdf, workbook

WRITERS: dict[str, Callable[[Report], bytes]] = {
    "xlsx": workbook.written,
    "pdf": pdf.written,
    "csv": csv.written,
    "json": json.written,
}
"""By the ending of the file."""
