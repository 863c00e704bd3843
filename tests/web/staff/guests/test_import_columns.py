"""The step between an uploaded guest list and its preview, and the lists as offices usually keep
them."""

from __future__ import annotations

import json

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import Invitation, ListReading, Person, StakeholderGroup
from ctevents.services.common import audit
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.web.staff.guests.test_imports import GUEST_LISTS, IMPORT, counts, table, upload

USUAL = json.loads((GUEST_LISTS / "usual.json").read_text())
STEP = "What the columns mean"
CONTINUE = "Continue to the preview"

LIST = [
    ["Ime i prezime", "Ustanova", "Kategorija", "Odgovor"],
    ["Ana Perić", "Porezna uprava", "Poreznici", "javit će"],
]


@pytest.fixture
def office(app: Flask) -> Browser:
    return stories.signed_in(app, Role.OFFICE, "ba")


def step(browser: Browser, *rows: list[str]) -> Page:
    page = browser.follow(upload(browser, write_csv(rows)))
    assert page.heading == STEP
    return page


def chosen(page: Page) -> dict[str, str]:
    """The meaning of each column and word, by its heading."""
    assert page.tree is not None
    found = {}
    for label in page.tree.select("main table label"):
        select_ = page.tree.find(id=label["for"])
        assert select_ is not None
        option = select_.select_one("option[selected]") or select_.select_one("option")  # type: ignore[union-attr]
        found[label.get_text(strip=True)] = option.get_text() if option else ""
    return found


class TestTheStep:
    def test_it_says_what_was_understood(self, office: Browser) -> None:
        page = step(office, ["Spisak", "2027"], *LIST, [], ["Ukupno", "1"])
        assert page.all("main p")[3] == (
            "The headings are in row 2. One row of a guest. Left out: row 5 (a total), one empty "
            "row."
        )
        assert chosen(page) == {
            "Poreznici": "choose",
            "javit će": "choose",
            "Ime i prezime": "full name",
            "Ustanova": "institution",
            "Kategorija": "group",
            "Odgovor": "reply",
        }

    @pytest.mark.long
    def test_words_are_mapped_once_and_the_rest_is_rejected(self, office: Browser) -> None:
        rows = [*LIST, ["Eva Babić", "Sud", "Poreznici", "?"]]
        page = step(office, *rows)
        fields = {"word-group-poreznici": "government", "word-reply-javitce": "none"}
        seen = office.follow(office.submit(page, CONTINUE, **fields))
        assert [row[0] for row in table(seen)] == ["2 new", "3 rejected"]
        assert "“?” is not a valid reply." in seen.text

    @pytest.mark.long
    def test_what_is_wrong_keeps_what_was_chosen(self, office: Browser) -> None:
        page = step(office, *LIST)
        fields = {"column-1": "group", "word-reply-javitce": "declined"}
        again = office.submit(page, CONTINUE, **fields)
        assert (again.status, again.errors) == (
            422,
            ["Two columns have the meaning group. Choose a different one for one of them."],
        )
        assert (chosen(again)["Ustanova"], chosen(again)["javit će"]) == ("group", "declined")
        none = office.submit(page, CONTINUE, **{"column-0": "ignored"})
        assert none.errors == [
            (
                "Choose the columns with the names: the full name, or the given name and the "
                "family name."
            )
        ]

    @pytest.mark.long
    def test_words_of_a_column_that_was_just_chosen_are_asked_for(self, office: Browser) -> None:
        page = step(
            office,
            ["Ime i prezime", "Sektor", "E-mial"],
            ["Ana Perić", "Poreznici", "ana@x.example"],
        )
        again = office.follow(office.submit(page, CONTINUE, **{"column-1": "group"}))
        assert (again.heading, chosen(again)["Poreznici"], chosen(again)["Sektor"]) == (
            STEP,
            "choose",
            "group",
        )

    @pytest.mark.long
    def test_a_different_row_of_headings(self, office: Browser) -> None:
        page = step(office, ["Nazwa", "x"], ["Popis", "gości"], ["Ana Perić", "SIPA"])
        again = office.follow(
            office.submit(page, "header", press="Read the file again", header="2")
        )
        assert {"Popis", "gości"} <= chosen(again).keys()
        fields = {"column-0": "full_name_reversed", "column-1": "institution"}
        seen = office.follow(office.submit(again, CONTINUE, **fields))
        assert table(seen)[0][1] == "Perić Ana SIPA"

    @pytest.mark.long
    def test_it_is_for_the_account_that_uploaded_it_and_its_event(
        self, app: Flask, office: Browser
    ) -> None:
        page = step(office, *LIST)
        colleague = stories.signed_in(app, Role.ORGANISER)
        assert [
            colleague.open(page.path).status,
            office.open(page.path.replace("/ba/", "/rs/")).status,
        ] == [404, 404]
        preview = page.path.removesuffix("/columns")
        assert office.open(preview).location == page.path

    def test_a_list_that_is_understood_goes_on_to_the_preview(self, office: Browser) -> None:
        page = office.follow(
            upload(office, write_csv([["Ime", "Prezime", "Grupa"], ["Ana", "Perić", "Sudije"]]))
        )
        assert page.heading == "Import preview"
        link = page.links()["Change what the columns mean"]
        assert office.open(link).heading == STEP


class TestRemembering:
    FIELDS = {"word-group-poreznici": "government", "word-reply-javitce": "none"}

    @pytest.mark.long
    def test_the_next_list_with_these_headings_is_read_the_same(
        self, app: Flask, office: Browser
    ) -> None:
        office.submit(step(office, *LIST), CONTINUE, **self.FIELDS)
        more = [LIST[0], ["Eva Babić", "Porezna uprava", "Poreznici", "javit će"]]
        for browser in (office, stories.signed_in(app, Role.ORGANISER)):
            page = browser.follow(upload(browser, write_csv(more)))
            assert (page.heading, counts(page)["new"]) == ("Import preview", 1)
            assert "read as you or your office chose" in page.text

    @pytest.mark.long
    def test_other_offices_are_asked(self, app: Flask, office: Browser) -> None:
        office.submit(step(office, *LIST), CONTINUE, **self.FIELDS)
        path = IMPORT.replace("/ba/", "/rs/")
        other = stories.signed_in(app, Role.OFFICE, "rs")
        assert other.follow(upload(other, write_csv(LIST), path=path)).heading == STEP

    @pytest.mark.long
    def test_a_group_that_is_gone_is_asked_for_again(self, office: Browser) -> None:
        earlier = office.follow(office.submit(step(office, *LIST), CONTINUE, **self.FIELDS))
        with transaction(by=audit.SHELL) as tx:
            tx.query(StakeholderGroup).filter_by(code="government").one().code = "ministries"
        again = chosen(step(office, *LIST))
        assert (again["Poreznici"], again["javit će"]) == ("choose", "no reply yet")
        stories.guest()  # the list has changed: the earlier file is planned again
        seen = office.submit(earlier, "Import one row")
        assert "“Poreznici”" in office.follow(seen).text

    @pytest.mark.long
    def test_the_words_are_sealed(self, office: Browser) -> None:
        office.submit(step(office, *LIST), CONTINUE, **self.FIELDS)
        known = db.session().scalars(select(ListReading)).one()
        assert known.choices["words"] == {
            "group": {"poreznici": "government"},
            "reply": {"javitce": ""},
        }
        stored = (
            db.session().connection().exec_driver_sql("SELECT choices FROM list_readings").scalar()
        )
        assert "poreznici" not in str(stored)


@pytest.mark.long
@pytest.mark.parametrize(
    ("file", "words", "slug"),
    [
        ("usual-en.xlsx", {"word-reply-willsenddeputy": "none"}, "xk"),
        ("usual-bs.xlsx", {"word-reply-saljezamjenika": "none"}, "ba"),
    ],
)
def test_a_list_as_offices_keep_it(app: Flask, file: str, words: dict[str, str], slug: str) -> None:
    """Five clicks: the file, upload, one word, continue, import. Every row ends as the hand-made
    list says."""
    office = stories.signed_in(app, Role.OFFICE, slug)
    answer = upload(
        office, (GUEST_LISTS / file).read_bytes(), file, IMPORT.replace("/ba/", f"/{slug}/")
    )
    page = office.follow(answer)
    assert (page.heading, len([text for text in chosen(page).values() if text == "choose"])) == (
        STEP,
        len(words),
    )
    seen = office.follow(office.submit(page, CONTINUE, **words))
    assert counts(seen)["new"] == len(USUAL[file])
    [take] = [text for text in seen.all("main button") if "take the replies" in text]
    [told] = office.follow(office.submit(seen, take)).all(".notice.success")
    assert told.startswith(f"Imported: {len(USUAL[file])} new, 0 changed, 0 unchanged.")
    invitations = {each.person_id: each for each in db.session().scalars(select(Invitation))}
    people = db.session().scalars(select(Person).order_by(Person.id)).all()
    states = {"accepted": "accepted", "declined": "declined", "draft": ""}
    assert [person.note for person in people] == [row[9] for row in USUAL[file]]
    assert [
        [
            person.title,
            person.given_name,
            person.family_name,
            person.position,
            person.institution_name,
            person.email,
            person.phone,
            person.group.code,
            states[invitations[person.id].state],
        ]
        for person in people
    ] == [row[:9] for row in USUAL[file]]
