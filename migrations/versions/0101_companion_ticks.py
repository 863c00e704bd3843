"""Keep each tick of a companion, so that devices may send theirs late, again and in any order."""

from alembic import op
from sqlalchemy import Column, DateTime, ForeignKeyConstraint, PrimaryKeyConstraint, String, text

revision = "0101_companion_ticks"
down_revision = "0100_companions_at_the_door"

TICKS = "companion_ticks"

KEEP = """
    INSERT INTO companion_ticks (id, companion_id, at, station, received_at)
    SELECT id, id, arrived_at, station, arrived_at FROM companions WHERE arrived_at IS NOT NULL
"""
"""The tick of a companion who is in gets the id of the companion, which is as random."""

GO_BACK = """
    UPDATE companions SET arrived_at = first.at, station = first.station
    FROM (
        SELECT companion_id, at, station,
            row_number() OVER (PARTITION BY companion_id ORDER BY at, station, id) AS place
        FROM companion_ticks WHERE undone_at IS NULL
    ) AS first
    WHERE first.companion_id = companions.id AND first.place = 1
"""


def upgrade() -> None:
    op.create_table(
        TICKS,
        Column("id", String, nullable=False),
        Column("companion_id", String, nullable=False),
        Column("at", DateTime(timezone=True), nullable=False),
        Column("station", String, nullable=False),
        Column("received_at", DateTime(timezone=True), nullable=False),
        Column("undone_at", DateTime(timezone=True)),
        ForeignKeyConstraint(
            ["companion_id"],
            ["companions.id"],
            name=op.f(f"fk_{TICKS}_companion_id"),
            ondelete="CASCADE",
        ),
        PrimaryKeyConstraint("id", name=op.f(f"pk_{TICKS}")),
    )
    op.create_index(op.f(f"ix_{TICKS}_companion_id"), TICKS, ["companion_id"])
    op.execute(text(KEEP))
    op.drop_column("companions", "station")
    op.drop_column("companions", "arrived_at")


def downgrade() -> None:
    op.add_column("companions", Column("arrived_at", DateTime(timezone=True)))
    op.add_column(
        "companions", Column("station", String, nullable=False, server_default=text("''"))
    )
    op.execute(text(GO_BACK))
    op.drop_table(TICKS)
