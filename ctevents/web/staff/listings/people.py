"""Possible duplicates, people with needs, and groups with missing replies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from ctevents.db.handle import db
from ctevents.domain.roles import Right
from ctevents.domain.schedule import refusal_to_accept
from ctevents.models import Event, Person
from ctevents.services.common.pieces import in_pieces
from ctevents.services.figures.gaps import gaps
from ctevents.services.figures.head_counts import head_counts
from ctevents.services.people.duplicates import Pair, people_of_pairs, possible_duplicates, told_apart
from ctevents.services.people.identities import alike_across_events, events_of, linked_across_events
from ctevents.services.people.unnamed import shown
from ctevents.texts.exports.exporting import ExportRow, Listing, ListRequest, ListRows, all_of, local_to
from ctevents.texts.rendering import page_language
from ctevents.web.staff.figures.gaps import action_words, events_to_come


def _find_duplicates(asking: ListRequest) -> ListRows:
    session, event_id = db.session(), asking.of_event.id
    may_reveal = asking.account.may(Right.UNMASK)
    alike = possible_duplicates(session, event_id, may_reveal=may_reveal)
    apart = told_apart(session, event_id, may_reveal=may_reveal)
    states = [(pair, gettext("possibly the same person")) for pair in alike] + [
        (pair, gettext("two people")) for pair in apart
    ]
    return ListRows(len(states), _pairs(states))


def _pairs(states: Sequence[tuple[Pair, str]]) -> Iterator[ExportRow]:
    for piece in in_pieces(states):
        people = people_of_pairs(db.session(), [pair for pair, _state in piece])
        for (one, other), state in piece:
            is_clash = people[one].is_unnamed != people[other].is_unnamed
            yield [*_face(people[one], is_clash), *_face(people[other], is_clash), state]


def _face(person: Person, is_clash: bool = False) -> list[str]:
    """Return the person's details. Never show a pseudonym beside a name: it would reveal the unnamed guest."""
    if is_clash and person.is_unnamed:
        return [gettext("an unnamed guest"), "", ""]
    known = shown(person)
    return [known.name, known.institution, known.email]


def _find_identities(asking: ListRequest) -> ListRows:
    """Find the groups, numbered one after the other."""
    session = db.session()
    known = [(group, gettext("linked")) for group in linked_across_events(session)]
    known += [(group, gettext("possibly the same person")) for group in alike_across_events(session)]
    events = events_of(session, [group for group, _state in known])
    return all_of(
        [number, state, events[person.event_id].city(page_language()), *_face(person)]
        for number, (group, state) in enumerate(known, start=1)
        for person in group
    )


def _find_needs(asking: ListRequest) -> ListRows:
    return all_of(
        [
            shown(registration.person).name,
            shown(registration.person).institution,
            registration.access_needs,
            registration.assistants,
        ]
        for registration in head_counts(db.session(), asking.of_event.id).needs
    )


def _find_gaps(asking: ListRequest) -> ListRows:
    return all_of(row for event in events_to_come(asking.account, asking.now) for row in _gaps_of(event, asking))


def _gaps_of(event: Event, asking: ListRequest) -> Iterator[ExportRow]:
    may_send = asking.account.may(Right.SEND_LETTERS)
    is_open = refusal_to_accept(event.status_at(asking.now), event.registration_closes_at, asking.now) is None
    for found in gaps(db.session(), event, now=asking.now):
        gap = found.gap
        step = gap.next_action() if is_open else None
        yield [
            event.city(page_language()),
            found.group.name(page_language()),
            action_words(*step, may_send=may_send) if step else "",
            "" if gap.target is None else gap.target,
            gap.uninvited,
            gap.invited,
            gap.replied,
            gap.confirmed,
            local_to(event, found.last_contact_at),
        ]


LISTINGS = (
    Listing(
        kind="duplicates",
        name=_("Possible duplicates"),
        page="staff.duplicate_list",
        right=Right.EDIT_GUESTS,
        columns=lambda _asking: [
            *(gettext("Name"), gettext("Institution"), gettext("E-mail address")),
            *(gettext("Second entry"), gettext("Institution"), gettext("E-mail address")),
            gettext("State"),
        ],
        find=_find_duplicates,
    ),
    Listing(
        kind="identities",
        name=_("Same person at two events"),
        page="staff.identity_list",
        right=Right.LINK_PEOPLE,
        columns=lambda _asking: [
            gettext("Person"),
            gettext("State"),
            gettext("Event"),
            gettext("Name"),
            gettext("Institution"),
            gettext("E-mail address"),
        ],
        find=_find_identities,
        is_of_event=False,
    ),
    Listing(
        kind="needs",
        name=_("Access needs of each person"),
        page="staff.head_count_show",
        right=Right.SEE_GUESTS,
        columns=lambda _asking: [
            gettext("Name"),
            gettext("Institution"),
            gettext("Access needs"),
            gettext("Assistants"),
        ],
        find=_find_needs,
    ),
    Listing(
        kind="gaps",
        name=_("Replies and gaps"),
        page="staff.gap_list",
        right=Right.SEE_GUESTS,
        columns=lambda _asking: [
            gettext("Event"),
            gettext("Group"),
            gettext("Next step"),
            gettext("Target"),
            gettext("Not yet invited"),
            gettext("Invited"),
            gettext("Replied"),
            gettext("Confirmed"),
            gettext("Last letter"),
        ],
        find=_find_gaps,
        is_of_event=False,
    ),
)
