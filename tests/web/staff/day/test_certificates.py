"""Certificates of attendance on paper, for all who came or for one."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from uuid import uuid4

import pytest
from flask import Flask
from pypdf import PdfReader
from sqlalchemy import insert

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Means
from ctevents.domain.figures.certificates import IN_A_FILE
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry, Certificate, CheckIn, Person, Registration
from ctevents.services.common import audit
from ctevents.services.desk.exports import add_rows, claim_export
from ctevents.services.events.events import edit_event
from ctevents.texts.exports.worker import write_due_exports
from ctevents.texts.papers import certificates
from ctevents.texts.papers.certificates import write_down_due
from ctevents.tokens import new_nonce
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser, Page

CHOOSE = "/staff/events/ba/certificates"


def printed(page: Page) -> list[str]:
    """The text of each page."""
    assert (page.status, page.response.mimetype) == (200, "application/pdf")
    return [
        " ".join(each.extract_text().split())
        for each in PdfReader(BytesIO(page.response.data)).pages
    ]


def sarajevo(clock: Clock) -> None:
    """Two who came, an unnamed guest, and one who did not come."""
    stories.published_event()
    clock.advance(days=stories.ON_THE_DAY)
    for given_name, family_name in (
        ("Љубица", "Његић"),
        ("Amra", "Kovačević"),
        ("Police", "Officer"),
        ("Emir", "Absent"),
    ):
        registration = stories.registered(
            given_name=given_name,
            family_name=family_name,
            email=f"{family_name}@example.org".lower(),
        )
        if family_name != "Absent":
            stories.checked_in(registration)
        if family_name == "Officer":
            stories.unnamed(registration.person_id)


@pytest.mark.long
def test_all_who_came_and_are_named_are_printed_by_family_name_and_written_down(
    app: Flask, clock: Clock
) -> None:
    sarajevo(clock)
    clock.advance(days=60)
    office = stories.signed_in(app, Role.OFFICE, "ba")
    page = office.open(CHOOSE)
    assert page.heading == "Certificates: Sarajevo"
    assert "2 people have a certificate." in page.text
    answer = office.submit(page, "Download the certificates as PDF")
    assert (
        answer.response.headers["Content-Disposition"]
        == "attachment; filename=certificates-sarajevo.pdf"
    )
    amra, ljubica = printed(answer)
    assert (
        "This is to certify that Amra Kovačević took part in the event Launch of the final report"
        in amra
    )
    assert "Љубица Његић" in ljubica
    assert sorted(row.as_said["name"] for row in db.session.query(Certificate)) == [
        "Amra Kovačević",
        "Љубица Његић",
    ]
    [entry] = db.session.query(AuditEntry).filter_by(action="certificates.printed")
    assert (entry.person_id, entry.details) == (None, {"certificates": 2})


@pytest.mark.long
def test_one_is_printed_from_the_page_of_the_guest_and_stands_in_the_history(
    app: Flask, clock: Clock
) -> None:
    """Nothing is stored while the event takes place."""
    stories.published_event()
    clock.advance(days=stories.ON_THE_DAY)
    registration = stories.registered()
    office, guest = (
        stories.signed_in(app, Role.OFFICE, "ba"),
        f"/staff/events/ba/guests/people/{registration.person_id}",
    )
    assert "Certificate of attendance" not in office.open(guest).text
    stories.checked_in(registration)
    page = office.open(guest)
    [text] = printed(office.submit(page, "Print the certificate (PDF)"))
    number = next(text for text in page.links() if text.count("-") == 6)
    assert number in text
    assert "This certificate is valid." in Browser(app).open(page.links()[number]).text
    assert "Certificates printed" in office.open(guest).text
    assert db.session.query(Certificate).count() == 0


@pytest.mark.long
def test_where_nobody_has_come_there_is_nothing_to_print(app: Flask, clock: Clock) -> None:
    stories.published_event()
    registration = stories.registered()
    office = stories.signed_in(app, Role.OFFICE, "ba")
    assert "Certificates are issued only after the event has started." in office.open(CHOOSE).text
    clock.advance(days=stories.ON_THE_DAY)
    assert "No named guest has been checked in yet." in office.open(CHOOSE).text
    stories.checked_in(registration)
    page = office.open(f"/staff/events/ba/guests/people/{registration.person_id}")
    stories.unnamed(registration.person_id)  # meanwhile
    answer = office.follow(office.submit(page, "Print the certificate (PDF)"))
    assert (
        "This guest has no certificate, because nobody with this name was checked in."
        in answer.text
    )


@pytest.mark.long
def test_organisers_have_outdated_certificates_rewritten(app: Flask, clock: Clock) -> None:
    sarajevo(clock)
    clock.advance(days=60)
    office, organiser = (
        stories.signed_in(app, Role.OFFICE, "ba"),
        stories.signed_in(app, Role.ORGANISER),
    )
    [before, _other] = printed(
        office.submit(office.open(CHOOSE), "Download the certificates as PDF")
    )
    assert office.open(CHOOSE).all(".notice") == []
    changes = {"titles": {"en": "Launch of the report"}, "venues": {"en": "City hall"}}
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event(), changes)
    page = office.open(CHOOSE)
    assert page.all(".notice li") == [
        "Title: Launch of the final report now: Launch of the report",
        "Place: Hotel Europe, Vladislava Skarića 5 · Bosnia and Herzegovina"
        " now: City hall, Vladislava Skarića 5 · Bosnia and Herzegovina",
    ]
    assert "2 certificates differ from the event's current details." in page.text
    assert "An organiser can reissue them." in page.text
    page = organiser.follow(organiser.submit(organiser.open(CHOOSE), "Reissue 2 certificates"))
    assert page.all(".notice") == [
        "The certificates are being reissued in the background. This page shows the progress."
    ]
    assert [row.split("2 Feb")[0] for row in page.all("tbody tr th")] == [
        "Reissued certificates, Sarajevo"
    ]
    again = organiser.submit(organiser.open(CHOOSE), "Reissue 2 certificates")
    assert len(organiser.follow(again).all("tbody tr")) == 1
    assert write_due_exports(app) == 1
    assert (
        organiser.open(CHOOSE).all(".notice"),
        "Download" in organiser.open("/staff/exports").text,
    ) == ([], False)
    [after, _other] = printed(
        office.submit(office.open(CHOOSE), "Download the certificates as PDF")
    )
    assert (
        "Launch of the final report in Sarajevo on Wednesday, 10 March 2027 Hotel Europe, "
        "Vladislava Skarića 5"
    ) in before
    assert (
        "Launch of the report in Sarajevo on Wednesday, 10 March 2027 City hall, Vladislava "
        "Skarića 5"
    ) in after


@pytest.mark.long
def test_a_worker_that_dies_leaves_the_rest_to_another_and_none_is_rewritten_twice(
    app: Flask, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first worker is killed after one certificate: its work is committed, and its claim
    ends."""
    sarajevo(clock)
    clock.advance(days=60)
    organiser = stories.signed_in(app, Role.ORGANISER)
    organiser.submit(organiser.open(CHOOSE), "Download the certificates as PDF")
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event(), {"venues": {"en": "City hall"}})
    organiser.submit(organiser.open(CHOOSE), "Reissue 2 certificates")
    monkeypatch.setattr(certificates, "AT_ONCE", 1)
    with transaction(by=audit.SHELL) as tx:
        claim = claim_export(tx) or pytest.fail("nothing to claim")

    def die(_share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        certificates.reissue(
            stories.event().id,
            tell=die,
            count_in=lambda tx, count: add_rows(tx, claim, count),
            actor=audit.SHELL,
            now=clock(),
        )
    assert (editions(), write_due_exports(app)) == ([1, 2], 0)
    clock.advance(minutes=2)
    for _ in range(2):
        write_due_exports(app)
    assert editions() == [2, 2]
    assert organiser.open("/staff/exports").all("tbody td.number") == ["2"]


@pytest.mark.long
def test_stopping_the_reissue_says_that_reissued_certificates_stay(
    app: Flask, clock: Clock
) -> None:
    sarajevo(clock)
    clock.advance(days=60)
    organiser = stories.signed_in(app, Role.ORGANISER)
    organiser.submit(organiser.open(CHOOSE), "Download the certificates as PDF")
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event(), {"venues": {"en": "City hall"}})
    page = organiser.follow(organiser.submit(organiser.open(CHOOSE), "Reissue 2 certificates"))
    asked = page.all("details p")
    assert asked == [
        "Certificates reissued so far are kept. You can start again later to reissue the rest."
    ]
    page = organiser.follow(organiser.submit(page, "Stop reissuing certificates"))
    assert page.all("tbody tr") == []


def editions() -> list[int]:
    """Return the number of stored certificates for each registrant."""
    db.session.rollback()
    return sorted(Counter(row.registration_id for row in db.session.query(Certificate)).values())


@pytest.mark.long
def test_more_than_fit_into_a_file_are_printed_in_parts(app: Flask, clock: Clock) -> None:
    stories.published_event()
    clock.advance(days=stories.ON_THE_DAY)
    first = stories.registered(given_name="Žana", family_name="Žužić")
    own = {"event_id": first.event_id, "created_at": stories.now()} | {
        "group_id": first.group_id,
        "sex": first.sex,
    }
    numbers = range(first.person_id + 1, first.person_id + 1 + IN_A_FILE)
    with transaction(by=audit.SHELL) as tx:
        names = {"given_name": "Ana", "search_key": "ana", "sort_key": b""}
        tx.execute(insert(Person), [own | names | _numbered_person(number) for number in numbers])
        tx.execute(insert(Registration), [own | _who_came(number) for number in numbers])
        for registration in tx.query(Registration):
            registration.entry_id = str(uuid4())
            tx.add(_entry(registration))
    office = stories.signed_in(app, Role.OFFICE, "ba")
    page = office.open(CHOOSE)
    assert page.all("form.buttons button") == [
        f"PDF: 1–{IN_A_FILE:,}",
        f"PDF: {IN_A_FILE + 1:,}–{IN_A_FILE + 1:,}",
    ]
    answer = office.submit(page, "part", part="2")
    assert (
        answer.response.headers["Content-Disposition"]
        == "attachment; filename=certificates-sarajevo-2.pdf"
    )
    [last] = printed(answer)
    assert "Žana Žužić" in last
    [entry] = db.session.query(AuditEntry).filter_by(action="certificates.printed")
    assert entry.details == {"certificates": 1}
    assert [office.submit(page, "part", part=part).status for part in ("0", "3", "x")] == [
        400,
        400,
        400,
    ]


def _numbered_person(number: int) -> dict[str, object]:
    return {"id": number, "family_name": f"Anić {number}", "language": "bs", "self_entered": []}


def _who_came(number: int) -> dict[str, object]:
    at = {"asked_at": stories.now(), "changed_at": stories.now()}
    return at | {"person_id": number, "state": "confirmed", "link_nonce": new_nonce()}


def _entry(registration: Registration) -> CheckIn:
    return CheckIn(
        id=registration.entry_id,
        event_id=registration.event_id,
        registration_id=registration.id,
        means=Means.MANUAL,
        station="A",
        at=stories.now(),
        received_at=stories.now(),
        flags=[],
        actor=audit.SHELL,
    )


@pytest.mark.long
def test_a_scan_before_the_day_of_the_event_is_practice(app: Flask, clock: Clock) -> None:
    """The day is counted at the event's place: eleven in the evening before is not yet the day."""
    stories.published_event()
    practised, came = (
        stories.registered(),
        stories.registered(given_name="Ema", email="ema@police.example"),
    )
    clock.advance(days=stories.ON_THE_DAY - 1, hours=13, minutes=59)
    for registration in (practised, came):
        stories.checked_in(registration)
    clock.advance(minutes=1)
    stories.checked_in(came)
    office = stories.signed_in(app, Role.OFFICE, "ba")
    assert "Certificates are issued only after the event has started." in office.open(CHOOSE).text
    clock.advance(hours=10)
    page = office.open(CHOOSE)
    assert "One person has a certificate." in page.text
    assert "One person was scanned only before the day of the event." in page.text
    [text] = printed(office.submit(page, "Download the certificates as PDF"))
    assert "Ema Kovačević" in text
    clock.advance(days=1)
    assert list(write_down_due(clock(), actor=audit.WORKER)) == [("ba", 1)]
    assert list(write_down_due(clock(), actor=audit.WORKER)) == []
    assert [row.registration_id for row in db.session.query(Certificate)] == [came.id]


def test_a_certificate_that_practice_has_earned_before_is_not_valid(
    app: Flask, clock: Clock
) -> None:
    """A version of the program that counted each scan had stored it."""
    stories.published_event()
    practised = stories.registered()
    stories.checked_in(practised)
    numbers = app.extensions["ctevents.certificates"]
    with transaction(by=audit.SHELL) as tx:
        said = {"name": "Amra Kovačević", "texts": []}
        number = numbers.number(practised.id, 0)
        tx.add(
            Certificate(
                registration_id=practised.id, number=number, issued_at=clock(), as_said=said
            )
        )
    clock.advance(days=60)
    browser = Browser(app)
    page = browser.open(f"/certificates/{number}")
    assert (page.status, "This certificate is not valid" in page.text, "Amra" in page.text) == (
        410,
        True,
        False,
    )
    link = stories.path(stories.Purpose.REGISTRATION, practised.link_nonce)
    assert browser.client.get(f"{link}/certificate.pdf").status_code == 404
