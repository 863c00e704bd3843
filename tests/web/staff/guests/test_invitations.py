"""Sending invitations: recipients, content, and exactly the number on the button."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import func, select

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.roles import Role
from ctevents.models import Message
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event
from tests.support import stories
from tests.support.pages import Browser, Page

INVITE = "/staff/events/ba/invitations"


@pytest.fixture
def organiser(app: Flask) -> Browser:
    return stories.signed_in(app, Role.ORGANISER)


def a_list(slug: str = "ba") -> None:
    """Two judges, one of them without an address; one police officer; an institution of
    prosecutors."""
    stories.guest(slug)
    stories.guest(slug, given_name="Emina", email="")
    stories.guest(slug, given_name="Петар", email="petar@police.example", group="police")
    stories.institution_guest(slug)


def groups(page: Page) -> dict[str, list[str]]:
    assert page.tree is not None
    rows = [
        [" ".join(cell.get_text().split()) for cell in row.select("th, td")]
        for row in page.tree.select("tbody tr")
    ]
    return {row[0]: row[1:] for row in rows}


def queued() -> int:
    return db.session().scalar(select(func.count()).select_from(Message)) or 0


class TestTheChoice:
    @pytest.mark.long
    def test_how_many_by_mail_and_by_letter(self, organiser: Browser) -> None:
        stories.published_event()
        a_list()
        page = organiser.open(INVITE)
        assert "Not yet invited: 3 by e-mail, 1 by letter." in page.text
        assert groups(page) == {
            "Police": ["1", "0"],
            "Prosecutors": ["1", "0"],
            "Judges": ["1", "1"],
        }
        assert page.all("main form[method=post] button") == [
            "Send 3 by e-mail and mark 1 as invited by letter"
        ]

    @pytest.mark.long
    def test_groups_filter_it(self, organiser: Browser) -> None:
        stories.published_event()
        a_list()
        page = organiser.submit(
            organiser.open(INVITE), "Apply the filter", group=["police", "prosecutors"]
        )
        assert page.all("main form[method=post] button") == ["Send 2 invitations"]

    @pytest.mark.long
    def test_seats_offered_beyond_the_capacity_are_told_before_they_are(
        self, organiser: Browser
    ) -> None:
        stories.published_event(capacity=2)
        a_list()
        assert organiser.open(INVITE).all("form[method=post] .notice") == [
            "We send 3 e-mails. If everybody invited accepts, 4 people will be on the waiting "
            "list. Nobody is turned "
            "away. When the seats are full, nominees and everybody else who accepts join the "
            "waiting list."
        ]
        assert organiser.open(f"{INVITE}?group=police").all(".notice") == []

    def test_only_by_letter(self, organiser: Browser) -> None:
        stories.published_event()
        stories.guest(email="")
        page = organiser.open(INVITE)
        assert (
            "Nobody in this selection has an e-mail address, so there is no e-mail to show."
            in page.text
        )
        assert page.all("main form[method=post] button") == ["Mark one as invited by letter"]

    @pytest.mark.long
    def test_nobody_left_in_the_choice(self, organiser: Browser) -> None:
        stories.published_event()
        stories.guest(group="police")
        page = organiser.open(f"{INVITE}?group=iom")
        assert "Everybody in this selection is already invited." in page.text

    @pytest.mark.long
    def test_everybody_is_invited(self, organiser: Browser) -> None:
        stories.published_event()
        stories.invited()
        page = organiser.open(INVITE)
        assert (page.all("main form"), "Everybody on the guest list is invited." in page.text) == (
            [],
            True,
        )

    @pytest.mark.long
    def test_not_before_publication(self, organiser: Browser) -> None:
        stories.planned_event()
        a_list()
        page = organiser.open(INVITE)
        assert "The event is not published yet. Publish it first." in page.text
        assert page.links()["Look at the plan and publish it"] == "/staff/events/ba#publish"
        assert page.all("main form[method=post]") == []

    @pytest.mark.parametrize("role", [Role.OFFICE, Role.DOOR, Role.OBSERVER])
    def test_others_send_no_letters(self, app: Flask, role: Role) -> None:
        assert stories.signed_in(app, role, "ba").open(INVITE).status == 403


class TestThePreview:
    @pytest.mark.long
    def test_a_real_recipient_of_each_kind(self, organiser: Browser) -> None:
        stories.published_event()
        a_list()
        page = organiser.open(INVITE)
        assert page.all("h3") == [
            "To a person, for instance Amra Kovačević",
            "To an institution, for instance Tužilaštvo BiH",
        ]
        assert page.all("dl.facts dd")[:3] == [
            "Amra Kovačević <amra@police.example>",
            "English",
            "Invitation: Launch of the final report, Sarajevo",
        ]
        assert "Dear Judge Kovačević," in page.all("pre.letter")[0]

    @pytest.mark.long
    def test_the_letter_as_it_will_be_in_a_frame_that_runs_nothing(
        self, organiser: Browser
    ) -> None:
        stories.published_event()
        stories.guest(family_name="<img onerror=alert>")
        page = organiser.open(INVITE)
        assert page.tree is not None
        [frame] = page.tree.select("iframe")
        assert frame.has_attr("sandbox")
        answer = organiser.client.get(str(frame["src"]))
        assert "Dear Judge &lt;img onerror=alert&gt;" in answer.get_data(as_text=True)
        policy = answer.headers["Content-Security-Policy"].split("; ")
        assert {"sandbox", "script-src 'none'", "frame-ancestors 'self'"} <= set(policy)
        assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"

    @pytest.mark.long
    def test_only_in_the_choice(self, organiser: Browser) -> None:
        stories.published_event()
        a_list()
        page = organiser.open(f"{INVITE}?group=police")
        assert page.all("h3") == ["To a person, for instance Петар Kovačević"]

    def test_there_is_no_letter_to_nobody(self, organiser: Browser) -> None:
        stories.published_event()
        assert organiser.open(f"{INVITE}/letter").status == 404


class TestSending:
    @pytest.mark.long
    def test_as_many_as_the_button_said(self, organiser: Browser) -> None:
        stories.published_event()
        a_list()
        answer = organiser.submit(organiser.open(INVITE), "by_mail")
        page = organiser.follow(answer)
        assert page.heading == "Messages: Sarajevo"
        assert page.all(".notice.success") == [
            "3 invitations will be sent shortly. One person or institution without an e-mail "
            "address is marked as "
            "invited by letter. Print the letters"
        ]
        kinds = db.session().scalars(select(Message.kind).order_by(Message.id)).all()
        assert kinds == [
            LetterKind.INVITATION,
            LetterKind.INVITATION,
            LetterKind.NOMINATION_REQUEST,
        ]

    @pytest.mark.long
    def test_the_groups_that_were_ticked(self, organiser: Browser) -> None:
        stories.published_event()
        a_list()
        page = organiser.open(f"{INVITE}?group=judges")
        organiser.submit(page, "by_mail")
        assert queued() == 1

    @pytest.mark.long
    def test_the_second_of_a_double_submit_sends_nothing(self, organiser: Browser) -> None:
        stories.published_event()
        a_list()
        page = organiser.open(INVITE)
        organiser.submit(page, "by_mail")
        answer = organiser.submit(page, "by_mail")
        assert (answer.status, queued()) == (409, 3)
        assert "Everybody in this selection is already invited." in answer.text

    @pytest.mark.long
    def test_nothing_goes_out_when_the_list_grew_meanwhile(self, organiser: Browser) -> None:
        stories.published_event()
        a_list()
        page = organiser.open(INVITE)
        stories.guest(given_name="Meanwhile", email="m@police.example")
        answer = organiser.submit(page, "by_mail")
        assert (answer.status, queued()) == (409, 0)
        assert answer.all("main form[method=post] button") == [
            "Send 4 by e-mail and mark 1 as invited by letter"
        ]
        assert organiser.submit(answer, "by_mail").status == 303

    @pytest.mark.long
    def test_nothing_goes_out_when_seats_went_meanwhile(self, organiser: Browser) -> None:
        stories.published_event(capacity=6)
        a_list()
        page = organiser.open(INVITE)
        assert "We send 3 e-mails. There is a seat for everybody invited." in page.text
        with transaction(by=audit.SHELL) as tx:
            edit_event(tx, stories.event(), {"capacity": 5})
        answer = organiser.submit(page, "by_mail")
        assert (answer.status, queued()) == (409, 0)
        assert (
            "If everybody invited accepts, one person will be on the waiting list." in answer.text
        )
        assert organiser.submit(answer, "by_mail").status == 303

    @pytest.mark.long
    @pytest.mark.parametrize("by_mail", ["", "many", "-3", "99999999999999999999"])
    def test_a_number_that_makes_no_sense_sends_nothing(
        self, organiser: Browser, by_mail: str
    ) -> None:
        stories.published_event()
        a_list()
        answer = organiser.submit(organiser.open(INVITE), "by_mail", by_mail=by_mail)
        assert (answer.status, queued()) == (409, 0)

    @pytest.mark.long
    def test_a_draft_sends_nothing_whatever_is_posted(self, organiser: Browser) -> None:
        stories.planned_event("ba")
        a_list("ba")
        stories.published_event("rs")
        a_list("rs")
        page = organiser.open(INVITE.replace("ba", "rs"))
        page.found_form("by_mail").set("action", INVITE)
        answer = organiser.submit(page, "by_mail")
        assert (answer.status, queued()) == (409, 0)
