"""The usual beginnings of tests: a published event, guests, staff."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any
from uuid import uuid4

from flask import Flask, current_app
from PIL import Image, ImageDraw
from sqlalchemy import select, text

from ctevents.db.base import Transaction
from ctevents.db.handle import db, one_moment, transaction
from ctevents.domain.events.form_questions import QuestionKind
from ctevents.domain.figures.moments import Moment
from ctevents.domain.letters.segments import Segment, Standing
from ctevents.domain.people import Sex
from ctevents.domain.registration import Approval
from ctevents.domain.roles import Role
from ctevents.formats.badge_code import BadgeNumber
from ctevents.formats.pictures import picture_within
from ctevents.models import (
    Account,
    Announcement,
    Event,
    FormQuestion,
    Invitation,
    Logo,
    Nomination,
    OfficialLetter,
    Person,
    Project,
    Registration,
    StaffSession,
    Upload,
)
from ctevents.services.accounts.accounts import add_account, set_password, sign_in
from ctevents.services.common import audit
from ctevents.services.door.check_ins import Result, Scan, record_check_ins
from ctevents.services.door.sheets import enter_signatures
from ctevents.services.events.events import edit_event, event_by_slug, publish_event
from ctevents.services.events.form_questions import Choice, Question, add_question
from ctevents.services.events.logos import add_logo
from ctevents.services.events.projects import projects
from ctevents.services.figures.figures import figures
from ctevents.services.figures.freezing import freeze_figures
from ctevents.services.figures.publishing import publish_due_figures
from ctevents.services.figures.reconciliation import declare_final
from ctevents.services.guests.list import add_institution_guest, add_person_guest
from ctevents.services.guests.uploads import NewFile, first_reading, keep_upload, plan_reading
from ctevents.services.letters.announcements import (
    AnnouncementFields,
    add_announcement,
    announcement_version,
    send_announcement,
)
from ctevents.services.letters.official_letters import attach_letter
from ctevents.services.people.people import PersonFields
from ctevents.services.people.unnamed import number_unnamed
from ctevents.services.replies.invitations import accept, send_invitations
from ctevents.services.replies.nominations import nominate
from ctevents.services.replies.registrations import Wishes, cancel_registration
from ctevents.services.seating.badges import good_badge
from ctevents.texts.rendering import PATHS
from ctevents.tokens import Purpose
from ctevents.web import session_cookie
from tests.support.beginnings import begins
from tests.support.pages import Browser

PASSWORD = "correct horse battery staple"
AFTER_ALL_TESTS = datetime(2100, 1, 1, tzinfo=UTC)


def now() -> datetime:
    return current_app.extensions["ctevents.clock"]()


def event(slug: str = "ba") -> Event:
    found = event_by_slug(db.session(), slug)
    assert found is not None
    return found


def project() -> Project:
    """Return the first project."""
    return projects(db.session())[0]


def without_reference_data() -> None:
    """Delete what ``seed`` made."""
    with transaction(by=audit.SHELL) as tx:
        for table in (
            "reminder_rules",
            "roster_versions",
            "events",
            "stakeholder_groups",
            "projects",
        ):
            tx.execute(text(f"DELETE FROM {table}"))


@begins
def planned_event(slug: str = "ba", **changes: Any) -> Event:
    """A draft that has all it needs to be published: 10 March 2027, 10:00–13:00 local time."""
    with transaction(by=audit.SHELL) as tx:
        _plan(tx, slug, changes)
    return event(slug)


@begins
def published_event(slug: str = "ba", **changes: Any) -> Event:
    """Return an event published now, or the day before it if it is in the past."""
    with transaction(by=audit.SHELL) as tx:
        planned = _plan(tx, slug, changes)
        assert planned.starts_at is not None
        starts_at = planned.starts_at
    with transaction(by=audit.SHELL, at=min(now(), starts_at - timedelta(days=1))) as tx:
        publish_event(tx, planned)
    return event(slug)


def _plan(tx: Transaction, slug: str, changes: dict[str, Any]) -> Event:
    values: dict[str, Any] = {
        "titles": {"en": "Launch of the final report"},
        "venues": {"en": "Hotel Europe"},
        "addresses": {"en": "Vladislava Skarića 5"},
        "starts_at": datetime(2027, 3, 10, 9, 0, tzinfo=UTC),
        "ends_at": datetime(2027, 3, 10, 12, 0, tzinfo=UTC),
        "capacity": 100,
        "contact_email": "office@ctevents.example",
    }
    planned = event(slug)
    edit_event(tx, planned, values | changes)
    return planned


def fields(**changes: Any) -> PersonFields:
    values: dict[str, Any] = {
        "given_name": "Amra",
        "family_name": "Kovačević",
        "email": "amra@police.example",
        "institution": "Sud BiH",
        "position": "Judge",
        "group": "judges",
        "sex": Sex.F,
        "language": "en",
    }
    return PersonFields(**(values | changes))


@begins
def form_question(slug: str = "ba", **changes: Any) -> FormQuestion:
    """A question of the registration form, asked of everybody; nobody has to reply."""
    texts = {"en": "How do you travel?", "bs": "Kako putujete?"}
    values = {"kind": QuestionKind.TEXT, "wordings": texts} | changes
    if values["kind"] is QuestionKind.CHOICE and "choices" not in values:
        values["choices"] = (
            Choice(texts={"en": "By bus", "bs": "Autobusom"}),
            Choice(texts={"en": "By car"}),
        )
    with transaction(by=audit.SHELL) as tx:
        return add_question(tx, event(slug), Question(**values))


def all_wishes() -> Wishes:
    """Answer each question of the form with a value that is not its default. Companions are not
    asked for."""
    answers: dict[type, Any] = {bool: True, int: 2, str: "no nuts", type(None): "sq", dict: {}}
    return Wishes(
        **{
            name: answers[type(default)]
            for name, default in vars(Wishes()).items()
            if name != "companions"
        }
    )


@begins
def guest(slug: str = "ba", **changes: Any) -> Invitation:
    """A person on the guest list, not yet invited."""
    with transaction(by=audit.SHELL) as tx:
        return add_person_guest(tx, event(slug), fields(**changes))


@begins
def institution_guest(slug: str = "ba", name: str = "Tužilaštvo BiH", seats: int = 3) -> Invitation:
    with transaction(by=audit.SHELL) as tx:
        return add_institution_guest(
            tx,
            event(slug),
            name=name,
            group="prosecutors",
            email="focal@prosecutors.example",
            language="en",
            seats=seats,
        )


@begins
def invited(slug: str = "ba", **changes: Any) -> Invitation:
    """A person who was invited."""
    with transaction(by=audit.SHELL) as tx:
        return _invite(tx, slug, changes)


def _invite(tx: Transaction, slug: str, changes: dict[str, Any]) -> Invitation:
    to = event(slug)
    invitation = add_person_guest(tx, to, fields(**changes))
    send_invitations(tx, to)
    return invitation


@begins
def invited_institution(
    slug: str = "ba", name: str = "Tužilaštvo BiH", seats: int = 3
) -> Invitation:
    invitation = institution_guest(slug, name, seats)
    with transaction(by=audit.SHELL) as tx:
        send_invitations(tx, event(slug))
    return invitation


def nominee_fields(invitation: Invitation, given_name: str, **changes: Any) -> PersonFields:
    assert invitation.institution is not None
    usual = {
        "given_name": given_name,
        "family_name": "Hodžić",
        "email": f"{given_name.strip().lower()}@prosecutors.example",
        "institution": invitation.institution.name,
        "position": "Prosecutor",
        "group": "prosecutors",
    }
    return fields(**(usual | changes))


@begins
def named(invitation: Invitation, given_name: str = "Amra", **changes: Any) -> Nomination:
    """Nominate a person of the institution."""
    with transaction(by=audit.LINK) as tx:
        wanted = nominee_fields(invitation, given_name, **changes)
        return nominate(tx, invitation, wanted)


@begins
def official_letter(invitation: Invitation, file_name: str = "answer.pdf") -> OfficialLetter:
    with transaction(by=audit.LINK) as tx:
        attach_letter(tx, invitation, file_name, b"%PDF-1.7\n%%EOF\n")
    return (
        db.session.query(OfficialLetter)
        .filter_by(invitation_id=invitation.id)
        .order_by(OfficialLetter.id)
        .all()[-1]
    )


@begins
def unknown_to_office(slug: str, invitation: Invitation, **changes: Any) -> Registration:
    """Register a person of the institution on their own; its focal point is asked about them."""
    assert invitation.institution is not None
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, invitation.event_id).approval = Approval.FOCAL_POINT_AND_OFFICE
    usual = {
        "given_name": "Edin",
        "email": "edin@prosecutors.example",
        "institution": invitation.institution.name,
    }
    registration = registered(slug, **(usual | changes))
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, invitation.event_id).approval = Approval.AUTOMATIC
    return registration


def person_of(invitation: Invitation) -> Person:
    assert invitation.person is not None
    return invitation.person


@begins
def unnamed(person_id: int) -> Person:
    """Make a person an unnamed guest."""
    with transaction(by=audit.SHELL) as tx:
        person = tx.get_one(Person, person_id)
        person.is_unnamed = True
        number_unnamed(tx, person.event_id)
        return person


def path(purpose: Purpose, nonce: str) -> str:
    """The path of a personal link."""
    return f"{PATHS[purpose]}/{current_app.extensions['ctevents.links'].token(purpose, nonce)}"


@begins
def account(role: Role, *slugs: str) -> str:
    """An account with ``PASSWORD``; returns its address."""
    with transaction(by=audit.SHELL) as tx:
        return _account(tx, role, slugs).email


def _account(tx: Transaction, role: Role, slugs: Sequence[str]) -> Account:
    email = f"{role}{'-'.join(['', *slugs])}@ctevents.example"
    made = add_account(tx, email, role, [event(slug) for slug in slugs])
    set_password(tx, made, PASSWORD)
    return made


def signed_in(app: Flask, role: Role, *slugs: str) -> Browser:
    """The browser of a new member of staff, who has signed in. (The page for that is tested in
    tests/web/account.)"""
    return browser_of(app, session_of(role, *slugs))


@begins
def session_of(role: Role, *slugs: str) -> str:
    """Return the token of a new account's session. It outlasts each test."""
    with transaction(by=audit.SHELL) as tx:
        made = _account(tx, role, slugs)
        tx.flush()
        return _session(tx, made)


def _session(tx: Transaction, account: Account) -> str:
    with tx.acting_as(audit.by_account(account.id)):
        token = sign_in(tx, account, account.password_hash, "")
    tx.scalars(
        select(StaffSession).where(StaffSession.account_id == account.id)
    ).one().ends_at = AFTER_ALL_TESTS
    return token


def signed_in_again(app: Flask, email: str) -> Browser:
    """The browser of a member of staff whose sessions have ended, and who has signed in again."""
    with transaction(by=audit.SHELL) as tx:
        token = _session(tx, tx.scalars(select(Account).where(Account.email == email)).one())
    return browser_of(app, token)


def browser_of(app: Flask, token: str) -> Browser:
    browser = Browser(app)
    with browser.client.session_transaction() as session:
        session |= session_data(token)
    return browser


def session_data(token: str) -> dict[str, Any]:
    """Return what the cookie of a session holds that is never idle."""
    return {session_cookie.TOKEN: token, session_cookie.USED_AT: AFTER_ALL_TESTS.timestamp()}


@begins
def registered(slug: str = "ba", **changes: Any) -> Registration:
    """A person who was invited and accepted."""
    with transaction(by=audit.SHELL) as tx:
        invitation = _invite(tx, slug, changes)
        with tx.acting_as(audit.LINK):
            return accept(tx, invitation, fields(**changes), Wishes())


def cancelled(slug: str = "ba", **changes: Any) -> Registration:
    """A person who was invited, accepted and cancelled."""
    registration = registered(slug, **changes)
    with transaction(by=audit.LINK) as tx:
        cancel_registration(tx, tx.get_one(Registration, registration.id))
    return registration


@begins
def checked_in(
    registration: Registration, scan_id: str | None = None, station: str = "A"
) -> Result:
    """The registrant's badge is scanned now."""
    badge = good_badge(db.session(), registration.id)
    assert badge is not None
    number = BadgeNumber(event=registration.event_id, badge=badge.id)
    scan = Scan(id=scan_id or str(uuid4()), at=now(), station=station, number=number)
    with transaction(by=audit.SHELL) as tx:
        (result,) = record_check_ins(tx, registration.event_id, [scan])
    return result


ON_THE_DAY = 37
"""Days from a test's begin to the start of ``published_event``."""


@begins
def signed(registration: Registration) -> Result:
    """The registrant's signature on the sheet is entered now."""
    with transaction(by=audit.SHELL) as tx:
        (result,) = enter_signatures(
            tx, registration.event_id, uuid4(), [registration.id], at=tx.now
        )
    return result


@begins
def frozen(slug: str = "ba", *, at: datetime) -> None:
    """Freeze the figures of the event, which is over at that time."""
    with one_moment() as session:
        counted = figures(session, [event(slug)], now=at)[slug]
    with transaction(by=audit.SHELL, at=at) as tx:
        freeze_figures(tx, event(slug), counted)


DAY_AFTER = datetime(2027, 3, 11, 11, 0, tzinfo=UTC)
"""The moment after ``published_event`` at which its figures are published."""


@begins
def figures_published(slug: str = "ba", *, at: datetime = DAY_AFTER) -> list[Moment]:
    """The worker publishes what is due at that time. Return the moments."""
    with transaction(by=audit.WORKER, at=at) as tx:
        return publish_due_figures(tx, event(slug).id)


@begins
def figures_final(slug: str = "ba", *, at: datetime = DAY_AFTER + timedelta(days=1)) -> None:
    """The figures are frozen, declared final and published at that time, which is after the
    event."""
    frozen(slug, at=at)
    with transaction(by=audit.SHELL, at=at) as tx:
        declare_final(tx, event(slug))
    figures_published(slug, at=at)


def invitation_of(registration: Registration) -> Invitation:
    return db.session.query(Invitation).filter_by(person_id=registration.person_id).one()


ANOTHER_ROOM = AnnouncementFields(
    subjects={"en": "Another room"},
    bodies={"en": "We meet in the blue room."},
    segment=Segment(standing=Standing.CONFIRMED),
)


@begins
def announcement(slug: str = "ba", fields: AnnouncementFields = ANOTHER_ROOM) -> Announcement:
    """Return a draft."""
    with transaction(by=audit.SHELL) as tx:
        return add_announcement(tx, event(slug), fields)


@begins
def sent(announcement: Announcement, *, letters: int) -> Announcement:
    """Send the announcement to ``letters`` recipients."""
    with transaction(by=audit.SHELL) as tx:
        seen = announcement_version(announcement)
        send_announcement(tx, announcement, seen=seen, expected=letters)
    return announcement


@begins
def logo(name: str = "Government of Italy", **drawn: Any) -> Logo:
    with transaction(by=audit.SHELL) as tx:
        return add_logo(tx, projects(tx)[0], name, picture_within(picture(**drawn), 600, 200))


def picture(width: int = 300, height: int = 100, kind: str = "PNG", ink: str = "#17375e") -> bytes:
    """A bar of two colours on nothing."""
    image = Image.new("RGBA", (width, height))
    ImageDraw.Draw(image).rectangle((0, height // 4, width, height // 2), fill=ink)
    ImageDraw.Draw(image).rectangle((0, height // 2, width, height * 3 // 4), fill="#c8963e")
    stream = BytesIO()
    image.convert("RGB" if kind == "JPEG" else "RGBA").save(stream, kind)
    return stream.getvalue()


def uploaded(
    tx: Transaction, account_id: int, name: str, content: bytes, slug: str = "ba"
) -> Upload:
    """Upload a guest list that an account previews before the import."""
    to = event(slug)
    reading = first_reading(tx, to, account_id, content)
    planned = plan_reading(tx, to, account_id, reading) if reading.survey.is_clear else None
    return keep_upload(tx, to, NewFile(account_id, name, content), reading.chosen, planned)


@begins
def many_invited(count: int, slug: str = "ba") -> list[Invitation]:
    """Return this many people, invited together."""
    with transaction(by=audit.SHELL) as tx:
        to = event(slug)
        for number in range(count):
            changes = {"given_name": f"Guest {number}", "email": f"guest{number}@police.example"}
            add_person_guest(tx, to, fields(**changes))
        send_invitations(tx, to)
    return db.session.query(Invitation).order_by(Invitation.id).all()
