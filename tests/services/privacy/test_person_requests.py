"""Requests of people about their data: a receipt, an answer, and the numbers of those that are
open."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.privacy.times import RequestKind, RequestOutcome
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import AuditEntry, Invitation, Message, PersonRequest, Registration
from ctevents.services.common import audit
from ctevents.services.guests.merging import merge
from ctevents.services.privacy.person_requests import (
    OpenRequests,
    all_requests,
    ask_about_data,
    open_requests_by_event,
    settle_request,
)
from tests.conftest import Clock
from tests.support import stories

ZONE = "Europe/Sarajevo"


@pytest.fixture
def registration(app: Flask) -> Registration:
    stories.published_event()
    return stories.registered()


def ask(row: Registration | Invitation, kind: RequestKind = RequestKind.CORRECTION) -> int:
    with transaction(by=audit.LINK) as tx:
        person = tx.get_one(type(row), row.id).person
        assert person is not None
        return ask_about_data(tx, person, kind, "My name has a č.", ZONE).id


def settle(
    request_id: int, outcome: RequestOutcome = RequestOutcome.DONE, *, by: str = audit.SHELL
) -> bool:
    with transaction(by=by) as tx:
        return settle_request(
            tx, tx.get_one(PersonRequest, request_id), outcome, "It is corrected."
        )


def letters() -> list[tuple[str, int | None, int | None]]:
    """Kind, invitation and registration of each letter about a request."""
    found = db.session.query(Message).filter_by(about="person-request").order_by(Message.id)
    return [(each.kind.value, each.invitation_id, each.registration_id) for each in found]


def test_a_receipt_and_an_answer_are_queued_once(registration: Registration) -> None:
    request_id = ask(registration)
    assert ask(registration) == request_id
    assert letters() == [("data-request-received", None, registration.id)]
    assert (settle(request_id), settle(request_id)) == (True, False)
    assert letters()[1:] == [("data-request-answered", None, registration.id)]


def test_somebody_who_has_not_replied_gets_them_about_the_invitation(app: Flask) -> None:
    stories.published_event()
    invitation = stories.invited()
    settle(ask(invitation))
    kinds = ("data-request-received", "data-request-answered")
    assert letters() == [(kind, invitation.id, None) for kind in kinds]


def test_who_answered_is_kept_with_the_time(registration: Registration, clock: Clock) -> None:
    request_id = ask(registration)
    clock.advance(days=3)
    settle(request_id, by="account 7")
    row = db.session.get_one(PersonRequest, request_id)
    assert (row.settled_by, row.settled_at) == ("account 7", clock.now)
    entries = (
        db.session.query(AuditEntry)
        .filter(AuditEntry.action.startswith("request."))
        .order_by(AuditEntry.id)
    )
    assert [(each.action, each.actor) for each in entries] == [
        ("request.made", "link"),
        ("request.settled", "account 7"),
    ]


def test_nobody_says_that_an_erasure_is_done_who_has_not_erased(registration: Registration) -> None:
    request_id = ask(registration, RequestKind.ERASURE)
    with pytest.raises(Refusal) as refused:
        settle(request_id)
    assert refused.value.reason is Reason.NOT_ERASED
    assert settle(request_id, RequestOutcome.REFUSED)


def test_open_and_overdue_requests_are_counted_by_event(
    registration: Registration, clock: Clock
) -> None:
    stories.published_event("al")
    elsewhere = stories.registered("al")
    for kind in RequestKind:
        settled = ask(registration, kind)
    settle(settled, RequestOutcome.REFUSED)
    ba, al = registration.event_id, elsewhere.event_id
    clock.advance(days=10)
    ask(elsewhere)
    asked_on = all_requests(db.session(), is_settled=False)[0]
    assert asked_on.due_on.isoformat() == "2027-03-01"
    for day, overdue in (("2027-03-01T22:59", 0), ("2027-03-01T23:00", 2)):  # midnight in Sarajevo
        clock.now = clock.now.fromisoformat(f"{day}+00:00")
        assert open_requests_by_event(db.session(), now=clock.now) == {
            ba: OpenRequests(2, overdue),
            al: OpenRequests(1, 0),
        }
    assert OpenRequests(2, 1) + OpenRequests(1, 0) == OpenRequests(3, 1)


def test_the_answer_to_a_merged_person_still_goes_out(registration: Registration) -> None:
    other = stories.registered(given_name="Amra", email="amra.k@police.example")
    for row in (registration, other):
        settle(ask(row))
    with transaction(by=audit.SHELL) as tx:
        merge(tx, stories.event(), (registration.person_id, other.person_id), ())
    waiting = db.session.query(Message).filter_by(kind="data-request-answered", state="queued")
    assert waiting.count() == 2
