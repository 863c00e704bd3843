"""People who were erased on request: a list cannot bring them back. Only hashes with a secret key
are kept of them."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from operator import attrgetter

from sqlalchemy import select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.guests.identity import Identity
from ctevents.domain.people import name_key
from ctevents.formats.transliteration import search_key
from ctevents.models import ErasedPerson


class _By(StrEnum):
    """The fact that a hash has beside the name, as ``IdentityIndex`` compares people."""

    ADDRESS = "address"
    INSTITUTION = "institution"
    INSTITUTION_WITHOUT_ADDRESS = "institution without address"


def remember_erased(
    tx: Transaction, event_id: int, identities: Collection[Identity], *, was_unnamed: bool
) -> None:
    """Remember each name with its address and with its institution, for this event."""
    ways = {
        True: (_By.ADDRESS, _By.INSTITUTION),
        False: (_By.INSTITUTION, _By.INSTITUTION_WITHOUT_ADDRESS),
    }
    digests = {
        _digests(tx, event_id, each, by)[0] for each in identities for by in ways[bool(each.email)]
    }
    known = set(tx.scalars(select(ErasedPerson.digest).where(ErasedPerson.event_id == event_id)))
    made = [
        ErasedPerson(event_id=event_id, digest=digest, was_unnamed=was_unnamed)
        for digest in digests - known
    ]
    tx.add_all(sorted(made, key=attrgetter("digest")))
    tx.flush()


def erased_digests(session: Session, event_id: int, *, may_reveal: bool) -> frozenset[str]:
    """Return the hashes of people erased from this event. Those of unnamed guests are included only
    for readers who may see them: to others an answer would confirm a guess."""
    query = select(ErasedPerson.digest).where(ErasedPerson.event_id == event_id)
    return frozenset(
        session.scalars(query if may_reveal else query.where(ErasedPerson.was_unnamed.is_(False)))
    )


def is_erased(session: Session, event_id: int, identity: Identity, erased: frozenset[str]) -> bool:
    """True if the identity is that of an erased person: by name and address or, if one side has no
    address, by name and institution. Script, case and accents make no difference. ``erased``: from
    ``erased_digests``."""
    ways = {True: (_By.ADDRESS, _By.INSTITUTION_WITHOUT_ADDRESS), False: (_By.INSTITUTION,)}
    return any(
        not erased.isdisjoint(_digests(session, event_id, identity, by))
        for by in ways[bool(identity.email)]
    )


def _digests(session: Session, event_id: int, identity: Identity, by: _By) -> list[str]:
    assert isinstance(session, Transaction)
    name = search_key(identity.name) or name_key(identity.name)
    fact = identity.email.casefold() if by is _By.ADDRESS else name_key(identity.institution)
    return session.keyed_digests("erased person", str(event_id), by, name, fact)
