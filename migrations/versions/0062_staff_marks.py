"""Let staff keep notes, tags, a VIP mark and a host of their own team with a guest."""

from alembic import op
from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
    UniqueConstraint,
    false,
    text,
)

revision = "0062_staff_marks"
down_revision = "0052_first_public_pack"

HOST = "ALTER TABLE people ADD COLUMN host_id INTEGER CONSTRAINT fk_people_host_id REFERENCES accounts (id)"
"""Plain SQL: Alembic would copy the whole table on SQLite, for the reference."""


def upgrade() -> None:
    op.add_column("people", Column("note", String(), nullable=False, server_default=""))
    op.add_column("people", Column("is_vip", Boolean(), nullable=False, server_default=false()))
    op.execute(HOST)
    op.add_column("people", Column("arrival_told_at", DateTime(timezone=True)))
    for name, columns, where in INDEXES:
        op.create_index(
            name, "people", columns, sqlite_where=text(where), postgresql_where=text(where)
        )
    op.create_table(
        "tags",
        Column("id", Integer(), nullable=False),
        Column("event_id", Integer(), nullable=False),
        Column("name", String(), nullable=False),
        Column("name_key", String(), nullable=False),
        ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_tags_event_id")),
        PrimaryKeyConstraint("id", name=op.f("pk_tags")),
        UniqueConstraint("event_id", "name_key", name=op.f("uq_tags_event_id_name_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "person_tags",
        Column("person_id", Integer(), nullable=False),
        Column("tag_id", Integer(), nullable=False),
        ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_person_tags_person_id"), ondelete="CASCADE"
        ),
        ForeignKeyConstraint(
            ["tag_id"], ["tags.id"], name=op.f("fk_person_tags_tag_id"), ondelete="CASCADE"
        ),
        PrimaryKeyConstraint("person_id", "tag_id", name=op.f("pk_person_tags")),
    )
    op.create_index(op.f("ix_person_tags_tag_id"), "person_tags", ["tag_id"])


def downgrade() -> None:
    op.drop_table("person_tags")
    op.drop_table("tags")
    for name, _columns, _where in INDEXES:
        op.drop_index(name, "people")
    for name in ("arrival_told_at", "host_id", "is_vip", "note"):
        op.drop_column("people", name)


INDEXES = (
    ("ix_people_vip", ["event_id"], "is_vip"),
    ("ix_people_host_id", ["host_id"], "host_id IS NOT NULL"),
)
