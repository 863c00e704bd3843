"""Possible duplicates, people with needs, and groups with missing replies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from ctevents.db.handle import db
from ctevents.domain.roles import Right
from ctevents.models import Event, Person, Registration
from ctevents.services.common.pieces import in_pieces
from ctevents.services.figures.attendee_list import head_counts
from ctevents.services.people.duplicates import (
    Pair,
    people_of_pairs,
    possible_duplicates,
    told_apart,
)
from ctevents.services.people.identity_changes import (
    alike_across_events,
    events_of,
    linked_across_events,
)
from ctevents.services.people.unnamed import shown
from ctevents.texts.exports.columns import Column, ColumnKind, in_file, on_page
from ctevents.texts.exports.exporting import Listing, ListRequest, ListRows, all_of, clock_of
from ctevents.texts.rendering import page_language
from ctevents.web.staff.figures.gaps import GapLine, events_to_come, gap_lines


@dataclass(frozen=True)
class _Face:
    """A person as a row shows them."""

    name: str
    institution: str = ""
    email: str = ""


@dataclass(frozen=True)
class _Faces:
    """Two entries that are possibly one person, or two people."""

    one: _Face
    other: _Face
    state: str


@dataclass(frozen=True)
class _Guest:
    """A guest of an event, in the group ``number`` of guests that are possibly one person."""

    number: int
    state: str
    event: Event
    face: _Face


def _find_duplicates(asking: ListRequest) -> ListRows[_Faces]:
    session, event_id = db.session(), asking.of_event.id
    may_reveal = asking.account.may(Right.UNMASK)
    alike = possible_duplicates(session, event_id, may_reveal=may_reveal)
    apart = told_apart(session, event_id, may_reveal=may_reveal)
    states = [(pair, gettext("possibly the same person")) for pair in alike] + [
        (pair, gettext("two people")) for pair in apart
    ]
    return ListRows(len(states), _pairs(states))


def _pairs(states: Sequence[tuple[Pair, str]]) -> Iterator[_Faces]:
    for piece in in_pieces(states):
        people = people_of_pairs(db.session(), [pair for pair, _state in piece])
        for (one, other), state in piece:
            is_clash = people[one].is_unnamed != people[other].is_unnamed
            yield _Faces(_face(people[one], is_clash), _face(people[other], is_clash), state)


def _face(person: Person, is_clash: bool = False) -> _Face:
    """Return the person's details. Never show a pseudonym beside a name: it would reveal the
    unnamed guest."""
    if is_clash and person.is_unnamed:
        return _Face(gettext("an unnamed guest"))
    known = shown(person)
    return _Face(known.listed_name, known.institution, known.email)


def _find_identities(asking: ListRequest) -> ListRows[_Guest]:
    """Find the groups, numbered one after the other."""
    session = db.session()
    known = [(group, gettext("linked")) for group in linked_across_events(session)]
    known += [
        (group, gettext("possibly the same person")) for group in alike_across_events(session)
    ]
    events = events_of(session, [group for group, _state in known])
    return all_of(
        _Guest(number, state, events[person.event_id], _face(person))
        for number, (group, state) in enumerate(known, start=1)
        for person in group
    )


def _find_needs(asking: ListRequest) -> ListRows[Registration]:
    return all_of(head_counts(db.session(), asking.of_event.id).needs)


def _find_gaps(asking: ListRequest) -> ListRows[GapLine]:
    account, at = asking.account, asking.now
    return all_of(
        line for event in events_to_come(account, at) for line in gap_lines(event, account, at)
    )


DUPLICATES: tuple[Column[_Faces], ...] = (
    on_page(_("First entry"), "first", ColumnKind.LONG, names_row=True),
    in_file(_("Name"), lambda pair: pair.one.name),
    in_file(_("Institution"), lambda pair: pair.one.institution),
    in_file(_("E-mail address"), lambda pair: pair.one.email),
    Column(_("Second entry"), lambda pair: pair.other.name, "second", ColumnKind.LONG),
    in_file(_("Institution"), lambda pair: pair.other.institution),
    in_file(_("E-mail address"), lambda pair: pair.other.email),
    in_file(_("State"), lambda pair: pair.state),
    on_page(_("Actions"), "actions"),
)

IDENTITIES: tuple[Column[_Guest], ...] = (
    Column(_("Person"), lambda guest: guest.number),
    in_file(_("State"), lambda guest: guest.state),
    in_file(_("Event"), lambda guest: guest.event.city(page_language())),
    in_file(_("Name"), lambda guest: guest.face.name),
    in_file(_("Institution"), lambda guest: guest.face.institution),
    in_file(_("E-mail address"), lambda guest: guest.face.email),
    on_page(_("Guest"), "guest"),
    on_page(_("Actions"), "actions"),
)

NEEDS: tuple[Column[Registration], ...] = (
    Column(
        _("Name"),
        lambda registration: shown(registration.person).listed_name,
        "name",
        ColumnKind.LONG,
        names_row=True,
    ),
    Column(
        _("Institution"),
        lambda registration: shown(registration.person).institution,
        kind=ColumnKind.LONG,
    ),
    Column(_("Access needs"), lambda registration: registration.access_needs, kind=ColumnKind.LONG),
    Column(_("Companions"), lambda registration: registration.assistants, kind=ColumnKind.NUMBER),
)

GAPS: tuple[Column[GapLine], ...] = (
    in_file(_("Event"), lambda line: line.event.city(page_language())),
    Column(_("Group"), lambda line: line.name, names_row=True),
    Column(_("Next step"), lambda line: line.text, key="step"),
    Column(_("Target"), lambda line: line.of.gap.target, kind=ColumnKind.NUMBER),
    Column(_("Not yet invited"), lambda line: line.of.gap.uninvited, kind=ColumnKind.NUMBER),
    Column(_("Invited"), lambda line: line.of.gap.invited, kind=ColumnKind.NUMBER),
    Column(_("Replied"), lambda line: line.of.gap.replied, kind=ColumnKind.NUMBER),
    Column(_("Confirmed"), lambda line: line.of.gap.confirmed, kind=ColumnKind.NUMBER),
    Column(
        _("Last letter"),
        lambda line: line.of.last_contact_at and clock_of(line.event, line.of.last_contact_at),
        key="last_letter",
        kind=ColumnKind.INSTANT,
    ),
)

LISTINGS = (
    Listing(
        kind="duplicates",
        name=_("Possible duplicates"),
        page="staff.duplicate_list",
        right=Right.EDIT_GUESTS,
        columns=DUPLICATES,
        find_rows=_find_duplicates,
    ),
    Listing(
        kind="identities",
        name=_("Same person at two events"),
        page="staff.identity_list",
        right=Right.LINK_PEOPLE,
        columns=IDENTITIES,
        find_rows=_find_identities,
        is_of_event=False,
    ),
    Listing(
        kind="needs",
        name=_("Access needs of each person"),
        page="staff.head_count_show",
        right=Right.SEE_GUESTS,
        columns=NEEDS,
        find_rows=_find_needs,
    ),
    Listing(
        kind="gaps",
        name=_("Replies and gaps"),
        page="staff.gap_list",
        right=Right.SEE_GUESTS,
        columns=GAPS,
        find_rows=_find_gaps,
        is_of_event=False,
    ),
)
