"""The publication's recommendations, with the findings and workshops that they rest on."""

from __future__ import annotations

from pathlib import Path

import click

from ctevents.cli.application import project_named, project_option
from ctevents.cli.output import json_option, one_line, print_json, print_table
from ctevents.db.handle import db, transaction
from ctevents.domain.launch.source_rows import (
    ALL,
    BadTable,
    PlannedSource,
    SourceOutcome,
    SourcePlan,
)
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.spreadsheet import Unreadable
from ctevents.models import Project, Recommendation
from ctevents.services.common import audit
from ctevents.services.launch.source_edits import recommendations as all_recommendations
from ctevents.services.launch.source_import import import_sources, plan_import
from ctevents.texts.words.imports import unreadable_sentence
from ctevents.texts.words.sources import called, error_sentence, table_sentence


@click.group()
def recommendations() -> None:
    """The publication's recommendations, findings and workshops."""


@recommendations.command("list")
@project_option
@json_option
def list_recommendations(project_slug: str | None, as_json: bool) -> None:
    """List the recommendations in their printed order."""
    listed = all_recommendations(db.session(), [project_named(project_slug).id])
    if as_json:
        print_json([_described(each) for each in listed])
    else:
        columns = ["number", "theme", "addressees", "workshop", "findings", "text"]
        print_table(columns, [_row(each) for each in listed])


@recommendations.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, readable=True, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Print what would happen, and change nothing.")
@project_option
@json_option
def import_file(file: Path, dry_run: bool, project_slug: str | None, as_json: bool) -> None:
    """Import recommendations from an XLSX or CSV file.

    A workbook may also have sheets “findings” and “workshops”; a CSV file may hold these instead.
    It prints the result for each row. One rejected row stops the whole import. Recommendations that
    are not in the file stay.
    """
    try:
        planned = _carry_out(project_named(project_slug), file, dry_run=dry_run)
    except Unreadable as error:
        raise click.ClickException(f"{file.name}: {unreadable_sentence(error.why)}") from error
    except BadTable as error:
        raise click.ClickException(table_sentence(error)) from error
    if planned.ignored:
        headings = "; ".join(f"{kind}: {heading}" for kind, heading in planned.ignored)
        click.echo(one_line(f"Columns ignored: {headings}"), err=True)
    if as_json:
        print_json(vars(planned.counts) | {"errors": _errors(planned)})
    else:
        _print_rows(planned, is_done=not (dry_run or planned.counts.refused))
    if planned.counts.refused:
        raise click.ClickException(
            "nothing was imported, since some rows are refused: correct them in the file"
        )


def _carry_out(project: Project, file: Path, *, dry_run: bool) -> SourcePlan:
    """Import and return what was done. For a dry run or a stopped import, return what would be
    done."""
    content = file.read_bytes()
    if not dry_run:
        try:
            with transaction(by=audit.SHELL) as tx:
                return import_sources(tx, project.id, content, file.name)
        except Refusal as refusal:
            if refusal.reason is not Reason.SOURCES_HAVE_REFUSED_ROWS:
                raise
    return plan_import(db.session(), project.id, content, file.name)


def _errors(planned: SourcePlan) -> list[dict[str, object]]:
    return [
        {
            "sheet": row.sheet,
            "row": row.row,
            "column": error.column,
            "message": error_sentence(error),
        }
        for row in planned.rows
        for error in row.errors
    ]


def _print_rows(planned: SourcePlan, *, is_done: bool) -> None:
    for row in planned.rows:
        click.echo(
            one_line(
                f"{row.sheet} row {row.row}: {row.outcome}: "
                f"{'; '.join([called(row), *_words(row)])}"
            )
        )
    counts = ", ".join(f"{count} {name}" for name, count in vars(planned.counts).items())
    click.echo(f"{'Imported' if is_done else 'Nothing imported'}: {counts}.")


def _words(row: PlannedSource) -> list[str]:
    """Return the changes and the reasons of a row."""
    changes = [", ".join(row.changes)] if row.outcome is SourceOutcome.CHANGED else []
    return [*changes, *(f"{error.column}: {error_sentence(error)}" for error in row.errors)]


def _described(recommendation: Recommendation) -> dict[str, object]:
    return {
        "number": recommendation.number,
        "theme": recommendation.theme(),
        "addressees": recommendation.addressees or [ALL],
        "workshop": recommendation.workshop.number if recommendation.workshop is not None else None,
        "findings": [finding.number for finding in recommendation.findings],
        "text": recommendation.text(),
        "themes": recommendation.themes,
        "texts": recommendation.texts,
    }


def _row(recommendation: Recommendation) -> list[object]:
    described = _described(recommendation)
    findings = ", ".join(finding.number for finding in recommendation.findings)
    addressees = ", ".join(recommendation.addressees or [ALL])
    return [
        described["number"],
        described["theme"] or None,
        addressees,
        described["workshop"],
        findings or None,
        described["text"],
    ]
