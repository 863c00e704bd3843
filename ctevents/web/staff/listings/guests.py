"""The guest list, the seats, and people who wait for approval or for a seat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, repeat
from operator import itemgetter
from typing import Any

from flask_babel import gettext, lazy_pgettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.db.handle import db
from ctevents.domain.roles import Right
from ctevents.models import FormQuestion, FormReply, StakeholderGroup
from ctevents.services.guests.export import HEADINGS, MARK_HEADINGS, Columns, exported
from ctevents.services.guests.filters import numbers_found
from ctevents.services.guests.vetting_queue import QueuedRegistration, whole_queue
from ctevents.services.people.form_replies import form_questions, replies_of_people, shown_value
from ctevents.services.people.identity_changes import Difference
from ctevents.services.people.institutions import institution_names
from ctevents.services.people.people import groups
from ctevents.services.people.unnamed import shown
from ctevents.services.replies.waiting_list import WaitingPerson, waiting_list
from ctevents.services.seating.quotas import SeatLine, seat_lines
from ctevents.services.seating.seats import places_waiting, room
from ctevents.texts.exports.columns import Column, ColumnKind, in_file, on_page
from ctevents.texts.exports.exporting import Listing, ListRequest, ListRows, all_of
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import page_language
from ctevents.texts.words.guests import AWAITS, INVITATIONS, REGISTRATIONS, SEXES, reply_words
from ctevents.texts.words.names import RANKS
from ctevents.web.question_fields import field_name
from ctevents.web.staff.guests import guests
from ctevents.web.staff.list_choices import is_in_file
from ctevents.web.staff.seats import vetting
from ctevents.web.staff.seats.seats import OBSTACLES, name_of
from ctevents.web.staff.seats.vetting import ORIGINS


def _find_guests(asking: ListRequest) -> ListRows[Sequence[Any]]:
    """Find the rows of the file: a cell for each of ``_IN_FILE``, and for each question of the
    event, in their order."""
    session, event = db.session(), asking.of_event
    known = groups(session, event.project_id)
    filters = guests.filters_asked(asking.arguments, known, institution_names(session, event.id))
    numbers = numbers_found(session, event.id, filters, guests.order_asked(asking.arguments))
    words = {
        code: {each: str(word) for each, word in table.items()} for code, table in WORDS.items()
    }
    words["group"] = {group.code: group.name(page_language()) for group in known}
    questions = form_questions(session, event.id, withdrawn_too=True)
    replies = replies_of_people(session, event.id) if questions else {}

    def rows(columns: Columns) -> Iterator[Sequence[Any]]:
        told = {
            f"{code}_in_words": [*map(table.get, columns[code], repeat(""))]
            for code, table in words.items()
        }
        in_file = {**columns, **told}
        asked = (_told(columns, question, replies) for question in questions)
        return zip(*(in_file[heading] for heading in _IN_FILE), *asked, strict=True)

    return ListRows(
        len(numbers), chain.from_iterable(map(rows, exported(session, event.id, numbers)))
    )


def _told(
    columns: Columns, question: FormQuestion, replies: Mapping[int, Mapping[int, FormReply]]
) -> Sequence[str]:
    """Return the column of a question."""
    values = (
        shown_value(replies.get(person_id or 0, {}).get(question.id), is_unnamed=is_unnamed)
        for person_id, is_unnamed in zip(columns["person_id"], columns["is_unnamed"], strict=True)
    )
    return [reply_words(question, value) if value else "" for value in values]


def _questions(asking: ListRequest) -> Sequence[Column[Sequence[Any]]]:
    """Return a column for each question. The number in its heading keeps an import from reading it
    as something else."""
    found = form_questions(db.session(), asking.of_event.id, withdrawn_too=True)
    return [
        in_file(
            f"{field_name(question.id)}: {question.wording(page_language())}", itemgetter(place)
        )
        for place, question in enumerate(found, start=len(_IN_FILE))
    ]


def _difference(waiting: QueuedRegistration) -> Difference | None:
    """Return the difference to the person that the office had, if the guest replaced them; None for
    an unnamed guest."""
    return None if waiting.registration.person.is_unnamed else waiting.difference


def _known_name(waiting: QueuedRegistration) -> str:
    difference = _difference(waiting)
    return difference.known_name if difference else ""


def _known_email(waiting: QueuedRegistration) -> str:
    difference = _difference(waiting)
    return difference.known_email if difference else ""


def _find_vetting(asking: ListRequest) -> ListRows[QueuedRegistration]:
    session, event = db.session(), asking.of_event
    filters = vetting.filters_asked(
        asking.arguments, {group.code for group in groups(session, event.project_id)}
    )
    return ListRows(*whole_queue(session, event.id, filters))


def _find_waiting(asking: ListRequest) -> ListRows[tuple[int, WaitingPerson]]:
    session, event = db.session(), asking.of_event
    return all_of(
        enumerate(waiting_list(session, event, room(session, event, in_detail=True)), start=1)
    )


def _find_seats(asking: ListRequest) -> ListRows[SeatLine]:
    session, event = db.session(), asking.of_event
    seats = room(session, event, in_detail=True)
    of_groups, of_institutions = seat_lines(
        session, event, seats, places_waiting(session, event.id)
    )
    is_planner = asking.account.may(Right.PLAN_EVENTS)
    return all_of(
        [*(line for line in of_groups if is_planner or not line.is_empty), *of_institutions]
    )


WORDS: dict[str, Mapping[Any, str | LazyString]] = {
    "rank": RANKS,
    "group": {},
    "sex": SEXES,
    "language": NAMES,
    "invitation": INVITATIONS,
    "registration": REGISTRATIONS,
}
"""The words of codes in the guest list's file; those of groups depend on the project. An import
reads the codes."""


def _headings_in_file() -> Iterator[str]:
    """Yield the headings of the file: those that an import reads, each code with its words beside
    it, and marks."""
    for heading in HEADINGS:
        if heading == "reference":
            yield from MARK_HEADINGS
        yield heading
        if heading in WORDS:
            yield f"{heading}_in_words"


_IN_FILE = tuple(_headings_in_file())

GUESTS: tuple[Column[Any], ...] = (
    *(in_file(heading, itemgetter(place)) for place, heading in enumerate(_IN_FILE)),
    on_page(_("Name"), "name", ColumnKind.LONG, names_row=True),
    on_page(_("Institution"), "institution", ColumnKind.LONG),
    on_page(_("Group"), "group"),
    on_page(_("Sex"), "sex"),
    on_page(_("Language"), "language"),
    on_page(_("Phone"), "phone"),
    on_page(_("Invitation"), "invitation"),
    on_page(_("Registration"), "registration"),
    on_page(_("Replies to questions"), "questions", ColumnKind.LONG),
)

VETTING: tuple[Column[QueuedRegistration], ...] = (
    Column(
        _("Name"),
        lambda each: shown(each.registration.person).listed_name,
        "name",
        ColumnKind.LONG,
        names_row=True,
    ),
    Column(
        _("Institution"),
        lambda each: shown(each.registration.person).institution,
        "institution",
        ColumnKind.LONG,
    ),
    Column(_("Group"), lambda each: each.registration.person.group.name(page_language())),
    in_file(_("Position"), lambda each: shown(each.registration.person).position),
    in_file(_("E-mail address"), lambda each: shown(each.registration.person).email),
    Column(_("Source"), lambda each: ORIGINS[each.origin]),
    Column(
        _("Waiting for"),
        lambda each: AWAITS[each.registration.awaits] if each.registration.awaits else "",
    ),
    in_file(
        _("changed after approval"),
        lambda each: gettext("yes") if each.registration.is_asked_for_again else gettext("no"),
    ),
    in_file(_("Name on the list, if different"), _known_name),
    in_file(_("Address on the list, if different"), _known_email),
    Column(_("Since"), lambda each: each.registration.asked_at, "since", ColumnKind.INSTANT),
    on_page(_("Only this one"), "decision"),
)

WAITING: tuple[Column[tuple[int, WaitingPerson]], ...] = (
    Column(_("Place"), lambda row: row[0], kind=ColumnKind.NUMBER),
    Column(
        _("Name"),
        lambda row: shown(row[1].registration.person).listed_name,
        "name",
        ColumnKind.LONG,
        names_row=True,
    ),
    Column(
        _("Institution"),
        lambda row: shown(row[1].registration.person).institution,
        kind=ColumnKind.LONG,
    ),
    Column(_("Group"), lambda row: row[1].registration.person.group.name(page_language())),
    Column(_("Why"), lambda row: OBSTACLES[row[1].obstacle], kind=ColumnKind.LONG),
    Column(_("Since"), lambda row: row[1].registration.asked_at, kind=ColumnKind.INSTANT),
    on_page(_("Promote"), "promotion"),
)

SEATS: tuple[Column[SeatLine], ...] = (
    in_file(
        _("For"),
        lambda line: (
            gettext("Group") if isinstance(line.of, StakeholderGroup) else gettext("Institution")
        ),
    ),
    in_file(lazy_pgettext("of a group", "Name"), lambda line: name_of(line.of)),
    on_page(_("Group"), "group", ColumnKind.LONG, names_row=True),
    on_page(_("Institution"), "institution", ColumnKind.LONG, names_row=True),
    Column(_("With a seat"), lambda line: line.taken, kind=ColumnKind.NUMBER),
    Column(_("Offered"), lambda line: line.offered, kind=ColumnKind.NUMBER),
    Column(_("Waiting"), lambda line: line.waiting, kind=ColumnKind.NUMBER),
    Column(_("Reserved"), lambda line: line.quota.reserved or None, kind=ColumnKind.NUMBER),
    Column(_("Maximum"), lambda line: line.quota.ceiling, kind=ColumnKind.NUMBER),
    Column(_("Target"), lambda line: line.quota.target, kind=ColumnKind.NUMBER),
    on_page(_("Change"), "change"),
)

LISTINGS = (
    Listing(
        kind="guests",
        name=_("Guest list"),
        page="staff.guest_list",
        right=Right.SEE_GUESTS,
        columns=GUESTS,
        find_rows=_find_guests,
        filters=guests.FILTERS,
        columns_of_event=_questions,
        is_chosen=lambda asking, column: is_in_file(str(column.heading), asking.account.id),
    ),
    Listing(
        kind="vetting",
        name=_("Approval"),
        page="staff.vetting_list",
        right=Right.VET_REGISTRATIONS,
        columns=VETTING,
        find_rows=_find_vetting,
        filters=vetting.FILTERS,
    ),
    Listing(
        kind="waiting",
        name=_("Waiting list"),
        page="staff.seats_show",
        right=Right.SEE_GUESTS,
        columns=WAITING,
        find_rows=_find_waiting,
    ),
    Listing(
        kind="seats",
        name=_("Quotas"),
        page="staff.seats_show",
        right=Right.SEE_GUESTS,
        columns=SEATS,
        find_rows=_find_seats,
    ),
)
