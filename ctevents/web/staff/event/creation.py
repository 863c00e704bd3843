"""Creating an event, empty or as a copy.

The form of a new event: its place, its short name, its time, and what is copied."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from flask import flash, jsonify, render_template, request, url_for
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response
from wtforms import BooleanField, HiddenField, SelectField, StringField
from wtforms.validators import DataRequired, ValidationError

from ctevents.db.handle import db, transaction
from ctevents.domain.events.copying import Part
from ctevents.domain.events.places import CITY_CASES, time_zones
from ctevents.domain.events.slugs import LONGEST_SLUG, is_slug, proposed_slug
from ctevents.domain.people import LANGUAGES
from ctevents.domain.refusals import Refusal
from ctevents.domain.roles import Right
from ctevents.domain.schedule import to_instant
from ctevents.models import Event, Project
from ctevents.services.events.copying import sizes, team
from ctevents.services.events.creation import (
    Created,
    NewEvent,
    NewPlace,
    countries_with_holidays,
    create_event,
    place_of,
)
from ctevents.services.events.events import all_events, edit_event, event_by_slug
from ctevents.services.events.projects import projects, slugs
from ctevents.texts.languages import NAMES
from ctevents.texts.projects import project_name
from ctevents.texts.rendering import page_language
from ctevents.texts.words.names import PARTS
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, narrowed, needs
from ctevents.web.command import done, refusals_as
from ctevents.web.forms import LONGEST_LINE, Form, OneLine, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.fields import Boxes, ClockTime


class NewEventForm(Form):
    """``form_id``: a form that is sent twice makes one event. ``copy``: the slug of the event that
    is copied."""

    form_id = HiddenField()
    copy = HiddenField()
    project = SelectField(_("Project"))
    parts = Boxes(_("Copied"), choices=[part.value for part in Part])
    designation_en = OneLine(
        _("Designation of the place"),
        [
            DataRequired(_("Enter the designation of the place, such as Albania.")),
            at_most(LONGEST_LINE),
        ],
    )
    city_en = OneLine(_("City"), [DataRequired(_("Enter the city.")), at_most(LONGEST_LINE)])
    slug = StringField(_("Short name"))
    time_zone = SelectField(_("Time zone"), validators=[DataRequired(_("Choose the time zone."))])
    main_language = SelectField(
        _("Main language"), validators=[DataRequired(_("Choose the main language."))]
    )
    languages = Boxes(_("Further languages of the guests"))
    country = SelectField(_("Public holidays of"))
    needs_footnote = BooleanField(_("The designation needs the footnote"))
    starts_at = ClockTime(_("Start"))
    ends_at = ClockTime(_("End"))

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.form_id.data = self.form_id.data or str(uuid4())
        known = projects(db.session())
        self.project.choices = [(each.slug, project_name(each)) for each in known]
        if len(known) == 1:
            del self.project  # there is nothing to choose
        tags = [(tag, NAMES[tag]) for tag in LANGUAGES]
        self.time_zone.choices = [("", gettext("Choose")), *((zone, zone) for zone in time_zones())]
        self.main_language.choices = [("", gettext("Choose")), *tags]
        self.languages.choices = tags
        self.country.choices = [("", gettext("no country")), *_countries().items()]

    def validate_slug(self, field: StringField) -> None:
        """Accept a free one, and take the proposal if none is typed."""
        if not is_slug(self.slug_or_proposal()):
            words = gettext(
                "Use at most %(longest)s lowercase letters, digits and hyphens, such as rome or "
                "rome-2. A few words, such as "
                "all and new, have another meaning.",
                longest=LONGEST_SLUG,
            )
            raise ValidationError(words)

    def slug_or_proposal(self) -> str:
        """Return what is typed, else a free short name made of the city, and keep it in its
        field."""
        typed = (self.slug.data or "").strip().lower()
        self.slug.data = typed or proposed_slug(self.city_en.data or "", slugs(db.session()))
        return self.slug.data

    def validate_starts_at(self, field: ClockTime) -> None:
        self._instant(field)

    def validate_ends_at(self, field: ClockTime) -> None:
        self._instant(field)
        if field.data is not None and (
            self.starts_at.data is None or field.data <= self.starts_at.data
        ):
            raise ValidationError(gettext("The end must be after the start."))

    def _instant(self, field: ClockTime) -> datetime | None:
        if field.data is None or self.time_zone.data not in time_zones():
            return None
        try:
            return to_instant(field.data, self.time_zone.data)
        except ValueError as error:
            raise ValidationError(
                gettext("This time does not exist there, because the clocks go forward.")
            ) from error

    def times(self) -> dict[str, object]:
        """Return the columns of the times that were entered."""
        found = {name: self._instant(self[name]) for name in ("starts_at", "ends_at")}
        return {name: instant for name, instant in found.items() if instant is not None}

    def new_event(self, source: Event | None) -> NewEvent:
        return NewEvent(
            slug=self.slug.data or "",
            project=self._project(),
            place=self._place(),
            form_id=_uuid(self.form_id.data),
            source=source,
            parts=[Part(each) for each in self.parts.data or ()] if source else (),
        )

    def _project(self) -> Project:
        known = projects(db.session())
        return next(
            (each for each in known if "project" in self and each.slug == self.project.data),
            known[0],
        )

    def _place(self) -> NewPlace:
        typed: Mapping[str, str] = {
            name: field.data for name, field in self._fields.items() if name.startswith("city_")
        }
        cities = {
            name.removeprefix("city_").replace("_", " "): text
            for name, text in typed.items()
            if text
        }
        names = {tag: self[f"designation_{tag}"].data for tag in LANGUAGES}
        main = self.main_language.data
        return NewPlace(
            designations={tag: text for tag, text in names.items() if text},
            cities=cities,
            time_zone=self.time_zone.data,
            languages=[main, *(tag for tag in self.languages.data or () if tag != main)],
            country=self.country.data or "",
            needs_footnote=bool(self.needs_footnote.data),
        )

    def names_in(self, tag: str) -> list[Any]:
        """Return the fields of one further language."""
        case = CITY_CASES.get(tag)
        names = [f"designation_{tag}", f"city_{tag}", *([f"city_{case}_{tag}"] if case else [])]
        return [self[name] for name in names]

    @property
    def has_names(self) -> bool:
        return any(field.data or field.errors for tag in FURTHER for field in self.names_in(tag))


def _case_label(case: str, language: str) -> LazyString:
    if case == "at":
        return _("City in titles and dates, %(language)s", language=language)
    return _("City after “in”, %(language)s", language=language)


FURTHER = [tag for tag in LANGUAGES if tag != "en"]

for _tag in FURTHER:
    _about = {"language": NAMES[_tag]}
    _settings: dict[str, Any] = {"validators": [at_most(LONGEST_LINE)], "render_kw": {"lang": _tag}}
    setattr(
        NewEventForm,
        f"designation_{_tag}",
        OneLine(_("Designation, %(language)s", **_about), **_settings),
    )
    setattr(NewEventForm, f"city_{_tag}", OneLine(_("City, %(language)s", **_about), **_settings))
for _tag, _case in CITY_CASES.items():
    _label = _case_label(_case, NAMES[_tag])
    setattr(
        NewEventForm,
        f"city_{_case}_{_tag}",
        OneLine(_label, [at_most(LONGEST_LINE)], render_kw={"lang": _tag}),
    )


def filled_with(place: NewPlace) -> dict[str, Any]:
    """Return the values of the fields for a place that is known."""
    cities = {f"city_{key.replace(' ', '_')}": text for key, text in place.cities.items()}
    return {
        **cities,
        **{f"designation_{tag}": text for tag, text in place.designations.items()},
        "time_zone": place.time_zone,
        "main_language": place.languages[0],
        "languages": place.languages[1:],
        "country": place.country,
        "needs_footnote": place.needs_footnote,
    }


def _countries() -> dict[str, str]:
    """Return the countries whose holidays are known, by the designation of an event there: nothing
    else names a country."""
    names = {
        event.country: event.designation(page_language()) for event in all_events(db.session())
    }
    return {country: names.get(country, country) for country in countries_with_holidays()}


def _uuid(text: str | None) -> UUID:
    try:
        return UUID(text or "")
    except ValueError:
        return uuid4()


@blueprint.route("/events/new", methods=["GET", "POST"])
@narrowed(needs(Right.PLAN_EVENTS))
@shows_form_again
def event_create() -> Response | tuple[str, int]:
    form = _form()
    source = event_by_slug(db.session(), form.copy.data or "")
    if form.is_submitted() and "check" in request.form:
        return _page(form, source, 200, checked=_slug_words(form.slug_or_proposal()))
    if form.validate_on_submit():
        with refusals_as(lambda refusal: _refused(form, source, refusal)):
            return _create(form, form.new_event(source))
    return _page(form, source, form.answer_status())


@blueprint.get("/events/new/short-name")
@narrowed(needs(Right.PLAN_EVENTS))
def event_slug_check() -> Response:
    """Answer what the form says about a short name while it is typed, and the proposal for a
    city."""
    typed = request.args.get("slug", "").strip().lower()
    proposed = proposed_slug(request.args.get("city", ""), slugs(db.session()))
    return jsonify({"proposed": proposed, "words": _slug_words(typed or proposed)})


def _form() -> NewEventForm:
    """Return the form, filled with the place and the source that the address names."""
    place = event_by_slug(db.session(), request.args.get("place", ""))
    source = event_by_slug(db.session(), request.args.get("copy", ""))
    filled: dict[str, Any] = filled_with(place_of(place)) if place else {}
    if known := source or place:
        filled["project"] = known.project.slug
    if source:
        is_same = place is not None and place.id == source.id
        filled |= {
            "copy": source.slug,
            "parts": [part for part in Part if is_same or part is not Part.TEAM],
        }
    return NewEventForm(data=filled)


def _create(form: NewEventForm, new: NewEvent) -> Response:
    with transaction(by=actor()) as tx:
        made = create_event(tx, new)
        if made.is_new and (times := form.times()):
            edit_event(tx, made.event, times)
    if made.left_out:
        flash(_left_out(made), "warning")
    words = gettext("The event is a draft. Fill in what is missing in the plan, then publish it.")
    return done(words, url_for("staff.event_edit", slug=new.slug))


def _left_out(made: Created) -> str:
    return gettext(
        "The project of this event has no groups with these codes: %(codes)s. What was only for "
        "them was not copied.",
        codes=", ".join(made.left_out),
    )


def _refused(form: NewEventForm, source: Event | None, refusal: Refusal) -> tuple[str, int]:
    form.slug.errors = [sentence(refusal)]
    return _page(form, source, refusal.reason.status)


def _page(
    form: NewEventForm, source: Event | None, status: int, checked: str = ""
) -> tuple[str, int]:
    form.parts.choices = _parts(source) if source else []
    page = render_template(
        "staff/event_create.html",
        form=form,
        source=source,
        place=request.args.get("place", ""),
        events=all_events(db.session()),
        further=FURTHER,
        checked=checked,
    )
    return page, status


def _slug_words(slug: str) -> str:
    if not is_slug(slug):
        return gettext("This short name cannot be used.")
    if slug in slugs(db.session()):
        return gettext("“%(slug)s” is taken.", slug=slug)
    return gettext("“%(slug)s” is free.", slug=slug)


def _parts(source: Event) -> list[tuple[str, str]]:
    """Return the parts that there are, each with what it brings."""
    count = sizes(db.session(), source)
    brought = {
        Part.PLAN: gettext(
            "title, capacity, approval, the other rules and the questions of the form"
        ),
        Part.PROGRAMME: ngettext(
            "one item, without speakers", "%(num)d items, without speakers", count[Part.PROGRAMME]
        ),
        Part.WORDING: ngettext("one text", "%(num)d texts", count[Part.WORDING]),
        Part.REMINDERS: ngettext("one rule", "%(num)d rules", count[Part.REMINDERS]),
        Part.QUOTAS: ngettext("one group", "%(num)d groups", count[Part.QUOTAS]),
        Part.TEAM: ", ".join(account.email for account in team(db.session(), source)),
        Part.DOCUMENTS: ngettext("one document", "%(num)d documents", count[Part.DOCUMENTS]),
    }
    return [
        (part.value, gettext("%(part)s: %(brought)s", part=PARTS[part], brought=brought[part]))
        for part in Part
        if count[part]
    ]
