from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ctevents.formats.maildir import InboxAttachment, InboxLetter, attachment, keep, letter, letters
from ctevents.mail.mime import build
from tests.support.letters import CONFIRMATION


def test_letters_are_listed_newest_first(tmp_path: Path) -> None:
    first = keep(tmp_path, build(CONFIRMATION))
    second = keep(tmp_path, build(replace(CONFIRMATION, inline={}, calendar=None, attachments=())))

    assert letters(tmp_path) == [
        InboxLetter(
            id=second,
            sender='"Tim, regionalna kancelarija" <desk@events.example.org>',
            to="Иван Пробић <ivan.probic@example.org>",
            subject="Vaše mjesto: Podgorica, 14. april",
            sent_at=datetime(2027, 2, 1, 8, 0, tzinfo=UTC),
            parts=("text/plain", "text/html"),
        ),
        replace(
            letters(tmp_path)[0],
            id=first,
            parts=("text/plain", "text/html", "image/png", "text/calendar", "application/pdf"),
        ),
    ]


def test_numbers_in_ids_are_compared_as_numbers(tmp_path: Path) -> None:
    oldest_first = [
        "999.M8P1Q1.host",
        "1000.M9P1Q2.host",
        "1000.M10P3Q9.host",
        "1000.M10P1Q10.host",
    ]
    keep(tmp_path, b"makes the folder, and is newer")
    for id in oldest_first:
        (tmp_path / "new" / id).write_bytes(b"\r\n")

    assert [line.id for line in letters(tmp_path)][1:] == oldest_first[::-1]


def test_a_whole_letter_is_read_as_it_was_written(tmp_path: Path) -> None:
    id = keep(tmp_path, build(CONFIRMATION))
    whole = letter(tmp_path, id)

    assert whole is not None
    assert whole.line == letters(tmp_path)[0]
    assert whole.text == CONFIRMATION.text.replace("\n", "\r\n")
    assert whole.html.startswith('<p>Poštovani,</p><p><img src="data:image/png;base64,iVBORw0KGgo')
    assert "cid:" not in whole.html
    assert whole.calendar == "REQUEST"
    assert ("Subject", "Vaše mjesto: Podgorica, 14. april") in whole.headers
    assert CONFIRMATION.calendar is not None
    assert whole.attachments == (
        InboxAttachment("calendar.ics", "text/calendar", CONFIRMATION.calendar[1]),
        InboxAttachment("bedž-Podgorica.pdf", "application/pdf", CONFIRMATION.attachments[0][2]),
    )


def test_an_attachment_is_found_by_its_place(tmp_path: Path) -> None:
    id = keep(tmp_path, build(CONFIRMATION))
    badge = InboxAttachment("bedž-Podgorica.pdf", "application/pdf", CONFIRMATION.attachments[0][2])

    assert [attachment(tmp_path, id, index) for index in (1, 2, -1)] == [badge, None, None]


def test_an_attachments_name_is_no_path(tmp_path: Path) -> None:
    id = keep(
        tmp_path,
        b"Content-Type: application/pdf\r\nContent-Disposition: attachment; "
        b'filename="../../a/b.pdf"\r\n\r\n%PDF\r\n',
    )

    assert attachment(tmp_path, id, 0) == InboxAttachment("b.pdf", "application/pdf", b"%PDF\r\n")


def test_a_letter_with_next_to_nothing_is_shown_too(tmp_path: Path) -> None:
    id = keep(tmp_path, b"\r\nonly text\r\n")
    line = InboxLetter(id=id, sender="", to="", subject="", sent_at=None, parts=("text/plain",))
    whole = letter(tmp_path, id)

    assert letters(tmp_path) == [line]
    assert whole is not None
    assert (whole.text, whole.html, whole.attachments, whole.calendar) == (
        "only text\r\n",
        "",
        (),
        None,
    )


def test_an_image_that_is_not_in_the_letter_stays_as_it_is(tmp_path: Path) -> None:
    html = "<img src=\"cid:badge@events.example.org2\"><img src='cid:other'>\n"
    whole = letter(tmp_path, keep(tmp_path, build(replace(CONFIRMATION, html=html))))

    assert whole is not None
    assert whole.html == html.replace("\n", "\r\n")


@pytest.mark.parametrize(
    "id",
    ["", ".", "..", "../secret", "../../secret", "new/{id}", "/etc/passwd", "{id}/", "{id}\0", "x"],
)
def test_an_id_cannot_leave_the_folder(tmp_path: Path, id: str) -> None:
    (tmp_path / "secret").write_bytes(b"Subject: secret\r\n\r\n")
    inbox = tmp_path / "inbox"
    kept = keep(inbox, build(CONFIRMATION))
    asked = id.format(id=kept)

    assert (letter(inbox, asked), attachment(inbox, asked, 0)) == (None, None)
    assert letter(inbox, kept) is not None


def test_no_folder_is_no_letters(tmp_path: Path) -> None:
    missing = tmp_path / "missing"

    assert (letters(missing), letter(missing, "x"), attachment(missing, "x", 0)) == ([], None, None)
    assert not missing.exists()
