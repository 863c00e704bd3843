"""Drop the counts of registrations and people, and their triggers: at 20,000 guests they are counted when they are asked for, from one index."""

from alembic import op
from sqlalchemy import text

revision = "0117_counts_are_counted"
down_revision = "0116_imports_planned_again"

COUNTERS = ("0103_seat_counts", "0108_person_counts")
"""The steps that made them."""
FIGURES, ENTERED = "ix_registrations_figures", "ix_registrations_entered"


def upgrade() -> None:
    for name in reversed(COUNTERS):
        _step(name).downgrade()
    op.drop_index(ENTERED, "registrations")
    op.drop_index(FIGURES, "registrations")
    op.create_index(
        FIGURES,
        "registrations",
        ["event_id", "state", "is_walk_in", "has_entered", "group_id", "sex", "holds_seat"],
    )


def downgrade() -> None:
    op.drop_index(FIGURES, "registrations")
    op.create_index(
        FIGURES,
        "registrations",
        ["event_id", "group_id", "sex", "state", "is_walk_in", "has_entered"],
    )
    op.create_index(
        ENTERED,
        "registrations",
        ["event_id", "state", "is_walk_in", "group_id", "sex", "has_entered"],
        postgresql_where=text("has_entered"),
        sqlite_where=text("has_entered = 1"),
    )
    for name in COUNTERS:
        _step(name).upgrade()


def _step(name):
    return op.get_context().opts["script"].get_revision(name).module
