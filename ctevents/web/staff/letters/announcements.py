"""The announcements of an event: written, previewed, and sent to a confirmed number of people."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from flask import Response as PlainResponse
from flask import abort, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.translations import EventText, TextKind
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.segments import Segment
from ctevents.domain.people import language_of_text
from ctevents.domain.refusals import Refusal
from ctevents.domain.roles import Right
from ctevents.models import Announcement, Event, Mailing
from ctevents.services.letters import announcements
from ctevents.services.letters.announcements import Reach
from ctevents.services.letters.examples import Tested, example_of
from ctevents.services.outbox.mailings import progress
from ctevents.texts.languages import NAMES
from ctevents.texts.letters.facts import invented_facts, preview_facts
from ctevents.texts.letters.letters import Writing, write
from ctevents.texts.rendering import languages, spoken
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, event_or_404, narrowed, needs, works_in_archive
from ctevents.web.command import done, now, refusals_beside, refusals_on, refusals_to
from ctevents.web.security import framed, shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.event.languages import languages_of, missing_in_letters
from ctevents.web.staff.event.plan import letters_queued
from ctevents.web.staff.guests.guests import ticks_asked, to_list
from ctevents.web.staff.letters.letters import letter_languages, read_languages, sent_tests
from ctevents.web.staff.letters.paper import framed_errors, framed_letter
from ctevents.web.staff.letters.segment_forms import (
    AnnouncementForm,
    announcement_form,
    segment_words,
    ticked_words,
)

ALL = "/events/<slug>/announcements"
ONE = f"{ALL}/<int(max=2147483647):announcement_id>"


@blueprint.get(ALL)
@narrowed(needs(Right.SEND_LETTERS))
def announcement_list(slug: str) -> str:
    event = event_or_404(slug)
    return render_template(
        "staff/announcement_list.html", event=event, announcements=announcement_rows(event)
    )


@dataclass(frozen=True)
class AnnouncementRow:
    """An announcement, its mailing and the number of letters, if it was sent."""

    announcement: Announcement
    mailing: Mailing | None
    letters: int | None


def announcement_rows(event: Event) -> list[AnnouncementRow]:
    found = announcements.announcements(db.session(), event.id)
    letters = progress(db.session(), [mailing for _, mailing in found if mailing])
    return [
        AnnouncementRow(
            announcement, mailing, sum(letters[mailing.id].values()) if mailing else None
        )
        for announcement, mailing in found
    ]


@blueprint.route(f"{ALL}/add", methods=["GET", "POST"])
@narrowed(needs(Right.SEND_LETTERS))
@shows_form_again
def announcement_add(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    with to_list(event):
        ticked = _ticked(event)
    form = announcement_form(event, letter_languages(event), ticked=ticked)
    if form.validate_on_submit():
        with transaction(by=actor()) as tx:
            fields = form.announcement_fields()
            announcement = announcements.add_announcement(tx, event, fields)
        return _saved(event, announcement.id)
    return _form_page(form, event), form.answer_status()


def _ticked(event: Event) -> str:
    """Return the rows that were selected in the guest list, if the page was opened from there."""
    return str((request.method == "GET" and ticks_asked(event)) or "")


@blueprint.route(f"{ONE}/edit", methods=["GET", "POST"])
@narrowed(needs(Right.SEND_LETTERS))
@shows_form_again
def announcement_edit(slug: str, announcement_id: int) -> Response | tuple[str, int]:
    event, announcement = _event_and_announcement(slug, announcement_id)
    form = announcement_form(event, letter_languages(event), announcement)
    if form.validate_on_submit():
        seen = form.version.data or ""
        saved = partial(
            announcement_form, event, letter_languages(event), announcement, formdata=None
        )
        page = partial(_form_page, form, event, announcement=announcement)
        with refusals_beside(form, saved, page), transaction(by=actor()) as tx:
            announcements.edit_announcement(tx, announcement, form.announcement_fields(), seen=seen)
        return _saved(event, announcement_id)
    return _form_page(form, event, announcement=announcement), form.answer_status()


@blueprint.post(f"{ALL}/preview")
@narrowed(needs(Right.SEND_LETTERS))
@works_in_archive
def announcement_preview(slug: str) -> PlainResponse:
    """Show the announcement as it is typed, to an invented guest. Nothing is saved."""
    event = event_or_404(slug)
    form = announcement_form(event, letter_languages(event))
    language = request.form.get("shown_in", "")
    if not form.validate():
        return framed_errors(form)
    if language not in form.tags:
        abort(404)
    fields = form.announcement_fields()
    announcement = Announcement(subjects=fields.subjects, bodies=fields.bodies)
    facts = invented_facts(event, LetterKind.ANNOUNCEMENT, language, now=now())
    return framed_letter(write(replace(facts, announcement=announcement), language))


@blueprint.get(ONE)
@narrowed(needs(Right.SEND_LETTERS))
def announcement_show(slug: str, announcement_id: int) -> str:
    return _page(*_event_and_announcement(slug, announcement_id))


@blueprint.post(f"{ONE}/send")
@narrowed(needs(Right.SEND_LETTERS))
def announcement_send(slug: str, announcement_id: int) -> Response | tuple[str, int]:
    """Send what was previewed, to exactly the number on the button."""
    event, announcement = _event_and_announcement(slug, announcement_id)
    agreed = request.form.get("letters", 0, type=int)
    with refusals_on(partial(_page, event, announcement)), transaction(by=actor()) as tx:
        announcements.send_announcement(
            tx, announcement, seen=request.form.get("version", ""), expected=agreed
        )
    words = gettext("The announcement is final.") + f" {letters_queued(agreed)}"
    return done(words, url_for("staff.announcement_list", slug=slug))


@blueprint.post(f"{ONE}/delete")
@narrowed(needs(Right.SEND_LETTERS))
def announcement_delete(slug: str, announcement_id: int) -> Response:
    _, announcement = _event_and_announcement(slug, announcement_id)
    address = url_for("staff.announcement_list", slug=slug)
    with refusals_to(address), transaction(by=actor()) as tx:
        announcements.delete_announcement(tx, announcement)
    return done(gettext("The draft is deleted."), address)


@blueprint.post(f"{ONE}/test")
@narrowed(needs(Right.SEND_LETTERS))
def announcement_test(slug: str, announcement_id: int) -> Response:
    event, _ = _event_and_announcement(slug, announcement_id)
    address = url_for("staff.announcement_show", slug=slug, announcement_id=announcement_id)
    return sent_tests(
        event, Tested(LetterKind.ANNOUNCEMENT, read_languages(event), announcement_id), address
    )


@blueprint.get(f"{ONE}/<language>/html")
@narrowed(needs(Right.SEND_LETTERS))
def announcement_html(slug: str, announcement_id: int, language: str) -> PlainResponse:
    """Show the letter as a reader of this language will see it, for the frame in the page."""
    event, announcement = _event_and_announcement(slug, announcement_id)
    writing = _writing(event, announcement, _reach(event, announcement), language)
    if writing is None:
        abort(404)
    return framed(writing.html)


def _form_page(form: AnnouncementForm, event: Event, **more: Any) -> str:
    own = languages_of(event)
    return render_template(
        "staff/announcement_edit.html",
        form=form,
        event=event,
        languages=own,
        folded=[
            form[f"{part}_{tag}"]
            for tag in form.tags
            if tag not in own
            for part in ("subject", "body")
        ],
        ticked_words=ticked_words(len(form.ticks())) if form.ticks() else "",
        others=[NAMES[tag] for tag in event.languages if tag not in form.tags],
        **more,
    )


def _page(event: Event, announcement: Announcement, refused: str = "") -> str:
    reached = _reach(event, announcement)
    hindrance = announcements.hindrance_to_announce(event.status_at(now()))
    by_language = reached.by_language()
    read_in = {*map(spoken, by_language), *announcement.bodies}
    return render_template(
        "staff/announcement_show.html",
        event=event,
        announcement=announcement,
        version=announcements.announcement_version(announcement),
        recipients=segment_words(event, Segment.from_json(announcement.segment)),
        reach=reached,
        read_by=[
            (tag, letters, language_of_text(announcement.bodies, spoken(tag)))
            for tag, letters in by_language.items()
        ],
        missing=_missing(event, announcement, by_language),
        read_languages=read_languages(event),
        previews=[
            (tag, _writing(event, announcement, reached, tag))
            for tag in languages()
            if tag in read_in
        ],
        hindrance=hindrance and sentence(Refusal(hindrance)),
        refused=refused,
    )


def _missing(event: Event, announcement: Announcement, readers: dict[str, int]) -> list[str]:
    """Return what the readers do not get in their language; nothing once the announcement was
    sent."""
    if announcement.sent_at is not None:
        return []
    body = EventText(TextKind.ANNOUNCEMENT, (announcement.bodies,))
    return missing_in_letters(event, (), readers, body)


def _reach(event: Event, announcement: Announcement) -> Reach:
    segment = Segment.from_json(announcement.segment)
    return announcements.reach(db.session(), event, segment, now=now())


def _writing(
    event: Event, announcement: Announcement, reached: Reach, language: str
) -> Writing | None:
    """Return the letter to its first reader in this language; None if there is no reader."""
    member = next(
        (each for each in reached.members if each.is_named and spoken(each.language) == language),
        None,
    )
    if member is None:
        return None
    about = example_of(db.session(), member)
    facts = preview_facts(db.session(), LetterKind.ANNOUNCEMENT, about, now=now())
    return write(replace(facts, announcement=announcement), facts.language)


def _saved(event: Event, announcement_id: int) -> Response:
    words = gettext("The draft is saved. Nothing has been sent yet.")
    return done(
        words, url_for("staff.announcement_show", slug=event.slug, announcement_id=announcement_id)
    )


def _event_and_announcement(slug: str, announcement_id: int) -> tuple[Event, Announcement]:
    event = event_or_404(slug)
    announcement = announcements.announcement_of_event(db.session(), event.id, announcement_id)
    if announcement is None:
        abort(404)
    return event, announcement
