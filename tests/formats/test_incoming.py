"""The content read from an incoming message of any sender."""

from __future__ import annotations

from base64 import encodebytes
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ctevents.domain.letters.incoming import (
    LARGEST,
    Bounce,
    CalendarReply,
    IncomingKind,
    ReturnedTo,
)
from ctevents.formats.incoming import read
from tests.support.mails import AUTOMATIC, BOUNCES, PROGRAMS, mail

AMRA = "amra@police.example"
TOKEN = "a" * 26
REPLY = CalendarReply(
    method="REPLY",
    uid="3b0c@ctevents",
    sequence=0,
    stamp=datetime(2027, 2, 1, 10, 20, 28, tzinfo=UTC),
    attendees=(AMRA,),
    partstat="ACCEPTED",
)


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_reply_of_each_program(program: str) -> None:
    found = read(mail(program))
    assert (found.kind, found.sender, found.tokens, found.reply) == (
        IncomingKind.REPLY,
        AMRA,
        {TOKEN},
        REPLY,
    )
    assert found.subject.startswith(
        ("Accepted: Launch", "Event Invitation Reply (Accepted): Launch")
    )


@pytest.mark.parametrize("name", [*PROGRAMS, *BOUNCES, *AUTOMATIC, "letter"])
def test_line_ends_of_the_wire_make_no_difference(name: str) -> None:
    piped, sent = read(mail(name)), read(mail(name).replace(b"\n", b"\r\n"))
    assert vars(sent) == vars(piped) | {"digest": sent.digest}


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("mailto:Amra@Police.Example", AMRA),
        ("MAILTO:amra@police.example", AMRA),
        ("mailto:amra%40police.example", AMRA),
        ("mailto:amra@полиција.example", "amra@xn--80apakof6czi.example"),
        ("mailto:amra%2Bdesk@police.example", "amra+desk@police.example"),
    ],
)
def test_one_address_in_many_spellings(written: str, key: str) -> None:
    content = mail("apple-mail").replace(
        b"mailto:amra@police.example", written.encode().replace(b"%", b"=25")
    )
    assert (reply_of(content).attendees, written) == ((key,), written)


def reply_of(content: bytes) -> CalendarReply:
    reply = read(content).reply
    assert reply is not None
    return reply


def test_what_mail_servers_note_says_where_it_was_sent() -> None:
    content = mail("apple-mail", to=f"RSVP+{TOKEN.upper()}@ctevents.example")
    assert read(content).tokens == {TOKEN}
    for header in (b"Delivered-To", b"X-Original-To", b"Envelope-To", b"Resent-To", b"Cc"):
        hidden = mail("letter", to="undisclosed@police.example")
        assert read(header + f": <rsvp+{TOKEN}@ctevents.example>\n".encode() + hidden).tokens == {
            TOKEN
        }, header
    assert read(mail("letter", to=f"{TOKEN}@ctevents.example")).tokens == frozenset()


def test_a_calendar_that_is_not_one_reply_is_none() -> None:
    good = mail("gmail")
    # the copy contradicts it
    assert read(good.replace(b"PARTSTAT=ACCEPTED", b"PARTSTAT=DECLINED", 1)).reply is None
    for broken in [
        good.replace(b"UID:3b0c@ctevents", b"X:y"),
        good.replace(b"DTSTAMP:20270201T102028Z", b"DTSTAMP:20270201T102028"),
        good.replace(b"SEQUENCE:0", b"SEQUENCE:" + b"9" * 2000),
        good.replace(b"SEQUENCE:0", b"SEQUENCE:many"),
        good.replace(b"END:VEVENT", b"END:VEVENT\nBEGIN:VEVENT\nUID:another\nEND:VEVENT"),
        good.replace(b"mailto:amra@police.example", b"urn:uuid:4f0d"),
    ]:
        found = read(broken)
        assert (found.kind, found.reply, found.is_readable) == (IncomingKind.REPLY, None, True)


def test_left_out_sequence_is_0_and_an_alarm_is_not_looked_at() -> None:
    assert reply_of(mail("apple-mail").replace(b"SEQUENCE:0\n", b"")) == REPLY


def test_a_reply_that_somebody_forwards_is_a_letter() -> None:
    outer = (
        f"From: x@police.example\nTo: rsvp+{TOKEN}@ctevents.example\nContent-Type: "
        "multipart/mixed; boundary=b\n\n"
        "--b\nContent-Type: message/rfc822\n\n"
    )
    assert read(outer.encode() + mail("outlook") + b"\n--b--\n").kind is IncomingKind.OTHER


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "postfix-bounce",
            (
                "550 5.1.1 <amra@police.example>: Recipient address rejected: User unknown in "
                "virtual mailbox table"
            ),
        ),
        ("exim-bounce", "550 No such user here"),
        (
            "exchange-bounce",
            "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
        ),
    ],
)
def test_a_bounce_of_each_server(name: str, words: str) -> None:
    found = read(mail(name))
    assert found.kind is IncomingKind.BOUNCE
    assert found.bounce is not None
    told = ReturnedTo(addresses=(AMRA,), action="failed", status="5.1.1", words=words)
    assert found.bounce.message_id == "5f0c@ctevents.example"
    assert found.bounce.at(AMRA) == ReturnedTo(
        **vars(told) | {"addresses": (AMRA,) * (1 + name.startswith("postfix"))}
    )


def test_a_report_without_a_letter_or_a_recipient_is_still_a_bounce() -> None:
    content = mail("postfix-bounce").partition(
        b"--5E0C21A0B4.1801472531/mail.ctevents.example\nContent-Description: Und"
    )
    found = read(content[0])
    assert isinstance(found.bounce, Bounce)
    assert found.bounce.message_id == ""


@pytest.mark.parametrize("name", AUTOMATIC)
def test_automatic_replies(name: str) -> None:
    assert read(mail(name)).kind is IncomingKind.AUTO_REPLY


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("Auto-Submitted: no", IncomingKind.OTHER),
        ("Auto-Submitted: auto-replied (vacation); x=y", IncomingKind.AUTO_REPLY),
        ("X-Autoreply: yes", IncomingKind.AUTO_REPLY),
        ("Precedence: auto_reply", IncomingKind.AUTO_REPLY),
        # asks for no answer, and is no automatic reply
        ("X-Auto-Response-Suppress: All", IncomingKind.OTHER),
    ],
)
def test_what_tells_an_automatic_reply(header: str, kind: IncomingKind) -> None:
    assert read(header.encode() + b"\n" + mail("letter")).kind is kind


def test_a_letter_as_it_is_shown() -> None:
    found = read(mail("letter"))
    assert (found.kind, found.sender, found.subject) == (
        IncomingKind.OTHER,
        AMRA,
        "Re: Vaše mjesto",
    )
    assert found.date == "Mon, 1 Feb 2027 10:05:13 +0100"
    assert found.text == "Poštovani, mogu li doći s kolegicom? <b>Amra</b>"


def test_a_page_without_text_is_shown_by_its_words() -> None:
    page = (
        '<html><head><style>p { color: red }</style></head><body class="x">\n<p>A &lt;b&gt;\x07 '
        "&amp; c</p></body></html>"
    )
    content = f"Content-Type: text/html; charset=windows-1250\n\n{page}".encode("windows-1250")
    assert read(content).text == "A <b>  & c"


def test_letters_of_another_charset_and_headers_against_the_rules() -> None:
    content = (
        "Subject: Čaj\nContent-Type: text/plain; charset=windows-1251\n\n".encode()
        + "Добар дан".encode("cp1251")
    )
    assert (read(content).subject, read(content).text) == ("Čaj", "Добар дан")


def test_the_line_that_a_mail_server_puts_before_it_makes_no_other_message() -> None:
    letter = mail("letter")
    assert read(b"From amra@police.example Mon Feb  1 11:20:31 2027\n" + letter) == read(letter)


HOSTILE = {
    "nested": b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(5000)
    ),
    "rfc822 in rfc822": b"Content-Type: message/rfc822\n\n" * 5000,
    "nested as deep as is read": b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(20)
    )
    + b"-x\n" * 190_000,
    "parts": b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\n" * 500_000,
    "lines": b"\n" * LARGEST,
    "headers": b"a:\n" * (LARGEST // 3),
    "blocks": b"Content-Type: message/delivery-status\n\n" + b"Action: failed\n\n" * 30_000,
    "parameters": b'Content-Type: multipart/mixed; a="' + b";" * LARGEST,
    "parameters on many lines": b'Content-Type: text/plain;\n a="'
    + b";" * 100_000
    + b";\n " * 190_000,
    "parameters of a file name": b'Content-Disposition: x; filename="' + b";" * LARGEST,
    "parameters of a returned letter": b"Content-Type: multipart/report; boundary=b\n\n--b\n"
    b"Content-Type: message/delivery-status\n\nAction: x\n\n--b\nContent-Type: "
    b"text/rfc822-headers\n"
    b"Content-Transfer-Encoding: base64\n\n"
    + encodebytes(b'Content-Type: multipart/mixed; a="' + b";" * 4_000_000),
    "one line": b"Subject: " + b"=?a?q?" * (LARGEST // 6),
    "brackets": b"From: " + b"(" * LARGEST,
    "addresses": b"To: " + b"a@b.example, " * (LARGEST // 13),
    "calendar": b"Content-Type: text/calendar\n\nMETHOD:REPLY\n" + b"UID:" + b"\n " * 190_000,
    "long calendar line": b"Content-Type: text/calendar\n\nMETHOD:REPLY\nATTENDEE;"
    + b'CN="' * 200_000,
    "punycode": b"Content-Type: text/plain; charset=punycode\n\n" + b"\xff" + b"a" * LARGEST,
    "base64": b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n" + b"=" * LARGEST,
    "tags": b"Content-Type: text/html\n\n" + b"<" * LARGEST,
    "nothing": b"",
    "zeros": bytes(1000),
    "all bytes": bytes(range(256)) * 100,
}


@pytest.mark.long
@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_made_to_hurt_is_no_reply_and_comes_to_an_end(name: str) -> None:
    found = read(HOSTILE[name])
    is_report = name in ("blocks", "parameters of a returned letter")
    assert (found.reply, found.kind is IncomingKind.BOUNCE) == (None, is_report)


@pytest.mark.long
@settings(max_examples=200)
@given(st.sampled_from([*PROGRAMS, *BOUNCES, *AUTOMATIC, "letter"]), st.data())
def test_no_mutation_raises_or_leaves_what_a_database_cannot_hold(
    name: str, data: st.DataObject
) -> None:
    content = bytearray(mail(name))
    for _ in range(data.draw(st.integers(1, 8))):
        start = data.draw(st.integers(0, len(content)))
        end = data.draw(st.integers(start, min(len(content), start + 40)))
        content[start:end] = data.draw(st.binary(max_size=40))
    found = read(bytes(content))
    texts = [
        found.sender,
        found.subject,
        found.date,
        found.text,
        found.reply.uid if found.reply else "",
    ]
    texts += [each.words for each in found.bounce.returned] if found.bounce else []
    assert not any("\0" in text for text in texts)
    "".join(texts).encode()  # no half of a pair of surrogates


@settings(max_examples=100)
@given(st.binary(max_size=2000))
def test_noise_is_no_reply(content: bytes) -> None:
    found = read(content)
    assert (found.reply, found.bounce) == (None, None)
