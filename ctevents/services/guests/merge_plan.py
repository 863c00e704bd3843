"""The plan of merging two rows of a list, shown before it is done.

The fields of a person who was listed twice: for each field one of two values."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.guests.merging import RegistrationSummary, has_answered, rank_of_invitation
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.models import CheckIn, Invitation, Message, Nomination, Person, Registration
from ctevents.services.common.locks import version_of
from ctevents.services.common.roster_changes import write_shown
from ctevents.services.guests.lookup import PersonGuest, person_guest
from ctevents.services.people.duplicates import Pair
from ctevents.services.people.marks import take_marks
from ctevents.services.people.people import known_as, person_version


@dataclass(frozen=True, kw_only=True)
class Merge:
    """The plan for two guests. The first one of ``invitations`` and of ``registrations`` stays.
    Each has none, one or two. ``nominations``: active ones, of which the first stays. ``check_ins``
    and ``letters`` are numbers."""

    older: PersonGuest
    younger: PersonGuest
    invitations: list[Invitation]
    registrations: list[Registration]
    nominations: list[Nomination]
    check_ins: int
    letters: int

    @property
    def is_clash(self) -> bool:
        """True if one is named and the other is an unnamed guest."""
        return self.older.person.is_unnamed != self.younger.person.is_unnamed

    @property
    def kept(self) -> PersonGuest:
        """The row that stays. In a clash it is that of the unnamed guest, whose number is on a
        badge."""
        return self.younger if self.is_clash and self.younger.person.is_unnamed else self.older

    @property
    def gone(self) -> PersonGuest:
        return self.older if self.kept is self.younger else self.younger

    @property
    def invitation_after(self) -> InvitationState | None:
        if not self.invitations:
            return None
        state = self.invitations[0].state
        registration = self.registrations[0].state if self.registrations else None
        return InvitationState.ACCEPTED if has_answered(state, registration) else state

    @property
    def registration_after(self) -> RegistrationState | None:
        return self.registrations[0].state if self.registrations else None

    @property
    def ends_badge(self) -> bool:
        """True if both have a valid badge."""
        return [row.state for row in self.registrations] == [RegistrationState.CONFIRMED] * 2

    @property
    def freed_seat(self) -> Nomination | None:
        """The seat that becomes free: of another institution, or of the same one, which may name
        somebody else for it."""
        return self.nominations[1] if len(self.nominations) > 1 else None

    @property
    def version(self) -> str:
        """A hash that changes whenever the merge would do something else."""
        people = [
            (guest.person.id, person_version(guest.person)) for guest in (self.older, self.younger)
        ]
        invitations = [(row.id, row.state) for row in self.invitations]
        registrations = [(row.id, row.state) for row in self.registrations]
        rest = ([row.id for row in self.nominations], self.check_ins, self.letters)
        return version_of((people, invitations, registrations, rest))


def merge_of(
    session: Session, event_id: int, pair: Pair, *, may_reveal: bool = False
) -> Merge | None:
    """Return the plan. None if the event does not have these two people. Also None if one is an
    unnamed guest and the caller may not reveal."""
    older, younger = (person_guest(session, event_id, person_id) for person_id in sorted(pair))
    if older is None or younger is None or older.person.id == younger.person.id:
        return None
    if not may_reveal and (older.person.is_unnamed or younger.person.is_unnamed):
        return None
    registrations = sorted(
        (guest.registration for guest in (older, younger) if guest.registration),
        key=lambda row: (summary_of(row).order, row.id),
    )
    ids = [row.id for row in registrations]
    is_theirs = Message.registration_id.in_(ids) | Message.invitation_id.in_(
        [guest.invitation.id for guest in (older, younger) if guest.invitation]
    )
    return Merge(
        older=older,
        younger=younger,
        invitations=_in_order([guest.invitation for guest in (older, younger) if guest.invitation]),
        registrations=registrations,
        nominations=_nominations(session, ids),
        check_ins=session.scalar(select(func.count()).where(CheckIn.registration_id.in_(ids))) or 0,
        letters=session.scalar(select(func.count()).where(is_theirs)) or 0,
    )


def summary_of(registration: Registration) -> RegistrationSummary:
    return RegistrationSummary(
        state=registration.state,
        holds_seat=registration.holds_seat,
        has_entered=registration.entry_id is not None,
        asked_at=registration.asked_at,
    )


def _in_order(invitations: list[Invitation]) -> list[Invitation]:
    """Sort the invitations. One that the person passed on to themselves comes second, whatever its
    state."""
    ids = {row.id for row in invitations}
    successors = {row.delegated_from_id for row in invitations} & ids
    return sorted(
        invitations, key=lambda row: (row.id in successors, rank_of_invitation(row.state), row.id)
    )


def _nominations(session: Session, registration_ids: list[int]) -> list[Nomination]:
    """Return the active nominations, in the order of the registrations."""
    query = (
        select(Nomination)
        .options(joinedload(Nomination.invitation).joinedload(Invitation.institution))
        .where(Nomination.registration_id.in_(registration_ids), Nomination.ended_at.is_(None))
    )
    return sorted(
        session.scalars(query), key=lambda row: registration_ids.index(row.registration_id)
    )


FIELDS: Mapping[str, tuple[str, ...]] = {
    "name": ("given_name", "family_name"),
    "email": ("email",),
    "institution": ("institution", "institution_typed"),
    "position": ("position",),
    "title": ("title",),
    "rank": ("rank",),
    "group": ("group",),
    "sex": ("sex", "is_sex_said"),
    "language": ("language",),
    "phone": ("phone",),
}
"""The fields that staff choose, each with the columns that belong together."""


def differing(older: Person, younger: Person) -> list[str]:
    """Return the fields in which they differ."""
    return [field for field in FIELDS if _values(older, field) != _values(younger, field)]


def suggested(older: Person, younger: Person) -> set[str]:
    """Return the fields for which the younger entry's value is better: it is the only one, or the
    person entered it."""
    return {
        field
        for field in differing(older, younger)
        if not any(_values(older, field))
        or (_is_own(younger, field) and not _is_own(older, field) and any(_values(younger, field)))
    }


def missing(kept: Person, lost: Person) -> set[str]:
    """Return the fields that ``kept`` lacks and ``lost`` has."""
    return {field for field in differing(kept, lost) if not any(_values(kept, field))}


def take_fields(tx: Transaction, kept: Person, lost: Person, from_lost: Collection[str]) -> None:
    """Write the chosen values to ``kept``. A file with either entry finds the person, and does not
    overwrite the choice."""
    names = [known_as(kept), *kept.formerly, known_as(lost), *lost.formerly]
    chosen = differing(kept, lost)
    kept.self_entered = _self_entered(kept, lost, chosen, from_lost)
    for field in set(chosen) & set(from_lost):
        write_shown(tx, kept, **{column: getattr(lost, column) for column in FIELDS[field]})
    if not kept.is_unnamed and not lost.is_unnamed:
        kept.brought = [*kept.brought, *(each for each in lost.brought if each not in kept.brought)]
    now_known = known_as(kept)
    kept.formerly = [
        name
        for number, name in enumerate(names)
        if name != now_known and name not in names[:number]
    ]
    bounced = {kept.email_bounced, lost.email_bounced}
    kept.email_bounced = (
        kept.email if kept.email in bounced else kept.email_bounced or lost.email_bounced
    )
    given_up = [at for at in (kept.unsubscribed_at, lost.unsubscribed_at) if at]
    kept.unsubscribed_at = min(given_up, default=None)
    kept.created_at = min(kept.created_at, lost.created_at)
    kept.identity = kept.identity or lost.identity
    contacts = (
        [kept.awaited_by]
        if kept.is_unnamed is not lost.is_unnamed
        else [kept.awaited_by, lost.awaited_by]
    )
    awaited_by = "; ".join(dict.fromkeys(filter(None, contacts)))
    take_marks(tx, kept, lost)
    # The higher one: later numbers are higher still, so none ever belonged to anybody else.
    number = max(
        (number for number in (kept.unnamed_number, lost.unnamed_number) if number), default=None
    )
    write_shown(tx, kept, awaited_by=awaited_by, unnamed_number=number)


def _self_entered(
    kept: Person, lost: Person, chosen: Collection[str], from_lost: Collection[str]
) -> list[str]:
    """Return the columns that files may not overwrite from now on. An unnamed guest gets only those
    that were missing. Otherwise the office could test with a file which guest keeps the entries of
    its own row."""
    if kept.is_unnamed and not lost.is_unnamed:
        return sorted({*kept.self_entered, *_columns_of_files({*chosen} & {*from_lost})})
    return sorted({*kept.self_entered, *lost.self_entered, *_columns_of_files(chosen)})


def _values(person: Person, field: str) -> list[object]:
    if field == "institution":
        return [person.institution_name]
    if field == "sex":
        return [person.sex_said]
    return [getattr(person, column) for column in FIELDS[field]]


_NOT_OF_FILES = ("institution_typed", "is_sex_said")


def _columns_of_files(fields: Collection[str]) -> set[str]:
    return {column for field in fields for column in FIELDS[field] if column not in _NOT_OF_FILES}


def _is_own(person: Person, field: str) -> bool:
    return bool(_columns_of_files([field]) & set(person.self_entered))
