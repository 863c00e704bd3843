"""An institution as staff see it: its seats by group, its nominees, its answer on paper."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import Invitation, OfficialLetter
from ctevents.services.common import audit
from ctevents.services.replies.nominations import release_seats, replace_nominee
from tests.support import stories
from tests.support.pages import Browser, Page


@pytest.fixture
def office(app: Flask) -> Browser:
    return stories.signed_in(app, Role.OFFICE, "ba")


@pytest.fixture
def offer(app: Flask) -> Invitation:
    """Three seats."""
    stories.published_event()
    return stories.invited_institution(seats=3)


def path_of(invitation: Invitation) -> str:
    return f"/staff/events/ba/guests/institutions/{invitation.institution_id}"


def save(office: Browser, invitation: Invitation, **changes: str) -> Page:
    return office.submit(office.open(path_of(invitation)), "Save the institution", **changes)


class TestSeatsByGroup:
    def test_of_a_new_institution(self, office: Browser) -> None:
        page = office.open("/staff/events/ba/guests/institutions/add")
        fields = {"name": "Granična policija", "seats": "3", "group": "police"}
        answer = office.submit(
            page, "seats", **fields, seats_of_police="2", **{"seats_of_border-police": "1"}
        )
        assert answer.status == 303, answer.errors
        invitation = db.session.query(Invitation).one()
        assert (invitation.seats, invitation.split) == (3, {"police": 2, "border-police": 1})

    @pytest.mark.long
    def test_edited_and_taken_off_again(self, office: Browser, offer: Invitation) -> None:
        save(office, offer, seats="4", seats_of_police="3", seats_of_judges="1")
        assert (offer.seats, offer.split) == (4, {"police": 3, "judges": 1})
        assert "Nothing was changed." in office.follow(save(office, offer)).text
        save(office, offer, seats_of_police="", seats_of_judges="")
        assert (offer.seats, offer.split) == (4, {})

    def test_they_add_up_to_the_seats(self, office: Browser, offer: Invitation) -> None:
        again = save(office, offer, seats_of_police="2")
        assert (again.status, again.errors) == (
            422,
            ["The seats by group add up to 2. Enter the same number of seats."],
        )
        assert (
            again.form("Save the institution").find(attrs={"id": "seats_of_police", "value": "2"})
            is not None
        )

    @pytest.mark.long
    def test_never_fewer_than_are_named(self, office: Browser, offer: Invitation) -> None:
        stories.named(offer, "Amra")
        stories.named(offer, "Besim")
        again = save(office, offer, seats="1")
        assert (again.status, again.errors) == (
            409,
            ["There would be fewer seats than nominees: Tužilaštvo BiH. Withdraw a nominee first."],
        )
        assert offer.seats == 3

    @pytest.mark.long
    def test_seats_given_back_meanwhile_are_not_offered_again(
        self, office: Browser, offer: Invitation
    ) -> None:
        page = office.open(path_of(offer))
        with transaction(by=audit.LINK) as tx:
            release_seats(tx, offer, {"": 2})
        again = office.submit(page, "Save the institution", email="new@prosecutors.example")
        assert again.status == 409
        assert again.all(".notice.warning li") == [
            "Seats: 1",
            "E-mail address of the focal point: focal@prosecutors.example",
        ]
        assert (offer.seats_offered, offer.focal_email) == (1, "focal@prosecutors.example")
        assert office.submit(again, "Save the institution", seats="1").status == 303
        assert (offer.seats_offered, offer.focal_email) == (1, "new@prosecutors.example")

    @pytest.mark.long
    def test_one_that_gave_back_all_can_be_edited_and_offered_seats_again(
        self, office: Browser, offer: Invitation
    ) -> None:
        with transaction(by=audit.LINK) as tx:
            release_seats(tx, offer, {"": 3})
        assert save(office, offer, email="new@prosecutors.example").status == 303
        assert (offer.focal_email, offer.seats_offered) == ("new@prosecutors.example", 0)
        save(office, offer, seats="2")
        assert (offer.state, offer.seats_offered) == ("sent", 2)


def test_its_nominees_and_their_states(office: Browser, offer: Invitation) -> None:
    before = stories.named(offer, "Amra")
    with transaction(by=audit.LINK) as tx:
        replace_nominee(tx, before, stories.nominee_fields(offer, "Besim"))
    page = office.open(path_of(offer))
    assert "3 seats are offered, 2 free." in page.text
    assert page.all(".scroll tbody th") == ["HODŽIĆ, Amra", "HODŽIĆ, Besim"]
    assert page.all(".scroll tbody .state") == ["replaced", "confirmed"]
    assert (
        page.links()["HODŽIĆ, Amra"]
        == f"/staff/events/ba/guests/people/{before.registration.person_id}"
    )


def test_unnamed_guests_are_not_named_here(office: Browser, offer: Invitation) -> None:
    nomination = stories.named(offer, "Amra")
    with transaction(by=audit.SHELL) as tx:
        person = tx.get_one(type(nomination.registration.person), nomination.registration.person_id)
        person.is_unnamed, person.unnamed_number = True, 14
    page = office.open(path_of(offer))
    assert page.all(".scroll tbody th") == ["Prosecutors 014"]
    assert "Amra" not in page.text


class TestTheOfficialLetter:
    @pytest.fixture
    def letter(self, offer: Invitation) -> OfficialLetter:
        return stories.official_letter(offer, 'answer"; x=.pdf')

    def test_is_a_file_for_the_staff_of_the_event(
        self, office: Browser, offer: Invitation, letter: OfficialLetter
    ) -> None:
        path = office.open(path_of(offer)).links()['answer"; x=.pdf']
        answer = office.open(path).response
        assert (answer.data, answer.mimetype) == (letter.content, "application/pdf")
        assert (
            answer.headers["Content-Disposition"]
            == f"attachment; filename=official-letter-{letter.id}.pdf"
        )

    @pytest.mark.long
    def test_and_of_no_other(self, app: Flask, offer: Invitation, letter: OfficialLetter) -> None:
        path = f"{path_of(offer)}/letters/{letter.id}"
        other = stories.invited_institution(name="Sud BiH")
        assert stories.signed_in(app, Role.OFFICE, "al").open(path).status == 404
        assert stories.signed_in(app, Role.DOOR, "ba").open(path).status == 403
        organiser = stories.signed_in(app, Role.ORGANISER)
        assert organiser.open(path).status == 200
        assert organiser.open(f"{path_of(other)}/letters/{letter.id}").status == 404
