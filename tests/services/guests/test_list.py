"""The guest list, added to and edited by hand."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import RegistrationState
from ctevents.models import AuditEntry, Invitation, Person, Registration, RosterVersion
from ctevents.services.common import audit
from ctevents.services.guests.list import (
    InstitutionFields,
    edit_institution_guest,
    edit_person_guest,
    guest_records,
)
from ctevents.services.guests.lookup import (
    history_of_institution,
    history_of_person,
    institution_guest,
    person_guest,
)
from ctevents.services.people.people import person_version
from ctevents.services.replies.invitations import accept
from ctevents.services.replies.registrations import Wishes
from tests.support.stories import (
    event,
    fields,
    guest,
    invited,
    person_of,
    published_event,
    registered,
)
from tests.support.stories import institution_guest as invited_institution

SHELL = audit.SHELL


def names(slug: str = "ba") -> list[str]:
    return [record.name for record in guest_records(db.session(), event(slug).id)]


def roster_version(slug: str = "ba") -> int:
    version = db.session().scalar(
        select(RosterVersion.version).where(RosterVersion.event_id == event(slug).id)
    )
    assert version is not None
    return version


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
        assert names() == ["Amra Kovačević"]

    @pytest.mark.parametrize(
        "other",
        [
            {"given_name": "Emina"},
            {"email": "amra@court.example"},
            {"family_name": "Kovacevic"},
            {"email": "", "institution": "Vlada"},
        ],
    )
    def test_another_name_address_or_spelling_is_another_person(
        self, app: Flask, other: dict[str, str]
    ) -> None:
        guest()
        guest(**other)
        assert len(names()) == 2

    @pytest.mark.long
    def test_the_same_person_may_be_a_guest_of_two_events(self, app: Flask) -> None:
        guest("ba")
        guest("rs")
        assert (names("ba"), names("rs")) == (["Amra Kovačević"], ["Amra Kovačević"])

    def test_an_institution_has_one_invitation(self, app: Flask) -> None:
        guest(institution="Tužilaštvo BiH")
        invited_institution(name="TUŽILAŠTVO  BiH")
        with pytest.raises(Refusal) as refused:
            invited_institution(name="Tužilaštvo BiH")
        assert refused.value.reason is Reason.GUEST_LISTED_ALREADY

    def test_it_is_audited_without_a_name(self, app: Flask) -> None:
        invitation = guest()
        [entry] = history_of_person(db.session(), person_of(invitation))
        assert (entry.action, entry.actor, entry.event, entry.details) == (
            "guest.added",
            SHELL,
            event(),
            {},
        )


class TestEditing:
    def edit(self, person: Person, *, seen: str | None = None, **changes: str) -> list[str]:
        with transaction(by=SHELL) as tx:
            return edit_person_guest(tx, person, fields(**changes), is_unnamed=False, seen=seen)

    def test_what_differs_is_written_and_audited(self, app: Flask) -> None:
        person = person_of(guest())
        assert self.edit(person, given_name="Emina", institution="Vlada") == [
            "given_name",
            "institution",
        ]
        assert (person.name, person.institution_name, person.search_key) == (
            "Emina Kovačević",
            "Vlada",
            "emina kovacevic",
        )
        latest = history_of_person(db.session(), person)[0]
        assert (latest.action, latest.details) == (
            "guest.edited",
            {"fields": ["given_name", "institution"]},
        )

    def test_the_same_once_more_leaves_no_trace(self, app: Flask) -> None:
        person = person_of(guest())
        assert self.edit(person) == []
        assert [entry.action for entry in history_of_person(db.session(), person)] == [
            "guest.added"
        ]

    def test_nobody_becomes_somebody_else_on_the_list(self, app: Flask) -> None:
        guest()
        emina = person_of(guest(given_name="Emina"))
        with pytest.raises(Refusal) as refused:
            self.edit(emina, given_name="Amra")
        assert refused.value.reason is Reason.GUEST_LISTED_ALREADY

    def test_the_doors_are_told_only_of_a_registered_person(self, app: Flask) -> None:
        published_event()
        registration, merely_invited = registered(), person_of(invited(given_name="Emina"))
        before = roster_version()
        self.edit(merely_invited, given_name="Emina", position="Clerk")
        assert roster_version() == before
        self.edit(registration.person, position="Clerk")
        assert (roster_version(), registration.roster_version) == (before + 1, before + 1)

    def test_nothing_is_written_over_what_the_person_saved_meanwhile(self, app: Flask) -> None:
        published_event()
        invitation = invited()
        seen = person_version(person_of(invitation))
        with transaction(by=audit.LINK) as tx:
            accept(tx, invitation, fields(position="President"), Wishes())
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
            "language": "en",
            "seats": 3,
        }
        with transaction(by=SHELL) as tx:
            new = InstitutionFields(**(values | changes))  # type: ignore[arg-type]
            return edit_institution_guest(tx, invitation, new)

    def test_what_differs_is_written_and_audited(self, app: Flask) -> None:
        invitation = invited_institution()
        changed = self.edit(
            invitation, name="Vlada", group="government", email="x@vlada.example", seats=5
        )
        assert changed == ["name", "group", "focal_email", "seats"]
        institution = invitation.institution
        assert institution is not None
        assert institution.group is not None
        assert (institution.name, institution.name_key, institution.group.code) == (
            "Vlada",
            "vlada",
            "government",
        )
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
        registration = registered()
        assert registration.state is RegistrationState.WAITLISTED
        self.edit(institution, seats=2)
        assert registration.state is RegistrationState.CONFIRMED

    @pytest.mark.long
    def test_the_doors_are_told_of_a_new_name_of_those_who_come(self, app: Flask) -> None:
        published_event()
        institution = invited_institution()
        registered(institution="Tužilaštvo BiH")
        registered(given_name="Emina", institution="Sud BiH")
        before = roster_version()
        self.edit(institution, name="Tužilaštvo Bosne i Hercegovine")
        versions = (
            db.session()
            .scalars(select(Registration.roster_version).order_by(Registration.id))
            .all()
        )
        assert versions == [before + 1, before]

    def test_one_of_another_event_is_not_there(self, app: Flask) -> None:
        invitation = invited_institution("ba")
        assert invitation.institution_id is not None
        assert institution_guest(db.session(), event("rs").id, invitation.institution_id) is None
