"""Notes, tags, VIP mark and host on the page of a guest; and a typing mistake of an unnamed guest,
corrected blind."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy.orm import undefer

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry, Person
from ctevents.services.people.marks import tags_of
from tests.support import stories
from tests.support.pages import Browser


@pytest.fixture
def office(app: Flask) -> Browser:
    stories.published_event()
    return stories.signed_in(app, Role.OFFICE, "ba")


@pytest.fixture
def path(office: Browser) -> str:
    return f"/staff/events/ba/guests/people/{stories.guest().person_id}"


def person() -> Person:
    db.session.rollback()
    return db.session.query(Person).options(undefer(Person.note)).one()


def hide() -> None:
    stories.unnamed(person().id)


@pytest.mark.long
def test_marks_are_saved_together_and_shown_again(office: Browser, path: str) -> None:
    page = office.open(path)
    host = next(
        str(option["value"])
        for option in page.form("is_vip").select("#host option")
        if option["value"]
    )
    typed = {
        "is_vip": "y",
        "host": host,
        "tags": "Front row, Media",
        "note": "Comes late.\r\nNo photo.",
    }
    answer = office.submit(page, "is_vip", **typed)
    assert office.follow(answer).all(".notice") == ["The guest is saved."]
    saved = person()
    assert (saved.is_vip, str(saved.host_id), saved.note) == (True, host, "Comes late.\nNo photo.")
    assert [tag.name for tag in tags_of(db.session(), saved.id)] == ["Front row", "Media"]
    shown = office.open(path)
    assert "Used so far: Front row, Media" in shown.text
    assert office.follow(office.submit(shown, "is_vip")).all(".notice") == ["Nothing was changed."]


@pytest.mark.long
def test_what_somebody_else_saved_meanwhile_is_shown(office: Browser, path: str) -> None:
    stale = office.open(path)
    office.submit(office.open(path), "is_vip", note="Vegetarian")
    answer = office.submit(stale, "is_vip", note="Comes late")
    assert (answer.status, person().note) == (409, "Vegetarian")
    assert "Vegetarian" in answer.text
    assert office.submit(answer, "is_vip").status == 303
    assert person().note == "Comes late"


def test_too_long_a_tag_is_shown_again(office: Browser, path: str) -> None:
    answer = office.submit(office.open(path), "is_vip", tags="x" * 41)
    assert (answer.status, answer.errors) == (422, ["A tag can have at most 40 characters."])


@pytest.mark.long
def test_only_those_who_may_reveal_read_the_note_of_an_unnamed_guest(
    app: Flask, office: Browser, path: str
) -> None:
    office.submit(office.open(path), "is_vip", note="Amra comes late")
    hide()
    page = office.open(path)
    assert "Amra comes late" not in page.response.get_data(as_text=True)
    assert office.submit(page, "is_vip", note="Ours", tags="Media").status == 303
    assert person().note == "Amra comes late"
    assert "Amra comes late" in stories.signed_in(app, Role.ORGANISER).open(path).response.get_data(
        as_text=True
    )


@pytest.mark.long
@pytest.mark.parametrize("guess", ["Amra", "Emina"])
def test_a_name_is_corrected_blind_and_no_guess_is_confirmed(
    office: Browser, path: str, guess: str
) -> None:
    hide()
    answer = office.submit(office.open(path), "correct", detail="given_name", correct=guess)
    page = office.follow(answer)
    assert page.all(".notice.success") == [
        "The detail is replaced. Nobody was shown the earlier one."
    ]
    source = page.response.get_data(as_text=True)
    assert [
        secret for secret in ("Amra", "Emina", "Kovačević", "amra@police") if secret in source
    ] == []
    changed = person()
    assert (changed.given_name, changed.family_name, changed.email) == (
        guess,
        "Kovačević",
        "amra@police.example",
    )
    assert changed.search_key == f"{guess.lower()} kovacevic"
    newest = db.session.query(AuditEntry).order_by(AuditEntry.id.desc()).first()
    assert newest is not None
    assert (newest.action, newest.details) == ("guest.edited", {"fields": ["given_name"]})
    assert changed.brought == []


@pytest.mark.long
def test_the_address_is_corrected_by_those_who_may_reveal(
    app: Flask, office: Browser, path: str
) -> None:
    """Letters to an address of their own would tell others the name."""
    hide()
    typed = {"detail": "email", "correct": "amra.k@police.example"}
    assert office.submit(office.open(path), "correct", **typed).status == 422
    organiser = stories.signed_in(app, Role.ORGANISER)
    assert organiser.submit(organiser.open(path), "correct", **typed).status == 303
    changed = person()
    assert (changed.email, changed.given_name) == ("amra.k@police.example", "Amra")
    wrong = organiser.submit(organiser.open(path), "correct", detail="email", correct="amra")
    assert wrong.errors == ["Enter an e-mail address such as name@example.org."]


def test_a_named_guest_has_no_such_form(office: Browser, path: str) -> None:
    tree = office.open(path).tree
    assert tree is not None
    token = tree.select_one("[name=csrf_token]")
    assert token is not None
    typed = {"detail": "given_name", "correct": "Ana", "csrf_token": token["value"]}
    assert office.post(f"{path}/correction", typed).status == 404
