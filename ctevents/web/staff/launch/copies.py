"""The printed copies of an event: what was brought, what the doors gave out, what is left."""

from __future__ import annotations

from functools import partial
from typing import Any

from flask import render_template, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response
from wtforms import HiddenField

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.documents import in_order
from ctevents.domain.people import LANGUAGES
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.launch.copies import (
    copies_by_station,
    copy_counts,
    set_stock,
    stock_version,
    stocks,
)
from ctevents.texts.languages import NAMES
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done, refusals_beside
from ctevents.web.forms import Form
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.fields import WholeNumber


class StockForm(Form):
    """``_stock_form`` makes a field for each language, under its tag with ``copies-`` before it."""

    version = HiddenField()

    def languages(self) -> list[Any]:
        return [field for field in self if field.name.startswith("copies-")]

    def stock(self) -> dict[str, int]:
        return {field.name.removeprefix("copies-"): field.data or 0 for field in self.languages()}


@blueprint.route("/events/<slug>/copies", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def copies_show(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = _stock_form(event)
    if form.validate_on_submit():
        saved = partial(_stock_form, event, formdata=None)
        with (
            refusals_beside(form, saved, partial(_page, event, form)),
            transaction(by=actor()) as tx,
        ):
            is_changed = set_stock(tx, event, form.stock(), seen=form.version.data)
        words = gettext("The stock is saved.") if is_changed else gettext("Nothing was changed.")
        return done(words, url_for("staff.copies_show", slug=slug))
    return _page(event, form), form.answer_status()


def _page(event: Event, form: StockForm, **more: Any) -> str:
    session = db.session()
    return render_template(
        "staff/copies_show.html",
        event=event,
        form=form,
        counts=copy_counts(session, event),
        stations=copies_by_station(session, event),
        **more,
    )


def _stock_form(event: Event, **options: Any) -> StockForm:
    saved = stocks(db.session(), event.id)
    tags = in_order(LANGUAGES, event.languages, LANGUAGES)
    fields = {f"copies-{tag}": WholeNumber(NAMES[tag], least=0, most=100_000) for tag in tags}
    shown = {f"copies-{tag}": saved.get(tag) for tag in tags} | {"version": stock_version(saved)}
    form: StockForm = type("EventStockForm", (StockForm,), fields)(data=shown, **options)
    return form
