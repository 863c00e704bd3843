"""The donor pack as files, all of which print one value: ``ctevents.domain.figures.report.Report``."""

from __future__ import annotations

from collections.abc import Callable

from ctevents.domain.figures.report import Report
from ctevents.domain.progress import Tell
from ctevents.formats.report import csv, json, pdf, workbook

WRITERS: dict[str, Callable[[Report, Tell], bytes]] = {
    "xlsx": workbook.written,
    "pdf": pdf.written,
    "csv": csv.written,
    "json": json.written,
}
"""By the ending of the file. Each tells how far the file is, unless it is written in a moment."""
