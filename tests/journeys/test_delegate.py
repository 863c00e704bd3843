"""An invitation passed on: from the mail of a judge to the badge of her deputy, and the office's
view of it."""

from __future__ import annotations

import re

import pytest
from flask import Flask

from ctevents.domain.roles import Role
from ctevents.mail.delivery import deliver_due
from tests.support import stories
from tests.support.pages import Browser
from tests.support.smtp import SmtpServer

LINK = re.compile(r"http://localhost(/\w+/[\w-]{40})")
DEPUTY = {
    "given_name": "Emir",
    "family_name": "Hadžić",
    "email": "emir@sud.example",
    "position": "Deputy judge",
    "language": "en",
}


@pytest.mark.long
def test_from_the_mail_of_a_judge_to_the_badge_of_her_deputy(app: Flask, mail: SmtpServer) -> None:
    stories.published_event()
    office = stories.signed_in(app, Role.OFFICE, "ba")
    stories.invited(language="en")
    first = _link_in_mail(app, mail, "amra@police.example")

    # The judge has accepted, and then cannot come.
    judge = Browser(app)
    judge.submit(judge.open(first), "privacy", press="Accept", privacy="on")
    own = _link_in_mail(app, mail, "amra@police.example")
    assert "You are registered." in judge.open(own).text
    answer = judge.submit(
        judge.open(first), "Pass the invitation on", press="Pass the invitation on", **DEPUTY
    )
    assert judge.follow(answer).heading == "Launch of the final report"
    assert judge.open(first).status == 404
    assert "its badge is no longer valid" in judge.open(own).text
    assert judge.open(f"{own}/badge.pdf").status == 404

    # Her deputy gets a separate letter, and replies to it.
    second = _link_in_mail(app, mail, "emir@sud.example")
    assert second != first
    deputy = Browser(app)
    page = deputy.open(second)
    assert "For Emir Hadžić" in page.text
    deputy.submit(page, "privacy", press="Accept", privacy="on")
    badge = _link_in_mail(app, mail, "emir@sud.example")
    assert deputy.open(f"{badge}/badge.pdf").response.mimetype == "application/pdf"

    # The office sees both, and how one came from the other.
    rows = office.open("/staff/events/ba/guests").all("tbody tr")
    assert [
        row for row in rows if "HADŽIĆ, Emir" in row and "accepted" in row and "confirmed" in row
    ]
    assert [
        row
        for row in rows
        if "KOVAČEVIĆ, Amra" in row and "passed on" in row and "cancelled" in row
    ]
    guests = office.open("/staff/events/ba/guests").links()
    assert "Passed on by Amra Kovačević" in office.open(guests["HADŽIĆ, Emir"]).text
    history = office.open(guests["KOVAČEVIĆ, Amra"]).text
    assert "Invitation passed on to a colleague" in history
    assert "Passed on to Emir Hadžić" in history


def _link_in_mail(app: Flask, mail: SmtpServer, address: str) -> str:
    """Return the link in the last letter to this address."""
    deliver_due(app)
    last = [letter.message for letter in mail.letters if letter.recipients == [address]][-1]
    body = last.get_body(("plain",))
    assert body is not None
    found = LINK.search(body.get_content())
    assert found is not None, body.get_content()
    return found[1]
