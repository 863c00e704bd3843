"""Name the speakers of a programme item one by one, with their consent.

A text that was there becomes one speaker with consent, because the public page has shown it. The way back joins the speakers
with consent; the others were shown nowhere.
"""

from typing import Any

from alembic import op
from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
    bindparam,
    column,
    insert,
    select,
    table,
    update,
)

revision = "0005_programme_speakers"
down_revision = "0004_uploads_of_no_event"

ROLES = ("speaker", "chair", "panellist", "interpreter")
ITEMS = table("programme_sessions", column("id"), column("speakers"))
NAMES = ("session_id", "position", "name", "role", "institution", "has_consented")
SPEAKERS = table("programme_speakers", *map(column, NAMES))


def upgrade() -> None:
    op.create_table(
        "programme_speakers",
        Column("id", Integer, nullable=False),
        Column("session_id", Integer, nullable=False),
        Column("position", Integer, nullable=False),
        Column("name", String(), nullable=False),
        Column("role", String(32), nullable=False),
        Column("institution", String(), nullable=False),
        Column("has_consented", Boolean, nullable=False),
        CheckConstraint(
            f"role IN ({', '.join(map(repr, ROLES))})", name=op.f("ck_programme_speakers_role")
        ),
        ForeignKeyConstraint(
            ["session_id"],
            ["programme_sessions.id"],
            name=op.f("fk_programme_speakers_session_id"),
            ondelete="CASCADE",
        ),
        PrimaryKeyConstraint("id", name=op.f("pk_programme_speakers")),
    )
    op.create_index(op.f("ix_programme_speakers_session_id"), "programme_speakers", ["session_id"])
    connection = op.get_bind()
    texts = connection.execute(select(ITEMS).where(ITEMS.c.speakers != "")).all()
    rest: dict[str, Any] = {
        "position": 1,
        "role": "speaker",
        "institution": "",
        "has_consented": True,
    }
    if texts:
        rows = [{"session_id": row.id, "name": row.speakers} | rest for row in texts]
        connection.execute(insert(SPEAKERS), rows)
    with op.batch_alter_table("programme_sessions") as items:
        items.drop_column("speakers")


def downgrade() -> None:
    with op.batch_alter_table("programme_sessions") as items:
        items.add_column(Column("speakers", String(), nullable=False, server_default=""))
    with op.batch_alter_table("programme_sessions") as items:
        items.alter_column("speakers", server_default=None)
    texts: dict[int, str] = {}
    consented = (
        select(SPEAKERS)
        .where(SPEAKERS.c.has_consented)
        .order_by(SPEAKERS.c.session_id, SPEAKERS.c.position)
    )
    for row in op.get_bind().execute(consented).all():
        said = ", ".join(filter(None, (row.name, row.institution)))
        texts[row.session_id] = (
            f"{texts[row.session_id]}; {said}" if row.session_id in texts else said
        )
    values = [{"which": item, "said": text} for item, text in texts.items()]
    if values:
        saying = (
            update(ITEMS).where(ITEMS.c.id == bindparam("which")).values(speakers=bindparam("said"))
        )
        op.get_bind().execute(saying, values)
    op.drop_table("programme_speakers")
