"""The audit log, accounts and groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flask_babel import gettext, pgettext
from flask_babel import lazy_gettext as _

from ctevents.db.handle import db
from ctevents.domain.roles import Right
from ctevents.models import Account
from ctevents.services.common.audit import Entry, all_entries
from ctevents.services.desk.accounts import accounts
from ctevents.services.people.people import groups
from ctevents.texts.exports.exporting import ExportRow, Listing, ListRequest, ListRows, all_of, local_to
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import page_language
from ctevents.texts.words.names import ROLES
from ctevents.web.staff.audit_lines import lines_of
from ctevents.web.staff.desk.audit_log import event_asked


def _find_audit(asking: ListRequest) -> ListRows:
    event = event_asked(asking.arguments)
    total, pieces = all_entries(db.session(), event_id=event.id if event else None)
    return ListRows(total, (row for entries in pieces for row in _lines(entries)))


def _lines(entries: Sequence[Entry]) -> Iterator[ExportRow]:
    for line in lines_of(entries):
        event = line.entry.event
        place = event.city(page_language()) if event else "UTC"
        yield [local_to(event, line.entry.at), place, line.actor, line.action, line.person, line.details]


def _find_accounts(_asking: ListRequest) -> ListRows:
    return all_of(
        [account.email, account.name, str(ROLES[account.role]), _events(account), _state(account)]
        for account in accounts(db.session())
    )


def _events(account: Account) -> str:
    if not account.role.is_limited_to_events:
        return pgettext("events", "all")
    return ", ".join(event.city(page_language()) for event in account.events)


def _state(account: Account) -> str:
    if account.disabled_at:
        return gettext("disabled")
    return gettext("active") if account.password_hash else gettext("no password yet")


def _find_groups(_asking: ListRequest) -> ListRows:
    return all_of(
        [
            group.position,
            group.code,
            gettext("yes") if group.is_offered else gettext("no"),
            *(group.names.get(tag, "") for tag in NAMES),
        ]
        for group in groups(db.session())
    )


LISTINGS = (
    Listing(
        kind="audit",
        name=_("Audit log"),
        page="staff.audit_log",
        right=Right.SEE_AUDIT,
        columns=lambda _asking: [
            gettext("When"),
            gettext("Local time in"),
            gettext("Done by"),
            gettext("Action"),
            gettext("Person"),
            gettext("Details"),
        ],
        find=_find_audit,
        filters=("event",),
        is_of_event=False,
    ),
    Listing(
        kind="accounts",
        name=_("Accounts"),
        page="staff.account_list",
        right=Right.EDIT_ACCOUNTS,
        columns=lambda _asking: [
            gettext("E-mail address"),
            gettext("Name"),
            gettext("Role"),
            gettext("Events"),
            gettext("State"),
        ],
        find=_find_accounts,
        is_of_event=False,
    ),
    Listing(
        kind="groups",
        name=_("Stakeholder groups"),
        page="staff.group_list",
        right=Right.EDIT_GROUPS,
        columns=lambda _asking: [gettext("Place"), gettext("Code"), gettext("Offered"), *NAMES.values()],
        find=_find_groups,
        is_of_event=False,
    ),
)
