"""Make all tables.

This replaces 28 earlier steps and makes the same schema. Their revisions were four digits, "0001" to "0028". A revision
now is the whole name of its file, so that a database at the old "0001" is not taken for one at this migration.
From here on migrations are kept: a change is a new file.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any

from alembic import op
from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    ColumnElement,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    column,
    false,
    text,
    true,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.schema import SchemaItem

revision = "0001_all_tables"
down_revision = None

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
Json = JSON().with_variant(JSONB(), "postgresql")
Instant = DateTime(timezone=True)
Required = partial(Column, nullable=False)

SEXES = ("f", "m", "x")
LETTERS = (
    "invitation",
    "nomination-request",
    "reply-reminder",
    "nominated",
    "registration-received",
    "confirmed",
    "waitlisted",
    "seat-offered",
    "promoted",
    "rejected",
    "registration-cancelled",
    "event-reminder",
    "event-changed",
    "event-cancelled",
    "thank-you",
    "link-again",
    "announcement",
    "seat-given-back",
)


def upgrade() -> None:
    metadata.create_all(op.get_bind(), checkfirst=False)
    op.bulk_insert(metadata.tables["outbox_gates"], [{"id": 1, "refusals": 0}])


def downgrade() -> None:
    metadata.drop_all(op.get_bind(), checkfirst=False)


def one_of(name: str, *values: str, **options: Any) -> Iterator[SchemaItem]:
    """A column that holds one of the values, and the check for it."""
    yield Column(name, String(32), **{"nullable": False} | options)
    yield CheckConstraint(f"{name} IN ({', '.join(map(repr, values))})", name=name)


def one_of_or_none(name: str, *values: str) -> Iterator[SchemaItem]:
    return one_of(name, *values, nullable=True)


def where(condition: ColumnElement[bool]) -> dict[str, Any]:
    """Options of an index over these rows only."""
    return {"sqlite_where": condition, "postgresql_where": condition}


# The desk: the project, groups and accounts

Table(
    "projects",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("title", String),
    Required("code", String),
    Required("period", String),
    Required("agency", String),
    Required("donors", Json),
    Required("partners", Json),
    Required("disclaimer", String),
    Required("footnote", String),
)

Table(
    "logos",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("name", String),
    Required("position", Integer),
    Required("png", LargeBinary),
    Required("digest", String),
    Required("width", Integer),
    Required("height", Integer),
    Required("created_at", Instant),
    sqlite_autoincrement=True,
)

Table(
    "stakeholder_groups",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("code", String, unique=True),
    Required("position", Integer),
    Required("names", Json),
    Required("is_offered", Boolean),
    *one_of(
        "mark",
        "blue-solid",
        "orange-stripes",
        "purple-chequers",
        "green-dots",
        "brown-zigzag",
        "pink-bars",
        "teal-triangles",
        "black-diamonds",
        "blue-waves",
        "orange-rings",
        "purple-lines",
        "green-crosses",
        "brown-bricks",
        "pink-arrows",
        "teal-lattice",
        "black-squares",
    ),
)

Table(
    "accounts",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("email", String, unique=True),
    Required("name", String),
    *one_of("role", "administrator", "organiser", "office", "door", "observer"),
    Column("password_hash", String),
    Required("session_stamp", String),
    Column("link_nonce", String, unique=True),
    Column("link_ends_at", Instant),
    Required("created_at", Instant),
    Column("disabled_at", Instant),
    Column("language", String),
)

Table(
    "throttles",
    metadata,
    Column("key", String, primary_key=True),
    Required("began_at", Instant),
    Required("attempts", Integer),
)

# Events

Table(
    "events",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("slug", String, unique=True),
    Required("position", Integer),
    Required("designations", Json),
    Required("cities", Json),
    Required("time_zone", String),
    Required("languages", Json),
    Required("needs_footnote", Boolean),
    *one_of("status", "draft", "published", "cancelled", "held"),
    Required("titles", Json),
    Required("venues", Json),
    Required("addresses", Json),
    Column("starts_at", Instant),
    Column("ends_at", Instant),
    Column("registration_closes_at", Instant),
    Column("capacity", Integer),
    Required("contact_name", String),
    Required("contact_email", String),
    Required("contact_phone", String),
    Column("disclaimer", String),
    Column("footnote", String),
    Column("donors", Json),
    Column("partners", Json),
    Required("calendar_uid", String, unique=True),
    Required("calendar_sequence", Integer),
    Required("calendar_changed_at", Instant),
    Column("published_at", Instant),
    Column("cancelled_at", Instant),
    Required("cancellation_reason", String, server_default=""),
    Required("open_registration", Boolean, server_default=false()),
    *one_of(
        "approval", "automatic", "office", "focal-point-and-office", server_default="automatic"
    ),
    Required("approvals", Json, server_default=text("'{}'")),
    Required("may_delegate", Boolean, server_default=true()),
    Required("has_finishing_nominees", Boolean, server_default=false()),
    Column("hours_to_say_yes", Integer),
    *one_of("walk_ins", "allowed", "until-full", "approval", "none", server_default="allowed"),
    Required("last_unnamed_number", Integer),
    Required("country", String, server_default=""),
    CheckConstraint("capacity IS NULL OR capacity >= 0", name="capacity"),
)

Table(
    "account_events",
    metadata,
    Column("account_id", ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True),
    Column("event_id", ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
)

Table(
    "programme_sessions",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", ForeignKey("events.id", ondelete="CASCADE"), index=True),
    Required("starts_at", Instant),
    Required("ends_at", Instant),
    Required("titles", Json),
    Required("speakers", String),
    *one_of("kind", "session", "meal", "break"),
)

# Guests

Table(
    "institutions",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", ForeignKey("events.id")),
    Required("name", String),
    Required("name_key", String),
    Column("group_id", ForeignKey("stakeholder_groups.id")),
    UniqueConstraint("event_id", "name_key"),
    sqlite_autoincrement=True,
)

Table(
    "people",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", ForeignKey("events.id")),
    Required("institution_typed", String),
    Column("institution_id", ForeignKey("institutions.id"), index=True),
    Required("group_id", ForeignKey("stakeholder_groups.id")),
    Required("given_name", String),
    Required("family_name", String),
    Required("search_key", String),
    Required("email", String),
    Required("phone", String),
    Required("position", String),
    *one_of("sex", *SEXES),
    Required("language", String),
    Required("is_unnamed", Boolean),
    Column("unnamed_number", Integer),
    Required("self_entered", Json),
    Required("formerly", Json),
    Required("created_at", Instant),
    Column("email_bounced", String),
    Column("unsubscribed_at", Instant),
    Column("identity", String, index=True),
    Required("awaited_by", String, server_default=""),
    Required("brought", Json, server_default=text("'[]'")),
    Required("is_sex_said", Boolean, server_default=true()),
    Index(None, "event_id", "email"),
    Index(None, "event_id", "search_key"),
    Index("ix_people_sex_open", "event_id", **where(~column("is_sex_said", Boolean))),
    Index("uq_people_id_group_id_sex", "id", "group_id", "sex", unique=True),
    sqlite_autoincrement=True,
)

Table(
    "identity_changes",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("person_id", ForeignKey("people.id")),
    Required("old", Json),
    Required("new", Json),
    Required("changed_at", Instant),
    Column("settled_at", Instant),
    Index(None, "person_id", "settled_at"),
)

Table(
    "two_people",
    metadata,
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("other_id", ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, index=True),
    Required("said_at", Instant),
    CheckConstraint("person_id < other_id", name="in_order"),
)

Table(
    "guest_imports",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", ForeignKey("events.id"), index=True),
    Required("actor", String),
    Required("at", Instant),
)

Table(
    "uploads",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", ForeignKey("events.id")),
    Required("account_id", ForeignKey("accounts.id")),
    Required("file_name", String),
    Required("content", LargeBinary),
    Required("created_at", Instant),
    Column("plan", Text),
    sqlite_autoincrement=True,
)

# Invitations and replies

Table(
    "invitations",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", ForeignKey("events.id")),
    Column("person_id", Integer, unique=True),
    Column("institution_id", ForeignKey("institutions.id"), unique=True),
    Column("seats", Integer),
    Required("focal_email", String),
    Column("language", String),
    *one_of("state", "draft", "sent", "accepted", "declined", "delegated", "withdrawn"),
    Required("link_nonce", String, unique=True),
    Required("created_at", Instant),
    Column("sent_at", Instant),
    Column("replied_at", Instant),
    *one_of_or_none(
        "reply_channel", "link", "calendar", "staff", "guest-list", "phone", "letter", "e-mail"
    ),
    Column("focal_email_bounced", String),
    Column("unsubscribed_at", Instant),
    Required("split", Json, server_default=text("'{}'")),
    Required("released", Json, server_default=text("'{}'")),
    Column("delegated_from_id", ForeignKey("invitations.id"), index=True),
    Required("withdrawn_because", String, server_default=""),
    Column("printed_at", Instant),
    Column("group_id", Integer),
    *one_of_or_none("sex", *SEXES),
    Column("import_id", ForeignKey("guest_imports.id"), index=True),
    CheckConstraint(
        "(person_id IS NULL) = (group_id IS NULL) AND (person_id IS NULL) = (sex IS NULL)",
        name="counted",
    ),
    CheckConstraint("(person_id IS NULL) <> (institution_id IS NULL)", name="one_addressee"),
    CheckConstraint("(institution_id IS NULL) = (seats IS NULL)", name="seats"),
    ForeignKeyConstraint(
        ["person_id", "group_id", "sex"],
        ["people.id", "people.group_id", "people.sex"],
        onupdate="CASCADE",
    ),
    Index(None, "event_id", "state"),
    Index("ix_invitations_figures", "event_id", "group_id", "sex", "state"),
    Index(
        "ix_invitations_institutions",
        "event_id",
        "state",
        **where(column("institution_id").is_not(None)),
    ),
    sqlite_autoincrement=True,
)

Table(
    "former_invitations",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Required("invitation_id", ForeignKey("invitations.id"), index=True),
    Required("link_nonce", String, unique=True),
)

Table(
    "official_letters",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("invitation_id", ForeignKey("invitations.id"), index=True),
    Required("file_name", String),
    Required("content", LargeBinary),
    Required("received_at", Instant),
)

Table(
    "registrations",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", ForeignKey("events.id")),
    Required("person_id", Integer, unique=True),
    *one_of("state", "pending", "confirmed", "waitlisted", "rejected", "cancelled"),
    Required("is_walk_in", Boolean),
    Required("link_nonce", String, unique=True),
    Required("needs_interpretation", Boolean),
    Required("dietary", String),
    Required("access_needs", String),
    Required("may_share_details", Boolean),
    Required("may_be_photographed", Boolean),
    Column("privacy_accepted_at", Instant),
    Required("created_at", Instant),
    Required("asked_at", Instant),
    Required("changed_at", Instant),
    Required("spell", Integer),
    Column("entry_id", String),
    Required("roster_version", Integer),
    Required("calendar_uid", String, unique=True),
    Column("calendar_sequence", Integer),
    Required("reply_token", String, unique=True),
    *one_of_or_none("partstat", "accepted", "tentative", "declined"),
    Column("partstat_at", Instant),
    *one_of_or_none("awaits", "focal-point", "office", "registrant"),
    Column("answer_by", Instant),
    Required("holds_seat", Boolean, server_default=false()),
    Column("approved_at", Instant),
    Required("reason_told", String, server_default=""),
    Required("reason_internal", String, server_default=""),
    Column("interpretation_language", String),
    Required("assistants", Integer, server_default=text("0")),
    Required("group_id", Integer),
    *one_of("sex", *SEXES),
    Required("has_entered", Boolean),
    CheckConstraint("state = 'pending' OR NOT holds_seat", name="holds_seat_while_pending"),
    CheckConstraint(
        "(state = 'pending') OR (awaits IS NULL AND answer_by IS NULL)", name="awaits_while_pending"
    ),
    CheckConstraint("has_entered = (entry_id IS NOT NULL)", name="has_entered"),
    ForeignKeyConstraint(
        ["person_id", "group_id", "sex"],
        ["people.id", "people.group_id", "people.sex"],
        onupdate="CASCADE",
    ),
    Index(None, "event_id", "roster_version"),
    Index(None, "event_id", "state", "asked_at", "id"),
    Index(
        "ix_registrations_figures",
        "event_id",
        "group_id",
        "sex",
        "state",
        "is_walk_in",
        "has_entered",
    ),
    sqlite_autoincrement=True,
)

Table(
    "former_registrations",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Required("event_id", ForeignKey("events.id"), index=True),
    Required("registration_id", ForeignKey("registrations.id"), index=True),
    Required("link_nonce", String, unique=True),
    Required("reply_token", String, unique=True),
    Required("calendar_uid", String, unique=True),
)

Table(
    "nominations",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", ForeignKey("events.id")),
    Required("invitation_id", ForeignKey("invitations.id")),
    Required("registration_id", ForeignKey("registrations.id"), unique=True),
    Required("seat_group", String),
    Required("named_at", Instant),
    Column("ended_at", Instant),
    *one_of_or_none("ended_because", "replaced", "given-back", "rejected", "not-taken"),
    Column("replaced_by_id", ForeignKey("nominations.id")),
    CheckConstraint("(ended_at IS NULL) = (ended_because IS NULL)", name="ended"),
    Index(None, "event_id", "ended_at"),
    Index(None, "invitation_id", "ended_at"),
)

Table(
    "quotas",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", ForeignKey("events.id")),
    Column("group_id", ForeignKey("stakeholder_groups.id")),
    Column("institution_id", ForeignKey("institutions.id")),
    Required("reserved", Integer),
    Column("ceiling", Integer),
    Column("target", Integer),
    CheckConstraint("(group_id IS NULL) <> (institution_id IS NULL)", name="of_one"),
    CheckConstraint("reserved >= 0", name="reserved"),
    CheckConstraint("ceiling >= reserved", name="ceiling"),
    UniqueConstraint("event_id", "group_id"),
    UniqueConstraint("event_id", "institution_id"),
)

# The door

Table(
    "badges",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", ForeignKey("events.id")),
    Required("registration_id", ForeignKey("registrations.id"), index=True),
    Required("issued_at", Instant),
    Column("revoked_at", Instant),
    *one_of_or_none("revoked_because", "cancelled", "replaced", "not_confirmed"),
    CheckConstraint("(revoked_at IS NULL) = (revoked_because IS NULL)", name="revoked"),
    Index(None, "event_id", "revoked_at"),
    Index(
        "uq_badges_good", "registration_id", unique=True, **where(column("revoked_at").is_(None))
    ),
    sqlite_autoincrement=True,
)

Table(
    "roster_versions",
    metadata,
    Column("event_id", ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
    Required("version", Integer),
)

Table(
    "roster_people",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Required("event_id", ForeignKey("events.id", name="fk_roster_people_event_id_events")),
    Required(
        "person_id",
        ForeignKey("people.id", ondelete="CASCADE", name="fk_roster_people_person_id_people"),
        index=True,
    ),
    Required("roster_version", Integer),
    Index(None, "event_id", "roster_version"),
)

Table(
    "door_tokens",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", ForeignKey("events.id"), index=True),
    Column("account_id", ForeignKey("accounts.id"), index=True),
    Required("station", String),
    Required("nonce", String, unique=True),
    Required("created_at", Instant),
    Required("ends_at", Instant),
    Column("revoked_at", Instant),
)

Table(
    "check_ins",
    metadata,
    Column("id", String, primary_key=True),
    Required("event_id", ForeignKey("events.id")),
    Column("registration_id", ForeignKey("registrations.id")),
    Column("badge_id", ForeignKey("badges.id")),
    *one_of("means", "scan", "manual", "paper"),
    Required("station", String),
    Required("at", Instant),
    Required("received_at", Instant, index=True),
    Column("shown", String),
    *one_of_or_none(
        "refused_because", "unknown_code", "other_event", "cancelled", "not_confirmed", "replaced"
    ),
    Required("flags", Json),
    Required("is_held", Boolean),
    Required("actor", String),
    Column("undone_at", Instant),
    Column("settled_at", Instant),
    *one_of_or_none(
        "code_kind",
        "badge",
        "kit",
        "url",
        "wifi",
        "calendar",
        "contact",
        "mail",
        "phone",
        "place",
        "number",
        "text",
    ),
    Column("code_length", Integer),
    Column("code_hash", String),
    Column(
        "person_id",
        ForeignKey("people.id", ondelete="SET NULL", name="fk_check_ins_person_id_people"),
        index=True,
    ),
    CheckConstraint(
        "(code_kind IS NULL) = (code_length IS NULL) AND (code_kind IS NULL) = (code_hash IS NULL)",
        name="code",
    ),
    Index(None, "event_id", "received_at"),
    Index(None, "registration_id", "at"),
)

# Letters

Table(
    "announcements",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", ForeignKey("events.id"), index=True),
    Required("subjects", Json),
    Required("bodies", Json),
    Required("segment", Json),
    Required("created_at", Instant),
    Required("changed_at", Instant),
    Column("sent_at", Instant),
)

Table(
    "reminder_rules",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", ForeignKey("events.id"), index=True),
    *one_of("kind", *LETTERS),
    *one_of("anchor", "start", "deadline", "end"),
    Required("is_after", Boolean),
    Required("amount", Integer),
    *one_of("unit", "days", "hours"),
    Column("local_time", String),
    Required("segment", Json),
    Required("may_follow_start", Boolean),
    Required("is_active", Boolean),
    Required("created_at", Instant),
    CheckConstraint("amount >= 0", name="amount"),
)

Table(
    "mailings",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", ForeignKey("events.id")),
    *one_of("kind", "invitations", "reminder", "announcement", "event-changed", "event-cancelled"),
    Column("rule_id", ForeignKey("reminder_rules.id"), index=True),
    Column("announcement_id", ForeignKey("announcements.id"), unique=True),
    Required("actor", String),
    Required("created_at", Instant),
    Column("stopped_at", Instant),
    Column("before", Json),
    Index(None, "event_id", "created_at"),
)

Table(
    "reminder_runs",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("rule_id", ForeignKey("reminder_rules.id")),
    Required("anchor_on", String),
    Required("due_at", Instant),
    Required("decided_at", Instant),
    *one_of("outcome", "sent", "late", "unpublished", "begun"),
    Required("letters", Integer),
    Column("mailing_id", ForeignKey("mailings.id"), index=True),
    UniqueConstraint("rule_id", "anchor_on"),
)

Table(
    "letter_wordings",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", ForeignKey("events.id")),
    *one_of("kind", *LETTERS),
    Required("language", String),
    Required("subject", String),
    Required("opening", String),
    Required("changed_at", Instant),
    UniqueConstraint("event_id", "kind", "language"),
)

Table(
    "messages",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", ForeignKey("events.id")),
    Column("invitation_id", ForeignKey("invitations.id"), index=True),
    Column("registration_id", ForeignKey("registrations.id"), index=True),
    *one_of("kind", *LETTERS),
    Required("occasion", String),
    Required("message_id", String, unique=True),
    *one_of("state", "queued", "sending", "sent", "failed", "dropped"),
    Required("created_at", Instant),
    Required("due_at", Instant),
    Column("first_tried_at", Instant),
    Required("attempts", Integer),
    Column("lease", String),
    Column("lease_ends_at", Instant),
    Column("sent_at", Instant),
    Column("recipient", String),
    Column("server_words", String),
    Column("mailing_id", ForeignKey("mailings.id"), index=True),
    Column("test_for_id", ForeignKey("accounts.id")),
    Column("test_language", String),
    Column("told", Json),
    UniqueConstraint("kind", "occasion"),
    Index(None, "event_id", "created_at"),
    Index(None, "state", "due_at", "id"),
)

Table(
    "outbox_gates",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("paused_at", Instant),
    Column("resumes_at", Instant),
    Required("refusals", Integer),
    Column("server_words", String),
    Column("next_letter_at", Instant),
)

Table(
    "incoming_mails",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("digest", String, unique=True),
    Required("received_at", Instant),
    *one_of("kind", "reply", "bounce", "auto-reply", "other"),
    *one_of("outcome", "counted", "kept", "ignored"),
    Column("reason", String),
    Required("sender", String),
    Required("subject", String),
    Column("event_id", ForeignKey("events.id")),
    Column("registration_id", ForeignKey("registrations.id"), index=True),
    Column("bounced_id", ForeignKey("messages.id"), index=True),
    Column("content", LargeBinary),
    Column("settled_at", Instant),
    Index(None, "event_id", "received_at"),
)

# Figures and exports

Table(
    "frozen_figures",
    metadata,
    Column("event_id", ForeignKey("events.id"), primary_key=True),
    Required("frozen_at", Instant),
    Required("actor", String),
    Required("figures", Json),
    Column("final_at", Instant),
    Column("final_by", String),
    CheckConstraint("(final_at IS NULL) = (final_by IS NULL)", name="final"),
)

Table(
    "thawed_figures",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", ForeignKey("events.id"), index=True),
    Required("frozen_at", Instant),
    Required("actor", String),
    Required("figures", Json),
    Required("thawed_at", Instant),
    Required("thawed_by", String),
    Required("reason", String),
    sqlite_autoincrement=True,
)

Table(
    "signed_sheets",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", ForeignKey("events.id")),
    Required("name", String),
    Required("signatures", Integer),
    Required("entered_at", Instant),
    Required("actor", String),
    CheckConstraint("signatures >= 0", name="signatures"),
    UniqueConstraint("event_id", "name"),
    sqlite_autoincrement=True,
)

Table(
    "discrepancies",
    metadata,
    Column("event_id", ForeignKey("events.id"), primary_key=True),
    *one_of("kind", "signatures", "held-check-ins", primary_key=True),
    Required("difference", Integer),
    Required("reason", String),
    Required("at", Instant),
    Required("actor", String),
)

Table(
    "certificates",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("registration_id", ForeignKey("registrations.id"), index=True),
    Required("number", String, unique=True),
    Required("issued_at", Instant),
    Required("as_said", Json),
    Column("revoked_at", Instant),
    Index(
        "uq_certificates_standing",
        "registration_id",
        unique=True,
        **where(column("revoked_at").is_(None)),
    ),
)

Table(
    "exports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event_id", ForeignKey("events.id"), index=True),
    Required("account_id", ForeignKey("accounts.id")),
    Required("kind", String),
    Required("parameters", Json),
    *one_of("state", "queued", "running", "done", "failed"),
    Required("progress", Integer),
    Column("rows", Integer),
    Column("file_name", String),
    Required("reason", String),
    Required("link_nonce", String, unique=True),
    Required("attempts", Integer),
    Column("lease", String),
    Column("lease_ends_at", Instant),
    Required("created_at", Instant),
    Column("finished_at", Instant),
    Column("ends_at", Instant),
    CheckConstraint("progress BETWEEN 0 AND 100", name="progress"),
    Index(None, "account_id", "created_at"),
    Index(None, "state", "created_at"),
    sqlite_autoincrement=True,
)

Table(
    "export_pieces",
    metadata,
    Column("export_id", ForeignKey("exports.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Required("content", LargeBinary),
)

# The audit log

Table(
    "audit_entries",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("at", Instant, index=True),
    Required("actor", String),
    Required("action", String),
    Column("event_id", ForeignKey("events.id")),
    Column("person_id", ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Required("details", Json),
    Index(None, "event_id", "at"),
)
