"""Frozen figures, signed sheets and the reasons for gaps; exports; certificates of attendance"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _make_figures()
    _make_exports()
    op.create_table(
        "certificates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("as_said", JSON, nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["registration_id"], ["registrations.id"], name=op.f("fk_certificates_registration_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificates")),
        sa.UniqueConstraint("registration_id", name=op.f("uq_certificates_registration_id")),
        sa.UniqueConstraint("number", name=op.f("uq_certificates_number")),
    )


def downgrade() -> None:
    for name in ("certificates", "exports", "discrepancies", "signed_sheets", "frozen_figures"):
        op.drop_table(name)


def _make_figures() -> None:
    op.create_table(
        "frozen_figures",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("figures", JSON, nullable=False),
        sa.Column("final_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("final_by", sa.String(), nullable=True),
        sa.CheckConstraint("(final_at IS NULL) = (final_by IS NULL)", name=op.f("ck_frozen_figures_final")),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_frozen_figures_event_id")),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_frozen_figures")),
    )
    op.create_table(
        "signed_sheets",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("signatures", sa.Integer(), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.CheckConstraint("signatures >= 0", name=op.f("ck_signed_sheets_signatures")),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_signed_sheets_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signed_sheets")),
        sa.UniqueConstraint("event_id", "name", name=op.f("uq_signed_sheets_event_id_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "discrepancies",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("difference", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.CheckConstraint("kind IN ('signatures', 'held-check-ins')", name=op.f("ck_discrepancies_kind")),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_discrepancies_event_id")),
        sa.PrimaryKeyConstraint("event_id", "kind", name=op.f("pk_discrepancies")),
    )


def _make_exports() -> None:
    op.create_table(
        "exports",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=True),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("parameters", JSON, nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("progress", sa.Integer(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=True),
        sa.Column("file_name", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("link_nonce", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lease", sa.String(), nullable=True),
        sa.Column("lease_ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("state IN ('queued', 'running', 'done', 'failed')", name=op.f("ck_exports_state")),
        sa.CheckConstraint("progress BETWEEN 0 AND 100", name=op.f("ck_exports_progress")),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_exports_event_id")),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_exports_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exports")),
        sa.UniqueConstraint("link_nonce", name=op.f("uq_exports_link_nonce")),
        sqlite_autoincrement=True,
    )
    for columns in (("state", "created_at"), ("account_id", "created_at"), ("event_id",)):
        op.create_index(op.f(f"ix_exports_{'_'.join(columns)}"), "exports", list(columns))
