"""The last import can be undone: its new rows go, and changed rows get their former values back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select, update

from ctevents.db.base import Base, Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right  # noqa: F401
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import (
    AuditEntry,
    Event,
    GuestImport,
    ImportedChange,
    Institution,
    Invitation,
    Message,
    Person,
    Registration,
)
from ctevents.services.common import audit
from ctevents.services.guests.import_ import import_guests
from ctevents.services.guests.list import edit_person_guest
from ctevents.services.guests.undoing.undo import (
    UNDO_FOR,
    KeptBecause,
    KeptRow,
    UndoPlan,
    forget_old_changes,
    undo_import,
    undo_plan,
)
from ctevents.services.people.people import fields_of
from ctevents.services.replies.invitations import send_invitations
from tests.conftest import Clock
from tests.support import stories
from tests.support.racing import behind

COLUMNS = [
    "given_name",
    "family_name",
    "email",
    "institution",
    "position",
    "group",
    "sex",
    "reply",
    "seats",
]
EMINA = ["Emina", "Begić", "emina@x.example", "SIPA", "Clerk", "police", "", "", ""]
VUK = ["Vuk", "Ilić", "vuk@x.example", "SIPA", "Clerk", "police", "", "", ""]


def amra(position: str = "President", sex: str = "f", reply: str = "") -> list[str]:
    """The row of the guest of ``stories.guest``."""
    return [
        "Amra",
        "Kovačević",
        "amra@police.example",
        "Vlada",
        position,
        "government",
        sex,
        reply,
        "",
    ]


def imported(clock: Clock, *rows: list[str]) -> GuestImport:
    clock.advance(minutes=1)
    with transaction(by=audit.SHELL) as tx:
        content = write_csv([COLUMNS, *rows])
        import_guests(
            tx,
            stories.event(),
            content,
            skip_refused=False,
            take_replies=True,
            file_name="list.csv",
        )
    clock.advance(minutes=1)
    return db.session().scalars(
        select(GuestImport).order_by(GuestImport.id.desc())
    ).first() or pytest.fail("none")


def planned(made: GuestImport) -> UndoPlan:
    return undo_plan(db.session(), stories.event(), made.id, stories.now())


def undone(made: GuestImport) -> UndoPlan:
    agreed = planned(made).version
    with transaction(by=audit.SHELL) as tx:
        return undo_import(tx, tx.get_one(Event, made.event_id), made.id, agreed)


def refusal(act: Callable[[], object]) -> Reason:
    with pytest.raises(Refusal) as refused:
        act()
    return refused.value.reason


def count(table: type[Base]) -> int:
    return db.session().scalar(select(func.count()).select_from(table)) or 0


def details(person: Person) -> dict[str, object]:
    fields = (
        "name",
        "email",
        "institution_name",
        "position",
        "group_id",
        "sex",
        "is_sex_said",
        "title",
        "language",
    )
    return {field: getattr(person, field) for field in fields}


def edit(tx: Transaction, person: Person, position: str) -> None:
    edit_person_guest(tx, person, stories.fields(position=position), is_unnamed=False)


class TestUndoing:
    def test_new_rows_go_and_changed_ones_are_as_before(self, app: Flask, clock: Clock) -> None:
        guest = stories.guest(sex=None)
        before = details(stories.person_of(guest))
        offer = stories.institution_guest(name="Tužilaštvo BiH", seats=3)
        made = imported(
            clock,
            amra(),
            EMINA,
            ["", "", "new@x.example", "Tužilaštvo BiH", "", "prosecutors", "", "", "5"],
        )
        assert (
            stories.person_of(guest).position,
            db.session().get_one(Invitation, offer.id).seats,
        ) == ("President", 5)
        found = undone(made)
        db.session().expire_all()
        assert (len(found.added), len(found.changed), found.kept) == (1, 2, ())
        assert details(stories.person_of(guest)) == before
        assert db.session().get_one(Invitation, offer.id).seats == 3
        names = db.session().scalars(select(Institution.name).order_by(Institution.name)).all()
        assert "SIPA" not in names
        assert (count(Person), count(ImportedChange)) == (1, 0)

    def test_the_log_and_the_import_say_it(self, app: Flask, clock: Clock) -> None:
        made = imported(clock, EMINA, VUK)
        rows = db.session().scalars(select(Invitation.id).order_by(Invitation.id)).all()
        undone(made)
        entry = (
            db.session()
            .scalars(select(AuditEntry).where(AuditEntry.action == "guests.import_undone"))
            .one()
        )
        assert entry.details == {
            "import": made.id,
            "deleted": 2,
            "restored": 0,
            "stayed": 0,
            "invitations": [f"{rows[0]}-{rows[-1]}"],
        }
        db.session().expire_all()
        again = db.session().get_one(GuestImport, made.id)
        assert (again.undone_at is not None, again.undone_by, again.file_name) == (
            True,
            audit.SHELL,
            "list.csv",
        )
        assert again.counts == {
            "rows": 2,
            "new": 2,
            "changed": 0,
            "same": 0,
            "duplicate": 0,
            "refused": 0,
        }

    @pytest.mark.long
    def test_then_the_one_before_it_is_the_last(self, app: Flask, clock: Clock) -> None:
        first, second = imported(clock, EMINA), imported(clock, VUK)
        assert refusal(lambda: planned(first)) is Reason.IMPORT_NOT_LAST
        undone(second)
        undone(first)
        assert count(Person) == 0

    @pytest.mark.long
    def test_rows_changed_since_by_hand_stay_and_are_named(self, app: Flask, clock: Clock) -> None:
        guest = stories.guest()
        made = imported(clock, amra(), EMINA, VUK)
        with transaction(by=audit.SHELL) as tx:
            edit(tx, tx.get_one(Person, guest.person_id), "Judge again")
            vuk = tx.scalars(select(Person).where(Person.given_name == "Vuk")).one()
            edit_person_guest(
                tx, vuk, stories.fields(given_name="Vuk", family_name="Simić"), is_unnamed=False
            )
        found = undone(made)
        assert found.kept == (
            KeptRow("Vuk Simić", KeptBecause.CHANGED),
            KeptRow("Amra Kovačević", KeptBecause.CHANGED),
        )
        db.session().expire_all()
        people = db.session().scalars(select(Person).order_by(Person.id)).all()
        assert [(person.name, person.position) for person in people] == [
            ("Amra Kovačević", "Judge again"),
            ("Vuk Simić", "Judge"),
        ]

    @pytest.mark.parametrize("reply", ["accepted", "declined"])
    def test_a_reply_that_came_with_the_file_goes_while_the_event_is_a_draft(
        self, app: Flask, clock: Clock, reply: str
    ) -> None:
        made = imported(clock, [*EMINA[:7], reply, ""])
        assert count(Registration) == (reply == "accepted")
        undone(made)
        assert (count(Person), count(Registration), count(Invitation)) == (0, 0, 0)

    def test_whoever_is_registered_at_a_published_event_stays(
        self, app: Flask, clock: Clock
    ) -> None:
        stories.published_event()
        made = imported(clock, [*EMINA[:7], "accepted", ""], VUK)
        found = undone(made)
        assert found.kept == (KeptRow("Emina Begić", KeptBecause.REPLIED),)
        assert (count(Person), count(Registration)) == (1, 1)

    def test_whoever_declined_goes_though_others_got_letters(
        self, app: Flask, clock: Clock
    ) -> None:
        stories.published_event()
        made = imported(clock, [*EMINA[:7], "accepted", ""], [*VUK[:7], "declined", ""])
        with transaction(by=audit.SHELL) as tx:
            tx.execute(update(Message).values(state=MessageState.SENT, sent_at=tx.now))
        assert (len(planned(made).added), planned(made).kept) == (
            1,
            (KeptRow("Emina Begić", KeptBecause.REPLIED),),
        )

    def test_a_guest_who_became_unnamed_is_not_named(self, app: Flask, clock: Clock) -> None:
        made = imported(clock, EMINA, VUK)
        with transaction(by=audit.SHELL) as tx:
            emina = tx.scalars(select(Person).where(Person.given_name == "Emina")).one()
            edit_person_guest(tx, emina, fields_of(emina), is_unnamed=True)
        assert planned(made).kept == (KeptRow("", KeptBecause.CHANGED),)

    def test_not_once_somebody_is_invited(self, app: Flask, clock: Clock) -> None:
        event = stories.published_event()
        made = imported(clock, EMINA, VUK)
        with transaction(by=audit.SHELL) as tx:
            send_invitations(tx, event)
        assert refusal(lambda: planned(made)) is Reason.IMPORT_INVITED

    def test_not_after_thirty_days(self, app: Flask, clock: Clock) -> None:
        stories.guest()
        made = imported(clock, amra())
        clock.advance(seconds=(UNDO_FOR - timedelta(minutes=2)).total_seconds())
        with transaction(by=audit.SHELL) as tx:
            forget_old_changes(tx)
        assert (planned(made).changed != (), count(ImportedChange)) == (True, 1)
        clock.advance(minutes=2)
        with transaction(by=audit.SHELL) as tx:
            forget_old_changes(tx)
        assert (refusal(lambda: planned(made)), count(ImportedChange)) == (
            Reason.IMPORT_NOT_LAST,
            0,
        )

    def test_what_staff_agreed_to_is_what_happens(self, app: Flask, clock: Clock) -> None:
        made = imported(clock, EMINA)
        with transaction(by=audit.SHELL) as tx:
            event = tx.get_one(Event, made.event_id)
            assert refusal(lambda: undo_import(tx, event, made.id, "0" * 24)) is Reason.ROWS_CHANGED
        assert count(Person) == 1


@pytest.mark.postgresql
class TestAtTheSameMoment:
    """All of them lock the event, so that one is complete before the other."""

    def undo(self, made: GuestImport) -> Callable[[Transaction], Reason | None]:
        agreed = planned(made).version

        def act(tx: Transaction) -> Reason | None:
            try:
                undo_import(tx, tx.get_one(Event, made.event_id), made.id, agreed)
            except Refusal as refusal:
                return refusal.reason
            return None

        return act

    def test_invitations_that_are_sent_first_stay(self, app: Flask, clock: Clock) -> None:
        event, made = stories.published_event(), imported(clock, EMINA, VUK)
        found = behind(app, lambda tx: send_invitations(tx, event), self.undo(made))
        assert (found, count(Person)) == (Reason.IMPORT_INVITED, 2)

    def test_rows_that_go_first_are_not_invited(self, app: Flask, clock: Clock) -> None:
        event, made = stories.published_event(), imported(clock, EMINA, VUK)
        counts = behind(app, self.undo(made), lambda tx: send_invitations(tx, event))
        assert (counts.total, count(Person)) == (0, 0)

    def test_an_edit_that_comes_first_stays(self, app: Flask, clock: Clock) -> None:
        guest = stories.guest()
        made, number = imported(clock, amra()), guest.person_id
        found = behind(
            app, lambda tx: edit(tx, tx.get_one(Person, number), "Judge again"), self.undo(made)
        )
        db.session().expire_all()
        assert (found, stories.person_of(guest).position) == (Reason.ROWS_CHANGED, "Judge again")

    def test_the_second_of_two_does_nothing(self, app: Flask, clock: Clock) -> None:
        made = imported(clock, EMINA)
        act = self.undo(made)
        assert behind(app, act, act) is Reason.IMPORT_NOT_LAST
        entries = select(func.count()).where(AuditEntry.action == "guests.import_undone")
        assert db.session().scalar(entries) == 1
