"""A world with everything in every state, with the longest names, to look at all pages.

Sarajevo (``ba``) is published and busy; Pristina (``xk``) is full; Podgorica (``me``) is closed,
without a programme; Belgrade (``rs``) is cancelled; Skopje (``mk``) is over; Tirana (``al``) is a
draft with an empty list.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from flask import Flask

from ctevents.cli.reminders import run_due
from ctevents.db.handle import db, transaction
from ctevents.domain.events.form_questions import QuestionKind
from ctevents.domain.events.places import ArrivalPart
from ctevents.domain.figures.attendance import GapKind
from ctevents.domain.figures.moments import Moment
from ctevents.domain.guests.bulk import BulkKind
from ctevents.domain.letters.kinds import LetterKind, MessageState
from ctevents.domain.letters.reminders import Anchor, Timing, Unit
from ctevents.domain.letters.segments import Segment, Standing
from ctevents.domain.letters.wordings import Wording
from ctevents.domain.people import Sex
from ctevents.domain.privacy.times import RequestKind
from ctevents.domain.programme import Speaker, SpeakerRole
from ctevents.domain.registration import (
    Approval,
    Awaits,
    CompanionRole,
    InvitationState,
    NamedCompanion,
    RegistrationState,
)
from ctevents.domain.schedule import ProgrammeKind
from ctevents.formats.incoming import read
from ctevents.formats.spreadsheet import write_csv
from ctevents.mail.delivery import deliver_due
from ctevents.models import Invitation, Message, Registration
from ctevents.services.bulk.actions import Wanted, begin_bulk, carry_on
from ctevents.services.bulk.forecast import forecast
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import make_door_token, revoke_door_token
from ctevents.services.door.undoing import undo_check_in
from ctevents.services.door.walk_ins import Arrival, walk_in
from ctevents.services.events.changes import cancel_event
from ctevents.services.events.events import edit_event
from ctevents.services.events.form_questions import Choice, withdraw_question
from ctevents.services.events.programme import ProgrammeItem, set_programme
from ctevents.services.figures.gaps import remind
from ctevents.services.figures.publishing import snapshots
from ctevents.services.figures.reconciliation import enter_sheet, explain_gap
from ctevents.services.guests.filters import GuestFilters
from ctevents.services.guests.import_ import import_guests
from ctevents.services.guests.list import add_person_guest
from ctevents.services.letters.announcements import AnnouncementFields, reach
from ctevents.services.letters.incoming import receive
from ctevents.services.letters.reminder_rules import RuleFields, add_rule, switch_rule
from ctevents.services.letters.wordings import set_wording
from ctevents.services.people.duplicates import tell_apart
from ctevents.services.people.identity_changes import link_people
from ctevents.services.privacy.person_requests import ask_about_data
from ctevents.services.replies.delegations import delegate
from ctevents.services.replies.invitations import accept, decline, send_invitations
from ctevents.services.replies.open_registration import ask_for_place
from ctevents.services.replies.registrations import Wishes
from ctevents.services.replies.withdrawals import withdraw_invitation
from ctevents.texts.papers.certificates import CertificateNumbers, write_down_due
from ctevents.texts.rendering import link
from tests.support import copies, door, sources, stories
from tests.support.answered import answered_across_borders
from tests.support.busy_door import make_busy
from tests.support.cards import cards_in_each_state
from tests.support.kept_seats import keep_seats
from tests.support.mails import mail
from tests.support.nominees import name_people
from tests.support.packs_of_launch import packs_in_each_state
from tests.support.projects import FIELDS, add_event, add_project

BEFORE = datetime(2027, 1, 11, 9, 0, tzinfo=UTC)
"""The time of all invitations."""
NOW = datetime(2027, 2, 1, 9, 0, tzinfo=UTC)

TITLE = (
    "Launch of the final report on trafficking in persons and the smuggling of migrants in the "
    "Western Balkans"
)
INSTITUTION = "Ministry of Interior, Directorate for Combating Organised and Cross-border Crime"
"""Eighty characters."""
WORD = "Zwischenstaatlichkeitskoordinierungsabteilung"
SERVER_WORDS = (
    "550 5.1.1 <nobody@a-very-long-name-of-a-mail-domain.interior.example>: Recipient address "
    "rejected: unknown"
)

LONG = {
    "given_name": "Marija-Magdalena Aleksandra",
    "family_name": "Đorđević-Karađorđević Obrenović-Mijatović",
    "email": "marija-magdalena.djordjevic-karadjordjevic@directorate.interior.example",
    "institution": INSTITUTION,
    "position": "Deputy head of the unit for international operational police cooperation",
}
CYRILLIC = {
    "given_name": "Његослава",
    "family_name": "Стојановска-Ѓорѓиевска",
    "email": "njegoslava@sud.example",
    "institution": "Виши јавни тужилац за организовани криминал",
    "language": "sr-Cyrl",
}
ONE_WORD = {
    "given_name": "Ada",
    "family_name": WORD,
    "email": f"ada@{WORD.lower()}.example",
    "institution": WORD,
}

Links = dict[str, list[str]]
"""Kind of visitor → the paths of the personal links."""


SPEAKERS = (
    Speaker(
        name=f"{LONG['given_name']} {LONG['family_name']}",
        institution=INSTITUTION,
        has_consented=True,
    ),
    Speaker(
        name="Lejla Živković",
        role=SpeakerRole.CHAIR,
        has_consented=True,
        names={"bs": f"{LONG['given_name']} {LONG['family_name']}"},
        institutions={"bs": INSTITUTION},
    ),
    Speaker(name="Mira Kept Private", role=SpeakerRole.INTERPRETER),
)


class Everything:
    """``links`` lead to pages of each kind of visitor, in each state; ``verdicts`` are check-ins at
    the door of ``ba``, one of each kind."""

    def __init__(self, app: Flask, set_clock: Callable[[datetime], None]) -> None:
        self.links: Links = {
            "invitee": [],
            "focal point": [],
            "registrant": [],
            "holder of a card": [],
        }
        self.verdicts: list[str] = []
        self._app = app
        set_clock(BEFORE)
        self._plan()
        self._questions = self._ask()
        self._invite()
        self._reply()
        deliver_due(app)
        set_clock(datetime(2027, 1, 28, 10, 0, tzinfo=UTC))
        came = self._registered("mk", given_name="Весна", email="vesna@mk.example", language="mk")
        stories.checked_in(came)
        self._late = self._registered(
            "mk", given_name="Goran", email="goran@mk.example", language="mk"
        )
        set_clock(NOW)
        self._end()
        self._door()
        self._mail()
        self._letters()
        self._bulk()
        self._reminders()
        self._announcements()
        self._same_person()
        self._settle()
        self._certificates(came)
        sources.add_long()
        self.links["holder of a card"] += [*cards_in_each_state(), answered_across_borders()]
        self.links["registrant"] += packs_in_each_state(came, self._confirmed[0])
        stories.checked_in(self._early)
        with transaction(by=audit.LINK) as tx:
            ask_about_data(
                tx, self._early.person, RequestKind.OBJECTION, WORD, self._early.event.time_zone
            )
        self.links["registrant"].append(
            f"{stories.path(stories.Purpose.DOCUMENTS, self._early.link_nonce)}/results"
        )
        self._second_project()

    def _second_project(self) -> None:
        """Add a project with an event, and one without."""
        add_event(
            "durres", add_project("borders", fields=replace(FIELDS, title=f"{TITLE}: {WORD}")), "al"
        )
        stories.published_event("durres")
        add_project("empty", groups_of=None)

    def _plan(self) -> None:
        common: dict[str, Any] = {
            "titles": {"en": TITLE},
            "venues": {"en": "Congress centre of the Chamber of Commerce and Industry"},
            "contact_name": "Country office (sample)",
            "contact_phone": "+387 33 000 000",
            **{part: {"en": f"{part}: {WORD}"} for part in ArrivalPart},
            "day_contact_name": WORD,
            "day_contact_phone": "+387 33 111 111",
        }
        stories.planned_event("al", **common)
        busy = stories.published_event(
            "ba",
            **common,
            open_registration=True,
            offers_visa_letters=True,
            most_companions=2,
            registration_closes_at=datetime(2027, 3, 7, 17, 0, tzinfo=UTC),
        )
        stories.published_event("xk", **common, capacity=5)  # three are offered to an institution
        day = {
            "starts_at": datetime(2027, 2, 20, 9, 0, tzinfo=UTC),
            "ends_at": datetime(2027, 2, 20, 12, 0, tzinfo=UTC),
        }
        stories.published_event(
            "me", **common, **day, registration_closes_at=datetime(2027, 1, 30, 17, tzinfo=UTC)
        )
        stories.published_event("rs", **common)
        day = {
            "starts_at": datetime(2027, 1, 28, 9, 0, tzinfo=UTC),
            "ends_at": datetime(2027, 1, 28, 12, 0, tzinfo=UTC),
        }
        stories.published_event("mk", **common, **day)
        start = datetime(2027, 3, 10, 9, 0, tzinfo=UTC)
        names = [
            "Opening",
            "Findings of the national workshops and of the regional conference, with questions",
            WORD,
        ]
        items = [
            ProgrammeItem(
                starts_at=start + timedelta(minutes=30 * number),
                ends_at=start + timedelta(minutes=30 * number + 30),
                titles={"en": name},
                speakers=SPEAKERS if number else (),
                recommendations=("2.10", "3") if number == 1 else (),
                kind=kind,
            )
            for number, (name, kind) in enumerate(zip(names, ProgrammeKind, strict=True))
        ]
        with transaction(by=audit.SHELL) as tx:
            set_programme(tx, stories.event(busy.slug), items)

        stories.logo(
            "Ministry of Foreign Affairs and International Cooperation of the Government of Italy"
        )
        stories.logo(WORD, width=90, height=200, ink="#000000")

    def _ask(self) -> dict[int, str]:
        """Ask a question of each kind, and one that is withdrawn later; return replies."""
        bus = Choice(
            texts={"en": f"By the bus that leaves in front of the {WORD}", "bs": "Autobusom"}
        )
        travel = stories.form_question(
            kind=QuestionKind.CHOICE, choices=(bus, Choice(texts={"en": "By car"}))
        )
        camera = {"en": f"Do you bring a camera, a microphone or a {WORD}?"}
        yes_no = stories.form_question(
            kind=QuestionKind.YES_NO,
            is_required=True,
            groups=("media", "iom"),
            wordings=camera,
            hints={"en": TITLE},
        )
        words, old = (
            stories.form_question(wordings={"en": "Anything else?"}),
            stories.form_question(),
        )
        with transaction(by=audit.SHELL) as tx:
            withdraw_question(tx, stories.event("ba"), old.id)
        return {
            travel.id: str(travel.choices[0].id),
            yes_no.id: "no",
            words.id: f"{TITLE}\n{WORD}",
            old.id: "By bus",
        }

    def _invite(self) -> None:
        """Make an invitation in each state, for people and institutions, and more than one page of
        guests."""
        self._invited = {
            "long": stories.guest("ba", **LONG),
            "cyrillic": stories.guest("ba", **CYRILLIC),
            "word": stories.guest("ba", **ONE_WORD),
            "declined": stories.guest(
                "ba", given_name="Deša", email="desa@police.example", sex=Sex.M
            ),
            "withdrawn": stories.guest("ba", given_name="Vlado", email="vlado@police.example"),
            "passed on": stories.guest("ba", given_name="Dalibor", email="dalibor@police.example"),
            "by letter": stories.guest("ba", given_name="Luka", email="", group="police"),
        }
        stories.institution_guest("ba", name=INSTITUTION)
        for slug in ("xk", "me", "rs", "mk"):
            self._invited[slug] = stories.guest(
                slug, given_name="Iva", email=f"iva@{slug}.example", institution=WORD
            )
            stories.institution_guest(slug)
        for slug in ("ba", "xk", "me", "rs", "mk"):
            with transaction(by=audit.SHELL) as tx:
                send_invitations(tx, stories.event(slug))
        groups = ("police", "border-police", "donors", "media", "academia")
        with transaction(by=audit.SHELL, at=BEFORE) as tx:
            for number in range(105):
                fields = stories.fields(
                    given_name=f"Gost {number}",
                    family_name=("Hadžiselimović", "Чолић", "van der Berg", "O'Neill")[number % 4],
                    email=f"guest{number}@ministry.example" if number % 7 else "",
                    institution=("State Police", INSTITUTION, "Faculty of Law")[number % 3],
                    group=groups[number % 5],
                    sex=list(Sex)[number % 3],
                )
                add_person_guest(tx, stories.event("ba"), fields, is_unnamed=number == 5)
        table = [
            ["given_name", "family_name", "email", "group"],
            ["Mila", "Jović", "mila@court.example", "judges"],
        ]
        with transaction(by=audit.by_account(1), at=BEFORE) as tx:
            import_guests(tx, stories.event("ba"), write_csv(table), skip_refused=False)

    def _reply(self) -> None:
        with transaction(by=audit.LINK) as tx:
            decline(tx, tx.get_one(Invitation, self._invited["declined"].id), f"{TITLE}, {WORD}")
            withdrawn, passed_on = (
                tx.get_one(Invitation, self._invited[name].id)
                for name in ("withdrawn", "passed on")
            )
            withdraw_invitation(tx, withdrawn, reason=f"{TITLE}, {WORD}")
            colleague = stories.fields(**LONG | {"given_name": "Dragoslava"})
            delegate(tx, passed_on, colleague)
        for registration in name_people(LONG, ONE_WORD, self._registered):
            self.links["registrant"].append(
                stories.path(stories.Purpose.REGISTRATION, registration.link_nonce)
            )
        gone = self._registered("xk", given_name="Besnik", email="besnik@xk.example")
        self._registered("xk", given_name="Arta", email="arta@xk.example", language="sq")
        # is offered the seat of the first
        self._registered("xk", given_name="Agon", email="agon@xk.example")
        self._registered("xk", **LONG)  # waits
        keep_seats("xk", gone, INSTITUTION)
        self._early = self._registered("me", given_name="Śana", email="sana@me.example")
        self._registered("rs", **CYRILLIC)
        self._confirmed = [
            self._registered("ba", given_name=f"Lejla {n}", email=f"l{n}@police.example")
            for n in range(7)
        ]
        states = (RegistrationState.PENDING, RegistrationState.REJECTED)
        with transaction(by=audit.SHELL) as tx:
            for registration, state in zip(self._confirmed[:2], states, strict=True):
                row = tx.get_one(Registration, registration.id)
                row.state, row.awaits = (
                    state,
                    Awaits.OFFICE if state is RegistrationState.PENDING else None,
                )
                row.reason_told, row.reason_internal = f"{TITLE}\n\n{WORD}", WORD
        door.cancelled(self._confirmed[2].id)
        with transaction(by=audit.PUBLIC) as tx:
            wanda = stories.fields(**LONG | {"group": "media"})
            ask_for_place(tx, stories.event("ba"), wanda, Wishes(), "")
        self._long = self._registered(
            "ba", **{**LONG, "email": "other@interior.example", "given_name": "Snežana"}
        )

    def _registered(self, slug: str, **changes: Any) -> Registration:
        """Register like ``stories.registered``, without sending waiting invitations; note the
        link."""
        invitation = stories.guest(slug, **changes)
        with transaction(by=audit.SHELL) as tx:
            row = tx.get_one(Invitation, invitation.id)
            row.state, row.sent_at = InvitationState.SENT, stories.now()
        with transaction(by=audit.LINK) as tx:
            replies = self._questions if slug == "ba" else {}
            wishes = Wishes(
                needs_interpretation=True, dietary="No nuts, no fish", may_share_details=True
            )
            named = (
                [NamedCompanion(CompanionRole.DRIVER, f"Vozač{WORD}", "Иванов")]
                if slug == "ba"
                else None
            )
            wishes = replace(wishes, form_replies=replies, companions=named)
            made = accept(tx, invitation, stories.fields(**changes), wishes)
        self.links["registrant"].append(stories.path(stories.Purpose.REGISTRATION, made.link_nonce))
        if len(self.links["registrant"]) == 1:
            self.links["registrant"].append(
                urlsplit(link(stories.Purpose.UNSUBSCRIBE, made.link_nonce)).path
            )
        if not self._is_there_one_accepted:
            self.links["invitee"].append(
                stories.path(stories.Purpose.INVITATION, invitation.link_nonce)
            )
        return made

    @property
    def _is_there_one_accepted(self) -> bool:
        return len(self.links["invitee"]) > 0

    def _end(self) -> None:
        """Let time pass, cancel one event, require approval from now on; note the links of all
        invited people."""
        with transaction(by=audit.SHELL) as tx:
            approved = {
                "approval": Approval.FOCAL_POINT_AND_OFFICE,
                "approvals": {"media": "automatic"},
            }
            edit_event(tx, stories.event("ba"), approved)
            reason = f"The venue was flooded.\n{WORD}"
            cancel_event(tx, stories.event("rs"), reason=reason)
        is_answered = Invitation.institution_id.is_not(None) & (
            Invitation.state == InvitationState.ACCEPTED
        )
        is_open = Invitation.state.in_(["sent", "declined"])
        for invitation in (
            db.session.query(Invitation)
            .filter(is_open | is_answered)
            .order_by(Invitation.id.desc())
        ):
            purpose, kind = stories.Purpose.INVITATION, "invitee"
            if invitation.institution_id:
                purpose, kind = stories.Purpose.NOMINATION, "focal point"
            self.links[kind].append(stories.path(purpose, invitation.link_nonce))

    def _door(self) -> None:
        """Make a verdict of each kind, and devices in each state."""
        event_id = stories.event("ba").id
        entered, undone = self._confirmed[3].id, self._confirmed[4].id
        scans = [
            door.scan(door.code_of(self._long.id)),
            door.scan(door.code_of(entered), station=INSTITUTION[:40]),
            door.scan(door.code_of(entered), at=NOW + timedelta(seconds=30)),
            door.scan("NOT A BADGE AT ALL"),
            door.ticked(self._confirmed[0].id),
            door.ticked(self._confirmed[2].id),
            door.ticked(self._confirmed[5].id, at=NOW + timedelta(hours=3)),
            door.ticked(undone),
        ]
        for scan in scans:
            door.record(event_id, scan)
        stories.signed(self._confirmed[6])
        self.verdicts = [scan.id for scan in scans]
        with transaction(by=audit.SHELL, at=NOW) as tx:
            assert undo_check_in(tx, event_id, scans[-1].id) is not None
            arrival = Arrival(
                id=str(uuid4()),
                at=NOW,
                station="A",
                fields=stories.fields(given_name="Wanda", email=""),
            )
            walk_in(tx, event_id, arrival)
            event = stories.event("ba")
            make_door_token(tx, event, "Main entrance, left of the cloakroom")
        with transaction(by=audit.SHELL, at=BEFORE) as tx:
            make_door_token(tx, event, "B", ends_at=NOW - timedelta(days=1))
            lost = make_door_token(tx, event, "C")
        with transaction(by=audit.SHELL, at=NOW) as tx:
            revoke_door_token(tx, lost)
        self.verdicts.append(arrival.id)
        make_busy("ba", word=WORD)
        copies.stocked("ba", bs=40, sr_Latn=12, en=1)
        copies.given(
            *[copies.a_copy() for _ in range(23)],
            copies.a_copy("en"),
            copies.a_copy("en", INSTITUTION[:40]),
        )

    def _mail(self) -> None:
        """Make a calendar's answer, a bounce, and mail that staff must look at, for an event and
        for none."""
        letter = db.session.query(Message).filter_by(invitation_id=self._invited["long"].id).one()
        guest, address = self._long, self._long.person.email
        known = {"to": f"rsvp+{guest.reply_token}@ctevents.example", "uid": guest.calendar_uid}
        for content in (
            mail("outlook", **known, sender=address, attendee=address, partstat="TENTATIVE"),
            mail(
                "exim-bounce",
                message_id=f"{letter.message_id}@ctevents.example",
                recipient=LONG["email"],
            ),
            mail("gmail", **known, sender=LONG["email"], word=WORD),
            mail("letter", **known, sender=LONG["email"]),
            mail("gmail-away", **known),
            mail("letter"),
        ):
            with transaction(by=audit.CALENDAR, at=NOW) as tx:
                receive(tx, read(content), content)

    def _reminders(self) -> None:
        """Make reminders that are sent or skipped, some to come, and one switched off."""
        of_groups = ("international-organisations", "border-police")
        timing = Timing(anchor=Anchor.START, amount=37, unit=Unit.DAYS, local_time="09:00")
        with transaction(by=audit.SHELL, at=NOW - timedelta(days=2)) as tx:
            event = stories.event("ba")
            for fields in (
                RuleFields(kind=LetterKind.EVENT_REMINDER, timing=timing),
                RuleFields(
                    kind=LetterKind.REPLY_REMINDER,
                    timing=timing,
                    groups=of_groups,
                    languages=("sr-Cyrl",),
                ),
            ):
                rule = add_rule(tx, event, fields)
        with transaction(by=audit.SHELL, at=NOW) as tx:
            switch_rule(tx, rule, is_active=False)
        run_due(NOW, actor=audit.WORKER, now=NOW)

    def _announcements(self) -> None:
        """Make a draft that can be sent, one that cannot, both with the longest words, and a sent
        announcement."""
        groups, tags = ("police", "judges", "government"), ("en", "sq", "sr-Cyrl", "bs")
        segment = Segment(standing=Standing.EVERYBODY, groups=groups, languages=tags)
        bodies = {"en": f"{TITLE}\n\n{WORD}", "sq": WORD}
        fields = AnnouncementFields(
            subjects={"en": TITLE, "sq": WORD}, bodies=bodies, segment=segment
        )
        for slug in ("xk", "al"):
            stories.announcement(slug, fields)
        letters = reach(db.session(), stories.event("xk"), segment, now=NOW).letters
        stories.sent(stories.announcement("xk", fields), letters=letters)

    def _settle(self) -> None:
        """End Skopje: its figures are frozen and corrected, and a gap has a reason."""
        held = stories.event("mk")
        stories.frozen("mk", at=NOW)
        stories.checked_in(self._late)
        for event in (stories.event("ba"), held):
            found = snapshots(db.session(), [event], now=NOW)[event.id]
            [due_at] = [
                each.due_at for each in found if each.moment is Moment.DAY_AFTER and each.due_at
            ]
            stories.figures_published(event.slug, at=due_at)
        with transaction(by=audit.SHELL, at=NOW) as tx:
            for number, name in enumerate(("Sheet 1", f"{INSTITUTION}, list of the interpreters")):
                enter_sheet(tx, held, name, 3 * number)
            reason = (
                "One person signed twice, and the two interpreters signed although they are no "
                "guests."
            )
            explain_gap(tx, held, GapKind.SIGNATURES, 1, reason)

    def _certificates(self, came: Registration) -> None:
        """Make a valid certificate, a replaced one, and one whose check-in was undone; those of
        Skopje have an outdated address."""
        numbers: CertificateNumbers = self._app.extensions["ctevents.certificates"]
        editions = ((came, 0), (came, 1), (self._confirmed[4], 0))
        shown = [
            f"/certificates/{numbers.number(holder.id, edition)}" for holder, edition in editions
        ]
        self.links["registrant"] += shown
        [*write_down_due(NOW, actor=audit.WORKER)]
        with transaction(by=audit.SHELL, at=NOW) as tx:
            edit_event(tx, stories.event("mk"), {"addresses": {"en": INSTITUTION}})

    def _same_person(self) -> None:
        """Make pairs within an event, some declared different people, and across events, some
        linked; and needs of attendees."""
        alike = [
            LONG | {"given_name": name, "family_name": "Stojanovska"}
            for name in ("Његослава", "Njegoslava")
        ]
        one, other = (stories.guest("ba", **who).person_id for who in alike)
        linked = [
            stories.guest(slug, given_name="Ada", family_name=WORD, institution=WORD).person_id
            for slug in ("ba", "me")
        ]
        with transaction(by=audit.SHELL, at=NOW) as tx:
            event = stories.event("ba")
            tell_apart(tx, event.id, (one or 0, other or 0))
            link_people(tx, [person_id or 0 for person_id in linked])
            some = tx.get_one(Registration, self._confirmed[3].id)
            some.access_needs, some.assistants = f"a step-free way\n{WORD}", 2
            some.visa_asked_at = NOW
            remind(tx, stories.event("xk"), ["prosecutors"], expected=1)

    def _letters(self) -> None:
        """Make a letter in each state, and one kind with the event's own wording."""
        with transaction(by=audit.SHELL, at=NOW) as tx:
            letters = (
                tx.query(Message)
                .filter_by(event_id=stories.event("ba").id)
                .order_by(Message.id)
                .limit(5)
                .all()
            )
            for letter, state in zip(letters, MessageState, strict=True):
                letter.state = state
            for letter in letters[:4]:
                letter.attempts, letter.server_words = 3, SERVER_WORDS
            wording = Wording("{title}", "{salutation}\n\n" + f"{WORD} " * 20)
            set_wording(tx, stories.event("ba"), LetterKind.CONFIRMED, "en", wording)

    def _bulk(self) -> None:
        """Tag some guests, so that their action can be undone, and leave one action at its
        beginning."""
        event = stories.event("ba")
        for kind, words in ((BulkKind.TAG, WORD[:40]), (BulkKind.WITHDRAW, WORD)):
            with transaction(by=audit.SHELL, at=NOW) as tx:
                filters = GuestFilters(group="prosecutors")
                agreed = forecast(tx, event, kind, filters, now=NOW).agreed
                wanted = Wanted(
                    kind=kind, filters=filters, agreed=agreed, key=kind.value, words=words
                )
                action_id = begin_bulk(tx, event, wanted).id
            with transaction(by=audit.SHELL, at=NOW) as tx:
                if kind is BulkKind.TAG:
                    carry_on(tx, action_id)
