"""The guest list as staff see and edit it."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import Tag
from flask import Flask
from sqlalchemy import select, update

from ctevents.db.handle import db, transaction
from ctevents.domain.people import Sex, capitals
from ctevents.domain.protocol.titles import Rank
from ctevents.domain.registration import Channel
from ctevents.domain.roles import Role
from ctevents.models import Institution, Invitation, Person, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.guests.export import HEADINGS
from ctevents.services.guests.list import edit_person_guest
from ctevents.services.replies.invitations import enter_reply
from ctevents.web.staff.listings.guests import WORDS
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.support.tables import exported_rows

LIST = "/staff/events/ba/guests"

HOSTILE = {
    "formula": "=cmd|' /C calc'!A0",
    "script": "<script>alert(1)</script>",
    "right to left": "فاطمة الزهراء",
    "very long": "W" * 200,
}


@pytest.fixture
def office(app: Flask) -> Browser:
    return stories.signed_in(app, Role.OFFICE, "ba")


def rows(page: Page) -> list[list[str]]:
    """The cells of the table of guests."""
    assert page.tree is not None
    return [
        [" ".join(cell.get_text(" ").split()) for cell in row.select("th, td")]
        for row in page.tree.select("main table tbody tr")
    ]


def names(page: Page) -> list[str]:
    return page.all("main tbody th a")


def the_person() -> Person:
    return db.session().scalars(select(Person)).one()


def edit_path(invitation: Invitation) -> str:
    return f"{LIST}/people/{invitation.person_id}"


class TestTheList:
    def test_an_empty_list_says_how_to_begin(self, office: Browser) -> None:
        page = office.open(LIST)
        assert (page.status, page.heading) == (200, "Guest list: Sarajevo")
        assert (
            "Nobody is on the list yet. Import a spreadsheet, or add the first guest by hand."
            in page.text
        )
        links = page.links()
        assert [
            links[text] for text in ("Import a list", "Add a person", "Add an institution")
        ] == [
            f"{LIST}/import",
            f"{LIST}/people/add",
            f"{LIST}/institutions/add",
        ]

    @pytest.mark.long
    def test_each_guest_with_what_became_of_the_invitation(self, office: Browser) -> None:
        stories.published_event(capacity=1)
        stories.registered(title="H.E.", rank="ambassador")
        stories.registered(given_name="Emina", email="emina@police.example", language="sr-Cyrl")
        stories.guest(given_name="Петар", email="", institution="", position="", group="police")
        stories.institution_guest(seats=1)
        page = office.open(LIST)
        assert rows(page) == [
            [
                "One seat focal@prosecutors.example",
                "Tužilaštvo BiH",
                "Prosecutors",
                "English",
                "not yet invited",
                "",
            ],
            [
                "KOVAČEVIĆ, Amra amra@police.example",
                "Sud BiH H.E. · Judge Rank: Ambassador or head of an international mission",
                "Judges",
                "English",
                "accepted",
                "confirmed",
            ],
            [
                "KOVAČEVIĆ, Emina emina@police.example",
                "Sud BiH Judge",
                "Judges",
                "српски (ћирилица)",
                "accepted",
                "on the waiting list",
            ],
            ["KOVAČEVIĆ, Петар no address", "", "Police", "English", "not yet invited", ""],
        ]
        assert page.all("dl.figures div") == [
            "On the list 4",
            "not yet invited 2",
            "accepted 2",
            "registration confirmed 1",
            "registration on the waiting list 1",
        ]

    @pytest.mark.long
    def test_searched_and_filtered(self, office: Browser) -> None:
        stories.guest()
        stories.guest(
            given_name="Đorđe", email="dj@police.example", group="police", institution="Vlada"
        )
        page = office.open(LIST)
        assert names(office.submit(page, "search", search="ђорђе")) == ["KOVAČEVIĆ, Đorđe"]
        assert names(office.submit(page, "search", group="judges")) == ["KOVAČEVIĆ, Amra"]
        vlada = (
            db.session().scalars(select(Institution.id).where(Institution.name == "Vlada")).one()
        )
        assert names(office.submit(page, "search", institution=vlada)) == ["KOVAČEVIĆ, Đorđe"]
        assert names(office.submit(page, "search", sort="institution")) == [
            "KOVAČEVIĆ, Amra",
            "KOVAČEVIĆ, Đorđe",
        ]
        none = office.submit(page, "search", search="nobody like that")
        assert "No guest matches this filter." in none.text
        assert none.links()["Clear the filter"] == LIST

    @pytest.mark.parametrize(
        "query",
        [
            "?invitation=nonsense&registration=&group=nobody&institution=99999999999999999999&language=tlh&sort=x&page=x",
            "?page=-1",
            "?page=99999999999999999999",
            "?institution=0&search=%25_%5C",
        ],
    )
    def test_a_query_that_makes_no_sense_is_not_asked(self, office: Browser, query: str) -> None:
        stories.guest()
        assert office.open(LIST + query).status == 200

    @pytest.mark.long
    def test_a_hundred_on_a_page(self, office: Browser) -> None:
        stories.published_event()
        stories.many_invited(101)
        first = office.open(f"{LIST}?sort=group&language=en")
        assert (len(names(first)), "Page 1 of 2" in first.text) == (100, True)
        second = office.open(first.links()["Next page"])
        assert (len(names(second)), "Page 2 of 2" in second.text) == (1, True)
        assert "sort=group" in second.links()["Previous page"]
        assert "language=en" in second.links()["Previous page"]

    def test_an_office_sees_no_other_list(self, office: Browser) -> None:
        invitation = stories.guest("rs")
        other = LIST.replace("ba", "rs")
        assert office.open(other).status == 404
        assert office.open(f"{other}/people/{invitation.person_id}").status == 404
        assert office.open(f"{LIST}/people/{invitation.person_id}").status == 404
        assert office.open(f"{LIST}/people/99999999999").status == 404

    @pytest.mark.parametrize("role", [Role.DOOR, Role.OBSERVER])
    def test_doors_and_observers_see_none(self, app: Flask, role: Role) -> None:
        assert stories.signed_in(app, role, "ba").open(LIST).status == 403


class TestAdding:
    def add(self, office: Browser, **fields: Any) -> Page:
        page = office.open(f"{LIST}/people/add")
        return office.submit(page, "given_name", **fields)

    @pytest.mark.long
    def test_a_person(self, office: Browser) -> None:
        answer = self.add(
            office,
            given_name="  Amra ",
            family_name="Kovačević",
            email="amra@police.example",
            institution="Sud BiH",
            title="H.E.",
            position="Judge",
            rank="ambassador",
            group="judges",
            sex="f",
            phone="+387 33 000",
            is_unnamed="on",
        )
        assert answer.status == 303
        person = the_person()
        assert (person.name, person.email, person.institution_name, person.position) == (
            "Amra Kovačević",
            "amra@police.example",
            "Sud BiH",
            "Judge",
        )
        assert (
            person.group.code,
            person.sex,
            person.language,
            person.phone,
            person.is_unnamed,
        ) == (
            "judges",
            Sex.F,
            "bs",
            "+387 33 000",
            True,
        )
        assert (person.title, person.rank) == ("H.E.", Rank.AMBASSADOR)
        page = office.follow(answer)
        assert (page.heading, "not invited yet" in page.text) == ("Judges 001", True)

    def test_what_is_missing_is_said_and_what_was_typed_stays(self, office: Browser) -> None:
        answer = self.add(office, given_name="Amra", email="not an address")
        assert (answer.status, answer.errors) == (
            422,
            [
                "Enter the family name.",
                "Enter an e-mail address such as name@example.org.",
                "Choose a group.",
            ],
        )
        field = answer.form("given_name").find(attrs={"name": "given_name"})
        assert field is not None
        assert field["value"] == "Amra"

    @pytest.mark.long
    def test_somebody_listed_already(self, office: Browser) -> None:
        stories.guest()
        answer = self.add(
            office,
            given_name="amra",
            family_name="kovačević",
            email="amra@police.example",
            group="judges",
        )
        assert (answer.status, answer.errors) == (
            409,
            ["Amra Kovačević (Sud BiH) is already on the guest list."],
        )
        listed = office.open(answer.links()["Open the page of this guest"])
        assert "Amra Kovačević" in listed.text

    def test_somebody_listed_already_without_an_address(self, office: Browser) -> None:
        known = {
            "given_name": "Ivo",
            "family_name": "Ban",
            "institution": "Vlada",
            "group": "judges",
        }
        self.add(office, **known)
        answer = self.add(office, **known)
        assert answer.errors == ["Ivo Ban (Vlada) is already on the guest list."]
        assert "Open the page of this guest" in answer.links()

    def test_an_unnamed_guest_imported_by_the_office_is_not_linked(self, office: Browser) -> None:
        known = {"given_name": "Ivo", "family_name": "Ban", "group": "judges"}
        self.add(office, **known, is_unnamed="y")
        answer = self.add(office, **known)
        assert answer.errors == ["Ivo Ban is already on the guest list."]
        assert "Open the page of this guest" not in answer.links()

    def test_a_group_that_is_not_offered_any_more_stays_with_those_who_have_it(
        self, office: Browser
    ) -> None:
        invitation = stories.guest()
        with transaction(by=audit.SHELL) as tx:
            tx.execute(
                update(StakeholderGroup)
                .where(StakeholderGroup.code == "judges")
                .values(is_offered=False)
            )
        assert (
            self.add(office, given_name="Emina", family_name="Begić", group="judges").status == 422
        )
        answer = office.submit(
            office.open(edit_path(invitation)), "given_name", position="President"
        )
        assert (answer.status, the_person().group.code) == (303, "judges")


class TestEditing:
    def test_a_change_is_saved_and_told_in_the_history(self, office: Browser) -> None:
        invitation = stories.guest()
        page = office.open(edit_path(invitation))
        answer = office.submit(page, "given_name", position="President", institution="Ustavni sud")
        assert answer.status == 303
        after = office.follow(answer)
        assert "The guest is saved." in after.text
        assert (the_person().position, the_person().institution_name) == (
            "President",
            "Ustavni sud",
        )
        assert [row[1:] for row in rows(after)] == [
            ["office-ba@ctevents.example", "Guest edited", "changed: institution, position"],
            ["command line", "Person added to the guest list", ""],
        ]

    @pytest.mark.long
    def test_saving_without_a_change_says_so(self, office: Browser) -> None:
        page = office.open(edit_path(stories.guest()))
        assert "Nothing was changed." in office.follow(office.submit(page, "given_name")).text

    def test_the_state_of_invitation_and_registration(self, office: Browser) -> None:
        stories.published_event()
        invitation = stories.invited()
        with transaction(by=audit.SHELL) as tx:
            enter_reply(tx, invitation, is_accepted=True, channel=Channel.STAFF)
        page = office.open(edit_path(invitation))
        facts = dict(zip(page.all("dl.facts dt"), page.all("dl.facts dd"), strict=True))
        assert facts["Invitation"] == "accepted reply of 1 February 2027, 10:00"
        assert facts["Registration"] == "confirmed since 1 February 2027, 10:00"
        assert facts["Personal link"].startswith("http://localhost/invitations/")

    @pytest.mark.long
    def test_one_not_invited_yet_has_no_link(self, office: Browser) -> None:
        page = office.open(edit_path(stories.guest()))
        assert page.all("dl.facts dt") == [
            "Invitation",
            "Registration",
            "Reference",
            "On the list since",
        ]

    @pytest.mark.long
    def test_what_somebody_else_saved_meanwhile_is_shown_first(self, office: Browser) -> None:
        invitation = stories.guest()
        page = office.open(edit_path(invitation))
        with transaction(by=audit.LINK) as tx:
            edit_person_guest(
                tx,
                stories.person_of(invitation),
                stories.fields(position="Clerk"),
                is_unnamed=False,
            )
        answer = office.submit(page, "given_name", position="President")
        assert (answer.status, the_person().position) == (409, "Clerk")
        assert "Position: Clerk" in answer.text
        again = office.submit(answer, "given_name")
        assert (again.status, the_person().position) == (303, "President")

    def test_nobody_becomes_somebody_else_on_the_list(self, office: Browser) -> None:
        stories.guest(given_name="Emina")
        page = office.open(edit_path(stories.guest()))
        answer = office.submit(page, "given_name", given_name="Emina")
        assert (answer.status, len(answer.errors)) == (409, 1)

    @pytest.mark.long
    def test_an_expired_token_shows_what_was_typed(self, office: Browser) -> None:
        page = office.open(edit_path(stories.guest()))
        answer = office.submit(page, "given_name", csrf_token="old", position="President")
        assert answer.status == 422
        assert 'value="President"' in str(answer.form("given_name"))


class TestWhoWaits:
    @pytest.mark.long
    def test_is_saved_by_itself_and_told_in_the_history(self, office: Browser) -> None:
        path = edit_path(stories.guest())
        page = office.submit(
            office.open(path), "awaited_by", awaited_by=" Ana K., +387 33 000 001 "
        )
        assert (page.status, the_person().awaited_by) == (303, "Ana K., +387 33 000 001")
        shown = office.open(path)
        assert _typed(shown) == "Ana K., +387 33 000 001"
        assert "host to notify" in shown.text
        assert office.follow(office.submit(shown, "awaited_by")).all(".notice") == [
            "Nothing was changed."
        ]

    @pytest.mark.long
    def test_of_somebody_who_is_not_named_too(self, office: Browser) -> None:
        path = edit_path(invitation := stories.guest())
        stories.unnamed(invitation.person_id or 0)
        office.submit(office.open(path), "awaited_by", awaited_by="Ana K.")
        assert the_person().awaited_by == "Ana K."

    @pytest.mark.long
    def test_too_long_a_text_is_shown_again(self, office: Browser) -> None:
        path = edit_path(stories.guest())
        page = office.submit(office.open(path), "awaited_by", awaited_by="x" * 201)
        assert (page.status, _typed(page), the_person().awaited_by) == (422, "x" * 201, "")


def _typed(page: Page) -> object:
    box = page.form("awaited_by").find("input", attrs={"name": "awaited_by"})
    return box["value"] if isinstance(box, Tag) else None


class TestInstitutions:
    @pytest.mark.long
    def test_added_with_seats(self, office: Browser) -> None:
        page = office.open(f"{LIST}/institutions/add")
        answer = office.submit(
            page,
            "seats",
            name="Tužilaštvo BiH",
            seats="3",
            email="f@tuzilastvo.example",
            group="prosecutors",
        )
        assert office.follow(answer).heading == "Tužilaštvo BiH"
        invitation = db.session().scalars(select(Invitation)).one()
        assert (invitation.seats, invitation.focal_email, invitation.language) == (
            3,
            "f@tuzilastvo.example",
            "bs",
        )

    @pytest.mark.long
    @pytest.mark.parametrize("seats", ["", "0", "-1", "1001", "three", "1e9"])
    def test_seats_are_a_number_from_1_to_1000(self, office: Browser, seats: str) -> None:
        page = office.open(f"{LIST}/institutions/add")
        answer = office.submit(page, "seats", name="Sud", seats=seats, group="judges")
        assert (answer.status, len(answer.errors)) == (422, 1)

    @pytest.mark.long
    def test_edited_and_told_in_the_history(self, office: Browser) -> None:
        invitation = stories.institution_guest()
        path = f"{LIST}/institutions/{invitation.institution_id}"
        answer = office.submit(office.open(path), "seats", seats="5", name="Državno tužilaštvo")
        page = office.follow(answer)
        assert (page.heading, invitation.seats) == ("Državno tužilaštvo", 5)
        assert [row[2] for row in rows(page)] == [
            "Institution edited",
            "Institution added to the guest list",
        ]

    @pytest.mark.long
    def test_one_on_the_list_already(self, office: Browser) -> None:
        stories.institution_guest(name="Sud BiH")
        page = office.open(f"{LIST}/institutions/add")
        answer = office.submit(page, "seats", name="SUD BIH", seats="1", group="judges")
        assert (answer.status, answer.errors) == (
            409,
            ["An institution with this name is already on the guest list."],
        )

    def test_an_institution_that_was_not_invited_has_no_page(self, office: Browser) -> None:
        stories.guest()
        institution = db.session().scalars(select(Institution)).one()
        assert office.open(f"{LIST}/institutions/{institution.id}").status == 404


BUTTONS = {"csv": "Export as CSV : Guest list", "xlsx": "Export as Excel workbook : Guest list"}


class TestExport:
    @pytest.mark.long
    @pytest.mark.parametrize("ending", ["csv", "xlsx"])
    def test_the_whole_list_as_a_file(self, office: Browser, ending: str) -> None:
        stories.published_event()
        stories.registered(title="Dr", rank="director")
        stories.institution_guest()
        button = BUTTONS[ending]
        answer = office.submit(office.open(LIST), button)
        assert answer.status == 200
        assert (
            answer.response.headers["Content-Disposition"]
            == f"attachment; filename=guests-sarajevo.{ending}"
        )
        institution = [
            "",
            "",
            "focal@prosecutors.example",
            "Tužilaštvo BiH",
            "",
            "",
            "",
            "prosecutors",
            "",
            "en",
        ]
        person = [
            "Amra",
            "Kovačević",
            "amra@police.example",
            "Sud BiH",
            "Judge",
            "Dr",
            "director",
            "judges",
            "f",
            "en",
        ]
        heading, *rows = exported_rows(answer.response.data)
        assert set(HEADINGS) < set(heading)
        codes = [
            [row[heading.index(code)] for code in HEADINGS if code != "reference"] for row in rows
        ]
        assert all(row[heading.index("reference")] for row in rows)
        words = [{code: row[heading.index(f"{code}_in_words")] for code in WORDS} for row in rows]
        assert words[1] == {
            "rank": "Director of a police service or an agency",
            "group": "Judges",
            "sex": "Female",
            "language": "English",
            "invitation": "accepted",
            "registration": "confirmed",
        }
        assert (words[0]["group"], words[0]["sex"], words[0]["invitation"]) == (
            "Prosecutors",
            "",
            "not yet invited",
        )
        assert codes == [
            [*institution, "", "", "3", "draft", ""],
            [*person, "", "", "", "accepted", "confirmed"],
        ]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
class TestHostileText:
    """Hostile text appears unchanged, as plain words, on each page and in each file."""

    @pytest.mark.long
    def test_in_list_and_form(self, office: Browser, text: str) -> None:
        invitation = stories.guest(
            given_name=text, family_name=text, institution=text, position=text
        )
        page = office.open(LIST)
        assert names(page) == [f"{capitals(text)}, {text}"]
        edit = office.open(edit_path(invitation))
        assert edit.heading == f"{text} {text}"
        answer = office.submit(edit, "given_name")
        assert (answer.status, the_person().given_name) == (303, text)

    @pytest.mark.long
    @pytest.mark.parametrize("ending", ["csv", "xlsx"])
    def test_in_files(self, office: Browser, text: str, ending: str) -> None:
        stories.guest(given_name=text)
        button = BUTTONS[ending]
        content = office.submit(office.open(LIST), button).response.data
        assert exported_rows(content)[1][0] == text
        if text.startswith("=") and ending == "csv":
            assert b"'=cmd" in content
