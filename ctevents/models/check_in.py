"""Check-ins, and the tokens of the devices that make them."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from ctevents.db.base import Base
from ctevents.domain.entry import CodeKind, Means, RefusedBecause
from ctevents.models.columns import At, Id, MaybeAt, Names, one_of


class CheckIn(Base):
    """One scan or tick, kept whatever came of it. ``refused_because`` is None for somebody let in. ``badge_id``: the badge that
    was scanned, or, by other means, the one that a walk-in was given. Of a code that is no badge of the event only
    ``code_kind``, ``code_length`` and ``code_hash`` are kept. ``person_id``: somebody without a registration, who was not let
    in by it.

    Whether it was the entry or a repeat follows from the order of the scans and is not kept. A held one came from a
    revoked device and counts for nothing until staff decide; one that they discard is taken back, and stays held.
    ``settled_at``: staff have found out whether it was another person with the same badge. With
    ``actor`` and ``received_at`` a row is also what the audit log says of the check-in.
    """

    __tablename__ = "check_ins"
    __table_args__ = (
        Index(None, "registration_id", "at"),
        Index(None, "event_id", "received_at"),
        Index(None, "received_at"),
        Index(None, "person_id"),
        CheckConstraint(
            "(code_kind IS NULL) = (code_length IS NULL) AND (code_kind IS NULL) = (code_hash IS NULL)", name="code"
        ),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    registration_id: Mapped[int | None] = mapped_column(ForeignKey("registrations.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    badge_id: Mapped[int | None] = mapped_column(ForeignKey("badges.id"))
    code_kind: Mapped[CodeKind | None] = mapped_column(one_of(CodeKind, "code_kind"))
    code_length: Mapped[int | None]
    code_hash: Mapped[str | None]
    means: Mapped[Means] = mapped_column(one_of(Means, "means"))
    station: Mapped[str]
    at: Mapped[At]
    received_at: Mapped[At]
    shown: Mapped[str | None]
    refused_because: Mapped[RefusedBecause | None] = mapped_column(one_of(RefusedBecause, "refused_because"))
    flags: Mapped[Names]
    is_held: Mapped[bool] = mapped_column(default=False)
    actor: Mapped[str]
    undone_at: Mapped[MaybeAt]
    settled_at: Mapped[MaybeAt]


class DoorToken(Base):
    """The right of one device to check people in at one event until ``ends_at``."""

    __tablename__ = "door_tokens"

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"), index=True)
    station: Mapped[str]
    nonce: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[At]
    ends_at: Mapped[At]
    revoked_at: Mapped[MaybeAt]


class RosterPerson(Base):
    """What the doors were told of a person without a registration, or of one who was merged, and in which version of the roster.
    ``id`` is the number by which the doors know the person, ``person_id`` who that is now."""

    __tablename__ = "roster_people"
    __table_args__ = (Index(None, "event_id", "roster_version"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    roster_version: Mapped[int]
