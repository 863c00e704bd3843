"""Guest lists from files, as staff bring them in: uploaded, looked at, imported or discarded."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.formats.spreadsheet import write_csv, write_xlsx
from ctevents.models import AuditEntry, Person, Upload
from ctevents.services.common import audit
from ctevents.services.guests.export import HEADINGS
from ctevents.services.guests.list import add_institution_guest
from ctevents.services.guests.uploads import forget_old_uploads
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.support.tables import guest_table, read_rows

IMPORT = "/staff/events/ba/guests/import"
GUEST_LISTS = Path(__file__).parents[3] / "support" / "guest-lists"

COLUMNS = ["given_name", "family_name", "email", "institution", "position", "group"]
AMRA = ["Amra", "Kovačević", "amra@police.example", "Sud BiH", "Judge", "judges"]
EMINA = ["Emina", "Begić", "emina@police.example", "Sud BiH", "Clerk", "judges"]
NOBODY = ["Petar", "", "not-an-address", "Sud BiH", "", "astronauts"]


@pytest.fixture
def office(app: Flask) -> Browser:
    return stories.signed_in(app, Role.OFFICE, "ba")


def upload(browser: Browser, content: bytes, name: str = "list.csv", path: str = IMPORT) -> Page:
    """Encoded here: the test client would leave a temporary file of a large one open."""
    token = browser.open(path).form("file").find(attrs={"name": "csrf_token"})
    assert token is not None
    fields = {"csrf_token": token["value"], "file": FileStorage(BytesIO(content), name)}
    boundary, body = encode_multipart(fields)
    content_type = f"multipart/form-data; boundary={boundary}"
    return Page(browser.client.post(path, data=body, content_type=content_type), path)


def replace_upload(app: Flask, content: bytes) -> bytes:
    """Put other content in place of the only upload. Return what it was."""
    with app.app_context(), transaction(by=audit.SHELL) as tx:
        upload = tx.scalars(select(Upload)).one()
        upload.content, old = content, upload.content
        return old


def learn_institution(app: Flask, name: str, group: str) -> None:
    """Let the event know the group of an institution, by which a file may mean something else."""
    with app.app_context(), transaction(by=audit.SHELL) as tx:
        given = {"email": "f@x.example", "language": "en", "seats": 1}
        add_institution_guest(tx, stories.event(), name=name, group=group, **given)  # type: ignore[arg-type]


def preview(browser: Browser, *rows: list[str]) -> Page:
    return preview_of(browser, COLUMNS, *rows)


def preview_of(browser: Browser, headings: list[str], *rows: list[str]) -> Page:
    return preview_after(browser, upload(browser, write_csv([headings, *rows])))


def preview_after(browser: Browser, answer: Page) -> Page:
    """Return the preview of an uploaded file. If there is something to choose, leave it as it
    is."""
    page = browser.follow(answer)
    is_step = page.heading == "What the columns mean"
    return browser.follow(browser.submit(page, "Continue to the preview")) if is_step else page


def table(page: Page) -> list[list[str]]:
    """Row and outcome, guest, why."""
    assert page.tree is not None
    return [
        [" ".join(cell.get_text(" ").split()) for cell in row.select("th, td")]
        for row in page.tree.select("main table tbody tr")
    ]


def counts(page: Page) -> dict[str, int]:
    return {
        name: int(count)
        for name, count in zip(page.all("dl.figures dt"), page.all("dl.figures dd"), strict=True)
    }


def people() -> list[str]:
    return [person.name for person in db.session().scalars(select(Person).order_by(Person.id))]


def uploads() -> int:
    return db.session().scalar(select(func.count()).select_from(Upload)) or 0


class TestUploading:
    def test_the_page_says_which_columns_and_groups_are_understood(self, office: Browser) -> None:
        page = office.open(IMPORT)
        codes = page.all("tbody th code")
        assert codes[:3] == ["given_name", "family_name", "email"]
        assert codes[-2:] == ["media", "iom"]

    @pytest.mark.long
    def test_the_empty_list_has_all_headings(self, office: Browser) -> None:
        page = office.open(IMPORT)
        answer = office.open(page.links()["Download an empty list with all headings"])
        [(_number, cells)] = read_rows(answer.response.data)
        assert (len(cells), cells[0], cells[-1]) == (17, "given_name", "remarks")

    @pytest.mark.long
    def test_a_list_is_kept_and_shown_and_changes_nothing_yet(self, office: Browser) -> None:
        answer = upload(office, write_csv([COLUMNS, AMRA]), name="Spisak zvanica.csv")
        assert answer.status == 303
        page = office.follow(answer)
        assert (page.heading, "File: Spisak zvanica.csv." in page.text) == ("Import preview", True)
        assert (people(), uploads()) == ([], 1)

    @pytest.mark.long
    @pytest.mark.parametrize(
        ("content", "words"),
        [
            (b"", "The file is empty"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 99, "in the old format (.xls)"),
            (b"\x89PNG\r\n\x1a\n\0\0\0", "neither an Excel workbook (.xlsx) nor a CSV file"),
            (b"x" * (5 * 1024 * 1024 + 1), "less than 5 MB"),
            ("Наслов\nбез заглавља\n".encode(), "No row with headings was found."),
            (b"email,e-mail,name\n", "The file has headings, but no rows below them."),
            (b"given_name,family_name,email\n", "The file has headings, but no rows below them."),
        ],
    )
    def test_a_file_that_is_no_list_says_what_to_do(
        self, office: Browser, content: bytes, words: str
    ) -> None:
        answer = upload(office, content)
        assert (answer.status, uploads(), len(answer.errors)) == (422, 0, 1)
        assert words in answer.errors[0]

    def test_no_file(self, office: Browser) -> None:
        answer = office.submit(office.open(IMPORT), "file")
        assert (answer.status, answer.errors) == (422, ["Choose a file."])


class TestThePreview:
    @pytest.mark.long
    def test_each_row_with_what_will_happen_and_why(self, office: Browser) -> None:
        stories.guest()
        changed = [*AMRA[:4], "President", "judges"]
        alike = ["Емина", "Бегић", "e@x.example", "Vlada", "", "police"]
        office_row = ["", "", "focal@sud.example", "Sud BiH", "", "judges"]
        page = preview(office, changed, EMINA, EMINA, alike, NOBODY, office_row)
        assert table(page) == [
            [
                "2 changed",
                "Amra Kovačević Sud BiH amra@police.example",
                "position: Judge → President",
            ],
            ["3 new", "Emina Begić Sud BiH emina@police.example", ""],
            ["4 duplicate", "Emina Begić Sud BiH emina@police.example", "the same as row 3"],
            [
                "5 new",
                "Емина Бегић Vlada e@x.example",
                "Warning: may be the same person as row 3 (Emina Begić)",
            ],
            [
                "6 rejected",
                "Petar Sud BiH",
                "family name: The family name is missing. Enter a name, or, for an institution, "
                "the number of seats. "
                "e-mail address: “not-an-address” is not an e-mail address. Correct it, or leave "
                "the cell empty to "
                "invite by letter. group: There is no group “astronauts”. Use the name or the code "
                "of a stakeholder "
                "group.",
            ],
            [
                "7 rejected",
                "Sud BiH focal@sud.example",
                "given name: The given name is missing. Enter a name, or, for an institution, the "
                "number of seats. "
                "family name: The family name is missing. Enter a name, or, for an institution, "
                "the number of seats.",
            ],
        ]
        assert counts(page) == {
            "new": 2,
            "changed": 1,
            "same": 0,
            "duplicate": 1,
            "rejected": 2,
            "with a warning": 1,
        }

    @pytest.mark.long
    def test_rows_of_an_exported_list_that_was_changed(self, office: Browser) -> None:
        """A row without names shows the list's name; for an unnamed guest nothing."""
        stories.guest()
        stories.unnamed(
            stories.person_of(stories.guest(given_name="Vuk", email="vuk@police.example")).id
        )
        stories.institution_guest()
        references = [
            row[HEADINGS.index("reference")]
            for row in guest_table(db.session(), stories.event().id)[1:]
        ]
        cells = [("5", ""), ("", "+387 61"), ("", "+387 62")]
        rows = [[text, *changed] for text, changed in zip(references, cells, strict=True)]
        page = preview_of(office, ["reference", "seats", "phone"], *rows, ["P1-XXXX", "", "1"])
        assert table(page) == [
            ["2 changed", "5 seats Tužilaštvo BiH", "seats: 3 → 5"],
            ["3 changed", "Amra Kovačević", "phone: (empty) → +387 61"],
            [
                "4 same",
                references[2],
                (
                    "Warning: is an unnamed guest; only group, sex and language are taken from "
                    "this row"
                ),
            ],
            [
                "5 rejected",
                "P1-XXXX",
                "reference: No row of this event's list has the reference “P1-XXXX”. Empty the "
                "cell: the row is then "
                "matched by name and address.",
            ],
        ]

    @pytest.mark.long
    def test_only_rows_of_one_outcome(self, office: Browser) -> None:
        page = preview(office, AMRA, AMRA, NOBODY)
        shown = {
            name: table(office.open(page.links()[name]))
            for name in ("new: 1", "duplicate: 1", "rejected: 1")
        }
        assert {name: [row[0] for row in rows] for name, rows in shown.items()} == {
            "new: 1": ["2 new"],
            "duplicate: 1": ["3 duplicate"],
            "rejected: 1": ["4 rejected"],
        }

    @pytest.mark.long
    def test_a_hundred_rows_on_a_page(self, office: Browser) -> None:
        rows = [
            ["Guest", str(number), f"{number}@x.example", "", "", "judges"] for number in range(120)
        ]
        page = preview(office, *rows)
        second = office.open(page.links()["Next page"])
        assert (len(table(page)), len(table(second)), table(second)[0][0]) == (100, 20, "102 new")
        beyond = office.open(f"{page.path}?page=99999999999999999999")
        assert table(beyond)[0][0] == "102 new"

    def test_it_is_for_the_account_that_uploaded_it_and_its_event(
        self, app: Flask, office: Browser
    ) -> None:
        page = preview(office, AMRA)
        colleague = stories.signed_in(app, Role.ORGANISER)
        paths = [page.path, f"{page.path}/refused.xlsx", page.path.replace("/ba/", "/rs/")]
        assert [colleague.open(path).status for path in paths] == [404, 404, 404]
        assert office.open(page.path.replace("/ba/", "/rs/")).status == 404
        assert office.open(f"{IMPORT}/99999999999").status == 404

    @pytest.mark.long
    def test_another_account_can_neither_import_nor_discard_it(
        self, app: Flask, office: Browser
    ) -> None:
        page = preview(office, AMRA)
        colleague = stories.signed_in(app, Role.ORGANISER)
        own = preview(colleague, EMINA)
        token = own.form("Discard the file").find(attrs={"name": "csrf_token"})
        assert token is not None
        fields = {"csrf_token": token["value"]}
        assert colleague.post(page.path, fields).status == 404
        colleague.post(f"{page.path}/discard", fields)
        assert (people(), office.open(page.path).status) == ([], 200)

    @pytest.mark.long
    @pytest.mark.parametrize(
        "text", ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "فاطمة", "W" * 200]
    )
    def test_hostile_text_is_only_text(self, office: Browser, text: str) -> None:
        page = preview(office, [text, text, "a@x.example", text, text, text])
        assert table(page)[0][1] == f"{text} {text} {text} a@x.example"
        [(_row, _cells), (_number, cells)] = read_rows(
            office.open(f"{page.path}/refused.xlsx").response.data
        )
        assert cells[1:3] == [text, text]


class TestImporting:
    @pytest.mark.long
    def test_all(self, office: Browser) -> None:
        answer = office.submit(preview(office, AMRA, EMINA), "Import 2 rows")
        assert office.follow(answer).all(".notice.success") == [
            "Imported: 2 new, 0 changed, 0 unchanged."
        ]
        assert (people(), uploads()) == (["Amra Kovačević", "Emina Begić"], 0)
        entry = (
            db.session()
            .scalars(select(AuditEntry).where(AuditEntry.action == "guests.imported"))
            .one()
        )
        assert entry.actor.startswith("account ")

    @pytest.mark.long
    def test_all_but_the_refused(self, office: Browser) -> None:
        page = preview(office, AMRA, NOBODY, NOBODY)
        assert page.all("main button") == ["Import the valid row", "Discard the file"]
        answer = office.submit(page, "Import the valid row")
        assert office.follow(answer).all(".notice.success") == [
            "Imported: 1 new, 0 changed, 0 unchanged. 2 rejected rows were not imported."
        ]
        assert people() == ["Amra Kovačević"]

    @pytest.mark.long
    def test_refused_rows_stop_an_import_of_all(self, office: Browser) -> None:
        page = preview(office, AMRA, NOBODY)
        answer = office.submit(page, "Import the valid row", rows=None)
        after = office.follow(answer)
        assert (people(), uploads()) == ([], 1)
        assert after.all(".notice.error")[0].startswith(
            "Nothing was imported, because some rows were rejected."
        )

    @pytest.mark.long
    def test_an_ignored_heading_that_means_no_column_asks_nothing(self, office: Browser) -> None:
        office.submit(preview_of(office, [*COLUMNS, "Zvanica od"], [*AMRA, "x"]), "Import one row")
        assert people() == ["Amra Kovačević"]

    @pytest.mark.long
    def test_the_second_of_a_double_submit_imports_nothing(self, office: Browser) -> None:
        page = preview(office, AMRA)
        office.submit(page, "Import one row")
        answer = office.submit(page, "Import one row")
        assert (answer.status, people()) == (404, ["Amra Kovačević"])
        assert "The uploaded file has been deleted. Upload it again." in answer.text

    @pytest.mark.long
    def test_the_same_file_once_more_has_nothing_to_import(self, office: Browser) -> None:
        office.submit(preview(office, AMRA), "Import one row")
        page = preview(office, AMRA)
        assert page.all("main button") == ["Discard the file"]
        assert "There is nothing to import: the list already matches the file." in page.text

    @pytest.mark.long
    def test_a_list_that_a_busy_server_does_not_read_again_is_kept(
        self, app: Flask, office: Browser
    ) -> None:
        page = preview(office, AMRA)
        whole = replace_upload(app, b"PK\x03\x04 broken off")
        for answer in (office.submit(page, "Import one row"), office.open(page.path)):
            assert answer.status == 503
            assert "The file was not read again: the server is busy." in answer.text
        assert (people(), uploads()) == ([], 1)
        replace_upload(app, whole)
        office.submit(page, "Import one row")
        assert people() == ["Amra Kovačević"]

    def test_words_that_mean_something_else_since_are_shown_first(
        self, app: Flask, office: Browser
    ) -> None:
        page = preview(office, AMRA, [*EMINA[:3], "Sud Tuzla", "Clerk", ""])
        assert counts(page)["rejected"] == 1
        learn_institution(app, "Sud Tuzla", "judges")
        after = office.follow(office.submit(page, "Import the valid row"))
        assert after.all(".notice.error")[0].startswith("The guest list has changed")
        assert people() == []
        office.submit(after, "Import 2 rows")
        assert people() == ["Amra Kovačević", "Emina Begić"]

    def test_a_guest_added_meanwhile_is_shown_first(self, office: Browser) -> None:
        page = preview(office, AMRA, EMINA)
        stories.guest()
        after = office.follow(office.submit(page, "Import 2 rows"))
        assert after.all(".notice.error")[0].startswith("The guest list has changed")
        assert (people(), counts(after)["same"], uploads()) == (["Amra Kovačević"], 1, 1)
        office.submit(after, "Import one row")
        assert people() == ["Amra Kovačević", "Emina Begić"]

    def test_a_guest_edited_meanwhile_is_shown_first(self, office: Browser) -> None:
        person_id = stories.person_of(stories.guest()).id
        page = preview(office, [*AMRA[:4], "President", "judges"])
        with transaction(by=audit.SHELL) as tx:
            tx.get_one(Person, person_id).position = "Clerk"
        after = office.follow(office.submit(page, "Import one row"))
        assert table(after)[0][2] == "position: Clerk → President"
        assert db.session().get_one(Person, person_id).position == "Clerk"

    def test_the_page_of_a_preview_shows_nothing_new_before_it_is_asked(
        self, office: Browser
    ) -> None:
        page = preview(office, AMRA)
        stories.guest()
        again = office.open(page.path)
        assert again.all("main button") == ["Show the new preview", "Discard the file"]
        assert "Amra" not in again.text
        after = office.follow(office.submit(again, "Show the new preview"))
        assert (counts(after)["same"], uploads()) == (1, 1)

    def test_an_older_page_of_the_same_file_imports_nothing(self, office: Browser) -> None:
        """The account has chosen in a second window to read the file in a different way."""
        page = preview(office, AMRA)
        step = office.open(page.links()["Change what the columns mean"])
        office.submit(step, "Continue to the preview", **{"column-4": "ignored"})
        after = office.follow(office.submit(page, "Import one row"))
        assert after.all(".notice.error")[0].startswith("The guest list has changed")
        assert people() == []

    def test_discarded(self, office: Browser) -> None:
        page = preview(office, AMRA)
        answer = office.submit(page, "Discard the file")
        assert (
            "The file is discarded. The guest list has not changed." in office.follow(answer).text
        )
        assert (people(), uploads(), office.open(page.path).status) == ([], 0, 404)

    @pytest.mark.long
    def test_replies_in_a_file_for_an_event_that_is_over_are_refused(self, office: Browser) -> None:
        stories.published_event(
            starts_at=stories.now() - timedelta(hours=3), ends_at=stories.now() - timedelta(hours=1)
        )
        page = office.follow(upload(office, write_csv([[*COLUMNS, "reply"], [*AMRA, "accepted"]])))
        assert "The replies in the file cannot be taken" in page.text
        assert page.all("main form button") == ["Import one row", "Discard the file"]
        after = office.follow(office.submit(page, "Import one row", replies="take"))
        assert (after.all(".notice.error"), people()) == (["The event is over."], [])
        office.submit(after, "Import one row")
        assert people() == ["Amra Kovačević"]

    @pytest.mark.long
    @pytest.mark.parametrize("file", ["ba.xlsx", "rs.xlsx", "mk.csv"])
    def test_a_real_list_through_the_pages(self, office: Browser, file: str) -> None:
        page = preview_after(office, upload(office, (GUEST_LISTS / file).read_bytes(), file))
        found = counts(page)
        [button] = [text for text in page.all("main form button") if text.startswith("Import")]
        office.submit(page, button)
        assert (
            office.open("/staff/events/ba/guests").all("dl.figures div")[0]
            == f"On the list {found['new']}"
        )


class TestRefusedRows:
    def refused(self, browser: Browser, page: Page) -> list[list[str]]:
        answer = browser.open(page.links()["Download the rejected rows"])
        return [cells for _number, cells in read_rows(answer.response.data)]

    @pytest.mark.long
    def test_they_come_back_with_what_is_wrong_in_front(self, office: Browser) -> None:
        content = write_xlsx(
            [["Spisak zvanica"], [], ["Parking", *COLUMNS], ["", *AMRA], ["važno", *NOBODY]],
            sheet="x",
        )
        page = preview_after(office, upload(office, content, "list.xlsx"))
        headings, row = self.refused(office, page)
        assert headings == ["Problem", "Parking", *COLUMNS]
        assert row[1:] == ["važno", *NOBODY]
        assert "“not-an-address” is not an e-mail address." in row[0]

    @pytest.mark.long
    def test_corrected_rows_are_imported(self, office: Browser) -> None:
        page = preview(office, AMRA, NOBODY)
        headings, row = self.refused(office, page)
        office.submit(page, "Import the valid row")
        mended = write_xlsx(
            [headings, [row[0], "Petar", "Perić", "petar@x.example", "Sud BiH", "", "judges"]],
            sheet="x",
        )
        again = preview_after(office, upload(office, mended, "mended.xlsx"))
        assert counts(again) == {"new": 1, "changed": 0, "same": 0, "duplicate": 0, "rejected": 0}
        office.submit(again, "Import one row")
        assert people() == ["Amra Kovačević", "Petar Perić"]

    @pytest.mark.long
    def test_a_list_as_wide_as_can_be_keeps_what_is_understood(self, office: Browser) -> None:
        more = [f"Column {number}" for number in range(60 - len(COLUMNS))]
        page = preview_after(
            office, upload(office, write_csv([[*more, *COLUMNS], [*more, *NOBODY]]))
        )
        assert self.refused(office, page)[0] == ["Problem", *COLUMNS]


@pytest.mark.long
def test_uploads_are_forgotten_after_a_day(app: Flask, office: Browser) -> None:
    page = preview(office, AMRA)
    with transaction(by=audit.SHELL, at=stories.now() + timedelta(hours=23)) as tx:
        assert forget_old_uploads(tx) == 0
    assert office.open(page.path).status == 200
    with transaction(by=audit.SHELL, at=stories.now() + timedelta(hours=25)) as tx:
        assert forget_old_uploads(tx) == 1
    assert office.open(page.path).status == 404
