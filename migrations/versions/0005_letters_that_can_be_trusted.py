"""Mailings, reminders, announcements, wordings, incoming mail; a calendar entry for each registration"""

from base64 import b32encode
from secrets import token_bytes
from uuid import uuid4

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

EARLIER_KINDS = ("invitation", "nomination-request", "confirmed", "waitlisted", "promoted", "registration-cancelled")
KINDS = (
    "invitation",
    "nomination-request",
    "reply-reminder",
    "registration-received",
    "confirmed",
    "waitlisted",
    "promoted",
    "rejected",
    "registration-cancelled",
    "event-reminder",
    "event-changed",
    "event-cancelled",
    "thank-you",
    "link-again",
    "announcement",
)
EARLIER_CHANNELS = ("link", "staff", "guest-list")
CHANNELS = ("link", "calendar", "staff", "guest-list")
PARTSTATS = ("accepted", "tentative", "declined")


def upgrade() -> None:
    op.create_table(
        "announcements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("subjects", JSON, nullable=False),
        sa.Column("bodies", JSON, nullable=False),
        sa.Column("segment", JSON, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_announcements_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcements")),
    )
    op.create_index(op.f("ix_announcements_event_id"), "announcements", ["event_id"])
    op.create_table(
        "reminder_rules",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("anchor", sa.String(32), nullable=False),
        sa.Column("is_after", sa.Boolean(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(32), nullable=False),
        sa.Column("local_time", sa.String(), nullable=True),
        sa.Column("segment", JSON, nullable=False),
        sa.Column("may_follow_start", sa.Boolean(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        _one_of("reminder_rules", "kind", KINDS),
        _one_of("reminder_rules", "anchor", ("start", "deadline", "end")),
        _one_of("reminder_rules", "unit", ("days", "hours")),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_reminder_rules_amount")),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_reminder_rules_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder_rules")),
    )
    op.create_index(op.f("ix_reminder_rules_event_id"), "reminder_rules", ["event_id"])
    op.create_table(
        "mailings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("rule_id", sa.Integer(), nullable=True),
        sa.Column("announcement_id", sa.Integer(), nullable=True),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stopped_at", sa.DateTime(timezone=True), nullable=True),
        _one_of("mailings", "kind", ("invitations", "reminder", "announcement", "event-changed", "event-cancelled")),
        sa.ForeignKeyConstraint(["announcement_id"], ["announcements.id"], name=op.f("fk_mailings_announcement_id")),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_mailings_event_id")),
        sa.ForeignKeyConstraint(["rule_id"], ["reminder_rules.id"], name=op.f("fk_mailings_rule_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mailings")),
        sa.UniqueConstraint("announcement_id", name=op.f("uq_mailings_announcement_id")),
    )
    op.create_index(op.f("ix_mailings_event_id_created_at"), "mailings", ["event_id", "created_at"])
    op.create_index(op.f("ix_mailings_rule_id"), "mailings", ["rule_id"])
    op.create_table(
        "reminder_runs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rule_id", sa.Integer(), nullable=False),
        sa.Column("anchor_on", sa.String(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.String(32), nullable=False),
        sa.Column("letters", sa.Integer(), nullable=False),
        sa.Column("mailing_id", sa.Integer(), nullable=True),
        _one_of("reminder_runs", "outcome", ("sent", "late", "unpublished", "begun")),
        sa.ForeignKeyConstraint(["mailing_id"], ["mailings.id"], name=op.f("fk_reminder_runs_mailing_id")),
        sa.ForeignKeyConstraint(["rule_id"], ["reminder_rules.id"], name=op.f("fk_reminder_runs_rule_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder_runs")),
        sa.UniqueConstraint("rule_id", "anchor_on", name=op.f("uq_reminder_runs_rule_id_anchor_on")),
    )
    op.create_index(op.f("ix_reminder_runs_mailing_id"), "reminder_runs", ["mailing_id"])
    gates = op.create_table(
        "outbox_gates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("paused_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("resumes_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("refusals", sa.Integer(), nullable=False),
        sa.Column("server_words", sa.String(), nullable=True),
        sa.Column("next_letter_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_gates")),
    )
    op.bulk_insert(gates, [{"id": 1, "refusals": 0}])
    op.create_table(
        "letter_wordings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("opening", sa.String(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        _one_of("letter_wordings", "kind", KINDS),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_letter_wordings_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_wordings")),
        sa.UniqueConstraint("event_id", "kind", "language", name=op.f("uq_letter_wordings_event_id_kind_language")),
    )
    op.add_column("events", sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("events", sa.Column("cancellation_reason", sa.String(), nullable=False, server_default=""))
    op.add_column("people", sa.Column("email_bounced", sa.String(), nullable=True))
    op.add_column("people", sa.Column("unsubscribed_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("invitations", sa.Column("focal_email_bounced", sa.String(), nullable=True))
    op.add_column("invitations", sa.Column("unsubscribed_at", sa.DateTime(timezone=True), nullable=True))
    _recheck("invitations", "reply_channel", CHANNELS)
    _give_calendar_entries()
    with op.batch_alter_table("messages") as table:
        table.add_column(sa.Column("mailing_id", sa.Integer(), nullable=True))
        table.add_column(sa.Column("test_for_id", sa.Integer(), nullable=True))
        table.add_column(sa.Column("test_language", sa.String(), nullable=True))
        table.create_foreign_key(op.f("fk_messages_mailing_id"), "mailings", ["mailing_id"], ["id"])
        table.create_foreign_key(op.f("fk_messages_test_for_id"), "accounts", ["test_for_id"], ["id"])
    op.create_index(op.f("ix_messages_mailing_id"), "messages", ["mailing_id"])
    _recheck("messages", "kind", KINDS)
    op.create_table(
        "incoming_mails",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("outcome", sa.String(32), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=True),
        sa.Column("registration_id", sa.Integer(), nullable=True),
        sa.Column("bounced_id", sa.Integer(), nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        _one_of("incoming_mails", "kind", ("reply", "bounce", "auto-reply", "other")),
        _one_of("incoming_mails", "outcome", ("counted", "kept", "ignored")),
        sa.ForeignKeyConstraint(["bounced_id"], ["messages.id"], name=op.f("fk_incoming_mails_bounced_id")),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_incoming_mails_event_id")),
        sa.ForeignKeyConstraint(
            ["registration_id"], ["registrations.id"], name=op.f("fk_incoming_mails_registration_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incoming_mails")),
        sa.UniqueConstraint("digest", name=op.f("uq_incoming_mails_digest")),
    )
    op.create_index(op.f("ix_incoming_mails_event_id_received_at"), "incoming_mails", ["event_id", "received_at"])
    op.create_index(op.f("ix_incoming_mails_registration_id"), "incoming_mails", ["registration_id"])
    op.create_index(op.f("ix_incoming_mails_bounced_id"), "incoming_mails", ["bounced_id"])


def downgrade() -> None:
    op.drop_table("incoming_mails")
    # The earlier schema has no name for them, and no letter that they could be.
    op.execute(sa.delete(_MESSAGES).where(_MESSAGES.c.kind.not_in(EARLIER_KINDS)))
    op.drop_index(op.f("ix_messages_mailing_id"), "messages")
    with op.batch_alter_table("messages") as table:
        table.drop_constraint(op.f("fk_messages_mailing_id"), type_="foreignkey")
        table.drop_constraint(op.f("fk_messages_test_for_id"), type_="foreignkey")
        table.drop_column("mailing_id")
        table.drop_column("test_for_id")
        table.drop_column("test_language")
    _recheck("messages", "kind", EARLIER_KINDS)
    with op.batch_alter_table("registrations") as table:
        table.drop_constraint(op.f("ck_registrations_partstat"), type_="check")
        table.drop_constraint(op.f("uq_registrations_calendar_uid"), type_="unique")
        table.drop_constraint(op.f("uq_registrations_reply_token"), type_="unique")
        for name in ("calendar_uid", "calendar_sequence", "reply_token", "partstat", "partstat_at"):
            table.drop_column(name)
    op.execute(sa.update(_INVITATIONS).where(_INVITATIONS.c.reply_channel == "calendar").values(reply_channel="link"))
    _recheck("invitations", "reply_channel", EARLIER_CHANNELS)
    for table_name, names in [
        ("invitations", ("focal_email_bounced", "unsubscribed_at")),
        ("people", ("email_bounced", "unsubscribed_at")),
        ("events", ("cancelled_at", "cancellation_reason")),
    ]:
        for name in names:
            op.drop_column(table_name, name)
    for table_name in (
        "letter_wordings",
        "outbox_gates",
        "reminder_runs",
        "mailings",
        "reminder_rules",
        "announcements",
    ):
        op.drop_table(table_name)


def _give_calendar_entries() -> None:
    """Those who were confirmed so far get an entry of their own, from 0 on."""
    with op.batch_alter_table("registrations") as table:
        table.add_column(sa.Column("calendar_uid", sa.String(), nullable=True))
        table.add_column(sa.Column("calendar_sequence", sa.Integer(), nullable=True))
        table.add_column(sa.Column("reply_token", sa.String(), nullable=True))
        table.add_column(sa.Column("partstat", sa.String(32), nullable=True))
        table.add_column(sa.Column("partstat_at", sa.DateTime(timezone=True), nullable=True))
    connection = op.get_bind()
    for (number,) in connection.execute(sa.select(_REGISTRATIONS.c.id)).all():
        was_confirmed = sa.exists().where(_BADGES.c.registration_id == number)
        connection.execute(
            sa.update(_REGISTRATIONS)
            .where(_REGISTRATIONS.c.id == number)
            .values(
                calendar_uid=f"{uuid4()}@ctevents",
                calendar_sequence=sa.case((was_confirmed, 0)),
                reply_token=b32encode(token_bytes(16)).decode("ascii").rstrip("=").lower(),
            )
        )
    with op.batch_alter_table("registrations") as table:
        table.alter_column("calendar_uid", existing_type=sa.String(), nullable=False)
        table.alter_column("reply_token", existing_type=sa.String(), nullable=False)
        table.create_unique_constraint(op.f("uq_registrations_calendar_uid"), ["calendar_uid"])
        table.create_unique_constraint(op.f("uq_registrations_reply_token"), ["reply_token"])
        table.create_check_constraint(op.f("ck_registrations_partstat"), _is_in("partstat", PARTSTATS))


_BADGES = sa.table("badges", sa.column("registration_id"))
_MESSAGES = sa.table("messages", sa.column("kind"))
_INVITATIONS = sa.table("invitations", sa.column("reply_channel"))
_REGISTRATIONS = sa.table("registrations", *map(sa.column, ("id", "calendar_uid", "calendar_sequence", "reply_token")))


def _is_in(column: str, values: tuple[str, ...]) -> str:
    return f"{column} IN ({', '.join(map(repr, values))})"


def _one_of(table: str, column: str, values: tuple[str, ...]) -> sa.CheckConstraint:
    return sa.CheckConstraint(_is_in(column, values), name=op.f(f"ck_{table}_{column}"))


def _recheck(table_name: str, column: str, values: tuple[str, ...]) -> None:
    """Other values for this column."""
    with op.batch_alter_table(table_name) as table:
        table.drop_constraint(op.f(f"ck_{table_name}_{column}"), type_="check")
        table.create_check_constraint(op.f(f"ck_{table_name}_{column}"), _is_in(column, values))
