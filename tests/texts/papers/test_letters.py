"""Letters on paper say what the letter by e-mail would say, in the recipient's language."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from pypdf import PdfReader

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.wordings import Wording
from ctevents.domain.people import Sex
from ctevents.models import Invitation
from ctevents.services.common import audit
from ctevents.services.events.projects import projects
from ctevents.services.letters.wordings import set_wording
from ctevents.services.people.people import reference_of
from ctevents.texts.papers.letters import paper_letters
from ctevents.texts.rendering import link
from ctevents.tokens import Purpose
from tests.formats.pdf.test_badges import needs_poppler, photographed, read
from tests.formats.pdf.test_tagging import children, document_of
from tests.support import stories

pytestmark = pytest.mark.once


def invited(slug: str = "xk", **changes: Any) -> Invitation:
    return stories.invited(
        slug,
        **{"email": "", "language": "sq", "given_name": "Arbër", "family_name": "Hoxha", **changes},
    )


def written(app: Flask, *invitations: Invitation) -> bytes:
    with app.test_request_context("/"):
        return paper_letters(invitations[0].event, invitations, now=stories.now())


def text_of(pdf: bytes, page: int = 0) -> str:
    return " ".join(PdfReader(BytesIO(pdf)).pages[page].extract_text().split())


def plan(**changes: Any) -> None:
    stories.published_event(
        "xk",
        titles={"en": "Launch of the final report", "sq": "Prezantimi i raportit"},
        contact_name="Country office",
        contact_phone="+383 38 000 000",
        registration_closes_at=datetime(2027, 3, 5, 17, 0, tzinfo=UTC),
        **changes,
    )


def test_a_wording_in_the_other_script_says_so(app: Flask) -> None:
    stories.published_event("rs")
    invitation = stories.invited("rs", language="sr-Cyrl")
    with transaction(by=audit.SHELL) as tx:
        set_wording(
            tx,
            stories.event("rs"),
            LetterKind.INVITATION,
            "sr-Latn",
            Wording("Poziv", "Dobro došli."),
        )
    paper = written(app, invitation)
    assert "Poziv Dobro došli." in text_of(paper)
    [section] = children(document_of(PdfReader(BytesIO(paper))))
    assert (
        section["/Lang"],
        [part.get("/Lang") for part in children(section)].count("sr-Latn"),
    ) == ("sr-Cyrl", 2)


def test_it_says_how_to_get_there(app: Flask) -> None:
    plan(directions={"en": "Entrance B.", "sq": "Hyrja B."})
    assert "Si të arrini: Hyrja B." in text_of(written(app, invited()))


def test_a_person_reads_it_in_their_language(app: Flask) -> None:
    plan()
    invitation = invited(title="Prof. Dr.", position="Ekspert", sex=Sex.M)
    text = text_of(written(app, invitation))
    for said in (
        "Prof. Dr. Arbër Hoxha Ekspert Sud BiH",
        reference_of(invitation.person),
        "Ftesë: Prezantimi i raportit, Prishtinë",
        "I nderuar profesor Hoxha,",
        "e mërkurë, 10 mars 2027",
        "+383 38 000 000",
        "deri më 5 mars 2027 (e premte), ora 18:00",
        "Kosovo UNSCR 1244/99-ICJ 2010:",
        "resolution 1244 (1999)",
        "IOM Development Fund, Government of Italy",
    ):
        assert said in text


@pytest.mark.long
def test_each_page_of_a_file_has_its_own_language(app: Flask) -> None:
    plan()
    pdf = written(app, invited(), invited(given_name="Ana", language="en"))
    reader = PdfReader(BytesIO(pdf))
    assert (reader.metadata.title, reader.root_object["/Lang"]) == ("Letters: Pristina", "en")  # type: ignore[union-attr]
    assert ("E nderuar" in text_of(pdf, 0), "Dear Judge Hoxha," in text_of(pdf, 1)) == (True, True)


def test_the_wording_of_the_event_and_the_disclaimer_of_the_project_are_there(app: Flask) -> None:
    plan()
    with transaction(by=audit.SHELL) as tx:
        projects(tx)[0].disclaimer = "The opinions\nare those of the authors."
        wording = Wording("Ftesë për {title}", "{salutation}\n\nMe nder Ju ftojmë.")
        set_wording(tx, stories.event("xk"), LetterKind.INVITATION, "sq", wording)
    text = text_of(written(app, invited()))
    assert (
        "Ftesë për Prezantimi i raportit E nderuar zonja gjyqtare Hoxha, Me nder Ju ftojmë." in text
    )
    assert "The opinions are those of the authors." in text


def test_a_long_title_is_not_shortened_on_paper_and_a_letter_ends_with_room_to_sign(
    app: Flask,
) -> None:
    title = "Launch of the final report on trafficking in persons and migrant smuggling"
    stories.published_event(titles={"en": title}, contact_name="Country office")
    text = text_of(written(app, invited("ba", language="en")))
    assert f"Invitation: {title}, Sarajevo" in text
    assert "Yours sincerely, Country office International Organization for Migration" in text


def test_a_letter_is_signed_by_the_signatory_of_the_event_in_its_language(app: Flask) -> None:
    plan(
        signatory_name="Vesa Gashi",
        signatory_positions={"en": "Head of Office", "sq": "Drejtuese e zyrës"},
    )
    text = text_of(written(app, invited("xk", language="sq")))
    assert "Vesa Gashi Drejtuese e zyrës International Organization for Migration" in text
    assert "Country office International" not in text


def test_an_institution_is_told_of_its_seats(app: Flask) -> None:
    stories.published_event()
    invitation = stories.invited_institution(name="Tužilaštvo BiH", seats=3)
    with transaction(by=audit.SHELL):
        invitation.split = {"prosecutors": 2, "police": 1}
    text = text_of(written(app, invitation))
    assert "Seats: Police: 1, Prosecutors: 2" in text
    assert "Tužilaštvo BiH To the focal point" in text
    assert "offer it 3 seats" in text
    assert "focal point of your institution" in text


@pytest.mark.long
@needs_poppler
def test_the_code_and_the_address_lead_to_the_same_page(app: Flask, tmp_path: Path) -> None:
    stories.published_event()
    for invitation, purpose in (
        (stories.invited(email=""), Purpose.INVITATION),
        (stories.invited_institution(), Purpose.NOMINATION),
    ):
        pdf = written(app, invitation)
        address = link(purpose, invitation.link_nonce)
        assert read(photographed(pdf, tmp_path)) == {address}
        code = app.extensions["ctevents.links"].code(purpose, invitation.link_nonce)
        assert f"localhost/l/{code}" in text_of(pdf)
        answer = stories.Browser(app).open(f"/l/{code.lower()}")
        assert (answer.status, answer.location) == (
            302,
            stories.path(purpose, invitation.link_nonce),
        )


def test_a_withdrawn_or_mistyped_address_opens_nothing(app: Flask) -> None:
    stories.published_event()
    invitation = stories.guest(email="")
    code = app.extensions["ctevents.links"].code(Purpose.INVITATION, invitation.link_nonce)
    browser = stories.Browser(app)
    pages = [browser.open(f"/l/{typed}") for typed in (code, code[:-1], "nonsense")]
    assert [page.status for page in pages] == [404] * 3
    assert len({page.response.get_data() for page in pages}) == 1
    db.session.rollback()
