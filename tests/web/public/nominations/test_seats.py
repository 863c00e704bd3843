"""The page of a focal point: people named in the table of seats, seats given back, the official
letter."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import ClassVar

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.registration import Awaits, InvitationState
from ctevents.models import Invitation, Message, Nomination, OfficialLetter, Person, Registration
from ctevents.services.common import audit
from ctevents.services.events.changes import cancel_event
from ctevents.services.events.events import edit_event
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.support.stories import named

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
AMRA = {
    "title": "Prof. Dr",
    "given_name": "Amra",
    "family_name": "Hodžić",
    "email": "amra@prosecutors.example",
    "position": "Prosecutor",
    "sex": "f",
    "privacy": "on",
}


@pytest.fixture
def offer(app: Flask) -> Invitation:
    """Three seats."""
    stories.published_event()
    return stories.invited_institution(seats=3)


def path_of(invitation: Invitation) -> str:
    return stories.path(Purpose.NOMINATION, invitation.link_nonce)


def people() -> list[tuple[str, str, str]]:
    found = db.session.query(Person).join(Registration).order_by(Person.id)
    return [(person.name, person.email, person.position) for person in found]


def name(browser: Browser, invitation: Invitation, **changes: str | None) -> Page:
    return browser.submit(browser.open(path_of(invitation)), "Save the names", **(AMRA | changes))


@pytest.mark.long
def test_without_a_language_of_the_focal_point_letters_have_that_of_the_event(
    app: Flask, browser: Browser
) -> None:
    stories.published_event("mk", languages=["mk", "sq"])
    invitation = stories.invited_institution("mk")
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Invitation, invitation.id).language = None
    page = browser.open(path_of(invitation))
    assert page.all("select[name=language] option[selected]") == ["македонски", "македонски"]


class TestNaming:
    @pytest.mark.long
    def test_one_person(self, offer: Invitation, browser: Browser) -> None:
        page = browser.open(path_of(offer))
        assert "3 seats are offered to your institution. 3 seats still need a name." in page.text
        answer = name(browser, offer)
        assert (answer.status, answer.location) == (303, path_of(offer))
        assert db.session.query(Person).one().title == "Prof. Dr"
        page = browser.follow(answer)
        assert "Amra Hodžić has been added and gets an e-mail." in page.text
        assert page.all(".nominees td > p") == [
            "Prof. Dr Amra Hodžić , Prosecutor registered; badge sent"
        ]
        assert "2 seats still need a name." in page.text

    @pytest.mark.long
    def test_a_double_press_names_once_and_sends_one_receipt(
        self, offer: Invitation, browser: Browser
    ) -> None:
        page = browser.open(path_of(offer))
        answers = [browser.submit(page, "Save the names", **AMRA).status for _ in range(2)]
        receipts = db.session.query(Message).filter_by(kind=LetterKind.NOMINATION_RECEIPT)
        assert (answers, len(people()), receipts.count()) == ([303, 409], 1, 1)

    @pytest.mark.long
    def test_the_institution_stays_the_invitees_whatever_is_sent(
        self, offer: Invitation, browser: Browser
    ) -> None:
        token = (
            browser.open(path_of(offer)).form("Save the names").find(attrs={"name": "csrf_token"})
        )
        assert token is not None
        fields = AMRA | {
            "csrf_token": str(token["value"]),
            "institution": "Sud BiH",
            "share_details": "on",
        }
        assert browser.post(path_of(offer), fields).status == 303
        person = db.session.query(Person).one()
        assert (person.institution_name, person.group.code, person.language) == (
            "Tužilaštvo BiH",
            "prosecutors",
            "en",
        )
        assert not db.session.query(Registration).one().may_share_details

    @pytest.mark.long
    def test_what_the_person_needs(self, offer: Invitation, browser: Browser) -> None:
        needs = {
            "interpretation": "y",
            "interpretation_language": "sq",
            "assistants": "2",
            "access_needs": "no steps",
        }
        assert name(browser, offer, **needs).status == 303
        registration = db.session.query(Registration).one()
        found = {
            field: getattr(registration, field)
            for field in ("interpretation_language", "assistants", "access_needs")
        }
        assert registration.needs_interpretation
        assert found == {
            "interpretation_language": "sq",
            "assistants": 2,
            "access_needs": "no steps",
        }

    @pytest.mark.long
    def test_fields_without_a_seat_take_the_next_free_one(
        self, offer: Invitation, browser: Browser
    ) -> None:
        """The API's documentation says so: a program sends no more."""
        token = (
            browser.open(path_of(offer)).form("Save the names").find(attrs={"name": "csrf_token"})
        )
        assert token is not None
        fields = {
            **AMRA,
            "group": "prosecutors",
            "language": "bs",
            "csrf_token": str(token["value"]),
        }
        assert browser.post(path_of(offer), fields).status == 303
        registration = db.session.query(Registration).one()
        assert (registration.assistants, registration.interpretation_language) == (0, None)

    @pytest.mark.long
    def test_what_is_missing_is_said_beside_the_field_and_nothing_is_lost(
        self, offer: Invitation, browser: Browser
    ) -> None:
        again = name(browser, offer, family_name="", email="", privacy=None, dietary="no nuts")
        assert (again.status, again.errors) == (
            422,
            [
                (
                    "Tell them first, then tick this box. The privacy notice says how we use the "
                    "details."
                ),
                "Seat 1: Enter the family name.",
                "Seat 1: Enter an e-mail address. We send the badge there.",
            ],
        )
        assert "no nuts" in again.text
        assert again.form("Save the names").find(attrs={"value": "Prosecutor"}) is not None

    @pytest.mark.long
    def test_a_seat_too_many_and_the_same_name_are_refused(
        self, offer: Invitation, browser: Browser
    ) -> None:
        late = browser.open(path_of(offer))
        for given_name in ("Amra", "Besim"):
            named(offer, given_name)
        twice = name(browser, offer)
        assert (twice.status, twice.errors) == (
            409,
            ["Seat 3: You have already named Amra Hodžić."],
        )
        named(offer, "Cveta")
        full = browser.submit(late, "Save the names", **(AMRA | {"given_name": "Denis"}))
        assert (full.status, full.errors) == (
            409,
            ["Seat 4: No seat is free. To send somebody else, replace one of your nominees."],
        )
        assert "You have named a person for each seat." in full.text

    @pytest.mark.long
    def test_split_seats_offer_only_their_groups(self, offer: Invitation, browser: Browser) -> None:
        with transaction(by=audit.SHELL) as tx:
            tx.get_one(Invitation, offer.id).split = {"police": 2, "border-police": 1}
        page = browser.open(path_of(offer))
        assert "Police: 2 seats, 2 free" in page.text
        assert page.all("#group option") == ["Police", "Border police"]
        assert name(browser, offer, group="border-police").status == 303
        assert browser.open(path_of(offer)).all("#group option") == ["Police"]
        full = name(browser, offer, given_name="Besim", group="border-police")
        assert (full.status, full.errors) == (
            409,
            [
                (
                    "Seat 2: No seat for this group is free. Name somebody of a different group, "
                    "or replace one of your nominees."
                )
            ],
        )
        assert name(browser, offer, given_name="Besim", group="judges").status == 422

    def test_the_deadline_stands_beside_the_seats_that_are_free(
        self, offer: Invitation, browser: Browser
    ) -> None:
        with transaction(by=audit.SHELL) as tx:
            values = {"registration_closes_at": datetime(2027, 3, 5, 17, 0, tzinfo=UTC)}
            edit_event(tx, stories.event(), values)
        assert (
            "Please add the names by Friday, 5 March 2027, 18:00, local time in Sarajevo."
            in browser.open(path_of(offer)).text
        )

    @pytest.mark.long
    def test_after_the_deadline_nobody_is_named(
        self, offer: Invitation, browser: Browser, clock: Clock
    ) -> None:
        named(offer)
        with transaction(by=audit.SHELL) as tx:
            values = {"registration_closes_at": clock.now + timedelta(days=1)}
            edit_event(tx, stories.event(), values)
        clock.advance(days=2)
        page = browser.open(path_of(offer))
        assert (
            "The deadline to name people has passed. You can still replace people and give "
            "seats back."
        ) in page.text
        assert page.all("button") == [
            "Give seats back",
            "Attach the letter",
        ]


class TestRows:
    """Each row is saved by itself. The names of its fields begin with ``row-2-`` and so on, except
    in the first row."""

    BESIM: ClassVar = {
        "row-2-given_name": "Besim",
        "row-2-family_name": "Begić",
        "row-2-email": "b@prosecutors.example",
    }

    @pytest.mark.long
    def test_there_is_a_row_for_each_seat(self, offer: Invitation, browser: Browser) -> None:
        named(offer)
        page = browser.open(path_of(offer))
        assert page.all("tbody th") == ["1", "2", "3"]
        assert len(page.all("#free tr")) == 2

    @pytest.mark.long
    def test_of_many_seats_twenty_have_a_row_at_first(self, app: Flask, browser: Browser) -> None:
        stories.published_event()
        offer = stories.invited_institution(seats=30)
        assert len(browser.open(path_of(offer)).all("#free tr")) == 20

    @pytest.mark.long
    def test_all_are_saved_with_one_press_and_one_receipt(
        self, offer: Invitation, browser: Browser
    ) -> None:
        answer = name(browser, offer, **self.BESIM)
        assert "2 people have been added." in browser.follow(answer).text
        assert [person[0] for person in people()] == ["Amra Hodžić", "Besim Begić"]
        assert db.session.query(Message).filter_by(kind=LetterKind.NOMINATION_RECEIPT).count() == 1

    @pytest.mark.long
    def test_a_wrong_row_is_kept_as_typed_and_the_others_are_saved(
        self, offer: Invitation, browser: Browser
    ) -> None:
        again = name(
            browser, offer, **self.BESIM | {"row-2-email": "besim@", "row-2-position": "Clerk"}
        )
        assert (again.status, again.errors) == (
            422,
            ["Seat 2: Enter an e-mail address such as name@example.org."],
        )
        assert "Amra Hodžić has been added and gets an e-mail." in again.text
        assert [person[0] for person in people()] == ["Amra Hodžić"]
        assert (
            again.form("Save the names").find(attrs={"name": "row-2-position", "value": "Clerk"})
            is not None
        )
        saved = browser.submit(
            again, "Save the names", **{"row-2-email": "besim@prosecutors.example", "privacy": "on"}
        )
        assert saved.status == 303
        assert people()[1] == ("Besim Begić", "besim@prosecutors.example", "Clerk")

    @pytest.mark.long
    def test_a_row_without_a_seat_is_kept_as_typed(
        self, offer: Invitation, browser: Browser
    ) -> None:
        """Another focal point of the institution has taken the seats meanwhile."""
        page = browser.open(path_of(offer))
        named(offer, "Cveta"), named(offer, "Denis")
        fields = AMRA | self.BESIM
        again = browser.submit(page, "Save the names", **fields)
        assert (again.status, again.errors) == (
            409,
            ["Seat 4: No seat is free. To send somebody else, replace one of your nominees."],
        )
        assert (
            again.form("Save the names").find(attrs={"name": "row-2-given_name", "value": "Besim"})
            is not None
        )

    @pytest.mark.long
    def test_without_a_word_to_them_nobody_is_named(
        self, offer: Invitation, browser: Browser
    ) -> None:
        again = name(browser, offer, **self.BESIM, privacy=None)
        assert (again.status, people()) == (422, [])
        assert (
            again.form("Save the names").find(attrs={"name": "row-2-given_name", "value": "Besim"})
            is not None
        )


class TestPasted:
    def look(self, browser: Browser, invitation: Invitation, text: str, **changes: str) -> Page:
        return browser.submit(
            browser.open(path_of(invitation)), "Check the names", people=text, **changes
        )

    def paste(self, browser: Browser, invitation: Invitation, text: str) -> Page:
        return browser.submit(self.look(browser, invitation, text), "Save the names", privacy="on")

    @pytest.mark.long
    def test_what_was_read_fills_the_table_before_anybody_is_named(
        self, offer: Invitation, browser: Browser
    ) -> None:
        text = (
            "Dr Ana Marija Car; ana@prosecutors.example; Clerk\n\nBesim; van der Berg; "
            "b@prosecutors.example"
        )
        looked = self.look(browser, offer, text, group="media", language="sq")
        assert (looked.status, people()) == (200, [])
        assert "Nobody has been added yet. Check the table: title, given name" in looked.text
        page = browser.follow(browser.submit(looked, "Save the names", privacy="on"))
        assert "2 people have been added." in page.text
        found = db.session.query(Person).order_by(Person.id)
        assert [
            (person.title, person.family_name, person.group.code, person.language)
            for person in found
        ] == [
            ("Dr", "Car", "media", "sq"),
            ("", "van der Berg", "media", "sq"),
        ]

    @pytest.mark.long
    def test_a_line_may_have_sex_and_language_else_the_sex_is_still_to_be_asked(
        self, offer: Invitation, browser: Browser
    ) -> None:
        text = (
            "Ana Car; ana@prosecutors.example; Clerk; f; mk\nBesim Begić; b@prosecutors.example; "
            "Clerk\nEdo X; e@x.example;;x"
        )
        looked = self.look(browser, offer, text, language="sq")
        assert looked.all("#free summary .known") == [
            "Female, македонски",
            "Not known: we ask the person, shqip",
            "Prefers not to say, shqip",
        ]
        browser.submit(looked, "Save the names", privacy="on")
        found = db.session.query(Person).order_by(Person.id)
        assert [(person.sex, person.sex_said, person.language) for person in found] == [
            ("f", "f", "mk"),
            ("x", None, "sq"),
            ("x", "x", "sq"),
        ]

    @pytest.mark.long
    def test_what_was_read_wrongly_is_corrected_in_the_table(
        self, offer: Invitation, browser: Browser
    ) -> None:
        looked = self.look(browser, offer, "Ana Marija Car; ana@prosecutors.example")
        changes = {"given_name": "Ana", "family_name": "Marija Car", "privacy": "on"}
        assert browser.submit(looked, "Save the names", **changes).status == 303
        assert db.session.query(Person).one().family_name == "Marija Car"

    @pytest.mark.long
    def test_lines_are_people(self, offer: Invitation, browser: Browser) -> None:
        text = (
            "Amra Hodžić; amra@prosecutors.example; Judge; +387 33 111 "
            "222\n\nBesim\tBegić\tbesim@prosecutors.example\tClerk"
        )
        page = browser.follow(self.paste(browser, offer, text))
        assert "2 people have been added." in page.text
        assert people() == [
            ("Amra Hodžić", "amra@prosecutors.example", "Judge"),
            ("Besim Begić", "besim@prosecutors.example", "Clerk"),
        ]
        assert [person.phone for person in db.session.query(Person).order_by(Person.id)] == [
            "+387 33 111 222",
            "",
        ]

    @pytest.mark.long
    def test_what_is_wrong_in_the_lines_is_said_beside_the_fields(
        self, offer: Invitation, browser: Browser
    ) -> None:
        text = "Amra Hodžić; amra@prosecutors.example\nBesim; besim@\nCveta Car"
        again = self.look(browser, offer, text)
        assert (again.status, people()) == (422, [])
        assert again.errors == [
            "Seat 2: Enter the given name.",
            "Seat 2: Enter an e-mail address such as name@example.org.",
            "Seat 3: Enter an e-mail address. We send the badge there.",
        ]
        assert again.all("#row-2-email-error") == [
            "Enter an e-mail address such as name@example.org."
        ]

    @pytest.mark.long
    @pytest.mark.parametrize(
        ("lines", "error", "named"),
        [
            (
                [f"Gost Broj{number}; g{number}@prosecutors.example" for number in range(4)],
                "Seat 4: No seat is free. To send somebody else, replace one of your nominees.",
                3,
            ),
            (
                ["Amra Hodžić; a@prosecutors.example"] * 2,
                "Seat 2: You have already named Amra Hodžić.",
                1,
            ),
        ],
    )
    def test_a_line_that_is_refused_stays_in_the_table(
        self, offer: Invitation, browser: Browser, lines: list[str], error: str, named: int
    ) -> None:
        again = self.paste(browser, offer, "\n".join(lines))
        assert (again.status, again.errors, len(people())) == (409, [error], named)
        assert (
            again.form("Save the names").find(attrs={"value": lines[-1].split("; ")[1]}) is not None
        )

    @pytest.mark.long
    @pytest.mark.parametrize(
        ("lines", "error"),
        [
            (["A B; a@x.example"] * 51, "Enter at most 50 lines."),
            (["given name; family name; e-mail"], "Enter at least one line."),
        ],
    )
    def test_too_many_lines_and_none(
        self, offer: Invitation, browser: Browser, lines: list[str], error: str
    ) -> None:
        again = self.look(browser, offer, "\n".join(lines))
        assert (again.status, again.errors) == (422, [error])
        assert lines[0] in again.form("Check the names").get_text()


class TestGivingBack:
    @pytest.mark.long
    def test_the_same_form_sent_twice_gives_back_once(
        self, offer: Invitation, browser: Browser
    ) -> None:
        page = browser.open(path_of(offer))
        assert browser.submit(page, "Give seats back", seats="1", sure="on").status == 303
        again = browser.submit(page, "Give seats back", seats="1", sure="on")
        assert (again.status, again.errors) == (
            409,
            ["That many seats are not free. Check the number, then give seats back."],
        )
        assert offer.seats_offered == 2
        assert browser.submit(again, "Give seats back", seats="1", sure="on").status == 303
        assert offer.seats_offered == 1

    @pytest.mark.long
    def test_some_then_all(self, offer: Invitation, browser: Browser) -> None:
        page = browser.open(path_of(offer))
        page = browser.follow(browser.submit(page, "Give seats back", seats="2", sure="on"))
        assert "You have given back 2 seats. Thank you." in page.text
        assert "1 seat is offered to your institution." in page.text
        page = browser.follow(browser.submit(page, "Give seats back", sure="on"))
        assert "You have given back all seats." in page.text
        assert offer.state is InvitationState.DECLINED

    @pytest.mark.long
    @pytest.mark.parametrize(
        ("fields", "status", "error"),
        [
            ({"seats": "2"}, 422, "Tick this box to give the seats back."),
            ({"seats": "-1", "sure": "on"}, 422, "Enter a whole number."),
            ({"seats": "many", "sure": "on"}, 422, "Enter a whole number."),
            (
                {"seats": "4", "sure": "on"},
                409,
                "That many seats are not free. Check the number, then give seats back.",
            ),
            (
                {"seats": "", "sure": "on"},
                409,
                "That many seats are not free. Check the number, then give seats back.",
            ),
        ],
    )
    def test_what_is_refused(
        self, offer: Invitation, browser: Browser, fields: dict[str, str], status: int, error: str
    ) -> None:
        again = browser.submit(browser.open(path_of(offer)), "Give seats back", **fields)
        assert (again.status, again.errors) == (status, [error])
        assert offer.released == {}


class TestTheOfficialLetter:
    def attach(
        self,
        browser: Browser,
        invitation: Invitation,
        content: bytes,
        file_name: str = "letter.pdf",
    ) -> Page:
        page = browser.open(path_of(invitation))
        return browser.submit(page, "Attach the letter", file=(BytesIO(content), file_name))

    def test_is_kept_for_staff(self, offer: Invitation, browser: Browser) -> None:
        page = browser.follow(self.attach(browser, offer, PDF, "papers/answer 1.pdf"))
        assert "We have received the letter." in page.text
        assert "answer 1.pdf" in page.text
        letter = db.session.query(OfficialLetter).one()
        assert (letter.file_name, letter.content, letter.invitation_id) == (
            "answer 1.pdf",
            PDF,
            offer.id,
        )

    @pytest.mark.parametrize(
        "content", [b"", b"<html>%PDF-1.7 %%EOF", PDF[:-8]], ids=["empty", "a page", "cut off"]
    )
    def test_what_is_no_letter(self, offer: Invitation, browser: Browser, content: bytes) -> None:
        again = self.attach(browser, offer, content)
        error = "This file is not a PDF. Save or scan the letter as a PDF, then choose it again."
        assert (again.status, again.errors, again.all("#file-error")) == (422, [error], [error])
        assert db.session.query(OfficialLetter).count() == 0

    @pytest.mark.long
    def test_five_at_most(self, offer: Invitation, browser: Browser) -> None:
        for _ in range(5):
            assert self.attach(browser, offer, PDF).status == 303
        assert self.attach(browser, offer, PDF).errors == [
            "There are already five letters. Write to the organiser instead."
        ]


class TestWhoRegisteredByHimself:
    @pytest.fixture
    def guest(self, offer: Invitation) -> Registration:
        return stories.unknown_to_office("ba", offer, given_name="Emir")

    def test_the_focal_point_says_yes(
        self, guest: Registration, offer: Invitation, browser: Browser
    ) -> None:
        page = browser.open(path_of(offer))
        page = browser.follow(browser.submit(page, "Yes, confirm Emir Kovačević"))
        assert guest.awaits is Awaits.OFFICE
        assert "Emir" not in page.text

    def test_nobody_is_shown_who_is_counted_and_not_named(
        self, guest: Registration, offer: Invitation, browser: Browser
    ) -> None:
        with transaction(by=audit.SHELL) as tx:
            person = tx.get_one(Person, guest.person_id)
            person.is_unnamed, person.unnamed_number = True, 14
        assert "Emir" not in browser.open(path_of(offer)).text

    def test_or_no(self, guest: Registration, offer: Invitation, browser: Browser) -> None:
        browser.submit(browser.open(path_of(offer)), "No, reject Emir Kovačević")
        assert guest.state == "rejected"


class TestAnotherInstitution:
    @pytest.mark.long
    def test_its_page_shows_nothing_of_this_one(self, offer: Invitation, browser: Browser) -> None:
        theirs = browser.open(path_of(other := stories.invited_institution(name="Sud BiH")))
        before = theirs.text
        named(offer)
        assert browser.open(path_of(other)).text == before

    @pytest.mark.long
    def test_its_nominees_are_not_there(self, offer: Invitation, browser: Browser) -> None:
        other = stories.invited_institution(name="Sud BiH")
        theirs = named(other).id
        guest = stories.registered(institution="Sud BiH").id
        for rest in (f"nominees/{theirs}", "nominees/999999"):
            assert browser.open(f"{path_of(offer)}/{rest}").status == 404
        page = browser.open(path_of(offer))
        token = page.form("Save the names").find(attrs={"name": "csrf_token"})
        assert token is not None
        for rest in (f"nominees/{theirs}", f"nominees/{theirs}/withdraw", f"people/{guest}"):
            answer = browser.post(
                f"{path_of(offer)}/{rest}",
                AMRA | {"csrf_token": str(token["value"]), "agrees": "no"},
            )
            assert answer.status == 404
        assert db.session.get_one(Nomination, theirs).ended_at is None


def test_a_cancelled_event_asks_for_nothing(offer: Invitation, browser: Browser) -> None:
    named(offer)
    with transaction(by=audit.SHELL) as tx:
        cancel_event(tx, stories.event(), reason="")
    page = browser.open(path_of(offer))
    assert (
        "This event is cancelled. We apologise for the inconvenience. No reply is needed."
        in page.text
    )
    assert page.all("main button") == []


def test_an_old_session_shows_the_filled_form_again(offer: Invitation, browser: Browser) -> None:
    again = name(browser, offer, csrf_token="old")
    assert again.status == 422
    assert again.form("Save the names").find(attrs={"value": "Hodžić"}) is not None
    assert people() == []
