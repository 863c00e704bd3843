"""The pages of possible duplicates: compared, told apart, merged."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import Person
from ctevents.services.common import audit
from ctevents.services.guests.list import edit_person_guest
from ctevents.services.replies.invitations import decline
from tests.services.guests.test_merging import TWIN, accepted, asked, listed, nominee
from tests.support import stories
from tests.support.pages import Browser, Page

PAIRS = "/staff/events/ba/duplicates"


@pytest.fixture
def office(app: Flask) -> Browser:
    stories.published_event()
    return stories.signed_in(app, Role.OFFICE, "ba")


def pair(one: Person, other: Person) -> str:
    return f"{PAIRS}/{one.id}/{other.id}"


def people() -> list[str]:
    return [person.name for person in db.session.query(Person).order_by(Person.id)]


def effects(page: Page) -> list[str]:
    return page.all("section[aria-labelledby=merge] form > ul > li")


class TestList:
    @pytest.mark.long
    def test_names_the_pairs_and_leads_to_them(self, office: Browser) -> None:
        assert office.open(PAIRS).all(".empty") == [
            "There are no possible duplicates on this list."
        ]
        one, other = listed(), listed(**TWIN)
        page = office.open(PAIRS)
        assert page.all("tbody tr") == [
            "KOVAČEVIĆ, Amra Sud BiH amra@police.example КОВАЧЕВИЋ, Амра Sud BiH amra@other.example"
        ]
        assert page.links()["KOVAČEVIĆ, Amra"] == pair(one, other)

    @pytest.mark.long
    def test_is_what_to_do_next(self, office: Browser) -> None:
        listed(), listed(**TWIN)
        assert office.open("/staff/").links()["Check one possible duplicate"] == PAIRS
        assert PAIRS in office.open("/staff/events/ba/guests").links().values()


class TestTwoPeople:
    @pytest.mark.long
    def test_are_listed_apart_and_can_be_looked_at_again(self, office: Browser) -> None:
        one, other = listed(), listed(**TWIN)
        apart = office.follow(office.submit(office.open(pair(one, other)), "Mark as two people"))
        assert apart.all(".notice") == [
            "Saved: two people. They are no longer shown as a possible duplicate."
        ]
        assert apart.all("main details summary")[1:] == ["Marked as two people"]
        assert office.open(pair(one, other)).all("section[aria-labelledby=apart] p") == [
            "Already marked as two people."
        ]
        again = office.follow(office.submit(apart, "Show as a pair again"))
        assert again.all("main details summary")[1:] == []
        assert people() == ["Amra Kovačević", "Амра Ковачевић"]


class TestMerge:
    @pytest.mark.long
    def test_asks_for_each_value_that_differs_and_says_what_it_will_do(
        self, office: Browser
    ) -> None:
        one, other = accepted(), accepted(**TWIN)
        page = office.open(pair(one, other))
        assert page.all("fieldset legend") == ["Name", "E-mail address"]
        assert effects(page) == [
            (
                f"Number {one.id} stays on the guest list, number {other.id} is removed, and the "
                "figures count one person."
            ),
            "The invitation will then be: accepted.",
            "The registration will then be: confirmed.",
            f"Both have a badge. The badge of number {other.id} will be refused at the door. The "
            "person gets one e-mail "
            "with the valid badge, and one that removes the second entry from the calendar.",
            "The second seat goes to the next on the waiting list.",
            "Everything of both entries is kept: 0 check-ins, 4 letters, both histories. Both "
            "personal links keep "
            "working and lead to the entry that stays.",
        ]

    @pytest.mark.long
    def test_keeps_what_was_chosen(self, office: Browser) -> None:
        one, other = listed(), listed(**TWIN)
        compared = pair(one, other)
        done = office.submit(office.open(compared), "version", name="younger", email="older")
        page = office.follow(done)
        assert page.all(".notice") == ["The two entries are merged into one."]
        assert page.heading == "Амра Ковачевић"
        assert (people(), db.session.get_one(Person, one.id).email) == (
            ["Амра Ковачевић"],
            "amra@police.example",
        )
        assert office.open(compared).status == 404

    @pytest.mark.long
    def test_suggests_what_is_there(self, office: Browser) -> None:
        one, other = listed(phone=""), listed(**TWIN, phone="061 1")
        office.submit(office.open(pair(one, other)), "version")
        assert db.session.get_one(Person, one.id).phone == "061 1"

    def test_refuses_what_was_not_offered(self, office: Browser) -> None:
        one, other = listed(), listed(**TWIN)
        page = office.submit(office.open(pair(one, other)), "version", name="third")
        assert (page.status, len(people())) == (422, 2)

    @pytest.mark.long
    def test_repeats_its_effects_if_something_has_changed(self, office: Browser) -> None:
        one, other = asked(), accepted(**TWIN)
        page = office.open(pair(one, other))
        invitation = stories.invitation_of(db.session.query(stories.Registration).one())
        with transaction(by=audit.LINK) as tx:
            decline(tx, invitation)
        refused = office.submit(page, "version", name="younger")
        assert refused.status == 409
        assert refused.errors == [
            (
                "Something has changed since this page was opened. Check again what the merge will "
                "do, then merge."
            )
        ]
        assert "The registration will then be: cancelled." in effects(refused)
        office.follow(office.submit(refused, "version"))
        assert people() == ["Амра Ковачевић"]

    @pytest.mark.long
    def test_names_the_institution_that_gets_a_seat_back(self, office: Browser) -> None:
        one = nominee()
        other = stories.named(stories.invited_institution(name="SIPA"), **TWIN).registration.person
        [sentence] = [
            text for text in effects(office.open(pair(one, other))) if "institution" in text
        ]
        assert sentence == (
            "Both were named for a seat of an institution. SIPA can name a different person for "
            "its seat."
        )


class TestWhoIsNotNamed:
    def mask(self, *people: Person) -> None:
        for person in people:
            known: dict[str, Any] = {
                "given_name": person.given_name,
                "family_name": person.family_name,
            }
            with transaction(by=audit.SHELL) as tx:
                edit_person_guest(
                    tx,
                    tx.get_one(Person, person.id),
                    stories.fields(**known, email=person.email),
                    is_unnamed=True,
                )

    @pytest.mark.long
    @pytest.mark.parametrize("are_both", [False, True])
    def test_is_in_no_pair_for_an_office(self, office: Browser, *, are_both: bool) -> None:
        """It could add its guess to the list, named or unnamed, and would learn here whether it is
        true."""
        one, other = listed(), listed(**TWIN)
        self.mask(one, *([other] if are_both else []))
        assert office.open(PAIRS).all("tbody tr") == []
        assert office.open(pair(one, other)).status == 404
        form = (
            office.open("/staff/events/ba/guests/people/add")
            .form("given_name")
            .find(attrs={"name": "csrf_token"})
        )
        assert form is not None
        for step in ("", "/two-people", "/pair-again"):
            assert (
                office.post(f"{pair(one, other)}{step}", {"csrf_token": form["value"]}).status
                == 404
            )

    @pytest.mark.long
    def test_is_shown_to_an_organiser_and_merged_only_by_number(self, app: Flask) -> None:
        organiser = stories.signed_in(app, Role.ORGANISER)
        one, other = listed(), listed(**TWIN)
        self.mask(one, other)
        for page in (organiser.open(PAIRS), compared := organiser.open(pair(one, other))):
            assert [
                name for name in ("Kovačević", "Ковачевић", "amra@", "Sud BiH") if name in page.text
            ] == []
            assert "Judges 001" in page.text
        done = organiser.follow(organiser.submit(compared, "version"))
        assert (done.heading, len(people())) == ("Judges 002", 1)

    @pytest.mark.long
    @pytest.mark.parametrize("is_older", [False, True])
    def test_stays_unnamed_with_what_is_known_where_an_organiser_merges(
        self, app: Flask, *, is_older: bool
    ) -> None:
        organiser = stories.signed_in(app, Role.ORGANISER)
        one, other = listed(), listed(**TWIN)
        hidden, named = (one, other) if is_older else (other, one)
        with transaction(by=audit.SHELL) as tx:
            tx.get_one(Person, hidden.id).phone, tx.get_one(Person, named.id).phone = "", "+387 62"
        known = hidden.email
        self.mask(hidden)
        asked = organiser.open(pair(one, other))
        assert "Judges 001" not in asked.text
        done = organiser.submit(organiser.submit(asked, "reason", reason="Listed twice"), "version")
        assert organiser.follow(done).heading == "Judges 001"
        left = db.session.query(Person).one()
        assert (left.id, left.is_unnamed, left.email, left.phone) == (
            hidden.id,
            True,
            known,
            "+387 62",
        )


def test_another_countrys_pair_is_not_there(office: Browser) -> None:
    one = listed()
    other = stories.person_of(stories.guest("al", **TWIN))
    assert office.open(pair(one, other)).status == 404
    assert office.open(f"/staff/events/al/duplicates/{one.id}/{other.id}").status == 404
