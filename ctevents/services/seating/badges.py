"""Badges: issued with a confirmed seat, revoked with its end."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.entry import RevokedBecause
from ctevents.domain.letters.kinds import About, LetterKind, Occasion
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import RegistrationState
from ctevents.domain.schedule import EventStatus
from ctevents.models import Badge, Person, Registration, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.common.roster_changes import mark_changed
from ctevents.services.outbox.mailings import NewLetter, queue_letter


def issue_badge(tx: Transaction, registration: Registration) -> None:
    tx.add(Badge(event_id=registration.event_id, registration_id=registration.id, issued_at=tx.now))


def revoke_badge(tx: Transaction, registration: Registration, because: RevokedBecause) -> None:
    tx.execute(
        update(Badge)
        .where(Badge.registration_id == registration.id, Badge.revoked_at.is_(None))
        .values(revoked_at=tx.now, revoked_because=because)
    )


def replace_badge(tx: Transaction, registration: Registration) -> Badge:
    """Issue a new badge for a lost one, which is no longer valid from now on; the seat stays. If
    there is an address and the event is not over, a letter brings it."""
    event = lock_event(tx, registration.event_id)
    tx.refresh(registration)
    lost = good_badge(tx, registration.id)
    if registration.state is not RegistrationState.CONFIRMED or lost is None:
        raise Refusal(Reason.NO_BADGE)
    revoke_badge(tx, registration, RevokedBecause.REPLACED)
    issue_badge(tx, registration)
    tx.flush()
    badge = good_badge(tx, registration.id)
    assert badge is not None
    person, event_id = registration.person, registration.event_id
    details = {"badge": badge.id, "lost": lost.id}
    audit.record(tx, "badge.replaced", event_id=event_id, person_id=person.id, **details)
    if person.email and event.status_at(tx.now) is EventStatus.PUBLISHED:
        occasion = Occasion(
            About.REGISTRATION, registration.id, registration.spell, copy=f"badge {badge.id}"
        )
        queue_letter(tx, NewLetter.about(registration, LetterKind.CONFIRMED, occasion))
    mark_changed(tx, event_id, registration.id)
    return badge


def all_badges(session: Session, registration_id: int) -> Sequence[Badge]:
    """Return the badges of this registrant, revoked ones too."""
    return session.scalars(_ALL, {"of_registration": registration_id}).all()


def good_badge(session: Session, registration_id: int) -> Badge | None:
    """Return the valid badge of this registrant, or None unless confirmed."""
    return session.scalars(_GOOD, {"of_registration": registration_id}).one_or_none()


_ALL = select(Badge).where(Badge.registration_id == bindparam("of_registration"))
_GOOD = _ALL.where(Badge.revoked_at.is_(None))


def badges_to_print(
    session: Session,
    event_id: int,
    group_codes: Sequence[str] = (),
    people: Collection[int] | None = None,
) -> Sequence[tuple[Badge, Registration]]:
    """Return the valid badges of an event with their registrations, in the order of lists, without
    those of erased people. ``group_codes`` limits them to these groups, ``people`` to these
    people."""
    query = (
        select(Badge, Registration)
        .join(Registration, Badge.registration_id == Registration.id)
        .join(Registration.person)
        .join(Person.group)
        .options(
            joinedload(Registration.person).joinedload(Person.institution),
            joinedload(Registration.person).joinedload(Person.group),
        )
        .where(Badge.event_id == event_id, Badge.revoked_at.is_(None), Person.erased_at.is_(None))
        .order_by(Person.sort_key, Badge.id)
    )
    if group_codes:
        query = query.where(StakeholderGroup.code.in_(group_codes))
    found = session.execute(query)
    return [
        (badge, holder) for badge, holder in found if people is None or holder.person_id in people
    ]


def badges_by_group(session: Session, event_id: int) -> dict[str, int]:
    """Return how many badges ``badges_to_print`` finds for each group, by its code. Groups without
    any are left out."""
    query = (
        select(StakeholderGroup.code, func.count())
        .select_from(Badge)
        .join(Registration, Badge.registration_id == Registration.id)
        .join(Registration.person)
        .join(Person.group)
        .where(Badge.event_id == event_id, Badge.revoked_at.is_(None), Person.erased_at.is_(None))
        .group_by(StakeholderGroup.code)
    )
    return dict(session.execute(query).all())


def badges_of_groups(session: Session, event_id: int, group_codes: Sequence[str] = ()) -> int:
    """Return how many badges ``badges_to_print`` finds."""
    counts = badges_by_group(session, event_id)
    return sum(count for code, count in counts.items() if not group_codes or code in group_codes)


def record_print_of(tx: Transaction, registration: Registration, paper: str) -> None:
    """Record the print of one badge, in the history of its holder."""
    about = {"event_id": registration.event_id, "person_id": registration.person_id}
    audit.record(tx, "badges.printed", **about, badges=1, paper=paper)


def record_name_plate_of(tx: Transaction, registration: Registration) -> None:
    """Record the print of one name plate, in the history of its owner."""
    about = {"event_id": registration.event_id, "person_id": registration.person_id}
    audit.record(tx, "name_plates.printed", **about, name_plates=1)


def record_print(
    tx: Transaction,
    event_id: int,
    paper: str,
    group_codes: Sequence[str] = (),
    people: Collection[int] | None = None,
) -> None:
    """Record the export of names on badges: their number, the groups (none named: all), the paper
    (the code of a format), and the actor. ``people``: only their badges are printed."""
    codes = list(group_codes)
    number = (
        badges_of_groups(tx, event_id, codes)
        if people is None
        else len(badges_to_print(tx, event_id, codes, people))
    )
    audit.record(tx, "badges.printed", event_id=event_id, groups=codes, badges=number, paper=paper)


def record_name_plates(tx: Transaction, event_id: int, group_codes: Sequence[str] = ()) -> None:
    """Record the export of names on name plates: one for each person with a badge."""
    number, codes = badges_of_groups(tx, event_id, group_codes), list(group_codes)
    audit.record(tx, "name_plates.printed", event_id=event_id, groups=codes, name_plates=number)
