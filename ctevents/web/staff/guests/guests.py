"""The guest list of an event, and its people."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from functools import partial
from typing import Any, TypeVar
from urllib.parse import urlencode

from flask import redirect, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.guests.bulk import RIGHTS
from ctevents.domain.guests.selection import Ticks
from ctevents.domain.people import LANGUAGES
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import RegistrationState
from ctevents.domain.roles import Right
from ctevents.domain.rsvp import InvitationState
from ctevents.models import Event, Person, StakeholderGroup
from ctevents.services.accounts.accounts import organisers
from ctevents.services.guests.deletion import may_be_deleted
from ctevents.services.guests.filters import GuestFilters, Nobody
from ctevents.services.guests.list import PAGE, add_person_guest, edit_person_guest
from ctevents.services.guests.list import guest_list as guests_of
from ctevents.services.guests.lookup import (
    PersonGuest,
    history_of_person,
    passed_on_by,
    passed_on_to,
)
from ctevents.services.guests.records import SortBy
from ctevents.services.guests.unmasking import edit_unnamed_guest
from ctevents.services.people.companions import companions_of
from ctevents.services.people.identity_changes import difference_of
from ctevents.services.people.institutions import institution_names
from ctevents.services.people.marks import tags, tags_by_person
from ctevents.services.people.people import groups
from ctevents.services.replies.rejections import is_rejected_still
from ctevents.services.replies.replies import words_to_host
from ctevents.texts.languages import NAMES
from ctevents.texts.papers.certificates import certificate_said
from ctevents.texts.rendering import page_language
from ctevents.texts.words.guests import (
    ANSWERS,
    AWAITS,
    BULK_KINDS,
    CHANNELS,
    INVITATIONS,
    REGISTRATIONS,
    SEXES,
    SORTS,
    TONES,
)
from ctevents.texts.words.ranks import RANKS
from ctevents.texts.words.refusals import sentence
from ctevents.texts.words.titles import COMPANION_ROLES
from ctevents.web.access import actor, event_or_404, narrowed, needs, staff
from ctevents.web.clock import now
from ctevents.web.command import done, refusals_as
from ctevents.web.forms import Form, see_newer
from ctevents.web.security import shows_form_again
from ctevents.web.staff.audit_lines import lines_of
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.guests.forms import PersonForm, UnnamedForm, blank, saved_person, saved_unnamed
from ctevents.web.staff.guests.mark_forms import CorrectionForm, MarksForm, NamesForm, marks_form, names_form
from ctevents.web.staff.guests.replies import guest_or_404, path_meant
from ctevents.web.staff.list_choices import COLUMN_CHOICES, columns_of_page, filter_links
from ctevents.web.staff.paging import page_asked, row_asked
from ctevents.web.staff.questions.reply_filter import replies_of_guest, replies_shown, reply_asked, reply_choices

Choice = TypeVar("Choice", bound=StrEnum)


@blueprint.get("/events/<slug>/guests")
@narrowed(needs(Right.SEE_GUESTS))
def guest_list(slug: str) -> str | Response:
    event = event_or_404(slug)
    session = db.session()
    if (path := path_meant([event], request.args.get("search", ""))) is not None:
        return redirect(path)
    known_groups, bodies = groups(session, event.project_id), institution_names(session, event.id)
    filters = filters_asked(request.args, known_groups, bodies)
    sort_by = order_asked(request.args)
    page = page_asked()
    found = guests_of(session, event.id, filters, sort_by=sort_by, page=page)
    columns, people = columns_of_page(), [guest.person_id for guest in found.records if guest.person_id]
    return render_template(
        "staff/guest_list.html",
        event=event,
        found=found,
        counts=found.counts,
        filters=filters,
        is_filtered=filters != GuestFilters(search=filters.search) or sort_by is not SortBy.NAME,
        sort_by=sort_by,
        page=page,
        pages=-(-found.total // PAGE),
        groups=known_groups,
        group_names={group.code: group.name(page_language()) for group in known_groups},
        institution_names=bodies.items(),
        language_choices=[(tag, NAMES[tag]) for tag in LANGUAGES],
        chosen={name: value for name, value in request.args.items() if value and name in FILTERS},
        matching=urlencode({name: value for name, value in request.args.items() if value and name in FILTERS}),
        all_ticked="all" in request.args,
        tag_choices=[(VIP, gettext("VIP")), *((tag.id, tag.name) for tag in tags(session, event.id))],
        tags=tags_by_person(session, people),
        words_to_host=words_to_host(session, people),
        saved_filters=filter_links(event, known_groups),
        columns=columns,
        column_choices=COLUMN_CHOICES,
        replies=replies_shown(event, found.records) if "questions" in columns else {},
        reply_choices=reply_choices(event),
        sexes=SEXES,
        bulk_acts={kind: BULK_KINDS[kind] for kind, right in RIGHTS.items() if staff().may(right)},
        organisers=None if staff().may(Right.SEND_LETTERS) else organisers(session),
        **state_words(),
    )


def state_words() -> dict[str, dict[str, str]]:
    """Return the words of states. They are translated once for a page, and not in each of its rows."""
    tables: dict[str, Mapping[Any, object]] = {
        "answers": ANSWERS,
        "channels": CHANNELS,
        "invitations": INVITATIONS,
        "registrations": REGISTRATIONS,
        "awaits_words": AWAITS,
        "tones": TONES,
        "sorts": SORTS,
        "ranks": RANKS,
        "companion_roles": COMPANION_ROLES,
    }
    return {name: {key: str(text) for key, text in table.items()} for name, table in tables.items()}


VIP = "vip"
"""The value of the filter by tag for VIPs, whatever tags they have."""
FILTERS = ("search", "invitation", "registration", "group", "institution", "language", "sort", "ticked", "tag", "reply")


def filters_asked(
    arguments: Mapping[str, str],
    known_groups: Iterable[StakeholderGroup],
    institution_ids: Collection[int],
) -> GuestFilters:
    """Return the known filters; unknown values count as not set."""
    asked = arguments.get
    language, group = asked("language", ""), asked("group", "")
    invitation, registration = asked("invitation", ""), asked("registration", "")
    return GuestFilters(
        search=asked("search", "")[:200],
        invitation=_chosen(invitation, InvitationState) or _chosen(invitation, Nobody),
        registration=_chosen(registration, RegistrationState) or _chosen(registration, Nobody),
        group=group if group in {known.code for known in known_groups} else "",
        institution_id={str(known): known for known in institution_ids}.get(asked("institution", "")),
        language=language if language in LANGUAGES else "",
        ticked=Ticks.read([asked("ticked", "")]) if "ticked" in arguments else None,
        tag_id=row_asked("tag", arguments),
        reply=reply_asked(asked("reply", "")),
        is_vip=asked("tag", "") == VIP,
    )


def order_asked(arguments: Mapping[str, str]) -> SortBy:
    return _chosen(arguments.get("sort", ""), SortBy) or SortBy.NAME


def _chosen(text: str, values: type[Choice]) -> Choice | None:
    return values(text) if text in set(values) else None


@blueprint.route("/events/<slug>/guests/people/add", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def guest_add(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = PersonForm(groups(db.session(), event.project_id), data=blank(event))
    if form.validate_on_submit():
        with refusals_as(partial(_not_added, event, form)), transaction(by=actor()) as tx:
            person_id = add_person_guest(tx, event, form.fields(), is_unnamed=form.is_unnamed.data).person_id
        words = gettext("The person is on the guest list, but not invited yet.")
        return done(words, url_for("staff.guest_edit", slug=slug, person_id=person_id))
    return _add_page(event, form), form.answer_status()


def _not_added(event: Event, form: PersonForm, refusal: Refusal) -> tuple[str, int]:
    form.refuse(sentence(refusal))
    return _add_page(event, form, listed=refusal.person_id), refusal.reason.status


def _add_page(event: Event, form: PersonForm, *, listed: int | None = None) -> str:
    """Render the page. ``listed``: the guest who is already on the list."""
    names = _institution_names(event)
    return render_template("staff/guest_add.html", event=event, form=form, institutions=names, listed=listed)


@blueprint.route("/events/<slug>/guests/people/<int(max=2147483647):person_id>", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def guest_edit(slug: str, person_id: int) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    guest = guest_or_404(event, person_id)
    form = _form_of(event, guest)
    if form.validate_on_submit():
        with refusals_as(partial(_refused, event, form, guest)), transaction(by=actor()) as tx:
            changed = _save(tx, guest.person, form)
        words = gettext("The guest is saved.") if changed else gettext("Nothing was changed.")
        return done(words, url_for("staff.guest_edit", slug=slug, person_id=person_id))
    return edit_page(event, guest, form), form.answer_status()


def _save(tx: Transaction, person: Person, form: PersonForm | UnnamedForm) -> list[str]:
    seen = form.version.data
    if isinstance(form, PersonForm):
        is_unnamed = form.is_unnamed.data
        return edit_person_guest(tx, person, form.fields(), is_unnamed=is_unnamed, seen=seen)
    values = {"group": form.group.data, "sex": form.sex.said, "language": form.language.data}
    return edit_unnamed_guest(tx, person, **values, seen=seen)


def _form_of(event: Event, guest: PersonGuest, **options: object) -> PersonForm | UnnamedForm:
    person, known = guest.person, groups(db.session(), event.project_id)
    if person.is_unnamed:
        return UnnamedForm(known, person.group_id, data=saved_unnamed(person), **options)
    return PersonForm(known, person.group_id, data=saved_person(person), **options)


def _refused(event: Event, form: PersonForm | UnnamedForm, guest: PersonGuest, refusal: Refusal) -> tuple[str, int]:
    """Show the form again. If somebody else saved meanwhile, show the differences; they count as seen when sent again.
    If the person was marked as unnamed meanwhile, what was typed is not shown."""
    if guest.person.is_unnamed and isinstance(form, PersonForm):
        form = _form_of(event, guest, formdata=None)
    form.refuse(sentence(refusal))
    differing: list[tuple[str, str]] = []
    if refusal.reason is Reason.CHANGED_MEANWHILE:
        differing = see_newer(form, _form_of(event, guest, formdata=None))
    return edit_page(event, guest, form, differing), refusal.reason.status


def edit_page(
    event: Event, guest: PersonGuest, sent: Form | None = None, differing: Iterable[tuple[str, str]] = ()
) -> str:
    """Render the page of a guest. The form that was ``sent`` is shown as it was filled in, the others as what is saved."""
    is_main = isinstance(sent, PersonForm | UnnamedForm)
    return render_template(
        "staff/guest_edit.html",
        event=event,
        form=sent if is_main else _form_of(event, guest, formdata=None),
        marks=sent if isinstance(sent, MarksForm) else marks_form(event, guest.person, formdata=None),
        names=sent if isinstance(sent, NamesForm) else names_form(event, guest.registration, formdata=None),
        companions=companions_of(db.session(), guest.registration.id) if guest.registration else [],
        correction=sent if isinstance(sent, CorrectionForm) else CorrectionForm(formdata=None),
        guest=guest,
        differing=list(differing),
        replies=replies_of_guest(guest.person, is_unnamed=guest.person.is_unnamed),
        certificate=certificate_said(guest.registration, now=now()) if guest.registration else None,
        difference=difference_of(db.session(), guest.person),
        is_rejected=guest.registration is not None and is_rejected_still(db.session(), guest.registration),
        history=lines_of(history_of_person(db.session(), guest.person)),
        may_be_deleted=guest.invitation is not None and may_be_deleted(db.session(), guest.invitation),
        passed_on_by=passed_on_by(db.session(), guest.invitation) if guest.invitation else None,
        passed_on_to=passed_on_to(db.session(), guest.invitation) if guest.invitation else None,
        institutions=_institution_names(event),
        **state_words(),
    )


def _institution_names(event: Event) -> list[str]:
    """Return names to suggest while typing, so that an institution is not spelt in two ways."""
    return [*institution_names(db.session(), event.id).values()]
