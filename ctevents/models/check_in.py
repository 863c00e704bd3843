"""Check-ins, and the tokens of the devices that make them."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from ctevents.db.base import Base
from ctevents.db.schema import partial_index
from ctevents.domain.entry import CodeKind, Means, RefusedBecause
from ctevents.domain.letters.incoming import Partstat
from ctevents.domain.registration import Awaits, Channel, InvitationState, RegistrationState
from ctevents.models.columns import At, Id, MaybeAt, Names, one_of


class CheckIn(Base):
    """One scan or tick, kept whatever its result. ``refused_because`` is None for a person let in.
    ``badge_id``: the badge that was scanned, or, by other means, the one issued to a walk-in. For a
    code that is no badge of the event, only ``code_kind``, ``code_length`` and ``code_hash`` are
    kept. ``person_id``: a person without a registration, who was not let in.

    The order of the scans decides which one is the entry and which are repeats; no column has it. A
    held check-in came from a revoked device and does not count until staff decide. If they discard
    it, it is undone and stays held. ``settled_at``: staff have found out if another person used the
    same badge. With ``actor`` and ``received_at``, a row is also the audit entry of the check-in.
    """

    __tablename__ = "check_ins"
    __table_args__ = (
        Index(None, "registration_id", "at"),
        Index(None, "event_id", "received_at", "id"),
        Index(
            "ix_check_ins_stations",
            "event_id",
            "station",
            "actor",
            "received_at",
            "refused_because",
            "undone_at",
            "is_held",
        ),
        partial_index(
            "ix_check_ins_counted",
            "event_id",
            "registration_id",
            where="refused_because IS NULL AND undone_at IS NULL AND is_held IS false",
            of_sqlite="refused_because IS NULL AND undone_at IS NULL AND is_held IS 0",
        ),
        partial_index("ix_check_ins_flagged", "event_id", where="flags <> '[]'"),
        partial_index("ix_check_ins_held", "event_id", where="is_held", of_sqlite="is_held = 1"),
        partial_index("ix_check_ins_ahead", "event_id", where="at > received_at"),
        Index(None, "received_at"),
        Index(None, "person_id"),
        CheckConstraint(
            "(code_kind IS NULL) = (code_length IS NULL) AND (code_kind IS NULL) = (code_hash IS "
            "NULL)",
            name="code",
        ),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    registration_id: Mapped[int | None] = mapped_column(ForeignKey("registrations.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    badge_id: Mapped[int | None] = mapped_column(ForeignKey("badges.id"))
    code_kind: Mapped[CodeKind | None] = mapped_column(one_of(CodeKind))
    code_length: Mapped[int | None]
    code_hash: Mapped[str | None]
    means: Mapped[Means] = mapped_column(one_of(Means))
    station: Mapped[str]
    at: Mapped[At]
    received_at: Mapped[At]
    shown: Mapped[str | None]
    refused_because: Mapped[RefusedBecause | None] = mapped_column(one_of(RefusedBecause))
    flags: Mapped[Names]
    is_held: Mapped[bool] = mapped_column(default=False)
    actor: Mapped[str]
    undone_at: Mapped[MaybeAt]
    settled_at: Mapped[MaybeAt]


class FormerStanding(Base):
    """The reply and the registration of a person as they were before a check-in gave them a seat.
    They are so again if it is undone. ``spell``: the one that began with the check-in; another one
    is no longer the door's. ``state`` is None for a person who was not registered, ``reply`` for
    one who was not invited."""

    __tablename__ = "former_standings"

    registration_id: Mapped[int] = mapped_column(
        ForeignKey("registrations.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    spell: Mapped[int]
    state: Mapped[RegistrationState | None] = mapped_column(one_of(RegistrationState))
    awaits: Mapped[Awaits | None] = mapped_column(one_of(Awaits))
    answer_by: Mapped[MaybeAt]
    holds_seat: Mapped[bool]
    is_walk_in: Mapped[bool]
    partstat: Mapped[Partstat | None] = mapped_column(one_of(Partstat))
    asked_at: Mapped[MaybeAt]
    changed_at: Mapped[MaybeAt]
    reply: Mapped[InvitationState | None] = mapped_column(one_of(InvitationState))
    replied_at: Mapped[MaybeAt]
    reply_channel: Mapped[Channel | None] = mapped_column(one_of(Channel))


class DoorToken(Base):
    """The right of one device to check people in at one event until ``ends_at``.

    A token with ``most_devices`` is that of a door kit, and only pairs devices. Each of them gets a
    token of its own, with the id of the kit's token as ``kit_id``, and ``device_hash`` of the
    number that the device drew for itself.

    ``heard_at``: when the device last reported; ``unsent``: how many scans and copies it held then.
    ``wiped_at``: since when it has no guests any more.
    """

    __tablename__ = "door_tokens"

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"), index=True)
    station: Mapped[str]
    nonce: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[At]
    ends_at: Mapped[At]
    revoked_at: Mapped[MaybeAt]
    most_devices: Mapped[int | None]
    kit_id: Mapped[int | None] = mapped_column(index=True)
    device_hash: Mapped[str | None]
    heard_at: Mapped[MaybeAt]
    unsent: Mapped[int] = mapped_column(default=0, server_default="0")
    wiped_at: Mapped[MaybeAt]


class DoorSearches(Base):
    """The number of searches by name at the doors of an event, by an account or a device, as the
    audit log names them."""

    __tablename__ = "door_searches"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), primary_key=True)
    actor: Mapped[str] = mapped_column(primary_key=True)
    searches: Mapped[int]


class RosterPerson(Base):
    """The roster entry of a person without a registration or of a merged person, and the version of
    the roster that has it. ``id`` is the number by which the doors know the person. ``person_id``
    is the person they are now."""

    __tablename__ = "roster_people"
    __table_args__ = (Index(None, "event_id", "roster_version"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    roster_version: Mapped[int]
