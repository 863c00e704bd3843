"""The days on which staff had a person's data before them, by the audit log.

The figures that erasure must not change."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.privacy.kept import LISTS_WITH_NAMES
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Role
from ctevents.domain.schedule import to_local
from ctevents.models import Account, AuditEntry, Event, Person
from ctevents.services.common import audit
from ctevents.services.common.api_tokens import accounts_of_tokens
from ctevents.services.figures.figures import figures, is_over
from ctevents.services.figures.freezing import counted_for_report, freeze_figures
from ctevents.services.figures.frozen import frozen_of


def looks_at(session: Session, event: Event, person: Person) -> list[tuple[date, Role]]:
    """Return each role and local day on which the audit log says that staff had the person's data
    before them, or may have had them among those of others, without names."""
    lists = select(AuditEntry.actor, AuditEntry.at).where(
        or_(AuditEntry.event_id == event.id, AuditEntry.event_id.is_(None)),
        AuditEntry.action.in_(LISTS_WITH_NAMES),
        AuditEntry.at >= person.created_at,
    )
    found = [(each.actor, each.at) for each in audit.entries_of_person(session, person.id)]
    found += [(actor, at) for actor, at in session.execute(lists)]
    roles = roles_of(session, (actor for actor, _at in found))
    days = {(_day(at, event), roles[actor]) for actor, at in found if actor in roles}
    return sorted(days)


def _day(at: datetime, event: Event) -> date:
    return to_local(at, event.time_zone).date()


def roles_of(session: Session, actors: Iterable[str]) -> dict[str, Role]:
    """Return the present roles of those actors that are staff: a door device counts as door, the
    shell as administrator, a program with a token as the account that made the token."""
    of_tokens = accounts_of_tokens(session, actors := set(actors))
    numbers = {actor: of_tokens.get(actor) or audit.account_of(actor) for actor in actors}
    accounts = select(Account.id, Account.role).where(
        Account.id.in_([number for number in numbers.values() if number])
    )
    of_accounts = dict(session.execute(accounts).all())
    roles = {
        actor: of_accounts.get(number or 0) or _OTHERS.get(actor.partition(" ")[0])
        for actor, number in numbers.items()
    }
    return {actor: role for actor, role in roles.items() if role is not None}


_OTHERS = {audit.SHELL: Role.ADMINISTRATOR, "door": Role.DOOR}


def freeze_before_erasure(tx: Transaction, event: Event) -> None:
    """Freeze the figures of an event that took place, if nobody has: the hours of arrival are
    erased with the instants."""
    if is_over(event, tx.now) and frozen_of(tx, event.id) is None:
        freeze_figures(tx, event, figures(tx, [event], now=tx.now)[event.slug])


def figures_to_keep(session: Session, event: Event, *, now: datetime) -> dict[str, Any]:
    """Return what the donor pack and the pages count: figures as frozen and as they are, by
    institution, gaps, signatures. Names and current hours of arrival are left out."""
    [counted] = counted_for_report(session, [event], now=now)
    live = figures(session, [event], now=now)[event.slug]
    return {
        "pack": counted.figures.as_json() if counted.frozen else None,
        "live": {name: value for name, value in live.as_json().items() if name != "arrivals"},
        "attended": sum(live.arrivals.values()),
        "institutions": {
            (each.institution_id, each.is_named): each.counts for each in live.institutions
        },
        "corrections": list(counted.corrections),
        "gaps": [(gap.kind, gap.stated, gap.counted, gap.explained) for gap in counted.gaps],
        "signatures": [sheet.signatures for sheet in counted.sheets],
        "thawed": [each.figures for each in counted.thawed],
    }


def refuse_if_changed(
    session: Session, event: Event, before: dict[str, Any], *, now: datetime
) -> None:
    """Refuse an erasure after which a figure is not the same. The transaction ends, and nothing is
    erased."""
    after = figures_to_keep(session, event, now=now)
    if differing := [name for name, value in before.items() if after[name] != value]:
        raise Refusal(Reason.FIGURES_WOULD_CHANGE, tuple(differing))
