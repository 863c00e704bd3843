"""Needs of the guests: a page, a table, and an order sheet for the caterer and the interpreters,
which names nobody."""

from __future__ import annotations

from flask import Response, render_template
from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.domain.roles import Right
from ctevents.formats.spreadsheet import write_csv
from ctevents.services.figures.attendee_list import HeadCounts, head_counts
from ctevents.texts.languages import NAMES
from ctevents.texts.papers.order_sheet import orders_of
from ctevents.texts.rendering import file_stem, speaking
from ctevents.web.access import event_or_404, narrowed, needs
from ctevents.web.command import now
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.document_language import document_language
from ctevents.web.staff.downloads import download


@blueprint.get("/events/<slug>/requests")
@narrowed(needs(Right.SEE_GUESTS))
def head_count_show(slug: str) -> str:
    event = event_or_404(slug)
    return render_template(
        "staff/head_count_show.html",
        event=event,
        counts=head_counts(db.session(), event.id),
        languages=NAMES,
    )


@blueprint.get("/events/<slug>/requests.csv")
@narrowed(needs(Right.SEE_GUESTS))
def head_count_csv(slug: str) -> Response:
    event = event_or_404(slug)
    return download(
        write_csv(_table(head_counts(db.session(), event.id))),
        f"{file_stem('requests', event)}.csv",
    )


@blueprint.post("/events/<slug>/requests.pdf")
@narrowed(needs(Right.SEE_GUESTS))
def head_count_order(slug: str) -> Response:
    """Print the order sheet. A POST only to choose the language: it names nobody, and the audit log
    does not record it."""
    event = event_or_404(slug)
    with speaking(document_language(event)):
        content = orders_of(event, now=now())
    return download(content, f"{file_stem('order-sheet', event)}.pdf")


def _table(counts: HeadCounts) -> list[list[str | int]]:
    table: list[list[str | int]] = [
        [gettext("Item"), gettext("Detail"), gettext("How many")],
        [gettext("People with a seat"), "", counts.confirmed],
        [gettext("Companions"), "", counts.assistants],
    ]
    table += [[gettext("Dietary needs"), text, count] for text, count in counts.diets]
    return table + [
        [gettext("Interpretation"), NAMES[language], count] for language, count in counts.receivers
    ]
