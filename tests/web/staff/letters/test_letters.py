"""The wording, preview and test of an event's letters."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind, MessageState
from ctevents.domain.letters.wordings import EDITABLE, Wording, placeholders_of
from ctevents.domain.roles import Role
from ctevents.mail.delivery import deliver_due
from ctevents.models import AuditEntry, Event, Message, Person
from ctevents.services.common import audit
from ctevents.services.guests.list import add_person_guest
from ctevents.services.letters.examples import TESTS_AN_ACCOUNT, example
from ctevents.services.letters.wordings import own_wording, set_wording
from ctevents.texts.letters.facts import recipient_of
from ctevents.texts.letters.letters import Writing
from ctevents.texts.letters.wordings import usual_wording
from ctevents.texts.rendering import speaking
from ctevents.web.staff.letters.letters import MEANINGS
from tests.conftest import Clock
from tests.support import stories
from tests.support.catalogues import offer_only
from tests.support.pages import Browser, Page
from tests.support.smtp import SmtpServer
from tests.support.writings import written

LETTERS = "/staff/events/xk/letters"
OWN = Wording(
    "{title}: come, {name}!", "Excellency,\n\n{institution} <b>is</b> expected in {city}."
)


@pytest.fixture
def organiser(app: Flask) -> Browser:
    stories.published_event("xk")
    return stories.signed_in(app, Role.ORGANISER)


def saved(browser: Browser, kind: str = "invitation", language: str = "en", **fields: str) -> Page:
    return browser.submit(browser.open(f"{LETTERS}/{kind}/{language}"), "subject", **fields)


def typed_in(page: Page, name: str) -> str:
    assert page.tree is not None
    field = page.tree.select_one(f"[name={name}]")
    assert field is not None
    return str(field.get("value") or field.get_text().strip())


def own(kind: LetterKind = LetterKind.INVITATION, language: str = "en") -> Wording | None:
    return own_wording(db.session(), stories.event("xk").id, kind, language)


def reword(kind: LetterKind, wording: Wording, language: str = "en") -> None:
    with transaction(by=audit.SHELL) as tx:
        set_wording(tx, stories.event("xk"), kind, language, wording)


def test_a_letter_can_be_worded_in_other_languages_than_those_of_the_event(
    organiser: Browser,
) -> None:
    path = "/staff/events/ba/letters"
    page = organiser.open(path)
    assert page.all("details th[scope=col]") == ["Letter", "shqip"]
    organiser.submit(organiser.open(f"{path}/invitation/sq"), "subject", subject="Ftesë")
    found = own_wording(db.session(), stories.event("ba").id, LetterKind.INVITATION, "sq")
    assert found is not None
    assert found.subject == "Ftesë"


def letters() -> list[Message]:
    return list(db.session().scalars(select(Message).order_by(Message.id)))


def last_written() -> Writing:
    return written(letters()[-1], now=stories.now())


def recorded() -> list[tuple[str, Any]]:
    db.session.rollback()
    entries = db.session().scalars(select(AuditEntry).order_by(AuditEntry.id))
    return [
        (entry.action, entry.details)
        for entry in entries
        if entry.action.startswith(("wording.", "letter.tested"))
    ]


def test_each_kind_in_each_language_in_which_letters_are_written(organiser: Browser) -> None:
    reword(LetterKind.CONFIRMED, OWN, "sq")
    page = organiser.open(LETTERS)
    assert page.heading == "Letters: Pristina"
    assert page.all("thead th") == ["Letter", "English", "shqip"]
    rows = page.all("tbody tr")
    assert len(rows) == 19
    assert "Confirmation with badge standard wording own wording" in rows
    assert rows[:6] == [
        "Invitation standard wording standard wording",
        "Request for nominations standard wording standard wording",
        "Reminder to reply standard wording standard wording",
        "Letter to a nominee standard wording standard wording",
        "Seat of a nominee is free again standard wording standard wording",
        "Receipt for a focal point standard wording standard wording",
    ]
    assert not [row for row in rows if row.startswith("Announcement")]


def test_the_form_begins_with_the_usual_wording(organiser: Browser) -> None:
    page = organiser.open(f"{LETTERS}/invitation/en")
    assert typed_in(page, "subject") == "Invitation: {title}, {city}"
    assert typed_in(page, "opening") == (
        "{salutation}\n\nWe are pleased to invite you to the event below. Please let us know "
        "whether you can come."
    )
    assert page.all("main dt code") == [
        f"{{{name}}}" for name in MEANINGS if name not in ("seats", "nominee")
    ] + [
        "**words**",
        "[words](https://…)",
        "- words",
    ]


def test_an_own_wording_replaces_subject_and_opening_and_nothing_else(organiser: Browser) -> None:
    stories.guest("xk", given_name="Arta {city}", institution="Gjykata", language="en")
    before = example_letter(organiser, "invitation")
    assert (
        saved(organiser, subject=OWN.subject, opening=OWN.opening).location
        == f"{LETTERS}/invitation/en"
    )
    assert own() == OWN
    after = example_letter(organiser, "invitation")
    _head, facts = before.split("Event: ")
    assert after == (
        f"Launch of the final report: come, Arta {{city}} Kovačević! "
        f"Excellency, Gjykata <b>is</b> expected in Pristina. Event: {facts}"
    )
    html = organiser.open(f"{LETTERS}/invitation/en/html").text
    assert "Gjykata <b>is</b> expected in Pristina." in html
    assert "Accept or decline" in html


def example_letter(browser: Browser, kind: str, language: str = "en") -> str:
    """Subject and text, as the page shows them."""
    return subject_and_text(browser.open(f"{LETTERS}/{kind}/{language}/html?shown_as=text"))


def subject_and_text(page: Page) -> str:
    return " ".join([*page.all("strong"), *page.all("pre")])


def typed_preview(browser: Browser, **typed: str) -> Page:
    page = browser.open(f"{LETTERS}/invitation/en")
    fields = {
        name: typed_in(page, name) for name in ("csrf_token", "version", "subject", "opening")
    }
    return browser.post(f"{LETTERS}/invitation/en/preview", {"shown_as": "text"} | fields | typed)


def test_a_preview_is_shown_of_an_event_in_the_archive(organiser: Browser) -> None:
    stories.guest("xk")
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, stories.event("xk").id).archived_at = tx.now
    assert "Come soon" in subject_and_text(typed_preview(organiser, subject="Come soon"))


def test_marks_are_read_and_a_name_is_none(organiser: Browser) -> None:
    stories.guest(
        "xk", given_name="[Arta](https://evil.example)", institution="**Gjykata**", language="en"
    )
    wording = Wording(
        "**{title}**", "Dear {name},\n\n- **{institution}**\n- [map](https://a.example)"
    )
    reword(LetterKind.INVITATION, wording)
    # keeps programs from making links
    shown = example_letter(organiser, "invitation").replace("\u200b", "")
    name = "[Arta](https://evil.example) Kovačević"
    assert shown.startswith(
        f"**Launch of the final report** Dear {name}, - **Gjykata** - map: https://a.example "
        "Event: "
    )
    html = organiser.client.get(f"{LETTERS}/invitation/en/html").text.replace("\u200b", "")
    assert f"<p>Dear {name},</p><ul><li><strong>**Gjykata**</strong></li><li><a " in html


def test_a_preview_shows_what_is_typed_and_writes_nothing(organiser: Browser) -> None:
    stories.guest("xk", given_name="Arta", language="en")
    page = typed_preview(
        organiser, subject="Come, {name}", opening="A **new** [map](https://a.example)"
    )
    assert page.status == 200
    assert subject_and_text(page).startswith(
        "Come, Arta Kovačević A new map: https://a.example Event: "
    )
    html = str(
        typed_preview(organiser, subject="Come", opening="A **new** start", shown_as="phone").tree
    )
    assert "<p>A <strong>new</strong> start</p>" in html
    assert "/invitations/" not in html  # staff could act as the guest with it
    assert (own(), letters(), recorded()) == (None, [], [])


def test_a_preview_says_what_is_wrong(organiser: Browser) -> None:
    page = typed_preview(organiser, opening="{nmae}")
    assert page.all("li") == [
        "Opening: this letter has no placeholder {nmae}. Use one from the list of placeholders."
    ]


def test_sent_letters_have_only_the_own_wording_of_their_language(organiser: Browser) -> None:
    reword(LetterKind.INVITATION, OWN, "sq")
    stories.invited("xk", language="en")
    assert last_written().subject == "Invitation: Launch of the final report, Pristina"
    stories.invited(
        "xk", given_name="Arta", email="arta@xk.example", institution="Gjykata", language="sq"
    )
    writing = last_written()
    assert writing.subject == "Launch of the final report: come, Arta Kovačević!"
    assert writing.text.startswith(
        "Excellency,\n\nGjykata <b>is</b> expected in Prishtinë.\n\nNgjarja: "
    )
    assert "<p>Gjykata &lt;b&gt;is&lt;/b&gt; expected in Prishtinë.</p>" in writing.html


def test_every_placeholder_has_its_meaning_and_its_value(organiser: Browser) -> None:
    assert set(MEANINGS) == {name for kind in EDITABLE for name in placeholders_of(kind)}
    every = "\n".join(f"{{{name}}}" for name in placeholders_of(LetterKind.NOMINATION_REQUEST))
    reword(LetterKind.NOMINATION_REQUEST, Wording("{seats} seats", every))
    stories.institution_guest("xk", name="Prokuroria Speciale", seats=2)
    assert example_letter(organiser, "nomination-request").startswith(
        "2 seats To the focal point of Prokuroria Speciale Dear Sir or Madam, Prokuroria Speciale "
        "Prokuroria Speciale "
        "Launch of the final report Pristina Hotel Europe Wednesday, 10 March 2027, 10:00–13:00, "
        "local time in Pristina "
        "Wednesday, 10 March 2027, 10:00 2 Event: "
    )


@pytest.mark.parametrize(("typed", "saved"), [(vars(OWN), OWN), ({}, None)], ids=["own", "usual"])
def test_nothing_is_written_over_what_somebody_else_saved_meanwhile(
    organiser: Browser, typed: dict[str, str], saved: Wording | None
) -> None:
    page = organiser.open(f"{LETTERS}/invitation/en")
    theirs = Wording("Come to {city}", "{salutation}\n\nTheirs.")
    reword(LetterKind.INVITATION, theirs)
    refused = organiser.submit(page, "subject", **typed)
    assert (refused.status, own()) == (409, theirs)
    assert refused.all("main .notice.warning li") == [
        "Subject: Come to {city}",
        "Opening: {salutation} Theirs.",
    ]
    assert organiser.submit(refused, "subject").status == 303
    assert own() == saved


def test_another_event_keeps_the_usual_wording(organiser: Browser) -> None:
    reword(LetterKind.INVITATION, OWN)
    stories.published_event("ba")
    stories.invited("ba", language="en")
    assert last_written().subject == "Invitation: Launch of the final report, Sarajevo"


@pytest.mark.long
@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ({"subject": ""}, "Enter the subject."),
        ({"opening": " \n "}, "Enter the opening."),
        ({"subject": "x" * 151}, "Subject: use at most 150 characters."),
        ({"opening": "x" * 4001}, "Opening: use at most 4,000 characters."),
        (
            {"subject": "{nmae}"},
            (
                "Subject: this letter has no placeholder {nmae}. Use one from the list of "
                "placeholders."
            ),
        ),
        (
            {"opening": "Dear {name"},
            "Opening: there is a single brace {. Remove it, or complete the placeholder.",
        ),
        (
            {"opening": "Dear {{ name }}"},
            "Opening: there is a single brace {. Remove it, or complete the placeholder.",
        ),
        (
            {"opening": "{seats}"},
            (
                "Opening: this letter has no placeholder {seats}. Use one from the list of "
                "placeholders."
            ),
        ),
    ],
)
def test_what_is_wrong_is_named_and_what_was_typed_stays(
    organiser: Browser, typed: dict[str, str], error: str
) -> None:
    page = saved(organiser, **({"subject": "Come", "opening": "Come."} | typed))
    assert (page.status, page.errors) == (422, [error])
    assert {name: typed_in(page, name) for name in typed} == {
        name: text.strip() for name, text in typed.items()
    }
    assert own() is None


def test_the_usual_wording_saved_as_it_is_stays_usual(organiser: Browser) -> None:
    saved(organiser)
    assert (own(), recorded()) == (None, [])


def test_back_to_the_usual_wording(organiser: Browser) -> None:
    saved(organiser, subject=OWN.subject, opening=OWN.opening)
    saved(organiser, subject=OWN.subject, opening=OWN.opening)
    page = organiser.open(f"{LETTERS}/invitation/en")
    assert "We are pleased to invite you" in page.text
    organiser.submit(page, "Restore the standard wording")
    assert own() is None
    assert "Restore the standard wording" not in organiser.open(f"{LETTERS}/invitation/en").text
    about = {"letter": "invitation", "language": "en"}
    assert recorded() == [("wording.set", about), ("wording.dropped", about)]


@pytest.mark.long
def test_readers_of_the_other_script_get_the_wording_until_theirs_is_saved(
    app: Flask, organiser: Browser
) -> None:
    offer_only(app, "en", "bs", "sr-Latn", "sr-Cyrl")
    path = "/staff/events/ba/letters"
    with transaction(by=audit.SHELL) as tx:
        set_wording(tx, stories.event("ba"), LetterKind.INVITATION, "sr-Latn", OWN)
    row = "Invitation standard wording standard wording own wording own wording in the other script"
    assert organiser.open(path).all("tbody tr")[0] == row
    page = organiser.open(f"{path}/invitation/sr-Cyrl")
    assert "Readers get the event's wording in the other script: Serbian (Latin)." in page.text
    page = organiser.follow(organiser.submit(page, "subject"))  # the standard wording, as it is
    assert "This event has its own wording for this letter." in page.text
    page = organiser.follow(organiser.submit(page, "Use the wording in: Serbian (Latin)"))
    assert "The wording is deleted. Readers get the wording in: Serbian (Latin)" in page.text


def test_the_usual_wording_says_the_same_as_the_letter(organiser: Browser) -> None:
    """An editor begins with the text that would be sent."""
    stories.invited("xk", language="sq")
    usual = last_written()
    with speaking("sq"):
        reword(LetterKind.INVITATION, usual_wording(LetterKind.INVITATION), "sq")
    own = last_written()
    assert (own.subject, own.text, own.html) == (usual.subject, usual.text, usual.html)


@pytest.mark.parametrize(
    "address", ["announcement/en", "invitation/bs", "invitation/mk", "nothing/en", "layout.txt/en"]
)
def test_no_other_letters_and_languages(organiser: Browser, address: str) -> None:
    assert organiser.open(f"{LETTERS}/{address}").status == 404


def test_a_letter_is_shown_as_somebody_would_get_it(organiser: Browser) -> None:
    stories.registered("xk", language="sq")
    page = organiser.open(f"{LETTERS}/confirmed/sq")
    assert "Preview with a real recipient." in page.text
    frame = organiser.client.get(f"{LETTERS}/confirmed/sq/html")
    assert "<bdi>Amra Kovačević</bdi> &lt;amra@police.example&gt;" in frame.text
    assert "Regjistrimi Juaj është konfirmuar: Launch of the final report, Prishtinë" in frame.text
    assert "/events/xk" in frame.text
    assert "/registrations/" not in frame.text  # an organiser could act as the registrant with it
    assert 'src="data:image/png;base64,' in frame.text
    policy = frame.headers["Content-Security-Policy"]
    assert "sandbox" in policy.split("; ")
    assert "script-src 'none'" in policy


def test_it_can_be_shown_in_another_language(organiser: Browser) -> None:
    stories.registered("xk", language="sq")
    assert "Your registration is confirmed: " in organiser.open(f"{LETTERS}/confirmed/en/html").text


@pytest.mark.parametrize("kind", EDITABLE)
def test_where_nobody_would_get_it_an_invented_guest_does(
    organiser: Browser, kind: LetterKind
) -> None:
    page = organiser.open(f"{LETTERS}/{kind}/sq")
    assert (
        "Nobody on the list would get this letter now: it is shown for an invented guest."
        in page.text
    )
    assert "Shembull" in organiser.open(f"{LETTERS}/{kind}/sq/html").text
    with transaction(by=audit.SHELL) as tx:
        assert tx.query(Person).all() == []


@pytest.mark.long
def test_each_letter_is_shown_for_a_fitting_person(app: Flask, clock: Clock) -> None:
    """The first person in that state, preferably one who gets it in that language."""
    stories.published_event("xk", capacity=4)
    stories.registered("xk", given_name="Ana", email="ana@xk.example", language="en")
    besa = stories.registered("xk", given_name="Besa", email="besa@xk.example", language="sq")
    stories.checked_in(besa)
    stories.invited("xk", given_name="Cene", email="cene@xk.example", language="sq")
    stories.institution_guest("xk", seats=2)
    stories.registered("xk", given_name="Dea", email="dea@xk.example", language="sq")
    stories.guest("xk", given_name="Eda", email="eda@xk.example", language="en")
    assert {kind: f"{shown_for(kind, 'en')}, {shown_for(kind, 'sq')}" for kind in LetterKind} == {
        LetterKind.INVITATION: "Eda, Cene",
        LetterKind.NOMINATION_REQUEST: "an institution, an institution",
        LetterKind.REPLY_REMINDER: "an institution, Cene",
        LetterKind.NOMINATED: "nobody, nobody",
        LetterKind.SEAT_GIVEN_BACK: "an institution, an institution",
        LetterKind.NOMINATION_RECEIPT: "an institution, an institution",
        LetterKind.REGISTRATION_RECEIVED: "nobody, nobody",
        LetterKind.CONFIRMED: "Ana, Besa",
        LetterKind.WAITLISTED: "Dea, Dea",
        LetterKind.SEAT_OFFERED: "nobody, nobody",
        LetterKind.PROMOTED: "Ana, Besa",
        LetterKind.REJECTED: "nobody, nobody",
        LetterKind.REGISTRATION_CANCELLED: "nobody, nobody",
        LetterKind.EVENT_REMINDER: "Ana, Besa",
        LetterKind.EVENT_CHANGED: "Ana, Besa",
        LetterKind.EVENT_CANCELLED: "Ana, Besa",
        LetterKind.THANK_YOU: "Besa, Besa",
        LetterKind.PUBLICATION_AVAILABLE: "Ana, Besa",
        LetterKind.LINK_AGAIN: "Ana, Besa",
        LetterKind.DATA_REQUEST_RECEIVED: "Ana, Besa",
        LetterKind.DATA_REQUEST_ANSWERED: "Ana, Besa",
        LetterKind.ANNOUNCEMENT: "Ana, Besa",
    }


def shown_for(kind: LetterKind, language: str) -> str:
    about = example(db.session(), stories.event("xk"), kind, language)
    if about is None:
        return "nobody"
    return about.person.given_name if about.person else "an institution"


def test_unnamed_guests_and_those_without_an_address_are_no_example(app: Flask) -> None:
    stories.published_event("xk")
    with transaction(by=audit.SHELL) as tx:
        for fields, is_unnamed in (
            (stories.fields(), True),
            (stories.fields(given_name="Luka", email=""), False),
        ):
            add_person_guest(tx, stories.event("xk"), fields, is_unnamed=is_unnamed)
    assert shown_for(LetterKind.INVITATION, "en") == "nobody"


@pytest.mark.long
def test_of_a_draft_too(app: Flask) -> None:
    """Letters can be worded before the event is published."""
    stories.planned_event("xk")
    stories.guest("xk", language="en")
    organiser = stories.signed_in(app, Role.ORGANISER)
    organiser.submit(organiser.open(f"{LETTERS}/invitation/en"), "Send a test to me")
    with SmtpServer() as server:
        app.config["MAIL_PORT"] = server.port
        deliver_due(app)
    assert [letter.recipients for letter in server.letters] == [["organiser@ctevents.example"]]


@pytest.mark.long
def test_a_test_goes_only_to_me_and_carries_nothing_that_works(
    app: Flask, organiser: Browser
) -> None:
    stories.registered("xk", language="en")
    with SmtpServer() as server:
        app.config["MAIL_PORT"] = server.port
        deliver_due(app)
        server.letters.clear()
        organiser.submit(organiser.open(f"{LETTERS}/confirmed/sq"), "Send a test to me")
        deliver_due(app)
    [letter] = server.letters
    assert letter.recipients == ["organiser@ctevents.example"]
    assert letter.message["Subject"] == (
        "[Provë] Regjistrimi Juaj është konfirmuar: Launch of the final report, Prishtinë"
    )
    parts = [part.get_content_type() for part in letter.message.walk() if not part.is_multipart()]
    assert parts == ["text/plain", "text/html"]
    for part in letter.message.walk():
        if not part.is_multipart():
            said = part.get_content()
            assert "E nderuar znj. Shembulli," in said  # nobody on the list
            assert "Kovačević" not in said
            assert "http://localhost/events/xk" in said
            assert "/registrations/" not in said
            assert "cid:" not in said
    assert recorded() == [("letter.tested", {"letter": "confirmed", "language": "sq"})]
    page = organiser.open("/staff/events/xk/messages")
    assert page.all("tr[id^=letter-]")[0].startswith(
        "Confirmation with badge test organiser@ctevents.example sent"
    )


@pytest.mark.long
def test_a_test_in_each_language_of_the_event(app: Flask, organiser: Browser) -> None:
    """Even if nobody would get the letter yet."""
    page = organiser.open(f"{LETTERS}/thank-you/en")
    answer = organiser.follow(organiser.submit(page, "languages", languages="all"))
    assert "We are e-mailing 2 tests to organiser@ctevents.example." in answer.text
    with SmtpServer() as server:
        app.config["MAIL_PORT"] = server.port
        deliver_due(app)
    assert [
        (letter.recipients, letter.message["Content-Language"]) for letter in server.letters
    ] == [(["organiser@ctevents.example"], tag) for tag in ("en", "sq")]
    assert all(
        str(letter.message["Subject"]).startswith(("[Test]", "[Provë]"))
        for letter in server.letters
    )


@pytest.mark.long
def test_letters_come_from_the_name_of_the_event(app: Flask, organiser: Browser) -> None:
    name = 'Nisma "Gjykata", zyra në Prishtinë'
    page = organiser.open(LETTERS)
    assert organiser.submit(page, "sender_name", sender_name="Desk <desk@evil.example>").errors == [
        "Enter a name without an address."
    ]
    assert organiser.submit(page, "sender_name", sender_name=f"{name}\r\nBcc: all").status == 303
    assert organiser.submit(page, "sender_name", sender_name="Somebody else").status == 409
    organiser.submit(organiser.open(LETTERS), "sender_name", sender_name=name)
    with transaction(by=audit.SHELL) as tx:
        stories.event("xk").contact_email = "office@ctevents.example"
        tx.merge(stories.event("xk"))
    stories.invited("xk", language="sq")
    with SmtpServer() as server:
        app.config["MAIL_PORT"] = server.port
        deliver_due(app)
    [letter] = server.letters
    [mailbox] = letter.message["From"].addresses
    assert (mailbox.display_name, mailbox.addr_spec) == (name, app.config["MAIL_DEFAULT_SENDER"])
    assert letter.message["Bcc"] is None
    assert letter.message["Reply-To"] == "office@ctevents.example"


@pytest.mark.long
def test_a_test_sent_again_is_a_test(organiser: Browser, clock: Clock) -> None:
    stories.guest("xk", language="en")
    organiser.submit(organiser.open(f"{LETTERS}/invitation/en"), "Send a test to me")
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Message, letters()[-1].id).state = MessageState.SENT
    organiser.submit(organiser.open("/staff/events/xk/messages"), "Send again")
    assert [recipient_of(db.session(), message)[1] for message in letters()] == [
        "organiser@ctevents.example"
    ] * 2
    assert last_written().subject == "[Test] Invitation: Launch of the final report, Pristina"


@pytest.mark.long
def test_tests_are_counted(organiser: Browser, clock: Clock) -> None:
    stories.guest("xk", language="en")
    page = organiser.open(f"{LETTERS}/invitation/en")
    for _number in range(TESTS_AN_ACCOUNT + 2):
        answer = organiser.submit(page, "Send a test to me")
    assert "Too many attempts." in organiser.follow(answer).text
    assert len(letters()) == TESTS_AN_ACCOUNT
    clock.advance(minutes=16)
    organiser.submit(page, "Send a test to me")
    assert len(letters()) == TESTS_AN_ACCOUNT + 1
