"""Editing the plan of one event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from flask import flash, redirect, render_template, url_for
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import BooleanField, HiddenField

from ctevents.db.handle import db, transaction
from ctevents.domain.consequences import Consequences, NotAgreed
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right
from ctevents.models import Event, StakeholderGroup
from ctevents.services.events.changes import EditResult, MoveOptions
from ctevents.services.events.events import edit_event, plan_version
from ctevents.services.people.people import groups
from ctevents.services.privacy.retention import erasure_day_of
from ctevents.services.seating.seats import seats_taken
from ctevents.texts.numbers import number
from ctevents.texts.rendering import page_language
from ctevents.texts.words.changes import (
    changes_told,
    effects,
    headline,
    save_buttons,
    seated_words,
    warnings,
)
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import now, refusals_as
from ctevents.web.forms import (
    LONGEST_LINE,
    LONGEST_TEXT,
    Email,
    Form,
    OneLine,
    Paragraphs,
    at_most,
    marks,
    see_newer,
)
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.event.languages import (
    TEXTS,
    all_languages,
    languages_of,
    more_languages,
    more_of_arrival,
    text_fields,
)
from ctevents.web.staff.event.vetting_fields import (
    own_rules,
    saved_vetting,
    vetting_fields,
    vetting_values,
)
from ctevents.web.staff.fields import Lines, LocalTime, OptionalDay, WholeNumber

SIMPLE = (
    "starts_at",
    "ends_at",
    "registration_closes_at",
    "answers_close_at",
    "erase_on",
    "capacity",
    "hours_to_say_yes",
    "may_delegate",
    "has_finishing_nominees",
    "has_bilingual_letters",
    "offers_visa_letters",
    "contact_name",
    "contact_email",
    "contact_phone",
    "day_contact_name",
    "day_contact_phone",
    "signatory_name",
)
MOST_HOURS = 720
"""Thirty days."""

NEEDED = ("title_en", "venue_en", "starts_at", "ends_at", "capacity")
"""Fields needed to publish an event: the page does not call them optional."""

OVERRIDES = ("disclaimer", "footnote", "donors", "partners")
"""Fields that use the project's values if left empty."""


class PlanForm(Form):
    """``plan_form`` adds the fields, some of which depend on the event."""

    version = HiddenField()
    began = HiddenField()
    agreed = HiddenField()
    move_programme = BooleanField(_("Move the programme with the start of the event"), default=True)
    move_deadline = BooleanField(_("Move the registration deadline with the event"), default=True)
    tell_invited = BooleanField("", default=True)

    def values(self, event: Event) -> dict[str, object]:
        """Return the columns as typed."""
        values: dict[str, object] = {name: self[name].data for name in SIMPLE}
        values |= {name: self[name].data or None for name in OVERRIDES} | vetting_values(self)
        for beginning, column in TEXTS.items():
            typed = {tag: self[f"{beginning}_{tag}"].data for tag in all_languages(event)}
            values[column] = {tag: text for tag, text in typed.items() if text}
        return values

    @property
    def along(self) -> MoveOptions:
        return MoveOptions(
            programme=self.move_programme.data,
            deadline=self.move_deadline.data,
            invited=self.tell_invited.data,
        )

    def blame_past(self, event: Event, words: str) -> None:
        """Put the message beside the start, or beside the end if only that has passed: the event
        cannot move into the past."""
        starts_at = self["starts_at"].data
        is_start = starts_at is not None and starts_at != event.starts_at and starts_at <= now()
        field = self["starts_at" if is_start else "ends_at"]
        field.errors = [words]

    def blame(self, columns: tuple[str, ...]) -> None:
        """Put beside each field what ``edit_event`` found wrong with it."""
        for column in columns:
            field = self[f"{column}_en" if column in TEXTS else column]
            field.errors = [
                str(
                    _CONTRADICTION[column]
                    if field.data
                    else _("A published event needs this field.")
                )
            ]


_CONTRADICTION = {
    "ends_at": _("The end must be after the start."),
    "registration_closes_at": _("The deadline cannot be after the end of the event."),
    "erase_on": _(
        "Personal data can be erased from the second day after the event. Choose a later day."
    ),
    "answers_close_at": _(
        "This time has passed. To close the answers now, use the page of answer cards."
    ),
}


def plan_form(event: Event, **options: Any) -> PlanForm:
    """Return the form, filled with the saved event and, if a form was sent, with what was typed."""
    all_groups = groups(db.session(), event.project_id)
    saved: dict[str, Any] = {name: getattr(event, name) for name in (*SIMPLE, *OVERRIDES)}
    saved |= saved_vetting(event, all_groups)
    for tag in all_languages(event):
        saved |= {
            f"{beginning}_{tag}": getattr(event, TEXTS[beginning]).get(tag, "")
            for beginning in TEXTS
        }
    form_class = type("EventPlanForm", (PlanForm,), _fields(event, all_groups))
    began = marks(form_class(formdata=None, data=saved))
    form: PlanForm = form_class(
        data=saved | {"version": plan_version(event), "began": began}, **options
    )
    for name in NEEDED:
        form[name].flags.always_filled = True
    return form


def _fields(event: Event, all_groups: Sequence[StakeholderGroup]) -> dict[str, Any]:
    """Return the fields in the order of the page, which is that of the error summary."""
    line, text = [at_most(LONGEST_LINE)], [at_most(LONGEST_TEXT)]
    return {
        **text_fields(event),
        "starts_at": LocalTime(_("Start"), event=event),
        "ends_at": LocalTime(_("End"), event=event),
        "registration_closes_at": LocalTime(_("Registration deadline"), event=event),
        "answers_close_at": LocalTime(_("Close of the answers"), event=event),
        "erase_on": OptionalDay(_("Erasure of personal data")),
        "capacity": WholeNumber(_("Capacity")),
        "hours_to_say_yes": WholeNumber(_("Hours to accept an offered seat"), most=MOST_HOURS),
        "may_delegate": BooleanField(_("Guests can pass their invitation on to a colleague")),
        "has_finishing_nominees": BooleanField(_("Nominees register themselves")),
        "has_bilingual_letters": BooleanField(_("Letters have the English text below")),
        "offers_visa_letters": BooleanField(_("Guests can ask for a visa letter")),
        **vetting_fields(all_groups),
        "contact_name": OneLine(_("Name"), line),
        "contact_email": Email(_("E-mail address")),
        "contact_phone": OneLine(_("Phone"), line),
        "day_contact_name": OneLine(_("Contact on the day: name"), line),
        "day_contact_phone": OneLine(_("Contact on the day: phone"), line),
        "signatory_name": OneLine(_("Signatory's name"), line),
        "donors": Lines(_("Donors")),
        "partners": Lines(_("Partners")),
        "disclaimer": Paragraphs(_("Disclaimer"), text),
        "footnote": Paragraphs(_("Footnote"), text),
    }


@blueprint.route("/events/<slug>/edit", methods=["GET", "POST"])
@narrowed(needs(Right.PLAN_EVENTS))
@shows_form_again
def event_edit(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = plan_form(event)
    if form.validate_on_submit():
        try:
            with refusals_as(partial(_not_saved, form, event)):
                _save(form, event)
            return redirect(url_for("staff.event_show", slug=slug), 303)
        except ValueError as error:
            form.blame(error.args)
    return _page(form, event, form.answer_status())


def _not_saved(form: PlanForm, event: Event, refusal: Refusal) -> tuple[str, int]:
    if isinstance(refusal, NotAgreed):
        return _ask_to_agree(form, event, refusal)
    if refusal.reason is Reason.MOVE_INTO_PAST:
        form.blame_past(event, sentence(refusal))
        return _page(form, event, refusal.reason.status)
    return _show_differences(form, event, refusal)


def _page(form: PlanForm, event: Event, status: int, **more: Any) -> tuple[str, int]:
    page = render_template(
        "staff/event_edit.html",
        form=form,
        event=event,
        erased_on=erasure_day_of(event),
        languages=languages_of(event),
        more_languages=more_languages(event),
        folded=[form[f"{beginning}_{tag}"] for tag in more_languages(event) for beginning in TEXTS],
        own_rules=own_rules(form),
        more_of_arrival=more_of_arrival,
        block=event.project,
        **more,
    )
    return page, status


def _show_differences(form: PlanForm, event: Event, refusal: Refusal) -> tuple[str, int]:
    """Show what was typed with what was saved meanwhile: in other fields merged in, in the same
    field beside it. It counts as seen when sent again."""
    form.refuse(sentence(refusal))
    differing = see_newer(form, plan_form(event, formdata=None))
    return _page(form, event, refusal.reason.status, differing=differing)


def _ask_to_agree(form: PlanForm, event: Event, refusal: NotAgreed) -> tuple[str, int]:
    """Show the form as typed with its effects, and a button for each number of people to e-mail."""
    consequences = refusal.consequences
    assert isinstance(consequences, Consequences)
    form.agreed.data = consequences.version
    by_button = replace(consequences, tells_invited=False)
    return _page(
        form,
        event,
        refusal.reason.status,
        changes=list(changes_told(event, refusal.changes, languages_of(event))),
        headline=headline(consequences),
        reasons=[*warnings(consequences.doubts), *effects(by_button)],
        buttons=save_buttons(consequences),
    )


def _save(form: PlanForm, event: Event) -> None:
    with transaction(by=actor()) as tx:
        edited = edit_event(
            tx,
            event,
            form.values(event),
            seen=form.version.data,
            along=form.along,
            agreed=form.agreed.data or "",
        )
        taken = seats_taken(tx, event.id)
    _say(edited, event)
    if event.capacity is not None and event.capacity < taken:
        flash(_too_few_seats(event.capacity, taken), "warning")


def _say(edited: EditResult, event: Event) -> None:
    """Flash what was done; for dates that nobody confirmed, what to check."""
    flash(
        gettext("The plan is saved.") if edited.fields else gettext("Nothing was changed."),
        "success",
    )
    done = edited.consequences
    if not done.is_harmless:
        for words in changes_told(event, edited.changes, [page_language()]):
            flash(words, "success")
    if edited.items:
        moved = ngettext(
            "One programme item moved with the event.",
            "%(num)d programme items moved with the event.",
            edited.items,
        )
        flash(moved, "success")
    if done.people:
        flash(
            ngettext(
                "We are e-mailing one person.", "We are e-mailing %(num)d people.", done.people
            ),
            "success",
        )
    if done.seated:
        flash(seated_words(done.seated, done.waiting), "success")
    for words in warnings(doubt for doubt in edited.doubts if doubt not in done.doubts):
        flash(words, "warning")


def letters_queued(count: int) -> str:
    return ngettext(
        "One e-mail will be sent shortly.", "%(num)d e-mails will be sent shortly.", count
    )


def _too_few_seats(capacity: int, taken: int) -> str:
    return ngettext(
        "The capacity of %(capacity)s is lower than the one seat taken. Nobody loses it.",
        "The capacity of %(capacity)s is lower than the %(num)d seats taken. Nobody loses a seat. "
        "New seats are "
        "given only after enough are given back.",
        taken,
        capacity=number(capacity),
    )
