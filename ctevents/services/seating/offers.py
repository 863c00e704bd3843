"""Seats offered to an institution: how many, and for which groups. There are never fewer than
people named for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from ctevents.db.base import Transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import InvitationState
from ctevents.models import Invitation, Nomination, Person, Registration
from ctevents.services.common.locks import version_of
from ctevents.services.common.roster_changes import write_shown


def offered_seats(invitation: Invitation) -> dict[str, int]:
    """Return the seats without those given back, by the group that they are for, or under the empty
    text if they are not split."""
    offered = invitation.split or {"": invitation.seats or 0}
    return {group: count - invitation.released.get(group, 0) for group, count in offered.items()}


def offer_version(invitation: Invitation) -> str:
    """Return a hash of the fields that an editor of an institution writes, and of the seats it gave
    back."""
    institution = invitation.institution
    name = (institution.name, institution.group_id) if institution else ()
    offer = (invitation.focal_email, invitation.language, sorted(offered_seats(invitation).items()))
    return version_of((name, offer))


def change_offer(tx: Transaction, invitation: Invitation, offered: Mapping[str, int]) -> bool:
    """Change the offer to ``offered``, in the form of ``offered_seats``. People who are named keep
    a seat, of their own group. An institution that had given back all its seats is invited again.
    Return whether anything changed.

    The caller holds the lock of the event, and promotes people who wait.
    """
    if +Counter(offered) == +Counter(offered_seats(invitation)):
        return False
    is_split = "" not in offered
    nominations = _active(tx, invitation)
    if not _is_split_alike(invitation, offered):
        for row in nominations:
            row.seat_group = row.registration.person.group.code if is_split else ""
        given_back = sum(invitation.released.values())
        invitation.released = {} if is_split else {"": given_back}
    named = Counter(row.seat_group for row in nominations)
    if any(count > offered.get(group, 0) for group, count in named.items()):
        raise Refusal(
            Reason.SEATS_NAMED, (invitation.institution.name if invitation.institution else "",)
        )
    totals = {group: count + invitation.released.get(group, 0) for group, count in offered.items()}
    invitation.seats = sum(totals.values())
    invitation.split = totals if is_split else {}
    if invitation.state is InvitationState.DECLINED and any(offered.values()):
        write_shown(tx, invitation, state=InvitationState.SENT, replied_at=None, reply_channel=None)
    tx.flush()
    return True


def _is_split_alike(invitation: Invitation, offered: Mapping[str, int]) -> bool:
    return set(invitation.split or {"": 0}) == set(offered)


def _active(tx: Transaction, invitation: Invitation) -> Sequence[Nomination]:
    query = (
        select(Nomination)
        .join(Nomination.registration)
        .join(Registration.person)
        .options(
            contains_eager(Nomination.registration)
            .contains_eager(Registration.person)
            .joinedload(Person.group)
        )
        .where(Nomination.invitation_id == invitation.id, Nomination.ended_at.is_(None))
        .order_by(Nomination.id)
    )
    return tx.scalars(query).all()
