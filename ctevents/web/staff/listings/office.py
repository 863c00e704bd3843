"""The audit log, accounts and groups."""

from __future__ import annotations

from flask_babel import gettext, lazy_pgettext, pgettext
from flask_babel import lazy_gettext as _

from ctevents.db.handle import db
from ctevents.domain.roles import Right
from ctevents.models import Account, StakeholderGroup
from ctevents.services.accounts.accounts import accounts
from ctevents.services.common.audit import all_entries
from ctevents.services.people.people import groups
from ctevents.texts.exports.columns import Column, ColumnKind, in_file, on_page
from ctevents.texts.exports.exporting import Listing, ListRequest, ListRows, all_of, clock_of
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import page_language
from ctevents.texts.words.names import ROLES
from ctevents.web.staff.audit_lines import AuditLine, lines_of
from ctevents.web.staff.desk.audit_log import FILTERS as OF_AUDIT
from ctevents.web.staff.desk.audit_log import entries_asked, event_asked
from ctevents.web.staff.projects import ASKED, project_in


def _find_audit(asking: ListRequest) -> ListRows[AuditLine]:
    event = event_asked(asking.arguments)
    filters = entries_asked(asking.arguments, asking.account)
    total, pieces = all_entries(db.session(), filters, event_id=event.id if event else None)
    return ListRows(total, (line for entries in pieces for line in lines_of(entries)))


def _place(line: AuditLine) -> str:
    return line.entry.event.city(page_language()) if line.entry.event else "UTC"


def _events(account: Account) -> str:
    if not account.role.is_limited_to_events:
        return pgettext("events", "all")
    return ", ".join(event.city(page_language()) for event in account.events)


def _state(account: Account) -> str:
    if account.disabled_at:
        return gettext("disabled")
    return gettext("active") if account.password_hash else gettext("no password yet")


def _find_groups(asking: ListRequest) -> ListRows[StakeholderGroup]:
    project = project_in(asking.account, asking.arguments)
    return all_of(groups(db.session(), project.id) if project else [])


def _in_language(tag: str, name: str) -> Column[StakeholderGroup]:
    return in_file(name, lambda group: group.names.get(tag, ""))


AUDIT: tuple[Column[AuditLine], ...] = (
    Column(
        _("When"),
        lambda line: clock_of(line.entry.event, line.entry.at),
        key="when",
        kind=ColumnKind.INSTANT,
    ),
    in_file(_("Local time in"), _place),
    Column(_("Done by"), lambda line: line.actor, kind=ColumnKind.LONG),
    Column(_("Action"), lambda line: line.action),
    Column(_("Person"), lambda line: line.person, kind=ColumnKind.LONG),
    Column(_("Details"), lambda line: line.details, kind=ColumnKind.LONG),
)

ACCOUNTS: tuple[Column[Account], ...] = (
    Column(
        _("E-mail address"), lambda account: account.email, "email", ColumnKind.LONG, names_row=True
    ),
    Column(_("Name"), lambda account: account.name),
    Column(_("Role"), lambda account: ROLES[account.role]),
    Column(_("Events"), _events),
    Column(_("State"), _state, key="state"),
)

GROUPS: tuple[Column[StakeholderGroup], ...] = (
    Column(_("Place"), lambda group: group.position, kind=ColumnKind.NUMBER),
    on_page(lazy_pgettext("of a group", "Name"), "name", names_row=True),
    Column(_("Code"), lambda group: group.code),
    on_page(_("Names in"), "names"),
    Column(_("Offered"), lambda group: gettext("yes") if group.is_offered else gettext("no")),
    on_page(_("Mark on badges"), "mark"),
    *(_in_language(tag, name) for tag, name in NAMES.items()),
)

LISTINGS = (
    Listing(
        kind="audit",
        name=_("Audit log"),
        page="staff.audit_log",
        right=Right.SEE_AUDIT,
        columns=AUDIT,
        find_rows=_find_audit,
        filters=OF_AUDIT,
        is_of_event=False,
    ),
    Listing(
        kind="accounts",
        name=_("Accounts"),
        page="staff.account_list",
        right=Right.EDIT_ACCOUNTS,
        columns=ACCOUNTS,
        find_rows=lambda _asking: all_of(accounts(db.session())),
        is_of_event=False,
    ),
    Listing(
        kind="groups",
        name=_("Stakeholder groups"),
        page="staff.group_list",
        right=Right.EDIT_GROUPS,
        columns=GROUPS,
        find_rows=_find_groups,
        filters=(ASKED,),
        is_of_event=False,
    ),
)
