"""An event with 300 people, or fewer, whose names, addresses and phones nobody else has, and
everything that is kept about them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from flask import Flask
from sqlalchemy import select, update

from ctevents.db.base import Base, Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Outcome, WalkIns
from ctevents.domain.figures.attendance import GapKind
from ctevents.domain.guests.bulk import BulkKind
from ctevents.domain.launch.answers import Answer, Extent
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.wordings import Wording
from ctevents.domain.privacy.times import RequestKind, RequestOutcome
from ctevents.domain.programme import Speaker
from ctevents.domain.protocol.titles import Rank
from ctevents.domain.registration import Awaits, CompanionRole, NamedCompanion
from ctevents.domain.roles import Role
from ctevents.formats import maildir
from ctevents.formats.incoming import read
from ctevents.formats.spreadsheet import write_csv
from ctevents.mail.delivery import deliver_due
from ctevents.models import (
    CommentReview,
    Event,
    Invitation,
    ListReading,
    Message,
    OutboxGate,
    Person,
    Registration,
)
from ctevents.services.accounts.accounts import account_by_email
from ctevents.services.bulk.actions import Wanted, begin_bulk, carry_on
from ctevents.services.bulk.forecast import forecast
from ctevents.services.common import audit
from ctevents.services.desk.exports import ask_for_export, claim_export, finish_export, keep_piece
from ctevents.services.door.companions import let_companion_in, take_companion_back
from ctevents.services.events.programme import ProgrammeItem, set_programme
from ctevents.services.figures.freezing import thaw_figures
from ctevents.services.figures.reconciliation import enter_sheet, explain_gap
from ctevents.services.guests.filters import GuestFilters
from ctevents.services.guests.import_ import import_guests
from ctevents.services.guests.merging import merge
from ctevents.services.guests.unmasking import record_unmasking
from ctevents.services.letters.announcements import AnnouncementFields, add_announcement
from ctevents.services.letters.incoming import receive
from ctevents.services.letters.official_letters import attach_letter
from ctevents.services.letters.wordings import Place, set_wording, use_elsewhere, wording_version
from ctevents.services.people.companions import companions_of
from ctevents.services.people.duplicates import tell_apart
from ctevents.services.people.identity_changes import link_people
from ctevents.services.people.marks import (
    add_tag,
    set_assistant,
    set_awaited_by,
    set_host,
    set_vip,
    write_notes,
)
from ctevents.services.people.people import fields_of
from ctevents.services.privacy.person_requests import ask_about_data, settle_request
from ctevents.services.replies.invitations import accept, decline, send_invitations
from ctevents.services.replies.registrations import Wishes, registration_of
from ctevents.services.replies.withdrawals import withdraw_invitation
from ctevents.texts.papers.certificates import write_down_due
from tests.conftest import Clock
from tests.support import answered, door, stories
from tests.support.mails import mail
from tests.support.smtp import SmtpServer

LISTED, WALK_INS, NOMINEES = 251, 25, 25
ON_THE_DAY = datetime(2027, 3, 10, 9, 30, tzinfo=UTC)
AFTERWARDS = datetime(2027, 3, 11, 9, 0, tzinfo=UTC)
COLUMNS = (
    "given_name",
    "family_name",
    "email",
    "institution",
    "position",
    "title",
    "group",
    "sex",
    "language",
    "phone",
    "unnamed",
    "reply",
)
GROUPS = ("police", "judges", "prosecutors", "media")


class Seeds:
    """Words that occur nowhere else, by what they are. ``all`` has each of them."""

    def __init__(self) -> None:
        self._random, self.all = Random(7), dict[str, str]()

    def word(self, meaning: str) -> str:
        """Return a new word, such as ``Zqhvtrmwkd``."""
        word = "Zq" + "".join(self._random.choices("bcdfghjklmnprstvwxz", k=10))
        self.all[word] = meaning
        return word

    def address(self) -> str:
        return f"{self.word('address').lower()}@ministry.example"

    def phone(self) -> str:
        number = "".join(self._random.choices("0123456789", k=10))
        self.all[number] = "phone"
        return f"+387{number}"


class Erasable:
    """The event, in Sarajevo, and the seeds of everything about its people."""

    def __init__(self, app: Flask, clock: Clock, instance: Path, *, listed: int = LISTED) -> None:
        """Tell all of it. ``listed``: the number of people on the guest list, 30 or more."""
        self.seeds, self._app, self._clock, self._listed = Seeds(), app, clock, listed
        self._numbers = count(1)
        self.large = [f"Large institution {number}" for number in range(6)]
        self._plan()
        self._import()
        self._reply()
        self._nominate()
        self._merge()
        self._write_about()
        self._send(instance)
        clock.now = ON_THE_DAY
        self._arrive()
        clock.now = AFTERWARDS
        self._settle()
        self._take_away()
        self._ask_about_data()
        self._note_tokens()

    @property
    def event(self) -> Event:
        return stories.event("ba")

    def _plan(self) -> None:
        stories.published_event("ba", capacity=400)
        stories.published_event("me", capacity=10)
        self.organiser = stories.account(Role.ORGANISER)
        self._question_id = stories.form_question().id
        account = account_by_email(db.session(), self.organiser)
        assert account is not None
        self.account_id = account.id
        name, institution, other_name, other_institution = (
            self.seeds.word("speaker") for _number in range(4)
        )
        speaker = Speaker(
            name=name,
            institution=institution,
            names={"bs": other_name},
            institutions={"bs": other_institution},
            has_consented=True,
        )
        start = datetime(2027, 3, 10, 9, 0, tzinfo=UTC)
        item = ProgrammeItem(
            starts_at=start,
            ends_at=start + timedelta(hours=1),
            titles={"en": "Opening"},
            speakers=(speaker,),
        )
        with transaction(by=audit.SHELL) as tx:
            set_programme(tx, self.event, [item])

    def _rows(self) -> Iterator[list[str]]:
        word = self.seeds.word
        for number in range(self._listed):
            institution = self.large[number % 6] if number % 3 else word("institution")
            yield [
                word("given name"),
                word("family name"),
                self.seeds.address() if number % 5 else "",
                institution,
                word("position"),
                word("title"),
                GROUPS[number % 4],
                "fmx"[number % 3],
                "bs",
                self.seeds.phone(),
                "yes" if number % 25 == 2 else "",
                "accepted" if number % 10 == 1 else "",
            ]

    def _import(self) -> None:
        rows = list(self._rows())
        content = write_csv([list(COLUMNS), *rows])
        corrected = [[*row[:4], self.seeds.word("position"), *row[5:]] for row in rows[1:9]]
        with transaction(by=audit.by_account(self.account_id)) as tx:
            import_guests(tx, self.event, content, skip_refused=False, take_replies=True)
            name = f"{self.seeds.word('file name')}.csv"
            again = write_csv([list(COLUMNS), *corrected])
            import_guests(tx, self.event, again, skip_refused=False, file_name=name)
            choices = {"columns": {}, "words": {"group": {self.seeds.word("group"): "judges"}}}
            of = {"event_id": self.event.id, "account_id": self.account_id, "headings": "headings"}
            tx.add(ListReading(**of, choices=choices, used_at=tx.now))
        with transaction(by=audit.SHELL) as tx:
            send_invitations(tx, self.event)
            stories.uploaded(tx, self.account_id, f"{self.seeds.word('upload')}.csv", self._file())

    def _file(self) -> bytes:
        word = self.seeds.word
        return write_csv(
            [["given_name", "family_name", "group"], [word("upload"), word("upload"), "judges"]]
        )

    def _reply(self) -> None:
        """Let half of the people register, and correct their names as they do."""
        waiting = select(Invitation).where(
            Invitation.event_id == self.event.id, Invitation.state == "sent"
        )
        for number, invitation in enumerate(
            db.session().scalars(waiting.order_by(Invitation.id)).all()
        ):
            with transaction(by=audit.LINK) as tx:
                row = tx.get_one(Invitation, invitation.id)
                person = stories.person_of(row)
                fields = fields_of(person)
                if number % 2:
                    accept(tx, row, self._corrected(fields, number), self._wishes())
                elif number % 10 == 0:
                    with tx.acting_as(audit.SHELL):
                        withdraw_invitation(tx, row, reason=self.seeds.word("reason"))
                elif number % 10 == 2:
                    decline(tx, row, self.seeds.word("words to the host"))

    def _corrected(self, fields: Any, number: int) -> Any:
        word = self.seeds.word
        if number % 4 == 1:
            return fields
        return replace(
            fields,
            family_name=word("family name"),
            phone=self.seeds.phone(),
            institution=word("institution"),
        )

    def _wishes(self) -> Wishes:
        word = self.seeds.word
        needs = {"dietary": word("diet"), "access_needs": word("access needs")}
        replies = {self._question_id: word("reply to a question")}
        return Wishes(
            **needs,
            form_replies=replies,
            companions=[
                NamedCompanion(CompanionRole.DRIVER, word("given name"), word("family name"))
            ],
            needs_interpretation=True,
            interpretation_language="sq",
            may_share_details=True,
        )

    def _nominate(self) -> None:
        """Let institutions name people, and answer on paper."""
        offer = stories.invited_institution("ba", "Large institution of nominees", seats=NOMINEES)
        with transaction(by=audit.SHELL) as tx:
            row = tx.get_one(Invitation, offer.id)
            row.focal_email, row.focal_email_bounced = self.seeds.address(), self.seeds.address()
            content = f"%PDF-1.7\n({self.seeds.word('official letter')})\n%%EOF\n".encode()
            attach_letter(tx, row, f"{self.seeds.word('official letter')}.pdf", content)
        for _number in range(NOMINEES):
            names = {
                "given_name": self.seeds.word("given name"),
                "family_name": self.seeds.word("family name"),
            }
            stories.named(
                offer, **names, email=self.seeds.address(), position=self.seeds.word("position")
            )

    def _registrations(self) -> list[Registration]:
        query = (
            select(Registration)
            .where(Registration.event_id == self.event.id)
            .order_by(Registration.id)
        )
        return list(db.session().scalars(query))

    def _merge(self) -> None:
        """Merge two registrants, declare two others different people, and link one with somebody of
        another event."""
        one, other, third, fourth, *_ = [
            each.person_id for each in self._registrations() if not each.person.is_unnamed
        ]
        elsewhere = stories.guest(
            "me", given_name="Ada", family_name="Novak", email="ada@me.example"
        ).person_id
        with transaction(by=audit.SHELL) as tx:
            merge(tx, tx.get_one(Event, self.event.id), (one, other), ())
            tell_apart(tx, self.event.id, (min(third, fourth), max(third, fourth)))
            link_people(tx, [third, elsewhere or 0])

    def _write_about(self) -> None:
        """Write free text: reasons, an announcement, a wording, a search."""
        word = self.seeds.word
        with transaction(by=audit.by_account(self.account_id)) as tx:
            unnamed = tx.scalars(
                select(Person).where(Person.event_id == self.event.id, Person.is_unnamed)
            ).first()
            assert unnamed is not None
            record_unmasking(tx, unnamed, word("reason"))
            texts = {name: {"en": word("announcement")} for name in ("subjects", "bodies")}
            add_announcement(
                tx, self.event, AnnouncementFields(**texts, segment=stories.ANOTHER_ROOM.segment)
            )
            set_wording(
                tx,
                self.event,
                LetterKind.CONFIRMED,
                "en",
                Wording("{title}", f"{{salutation}}\n\n{word('wording')}"),
            )
            self._replace_wording(tx, Wording("{title}", word("wording")))
            about = tx.get_one(Registration, self._registrations()[5].id)
            set_awaited_by(tx, about.person, word("host"))
            write_notes(tx, self.event.id, {about.person_id: word("note")})
            set_assistant(tx, about.person, f"{word('assistant')}@police.example")
            add_tag(tx, self.event.id, [about.person_id], word("tag"))
            set_vip(tx, self.event.id, [about.person_id], is_vip=True)
            set_host(tx, self.event.id, [about.person_id], self.account_id)
            wanted = Wanted(
                kind=BulkKind.GROUP,
                filters=GuestFilters(),
                agreed="",
                key="bulk",
                words=word("reason"),
            )
            found = forecast(tx, self.event, wanted.kind, wanted.filters, now=tx.now).agreed
            carry_on(
                tx, begin_bulk(tx, self.event, replace(wanted, agreed=found, value="police")).id
            )
            about.person.institution_typed, about.person.rank = word("institution"), Rank.MINISTER
            about.reason_told, about.reason_internal = word("reason"), word("reason")
            tx.get_one(Event, self.event.id).cancellation_reason = word("reason")

    def _replace_wording(self, tx: Transaction, wording: Wording) -> None:
        """Use the standard wording of another event in its place."""
        place = Place(stories.event("me"), LetterKind.WAITLISTED, "en")
        set_wording(tx, self.event, place.kind, place.language, wording)
        use_elsewhere(tx, place, {place.event.id: "", self.event.id: wording_version(wording)})

    def _send(self, instance: Path) -> None:
        """Send the letters, and take answers: a bounce, a calendar's reply, and mail that staff
        must read."""
        with SmtpServer() as server:
            self._app.config["MAIL_PORT"] = server.port
            deliver_due(self._app)
        for letter in server.letters[:20]:
            maildir.keep(instance / "inbox", letter.content)
        letters = select(Message).where(
            Message.recipient.is_not(None), Message.registration_id.is_not(None)
        )
        bounced, answered_ = db.session().scalars(letters.order_by(Message.id).limit(2)).all()
        guest = answered_.registration
        assert guest is not None
        known = {"to": f"rsvp+{guest.reply_token}@ctevents.example", "uid": guest.calendar_uid}
        for content in (
            mail(
                "exim-bounce",
                message_id=f"{bounced.message_id}@ctevents.example",
                recipient=bounced.recipient,
            ),
            mail(
                "outlook",
                **known,
                sender=answered_.recipient,
                attendee=answered_.recipient,
                partstat="TENTATIVE",
            ),
            mail("letter", **known, sender=self.seeds.address(), word=self.seeds.word("mail")),
        ):
            with transaction(by=audit.CALENDAR) as tx:
                receive(tx, read(content), content)
        with transaction(by=audit.SHELL) as tx:
            tx.execute(update(OutboxGate).values(server_words=self.seeds.word("server")))

    def _arrive(self) -> None:
        confirmed = [each for each in self._registrations() if each.state == "confirmed"]
        for number, registration in enumerate(confirmed[:80]):
            self._clock.advance(minutes=1)
            door.record(self.event.id, door.scan(door.code_of(registration.id), at=stories.now()))
            with transaction(by="door token 1") as tx:
                for companion in companions_of(tx, registration.id):
                    let_companion_in(tx, self.event.id, companion.id, station="A")
                    take_companion_back(tx, self.event.id, companion.id)
                    let_companion_in(tx, self.event.id, companion.id, station="A")
            if number % 40 == 0:
                door.record(self.event.id, door.scan("NOT A BADGE AT ALL", at=stories.now()))
        self._arrive_without_seat()
        for _number in range(WALK_INS):
            names = {
                "given_name": self.seeds.word("given name"),
                "family_name": self.seeds.word("family name"),
            }
            door.walked_in(
                self.event.id,
                **names,
                email=self.seeds.address(),
                institution=self.seeds.word("institution"),
            )

    def _arrive_without_seat(self) -> None:
        """Admit somebody who has declined, and somebody who waits for an answer of their own."""
        declined = select(Invitation).where(
            Invitation.event_id == self.event.id, Invitation.state == "declined"
        )
        first, second, *_others = [
            stories.person_of(invitation).id for invitation in db.session().scalars(declined)
        ]
        with transaction(by=audit.SHELL) as tx:
            tx.get_one(Event, self.event.id).walk_ins = WalkIns.APPROVAL
        door.arrive(self.event.id, door.picked(first))
        with transaction(by=audit.SHELL) as tx:
            waiting = registration_of(tx, first)
            assert waiting is not None
            waiting.awaits, waiting.answer_by = Awaits.REGISTRANT, tx.now + timedelta(hours=1)
            tx.get_one(Event, self.event.id).walk_ins = WalkIns.ALLOWED
        for person_id in (first, second):
            door.arrive(self.event.id, door.picked(person_id, shown=Outcome.ADMITTED))

    def _settle(self) -> None:
        """Write certificates, unfreeze and freeze the figures, explain a gap, keep comments."""
        word = self.seeds.word
        [*write_down_due(stories.now(), actor=audit.WORKER)]
        stories.frozen("ba", at=stories.now())
        with transaction(by=audit.SHELL) as tx:
            enter_sheet(tx, self.event, word("sheet"), 103)
            thaw_figures(tx, self.event, word("reason"))
        with transaction(by=audit.SHELL) as tx:
            attended = len([each for each in self._registrations() if each.has_entered])
            explain_gap(tx, self.event, GapKind.SIGNATURES, 103 - attended, word("reason"))
        [first, *_] = answered.add_recommendations().values()
        comment = Answer(Extent.YES, comment=word("comment"))
        answered.answered(
            "ba", first, {"police": [comment] * 6, "": [Answer(comment=word("comment"))] * 5}
        )
        with transaction(by=audit.SHELL) as tx:
            tx.add(
                CommentReview(
                    event_id=self.event.id, digest=word("review"), is_shown=True, decided_at=tx.now
                )
            )

    def _take_away(self) -> None:
        """Export a list to a file that is ready."""
        word = self.seeds.word
        with transaction(by=audit.SHELL) as tx:
            parameters = {
                "ending": "csv",
                "language": "en",
                "arguments": {"search": word("search")},
            }
            asked = {
                "account_id": self.account_id,
                "event_id": self.event.id,
                "file_name": "guests.csv",
            }
            ask_for_export(tx, "guests", parameters, **asked)
            claim = claim_export(tx)
            assert claim is not None
            keep_piece(tx, claim, 0, word("export").encode())
            finish_export(tx, claim, rows=1)

    def _ask_about_data(self) -> None:
        """Ask for a correction, which staff answer."""
        person = self._registrations()[0].person
        with transaction(by=audit.LINK) as tx:
            asked = ask_about_data(
                tx, person, RequestKind.CORRECTION, self.seeds.word("request"), "Europe/Sarajevo"
            )
            tx.flush()
            settle_request(tx, asked, RequestOutcome.DONE, self.seeds.word("answer"))

    def _note_tokens(self) -> None:
        """Note the random values from which links and addresses are made."""
        tables = Base.metadata.tables
        for table, name in (
            ("invitations", "link_nonce"),
            ("registrations", "link_nonce"),
            ("registrations", "reply_token"),
            ("registrations", "calendar_uid"),
            ("messages", "message_id"),
            ("exports", "link_nonce"),
            ("former_invitations", "link_nonce"),
            ("former_registrations", "link_nonce"),
            ("former_registrations", "reply_token"),
            ("former_registrations", "calendar_uid"),
        ):
            found = tables[table]
            query = select(found.c[name])
            if "event_id" in found.c:
                query = query.where(found.c.event_id == self.event.id)
            self.seeds.all |= dict.fromkeys(db.session().scalars(query), f"{table}.{name}")
        db.session().rollback()
