"""Who is on the guest list, and how it is edited by hand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from flask import Flask
from sqlalchemy import event as sql_event
from sqlalchemy import select

from ctevents.db import db, transaction
from ctevents.domain.people import Sex
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import RegistrationState
from ctevents.domain.rsvp import Channel, InvitationState
from ctevents.models import AuditEntry, Invitation, Person, Registration, RosterVersion
from ctevents.services import audit
from ctevents.services.guest_list import (
    GuestCounts,
    InstitutionFields,
    edit_institution_guest,
    edit_person_guest,
    guest_counts,
    guest_list,
    guest_records,
    guest_version,
)
from ctevents.services.guest_lookup import history_of_institution, history_of_person, institution_guest, person_guest
from ctevents.services.guest_records import GuestFilters, GuestRecord, Nobody, SortBy
from ctevents.services.invitations import accept, enter_reply
from ctevents.services.people import add_person
from ctevents.services.registrations import Wishes, give_place
from tests.support.stories import event, fields, guest, invited, now, person_of, published_event
from tests.support.stories import institution_guest as invited_institution

SHELL = audit.SHELL


def names(filters: GuestFilters, slug: str = "ba", sort_by: SortBy = SortBy.NAME) -> list[str]:
    found = guest_list(db.session(), event(slug).id, filters, sort_by=sort_by)
    return [record.name or record.institution for record in found.records]


def accepted(slug: str = "ba", **changes: str) -> Invitation:
    invitation = invited(slug, **changes)
    with transaction() as tx:
        enter_reply(tx, invitation, is_accepted=True, channel=Channel.STAFF, actor=SHELL, now=now())
    return invitation


def walk_in(slug: str = "ba", **changes: str) -> Person:
    """Somebody registered without an invitation."""
    with transaction() as tx:
        person = add_person(tx, event(slug).id, fields(**changes), now=now())
        give_place(tx, person, None, actor=SHELL, now=now()).is_walk_in = True
    return person


def roster_version(slug: str = "ba") -> int:
    version = db.session().scalar(select(RosterVersion.version).where(RosterVersion.event_id == event(slug).id))
    assert version is not None
    return version


class TestRecords:
    def test_a_person_is_shown_with_all_that_is_known(self, app: Flask) -> None:
        published_event()
        invitation = accepted()
        [record] = guest_records(db.session(), event().id)
        registration = db.session().scalars(select(Registration)).one()
        assert record == GuestRecord(
            person_id=invitation.person_id,
            institution_id=person_of(invitation).institution_id,
            given_name="Amra",
            family_name="Kovačević",
            email="amra@police.example",
            institution="Sud BiH",
            position="Judge",
            group="judges",
            sex=Sex.F,
            language="bs",
            phone="",
            is_unnamed=False,
            seats=None,
            invitation=InvitationState.ACCEPTED,
            invitation_nonce=invitation.link_nonce,
            registration=RegistrationState.CONFIRMED,
            registration_nonce=registration.link_nonce,
            is_walk_in=False,
            badge_id=record.badge_id,
        )
        assert record.badge_id is not None

    def test_an_institution_has_seats_and_no_name(self, app: Flask) -> None:
        invitation = invited_institution(name="Tužilaštvo BiH", seats=3)
        assert guest_records(db.session(), event().id) == [
            GuestRecord(
                person_id=None,
                institution_id=invitation.institution_id,
                given_name="",
                family_name="",
                email="focal@prosecutors.example",
                institution="Tužilaštvo BiH",
                position="",
                group="prosecutors",
                sex=None,
                language="bs",
                phone="",
                is_unnamed=False,
                seats=3,
                invitation=InvitationState.DRAFT,
                invitation_nonce=invitation.link_nonce,
                registration=None,
                registration_nonce=None,
                is_walk_in=False,
                badge_id=None,
            )
        ]

    def test_a_walk_in_stands_on_the_list_without_an_invitation(self, app: Flask) -> None:
        published_event()
        walk_in()
        [record] = guest_records(db.session(), event().id)
        assert (record.invitation, record.registration, record.is_walk_in) == (None, RegistrationState.CONFIRMED, True)

    def test_a_body_that_only_employs_guests_is_no_guest(self, app: Flask) -> None:
        guest(institution="Sud BiH")
        assert [record.name for record in guest_records(db.session(), event().id)] == ["Amra Kovačević"]

    def test_another_event_has_its_own_list(self, app: Flask) -> None:
        guest("ba")
        invited_institution("ba")
        assert guest_records(db.session(), event("rs").id) == []
        assert guest_counts(db.session(), event("rs").id) == GuestCounts({}, {})

    def test_institutions_come_first_then_people_by_name_whatever_the_script(self, app: Flask) -> None:
        guest(given_name="Жарко", family_name="Ћосић", email="z@x.example")
        guest(given_name="Žana", family_name="Ćosić", email="zana@x.example")
        guest(given_name="Ђорђе", family_name="Абаџић", email="dj@x.example")
        invited_institution(name="Vlada")
        assert names(GuestFilters()) == ["Vlada", "Ђорђе Абаџић", "Žana Ćosić", "Жарко Ћосић"]


class TestFilters:
    @pytest.mark.parametrize(
        ("search", "found"),
        [
            ("djordjevic", ["Ђорђе Ђорђевић", "Đorđe Đorđević"]),
            ("ЂОРЂЕ  ђорђе", ["Ђорђе Ђорђевић", "Đorđe Đorđević"]),
            ("amra kova", ["Amra Kovačević"]),
            ("AMRA@police", ["Amra Kovačević"]),
            ("tuzilastvo", ["Đorđe Đorđević"]),
            ("tužilaštvo amra", []),
            ("100%", []),
            ("' OR 1=1 --", []),
            ("فاطمة", ["فاطمة زهراء"]),
        ],
    )
    def test_a_search_finds_names_addresses_and_institutions(self, app: Flask, search: str, found: list[str]) -> None:
        guest()
        guest(given_name="Đorđe", family_name="Đorđević", email="one@x.example", institution="Тужилаштво")
        guest(given_name="Ђорђе", family_name="Ђорђевић", email="2@x.example")
        guest(given_name="فاطمة", family_name="زهراء", email="3@x.example")
        assert names(GuestFilters(search=search)) == found

    def test_by_state_of_invitation_and_registration(self, app: Flask) -> None:
        published_event()
        accepted(given_name="Accepted", email="1@x.example")
        invited(given_name="Invited", email="2@x.example")
        guest(given_name="Draft", email="3@x.example")
        walk_in(given_name="Walk-in", email="4@x.example")
        by_invitation = {
            state: names(GuestFilters(invitation=state))
            for state in (InvitationState.ACCEPTED, InvitationState.SENT, InvitationState.DRAFT, Nobody.NONE)
        }
        assert by_invitation == {
            InvitationState.ACCEPTED: ["Accepted Kovačević"],
            InvitationState.SENT: ["Invited Kovačević"],
            InvitationState.DRAFT: ["Draft Kovačević"],
            Nobody.NONE: ["Walk-in Kovačević"],
        }
        assert names(GuestFilters(registration=RegistrationState.CONFIRMED)) == [
            "Accepted Kovačević",
            "Walk-in Kovačević",
        ]
        assert names(GuestFilters(registration=Nobody.NONE)) == ["Draft Kovačević", "Invited Kovačević"]

    def test_by_group_institution_and_language(self, app: Flask) -> None:
        amra = guest()
        guest(given_name="Петар", email="p@x.example", institution="Vlada", group="police", language="sr-Cyrl")
        invited_institution(name="Tužilaštvo BiH")
        assert names(GuestFilters(group="police")) == ["Петар Kovačević"]
        assert names(GuestFilters(group="prosecutors")) == ["Tužilaštvo BiH"]
        assert names(GuestFilters(language="sr-Cyrl")) == ["Петар Kovačević"]
        assert names(GuestFilters(institution_id=person_of(amra).institution_id)) == ["Amra Kovačević"]

    @pytest.mark.parametrize(
        ("sort_by", "expected"),
        [
            (SortBy.NAME, ["A", "B", "C"]),
            (SortBy.INSTITUTION, ["C", "B", "A"]),
            (SortBy.GROUP, ["B", "A", "C"]),
            (SortBy.INVITATION, ["B", "A", "C"]),
            (SortBy.REGISTRATION, ["B", "A", "C"]),
        ],
    )
    def test_sorted(self, app: Flask, sort_by: SortBy, expected: list[str]) -> None:
        published_event()
        accepted(given_name="B", family_name="", email="b@x.example", institution="Sud", group="police")
        guest(given_name="A", family_name="", email="a@x.example", institution="", group="judges")
        guest(given_name="C", family_name="", email="c@x.example", institution="Agencija", group="iom")
        assert names(GuestFilters(), sort_by=sort_by) == expected


class TestPages:
    def test_a_page_says_how_many_there_are_in_all(self, app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
        for number in range(5):
            guest(given_name=f"Guest {number}", email=f"{number}@x.example")
        monkeypatch.setattr("ctevents.services.guest_list.PAGE", 2)
        pages = [guest_list(db.session(), event().id, GuestFilters(), page=page) for page in (1, 2, 3, 4)]
        assert [page.total for page in pages] == [5, 5, 5, 5]
        assert [[record.given_name for record in page.records] for page in pages] == [
            ["Guest 0", "Guest 1"],
            ["Guest 2", "Guest 3"],
            ["Guest 4"],
            [],
        ]

    def test_counts_of_the_whole_list(self, app: Flask) -> None:
        published_event(capacity=1)
        accepted(given_name="First", email="1@x.example")
        accepted(given_name="Second", email="2@x.example")
        walk_in(email="3@x.example")
        invited_institution()
        assert guest_counts(db.session(), event().id) == GuestCounts(
            invitations={InvitationState.ACCEPTED: 2, InvitationState.DRAFT: 1, None: 1},
            registrations={RegistrationState.CONFIRMED: 1, RegistrationState.WAITLISTED: 2},
        )

    def test_the_number_of_queries_does_not_grow_with_the_list(self, app: Flask) -> None:
        def queries() -> int:
            db.session().rollback()
            with counted() as statements:
                guest_list(db.session(), ba, GuestFilters(search="a", group="judges"))
                guest_counts(db.session(), ba)
            return len(statements)

        ba = event().id
        guest()
        few = queries()
        for number in range(20):
            guest(given_name=f"Amra {number}", email=f"{number}@x.example", institution=f"Sud {number}")
        assert queries() == few


@contextmanager
def counted() -> Iterator[list[str]]:
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        statements.append(statement)

    sql_event.listen(db.engine, "before_cursor_execute", note)
    yield statements
    sql_event.remove(db.engine, "before_cursor_execute", note)


class TestAdding:
    @pytest.mark.parametrize(
        "same",
        [
            {},
            {"given_name": "AMRA", "family_name": " kovačević"},
            {"email": "Amra@Police.example", "institution": "Vlada"},
            {"email": ""},
        ],
    )
    def test_nobody_is_put_on_the_list_twice(self, app: Flask, same: dict[str, str]) -> None:
        guest()
        with pytest.raises(Refusal) as refused:
            guest(**same)
        assert refused.value.reason is Reason.GUEST_LISTED_ALREADY
        assert names(GuestFilters()) == ["Amra Kovačević"]

    @pytest.mark.parametrize(
        "other",
        [
            {"given_name": "Emina"},
            {"email": "amra@court.example"},
            {"family_name": "Kovacevic"},
            {"email": "", "institution": "Vlada"},
        ],
    )
    def test_another_name_address_or_spelling_is_another_person(self, app: Flask, other: dict[str, str]) -> None:
        guest()
        guest(**other)
        assert len(names(GuestFilters())) == 2

    def test_the_same_person_may_be_a_guest_of_two_events(self, app: Flask) -> None:
        guest("ba")
        guest("rs")
        assert (names(GuestFilters(), "ba"), names(GuestFilters(), "rs")) == (["Amra Kovačević"], ["Amra Kovačević"])

    def test_an_institution_has_one_invitation(self, app: Flask) -> None:
        guest(institution="Tužilaštvo BiH")
        invited_institution(name="TUŽILAŠTVO  BiH")
        with pytest.raises(Refusal) as refused:
            invited_institution(name="Tužilaštvo BiH")
        assert refused.value.reason is Reason.GUEST_LISTED_ALREADY

    def test_it_is_audited_without_a_name(self, app: Flask) -> None:
        invitation = guest()
        [entry] = history_of_person(db.session(), person_of(invitation))
        assert (entry.action, entry.actor, entry.event_id, entry.details) == ("guest.added", SHELL, event().id, {})


class TestEditing:
    def edit(self, person: Person, *, seen: str | None = None, **changes: str) -> list[str]:
        with transaction() as tx:
            return edit_person_guest(tx, person, fields(**changes), is_unnamed=False, seen=seen, actor=SHELL, now=now())

    def test_what_differs_is_written_and_audited(self, app: Flask) -> None:
        person = person_of(guest())
        assert self.edit(person, given_name="Emina", institution="Vlada") == ["given_name", "institution"]
        assert (person.name, person.institution_name, person.search_key) == (
            "Emina Kovačević",
            "Vlada",
            "emina kovacevic",
        )
        latest = history_of_person(db.session(), person)[0]
        assert (latest.action, latest.details) == ("guest.edited", {"fields": ["given_name", "institution"]})

    def test_the_same_once_more_leaves_no_trace(self, app: Flask) -> None:
        person = person_of(guest())
        assert self.edit(person) == []
        assert [entry.action for entry in history_of_person(db.session(), person)] == ["guest.added"]

    def test_nobody_becomes_somebody_else_on_the_list(self, app: Flask) -> None:
        guest()
        emina = person_of(guest(given_name="Emina"))
        with pytest.raises(Refusal) as refused:
            self.edit(emina, given_name="Amra")
        assert refused.value.reason is Reason.GUEST_LISTED_ALREADY

    def test_the_doors_are_told_of_somebody_registered_alone(self, app: Flask) -> None:
        published_event()
        registered, merely_invited = person_of(accepted()), person_of(invited(given_name="Emina"))
        before = roster_version()
        self.edit(merely_invited, given_name="Emina", position="Clerk")
        assert roster_version() == before
        self.edit(registered, position="Clerk")
        registration = db.session().scalars(select(Registration)).one()
        assert (roster_version(), registration.roster_version) == (before + 1, before + 1)

    def test_nothing_is_written_over_what_the_person_saved_meanwhile(self, app: Flask) -> None:
        published_event()
        invitation = invited()
        seen = guest_version(person_of(invitation))
        with transaction() as tx:
            accept(tx, invitation, fields(position="President"), Wishes(), now=now())
        with pytest.raises(Refusal) as refused:
            self.edit(person_of(invitation), seen=seen, position="Clerk")
        assert refused.value.reason is Reason.CHANGED_MEANWHILE
        assert person_of(invitation).position == "President"

    def test_a_person_of_another_event_is_not_there(self, app: Flask) -> None:
        invitation = guest("ba")
        assert person_guest(db.session(), event("rs").id, person_of(invitation).id) is None


class TestEditingAnInstitution:
    def edit(self, invitation: Invitation, **changes: str | int) -> list[str]:
        values: dict[str, str | int] = {
            "name": "Tužilaštvo BiH",
            "group": "prosecutors",
            "email": "focal@prosecutors.example",
            "language": "bs",
            "seats": 3,
        }
        with transaction() as tx:
            new = InstitutionFields(**(values | changes))  # type: ignore[arg-type]
            return edit_institution_guest(tx, invitation, new, actor=SHELL, now=now())

    def test_what_differs_is_written_and_audited(self, app: Flask) -> None:
        invitation = invited_institution()
        changed = self.edit(invitation, name="Vlada", group="government", email="x@vlada.example", seats=5)
        assert changed == ["name", "group", "focal_email", "seats"]
        institution = invitation.institution
        assert institution is not None
        assert institution.group is not None
        assert (institution.name, institution.name_key, institution.group.code) == ("Vlada", "vlada", "government")
        assert (invitation.focal_email, invitation.seats) == ("x@vlada.example", 5)
        actions = [entry.action for entry in history_of_institution(db.session(), institution)]
        assert actions == ["institution.edited", "institution.added"]

    def test_the_same_once_more_leaves_no_trace(self, app: Flask) -> None:
        invitation = invited_institution()
        before = db.session().scalars(select(AuditEntry)).all()
        assert self.edit(invitation) == []
        assert len(db.session().scalars(select(AuditEntry)).all()) == len(before)

    def test_two_institutions_never_have_one_name(self, app: Flask) -> None:
        guest(institution="Vlada")
        with pytest.raises(Refusal) as refused:
            self.edit(invited_institution(), name="VLADA")
        assert refused.value.reason is Reason.GUEST_LISTED_ALREADY

    def test_seats_taken_back_go_to_those_who_wait(self, app: Flask) -> None:
        published_event(capacity=3)
        institution = invited_institution(seats=3)
        person = person_of(accepted())
        registration = db.session().scalars(select(Registration).where(Registration.person_id == person.id)).one()
        assert registration.state is RegistrationState.WAITLISTED
        self.edit(institution, seats=2)
        assert registration.state is RegistrationState.CONFIRMED

    def test_the_doors_are_told_of_a_new_name_of_those_who_come(self, app: Flask) -> None:
        published_event()
        institution = invited_institution()
        accepted(institution="Tužilaštvo BiH")
        accepted(given_name="Emina", institution="Sud BiH")
        before = roster_version()
        self.edit(institution, name="Tužilaštvo Bosne i Hercegovine")
        versions = db.session().scalars(select(Registration.roster_version).order_by(Registration.id)).all()
        assert versions == [before + 1, before]

    def test_one_of_another_event_is_not_there(self, app: Flask) -> None:
        invitation = invited_institution("ba")
        assert invitation.institution_id is not None
        assert institution_guest(db.session(), event("rs").id, invitation.institution_id) is None
