"""Answer cards."""

from __future__ import annotations

import logging
from datetime import datetime
from pathlib import Path

import click

from ctevents.cli.application import event_named, events_named, known_groups, now, record_printed
from ctevents.cli.output import file_option, json_option, print_json, print_table
from ctevents.db.handle import db, drop_former_states, transaction
from ctevents.db.rewriting import Busy
from ctevents.domain.launch.answers import MOST_CARDS, Extent, Need
from ctevents.domain.launch.results import ALL, OTHER, ResultRow, Spread
from ctevents.models import Event, StakeholderGroup
from ctevents.private_files import new_file
from ctevents.services.common import audit
from ctevents.services.launch.answers import (
    ANSWERS,
    SHARED,
    answers_end,
    closed_answers,
    marks_of_answers,
)
from ctevents.services.launch.cards import kind_for, make_cards
from ctevents.services.launch.source_edits import recommendations, results_of
from ctevents.services.people.people import groups
from ctevents.texts.link_keys import sealer
from ctevents.texts.papers.answer_cards import answer_cards_of
from ctevents.texts.projects import numbers_of

log = logging.getLogger(__name__)


@click.group()
def answers() -> None:
    """Answers to the recommendations."""


@answers.command()
@click.argument("slug")
@click.option(
    "--group", "code", required=True, metavar="CODE", help="The group that gets the cards."
)
@click.option(
    "--count",
    required=True,
    type=click.IntRange(1, MOST_CARDS),
    metavar="N",
    help="The number of cards.",
)
@file_option("FILE.pdf", "The new file to write.")
@json_option
def cards(slug: str, code: str, count: int, file: Path, as_json: bool) -> None:
    """Make answer cards and write them as a PDF file, ten on each A4 sheet.

    They are valid from the start of the event until its answers close. A group with fewer than ten
    people gets cards of the kind that small groups share. Codes are not kept: print the file before
    you delete it. A file that exists is refused.
    """
    event = event_named(slug)
    group = _group(event, code)
    with new_file(file) as out, transaction(by=audit.SHELL) as tx:
        codes = make_cards(tx, sealer(), event, group, count)
        record_printed(tx, event.id)
        is_shared = kind_for(tx, event, group) == SHARED
        out.write(answer_cards_of(event, None if is_shared else group, codes))
        out.flush()
    if as_json:
        made = {
            "event": slug,
            "group": code,
            "is_shared": is_shared,
            "cards": count,
            "file": str(file),
        }
        print_json(
            made
            | {"valid_from": event.starts_at, "valid_until": answers_end(event), "codes": codes}
        )
    else:
        shared = ", of the kind that small groups share" if is_shared else ""
        click.echo(f"{count} answer cards are in {file}{shared}.")


@answers.command()
@click.argument("slug", metavar="SLUG|all")
@json_option
def results(slug: str, as_json: bool) -> None:
    """Print the results of events whose answers have closed.

    No row has fewer than five cards. With "all", the sums over events are the rows of the event
    "all".
    """
    events = events_named(slug)
    found = results_of(db.session(), closed_answers(db.session(), sealer(), events, now=now()))
    numbers = numbers_of(recommendations(db.session(), {event.project_id for event in events}))
    rows = [row for row in found.rows if len(events) > 1 or row.event != ALL]
    if as_json:
        print_json([row.as_json(numbers[row.recommendation]) for row in rows])
    else:
        headings = ["number", "event", "group", "answers", "agree", "in our power", *Need]
        print_table(headings, [_cells(row, numbers[row.recommendation]) for row in rows])


def _cells(row: ResultRow, number: str) -> list[object]:
    spreads = [_spread(row.agree), _spread(row.power)]
    return [
        number,
        row.event,
        row.group or OTHER,
        row.answers,
        *spreads,
        *(row.needs[need] for need in Need),
    ]


def _spread(spread: Spread | None) -> str:
    """Return yes, partly and no."""
    return "under 5" if spread is None else " / ".join(str(spread[extent]) for extent in Extent)


def _group(event: Event, code: str) -> StakeholderGroup:
    known_groups(event, (code,))
    return next(group for group in groups(db.session(), event.project_id) if group.code == code)


class FormerAnswers:
    """Work of the worker: drop former states of answers that web processes have left, since they
    were killed or others used the files."""

    def __init__(self) -> None:
        self._clean: frozenset[bytes] = frozenset()

    def __call__(self, now: datetime) -> None:
        newest = marks_of_answers(db.session())
        if newest != self._clean:
            try:
                drop_former_states(ANSWERS)
            except Busy as busy:
                log.info("former answers cannot be dropped now: %s", busy)
            else:
                self._clean = newest
