"""Printed letters: recipients, and the record of printing."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.registration import InvitationState
from ctevents.models import AuditEntry, Invitation
from ctevents.services.common import audit
from ctevents.services.guests.list import add_institution_guest
from ctevents.services.letters.paper import (
    PaperCounts,
    letters_on_paper,
    may_be_printed,
    paper_counts,
    record_letter,
    record_letters,
    unnamed_without_letter,
)
from ctevents.services.replies.withdrawals import send_invitation_again, withdraw_invitation
from tests.support.stories import (
    event,
    guest,
    invited,
    named,
    published_event,
    send_invitations,
    unnamed,
)


def by_letter(**changes: Any) -> Invitation:
    return invited(**{"email": "", **changes})


def an_institution() -> Invitation:
    with transaction(by=audit.SHELL) as tx:
        made = add_institution_guest(
            tx, event(), name="Agjencia", group="prosecutors", email="", language="sq", seats=2
        )
        send_invitations(tx, event())
    return made


def found(*groups: str, **options: Any) -> list[Invitation]:
    return letters_on_paper(db.session(), event().id, groups, **options)


@pytest.mark.long
def test_for_those_who_are_invited_have_no_address_and_have_not_replied(app: Flask) -> None:
    published_event()
    invited()  # by e-mail
    zora, ana = (
        by_letter(family_name="Žarić"),
        by_letter(given_name="Ђорђе", family_name="Ђурић", group="police"),
    )
    replied = by_letter(given_name="Replied")
    with transaction(by=audit.SHELL):
        replied.state = InvitationState.ACCEPTED
    office = an_institution()
    guest(given_name="Draft", email="")
    assert found() == [office, ana, zora]
    assert found("police", "media") == [ana]
    assert paper_counts(db.session(), event().id) == {
        "police": PaperCounts(1, 1),
        "judges": PaperCounts(1, 1),
        "prosecutors": PaperCounts(1, 1),
    }


def test_unnamed_guests_have_none(app: Flask) -> None:
    """The link in it leads to the name."""
    published_event()
    invitation = by_letter()
    assert may_be_printed(db.session(), invitation)
    assert invitation.person_id is not None
    unnamed(invitation.person_id)
    assert (found(), paper_counts(db.session(), event().id)) == ([], {})
    assert unnamed_without_letter(db.session(), event().id) == 1
    assert not may_be_printed(db.session(), invitation)


def test_nor_has_an_institution_that_named_such_a_one_and_is_invited_again(app: Flask) -> None:
    published_event()
    institution = an_institution()
    unnamed(named(institution).registration.person_id)
    with transaction(by=audit.SHELL) as tx:
        withdraw_invitation(tx, institution, reason="Mistake")
        send_invitation_again(tx, institution)
    assert (institution.state, found(), paper_counts(db.session(), event().id)) == (
        InvitationState.SENT,
        [],
        {},
    )


def test_each_is_printed_once_unless_it_is_asked_for_again(app: Flask) -> None:
    published_event()
    first, second = by_letter(), by_letter(given_name="Second", family_name="Zorić")
    with transaction(by=audit.by_account(3)) as tx:
        record_letters(tx, event(), [first])
    assert (found(), found(only_new=False)) == ([second], [first, second])
    assert paper_counts(db.session(), event().id) == {"judges": PaperCounts(2, 1)}
    entry = db.session.query(AuditEntry).filter_by(actor="account 3").one()
    assert (entry.action, entry.person_id, entry.details) == (
        "letters.printed",
        None,
        {"letters": 1},
    )


def test_a_single_one_is_in_the_history_of_its_addressee(app: Flask) -> None:
    published_event()
    person, institution = by_letter(), an_institution()
    with transaction(by=audit.by_account(3)) as tx:
        for each in (person, institution):
            record_letter(tx, each)
    entries = db.session.query(AuditEntry).filter_by(actor="account 3").order_by(AuditEntry.id)
    assert [(entry.person_id, entry.details) for entry in entries] == [
        (person.person_id, {"letters": 1}),
        (None, {"letters": 1, "institution": institution.institution_id}),
    ]


def test_one_with_a_new_link_is_printed_again(app: Flask) -> None:
    published_event()
    invitation = by_letter()
    with transaction(by=audit.SHELL) as tx:
        record_letters(tx, event(), [invitation])
        send_invitation_again(tx, invitation)
    assert found() == [invitation]
