"""Of unnamed guests, those whom somebody may be told of: all, or those whom the account itself put on the list by name."""

from __future__ import annotations

from sqlalchemy.orm import Session

from ctevents.domain.guests.identity import Identity
from ctevents.domain.roles import Right
from ctevents.models import Account, Person
from ctevents.services.common import audit
from ctevents.services.people.people import known_as


def may_reveal(session: Session, actor: str) -> bool:
    """Commands may, and accounts that have the right."""
    number = audit.account_of(actor)
    account = session.get(Account, number) if number is not None else None
    return actor == audit.SHELL or (account is not None and account.may(Right.UNMASK))


def remember_brought(person: Person, actor: str) -> None:
    """The account has typed how the person is known now. Commands are told of everybody, and need no memory."""
    brought = known_as(person) | {"by": actor}
    if audit.account_of(actor) is not None and brought not in person.brought:
        person.brought = [*person.brought, brought]


def brought_as(person: Person, actor: str) -> list[Identity]:
    """How this account has put the person on the list; empty where others did."""
    return identities_brought(person.brought, actor)


def identities_brought(brought: list[dict[str, str]], actor: str) -> list[Identity]:
    """The same, from the column."""
    return [Identity(known["name"], known["email"], known["institution"]) for known in brought if known["by"] == actor]
