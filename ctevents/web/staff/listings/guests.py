"""The guest list, the seats, and people who wait for approval or for a seat."""

from __future__ import annotations

from flask_babel import gettext, pgettext
from flask_babel import lazy_gettext as _

from ctevents.db.handle import db
from ctevents.domain.roles import Right
from ctevents.models import Registration
from ctevents.services.guests.export import HEADINGS, guest_cells
from ctevents.services.guests.pieces import all_guests
from ctevents.services.guests.vetting_queue import QueuedRegistration, whole_queue
from ctevents.services.people.institutions import institutions
from ctevents.services.people.people import groups
from ctevents.services.people.unnamed import shown
from ctevents.services.replies.waiting_list import waiting_list
from ctevents.services.seating.quotas import SeatLine, seat_lines
from ctevents.services.seating.seats import place_of, room
from ctevents.texts.exports.exporting import ExportRow, Listing, ListRequest, ListRows, all_of
from ctevents.texts.rendering import page_language
from ctevents.texts.words.guests import AWAITS
from ctevents.web.staff.guests import guests
from ctevents.web.staff.seats import vetting
from ctevents.web.staff.seats.seats import OBSTACLES, name_of
from ctevents.web.staff.seats.vetting import ORIGINS


def _find_guests(asking: ListRequest) -> ListRows:
    session, event = db.session(), asking.of_event
    filters = guests.filters_asked(asking.arguments, groups(session), institutions(session, event.id))
    total, found = all_guests(session, event.id, filters, guests.order_asked(asking.arguments))
    return ListRows(total, (guest_cells(guest, event.id) for guest in found))


def _who(registration: Registration) -> list[str]:
    """Return name, institution and group."""
    known = shown(registration.person)
    return [known.name, known.institution, registration.person.group.name(page_language())]


def _on_the_list(waiting: QueuedRegistration) -> list[str]:
    """Return name and address that the office had, if the guest replaced them; for an unnamed guest neither."""
    difference = waiting.difference
    if not difference or waiting.registration.person.is_unnamed:
        return ["", ""]
    return [difference.known_name, difference.known_email]


def _find_vetting(asking: ListRequest) -> ListRows:
    session, event = db.session(), asking.of_event
    filters = vetting.filters_asked(asking.arguments, {group.code for group in groups(session)})
    total, found = whole_queue(session, event.id, filters)
    return ListRows(
        total,
        (
            [
                *_who(each.registration),
                shown(each.registration.person).position,
                shown(each.registration.person).email,
                str(ORIGINS[each.origin]),
                str(AWAITS[each.registration.awaits]) if each.registration.awaits else "",
                gettext("yes") if each.registration.is_asked_for_again else gettext("no"),
                *_on_the_list(each),
                asking.local(each.registration.asked_at),
            ]
            for each in found
        ),
    )


def _find_waiting(asking: ListRequest) -> ListRows:
    session, event = db.session(), asking.of_event
    waiting = waiting_list(session, event, room(session, event, in_detail=True))
    return all_of(
        [
            place,
            *_who(each.registration),
            str(OBSTACLES[each.obstacle]),
            asking.local(each.registration.asked_at),
        ]
        for place, each in enumerate(waiting, start=1)
    )


def _find_seats(asking: ListRequest) -> ListRows:
    session, event = db.session(), asking.of_event
    seats = room(session, event, in_detail=True)
    places = [place_of(each.registration.person) for each in waiting_list(session, event, seats)]
    of_groups, of_institutions = seat_lines(session, event, seats, places)
    is_planner = asking.account.may(Right.PLAN_EVENTS)
    return all_of(
        [
            *(_seats(gettext("Group"), line) for line in of_groups if is_planner or not line.is_empty),
            *(_seats(gettext("Institution"), line) for line in of_institutions),
        ]
    )


def _seats(kind: str, line: SeatLine) -> ExportRow:
    quota = line.quota
    most, hoped_for = ("" if each is None else each for each in (quota.ceiling, quota.target))
    return [kind, name_of(line.of), line.taken, line.offered, line.waiting, quota.reserved or "", most, hoped_for]


LISTINGS = (
    Listing(
        kind="guests",
        name=_("Guest list"),
        page="staff.guest_list",
        right=Right.SEE_GUESTS,
        columns=lambda _asking: HEADINGS,
        find=_find_guests,
        filters=guests.FILTERS,
    ),
    Listing(
        kind="vetting",
        name=_("Approval"),
        page="staff.vetting_list",
        right=Right.VET_REGISTRATIONS,
        columns=lambda _asking: [
            gettext("Name"),
            gettext("Institution"),
            gettext("Group"),
            gettext("Position"),
            gettext("E-mail address"),
            gettext("Source"),
            gettext("Waiting for"),
            gettext("changed after approval"),
            gettext("Name on the list, if different"),
            gettext("Address on the list, if different"),
            gettext("Since"),
        ],
        find=_find_vetting,
        filters=vetting.FILTERS,
    ),
    Listing(
        kind="waiting",
        name=_("Waiting list"),
        page="staff.seats_show",
        right=Right.SEE_GUESTS,
        columns=lambda _asking: [
            gettext("Place"),
            gettext("Name"),
            gettext("Institution"),
            gettext("Group"),
            gettext("Why"),
            gettext("Since"),
        ],
        find=_find_waiting,
    ),
    Listing(
        kind="seats",
        name=_("Quotas"),
        page="staff.seats_show",
        right=Right.SEE_GUESTS,
        columns=lambda _asking: [
            gettext("For"),
            pgettext("of a group", "Name"),
            gettext("With a seat"),
            gettext("Offered"),
            gettext("Waiting"),
            gettext("Reserved"),
            gettext("Maximum"),
            gettext("Target"),
        ],
        find=_find_seats,
    ),
)
