"""Add indexes for what pages of staff count and list at large events."""

from alembic import op
from sqlalchemy import text

revision = "0102_indexes_for_long_lists"
down_revision = "0101_companion_ticks"

WHOLE = {
    "ix_check_ins_event_id_received_at_id": ("check_ins", ["event_id", "received_at", "id"]),
    "ix_check_ins_stations": (
        "check_ins",
        ["event_id", "station", "actor", "received_at", "refused_because", "undone_at", "is_held"],
    ),
    "ix_messages_event_id_state_kind": ("messages", ["event_id", "state", "kind"]),
}
COUNTS = "refused_because IS NULL AND undone_at IS NULL AND is_held IS "
AWAITED = "awaited_by <> '' OR host_id IS NOT NULL OR "
PARTIAL = {
    "ix_check_ins_counted": (
        "check_ins",
        ["event_id", "registration_id"],
        COUNTS + "false",
        COUNTS + "0",
    ),
    "ix_check_ins_flagged": ("check_ins", ["event_id"], "flags <> '[]'", "flags <> '[]'"),
    "ix_check_ins_held": ("check_ins", ["event_id"], "is_held", "is_held = 1"),
    "ix_check_ins_ahead": ("check_ins", ["event_id"], "at > received_at", "at > received_at"),
    "ix_messages_tests": (
        "messages",
        ["event_id"],
        "test_for_id IS NOT NULL",
        "test_for_id IS NOT NULL",
    ),
    "ix_registrations_visas": (
        "registrations",
        ["event_id", "state", "visa_made_at"],
        "visa_asked_at IS NOT NULL",
        "visa_asked_at IS NOT NULL",
    ),
    "ix_people_awaited": ("people", ["event_id"], AWAITED + "is_vip", AWAITED + "is_vip = 1"),
    "ix_registrations_walk_ins": ("registrations", ["event_id"], "is_walk_in", "is_walk_in = 1"),
}
FORMER = "ix_check_ins_event_id_received_at"
UNNAMED, BODIES = "ix_people_unnamed", "ix_invitations_institutions"


def upgrade() -> None:
    for name, (table, columns) in WHOLE.items():
        op.create_index(name, table, columns)
    for name, (table, columns, where, of_sqlite) in PARTIAL.items():
        op.create_index(
            name, table, columns, postgresql_where=text(where), sqlite_where=text(of_sqlite)
        )
    op.drop_index(FORMER, "check_ins")
    _index_of_unnamed(["event_id", "is_unnamed", "unnamed_number"])
    _index_of_bodies_again()


def _index_of_unnamed(columns: list[str]) -> None:
    op.drop_index(UNNAMED, "people")
    op.create_index(
        UNNAMED,
        "people",
        columns,
        postgresql_where=text("is_unnamed"),
        sqlite_where=text("is_unnamed = 1"),
    )


def _index_of_bodies_again() -> None:
    """Of two indexes that look alike, SQLite takes the one that was made later."""
    where = text("institution_id IS NOT NULL")
    op.drop_index(BODIES, "invitations")
    op.create_index(
        BODIES, "invitations", ["event_id", "state"], postgresql_where=where, sqlite_where=where
    )


def downgrade() -> None:
    _index_of_unnamed(["event_id", "unnamed_number"])
    op.create_index(FORMER, "check_ins", ["event_id", "received_at"])
    for name, (table, *_) in [*PARTIAL.items(), *WHOLE.items()]:
        op.drop_index(name, table)
