"""The preview of a file that was damaged, or has more than is used: real lists, broken like offices
break them."""

from __future__ import annotations

import json

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import Person
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.support.tables import guest_table, read_rows
from tests.web.staff.guests.test_imports import GUEST_LISTS, counts, preview_after, table, upload

LISTS = {each["file"] for each in json.loads((GUEST_LISTS / "expected.json").read_text()).values()}


@pytest.fixture
def office(app: Flask) -> Browser:
    return stories.signed_in(app, Role.OFFICE, "ba")


def cells_of(file: str) -> list[list[str]]:
    return [cells for _number, cells in read_rows((GUEST_LISTS / file).read_bytes())]


def preview(office: Browser, content: bytes, name: str = "list.csv") -> Page:
    return preview_after(office, upload(office, content, name))


def notices(page: Page) -> str:
    return " ".join(page.all("main .notice"))


class TestColumns:
    @pytest.mark.long
    def test_those_used_are_listed(self, office: Browser) -> None:
        page = preview(office, (GUEST_LISTS / "ba.xlsx").read_bytes(), "ba.xlsx")
        assert page.all("main details summary")[1:] == ["Columns used: 10"]
        assert {"Telefon: phone", "Institucija: institution"} <= set(page.all("main details li"))

    @pytest.mark.long
    def test_a_column_that_is_ignored_is_told(self, office: Browser) -> None:
        headings, *rows = cells_of("me.csv")
        page = preview(office, write_csv([[*headings, "Parking"], *([*row, "x"] for row in rows)]))
        assert "One column is ignored." in notices(page)
        assert page.all("main .notice li")[:1] == ["“Parking” (column K)"]

    def test_a_total_below_the_list_is_told(self, office: Browser) -> None:
        headings, *rows = cells_of("me.csv")
        page = preview(
            office, write_csv([["Br.", *headings], *(["1", *row] for row in rows), ["Ukupno 39"]])
        )
        assert "Left out: row 41 (a total)." in page.text


class TestCells:
    @pytest.mark.long
    def test_a_row_that_a_comma_has_shifted_is_refused_and_can_be_corrected(
        self, office: Browser
    ) -> None:
        lines = (GUEST_LISTS / "xk.csv").read_text("utf-8-sig").splitlines()
        assert "Policia e Kosovës" in lines[1]
        delimiter = lines[0][len("Emri")]
        lines[1] = lines[1].replace("Policia e Kosovës", f"Policia{delimiter} Kosovë")
        page = preview(office, "\n".join(lines).encode())
        [(_row, _guest, why)] = [row for row in table(page) if row[0] == "2 rejected"]
        assert why.startswith(
            "Column K: The row has more cells than headings, so its values may be in the wrong"
        )
        link = page.links()["Download the rejected rows"]
        [_headings, (_number, cells)] = read_rows(office.open(link).response.data)
        assert "Policia" in cells
        assert "Kosovë" in cells

    @pytest.mark.long
    @pytest.mark.parametrize("file", sorted(LISTS))
    def test_letters_lost_are_told_and_never_replace_a_name(
        self, app: Flask, office: Browser, file: str
    ) -> None:
        """The list is imported, exported, saved by a program without these letters, and imported
        again."""
        import_all(office, preview(office, (GUEST_LISTS / file).read_bytes(), file))
        event_id = stories.event().id
        names = names_on_the_list()
        table_of = guest_table(db.session(), event_id)
        lossy = [
            [str(cell).encode("ascii", "replace").decode() for cell in row] for row in table_of
        ]
        page = preview(office, write_csv(lossy))
        damaged = sum("?" in "".join(row[1:3]) for row in lossy)
        assert damaged > 10
        assert "rows have question marks instead of letters." in notices(page)
        assert counts(page)["with a warning"] >= damaged
        assert counts(page)["changed"] == 0
        import_all(office, page)
        assert names_on_the_list() == names

    @pytest.mark.long
    def test_text_that_was_encoded_twice_is_told_with_what_was_meant(self, office: Browser) -> None:
        content = (
            (GUEST_LISTS / "xk.csv")
            .read_text("utf-8-sig")
            .encode()
            .decode("cp1252", "replace")
            .encode()
        )
        page = preview(office, content)
        assert "rows were saved in the wrong encoding." in notices(page)
        assert (
            "“Policia e KosovÃ«s” was saved in the wrong encoding and probably means “Policia "
            "e Kosovës”."
        ) in page.text

    def test_one_nul_byte_does_not_refuse_the_file(self, office: Browser) -> None:
        content = (GUEST_LISTS / "xk.csv").read_bytes().replace(b"Ilir", b"Il\0ir", 1)
        page = preview(office, content)
        assert counts(page)["new"] == 43
        assert "1 row has a character that cannot be read." in notices(page)
        assert "given name: Warning: a character that cannot be read was left out" in page.text

    @pytest.mark.long
    def test_a_good_list_says_nothing_of_all_that(self, office: Browser) -> None:
        assert notices(preview(office, (GUEST_LISTS / "ba.xlsx").read_bytes(), "ba.xlsx")) == ""


def import_all(office: Browser, page: Page) -> None:
    """All but the refused rows, if there is anything to import."""
    for button in page.all("main button"):
        if button.startswith("Import"):
            office.submit(page, button, rows="good")


def names_on_the_list() -> list[str]:
    return [person.name for person in db.session().scalars(select(Person).order_by(Person.id))]
