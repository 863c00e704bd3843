"""A database with rows in every table: what ``erasable`` keeps about people, and all the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from flask import Flask

from ctevents.db.base import Transaction
from ctevents.db.handle import transaction
from ctevents.domain.accounts.notes import NoteKind, NoteTiming
from ctevents.domain.events.form_questions import QuestionKind
from ctevents.domain.health.signs import Vital
from ctevents.domain.letters.kinds import LetterKind, StaffLetterKind
from ctevents.domain.letters.reminders import RunOutcome
from ctevents.domain.roles import Role
from ctevents.mail.delivery import deliver_due
from ctevents.models import (
    Account,
    DailyMail,
    NoteChoice,
    Passkey,
    Person,
    RaisedAlarm,
    RawMail,
    ReminderRule,
    ReminderRun,
    ToldNote,
    WorkerReport,
)
from ctevents.services.accounts.accounts import add_account
from ctevents.services.accounts.list_choices import choose_columns, save_filter
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import make_door_token
from ctevents.services.common.notices import NoticeFields, edit_notice
from ctevents.services.common.throttles import count_attempt_from
from ctevents.services.door.search import count_search
from ctevents.services.events.programme import ProgrammeItem, set_programme
from ctevents.services.launch.attachments import Carrier, choose_attachments
from ctevents.services.launch.documents import count_download
from ctevents.services.outbox.staff_letters import queue_staff_letter
from ctevents.services.privacy.requests import erase_person
from ctevents.services.seating.quotas import QuotaFields, set_quota
from ctevents.texts.link_keys import sealer
from tests.conftest import Clock
from tests.support import cards, copies, factors, programs, sources, stories
from tests.support.erasable import Erasable
from tests.support.packs_of_launch import document
from tests.support.smtp import SmtpServer

LISTED = 30
STARTS_AT = datetime(2027, 4, 10, 9, 0, tzinfo=UTC)


def fill_all_tables(app: Flask, clock: Clock, instance: Path) -> None:
    """Fill all tables. Sarajevo (``ba``) is over. Pristina (``xk``) is to come, and Agon is invited
    there."""
    organiser = Erasable(app, clock, instance, listed=LISTED).organiser
    stories.frozen("ba", at=stories.now())
    clock.now = stories.DAY_AFTER
    stories.figures_published("ba")
    stories.published_event("xk", starts_at=STARTS_AT, ends_at=STARTS_AT + timedelta(hours=3))
    with SmtpServer() as server:
        app.config["MAIL_PORT"] = server.port
        deliver_due(app)
    _staff(factors.account(organiser))
    _installation()
    _guests()
    _launch()


def _staff(account: Account) -> None:
    stories.session_of(Role.OBSERVER)
    factors.app_of(account.email)
    programs.made(account, slugs=("xk",))
    with transaction(by=audit.by_account(account.id)) as tx:
        event, of_account = stories.event("xk"), {"account_id": account.id}
        add_account(tx, "door@ctevents.example", Role.DOOR, [event])
        tx.add(
            Passkey(
                **of_account,
                credential_id="cGFzc2tleQ",
                key=b"key",
                sign_count=1,
                name="Key",
                created_at=tx.now,
            )
        )
        save_filter(tx, account, name="Judges", query="group=judges", event_id=event.id)
        choose_columns(tx, account, "guests", ["name", "institution"])
        tx.add(
            NoteChoice(
                **of_account, event_id=event.id, kind=NoteKind.FULL, timing=NoteTiming.AT_ONCE
            )
        )
        tx.add(
            ToldNote(
                **of_account, event_id=event.id, kind=NoteKind.FULL, occasion=1, told_at=tx.now
            )
        )
        tx.add(DailyMail(**of_account, day=tx.now.date()))
        queue_staff_letter(tx, StaffLetterKind.PASSWORD_CHANGED, account)
        count_attempt_from(tx, "198.51.100.7", "links")
        edit_notice(tx, NoticeFields(controller="Country office (sample)"))


def _installation() -> None:
    with transaction(by=audit.WORKER) as tx:
        report = {
            "machine": "web1",
            "reported_at": tx.now,
            "has_stopped": False,
            "has_mail_box": True,
            "clock_off": 0,
        }
        tx.add(WorkerReport(**report, free=4 * 1024**3, size=100 * 1024**3))
        tx.add(RaisedAlarm(vital=Vital.DISK, machine="web1", began_at=tx.now))


def _guests() -> None:
    stories.form_question("xk", kind=QuestionKind.CHOICE)
    gone = stories.guest("xk", given_name="Besa", email="besa@police.example")
    stories.invited(
        "xk", given_name="Agon", family_name="Krasniqi", email="agon@police.example", language="sq"
    )
    with transaction(by=audit.SHELL) as tx:
        event = stories.event("xk")
        erase_person(tx, sealer(), tx.get_one(Person, gone.person_id), "Asked by letter")
        set_quota(tx, event, cards.group(), QuotaFields(reserved=1, ceiling=20, target=10))
        tx.add(_run_of(tx, event.id))
        tx.add(
            RawMail(digest="0" * 64, received_at=tx.now, content=b"Subject: Yes\r\n\r\nI come.\r\n")
        )
        door = make_door_token(tx, event, "A")
    with transaction(by=f"door token {door.id}") as tx:
        count_search(tx, event.id)


def _run_of(tx: Transaction, event_id: int) -> ReminderRun:
    rule = tx.query(ReminderRule).filter_by(event_id=event_id).order_by(ReminderRule.id).first()
    assert rule is not None
    return ReminderRun(
        rule=rule, anchor_on="2027-04-10", due_at=tx.now, decided_at=tx.now, outcome=RunOutcome.LATE
    )


def _launch() -> None:
    stories.logo()
    sources.add(sources.WORKSHOP, sources.FINDING, replace(sources.RECOMMENDATION, number="9"))
    cards.cards(slug="xk")
    copies.stocked("xk", bs=40)
    copies.given_copy("xk")
    added = document("xk")
    ends_at = STARTS_AT + timedelta(hours=1)
    item = ProgrammeItem(
        starts_at=STARTS_AT, ends_at=ends_at, titles={"en": "Findings"}, recommendations=("9",)
    )
    with transaction(by=audit.SHELL) as tx:
        set_programme(tx, stories.event("xk"), [item])
        count_download(tx, added, "judges")
        choose_attachments(tx, Carrier(added.event_id, LetterKind.INVITATION), {added.id: True})
