"""People without an e-mail address: from a guest list to printed letters, and from a phone call to
the count at the door."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from flask import Flask
from pypdf import PdfReader

from ctevents.domain.roles import Role
from tests.support import stories
from tests.support.pages import Browser, Page

LIST = """given_name,family_name,email,institution,group,language,seats
Arbër,Hoxha,,Policia e Shtetit,police,sq,
Mirela,Dervishi,,Prokuroria,prosecutors,sq,
Ana,Kola,ana@gjykata.example,Gjykata,judges,sq,
,,,Avokati i Popullit,government,sq,2
"""


@pytest.mark.long
def test_from_the_list_to_letters_in_envelopes_and_from_a_call_to_the_door(app: Flask) -> None:
    stories.published_event("al", capacity=10)
    organiser = stories.signed_in(app, Role.ORGANISER)
    office = stories.signed_in(app, Role.OFFICE, "al")
    _import(office)

    # The organiser invites all; three of the letters are printed by the office.
    sent = organiser.follow(
        organiser.submit(organiser.open("/staff/events/al/invitations"), "by_letter")
    )
    assert "Print the letters" in sent.links()
    printed = office.submit(office.open("/staff/events/al/paper"))
    letters = _letters(printed)
    assert [_addressee(text) for text in letters] == [
        "Avokati i Popullit",
        "Mirela Dervishi",
        "Arbër Hoxha",
    ]

    # Arbër types the address from the letter, and accepts.
    guest = Browser(app)
    page = guest.follow(guest.open(_typed(letters[2])))
    assert "Arbër Hoxha" in page.text
    assert guest.submit(page, "privacy", press="Pranoni", privacy="on").status == 303

    # Mirela calls and quotes the reference; the ombudsman's letter names one person and needs no
    # second seat.
    reference = next(
        word for word in letters[1].split() if re.fullmatch(r"P[0-9]+-[A-Z0-9]{4}", word)
    )
    mirela = office.follow(office.open(f"/staff/events/al/guests?search={reference}"))
    assert mirela.heading == "Mirela Dervishi"
    said = office.submit(
        office.open(mirela.links()["Enter a reply"]), reply="accepted", channel="phone"
    )
    assert office.follow(said).all("[role=status]") == ["Reply saved. Registration: confirmed."]
    body = office.open(office.open("/staff/events/al/guests").links()["2 seats"])
    named = {
        "given_name": "Ilir",
        "family_name": "Meta",
        "channel": "letter",
        "came_on": "2027-01-31",
    }
    asked = office.submit(office.open(body.links()["Name a person for the institution"]), **named)
    assert "This will e-mail nobody." in asked.text
    office.follow(office.submit(asked))
    back = office.submit(office.open(body.links()["Give seats back"]), channel="letter")
    assert office.follow(back).all("[role=status]") == ["The seats are given back."]

    # Nobody is left to write to; three are expected at the door.
    assert "There are no letters to print." in office.open("/staff/events/al/paper").text
    roster = office.client.get("/api/v1/events/al/roster").get_json()
    assert sorted(
        each["name"] for each in roster["attendees"] if each["status"] == "confirmed"
    ) == [
        "Arbër Hoxha",
        "Ilir Meta",
        "Mirela Dervishi",
    ]
    assert roster["counts"]["expected"] == 3


def _import(office: Browser) -> None:
    page = office.open("/staff/events/al/guests/import")
    preview = office.follow(
        office.submit(page, "file", file=(BytesIO(LIST.encode()), "guests.csv"))
    )
    assert office.submit(preview, "Import 4 rows").status == 303


def _letters(answer: Page) -> list[str]:
    assert answer.response.mimetype == "application/pdf"
    return [page.extract_text() for page in PdfReader(BytesIO(answer.response.data)).pages]


def _addressee(text: str) -> str:
    """Return the line below the sender's at the top of the window."""
    lines = text.splitlines()
    return next(
        lines[number + 1] for number, line in enumerate(lines) if line.endswith("· Tiranë")
    ).strip()


def _typed(text: str) -> str:
    return next("/l/" + word.partition("/l/")[2] for word in text.split() if "/l/" in word)
