"""Each form of the desk that can queue a letter: its button says how many people get one, and just
as many are queued.

``FORMS`` has a story for each: what there is, the page, the beginning of the button's text, and
what is filled in. A form that only learns the number from what was typed answers with a page whose
button says it: the last button pressed is compared.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask, request

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Outcome
from ctevents.domain.guests.bulk import BulkKind, Ticks
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.privacy.times import RequestKind
from ctevents.domain.registration import Approval, Channel
from ctevents.domain.roles import Role
from ctevents.domain.schedule import EventStatus
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import (
    BulkAction,
    Event,
    GuestImport,
    Institution,
    Message,
    Person,
    Registration,
    StakeholderGroup,
)
from ctevents.services.bulk.actions import Wanted, begin_bulk, carry_on
from ctevents.services.bulk.forecast import forecast
from ctevents.services.common import audit
from ctevents.services.guests.filters import GuestFilters
from ctevents.services.guests.import_ import import_guests
from ctevents.services.privacy.person_requests import ask_about_data
from ctevents.services.replies.invitations import enter_reply
from ctevents.services.replies.registrations import Wishes, change_registration
from ctevents.services.replies.vetting import SeenRegistration, reject, version_of
from ctevents.services.seating.quotas import Owner, QuotaFields, set_quota
from tests.support import door, stories
from tests.support.emailing_forms import emailing_forms, views
from tests.support.packs_of_launch import document
from tests.support.pages import Browser, Page

BA = "/staff/events/ba"
LIST = f"{BA}/guests/people"


@dataclass
class Form:
    """The page with a form, the beginning of its button's text, and what is filled in. ``then``:
    the beginning of the text of the button that a page which asks again has, if it is another."""

    path: str
    press: str
    fields: dict[str, Any] = field(default_factory=dict)
    then: str = ""


Story = Callable[[], Form]


def everybody_has_read() -> None:
    """All letters so far were sent, a day ago."""
    with transaction(by=audit.SHELL) as tx:
        tx.query(Message).update(
            {"state": MessageState.SENT, "sent_at": tx.now - timedelta(days=1)}
        )


def full_event(**changes: Any) -> tuple[Registration, Registration]:
    """Return the two people of an event with one seat: the second waits for it."""
    stories.published_event(**{"capacity": 1} | changes)
    seated = stories.registered(given_name="Amra", email="amra@police.example")
    waiting = stories.registered(given_name="Emir", email="emir@police.example")
    everybody_has_read()
    return seated, waiting


def quota(owner: Owner, fields: QuotaFields) -> None:
    with transaction(by=audit.SHELL) as tx:
        set_quota(tx, stories.event(), owner, fields)


def judges() -> StakeholderGroup:
    return db.session.query(StakeholderGroup).filter_by(code="judges").one()


def one_judge_at_most() -> tuple[Registration, Registration]:
    """Return the two judges of an event with five seats, one of them for judges: the second
    waits."""
    stories.published_event(capacity=5)
    quota(judges(), QuotaFields(ceiling=1))
    return full_of_judges()


def full_of_judges() -> tuple[Registration, Registration]:
    seated = stories.registered(given_name="Amra", email="amra@police.example")
    waiting = stories.registered(given_name="Emir", email="emir@police.example")
    everybody_has_read()
    return seated, waiting


def capacity() -> Form:
    full_event()
    return Form(f"{BA}/edit", "Save", {"capacity": "2"})


def another_room() -> Form:
    full_event()
    stories.invited(given_name="Ivo", email="ivo@court.example")
    everybody_has_read()
    return Form(f"{BA}/edit", "Save", {"venue_en": "Blue room"})


def another_room_for_registered_people() -> Form:
    form = another_room()
    return Form(form.path, "Save", form.fields, then="Save and e-mail only")


def publication() -> Form:
    stories.planned_event()
    guest = stories.guest()
    with transaction(by=audit.SHELL) as tx:
        enter_reply(tx, guest, is_accepted=True, channel=Channel.PHONE)
    return Form(BA, "Publish the event")


def cancellation() -> Form:
    full_event()
    return Form(f"{BA}/cancel", "Cancel the event")


def quota_of_group() -> Form:
    one_judge_at_most()
    return Form(f"{BA}/seats/groups/judges", "Save the quota", {"ceiling": ""})


def quota_of_institution() -> Form:
    stories.published_event(capacity=5)
    stories.guest(given_name="Lea", email="")
    body = db.session.query(Institution).one()
    quota(body, QuotaFields(ceiling=1))
    full_of_judges()
    return Form(f"{BA}/seats/institutions/{body.id}", "Save the quota", {"ceiling": "2"})


def quota_table() -> Form:
    one_judge_at_most()
    return Form("/staff/quotas", "Save", {f"ceiling-{stories.event().id}-{judges().id}": ""})


def promotion() -> Form:
    _seated, waiting = one_judge_at_most()
    return Form(
        f"{BA}/seats/waiting/{waiting.person_id}", "Promote now", {"reason": "The judge speaks."}
    )


def pending(count: int = 2, **changes: Any) -> list[Registration]:
    stories.published_event(approval=Approval.OFFICE, **changes)
    found = [
        stories.registered(
            given_name=f"Ana {number}", email=f"ana{number}@court.example" if number else ""
        )
        for number in range(count + 1)
    ]
    everybody_has_read()
    return found


def decision(registrations: list[Registration], decided: str) -> str:
    ticks = "&".join(f"chosen={each.id}.{version_of(each)}" for each in registrations)
    return f"{BA}/vetting/decision?decision={decided}&{ticks}"


def approval() -> Form:
    return Form(decision(pending(), "approve"), "Approve")


def rejection() -> Form:
    return Form(decision(pending(), "reject"), "Reject")


def without_focal_point() -> Form:
    asked = pending(1)
    asked.append(stories.unknown_to_office("ba", stories.invited_institution()))
    everybody_has_read()
    return Form(decision(asked, "approve"), "Approve 3 registrations, also without")


def rejection_taken_back() -> Form:
    [_without_address, rejected] = pending(1)
    with transaction(by=audit.SHELL) as tx:
        reject(tx, stories.event(), [SeenRegistration(rejected.id, version_of(rejected))])
    everybody_has_read()
    return Form(f"{LIST}/{rejected.person_id}", "Undo the rejection")


def restored() -> Form:
    """Somebody else has used the link of a guest with a seat."""
    stories.published_event()
    registration = stories.registered()
    other = stories.fields(given_name="Ivan", family_name="Horvat", email="ivan@elsewhere.example")
    with transaction(by=audit.LINK) as tx:
        change_registration(tx, tx.get_one(Registration, registration.id), other, Wishes())
    everybody_has_read()
    return Form(f"{LIST}/{registration.person_id}", "Restore the listed guest")


def reply() -> Form:
    stories.published_event()
    invitation = stories.invited()
    return Form(f"{BA}/invitations/{invitation.id}/reply", "Save as accepted")


def refusal() -> Form:
    """The next on the waiting list gets the seat."""
    seated, _waiting = full_event()
    return Form(f"{BA}/invitations/{stories.invitation_of(seated).id}/reply", "Save as declined")


def seats_given_back() -> Form:
    stories.published_event(capacity=3)
    offer = stories.invited_institution(seats=3)
    stories.registered()
    everybody_has_read()
    return Form(f"{BA}/invitations/{offer.id}/reply", "Give the seats back")


def nominee() -> Form:
    stories.published_event()
    offer = stories.invited_institution()
    named = {
        "given_name": "Sara",
        "family_name": "Begić",
        "email": "sara@prosecutors.example",
        "sex": "f",
    }
    return Form(f"{BA}/invitations/{offer.id}/nominees/add", "Add this person", named)


def withdrawal() -> Form:
    seated, _waiting = full_event()
    return Form(
        f"{BA}/invitations/{stories.invitation_of(seated).id}/withdraw",
        "Withdraw",
        {"reason": "Ill."},
    )


def withdrawal_told() -> Form:
    stories.published_event()
    invitation = stories.invited()
    everybody_has_read()
    return Form(
        f"{BA}/invitations/{invitation.id}/withdraw",
        "Withdraw the invitation and e-mail",
        {"reason": "Ill."},
    )


def withdrawal_with_nominees() -> Form:
    stories.published_event()
    offer = stories.invited_institution()
    stories.named(offer, "Sara")
    stories.named(offer, "Luka")
    everybody_has_read()
    press = "Withdraw the invitation, cancel the seats of its nominees and e-mail 3 people"
    return Form(f"{BA}/invitations/{offer.id}/withdraw", press, {"reason": "Closed."})


def one_invitation() -> Form:
    stories.published_event()
    return Form(f"{LIST}/{stories.guest().person_id}", "Send the invitation now")


def one_invitation_again() -> Form:
    stories.published_event()
    return Form(f"{LIST}/{stories.invited().person_id}", "Send again, with a new link")


def invitations() -> Form:
    stories.published_event()
    stories.guest()
    stories.guest(given_name="Ivo", email="ivo@court.example")
    stories.guest(given_name="Lea", email="")
    return Form(f"{BA}/invitations", "Send")


def lost_badge() -> Form:
    stories.published_event()
    return Form(f"{LIST}/{stories.registered().person_id}", "Replace the badge")


def reminder() -> Form:
    stories.published_event()
    stories.invited()
    everybody_has_read()
    return Form(f"{BA}/reminders/now", "Send")


def announcement() -> Form:
    stories.published_event()
    stories.registered()
    return Form(f"{BA}/announcements/{stories.announcement().id}", "Send one letter")


def pack_letter() -> Form:
    stories.published_event()
    stories.checked_in(stories.registered())
    stories.registered(given_name="Emir", email="emir@police.example")
    document()
    with transaction(by=audit.SHELL) as tx:
        event = tx.get_one(Event, stories.event().id)
        event.starts_at, event.ends_at = tx.now - timedelta(hours=4), tx.now - timedelta(hours=1)
    return Form(f"{BA}/pack/letter", "Send 2 letters")


def bulk(kind: BulkKind, *people: int | None) -> str:
    ticked = ",".join(f"p{number}" for number in people)
    return f"{BA}/guests/selection?act={kind}&ticked={ticked}&seen={len(people)}"


def many_invited() -> Form:
    stories.published_event()
    people = [
        stories.guest(given_name=name, email=f"{name}@x.example" if name else "").person_id
        for name in ("a", "b", "c")
    ]
    return Form(bulk(BulkKind.INVITE, *people), "Invite")


def many_reminded() -> Form:
    stories.published_event()
    people = [
        stories.invited(given_name=name, email=f"{name}@x.example").person_id for name in ("a", "b")
    ]
    everybody_has_read()
    return Form(bulk(BulkKind.REMIND, *people), "Send 2 reminders")


def several_withdrawn() -> tuple[int | None, ...]:
    """Return a guest with a seat, for which somebody waits, and one who was invited."""
    seated, _waiting = full_event()
    silent = stories.invited(given_name="Ivo", email="ivo@court.example")
    everybody_has_read()
    return seated.person_id, silent.person_id


def many_withdrawn() -> Form:
    return Form(
        bulk(BulkKind.WITHDRAW, *several_withdrawn()),
        "Withdraw 2 invitations and e-mail one",
        {"reason": "x"},
        "Withdraw",
    )


def many_withdrawn_and_told() -> Form:
    return Form(
        bulk(BulkKind.WITHDRAW, *several_withdrawn()),
        "Withdraw 2 invitations and e-mail 2",
        {"reason": "x"},
        "Withdraw",
    )


def many_with_another_group() -> Form:
    """A judge who becomes a police officer lets the next one in."""
    seated, _waiting = one_judge_at_most()
    return Form(
        bulk(BulkKind.GROUP, seated.person_id), "Set the group of one guest", {"value": "police"}
    )


def group_set_back() -> Form:
    """The office had made the police officer a judge. Only one judge gets a seat."""
    stories.published_event(capacity=5)
    quota(judges(), QuotaFields(ceiling=1))
    officer = stories.registered(given_name="Lea", email="lea@police.example", group="police")
    with transaction(by=audit.SHELL) as tx:
        made = begun(tx, BulkKind.GROUP, officer.person_id, value="judges").id
        carry_on(tx, made)
    stories.registered(given_name="Emir", email="emir@police.example")
    everybody_has_read()
    return Form(f"{BA}/guests/bulk/{made}", "Undo for one guest")


def begun(tx: Transaction, kind: BulkKind, person_id: int | None, **more: Any) -> BulkAction:
    filters = GuestFilters(ticked=Ticks(frozenset({person_id or 0})))
    agreed = forecast(tx, stories.event(), kind, filters, now=tx.now).agreed
    return begin_bulk(
        tx,
        stories.event(),
        Wanted(kind=kind, filters=filters, agreed=agreed, key=uuid4().hex, **more),
    )


def merged() -> Form:
    """Both have a badge, and somebody waits for the seat of the second."""
    stories.published_event(capacity=2)
    one = stories.registered(given_name="Amra", email="amra@police.example")
    other = stories.registered(given_name="Amra", email="a.kovacevic@police.example")
    stories.registered(given_name="Emir", email="emir@police.example")
    everybody_has_read()
    return Form(f"{BA}/duplicates/{one.person_id}/{other.person_id}", "Merge the two")


def asked_about(kind: RequestKind) -> tuple[int, int]:
    """Return the ids of a person and of their request about their data."""
    stories.published_event()
    person = stories.person_of(stories.invited())
    with transaction(by=audit.LINK) as tx:
        asked = ask_about_data(
            tx, tx.get_one(Person, person.id), kind, "Please.", "Europe/Sarajevo"
        )
        found = person.id, asked.id
    everybody_has_read()
    return found


def erasure() -> Form:
    person_id, _asked = asked_about(RequestKind.ERASURE)
    return Form(f"{LIST}/{person_id}/erase", "Erase", {"reason": "Asked in writing."})


def answered() -> Form:
    _person_id, asked = asked_about(RequestKind.OBJECTION)
    return Form(
        f"/staff/requests/{asked}", "Save the answer", {"answer": "Done.", "outcome": "done"}
    )


def guest_with_another_group() -> Form:
    seated, _waiting = one_judge_at_most()
    return Form(f"{LIST}/{seated.person_id}", "Save the guest", {"group": "police"})


def fewer_seats() -> Form:
    """The seats that an institution no longer has go to people who wait."""
    stories.published_event(capacity=3)
    offer = stories.invited_institution(seats=3)
    stories.registered()
    everybody_has_read()
    return Form(
        f"{BA}/guests/institutions/{offer.institution_id}", "Save the institution", {"seats": "1"}
    )


def import_undone() -> Form:
    """An import had made a judge of a police officer, and no other judge gets a seat."""
    stories.published_event(capacity=5)
    quota(judges(), QuotaFields(ceiling=1))
    officer = stories.guest(
        given_name="Lea", family_name="Perić", email="lea@police.example", group="police"
    )
    with transaction(by=audit.SHELL) as tx:
        enter_reply(tx, officer, is_accepted=True, channel=Channel.PHONE)
    rows = [
        ["given_name", "family_name", "email", "group"],
        ["Lea", "Perić", "lea@police.example", "judges"],
    ]
    with transaction(by=audit.SHELL) as tx:
        import_guests(tx, stories.event(), write_csv(rows), skip_refused=False)
    stories.registered(given_name="Emir", email="emir@police.example")
    everybody_has_read()
    return Form(
        f"{BA}/guests/imports/{db.session.query(GuestImport).one().id}/undo", "Undo the import"
    )


def held_scan() -> Form:
    """A blocked device let in somebody who was only invited."""
    stories.published_event()
    guest = stories.invited()
    everybody_has_read()
    scan = door.picked(guest.person_id or 0, shown=Outcome.ADMITTED, is_held=True)
    door.arrive(stories.event().id, scan)
    return Form(f"{BA}/door", "Count the ticked scans", {"check_in": scan.id})


def signatory() -> Form:
    stories.published_event()
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, stories.event().id).starts_at = tx.now - timedelta(hours=1)
    who = {
        "given_name": "Sara",
        "family_name": "Begić",
        "email": "sara@court.example",
        "sex": "f",
        "group": "judges",
    }
    return Form(f"{BA}/sign-in-sheet/add", "Register and check in", who)


FORMS: dict[str, list[Story]] = {
    "announcement_send": [announcement],
    "badge_replace": [lost_badge],
    "bulk_ask": [
        many_invited,
        many_reminded,
        many_withdrawn,
        many_withdrawn_and_told,
        many_with_another_group,
    ],
    "bulk_undo": [group_set_back],
    "door_decide": [held_scan],
    "duplicate_show": [merged],
    "event_cancel": [cancellation],
    "event_edit": [capacity, another_room, another_room_for_registered_people],
    "event_publish": [publication],
    "guest_edit": [guest_with_another_group],
    "guest_erase": [erasure],
    "guest_restore": [restored],
    "import_undo": [import_undone],
    "institution_edit": [fewer_seats],
    "invitation_send_again": [one_invitation_again],
    "invitation_send_now": [invitations],
    "invitation_send_one": [one_invitation],
    "invitation_withdraw": [withdrawal, withdrawal_told, withdrawal_with_nominees],
    "nominee_add": [nominee],
    "pack_letter_send": [pack_letter],
    "quota_of_group": [quota_of_group],
    "quota_of_institution": [quota_of_institution],
    "quota_table_save": [quota_table],
    "rejection_take_back": [rejection_taken_back],
    "reminding_send": [reminder],
    "reply_enter": [reply, refusal, seats_given_back],
    "request_show": [answered],
    "seat_promote": [promotion],
    "sheet_add": [signatory],
    "vetting_decide": [approval, rejection, without_focal_point],
}

WITHOUT_NUMBER = {
    "announcement_test": "The account that presses gets the test.",
    "bulk_continue": "It goes on with the action whose number was confirmed.",
    "event_create": "A new event has no guests.",
    "guest_import": "It reads the file again, and queues nothing.",
    "import_cancel": "It takes back an import that has not happened, and queues nothing.",
    "import_columns": "It rehearses the import, and queues nothing.",
    "import_run": "Its page has tests of its own: tests/web/staff/guests/test_imports.py.",
    "letter_test": "The account that presses gets the test.",
    "message_send_again": "It stands beside the one letter that is sent again.",
    "signature_undo": "It has a test of its own: tests/web/staff/day/test_sheets.py.",
}


@pytest.mark.long
def test_each_form_that_can_queue_a_letter_has_a_story_or_a_reason(app: Flask) -> None:
    posts = {rule.endpoint for rule in app.url_map.iter_rules() if "POST" in (rule.methods or ())}
    assert {name for name in posts if name.startswith("staff.")} == set(views())
    assert emailing_forms() == {f"staff.{name}" for name in FORMS.keys() | WITHOUT_NUMBER.keys()}


STORIES = [(name, story) for name, told in FORMS.items() for story in told]


@pytest.mark.parametrize(
    ("name", "story"), STORIES, ids=[f"{name}-{story.__name__}" for name, story in STORIES]
)
def test_the_number_on_the_button_is_the_number_queued(app: Flask, name: str, story: Story) -> None:
    form = story()
    desk = stories.signed_in(app, Role.ORGANISER)
    before = going()
    with posts_to(app, f"staff.{name}"):
        button, answer = pressed(desk, form)
    people = recipients(going() - before)
    assert (answer.status, number_on(button)) == (303, people), button
    assert people > 0


def pressed(desk: Browser, form: Form) -> tuple[str, Page]:
    """Press the button, and while a page asks again with a number, its button. Return the text of
    the last one, and the answer."""
    page = desk.open(form.path)
    button = next(text for text in buttons(page) if text.startswith(form.press))
    answer = desk.submit(page, button, press=button, **form.fields)
    while answer.status == 409:
        button = next(text for text in buttons(answer) if text.startswith(form.then or form.press))
        answer = desk.submit(answer, button, press=button)
    return button, answer


def buttons(page: Page) -> list[str]:
    return page.all("main button:not([disabled])")


def number_on(button: str) -> int:
    """Return the number of people or letters that a button names."""
    found = re.search(r"(?:e-mail (?:only the )?|^Send )(one|[0-9]+)", button)
    return 0 if found is None else 1 if found[1] == "one" else int(found[1])


def going() -> set[int]:
    """Return the ids of the letters that wait, and that the worker would send."""
    db.session.rollback()
    queued = db.session.query(Message).filter_by(state=MessageState.QUEUED)
    return {message.id for message in queued if message.event.status is not EventStatus.DRAFT}


def recipients(ids: set[int]) -> int:
    """Return how many people and institutions with an address these letters go to."""
    letters = [db.session.get_one(Message, number) for number in ids]
    return len({_recipient(letter) for letter in letters} - {None})


def _recipient(letter: Message) -> tuple[str, int] | None:
    row = letter.registration or letter.invitation
    assert row is not None
    if row.person is None:
        return ("institution", row.id) if row.focal_email else None
    return ("person", row.person.id) if row.person.email or letter.farewell else None


@contextmanager
def posts_to(app: Flask, endpoint: str) -> Iterator[None]:
    """Make sure that the block sends a form to this endpoint."""
    seen: list[str | None] = []
    app.before_request_funcs.setdefault(None, []).append(lambda: seen.append(request.endpoint))
    try:
        yield
    finally:
        app.before_request_funcs[None].pop()
    assert endpoint in seen
