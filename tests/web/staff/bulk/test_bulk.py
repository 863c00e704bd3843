"""Rows of the guest list that staff select, and what they do with them: asked about with numbers,
done, undone."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.handle import db
from ctevents.domain.registration import InvitationState
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry, BulkAction, Invitation, Message, Person
from tests.support import stories
from tests.support.pages import Browser, Page

LIST = "/staff/events/ba/guests"
ASK = f"{LIST}/selection"


@pytest.fixture
def organiser(app: Flask) -> Browser:
    return stories.signed_in(app, Role.ORGANISER)


@pytest.fixture
def office(app: Flask) -> Browser:
    return stories.signed_in(app, Role.OFFICE, "ba")


def three() -> list[Invitation]:
    return [
        stories.guest(given_name=name, email=f"{name.lower()}@x.example")
        for name in ("Ana", "Eva", "Iva")
    ]


def ask(browser: Browser, act: str, *rows: Invitation, **more: str) -> Page:
    ticks = [f"p{row.person_id}" if row.person_id else f"i{row.institution_id}" for row in rows]
    return browser.open(ASK, query_string={"act": act, "tick": ticks, **more})


def states() -> list[InvitationState]:
    return list(db.session().scalars(select(Invitation.state).order_by(Invitation.id)))


class TestSelecting:
    @pytest.mark.long
    def test_each_row_has_a_tick_with_its_name(self, office: Browser) -> None:
        three()
        stories.institution_guest()
        page = office.open(LIST)
        assert page.tree is not None
        labels = [box["aria-label"] for box in page.tree.select("form.bulk th input")]
        assert labels == [
            "Select Tužilaštvo BiH",
            "Select KOVAČEVIĆ, Ana",
            "Select KOVAČEVIĆ, Eva",
            "Select KOVAČEVIĆ, Iva",
        ]
        assert page.tree is not None
        assert [box.has_attr("checked") for box in page.tree.select("input[name=tick]")] == [
            False
        ] * 4
        again = office.open(page.links()["Select all on this page"])
        assert again.tree is not None
        assert [box.has_attr("checked") for box in again.tree.select("input[name=tick]")] == [
            True
        ] * 4

    @pytest.mark.long
    def test_nothing_ticked(self, organiser: Browser) -> None:
        three()
        for act in ("invite", "badges", "letters", "export"):
            page = organiser.follow(
                organiser.open(ASK, query_string={"act": act, "matching": "", "seen": "3"})
            )
            assert "Tick at least one guest first." in page.text
        add = organiser.open(
            "/staff/events/ba/announcements/add", query_string={"matching": "", "seen": "3"}
        )
        assert "Tick at least one guest first." in organiser.follow(add).text

    @pytest.mark.long
    @pytest.mark.parametrize("ticked", ["", "nonsense"])
    @pytest.mark.parametrize("file", ["badges", "letters"])
    def test_no_file_for_everybody_if_nobody_is_ticked(
        self, organiser: Browser, file: str, ticked: str
    ) -> None:
        stories.published_event()
        comes, asked = (
            stories.invitation_of(stories.registered()),
            stories.invited(given_name="Ivo", email=""),
        )
        page = ask(organiser, file, comes if file == "badges" else asked)
        answer = organiser.submit(page, "ticked", ticked=ticked)
        assert "Tick at least one guest first." in organiser.follow(answer).text
        assert not [
            each for each in db.session().scalars(select(AuditEntry.action)) if "print" in each
        ]

    @pytest.mark.long
    def test_an_office_reads_who_can_invite(
        self, app: Flask, office: Browser, organiser: Browser
    ) -> None:
        rows = three()
        assert (
            "Only organisers can invite and remind: organiser@ctevents.example."
            in office.open(LIST).text
        )
        buttons = office.open(LIST).all("form.bulk button")
        assert buttons[0] == "Set the group …"
        assert "Invite …" in organiser.open(LIST).all("form.bulk button")
        assert ask(office, "invite", rows[0]).status == 403


class TestActing:
    @pytest.mark.long
    def test_ticked_guests_are_invited_and_the_action_undone(self, organiser: Browser) -> None:
        stories.published_event()
        asked = stories.invited(given_name="Una", email="una@x.example")
        rows = three()
        page = ask(organiser, "invite", *rows[:2], asked)
        assert page.all("main > ul li") == ["2 get an e-mail", "1 already invited"]
        done = organiser.submit(page, "key", press="Invite 2 guests and e-mail 2 people")
        shown = organiser.follow(done)
        assert "Done: 2 of 2." in shown.text
        assert states() == ["sent", "sent", "sent", "draft"]
        twice = organiser.submit(page, "key", press="Invite 2 guests and e-mail 2 people")
        assert twice.location == done.location
        assert len(db.session().scalars(select(Message)).all()) == 3

        undone = organiser.follow(
            organiser.submit(shown, press="Undo for 2 guests", containing="rows")
        )
        assert "2 undone" in undone.text
        assert states() == ["sent", "draft", "draft", "draft"]
        [listed] = organiser.open(f"{LIST}/bulk").all("tbody tr")
        assert re.match(r"Invite .*organiser@ctevents.example 2 undone$", listed)

    @pytest.mark.long
    def test_all_that_match_are_asked_about_again_when_they_are_others(
        self, organiser: Browser
    ) -> None:
        stories.published_event()
        three()
        stories.guest(given_name="Mia", email="mia@x.example", group="media")
        page = organiser.open(
            ASK,
            query_string={"act": "language", "all": "1", "matching": "group=judges", "seen": "2"},
        )
        assert "You selected 2; the list now has 3 of them." in page.text
        stories.guest(given_name="Una", email="una@x.example")
        refused = organiser.submit(page, "key", value="sq")
        assert refused.status == 409
        assert "The numbers have changed since this page was opened." in refused.text
        organiser.submit(refused, "key", value="sq", press="Set the language of 4 guests")
        languages = db.session().scalars(select(Person.language).order_by(Person.id))
        assert list(languages) == ["sq", "sq", "sq", "en", "sq"]

    @pytest.mark.long
    def test_a_withdrawal_needs_a_reason_and_an_unknown_group_is_none(
        self, office: Browser
    ) -> None:
        rows = three()
        refused = office.submit(ask(office, "withdraw", *rows), "key")
        assert refused.errors == ["Enter a reason, for colleagues who look at it later."]
        office.submit(refused, "key", reason="wrong list")
        assert states() == ["withdrawn"] * 3
        assert office.submit(ask(office, "group", *rows), "key", value="nobody").status == 422

    @pytest.mark.long
    def test_a_long_action_is_begun_and_continued(
        self, office: Browser, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("ctevents.services.bulk.actions.PIECE", 1)
        monkeypatch.setattr("ctevents.web.staff.bulk.bulk.PIECES_AT_ONCE", 1)
        page = office.submit(
            ask(office, "tag", *three()), "key", tag="Speaker", press="Tag 3 guests"
        )
        shown = office.follow(page)
        assert "Begun. The rest is done in the background" in shown.text
        assert "2 still to do" in shown.text
        for _rest in range(3):
            shown = office.follow(office.submit(shown, "Continue now"))
        assert "3 done" in shown.text

    @pytest.mark.long
    def test_badges_letters_and_export_of_those_who_are_ticked(self, office: Browser) -> None:
        stories.published_event()
        comes = stories.invitation_of(stories.registered(given_name="Una", email="una@x.example"))
        stories.registered(given_name="Mia", email="mia@x.example")
        asked = stories.invited(given_name="Ena", email="ena@x.example")
        badges = ask(office, "badges", comes, asked)
        assert badges.all("main > ul li") == ["1 are printed", "1 no confirmed seat, so no badge"]
        printed = office.submit(badges, "format", press="Print one badge")
        assert printed.response.mimetype == "application/pdf"
        letters = office.submit(
            ask(office, "letters", comes, asked), press="Print one letter", containing="ticked"
        )
        assert letters.response.mimetype == "application/pdf"
        details = [
            (entry.action, entry.details.get("badges") or entry.details.get("letters"))
            for entry in db.session().scalars(
                select(AuditEntry).where(AuditEntry.action.like("%printed"))
            )
        ]
        assert details == [("badges.printed", 1), ("letters.printed", 1)]
        export = office.submit(ask(office, "export", comes), "Export as CSV")
        assert [
            line.split(",")[1:3] for line in export.response.get_data(as_text=True).splitlines()[1:]
        ]
        assert "Una" in export.response.get_data(as_text=True)
        assert "Mia" not in export.response.get_data(as_text=True)


@pytest.mark.long
def test_another_account_cannot_undo_what_it_may_not_do(
    app: Flask, office: Browser, organiser: Browser
) -> None:
    stories.published_event()
    rows = three()
    organiser.submit(ask(organiser, "invite", *rows), "key")
    number = db.session().scalars(select(BulkAction.id)).one()
    page = office.open(f"{LIST}/bulk/{number}")
    assert (page.status, "Undo" in page.text) == (200, False)
    [field] = ask(office, "group", *rows).form("key").select("input[name=csrf_token]")
    refused = office.post(f"{LIST}/bulk/{number}/undo", {"csrf_token": field["value"], "rows": 3})
    assert (refused.status, states()) == (403, ["sent"] * 3)
