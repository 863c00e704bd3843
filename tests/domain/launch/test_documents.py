"""Names of documents, and when the launch pack opens."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ctevents.domain.launch.documents import (
    DocumentFormat,
    PackReader,
    PackTimes,
    shown_file_name,
    title_of,
)
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import EventStatus

END = datetime(2027, 3, 10, 15, tzinfo=UTC)
LATER = END + timedelta(days=7)
PDF = DocumentFormat.PDF
OUT = EventStatus.PUBLISHED


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        pytest.param("Publication.pdf", "Publication.pdf", id="plain"),
        pytest.param("Publication.PDF", "Publication.pdf", id="ending in capitals"),
        pytest.param("Публикација.pdf", "Публикација.pdf", id="cyrillic"),
        pytest.param("raport\r\nX-Evil: 1.pdf", "raport X-Evil- 1.pdf", id="line ends"),
        pytest.param(
            "a\x00b\x1b[31m\u202efdp.pdf", "ab[31mfdp.pdf", id="control characters and turned text"
        ),
        pytest.param("report.html", "report.html.pdf", id="a false ending"),
        pytest.param("report", "report.pdf", id="no ending"),
        pytest.param(".pdf", "document.pdf", id="only the ending"),
        pytest.param("...", "document.pdf", id="only dots"),
        pytest.param("", "document.pdf", id="nothing"),
        pytest.param("e\u0308.pdf", "ë.pdf", id="composed"),
        pytest.param("x" * 500 + ".pdf", "x" * 116 + ".pdf", id="very long"),
    ],
)
def test_a_name_is_cleaned(sent: str, shown: str) -> None:
    assert shown_file_name(sent, PDF) == shown


def test_a_long_name_fits_a_file_system_in_any_script() -> None:
    name = shown_file_name("𝒫" * 300 + ".pdf", PDF)
    assert len(name.encode()) <= 240
    assert name.endswith(".pdf")


@pytest.mark.parametrize("sent", ["../../x.pdf", "C:\\x.pdf", "/etc/passwd", "a/b.pdf"])
def test_a_name_with_a_folder_is_refused(sent: str) -> None:
    with pytest.raises(Refusal) as caught:
        shown_file_name(sent, PDF)
    assert caught.value.reason is Reason.FILE_NAME_HAS_FOLDER


def test_both_endings_of_a_jpeg_stay() -> None:
    assert [shown_file_name(f"a.{end}", DocumentFormat.JPEG) for end in ("jpg", "jpeg", "png")] == [
        "a.jpg",
        "a.jpeg",
        "a.png.jpg",
    ]


def test_a_file_name_is_a_title() -> None:
    assert title_of("final_report 2.0.pdf") == "final report 2.0"


@pytest.mark.parametrize(
    ("reader", "times", "opens_at"),
    [
        pytest.param(PackReader.INVITED, PackTimes(END, None, OUT), END, id="invited"),
        pytest.param(
            PackReader.INVITED, PackTimes(LATER, END, OUT), END, id="invited, public before"
        ),
        pytest.param(PackReader.INVITED, PackTimes(None, None, OUT), None, id="no end yet"),
        pytest.param(PackReader.PUBLIC, PackTimes(END, None, OUT), None, id="never public"),
        pytest.param(PackReader.PUBLIC, PackTimes(END, LATER, OUT), LATER, id="public"),
    ],
)
def test_opens_at(reader: PackReader, times: PackTimes, opens_at: datetime | None) -> None:
    assert times.opens_at(reader) == opens_at
    if opens_at is not None:
        assert not times.is_open_to(reader, opens_at - timedelta(seconds=1))
        assert times.is_open_to(reader, opens_at)


@pytest.mark.parametrize(
    "status", [EventStatus.DRAFT, EventStatus.CANCELLED], ids=lambda each: each.value
)
def test_only_attendees_keep_the_pack_of_an_event_that_is_not_held(status: EventStatus) -> None:
    times = PackTimes(END, END, status)
    assert [reader for reader in PackReader if times.is_open_to(reader, LATER)] == [
        PackReader.ATTENDEE
    ]
    assert [times.opens_at(reader) for reader in PackReader] == [None, None, None]


def test_attendees_open_it_at_once() -> None:
    assert PackTimes(None, None, OUT).is_open_to(PackReader.ATTENDEE, END)
