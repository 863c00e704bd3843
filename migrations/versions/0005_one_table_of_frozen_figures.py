"""Keep figures that staff unfroze in the table of the frozen ones.

A downgrade parts them again.
"""

from alembic import op
from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
    column,
    select,
    table,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

revision = "0005_one_table_of_frozen_figures"
down_revision = "0004_letters_to_staff"

Instant = DateTime(timezone=True)
Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
COUNTED = ("event_id", "frozen_at", "actor", "figures")
FINAL = ("final_at", "final_by")
THAWED = ("thawed_at", "thawed_by", "reason")
ALL = (*COUNTED, *FINAL, *THAWED)
TYPES = {"event_id": Integer(), "figures": Json} | dict.fromkeys(
    ("frozen_at", "final_at", "thawed_at"), Instant
)
ARE_FROZEN = text("thawed_at IS NULL")


def upgrade() -> None:
    frozen, thawed = (
        _rows("frozen_figures", *COUNTED, *FINAL),
        _rows("thawed_figures", "id", *COUNTED, *THAWED),
    )
    op.drop_table("thawed_figures")
    op.drop_table("frozen_figures")
    op.create_table(
        "frozen_figures",
        Column("id", Integer),
        *(_columns(COUNTED)),
        *(Column(name, TYPES.get(name, String())) for name in (*FINAL, *THAWED)),
        PrimaryKeyConstraint("id", name=op.f("pk_frozen_figures")),
        _of_event("frozen_figures"),
        _final(),
        sqlite_autoincrement=True,
    )
    _index("frozen_figures")
    op.create_index(
        op.f("uq_frozen_figures_event_id"),
        "frozen_figures",
        ["event_id"],
        unique=True,
        sqlite_where=ARE_FROZEN,
        postgresql_where=ARE_FROZEN,
    )
    _insert("frozen_figures", ALL, sorted(thawed, key=lambda row: row["id"]), frozen)


def downgrade() -> None:
    rows = _rows("frozen_figures", "id", *ALL)
    op.drop_table("frozen_figures")
    op.create_table(
        "frozen_figures",
        *_columns(COUNTED),
        *(Column(name, TYPES.get(name, String())) for name in FINAL),
        PrimaryKeyConstraint("event_id", name=op.f("pk_frozen_figures")),
        _of_event("frozen_figures"),
        _final(),
    )
    op.create_table(
        "thawed_figures",
        Column("id", Integer),
        *_columns((*COUNTED, *THAWED)),
        PrimaryKeyConstraint("id", name=op.f("pk_thawed_figures")),
        _of_event("thawed_figures"),
        sqlite_autoincrement=True,
    )
    _index("thawed_figures")
    in_order = sorted(rows, key=lambda row: row["id"])
    thawed = [row for row in in_order if row["thawed_at"] is not None]
    frozen = [row for row in in_order if row["thawed_at"] is None]
    _insert("thawed_figures", (*COUNTED, *THAWED), thawed)
    _insert("frozen_figures", (*COUNTED, *FINAL), frozen)


def _columns(names):
    return [Column(name, TYPES.get(name, String()), nullable=False) for name in names]


def _of_event(name):
    foreign_key = op.f(f"fk_{name}_event_id")
    return ForeignKeyConstraint(["event_id"], ["events.id"], name=foreign_key)


def _final():
    words = "(final_at IS NULL) = (final_by IS NULL)"
    return CheckConstraint(words, name=op.f("ck_frozen_figures_final"))


def _index(name):
    op.create_index(op.f(f"ix_{name}_event_id"), name, ["event_id"])


def _rows(name, *columns):
    typed = table(name, *(column(each, TYPES.get(each)) for each in columns))
    return [dict(row) for row in op.get_bind().execute(select(typed)).mappings()]


def _insert(name, columns, *lists):
    """Insert rows in their order, so that they get rising ids."""
    typed = table(name, *(column(each, TYPES.get(each)) for each in columns))
    for row in (row for rows in lists for row in rows):
        values = {each: row.get(each) for each in columns}
        op.get_bind().execute(typed.insert().values(values))
