"""Possible duplicates within an event: shown side by side, told apart, or merged.

The same person at several events: shown only to organisers, linked and unlinked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from flask import abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext, lazy_pgettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response
from wtforms import HiddenField, RadioField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right
from ctevents.models import Event, Person
from ctevents.services.guests.merge_plan import (
    FIELDS,
    Merge,
    differing,
    merge_of,
    missing,
    suggested,
)
from ctevents.services.guests.merging import merge
from ctevents.services.guests.unmasking import record_unmasking
from ctevents.services.people.duplicates import (
    Pair,
    pair_again,
    people_of_pairs,
    possible_duplicates,
    tell_apart,
    told_apart,
)
from ctevents.services.people.identity_changes import (
    alike_across_events,
    events_of,
    link_people,
    linked_across_events,
    unlink_person,
)
from ctevents.services.people.unnamed import shown
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import page_language
from ctevents.texts.words.guests import INVITATIONS, REGISTRATIONS, TONES, sex_words
from ctevents.texts.words.names import rank_name
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, event_or_404, narrowed, needs, staff
from ctevents.web.command import done, refusals_as
from ctevents.web.forms import Form
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.emailing import emails_agreed
from ctevents.web.staff.guests.unnamed import ReasonForm

PAIR = "/events/<slug>/duplicates/<int(max=2147483647):person_id>/<int(max=2147483647):other_id>"
MOST = 100
"""Most pairs on one page; deciding them brings up the rest."""

LABELS: dict[str, LazyString] = {
    "name": _("Name"),
    "email": _("E-mail address"),
    "institution": _("Institution"),
    "position": _("Position"),
    "title": lazy_pgettext("of a person", "Title"),
    "rank": _("Rank"),
    "group": _("Group"),
    "sex": _("Sex"),
    "language": _("Language of letters"),
    "phone": _("Phone"),
}
"""Labels of ``merged_fields.FIELDS``."""

OLDER, YOUNGER = "older", "younger"


@blueprint.get("/events/<slug>/duplicates")
@narrowed(needs(Right.EDIT_GUESTS))
def duplicate_list(slug: str) -> str:
    event = event_or_404(slug)
    may_reveal = staff().may(Right.UNMASK)
    alike = possible_duplicates(db.session(), event.id, may_reveal=may_reveal)
    apart = told_apart(db.session(), event.id, may_reveal=may_reveal)
    return render_template(
        "staff/duplicate_list.html",
        event=event,
        alike=alike[:MOST],
        total=len(alike),
        apart=apart[:MOST],
        people=people_of_pairs(db.session(), [*alike[:MOST], *apart[:MOST]]),
    )


@blueprint.route(PAIR, methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def duplicate_show(slug: str, person_id: int, other_id: int) -> Response | tuple[str, int]:
    event, planned = _planned(slug, person_id, other_id)
    if planned.is_clash and "version" not in request.form:
        return _reveal(event, planned)
    form = _form(planned)
    if not form.validate_on_submit():
        return _page(event, planned, form), form.answer_status()
    seen, both = request.form.get("version", ""), (person_id, other_id)
    with refusals_as(partial(_refused, slug, both)), emails_agreed(gettext("Merge the two")) as tx:
        kept = merge(tx, event, both, _from_gone(planned, form), seen=seen).id
    return done(
        gettext("The two entries are merged into one."),
        url_for("staff.guest_edit", slug=slug, person_id=kept),
    )


def _reveal(event: Event, planned: Merge) -> tuple[str, int]:
    """Reveal both: comparing identifies the unnamed guest, so it needs a reason and is only in the
    answer to the POST."""
    form = ReasonForm()
    if not form.validate_on_submit():
        page = render_template(
            "staff/duplicate_reveal.html", event=event, form=form, guest=planned.gone
        )
        return page, form.answer_status()
    with transaction(by=actor()) as tx:
        record_unmasking(tx, planned.kept.person, form.reason.data or "")
    return _page(event, planned, _form(planned, formdata=None)), 200


@blueprint.post(f"{PAIR}/two-people")
@narrowed(needs(Right.EDIT_GUESTS))
def duplicate_tell_apart(slug: str, person_id: int, other_id: int) -> Response:
    event, pair = _pair(slug, person_id, other_id)
    with transaction(by=actor()) as tx:
        tell_apart(tx, event.id, pair)
    words = gettext("Saved: two people. They are no longer shown as a possible duplicate.")
    return done(words, url_for("staff.duplicate_list", slug=slug))


@blueprint.post(f"{PAIR}/pair-again")
@narrowed(needs(Right.EDIT_GUESTS))
def duplicate_pair_again(slug: str, person_id: int, other_id: int) -> Response:
    event, pair = _pair(slug, person_id, other_id)
    with transaction(by=actor()) as tx:
        pair_again(tx, event.id, pair)
    return redirect(url_for("staff.duplicate_list", slug=slug), 303)


def _planned(slug: str, person_id: int, other_id: int) -> tuple[Event, Merge]:
    event = event_or_404(slug)
    planned = merge_of(
        db.session(), event.id, (person_id, other_id), may_reveal=staff().may(Right.UNMASK)
    )
    if planned is None:
        abort(404)
    return event, planned


def _pair(slug: str, person_id: int, other_id: int) -> tuple[Event, Pair]:
    event, planned = _planned(slug, person_id, other_id)
    return event, (planned.older.person.id, planned.younger.person.id)


class _MergeForm(Form):
    version = HiddenField()


def _form(planned: Merge, **options: Any) -> _MergeForm:
    """Return a form that asks for each differing value; for unnamed guests it asks nothing."""
    older, younger = planned.older.person, planned.younger.person
    better = suggested(older, younger)

    class MergeForm(_MergeForm):
        pass

    for field in _asked(planned):
        choices = [
            SelectChoice(OLDER, _value(older, field)),
            SelectChoice(YOUNGER, _value(younger, field)),
        ]
        usual = YOUNGER if field in better else OLDER
        needed = [InputRequired(gettext("Choose which value to keep."))]
        setattr(MergeForm, field, RadioField(LABELS[field], needed, choices=choices, default=usual))
    return MergeForm(data={"version": planned.version}, **options)


def _asked(planned: Merge) -> list[str]:
    older, younger = planned.older.person, planned.younger.person
    return [] if older.is_unnamed or younger.is_unnamed else differing(older, younger)


def _from_gone(planned: Merge, form: _MergeForm) -> set[str]:
    if planned.is_clash:
        return missing(planned.kept.person, planned.gone.person)
    if planned.older.person.is_unnamed:
        return suggested(planned.older.person, planned.younger.person)
    return {field for field in _asked(planned) if form[field].data == YOUNGER}


def _value(person: Person, field: str) -> str:
    known: dict[str, object] = vars(shown(person)) | {
        "group": person.group.name(page_language()),
        "sex": sex_words(person),
        "language": NAMES[person.language],
        "rank": rank_name(shown(person).rank),
    }
    return str(known[field]) or gettext("(empty)")


def _refused(slug: str, both: Pair, refusal: Refusal) -> tuple[str, int]:
    """Show the planned merge again, with what was chosen; it counts as seen when sent again."""
    event, planned = _planned(slug, *both)
    form = _form(planned)
    form.version.data = planned.version
    is_older = refusal.reason is Reason.CHANGED_MEANWHILE
    text = gettext(
        "Something has changed since this page was opened. Check again what the merge will do, "
        "then merge."
    )
    form.refuse(text if is_older else sentence(refusal))
    return _page(event, planned, form), refusal.reason.status


def _page(event: Event, planned: Merge, form: _MergeForm) -> str:
    guests = [planned.older, planned.younger]
    return render_template(
        "staff/duplicate_show.html",
        event=event,
        planned=planned,
        guests=guests,
        facts=[
            (LABELS[field], [_value(guest.person, field) for guest in guests]) for field in FIELDS
        ],
        form=form,
        asked=_asked(planned),
        effects=list(_effects(planned)),
        is_apart=(planned.older.person.id, planned.younger.person.id)
        in told_apart(db.session(), event.id, may_reveal=True),
        invitations=INVITATIONS,
        registrations=REGISTRATIONS,
        tones=TONES,
    )


def _effects(planned: Merge) -> Iterator[str]:
    """Yield a sentence for each effect of the merge."""
    yield gettext(
        "Number %(kept)d stays on the guest list, number %(gone)d is removed, and the figures "
        "count one person.",
        kept=planned.kept.person.id,
        gone=planned.gone.person.id,
    )
    if planned.is_clash:
        yield gettext("The guest stays unnamed. Only missing details are taken from the other row.")
        yield gettext("Staff of this event may notice that the row with the name is gone.")
    if planned.invitation_after is not None:
        yield gettext(
            "The invitation will then be: %(state)s.", state=INVITATIONS[planned.invitation_after]
        )
    if planned.registration_after is not None:
        yield gettext(
            "The registration will then be: %(state)s.",
            state=REGISTRATIONS[planned.registration_after],
        )
    if planned.ends_badge:
        yield gettext(
            "Both have a badge. The badge of number %(number)d will be refused at the door. The "
            "person gets one "
            "e-mail with the valid badge, and one that removes the second entry from the calendar.",
            number=planned.registrations[1].person_id,
        )
        yield gettext("The second seat goes to the next on the waiting list.")
    if planned.freed_seat is not None and planned.freed_seat.invitation.institution is not None:
        yield gettext(
            "Both were named for a seat of an institution. %(institution)s can name a different "
            "person for its seat.",
            institution=planned.freed_seat.invitation.institution.name,
        )
    scans = ngettext("one check-in", "%(num)d check-ins", planned.check_ins)
    letters = ngettext("one letter", "%(num)d letters", planned.letters)
    yield gettext(
        "Everything of both entries is kept: %(scans)s, %(letters)s, both histories. Both personal "
        "links keep "
        "working and lead to the entry that stays.",
        scans=scans,
        letters=letters,
    )


"""Most groups on one page; deciding them brings up the rest."""
LARGEST = 2**31 - 1


@blueprint.get("/same-person")
@narrowed(needs(Right.LINK_PEOPLE))
def identity_list() -> str:
    session = db.session()
    alike, linked = alike_across_events(session), linked_across_events(session)
    return render_template(
        "staff/identity_list.html",
        alike=alike[:MOST],
        total=len(alike),
        linked=linked,
        events=events_of(session, [*alike[:MOST], *linked]),
    )


@blueprint.post("/same-person")
@narrowed(needs(Right.LINK_PEOPLE))
def identity_link() -> Response:
    ids = [number for number in request.form.getlist("person", type=int) if 0 < number <= LARGEST]
    with transaction(by=actor()) as tx:
        count = link_people(tx, ids)
    if count:
        flash(gettext("The guests are linked as one person."), "success")
    else:
        flash(gettext("Nothing was linked. Tick at least two guests."), "error")
    return redirect(url_for("staff.identity_list"), 303)


@blueprint.post("/same-person/<int(max=2147483647):person_id>/unlink")
@narrowed(needs(Right.LINK_PEOPLE))
def identity_unlink(person_id: int) -> Response:
    with transaction(by=actor()) as tx:
        unlink_person(tx, person_id)
    return done(gettext("The link is removed."), url_for("staff.identity_list"))
