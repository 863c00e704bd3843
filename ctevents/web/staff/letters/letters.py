"""The letters of an event: their wording, a preview for a real recipient, and a test."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from flask import Response as PlainResponse
from flask import abort, render_template, request, url_for
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import HiddenField
from wtforms.validators import DataRequired, ValidationError

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.wordings import (
    EDITABLE,
    LONGEST_OPENING,
    LONGEST_SUBJECT,
    Wording,
    placeholders_of,
    wrong_braces,
)
from ctevents.domain.people import scripts_of
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.letters.examples import Tested, example, send_tests
from ctevents.services.letters.wordings import (
    drop_wording,
    own_wording,
    set_wording,
    wording_version,
)
from ctevents.texts.letters.facts import Facts, invented_facts, preview_facts
from ctevents.texts.letters.letters import write
from ctevents.texts.letters.wordings import usual_wording
from ctevents.texts.rendering import languages, speaking
from ctevents.texts.words.letters import KINDS
from ctevents.texts.words.names import language_name
from ctevents.web.access import actor, event_or_404, narrowed, needs, staff, works_in_archive
from ctevents.web.command import done, now, refusals_beside, refusals_to
from ctevents.web.forms import Form, OneLine, Paragraphs, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.event.languages import all_languages, languages_of
from ctevents.web.staff.letters.paper import framed_errors, framed_letter

MEANINGS = {
    "salutation": _(
        "“Dear Ms …,” by title, position and sex; for an institution, the greeting of its focal "
        "point"
    ),
    "name": _("given name and family name; for an institution, its name"),
    "institution": _("the institution"),
    "title": _("the title of the event"),
    "city": _("the city"),
    "venue": _("the venue"),
    "when": _("day and time of the event, in local time"),
    "deadline": _("deadline to reply, in local time"),
    "seats": _("number of seats offered"),
    "nominee": _(
        "name of the person who gave the seat back (unnamed guests: “one of your nominees”)"
    ),
}
"""The meaning of each placeholder."""


TO_BOTH = frozenset({LetterKind.REPLY_REMINDER, LetterKind.EVENT_CANCELLED, LetterKind.LINK_AGAIN})
"""Letters to people and to institutions."""


class GoodBraces:
    """Names texts in braces that are no placeholder of the letter."""

    def __call__(self, form: WordingForm, field: Any) -> None:
        for found in wrong_braces(field.data or "", form.placeholders):
            if found in "{}":
                raise ValidationError(
                    gettext(
                        "%(field)s: there is a single brace %(brace)s. Remove it, or complete the "
                        "placeholder.",
                        field=field.label.text,
                        brace=found,
                    )
                )
            raise ValidationError(
                gettext(
                    "%(field)s: this letter has no placeholder %(found)s. Use one from the list of "
                    "placeholders.",
                    field=field.label.text,
                    found=found,
                )
            )


class WordingForm(Form):
    """Subject and opening of a letter in one language. ``version``: that of the wording as the page
    showed it."""

    version = HiddenField()
    subject = OneLine(
        _("Subject"),
        [DataRequired(_("Enter the subject.")), at_most(LONGEST_SUBJECT), GoodBraces()],
    )
    opening = Paragraphs(
        _("Opening"),
        [DataRequired(_("Enter the opening.")), at_most(LONGEST_OPENING), GoodBraces()],
    )
    placeholders: tuple[str, ...] = ()

    def wording(self) -> Wording:
        return Wording(self.subject.data or "", self.opening.data or "")


@blueprint.route("/events/<slug>/letters/<letter>/<language>", methods=["GET", "POST"])
@narrowed(needs(Right.SEND_LETTERS))
@shows_form_again
def letter_edit(slug: str, letter: str, language: str) -> Response | tuple[str, int]:
    event, kind = event_and_kind(slug, letter, language)
    usual, form = usual_in(language, kind), _form(event, kind, language)
    if form.validate_on_submit():
        is_usual = form.wording() == usual and _other_script(event, kind, language) is None
        wording = None if is_usual else form.wording()
        saved = partial(_form, event, kind, language, formdata=None)
        with refusals_beside(form, saved, partial(_page, form, event, kind, language)):
            _save(event, kind, language, wording, seen=form.version.data or "")
        address = url_for("staff.letter_edit", slug=slug, letter=letter, language=language)
        return done(gettext("The wording is saved."), address)
    return _page(form, event, kind, language), form.answer_status()


@blueprint.post("/events/<slug>/letters/<letter>/<language>/usual")
@narrowed(needs(Right.SEND_LETTERS))
def letter_use_usual(slug: str, letter: str, language: str) -> Response:
    event, kind = event_and_kind(slug, letter, language)
    _save(event, kind, language, None)
    address = url_for("staff.letter_edit", slug=slug, letter=letter, language=language)
    return done(_restored(_other_script(event, kind, language)), address)


@blueprint.post("/events/<slug>/letters/<letter>/<language>/test")
@narrowed(needs(Right.SEND_LETTERS))
def letter_test(slug: str, letter: str, language: str) -> Response:
    """Send a test in this language, or with ``languages`` in each language of the event."""
    event, kind = event_and_kind(slug, letter, language)
    tags = read_languages(event) if "languages" in request.form else [language]
    return sent_tests(
        event,
        Tested(kind, tags),
        url_for("staff.letter_edit", slug=slug, letter=letter, language=language),
    )


def sent_tests(event: Event, tested: Tested, address: str) -> Response:
    """Send tests to the account, and lead back to this page."""
    with refusals_to(address), transaction(by=actor()) as tx:
        send_tests(tx, event, tested, account=staff())
    words = ngettext(
        "We are e-mailing a test to %(address)s.",
        "We are e-mailing %(num)d tests to %(address)s.",
        len(tested.languages),
        address=staff().email,
    )
    return done(words, address)


@blueprint.get("/events/<slug>/letters/<letter>/<language>/html")
@narrowed(needs(Right.SEND_LETTERS))
def letter_html(slug: str, letter: str, language: str) -> PlainResponse:
    """Show the saved letter as its recipient will see it, for the frame in the page."""
    event, kind = event_and_kind(slug, letter, language)
    return framed_letter(write(_facts(event, kind, language), language))


@blueprint.post("/events/<slug>/letters/<letter>/<language>/preview")
@narrowed(needs(Right.SEND_LETTERS))
@works_in_archive
def letter_preview(slug: str, letter: str, language: str) -> PlainResponse:
    """Show the letter with the wording as it is typed, for the same frame. Nothing is saved."""
    event, kind = event_and_kind(slug, letter, language)
    form = _form(event, kind, language)
    if not form.validate():
        return framed_errors(form)
    return framed_letter(
        write(replace(_facts(event, kind, language), draft=(language, form.wording())), language)
    )


def _other_script(event: Event, kind: LetterKind, language: str) -> str | None:
    """Return the tag of the other script whose wording readers get without one in theirs; None if
    they get the standard one."""
    return next(
        (tag for tag in scripts_of(language)[1:] if own_wording(db.session(), event.id, kind, tag)),
        None,
    )


def _restored(other: str | None) -> str:
    if other is None:
        return gettext("The letter has its standard wording again.")
    return gettext(
        "The wording is deleted. Readers get the wording in: %(language)s",
        language=language_name(other),
    )


def _form(event: Event, kind: LetterKind, language: str, **options: Any) -> WordingForm:
    """Return the form, filled with the saved wording."""
    own = own_wording(db.session(), event.id, kind, language)
    saved = vars(own or usual_in(language, kind)) | {"version": wording_version(own)}
    form = WordingForm(data=saved, **options)
    form.placeholders = placeholders_of(kind)
    return form


def _page(form: WordingForm, event: Event, kind: LetterKind, language: str, **more: Any) -> str:
    other = _other_script(event, kind, language)
    return render_template(
        "staff/letter_edit.html",
        form=form,
        event=event,
        kind=kind,
        name=KINDS[kind],
        language=language,
        languages=letter_languages(event),
        usual=usual_in(language, kind),
        own=own_wording(db.session(), event.id, kind, language),
        other_script=other and language_name(other),
        is_for_both=kind in TO_BOTH,
        meanings={name: MEANINGS[name] for name in placeholders_of(kind)},
        read_in=read_languages(event),
        has_recipient=example(db.session(), event, kind, language) is not None,
        **more,
    )


def event_and_kind(slug: str, letter: str, language: str) -> tuple[Event, LetterKind]:
    event = event_or_404(slug)
    if letter not in EDITABLE or language not in letter_languages(event):
        abort(404)
    return event, LetterKind(letter)


def letter_languages(event: Event) -> list[str]:
    """Return the languages of letters, those of the event first."""
    return [tag for tag in all_languages(event) if tag in languages()]


def read_languages(event: Event) -> list[str]:
    """Return the languages of the event in which letters exist."""
    return [tag for tag in languages_of(event) if tag in languages()]


def usual_in(language: str, kind: LetterKind) -> Wording:
    with speaking(language):
        return usual_wording(kind)


def _facts(event: Event, kind: LetterKind, language: str) -> Facts:
    """Return the facts of the letter to the first recipient on the list, or to an invented one if
    it has none yet."""
    about = example(db.session(), event, kind, language)
    if about is None:
        return invented_facts(event, kind, language, now=now())
    return preview_facts(db.session(), kind, about, now=now())


def _save(
    event: Event,
    kind: LetterKind,
    language: str,
    wording: Wording | None,
    *,
    seen: str | None = None,
) -> None:
    """Save the wording; None restores the standard one."""
    with transaction(by=actor()) as tx:
        if wording is None:
            drop_wording(tx, event, kind, language, seen=seen)
        else:
            set_wording(tx, event, kind, language, wording, seen=seen)
