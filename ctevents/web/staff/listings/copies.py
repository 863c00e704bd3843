"""Printed copies of an event."""

from __future__ import annotations

from flask_babel import lazy_gettext as _

from ctevents.db.handle import db
from ctevents.domain.launch.documents import CopyCount, StationCopies
from ctevents.domain.roles import Right
from ctevents.services.launch.copies import copies_by_station, copy_counts
from ctevents.texts.exports.columns import Column, ColumnKind
from ctevents.texts.exports.exporting import Listing, all_of
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import station_name

COPIES: tuple[Column[CopyCount], ...] = (
    Column(_("Language"), lambda count: NAMES[count.language], names_row=True),
    Column(_("Stock"), lambda count: count.stock, kind=ColumnKind.NUMBER),
    Column(_("Given out"), lambda count: count.given, kind=ColumnKind.NUMBER),
    Column(_("Left"), lambda count: count.left, kind=ColumnKind.NUMBER),
)

STATIONS: tuple[Column[StationCopies], ...] = (
    Column(_("Station"), lambda row: station_name(row.station), names_row=True),
    Column(_("Language"), lambda row: NAMES[row.language]),
    Column(_("Given out"), lambda row: row.given, kind=ColumnKind.NUMBER),
)

LISTINGS = (
    Listing(
        kind="copies",
        name=_("Copies by language"),
        page="staff.copies_show",
        right=Right.EDIT_GUESTS,
        columns=COPIES,
        find_rows=lambda asking: all_of(copy_counts(db.session(), asking.of_event)),
    ),
    Listing(
        kind="copies-by-station",
        name=_("Copies given out, by station"),
        page="staff.copies_show",
        right=Right.EDIT_GUESTS,
        columns=STATIONS,
        find_rows=lambda asking: all_of(copies_by_station(db.session(), asking.of_event)),
    ),
)
