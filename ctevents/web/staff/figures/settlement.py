"""An event's figures after its end: frozen, corrected, compared with the signed sheets, final."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from flask import abort, redirect, render_template, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import HiddenField
from wtforms.validators import DataRequired, InputRequired

from ctevents.db.base import Transaction
from ctevents.db.handle import db, one_moment, transaction
from ctevents.domain.figures.attendance import Gap
from ctevents.domain.figures.figures import Stage
from ctevents.domain.roles import Right
from ctevents.models import Event, FrozenFigures, SignedSheet
from ctevents.services.accounts.accounts import addresses
from ctevents.services.figures.figures import figures, is_over, matrices
from ctevents.services.figures.freezing import (
    changes_since,
    corrections_since,
    figures_as_frozen,
    freeze_figures,
    thaw_figures,
)
from ctevents.services.figures.frozen import frozen_of, thawed_figures
from ctevents.services.figures.reconciliation import (
    change_sheet,
    declare_final,
    enter_sheet,
    explain_gap,
    gaps_of,
    remove_sheet,
    reopen,
    sheet_of,
    signed_sheets,
)
from ctevents.texts.groups import names_in_figures
from ctevents.texts.words.actors import account_ids, actor_words
from ctevents.texts.words.figures import ALL_STAGES, GAPS, SEX_NAMES
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done, now, refusals_in, refusals_to
from ctevents.web.forms import LONGEST_LINE, LONGEST_TEXT, Form, OneLine, Paragraphs, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.audit_lines import lines_of
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.fields import WholeNumber

MOST_CHANGES = 100
SHEET = "/events/<slug>/figures/sheets/<int(max=2147483647):sheet_id>"


class SheetForm(Form):
    name = OneLine(
        _("Sheet"),
        [DataRequired(_("Enter a name for the sheet, such as Sheet 1.")), at_most(LONGEST_LINE)],
    )
    signatures = WholeNumber(
        _("Number of signatures"),
        [InputRequired(_("Enter the number; 0 if there is none."))],
        least=0,
    )


class ReasonForm(Form):
    """The reason for a difference between two counts. ``difference``: its number as the page showed
    it."""

    difference = HiddenField()
    reason = Paragraphs(_("Reason"), [DataRequired(_("Enter the reason.")), at_most(LONGEST_TEXT)])


class ThawForm(Form):
    reason = Paragraphs(_("Reason"), [DataRequired(_("Enter the reason.")), at_most(LONGEST_TEXT)])


@blueprint.get("/events/<slug>/figures")
@narrowed(needs(Right.SETTLE_FIGURES))
def settlement_show(slug: str) -> str:
    event, session = event_or_404(slug), db.session()
    frozen = frozen_of(session, event.id)
    thawed = thawed_figures(session, [event.id])[event.id]
    live = matrices(session, [event], now=now())[event.id]
    return render_template(
        "staff/settlement_show.html",
        event=event,
        is_over=is_over(event, now()),
        totals=live.totals,
        frozen=frozen,
        thawed=[(each, figures_as_frozen(each).matrix.totals[Stage.ATTENDED]) for each in thawed],
        frozen_by=_frozen_by([*([frozen] if frozen else []), *thawed]),
        corrections=corrections_since(frozen, live) if frozen else [],
        changes=lines_of(changes_since(session, frozen, limit=MOST_CHANGES)) if frozen else [],
        sheets=signed_sheets(session, event.id),
        gaps=gaps_of(session, [event.id])[event.id],
        stage_names=ALL_STAGES,
        group_names=names_in_figures([event]),
        sex_names=SEX_NAMES,
    )


def _frozen_by(found: Sequence[FrozenFigures]) -> dict[str, str]:
    """Return in words each actor who froze figures, declared them final, or undid that."""
    pairs = [(each.actor, each.final_by or each.thawed_by) for each in found]
    actors = [actor for pair in pairs for actor in pair if actor]
    known = addresses(db.session(), account_ids(actors))
    return {actor: actor_words(actor, known) for actor in actors}


@blueprint.post("/events/<slug>/figures/freeze")
@narrowed(needs(Right.SETTLE_FIGURES))
def settlement_freeze(slug: str) -> Response:
    event = event_or_404(slug)
    with one_moment() as session:
        counted = figures(session, [event], now=now())[slug]
    return _do(slug, partial(freeze_figures, counted=counted), gettext("The figures are frozen."))


@blueprint.route("/events/<slug>/figures/thaw", methods=["GET", "POST"])
@narrowed(needs(Right.SETTLE_FIGURES))
@shows_form_again
def settlement_thaw(slug: str) -> Response | tuple[str, int]:
    event, form = event_or_404(slug), ThawForm()
    frozen = frozen_of(db.session(), event.id)
    if frozen is None:
        return redirect(url_for("staff.settlement_show", slug=slug), 303)
    if form.validate_on_submit():
        with refusals_in(form, partial(_thaw_page, event, form)), transaction(by=actor()) as tx:
            thaw_figures(tx, event, form.reason.data or "")
        return done(gettext("The figures are no longer frozen."), _page_of(event))
    return _thaw_page(event, form), form.answer_status()


def _thaw_page(event: Event, form: ThawForm) -> str:
    frozen = frozen_of(db.session(), event.id)
    return render_template(
        "staff/settlement_thaw.html",
        event=event,
        form=form,
        frozen=frozen,
        frozen_by=_frozen_by([frozen] if frozen else []),
    )


@blueprint.post("/events/<slug>/figures/final")
@narrowed(needs(Right.SETTLE_FIGURES))
def settlement_finish(slug: str) -> Response:
    return _do(slug, declare_final, gettext("The figures are final."))


@blueprint.post("/events/<slug>/figures/reopen")
@narrowed(needs(Right.SETTLE_FIGURES))
def settlement_reopen(slug: str) -> Response:
    return _do(slug, reopen, gettext("The figures are no longer final."))


def _do(slug: str, command: Callable[..., object], words: str) -> Response:
    event = event_or_404(slug)
    with refusals_to(_page_of(event)), transaction(by=actor()) as tx:
        command(tx, event)
    return done(words, _page_of(event))


def _page_of(event: Event) -> str:
    return url_for("staff.settlement_show", slug=event.slug)


@blueprint.route("/events/<slug>/figures/gaps/<gap>", methods=["GET", "POST"])
@narrowed(needs(Right.SETTLE_FIGURES))
@shows_form_again
def gap_explain(slug: str, gap: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    found = next(
        (each for each in gaps_of(db.session(), [event.id])[event.id] if each.kind == gap), None
    )
    if found is None:
        abort(404)
    form = ReasonForm(data={"difference": found.difference, "reason": found.reason})
    if form.validate_on_submit():
        seen = form.difference.data or ""
        form.difference.data = str(found.difference)  # counts as seen when the form is shown again
        with (
            refusals_in(form, partial(_gap_page, event, found, form)),
            transaction(by=actor()) as tx,
        ):
            explain_gap(tx, event, found.kind, _difference(seen), form.reason.data or "")
        return done(gettext("The reason is saved."), _page_of(event))
    return _gap_page(event, found, form), form.answer_status()


def _difference(seen: str) -> int:
    return int(seen) if seen.removeprefix("-").isdecimal() and len(seen) < 10 else 0


def _gap_page(event: Event, gap: Gap, form: ReasonForm) -> str:
    return render_template(
        "staff/gap_explain.html", event=event, gap=gap, form=form, gap_names=GAPS
    )


@blueprint.route("/events/<slug>/figures/sheets/add", methods=["GET", "POST"])
@narrowed(needs(Right.SETTLE_FIGURES))
@shows_form_again
def signed_sheet_add(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = SheetForm(
        data={
            "name": gettext(
                "Sheet %(number)d", number=len(signed_sheets(db.session(), event.id)) + 1
            )
        }
    )
    return _sheet_page(event, form, None)


@blueprint.route(SHEET, methods=["GET", "POST"])
@narrowed(needs(Right.SETTLE_FIGURES))
@shows_form_again
def signed_sheet_edit(slug: str, sheet_id: int) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    sheet = _sheet_or_404(event, sheet_id)
    return _sheet_page(event, SheetForm(obj=sheet), sheet)


def _sheet_page(
    event: Event, form: SheetForm, sheet: SignedSheet | None
) -> Response | tuple[str, int]:
    page = partial(
        render_template, "staff/signed_sheet_edit.html", event=event, form=form, sheet=sheet
    )
    if form.validate_on_submit():
        with refusals_in(form, page), transaction(by=actor()) as tx:
            _save(tx, event, form, sheet)
        return done(gettext("The sheet is saved."), _page_of(event))
    return page(), form.answer_status()


def _save(tx: Transaction, event: Event, form: SheetForm, sheet: SignedSheet | None) -> None:
    name, signatures = form.name.data or "", form.signatures.data or 0
    if sheet is None:
        enter_sheet(tx, event, name, signatures)
    else:
        change_sheet(tx, event, sheet, name, signatures)


@blueprint.post(f"{SHEET}/remove")
@narrowed(needs(Right.SETTLE_FIGURES))
def signed_sheet_remove(slug: str, sheet_id: int) -> Response:
    event = event_or_404(slug)
    sheet = _sheet_or_404(event, sheet_id)
    with refusals_to(_page_of(event)), transaction(by=actor()) as tx:
        remove_sheet(tx, event, sheet)
    return done(gettext("The sheet is removed."), _page_of(event))


def _sheet_or_404(event: Event, sheet_id: int) -> SignedSheet:
    sheet = sheet_of(db.session(), event.id, sheet_id)
    if sheet is None:
        abort(404)
    return sheet
