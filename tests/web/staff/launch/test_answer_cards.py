"""Pages of answer cards: made and printed, withdrawn; the close of the answers; the comments."""

from __future__ import annotations

from io import BytesIO

import pytest
from flask import Flask
from pypdf import PdfReader

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.models import AnswerCard, CardSheet
from ctevents.services.launch.cards import card_by_code
from ctevents.services.launch.comments import comments, released_comments
from tests.conftest import Clock
from tests.services.launch.test_comments import close, say
from tests.support import stories
from tests.support.cards import begun, cards, recommended, sealer
from tests.support.pages import Browser

CARDS = "/staff/events/ba/answer-cards"
CLOSE = "/staff/events/ba/answers/close"
COMMENTS = "/staff/events/ba/answer-comments"


@pytest.fixture
def organiser(app: Flask) -> Browser:
    return stories.signed_in(app, Role.ORGANISER)


def make(browser: Browser, **fields: str) -> bytes:
    page = browser.submit(browser.open(CARDS), "count", **fields)
    assert (page.status, page.response.mimetype) == (200, "application/pdf")
    return page.response.data


@pytest.mark.long
def test_an_office_makes_cards_whose_codes_are_in_the_file_only(app: Flask) -> None:
    stories.published_event()
    office = stories.signed_in(app, Role.OFFICE, "ba")
    pages = PdfReader(BytesIO(make(office, group="judges", count="12"))).pages
    text = "".join(page.extract_text() for page in pages)
    assert (len(pages), db.session.query(AnswerCard).count()) == (2, 12)
    codes = [line for line in text.splitlines() if len(line) == 34 and line.count("-") == 6]
    assert all(card_by_code(db.session(), code) for code in codes)
    assert len(codes) == 12
    page = office.open(CARDS)
    assert "12 cards are valid." in page.text
    assert not any(code in page.response.text for code in codes)
    assert "Withdraw" not in page.text
    assert (
        "answer-cards-sarajevo-shared.pdf"
        in office.submit(office.open(CARDS), "count", group="judges", count="1").response.headers[
            "Content-Disposition"
        ]
    )


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"group": "", "count": "1"}, "Choose a group."),
        ({"group": "judges", "count": ""}, "Enter how many cards to make."),
        (
            {"group": "judges", "count": "1001"},
            "Number of cards: Enter a whole number from 1 to 1,000.",
        ),
    ],
    ids=["no group", "no number", "too many"],
)
def test_what_is_wrong_is_said(organiser: Browser, fields: dict[str, str], error: str) -> None:
    begun()
    page = organiser.submit(organiser.open(CARDS), "count", **fields)
    assert (page.status, page.errors) == (422, [error])


@pytest.mark.long
def test_from_the_start_of_the_event_only_organisers_make_cards(
    app: Flask, organiser: Browser, clock: Clock
) -> None:
    """Somebody who makes cards can answer with them: with four known cards one real one could be
    read."""
    event = stories.published_event()
    office = stories.signed_in(app, Role.OFFICE, "ba")
    early = office.open(CARDS)
    assert event.starts_at is not None
    clock.now = event.starts_at
    late = office.open(CARDS)
    assert "From the start of the event only organisers make cards." in late.text
    assert "Make cards" not in late.text
    refused = office.submit(early, "count", group="judges", count="4")
    assert (refused.status, refused.errors) == (
        409,
        ["From the start of the event only organisers make cards."],
    )
    assert db.session.query(AnswerCard).count() == 0
    make(organiser, group="judges", count="4")
    assert db.session.query(AnswerCard).count() == 4


@pytest.mark.long
def test_a_draft_gets_none(organiser: Browser) -> None:
    stories.planned_event()
    page = organiser.submit(organiser.open(CARDS), "count", group="judges", count="1")
    assert (page.status, page.errors) == (
        409,
        ["The event is not published yet. Publish it first."],
    )


@pytest.mark.long
def test_a_lost_sheet_is_withdrawn(organiser: Browser) -> None:
    begun()
    [code] = cards()
    page = organiser.follow(organiser.submit(organiser.open(CARDS), "Withdraw this sheet"))
    assert "The cards of this sheet are refused from now on." in page.text
    assert card_by_code(db.session(), code) is None
    assert db.session.query(CardSheet).one().withdrawn_at is not None


@pytest.mark.long
def test_answers_close_with_a_confirmation(organiser: Browser, clock: Clock) -> None:
    begun()
    page = organiser.open(organiser.open(CARDS).links()["Close the answers now …"])
    assert "the answers cannot be opened again" in page.text
    closed = organiser.follow(organiser.submit(page))
    assert "The answers are closed." in closed.text
    assert "Make cards" not in closed.text
    again = organiser.open(CLOSE)
    assert "Answers can be closed only while they are open." in again.text


@pytest.mark.long
def test_only_a_rough_number_is_told_before_the_close(organiser: Browser) -> None:
    begun()
    [one] = recommended(())
    codes = cards(6)
    for code in codes[:4]:
        say(code, one, "text")
    assert "Fewer than five cards have answered." in organiser.open(CARDS).text
    say(codes[4], one, "text")
    say(codes[5], one, "text")
    assert "About 5 cards have answered." in organiser.open(CARDS).text


@pytest.mark.long
def test_organisers_decide_on_comments_after_the_close(organiser: Browser, clock: Clock) -> None:
    begun()
    [one] = recommended(())
    first, second = cards(2)
    say(first, one, "Ask Amra <b>about</b> it")
    say(second, None, "More coffee")
    before = organiser.open(COMMENTS)
    assert "Comments can be read once the answers are closed. They close on" in before.text
    assert "coffee" not in before.text
    close(clock)
    page = organiser.open(COMMENTS)
    assert "2 comments have no decision yet." in page.text
    assert page.tree is not None
    boxes = {
        box.p.text: box.find("input", type="radio")["name"] for box in page.tree.select("fieldset")
    }  # type: ignore[union-attr,index]
    answer = organiser.submit(page, "Save the decisions", **{str(boxes["More coffee"]): "show"})
    assert "One decision is saved." in organiser.follow(answer).text
    again = organiser.open(COMMENTS)
    assert "One comment has no decision yet." in again.text
    assert again.all("fieldset p")[1] == "More coffee"


def one_comment(clock: Clock, text: str) -> str:
    """Let one card say this and close the answers. Return the digest of the comment."""
    begun()
    [one] = recommended(())
    say(cards()[0], one, text)
    close(clock)
    [comment] = comments(db.session(), sealer(), stories.event())
    return comment.digest


@pytest.mark.long
def test_a_page_of_comments_that_is_old_says_what_it_left(organiser: Browser, clock: Clock) -> None:
    field = f"decision-{one_comment(clock, 'Ask Amra')}"
    old, new = organiser.open(COMMENTS), organiser.open(COMMENTS)
    assert (
        "One decision is saved." in organiser.follow(organiser.submit(new, **{field: "hide"})).text
    )
    answer = organiser.follow(organiser.submit(old, **{field: "show"}))
    assert "One comment was decided on meanwhile and stays as it is." in answer.text
    assert released_comments(db.session(), sealer(), stories.event()) == []


@pytest.mark.long
def test_decisions_are_shown_again_if_the_session_expired(organiser: Browser, clock: Clock) -> None:
    digest = one_comment(clock, "Good")
    fields = {"csrf_token": "old", f"earlier-{digest}": "", f"decision-{digest}": "show"}
    page = organiser.post(COMMENTS, fields)
    assert page.status == 422
    assert page.errors == [
        (
            "This page was open for a long time. Your entries are still here. Check them and send "
            "again."
        )
    ]
    assert page.tree is not None
    assert [box["value"] for box in page.tree.select("input[checked]")] == ["show"]
    assert (
        "One decision is saved."
        in organiser.follow(organiser.submit(page, "Save the decisions")).text
    )


@pytest.mark.long
def test_a_guest_reads_that_answers_are_given_with_the_card(
    app: Flask, clock: Clock, browser: Browser
) -> None:
    begun()
    registration = stories.registered(language="en")
    stories.checked_in(registration)
    path = stories.path(stories.Purpose.REGISTRATION, registration.link_nonce)
    words = "You answer the recommendations with your answer card, not here."
    assert words not in browser.open(path).text
    cards()
    page = browser.open(path)
    assert words in page.text
    assert "Thank you for coming." in page.text
    assert "/answers/" not in page.response.text
    clock.advance(days=15)
    assert words not in browser.open(path).text
