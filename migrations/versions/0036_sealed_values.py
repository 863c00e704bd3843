"""Find reply tokens by their hash, since they are sealed now.

Values of sealed columns stay as they are here: to seal them needs a key. ``ctevents db upgrade`` does it afterwards.
"""

from hashlib import sha256

from alembic import op
from sqlalchemy import Column, String, bindparam, column, select, table, update

revision = "0036_sealed_values"
down_revision = "0034_raw_mails"

TABLES = ("registrations", "former_registrations")
PIECE = 1000
SEALED = "sealed-1:"


def upgrade() -> None:
    for name in TABLES:
        op.add_column(name, Column("reply_hash", String()))
        _hash(name)
        op.create_index(f"uq_{name}_reply_hash", name, ["reply_hash"], unique=True)


def downgrade() -> None:
    for name in TABLES:
        op.drop_index(f"uq_{name}_reply_hash", name)
        op.drop_column(name, "reply_hash")


def _hash(name: str) -> None:
    connection, rows = (
        op.get_bind(),
        table(name, column("id"), column("reply_token"), column("reply_hash")),
    )
    found = [
        {"of": row.id, "to": sha256(row.reply_token.encode("ascii", "replace")).hexdigest()}
        for row in connection.execute(select(rows.c.id, rows.c.reply_token))
        if not row.reply_token.startswith(SEALED)  # after a downgrade; their replies go to staff
    ]
    writing = update(rows).where(rows.c.id == bindparam("of")).values(reply_hash=bindparam("to"))
    for start in range(0, len(found), PIECE):
        connection.execute(writing, found[start : start + PIECE])
