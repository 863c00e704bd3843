"""What was merged leads to what is left; numbers of people, invitations and registrations are not used again"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _remember_many()
    _number(is_for_good=True)
    op.create_table(
        "former_invitations",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("invitation_id", sa.Integer(), nullable=False),
        sa.Column("link_nonce", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["invitation_id"], ["invitations.id"], name=op.f("fk_former_invitations_invitation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_former_invitations")),
        sa.UniqueConstraint("link_nonce", name=op.f("uq_former_invitations_link_nonce")),
    )
    op.create_index(op.f("ix_former_invitations_invitation_id"), "former_invitations", ["invitation_id"])
    op.create_table(
        "former_registrations",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("link_nonce", sa.String(), nullable=False),
        sa.Column("reply_token", sa.String(), nullable=False),
        sa.Column("calendar_uid", sa.String(), nullable=False),
        sa.Column("roster_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_former_registrations_event_id")),
        sa.ForeignKeyConstraint(
            ["registration_id"], ["registrations.id"], name=op.f("fk_former_registrations_registration_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_former_registrations")),
        sa.UniqueConstraint("link_nonce", name=op.f("uq_former_registrations_link_nonce")),
        sa.UniqueConstraint("reply_token", name=op.f("uq_former_registrations_reply_token")),
        sa.UniqueConstraint("calendar_uid", name=op.f("uq_former_registrations_calendar_uid")),
    )
    op.create_index(op.f("ix_former_registrations_registration_id"), "former_registrations", ["registration_id"])
    op.create_index(
        op.f("ix_former_registrations_event_id_roster_version"), "former_registrations", ["event_id", "roster_version"]
    )
    op.create_table(
        "two_people",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("person_id < other_id", name=op.f("ck_two_people_in_order")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_two_people_person_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["other_id"], ["people.id"], name=op.f("fk_two_people_other_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", "other_id", name=op.f("pk_two_people")),
    )
    op.create_index(op.f("ix_two_people_other_id"), "two_people", ["other_id"])


def downgrade() -> None:
    for name in ("two_people", "former_registrations", "former_invitations"):
        op.drop_table(name)
    _number(is_for_good=False)
    _remember_one()


MANY = {
    "sqlite": "UPDATE people SET formerly = CASE WHEN formerly IS NULL THEN '[]' ELSE '[' || formerly || ']' END",
    "postgresql": "UPDATE people SET formerly = CASE WHEN formerly IS NULL THEN '[]' ELSE jsonb_build_array(formerly) END",
}
ONE = {
    "sqlite": "UPDATE people SET formerly = json_extract(formerly, '$[0]')",
    "postgresql": "UPDATE people SET formerly = formerly -> 0",
}


def _remember_many() -> None:
    """How files know a person: all that was merged, and not one alone."""
    op.execute(MANY[op.get_bind().dialect.name])
    with op.batch_alter_table("people") as table:
        table.alter_column("formerly", existing_type=JSON, nullable=False)


def _remember_one() -> None:
    with op.batch_alter_table("people") as table:
        table.alter_column("formerly", existing_type=JSON, nullable=True)
    op.execute(ONE[op.get_bind().dialect.name])


def _number(*, is_for_good: bool) -> None:
    """PostgreSQL's sequences never go back."""
    if op.get_bind().dialect.name != "sqlite":
        return
    for name in ("people", "invitations", "registrations"):
        with op.batch_alter_table(name, recreate="always", table_kwargs={"sqlite_autoincrement": is_for_good}):
            pass
