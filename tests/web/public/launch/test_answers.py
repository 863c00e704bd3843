"""The page of an answer card: it works without a cookie, and changes only what it names."""

from __future__ import annotations

import gzip
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.answers import Answer, CardAnswers, Extent, Need
from ctevents.models import CardSheet, Event
from ctevents.services.common import audit
from ctevents.services.events.changes import cancel_event
from ctevents.services.launch.answers import answers_by_kind, close_answers
from ctevents.services.launch.cards import withdraw_sheet
from tests.conftest import Clock, MakeApp
from tests.support import stories
from tests.support.cards import begun, cards, recommended, sealer
from tests.support.pages import Browser, Page

SCRIPT = {"Prefer": "return=minimal"}
FULL = {"agree-1": "yes", "power-1": "no", "needs-1": ["law", "money"], "comment-1": "Ваш став"}
FULL_ANSWER = Answer(Extent.YES, Extent.NO, frozenset({Need.LAW, Need.MONEY}), "Ваш став")


@pytest.fixture
def ids(app: Flask) -> list[int]:
    """Recommendations 1 (for judges), 2 (for police), 3 (for all), of an event that has begun."""
    begun()
    return recommended(("judges",), ("police",), ())


@pytest.fixture
def card(ids: list[int]) -> str:
    stories.many_invited(10)
    return f"/answers/{cards()[0]}"


def answers() -> CardAnswers | None:
    [kind] = answers_by_kind(db.session(), sealer(), stories.event().id).values()
    return next(iter(kind.values()), None)


def saved() -> dict[int, Answer]:
    found = answers()
    return dict(found.answers) if found else {}


def send(browser: Browser, card: str, fields: dict[str, Any], **options: Any) -> Page:
    """Send the fields with the page's token, and no others."""
    page = browser.open(card)
    token = page.form("csrf_token").find(attrs={"name": "csrf_token"})
    assert token is not None
    return browser.post(card, {"csrf_token": token["value"], **fields}, **options)


@pytest.mark.long
def test_a_card_answers_and_sees_its_answers_again(
    browser: Browser, card: str, ids: list[int]
) -> None:
    answered = send(browser, card, FULL)
    assert (answered.status, answered.location) == (303, f"{card}?saved=end#end")
    assert saved() == {ids[0]: FULL_ANSWER}
    page = browser.open(card)
    assert [box["value"] for box in page.tree.select("input[checked]")] == [
        "yes",
        "no",
        "law",
        "money",
    ]  # type: ignore[union-attr]
    assert page.tree.find(id="comment-1").string.strip() == "Ваш став"  # type: ignore[union-attr]


def test_no_cookie_is_set_and_nothing_is_kept(browser: Browser, card: str) -> None:
    for page in (browser.open(card), send(browser, card, FULL), browser.open("/answers")):
        assert "Set-Cookie" not in page.response.headers
        assert page.response.headers["Cache-Control"] == "no-store"
    assert list(browser.client._cookies or ()) == []


def test_recommendations_of_the_group_come_first(browser: Browser, card: str) -> None:
    page = browser.open(card)
    assert page.all("main h2, main h3") == [
        "Recommendations for your group",
        "Recommendation 1",
        "Recommendation 3",
        "Other recommendations",
        "Recommendation 2",
        "About the event",
    ]
    assert "Answer card: Judges" in page.text


def test_a_shared_card_shows_all(browser: Browser, ids: list[int]) -> None:
    page = browser.open(f"/answers/{cards()[0]}")
    assert page.all("main h2, main h3")[:3] == [
        "Recommendations",
        "Recommendation 1",
        "Recommendation 2",
    ]
    assert "Answer card: several groups" in page.text


@pytest.mark.long
def test_each_button_saves_all_and_leads_to_the_next_part(
    browser: Browser, card: str, ids: list[int]
) -> None:
    page = browser.open(card)
    assert page.tree is not None
    steps = [button["value"] for button in page.tree.select("button[name=next]")]
    assert steps == [f"r-{ids[2]}", f"r-{ids[1]}", "event", "end"]
    answered = send(
        browser, card, {**FULL, "agree-2": "partly", "feedback-useful": "good", "next": steps[0]}
    )
    assert answered.location == f"{card}?saved=r-{ids[2]}#r-{ids[2]}"
    assert saved() == {ids[0]: FULL_ANSWER, ids[1]: Answer(Extent.PARTLY)}
    assert "Saved" in browser.open(answered.location).all(f"#r-{ids[2]} [role=status]")


@pytest.mark.parametrize("target", ["//evil.example", "r-1\r\nX: y", 'x"><b>', "ë"])
def test_a_foreign_target_leads_to_the_end(browser: Browser, card: str, target: str) -> None:
    assert send(browser, card, {**FULL, "next": target}).location == f"{card}?saved=end#end"


@pytest.mark.long
@pytest.mark.parametrize(
    ("change", "after"),
    [
        pytest.param({"agree-2": "no"}, FULL_ANSWER, id="another recommendation"),
        pytest.param({"feedback-venue": "poor"}, FULL_ANSWER, id="the event"),
        pytest.param(
            {"agree-1": "no"},
            Answer(Extent.NO, Extent.NO, FULL_ANSWER.needs, "Ваш став"),
            id="one field",
        ),
        pytest.param(
            {"agree-1": ""},
            Answer(None, Extent.NO, FULL_ANSWER.needs, "Ваш став"),
            id="an empty field",
        ),
        pytest.param(
            {"comment-1": ""},
            Answer(Extent.YES, Extent.NO),
            id="a comment box without ticked boxes",
        ),
        pytest.param(
            {"needs-1": "people"},
            Answer(Extent.YES, Extent.NO, frozenset({Need.PEOPLE}), "Ваш став"),
            id="needs",
        ),
        pytest.param({**FULL, "clear": "1"}, None, id="taken back"),
        pytest.param({"clear": "1"}, None, id="taken back by its number alone"),
    ],
)
def test_only_what_is_named_changes(
    browser: Browser, card: str, ids: list[int], change: dict[str, Any], after: Answer | None
) -> None:
    send(browser, card, FULL)
    assert send(browser, card, change).status == 303
    assert saved().get(ids[0]) == after


@pytest.mark.long
@pytest.mark.parametrize(
    ("wrong", "field", "words"),
    [
        pytest.param({"agree-1": "maybe"}, "agree-1", "1: Not a valid choice.", id="a value"),
        pytest.param(
            {"needs-1": ["law", "luck"]}, "needs-1", "1: Not a valid choice.", id="a need"
        ),
        pytest.param(
            {"comment-1": "x" * 501},
            "comment-1",
            "1: Use at most 500 characters.",
            id="a long comment",
        ),
        pytest.param({"agree-9": "yes"}, None, "There is no recommendation 9.", id="a number"),
        pytest.param(
            {"feedback-useful": "5"},
            "feedback-useful",
            "About the event: Not a valid choice.",
            id="a rating",
        ),
        pytest.param(
            {"feedback-food": "good"}, None, "There is no question food.", id="a question"
        ),
        pytest.param(
            {"feedback-comment": "x" * 501},
            "feedback-comment",
            "About the event: Use at most 500 characters.",
            id="a text",
        ),
    ],
)
def test_what_is_wrong_stands_beside_the_field_and_the_rest_is_kept(
    browser: Browser, card: str, wrong: dict[str, Any], field: str | None, words: str
) -> None:
    page = send(
        browser,
        card,
        {"power-1": "partly", "comment-2": "My comment", "feedback-organisation": "fair"} | wrong,
    )
    assert (page.status, page.errors, saved()) == (422, [words], {})
    assert page.tree is not None
    assert {"partly", "fair"} <= {str(box["value"]) for box in page.tree.select("input[checked]")}
    assert page.all("#comment-2") == ["My comment"]
    if field is not None:
        assert page.all(f"#{field}-error") == [words.partition(": ")[2]]
        assert page.tree.find(id=field) is not None
    for name, text in wrong.items():
        if len(text) == 501:
            assert page.all(f"#{name}") == [text]


def test_a_comment_of_500_characters_is_kept(browser: Browser, card: str, ids: list[int]) -> None:
    text = "ш" * 250 + "\n" + "ж" * 249
    assert send(browser, card, {"comment-1": text.replace("\n", "\r\n") + "\0"}).status == 303
    assert saved()[ids[0]].comment == text


@pytest.mark.long
def test_thirty_full_comments_are_not_too_long(browser: Browser, app: Flask) -> None:
    begun()
    recommended(*[()] * 30)
    card = f"/answers/{cards()[0]}"
    assert (
        send(browser, card, {f"comment-{number}": "Ж" * 500 for number in range(1, 31)}).status
        == 303
    )
    assert len(saved()) == 30


@pytest.mark.parametrize("token", ["", "0" * 36, "ë"])
def test_without_the_token_the_form_is_shown_again_and_nothing_changes(
    browser: Browser, card: str, token: str
) -> None:
    page = browser.post(card, {"csrf_token": token, **FULL})
    assert (page.status, saved()) == (422, {})
    assert page.errors == [
        (
            "This page was open for a long time. Your entries are still here. Check them and send "
            "again."
        )
    ]
    assert browser.submit(page, "csrf_token").status == 303
    assert list(saved().values()) == [FULL_ANSWER]


def test_a_token_belongs_to_its_card_and_to_the_secret_key(
    browser: Browser, ids: list[int], make_app: MakeApp
) -> None:
    first, second = (f"/answers/{code}" for code in cards(2))
    foreign = browser.open(first).form("csrf_token").find(attrs={"name": "csrf_token"})
    assert foreign is not None
    assert browser.post(second, {"csrf_token": foreign["value"], **FULL}).status == 422
    later = make_app(SECRET_KEY="another secret key of the tests, long enough")
    assert Browser(later).post(first, {"csrf_token": foreign["value"], **FULL}).status == 422
    assert saved() == {}


def test_a_staff_session_is_not_needed_and_not_used(app: Flask, card: str) -> None:
    desk = stories.signed_in(app, stories.Role.ORGANISER)
    page = desk.open(card)
    assert desk.submit(page, "csrf_token", **{"agree-1": "yes"}).status == 303
    assert (
        db.session.query(audit.AuditEntry).filter(audit.AuditEntry.action.like("answer%")).count()
        == 0
    )


def test_a_script_gets_a_short_answer(browser: Browser, card: str) -> None:
    page = send(browser, card, FULL, headers=SCRIPT)
    assert (page.status, page.response.data) == (204, b"")
    refused = send(browser, card, {"agree-1": "maybe", "agree-9": "no"}, headers=SCRIPT)
    assert (refused.status, refused.response.json) == (
        422,
        {"agree-1": "Not a valid choice.", "": "There is no recommendation 9."},
    )
    old = browser.post(card, FULL, headers=SCRIPT)
    assert (old.status, list(old.response.json or ())) == (422, [""])


def test_before_the_start_the_page_says_when_it_opens(browser: Browser, app: Flask) -> None:
    stories.published_event()
    card = f"/answers/{cards()[0]}"
    page = browser.open(card)
    assert page.status == 200
    assert (
        "from the start of the event: Wednesday, 10 March 2027, 10:00, local time in Sarajevo"
        in page.text
    )
    assert browser.post(card, FULL).status == 409


def test_after_the_close_it_says_thanks(browser: Browser, card: str) -> None:
    page = browser.open(card)
    with transaction(by=audit.SHELL) as tx:
        close_answers(tx, stories.event())
    refused = browser.submit(page, "csrf_token", **{"agree-1": "yes"})
    shown = browser.open(card)
    for each in (refused, shown):
        assert "The answers are closed." in each.text
    assert (refused.status, shown.status, saved()) == (409, 200, {})


def test_after_the_close_comments_that_were_typed_are_shown(browser: Browser, card: str) -> None:
    send(browser, card, {"comment-1": "Saved before"})
    page = browser.open(card)
    with transaction(by=audit.SHELL) as tx:
        close_answers(tx, stories.event())
    typed = {
        "comment-2": "Typed <b>late</b>",
        "comment-3": "Ж" * 501,
        "feedback-comment": "More coffee",
    }
    refused = browser.submit(page, "csrf_token", **typed)
    assert sorted(refused.all("blockquote")) == sorted(typed.values())
    assert "Saved before" not in refused.text
    foreign = browser.post(card, {"csrf_token": "x", **typed})
    assert (foreign.status, foreign.all("blockquote")) == (409, [])


def test_answers_close_two_weeks_after_the_end(browser: Browser, card: str, clock: Clock) -> None:
    clock.advance(hours=2, days=14, seconds=-1)
    assert "Recommendation 1" in browser.open(card).text
    clock.advance(seconds=1)
    assert "The answers are closed." in browser.open(card).text


def test_a_cancelled_event_takes_no_answer(browser: Browser, app: Flask) -> None:
    stories.published_event()
    card = f"/answers/{cards()[0]}"
    with transaction(by=audit.SHELL) as tx:
        cancel_event(tx, stories.event(), reason="")
    assert "The event was cancelled." in browser.open(card).text


def test_all_other_cards_get_the_one_404(browser: Browser, card: str) -> None:
    [withdrawn] = cards()
    with transaction(by=audit.SHELL) as tx:
        withdraw_sheet(
            tx, tx.query(CardSheet).filter_by(count=1).order_by(CardSheet.id.desc()).first()
        )
    code = card.rpartition("/")[2]
    tampered = code[:-1] + ("0" if code[-1] != "0" else "1")
    missing = browser.open("/nothing/here")
    for other in (withdrawn, tampered, code[:-1], "0" * 28, "x"):
        for page in (browser.open(f"/answers/{other}"), browser.post(f"/answers/{other}", FULL)):
            assert (page.status, page.text) == (404, missing.text)


def test_a_code_can_be_typed(browser: Browser, card: str) -> None:
    code = card.rpartition("/")[2]
    typed = " ".join(code[at : at + 4].lower() for at in range(0, 28, 4))
    page = browser.submit(browser.open("/answers"), code=typed)
    assert (page.status, page.location) == (303, card)
    wrong = browser.submit(browser.open("/answers"), code="ABCD")
    assert (wrong.status, wrong.errors) == (422, ["Check the code: it has 28 letters and digits."])
    assert wrong.tree is not None
    assert wrong.tree.find(id="code")["value"] == "ABCD"  # type: ignore[index]


@pytest.mark.parametrize("how", ["asked", "browser"])
def test_the_language_is_chosen_as_on_public_pages(browser: Browser, card: str, how: str) -> None:
    headers = {"Accept-Language": "sq"} if how == "browser" else {}
    page = browser.open(f"{card}{'?lang=sq' if how == 'asked' else ''}", headers=headers)
    assert "Rekomandimi 1." in page.text
    assert "A jeni dakord?" in page.text
    answered = browser.submit(page, "csrf_token", **FULL)
    query = "saved=end&lang=sq" if how == "asked" else "saved=end"
    assert answered.location == f"{card}?{query}#end"


def test_the_page_is_sent_compressed(browser: Browser, card: str) -> None:
    page = browser.client.get(card, headers={"Accept-Encoding": "gzip"})
    assert (page.headers["Content-Encoding"], "Accept-Encoding" in page.headers["Vary"]) == (
        "gzip",
        True,
    )
    assert gzip.decompress(page.data).decode() == browser.client.get(card).text


def test_an_event_that_ended_late_is_open_until_its_own_close(
    browser: Browser, card: str, clock: Clock
) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, stories.event().id).answers_close_at = clock.now + timedelta(hours=1)
    clock.advance(hours=1, seconds=-1)
    assert "Recommendation 1" in browser.open(card).text
    clock.advance(seconds=1)
    assert "The answers are closed." in browser.open(card).text
