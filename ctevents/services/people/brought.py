"""Unnamed guests that somebody may see: all, or only those that the account itself put on the list by name."""

from __future__ import annotations

from sqlalchemy.orm import Session

from ctevents.domain.guests.identity import Identity
from ctevents.domain.roles import Right
from ctevents.models import Account, Person
from ctevents.services.common import audit
from ctevents.services.common.api_tokens import is_program
from ctevents.services.people.people import known_as


def may_reveal(session: Session, actor: str) -> bool:
    """True if the actor may see who an unnamed guest is: a shell command, or an account with ``Right.UNMASK``."""
    number = audit.account_of(actor)
    account = session.get(Account, number) if number is not None else None
    return actor == audit.SHELL or (account is not None and account.may(Right.UNMASK))


def remembers(actor: str) -> bool:
    """True if the actor knows the people it put on the list: an account, or a program with a token."""
    return audit.account_of(actor) is not None or is_program(actor)


def remember_brought(person: Person, actor: str) -> None:
    """Remember that the account, or the program with a token, has typed the person's current name. Shell commands see everybody and
    need no memory."""
    brought = known_as(person) | {"by": actor}
    if remembers(actor) and brought not in person.brought:
        person.brought = [*person.brought, brought]


def identities_brought_by(person: Person, actor: str) -> list[Identity]:
    """Return the identities under which this account put the person on the list. Empty if others did."""
    return identities_brought(person.brought, actor)


def identities_brought(brought: list[dict[str, str]], actor: str) -> list[Identity]:
    """Do the same with the value of ``Person.brought``."""
    return [Identity(known["name"], known["email"], known["institution"]) for known in brought if known["by"] == actor]
