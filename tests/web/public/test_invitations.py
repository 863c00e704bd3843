"""A personal invitation, from the invitee's side."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import About, LetterKind, Occasion
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry, Message, Registration
from ctevents.services.common import audit
from ctevents.services.guests.list import edit_person_guest
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser, Page, prefilled


def link_of(invitation) -> str:  # type: ignore[no-untyped-def]
    return stories.path(Purpose.INVITATION, invitation.link_nonce)


def letters() -> list[tuple[LetterKind, Occasion]]:
    return [
        (message.kind, message.occasion)
        for message in db.session.query(Message).order_by(Message.id)
    ]


@pytest.mark.long
def test_one_form_and_one_post_accept_and_register(app: Flask, browser: Browser) -> None:
    stories.published_event()
    invitation = stories.invited()
    page = browser.open(link_of(invitation))
    assert page.heading == "Invitation: Launch of the final report, Sarajevo"
    assert "Wednesday, 10 March 2027, 10:00–13:00, local time in Sarajevo" in page.text

    answer = browser.submit(
        page, "privacy", press="Accept", privacy="on", dietary="no nuts", photo="on", sex="x"
    )

    assert (answer.status, answer.location) == (
        303,
        stories.path(Purpose.REGISTRATION, db.session.query(Registration).one().link_nonce),
    )
    registration = db.session.query(Registration).one()
    assert registration.state is RegistrationState.CONFIRMED
    assert (
        registration.dietary,
        registration.may_be_photographed,
        registration.may_share_details,
    ) == (
        "no nuts",
        True,
        False,
    )
    assert (registration.person.sex, registration.person.self_entered) == ("x", ["sex"])
    assert invitation.state is InvitationState.ACCEPTED
    assert letters() == [
        (LetterKind.INVITATION, Occasion(About.INVITATION, invitation.id)),
        (LetterKind.CONFIRMED, Occasion(About.REGISTRATION, registration.id, 1)),
    ]
    assert "You are registered." in browser.follow(answer).text
    assert "You have accepted this invitation." in browser.open(link_of(invitation)).text


def test_the_privacy_notice_is_linked_in_its_sentence(app: Flask, browser: Browser) -> None:
    stories.published_event()
    address = link_of(stories.invited())
    assert browser.open(f"{address}?lang=en").links()["privacy notice"] == "/privacy?lang=en"
    assert (
        browser.open(f"{address}?lang=sq").links()["njoftimin për privatësinë"]
        == "/privacy?lang=sq"
    )


@pytest.mark.parametrize(("language", "first"), [("en", "H.E."), ("sq", "SH.T.")])
def test_a_title_can_be_chosen_in_the_language_of_the_page(
    app: Flask, browser: Browser, language: str, first: str
) -> None:
    stories.published_event()
    page = browser.open(f"{link_of(stories.invited())}?lang={language}")
    assert page.tree is not None
    for field in page.tree.select("input[name=title]"):
        options = page.tree.select(f"#{field['list']} option")
        assert (options[0]["value"], len(options) > 5) == (first, True)


@pytest.mark.long
def test_the_title_that_a_guest_enters_stays(app: Flask, browser: Browser) -> None:
    stories.published_event()
    page = browser.open(link_of(stories.invited(title="Ms", rank="director")))
    browser.submit(page, "privacy", press="Accept", privacy="on", title=" Prof.  Dr ")
    person = db.session.query(Registration).one().person
    assert (person.title, person.rank, person.self_entered) == ("Prof. Dr", "director", ["title"])


@pytest.mark.long
def test_accepting_twice_registers_once_and_sends_one_letter(app: Flask, browser: Browser) -> None:
    stories.published_event()
    invitation = stories.invited()
    page = browser.open(link_of(invitation))
    first = browser.submit(page, "privacy", press="Accept", privacy="on")
    second = browser.submit(page, "privacy", press="Accept", privacy="on", position="Minister")
    assert (second.status, second.location) == (303, first.location)
    assert [kind for kind, _ in letters()] == [LetterKind.INVITATION, LetterKind.CONFIRMED]
    assert db.session.query(Registration).one().person.position == "Judge"


@pytest.mark.long
def test_a_refused_form_says_what_is_wrong_and_keeps_what_was_typed(
    app: Flask, browser: Browser
) -> None:
    stories.published_event()
    invitation = stories.invited()
    page = browser.submit(
        browser.open(link_of(invitation)),
        "privacy",
        press="Accept",
        title="T" * 61,
        given_name="",
        family_name="www.example.org",
        email="nonsense",
        dietary="no nuts",
    )
    assert page.status == 422
    assert page.errors == [
        "Title: use at most 60 characters.",
        "Enter the given name.",
        "Enter only the name, without a web or e-mail address.",
        "Enter an e-mail address such as name@example.org.",
        "Read the privacy notice and tick this box to register.",
    ]
    assert page.form("privacy").find(attrs={"name": "dietary"}).get_text().strip() == "no nuts"  # type: ignore[union-attr]
    assert page.form("privacy").find(attrs={"name": "title"})["value"] == "T" * 61  # type: ignore[index]
    assert page.form("privacy").find(attrs={"name": "email"})["value"] == "nonsense"  # type: ignore[index]
    assert db.session.query(Registration).count() == 0


def test_only_what_must_be_answered_is_not_folded(app: Flask, browser: Browser) -> None:
    stories.published_event()
    stories.form_question(is_required=True)
    stories.form_question(wordings={"en": "Where do you stay?"})
    page = browser.open(link_of(stories.invited(title="Judge", position="")))
    assert folds(page) == [
        "We have: Judge Amra Kovačević, Sud BiH – change",
        "Your needs and permissions",
        "Decline with a word to the host",
        "Who comes instead of you?",
        "Getting there",
    ]
    seen = page.all("form.reply > .field > :is(label, legend)")
    assert seen == ["How do you travel?", "I have read the privacy notice"]


@pytest.mark.parametrize(
    ("wrong", "fold"),
    [
        ({"given_name": ""}, "We have: Kovačević, Sud BiH, Judge – change"),
        ({"dietary": "x" * 2001}, "Your needs and permissions"),
    ],
)
def test_a_wrong_field_opens_its_fold(
    app: Flask, browser: Browser, wrong: dict[str, str], fold: str
) -> None:
    stories.published_event()
    page = browser.open(link_of(stories.invited()))
    refused = browser.submit(page, "privacy", press="Accept", privacy="on", **wrong)
    assert refused.status == 422
    assert (folds(page, "[open]"), folds(refused, "[open]")) == ([], [fold])


def folds(page: Page, which: str = "") -> list[str]:
    return page.all(f"main details{which} > summary")


def test_an_expired_csrf_token_shows_the_filled_form_again(app: Flask, browser: Browser) -> None:
    stories.published_event()
    invitation = stories.invited()
    page = browser.submit(
        browser.open(link_of(invitation)),
        "privacy",
        press="Accept",
        csrf_token="of yesterday",
        privacy="on",
        dietary="no nuts",
    )
    assert page.status == 422
    assert page.errors == [
        (
            "This page was open for a long time. Your entries are still here. Check them and send "
            "again."
        )
    ]
    assert "no nuts" in page.text
    assert db.session.query(Registration).count() == 0
    declined = browser.post(link_of(invitation), {"reply": "decline"})
    assert declined.status == 422
    db.session.refresh(invitation)
    assert invitation.state is InvitationState.SENT


@pytest.mark.long
def test_declining_needs_no_field_and_can_be_taken_back(app: Flask, browser: Browser) -> None:
    stories.published_event()
    invitation = stories.invited()
    declined = browser.submit(browser.open(link_of(invitation)), "privacy", press="Decline")
    page = browser.follow(declined)
    assert "You have told us that you cannot come. Thank you." in page.text
    db.session.refresh(invitation)
    assert invitation.state is InvitationState.DECLINED

    browser.submit(page, "privacy", press="I can come after all", privacy="on")

    db.session.refresh(invitation)
    assert invitation.state is InvitationState.ACCEPTED
    actions = [
        entry.action
        for entry in db.session.query(AuditEntry).order_by(AuditEntry.id)
        if entry.person_id
    ]
    assert actions[-3:] == ["invitation.declined", "invitation.accepted", "registration.confirmed"]


@pytest.mark.long
def test_words_to_the_host_reach_the_office_until_the_guest_comes_after_all(
    app: Flask, browser: Browser
) -> None:
    stories.published_event()
    invitation = stories.invited()
    page = browser.open(link_of(invitation))
    too_long = browser.submit(page, "privacy", press="Decline", words_to_host="x" * 2001)
    assert (too_long.status, folds(too_long, "[open]")) == (
        422,
        ["Decline with a word to the host"],
    )
    declined = browser.follow(
        browser.submit(page, "privacy", press="Decline", words_to_host="A trial on that day.")
    )
    assert "Your words to the host: A trial on that day." in declined.text
    office = stories.signed_in(app, Role.OFFICE, "ba")
    read = ["/staff/events/ba/guests", f"/staff/events/ba/guests/people/{invitation.person_id}"]
    assert ["A trial on that day." in office.open(path).text for path in read] == [True, True]
    stories.unnamed(invitation.person_id)  # the words could tell who it is
    assert ["A trial" in office.open(path).text for path in read] == [False, False]

    again = browser.open(link_of(invitation))
    browser.submit(again, "privacy", press="I can come after all", privacy="on")

    db.session.refresh(invitation)
    assert (invitation.state, invitation.words_to_host) == (InvitationState.ACCEPTED, "")


@pytest.mark.long
def test_after_the_deadline_one_can_only_decline(
    app: Flask, browser: Browser, clock: Clock
) -> None:
    event = stories.published_event()
    invitation = stories.invited()
    page = browser.open(link_of(invitation))
    stories.planned_event(registration_closes_at=clock.now)
    clock.advance(days=1)
    refused = browser.submit(page, "privacy", press="Accept", privacy="on")
    assert refused.status == 409
    assert "The registration deadline has passed." in refused.text
    assert db.session.query(Registration).count() == 0
    closed = browser.open(link_of(invitation))
    assert "The registration deadline has passed." in closed.text
    assert browser.submit(closed, "csrf_token", press="Decline").status == 303
    assert event.slug == "ba"


def test_unknown_tampered_and_unsent_links_answer_alike(app: Flask, browser: Browser) -> None:
    stories.published_event()
    draft = stories.guest()
    good = link_of(draft)
    answers = [
        browser.client.get(path)
        for path in (
            good,
            good[:-1] + ("A" if good[-1] != "A" else "B"),
            "/invitations/nonsense",
            stories.path(Purpose.REGISTRATION, draft.link_nonce),
            good.replace("/invitations/", "/registrations/"),
            "/nominations/nonsense",
        )
    ]
    assert {(answer.status_code, answer.data) for answer in answers} == {(404, answers[0].data)}


@pytest.mark.long
def test_an_institution_sees_its_offer_and_the_contact(app: Flask, browser: Browser) -> None:
    stories.published_event()
    invitation = stories.institution_guest(seats=3)
    stories.invited()
    page = browser.open(stories.path(Purpose.NOMINATION, invitation.link_nonce))
    assert "3 seats are offered to your institution." in page.text
    assert "office@ctevents.example" in page.text
    assert "Amra" not in page.text


def test_a_form_without_an_answer_is_shown_again_as_typed(app: Flask, browser: Browser) -> None:
    stories.published_event()
    invitation = stories.invited()
    page = browser.open(link_of(invitation))
    for reply in (None, "perhaps"):
        again = browser.submit(page, "privacy", reply=reply, dietary="no nuts")
        assert (again.status, again.errors) == (422, ["Choose whether you accept or decline."])
        assert "no nuts" in again.text


@pytest.mark.long
def test_a_form_that_is_older_than_a_correction_by_staff_is_shown_again(
    app: Flask, browser: Browser
) -> None:
    stories.published_event()
    invitation = stories.invited()
    page = browser.open(link_of(invitation))
    with transaction(by=audit.SHELL) as tx:
        edit_person_guest(
            tx,
            stories.person_of(invitation),
            stories.fields(family_name="Kovač", group="police"),
            is_unnamed=False,
        )
    refused = browser.submit(page, "privacy", press="Accept", privacy="on", dietary="no nuts")
    assert refused.status == 409
    assert refused.all("main .warning li") == ["Family name: Kovač", "Group: Police"]
    assert "no nuts" in refused.text
    assert db.session.query(Registration).count() == 0
    accepted = browser.submit(refused, "privacy", press="Accept", privacy="on")
    assert accepted.status == 303


def test_a_form_has_the_details_of_its_own_guest(browser: Browser) -> None:
    stories.published_event()
    positions = ('Head of "Unit 7" & <b>others</b>', r"Adviser \g<1> \1", "")
    links = {
        stories.path(
            Purpose.INVITATION,
            stories.invited(email=f"{number}@police.example", position=position).link_nonce,
        ): position
        for number, position in enumerate(positions)
    }
    for link, position in links.items():
        page = browser.open(link)
        assert "<b>others" not in page.response.text
        assert prefilled(page.found_form("privacy"))["position"] == position
