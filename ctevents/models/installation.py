"""The installation itself: what its machines report, and the alarms that follow."""

from __future__ import annotations

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from ctevents.db.base import Base
from ctevents.domain.health.alarms import Alarm
from ctevents.domain.health.signs import Vital
from ctevents.models.columns import At, Id, MaybeAt, one_of


class WorkerReport(Base):
    """The last report of the workers of a machine, with the columns of ``MachineReport``. ``machine``: its host name."""

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


class MailBoxReading(Base):
    """A table with one row at most: when ``ctevents mail fetch`` has last read the mail box. The command names the columns itself
    (``cli.mail``)."""

    __tablename__ = "mail_box_readings"

    id: Mapped[Id]
    read_at: Mapped[At]


class RaisedAlarm(Base):
    """The last alarm of a sign, as ``domain.health.alarms.Alarm``. ``machine``: "" if the sign is about no single one."""

    __tablename__ = "raised_alarms"

    vital: Mapped[Vital] = mapped_column(one_of(Vital, "vital"), primary_key=True)
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
