"""Deleting rows of a guest list, as staff see it: asked first, with the number."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import func, select

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import Invitation
from ctevents.services.common import audit
from ctevents.services.replies.invitations import send_invitations
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.web.staff.guests.test_imports import AMRA, EMINA, preview

LIST = "/staff/events/ba/guests"


@pytest.fixture
def office(app: Flask) -> Browser:
    return stories.signed_in(app, Role.OFFICE, "ba")


def rows() -> int:
    db.session.rollback()
    return db.session().scalar(select(func.count()).select_from(Invitation)) or 0


def edit_path(invitation: Invitation) -> str:
    return f"{LIST}/people/{invitation.person_id}"


class TestOneRow:
    @pytest.mark.long
    def test_asked_once_and_deleted(self, office: Browser) -> None:
        page = office.open(office.open(edit_path(stories.guest())).links()["Delete from the list"])
        assert page.heading == "Delete from the guest list: Amra Kovačević"
        assert rows() == 1
        answer = office.submit(page, press="Delete Amra Kovačević")
        assert office.follow(answer).all(".notice.success") == ["The row is deleted."]
        assert rows() == 0

    @pytest.mark.long
    def test_that_of_an_institution(self, office: Browser) -> None:
        offer = stories.institution_guest()
        page = office.open(f"{LIST}/institutions/{offer.institution_id}")
        office.submit(
            office.open(page.links()["Delete from the list"]), press="Delete Tužilaštvo BiH"
        )
        assert rows() == 0

    @pytest.mark.long
    def test_an_unnamed_guest_is_called_by_the_pseudonym(self, office: Browser) -> None:
        invitation = stories.guest()
        stories.unnamed(invitation.person_id or 0)
        page = office.open(office.open(edit_path(invitation)).links()["Delete from the list"])
        assert (page.heading, "Kovačević" in page.text) == (
            "Delete from the guest list: Judges 001",
            False,
        )

    @pytest.mark.long
    def test_somebody_invited_cannot_be_deleted(self, office: Browser) -> None:
        stories.published_event()
        invitation = stories.invited()
        assert "Delete from the list" not in office.open(edit_path(invitation)).links()
        page = office.open(f"/staff/events/ba/invitations/{invitation.id}/delete")
        assert page.all("main button") == []
        assert "This row cannot be deleted, because it was invited" in page.text

    @pytest.mark.long
    def test_somebody_invited_while_the_page_was_open_stays_and_is_told(
        self, office: Browser
    ) -> None:
        event, invitation = stories.published_event(), stories.guest()
        page = office.open(f"/staff/events/ba/invitations/{invitation.id}/delete")
        with transaction(by=audit.SHELL) as tx:
            send_invitations(tx, event)
        after = office.follow(office.submit(page))
        assert after.all(".notice.error")[0].startswith(
            "This row cannot be deleted, because it was invited"
        )
        assert rows() == 1

    def test_deleted_in_two_tabs(self, office: Browser) -> None:
        page = office.open(f"/staff/events/ba/invitations/{stories.guest().id}/delete")
        office.submit(page)
        assert office.submit(page).status == 404


LAST = ["Vuk", "Ilić", "vuk@police.example", "Sud BiH", "Clerk", "judges"]


def delete_page(office: Browser) -> Page:
    """The page that deletes the two rows of an import that is not the last one."""
    office.submit(preview(office, AMRA, EMINA), "Import 2 rows")
    office.submit(preview(office, LAST), "Import one row")
    return office.open(office.open(f"{LIST}/imports").links()["Delete 2 rows"])


class TestAnImport:
    @pytest.mark.long
    def test_its_rows_are_deleted_with_the_number_asked(self, office: Browser) -> None:
        page = delete_page(office)
        assert "2 rows that were never invited will be deleted" in page.text
        assert rows() == 3
        answer = office.submit(page, press="Delete 2 rows")
        assert office.follow(answer).all(".notice.success") == ["2 rows are deleted."]
        assert rows() == 1
        assert office.open(f"{LIST}/imports").all("tbody td.number") == [
            "1",
            "0",
            "0",
            "1",
            "1",
            "2",
            "0",
            "0",
            "0",
            "0",
        ]

    @pytest.mark.long
    def test_a_second_tab_is_told_that_nothing_is_left(self, office: Browser) -> None:
        page = delete_page(office)
        office.submit(page, press="Delete 2 rows")
        again, back = office.submit(page, press="Delete 2 rows"), office.open(page.path)
        assert (again.status, back.status) == (409, 200)
        assert all(
            "No rows of this import are left on the list." in each.text for each in (again, back)
        )
        assert "Delete" not in " ".join(back.all("main button"))

    @pytest.mark.long
    def test_an_import_of_another_event_or_of_none_is_not_found(
        self, app: Flask, office: Browser
    ) -> None:
        path = delete_page(office).path
        elsewhere = stories.signed_in(app, Role.ORGANISER).open(path.replace("/ba/", "/rs/"))
        assert (elsewhere.status, office.open(path.replace("/delete", "9/delete")).status) == (
            404,
            404,
        )

    @pytest.mark.long
    def test_rows_invited_meanwhile_make_the_page_ask_again(self, office: Browser) -> None:
        event, page = stories.published_event(), delete_page(office)
        with transaction(by=audit.SHELL) as tx:
            send_invitations(tx, event)
        answer = office.submit(page)
        assert (answer.status, rows()) == (409, 3)
        assert "The list has changed since this page was opened." in answer.text
        assert (
            "Every row left from this import was invited or has a reply, so none can be deleted."
            in answer.text
        )

    @pytest.mark.long
    def test_an_import_of_which_all_are_invited_is_refused_without_a_number(
        self, office: Browser
    ) -> None:
        event, page = stories.published_event(), delete_page(office)
        with transaction(by=audit.SHELL) as tx:
            send_invitations(tx, event)
        for number in ("0", None):
            answer = office.submit(page, rows=number)
            assert (answer.status, rows()) == (409, 3)
            assert "The list has changed since this page was opened." in answer.text


class TestUndoing:
    def page(self, office: Browser) -> Page:
        office.submit(preview(office, AMRA, EMINA), "Import 2 rows")
        return office.open(office.open(f"{LIST}/imports").links()["Undo the import"])

    @pytest.mark.long
    def test_the_last_import_is_undone_with_the_numbers_asked(self, office: Browser) -> None:
        page = self.page(office)
        assert "2 rows that the import added are deleted. Nobody is e-mailed." in page.text
        answer = office.submit(page, press="Undo the import of 2 rows")
        assert office.follow(answer).all(".notice.success") == [
            "The import is undone: 2 rows deleted, 0 set back, 0 kept."
        ]
        assert rows() == 0
        listed = office.open(f"{LIST}/imports")
        assert "undone" in listed.all("tbody td")[-1]
        assert "list.csv" in listed.all("tbody td")

    @pytest.mark.long
    def test_once_somebody_is_invited_the_page_says_why_not(self, office: Browser) -> None:
        event, page = stories.published_event(), self.page(office)
        with transaction(by=audit.SHELL) as tx:
            send_invitations(tx, event)
        answer = office.submit(page)
        assert (answer.status, rows()) == (409, 2)
        assert "somebody on it has been invited since" in answer.text
        assert "Undo the import" not in office.open(f"{LIST}/imports").links()

    @pytest.mark.long
    def test_a_second_press_does_nothing(self, office: Browser) -> None:
        page = self.page(office)
        office.submit(page)
        assert (office.submit(page).status, rows()) == (409, 0)

    @pytest.mark.long
    def test_an_import_of_another_event_is_not_found(self, app: Flask, office: Browser) -> None:
        path = self.page(office).path
        elsewhere = stories.signed_in(app, Role.ORGANISER).open(path.replace("/ba/", "/rs/"))
        assert elsewhere.status == 404
