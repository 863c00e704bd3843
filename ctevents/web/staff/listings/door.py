"""The door: its devices, its stations, and its reports."""

from __future__ import annotations

from collections.abc import Iterator

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from ctevents.db.handle import db
from ctevents.domain.roles import Right
from ctevents.services.common.door_tokens import door_tokens
from ctevents.services.door.overview import counts_by_group, stations
from ctevents.services.door.people import Who
from ctevents.services.door.report import DoorReport, ReportedCheckIn, door_report
from ctevents.texts.exports.exporting import ExportRow, Listing, ListRequest, ListRows, all_of
from ctevents.texts.rendering import page_language, station_name
from ctevents.web.staff.day.door import FINDINGS, SHOWN


def _find_devices(asking: ListRequest) -> ListRows:
    """Find devices, without their tokens: only the page that made a token shows it."""
    return all_of(
        [token.station, *map(asking.local, (token.created_at, token.ends_at, token.revoked_at))]
        for token in door_tokens(db.session(), asking.of_event.id)
    )


def _find_groups(asking: ListRequest) -> ListRows:
    return all_of(
        [group.name(page_language()), group.attended, group.expected]
        for group in counts_by_group(db.session(), asking.of_event.id)
    )


def _find_stations(asking: ListRequest) -> ListRows:
    return all_of(
        [station_name(station.name), asking.local(station.seen_at), station.scans, station.held]
        for station in stations(db.session(), asking.of_event.id, now=asking.now)
    )


def _find_remarks(asking: ListRequest) -> ListRows:
    report = door_report(db.session(), asking.of_event, may_reveal=asking.account.may(Right.UNMASK))
    return all_of(
        [
            str(FINDINGS[part]),
            *([who.name, who.institution, who.group_name(page_language())] if who else ["", "", ""]),
            asking.local(scan.at),
            station_name(scan.station),
            str(SHOWN[scan.shown]) if scan.shown else "",
        ]
        for part, who, scan in _scans(report)
    )


def _scans(report: DoorReport) -> Iterator[tuple[str, Who | None, ReportedCheckIn]]:
    """Yield scans with their part of the report."""
    for part in FINDINGS:
        for found in getattr(report, part):
            if part in ("held", "discarded"):
                yield part, found.who, found.scan
            else:
                yield from ((part, found.who, scan) for scan in found.scans)


def _remark_columns(_asking: ListRequest) -> ExportRow:
    return [
        gettext("Issue"),
        gettext("Name"),
        gettext("Institution"),
        gettext("Group"),
        gettext("When"),
        gettext("Station"),
        gettext("Shown to the person"),
    ]


LISTINGS = (
    Listing(
        kind="door-devices",
        name=_("Door devices"),
        page="staff.door_token_list",
        right=Right.EDIT_GUESTS,
        columns=lambda _asking: [gettext("Station"), gettext("Made"), gettext("Valid until"), gettext("Block")],
        find=_find_devices,
    ),
    Listing(
        kind="door-groups",
        name=_("Expected and checked in, by group"),
        page="staff.door_show",
        right=Right.EDIT_GUESTS,
        columns=lambda _asking: [gettext("Group"), gettext("In"), gettext("Expected")],
        find=_find_groups,
    ),
    Listing(
        kind="door-stations",
        name=_("Stations"),
        page="staff.door_show",
        right=Right.EDIT_GUESTS,
        columns=lambda _asking: [gettext("Station"), gettext("Last seen"), gettext("Scans"), gettext("On hold")],
        find=_find_stations,
    ),
    Listing(
        kind="door-remarks",
        name=_("Issues from the doors"),
        page="staff.door_show",
        right=Right.EDIT_GUESTS,
        columns=_remark_columns,
        find=_find_remarks,
    ),
)
