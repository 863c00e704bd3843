"""The launch pack from the shell."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.models import Copy
from ctevents.services.common import audit
from ctevents.services.launch.documents import count_download, documents
from tests.cli.conftest import Command
from tests.support import stories
from tests.support.copies import given_copy
from tests.support.documents import docx, packed_pdf, pages, pdf, pptx
from tests.support.packs_of_launch import document


@pytest.fixture
def publication(tmp_path: Path) -> Path:
    path = tmp_path / "Конечна публикација.pdf"
    path.write_bytes(pdf())
    return path


@pytest.mark.long
def test_add_and_list(app: Flask, ctevents: Command, publication: Path) -> None:
    ended = ctevents(
        "documents",
        "add",
        "ba",
        str(publication),
        "--language",
        "bs",
        "--title",
        "Publikacija",
        "--json",
    )
    [one] = ended.json
    assert (one["event"], one["file"]) == ("ba", "Конечна публикација.pdf")
    db.session.rollback()
    event = stories.event("ba")
    [added] = documents(db.session(), event.id)
    with transaction(by=audit.LINK) as tx:
        count_download(tx, added, "judges")
        count_download(tx, added, "")
        tx.add(Copy(id="1", event_id=event.id, language="bs", station="A"))
    assert ctevents("documents", "list", "ba", "--json").json == [
        {
            "id": one["id"],
            "file": "Конечна публикација.pdf",
            "title": "Publikacija",
            "kind": "publication",
            "language": "bs",
            "bytes": len(pdf()),
            "downloads": {"public": 1, "judges": 1},
            "copies": 1,
        }
    ]
    table = ctevents("documents", "list", "ba").out
    assert "Publikacija" in table
    assert table.rstrip().endswith("2          1")


def test_copies_belong_to_the_publication_only(
    app: Flask, ctevents: Command, publication: Path
) -> None:
    ctevents("documents", "add", "ba", str(publication), "--language", "bs", "--kind", "summary")
    with transaction(by=audit.SHELL) as tx:
        tx.add(Copy(id="1", event_id=stories.event("ba").id, language="bs", station="A"))
    [listed] = ctevents("documents", "list", "ba", "--json").json
    assert (listed["copies"], listed["downloads"], listed["title"]) == (
        0,
        {},
        "Конечна публикација",
    )


def test_each_copy_counts_at_one_document(app: Flask, ctevents: Command) -> None:
    stories.published_event()
    for title, language in (("Second edition", "bs"), ("Annex", "bs"), ("Report", "sq")):
        document(title=title, language=language)
    for language in ("bs", "bs", "sq"):
        given_copy(language=language)
    listed = ctevents("documents", "list", "ba", "--json").json
    assert {each["title"]: each["copies"] for each in listed} == {
        "Second edition": 2,
        "Annex": 0,
        "Report": 1,
    }


def test_all_events_get_one_that_lack_it(app: Flask, ctevents: Command, publication: Path) -> None:
    ctevents("documents", "add", "me", str(publication), "--language", "en")
    added = ctevents("documents", "add", "all", str(publication), "--language", "en", "--json").json
    assert [each["event"] for each in added] == ["al", "ba", "xk", "rs", "mk"]
    again = ctevents("documents", "add", "all", str(publication), "--language", "en")
    assert (again.status, again.err) == (
        1,
        "ctevents: This file is already in the launch pack in this language.\n",
    )


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        pytest.param("report.pdf", b"<!doctype html><h1>Report</h1>", "none of PDF", id="html"),
        pytest.param(
            "slides.pptx", pptx({"a": b"\0" * 70_000_000}), "far more space or time", id="bomb"
        ),
        pytest.param("slides.pptx", pptx({"ppt/vbaProject.bin": b"x"}), "macros", id="macros"),
        pytest.param(
            "report.pdf",
            packed_pdf(pages("/OpenAction<</JS(a)>>")),
            "contains JavaScript",
            id="a script",
        ),
        pytest.param(
            "report.docx",
            docx(links=[("attachedTemplate", "https://a.example/")]),
            "template",
            id="template",
        ),
    ],
)
def test_bad_files_are_refused(
    app: Flask, ctevents: Command, tmp_path: Path, *, name: str, content: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    ended = ctevents("documents", "add", "ba", str(path), "--language", "en")
    assert ended.status == 1
    assert words in ended.err
    assert documents(db.session(), stories.event("ba").id) == []


def test_two_gigabytes_are_refused_by_their_size(
    app: Flask, ctevents: Command, tmp_path: Path
) -> None:
    path = tmp_path / "film.pdf"
    with path.open("wb") as file:
        file.truncate(2 * 1024**3)  # takes no room on the disk
    ended = ctevents("documents", "add", "ba", str(path), "--language", "en")
    assert (ended.status, "larger than 50 MB" in ended.err) == (1, True)


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(("--language", "xx"), id="no such language"),
        pytest.param((), id="no language"),
        pytest.param(("--language", "en", "--kind", "poster"), id="no such kind"),
        pytest.param(("--language", "en", "--title", "x" * 201), id="a long title"),
    ],
)
def test_wrong_use(
    app: Flask, ctevents: Command, publication: Path, wrong: tuple[str, ...]
) -> None:
    assert ctevents("documents", "add", "ba", str(publication), *wrong).status == 2
