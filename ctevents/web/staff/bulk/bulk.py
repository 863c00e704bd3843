"""Bulk actions on the guest list: asked about with their numbers, carried out, watched and
undone.

The bulk actions of an event as lines of a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from flask import abort, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import BooleanField, HiddenField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.guests.bulk import RIGHTS, BulkKind, Effect, RowState
from ctevents.domain.guests.rows import LONGEST_TAG
from ctevents.domain.people import LANGUAGES
from ctevents.domain.refusals import Refusal
from ctevents.domain.roles import Right
from ctevents.models import BulkAction, Event
from ctevents.services.accounts.accounts import addresses
from ctevents.services.bulk.actions import (
    Wanted,
    action_of_event,
    actions_of_event,
    begin_bulk,
    carry_on,
    hindrance,
    states_of,
)
from ctevents.services.bulk.forecast import Forecast, forecast
from ctevents.services.bulk.undoing import begin_undo, undo_forecast, undo_some
from ctevents.services.people.marks import tags
from ctevents.services.seating.decision import number_waiting
from ctevents.texts.groups import group_names
from ctevents.texts.languages import NAMES
from ctevents.texts.words.actors import account_ids, actor_words
from ctevents.texts.words.changes import invitation_words
from ctevents.texts.words.guests import (
    BULK_KINDS,
    EFFECTS,
    KEPT,
    LEFT_OUT,
    ROW_STATES,
    button_words,
)
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, event_or_404, narrowed, needs, staff
from ctevents.web.command import done, now, refusals_in, refusals_to
from ctevents.web.forms import LONGEST_LINE, Form, OneLine, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.day.badges import PAPERS
from ctevents.web.staff.emailing import emails_rehearsed
from ctevents.web.staff.guests.guests import Selection, selection_asked, to_list


@dataclass(frozen=True)
class BulkLine:
    """A bulk action, with the numbers of its rows by their state, and who did it."""

    action: BulkAction
    states: Mapping[RowState, int]
    actor: str
    value: str

    @property
    def done(self) -> int:
        return (
            self.states[RowState.DONE] + self.states[RowState.UNDONE] + self.states[RowState.KEPT]
        )

    @property
    def progress(self) -> str:
        if self.action.undone_at:
            return gettext("undone")
        return gettext("done") if self.action.ended_at else gettext("in progress")


def bulk_lines(event: Event, *, limit: int | None = None) -> list[BulkLine]:
    """Return the actions at the event, the newest first."""
    found = actions_of_event(db.session(), event.id, limit=limit)
    states, actors = states_of(db.session(), [action.id for action in found]), actors_in(found)
    names = group_names([event.project_id])
    return [
        BulkLine(action, states[action.id], actors[action.actor], _value(action, names))
        for action in found
    ]


def _value(action: BulkAction, groups: Mapping[str, str]) -> str:
    if action.kind is BulkKind.GROUP:
        return groups.get(action.value, action.value)
    if action.kind in (BulkKind.TAG, BulkKind.UNTAG):
        return action.words
    return NAMES.get(action.value, "")


def actors_in(actions: Sequence[BulkAction]) -> Mapping[str, str]:
    """Return the words for those who began or undid an action."""
    acting = {actor for action in actions for actor in (action.actor, action.undone_by) if actor}
    known = addresses(db.session(), account_ids(acting))
    return {each: actor_words(each, known) for each in acting}


ALL = "/events/<slug>/guests/bulk"
ONE = f"{ALL}/<int(max=2147483647):bulk_id>"

PIECES_AT_ONCE = 5
"""Pieces that are done in the request. The worker does the others."""

LATEST = 50
"""Actions on the page that lists them."""


class BulkForm(Form):
    """The confirmation. ``key`` makes a second press find the first one; ``agreed`` are the numbers
    on the page."""

    key = HiddenField()
    agreed = HiddenField()


class WithdrawForm(BulkForm):
    reason = OneLine(
        _("Reason"),
        [
            DataRequired(_("Enter a reason, for colleagues who look at it later.")),
            at_most(LONGEST_LINE),
        ],
    )
    is_emailed = BooleanField("")


class TagForm(BulkForm):
    tag = OneLine(_("Tag"), [DataRequired(_("Enter a tag.")), at_most(LONGEST_TAG)])

    def __init__(self, event: Event, **options: Any) -> None:
        super().__init__(**options)
        self.known = [tag.name for tag in tags(db.session(), event.id)]


class ValueForm(BulkForm):
    value = SelectField(validators=[DataRequired(_("Choose one."))])

    def __init__(self, event: Event, kind: BulkKind, **options: Any) -> None:
        super().__init__(**options)
        is_group = kind is BulkKind.GROUP
        names = (
            group_names([event.project_id]) if is_group else {tag: NAMES[tag] for tag in LANGUAGES}
        )
        self.value.label.text = gettext("New group") if is_group else gettext("New language")
        self.value.choices = [
            SelectChoice("", gettext("Choose …")),
            *(SelectChoice(*each) for each in names.items()),
        ]


def _form(event: Event, kind: BulkKind) -> BulkForm:
    data = {"key": uuid4().hex}
    if kind is BulkKind.WITHDRAW:
        return WithdrawForm(data=data)
    if kind in (BulkKind.TAG, BulkKind.UNTAG):
        return TagForm(event, data=data)
    return (
        ValueForm(event, kind, data=data)
        if kind in (BulkKind.GROUP, BulkKind.LANGUAGE)
        else BulkForm(data=data)
    )


@blueprint.route("/events/<slug>/guests/selection", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def bulk_ask(slug: str) -> Response | tuple[str, int]:
    """GET asks with the numbers; POST begins exactly that."""
    event, asked = event_or_404(slug), request.values.get("act", "")
    with to_list(event):
        selection = selection_asked(event)
    if asked not in set(BulkKind):
        return redirect(url_for("staff.guest_list", slug=slug), 303)
    kind = BulkKind(asked)
    _require(kind)
    form = _form(event, kind)
    page = partial(_ask, event, kind, selection, form)
    if kind.is_file or not form.validate_on_submit():
        return page(), form.answer_status()
    wanted = _wanted(kind, selection, form)
    with refusals_in(form, page):
        if number_waiting(db.session(), event.id):
            _rehearse(event, wanted)
        with transaction(by=actor()) as tx:
            action_id = begin_bulk(tx, event, wanted).id
    _go_on(carry_on, action_id)
    return done(_result(event, action_id), url_for("staff.bulk_show", slug=slug, bulk_id=action_id))


@blueprint.get(ALL)
@narrowed(needs(Right.EDIT_GUESTS))
def bulk_list(slug: str) -> str:
    event = event_or_404(slug)
    return render_template(
        "staff/bulk_list.html", event=event, kinds=BULK_KINDS, lines=bulk_lines(event, limit=LATEST)
    )


@blueprint.get(ONE)
@narrowed(needs(Right.EDIT_GUESTS))
def bulk_show(slug: str, bulk_id: int) -> str:
    return _page(*_event_and_action(slug, bulk_id))


@blueprint.post(f"{ONE}/continue")
@narrowed(needs(Right.EDIT_GUESTS))
def bulk_continue(slug: str, bulk_id: int) -> Response:
    _event, action = _event_and_action(slug, bulk_id)
    _require(action.kind)
    _go_on(undo_some if action.undo_begun_at else carry_on, bulk_id)
    return done(gettext("Continued."), url_for("staff.bulk_show", slug=slug, bulk_id=bulk_id))


@blueprint.post(f"{ONE}/undo")
@narrowed(needs(Right.EDIT_GUESTS))
def bulk_undo(slug: str, bulk_id: int) -> Response:
    """Undo exactly the number of rows on the button."""
    _event, action = _event_and_action(slug, bulk_id)
    _require(action.kind)
    address = url_for("staff.bulk_show", slug=slug, bulk_id=bulk_id)
    rows = request.form.get("rows", 0, type=int)
    with refusals_to(address):
        with emails_rehearsed(undo_words(rows), back=address) as tx:
            begin_undo(tx, tx.get_one(BulkAction, bulk_id), expected=rows)
            _do_all(tx, undo_some, bulk_id)
        with transaction(by=actor()) as tx:
            begin_undo(tx, tx.get_one(BulkAction, bulk_id), expected=rows)
    _go_on(undo_some, bulk_id)
    return done(gettext("Undone, as shown below."), address)


def undo_words(rows: int) -> str:
    return ngettext("Undo for one guest", "Undo for %(num)d guests", rows)


def _rehearse(event: Event, wanted: Wanted) -> None:
    """Do all of it and undo it, since people who wait may get seats, and letters about them."""
    found = forecast(db.session(), event, wanted.kind, wanted.filters, now=now())
    act = button_words(wanted.kind, len(found.affected))
    with emails_rehearsed(act, choice="y" if wanted.is_emailed else "") as tx:
        _do_all(tx, carry_on, begin_bulk(tx, event, wanted).id)


def _do_all(tx: Transaction, step: Callable[[Transaction, int], bool], action_id: int) -> None:
    while step(tx, action_id):
        pass


def _require(kind: BulkKind) -> None:
    if not staff().may(RIGHTS[kind]):
        abort(403)


def _event_and_action(slug: str, bulk_id: int) -> tuple[Event, BulkAction]:
    event = event_or_404(slug)
    action = action_of_event(db.session(), event.id, bulk_id)
    if action is None:
        abort(404)
    return event, action


def _wanted(kind: BulkKind, selection: Selection, form: BulkForm) -> Wanted:
    said: dict[str, Any] = {"agreed": form.agreed.data or "", "key": form.key.data or ""}
    if isinstance(form, ValueForm):
        said["value"] = form.value.data
    if isinstance(form, TagForm):
        said["words"] = form.tag.data
    if isinstance(form, WithdrawForm):
        said |= {"words": form.reason.data or "", "is_emailed": form.is_emailed.data}
    return Wanted(kind=kind, filters=selection.filters, **said)


def _go_on(step: Callable[[Transaction, int], bool], action_id: int) -> None:
    """Do the first pieces, each in a transaction of its own."""
    for _piece in range(PIECES_AT_ONCE):
        with transaction(by=actor()) as tx:
            is_more = step(tx, action_id)
        if not is_more:
            return


def _result(event: Event, action_id: int) -> str:
    states = states_of(db.session(), [action_id])[action_id]
    if states[RowState.WAITING]:
        return gettext("Begun. The rest is done in the background; this page shows the progress.")
    return gettext(
        "Done: %(done)s of %(rows)s.", done=states[RowState.DONE], rows=sum(states.values())
    )


def _ask(event: Event, kind: BulkKind, selection: Selection, form: BulkForm) -> str:
    reason = hindrance(event, kind, now=now())
    found = forecast(db.session(), event, kind, selection.filters, now=now())
    form.agreed.data = found.agreed
    return render_template(
        "staff/bulk_ask.html",
        event=event,
        kind=kind,
        form=form,
        selection=selection,
        carried=carried(selection),
        found=found,
        said=_said(kind, found),
        hindrance=sentence(Refusal(reason)) if reason else "",
        button=button_words(kind, len(found.affected)),
        emails={"": found.emails}
        | ({"y": found.emails_telling} if found.emails_telling != found.emails else {}),
        papers=PAPERS,
        **_words(event),
    )


def carried(selection: Selection) -> dict[str, str]:
    """Return the selection as fields of a form or arguments of an address."""
    if "ticked" in selection.arguments:
        return {"ticked": selection.arguments["ticked"], "seen": str(selection.seen)}
    return {"all": "1", "matching": urlencode(selection.arguments), "seen": str(selection.seen)}


def _said(kind: BulkKind, found: Forecast) -> str:
    if kind is not BulkKind.INVITE:
        return ""
    return invitation_words(found.effects.get(Effect.BY_EMAIL, 0), found.waiting)


def _page(event: Event, action: BulkAction) -> str:
    states = states_of(db.session(), [action.id])[action.id]
    may_be_undone = action.ended_at is not None and action.undo_begun_at is None
    return render_template(
        "staff/bulk_show.html",
        event=event,
        action=action,
        states=states,
        is_under_way=action.ended_at is None
        or (action.undo_begun_at is not None and action.undone_at is None),
        undo_words=undo_words,
        undo=undo_forecast(db.session(), action, now=now()) if may_be_undone else None,
        may_act=staff().may(RIGHTS[action.kind]),
        actors=actors_in([action]),
        **_words(event),
    )


def _words(event: Event) -> dict[str, object]:
    return {
        "kinds": BULK_KINDS,
        "effects": EFFECTS,
        "left_out_words": LEFT_OUT,
        "kept_words": KEPT,
        "row_states": ROW_STATES,
        "group_names": group_names([event.project_id]),
    }
