"""Guest lists from files: planned, and carried out."""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import event as sql_event
from sqlalchemy import func, select

from ctevents.db.handle import db, transaction
from ctevents.domain.guests.list import ImportCounts, RowOutcome
from ctevents.domain.marks import Mark
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import Channel, InvitationState, RegistrationState
from ctevents.formats.spreadsheet import Unreadable, write_csv
from ctevents.models import (
    AuditEntry,
    Institution,
    Invitation,
    Message,
    Person,
    Registration,
    RosterVersion,
    StakeholderGroup,
)
from ctevents.services.common import audit
from ctevents.services.guests.import_ import import_guests
from ctevents.services.guests.list import edit_person_guest
from ctevents.services.guests.plan import ImportPlan, plan
from ctevents.services.replies.invitations import accept, decline, send_invitations
from ctevents.services.replies.registrations import Wishes, cancel_registration
from ctevents.services.seating.offers import change_offer
from tests.support import stories
from tests.support.stories import (
    event,
    fields,
    guest,
    institution_guest,
    invited,
    now,
    planned_event,
    published_event,
    registered,
)
from tests.support.tables import guest_table

GUEST_LISTS = Path(__file__).parents[2] / "support" / "guest-lists"
EXPECTED = json.loads((GUEST_LISTS / "expected.json").read_text("utf-8"))

HEADINGS = [
    "given_name",
    "family_name",
    "email",
    "institution",
    "group",
    "language",
    "seats",
    "reply",
]
AMRA = ["Amra", "Kovačević", "amra@police.example", "Sud BiH", "judges", "en", "", ""]
EMINA = ["Emina", "Begić", "emina@police.example", "Sud BiH", "judges", "en", "", ""]
OFFICE = ["", "", "focal@prosecutors.example", "Tužilaštvo BiH", "prosecutors", "en", "3", ""]
REFUSED = ["Amra", "", "not-an-address", "Sud BiH", "judges", "en", "", ""]


def file_of(*rows: Sequence[str]) -> bytes:
    return write_csv([HEADINGS, *rows])


def bring(content: bytes, slug: str = "ba", *, skip_refused: bool = False) -> ImportCounts:
    with transaction(by=audit.by_account(7)) as tx:
        imported = import_guests(
            tx, event(slug), content, skip_refused=skip_refused, take_replies=True
        )
    return imported.counts


def look(content: bytes, slug: str = "ba") -> ImportPlan:
    return plan(db.session(), event(slug), content, actor=audit.SHELL)


def people() -> list[Person]:
    return list(db.session().scalars(select(Person).order_by(Person.id)))


def invitations() -> list[Invitation]:
    return list(db.session().scalars(select(Invitation).order_by(Invitation.id)))


def registrations() -> list[Registration]:
    return list(db.session().scalars(select(Registration).order_by(Registration.id)))


def traces(slug: str = "ba") -> tuple[int, int]:
    """Return the number of audit entries, and the version of the roster."""
    entries = db.session().scalar(select(func.count()).select_from(AuditEntry))
    version = db.session().scalar(
        select(RosterVersion.version).where(RosterVersion.event_id == event(slug).id)
    )
    return entries or 0, version or 0


def counted(rows: int, **outcomes: int) -> ImportCounts:
    return ImportCounts(rows=rows, **({outcome.value: 0 for outcome in RowOutcome} | outcomes))


class TestTheSixLists:
    @pytest.mark.long
    @pytest.mark.parametrize("slug", EXPECTED)
    def test_every_row_is_accounted_for(self, app: Flask, slug: str) -> None:
        expected = EXPECTED[slug]
        counts = bring((GUEST_LISTS / expected["file"]).read_bytes(), slug, skip_refused=True)
        offices = [each for each in invitations() if each.seats is not None]
        by_group = Counter(person.group.code for person in people())
        by_sex = Counter(person.sex.value for person in people())
        assert {
            "rows": counts.rows,
            "persons": len(people()),
            "persons_without_email": sum(person.email == "" for person in people()),
            "institution_invitations": len(offices),
            "seats": sum(each.seats or 0 for each in offices),
            "duplicate_rows": counts.duplicate,
            "refused_rows": counts.refused,
            "by_group": dict(by_group),
            "by_sex": dict(by_sex),
        } == {name: value for name, value in expected.items() if name not in ("file", "headings")}
        assert (
            counts.new
            == len(invitations())
            == expected["persons"] + expected["institution_invitations"]
        )
        assert {each.state for each in invitations()} == {InvitationState.DRAFT}

    @pytest.mark.long
    @pytest.mark.parametrize("slug", EXPECTED)
    def test_the_same_file_once_more_changes_nothing(self, app: Flask, slug: str) -> None:
        content = (GUEST_LISTS / EXPECTED[slug]["file"]).read_bytes()
        first = bring(content, slug, skip_refused=True)
        before = (traces(slug), len(people()), len(invitations()))
        again = bring(content, slug, skip_refused=True)
        assert (again.new, again.changed, again.same) == (0, 0, first.new)
        assert (traces(slug), len(people()), len(invitations())) == before

    @pytest.mark.long
    def test_refused_rows_stop_the_whole_file(self, app: Flask) -> None:
        with pytest.raises(Refusal) as refused:
            bring((GUEST_LISTS / "rs.xlsx").read_bytes(), "rs")
        assert refused.value.reason is Reason.GUEST_LIST_HAS_REFUSED_ROWS
        assert (people(), invitations()) == ([], [])

    @pytest.mark.long
    @pytest.mark.parametrize("slug", EXPECTED)
    def test_an_export_imported_again_changes_nothing(self, app: Flask, slug: str) -> None:
        counts = bring((GUEST_LISTS / EXPECTED[slug]["file"]).read_bytes(), slug, skip_refused=True)
        exported = write_csv(guest_table(db.session(), event(slug).id))
        assert bring(exported, slug) == counted(counts.new, same=counts.new)


class TestWhatIsWritten:
    def test_a_person_with_all_cells(self, app: Flask) -> None:
        headings = ["given_name", "family_name", "email", "institution", "position", "group"]
        headings += ["sex", "language", "phone", "unnamed"]
        row = ["Amra", "Kovačević", "amra@police.example", "Sud BiH", "Judge", "judges"]
        row += ["f", "sr-Latn", "+387 33 000", "yes"]
        bring(write_csv([headings, row]))
        [person] = people()
        written = [
            person.given_name,
            person.family_name,
            person.email,
            person.institution_name,
            person.position,
        ]
        written += [
            person.group.code,
            person.sex.value,
            person.language,
            person.phone,
            "yes" if person.is_unnamed else "",
        ]
        assert written == row
        assert (person.search_key, person.self_entered, person.formerly) == (
            "amra kovacevic",
            [],
            [],
        )

    def test_an_empty_cell_takes_the_language_of_the_event_and_the_group_of_the_institution(
        self, app: Flask
    ) -> None:
        bring(file_of(AMRA, ["Emina", "Begić", "", "SUD BIH", "", "", "", ""]))
        emina = people()[1]
        assert (emina.language, emina.group.code, emina.institution_name) == (
            "bs",
            "judges",
            "Sud BiH",
        )

    def test_a_row_with_seats_is_an_invitation_of_the_institution(self, app: Flask) -> None:
        guest(institution="Tužilaštvo BiH", group="police")
        bring(file_of(OFFICE))
        [institution] = db.session().scalars(select(Institution))
        invitation = invitations()[1]
        assert (
            invitation.institution,
            invitation.seats,
            invitation.focal_email,
            invitation.language,
        ) == (
            institution,
            3,
            "focal@prosecutors.example",
            "en",
        )
        assert institution.group is not None
        assert institution.group.code == "prosecutors"

    def test_one_audit_entry_holds_the_counts_and_no_name(self, app: Flask) -> None:
        bring(file_of(AMRA, AMRA, OFFICE, REFUSED), skip_refused=True)
        [entry] = db.session().scalars(select(AuditEntry))
        assert (entry.action, entry.actor, entry.event_id, entry.details) == (
            "guests.imported",
            "account 7",
            event().id,
            {"rows": 4, "new": 2, "changed": 0, "same": 0, "duplicate": 1, "refused": 1},
        )

    def test_hostile_text_is_kept_as_it_is(self, app: Flask) -> None:
        row = [
            "=cmd|' /C calc'!A0",
            "<script>alert(1)</script>",
            "a@x.example",
            "فاطمة",
            "judges",
            "en",
            "",
            "",
        ]
        bring(file_of(row))
        [person] = people()
        assert [person.given_name, person.family_name, person.institution_name] == [
            row[0],
            row[1],
            row[3],
        ]
        assert bring(write_csv(guest_table(db.session(), event().id))) == counted(1, same=1)

    def test_another_event_is_not_looked_at(self, app: Flask) -> None:
        bring(file_of(AMRA), "ba")
        assert bring(file_of(AMRA), "rs") == counted(1, new=1)
        assert {person.event_id for person in people()} == {event("ba").id, event("rs").id}

    def test_a_file_that_cannot_be_read_is_not_planned(self, app: Flask) -> None:
        with pytest.raises(Unreadable):
            look(b"")

    def test_groups_are_understood_by_code_and_by_name_in_every_language(self, app: Flask) -> None:
        with transaction(by=audit.SHELL) as tx:
            names = {"en": "Shelters", "bs": "Sigurne kuće"}
            tx.add(
                StakeholderGroup(
                    project_id=stories.project().id,
                    code="shelters",
                    position=99,
                    names=names,
                    mark=Mark.TEAL_LATTICE,
                )
            )
        words = ["shelters", "Shelters", "SIGURNE KUĆE"]
        rows = [
            ["A", word, f"{number}@x.example", "", word, "bs", "", ""]
            for number, word in enumerate(words)
        ]
        bring(file_of(*rows))
        assert [person.group.code for person in people()] == ["shelters"] * 3


class TestChanges:
    def test_a_changed_cell_is_written(self, app: Flask) -> None:
        bring(file_of(AMRA, EMINA))
        row = ["Amra", "Kovačević", "amra@police.example", "Vlada", "police", "sr-Latn", "", ""]
        assert bring(file_of(row, EMINA)) == counted(2, changed=1, same=1)
        amra = people()[0]
        assert (amra.institution_name, amra.group.code, amra.language) == (
            "Vlada",
            "police",
            "sr-Latn",
        )

    def test_an_address_found_later_completes_the_person(self, app: Flask) -> None:
        without = ["Amra", "Kovačević", "", "Sud BiH", "judges", "en", "", ""]
        bring(file_of(without))
        assert bring(file_of(AMRA)) == counted(1, changed=1)
        assert [person.email for person in people()] == ["amra@police.example"]
        assert bring(file_of(without)) == counted(1, same=1)

    @pytest.mark.long
    def test_people_missing_from_the_file_stay(self, app: Flask) -> None:
        bring(file_of(AMRA, EMINA, OFFICE))
        bring(file_of(EMINA))
        assert (len(people()), len(invitations())) == (2, 3)

    def test_the_doors_are_told_only_of_registered_people(self, app: Flask) -> None:
        published_event()
        amra = registered()
        bring(file_of(EMINA))
        version = traces()[1]
        changed = [[*row[:3], "Vlada", *row[4:]] for row in (AMRA, EMINA)]
        bring(file_of(*changed))
        assert (traces()[1], [each.roster_version for each in registrations()]) == (
            version + 1,
            [version + 1],
        )
        assert amra.person.institution_name == "Vlada"

    def test_an_offer_is_changed(self, app: Flask) -> None:
        institution_guest(seats=3)
        row = [
            "",
            "",
            "new@prosecutors.example",
            "Tužilaštvo BiH",
            "government",
            "sr-Latn",
            "5",
            "",
        ]
        assert bring(file_of(row)) == counted(1, changed=1)
        [invitation] = invitations()
        assert (invitation.seats, invitation.focal_email, invitation.language) == (
            5,
            "new@prosecutors.example",
            "sr-Latn",
        )
        assert invitation.institution is not None
        assert invitation.institution.group is not None
        assert invitation.institution.group.code == "government"

    def test_another_number_drops_no_split(self, app: Flask) -> None:
        offer = institution_guest(seats=3)
        with transaction(by=audit.SHELL) as tx:
            change_offer(tx, tx.get_one(Invitation, offer.id), {"police": 2, "judges": 1})
        assert bring(file_of([*OFFICE[:6], "2", ""])).changed == 0
        assert (offer.seats, offer.split) == (3, {"police": 2, "judges": 1})

    @pytest.mark.long
    def test_seats_taken_back_go_to_those_who_wait(self, app: Flask) -> None:
        published_event(capacity=3)
        institution_guest(seats=3)
        waiting = registered()
        assert waiting.state is RegistrationState.WAITLISTED
        bring(file_of([*OFFICE[:6], "2", ""]))
        assert waiting.state is RegistrationState.CONFIRMED


class TestWhatPeopleEntered:
    @pytest.mark.long
    def test_it_wins_over_the_file(self, app: Flask) -> None:
        published_event()
        bring(file_of(AMRA))
        with transaction(by=audit.SHELL) as tx:
            send_invitations(tx, event())
        with transaction(by=audit.LINK) as tx:
            accept(tx, invitations()[0], fields(institution="Ustavni sud", language="en"), Wishes())
        before = traces()
        assert bring(file_of(AMRA)) == counted(1, same=1)
        [amra] = people()
        assert (amra.institution_name, amra.language) == ("Ustavni sud", "en")
        assert traces() == before

    @pytest.mark.long
    @pytest.mark.parametrize(
        "own",
        [
            {"given_name": "Amra-Lejla"},
            {"email": "amra@home.example"},
            {"email": "a@b.example", "family_name": "K."},
        ],
    )
    def test_people_who_corrected_their_details_are_not_listed_twice(
        self, app: Flask, own: dict[str, str]
    ) -> None:
        published_event()
        bring(file_of(AMRA))
        with transaction(by=audit.SHELL) as tx:
            send_invitations(tx, event())
        with transaction(by=audit.LINK) as tx:
            accept(tx, invitations()[0], fields(**own), Wishes())
        assert bring(file_of(AMRA)) == counted(1, same=1)
        [amra] = people()
        assert {name: getattr(amra, name) for name in own} == own

    def test_a_spelling_corrected_by_staff_is_known_again_too(self, app: Flask) -> None:
        misspelt = ["Amar", *AMRA[1:]]
        bring(file_of(misspelt))
        with transaction(by=audit.SHELL) as tx:
            edit_person_guest(tx, people()[0], fields(), is_unnamed=False)
        assert bring(file_of(AMRA)).new == 0
        assert bring(file_of(misspelt)).new == 0
        assert len(people()) == 1


class TestReplies:
    @pytest.mark.long
    def test_people_who_accepted_are_registered_at_once_and_told(self, app: Flask) -> None:
        published_event()
        bring(file_of([*AMRA[:7], "accepted"], [*EMINA[:7], "declined"]))
        assert [(each.state, each.reply_channel) for each in invitations()] == [
            (InvitationState.ACCEPTED, Channel.GUEST_LIST),
            (InvitationState.DECLINED, Channel.GUEST_LIST),
        ]
        [registration] = registrations()
        assert (registration.person.name, registration.state) == (
            "Amra Kovačević",
            RegistrationState.CONFIRMED,
        )
        [letter] = db.session().scalars(select(Message))
        assert (letter.registration_id, letter.kind) == (registration.id, "confirmed")

    @pytest.mark.long
    def test_the_same_reply_once_more_changes_nothing(self, app: Flask) -> None:
        published_event()
        content = file_of([*AMRA[:7], "accepted"], [*EMINA[:7], "declined"])
        bring(content)
        before = traces()
        assert bring(content) == counted(2, same=2)
        assert traces() == before

    @pytest.mark.long
    def test_a_reply_that_comes_with_a_later_file(self, app: Flask) -> None:
        published_event()
        bring(file_of(AMRA))
        assert bring(file_of([*AMRA[:7], "accepted"])) == counted(1, changed=1)
        assert [each.state for each in registrations()] == [RegistrationState.CONFIRMED]

    @pytest.mark.long
    def test_capacity_holds(self, app: Flask) -> None:
        published_event(capacity=1)
        bring(file_of([*AMRA[:7], "accepted"], [*EMINA[:7], "accepted"]))
        assert [each.state for each in registrations()] == [
            RegistrationState.CONFIRMED,
            RegistrationState.WAITLISTED,
        ]

    def test_the_own_reply_stands_against_the_file(self, app: Flask) -> None:
        published_event()
        invitation = invited()
        with transaction(by=audit.LINK) as tx:
            decline(tx, invitation)
        assert bring(file_of([*AMRA[:7], "accepted"])) == counted(1, same=1)
        assert (invitation.state, registrations()) == (InvitationState.DECLINED, [])

    @pytest.mark.long
    def test_an_old_file_does_not_register_people_who_cancelled(self, app: Flask) -> None:
        published_event()
        content = file_of([*AMRA[:7], "accepted"])
        bring(content)
        with transaction(by=audit.LINK) as tx:
            cancel_registration(tx, registrations()[0])
        assert bring(content) == counted(1, same=1)
        assert [each.state for each in registrations()] == [RegistrationState.CANCELLED]

    @pytest.mark.long
    def test_after_the_deadline_staff_may_still_enter_a_reply(self, app: Flask) -> None:
        published_event(registration_closes_at=now())
        bring(file_of([*AMRA[:7], "accepted"]))
        assert [each.state for each in registrations()] == [RegistrationState.CONFIRMED]

    def test_before_publication_too(self, app: Flask) -> None:
        planned_event()
        bring(file_of([*AMRA[:7], "accepted"]))
        assert [each.state for each in registrations()] == [RegistrationState.CONFIRMED]

    def test_nobody_is_registered_for_an_event_that_is_over(self, app: Flask) -> None:
        published_event(starts_at=now().replace(hour=1), ends_at=now().replace(hour=2))
        with pytest.raises(Refusal) as refused:
            bring(file_of([*AMRA[:7], "accepted"]))
        assert (refused.value.reason, people()) == (Reason.EVENT_OVER, [])


@pytest.mark.long
def test_two_imports_at_once_double_nobody(app: Flask) -> None:
    content = file_of(
        *(
            [f"Guest {n}", "Begić", f"{n}@x.example", f"Sud {n % 7}", "judges", "en", "", ""]
            for n in range(60)
        )
    )
    start = threading.Barrier(2)

    def one() -> ImportCounts:
        with app.app_context():
            start.wait()
            return bring(content)

    with ThreadPoolExecutor(2) as pool:
        results = [each.result() for each in (pool.submit(one), pool.submit(one))]
    assert sorted((each.new, each.same) for each in results) == [(0, 60), (60, 0)]
    assert (len(people()), len(invitations()), traces()[0]) == (60, 60, 1)
    assert db.session().scalar(select(func.count()).select_from(Institution)) == 7


@contextmanager
def statements_of_an_import() -> Iterator[list[str]]:
    """Yield the statements that read or change."""
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        if not statement.startswith("INSERT"):  # SQLite takes one at a time, in the same process
            statements.append(statement)

    sql_event.listen(db.engine, "before_cursor_execute", note)
    yield statements
    sql_event.remove(db.engine, "before_cursor_execute", note)


@pytest.mark.long
def test_no_row_costs_a_query_of_its_own(app: Flask) -> None:
    def statements(slug: str, count: int) -> int:
        rows = [
            [f"Guest {n}", "Begić", f"{n}@x.example", f"Sud {n}", "judges", "en", "", ""]
            for n in range(count)
        ]
        with statements_of_an_import() as new:
            bring(file_of(*rows), slug)
        changed = [[*row[:4], "police", *row[5:]] for row in rows]
        with statements_of_an_import() as edited:
            bring(file_of(*changed), slug)
        return len(new) + len(edited)

    assert statements("ba", 10) == statements("rs", 200)


def test_a_guest_of_a_door_is_known_again_and_not_invited(app: Flask) -> None:
    """A person registered without an invitation, openly or at the door, stays unchanged."""
    published_event()
    walk_in = registered()
    with transaction(by=audit.SHELL) as tx:
        invitation = tx.scalars(select(Invitation)).one()
        for message in tx.scalars(select(Message)):
            message.invitation_id = None
        tx.delete(invitation)
    assert bring(file_of([*AMRA[:7], "accepted"])) == counted(1, same=1)
    assert (invitations(), [person_of_registration.id for person_of_registration in people()]) == (
        [],
        [walk_in.person_id],
    )
