"""Quotas: set, removed, kept when people change, and never at the cost of an occupied seat."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.models import (
    AuditEntry,
    Institution,
    Invitation,
    Quota,
    Registration,
    StakeholderGroup,
)
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event
from ctevents.services.guests.list import edit_person_guest
from ctevents.services.people.institutions import institution_named
from ctevents.services.replies.invitations import accept, send_invitations
from ctevents.services.replies.registrations import Wishes, change_registration
from ctevents.services.seating.quotas import (
    NO_QUOTA,
    Owner,
    QuotaFields,
    quota_of,
    quota_version,
    reserved_seats,
    seat_lines,
    set_quota,
)
from ctevents.services.seating.seats import place_of, room
from tests.support import stories


def group(code: str) -> StakeholderGroup:
    return db.session.query(StakeholderGroup).filter_by(code=code).one()


def set_to(owner: Owner, *, seen: str | None = None, **values: Any) -> bool:
    with transaction(by=audit.SHELL) as tx:
        fields = QuotaFields(**values)
        return set_quota(tx, stories.event(), owner, fields, seen=seen)


def came(name: str, group: str = "judges", institution: str = "Sud BiH") -> Registration:
    return stories.registered(
        given_name=name, email=f"{name}@sud.example", group=group, institution=institution
    )


def states(*registrations: Registration) -> list[RegistrationState]:
    db.session.rollback()
    return [each.state for each in registrations]


def log() -> list[tuple[str, dict[str, Any]]]:
    query = (
        db.session.query(AuditEntry)
        .filter(AuditEntry.action.startswith("quota."))
        .order_by(AuditEntry.id)
    )
    return [(entry.action, entry.details) for entry in query]


CONFIRMED, WAITLISTED = RegistrationState.CONFIRMED, RegistrationState.WAITLISTED


def test_a_quota_is_set_changed_and_taken_away(app: Flask) -> None:
    event = stories.published_event(capacity=5)
    judges = group("judges")
    assert quota_of(db.session(), event.id, judges) == NO_QUOTA
    done = [
        set_to(judges, reserved=2, target=8),
        set_to(judges, reserved=2, target=8),
        set_to(judges, ceiling=3),
    ]
    assert done == [True, False, True]
    assert quota_of(db.session(), event.id, judges) == QuotaFields(ceiling=3)
    assert set_to(judges)
    assert db.session.query(Quota).count() == 0
    assert log() == [
        ("quota.set", {"group": "judges", "reserved": 2, "ceiling": None, "target": 8}),
        ("quota.set", {"group": "judges", "reserved": 0, "ceiling": 3, "target": None}),
        ("quota.deleted", {"group": "judges"}),
    ]


def test_each_event_has_its_own(app: Flask) -> None:
    stories.published_event()
    other = stories.published_event("al")
    set_to(group("judges"), ceiling=1)
    assert quota_of(db.session(), other.id, group("judges")) == NO_QUOTA


def test_what_somebody_else_saved_meanwhile_is_not_written_over(app: Flask) -> None:
    stories.published_event()
    seen = quota_version(NO_QUOTA)
    set_to(group("judges"), seen=seen, ceiling=3)
    with pytest.raises(Refusal) as refused:
        set_to(group("judges"), seen=seen, ceiling=4)
    assert refused.value.reason is Reason.CHANGED_MEANWHILE


def test_a_ceiling_below_what_is_reserved_is_refused(app: Flask) -> None:
    stories.published_event()
    with pytest.raises(ValueError, match="ceiling"):
        set_to(group("judges"), reserved=3, ceiling=2)
    assert db.session.query(Quota).count() == 0


def test_no_more_seats_are_reserved_than_there_are(app: Flask) -> None:
    event = stories.published_event(capacity=5)
    set_to(group("judges"), reserved=3)
    with pytest.raises(Refusal) as refused:
        set_to(group("police"), reserved=3)
    assert refused.value == Refusal(Reason.RESERVED_BEYOND_CAPACITY, ("6/5",))
    set_to(group("police"), reserved=2)
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, event, {"capacity": 4})
    set_to(group("police"), reserved=1, target=9)
    assert reserved_seats(db.session(), event.id) == 4


@pytest.mark.long
def test_a_quota_that_is_lowered_takes_nobodys_seat_and_one_that_is_raised_promotes(
    app: Flask,
) -> None:
    stories.published_event(capacity=9)
    first, second = came("Amra"), came("Besnik")
    set_to(group("judges"), ceiling=1)
    third = came("Ceca")
    assert states(first, second, third) == [CONFIRMED, CONFIRMED, WAITLISTED]
    set_to(group("judges"), ceiling=2)
    assert states(third) == [WAITLISTED]
    set_to(group("judges"), ceiling=3)
    assert states(third) == [CONFIRMED]


@pytest.mark.long
def test_a_registrant_does_not_move_past_a_quota_and_staff_may(app: Flask) -> None:
    stories.published_event(capacity=9)
    set_to(group("judges"), ceiling=1)
    judge, officer = came("Amra"), came("Besnik", "police")
    with pytest.raises(Refusal) as refused:
        edit_themselves(officer, "Besnik", group="judges")
    assert refused.value.reason is Reason.MOVE_NOT_FREE
    edit_themselves(officer, "Besnik", group="media")
    edit_themselves(judge, "Amra", institution="Vrhovni sud")
    with transaction(by=audit.SHELL) as tx:
        fields = stories.fields(given_name="Besnik", email="Besnik@sud.example", group="judges")
        edit_person_guest(tx, officer.person, fields, is_unnamed=False)
    db.session.rollback()
    assert [judge.person.institution_name, officer.person.group.code] == ["Vrhovni sud", "judges"]
    assert states(judge, officer) == [CONFIRMED, CONFIRMED]


@pytest.mark.long
def test_leaving_a_group_leaves_its_seat_to_the_next(app: Flask) -> None:
    """They change the group themselves, or staff correct it."""
    stories.published_event(capacity=9)
    set_to(group("judges"), ceiling=2)
    first, second, third, fourth = (came(name) for name in ("Amra", "Besnik", "Ceca", "Dino"))
    edit_themselves(first, "Amra", group="media")
    assert states(third, fourth) == [CONFIRMED, WAITLISTED]
    with transaction(by=audit.SHELL) as tx:
        fields = stories.fields(given_name="Besnik", email="Besnik@sud.example", group="media")
        edit_person_guest(tx, second.person, fields, is_unnamed=False)
    assert states(fourth) == [CONFIRMED]


def edit_themselves(registration: Registration, name: str, **changes: Any) -> None:
    person = registration.person
    now = {"group": person.group.code, "institution": person.institution_name}
    fields = stories.fields(given_name=name, email=person.email, **(now | changes))
    with transaction(by=audit.LINK) as tx:
        change_registration(tx, registration, fields, Wishes())


def test_a_seat_that_counts_for_two_quotas_opens_one_of_those_kept(app: Flask) -> None:
    """Two seats are kept for judges and two for the court; a judge of the court takes one of
    each."""
    stories.published_event(capacity=4)
    court = institution("Sud BiH")
    set_to(group("judges"), reserved=2)
    set_to(court, reserved=2)
    media = came("Mia", "media", "TV")
    assert states(media) == [WAITLISTED]
    came("Amra")
    assert states(media) == [CONFIRMED]


def test_seats_offered_to_an_institution_fill_its_quotas(app: Flask) -> None:
    event = stories.published_event(capacity=4)
    offer = stories.institution_guest(seats=2)
    set_to(group("prosecutors"), reserved=2)
    set_to(offer.institution, reserved=2)  # type: ignore[arg-type]
    media = came_alone("Mia")
    assert states(media) == [WAITLISTED]
    with transaction(by=audit.SHELL) as tx:
        send_invitations(tx, event)
    assert states(media) == [CONFIRMED]


def came_alone(name: str) -> Registration:
    """Accept without sending the invitations not sent yet."""
    invitation = stories.guest(
        given_name=name, email=f"{name}@tv.example", group="media", institution="TV"
    )
    with transaction(by=audit.SHELL) as tx:
        row = tx.get_one(Invitation, invitation.id)
        row.state, row.sent_at = InvitationState.SENT, stories.now()
    with transaction(by=audit.LINK) as tx:
        fields = stories.fields(
            given_name=name, email=f"{name}@tv.example", group="media", institution="TV"
        )
        return accept(tx, invitation, fields, Wishes())


def institution(name: str) -> Institution:
    with transaction(by=audit.SHELL) as tx:
        found = institution_named(tx, stories.event().id, name)
    assert found is not None
    return found


@pytest.mark.long
def test_the_seats_are_counted_by_group_and_institution(app: Flask) -> None:
    event = stories.published_event(capacity=6)
    offer = stories.institution_guest(seats=2)
    came("Amra"), came("Besnik", "police")
    set_to(group("judges"), ceiling=1, target=5)
    waits = came("Ceca")
    seats = room(db.session(), event, in_detail=True)
    groups, institutions = seat_lines(db.session(), event, seats, Counter([place_of(waits.person)]))
    assert {
        line.of: (line.taken, line.offered, line.waiting) for line in groups if not line.is_empty
    } == {
        group("judges"): (1, 0, 1),
        group("police"): (1, 0, 0),
        group("prosecutors"): (0, 2, 0),
    }
    assert [(line.of, line.taken, line.offered) for line in institutions] == [
        (offer.institution, 0, 2)
    ]
    (judges,) = (line for line in groups if line.of == group("judges"))
    assert (judges.quota, judges.used, judges.is_above) == (
        QuotaFields(ceiling=1, target=5),
        1,
        False,
    )


def hide(registration: Registration) -> None:
    person = registration.person
    fields = stories.fields(given_name=person.given_name, email=person.email)
    with transaction(by=audit.SHELL) as tx:
        edit_person_guest(tx, person, fields, is_unnamed=True)


def test_a_ceiling_of_an_institution_does_not_tell_that_an_unnamed_guest_is_of_it(
    app: Flask,
) -> None:
    """A named colleague is the only one who takes its seat. The capacity and the group count
    both."""
    stories.published_event(capacity=3)
    court = institution("Sud BiH")
    set_to(court, ceiling=1)
    hidden = came("Amra")
    hide(hidden)
    assert states(hidden, came("Besnik"), came("Ceca")) == [CONFIRMED, CONFIRMED, WAITLISTED]
    seats = room(db.session(), stories.event(), in_detail=True)
    groups, [of_court] = seat_lines(db.session(), stories.event(), seats, Counter())
    assert (seats.taken, of_court.taken) == (2, 1)
    assert {line.of.code: line.taken for line in groups if line.taken} == {"judges": 2}


def test_the_ceiling_of_a_group_counts_unnamed_guests(app: Flask) -> None:
    stories.published_event()
    set_to(group("judges"), ceiling=1)
    hidden = came("Amra")
    hide(hidden)
    assert states(hidden, came("Besnik", institution="Elsewhere")) == [CONFIRMED, WAITLISTED]


def test_a_guest_who_becomes_unnamed_opens_the_seat_of_the_institution(app: Flask) -> None:
    stories.published_event()
    set_to(institution("Sud BiH"), ceiling=1)
    first, second = came("Amra"), came("Besnik")
    assert states(first, second) == [CONFIRMED, WAITLISTED]
    hide(first)
    assert states(first, second) == [CONFIRMED, CONFIRMED]


@pytest.mark.long
def test_an_unnamed_nominee_takes_the_seat_reserved_for_the_institution(app: Flask) -> None:
    """Otherwise one more seat would be kept from all others permanently."""
    stories.published_event(capacity=3)
    offer = stories.invited_institution(seats=2)
    body = offer.institution
    assert body is not None
    set_to(body, reserved=2)
    nominee = stories.named(offer, "Emir").registration
    stories.unnamed(nominee.person_id)
    seats = room(db.session(), stories.event())
    assert (states(nominee), seats.kept, seats.left) == ([CONFIRMED], 0, 1)
    assert states(came("Amra"), came("Besnik")) == [CONFIRMED, WAITLISTED]
