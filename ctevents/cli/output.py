"""Output of commands: JSON for programs, aligned columns for people, new files."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click


def file_option(metavar: str, help_: str) -> Callable[[Any], Any]:
    """Return the option ``--output``, the path of the file to write, as ``file``."""
    kind = click.Path(dir_okay=False, writable=True, path_type=Path)
    return click.option(
        "-o", "--output", "file", required=True, type=kind, metavar=metavar, help=help_
    )


json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


def print_json(result: Any) -> None:
    """Print JSON, with instants as ISO 8601 with their offset."""
    click.echo(json.dumps(result, ensure_ascii=False, indent=2, default=_encoded))


def print_table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print aligned columns. Without rows, print only the headings."""
    lines = [list(headings), *([_shown(cell) for cell in row] for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(headings))]
    for line in lines:
        click.echo(
            "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        )


def one_line(text: str) -> str:
    """Replace characters that a terminal could take for a command, and line ends."""
    return "".join(character if character.isprintable() else " " for character in text)


def _shown(cell: object) -> str:
    if cell is None:
        return "–"
    if isinstance(cell, datetime):
        zone = " UTC" if cell.tzinfo is UTC else ""
        return cell.replace(tzinfo=None).isoformat(" ", "minutes") + zone
    return one_line(str(cell))


def _encoded(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no JSON")
