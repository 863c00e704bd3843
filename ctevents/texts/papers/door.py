"""The papers of a door: the kit that admits a device, and the sign-in sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from flask import current_app
from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.domain.entry import WalkIns
from ctevents.formats.pdf import (
    KitPage,
    ListedCompanion,
    ListedPerson,
    ListWords,
    SheetWords,
    Signatory,
    door_kit,
    sign_in_sheet,
)
from ctevents.models import DoorToken, Event
from ctevents.services.door.sheets import UNNAMED, SheetRow, sheet_companions, sheet_rows
from ctevents.services.seating.companions import RosterCompanion
from ctevents.texts.link_keys import link_keys
from ctevents.texts.papers.frame import frame_of, phone_of_office
from ctevents.texts.rendering import page_language
from ctevents.texts.times import local_day_and_clock
from ctevents.texts.words.titles import COMPANION_ROLES
from ctevents.tokens import Purpose

Listed = TypeVar("Listed", bound=ListedPerson)

EMPTY_LINES = 12
"""Empty lines on a sheet, for people who were not expected."""


def door_link(event: Event, token: DoorToken) -> str:
    """Return the link that opens the door on a device. The token is behind the #, so browsers send
    it to no server."""
    key = link_keys().token(Purpose.DOOR, token.nonce)
    return f"{current_app.config['BASE_URL']}/door/{event.slug}#token={key}"


def kit_of(event: Event, token: DoorToken) -> bytes:
    """Return the door kit in the current language."""
    title = gettext("Door kit: %(city)s", city=event.city(page_language()))
    page = KitPage(
        station=gettext("Station %(name)s", name=token.station),
        phone=phone_of_office(event),
        code=door_link(event, token),
        code_words=gettext("The code that opens the door on a device"),
        about=_about(event, token),
        steps_heading=gettext("What to do when …"),
        steps=list(_steps(event)),
    )
    parts = _with_companions(event, _by_letter(_rows(event)), _listed)
    words = ListWords(
        arrived=gettext("In"),
        name=gettext("Name"),
        institution=gettext("Institution"),
        group=gettext("Group"),
        empty=gettext("Nobody has a confirmed seat yet."),
    )
    frame = frame_of(event, title, phone=phone_of_office(event))
    return door_kit(frame, page, parts, words, title=f"{title}, {token.station}")


def _listed(row: SheetRow, companions: Sequence[ListedCompanion]) -> ListedPerson:
    return ListedPerson(
        row.listed_name, row.institution, row.group_name(page_language()), row.title, companions
    )


def _with_companions(
    event: Event,
    parts: Iterable[tuple[str, Sequence[SheetRow]]],
    listed: Callable[[SheetRow, Sequence[ListedCompanion]], Listed],
) -> list[tuple[str, list[Listed | ListedCompanion]]]:
    """Return the people of a paper, each with their companions. Those of unnamed guests are at the
    end, away from the guests."""
    beside, alone = sheet_companions(db.session(), event.id)
    found: list[tuple[str, list[Listed | ListedCompanion]]] = [
        (heading, [listed(row, _tasks(beside.get(row.registration_id, ()))) for row in rows])
        for heading, rows in parts
    ]
    return [*found, (gettext("Companions of unnamed guests"), [*_tasks(alone)])]


def _tasks(companions: Iterable[RosterCompanion]) -> list[ListedCompanion]:
    return [ListedCompanion(each.name, str(COMPANION_ROLES[each.role])) for each in companions]


def _rows(event: Event) -> list[SheetRow]:
    return sheet_rows(db.session(), event.id)


def _about(event: Event, token: DoorToken) -> list[str]:
    city = event.city_in(page_language())
    until = local_day_and_clock(token.ends_at, event.time_zone)
    return [
        gettext(
            "Scan this code with the camera of the phone or tablet that will check people in, and "
            "keep the page open."
        ),
        gettext("Valid until %(time)s, local time in %(city)s.", time=until, city=city),
        gettext(
            "Anybody with this page can see who is expected and check people in. Keep it with you, "
            "and shred it after the event."
        ),
    ]


def _steps(event: Event) -> Iterator[tuple[str, str]]:
    """Yield pairs of a problem and its solution."""
    yield (
        gettext("There is no network"),
        gettext(
            "Continue. The device stores each check-in and sends it later. Open the page once "
            "before the event."
        ),
    )
    yield (
        gettext("A badge cannot be read, or was forgotten"),
        gettext("Look for the person by name: three letters are enough, in any script."),
    )
    yield (
        gettext("A badge is lost"),
        gettext(
            "The office replaces and prints it on the person's page in the guest list. The lost "
            "badge is no longer valid."
        ),
    )
    yield gettext("Somebody is not on the list"), _walk_ins(event.walk_ins)
    yield (
        gettext("A badge was used already"),
        gettext(
            "The device says when and where. If this is somebody else, press “This is somebody "
            "else”. "
            "The office is told and decides. Let nobody in until then."
        ),
    )
    yield (
        gettext("The device or this page is lost"),
        gettext("Tell the office at once. It blocks the device and makes a new kit."),
    )
    yield (
        gettext("Nothing works"),
        gettext(
            "Tick people off on the list on the next page, or let them sign the sign-in sheet. The "
            "office enters it later."
        ),
    )
    contact = ", ".join(text for text in (event.contact_name, event.contact_phone) if text)
    if contact:
        yield gettext("Anything else"), gettext("Ask %(contact)s.", contact=contact)


def _walk_ins(rule: WalkIns) -> str:
    return {
        WalkIns.ALLOWED: gettext(
            "Search again by family name. Then register the person as a walk-in: a few fields are "
            "enough."
        ),
        WalkIns.UNTIL_FULL: gettext(
            "Search again by family name. Then register the person as a walk-in, which works until "
            "the seats are taken."
        ),
        WalkIns.APPROVAL: gettext(
            "Search again by family name. Then register the person as a walk-in and ask the "
            "office, which must approve first."
        ),
        WalkIns.NONE: gettext(
            "Search again by family name. This event does not register people at the door: ask the "
            "office."
        ),
    }[rule]


def sheet_of(event: Event, *, by_group: bool = False, empty_lines: int = EMPTY_LINES) -> bytes:
    """Return the sign-in sheet in the current language."""
    language, title = (
        page_language(),
        gettext("Sign-in sheet: %(city)s", city=event.city(page_language())),
    )
    rows = _rows(event)
    parts = _by_group(rows, language) if by_group else _by_letter(rows)
    words = SheetWords(
        number=gettext("No."),
        name=gettext("Name and institution"),
        group=gettext("Group"),
        photos=gettext("Photos"),
        signature=gettext("Signature"),
        no_photos=gettext("Has not allowed photographs"),
        not_listed=gettext("Not on the list: please write in capital letters"),
        confirmed_by=gettext("The list is confirmed by"),
        signatory=event.signatory(language),
    )
    signing = _with_companions(event, parts, _signatory)
    frame = frame_of(event, title, phone=phone_of_office(event))
    return sign_in_sheet(frame, signing, words, empty_lines=empty_lines, title=title)


def _by_letter(rows: Iterable[SheetRow]) -> list[tuple[str, list[SheetRow]]]:
    """Split rows, which are in the order of lists, by their letter in the alphabet of the list."""
    found = [(letter, list(its_rows)) for letter, its_rows in groupby(rows, lambda row: row.letter)]
    return [
        (gettext("Unnamed guests") if letter == UNNAMED else letter, its_rows)
        for letter, its_rows in found
    ]


def _by_group(rows: Iterable[SheetRow], language: str) -> list[tuple[str, list[SheetRow]]]:
    """Split rows by group, in the order in which groups are shown."""
    found: dict[tuple[int, str], list[SheetRow]] = {}
    for row in rows:
        found.setdefault((row.group_position, row.group_name(language)), []).append(row)
    return [(name, found[position, name]) for position, name in sorted(found)]


def _signatory(row: SheetRow, companions: Sequence[ListedCompanion]) -> Signatory:
    known = (
        row.listed_name,
        row.institution,
        row.group_name(page_language()),
        row.title,
        companions,
    )
    return Signatory(*known, may_be_photographed=row.may_be_photographed)
