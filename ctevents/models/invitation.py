"""Invitations: the guest list of an event."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index, event, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.domain.people import Sex
from ctevents.domain.registration import Channel, InvitationState
from ctevents.models.columns import (
    NUMBERS_ARE_NOT_USED_AGAIN,
    At,
    Id,
    MaybeAt,
    Numbers,
    SealedText,
    one_of,
)
from ctevents.models.event import Event, copy_group_and_sex, of_person
from ctevents.models.person import Institution, Person


class Invitation(Base):
    """The record that a person, or an institution with seats, was asked. Either ``person_id`` or
    ``institution_id`` is set.

    An institution has its ``focal_email_bounced`` and ``unsubscribed_at`` here; a person has their
    own. Only an institution has ``seats``. They may be split by the codes of groups; an empty
    ``split`` means seats for anybody. ``released`` seats are counted by group, or under the empty
    text if they are not split. ``delegated_from_id``: the invitation that was passed on to this
    person. ``printed_at``: when the letter with the current link was printed. ``import_id``: the
    file that brought the row. ``words_to_host``: the words with which the invitee declined.
    """

    __tablename__ = "invitations"
    __table_args__ = (
        CheckConstraint("(person_id IS NULL) <> (institution_id IS NULL)", name="one_addressee"),
        CheckConstraint("(institution_id IS NULL) = (seats IS NULL)", name="seats"),
        CheckConstraint(
            "(person_id IS NULL) = (group_id IS NULL) AND (person_id IS NULL) = (sex IS NULL)",
            name="counted",
        ),
        Index(
            "ix_invitations_institutions",
            "event_id",
            "state",
            postgresql_where=text("institution_id IS NOT NULL"),
            sqlite_where=text("institution_id IS NOT NULL"),
        ),
        Index("ix_invitations_figures", "event_id", "state", "group_id", "sex"),
        of_person(),
        NUMBERS_ARE_NOT_USED_AGAIN,
    )

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    person_id: Mapped[int | None] = mapped_column(unique=True)
    group_id: Mapped[int | None]
    sex: Mapped[Sex | None] = mapped_column(one_of(Sex))
    institution_id: Mapped[int | None] = mapped_column(ForeignKey("institutions.id"), unique=True)
    seats: Mapped[int | None]
    split: Mapped[Numbers]
    released: Mapped[Numbers]
    delegated_from_id: Mapped[int | None] = mapped_column(ForeignKey("invitations.id"), index=True)
    withdrawn_because: Mapped[str] = mapped_column(default="")
    words_to_host: Mapped[str] = mapped_column(
        SealedText("invitations.words_to_host"), default="", server_default=""
    )
    printed_at: Mapped[MaybeAt]
    focal_email: Mapped[str] = mapped_column(default="")
    focal_email_bounced: Mapped[str | None]
    unsubscribed_at: Mapped[MaybeAt]
    language: Mapped[str | None]
    state: Mapped[InvitationState] = mapped_column(
        one_of(InvitationState), default=InvitationState.DRAFT
    )
    link_nonce: Mapped[str] = mapped_column(unique=True)
    import_id: Mapped[int | None] = mapped_column(ForeignKey("guest_imports.id"), index=True)
    created_at: Mapped[At]
    sent_at: Mapped[MaybeAt]
    replied_at: Mapped[MaybeAt]
    reply_channel: Mapped[Channel | None] = mapped_column(one_of(Channel))

    event: Mapped[Event] = relationship()
    person: Mapped[Person | None] = relationship(
        primaryjoin="foreign(Invitation.person_id) == Person.id"
    )
    institution: Mapped[Institution | None] = relationship()

    @property
    def seats_offered(self) -> int:
        """The institution's seats without the released ones."""
        return (self.seats or 0) - sum(self.released.values())

    @property
    def may_be_withdrawn(self) -> bool:
        return self.state.is_open or self.state is InvitationState.DRAFT

    @property
    def may_be_sent_again(self) -> bool:
        """True if the invitation may be sent again. A person who has replied can change the reply
        on their page. But an institution that gave all seats back may need some again. One that
        answered may have a new focal point, and then the link of the old one must end."""
        if self.institution_id is not None:
            return self.state is not InvitationState.DRAFT
        return self.state in (
            InvitationState.SENT,
            InvitationState.DELEGATED,
            InvitationState.WITHDRAWN,
        )

    @property
    def address(self) -> str:
        """The e-mail address that the invitation would go to, or an empty text."""
        return self.person.email if self.person is not None else self.focal_email

    @property
    def has_doubtful_address(self) -> bool:
        """True if a letter to the focal point came back."""
        return bool(self.focal_email) and self.focal_email_bounced == self.focal_email


for moment in ("before_insert", "before_update"):
    event.listen(Invitation, moment, copy_group_and_sex)
