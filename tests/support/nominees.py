"""Institutions that have named people in every state, with the longest names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ctevents.db.handle import transaction
from ctevents.domain.registration import Approval, InvitationState
from ctevents.models import Event, Invitation, Nomination, Registration
from ctevents.services.common import audit
from ctevents.services.replies.nominations import release_seats, replace_nominee, withdraw_nominee
from tests.support import stories

BODY = (
    "Office of the Prosecutor-General, Department for Organised Crime and Trafficking in Human "
    "Beings"
)
SPLIT = {"prosecutors": 6, "border-police": 3}

Changes = dict[str, Any]


def name_people(
    long: Changes, word: Changes, register: Callable[..., Registration]
) -> list[Registration]:
    """Make nominees: in Sarajevo one of each kind, and one that the focal point is asked about; in
    Podgorica one, before the deadline; in Pristina all seats are given back. Return those with
    special pages."""
    offer = _offered("ba", BODY, 9)
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Invitation, offer.id).split = SPLIT
    first = stories.named(offer, **_as(long, "Agnesa"))
    before, gone = stories.named(offer, "Bojana"), stories.named(offer, "Vedrana")
    after = _replaced(before, _as(word, "Goran"))
    with transaction(by=audit.LINK) as tx:
        withdraw_nominee(tx, gone)
        release_seats(tx, offer, {"border-police": 1})
    _set(offer, has_finishing_nominees=True)
    asked = stories.named(offer, **_as(long, "Dajana"))
    _set(offer, has_finishing_nominees=False, approval=Approval.FOCAL_POINT_AND_OFFICE)
    stories.named(offer, "Đurđa")
    register("ba", **(word | {"given_name": "Elma", "institution": BODY}))
    _set(offer, approval=Approval.AUTOMATIC)
    stories.official_letter(offer, f"{BODY}.pdf")
    stories.named(_offered("me", BODY, 2), "Amra")
    given_back = _offered("xk", BODY, 1)
    with transaction(by=audit.LINK) as tx:
        release_seats(tx, given_back, {"": 1})
    return [row.registration for row in (first, before, after, asked)]


def _as(changes: Changes, given_name: str) -> Changes:
    kept = {name: value for name, value in changes.items() if name in ("family_name", "position")}
    return kept | {"given_name": given_name}


def _replaced(nomination: Nomination, changes: Changes) -> Nomination:
    with transaction(by=audit.LINK) as tx:
        fields = stories.nominee_fields(nomination.invitation, **changes)
        return replace_nominee(tx, nomination, fields)


def _offered(slug: str, name: str, seats: int) -> Invitation:
    """Offer seats to this institution only, while others on the list are not yet invited."""
    offer = stories.institution_guest(slug, name, seats)
    with transaction(by=audit.SHELL) as tx:
        row = tx.get_one(Invitation, offer.id)
        row.state, row.sent_at = InvitationState.SENT, stories.now()
    return offer


def _set(offer: Invitation, **values: Any) -> None:
    with transaction(by=audit.SHELL) as tx:
        event = tx.get_one(Event, offer.event_id)
        for name, value in values.items():
            setattr(event, name, value)
