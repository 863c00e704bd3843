"""Let the database count registrations by group and state: each decision about seats needs these numbers."""

from alembic import op
from sqlalchemy import Boolean, Column, Enum, ForeignKeyConstraint, Integer, PrimaryKeyConstraint

revision = "0103_seat_counts"
down_revision = "0102_indexes_for_long_lists"

STATES = ("pending", "confirmed", "waitlisted", "rejected", "cancelled")
COLUMNS = ("event_id", "group_id", "state", "holds_seat")
KEY = ", ".join(COLUMNS)
OLD, NEW = (", ".join(f"{row}.{name}" for name in COLUMNS) for row in ("OLD", "NEW"))
COUNT = f"INSERT INTO seat_counts ({KEY}, number)"
ADD = f"ON CONFLICT ({KEY}) DO UPDATE SET number = seat_counts.number + excluded.number"
MOVE = f"{COUNT} VALUES ({OLD}, -1), ({NEW}, 1) {ADD};"
MADE = {
    "sqlite": (
        "CREATE TRIGGER registrations_seats_added AFTER INSERT ON registrations "  # noqa: S608 - names of ours
        f"BEGIN {COUNT} VALUES ({NEW}, 1) {ADD}; END",
        "CREATE TRIGGER registrations_seats_removed AFTER DELETE ON registrations "
        f"BEGIN {COUNT} VALUES ({OLD}, -1) {ADD}; END",
        f"CREATE TRIGGER registrations_seats_moved AFTER UPDATE OF {KEY} ON registrations "
        f"WHEN ({OLD}) <> ({NEW}) BEGIN {MOVE} END",
    ),
    # Many rows of one statement are counted at once: to change one count in a transaction again and again takes ever longer.
    "postgresql": (
        "CREATE FUNCTION count_seats() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "  # noqa: S608
        f"{COUNT} SELECT {KEY}, TG_ARGV[0]::integer * count(*) FROM counted GROUP BY {KEY} ORDER BY {KEY} {ADD}; "
        "RETURN NULL; END $$",
        f"CREATE FUNCTION move_seat() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {MOVE} RETURN NULL; END $$",
        "CREATE TRIGGER registrations_seats_added AFTER INSERT ON registrations REFERENCING NEW TABLE AS counted "
        "FOR EACH STATEMENT EXECUTE FUNCTION count_seats('1')",
        "CREATE TRIGGER registrations_seats_removed AFTER DELETE ON registrations REFERENCING OLD TABLE AS counted "
        "FOR EACH STATEMENT EXECUTE FUNCTION count_seats('-1')",
        f"CREATE TRIGGER registrations_seats_moved AFTER UPDATE OF {KEY} ON registrations "
        f"FOR EACH ROW WHEN (({OLD}) <> ({NEW})) EXECUTE FUNCTION move_seat()",
    ),
}
TRIGGERS = ("registrations_seats_added", "registrations_seats_removed", "registrations_seats_moved")
DROPPED = {
    "sqlite": tuple(f"DROP TRIGGER {name}" for name in TRIGGERS),
    "postgresql": (
        *(f"DROP TRIGGER {name} ON registrations" for name in TRIGGERS),
        "DROP FUNCTION count_seats()",
        "DROP FUNCTION move_seat()",
    ),
}


def upgrade() -> None:
    op.create_table(
        "seat_counts",
        Column("event_id", Integer, nullable=False),
        Column("group_id", Integer, nullable=False),
        Column(
            "state",
            Enum(*STATES, native_enum=False, create_constraint=True, name="state", length=32),
            nullable=False,
        ),
        Column("holds_seat", Boolean, nullable=False),
        Column("number", Integer, nullable=False),
        ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_seat_counts_event_id", ondelete="CASCADE"
        ),
        PrimaryKeyConstraint(*COLUMNS, name="pk_seat_counts"),
    )
    op.execute(f"{COUNT} SELECT {KEY}, count(*) FROM registrations GROUP BY {KEY}")  # noqa: S608 - names of ours
    _run(MADE)


def downgrade() -> None:
    _run(DROPPED)
    op.drop_table("seat_counts")


def _run(statements: dict[str, tuple[str, ...]]) -> None:
    connection = op.get_bind()
    for statement in statements[connection.dialect.name]:
        connection.exec_driver_sql(statement)
