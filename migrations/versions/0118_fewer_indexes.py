"""Drop the indexes that had the people of each filter in the order of names: at 20,000 guests a list is sorted when it is asked for.
Let one index of invitations count them by state and by group."""

from alembic import op
from sqlalchemy import text

revision = "0118_fewer_indexes"
down_revision = "0117_counts_are_counted"

SORTED = {
    "ix_people_event_id_group_id_sort_key_id": ["event_id", "group_id", "sort_key", "id"],
    "ix_people_event_id_language_sort_key_id": ["event_id", "language", "sort_key", "id"],
    "ix_people_institutions": [
        "institution_id",
        "sort_key",
        "id",
        "event_id",
        "is_unnamed",
        "erased_at",
    ],
}
INSTITUTION = "ix_people_institution_id"
RANKS, VIPS = "ix_people_ranks", "ix_people_vip"
FIGURES, STATES = "ix_invitations_figures", "ix_invitations_event_id_state"
BODIES = "ix_invitations_institutions"


def upgrade() -> None:
    op.create_index(INSTITUTION, "people", ["institution_id"])
    for name in (*SORTED, RANKS, VIPS):
        op.drop_index(name, "people")
    op.drop_index(STATES, "invitations")
    _index_of_invitations("state", "group_id", "sex")


def downgrade() -> None:
    _index_of_invitations("group_id", "sex", "state")
    op.create_index(STATES, "invitations", ["event_id", "state"])
    for name, columns in SORTED.items():
        op.create_index(name, "people", columns)
    _partial(RANKS, ["rank", "sort_key", "id", "is_unnamed"], "rank IS NOT NULL")
    _partial(VIPS, ["sort_key", "id", "is_vip"], "is_vip", "is_vip = 1")
    op.drop_index(INSTITUTION, "people")


def _index_of_invitations(*counted: str) -> None:
    """Of two indexes that look alike, SQLite takes the one that was made later: that of
    institutions."""
    for name in (FIGURES, BODIES):
        op.drop_index(name, "invitations")
    op.create_index(FIGURES, "invitations", ["event_id", *counted])
    where = text("institution_id IS NOT NULL")
    op.create_index(
        BODIES, "invitations", ["event_id", "state"], postgresql_where=where, sqlite_where=where
    )


def _partial(name: str, columns: list[str], where: str, of_sqlite: str = "") -> None:
    op.create_index(
        name,
        "people",
        ["event_id", *columns],
        postgresql_where=text(where),
        sqlite_where=text(of_sqlite or where),
    )
