"""Registrations: a person's place at an event. The questions that its organisers ask in the form,
and the replies of registrants: answers to the recommendations are something else, and nothing joins
those to a person."""

from __future__ import annotations

from base64 import b32encode
from datetime import datetime
from hashlib import sha256
from secrets import token_bytes
from uuid import uuid4

from sqlalchemy import CheckConstraint, ForeignKey, Index, event
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from ctevents.db.base import Base
from ctevents.db.schema import partial_index
from ctevents.domain.entry import CountedScan, entry_of
from ctevents.domain.events.form_questions import NO, YES, QuestionKind, QuestionRule
from ctevents.domain.letters.incoming import Partstat
from ctevents.domain.people import Sex, full_name, in_language
from ctevents.domain.registration import Awaits, CompanionRole, NamedCompanion, RegistrationState
from ctevents.models.columns import (
    NUMBERS_ARE_NOT_USED_AGAIN,
    At,
    Id,
    MaybeAt,
    Names,
    SealedText,
    Texts,
    one_of,
)
from ctevents.models.event import Event, copy_group_and_sex, of_person
from ctevents.models.person import Person


def _calendar_uid() -> str:
    return f"{uuid4()}@ctevents"


def new_reply_token() -> str:
    """Return 26 lower-case letters and digits: they are part of an address, where programs may
    change the case."""
    return b32encode(token_bytes(16)).decode("ascii").rstrip("=").lower()


def hash_of_token(token: str) -> str:
    """Return the hash by which a reply token is found. It needs no key: the token has 128 random
    bits."""
    return sha256(token.encode("ascii", "replace")).hexdigest()


class Registration(Base):
    """A registration. ``asked_at`` gives the order of the waiting list. ``entry_id`` is the
    earliest check-in that let the person in. It is no foreign key: check-ins already point here,
    and SQLite cannot add the second half of a circle. ``has_entered``: there is one. It has a
    column of its own because figures are counted from an index, and the text would make that ten
    times larger. ``spell`` counts how often a seat was requested. ``roster_version`` is the version
    in which doors get this row.

    ``awaits``: the party that a pending registration waits for. ``answer_by``: the registrant's
    time limit to accept a free seat. ``holds_seat``: a pending registration for which a seat is
    kept. ``reason_told`` and ``reason_internal``: the reasons of staff's decision. ``assistants``:
    the number of people who come along and use no seat, named (``Companion``) or not. It survives
    the erasure of their names. ``visa_asked_at``, ``visa_made_at``: when they asked for a visa
    letter, and when it was printed last. ``notice_version``: the version of the privacy notice that
    they accepted; empty if it was not kept.

    ``calendar_uid`` and ``calendar_sequence`` (None until the first confirmation) are those of the
    registrant's calendar entry. ``reply_token`` is part of the address to which a calendar program
    answers. It is sealed, since letters must repeat it, and incoming mail is compared with
    ``reply_hash``. ``partstat`` is its last answer, and ``partstat_at`` the DTSTAMP of that.
    """

    __tablename__ = "registrations"
    __table_args__ = (
        Index(None, "event_id", "state", "asked_at", "id"),
        Index(None, "event_id", "roster_version"),
        Index("uq_registrations_reply_hash", "reply_hash", unique=True),
        Index(
            "ix_registrations_figures",
            "event_id",
            "state",
            "is_walk_in",
            "has_entered",
            "group_id",
            "sex",
            "holds_seat",
        ),
        partial_index(
            "ix_registrations_visas",
            "event_id",
            "state",
            "visa_made_at",
            where="visa_asked_at IS NOT NULL",
        ),
        partial_index(
            "ix_registrations_walk_ins", "event_id", where="is_walk_in", of_sqlite="is_walk_in = 1"
        ),
        of_person(),
        CheckConstraint(
            "(state = 'pending') OR (awaits IS NULL AND answer_by IS NULL)",
            name="awaits_while_pending",
        ),
        CheckConstraint("state = 'pending' OR NOT holds_seat", name="holds_seat_while_pending"),
        CheckConstraint("has_entered = (entry_id IS NOT NULL)", name="has_entered"),
        NUMBERS_ARE_NOT_USED_AGAIN,
    )

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    person_id: Mapped[int] = mapped_column(unique=True)
    group_id: Mapped[int]
    sex: Mapped[Sex] = mapped_column(one_of(Sex))
    state: Mapped[RegistrationState] = mapped_column(one_of(RegistrationState))
    awaits: Mapped[Awaits | None] = mapped_column(one_of(Awaits))
    answer_by: Mapped[MaybeAt]
    holds_seat: Mapped[bool] = mapped_column(default=False)
    approved_at: Mapped[MaybeAt]
    reason_told: Mapped[str] = mapped_column(default="")
    reason_internal: Mapped[str] = mapped_column(default="")
    is_walk_in: Mapped[bool] = mapped_column(default=False)
    link_nonce: Mapped[str] = mapped_column(unique=True)
    needs_interpretation: Mapped[bool] = mapped_column(default=False)
    interpretation_language: Mapped[str | None]
    assistants: Mapped[int] = mapped_column(default=0)
    dietary: Mapped[str] = mapped_column(SealedText("registrations.dietary"), default="")
    access_needs: Mapped[str] = mapped_column(SealedText("registrations.access_needs"), default="")
    may_share_details: Mapped[bool] = mapped_column(default=False)
    may_be_photographed: Mapped[bool] = mapped_column(default=False)
    visa_asked_at: Mapped[MaybeAt]
    visa_made_at: Mapped[MaybeAt]
    privacy_accepted_at: Mapped[MaybeAt]
    notice_version: Mapped[str] = mapped_column(default="", server_default="")
    created_at: Mapped[At]
    asked_at: Mapped[At]
    changed_at: Mapped[At]
    spell: Mapped[int] = mapped_column(default=1)
    calendar_uid: Mapped[str] = mapped_column(unique=True, default=_calendar_uid)
    calendar_sequence: Mapped[int | None]
    reply_token: Mapped[str] = mapped_column(
        SealedText("registrations.reply_token"), unique=True, default=new_reply_token, deferred=True
    )
    reply_hash: Mapped[str | None]
    partstat: Mapped[Partstat | None] = mapped_column(one_of(Partstat))
    partstat_at: Mapped[MaybeAt]
    entry_id: Mapped[str | None]
    has_entered: Mapped[bool] = mapped_column(default=False)
    roster_version: Mapped[int] = mapped_column(default=0)

    event: Mapped[Event] = relationship()
    person: Mapped[Person] = relationship(
        primaryjoin="foreign(Registration.person_id) == Person.id"
    )

    @validates("entry_id")
    def _say_whether_entered(self, _name: str, entry_id: str | None) -> str | None:
        self.has_entered = entry_id is not None
        return entry_id

    @validates("reply_token")
    def _hash_token(self, _name: str, token: str) -> str:
        self.reply_hash = hash_of_token(token)
        return token

    @property
    def is_asked_for_again(self) -> bool:
        """True if the registration was approved, the registrant then changed their identity, and
        they wait again with their seat."""
        return self.holds_seat and self.spell > 1 and self.awaits is not Awaits.REGISTRANT


def _make_token(_mapper: object, _connection: object, registration: Registration) -> None:
    if registration.reply_token is None:
        registration.reply_token = new_reply_token()


event.listen(Registration, "before_insert", _make_token)
for moment in ("before_insert", "before_update"):
    event.listen(Registration, moment, copy_group_and_sex)


class Companion(Base):
    """A person who comes along with a registrant, by name: an interpreter, a driver. They have no
    seat and no badge, and no figure counts them as a guest. ``id`` is random, so that no number
    links a companion to an unnamed guest."""

    __tablename__ = "companions"

    id: Mapped[str] = mapped_column(primary_key=True, default=lambda: str(uuid4()))
    registration_id: Mapped[int] = mapped_column(
        ForeignKey("registrations.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    role: Mapped[CompanionRole] = mapped_column(one_of(CompanionRole))
    given_name: Mapped[str] = mapped_column(SealedText("companions.given_name"))
    family_name: Mapped[str] = mapped_column(SealedText("companions.family_name"))
    ticks: Mapped[list[CompanionTick]] = relationship(passive_deletes="all")

    @property
    def entry(self) -> CountedScan | None:
        """The tick that let them in, or None."""
        counted = (tick for tick in self.ticks if tick.undone_at is None)
        return entry_of(CountedScan(tick.at, tick.station, tick.id) for tick in counted)

    @property
    def arrived_at(self) -> datetime | None:
        return self.entry.at if self.entry else None

    @property
    def station(self) -> str:
        """The station of the entry; empty if they did not come."""
        return self.entry.station if self.entry else ""

    @property
    def named(self) -> NamedCompanion:
        return NamedCompanion(self.role, self.given_name, self.family_name)

    @property
    def name(self) -> str:
        return full_name(self.given_name, self.family_name)


class CompanionTick(Base):
    """One press at a door by which a companion came in, kept also after it was undone. ``at``: by
    the clock of the device. ``id`` is random and drawn by the device, which may send the same tick
    again."""

    __tablename__ = "companion_ticks"

    id: Mapped[str] = mapped_column(primary_key=True)
    companion_id: Mapped[str] = mapped_column(
        ForeignKey("companions.id", ondelete="CASCADE"), index=True
    )
    at: Mapped[At]
    station: Mapped[str]
    received_at: Mapped[At]
    undone_at: Mapped[MaybeAt]


class FormQuestion(Base):
    """A question. ``group_codes``: the groups that are asked; empty for everybody.
    ``withdrawn_at``: since then the form does not ask it; replies are kept."""

    __tablename__ = "form_questions"
    __table_args__ = (NUMBERS_ARE_NOT_USED_AGAIN,)

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    position: Mapped[int]
    kind: Mapped[QuestionKind] = mapped_column(one_of(QuestionKind))
    is_required: Mapped[bool] = mapped_column(default=False)
    group_codes: Mapped[Names]
    wordings: Mapped[Texts]
    hints: Mapped[Texts]
    withdrawn_at: Mapped[MaybeAt]

    choices: Mapped[list[FormChoice]] = relationship(
        order_by="FormChoice.position, FormChoice.id", cascade="all, delete-orphan", lazy="selectin"
    )

    @property
    def rule(self) -> QuestionRule:
        """The rule that a reply must fit. A withdrawn question requires none."""
        of_choices = [str(each.id) for each in self.choices if each.is_offered]
        return QuestionRule(
            kind=self.kind,
            is_required=self.is_required and self.withdrawn_at is None,
            groups=self.group_codes,
            offered=[YES, NO] if self.kind is QuestionKind.YES_NO else of_choices,
            former=[str(each.id) for each in self.choices if not each.is_offered],
        )

    def wording(self, language: str) -> str:
        return in_language(self.wordings, language)


class FormChoice(Base):
    """A choice of a question. ``is_offered``: False for one that some registrants chose before it
    was taken off the form."""

    __tablename__ = "form_choices"
    __table_args__ = (NUMBERS_ARE_NOT_USED_AGAIN,)

    id: Mapped[Id]
    question_id: Mapped[int] = mapped_column(
        ForeignKey("form_questions.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    texts: Mapped[Texts]
    is_offered: Mapped[bool] = mapped_column(default=True)

    def text(self, language: str) -> str:
        return in_language(self.texts, language)


class FormReply(Base):
    """A registrant's reply to a question: one of a choice, yes or no, and words. A question without
    a reply has no row."""

    __tablename__ = "form_replies"

    registration_id: Mapped[int] = mapped_column(
        ForeignKey("registrations.id", ondelete="CASCADE"), primary_key=True
    )
    question_id: Mapped[int] = mapped_column(
        ForeignKey("form_questions.id"), primary_key=True, index=True
    )
    choice_id: Mapped[int | None] = mapped_column(ForeignKey("form_choices.id"), index=True)
    is_yes: Mapped[bool | None]
    words: Mapped[str] = mapped_column(SealedText("form_replies.words"), default="")

    @property
    def value(self) -> str:
        """The reply as a form sends it."""
        if self.is_yes is not None:
            return YES if self.is_yes else NO
        return self.words if self.choice_id is None else str(self.choice_id)
