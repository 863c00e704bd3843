"""The figures, against a count by hand over the rows themselves."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import cycle, islice, product
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import event as sqlalchemy_event
from sqlalchemy import select

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Outcome
from ctevents.domain.figures.figures import NOBODY, STAGES
from ctevents.domain.people import Sex
from ctevents.domain.registration import Channel, InvitationState, NominationEnd
from ctevents.models import CheckIn, Invitation, Nomination, Registration, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.door.check_ins import Scan, record_check_ins
from ctevents.services.door.undoing import undo_check_in
from ctevents.services.door.walk_ins import Arrival, walk_in
from ctevents.services.figures.attendance import Overview, matrix, overview
from ctevents.services.figures.figures import matrices_of
from ctevents.services.people.people import groups
from ctevents.services.replies.invitations import enter_reply, send_invitations
from ctevents.services.replies.nominations import replace_nominee, withdraw_nominee
from ctevents.services.replies.registrations import cancel_registration, registration_of
from ctevents.services.seating.decision import deciding
from ctevents.services.seating.seating import end_place
from ctevents.tokens import new_nonce
from tests.conftest import Databases
from tests.support import stories
from tests.support.stories import (
    event,
    fields,
    guest,
    institution_guest,
    invited_institution,
    named,
    nominee_fields,
    now,
    person_of,
    published_event,
)

GROUPS = ("police", "judges", "media")


def ids(*slugs: str) -> list[int]:
    return [event(slug).id for slug in slugs]


def guests(slug: str, count: int) -> list[Invitation]:
    """Return guests of three groups and three sexes in turn."""
    kinds = islice(cycle(product(GROUPS, Sex)), count)
    return [
        guest(
            slug,
            given_name=f"Guest {number}",
            email=f"{slug}{number}@example.org",
            group=group,
            sex=sex,
        )
        for number, (group, sex) in enumerate(kinds)
    ]


def reply(invitation: Invitation, *, is_accepted: bool = True) -> Registration | None:
    with transaction(by=audit.SHELL) as tx:
        enter_reply(tx, invitation, is_accepted=is_accepted, channel=Channel.STAFF)
    return registration_of(db.session(), person_of(invitation).id)


def scan(
    registration: Registration, number: int, at: datetime | None = None, **changes: object
) -> str:
    check_in = str(UUID(int=number))
    made = Scan(id=check_in, at=at or now(), station="A", attendee=registration.id, **changes)  # type: ignore[arg-type]
    with transaction(by=audit.SHELL) as tx:
        record_check_ins(tx, registration.event_id, [made])
    return check_in


def cancel(registration: Registration) -> None:
    with transaction(by=audit.SHELL) as tx:
        cancel_registration(tx, registration)


def nominees(slug: str) -> None:
    """Make nominees of an institution: one with a seat, one replaced, one cancelled, one rejected,
    and one let in by a door that did not know of the returned seat. One must still register, and
    one has a separate invitation, since two rows were merged."""
    offer = invited_institution(slug, name="Sud BiH", seats=6)
    first = [named(offer, name) for name in ("Amra", "Besim", "Cveta", "Denis", "Goran", "Hana")]
    cancel(first[5].registration)
    scan(first[5].registration, 300, shown=Outcome.ADMITTED)
    with transaction(by=audit.SHELL) as tx:
        replace_nominee(tx, first[1], nominee_fields(offer, "Emir"))
        withdraw_nominee(tx, first[2])
        rejected, because = first[4].registration, NominationEnd.REJECTED
        with deciding(tx, event(slug)) as decision:
            end_place(decision, rejected, because=because)
        event(slug).has_finishing_nominees = True
        own = {"person_id": first[3].registration.person_id, "state": InvitationState.ACCEPTED}
        tx.add(Invitation(event_id=offer.event_id, link_nonce=new_nonce(), created_at=now(), **own))
    named(offer, "Fuad")


@pytest.fixture
def story(app: Flask, databases: Databases) -> None:
    databases.told(all_kinds_of_guests)


def all_kinds_of_guests() -> None:
    """Make Sarajevo with every kind of guest, Pristina with a few, and Tirana with only a guest
    list."""
    published_event("ba", capacity=25)
    invitations = guests("ba", 40)
    institution_guest("ba", seats=3)
    with transaction(by=audit.SHELL) as tx:
        send_invitations(tx, event("ba"))
        tx.merge(invitations[39]).state = InvitationState.WITHDRAWN
    guests("al", 4)
    registrations = [registration for each in invitations[:30] if (registration := reply(each))]
    reply(invitations[30], is_accepted=False)
    cancel(registrations[2])  # a door that does not know this lets the person in
    for number, registration in enumerate(registrations[:12]):
        scan(registration, number, shown=Outcome.ADMITTED)
        scan(registration, 100 + number, now() + timedelta(minutes=1))
    with transaction(by=audit.SHELL) as tx:
        undo_check_in(tx, event("ba").id, str(UUID(int=0)))
        for number in (1, 101):
            undo_check_in(tx, event("ba").id, str(UUID(int=number)))
        walk_in(
            tx,
            event("ba").id,
            Arrival(
                id=str(UUID(int=999)),
                at=now(),
                station="A",
                fields=fields(group="donors", email=""),
            ),
        )
    scan(registrations[13], 200, is_held=True)
    cancel(registrations[14])
    nominees("ba")
    published_event("xk")
    for invitation in guests("xk", 6):
        reply(invitation)


def by_hand(slugs: Iterable[str]) -> dict[tuple[str, str], dict[str, int]]:
    """Count row by row, only from invitations, registrations and check-ins."""
    counted: dict[tuple[str, str], dict[str, int]] = {}

    def count(person: object, stage: str) -> None:
        cell = counted.setdefault((person.group.code, person.sex.value), dict.fromkeys(STAGES, 0))  # type: ignore[attr-defined]
        cell[stage] += 1

    entered = {
        check_in.registration_id
        for check_in in db.session.scalars(select(CheckIn))
        if check_in.refused_because is None and check_in.undone_at is None and not check_in.is_held
    }
    for invitation in db.session.scalars(
        select(Invitation).where(Invitation.event_id.in_(ids(*slugs)))
    ):
        if invitation.person is not None and invitation.state not in ("draft", "withdrawn"):
            count(invitation.person, "invited")
    for nomination in db.session.scalars(
        select(Nomination).where(Nomination.event_id.in_(ids(*slugs)))
    ):
        still_counts = (
            nomination.ended_because in (None, "rejected") or nomination.registration_id in entered
        )
        if still_counts and nomination.registration.person.given_name != "Denis":
            count(nomination.registration.person, "invited")
    for registration in db.session.scalars(
        select(Registration).where(Registration.event_id.in_(ids(*slugs)))
    ):
        if registration.state in ("pending", "confirmed", "waitlisted"):
            count(registration.person, "registered")
        if registration.state == "confirmed" or registration.id in entered:
            count(registration.person, "confirmed")
        if registration.id in entered:
            count(registration.person, "attended")
    return counted


@pytest.mark.long
@pytest.mark.usefixtures("story")
def test_the_matrix_equals_a_count_by_hand():
    rows = list(product([group.code for group in groups(db.session(), stories.project().id)], Sex))
    for slugs in (("ba",), ("xk",), ("al",), ("al", "ba", "xk", "me", "rs", "mk")):
        cells = matrix(db.session(), ids(*slugs)).cells
        assert list(cells) == rows
        at_stages = {
            key: {stage: figures[stage] for stage in STAGES} for key, figures in cells.items()
        }
        counted = {key: figures for key, figures in at_stages.items() if any(figures.values())}
        assert counted == by_hand(slugs), slugs


@pytest.mark.usefixtures("story")
def test_the_totals_of_each_event():
    found = overview(db.session(), ids("al", "ba", "xk"))
    assert list(found.values()) == [
        Overview(NOBODY, waitlisted=0),
        Overview(
            figures(invited=44, replied=35, registered=33, confirmed=26, attended=12, walk_in=1),
            waitlisted=7,
        ),
        Overview(figures(invited=6, replied=6, registered=6, confirmed=6), waitlisted=0),
    ]
    for event_id, each in matrices_of(db.session(), ids("al", "ba", "xk")).items():
        assert each.totals == found[event_id].totals


def figures(**counts: int) -> dict[str, int]:
    return {**NOBODY, **counts}


def test_a_group_that_is_not_offered_any_more_has_a_row_while_it_has_anybody(app: Flask):
    published_event("ba")
    with transaction(by=audit.SHELL) as tx:
        for code in ("media", "iom"):
            tx.scalars(
                select(StakeholderGroup).where(StakeholderGroup.code == code)
            ).one().is_offered = False
    guest("ba", group="iom")
    with transaction(by=audit.SHELL) as tx:
        send_invitations(tx, event("ba"))
    rows = matrix(db.session(), ids("ba", "al")).groups
    assert "media" not in rows
    assert rows["iom"] == figures(invited=1)


@pytest.mark.usefixtures("story")
def test_the_number_of_queries_does_not_grow_with_the_events(app: Flask):
    def queries(*slugs: str) -> int:
        made: list[str] = []
        wanted = ids(*slugs)

        def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
            made.append(statement)

        sqlalchemy_event.listen(db.engine, "before_cursor_execute", note)
        matrices_of(db.session(), wanted)
        overview(db.session(), wanted)
        sqlalchemy_event.remove(db.engine, "before_cursor_execute", note)
        return len(made)

    assert queries("ba") == queries("al", "ba", "xk", "me", "rs", "mk") == 8


def test_no_event_has_no_figures(app: Flask):
    assert matrix(db.session(), []).totals == NOBODY
    assert overview(db.session(), []) == {}
