"""Nominations, vetting, quotas; invitations passed on; the same person at several events"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

EARLIER_KINDS = (
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
NEW_KINDS = ("nominated", "seat-offered")
EARLIER_CHANNELS = ("link", "calendar", "staff", "guest-list")
NEW_CHANNELS = ("phone", "letter", "e-mail")
EARLIER_ENDS_OF_BADGES = ("cancelled", "replaced")
NEW_ENDS_OF_BADGES = ("not_confirmed",)

# For rows that are there already; the models give their own.
NO, NONE, EMPTY = sa.false(), sa.text("0"), sa.text("'{}'")


def _of_events() -> list[sa.Column]:
    return [
        sa.Column("open_registration", sa.Boolean(), nullable=False, server_default=NO),
        sa.Column("approval", sa.String(32), nullable=False, server_default="automatic"),
        sa.Column("approvals", JSON, nullable=False, server_default=EMPTY),
        sa.Column("may_delegate", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.Column("has_finishing_nominees", sa.Boolean(), nullable=False, server_default=NO),
        sa.Column("hours_to_say_yes", sa.Integer(), nullable=True),
    ]


def _of_invitations() -> list[sa.Column]:
    return [
        sa.Column("split", JSON, nullable=False, server_default=EMPTY),
        sa.Column("released", JSON, nullable=False, server_default=EMPTY),
        sa.Column("delegated_from_id", sa.Integer(), nullable=True),
        sa.Column("withdrawn_because", sa.String(), nullable=False, server_default=""),
        sa.Column("printed_at", sa.DateTime(timezone=True), nullable=True),
    ]


def _of_registrations() -> list[sa.Column]:
    return [
        sa.Column("awaits", sa.String(32), nullable=True),
        sa.Column("answer_by", sa.DateTime(timezone=True), nullable=True),
        sa.Column("holds_seat", sa.Boolean(), nullable=False, server_default=NO),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason_told", sa.String(), nullable=False, server_default=""),
        sa.Column("reason_internal", sa.String(), nullable=False, server_default=""),
        sa.Column("interpretation_language", sa.String(), nullable=True),
        sa.Column("assistants", sa.Integer(), nullable=False, server_default=NONE),
    ]


def upgrade() -> None:
    _add("events", _of_events(), approval=_is_in("approval", ("automatic", "office", "focal-point-and-office")))
    _add("invitations", _of_invitations())
    with op.batch_alter_table("invitations") as table:
        table.create_foreign_key(op.f("fk_invitations_delegated_from_id"), "invitations", ["delegated_from_id"], ["id"])
    op.create_index(op.f("ix_invitations_delegated_from_id"), "invitations", ["delegated_from_id"])
    _recheck("invitations", "reply_channel", EARLIER_CHANNELS + NEW_CHANNELS)
    _add(
        "registrations",
        _of_registrations(),
        awaits=_is_in("awaits", ("focal-point", "office", "registrant")),
        awaits_while_pending="(state = 'pending') OR (awaits IS NULL AND answer_by IS NULL)",
        holds_seat_while_pending="state = 'pending' OR NOT holds_seat",
    )
    _recheck("badges", "revoked_because", EARLIER_ENDS_OF_BADGES + NEW_ENDS_OF_BADGES, _NUMBERED_FOR_GOOD)
    op.add_column("people", sa.Column("identity", sa.String(), nullable=True))
    op.create_index(op.f("ix_people_identity"), "people", ["identity"])
    _recheck("messages", "kind", EARLIER_KINDS + NEW_KINDS)
    _recheck("letter_wordings", "kind", EARLIER_KINDS + NEW_KINDS)
    _recheck("reminder_rules", "kind", EARLIER_KINDS + NEW_KINDS)
    op.create_table(
        "nominations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("invitation_id", sa.Integer(), nullable=False),
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("seat_group", sa.String(), nullable=False),
        sa.Column("named_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_because", sa.String(32), nullable=True),
        sa.Column("replaced_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("(ended_at IS NULL) = (ended_because IS NULL)", name=op.f("ck_nominations_ended")),
        sa.CheckConstraint(
            _is_in("ended_because", ("replaced", "given-back", "rejected")), name=op.f("ck_nominations_ended_because")
        ),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_nominations_event_id")),
        sa.ForeignKeyConstraint(["invitation_id"], ["invitations.id"], name=op.f("fk_nominations_invitation_id")),
        sa.ForeignKeyConstraint(["registration_id"], ["registrations.id"], name=op.f("fk_nominations_registration_id")),
        sa.ForeignKeyConstraint(["replaced_by_id"], ["nominations.id"], name=op.f("fk_nominations_replaced_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nominations")),
        sa.UniqueConstraint("registration_id", name=op.f("uq_nominations_registration_id")),
    )
    op.create_index(op.f("ix_nominations_invitation_id_ended_at"), "nominations", ["invitation_id", "ended_at"])
    op.create_index(op.f("ix_nominations_event_id_ended_at"), "nominations", ["event_id", "ended_at"])
    op.create_table(
        "official_letters",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("invitation_id", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["invitation_id"], ["invitations.id"], name=op.f("fk_official_letters_invitation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_official_letters")),
    )
    op.create_index(op.f("ix_official_letters_invitation_id"), "official_letters", ["invitation_id"])
    op.create_table(
        "quotas",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("institution_id", sa.Integer(), nullable=True),
        sa.Column("reserved", sa.Integer(), nullable=False),
        sa.Column("ceiling", sa.Integer(), nullable=True),
        sa.Column("target", sa.Integer(), nullable=True),
        sa.CheckConstraint("(group_id IS NULL) <> (institution_id IS NULL)", name=op.f("ck_quotas_of_one")),
        sa.CheckConstraint("reserved >= 0", name=op.f("ck_quotas_reserved")),
        sa.CheckConstraint("ceiling >= reserved", name=op.f("ck_quotas_ceiling")),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_quotas_event_id")),
        sa.ForeignKeyConstraint(["group_id"], ["stakeholder_groups.id"], name=op.f("fk_quotas_group_id")),
        sa.ForeignKeyConstraint(["institution_id"], ["institutions.id"], name=op.f("fk_quotas_institution_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quotas")),
        sa.UniqueConstraint("event_id", "group_id", name=op.f("uq_quotas_event_id_group_id")),
        sa.UniqueConstraint("event_id", "institution_id", name=op.f("uq_quotas_event_id_institution_id")),
    )


def downgrade() -> None:
    for name in ("quotas", "official_letters", "nominations"):
        op.drop_table(name)
    # The earlier schema has no name for them, and mail that tells that one came back stays.
    came_back = sa.table("incoming_mails", sa.column("bounced_id")).c.bounced_id
    messages = sa.table("messages", sa.column("id"), sa.column("kind"))
    gone = sa.select(messages.c.id).where(messages.c.kind.in_(NEW_KINDS))
    op.execute(sa.update(came_back.table).where(came_back.in_(gone)).values(bounced_id=None))
    for table in ("messages", "letter_wordings", "reminder_rules"):
        kind = sa.table(table, sa.column("kind")).c.kind
        op.execute(sa.delete(kind.table).where(kind.in_(NEW_KINDS)))
        _recheck(table, "kind", EARLIER_KINDS)
    op.drop_index(op.f("ix_people_identity"), "people")
    op.drop_column("people", "identity")
    _drop("registrations", _of_registrations(), ("ck", "awaits_while_pending", "holds_seat_while_pending", "awaits"))
    end = sa.table("badges", sa.column("revoked_because")).c.revoked_because
    op.execute(sa.update(end.table).where(end.in_(NEW_ENDS_OF_BADGES)).values(revoked_because="cancelled"))
    _recheck("badges", "revoked_because", EARLIER_ENDS_OF_BADGES, _NUMBERED_FOR_GOOD)
    channel = sa.table("invitations", sa.column("reply_channel")).c.reply_channel
    op.execute(sa.update(channel.table).where(channel.in_(NEW_CHANNELS)).values(reply_channel="staff"))
    _recheck("invitations", "reply_channel", EARLIER_CHANNELS)
    op.drop_index(op.f("ix_invitations_delegated_from_id"), "invitations")
    _drop("invitations", _of_invitations(), ("fk", "delegated_from_id"))
    _drop("events", _of_events(), ("ck", "approval"))


def _add(table_name: str, columns: list[sa.Column], **checks: str) -> None:
    with op.batch_alter_table(table_name) as table:
        for column in columns:
            table.add_column(column)
        for name, condition in checks.items():
            table.create_check_constraint(op.f(f"ck_{table_name}_{name}"), condition)


def _drop(table_name: str, columns: list[sa.Column], constraints: tuple[str, ...]) -> None:
    kind, *names = constraints
    with op.batch_alter_table(table_name) as table:
        for name in names:
            type_ = "check" if kind == "ck" else "foreignkey"
            table.drop_constraint(op.f(f"{kind}_{table_name}_{name}"), type_=type_)
        for column in columns:
            table.drop_column(column.name)


def _is_in(column: str, values: tuple[str, ...]) -> str:
    return f"{column} IN ({', '.join(map(repr, values))})"


_NUMBERED_FOR_GOOD = {"sqlite_autoincrement": True}
"""A table that SQLite makes anew would lose it."""


def _recheck(table_name: str, column: str, values: tuple[str, ...], kept: dict[str, bool] | None = None) -> None:
    """Other values for this column."""
    with op.batch_alter_table(table_name, table_kwargs=kept or {}) as table:
        table.drop_constraint(op.f(f"ck_{table_name}_{column}"), type_="check")
        table.create_check_constraint(op.f(f"ck_{table_name}_{column}"), _is_in(column, values))
