"""Staff accounts, their sessions, and the counts that slow down guessing.

The installation itself: what its machines report, and the alarms that follow."""

from __future__ import annotations

from datetime import date

from sqlalchemy import BigInteger, ForeignKey, Index, UniqueConstraint, text, true
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.domain.accounts.notes import NoteKind, NoteTiming
from ctevents.domain.health.alarms import Alarm
from ctevents.domain.health.signs import Vital
from ctevents.domain.roles import Right, Role, may
from ctevents.models.columns import (
    NUMBERS_ARE_NOT_USED_AGAIN,
    At,
    Id,
    MaybeAt,
    Names,
    SealedText,
    one_of,
)
from ctevents.models.event import Event


class Account(Base):
    """An account. ``link_nonce`` opens the page that sets a password, once, until ``link_ends_at``;
    ``factor_link_nonce`` lets a session set up the first second factor, once, until
    ``factor_link_ends_at``. ``language`` is that of its pages; None until one was chosen.
    ``wants_alarms``: of the installation, if its role may see them."""

    __tablename__ = "accounts"

    id: Mapped[Id]
    email: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(default="")
    role: Mapped[Role] = mapped_column(one_of(Role))
    language: Mapped[str | None]
    password_hash: Mapped[str | None] = mapped_column(SealedText("accounts.password_hash"))
    link_nonce: Mapped[str | None] = mapped_column(unique=True)
    link_ends_at: Mapped[MaybeAt]
    factor_link_nonce: Mapped[str | None] = mapped_column(unique=True)
    factor_link_ends_at: Mapped[MaybeAt]
    created_at: Mapped[At]
    disabled_at: Mapped[MaybeAt]
    wants_alarms: Mapped[bool] = mapped_column(default=True, server_default=true())

    events: Mapped[list[Event]] = relationship(
        secondary="account_events", order_by="Event.position"
    )

    def may(self, right: Right) -> bool:
        return self.disabled_at is None and may(self.role, right)


class AccountEvent(Base):
    """An event that an office or door account may see."""

    __tablename__ = "account_events"

    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True
    )
    event_id: Mapped[int] = mapped_column(
        ForeignKey("events.id", ondelete="CASCADE"), primary_key=True
    )


class StaffSession(Base):
    """A browser that is signed in, until ``ends_at`` or until the row is deleted. ``browser`` and
    ``system`` are names for the person; "" if they are not known. ``second_factor_at``: when it
    last showed the second factor. ``address_confirmed_at``: when it proved by a one-time link that
    its person reads the mail of the account. ``challenge``: what a passkey has to sign, once, until
    ``challenge_ends_at``."""

    __tablename__ = "staff_sessions"
    __table_args__ = NUMBERS_ARE_NOT_USED_AGAIN

    id: Mapped[Id]
    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True
    )
    token_hash: Mapped[str] = mapped_column(unique=True)
    browser: Mapped[str]
    system: Mapped[str]
    created_at: Mapped[At]
    ends_at: Mapped[At]
    second_factor_at: Mapped[MaybeAt]
    address_confirmed_at: Mapped[MaybeAt]
    challenge: Mapped[str | None]
    challenge_ends_at: Mapped[MaybeAt]

    account: Mapped[Account] = relationship()


class ApiToken(Base):
    """The right of a program to use the API as an account does: with these scopes, at these events,
    until ``ends_at``. The token itself is shown once; ``nonce_hash`` finds it. ``last_used_at`` is
    a few minutes older than the last use at most."""

    __tablename__ = "api_tokens"
    __table_args__ = NUMBERS_ARE_NOT_USED_AGAIN

    id: Mapped[Id]
    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True
    )
    name: Mapped[str]
    nonce_hash: Mapped[str] = mapped_column(unique=True)
    scopes: Mapped[Names]
    created_at: Mapped[At]
    ends_at: Mapped[At]
    revoked_at: Mapped[MaybeAt]
    last_used_at: Mapped[MaybeAt]

    account: Mapped[Account] = relationship()
    events: Mapped[list[Event]] = relationship(
        secondary="api_token_events", order_by="Event.position"
    )


class ApiTokenEvent(Base):
    """An event that a token covers."""

    __tablename__ = "api_token_events"

    token_id: Mapped[int] = mapped_column(
        ForeignKey("api_tokens.id", ondelete="CASCADE"), primary_key=True
    )
    event_id: Mapped[int] = mapped_column(
        ForeignKey("events.id", ondelete="CASCADE"), primary_key=True
    )


class AuthenticatorApp(Base):
    """An app whose codes are a second factor. ``secret`` is read only when a code is compared,
    since it cannot be with a lost data key. ``last_step``: the latest step of time whose code was
    used; it and earlier ones are not accepted again."""

    __tablename__ = "authenticator_apps"

    id: Mapped[Id]
    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), unique=True
    )
    secret: Mapped[str] = mapped_column(SealedText("authenticator_apps.secret"), deferred=True)
    last_step: Mapped[int]
    created_at: Mapped[At]


class Passkey(Base):
    """A passkey. ``credential_id`` in base64url; ``key``: its attested credential data, with the
    public key. ``sign_count``: how often it had signed by its own count, which is 0 if it does not
    count. ``name``: as the person calls it."""

    __tablename__ = "passkeys"
    __table_args__ = NUMBERS_ARE_NOT_USED_AGAIN

    id: Mapped[Id]
    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True
    )
    credential_id: Mapped[str] = mapped_column(unique=True)
    key: Mapped[bytes]
    sign_count: Mapped[int] = mapped_column(BigInteger)
    name: Mapped[str]
    created_at: Mapped[At]
    used_at: Mapped[MaybeAt]


class RecoveryCode(Base):
    """A code that was not used yet."""

    __tablename__ = "recovery_codes"

    id: Mapped[Id]
    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True
    )
    salt: Mapped[str]
    code_hash: Mapped[str]


class Throttle(Base):
    """The number of attempts under a key since ``began_at``."""

    __tablename__ = "throttles"

    key: Mapped[str] = mapped_column(primary_key=True)
    began_at: Mapped[At]
    attempts: Mapped[int]


class SavedFilter(Base):
    """A filter of the guest list, as an account has named it: for one event, or for all
    (``event_id`` is None). ``query``: the arguments of the list's address."""

    __tablename__ = "saved_filters"

    id: Mapped[Id]
    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True
    )
    event_id: Mapped[int | None] = mapped_column(
        ForeignKey("events.id", ondelete="CASCADE"), index=True
    )
    name: Mapped[str] = mapped_column(SealedText("saved_filters.name"))
    query: Mapped[str] = mapped_column(SealedText("saved_filters.query"))


class ChosenColumns(Base):
    """The columns of a list that an account wants to see, on the page and in the file."""

    __tablename__ = "chosen_columns"

    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True
    )
    listing: Mapped[str] = mapped_column(primary_key=True)
    columns: Mapped[Names]


class NoteChoice(Base):
    """A switch of an account for a kind of note: about one event, or about all others (``event_id``
    is None)."""

    __tablename__ = "note_choices"
    __table_args__ = (
        UniqueConstraint("account_id", "event_id", "kind"),
        Index(
            "uq_note_choices_all_events",
            "account_id",
            "kind",
            unique=True,
            postgresql_where=text("event_id IS NULL"),
            sqlite_where=text("event_id IS NULL"),
        ),
    )

    id: Mapped[Id]
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"))
    event_id: Mapped[int | None] = mapped_column(
        ForeignKey("events.id", ondelete="CASCADE"), index=True
    )
    kind: Mapped[NoteKind] = mapped_column(one_of(NoteKind))
    timing: Mapped[NoteTiming] = mapped_column(one_of(NoteTiming))


class ToldNote(Base):
    """The last urgent note of a kind about an event that an account got. ``occasion``: as in
    ``domain.accounts.notes``."""

    __tablename__ = "told_notes"

    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True
    )
    event_id: Mapped[int] = mapped_column(
        ForeignKey("events.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    kind: Mapped[NoteKind] = mapped_column(one_of(NoteKind), primary_key=True)
    occasion: Mapped[int]
    told_at: Mapped[At]


class DailyMail(Base):
    """A day on which the daily e-mail of an account was written, or there was nothing to say."""

    __tablename__ = "daily_mails"

    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True
    )
    day: Mapped[date] = mapped_column(primary_key=True)


class WorkerReport(Base):
    """The last report of the workers of a machine, with the columns of ``MachineReport``.
    ``machine``: its host name."""

    __tablename__ = "worker_reports"

    machine: Mapped[str] = mapped_column(primary_key=True)
    reported_at: Mapped[At]
    has_stopped: Mapped[bool]
    free: Mapped[int] = mapped_column(BigInteger)
    size: Mapped[int] = mapped_column(BigInteger)
    clock_off: Mapped[int] = mapped_column(BigInteger)
    backup_hours: Mapped[int | None]
    backup_at: Mapped[MaybeAt]
    certificate_ends_at: Mapped[MaybeAt]
    has_mail_box: Mapped[bool]


class RaisedAlarm(Base):
    """The last alarm of a sign, as ``domain.health.alarms.Alarm``. ``machine``: "" if the sign is
    about no single one."""

    __tablename__ = "raised_alarms"

    vital: Mapped[Vital] = mapped_column(one_of(Vital), primary_key=True)
    machine: Mapped[str] = mapped_column(primary_key=True)
    began_at: Mapped[At]
    told_at: Mapped[MaybeAt]
    ended_at: Mapped[MaybeAt]

    @property
    def key(self) -> tuple[Vital, str]:
        """Return that of the sign."""
        return self.vital, self.machine

    @property
    def alarm(self) -> Alarm:
        return Alarm(self.began_at, self.told_at, self.ended_at)
