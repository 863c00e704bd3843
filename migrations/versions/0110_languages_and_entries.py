"""Add an index that has the guests of each language in the order of names. Let that of those who have come begin with the state:
SQLite took a different one for several events at once."""

from alembic import op
from sqlalchemy import text

revision = "0110_languages_and_entries"
down_revision = "0109_entered"

LANGUAGES, ENTRIES = "ix_people_event_id_language_sort_key_id", "ix_registrations_entered"


def upgrade() -> None:
    op.create_index(LANGUAGES, "people", ["event_id", "language", "sort_key", "id"])
    _index_of_entries("state", "is_walk_in", "group_id", "sex")


def downgrade() -> None:
    _index_of_entries("group_id", "sex", "state", "is_walk_in")
    op.drop_index(LANGUAGES, "people")


def _index_of_entries(*counted: str) -> None:
    op.drop_index(ENTRIES, "registrations")
    columns = ["event_id", *counted, "has_entered"]
    where = {"postgresql_where": text("has_entered"), "sqlite_where": text("has_entered = 1")}
    op.create_index(ENTRIES, "registrations", columns, **where)
