"""A check whether a guest list to import seems to belong to another event."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from ctevents.domain.guests.identity import Identity
from ctevents.domain.guests.list import PlannedRow, RowOutcome
from ctevents.domain.guests.rows import GuestRow
from ctevents.domain.guests.wrong_list import Misfit, Sign, by_city, by_language, by_list
from ctevents.domain.people import full_name, name_key
from ctevents.formats.transliteration import search_key
from ctevents.models import Event, Institution, Invitation, Person
from ctevents.services.common.pieces import in_pieces
from ctevents.services.people.people import INSTITUTION_NAME


def misfits(
    session: Session, event: Event, rows: Collection[PlannedRow], *, sees_all: bool
) -> list[Misfit]:
    """Return signs that the list is another event's. ``sees_all``: the caller may see the people on
    the lists of several events. For other callers nothing is read from another event's list, so the
    answer reveals nobody on it."""
    guests = [row.guest for row in rows if row.outcome is RowOutcome.NEW]
    events = session.scalars(select(Event).order_by(Event.position, Event.id)).all()
    others = {each.slug: frozenset(each.cities.values()) for each in events if each.id != event.id}
    own_cities = frozenset(event.cities.values())
    elsewhere = {slug: cities - own_cities for slug, cities in others.items()}
    found = [
        *by_language(guests, event.languages),
        *by_city(guests, own_cities, elsewhere, search_key),
    ]
    if sees_all and guests:
        found += _by_lists(session, event, guests, events)
    return found


def _by_lists(
    session: Session, event: Event, guests: Sequence[GuestRow], events: Sequence[Event]
) -> list[Misfit]:
    slugs = {each.id: each.slug for each in events if each.id != event.id}
    people = [guest for guest in guests if guest.seats is None]
    listed = _listed_people(session, slugs, people)
    bodies = _listed_institutions(
        session, slugs, {name_key(guest.institution) for guest in guests} - {""}
    )
    own = _listed_institutions(session, {event.id: event.slug}, set(bodies))
    with_body = [name_key(guest.institution) for guest in guests if guest.institution]
    by_body = Counter(slug for key in with_body if key not in own for slug in bodies.get(key, ()))
    return [
        *by_list(Sign.PEOPLE, listed, len(people)),
        *by_list(Sign.INSTITUTIONS, by_body, len(with_body)),
    ]


def _listed_people(
    session: Session, slugs: dict[int, str], guests: Sequence[GuestRow]
) -> Counter[str]:
    """Count how many of them are on each list. Unnamed guests are not compared."""
    known = defaultdict[tuple[str, str], set[str]](set)
    columns = (
        Person.event_id,
        Person.given_name,
        Person.family_name,
        Person.email,
        INSTITUTION_NAME,
    )
    keys = sorted({search_key(full_name(guest.given_name, guest.family_name)) for guest in guests})
    for piece in in_pieces(keys):
        query = select(*columns).outerjoin(Person.institution).where(Person.event_id.in_(slugs))
        for event_id, given, family, email, institution in session.execute(
            query.where(Person.search_key.in_(piece), Person.is_unnamed.is_(False))
        ):
            identity = Identity(full_name(given, family), email, institution or "")
            known[_key(identity)].add(slugs[event_id])
    return Counter(slug for guest in guests for slug in known.get(_key(_identity(guest)), ()))


def _listed_institutions(
    session: Session, slugs: dict[int, str], keys: Collection[str]
) -> dict[str, set[str]]:
    """Return the events that know each institution: by an invitation, or by a named person."""
    found = defaultdict[str, set[str]](set)
    is_invited = select(Invitation.id).where(Invitation.institution_id == Institution.id).exists()
    has_people = (
        select(Person.id)
        .where(Person.institution_id == Institution.id, Person.is_unnamed.is_(False))
        .exists()
    )
    query = select(Institution.event_id, Institution.name_key).where(
        Institution.event_id.in_(slugs)
    )
    for piece in in_pieces(sorted(keys)):
        where = (Institution.name_key.in_(piece), or_(is_invited, has_people))
        for event_id, key in session.execute(query.where(*where)):
            found[key].add(slugs[event_id])
    return dict(found)


def _identity(guest: GuestRow) -> Identity:
    return Identity(full_name(guest.given_name, guest.family_name), guest.email, guest.institution)


def _key(identity: Identity) -> tuple[str, str]:
    """Return the key by address, or, without an address, by institution."""
    name, place = identity.by_address if identity.email else identity.by_institution
    return name, place
