"""Quotas of all events, and what was done to many guests at once: bulk actions and imports."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from flask_babel import lazy_gettext as _
from flask_babel import lazy_pgettext

from ctevents.db.handle import db
from ctevents.domain.roles import Right
from ctevents.domain.seats import QuotaCell, QuotaPart
from ctevents.models import Event, StakeholderGroup
from ctevents.services.seating.quotas import quota_cells, taken_by_group
from ctevents.texts.exports.columns import Column, ColumnKind, in_file, on_page
from ctevents.texts.exports.exporting import Listing, ListRequest, ListRows, all_of
from ctevents.texts.rendering import page_language
from ctevents.texts.words.guests import BULK_KINDS
from ctevents.web.staff.bulk.bulk import BulkLine, bulk_lines
from ctevents.web.staff.guests.undo import ImportLine, import_lines
from ctevents.web.staff.projects import ASKED
from ctevents.web.staff.seats.quota_table import PARTS, events_planned, groups_planned


@dataclass(frozen=True)
class _Quota:
    """The numbers of a group at an event."""

    event: Event
    group: StakeholderGroup
    numbers: Mapping[QuotaPart, int]
    taken: int


def _find_quotas(asking: ListRequest) -> ListRows[_Quota]:
    session = db.session()
    events = events_planned(asking.account, asking.arguments, asking.now)
    cells = quota_cells(session, [event.id for event in events])
    taken = taken_by_group(session, events)
    known = groups_planned(asking.account, asking.arguments, cells)
    return all_of(
        _Quota(event, group, _numbers(cells, event, group), taken.get((event.id, group.id), 0))
        for event in events
        for group in known
    )


def _numbers(
    cells: Mapping[QuotaCell, int], event: Event, group: StakeholderGroup
) -> dict[QuotaPart, int]:
    found = {part: cells.get(QuotaCell(event.id, group.id, part)) for part in QuotaPart}
    return {part: number for part, number in found.items() if number is not None}


def _part(part: QuotaPart) -> Column[_Quota]:
    return in_file(PARTS[part], lambda quota: quota.numbers.get(part))


def _outcome(outcome: str) -> Callable[[ImportLine], int | None]:
    return lambda line: line.found.made.counts[outcome] if line.found.made.counts else None


QUOTAS: tuple[Column[_Quota], ...] = (
    in_file(_("Event"), lambda quota: quota.event.city(page_language())),
    in_file(_("Group"), lambda quota: quota.group.name(page_language())),
    in_file(_("Code"), lambda quota: quota.group.code),
    *(_part(part) for part in QuotaPart),
    in_file(_("With a seat"), lambda quota: quota.taken),
)

BULK: tuple[Column[BulkLine], ...] = (
    Column(_("Action"), lambda line: BULK_KINDS[line.action.kind], "action", names_row=True),
    in_file(_("Value"), lambda line: line.value),
    Column(_("When"), lambda line: line.action.begun_at, kind=ColumnKind.INSTANT),
    Column(_("Account"), lambda line: line.actor, kind=ColumnKind.LONG),
    Column(_("Done"), lambda line: line.done, kind=ColumnKind.NUMBER),
    Column(_("State"), lambda line: line.progress),
    in_file(_("Left out"), lambda line: line.action.left_out),
    in_file(_("Undone"), lambda line: line.action.undone_at),
)

IMPORTS: tuple[Column[ImportLine], ...] = (
    Column(
        _("Imported"),
        lambda line: line.found.made.at,
        "imported",
        ColumnKind.INSTANT,
        names_row=True,
    ),
    Column(_("By"), lambda line: line.actor, kind=ColumnKind.LONG),
    Column(_("File"), lambda line: line.found.made.file_name or "–", kind=ColumnKind.LONG),
    Column(lazy_pgettext("of rows", "New"), _outcome("new"), kind=ColumnKind.NUMBER),
    Column(lazy_pgettext("of rows", "Changed"), _outcome("changed"), kind=ColumnKind.NUMBER),
    Column(lazy_pgettext("of rows", "Rejected"), _outcome("refused"), kind=ColumnKind.NUMBER),
    Column(_("Rows on the list"), lambda line: line.found.rows, kind=ColumnKind.NUMBER),
    Column(_("Never invited"), lambda line: line.found.uninvited, kind=ColumnKind.NUMBER),
    in_file(_("Undone"), lambda line: line.found.made.undone_at),
    on_page(_("Undo"), "undo"),
)

LISTINGS = (
    Listing(
        kind="quotas",
        name=_("Quotas and targets of all events"),
        page="staff.quota_table",
        right=Right.SEE_GUESTS,
        columns=QUOTAS,
        find_rows=_find_quotas,
        filters=(ASKED,),
        is_of_event=False,
    ),
    Listing(
        kind="bulk",
        name=_("Bulk actions"),
        page="staff.bulk_list",
        right=Right.EDIT_GUESTS,
        columns=BULK,
        find_rows=lambda asking: all_of(bulk_lines(asking.of_event)),
    ),
    Listing(
        kind="imports",
        name=_("Imports"),
        page="staff.import_list",
        right=Right.EDIT_GUESTS,
        columns=IMPORTS,
        find_rows=lambda asking: all_of(import_lines(asking.of_event)),
    ),
)
