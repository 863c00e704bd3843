"""The guest list of an event, and its people.

The rows of the guest list that staff have selected: ticked ones, or all that a filter finds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any, TypeVar
from urllib.parse import parse_qsl, urlencode

from flask import redirect, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.guests.bulk import RIGHTS, Ticks
from ctevents.domain.people import LANGUAGES
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.domain.roles import Right
from ctevents.models import Event, StakeholderGroup
from ctevents.services.accounts.accounts import organisers
from ctevents.services.guests.filters import GuestFilters, Nobody, numbers_found, ticks_of
from ctevents.services.guests.list import PAGE, add_person_guest
from ctevents.services.guests.list import guest_list as guests_of
from ctevents.services.guests.records import SortBy
from ctevents.services.people.institutions import institution_names
from ctevents.services.people.marks import tags, tags_by_person
from ctevents.services.people.people import groups
from ctevents.services.replies.vetting import words_to_host
from ctevents.texts.languages import NAMES
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
from ctevents.texts.words.names import RANKS
from ctevents.texts.words.refusals import sentence
from ctevents.texts.words.titles import COMPANION_ROLES
from ctevents.web.access import actor, event_or_404, narrowed, needs, staff
from ctevents.web.command import done, refusals_as, refusals_to
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.guests.forms import PersonForm, blank
from ctevents.web.staff.guests.replies import path_meant
from ctevents.web.staff.list_choices import (
    COLUMN_CHOICES,
    columns_of_page,
    filter_links,
    page_asked,
    row_asked,
)
from ctevents.web.staff.questions.replies import replies_shown, reply_asked, reply_choices

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
    columns, people = (
        columns_of_page(),
        [guest.person_id for guest in found.records if guest.person_id],
    )
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
        matching=urlencode(
            {name: value for name, value in request.args.items() if value and name in FILTERS}
        ),
        all_ticked="all" in request.args,
        tag_choices=[
            (VIP, gettext("VIP")),
            *((tag.id, tag.name) for tag in tags(session, event.id)),
        ],
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
    """Return the words of states. They are translated once for a page, and not in each of its
    rows."""
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
FILTERS = (
    "search",
    "invitation",
    "registration",
    "group",
    "institution",
    "language",
    "sort",
    "ticked",
    "tag",
    "reply",
)


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
        institution_id={str(known): known for known in institution_ids}.get(
            asked("institution", "")
        ),
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
            person_id = add_person_guest(
                tx, event, form.fields(), is_unnamed=form.is_unnamed.data
            ).person_id
        words = gettext("The person is on the guest list, but not invited yet.")
        return done(words, url_for("staff.guest_edit", slug=slug, person_id=person_id))
    return _add_page(event, form), form.answer_status()


def _not_added(event: Event, form: PersonForm, refusal: Refusal) -> tuple[str, int]:
    form.refuse(sentence(refusal))
    return _add_page(event, form, listed=refusal.person_id), refusal.reason.status


def _add_page(event: Event, form: PersonForm, *, listed: int | None = None) -> str:
    """Render the page. ``listed``: the guest who is already on the list."""
    names = names_to_suggest(event)
    return render_template(
        "staff/guest_add.html", event=event, form=form, institutions=names, listed=listed
    )


def names_to_suggest(event: Event) -> list[str]:
    """Return names to suggest while typing, so that an institution is not spelt in two ways."""
    return [*institution_names(db.session(), event.id).values()]


@dataclass(frozen=True)
class Selection:
    """Filters that find the rows, and the number that staff saw. Forms carry it as the arguments of
    the guest list."""

    arguments: Mapping[str, str]
    filters: GuestFilters
    seen: int

    def ticks(self, event: Event) -> Ticks:
        """Return the rows that are found now."""
        return ticks_of(numbers_found(db.session(), event.id, self.filters, SortBy.NAME))


def is_selection() -> bool:
    """True if the request has a selection, also an empty one."""
    return not {"all", "tick", "ticked", "matching"}.isdisjoint(request.values)


def selection_asked(event: Event) -> Selection:
    """Read the selection. ``all``: every row that the filter ``matching`` finds, in place of the
    ticks. A page that asks before an act sends the ticks on as ``ticked``. Refused if nobody is
    ticked: it must not mean everybody."""
    values, seen = request.values, request.values.get("seen", 0, type=int)
    if "all" in values:
        arguments = dict(parse_qsl(values.get("matching", "")[:4000]))
    else:
        ticks = Ticks.read([*values.getlist("tick"), values.get("ticked", "")])
        if not ticks:
            raise Refusal(Reason.NOBODY_TICKED)
        arguments, seen = {"ticked": str(ticks)}, seen if "ticked" in values else len(ticks)
    session = db.session()
    filters = filters_asked(
        arguments, groups(session, event.project_id), institution_names(session, event.id)
    )
    return Selection(arguments, filters, seen)


def ticks_asked(event: Event) -> Ticks | None:
    """Return the selected rows that are found now; None if the request has no selection."""
    return selection_asked(event).ticks(event) if is_selection() else None


def to_list(event: Event) -> AbstractContextManager[None]:
    """Lead from a refused selection back to the guest list."""
    return refusals_to(url_for("staff.guest_list", slug=event.slug))
