"""Let the database count the people of each event: each page of a guest list says how many there are."""

from alembic import op
from sqlalchemy import Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint

revision = "0108_person_counts"
down_revision = "0107_filtered_lists"

COUNT = "INSERT INTO person_counts (event_id, number)"
ADD = "ON CONFLICT (event_id) DO UPDATE SET number = person_counts.number + excluded.number"
MADE = {
    "sqlite": (
        "CREATE TRIGGER people_counted AFTER INSERT ON people "  # noqa: S608 - names of ours
        f"BEGIN {COUNT} VALUES (NEW.event_id, 1) {ADD}; END",
        f"CREATE TRIGGER people_uncounted AFTER DELETE ON people BEGIN {COUNT} VALUES (OLD.event_id, -1) {ADD}; END",
    ),
    # Many rows of one statement are counted at once: to change one count in a transaction again and again takes ever longer.
    "postgresql": (
        "CREATE FUNCTION count_people() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "  # noqa: S608
        f"{COUNT} SELECT event_id, TG_ARGV[0]::integer * count(*) FROM counted GROUP BY event_id ORDER BY event_id {ADD}; "
        "RETURN NULL; END $$",
        "CREATE TRIGGER people_counted AFTER INSERT ON people REFERENCING NEW TABLE AS counted "
        "FOR EACH STATEMENT EXECUTE FUNCTION count_people('1')",
        "CREATE TRIGGER people_uncounted AFTER DELETE ON people REFERENCING OLD TABLE AS counted "
        "FOR EACH STATEMENT EXECUTE FUNCTION count_people('-1')",
    ),
}
TRIGGERS = ("people_counted", "people_uncounted")
DROPPED = {
    "sqlite": tuple(f"DROP TRIGGER {name}" for name in TRIGGERS),
    "postgresql": (
        *(f"DROP TRIGGER {name} ON people" for name in TRIGGERS),
        "DROP FUNCTION count_people()",
    ),
}


def upgrade() -> None:
    op.create_table(
        "person_counts",
        Column("event_id", Integer, nullable=False),
        Column("number", Integer, nullable=False),
        ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_person_counts_event_id", ondelete="CASCADE"
        ),
        PrimaryKeyConstraint("event_id", name="pk_person_counts"),
    )
    op.execute(f"{COUNT} SELECT event_id, count(*) FROM people GROUP BY event_id")  # noqa: S608 - names of ours
    _run(MADE)


def downgrade() -> None:
    _run(DROPPED)
    op.drop_table("person_counts")


def _run(statements: dict[str, tuple[str, ...]]) -> None:
    connection = op.get_bind()
    for statement in statements[connection.dialect.name]:
        connection.exec_driver_sql(statement)
