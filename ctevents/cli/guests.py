"""Guest lists."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import click
from flask import current_app

from ctevents.cli.application import event_named, record_printed
from ctevents.cli.output import json_option, one_line, print_json, print_table
from ctevents.db.handle import db, rehearsal, transaction
from ctevents.domain.guests.columns import BadHeader
from ctevents.domain.guests.list import PlannedRow
from ctevents.domain.guests.rows import CellError, Problem
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.badge_code import BadgeKeys, BadgeNumber
from ctevents.formats.spreadsheet import Unreadable
from ctevents.models import Event
from ctevents.services.common import audit
from ctevents.services.events.events import all_events
from ctevents.services.guests.import_ import import_guests
from ctevents.services.guests.list import guest_records
from ctevents.services.guests.plan import (
    NO_EFFECTS,
    ImportPlan,
    plan,
    record_matches,
    record_preview,
    rows_in_doubt,
)
from ctevents.services.guests.records import GuestRecord
from ctevents.services.guests.uploads import effects_of
from ctevents.services.guests.wrong_list import misfits
from ctevents.texts.rendering import link
from ctevents.texts.words.import_notes import (
    damage_sentences,
    effect_sentences,
    ignored_sentences,
    misfit_sentence,
    mistyped_sentence,
    no_guests_sentence,
    skipped_sentence,
    used_sentence,
)
from ctevents.texts.words.imports import (
    cell_sentence,
    change_sentence,
    column_name,
    doubt_sentence,
    header_sentence,
    name_in_row,
    place_or_name,
    unreadable_sentence,
    warning_sentence,
)
from ctevents.tokens import Purpose


@click.group()
def guests() -> None:
    """The guest list of an event."""


@guests.command("list")
@click.argument("slug")
@json_option
def list_guests(slug: str, as_json: bool) -> None:
    """List each person and institution.

    This includes nominees, open registrants and walk-ins. JSON also has their personal links and
    badge codes. Unnamed guests have neither, since these lead to the name. The audit log records
    each list.
    """
    event = event_named(slug)
    with transaction(by=audit.SHELL) as tx:
        record_printed(tx, event.id)
    records = guest_records(db.session(), event.id)
    if as_json:
        print_json([_described(event, record) for record in records])
    else:
        columns = ["name", "e-mail", "institution", "group", "seats", "invitation", "registration"]
        print_table(columns, [_row(record) for record in records])


@guests.command("import")
@click.argument("slug")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, readable=True, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Print what would happen, and change nothing.")
@click.option("--skip-refused", is_flag=True, help="Import only the valid rows.")
@click.option(
    "--take-replies", is_flag=True, help="Register and e-mail people who accepted in the file."
)
@json_option
def import_file(slug: str, file: Path, as_json: bool, **wanted: bool) -> None:
    """Import an XLSX or CSV file.

    It prints the result for each row. One rejected row stops the whole import. Replies in the file
    are left out, unless you ask for them. An exported list may be changed and imported again: each
    row is matched by its reference.
    """
    event, wants = event_named(slug), _Wants(**wanted)
    try:
        _warn(plan(db.session(), event, file.read_bytes(), actor=audit.SHELL), event)
        planned = _carry_out(event, file, wants)
    except Unreadable as error:
        raise click.ClickException(f"{file.name}: {unreadable_sentence(error.why)}") from error
    except BadHeader as error:
        raise click.ClickException(f"{file.name}: {header_sentence(error)}") from error
    is_stopped = bool(planned.counts.refused) and not wants.skip_refused
    if wants.dry_run and not as_json:
        click.echo(one_line(f"Columns used: {'; '.join(map(used_sentence, planned.report.used))}."))
    if as_json:
        print_json(
            vars(planned.counts) | {"letters": planned.effects.letters, "errors": _errors(planned)}
        )
    else:
        _print_rows(planned, is_done=not (wants.dry_run or is_stopped))
    if is_stopped:
        raise click.ClickException(
            "nothing was imported, since some rows are refused: mend them, or give --skip-refused"
        )


@dataclass(frozen=True)
class _Wants:
    """The options of an import."""

    dry_run: bool
    skip_refused: bool
    take_replies: bool


def _carry_out(event: Event, file: Path, wants: _Wants) -> ImportPlan:
    """Import and return what was done. For a dry run or a stopped import, return what would be
    done."""
    content = file.read_bytes()
    if not wants.dry_run:
        try:
            with transaction(by=audit.SHELL) as tx:
                done = import_guests(
                    tx,
                    event,
                    content,
                    skip_refused=wants.skip_refused,
                    take_replies=wants.take_replies,
                    file_name=file.name,
                )
                record_matches(tx, event.id, done)
                record_printed(tx, event.id)
                return done
        except Refusal as refusal:
            if refusal.reason is not Reason.GUEST_LIST_HAS_REFUSED_ROWS:
                raise
    planned = plan(db.session(), event, content, actor=audit.SHELL)
    planned = planned if wants.take_replies else planned.without_replies
    if wants.dry_run:
        planned = replace(
            planned, effects=effects_of(partial(rehearsal, by=audit.SHELL), event, planned)
        )
    with transaction(by=audit.SHELL) as tx:
        record_preview(tx, event.id, planned)
        record_printed(tx, event.id)
    return planned


def _errors(planned: ImportPlan) -> list[dict[str, object]]:
    return [
        {"row": row.guest.number, "column": error.column, "message": cell_sentence(error)}
        for row in planned.rows
        for error in row.errors
    ]


def _warn(planned: ImportPlan, event: Event) -> None:
    """Print warnings to standard error, so that JSON stays valid: ignored or damaged parts, and
    whether the list may be another event's."""
    report = planned.report
    ignored = [f"Columns ignored: {ignored_sentences(report)}"] if report.ignored else []
    mistyped = [mistyped_sentence(heading, planned.rows) for heading in report.mistyped]
    notes = [*ignored, *mistyped, skipped_sentence(report), no_guests_sentence(report)]
    cities = {each.slug: each.city() for each in all_events(db.session())}
    found = misfits(db.session(), event, planned.rows, sees_all=True)
    whose = [
        f"May be another event's list: {misfit_sentence(each, cities, event.city())}"
        for each in found
    ]
    for text in (*notes, *damage_sentences(rows_in_doubt(planned.rows)), *whose):
        if text:
            click.echo(one_line(text), err=True)


def _print_rows(planned: ImportPlan, *, is_done: bool) -> None:
    for row in planned.rows:
        words = [name_in_row(row), *_words(row)]
        click.echo(one_line(f"row {row.guest.number}: {row.outcome}: {'; '.join(words)}"))
    counts = ", ".join(f"{count} {name}" for name, count in vars(planned.counts).items())
    click.echo(f"{'Imported' if is_done else 'Nothing imported'}: {counts}.")
    if planned.effects != NO_EFFECTS:
        click.echo(
            f"{'Done' if is_done else 'An import would do this'}: "
            f"{' '.join(effect_sentences(planned.effects))}"
        )


def _words(row: PlannedRow) -> list[str]:
    """Return the reasons and warnings of a row."""
    same_as = [f"as row {row.duplicate_of}"] if row.duplicate_of else []
    return [
        *same_as,
        *(f"{_called(error)}: {cell_sentence(error)}" for error in row.errors),
        *(change_sentence(change) for change in row.changes),
        *(f"{column_name(doubt.column)}: {doubt_sentence(doubt)}" for doubt in row.guest.doubts),
        *(warning_sentence(warning) for warning in row.warnings),
    ]


def _called(error: CellError) -> str:
    """Return the column's name as it is typed; for a cell beyond the headings, its column's
    letter."""
    return place_or_name(error) if error.problem is Problem.TOO_MANY_CELLS else error.column


def _row(record: GuestRecord) -> list[object]:
    return [
        record.name or None,
        record.email or None,
        record.institution or None,
        record.group,
        record.seats,
        record.invitation,
        record.registration,
    ]


def _described(event: Event, record: GuestRecord) -> dict[str, object]:
    invitation = Purpose.INVITATION if record.person_id is not None else Purpose.NOMINATION
    keys: BadgeKeys = current_app.extensions["ctevents.badges"]
    code = (
        keys.sign(BadgeNumber(event.id, record.badge_id)) if record.badge_id is not None else None
    )
    return {
        "name": record.name,
        "email": record.email,
        "institution": record.institution,
        "group": record.group,
        "sex": record.sex,
        "language": record.language,
        "seats": record.seats,
        "invitation": record.invitation,
        "registration": record.registration,
        "invitation_link": _link(invitation, record.invitation_nonce),
        "registration_link": _link(Purpose.REGISTRATION, record.registration_nonce),
        "badge_code": code,
    }


def _link(purpose: Purpose, nonce: str | None) -> str | None:
    return link(purpose, nonce) if nonce is not None else None
