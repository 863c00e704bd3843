"""An exported guest list is uploaded again: every row is the same, with all that staff keep about
guests."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import Account, Person
from ctevents.services.common import audit
from ctevents.services.people.marks import add_tag, set_host, set_vip, write_notes
from tests.support import stories
from tests.support.pages import Browser
from tests.support.tables import exported_rows
from tests.web.staff.guests.test_imports import IMPORT, counts, upload

LIST = "/staff/events/ba/guests"
BUTTONS = {"csv": "Export as CSV : Guest list", "xlsx": "Export as Excel workbook : Guest list"}
NOTE = "=Comes late\n- no photo; +1 driver\n\nAsks for “the front row”"


@pytest.fixture
def office(app: Flask) -> Browser:
    stories.published_event()
    return stories.signed_in(app, Role.OFFICE, "ba")


def crowd() -> None:
    """Guests with marks of every kind, one of them unnamed, and an institution."""
    event_id, host = stories.event().id, db.session().scalars(select(Account.id)).first()
    people = [
        stories.person_of(
            stories.guest(given_name=name, email=f"{name.lower()}@x.example", phone=phone)
        ).id
        for name, phone in (("Ana", "+387 33 000"), ("Eva", "061234567"), ("Iva", ""), ("Una", ""))
    ]
    stories.institution_guest()
    with transaction(by=audit.SHELL) as tx:
        write_notes(tx, event_id, dict.fromkeys(people, NOTE))
        set_vip(tx, event_id, people[:2], is_vip=True)
        set_host(tx, event_id, people[1:2], host)
        for tag in ("Front row", "=Press"):
            add_tag(tx, event_id, people, tag)
    mia = stories.guest(given_name="Mia", email="mia@x.example").person_id
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Person, mia).awaited_by = "Ana at the desk"
    stories.unnamed(people[3])


@pytest.mark.long
@pytest.mark.parametrize("ending", BUTTONS)
def test_every_row_is_the_same(office: Browser, ending: str) -> None:
    crowd()
    content = office.submit(office.open(LIST), BUTTONS[ending]).response.data
    heading, *rows = exported_rows(content)
    table = [dict(zip(heading, row, strict=False)) for row in rows]
    eva = next(row for row in table if row["given_name"] == "Eva")
    assert (eva["vip"], eva["tags"], eva["remarks"].splitlines()[0]) == (
        "yes",
        "=Press, Front row",
        "=Comes late",
    )
    assert eva["host"] == "office-ba@ctevents.example"
    unnamed = next(row for row in table if row["unnamed"])
    assert [unnamed[name] for name in ("host", "tags", "remarks", "vip")] == [""] * 4
    preview = office.follow(upload(office, content, f"guests.{ending}", IMPORT))
    assert preview.heading == "Import preview"
    assert {outcome: count for outcome, count in counts(preview).items() if count} == {"same": 6}
