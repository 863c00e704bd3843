"""The page of an event's launch pack: organisers edit it, the office sees it."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.documents import LARGEST_DOCUMENT, DocumentKind
from ctevents.domain.roles import Role
from ctevents.services.common import audit
from ctevents.services.launch.documents import count_download, documents
from tests.support import stories
from tests.support.documents import docx, packed_pdf, pages, pdf, pptx
from tests.support.packs_of_launch import document
from tests.support.pages import Browser, Page

PATH = "/staff/events/ba/pack"


@pytest.fixture
def organiser(app: Flask) -> Browser:
    stories.published_event()
    return stories.signed_in(app, Role.ORGANISER)


def add(organiser: Browser, content: bytes, name: str = "Publikacija.pdf", **fields: str) -> Page:
    sent = {"title": "", "kind": "publication", "language": "bs"} | fields
    return organiser.submit(organiser.open(PATH), "file", **sent, file=(BytesIO(content), name))


def titles(slug: str = "ba") -> list[tuple[str, str, str]]:
    return [
        (each.title, each.file_name, each.language)
        for each in documents(db.session(), stories.event(slug).id)
    ]


@pytest.mark.long
def test_a_document_is_added(organiser: Browser) -> None:
    page = organiser.follow(add(organiser, pdf(), title="Završna publikacija"))
    assert "The document is in the launch pack." in page.text
    assert titles() == [("Završna publikacija", "Publikacija.pdf", "bs")]
    assert "Publication, bosanski" in page.text
    assert page.all(".notice.warning span") == ["srpski (latinica)", "српски (ћирилица)"], (
        "languages without it"
    )


@pytest.mark.long
def test_and_to_all_events_at_once(organiser: Browser) -> None:
    document("rs", content=pdf(), language="bs")
    page = organiser.follow(add(organiser, pdf(), is_for_all="y"))
    assert "The document is in the launch packs of 5 events." in page.text
    assert [len(titles(slug)) for slug in ("al", "ba", "xk", "me", "rs", "mk")] == [1] * 6


@pytest.mark.long
@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        pytest.param("../../x.pdf", pdf(), "A file name must not contain a folder.", id="a folder"),
        pytest.param("x.pdf", b"<!doctype html>", "whatever its name says", id="html"),
        pytest.param("x.pptx", pptx({"ppt/vbaProject.bin": b"x"}), "contains macros", id="macros"),
        pytest.param(
            "x.pptx", pptx({"a": b"\0" * 70_000_000}), "far more space or time", id="bomb"
        ),
        pytest.param("x.pdf", pdf()[:-8], "damaged or incomplete", id="damaged"),
        pytest.param(
            "x.pdf",
            packed_pdf(pages("/OpenAction<</JS(a)>>")),
            "print it to a new PDF",
            id="a script",
        ),
        pytest.param(
            "x.docx",
            docx(links=[("image", "https://a.example/")]),
            "break the links",
            id="a far picture",
        ),
    ],
)
def test_refused_files(organiser: Browser, name: str, content: bytes, words: str) -> None:
    page = add(organiser, content, name)
    assert page.status == 422
    assert words in page.errors[0]
    assert titles() == []


def test_a_file_beyond_the_limit_is_refused_by_its_length(organiser: Browser) -> None:
    answer = organiser.client.post(
        PATH,
        environ_overrides={"CONTENT_LENGTH": str(2 * 1024**3)},
        input_stream=BytesIO(b""),
        content_type="multipart/form-data; boundary=limit",
    )
    assert answer.status_code == 413
    assert "Send a file of at most 50 MB." in answer.text
    assert LARGEST_DOCUMENT == 50 * 1024 * 1024


@pytest.mark.long
def test_the_same_file_twice(organiser: Browser) -> None:
    organiser.follow(add(organiser, pdf()))
    assert add(organiser, pdf()).errors == [
        "This file is already in the launch pack in this language."
    ]


@pytest.mark.long
def test_a_document_is_removed_and_put_back(organiser: Browser) -> None:
    document(title="Final publication")
    page = organiser.follow(organiser.submit(organiser.open(PATH), "Remove this document"))
    assert titles() == []
    assert "One document was removed" in page.text
    page = organiser.follow(organiser.submit(page, "Put it back"))
    assert "The document is back in the launch pack." in page.text
    assert len(titles()) == 1


@pytest.mark.long
def test_times_are_local(organiser: Browser) -> None:
    times = {"pack_opens_at": "2027-03-11T09:00", "pack_public_at": "2027-04-01T00:00"}
    page = organiser.follow(organiser.submit(organiser.open(PATH), "Save the times", **times))
    assert "The times are saved." in page.text
    event = stories.event()
    assert event.pack_opens_at == datetime(2027, 3, 11, 8, 0, tzinfo=UTC)
    assert event.pack_public_at == datetime(2027, 3, 31, 22, 0, tzinfo=UTC)
    wrong = organiser.submit(
        page, "Save the times", pack_opens_at="2027-03-28T02:30", pack_public_at=""
    )
    assert wrong.status == 422
    assert "This time does not exist" in wrong.errors[0]
    organiser.follow(organiser.submit(page, "Save the times", pack_opens_at="", pack_public_at=""))
    assert (stories.event().pack_opens_at, stories.event().pack_public_at) == (None, None)


@pytest.mark.long
def test_before_it_publishes_now_it_asks(organiser: Browser) -> None:
    for language in ("en", "sq"):
        document(language=language)
    page = organiser.submit(
        organiser.open(PATH), "Save the times", pack_public_at="2026-01-01T09:00"
    )
    assert (page.status, stories.event().pack_public_at) == (409, None)
    assert "Everybody can then read 2 documents" in page.text
    document(language="bs")
    press = "Save the times, and open the pack now"
    page = organiser.submit(page, press, press=press)
    assert "Everybody can then read 3 documents" in page.text, "one came meanwhile"
    page = organiser.follow(organiser.submit(page, press, press=press))
    assert "The times are saved." in page.text
    assert stories.event().pack_public_at == datetime(2026, 1, 1, 8, 0, tzinfo=UTC)
    page = organiser.submit(page, "Save the times", pack_opens_at="2026-01-01T09:00")
    assert page.status == 303, "everybody can read it already"


@pytest.mark.long
def test_it_asks_before_it_opens_for_guests_too(organiser: Browser) -> None:
    opened = {"pack_opens_at": "2026-01-01T09:00"}
    assert organiser.submit(organiser.open(PATH), "Save the times", **opened).status == 303, (
        "nothing to read"
    )
    organiser.follow(organiser.submit(organiser.open(PATH), "Save the times", pack_opens_at=""))
    document()
    page = organiser.submit(organiser.open(PATH), "Save the times", **opened)
    assert "All guests who were invited can then read one document." in page.text


@pytest.mark.long
def test_times_that_a_colleague_saved_meanwhile_stay(organiser: Browser) -> None:
    first, second = organiser.open(PATH), organiser.open(PATH)
    organiser.follow(organiser.submit(first, "Save the times", pack_public_at="2027-04-01T00:00"))
    page = organiser.submit(second, "Save the times", pack_public_at="2027-05-01T00:00")
    assert page.status == 409
    assert stories.event().pack_public_at == datetime(2027, 3, 31, 22, 0, tzinfo=UTC)
    organiser.follow(organiser.submit(page, "Save the times"))
    assert stories.event().pack_public_at == datetime(2027, 4, 30, 22, 0, tzinfo=UTC)


@pytest.mark.long
def test_the_office_sees_it_and_edits_nothing(app: Flask, organiser: Browser) -> None:
    added = document(kind=DocumentKind.SUMMARY)
    with transaction(by=audit.LINK) as tx:
        count_download(tx, added, "judges")
        count_download(tx, added, "")
    page = stories.signed_in(app, Role.OFFICE, "ba").open(PATH)
    assert "the public: 1" in page.text
    assert "Judges: 1" in page.text
    assert "at the end of the event" in page.text
    assert page.all("main form") == []
