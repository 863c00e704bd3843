"""Invitations: the guest list of an event."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index, event, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.domain.people import Sex
from ctevents.domain.rsvp import Channel, InvitationState
from ctevents.models.columns import NUMBERS_ARE_NOT_USED_AGAIN, At, Id, MaybeAt, Numbers, one_of
from ctevents.models.counted import copy_group_and_sex, of_person
from ctevents.models.event import Event
from ctevents.models.institution import Institution
from ctevents.models.person import Person


class Invitation(Base):
    """That a person, or an institution with seats, was asked. One of ``person_id`` and ``institution_id`` is set.

    ``focal_email_bounced`` and ``unsubscribed_at`` are an institution's; a person has his own. So are ``seats``, which may be
    split by the codes of groups (an empty ``split``: they are for anybody), and those of them that were ``released``, by group
    or, where they are not split, under the empty text. ``delegated_from_id``: whose invitation was passed on to this person.
    ``printed_at``: when the letter with the present link was put on paper. ``import_id``: the file that brought the row.
    """

    __tablename__ = "invitations"
    __table_args__ = (
        CheckConstraint("(person_id IS NULL) <> (institution_id IS NULL)", name="one_addressee"),
        CheckConstraint("(institution_id IS NULL) = (seats IS NULL)", name="seats"),
        CheckConstraint(
            "(person_id IS NULL) = (group_id IS NULL) AND (person_id IS NULL) = (sex IS NULL)", name="counted"
        ),
        Index(None, "event_id", "state"),
        Index(
            "ix_invitations_institutions",
            "event_id",
            "state",
            postgresql_where=text("institution_id IS NOT NULL"),
            sqlite_where=text("institution_id IS NOT NULL"),
        ),
        Index("ix_invitations_figures", "event_id", "group_id", "sex", "state"),
        of_person(),
        NUMBERS_ARE_NOT_USED_AGAIN,
    )

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    person_id: Mapped[int | None] = mapped_column(unique=True)
    group_id: Mapped[int | None]
    sex: Mapped[Sex | None] = mapped_column(one_of(Sex, "sex"))
    institution_id: Mapped[int | None] = mapped_column(ForeignKey("institutions.id"), unique=True)
    seats: Mapped[int | None]
    split: Mapped[Numbers]
    released: Mapped[Numbers]
    delegated_from_id: Mapped[int | None] = mapped_column(ForeignKey("invitations.id"), index=True)
    withdrawn_because: Mapped[str] = mapped_column(default="")
    printed_at: Mapped[MaybeAt]
    focal_email: Mapped[str] = mapped_column(default="")
    focal_email_bounced: Mapped[str | None]
    unsubscribed_at: Mapped[MaybeAt]
    language: Mapped[str | None]
    state: Mapped[InvitationState] = mapped_column(one_of(InvitationState, "state"), default=InvitationState.DRAFT)
    link_nonce: Mapped[str] = mapped_column(unique=True)
    import_id: Mapped[int | None] = mapped_column(ForeignKey("guest_imports.id"), index=True)
    created_at: Mapped[At]
    sent_at: Mapped[MaybeAt]
    replied_at: Mapped[MaybeAt]
    reply_channel: Mapped[Channel | None] = mapped_column(one_of(Channel, "reply_channel"))

    event: Mapped[Event] = relationship()
    person: Mapped[Person | None] = relationship(primaryjoin="foreign(Invitation.person_id) == Person.id")
    institution: Mapped[Institution | None] = relationship()

    @property
    def seats_offered(self) -> int:
        """To an institution, less those released."""
        return (self.seats or 0) - sum(self.released.values())

    @property
    def may_be_withdrawn(self) -> bool:
        return self.state.is_open or self.state is InvitationState.DRAFT

    @property
    def may_be_sent_again(self) -> bool:
        """Who has replied has a page on which he can reply otherwise; but an institution that gave all seats back may need
        some after all, and one that answered may have another focal point, whom the link of the one before must not outlive."""
        if self.institution_id is not None:
            return self.state is not InvitationState.DRAFT
        return self.state in (InvitationState.SENT, InvitationState.DELEGATED, InvitationState.WITHDRAWN)

    @property
    def address(self) -> str:
        """The e-mail address that the invitation would go to, or nothing."""
        return self.person.email if self.person is not None else self.focal_email

    @property
    def has_doubtful_address(self) -> bool:
        """Of an institution."""
        return bool(self.focal_email) and self.focal_email_bounced == self.focal_email


for moment in ("before_insert", "before_update"):
    event.listen(Invitation, moment, copy_group_and_sex)
