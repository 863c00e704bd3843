"""Replies and bounces that count, and others that staff must look at."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from ctevents.domain.letters.incoming import (
    Bounce,
    CalendarEntry,
    CalendarReply,
    MailDoubt,
    MailOutcome,
    Partstat,
    ReturnedTo,
    doubt_about_bounce,
    doubt_about_reply,
)

AMRA = "amra@police.example"
NOON = datetime(2027, 2, 1, 12, 0, tzinfo=UTC)
REPLY = CalendarReply(
    method="REPLY",
    uid="3b0c@ctevents",
    sequence=1,
    stamp=NOON,
    attendees=(AMRA,),
    partstat="ACCEPTED",
)
ENTRY = CalendarEntry(
    uid="3b0c@ctevents",
    address=AMRA,
    sequence=1,
    answer=None,
    answered_at=None,
    is_event_over=False,
    has_ended=False,
    has_attended=False,
)
ANSWERED = {"answer": Partstat.DECLINED, "answered_at": NOON}


@pytest.mark.parametrize(
    ("reply", "entry", "doubt"),
    [
        ({}, {}, None),
        ({"partstat": "TENTATIVE"}, {}, None),
        ({"partstat": "DECLINED"}, {}, None),
        ({"sequence": 2}, {}, None),
        ({"uid": "other"}, {}, MailDoubt.OTHER_ENTRY),
        ({"attendees": ("emir@police.example",)}, {}, MailDoubt.OTHER_ATTENDEE),
        ({"attendees": (AMRA, "emir@police.example")}, {}, MailDoubt.OTHER_ATTENDEE),
        ({"attendees": ()}, {}, MailDoubt.OTHER_ATTENDEE),
        ({}, {"address": None}, MailDoubt.OTHER_ATTENDEE),
        ({"partstat": "DELEGATED"}, {}, MailDoubt.OTHER_ANSWER),
        ({"partstat": "NEEDS-ACTION"}, {}, MailDoubt.OTHER_ANSWER),
        ({"method": "COUNTER"}, {}, MailDoubt.OTHER_ANSWER),
        ({"sequence": 0}, {}, MailDoubt.OUTDATED),
        ({}, {"answered_at": NOON.replace(hour=13)}, MailDoubt.OUTDATED),
        ({"partstat": "DECLINED"}, ANSWERED, MailDoubt.REPEATED),
        ({}, ANSWERED, None),  # in the same second, after the other answer
        ({}, {"is_event_over": True}, MailDoubt.EVENT_OVER),
        ({}, {"has_ended": True}, MailDoubt.PLACE_GONE),
        ({"partstat": "TENTATIVE"}, {"has_ended": True}, MailDoubt.PLACE_GONE),
        ({"partstat": "DECLINED"}, {"has_ended": True}, None),
        ({"partstat": "DECLINED"}, {"has_attended": True}, MailDoubt.CHECKED_IN),
        ({"partstat": "DECLINED"}, {"has_attended": True, "has_ended": True}, None),
        ({"partstat": "TENTATIVE"}, {"has_attended": True}, None),
    ],
)
def test_replies(reply: dict[str, Any], entry: dict[str, Any], doubt: MailDoubt | None) -> None:
    assert doubt_about_reply(replace(REPLY, **reply), AMRA, replace(ENTRY, **entry)) is doubt


def test_a_reply_from_another_address_or_to_none_that_is_known() -> None:
    assert doubt_about_reply(REPLY, "emir@police.example", ENTRY) is MailDoubt.OTHER_SENDER
    assert doubt_about_reply(REPLY, AMRA, None) is MailDoubt.OTHER_ADDRESS


def returned(action: str = "failed", status: str = "5.1.1", *, at: str = AMRA) -> Bounce:
    return Bounce(
        message_id="5f0c@x",
        returned=(ReturnedTo(addresses=(at,), action=action, status=status, words="550"),),
    )


@pytest.mark.parametrize(
    ("bounce", "is_known", "doubt"),
    [
        (returned(), True, None),
        (returned(status="4.4.7"), True, None),  # the server tried for days
        (returned("delayed", "4.4.7"), True, MailDoubt.NOT_FINAL),
        (returned("delivered", "2.0.0"), True, MailDoubt.NOT_FINAL),
        (returned("relayed", "2.0.0"), False, MailDoubt.NOT_FINAL),
        (returned(), False, MailDoubt.UNKNOWN_LETTER),
        (returned(at="emir@police.example"), True, MailDoubt.OTHER_RECIPIENT),
        (Bounce(message_id="5f0c@x", returned=()), True, MailDoubt.NOT_FINAL),
    ],
)
def test_bounces(bounce: Bounce, is_known: bool, doubt: MailDoubt | None) -> None:
    assert doubt_about_bounce(bounce, AMRA, is_known=is_known) is doubt


def test_only_what_blames_the_address_makes_it_doubtful() -> None:
    assert [
        returned(status=status).returned[0].blames_address for status in ("5.1.1", "4.4.7")
    ] == [True, False]


def test_nobody_has_to_look_at_what_comes_by_itself_too_late_or_as_a_flood() -> None:
    ignored = {doubt for doubt in MailDoubt if doubt.outcome is MailOutcome.IGNORED}
    assert ignored == {
        MailDoubt.AUTOMATIC,
        MailDoubt.REPEATED,
        MailDoubt.EVENT_OVER,
        MailDoubt.NOT_FINAL,
        MailDoubt.FLOOD,
    }
