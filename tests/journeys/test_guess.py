"""An office guesses who an unnamed guest is, and learns nothing. The organiser sees the clash,
states a reason, and merges both."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.formats.spreadsheet import write_csv
from ctevents.mail.delivery import deliver_due
from ctevents.models import AuditEntry, IdentityChange, Invitation, Person
from ctevents.services.common import audit
from ctevents.services.guests.merging import merge
from ctevents.services.replies.restoring import restore_listed
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.journeys.test_forwarded_invitation import accept
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.support.smtp import SmtpServer
from tests.web.staff.guests.test_imports import COLUMNS, counts, upload

AMRA = ["Amra", "Kovačević", "amra@police.example", "Sud BiH", "judges"]
VESNA = ["Vesna", "Kovačević", "vesna@police.example", "Sud BiH", "judges"]
GUESTS = "/staff/events/ba/guests"


def preview(office: Browser, *rows: list[str]) -> Page:
    headings = [column for column in COLUMNS if column != "position"]
    return office.follow(upload(office, write_csv([headings, *rows])))


def actions() -> list[str]:
    db.session.rollback()
    return [entry.action for entry in db.session.query(AuditEntry).order_by(AuditEntry.id)]


@pytest.mark.long
def test_the_office_learns_nothing_and_the_organiser_merges(
    app: Flask, clock: Clock, mail: SmtpServer
) -> None:
    stories.published_event()
    stories.guest(given_name="Ivo", email="ivo@police.example")
    hidden = stories.unnamed(stories.person_of(stories.invited()).id)
    office, organiser = (
        stories.signed_in(app, Role.OFFICE, "ba"),
        stories.signed_in(app, Role.ORGANISER),
    )

    looked_at = preview(office, AMRA, VESNA)
    assert counts(looked_at) == {"new": 2, "changed": 0, "same": 0, "duplicate": 0, "rejected": 0}
    assert "guest.matched" not in actions()
    office.submit(looked_at, "Import 2 rows")
    assert "pair" not in office.open("/staff/").text
    assert office.open("/staff/events/ba/duplicates").all("tbody tr") == []

    organiser.submit(organiser.open("/staff/events/ba/invitations"), "by_mail")
    clock.advance(minutes=1)
    deliver_due(app)
    assert sorted(letter.recipients[0] for letter in mail.letters).count("amra@police.example") == 2

    pairs = organiser.open(organiser.open("/staff/").links()["Check one possible duplicate"])
    assert pairs.all("tbody tr > *") == [
        "an unnamed guest",
        "KOVAČEVIĆ, Amra Sud BiH amra@police.example",
    ]
    asked = organiser.open(pairs.links()["an unnamed guest"])
    assert "Judges 001" not in asked.text
    assert organiser.submit(asked, "reason", reason="").errors == ["Enter the reason."]
    compared = organiser.submit(asked, "reason", reason="Listed twice")
    assert "Judges 001" in compared.text
    assert "Staff of this event may notice that the row with the name is gone." in compared.text
    done = organiser.follow(organiser.submit(compared, "version"))
    assert (done.heading, done.all(".notice.success")) == (
        "Judges 001",
        ["The two entries are merged into one."],
    )

    left = db.session.query(Person).order_by(Person.id).all()
    assert [(person.name, person.is_unnamed) for person in left] == [
        ("Ivo Kovačević", False),
        ("Amra Kovačević", True),
        ("Vesna Kovačević", False),
    ]
    assert db.session.query(Invitation).count() == 3
    assert actions()[-2:] == ["guest.unmasked", "guest.merged"]
    history = office.open(f"{GUESTS}/people/{hidden.id}").text
    assert "merged" not in history
    assert "imported" not in history
    assert counts(preview(office, AMRA))["new"] == 1


@pytest.mark.long
def test_an_office_finds_guests_it_imported_and_leaves_a_trace(app: Flask) -> None:
    """The guest is found by the name in the import, whatever else is stored about the guest."""
    stories.published_event()
    office, other = (
        stories.signed_in(app, Role.OFFICE, "ba"),
        stories.signed_in(app, Role.OFFICE, "ba", "rs"),
    )
    rows = [
        [*COLUMNS, "unnamed"],
        ["Amra", "Kovačević", "amra@police.example", "Sud BiH", "Judge", "judges", "yes"],
    ]
    office.submit(office.follow(upload(office, write_csv(rows))), "Import one row")
    rows[1][4] = "President"
    again = office.follow(upload(office, write_csv(rows)))
    assert counts(again) == {
        "new": 0,
        "changed": 0,
        "same": 1,
        "duplicate": 0,
        "rejected": 0,
        "with a warning": 1,
    }
    assert actions()[-1] == "guest.matched"
    assert counts(other.follow(upload(other, write_csv(rows))))["new"] == 1
    assert actions().count("guest.matched") == 1


@pytest.mark.long
def test_no_page_of_the_unnamed_guest_shows_that_the_merged_row_was_forwarded(
    app: Flask, clock: Clock
) -> None:
    """The office had listed the row and seen who used its link. After the merge it finds no trace
    of that, and nothing to restore over the guest's identity."""
    stories.published_event()
    hidden = stories.unnamed(stories.person_of(stories.invited(email="amra@hidden.example")).id)
    row = stories.invited(email="amra@other.example")
    link = stories.path(Purpose.INVITATION, row.link_nonce)
    accept(
        Browser(app), link, given_name="Emir", family_name="Hadžić", email="emir@private.example"
    )
    office, lost_id = stories.signed_in(app, Role.OFFICE, "ba"), stories.person_of(row).id
    assert "Restore the listed guest" in office.open(f"{GUESTS}/people/{lost_id}").text

    with transaction(by=audit.SHELL) as tx:
        merge(tx, stories.event(), (hidden.id, lost_id), [])

    page = office.open(f"{GUESTS}/people/{hidden.id}")
    for trace in (
        "different person",
        "Name: different",
        "Restore the listed guest",
        "changed by the guest",
    ):
        assert trace not in page.text, f"the office reads {trace!r} of the unnamed guest"
    with transaction(by=audit.SHELL) as tx:
        assert not restore_listed(tx, tx.get_one(Person, hidden.id))
    left = db.session.get_one(Person, hidden.id)
    assert (left.name, left.email, left.self_entered) == (
        "Amra Kovačević",
        "amra@hidden.example",
        [],
    )
    assert db.session.query(IdentityChange).all() == []
