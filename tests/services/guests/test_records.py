"""The guest list: searched, filtered, sorted and counted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event as sql_event
from sqlalchemy import update

from ctevents.db.handle import db, transaction
from ctevents.domain.guests.bulk import Ticks
from ctevents.domain.people import Sex
from ctevents.domain.protocol.titles import Rank
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.models import Institution, Person
from ctevents.services.common import audit
from ctevents.services.guests.filters import (
    GuestCounts,
    GuestFilters,
    Nobody,
    guest_counts,
    numbers_found,
    records_of,
)
from ctevents.services.guests.list import guest_list, guest_records
from ctevents.services.guests.records import GuestRecord, SortBy
from ctevents.services.people.people import add_person
from ctevents.services.replies.registrations import give_place
from ctevents.services.seating.decision import deciding
from tests.support.stories import (
    event,
    fields,
    guest,
    invitation_of,
    invited,
    named,
    person_of,
    published_event,
    registered,
    send_invitations,
    unnamed,
)
from tests.support.stories import institution_guest as invited_institution


def names(filters: GuestFilters, slug: str = "ba", sort_by: SortBy = SortBy.NAME) -> list[str]:
    found = guest_list(db.session(), event(slug).id, filters, sort_by=sort_by)
    return [record.name or record.institution for record in found.records]


def walk_in(**changes: str) -> None:
    """Register a person without an invitation."""
    with transaction(by=audit.SHELL) as tx:
        person = add_person(tx, event().id, fields(**changes))
        with deciding(tx, event()) as decision:
            give_place(decision, person, None, None).is_walk_in = True


def ranked_and_hidden() -> None:
    """Add an invited institution without a group, with guests: a VIP with a rank, one who is
    unnamed and one who was erased."""
    body = invited_institution(name="Odjel").institution_id
    of_body = {"institution": "Odjel", "group": "judges", "rank": "minister"}
    vip, hidden, erased = (
        guest(given_name=name, email=f"{name}@o.example", **of_body).person_id
        for name in ("Vip", "Hidden", "Erased")
    )
    assert hidden is not None
    unnamed(hidden)
    with transaction(by=audit.SHELL) as tx:
        tx.execute(update(Institution).where(Institution.id == body).values(group_id=None))
        tx.execute(update(Person).where(Person.id == vip).values(is_vip=True))
        tx.execute(update(Person).where(Person.id == erased).values(erased_at=tx.now))


class TestRecords:
    def test_a_person_is_shown_with_all_that_is_known(self, app: Flask) -> None:
        published_event()
        registration = registered()
        invitation = invitation_of(registration)
        [record] = guest_records(db.session(), event().id)
        assert record == GuestRecord(
            person_id=invitation.person_id,
            institution_id=person_of(invitation).institution_id,
            given_name="Amra",
            family_name="Kovačević",
            email="amra@police.example",
            has_doubtful_address=False,
            institution="Sud BiH",
            position="Judge",
            title="",
            rank=None,
            group="judges",
            sex=Sex.F,
            language="en",
            phone="",
            is_unnamed=False,
            unnamed_number=None,
            is_vip=False,
            seats=None,
            invitation=InvitationState.ACCEPTED,
            invitation_nonce=invitation.link_nonce,
            registration=RegistrationState.CONFIRMED,
            answer=None,
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
                has_doubtful_address=False,
                institution="Tužilaštvo BiH",
                position="",
                title="",
                rank=None,
                group="prosecutors",
                sex=None,
                language="en",
                phone="",
                is_unnamed=False,
                unnamed_number=None,
                is_vip=False,
                seats=3,
                invitation=InvitationState.DRAFT,
                invitation_nonce=invitation.link_nonce,
                registration=None,
                answer=None,
                registration_nonce=None,
                is_walk_in=False,
                badge_id=None,
            )
        ]

    @pytest.mark.long
    def test_what_leads_to_the_name_of_somebody_unnamed_is_not_there(self, app: Flask) -> None:
        """Their own links and badge are absent, and so is the link of the nominating institution,
        which shows all its nominees."""
        published_event()
        offer, other = invited_institution(), invited_institution(name="Sud BiH")
        with transaction(by=audit.SHELL) as tx:
            send_invitations(tx, event())
        unnamed(registered().person_id)
        unnamed(named(offer).registration.person_id)
        named(other, "Besim")
        found = {
            record.name or record.institution: (
                record.invitation_nonce,
                record.registration_nonce,
                record.badge_id,
            )
            for record in guest_records(db.session(), event().id)
        }
        nothing = (None, None, None)
        assert all(found["Besim Hodžić"][1:])
        assert {name: kept for name, kept in found.items() if name != "Besim Hodžić"} == {
            "Tužilaštvo BiH": nothing,
            "Sud BiH": (other.link_nonce, None, None),
            "Judges 001": nothing,
            "Prosecutors 002": nothing,
        }

    @pytest.mark.long
    def test_a_walk_in_stands_on_the_list_without_an_invitation(self, app: Flask) -> None:
        published_event()
        walk_in()
        [record] = guest_records(db.session(), event().id)
        assert (record.invitation, record.registration, record.is_walk_in) == (
            None,
            RegistrationState.CONFIRMED,
            True,
        )

    def test_a_body_that_only_employs_guests_is_no_guest(self, app: Flask) -> None:
        guest(institution="Sud BiH")
        assert [record.name for record in guest_records(db.session(), event().id)] == [
            "Amra Kovačević"
        ]

    def test_another_event_has_its_own_list(self, app: Flask) -> None:
        guest("ba")
        invited_institution("ba")
        assert guest_records(db.session(), event("rs").id) == []
        assert guest_counts(db.session(), event("rs").id) == GuestCounts({}, {})

    def test_institutions_come_first_then_people_by_name_whatever_the_script(
        self, app: Flask
    ) -> None:
        guest(given_name="Жарко", family_name="Ћосић", email="z@x.example")
        guest(given_name="Žana", family_name="Ćosić", email="zana@x.example")
        guest(given_name="Ђорђе", family_name="Абаџић", email="dj@x.example")
        invited_institution(name="Vlada")
        assert names(GuestFilters()) == ["Vlada", "Ђорђе Абаџић", "Žana Ćosić", "Жарко Ћосић"]


class TestFilters:
    @pytest.mark.parametrize(
        ("search", "found"),
        [
            ("djordjevic", ["Đorđe Đorđević", "Ђорђе Ђорђевић"]),
            ("dordevic dorde", ["Đorđe Đorđević", "Ђорђе Ђорђевић"]),
            ("ЂОРЂЕ  ђорђе", ["Đorđe Đorđević", "Ђорђе Ђорђевић"]),
            ("amra kova", ["Amra Kovačević"]),
            ("AMRA@police", ["Amra Kovačević"]),
            ("tuzilastvo", ["Đorđe Đorđević"]),
            ("tužilaštvo amra", []),
            ("100%", []),
            ("' OR 1=1 --", []),
            ("فاطمة", ["فاطمة زهراء"]),
        ],
    )
    def test_a_search_finds_names_addresses_and_institutions(
        self, app: Flask, search: str, found: list[str]
    ) -> None:
        guest()
        guest(
            given_name="Đorđe",
            family_name="Đorđević",
            email="one@x.example",
            institution="Тужилаштво",
        )
        guest(given_name="Ђорђе", family_name="Ђорђевић", email="2@x.example")
        guest(given_name="فاطمة", family_name="زهراء", email="3@x.example")
        assert names(GuestFilters(search=search)) == found

    @pytest.mark.long
    def test_by_state_of_invitation_and_registration(self, app: Flask) -> None:
        published_event()
        registered(given_name="Accepted", email="1@x.example")
        invited(given_name="Invited", email="2@x.example")
        guest(given_name="Draft", email="3@x.example")
        walk_in(given_name="Walk-in", email="4@x.example")
        by_invitation = {
            state: names(GuestFilters(invitation=state))
            for state in (
                InvitationState.ACCEPTED,
                InvitationState.SENT,
                InvitationState.DRAFT,
                Nobody.NONE,
            )
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
        assert names(GuestFilters(registration=Nobody.NONE)) == [
            "Draft Kovačević",
            "Invited Kovačević",
        ]

    @pytest.mark.long
    def test_by_group_institution_and_language(self, app: Flask) -> None:
        amra = guest()
        guest(
            given_name="Петар",
            email="p@x.example",
            institution="Vlada",
            group="police",
            language="sr-Cyrl",
        )
        invited_institution(name="Tužilaštvo BiH")
        assert names(GuestFilters(group="police")) == ["Петар Kovačević"]
        assert names(GuestFilters(group="prosecutors")) == ["Tužilaštvo BiH"]
        assert names(GuestFilters(language="sr-Cyrl")) == ["Петар Kovačević"]
        assert names(GuestFilters(institution_id=person_of(amra).institution_id)) == [
            "Amra Kovačević"
        ]

    @pytest.mark.parametrize(
        "people", [{"tag_id": 1}, {"is_vip": True}, {"reply": (1, "any")}, {"ticked": Ticks()}]
    )
    def test_what_only_people_have_finds_no_institution(
        self, app: Flask, people: dict[str, Any]
    ) -> None:
        invited_institution()
        assert names(GuestFilters(**people)) == []

    @pytest.mark.long
    @pytest.mark.parametrize(
        ("sort_by", "expected"),
        [
            (SortBy.NAME, ["A", "B", "C"]),
            (SortBy.INSTITUTION, ["C", "B", "A"]),
            (SortBy.RANK, ["C", "B", "A"]),
            (SortBy.GROUP, ["B", "A", "C"]),
            (SortBy.INVITATION, ["B", "A", "C"]),
            (SortBy.REGISTRATION, ["B", "A", "C"]),
        ],
    )
    def test_sorted(self, app: Flask, sort_by: SortBy, expected: list[str]) -> None:
        published_event()
        registered(
            given_name="B",
            family_name="",
            email="b@x.example",
            institution="Sud",
            group="police",
            rank="director",
        )
        guest(given_name="A", family_name="", email="a@x.example", institution="", group="judges")
        guest(
            given_name="C",
            family_name="",
            email="c@x.example",
            institution="Agencija",
            group="iom",
            rank="minister",
        )
        assert names(GuestFilters(), sort_by=sort_by) == expected


class TestPages:
    def test_a_page_says_how_many_there_are_in_all(
        self, app: Flask, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for number in range(5):
            guest(given_name=f"Guest {number}", email=f"{number}@x.example")
        monkeypatch.setattr("ctevents.services.guests.list.PAGE", 2)
        pages = [
            guest_list(db.session(), event().id, GuestFilters(), page=page) for page in (1, 2, 3, 4)
        ]
        assert [page.total for page in pages] == [5, 5, 5, 5]
        assert [[record.given_name for record in page.records] for page in pages] == [
            ["Guest 0", "Guest 1"],
            ["Guest 2", "Guest 3"],
            ["Guest 4"],
            [],
        ]

    @pytest.mark.long
    @pytest.mark.parametrize("sort_by", list(SortBy))
    @pytest.mark.parametrize(
        "filters",
        [
            GuestFilters(),
            GuestFilters(search="example"),
            GuestFilters(language="en"),
            GuestFilters(institution_id=1),
            GuestFilters(is_vip=True),
            *(GuestFilters(group=group) for group in ("police", Nobody.NONE)),
            *(GuestFilters(rank=rank) for rank in (Rank.MINISTER, Nobody.NONE)),
            *(
                GuestFilters(registration=state)
                for state in (RegistrationState.CONFIRMED, Nobody.NONE)
            ),
            *(GuestFilters(invitation=state) for state in (InvitationState.DRAFT, Nobody.NONE)),
        ],
    )
    def test_pages_together_are_the_whole_list(
        self, app: Flask, monkeypatch: pytest.MonkeyPatch, filters: GuestFilters, sort_by: SortBy
    ) -> None:
        """The file of the list has all rows at once, without pages."""
        published_event()
        invited_institution()
        for number in range(2):
            guest(
                given_name=f"Guest {number}",
                email=f"{number}@x.example",
                group="police",
                institution="Sud",
            )
            registered(given_name=f"Registrant {number}", email=f"{number}@r.example")
            walk_in(given_name=f"Walk-in {number}", email=f"{number}@w.example")
        ranked_and_hidden()
        numbers = numbers_found(db.session(), event().id, filters, sort_by)
        rows = records_of(db.session(), event().id, numbers)
        monkeypatch.setattr("ctevents.services.guests.list.PAGE", 2)
        pages = [
            guest_list(db.session(), event().id, filters, sort_by=sort_by, page=page)
            for page in range(1, 7)
        ]
        assert [row for page in pages for row in page.records] == list(rows)
        assert {page.total for page in pages} == {len(numbers)}

    def test_counts_of_the_whole_list(self, app: Flask) -> None:
        published_event(capacity=1)
        registered(given_name="First", email="1@x.example")
        registered(given_name="Second", email="2@x.example")
        walk_in(email="3@x.example")
        invited_institution()
        assert guest_counts(db.session(), event().id) == GuestCounts(
            invitations={InvitationState.ACCEPTED: 2, InvitationState.DRAFT: 1, None: 1},
            registrations={RegistrationState.CONFIRMED: 1, RegistrationState.WAITLISTED: 2},
        )

    @pytest.mark.long
    def test_the_number_of_queries_does_not_grow_with_the_list(self, app: Flask) -> None:
        def queries() -> int:
            db.session().rollback()
            with counted() as statements:
                guest_list(db.session(), ba, GuestFilters(search="a", group="judges"))
            return len(statements)

        ba = event().id
        guest()
        few = queries()
        for number in range(20):
            guest(
                given_name=f"Amra {number}",
                email=f"{number}@x.example",
                institution=f"Sud {number}",
            )
        assert queries() == few


@contextmanager
def counted() -> Iterator[list[str]]:
    """Yield the list of the statements that are made meanwhile."""
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        statements.append(statement)

    sql_event.listen(db.engine, "before_cursor_execute", note)
    yield statements
    sql_event.remove(db.engine, "before_cursor_execute", note)
