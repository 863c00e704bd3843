"""The imports of an event, and undoing the last one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from flask import abort, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db.handle import db
from ctevents.domain.refusals import Refusal
from ctevents.domain.roles import Right
from ctevents.models import Event, GuestImport
from ctevents.services.accounts.accounts import addresses
from ctevents.services.guests.deletion import ImportedRows, imports
from ctevents.services.guests.undoing.undo import (
    UndoPlan,
    may_be_undone,
    obstacle_to_undo,
    undo_import,
    undo_plan,
)
from ctevents.texts.numbers import number
from ctevents.texts.words.actors import account_ids, actor_words
from ctevents.texts.words.import_notes import KEPT_BECAUSE
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import event_or_404, narrowed, needs
from ctevents.web.command import done, now, refusals_in
from ctevents.web.forms import Form
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.emailing import emails_agreed

IMPORTS = "/events/<slug>/guests/imports"
ONE_IMPORT = f"{IMPORTS}/<int(max=2147483647):import_id>"


@blueprint.get(IMPORTS)
@narrowed(needs(Right.EDIT_GUESTS))
def import_list(slug: str) -> str:
    event = event_or_404(slug)
    return render_template(
        "staff/import_list.html",
        event=event,
        found=import_lines(event),
        undoable=may_be_undone(db.session(), event.id, now()),
    )


@dataclass(frozen=True)
class ImportLine:
    """An import, and who did it."""

    found: ImportedRows
    actor: str


def import_lines(event: Event) -> list[ImportLine]:
    found = imports(db.session(), event.id)
    actors = actors_of([each.made for each in found])
    return [ImportLine(each, actors[each.made.id]) for each in found]


@blueprint.route(f"{ONE_IMPORT}/undo", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def import_undo(slug: str, import_id: int) -> Response | tuple[str, int]:
    """Ask with the numbers. If they have changed, ask again."""
    event = event_or_404(slug)
    found = imports(db.session(), event.id, import_id)
    if not found:
        abort(404)
    form = Form()
    ask = partial(_ask, event, form, found[0].made)
    if form.validate_on_submit():
        with refusals_in(form, ask), emails_agreed(gettext("Undo the import")) as tx:
            planned = undo_import(tx, event, import_id, request.form.get("agreed", ""))
        return done(_outcome(planned), url_for("staff.guest_list", slug=slug))
    return ask(), form.answer_status()


def _ask(event: Event, form: Form, made: GuestImport) -> str:
    reason = obstacle_to_undo(db.session(), event.id, made.id, now())
    planned = undo_plan(db.session(), event, made.id, now()) if reason is None else None
    return render_template(
        "staff/import_undo.html",
        event=event,
        form=form,
        made=made,
        actors=actors_of([made]),
        planned=planned,
        wrong=sentence(Refusal(reason)) if reason else "",
        kept_because=KEPT_BECAUSE,
    )


MOST_NAMES = 20
"""Most names of rows that stay in one sentence. The page before the undo has all."""


def _outcome(planned: UndoPlan) -> str:
    """Say what was undone, and name what stays."""
    undone = gettext(
        "The import is undone: %(added)s rows deleted, %(changed)s set back, %(kept)s kept.",
        added=number(len(planned.added)),
        changed=number(len(planned.changed)),
        kept=number(len(planned.kept)),
    )
    if not planned.kept:
        return undone
    names = [row.name or gettext("an unnamed guest") for row in planned.kept[:MOST_NAMES]]
    more = ["…"] if len(planned.kept) > MOST_NAMES else []
    stays = gettext("Kept: %(names)s.", names=", ".join([*names, *more]))
    return f"{undone} {stays}"


def actors_of(found: list[GuestImport]) -> dict[int, str]:
    """Return the actor of each import, by its number."""
    known = addresses(db.session(), account_ids(each.actor for each in found))
    return {each.id: actor_words(each.actor, known) for each in found}
