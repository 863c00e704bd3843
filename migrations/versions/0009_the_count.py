"""Frozen figures, signed sheets and the reasons for gaps; exports; certificates of attendance; figures from one index each"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

NUMBERED_FOR_GOOD = {"sqlite_autoincrement": True}
COUNTED = {
    "invitations": ["event_id", "group_id", "sex", "state"],
    "registrations": ["event_id", "group_id", "sex", "state", "is_walk_in", "entry_id"],
}
"""Tables that carry the group and the sex of their person, and what they are counted from."""


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
    op.create_index("uq_people_id_group_id_sex", "people", ["id", "group_id", "sex"], unique=True)
    for table_name in COUNTED:
        _carry_group_and_sex(table_name)


def downgrade() -> None:
    for table_name in COUNTED:
        _drop_group_and_sex(table_name)
    op.drop_index("uq_people_id_group_id_sex", "people")
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


def _carry_group_and_sex(table_name: str) -> None:
    op.add_column(table_name, sa.Column("group_id", sa.Integer(), nullable=True))
    op.add_column(table_name, sa.Column("sex", sa.String(32), nullable=True))
    counted = sa.table(table_name, *map(sa.column, ("person_id", "group_id", "sex")))
    people = sa.table("people", *map(sa.column, ("id", "group_id", "sex")))
    its_person = sa.select(people).where(people.c.id == counted.c.person_id)
    op.execute(
        sa.update(counted).values(
            {name: its_person.with_only_columns(people.c[name]).scalar_subquery() for name in ("group_id", "sex")}
        )
    )
    with op.batch_alter_table(table_name, table_kwargs=NUMBERED_FOR_GOOD) as table:
        table.drop_constraint(op.f(f"fk_{table_name}_person_id"), type_="foreignkey")
        table.create_foreign_key(
            op.f(f"fk_{table_name}_person_id_group_id_sex"),
            "people",
            ["person_id", "group_id", "sex"],
            ["id", "group_id", "sex"],
            onupdate="CASCADE",
        )
        table.create_check_constraint(op.f(f"ck_{table_name}_sex"), "sex IN ('f', 'm', 'x')")
        if table_name == "invitations":
            table.create_check_constraint(
                op.f("ck_invitations_counted"),
                "(person_id IS NULL) = (group_id IS NULL) AND (person_id IS NULL) = (sex IS NULL)",
            )
        else:
            table.alter_column("group_id", existing_type=sa.Integer(), nullable=False)
            table.alter_column("sex", existing_type=sa.String(32), nullable=False)
    op.create_index(f"ix_{table_name}_figures", table_name, COUNTED[table_name])


def _drop_group_and_sex(table_name: str) -> None:
    op.drop_index(f"ix_{table_name}_figures", table_name)
    with op.batch_alter_table(table_name, table_kwargs=NUMBERED_FOR_GOOD) as table:
        if table_name == "invitations":
            table.drop_constraint(op.f("ck_invitations_counted"), type_="check")
        table.drop_constraint(op.f(f"ck_{table_name}_sex"), type_="check")
        table.drop_constraint(op.f(f"fk_{table_name}_person_id_group_id_sex"), type_="foreignkey")
        table.create_foreign_key(op.f(f"fk_{table_name}_person_id"), "people", ["person_id"], ["id"])
        table.drop_column("group_id")
        table.drop_column("sex")
