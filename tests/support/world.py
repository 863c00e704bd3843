"""One of everything, in two countries, and a browser for each role, for the access table."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from flask import Flask, current_app, url_for
from itsdangerous import URLSafeTimedSerializer
from werkzeug.routing import Rule

from ctevents.db.handle import db, transaction
from ctevents.domain.guests.bulk import BulkKind
from ctevents.domain.letters.reminders import RunOutcome
from ctevents.domain.privacy.times import RequestKind
from ctevents.domain.registration import CompanionRole
from ctevents.domain.roles import Role
from ctevents.formats import maildir
from ctevents.formats.incoming import read
from ctevents.models import (
    Account,
    BulkAction,
    CheckIn,
    Companion,
    CompanionTick,
    Event,
    Finding,
    FormReply,
    GuestImport,
    Message,
    Registration,
    ReminderRule,
    ReminderRun,
)
from ctevents.services.accounts.accounts import account_by_email, add_account, new_password_link
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import make_door_token
from ctevents.services.figures.reconciliation import enter_sheet
from ctevents.services.launch.cards import card_sheets
from ctevents.services.launch.source_edits import source_numbered
from ctevents.services.letters.incoming import receive
from ctevents.services.people.people import reference_of
from ctevents.services.privacy.person_requests import ask_about_data
from ctevents.texts.papers.certificates import certificate_said
from ctevents.tokens import Purpose
from ctevents.web.demo.views import inbox_folder
from tests.conftest import Databases
from tests.support import exports, sources, stories
from tests.support.cards import cards
from tests.support.copies import given_copy
from tests.support.mails import mail
from tests.support.packs_of_launch import document
from tests.support.pages import Browser

FILE = "given_name,family_name,institution,group\nEdin,Šehić,Sud BiH,judges\n,,,\nX,,,\n".encode()
MISSING = 999_999


@dataclass
class World:
    browsers: dict[str, Browser]
    arguments: dict[str, dict[str, Any]]
    """Event's slug → the values for the arguments of routes."""
    tokens: dict[str, str]
    """Beginning of a route → its token."""
    said: list[str] = field(default_factory=list)
    """The messages that the next page would have shown after a form was sent."""

    def path(self, rule: Rule, visitor: str, slug: str = "ba", **changes: Any) -> str:
        """The address of a route, about this event's objects; an upload is the visitor's own."""
        known = {"slug": slug, **self.arguments.get(slug, self.arguments["ba"])}
        known["token"] = next(
            (token for start, token in self.tokens.items() if rule.rule.startswith(start)), ""
        )
        if "upload_id" in rule.arguments:
            known["upload_id"] = self._upload(visitor)
        known |= changes
        return url_for(rule.endpoint, **{name: known[name] for name in rule.arguments})

    def csrf(self, browser: Browser) -> str:
        """Return a token of this browser's session, like a page that has shown all pending
        messages."""
        with browser.client.session_transaction() as session:
            self.said += [str(words) for _, words in session.pop("_flashes", [])]
            known = session.setdefault("csrf_token", uuid4().hex)
        return str(
            URLSafeTimedSerializer(
                browser.client.application.secret_key or "", "wtf-csrf-token"
            ).dumps(known)
        )

    def _upload(self, visitor: str) -> int:
        account_id = self._account_of(visitor)
        with transaction(by=audit.SHELL) as tx:
            return stories.uploaded(tx, account_id, "guests.csv", FILE).id

    @staticmethod
    def _account_of(visitor: str) -> int:
        owner = "organiser" if visitor == "nobody" else visitor
        account = db.session.query(Account).filter(Account.email.startswith(owner)).first()
        assert account is not None
        return account.id


Things = tuple[dict[str, dict[str, Any]], dict[str, str], dict[str, str]]
"""The arguments and tokens of a world, and the token of each role's session."""


def make_world(
    app: Flask, databases: Databases, story: Callable[[], Things] | None = None
) -> World:
    """Make a world: one of everything, or what the story makes. The story runs once in a
    process."""
    arguments, tokens, sessions = deepcopy(databases.told(story or one_of_everything))
    letter = maildir.keep(
        inbox_folder(), b"Subject: Hello\r\nContent-Type: application/pdf\r\n\r\n%PDF"
    )
    for values in arguments.values():
        values["id"] = letter
    browsers = {role: stories.browser_of(app, session) for role, session in sessions.items()}
    return World(browsers, arguments, tokens)


def one_of_everything() -> Things:
    arguments = {slug: _country(slug) for slug in ("ba", "al")}
    registration = stories.registered("ba", given_name="Lejla", email="lejla@police.example")
    stories.checked_in(registration)
    # both began this morning, so that who came has a certificate
    with transaction(by=audit.SHELL) as tx:
        for slug in arguments:
            tx.get_one(Event, stories.event(slug).id).starts_at = stories.now()
    certificate = certificate_said(registration, now=stories.now())
    assert certificate is not None
    offer = db.session.get_one(stories.Invitation, arguments["ba"]["invitation_id"])
    invitation = stories.invitation_of(registration)
    stories.guest("ba", given_name="Damir", email="damir@police.example")  # not yet invited
    with transaction(by=audit.SHELL) as tx:
        spare = add_account(tx, "spare@ctevents.example", Role.OBSERVER, [])
        nonce = new_password_link(tx, spare)
    logo = stories.logo()
    stray = mail("letter")
    with transaction(by=audit.CALENDAR) as tx:
        stray_id = receive(tx, read(stray), stray).id
    for values in arguments.values():
        values |= {"stray_id": stray_id, "number": certificate.number}
        values |= {
            "letter": "confirmed",
            "language": "en",
            "listing": "guests",
            "overview": "audit",
        }
        values |= {
            "account_id": spare.id,
            "session_id": MISSING,
            "passkey_id": MISSING,
            "code": "police",
            "kind": "png",
            "ending": "csv",
            "filename": "site.css",
        }
        values |= {"filter_id": MISSING, "api_token_id": MISSING, "project": stories.project().slug}
        values |= {"index": 0, "logo_id": logo.id, "digest": logo.digest}
    sessions = {
        role.value: stories.session_of(role, *(["ba"] if role.is_limited_to_events else []))
        for role in Role
    }
    sources.add(*sources.ALL)
    finding = source_numbered(db.session(), stories.project().id, Finding, "F")
    assert finding is not None
    for values in arguments.values():
        values |= {"sources": "findings", "source_id": finding.id}
    with transaction(by=audit.LINK) as tx:
        asked = ask_about_data(
            tx, registration.person, RequestKind.ERASURE, "Please.", "Europe/Sarajevo"
        )
        tx.flush()
        for values in arguments.values():
            values["request_id"] = asked.id
    export = exports.written("organiser@ctevents.example", "guests", "ba")
    waiting = exports.asked("organiser@ctevents.example")
    for values in arguments.values():
        values["export_id"] = waiting.id
    links = current_app.extensions["ctevents.links"]
    tokens = {
        "/invitations": links.token(Purpose.INVITATION, invitation.link_nonce),
        "/l/": links.code(Purpose.INVITATION, invitation.link_nonce),
        "/nominations": links.token(Purpose.NOMINATION, offer.link_nonce),
        "/registrations": links.token(Purpose.REGISTRATION, registration.link_nonce),
        "/documents": links.token(Purpose.DOCUMENTS, registration.link_nonce),
        "/me/": links.token(Purpose.ME, registration.link_nonce),
        "/unsubscribe": links.token(Purpose.UNSUBSCRIBE, registration.link_nonce),
        "/account": links.token(Purpose.PASSWORD, nonce),
        "/staff/second-factor/link": links.token(Purpose.SECOND_FACTOR, nonce),
        "/staff/exports/files": links.token(Purpose.EXPORT, export.link_nonce),
    }
    assert account_by_email(db.session(), "spare@ctevents.example") is not None
    return arguments, tokens, sessions


def _country(slug: str) -> dict[str, Any]:
    """A published event with a guest checked in, an institution, letters and a door token."""
    event = stories.published_event(slug, open_registration=True)
    registration = stories.registered(slug)
    offer = stories.institution_guest(slug)
    with transaction(by=audit.SHELL) as tx:
        stories.send_invitations(tx, event)
        door_token = make_door_token(tx, event, "A")
    nomination, asked = stories.named(offer), stories.unknown_to_office(slug, offer)
    stories.checked_in(registration, scan_id := str(uuid4()))
    letter = mail("letter", to=f"rsvp+{registration.reply_token}@ctevents.example")
    with transaction(by=audit.CALENDAR) as tx:
        mail_id = receive(tx, read(letter), letter).id
    assert db.session.get(CheckIn, scan_id) is not None
    message = db.session.query(Message).filter_by(event_id=event.id).order_by(Message.id).first()
    rule = db.session.query(ReminderRule).filter_by(event_id=event.id).first()
    assert message is not None
    assert rule is not None
    with transaction(by=audit.SHELL) as tx:
        sheet = enter_sheet(tx, event, "Sheet 1", 1)
        tx.get_one(Registration, registration.id).visa_asked_at = stories.now()
    announcement = stories.sent(stories.announcement(slug), letters=2)
    with transaction(by=audit.SHELL) as tx:  # it has gone, so that nothing deletes it
        due_at = rule.created_at
        tx.add(
            ReminderRun(
                rule=rule,
                anchor_on="2027-03-10",
                due_at=due_at,
                decided_at=due_at,
                outcome=RunOutcome.SENT,
            )
        )
    signed = stories.signed(
        stories.registered(slug, given_name="Sonja", email="sonja@police.example")
    )
    look_alike = stories.guest(slug, given_name="Амра", email="amra@other.example")
    with transaction(by=audit.SHELL) as tx:
        bulk = BulkAction(
            event_id=event.id,
            key=f"bulk {slug}",
            actor=audit.SHELL,
            kind=BulkKind.TAG,
            begun_at=tx.now,
            ended_at=tx.now,
        )
        tx.add(bulk)
        made = GuestImport(event_id=event.id, actor=audit.SHELL, at=stories.now())
        tx.add(made)
        tx.flush()
        tx.get_one(stories.Invitation, look_alike.id).import_id = made.id
        member = add_account(
            tx, f"member-{slug}@ctevents.example", Role.DOOR, [tx.get_one(Event, event.id)]
        )
        import_id, bulk_id, member_id = made.id, bulk.id, member.id
    with transaction(by=audit.SHELL) as tx:
        row = tx.get_one(Event, event.id)
        row.pack_public_at, row.most_companions = stories.now(), 2
    question_id = stories.form_question(slug).id
    with transaction(by=audit.SHELL) as tx:
        tx.add(FormReply(registration_id=registration.id, question_id=question_id, words="By bus"))
        named = {"role": CompanionRole.DRIVER, "given_name": "Ivo", "family_name": "Ilić"}
        companion = Companion(registration_id=registration.id, position=0, **named)
        tx.add(companion)
        tx.flush()
        companion_id, tick_id = companion.id, str(uuid4())
        tx.add(
            CompanionTick(
                id=tick_id, companion_id=companion_id, at=tx.now, station="A", received_at=tx.now
            )
        )
    return {
        "document_id": document(slug).id,
        "card": cards(slug=slug)[0],
        "card_sheet_id": card_sheets(db.session(), stories.event(slug))[0].id,
        "import_id": import_id,
        "member_id": member_id,
        "bulk_id": bulk_id,
        "invitation_id": offer.id,
        "person_id": registration.person_id,
        "registration_id": registration.id,
        "guest_id": reference_of(registration.person),
        "other_id": look_alike.person_id,
        "institution_id": offer.institution_id,
        "nomination_id": nomination.id,
        "asked_id": asked.id,
        "letter_id": stories.official_letter(offer).id,
        "message_id": message.id,
        "mail_id": mail_id,
        "mailing_id": message.mailing_id,
        "check_in_id": scan_id,
        "copy_id": given_copy(slug).id,
        "signature_id": signed.id,
        "sheet_id": sheet.id,
        "gap": "signatures",
        "token_id": door_token.id,
        "rule_id": rule.id,
        "announcement_id": announcement.id,
        "question_id": question_id,
        "companion_id": companion_id,
        "tick_id": tick_id,
    }
