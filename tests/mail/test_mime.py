from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart

import pytest

from ctevents.mail.mime import Letter, build
from tests.support.letters import CONFIRMATION


def parsed(letter: Letter) -> EmailMessage:
    return message_from_bytes(build(letter), policy=policy.default)


def header_lines(letter: Letter) -> dict[str, bytes]:
    """The bytes of each header of the letter as a whole, with its folds."""
    head = build(letter).split(b"\r\n\r\n", 1)[0].replace(b"\r\n ", b"\0")
    return {
        name.decode(): value.replace(b"\0", b"\r\n ")
        for name, value in (x.split(b": ", 1) for x in head.split(b"\r\n"))
    }


def tree(part: MIMEPart) -> object:
    kind = part.get_content_type()
    return [kind, *(tree(child) for child in part.iter_parts())] if part.is_multipart() else kind


def test_the_calendar_is_the_last_alternative_and_the_image_belongs_to_the_html() -> None:
    assert tree(parsed(CONFIRMATION)) == [
        "multipart/mixed",
        [
            "multipart/alternative",
            "text/plain",
            ["multipart/related", "text/html", "image/png"],
            "text/calendar",
        ],
        "application/pdf",
    ]


def test_a_letter_without_image_calendar_and_attachment_is_plain_and_html() -> None:
    short = replace(CONFIRMATION, inline={}, calendar=None, attachments=())

    assert tree(parsed(short)) == [
        "multipart/mixed",
        ["multipart/alternative", "text/plain", "text/html"],
    ]


def test_each_part_comes_back_as_it_was_given() -> None:
    plain, html, image, calendar, badge = (
        part for part in parsed(CONFIRMATION).walk() if not part.is_multipart()
    )

    assert plain.get_content() == CONFIRMATION.text.replace("\n", "\r\n")
    assert html.get_content() == CONFIRMATION.html.replace("\n", "\r\n")
    assert image.get_content() == CONFIRMATION.inline["badge@events.example.org"]
    assert ("REQUEST", calendar.get_payload(decode=True)) == CONFIRMATION.calendar
    assert badge.get_content() == CONFIRMATION.attachments[0][2]
    assert badge.get_filename() == "bedž-Podgorica.pdf"
    assert {name: str(image[name]) for name in ("Content-ID", "Content-Disposition")} == {
        "Content-ID": "<badge@events.example.org>",
        "Content-Disposition": "inline",
    }


def test_parts_are_sent_in_lines_that_every_server_takes() -> None:
    whole = build(replace(CONFIRMATION, text="дуго " * 500, html="<p>" + "ž" * 5000))

    assert whole.isascii()
    assert max(len(line) for line in whole.split(b"\r\n")) <= 998
    assert b"\n" not in whole.replace(b"\r\n", b"")
    assert (
        b"\r\nContent-Type: text/calendar; method=REQUEST; "
        b"charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n"
    ) in whole
    assert whole.count(b"\r\nContent-Transfer-Encoding: quoted-printable\r\n") == 2


def test_headers_to_the_byte() -> None:
    headers = header_lines(CONFIRMATION)

    assert headers.pop("Content-Type").startswith(b'multipart/mixed; boundary="')
    assert headers == {
        "MIME-Version": b"1.0",
        "Message-ID": b"<5f0c-41@ctevents>",
        "Date": b"Mon, 01 Feb 2027 08:00:00 +0000",
        "From": b'"Tim, regionalna kancelarija" <desk@events.example.org>',
        "To": b"=?utf-8?b?0JjQstCw0L0g0J/RgNC+0LHQuNGb?= <ivan.probic@example.org>",
        "Reply-To": b"rsvp+k7@events.example.org",
        "Subject": b"=?utf-8?q?Va=C5=A1e_mjesto=3A_Podgorica=2C_14=2E_april?=",
        "Content-Language": b"cnr, en",
        "List-Unsubscribe": b"<https://events.example.org/unsubscribe/" + b"Zm9v-_" * 20 + b">",
        "List-Unsubscribe-Post": b"List-Unsubscribe=One-Click",
        "Auto-Submitted": b"auto-generated",
    }


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Ana Proba", b"Ana Proba <a@example.org>"),
        ("", b"a@example.org"),
        ("Proba, Ana", b'"Proba, Ana" <a@example.org>'),
        ('Ana "Ani" Proba', b'"Ana \\"Ani\\" Proba" <a@example.org>'),
        ("Proba\\", b'"Proba\\\\" <a@example.org>'),
        ("b@example.org", b'"b@example.org" <a@example.org>'),
        ("Živković, Đorđe", b"=?utf-8?b?xb1pdmtvdmnEhywgxJBvcsSRZQ==?= <a@example.org>"),
        ("=?utf-8?q?Boss?=", b"=?utf-8?b?PT91dGYtOD9xP0Jvc3M/PQ==?= <a@example.org>"),
    ],
)
def test_a_name_stays_a_name(name: str, written: bytes) -> None:
    letter = replace(CONFIRMATION, recipient=(name, "a@example.org"))

    assert header_lines(letter)["To"] == written
    (mailbox,) = parsed(letter)["To"].addresses
    assert (mailbox.display_name, mailbox.addr_spec) == (name, "a@example.org")


def test_a_very_long_name_is_folded_between_encoded_words() -> None:
    name = "Министарство унутрашњих послова, " * 4
    line = header_lines(replace(CONFIRMATION, recipient=(name, "a@example.org")))["To"]

    assert max(len(piece) for piece in line.split(b"\r\n")) <= 100
    assert (
        parsed(replace(CONFIRMATION, recipient=(name, "a@example.org")))["To"]
        .addresses[0]
        .addr_spec
        == "a@example.org"
    )


@pytest.mark.parametrize(
    "subject",
    ["Your place: Podgorica", "Потврда: Подгорица, " * 6, "=?utf-8?q?x?=", "word " * 60 + "end"],
)
def test_a_subject_is_read_as_it_was_written(subject: str) -> None:
    assert parsed(replace(CONFIRMATION, subject=subject))["Subject"] == subject


def test_a_date_keeps_its_instant() -> None:
    letter = replace(
        CONFIRMATION, sent_at=datetime(2027, 7, 1, 12, 0, tzinfo=timezone(timedelta(hours=2)))
    )

    assert parsed(letter)["Date"].datetime == datetime(2027, 7, 1, 10, 0, tzinfo=UTC)


FORGED = "x\r\nBcc: b@example.org"


@pytest.mark.parametrize(
    "changed",
    [
        {"message_id": "<a@b>\r\nBcc: b@example.org"},
        {"message_id": "without-brackets@ctevents"},
        {"sender": (FORGED, "a@example.org")},
        {"sender": ("x", "a@example.org\r\nBcc: b@example.org")},
        {"sender": ("x", "Desk <a@example.org>")},
        {"recipient": (FORGED, "a@example.org")},
        {"recipient": ("x\n", "a@example.org")},
        {"recipient": ("x", "a@example.org, b@example.org")},
        {"recipient": ("x", "a@example.org\n")},
        {"recipient": ("x", "ána@example.org")},
        {"recipient": ("x", "")},
        {"reply_to": FORGED},
        {"subject": FORGED},
        {"subject": "x\u2028y"},
        {"languages": ("en", "sq\r\nX: y")},
        {"inline": {"qr>\r\nX: y": b"PNG"}},
        {"calendar": ("REQUEST\r\nX: y", b"")},
        {"attachments": (("badge.pdf\r\nX: y", "application/pdf", b""),)},
        {"attachments": (("bedž\n.pdf", "application/pdf", b""),)},
        {"attachments": (("badge.pdf", "application/pdf\r\nX: y", b""),)},
        {"headers": {"List-Unsubscribe": "<https://x>\r\nBcc: b@example.org"}},
        {"headers": {"List-Unsubscribe": "<https://x>\r\n folded"}},
        {"headers": {"List-Unsubscribe": "<https://ž>"}},
        {"headers": {"X: y\r\nBcc": "b@example.org"}},
        {"headers": {"subject": "another"}},
    ],
)
def test_a_field_that_would_break_out_of_its_header_is_refused(changed: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"(header|control character|twice)"):
        build(replace(CONFIRMATION, **changed))  # type: ignore[arg-type]


def test_an_error_does_not_repeat_what_may_be_secret() -> None:
    with pytest.raises(ValueError, match="the address is not fit for a header") as refused:
        build(replace(CONFIRMATION, recipient=("Ana", "ana@example.org\n")))

    assert "ana@" not in str(refused.value)
