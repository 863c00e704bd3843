"""The door: its devices, its stations, its reports, and the companions it lets in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from flask_babel import gettext, lazy_pgettext
from flask_babel import lazy_gettext as _

from ctevents.db.handle import db
from ctevents.domain.people import Sex
from ctevents.domain.roles import Right
from ctevents.models import DoorToken
from ctevents.services.common.door_tokens import door_tokens
from ctevents.services.door.devices import DoorDevice, door_devices
from ctevents.services.door.overview import GroupCount, Station, Who, counts_by_group, stations
from ctevents.services.door.report import DoorReport, ReportedCheckIn, door_report
from ctevents.services.seating.companions import KnownCompanion, companions_at
from ctevents.texts.exports.columns import Column, ColumnKind, in_file, on_page
from ctevents.texts.exports.exporting import Listing, ListRequest, ListRows, all_of
from ctevents.texts.rendering import page_language, station_name
from ctevents.texts.words.figures import SEX_NAMES
from ctevents.texts.words.titles import COMPANION_ROLES
from ctevents.web.staff.day.door import DEVICE_STATES, FINDINGS, SHOWN


@dataclass(frozen=True)
class _Remark:
    """A scan in a part of the report. Like the ``HeldScan`` of the page, it has ``who`` and
    ``scan``."""

    part: str
    who: Who | None
    scan: ReportedCheckIn


def _find_remarks(asking: ListRequest) -> ListRows[_Remark]:
    return all_of(
        _scans(
            door_report(db.session(), asking.of_event, may_reveal=asking.account.may(Right.UNMASK))
        )
    )


def _scans(report: DoorReport) -> Iterator[_Remark]:
    """Yield scans with their part of the report."""
    for part in FINDINGS:
        for found in getattr(report, part):
            if part in ("held", "discarded"):
                yield _Remark(part, found.who, found.scan)
            else:
                yield from (_Remark(part, found.who, scan) for scan in found.scans)


# Devices without their tokens: only the page that made a token shows it.
DEVICES: tuple[Column[DoorToken], ...] = (
    Column(_("Station"), lambda token: token.station, names_row=True),
    on_page(_("State"), "state"),
    Column(_("Made"), lambda token: token.created_at, kind=ColumnKind.INSTANT),
    Column(_("Valid until"), lambda token: token.ends_at, kind=ColumnKind.INSTANT),
    on_page(_("Devices"), "devices", ColumnKind.LONG),
    on_page(_("Door kit"), "kit"),
    Column(_("Block"), lambda token: token.revoked_at, "block", ColumnKind.LONG),
)

COMPANIONS: tuple[Column[KnownCompanion], ...] = (
    Column(_("Name"), lambda each: each.listed_name, kind=ColumnKind.LONG, names_row=True),
    Column(lazy_pgettext("of a companion", "Task"), lambda each: COMPANION_ROLES[each.role]),
    Column(
        _("Guest"), lambda each: each.guest or gettext("an unnamed guest"), "guest", ColumnKind.LONG
    ),
    Column(_("Institution"), lambda each: each.institution, kind=ColumnKind.LONG),
    Column(
        _("State"),
        lambda each: gettext("may enter") if each.may_enter else gettext("not to be let in"),
        "state",
    ),
    Column(
        _("Arrived"), lambda each: each.entry.at if each.entry else None, kind=ColumnKind.INSTANT
    ),
)

GROUPS: tuple[Column[GroupCount], ...] = (
    Column(_("Group"), lambda group: group.name(page_language()), key="group", names_row=True),
    Column(
        lazy_pgettext("number of people", "Expected"),
        lambda group: group.expected,
        kind=ColumnKind.NUMBER,
    ),
    Column(_("In"), lambda group: group.attended, kind=ColumnKind.NUMBER),
    Column(SEX_NAMES[Sex.F], lambda group: group.by_sex[Sex.F], kind=ColumnKind.NUMBER),
    Column(SEX_NAMES[Sex.M], lambda group: group.by_sex[Sex.M], kind=ColumnKind.NUMBER),
    Column(SEX_NAMES[Sex.X], lambda group: group.by_sex[Sex.X], kind=ColumnKind.NUMBER),
)

STATIONS: tuple[Column[Station], ...] = (
    Column(_("Station"), lambda station: station_name(station.name), names_row=True),
    Column(_("Last seen"), lambda station: station.seen_at, key="seen"),
    Column(_("Scans"), lambda station: station.scans, kind=ColumnKind.NUMBER),
    Column(_("On hold"), lambda station: station.held, kind=ColumnKind.NUMBER),
)

STATES: tuple[Column[DoorDevice], ...] = (
    Column(_("Device"), lambda device: device.number, kind=ColumnKind.NUMBER, names_row=True),
    Column(_("Station"), lambda device: station_name(device.station)),
    Column(_("Scans"), lambda device: device.scans, kind=ColumnKind.NUMBER),
    Column(_("Last heard"), lambda device: device.heard_at, key="heard"),
    Column(_("Not sent yet"), lambda device: device.unsent, kind=ColumnKind.NUMBER),
    Column(_("State"), lambda device: DEVICE_STATES[device.state], key="state"),
)

REMARKS: tuple[Column[Any], ...] = (
    in_file(_("Issue"), lambda remark: FINDINGS[remark.part]),
    in_file(_("Name"), lambda remark: remark.who and remark.who.name),
    in_file(_("Institution"), lambda remark: remark.who and remark.who.institution),
    in_file(_("Group"), lambda remark: remark.who and remark.who.group_name(page_language())),
    on_page(_("Person"), "person", ColumnKind.LONG, names_row=True),
    Column(_("When"), lambda remark: remark.scan.at, "when", ColumnKind.INSTANT),
    Column(_("Station"), lambda remark: station_name(remark.scan.station)),
    Column(
        _("Shown to the person"),
        lambda remark: remark.scan.shown and SHOWN[remark.scan.shown],
        key="shown",
    ),
    on_page(_("If you count it"), "effect"),
)

LISTINGS = (
    Listing(
        kind="companions",
        name=_("Companions"),
        page="staff.companion_list",
        right=Right.SEE_GUESTS,
        columns=COMPANIONS,
        find_rows=lambda asking: all_of(companions_at(db.session(), asking.of_event.id)),
    ),
    Listing(
        kind="door-devices",
        name=_("Door devices"),
        page="staff.door_token_list",
        right=Right.EDIT_GUESTS,
        columns=DEVICES,
        find_rows=lambda asking: all_of(door_tokens(db.session(), asking.of_event.id)),
    ),
    Listing(
        kind="door-groups",
        name=_("Expected and in by group, those in also by sex"),
        page="staff.door_show",
        right=Right.EDIT_GUESTS,
        columns=GROUPS,
        find_rows=lambda asking: all_of(counts_by_group(db.session(), asking.of_event.id)),
    ),
    Listing(
        kind="door-stations",
        name=_("Stations"),
        page="staff.door_show",
        right=Right.EDIT_GUESTS,
        columns=STATIONS,
        find_rows=lambda asking: all_of(stations(db.session(), asking.of_event.id, now=asking.now)),
    ),
    Listing(
        kind="door-states",
        name=_("What the devices sent"),
        page="staff.door_show",
        right=Right.EDIT_GUESTS,
        columns=STATES,
        find_rows=lambda asking: all_of(
            door_devices(db.session(), asking.of_event.id, now=asking.now)
        ),
    ),
    Listing(
        kind="door-remarks",
        name=_("Issues from the doors"),
        page="staff.door_show",
        right=Right.EDIT_GUESTS,
        columns=REMARKS,
        find_rows=_find_remarks,
    ),
)
