"""People on an event's guest list.

Changes that people made to their own details.

Institutions, within an event."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import (
    Connection,
    ForeignKey,
    Index,
    UniqueConstraint,
    event,
    false,
    inspect,
    text,
    true,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from ctevents.db.base import Base, DataKeys, data_keys
from ctevents.db.schema import partial_index
from ctevents.domain.people import Sex, full_name, titled
from ctevents.domain.protocol.titles import Addressee, Rank
from ctevents.models.columns import (
    MARK,
    NUMBERS_ARE_NOT_USED_AGAIN,
    At,
    Hidden,
    HiddenText,
    Id,
    MaybeAt,
    Names,
    SealedJson,
    SealedText,
    one_of,
)
from ctevents.models.project import StakeholderGroup


class Institution(Base):
    """A body that people belong to. ``name_key`` is the name as names are compared. Institutions
    never match by address."""

    __tablename__ = "institutions"
    __table_args__ = (UniqueConstraint("event_id", "name_key"), NUMBERS_ARE_NOT_USED_AGAIN)

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    name: Mapped[str]
    name_key: Mapped[str]
    group_id: Mapped[int | None] = mapped_column(ForeignKey("stakeholder_groups.id"))

    group: Mapped[StakeholderGroup | None] = relationship()

    @validates("name")
    def _never_looks_sealed(self, _name: str, name: str) -> str:
        """Queries take this name for one that a person has typed, which may be sealed."""
        return name.replace(MARK, "")


IDENTIFYING = (
    "given_name",
    "family_name",
    "search_key",
    "email",
    "email_bounced",
    "phone",
    "position",
    "title",
    "institution_typed",
)
"""Attributes that tell who an unnamed guest is."""


def address_hashes(keys: DataKeys, address: str) -> list[str]:
    """Return the hashes under which an unnamed guest may have this address, the newest first."""
    return keys.hashes(address.strip().lower(), "people.address_hash")


def hidden(values: Mapping[str, Any], keys: DataKeys) -> dict[str, Any]:
    """Return the columns of an unnamed guest, with those hidden that tell who it is."""
    found: dict[str, Any] = {
        name: Hidden(value)
        for name, value in values.items()
        if name in IDENTIFYING and value is not None
    }
    if "email" in values:
        found["address_hash"] = (
            address_hashes(keys, values["email"])[0] if values["email"] else None
        )
    return {**values, **found}


class Person(Base):
    """A human on one event's list. These data never cross to another country's list.

    ``self_entered`` names the fields that the person filled in; a later import leaves them
    unchanged. ``formerly`` lists earlier entries (``name``, ``email``, ``institution`` each) of a
    person who was corrected or merged. So a file with the old spelling finds the same person.
    ``institution_typed`` is the person's own spelling of their institution, if the list has another
    one. The list's spelling would reveal who else is on it.

    ``brought`` is how accounts put the person on the list (``name``, ``email``, ``institution``,
    and ``by``, the account). About an unnamed guest an account sees only what it brought.
    ``email_bounced`` is the address from which a letter came back. While it is still the person's
    address, that one is doubtful. ``unsubscribed_at``: no more reminders and announcements of this
    event. ``identity`` is shared by entries at several events that an organiser linked as one
    person. ``awaited_by``: the contact to tell when the person arrives, such as a name and a phone
    number; only staff see it. ``note``, ``is_vip`` and ``host_id`` are staff's, too:
    ``services.people.marks`` writes them, and ``assistant_email``, the address that gets a copy of
    each letter to the guest. ``arrival_told_at``: when the host was told that the guest has
    arrived. ``title``: such as "H.E." or "Prof. Dr", in the words of the person or of staff.
    ``rank``: for seating; only staff see it. ``sort_key``: the person's place in lists; that of an
    unnamed guest depends on group and number only. ``is_sex_said``: the person has answered this
    question; until then they count as ``x``. ``unnamed_number`` was given when the person was first
    marked as unnamed, and belongs to nobody else. ``erased_at``: the day on which everything that
    identifies the person was erased.

    The attributes in ``IDENTIFYING`` are ``Hidden`` while the guest is unnamed: the database cannot
    read them. ``address_hash`` finds an unnamed guest by the address, as a hash with a key.
    """

    __tablename__ = "people"
    __table_args__ = (
        Index(None, "event_id", "search_key"),
        Index(None, "event_id", "sort_key", "id"),
        Index(None, "event_id", "email"),
        Index("ix_people_pages", "event_id", "id"),
        partial_index(
            "ix_people_unnamed",
            "event_id",
            "is_unnamed",
            "unnamed_number",
            where="is_unnamed",
            of_sqlite="is_unnamed = 1",
        ),
        partial_index(
            "ix_people_awaited",
            "event_id",
            where="awaited_by <> '' OR host_id IS NOT NULL OR is_vip",
            of_sqlite="awaited_by <> '' OR host_id IS NOT NULL OR is_vip = 1",
        ),
        Index(
            "ix_people_sex_open",
            "event_id",
            sqlite_where=text("is_sex_said = 0"),
            postgresql_where=text("NOT is_sex_said"),
        ),
        Index(
            "ix_people_address_hash",
            "address_hash",
            sqlite_where=text("address_hash IS NOT NULL"),
            postgresql_where=text("address_hash IS NOT NULL"),
        ),
        Index(
            "ix_people_host_id",
            "host_id",
            sqlite_where=text("host_id IS NOT NULL"),
            postgresql_where=text("host_id IS NOT NULL"),
        ),
        Index("uq_people_id_group_id_sex", "id", "group_id", "sex", unique=True),
        NUMBERS_ARE_NOT_USED_AGAIN,
    )

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    institution_typed: Mapped[str] = mapped_column(
        HiddenText("people.institution_typed"), default=""
    )
    institution_id: Mapped[int | None] = mapped_column(ForeignKey("institutions.id"), index=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("stakeholder_groups.id"))
    given_name: Mapped[str] = mapped_column(HiddenText("people.given_name"))
    family_name: Mapped[str] = mapped_column(HiddenText("people.family_name"))
    search_key: Mapped[str] = mapped_column(HiddenText("people.search_key"))
    sort_key: Mapped[bytes]
    email: Mapped[str] = mapped_column(HiddenText("people.email", alike=True), default="")
    email_bounced: Mapped[str | None] = mapped_column(HiddenText("people.email", alike=True))
    address_hash: Mapped[str | None]
    unsubscribed_at: Mapped[MaybeAt]
    phone: Mapped[str] = mapped_column(HiddenText("people.phone"), default="")
    position: Mapped[str] = mapped_column(HiddenText("people.position"), default="")
    title: Mapped[str] = mapped_column(HiddenText("people.title"), default="", server_default="")
    rank: Mapped[Rank | None] = mapped_column(one_of(Rank))
    sex: Mapped[Sex] = mapped_column(one_of(Sex), default=Sex.X)
    is_sex_said: Mapped[bool] = mapped_column(default=True, server_default=true())
    language: Mapped[str]
    is_unnamed: Mapped[bool] = mapped_column(default=False)
    unnamed_number: Mapped[int | None]
    awaited_by: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(
        SealedText("people.note"), default="", server_default="", deferred=True
    )
    assistant_email: Mapped[str] = mapped_column(
        SealedText("people.assistant_email"), default="", server_default="", deferred=True
    )
    is_vip: Mapped[bool] = mapped_column(default=False, server_default=false())
    host_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    arrival_told_at: Mapped[MaybeAt]
    self_entered: Mapped[Names]
    identity: Mapped[str | None] = mapped_column(index=True)
    formerly: Mapped[list[dict[str, str]]] = mapped_column(
        SealedJson("people.formerly"), default=list
    )
    brought: Mapped[list[dict[str, str]]] = mapped_column(
        SealedJson("people.brought"), default=list
    )
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
    def has_address(self) -> bool:
        return bool(self.email)

    @property
    def institution_name(self) -> str:
        return self.institution_typed or (self.institution.name if self.institution else "")


class Tag(Base):
    """A tag of an event, which at least one guest has: one that nobody has any more is deleted."""

    __tablename__ = "tags"
    __table_args__ = (UniqueConstraint("event_id", "name_key"), NUMBERS_ARE_NOT_USED_AGAIN)

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    name: Mapped[str]
    name_key: Mapped[str]


class PersonTag(Base):
    """A tag of a guest."""

    __tablename__ = "person_tags"

    person_id: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True
    )
    tag_id: Mapped[int] = mapped_column(
        ForeignKey("tags.id", ondelete="CASCADE"), primary_key=True, index=True
    )


def _hide(_mapper: object, connection: Connection, person: Person) -> None:
    """Hide what tells who an unnamed guest is, and show it again once the guest is named."""
    has_changed = inspect(person).attrs.is_unnamed.history.has_changes()
    loaded = (
        IDENTIFYING
        if has_changed
        else [name for name in IDENTIFYING if name in inspect(person).dict]
    )
    values = {
        name: getattr(person, name) or ("" if name != "email_bounced" else None) for name in loaded
    }
    if person.is_unnamed:
        values = hidden(values, data_keys(connection.dialect))
    elif has_changed:
        values = {
            name: value if value is None else str(value) for name, value in values.items()
        } | {"address_hash": None}
    else:
        return
    for name, value in values.items():
        setattr(person, name, value)


for moment in ("before_insert", "before_update"):
    event.listen(Person, moment, _hide)


class IdentityChange(Base):
    """Details that a person replaced themselves. ``old`` and ``new`` have only the changed fields.

    Until ``settled_at`` the office knows the person by the ``old`` values. If the office settles
    some of the fields, the others stay open in a row of their own, with the same ``changed_at``.
    Names are kept here and not in the audit log, so that they are erased with the person.
    """

    __tablename__ = "identity_changes"
    __table_args__ = (Index(None, "person_id", "settled_at"),)

    id: Mapped[Id]
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    old: Mapped[dict[str, str]] = mapped_column(SealedJson("identity_changes.old"), default=dict)
    new: Mapped[dict[str, str]] = mapped_column(SealedJson("identity_changes.new"), default=dict)
    changed_at: Mapped[At]
    settled_at: Mapped[MaybeAt]
