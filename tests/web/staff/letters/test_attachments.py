"""The page on which staff choose what goes with a letter."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import delete

from ctevents.db.handle import transaction
from ctevents.domain.roles import Role
from ctevents.models import FilePiece
from ctevents.services.common import audit
from tests.support import stories
from tests.support.documents import pdf
from tests.support.packs_of_launch import document
from tests.support.pages import Browser

LETTERS = "/staff/events/al/letters"


@pytest.fixture
def organiser(app: Flask) -> Browser:
    stories.published_event("al")
    return stories.signed_in(app, Role.ORGANISER)


@pytest.mark.long
def test_documents_are_chosen_and_counted_in_the_preview(organiser: Browser) -> None:
    agenda = document("al", title="Agenda", language="sq", content=pdf("Agenda", size=120 * 1024))
    page = organiser.open(f"{LETTERS}/invitation/attachments")
    assert "5 MB at most" in page.text
    field = f"document_{agenda.id}"
    assert organiser.submit(page, field, **{field: "readers"}).location == LETTERS
    page = organiser.open(f"{LETTERS}/invitation/attachments")
    assert page.all("tbody tr") == ["English none", "shqip Agenda-sq.pdf 120 kB"]
    assert (
        "Attachments: Agenda-sq.pdf, 120 kB"
        in organiser.open(f"{LETTERS}/invitation/sq/html?shown_as=text").text
    )
    assert "Attachments" not in organiser.open(f"{LETTERS}/invitation/en/html?shown_as=text").text


def test_a_preview_reads_no_content(organiser: Browser) -> None:
    agenda = document("al", title="Agenda", language="en", content=pdf("Agenda", size=120 * 1024))
    field = f"document_{agenda.id}"
    organiser.submit(organiser.open(f"{LETTERS}/invitation/attachments"), field, **{field: "all"})
    with transaction(by=audit.SHELL) as tx:
        tx.execute(delete(FilePiece))
    assert (
        "Agenda-en.pdf, 120 kB"
        in organiser.open(f"{LETTERS}/invitation/en/html?shown_as=text").text
    )


def test_a_choice_by_somebody_else_is_not_overwritten(organiser: Browser) -> None:
    field = f"document_{document('al').id}"
    page = organiser.open(f"{LETTERS}/invitation/attachments")
    organiser.submit(page, field, **{field: "all"})
    assert organiser.submit(page, field, **{field: "readers"}).status == 409


@pytest.mark.long
def test_an_announcement_has_its_own(organiser: Browser) -> None:
    agenda, draft = document("al", title="Agenda"), stories.announcement("al")
    stories.registered("al")
    path, field = f"/staff/events/al/announcements/{draft.id}", f"document_{agenda.id}"
    organiser.submit(organiser.open(f"{path}/attachments"), field, **{field: "all"})
    assert "Agenda-en.pdf, 1 kB" in organiser.open(path).text
    assert organiser.open("/staff/events/al/announcements/999/attachments").status == 404


def test_without_documents_the_page_leads_to_the_pack(organiser: Browser) -> None:
    page = organiser.open(f"{LETTERS}/invitation/attachments")
    assert page.links()["Add a document to the launch pack"] == "/staff/events/al/pack"
