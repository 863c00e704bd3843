"""An institution at several events: one form of organisers, with the seats for each event."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from flask import render_template, url_for
from flask_babel import gettext, ngettext
from werkzeug.wrappers import Response
from wtforms import HiddenField
from wtforms.validators import Optional

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Refusal
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.guests.several_events import (
    Offer,
    WantedOffers,
    add_to_events,
    offers,
    offers_version,
    open_events,
)
from ctevents.services.people.people import groups
from ctevents.texts.rendering import page_language
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, narrowed, needs
from ctevents.web.command import done, now, refusals_as
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.fields import WholeNumber
from ctevents.web.staff.guests.forms import InstitutionForm, not_more_than_allowed
from ctevents.web.staff.projects import of_project, project_asked

_SEATS_AT = "seats_at_"


class SeveralEventsForm(InstitutionForm):
    """``several_form`` adds a number of seats for each event. ``agreed``: the version of the offers
    that the page showed."""

    seats = version = None  # type: ignore[assignment]  # each event has its own
    agreed = HiddenField()

    def by_event(self) -> list[WholeNumber]:
        return [item for name, item in self._fields.items() if name.startswith(_SEATS_AT)]

    def wanted(self) -> WantedOffers:
        chosen = {
            int(item.short_name.removeprefix(_SEATS_AT)): item.data
            for item in self.by_event()
            if item.data
        }
        return WantedOffers(
            name=self.name.data or "",
            group=self.group.data,
            email=self.email.data or "",
            language=self.language.data,
            seats=chosen,
        )

    def validate(self, *arguments: Any, **options: Any) -> bool:
        is_good = super().validate(*arguments, **options)
        if self.by_event() and not any(item.data or item.errors for item in self.by_event()):
            self.by_event()[0].errors = [gettext("Enter the seats for at least one event.")]
            return False
        return is_good


def several_form(events: Sequence[Event]) -> SeveralEventsForm:
    fields = {
        f"{_SEATS_AT}{event.id}": WholeNumber(
            f"{event.city(page_language())}, {event.designation(page_language())}",
            [Optional(), not_more_than_allowed()],
        )
        for event in events
    }
    form_class = type("OffersForm", (SeveralEventsForm,), fields)
    form: SeveralEventsForm = form_class(
        groups(db.session(), project_asked().id), data={"language": "en"}
    )
    for item in form.by_event():
        item.flags.always_filled = True  # the page says that a number may be missing
    return form


@blueprint.route("/institutions/add", methods=["GET", "POST"])
@narrowed(needs(Right.LINK_PEOPLE))
@shows_form_again
@of_project
def institution_add_several() -> Response | tuple[str, int]:
    form = several_form(_events())
    if not form.validate_on_submit():
        return _page(form), form.answer_status()
    wanted, agreed = form.wanted(), form.agreed.data or ""
    if not agreed:
        return _ask(form, wanted), 200
    with refusals_as(partial(_changed, form, wanted)), transaction(by=actor()) as tx:
        found = add_to_events(tx, wanted, agreed=agreed)
        words = _words(wanted.name, found)
    return done(words, url_for("staff.institution_add_several"))


def _events() -> list[Event]:
    """Return the open events of the project: its groups are chosen."""
    project = project_asked()
    return [event for event in open_events(db.session(), now=now()) if event.project is project]


def _words(name: str, found: Sequence[Offer]) -> str:
    """Say what was done, and what comes next."""
    new = [offer for offer in found if not offer.is_listed]
    if not new:
        return gettext("%(name)s is on these guest lists already.", name=name)
    added = ngettext(
        "%(name)s is now on one guest list.",
        "%(name)s is now on %(num)d guest lists.",
        len(new),
        name=name,
    )
    next_step = gettext("Nobody was e-mailed yet: invite at each event.")
    return f"{added} {next_step}"


def _changed(form: SeveralEventsForm, wanted: WantedOffers, refusal: Refusal) -> tuple[str, int]:
    form.refuse(sentence(refusal))
    return _ask(form, wanted), refusal.reason.status


def _ask(form: SeveralEventsForm, wanted: WantedOffers) -> str:
    """Show the form as typed, with what will happen at each event and the button that does it."""
    found = offers(db.session(), wanted, now=now())
    form.agreed.data = offers_version(wanted, found)
    new = [offer for offer in found if not offer.is_listed]
    return _page(form, asked=found, new=new, seats=sum(offer.seats for offer in new))


def _page(form: SeveralEventsForm, **more: Any) -> str:
    if "asked" not in more:
        form.agreed.data = ""
    return render_template(
        "staff/institution_add_several.html", form=form, events=_events(), **({"new": []} | more)
    )
