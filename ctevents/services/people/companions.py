"""Companions: the people who come along with a registrant, by name.

Unnamed guests that somebody may see: all, or only those that the account itself put on the list
by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import eq

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.guests.identity import Identity
from ctevents.domain.names.corrections import Words, is_small_correction_of_name
from ctevents.domain.registration import NamedCompanion
from ctevents.domain.roles import Right
from ctevents.formats.transliteration import search_key
from ctevents.models import Account, Companion, CompanionTick, Person, Registration
from ctevents.services.common import audit
from ctevents.services.common.api_tokens import is_program
from ctevents.services.common.locks import version_of
from ctevents.services.common.roster_changes import mark_companions
from ctevents.services.people.people import known_as


def companions_of(session: Session, registration_id: int) -> list[Companion]:
    """Return the companions of a registrant in the order in which they were named."""
    return list(session.scalars(_OF_REGISTRATION, {"of_registration": registration_id}))


_OF_REGISTRATION = (
    select(Companion)
    .where(Companion.registration_id == bindparam("of_registration"))
    .order_by(Companion.position, Companion.id)
)


def companions_version(companions: Sequence[Companion]) -> str:
    """Return a text that differs for other companions."""
    return version_of([each.named for each in companions])


def write_companions(
    tx: Transaction, registration: Registration, named: Sequence[NamedCompanion]
) -> bool:
    """Make these the companions of a registrant, and return whether anything changed. The caller
    holds the lock of the event.

    A companion who is named again stays the same row, also if a slip in their name or their task is
    corrected: doors know them by its id, and who has arrived stays so. A different person gets a
    new row, and has not arrived.
    """
    saved = companions_of(tx, registration.id)
    if [each.named for each in saved] == list(named):
        return False
    rows = _rows_for(saved, named)
    for position, (companion, each) in enumerate(zip(rows, named, strict=True)):
        companion.registration_id, companion.position = registration.id, position
        companion.role, companion.given_name, companion.family_name = (
            each.role,
            each.given_name,
            each.family_name,
        )
        tx.add(companion)
    for row in saved:
        if row not in rows:
            tx.delete(row)
    registration.assistants = len(named)
    tx.flush()
    mark_companions(tx, registration)
    return True


def _rows_for(saved: Sequence[Companion], named: Sequence[NamedCompanion]) -> list[Companion]:
    """Return a row for each name: the one that has it already, else one with another spelling of
    it, else a new one."""
    left = list(saved)
    found = [_taken(left, each, eq) for each in named]
    return [
        row or _taken(left, each, _is_same_name) or Companion()
        for row, each in zip(found, named, strict=True)
    ]


def _taken(
    left: list[Companion],
    named: NamedCompanion,
    is_same: Callable[[NamedCompanion, NamedCompanion], bool],
) -> Companion | None:
    """Take the first row of the same companion out of those that are left."""
    found = next((row for row in left if is_same(row.named, named)), None)
    if found is not None:
        left.remove(found)
    return found


def _is_same_name(saved: NamedCompanion, named: NamedCompanion) -> bool:
    old, new = (Words.of(each.given_name, each.family_name, search_key) for each in (saved, named))
    return is_small_correction_of_name(old, new)


def merge_companions(tx: Transaction, stays: Registration, gone: Registration) -> None:
    """Keep the companions of both registrations, each of them once."""
    kept, others = (companions_of(tx, each.id) for each in (stays, gone))
    known = {row.named: row for row in kept}
    for row in others:
        if (same := known.get(row.named)) is not None:
            tx.execute(
                update(CompanionTick)
                .where(CompanionTick.companion_id == row.id)
                .values(companion_id=same.id)
            )
            tx.delete(row)
    new = [row for row in others if row.named not in known]
    for position, row in enumerate(new, len(kept)):
        row.registration_id, row.position = stays.id, position
    stays.assistants = max(stays.assistants, len(kept) + len(new))
    tx.flush()


def may_reveal(session: Session, actor: str) -> bool:
    """True if the actor may see who an unnamed guest is: a shell command, or an account with
    ``Right.UNMASK``."""
    number = audit.account_of(actor)
    account = session.get(Account, number) if number is not None else None
    return actor == audit.SHELL or (account is not None and account.may(Right.UNMASK))


def remembers(actor: str) -> bool:
    """True if the actor knows the people it put on the list: an account, or a program with a
    token."""
    return audit.account_of(actor) is not None or is_program(actor)


def remember_brought(person: Person, actor: str) -> None:
    """Remember that the account, or the program with a token, has typed the person's current name.
    Shell commands see everybody and need no memory."""
    brought = known_as(person) | {"by": actor}
    if remembers(actor) and brought not in person.brought:
        person.brought = [*person.brought, brought]


def identities_brought_by(person: Person, actor: str) -> list[Identity]:
    """Return the identities under which this account put the person on the list. Empty if others
    did."""
    return identities_brought(person.brought, actor)


def identities_brought(brought: list[dict[str, str]], actor: str) -> list[Identity]:
    """Do the same with the value of ``Person.brought``."""
    return [
        Identity(known["name"], known["email"], known["institution"])
        for known in brought
        if known["by"] == actor
    ]
