"""The list of attendees to hand out: on paper and as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby

from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.domain.figures.certificates import AttendeeChoice
from ctevents.formats.pdf import AttendeeWords, OnList, attendee_list
from ctevents.formats.spreadsheet import write_csv, write_xlsx
from ctevents.models import Event
from ctevents.services.figures.attendee_list import Attendee, people_listed
from ctevents.texts.groups import group_names
from ctevents.texts.papers.frame import frame_of
from ctevents.texts.rendering import page_language

FORMATS = ("pdf", "xlsx", "csv")

Part = tuple[str, Sequence[Attendee]]


def list_of_attendees(
    event: Event, listing: AttendeeChoice, kind: str, *, by_group: bool = False, now: datetime
) -> bytes:
    """Return the attendees who agreed to be listed, in the current language, with what they agreed
    to: no title. ``kind`` is one of ``FORMATS``."""
    people = people_listed(db.session(), [event.id], listing)[event.id]
    names = group_names([event.project_id])
    parts = _by_group(people, names) if by_group else _by_letter(people)
    if kind == "pdf":
        return _paper(event, listing, parts, {} if by_group else names, now)
    rows = _table([person for _heading, its_people in parts for person in its_people], names)
    return write_csv(rows) if kind == "csv" else write_xlsx(rows, sheet=gettext("Attendees"))


def _by_letter(people: Iterable[Attendee]) -> list[Part]:
    """Split people, who are in the order of lists, by their letter in the alphabet of the list."""
    return [
        (letter, list(its_people))
        for letter, its_people in groupby(people, lambda person: person.letter)
    ]


def _by_group(people: Iterable[Attendee], names: dict[str, str]) -> list[Part]:
    """Split people by group, in the order in which groups are shown."""
    found: dict[str, list[Attendee]] = {code: [] for code in names}
    for person in people:
        found[person.group].append(person)
    return [(names[code], its_people) for code, its_people in found.items() if its_people]


def _paper(
    event: Event,
    listing: AttendeeChoice,
    parts: Sequence[Part],
    names: dict[str, str],
    now: datetime,
) -> bytes:
    """Return the list. ``names`` of groups by code; empty if the headings say them."""
    title = _title(listing, event.city(page_language()))
    words = AttendeeWords(
        number=gettext("No."),
        name=gettext("Name and position"),
        institution=gettext("Institution"),
        group=gettext("Group") if names else "",
        empty=gettext("Nobody has agreed to appear on this list yet."),
    )
    shown = [(heading, [_on_list(person, names) for person in people]) for heading, people in parts]
    frame = frame_of(event, title, as_of=now if listing is AttendeeChoice.EXPECTED else None)
    return attendee_list(frame, shown, words, title=title)


def _title(listing: AttendeeChoice, city: str) -> str:
    if listing is AttendeeChoice.EXPECTED:
        return gettext("List of expected guests: %(city)s", city=city)
    return gettext("List of attendees: %(city)s", city=city)


def _on_list(person: Attendee, names: dict[str, str]) -> OnList:
    known = person.shown
    return OnList(
        known.listed_name, known.institution, names.get(person.group, ""), position=known.position
    )


def _table(people: Sequence[Attendee], names: dict[str, str]) -> list[list[str | int]]:
    headings = (gettext("Name"), gettext("Position"), gettext("Institution"))
    table: list[list[str | int]] = [[*headings, gettext("Group")]]
    for person in people:
        known = person.shown
        table.append([known.listed_name, known.position, known.institution, names[person.group]])
    return table
