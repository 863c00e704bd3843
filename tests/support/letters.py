"""A letter with every possible part. The guest is invented."""

from __future__ import annotations

from datetime import UTC, datetime

from ctevents.mail.mime import Letter

CONFIRMATION = Letter(
    message_id="<5f0c-41@ctevents>",
    sent_at=datetime(2027, 2, 1, 8, 0, tzinfo=UTC),
    sender=("Tim, regionalna kancelarija", "desk@events.example.org"),
    recipient=("Иван Пробић", "ivan.probic@example.org"),
    reply_to="rsvp+k7@events.example.org",
    subject="Vaše mjesto: Podgorica, 14. april",
    text="Poštovani,\n.\nFrom tada: дођите у 10.00.\n\n"
    + "Duga rečenica, koja nema kraja. " * 40
    + "\n",
    html='<p>Poštovani,</p><p><img src="cid:badge@events.example.org" alt="QR"></p>\n',
    languages=("cnr", "en"),
    inline={"badge@events.example.org": b"\x89PNG\r\n\x1a\n" + bytes(range(256))},
    calendar=(
        "REQUEST",
        "BEGIN:VCALENDAR\r\nSUMMARY:Završni izvještaj\r\nEND:VCALENDAR\r\n".encode(),
    ),
    attachments=(
        ("bedž-Podgorica.pdf", "application/pdf", b"%PDF-1.7\r\n" + bytes(range(256)) * 40),
    ),
    headers={
        "List-Unsubscribe": "<https://events.example.org/unsubscribe/" + "Zm9v-_" * 20 + ">",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    },
)
