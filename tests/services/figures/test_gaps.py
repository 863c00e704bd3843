"""Missing replies of each group, and the reminder to exactly those who have not replied."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.figures.figures import Action, GroupProgress
from ctevents.domain.letters.kinds import LetterKind, MessageState
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import AuditEntry, Message, Person, Quota, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.figures.gaps import gaps, remind, to_remind
from ctevents.services.replies.invitations import decline
from tests.conftest import Clock
from tests.support import door, stories
from tests.support.beginnings import begins


def found(slug: str = "ba") -> dict[str, GroupProgress]:
    return {
        each.group.code: each.gap
        for each in gaps(db.session(), stories.event(slug), now=stories.now())
    }


def reminded(*groups: str, expected: int, slug: str = "ba") -> int:
    with transaction(by=audit.SHELL) as tx:
        return remind(tx, stories.event(slug), groups, expected=expected)


def refusal(*groups: str, expected: int) -> Reason:
    with pytest.raises(Refusal) as caught:
        reminded(*groups, expected=expected)
    return caught.value.reason


@begins
def target(group: str, number: int) -> None:
    with transaction(by=audit.SHELL) as tx:
        group_id = tx.query(StakeholderGroup).filter_by(code=group).one().id
        tx.add(Quota(event_id=stories.event().id, group_id=group_id, target=number))


@begins
def some_guests() -> None:
    """Make judges: one not invited, one who declined, one with a seat, three who have not replied,
    one of them without an address. Police: one who has not replied. Prosecutors: an institution
    that has not answered."""
    declined = stories.invited(given_name="Dino", email="dino@x.example")
    with transaction(by=audit.LINK) as tx:
        decline(tx, declined)
    stories.registered(given_name="Ema", email="ema@x.example")
    for name, email in (("Eva", "eva@x.example"), ("Iva", "iva@x.example"), ("Luka", "")):
        stories.invited(given_name=name, email=email)
    stories.invited(given_name="Vlado", email="vlado@x.example", group="police")
    stories.invited_institution()
    stories.guest(given_name="Una", email="una@x.example")


JUDGES = GroupProgress(uninvited=1, invited=5, replied=2, confirmed=1, unreachable=1)


class TestBoard:
    @pytest.mark.long
    def test_counts_people_and_institutions_by_group(self, app: Flask) -> None:
        stories.published_event()
        some_guests()
        target("media", 4)
        assert found() == {
            "police": GroupProgress(invited=1),
            "prosecutors": GroupProgress(invited=1),
            "judges": JUDGES,
            "media": GroupProgress(target=4),
        }

    def test_knows_when_a_letter_last_went(self, app: Flask, clock: Clock) -> None:
        stories.published_event()
        some_guests()
        sent_at = stories.now()
        with transaction(by=audit.SHELL) as tx:
            message = tx.query(Message).filter_by(kind=LetterKind.NOMINATION_REQUEST).one()
            message.state, message.sent_at = MessageState.SENT, sent_at
        contacts = {
            each.group.code: each.last_contact_at
            for each in gaps(db.session(), stories.event(), now=sent_at)
        }
        assert contacts == {"police": None, "prosecutors": sent_at, "judges": None}

    def test_another_event_is_another_board(self, app: Flask) -> None:
        stories.published_event()
        some_guests()
        assert found("al") == {}

    def test_takes_as_many_statements_for_many_as_for_few(self, app: Flask) -> None:
        stories.published_event()
        counts = []
        for _ in range(2):
            door.crowd(stories.event().id, 20)
            event = stories.event()
            with door.statements() as sent:
                gaps(db.session(), event, now=stories.now())
            counts.append(len(sent))
        assert counts == [5, 5]


class TestReminder:
    def test_goes_to_exactly_the_people_counted_on_the_board(self, app: Flask) -> None:
        stories.published_event()
        some_guests()
        assert found()["judges"].next_action() == (Action.INVITE, 1)
        assert (found()["judges"].to_remind, reminded("judges", expected=2)) == (2, 2)
        assert addresses() == ["eva@x.example", "iva@x.example"]
        assert found()["judges"] == GroupProgress(
            uninvited=1, invited=5, replied=2, confirmed=1, unreachable=1, reminded=2
        )
        entry = db.session.query(AuditEntry).filter_by(action="reminder.sent_by_hand").one()
        assert entry.details == {"groups": ["judges"], "letters": 2}

    def test_of_all_groups_goes_to_institutions_too(self, app: Flask) -> None:
        stories.published_event()
        some_guests()
        assert reminded(expected=4) == 4
        assert addresses() == [
            "eva@x.example",
            "focal@prosecutors.example",
            "iva@x.example",
            "vlado@x.example",
        ]

    def test_goes_once_a_day_by_the_calendar_of_the_place(self, app: Flask, clock: Clock) -> None:
        """It is ten in the morning in Sarajevo."""
        stories.published_event()
        some_guests()
        reminded("police", expected=1)
        assert refusal("police", expected=1) is Reason.NOBODY_TO_WRITE_TO
        clock.advance(hours=13, minutes=59)
        assert refusal("police", expected=1) is Reason.NOBODY_TO_WRITE_TO
        clock.advance(minutes=1)
        assert reminded("police", expected=1) == 1

    def test_is_not_sent_where_they_are_others_than_somebody_agreed_to(self, app: Flask) -> None:
        stories.published_event()
        some_guests()
        assert refusal("judges", expected=3) is Reason.GUEST_LIST_CHANGED
        assert db.session.query(Message).filter_by(kind=LetterKind.REPLY_REMINDER).count() == 0

    def test_is_not_sent_when_nobody_can_reply_any_more(self, app: Flask, clock: Clock) -> None:
        stories.published_event()
        some_guests()
        clock.advance(days=60)
        assert refusal("judges", expected=2) is Reason.EVENT_OVER

    @pytest.mark.parametrize(
        "hindrance", [{"email_bounced": "eva@x.example"}, {"unsubscribed_at": "now"}]
    )
    def test_leaves_out_people_it_does_not_reach(
        self, app: Flask, hindrance: dict[str, Any]
    ) -> None:
        stories.published_event()
        some_guests()
        with transaction(by=audit.SHELL) as tx:
            person = tx.query(Person).filter_by(email="eva@x.example").one()
            for name, value in hindrance.items():
                setattr(person, name, stories.now() if value == "now" else value)
        assert found()["judges"].to_remind == 1
        assert len(to_remind(db.session(), stories.event(), ["judges"], now=stories.now())) == 1


def addresses() -> list[str]:
    """Return the addresses of a reminder's recipients."""
    found = db.session.query(Message).filter_by(kind=LetterKind.REPLY_REMINDER)
    invitations = [message.invitation for message in found if message.invitation]
    return sorted(row.person.email if row.person else row.focal_email for row in invitations)
