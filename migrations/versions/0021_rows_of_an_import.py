"""Which import put a row on the list; numbers of unnamed guests and of institutions are not used again once a row is deleted"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

NUMBERED_FOR_GOOD = {"sqlite_autoincrement": True}
REFERENCE = op.f("fk_invitations_import_id")

FOUND = """
INSERT INTO guest_imports (event_id, actor, at)
SELECT event_id, actor, at FROM audit_entries
WHERE action = 'guests.imported' AND event_id IS NOT NULL ORDER BY id
"""
"""All rows of an import were written at the moment that its entry has."""
OF_IMPORT = """
UPDATE invitations SET import_id = (
  SELECT max(guest_imports.id) FROM guest_imports
  WHERE guest_imports.event_id = invitations.event_id AND guest_imports.at = invitations.created_at
)
"""
NUMBERED = """
UPDATE events SET last_unnamed_number = coalesce(
  (SELECT max(people.unnamed_number) FROM people WHERE people.event_id = events.id), 0
)
"""


def upgrade() -> None:
    op.create_table(
        "guest_imports",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_guest_imports_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guest_imports")),
    )
    op.create_index(op.f("ix_guest_imports_event_id"), "guest_imports", ["event_id"])
    with op.batch_alter_table("invitations", table_kwargs=NUMBERED_FOR_GOOD) as table:
        table.add_column(sa.Column("import_id", sa.Integer(), nullable=True))
        table.create_foreign_key(REFERENCE, "guest_imports", ["import_id"], ["id"])
    op.create_index(op.f("ix_invitations_import_id"), "invitations", ["import_id"])
    op.execute(FOUND)
    op.execute(OF_IMPORT)
    op.add_column("events", sa.Column("last_unnamed_number", sa.Integer(), nullable=False, server_default="0"))
    op.execute(NUMBERED)
    with op.batch_alter_table("events") as table:
        table.alter_column("last_unnamed_number", existing_type=sa.Integer(), server_default=None)
    _number_institutions(is_for_good=True)


def downgrade() -> None:
    _number_institutions(is_for_good=False)
    op.drop_column("events", "last_unnamed_number")
    op.drop_index(op.f("ix_invitations_import_id"), "invitations")
    with op.batch_alter_table("invitations", table_kwargs=NUMBERED_FOR_GOOD) as table:
        table.drop_constraint(REFERENCE, type_="foreignkey")
        table.drop_column("import_id")
    op.drop_table("guest_imports")


def _number_institutions(*, is_for_good: bool) -> None:
    """PostgreSQL's sequences never go back."""
    if op.get_bind().dialect.name == "sqlite":
        kind = {"sqlite_autoincrement": is_for_good}
        with op.batch_alter_table("institutions", recreate="always", table_kwargs=kind):
            pass
