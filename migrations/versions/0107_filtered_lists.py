"""Add indexes that have the guests of each group, institution and rank in the order of names, and the log's actions."""

from alembic import op
from sqlalchemy import text

revision = "0107_filtered_lists"
down_revision = "0106_mail_tests"

GROUPS, ACTIONS = "ix_people_event_id_group_id_sort_key_id", "ix_audit_entries_event_id_action"
INSTITUTIONS, FORMER = "ix_people_institutions", "ix_people_institution_id"
RANKS, VIPS = "ix_people_ranks", "ix_people_vip"


def upgrade() -> None:
    op.create_index(GROUPS, "people", ["event_id", "group_id", "sort_key", "id"])
    op.create_index(
        INSTITUTIONS,
        "people",
        ["institution_id", "sort_key", "id", "event_id", "is_unnamed", "erased_at"],
    )
    op.drop_index(FORMER, "people")
    has_rank = text("rank IS NOT NULL")
    columns = ["event_id", "rank", "sort_key", "id", "is_unnamed"]
    op.create_index(RANKS, "people", columns, postgresql_where=has_rank, sqlite_where=has_rank)
    _index_of_vips(["event_id", "sort_key", "id", "is_vip"])
    op.create_index(ACTIONS, "audit_entries", ["event_id", "action"])


def _index_of_vips(columns: list[str]) -> None:
    op.drop_index(VIPS, "people")
    op.create_index(
        VIPS, "people", columns, postgresql_where=text("is_vip"), sqlite_where=text("is_vip = 1")
    )


def downgrade() -> None:
    op.drop_index(ACTIONS, "audit_entries")
    _index_of_vips(["event_id"])
    op.drop_index(RANKS, "people")
    op.create_index(FORMER, "people", ["institution_id"])
    op.drop_index(INSTITUTIONS, "people")
    op.drop_index(GROUPS, "people")
