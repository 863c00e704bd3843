"""People on an event's guest list."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, text, true
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.domain.people import Sex, full_name, titled
from ctevents.domain.protocol.forms_of_address import Addressee
from ctevents.domain.protocol.ranks import Rank
from ctevents.models.columns import NUMBERS_ARE_NOT_USED_AGAIN, At, Id, Json, MaybeAt, Names, one_of
from ctevents.models.institution import Institution
from ctevents.models.project import StakeholderGroup


class Person(Base):
    """A human on one event's list. These data never cross to another country's list.

    ``self_entered`` names the fields that the person filled in; a later import leaves them unchanged. ``formerly`` lists earlier
    entries (``name``, ``email``, ``institution`` each) of a person who was corrected or merged. So a file with the old spelling
    finds the same person. ``institution_typed`` is the person's own spelling of their institution, if the list has another one. The
    list's spelling would reveal who else is on it.

    ``brought`` is how accounts put the person on the list (``name``, ``email``, ``institution``, and ``by``, the account). About
    an unnamed guest an account sees only what it brought. ``email_bounced`` is the address from which a letter came back. While
    it is still the person's address, that one is doubtful. ``unsubscribed_at``: no more reminders and announcements of this
    event. ``identity`` is shared by entries at several events that an organiser linked as one person. ``awaited_by``: the
    contact to tell when the person arrives, such as a name and a phone number; only staff see it. ``title``: such as "H.E."
    or "Prof. Dr", in the words of the person or of staff. ``rank``: for seating; only staff see it. ``sort_key``: the person's
    place in lists; that of an unnamed guest depends on group and number only. ``is_sex_said``: the person
    has answered this question; until then they count as ``x``. ``unnamed_number`` was given when the person was first marked as
    unnamed, and belongs to nobody else. ``erased_at``: the day on which everything that identifies the person was erased.
    """

    __tablename__ = "people"
    __table_args__ = (
        Index(None, "event_id", "search_key"),
        Index(None, "event_id", "sort_key", "id"),
        Index(None, "event_id", "email"),
        Index(
            "ix_people_sex_open",
            "event_id",
            sqlite_where=text("is_sex_said = 0"),
            postgresql_where=text("NOT is_sex_said"),
        ),
        Index("uq_people_id_group_id_sex", "id", "group_id", "sex", unique=True),
        NUMBERS_ARE_NOT_USED_AGAIN,
    )

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    institution_typed: Mapped[str] = mapped_column(default="")
    institution_id: Mapped[int | None] = mapped_column(ForeignKey("institutions.id"), index=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("stakeholder_groups.id"))
    given_name: Mapped[str]
    family_name: Mapped[str]
    search_key: Mapped[str]
    sort_key: Mapped[bytes]
    email: Mapped[str] = mapped_column(default="")
    email_bounced: Mapped[str | None]
    unsubscribed_at: Mapped[MaybeAt]
    phone: Mapped[str] = mapped_column(default="")
    position: Mapped[str] = mapped_column(default="")
    title: Mapped[str] = mapped_column(default="", server_default="")
    rank: Mapped[Rank | None] = mapped_column(one_of(Rank, "rank"))
    sex: Mapped[Sex] = mapped_column(one_of(Sex, "sex"), default=Sex.X)
    is_sex_said: Mapped[bool] = mapped_column(default=True, server_default=true())
    language: Mapped[str]
    is_unnamed: Mapped[bool] = mapped_column(default=False)
    unnamed_number: Mapped[int | None]
    awaited_by: Mapped[str] = mapped_column(default="")
    self_entered: Mapped[Names]
    identity: Mapped[str | None] = mapped_column(index=True)
    formerly: Mapped[list[dict[str, str]]] = mapped_column(Json, default=list)
    brought: Mapped[list[dict[str, str]]] = mapped_column(Json, default=list)
    created_at: Mapped[At]
    erased_at: Mapped[MaybeAt]

    institution: Mapped[Institution | None] = relationship()
    group: Mapped[StakeholderGroup] = relationship()

    @property
    def name(self) -> str:
        return full_name(self.given_name, self.family_name)

    @property
    def titled_name(self) -> str:
        """The name with the title before it. Staff's pages use that of ``unnamed.shown``."""
        return titled(self.title, self.name)

    @property
    def sex_said(self) -> Sex | None:
        """The sex that the person has given, or None without an answer."""
        return self.sex if self.is_sex_said else None

    @property
    def addressee(self) -> Addressee:
        return Addressee(
            given_name=self.given_name,
            family_name=self.family_name,
            title=self.title,
            position=self.position,
            sex=self.sex_said,
        )

    @property
    def group_names(self) -> dict[str, str]:
        return self.group.names

    @property
    def has_doubtful_address(self) -> bool:
        return bool(self.email) and self.email_bounced == self.email

    @property
    def institution_name(self) -> str:
        return self.institution_typed or (self.institution.name if self.institution else "")
