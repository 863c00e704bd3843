"""Names and addresses that guests replaced, and whether somebody has said of which sex they are"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    json = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")
    op.create_table(
        "identity_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("old", json, nullable=False),
        sa.Column("new", json, nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_identity_changes_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity_changes")),
    )
    op.create_index(op.f("ix_identity_changes_person_id_settled_at"), "identity_changes", ["person_id", "settled_at"])
    # Everybody so far counts as asked: nobody can tell any more who was.
    op.add_column("people", sa.Column("is_sex_said", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.create_index(
        "ix_people_sex_open",
        "people",
        ["event_id"],
        sqlite_where=sa.text("is_sex_said = 0"),
        postgresql_where=sa.text("NOT is_sex_said"),
    )


def downgrade() -> None:
    op.drop_index("ix_people_sex_open", "people")
    op.drop_column("people", "is_sex_said")
    op.drop_index(op.f("ix_identity_changes_person_id_settled_at"), "identity_changes")
    op.drop_table("identity_changes")
