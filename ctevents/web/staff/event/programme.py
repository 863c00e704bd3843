"""The programme of one event on one page: rows are typed, pasted and rearranged, and saved together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from flask import render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db.handle import transaction
from ctevents.domain.refusals import Refusal
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.events.programme import item_mark, items_of, programme_version, set_programme
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done, refusals_as
from ctevents.web.security import lacks_token, shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.event.programme_acts import Rearranged, rearranged, title_of
from ctevents.web.staff.event.programme_doubts import doubts_in, missing_titles
from ctevents.web.staff.event.programme_form import ProgrammeForm, day_named, programme_form
from ctevents.web.staff.event.programme_rows import (
    BLANK_ROWS,
    Newer,
    Row,
    is_blank,
    is_live,
    row_of,
    rows_sent,
)
from ctevents.web.staff.event.speakers import speaker_fields
from ctevents.web.staff.event.texts_by_language import languages_of, more_languages


@blueprint.route("/events/<slug>/programme", methods=["GET", "POST"])
@narrowed(needs(Right.PLAN_EVENTS))
@shows_form_again
def programme_edit(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = _sent(event) if request.method == "POST" else _saved(event)
    act = request.form.get("act", "")
    after = rearranged(form, act, request.form.get("from", "")) if act and not lacks_token() else None
    if after is not None:
        return _rearranged_page(form, event, after)
    if form.validate_on_submit():
        with refusals_as(partial(_merge, form, event)), transaction(by=actor()) as tx:
            set_programme(tx, event, form.items(), seen=form.version.data)
        return done(gettext("The programme is saved."), url_for("staff.programme_edit", slug=slug))
    return _page(form, event, form.answer_status())


def _saved(event: Event) -> ProgrammeForm:
    rows: list[Row] = [*(row_of(item, event) for item in items_of(event)), *({} for _row in range(BLANK_ROWS))]
    return programme_form(event, rows, _seen(event))


def _seen(event: Event) -> dict[str, str]:
    return {"version": programme_version(event), "began": " ".join(map(item_mark, items_of(event)))}


def _sent(event: Event) -> ProgrammeForm:
    typed = request.form.get("rows", "")
    is_number = typed.isascii() and typed.isdecimal() and len(typed) < 4
    rows = rows_sent(request.form, int(typed) if is_number else len(event.programme) + BLANK_ROWS)
    return programme_form(event, rows, _top(request.form))


def _top(sent: Mapping[str, str]) -> dict[str, str]:
    """Return the fields that are not of a row."""
    return {name: sent[name] for name in ("csrf_token", "version", "began", "day", "minutes", "lines") if name in sent}


def _rearranged_page(form: ProgrammeForm, event: Event, after: Rearranged) -> tuple[str, int]:
    top = _top(request.form) | {"lines": form.lines.data or ""}
    new = programme_form(event, after.rows, top)
    if after.blamed:
        new[after.blamed].errors = [after.said]
    return _page(new, event, new.answer_status(), focus=after.focus, said="" if after.blamed else after.said)


def _page(form: ProgrammeForm, event: Event, status: int, **more: Any) -> tuple[str, int]:
    live = [number for number, row in enumerate(form.rows, start=1) if is_live(row)]
    page = render_template(
        "staff/programme_edit.html",
        form=form,
        event=event,
        languages=languages_of(event),
        more_languages=more_languages(event),
        speaker_fields=speaker_fields,
        titles_in=_titles_in,
        missing_titles=missing_titles,
        title_of=title_of,
        day_named=day_named,
        doubts=doubts_in(form),
        live=live,
        first=request.form.get("from", ""),
        **more,
    )
    return page, status


def _titles_in(row: Mapping[str, Any], languages: Sequence[str]) -> list[Any]:
    return [row[f"title_{tag}"] for tag in languages]


def _merge(form: ProgrammeForm, event: Event, refusal: Refusal) -> tuple[str, int]:
    """Show what was typed, merged with what somebody else saved meanwhile. It counts as seen when sent again."""
    saved = {item_mark(item): row_of(item, event) for item in items_of(event)}
    newer = Newer(began=frozenset((form.began.data or "").split()), saved=saved)
    pairs = zip(form.live_rows(), form.items(), strict=True)
    same = {number for (number, row, _slot), item in pairs if item_mark(item) == row["was"].data}
    numbered = list(enumerate(form.rows, start=1))
    both = [row for number, row in numbered if newer.are_both(row, is_changed=number not in same)]
    kept = [row for number, row in numbered if newer.keeps(row, is_changed=number not in same) and not is_blank(row)]
    merged = programme_form(event, [*kept, *newer.theirs], _top(request.form) | _seen(event))
    merged.refuse(sentence(refusal))
    return _page(merged, event, refusal.reason.status, theirs=newer.theirs, both=both)
