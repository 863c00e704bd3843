"""An invitation passed on to a colleague: once, to a new person, independent of others on the
list."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import About, LetterKind, Occasion
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import Channel, InvitationState, RegistrationState
from ctevents.models import AuditEntry, Event, Institution, Invitation, Message, Person
from ctevents.services.common import audit
from ctevents.services.replies.delegations import delegate
from ctevents.services.replies.invitations import accept, decline, enter_reply, invitation_by_nonce
from ctevents.services.replies.registrations import Wishes, registration_of
from tests.conftest import Clock
from tests.support.stories import (
    checked_in,
    event,
    fields,
    guest,
    invitation_of,
    invited,
    many_invited,
    now,
    person_of,
    published_event,
    registered,
)
from tests.support.writings import written

COLLEAGUE: dict[str, Any] = {
    "given_name": "Emir",
    "family_name": "Hadžić",
    "email": "emir@sud.example",
    "position": "Deputy judge",
    "language": "sr-Cyrl",
}


def pass_on(invitation: Invitation, **changes: Any) -> Invitation:
    with transaction(by=audit.LINK) as tx:
        return delegate(tx, invitation, fields(**(COLLEAGUE | changes)))


def letters() -> list[tuple[LetterKind, Occasion]]:
    return [(each.kind, each.occasion) for each in db.session.query(Message).order_by(Message.id)]


def history(person: Person) -> list[tuple[str, str, dict[str, Any]]]:
    entries = db.session.query(AuditEntry).filter_by(person_id=person.id).order_by(AuditEntry.id)
    return [(each.action, each.actor, each.details) for each in entries if each.actor == audit.LINK]


def test_the_colleague_is_invited_and_the_first_link_is_dead(app: Flask) -> None:
    published_event()
    invitation = invited()
    first = invitation.link_nonce
    made = pass_on(invitation)
    colleague = person_of(made)
    assert (colleague.name, colleague.email, colleague.position, colleague.language) == (
        "Emir Hadžić",
        "emir@sud.example",
        "Deputy judge",
        "sr-Cyrl",
    )
    assert (made.state, made.sent_at, made.delegated_from_id) == (
        InvitationState.SENT,
        now(),
        invitation.id,
    )
    assert (invitation.state, invitation.replied_at, invitation.reply_channel) == (
        InvitationState.DELEGATED,
        now(),
        Channel.LINK,
    )
    assert invitation_by_nonce(db.session(), first) is None
    assert invitation_by_nonce(db.session(), made.link_nonce) is made
    assert letters() == [
        (LetterKind.INVITATION, Occasion(About.INVITATION, invitation.id)),
        (LetterKind.INVITATION, Occasion(About.INVITATION, made.id)),
    ]


def test_the_letter_says_that_a_colleague_passed_it_on_and_not_who(app: Flask) -> None:
    """The address may be mistyped."""
    published_event()
    invitation = invited()
    pass_on(invitation, language="en")
    first, second = (
        written(letter, now=now()) for letter in db.session.query(Message).order_by(Message.id)
    )
    said = "A colleague from your institution has passed this invitation on to you."
    assert [said in " ".join(text.split()) for text in (second.text, second.html, first.text)] == [
        True,
        True,
        False,
    ]
    assert "Amra" not in second.text


def test_the_chain_is_in_the_audit_log_of_both(app: Flask) -> None:
    published_event()
    invitation = invited()
    made = pass_on(invitation)
    invitee, colleague = person_of(invitation), person_of(made)
    assert history(invitee) == [
        ("invitation.delegated", audit.LINK, {"channel": "link", "to_guest": colleague.id}),
    ]
    assert history(colleague) == [("guest.delegated", audit.LINK, {"from_guest": invitee.id})]


def test_the_institution_is_the_invitees_whatever_is_said(app: Flask) -> None:
    published_event()
    made = pass_on(invited(), institution="Another body")
    assert person_of(made).institution_name == "Sud BiH"
    assert [each.name for each in db.session.query(Institution)] == ["Sud BiH"]


def test_the_institution_keeps_the_invitees_own_spelling(app: Flask) -> None:
    """The list's spelling would reveal who else is on it."""
    published_event()
    guest(given_name="First", email="first@x.example", institution="SUD BiH")
    invitation = invited(institution="")
    with transaction(by=audit.LINK) as tx:
        accept(tx, invitation, fields(institution="Sud BiH"), Wishes())
    made = pass_on(invitation)
    assert (person_of(made).institution_name, person_of(made).institution_typed) == (
        "Sud BiH",
        "Sud BiH",
    )
    assert person_of(made).institution_id == person_of(invitation).institution_id


def test_somebody_who_is_listed_already_is_invited_as_anybody_else(app: Flask) -> None:
    published_event()
    listed = invited(given_name="Emir", family_name="Hadžić", email="emir@sud.example")
    made = pass_on(invited())
    assert (made.state, listed.state) == (InvitationState.SENT, InvitationState.SENT)
    assert person_of(made).id != person_of(listed).id
    assert letters()[-1] == (LetterKind.INVITATION, Occasion(About.INVITATION, made.id))


def test_a_place_that_was_given_goes_to_who_waits(app: Flask) -> None:
    published_event(capacity=1)
    first = registered()
    waiting = registered(given_name="Second", email="second@police.example")
    assert waiting.state is RegistrationState.WAITLISTED
    invitation = db.session.query(Invitation).filter_by(person_id=first.person_id).one()
    made = pass_on(invitation)
    assert (first.state, waiting.state) == (
        RegistrationState.CANCELLED,
        RegistrationState.CONFIRMED,
    )
    assert invitation.state is InvitationState.DELEGATED
    assert registration_of(db.session(), person_of(made).id) is None
    assert letters()[-3:] == [
        (LetterKind.REGISTRATION_CANCELLED, Occasion(About.REGISTRATION, first.id, 1)),
        (LetterKind.PROMOTED, Occasion(About.REGISTRATION, waiting.id, 1)),
        (LetterKind.INVITATION, Occasion(About.INVITATION, made.id)),
    ]


def test_the_letter_about_the_place_does_not_lead_to_the_dead_link(app: Flask) -> None:
    published_event()
    registration = registered()
    pass_on(db.session.query(Invitation).filter_by(person_id=registration.person_id).one())
    letter = db.session.query(Message).filter_by(kind=LetterKind.REGISTRATION_CANCELLED).one()
    said = " ".join(written(letter, now=now()).text.split())
    assert "is cancelled, and your badge is no longer valid. Event:" in said


def test_the_colleague_can_pass_it_on_in_turn(app: Flask) -> None:
    published_event()
    second = pass_on(invited())
    third = pass_on(second, given_name="Lejla", email="lejla@sud.example")
    assert (second.state, third.state, third.delegated_from_id) == (
        InvitationState.DELEGATED,
        InvitationState.SENT,
        second.id,
    )


def test_colleagues_of_unnamed_guests_are_unnamed(app: Flask) -> None:
    published_event()
    invitation = invited()
    with transaction(by=audit.SHELL):
        person_of(invitation).is_unnamed = True
    colleague = person_of(pass_on(invitation))
    assert (colleague.is_unnamed, colleague.unnamed_number) == (True, 2)


def test_the_same_form_once_more_passes_it_on_once(app: Flask) -> None:
    published_event()
    invitation = invited()
    made = pass_on(invitation)
    before = letters()
    assert pass_on(invitation) is made
    assert (letters(), db.session.query(Person).count()) == (before, 2)


def test_another_colleague_is_too_late(app: Flask) -> None:
    published_event()
    invitation = invited()
    pass_on(invitation)
    with pytest.raises(Refusal) as refused:
        pass_on(invitation, given_name="Lejla", email="lejla@sud.example")
    assert (refused.value.reason, db.session.query(Person).count()) == (Reason.INVITATION_ENDED, 2)


def test_nobody_replies_to_what_was_passed_on(app: Flask) -> None:
    """The replies come from a page opened before."""
    published_event()
    invitation = invited()
    pass_on(invitation)
    replies = (
        lambda tx: accept(tx, invitation, fields(), Wishes()),
        lambda tx: decline(tx, invitation),
        lambda tx: enter_reply(tx, invitation, is_accepted=True, channel=Channel.PHONE),
    )
    for reply in replies:
        with pytest.raises(Refusal) as refused, transaction(by=audit.SHELL) as tx:
            reply(tx)
        assert refused.value.reason is Reason.INVITATION_ENDED
    assert (invitation.state, registration_of(db.session(), person_of(invitation).id)) == (
        InvitationState.DELEGATED,
        None,
    )


class TestWhen:
    def refusal(self, invitation: Invitation) -> Reason:
        with pytest.raises(Refusal) as refused:
            pass_on(invitation)
        assert db.session.query(Person).count() == 1
        return refused.value.reason

    def test_not_where_the_event_does_not_allow_it(self, app: Flask) -> None:
        published_event(may_delegate=False)
        assert self.refusal(invited()) is Reason.MAY_NOT_DELEGATE

    def test_not_after_the_deadline(self, app: Flask, clock: Clock) -> None:
        published_event(registration_closes_at=now() + timedelta(days=1))
        invitation = invited()
        clock.advance(days=1)
        assert self.refusal(invitation) is Reason.REGISTRATION_CLOSED

    def test_not_by_who_is_checked_in(self, app: Flask) -> None:
        published_event()
        registration = registered()
        checked_in(registration)
        assert self.refusal(invitation_of(registration)) is Reason.CHECKED_IN
        assert registration.state is RegistrationState.CONFIRMED

    def test_not_to_a_cancelled_event(self, app: Flask) -> None:
        published: Event = published_event()
        invitation = invited()
        with transaction(by=audit.SHELL):
            published.status = published.status.CANCELLED
        assert self.refusal(invitation) is Reason.EVENT_CANCELLED


@pytest.mark.long
def test_many_at_once_make_one_colleague(app: Flask) -> None:
    published_event()
    [invitation] = many_invited(1)
    nonce, count = invitation.link_nonce, 8
    db.session.rollback()
    start = Barrier(count)

    def one(number: int) -> bool:
        with app.app_context():
            mine = invitation_by_nonce(db.session(), nonce)
            assert mine is not None
            start.wait()
            try:
                pass_on(mine, email=f"colleague{number}@sud.example")
            except Refusal:
                return False
            return True

    with ThreadPoolExecutor(count) as pool:
        assert sorted(pool.map(one, range(count))) == [False] * (count - 1) + [True]
    assert db.session.query(Person).filter_by(event_id=event().id).count() == 2
    assert len(letters()) == 2
