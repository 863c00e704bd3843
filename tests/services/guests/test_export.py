"""The columns of a guest list's file."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import Invitation, Person
from ctevents.services.accounts.accounts import account_by_email
from ctevents.services.common import audit
from ctevents.services.guests.export import MARK_HEADINGS, exported
from ctevents.services.guests.filters import GuestFilters, numbers_found
from ctevents.services.guests.records import SortBy
from ctevents.services.people.marks import set_awaited_by, set_host, set_tags, set_vip, write_notes
from ctevents.services.replies.invitations import decline
from tests.support import stories

MARKS = {"remarks": "A remark", "tags": "speaker", "vip": "yes", "words_to_host": "My words"}


def marks() -> dict[str, str]:
    event_id = stories.event().id
    [found] = exported(
        db.session(), event_id, numbers_found(db.session(), event_id, GuestFilters(), SortBy.NAME)
    )
    return {heading: cell for heading in MARK_HEADINGS for cell in found[heading]}


@pytest.mark.parametrize("has_account", [False, True])
def test_marks_of_a_guest_are_withheld_once_they_are_unnamed(
    app: Flask, *, has_account: bool
) -> None:
    stories.published_event()
    invitation_id, address = stories.invited().id, stories.account(Role.ORGANISER)
    with transaction(by=audit.SHELL) as tx:
        invitation = tx.get_one(Invitation, invitation_id)
        decline(tx, invitation, MARKS["words_to_host"])
        person = tx.get_one(Person, invitation.person_id)
        set_vip(tx, person.event_id, [person.id], is_vip=True)
        set_tags(tx, person.event_id, person.id, [MARKS["tags"]])
        write_notes(tx, person.event_id, {person.id: MARKS["remarks"]})
        if has_account:
            set_host(tx, person.event_id, [person.id], account_by_email(tx, address).id)
        else:
            set_awaited_by(tx, person, "The driver")
    assert marks() == {"host": address if has_account else "The driver", **MARKS}
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Person, person.id).is_unnamed = True
    assert marks() == dict.fromkeys(MARK_HEADINGS, "")
