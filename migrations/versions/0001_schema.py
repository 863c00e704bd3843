"""Make all tables.

This replaces 67 earlier steps and makes exactly the schema of the last of them. A database at that
step is taken for one at this. From here on migrations are kept: a change is a new file.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any

from alembic import op
from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Connection,
    Date,
    DateTime,
    DefaultClause,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    false,
    text,
    true,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.schema import SchemaItem

revision = "0001_schema"
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

REFUSAL = "entries of the audit log are never changed or deleted"
TRIGGERS = {
    "sqlite": (
        "CREATE TRIGGER audit_entries_unchanged BEFORE UPDATE ON audit_entries WHEN OLD.code IS "
        f"NOT NULL BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
        "CREATE TRIGGER audit_entries_kept BEFORE DELETE ON audit_entries BEGIN SELECT RAISE(ABORT,"
        f" '{REFUSAL}'); END",
    ),
    "postgresql": (
        "CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE "
        f"EXCEPTION '{REFUSAL}'; END $$",
        "CREATE TRIGGER audit_entries_unchanged BEFORE UPDATE ON audit_entries FOR EACH ROW WHEN "
        "(OLD.code IS NOT NULL) EXECUTE FUNCTION refuse_audit_change()",
        "CREATE TRIGGER audit_entries_kept BEFORE DELETE ON audit_entries FOR EACH ROW EXECUTE "
        "FUNCTION refuse_audit_change()",
        "CREATE TRIGGER audit_entries_not_emptied BEFORE TRUNCATE ON audit_entries FOR EACH "
        "STATEMENT EXECUTE FUNCTION refuse_audit_change()",
    ),
}
"""The audit log is only added to."""


def upgrade() -> None:
    connection = op.get_bind()
    schema_of(connection)
    for table in metadata.sorted_tables:
        indexes = sorted(table.indexes, key=order)
        table.indexes.clear()
        table.create(connection)
        for index in indexes:
            index.create(connection)
    op.bulk_insert(metadata.tables["outbox_gates"], [{"id": 1, "refusals": 0}])
    for trigger in TRIGGERS[connection.dialect.name]:
        op.execute(trigger)


def schema_of(connection: Connection) -> MetaData:
    """Return the schema. Later steps that rebuild a table of SQLite begin with it."""
    no_bytes = "x''" if connection.dialect.name == "sqlite" else "''"
    metadata.tables["people"].c.sort_key.server_default = DefaultClause(text(no_bytes))
    return metadata


def order(index: Index) -> tuple[bool, str]:
    """Return the place of an index: of two that serve a statement as well, SQLite takes the later
    one, which shall be the one of fewer rows."""
    return index.dialect_options["sqlite"]["where"] is not None, str(index.name)


def downgrade() -> None:
    connection = op.get_bind()
    metadata.drop_all(connection, checkfirst=False)
    if connection.dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_audit_change()")


def one_of(
    name: str, *values: str, nullable: bool = False, type_: Any = None, **options: Any
) -> Iterator[SchemaItem]:
    """A column that holds one of the values, and the check for it."""
    yield Column(name, type_ or String(32), nullable=nullable, **options)
    yield CheckConstraint(f"{name} IN ({', '.join(map(repr, values))})", name=name)


def where(condition: str, of_sqlite: str = "") -> dict[str, Any]:
    """Options of an index over these rows only. SQLite says truth by numbers."""
    return {"sqlite_where": text(of_sqlite or condition), "postgresql_where": text(condition)}


Table(
    "accounts",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("email", String, unique=True),
    Required("name", String),
    *one_of("role", "administrator", "organiser", "office", "door", "observer"),
    Column("password_hash", String),
    Column("link_nonce", String, unique=True),
    Column("link_ends_at", Instant),
    Required("created_at", Instant),
    Column("disabled_at", Instant),
    Column("language", String),
    Required("wants_alarms", Boolean, server_default=true()),
    Column("factor_link_nonce", String, unique=True),
    Column("factor_link_ends_at", Instant),
)

Table(
    "audit_chains",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Required("length", Integer),
    Required("last_code", LargeBinary),
    Required("key", String),
    Required("head_code", LargeBinary),
)

Table(
    "mail_box_readings",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("read_at", Instant),
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
    "privacy_notices",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("controller", String),
    Required("address", String),
    Required("contact", String),
    Required("complaint", String),
    Required("made_at", Instant),
    sqlite_autoincrement=True,
)

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
    Required("iati_identifier", String),
    Required("iati_organisation", String),
    Required("iati_organisation_type", String),
    Required("slug", String, unique=True),
    Required("position", Integer),
)

Table(
    "raised_alarms",
    metadata,
    *one_of(
        "vital",
        "migrations",
        "worker",
        "gate",
        "outbox",
        "mail-box",
        "disk",
        "backups",
        "certificate",
        "clock",
        primary_key=True,
    ),
    Column("machine", String, primary_key=True),
    Required("began_at", Instant),
    Column("told_at", Instant),
    Column("ended_at", Instant),
)

Table(
    "raw_mails",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("digest", String, unique=True),
    Required("received_at", Instant),
    Required("content", LargeBinary),
    Required("attempts", Integer),
    Column("due_at", Instant),
    *one_of("came_by", "pipe", "mail-box", server_default="pipe"),
)

Table(
    "stored_files",
    metadata,
    Column("digest", String, primary_key=True),
    Required("size", Integer),
    Required("media_type", String),
    Required("created_at", Instant),
)

Table(
    "throttles",
    metadata,
    Column("key", String, primary_key=True),
    Required("began_at", Instant),
    Required("attempts", Integer),
)

Table(
    "worker_reports",
    metadata,
    Column("machine", String, primary_key=True),
    Required("reported_at", Instant),
    Required("has_stopped", Boolean),
    Required("free", BigInteger),
    Required("size", BigInteger),
    Required("clock_off", BigInteger),
    Column("backup_hours", Integer),
    Column("backup_at", Instant),
    Column("certificate_ends_at", Instant),
    Required("has_mail_box", Boolean),
)

Table(
    "api_tokens",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("account_id", Integer, ForeignKey("accounts.id", ondelete="CASCADE")),
    Required("name", String),
    Required("nonce_hash", String, unique=True),
    Required("scopes", Json),
    Required("created_at", Instant),
    Required("ends_at", Instant),
    Column("revoked_at", Instant),
    Column("last_used_at", Instant),
    Index("ix_api_tokens_account_id", "account_id"),
    sqlite_autoincrement=True,
)

Table(
    "authenticator_apps",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("account_id", Integer, ForeignKey("accounts.id", ondelete="CASCADE"), unique=True),
    Required("secret", String),
    Required("last_step", Integer),
    Required("created_at", Instant),
)

Table(
    "chosen_columns",
    metadata,
    Column("account_id", Integer, ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True),
    Column("listing", String, primary_key=True),
    Required("columns", Json),
)

Table(
    "daily_mails",
    metadata,
    Column("account_id", Integer, ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True),
    Column("day", Date, primary_key=True),
)

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
    Required("cancellation_reason", String, server_default=text("''")),
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
    Required("country", String, server_default=text("''")),
    Column("pack_opens_at", Instant),
    Column("pack_public_at", Instant),
    Column("answers_close_at", Instant),
    Required("directions", Json, server_default=text("'{}'")),
    Required("has_bilingual_letters", Boolean, server_default=false()),
    Column("erase_on", Date),
    Column("erased_at", Instant),
    Column("rehearsal_ends_at", Instant),
    Column("source_times", Json),
    Column("archived_at", Instant),
    Required("sender_name", String, server_default=text("''")),
    Required("project_id", Integer, ForeignKey("projects.id")),
    Required("spared_tasks", Json, server_default=text("'[]'")),
    Required("signatory_name", String, server_default=text("''")),
    Required("signatory_positions", Json, server_default=text("'{}'")),
    Required("entrance", Json, server_default=text("'{}'")),
    Required("parking", Json, server_default=text("'{}'")),
    Required("identity_document", Json, server_default=text("'{}'")),
    Required("security_check", Json, server_default=text("'{}'")),
    Required("hotel", Json, server_default=text("'{}'")),
    Required("day_contact_name", String, server_default=text("''")),
    Required("day_contact_phone", String, server_default=text("''")),
    Required("offers_visa_letters", Boolean, server_default=false()),
    Required("most_companions", Integer, server_default=text("0")),
    CheckConstraint("capacity IS NULL OR capacity >= 0", name="capacity"),
    Index("ix_events_project_id", "project_id"),
)

Table(
    "file_pieces",
    metadata,
    Column(
        "digest", String, ForeignKey("stored_files.digest", ondelete="CASCADE"), primary_key=True
    ),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Required("content", LargeBinary),
)

Table(
    "findings",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("number", String),
    Required("position", Integer),
    Required("texts", Json),
    Required("project_id", Integer, ForeignKey("projects.id")),
    UniqueConstraint("project_id", "number"),
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
    Required("project_id", Integer, ForeignKey("projects.id")),
    Index("ix_logos_project_id", "project_id"),
    sqlite_autoincrement=True,
)

Table(
    "mail_tests",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("account_id", Integer, ForeignKey("accounts.id", ondelete="CASCADE")),
    Required("is_to_account", Boolean),
    Required("token", String, unique=True),
    Required("created_at", Instant),
    Required("due_at", Instant),
    Required("attempts", Integer),
    Column("sent_at", Instant),
    Column("failed_at", Instant),
    Column("arrived_at", Instant),
    Required("server_words", String),
    Column("server", String),
    *one_of("came_by", "pipe", "mail-box", nullable=True),
    *one_of(
        "spf",
        "pass",
        "fail",
        "softfail",
        "neutral",
        "none",
        "policy",
        "temperror",
        "permerror",
        nullable=True,
    ),
    *one_of(
        "dkim",
        "pass",
        "fail",
        "softfail",
        "neutral",
        "none",
        "policy",
        "temperror",
        "permerror",
        nullable=True,
    ),
    *one_of(
        "dmarc",
        "pass",
        "fail",
        "softfail",
        "neutral",
        "none",
        "policy",
        "temperror",
        "permerror",
        nullable=True,
    ),
    Index("ix_mail_tests_account_id", "account_id"),
)

Table(
    "passkeys",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("account_id", Integer, ForeignKey("accounts.id", ondelete="CASCADE")),
    Required("credential_id", String, unique=True),
    Required("key", LargeBinary),
    Required("sign_count", BigInteger),
    Required("name", String),
    Required("created_at", Instant),
    Column("used_at", Instant),
    Index("ix_passkeys_account_id", "account_id"),
    sqlite_autoincrement=True,
)

Table(
    "recovery_codes",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("account_id", Integer, ForeignKey("accounts.id", ondelete="CASCADE")),
    Required("salt", String),
    Required("code_hash", String),
    Index("ix_recovery_codes_account_id", "account_id"),
)

Table(
    "staff_sessions",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("account_id", Integer, ForeignKey("accounts.id", ondelete="CASCADE")),
    Required("token_hash", String, unique=True),
    Required("browser", String),
    Required("system", String),
    Required("created_at", Instant),
    Required("ends_at", Instant),
    Column("second_factor_at", Instant),
    Column("challenge", String),
    Column("challenge_ends_at", Instant),
    Column("address_confirmed_at", Instant),
    Index("ix_staff_sessions_account_id", "account_id"),
    sqlite_autoincrement=True,
)

Table(
    "stakeholder_groups",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("code", String),
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
    Required("project_id", Integer, ForeignKey("projects.id")),
    UniqueConstraint("project_id", "code"),
)

Table(
    "workshops",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("number", String),
    Required("position", Integer),
    Required("themes", Json),
    Required("places", Json),
    Column("starts_on", Date),
    Column("ends_on", Date),
    Required("participants", Json),
    Required("project_id", Integer, ForeignKey("projects.id")),
    UniqueConstraint("project_id", "number"),
)

Table(
    "account_events",
    metadata,
    Column("account_id", Integer, ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True),
    Column("event_id", Integer, ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
)

Table(
    "announcements",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Required("subjects", Json),
    Required("bodies", Json),
    Required("segment", Json),
    Required("created_at", Instant),
    Required("changed_at", Instant),
    Column("sent_at", Instant),
    Index("ix_announcements_event_id", "event_id"),
)

Table(
    "api_token_events",
    metadata,
    Column("token_id", Integer, ForeignKey("api_tokens.id", ondelete="CASCADE"), primary_key=True),
    Column("event_id", Integer, ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
)

Table(
    "card_sheets",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Column("group_id", Integer, ForeignKey("stakeholder_groups.id")),
    Required("count", Integer),
    Required("made_at", Instant),
    Column("withdrawn_at", Instant),
    CheckConstraint("count > 0", name="count"),
    Index("ix_card_sheets_event_id", "event_id"),
)

Table(
    "comment_reviews",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Required("digest", String),
    Required("is_shown", Boolean),
    Required("decided_at", Instant),
    Column("account_id", Integer, ForeignKey("accounts.id")),
    UniqueConstraint("event_id", "digest"),
)

Table(
    "copies",
    metadata,
    Column("id", String, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Required("language", String),
    Required("station", String),
    Index("ix_copies_event_id", "event_id"),
    sqlite_with_rowid=False,
)

Table(
    "copy_stocks",
    metadata,
    Column("event_id", Integer, ForeignKey("events.id"), primary_key=True),
    Column("language", String, primary_key=True),
    Required("stock", Integer),
    CheckConstraint("stock >= 0", name="stock"),
)

Table(
    "discrepancies",
    metadata,
    Column("event_id", Integer, ForeignKey("events.id"), primary_key=True),
    *one_of("kind", "signatures", "held-check-ins", primary_key=True),
    Required("difference", Integer),
    Required("reason", String),
    Required("at", Instant),
    Required("actor", String),
)

Table(
    "documents",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Required("digest", String, ForeignKey("stored_files.digest")),
    Required("file_name", String),
    Required("title", String),
    *one_of("kind", "publication", "summary", "presentation", "other"),
    Required("language", String),
    Required("added_at", Instant),
    Column("removed_at", Instant),
    UniqueConstraint("event_id", "digest", "language"),
    Index("ix_documents_digest", "digest"),
    sqlite_autoincrement=True,
)

Table(
    "door_searches",
    metadata,
    Column("event_id", Integer, ForeignKey("events.id"), primary_key=True),
    Column("actor", String, primary_key=True),
    Required("searches", Integer),
)

Table(
    "door_tokens",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Column("account_id", Integer, ForeignKey("accounts.id")),
    Required("station", String),
    Required("nonce", String, unique=True),
    Required("created_at", Instant),
    Required("ends_at", Instant),
    Column("revoked_at", Instant),
    Column("most_devices", Integer),
    Column("kit_id", Integer),
    Column("device_hash", String),
    Column("heard_at", Instant),
    Required("unsent", Integer, server_default="0"),
    Column("wiped_at", Instant),
    Index("ix_door_tokens_account_id", "account_id"),
    Index("ix_door_tokens_event_id", "event_id"),
    Index("ix_door_tokens_kit_id", "kit_id"),
)

Table(
    "due_rewrites",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("asked_at", Instant),
    Column("event_id", Integer, ForeignKey("events.id")),
    Required("certificate", String, server_default=text("''")),
)

Table(
    "erased_people",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Required("digest", String),
    Required("was_unnamed", Boolean),
    UniqueConstraint("event_id", "digest"),
)

Table(
    "exports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event_id", Integer, ForeignKey("events.id")),
    Required("account_id", Integer, ForeignKey("accounts.id")),
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
    Index("ix_exports_account_id_created_at", "account_id", "created_at"),
    Index("ix_exports_event_id", "event_id"),
    Index("ix_exports_state_created_at", "state", "created_at"),
    sqlite_autoincrement=True,
)

Table(
    "form_questions",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Required("position", Integer),
    *one_of("kind", "text", "choice", "yes-no"),
    Required("is_required", Boolean),
    Required("group_codes", Json),
    Required("wordings", Json),
    Required("hints", Json),
    Column("withdrawn_at", Instant),
    Index("ix_form_questions_event_id", "event_id"),
    sqlite_autoincrement=True,
)

Table(
    "frozen_figures",
    metadata,
    Column("event_id", Integer, ForeignKey("events.id"), primary_key=True),
    Required("frozen_at", Instant),
    Required("actor", String),
    Required("figures", Json),
    Column("final_at", Instant),
    Column("final_by", String),
    CheckConstraint("(final_at IS NULL) = (final_by IS NULL)", name="final"),
)

Table(
    "guest_imports",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Required("actor", String),
    Required("at", Instant),
    Required("file_name", String, server_default=text("''")),
    Required("counts", Json, server_default=text("'{}'")),
    Column("undone_at", Instant),
    Column("undone_by", String),
    Index("ix_guest_imports_event_id", "event_id"),
)

Table(
    "institutions",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Required("name", String),
    Required("name_key", String),
    Column("group_id", Integer, ForeignKey("stakeholder_groups.id")),
    UniqueConstraint("event_id", "name_key"),
    sqlite_autoincrement=True,
)

Table(
    "letter_wordings",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    *one_of(
        "kind",
        "invitation",
        "nomination-request",
        "reply-reminder",
        "nominated",
        "seat-given-back",
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
        "publication-available",
        "link-again",
        "announcement",
        "data-request-received",
        "data-request-answered",
        "nomination-receipt",
    ),
    Required("language", String),
    Required("subject", String),
    Required("opening", String),
    Required("changed_at", Instant),
    UniqueConstraint("event_id", "kind", "language"),
)

Table(
    "list_readings",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Required("account_id", Integer, ForeignKey("accounts.id")),
    Required("headings", String),
    Required("choices", Json),
    Required("used_at", Instant),
    UniqueConstraint("event_id", "account_id", "headings"),
    Index("ix_list_readings_headings", "headings"),
)

Table(
    "note_choices",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("account_id", Integer, ForeignKey("accounts.id", ondelete="CASCADE")),
    Column("event_id", Integer, ForeignKey("events.id", ondelete="CASCADE")),
    *one_of(
        "kind",
        "approvals-waiting",
        "list-full",
        "letters-failed",
        "event-tomorrow",
        "figures-to-settle",
        "replies",
    ),
    *one_of("timing", "off", "daily", "at-once"),
    UniqueConstraint("account_id", "event_id", "kind"),
    Index("ix_note_choices_event_id", "event_id"),
    Index(
        "uq_note_choices_all_events", "account_id", "kind", unique=True, **where("event_id IS NULL")
    ),
)

Table(
    "programme_sessions",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id", ondelete="CASCADE")),
    Required("starts_at", Instant),
    Required("ends_at", Instant),
    Required("titles", Json),
    *one_of("kind", "session", "meal", "break"),
    Required("room", String, server_default=text("''")),
    Index("ix_programme_sessions_event_id", "event_id"),
)

Table(
    "published_figures",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    *one_of("moment", "deadline", "eve", "day_after", "final", "pack"),
    Required("due_at", Instant),
    Required("taken_at", Instant),
    Required("figures", Json),
    Column("launched", Json),
    UniqueConstraint("event_id", "moment", "due_at"),
)

Table(
    "recommendations",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("number", String),
    Required("position", Integer),
    Required("themes", Json),
    Required("texts", Json),
    Required("addressees", Json),
    Column("workshop_id", Integer, ForeignKey("workshops.id")),
    Required("project_id", Integer, ForeignKey("projects.id")),
    UniqueConstraint("project_id", "number"),
    Index("ix_recommendations_workshop_id", "workshop_id"),
    sqlite_autoincrement=True,
)

Table(
    "reminder_rules",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    *one_of(
        "kind",
        "invitation",
        "nomination-request",
        "reply-reminder",
        "nominated",
        "seat-given-back",
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
        "publication-available",
        "link-again",
        "announcement",
        "data-request-received",
        "data-request-answered",
        "nomination-receipt",
    ),
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
    Index("ix_reminder_rules_event_id", "event_id"),
)

Table(
    "replaced_wordings",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id", ondelete="CASCADE")),
    Required("from_event_id", Integer, ForeignKey("events.id", ondelete="CASCADE")),
    *one_of(
        "kind",
        "invitation",
        "nomination-request",
        "reply-reminder",
        "nominated",
        "seat-given-back",
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
        "publication-available",
        "link-again",
        "announcement",
        "data-request-received",
        "data-request-answered",
        "nomination-receipt",
        type_=String,
    ),
    Required("language", String),
    Column("subject", String),
    Column("opening", String),
    Required("version", String),
    Required("replaced_at", Instant),
    UniqueConstraint("event_id", "kind", "language"),
    Index("ix_replaced_wordings_from_event_id", "from_event_id"),
)

Table(
    "roster_versions",
    metadata,
    Column("event_id", Integer, ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
    Required("version", Integer),
)

Table(
    "saved_filters",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("account_id", Integer, ForeignKey("accounts.id", ondelete="CASCADE")),
    Column("event_id", Integer, ForeignKey("events.id", ondelete="CASCADE")),
    Required("name", String),
    Required("query", String),
    Index("ix_saved_filters_account_id", "account_id"),
    Index("ix_saved_filters_event_id", "event_id"),
)

Table(
    "sealed_answers",
    metadata,
    Column("event_id", Integer, ForeignKey("events.id"), primary_key=True),
    Column("group_code", String, primary_key=True),
    Required("content", LargeBinary),
)

Table(
    "signed_sheets",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Required("name", String),
    Required("signatures", Integer),
    Required("entered_at", Instant),
    Required("actor", String),
    UniqueConstraint("event_id", "name"),
    CheckConstraint("signatures >= 0", name="signatures"),
    sqlite_autoincrement=True,
)

Table(
    "tags",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Required("name", String),
    Required("name_key", String),
    UniqueConstraint("event_id", "name_key"),
    sqlite_autoincrement=True,
)

Table(
    "thawed_figures",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Required("frozen_at", Instant),
    Required("actor", String),
    Required("figures", Json),
    Required("thawed_at", Instant),
    Required("thawed_by", String),
    Required("reason", String),
    Index("ix_thawed_figures_event_id", "event_id"),
    sqlite_autoincrement=True,
)

Table(
    "told_notes",
    metadata,
    Column("account_id", Integer, ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True),
    Column("event_id", Integer, ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
    *one_of(
        "kind",
        "approvals-waiting",
        "list-full",
        "letters-failed",
        "event-tomorrow",
        "figures-to-settle",
        "replies",
        primary_key=True,
    ),
    Required("occasion", Integer),
    Required("told_at", Instant),
    Index("ix_told_notes_event_id", "event_id"),
)

Table(
    "uploads",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event_id", Integer, ForeignKey("events.id")),
    Required("account_id", Integer, ForeignKey("accounts.id")),
    Required("file_name", String),
    Required("content", LargeBinary),
    Required("created_at", Instant),
    Column("project_id", Integer, ForeignKey("projects.id")),
    Column("chosen", Json),
    Column("shown", Json),
    sqlite_autoincrement=True,
)

Table(
    "answer_cards",
    metadata,
    Column("digest", String, primary_key=True),
    Required("sheet_id", Integer, ForeignKey("card_sheets.id")),
    Index("ix_answer_cards_sheet_id", "sheet_id"),
)

Table(
    "attachments",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id", ondelete="CASCADE")),
    *one_of(
        "kind",
        "invitation",
        "nomination-request",
        "reply-reminder",
        "nominated",
        "seat-given-back",
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
        "publication-available",
        "link-again",
        "announcement",
        "data-request-received",
        "data-request-answered",
        "nomination-receipt",
        type_=String,
    ),
    Column("announcement_id", Integer, ForeignKey("announcements.id", ondelete="CASCADE")),
    Required("document_id", Integer, ForeignKey("documents.id", ondelete="CASCADE")),
    Required("is_for_all", Boolean),
    Index("ix_attachments_announcement_id", "announcement_id"),
    Index("ix_attachments_document_id", "document_id"),
    Index("ix_attachments_event_id_kind", "event_id", "kind"),
)

Table(
    "downloads",
    metadata,
    Column("document_id", Integer, ForeignKey("documents.id"), primary_key=True),
    Column("group_code", String, primary_key=True),
    Required("count", Integer),
    CheckConstraint("count >= 0", name="count"),
)

Table(
    "export_pieces",
    metadata,
    Column("export_id", Integer, ForeignKey("exports.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Required("content", LargeBinary),
)

Table(
    "findings_of_recommendations",
    metadata,
    Column(
        "recommendation_id",
        Integer,
        ForeignKey("recommendations.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("finding_id", Integer, ForeignKey("findings.id", ondelete="CASCADE"), primary_key=True),
    Index("ix_findings_of_recommendations_finding_id", "finding_id"),
)

Table(
    "form_choices",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("question_id", Integer, ForeignKey("form_questions.id", ondelete="CASCADE")),
    Required("position", Integer),
    Required("texts", Json),
    Required("is_offered", Boolean),
    Index("ix_form_choices_question_id", "question_id"),
    sqlite_autoincrement=True,
)

Table(
    "mailings",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    *one_of(
        "kind",
        "invitations",
        "reminder",
        "announcement",
        "event-changed",
        "event-cancelled",
        "publication",
    ),
    Column("rule_id", Integer, ForeignKey("reminder_rules.id")),
    Column("announcement_id", Integer, ForeignKey("announcements.id"), unique=True),
    Required("actor", String),
    Required("created_at", Instant),
    Column("stopped_at", Instant),
    Column("before", Json),
    Index("ix_mailings_event_id_created_at", "event_id", "created_at"),
    Index("ix_mailings_rule_id", "rule_id"),
)

Table(
    "people",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Required("institution_typed", String),
    Column("institution_id", Integer, ForeignKey("institutions.id")),
    Required("group_id", Integer, ForeignKey("stakeholder_groups.id")),
    Required("given_name", String),
    Required("family_name", String),
    Required("search_key", String),
    Required("email", String),
    Required("phone", String),
    Required("position", String),
    *one_of("sex", "f", "m", "x"),
    Required("language", String),
    Required("is_unnamed", Boolean),
    Column("unnamed_number", Integer),
    Required("self_entered", Json),
    Required("formerly", Json),
    Required("created_at", Instant),
    Column("email_bounced", String),
    Column("unsubscribed_at", Instant),
    Column("identity", String),
    Required("awaited_by", String, server_default=text("''")),
    Required("brought", Json, server_default=text("'[]'")),
    Required("is_sex_said", Boolean, server_default=true()),
    Required("title", String, server_default=text("''")),
    *one_of(
        "rank",
        "head-of-state",
        "minister",
        "ambassador",
        "head-of-judiciary",
        "deputy-minister",
        "director",
        "court-president",
        "deputy-director",
        "head-of-unit",
        nullable=True,
    ),
    Required("sort_key", LargeBinary, server_default=text("''")),
    Column("erased_at", Instant),
    Column("address_hash", String),
    Required("note", String, server_default=text("''")),
    Required("is_vip", Boolean, server_default=false()),
    Column("host_id", Integer, ForeignKey("accounts.id")),
    Column("arrival_told_at", Instant),
    Required("assistant_email", String, server_default=text("''")),
    Index("ix_people_address_hash", "address_hash", **where("address_hash IS NOT NULL")),
    Index(
        "ix_people_awaited",
        "event_id",
        **where(
            "awaited_by <> '' OR host_id IS NOT NULL OR is_vip",
            of_sqlite="awaited_by <> '' OR host_id IS NOT NULL OR is_vip = 1",
        ),
    ),
    Index("ix_people_event_id_email", "event_id", "email"),
    Index("ix_people_event_id_search_key", "event_id", "search_key"),
    Index("ix_people_event_id_sort_key_id", "event_id", "sort_key", "id"),
    Index("ix_people_host_id", "host_id", **where("host_id IS NOT NULL")),
    Index("ix_people_identity", "identity"),
    Index("ix_people_institution_id", "institution_id"),
    Index("ix_people_pages", "event_id", "id"),
    Index(
        "ix_people_sex_open", "event_id", **where("NOT is_sex_said", of_sqlite="is_sex_said = 0")
    ),
    Index(
        "ix_people_unnamed",
        "event_id",
        "is_unnamed",
        "unnamed_number",
        **where("is_unnamed", of_sqlite="is_unnamed = 1"),
    ),
    Index("uq_people_id_group_id_sex", "id", "group_id", "sex", unique=True),
    sqlite_autoincrement=True,
)

Table(
    "programme_speakers",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("session_id", Integer, ForeignKey("programme_sessions.id", ondelete="CASCADE")),
    Required("position", Integer),
    Required("name", String),
    *one_of("role", "speaker", "chair", "panellist", "interpreter"),
    Required("institution", String),
    Required("has_consented", Boolean),
    Required("names", Json, server_default=text("'{}'")),
    Required("institutions", Json, server_default=text("'{}'")),
    Index("ix_programme_speakers_session_id", "session_id"),
)

Table(
    "quotas",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Column("group_id", Integer, ForeignKey("stakeholder_groups.id")),
    Column("institution_id", Integer, ForeignKey("institutions.id")),
    Required("reserved", Integer),
    Column("ceiling", Integer),
    Column("target", Integer),
    UniqueConstraint("event_id", "group_id"),
    UniqueConstraint("event_id", "institution_id"),
    CheckConstraint("ceiling >= reserved", name="ceiling"),
    CheckConstraint("(group_id IS NULL) <> (institution_id IS NULL)", name="of_one"),
    CheckConstraint("reserved >= 0", name="reserved"),
)

Table(
    "recommendations_of_sessions",
    metadata,
    Column(
        "session_id",
        Integer,
        ForeignKey("programme_sessions.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column(
        "recommendation_id",
        Integer,
        ForeignKey("recommendations.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Index("ix_recommendations_of_sessions_recommendation_id", "recommendation_id"),
)

Table(
    "account_letters",
    metadata,
    Column("id", Integer, primary_key=True),
    *one_of(
        "kind",
        "password-link",
        "password-changed",
        "role-changed",
        "disabled",
        "factor-added",
        "factor-removed",
        "factors-dropped",
        "codes-renewed",
        "code-used",
        "vip-arrived",
        "approvals-waiting",
        "list-full",
        "letters-failed",
        "event-tomorrow",
        "figures-to-settle",
        "daily",
        "alarm",
        "factor-link",
    ),
    Column("account_id", Integer, ForeignKey("accounts.id", ondelete="CASCADE")),
    Required("asked_for", String),
    Required("message_id", String, unique=True),
    Required("created_at", Instant),
    Required("due_at", Instant),
    Required("attempts", Integer),
    Column("person_id", Integer, ForeignKey("people.id", ondelete="CASCADE")),
    Column("event_id", Integer, ForeignKey("events.id", ondelete="CASCADE")),
    Index("ix_account_letters_account_id", "account_id"),
    Index("ix_account_letters_due_at", "due_at"),
    Index("ix_account_letters_event_id", "event_id"),
    Index("ix_account_letters_person_id", "person_id"),
)

Table(
    "audit_subjects",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event_id", Integer, ForeignKey("events.id")),
    Column("person_id", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("words", Json),
    Column("salt", LargeBinary),
    Index("ix_audit_subjects_event_id", "event_id"),
    Index("ix_audit_subjects_person_id", "person_id"),
)

Table(
    "bulk_actions",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Required("key", String, unique=True),
    Required("actor", String),
    *one_of(
        "kind",
        "invite",
        "remind",
        "withdraw",
        "group",
        "language",
        "tag",
        "untag",
        "badges",
        "letters",
        "export",
    ),
    Required("value", String),
    Required("words", String),
    Required("is_emailed", Boolean),
    Required("left_out", Integer),
    Column("mailing_id", Integer, ForeignKey("mailings.id")),
    Required("begun_at", Instant),
    Column("ended_at", Instant),
    Column("undo_begun_at", Instant),
    Column("undone_by", String),
    Column("undone_at", Instant),
    Index("ix_bulk_actions_ended_at", "ended_at"),
    Index("ix_bulk_actions_event_id_begun_at", "event_id", "begun_at"),
)

Table(
    "identity_changes",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("person_id", Integer, ForeignKey("people.id")),
    Required("old", Json),
    Required("new", Json),
    Required("changed_at", Instant),
    Column("settled_at", Instant),
    Index("ix_identity_changes_person_id_settled_at", "person_id", "settled_at"),
)

Table(
    "imported_changes",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Required("import_id", Integer, ForeignKey("guest_imports.id")),
    Column("person_id", Integer, ForeignKey("people.id", ondelete="CASCADE")),
    Column("institution_id", Integer, ForeignKey("institutions.id", ondelete="CASCADE")),
    Required("changes", Json),
    Index("ix_imported_changes_import_id", "import_id"),
    Index("ix_imported_changes_institution_id", "institution_id"),
    Index("ix_imported_changes_person_id", "person_id"),
)

Table(
    "invitations",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Column("person_id", Integer, unique=True),
    Column("institution_id", Integer, ForeignKey("institutions.id"), unique=True),
    Column("seats", Integer),
    Required("focal_email", String),
    Column("language", String),
    *one_of("state", "draft", "sent", "accepted", "declined", "delegated", "withdrawn"),
    Required("link_nonce", String, unique=True),
    Required("created_at", Instant),
    Column("sent_at", Instant),
    Column("replied_at", Instant),
    *one_of(
        "reply_channel",
        "link",
        "calendar",
        "staff",
        "guest-list",
        "phone",
        "letter",
        "e-mail",
        nullable=True,
    ),
    Column("focal_email_bounced", String),
    Column("unsubscribed_at", Instant),
    Required("split", Json, server_default=text("'{}'")),
    Required("released", Json, server_default=text("'{}'")),
    Column("delegated_from_id", Integer, ForeignKey("invitations.id")),
    Required("withdrawn_because", String, server_default=text("''")),
    Column("printed_at", Instant),
    Column("group_id", Integer),
    *one_of("sex", "f", "m", "x", nullable=True),
    Column("import_id", Integer, ForeignKey("guest_imports.id")),
    Required("words_to_host", String, server_default=text("''")),
    ForeignKeyConstraint(
        ["person_id", "group_id", "sex"],
        ["people.id", "people.group_id", "people.sex"],
        onupdate="CASCADE",
    ),
    CheckConstraint(
        "(person_id IS NULL) = (group_id IS NULL) AND (person_id IS NULL) = (sex IS NULL)",
        name="counted",
    ),
    CheckConstraint("(person_id IS NULL) <> (institution_id IS NULL)", name="one_addressee"),
    CheckConstraint("(institution_id IS NULL) = (seats IS NULL)", name="seats"),
    Index("ix_invitations_delegated_from_id", "delegated_from_id"),
    Index("ix_invitations_figures", "event_id", "state", "group_id", "sex"),
    Index("ix_invitations_import_id", "import_id"),
    Index(
        "ix_invitations_institutions", "event_id", "state", **where("institution_id IS NOT NULL")
    ),
    sqlite_autoincrement=True,
)

Table(
    "person_requests",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Required("person_id", Integer, ForeignKey("people.id", ondelete="CASCADE")),
    *one_of("kind", "correction", "objection", "erasure"),
    Required("words", String),
    Required("asked_at", Instant),
    Required("due_on", Date),
    Column("settled_at", Instant),
    Column("settled_by", String),
    *one_of("outcome", "done", "refused", nullable=True),
    Required("answer", String),
    CheckConstraint(
        "(settled_at IS NULL) = (outcome IS NULL) AND (settled_at IS NULL) = (settled_by IS NULL)",
        name="settled",
    ),
    Index("ix_person_requests_person_id", "person_id"),
    Index("ix_person_requests_settled_at_due_on", "settled_at", "due_on"),
    Index(
        "uq_person_requests_open", "person_id", "kind", unique=True, **where("settled_at IS NULL")
    ),
)

Table(
    "person_tags",
    metadata,
    Column("person_id", Integer, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("tag_id", Integer, ForeignKey("tags.id", ondelete="CASCADE"), primary_key=True),
    Index("ix_person_tags_tag_id", "tag_id"),
)

Table(
    "registrations",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
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
    *one_of("partstat", "accepted", "tentative", "declined", nullable=True),
    Column("partstat_at", Instant),
    *one_of("awaits", "focal-point", "office", "registrant", nullable=True),
    Column("answer_by", Instant),
    Required("holds_seat", Boolean, server_default=false()),
    Column("approved_at", Instant),
    Required("reason_told", String, server_default=text("''")),
    Required("reason_internal", String, server_default=text("''")),
    Column("interpretation_language", String),
    Required("assistants", Integer, server_default=text("0")),
    Required("group_id", Integer),
    *one_of("sex", "f", "m", "x"),
    Required("has_entered", Boolean),
    Column("reply_hash", String),
    Required("notice_version", String, server_default=text("''")),
    Column("visa_asked_at", Instant),
    Column("visa_made_at", Instant),
    ForeignKeyConstraint(
        ["person_id", "group_id", "sex"],
        ["people.id", "people.group_id", "people.sex"],
        onupdate="CASCADE",
    ),
    CheckConstraint(
        "(state = 'pending') OR (awaits IS NULL AND answer_by IS NULL)", name="awaits_while_pending"
    ),
    CheckConstraint("has_entered = (entry_id IS NOT NULL)", name="has_entered"),
    CheckConstraint("state = 'pending' OR NOT holds_seat", name="holds_seat_while_pending"),
    Index("ix_registrations_event_id_roster_version", "event_id", "roster_version"),
    Index("ix_registrations_event_id_state_asked_at_id", "event_id", "state", "asked_at", "id"),
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
    Index(
        "ix_registrations_visas",
        "event_id",
        "state",
        "visa_made_at",
        **where("visa_asked_at IS NOT NULL"),
    ),
    Index(
        "ix_registrations_walk_ins", "event_id", **where("is_walk_in", of_sqlite="is_walk_in = 1")
    ),
    Index("uq_registrations_reply_hash", "reply_hash", unique=True),
    sqlite_autoincrement=True,
)

Table(
    "reminder_runs",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("rule_id", Integer, ForeignKey("reminder_rules.id")),
    Required("anchor_on", String),
    Required("due_at", Instant),
    Required("decided_at", Instant),
    *one_of("outcome", "sent", "late", "unpublished", "begun"),
    Required("letters", Integer),
    Column("mailing_id", Integer, ForeignKey("mailings.id")),
    UniqueConstraint("rule_id", "anchor_on"),
    Index("ix_reminder_runs_mailing_id", "mailing_id"),
)

Table(
    "roster_people",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Required("event_id", Integer, ForeignKey("events.id", name="fk_roster_people_event_id_events")),
    Required(
        "person_id",
        Integer,
        ForeignKey("people.id", name="fk_roster_people_person_id_people", ondelete="CASCADE"),
    ),
    Required("roster_version", Integer),
    Index("ix_roster_people_event_id_roster_version", "event_id", "roster_version"),
    Index("ix_roster_people_person_id", "person_id"),
)

Table(
    "two_people",
    metadata,
    Column("person_id", Integer, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("other_id", Integer, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Required("said_at", Instant),
    CheckConstraint("person_id < other_id", name="in_order"),
    Index("ix_two_people_other_id", "other_id"),
)

Table(
    "audit_entries",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("at", Instant),
    Required("actor", String),
    Required("action", String),
    Column("event_id", Integer, ForeignKey("events.id")),
    Required("details", Json),
    Required("chain", Integer),
    Required("position", Integer),
    Required("subject_id", Integer, ForeignKey("audit_subjects.id"), unique=True),
    Column("person_number", Integer),
    Column("words_code", LargeBinary),
    Column("key", String),
    Column("code", LargeBinary),
    UniqueConstraint("chain", "position"),
    Index("ix_audit_entries_at", "at"),
    Index("ix_audit_entries_event_id_action", "event_id", "action"),
    Index("ix_audit_entries_event_id_at", "event_id", "at"),
)

Table(
    "badges",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Required("registration_id", Integer, ForeignKey("registrations.id")),
    Required("issued_at", Instant),
    Column("revoked_at", Instant),
    *one_of("revoked_because", "cancelled", "replaced", "not_confirmed", "undone", nullable=True),
    CheckConstraint("(revoked_at IS NULL) = (revoked_because IS NULL)", name="revoked"),
    Index("ix_badges_event_id_revoked_at", "event_id", "revoked_at"),
    Index("ix_badges_registration_id", "registration_id"),
    Index("uq_badges_good", "registration_id", unique=True, **where("revoked_at IS NULL")),
)

Table(
    "bulk_rows",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("bulk_action_id", Integer, ForeignKey("bulk_actions.id", ondelete="CASCADE")),
    Column("person_id", Integer, ForeignKey("people.id", ondelete="CASCADE")),
    Column("institution_id", Integer, ForeignKey("institutions.id", ondelete="CASCADE")),
    *one_of("progress", "waiting", "done", "passed-over", "undone", "kept"),
    Required("before", Json),
    CheckConstraint("(person_id IS NULL) <> (institution_id IS NULL)", name="one_guest"),
    Index("ix_bulk_rows_bulk_action_id_progress", "bulk_action_id", "progress"),
    Index("ix_bulk_rows_institution_id", "institution_id"),
    Index("ix_bulk_rows_person_id", "person_id"),
)

Table(
    "certificates",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("registration_id", Integer, ForeignKey("registrations.id")),
    Required("number", String, unique=True),
    Required("issued_at", Instant),
    Required("as_said", Json),
    Column("revoked_at", Instant),
    Index("ix_certificates_registration_id", "registration_id"),
    Index(
        "uq_certificates_standing", "registration_id", unique=True, **where("revoked_at IS NULL")
    ),
)

Table(
    "companions",
    metadata,
    Column("id", String, primary_key=True),
    Required("registration_id", Integer, ForeignKey("registrations.id", ondelete="CASCADE")),
    Required("position", Integer),
    *one_of("role", "interpreter", "driver", "assistant", "security"),
    Required("given_name", String),
    Required("family_name", String),
    Index("ix_companions_registration_id", "registration_id"),
)

Table(
    "form_replies",
    metadata,
    Column(
        "registration_id",
        Integer,
        ForeignKey("registrations.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("question_id", Integer, ForeignKey("form_questions.id"), primary_key=True),
    Column("choice_id", Integer, ForeignKey("form_choices.id")),
    Column("is_yes", Boolean),
    Required("words", String),
    Index("ix_form_replies_choice_id", "choice_id"),
    Index("ix_form_replies_question_id", "question_id"),
)

Table(
    "former_invitations",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Required("invitation_id", Integer, ForeignKey("invitations.id")),
    Required("link_nonce", String, unique=True),
    Index("ix_former_invitations_invitation_id", "invitation_id"),
)

Table(
    "former_registrations",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Required("event_id", Integer, ForeignKey("events.id")),
    Required("registration_id", Integer, ForeignKey("registrations.id")),
    Required("link_nonce", String, unique=True),
    Required("reply_token", String, unique=True),
    Required("calendar_uid", String, unique=True),
    Column("reply_hash", String),
    Index("ix_former_registrations_event_id", "event_id"),
    Index("ix_former_registrations_registration_id", "registration_id"),
    Index("uq_former_registrations_reply_hash", "reply_hash", unique=True),
)

Table(
    "former_standings",
    metadata,
    Column(
        "registration_id",
        Integer,
        ForeignKey("registrations.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Required("spell", Integer),
    *one_of("state", "pending", "confirmed", "waitlisted", "rejected", "cancelled", nullable=True),
    *one_of("awaits", "focal-point", "office", "registrant", nullable=True),
    Column("answer_by", Instant),
    Required("holds_seat", Boolean),
    Required("is_walk_in", Boolean),
    *one_of("partstat", "accepted", "tentative", "declined", nullable=True),
    Column("asked_at", Instant),
    Column("changed_at", Instant),
    *one_of(
        "reply", "draft", "sent", "accepted", "declined", "delegated", "withdrawn", nullable=True
    ),
    Column("replied_at", Instant),
    *one_of(
        "reply_channel",
        "link",
        "calendar",
        "staff",
        "phone",
        "letter",
        "e-mail",
        "guest-list",
        nullable=True,
    ),
)

Table(
    "messages",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Column("invitation_id", Integer, ForeignKey("invitations.id")),
    Column("registration_id", Integer, ForeignKey("registrations.id")),
    *one_of(
        "kind",
        "invitation",
        "nomination-request",
        "reply-reminder",
        "nominated",
        "seat-given-back",
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
        "publication-available",
        "link-again",
        "announcement",
        "data-request-received",
        "data-request-answered",
        "nomination-receipt",
    ),
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
    Column("mailing_id", Integer, ForeignKey("mailings.id")),
    Column("test_for_id", Integer, ForeignKey("accounts.id")),
    Column("test_language", String),
    Column("told", Json),
    *one_of(
        "about",
        "registration",
        "invitation",
        "nomination",
        "second-entry",
        "test",
        "person-request",
    ),
    Required("about_id", Integer),
    Required("number", Integer),
    Required("source_id", Integer),
    Required("moment", String),
    Required("copy", String),
    Column("farewell", Json),
    Required("is_for_assistant", Boolean, server_default=false()),
    UniqueConstraint("kind", "about", "about_id", "number", "source_id", "moment", "copy"),
    Index("ix_messages_event_id_created_at", "event_id", "created_at"),
    Index("ix_messages_event_id_state_kind", "event_id", "state", "kind"),
    Index("ix_messages_invitation_id", "invitation_id"),
    Index("ix_messages_mailing_id", "mailing_id"),
    Index("ix_messages_registration_id", "registration_id"),
    Index("ix_messages_state_due_at_id", "state", "due_at", "id"),
    Index("ix_messages_tests", "event_id", **where("test_for_id IS NOT NULL")),
)

Table(
    "nominations",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Required("invitation_id", Integer, ForeignKey("invitations.id")),
    Required("registration_id", Integer, ForeignKey("registrations.id"), unique=True),
    Required("seat_group", String),
    Required("named_at", Instant),
    Column("ended_at", Instant),
    *one_of("ended_because", "replaced", "given-back", "rejected", "not-taken", nullable=True),
    Column("replaced_by_id", Integer, ForeignKey("nominations.id")),
    CheckConstraint("(ended_at IS NULL) = (ended_because IS NULL)", name="ended"),
    Index("ix_nominations_event_id_ended_at", "event_id", "ended_at"),
    Index("ix_nominations_invitation_id_ended_at", "invitation_id", "ended_at"),
)

Table(
    "official_letters",
    metadata,
    Column("id", Integer, primary_key=True),
    Required("invitation_id", Integer, ForeignKey("invitations.id")),
    Required("file_name", String),
    Required("content", LargeBinary),
    Required("received_at", Instant),
    Index("ix_official_letters_invitation_id", "invitation_id"),
)

Table(
    "check_ins",
    metadata,
    Column("id", String, primary_key=True),
    Required("event_id", Integer, ForeignKey("events.id")),
    Column("registration_id", Integer, ForeignKey("registrations.id")),
    Column("badge_id", Integer, ForeignKey("badges.id")),
    *one_of("means", "scan", "manual", "paper"),
    Required("station", String),
    Required("at", Instant),
    Required("received_at", Instant),
    Column("shown", String),
    *one_of(
        "refused_because",
        "unknown_code",
        "other_event",
        "cancelled",
        "not_confirmed",
        "replaced",
        nullable=True,
    ),
    Required("flags", Json),
    Required("is_held", Boolean),
    Required("actor", String),
    Column("undone_at", Instant),
    Column("settled_at", Instant),
    *one_of(
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
        nullable=True,
    ),
    Column("code_length", Integer),
    Column("code_hash", String),
    Column(
        "person_id",
        Integer,
        ForeignKey("people.id", name="fk_check_ins_person_id_people", ondelete="SET NULL"),
    ),
    CheckConstraint(
        "(code_kind IS NULL) = (code_length IS NULL) AND (code_kind IS NULL) = (code_hash IS NULL)",
        name="code",
    ),
    Index("ix_check_ins_ahead", "event_id", **where("at > received_at")),
    Index(
        "ix_check_ins_counted",
        "event_id",
        "registration_id",
        **where(
            "refused_because IS NULL AND undone_at IS NULL AND is_held IS false",
            of_sqlite="refused_because IS NULL AND undone_at IS NULL AND is_held IS 0",
        ),
    ),
    Index("ix_check_ins_event_id_received_at_id", "event_id", "received_at", "id"),
    Index("ix_check_ins_flagged", "event_id", **where("flags <> '[]'")),
    Index("ix_check_ins_held", "event_id", **where("is_held", of_sqlite="is_held = 1")),
    Index("ix_check_ins_person_id", "person_id"),
    Index("ix_check_ins_received_at", "received_at"),
    Index("ix_check_ins_registration_id_at", "registration_id", "at"),
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
)

Table(
    "companion_ticks",
    metadata,
    Column("id", String, primary_key=True),
    Required("companion_id", String, ForeignKey("companions.id", ondelete="CASCADE")),
    Required("at", Instant),
    Required("station", String),
    Required("received_at", Instant),
    Column("undone_at", Instant),
    Index("ix_companion_ticks_companion_id", "companion_id"),
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
    Column("event_id", Integer, ForeignKey("events.id")),
    Column("registration_id", Integer, ForeignKey("registrations.id")),
    Column("bounced_id", Integer, ForeignKey("messages.id")),
    Column("content", LargeBinary),
    Column("settled_at", Instant),
    Index("ix_incoming_mails_bounced_id", "bounced_id"),
    Index("ix_incoming_mails_event_id_received_at", "event_id", "received_at"),
    Index("ix_incoming_mails_registration_id", "registration_id"),
)
