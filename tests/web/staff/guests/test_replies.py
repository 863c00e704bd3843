"""Replies that came by phone or letter, as staff enter them; invitations withdrawn and sent
again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.registration import Channel, InvitationState, RegistrationState
from ctevents.domain.roles import Role
from ctevents.models import Invitation, Message, Registration
from ctevents.services.common import audit
from ctevents.services.replies.delegations import delegate
from ctevents.services.replies.invitations import invitation_by_nonce
from tests.support import stories
from tests.support.pages import Browser, Page

AGAIN = "Send again, with a new link and e-mail one person"


@pytest.fixture
def office(app: Flask) -> Browser:
    return stories.signed_in(app, Role.OFFICE, "ba")


@pytest.fixture
def organiser(app: Flask) -> Browser:
    return stories.signed_in(app, Role.ORGANISER)


def guest_page(browser: Browser, invitation: Invitation) -> Page:
    if invitation.person_id is not None:
        return browser.open(f"/staff/events/ba/guests/people/{invitation.person_id}")
    return browser.open(f"/staff/events/ba/guests/institutions/{invitation.institution_id}")


def step(browser: Browser, invitation: Invitation, text: str) -> Page:
    """The page behind a button of the guest's page."""
    return browser.open(guest_page(browser, invitation).links()[text])


def said(browser: Browser, answer: Page) -> list[str]:
    assert answer.status == 303, answer.errors
    return browser.follow(answer).all("[role=status], [role=alert]")


class TestReply:
    @pytest.mark.long
    def test_accepting_by_phone_registers_at_once(self, office: Browser) -> None:
        stories.published_event()
        invitation = stories.invited(email="")
        page = step(office, invitation, "Enter a reply")
        assert page.heading == "Enter a reply: Amra Kovačević"
        answer = office.submit(page, reply="accepted")
        assert said(office, answer) == ["Reply saved. Registration: confirmed."]
        assert (invitation.state, invitation.reply_channel) == (
            InvitationState.ACCEPTED,
            Channel.PHONE,
        )
        assert "accepted reply of 1 February 2027, by phone" in guest_page(office, invitation).text

    @pytest.mark.long
    def test_the_day_on_which_the_letter_came_is_kept(self, office: Browser) -> None:
        stories.published_event()
        invitation = stories.invited()
        page = step(office, invitation, "Enter a reply")
        office.submit(page, reply="declined", channel="letter", came_on="2027-01-28")
        page = guest_page(office, invitation)
        assert "declined reply of 28 January 2027, by letter on paper" in page.text
        assert "received on: 2027-01-28; answered by: by letter on paper" in page.text

    @pytest.mark.long
    def test_the_last_one_to_come_is_put_on_the_waiting_list(self, office: Browser) -> None:
        stories.published_event(capacity=1)
        stories.registered()
        invitation = stories.invited(given_name="Second", email="second@police.example")
        answer = office.submit(step(office, invitation, "Enter a reply"), reply="accepted")
        assert said(office, answer) == ["Reply saved. Registration: on the waiting list."]

    @pytest.mark.long
    def test_what_is_wrong_is_said_and_what_was_typed_stays(self, office: Browser) -> None:
        stories.published_event()
        page = step(office, stories.invited(), "Enter a reply")
        refused = office.submit(page, channel="letter", came_on="2027-02-30")
        assert (refused.status, refused.errors) == (
            422,
            [
                "Choose whether it was accepted or declined.",
                "Date received: Enter a day, such as 2027-03-10.",
            ],
        )
        assert refused.form("came_on").find(attrs={"name": "came_on"})["value"] == "2027-02-30"  # type: ignore[index]
        assert refused.form("came_on").select_one("[name=channel][checked]")["value"] == "letter"  # type: ignore[index]
        late = office.submit(page, reply="accepted", came_on="2027-02-02")
        assert late.errors == ["This date is in the future. Enter today or an earlier date."]
        assert db.session.query(Registration).count() == 0

    @pytest.mark.long
    def test_the_same_reply_again_changes_nothing(self, office: Browser) -> None:
        stories.published_event()
        page = step(office, stories.invited(), "Enter a reply")
        assert said(office, office.submit(page, reply="declined")) == ["Reply saved."]
        assert said(office, office.submit(page, reply="declined")) == ["Nothing was changed."]

    @pytest.mark.long
    def test_not_that_somebody_declined_who_is_at_the_event(self, office: Browser) -> None:
        stories.published_event()
        registration = stories.registered()
        stories.checked_in(registration)
        page = step(office, stories.invitation_of(registration), "Enter a reply")
        refused = office.submit(page, reply="declined", channel="letter")
        assert (refused.status, refused.errors) == (
            409,
            [
                (
                    "This guest is already checked in. If that is a mistake, undo the check-in "
                    "first, then enter the reply."
                )
            ],
        )
        db.session.refresh(registration)
        assert registration.state is RegistrationState.CONFIRMED
        assert refused.form("came_on").select_one("[name=channel][checked]")["value"] == "letter"  # type: ignore[index]

    @pytest.mark.long
    def test_not_to_what_was_withdrawn_meanwhile_nor_once_it_is_over(self, office: Browser) -> None:
        event = stories.published_event()
        page = step(office, stories.invited(), "Enter a reply")
        with transaction(by=audit.SHELL):
            db.session.query(Invitation).one().state = InvitationState.WITHDRAWN
        refused = office.submit(page, reply="accepted")
        assert (refused.status, refused.errors) == (
            409,
            ["This invitation was passed on or withdrawn. To enter a reply, send it again first."],
        )
        with transaction(by=audit.SHELL):
            db.session.query(Invitation).one().state = InvitationState.SENT
            stories.event().ends_at = stories.now() - timedelta(hours=1)
        assert event.slug == "ba"
        assert office.submit(page, reply="accepted").errors == ["The event is over."]


class TestInstitution:
    @pytest.mark.long
    def test_it_does_not_need_the_seats(self, office: Browser) -> None:
        stories.published_event()
        invitation = stories.invited_institution()
        page = step(office, invitation, "Give seats back")
        assert said(office, office.submit(page, channel="letter")) == ["The seats are given back."]
        assert (invitation.state, invitation.reply_channel) == (
            InvitationState.DECLINED,
            Channel.LETTER,
        )

    @pytest.mark.long
    def test_a_person_is_named_on_its_behalf(self, office: Browser) -> None:
        stories.published_event()
        invitation = stories.invited_institution(seats=1)
        page = step(office, invitation, "Name a person for the institution")
        assert page.heading == "Name a person for Tužilaštvo BiH"
        ana = {"given_name": "Ana", "family_name": "Hodžić", "email": "ana@x.example"}
        assert said(office, office.submit(page, **ana)) == ["Ana Hodžić is now a nominee."]
        [nominee] = db.session.query(Registration)
        assert (nominee.state, nominee.person.institution_name) == (
            RegistrationState.CONFIRMED,
            "Tužilaštvo BiH",
        )
        refused = office.submit(page, **(ana | {"given_name": "Ben"}))
        assert (refused.status, len(refused.errors)) == (409, 1)

    def test_a_person_cannot_name_anybody(self, office: Browser) -> None:
        stories.published_event()
        invitation = stories.invited()
        assert (
            office.open(f"/staff/events/ba/invitations/{invitation.id}/nominees/add").status == 404
        )


class TestWithdrawal:
    @pytest.mark.long
    def test_the_page_says_what_it_does_and_asks_why(self, office: Browser) -> None:
        stories.published_event()
        invitation = stories.invited()
        page = step(office, invitation, "Withdraw")
        assert "The personal link will stop working." in page.text
        assert office.submit(page).errors == [
            "Enter a reason, for colleagues who look at it later."
        ]
        assert said(office, office.submit(page, reason="Left the court")) == [
            "Invitation withdrawn. No e-mail is sent."
        ]
        assert (
            "withdrawn sent 1 February 2027, 10:00 Reason: Left the court"
            in guest_page(office, invitation).text
        )
        assert [each["invitation"] for each in guests(office)] == ["withdrawn"]

    @pytest.mark.long
    def test_an_institution_with_its_nominees(self, office: Browser) -> None:
        stories.published_event()
        invitation = stories.invited_institution()
        nominee = stories.named(invitation).registration
        cancels = "Withdraw the invitation, cancel the seats of its nominees and e-mail one person"
        office.submit(step(office, invitation, "Withdraw"), reason="Error", press=cancels)
        assert (invitation.state, nominee.state) == (
            InvitationState.WITHDRAWN,
            RegistrationState.CANCELLED,
        )

    @pytest.mark.long
    def test_twice_is_refused(self, office: Browser) -> None:
        stories.published_event()
        page = step(office, stories.invited(), "Withdraw")
        office.submit(page, reason="Error")
        assert office.submit(page, reason="Error").status == 409


class TestSentAlone:
    @pytest.mark.long
    def test_to_one_row_of_the_list_and_to_nobody_else(self, organiser: Browser) -> None:
        stories.published_event()
        invitation, other = (
            stories.guest(),
            stories.guest(email="other@sud.example", given_name="Emir"),
        )
        answer = organiser.submit(
            guest_page(organiser, invitation), "Send the invitation now and e-mail one person"
        )
        assert said(organiser, answer) == ["The invitation will be sent shortly."]
        assert (invitation.state, other.state) == (InvitationState.SENT, InvitationState.DRAFT)
        assert "Invitation sent" in guest_page(organiser, invitation).text
        assert "Send the invitation now" not in guest_page(organiser, invitation).text

    @pytest.mark.long
    def test_without_an_address_the_letter_is_to_be_printed(self, organiser: Browser) -> None:
        stories.published_event()
        invitation = stories.guest(email="")
        page = guest_page(organiser, invitation)
        assert "Send the invitation now" not in page.text
        answer = organiser.submit(page, "Mark as invited by letter")
        assert said(organiser, answer) == [
            "Marked as invited. There is no e-mail address, so print the letter."
        ]
        assert (invitation.state, db.session.query(Message).count()) == (InvitationState.SENT, 0)

    @pytest.mark.long
    def test_an_institution_without_an_address_is_invited_by_letter(
        self, organiser: Browser
    ) -> None:
        stories.published_event()
        invitation = stories.institution_guest()
        with transaction(by=audit.SHELL):
            invitation.focal_email = ""
        assert "Mark as invited by letter" in guest_page(organiser, invitation).all("main button")

    @pytest.mark.long
    def test_the_office_sends_none_and_a_draft_of_an_event_sends_none(
        self, office: Browser
    ) -> None:
        stories.planned_event()
        assert "Send the invitation now" not in guest_page(office, stories.guest()).text


class TestSentAgain:
    @pytest.mark.long
    def test_with_another_link(self, organiser: Browser) -> None:
        stories.published_event()
        invitation = stories.invited()
        before = invitation.link_nonce
        answer = organiser.submit(guest_page(organiser, invitation), AGAIN)
        assert said(organiser, answer) == ["The invitation will be sent again shortly."]
        assert invitation_by_nonce(db.session(), before) is None

    @pytest.mark.long
    def test_without_an_address_the_letter_is_to_be_printed(self, organiser: Browser) -> None:
        stories.published_event()
        invitation = stories.invited(email="")
        answer = organiser.submit(guest_page(organiser, invitation), "Send again, with a new link")
        assert said(organiser, answer) == ["The invitation has a new link. Print the letter."]
        assert db.session.query(Message).count() == 0

    @pytest.mark.long
    def test_the_office_sends_no_letters(self, office: Browser) -> None:
        stories.published_event()
        assert "Send again" not in guest_page(office, stories.invited()).text

    def test_not_before_the_event_is_published(self, organiser: Browser) -> None:
        stories.planned_event()
        invitation = stories.guest()
        with transaction(by=audit.SHELL):
            invitation.state = InvitationState.WITHDRAWN
        answer = organiser.submit(guest_page(organiser, invitation), AGAIN)
        assert said(organiser, answer) == ["The event is not published yet. Publish it first."]


@pytest.mark.long
def test_the_pages_of_two_colleagues_lead_to_each_other(office: Browser) -> None:
    stories.published_event()
    invitation = stories.invited()
    with transaction(by=audit.LINK) as tx:
        colleague = stories.fields(
            given_name="Emir", family_name="Hadžić", email="emir@sud.example"
        )
        made = delegate(tx, invitation, colleague)
    first, second = guest_page(office, invitation), guest_page(office, made)
    assert "Passed on to Emir Hadžić" in first.text
    assert "Passed on by Amra Kovačević" in second.text
    assert office.open(first.links()["Emir Hadžić"]).heading == "Emir Hadžić"
    assert "Withdraw" not in first.links()


def guests(browser: Browser) -> list[dict[str, str]]:
    page = browser.open("/staff/events/ba/guests")
    return [{"invitation": state} for state in page.all("tbody tr td:nth-of-type(4)")]
