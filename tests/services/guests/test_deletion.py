"""Rows that were never invited can be deleted, without anything that belongs to others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select

from ctevents.db.base import Base, Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import Channel
from ctevents.models import (
    AuditEntry,
    Event,
    FormerInvitation,
    GuestImport,
    Institution,
    Invitation,
    Message,
    Person,
    TwoPeople,
)
from ctevents.services.common import audit
from ctevents.services.guests.deletion import (
    ImportToDelete,
    delete_guest,
    delete_imported,
    imports,
    may_be_deleted,
)
from ctevents.services.guests.import_ import import_guests
from ctevents.services.people.duplicates import tell_apart
from ctevents.services.people.identity_changes import link_people
from ctevents.services.replies.invitations import enter_reply, send_invitations
from ctevents.services.replies.withdrawals import withdraw_invitation
from tests.support import stories
from tests.support.racing import behind

GUEST_LISTS = Path(__file__).parents[2] / "support" / "guest-lists"


def imported(file: str, slug: str = "ba") -> GuestImport:
    with transaction(by=audit.SHELL) as tx:
        content = (GUEST_LISTS / file).read_bytes()
        import_guests(tx, stories.event(slug), content, skip_refused=True)
    return db.session().scalars(
        select(GuestImport).order_by(GuestImport.id.desc())
    ).first() or pytest.fail("no import")


def delete_row(invitation: Invitation) -> None:
    with transaction(by=audit.SHELL) as tx:
        delete_guest(tx, tx.get_one(Invitation, invitation.id))


def delete_rows(made: GuestImport, expected: int) -> int:
    with transaction(by=audit.SHELL) as tx:
        event = tx.get_one(Event, made.event_id)
        return delete_imported(tx, event, ImportToDelete(made.id, expected))


def count(table: type[Base]) -> int:
    return db.session().scalar(select(func.count()).select_from(table)) or 0


def invited() -> Invitation:
    return stories.invited()


def offered() -> Invitation:
    offer = stories.institution_guest()
    with transaction(by=audit.SHELL) as tx:
        send_invitations(tx, stories.event())
    return offer


def declined() -> Invitation:
    """Return an invitation declined by phone, before anything was sent."""
    guest = stories.guest()
    with transaction(by=audit.SHELL) as tx:
        row = tx.get_one(Invitation, guest.id)
        enter_reply(tx, row, is_accepted=False, channel=Channel.PHONE)
    return guest


class TestOneRow:
    @pytest.mark.long
    def test_a_person_goes_with_their_institution(self, app: Flask) -> None:
        delete_row(stories.guest())
        assert (count(Person), count(Invitation), count(Institution)) == (0, 0, 0)

    @pytest.mark.long
    def test_an_institution_stays_while_others_belong_to_it(self, app: Flask) -> None:
        stories.guest(email="other@police.example", given_name="Ema")
        delete_row(stories.guest())
        assert (count(Person), count(Institution)) == (1, 1)

    def test_the_row_of_an_institution_goes(self, app: Flask) -> None:
        delete_row(stories.institution_guest())
        assert (count(Invitation), count(Institution)) == (0, 0)

    def test_a_withdrawn_row_goes_that_was_never_sent(self, app: Flask) -> None:
        invitation = stories.guest()
        with transaction(by=audit.SHELL) as tx:
            row = tx.get_one(Invitation, invitation.id)
            withdraw_invitation(tx, row, reason="")
        delete_row(invitation)
        assert count(Person) == 0

    @pytest.mark.parametrize("make", [invited, offered, declined])
    def test_one_that_was_invited_or_has_replied_stays(
        self, app: Flask, make: Callable[[], Invitation]
    ) -> None:
        stories.published_event()
        invitation = make()
        assert not may_be_deleted(db.session(), invitation)
        with pytest.raises(Refusal) as refused:
            delete_row(invitation)
        assert refused.value.reason is Reason.INVITED_MEANWHILE
        assert count(Invitation) == 1

    def test_the_log_says_which_row_by_its_number(self, app: Flask) -> None:
        guest = stories.guest()
        delete_row(guest)
        entry = (
            db.session()
            .scalars(select(AuditEntry).where(AuditEntry.action == "guest.deleted"))
            .one()
        )
        assert (entry.person_id, entry.details) == (None, {"invitation": guest.id})

    @pytest.mark.long
    @pytest.mark.parametrize("linked_to", [("rs",), ("rs", "mk")])
    def test_nobody_stays_linked_to_themselves(
        self, app: Flask, linked_to: tuple[str, ...]
    ) -> None:
        guest = stories.guest()
        others = [stories.guest(slug) for slug in linked_to]
        with transaction(by=audit.SHELL) as tx:
            people = [each.person_id or 0 for each in (guest, *others)]
            link_people(tx, people)
        delete_row(guest)
        left = db.session().scalars(select(Person.identity)).all()
        assert [bool(identity) for identity in left] == [len(linked_to) > 1] * len(linked_to)

    @pytest.mark.long
    def test_nobody_is_left_in_what_was_decided_about_the_row(self, app: Flask) -> None:
        one, other = stories.guest(), stories.guest(given_name="Амра", email="amra@other.example")
        with transaction(by=audit.SHELL) as tx:
            tell_apart(tx, stories.event().id, (one.person_id or 0, other.person_id or 0))
        delete_row(one)
        assert (count(TwoPeople), count(FormerInvitation), count(Message)) == (0, 0, 0)
        entries = db.session().scalars(select(AuditEntry)).all()
        assert "guest.deleted" in {entry.action for entry in entries}
        assert {entry.person_id for entry in entries} <= {None, other.person_id}
        assert "Kovačević" not in repr([entry.details for entry in entries])

    def test_the_number_of_an_unnamed_guest_is_never_used_again(self, app: Flask) -> None:
        """Otherwise an exported list, or a pseudonym in a conversation, could mean a different
        person."""
        first = stories.guest()
        stories.unnamed(first.person_id or 0)
        assert stories.person_of(first).unnamed_number == 1
        delete_row(first)
        second = stories.guest(given_name="Vuk", email="vuk@police.example")
        stories.unnamed(second.person_id or 0)
        assert stories.person_of(second).unnamed_number == 2

    def test_nor_is_that_of_an_institution(self, app: Flask) -> None:
        first = stories.institution_guest()
        number = first.institution_id
        delete_row(first)
        assert stories.institution_guest(name="Sud BiH").institution_id != number


class TestAnImport:
    @pytest.mark.long
    def test_all_of_a_wrong_list_goes(self, app: Flask) -> None:
        stories.guest("al", email="own@police.example")
        made = imported("rs.xlsx", "al")
        [found] = imports(db.session(), made.event_id)
        assert (found.rows, found.uninvited) == (93, 93)
        assert delete_rows(made, 93) == 93
        assert (count(Person), count(Invitation), count(Institution)) == (1, 1, 1)
        assert [found.rows for found in imports(db.session(), made.event_id)] == [0]

    @pytest.mark.long
    def test_rows_that_were_there_before_stay(self, app: Flask) -> None:
        imported("ba.xlsx")
        again = imported("rs.xlsx")
        assert delete_rows(again, 93) == 93
        assert [
            (found.rows, found.uninvited) for found in imports(db.session(), again.event_id)
        ] == [(0, 0), (75, 75)]

    @pytest.mark.long
    def test_rows_that_were_invited_meanwhile_stay(self, app: Flask) -> None:
        event = stories.published_event()
        made = imported("ba.xlsx")
        with transaction(by=audit.SHELL) as tx:
            send_invitations(tx, event, ["judges"])
        [found] = imports(db.session(), made.event_id)
        assert (found.rows, found.uninvited) == (75, 61)
        assert delete_rows(made, 61) == 61
        assert db.session().scalar(select(func.count()).where(Invitation.sent_at.is_(None))) == 0

    @pytest.mark.long
    def test_another_number_than_somebody_agreed_to_deletes_nothing(self, app: Flask) -> None:
        made = imported("ba.xlsx")
        with pytest.raises(Refusal) as refused:
            delete_rows(made, 74)
        assert (refused.value.reason, count(Invitation)) == (Reason.ROWS_CHANGED, 75)

    @pytest.mark.long
    def test_an_import_of_another_event_is_not_found(self, app: Flask) -> None:
        made = imported("rs.xlsx", "rs")
        assert imports(db.session(), stories.event("ba").id, made.id) == []

    @pytest.mark.long
    def test_the_log_has_the_import_and_the_number_deleted(self, app: Flask) -> None:
        made = imported("ba.xlsx")
        rows = db.session().scalars(select(Invitation.id).order_by(Invitation.id)).all()
        delete_rows(made, 75)
        entry = (
            db.session()
            .scalars(select(AuditEntry).where(AuditEntry.action == "guests.deleted"))
            .one()
        )
        ids = f"{rows[0]}-{rows[-1]}"
        assert (entry.actor, entry.details) == (
            audit.SHELL,
            {"rows": 75, "import": made.id, "invitations": [ids]},
        )

    @pytest.mark.long
    def test_an_import_of_which_nothing_is_left_is_not_deleted_again(self, app: Flask) -> None:
        made = imported("ba.xlsx")
        delete_rows(made, 75)
        with pytest.raises(Refusal) as refused:
            delete_rows(made, 0)
        assert refused.value.reason is Reason.ROWS_CHANGED
        entries = (
            db.session()
            .scalars(select(AuditEntry).where(AuditEntry.action == "guests.deleted"))
            .all()
        )
        assert [entry.details["rows"] for entry in entries] == [75]


@pytest.mark.postgresql
class TestWhileInvitationsAreSent:
    """Both lock the event, so one of them is complete before the other."""

    def test_what_is_sent_first_stays(self, app: Flask) -> None:
        event, made = stories.published_event(), imported("ba.xlsx")

        def delete(tx: Transaction) -> Reason | None:
            try:
                delete_imported(tx, event, ImportToDelete(made.id, 75))
            except Refusal as refusal:
                return refusal.reason
            return None

        found = behind(app, lambda tx: send_invitations(tx, event), delete)
        assert found is Reason.ROWS_CHANGED
        assert count(Invitation) == 75

    def test_what_is_deleted_first_is_not_sent(self, app: Flask) -> None:
        event, made = stories.published_event(), imported("ba.xlsx")
        counts = behind(
            app,
            lambda tx: delete_imported(tx, event, ImportToDelete(made.id, 75)),
            lambda tx: send_invitations(tx, event),
        )
        assert (counts.total, count(Message)) == (0, 0)
