"""Let SQLite use the index of VIPs: its queries say ``is_vip = 1``."""

from alembic import op
from sqlalchemy import text

revision = "0098_vip_index"
down_revision = "0097_words_to_host"

INDEX = "ix_people_vip"


def upgrade() -> None:
    _replace("is_vip = 1")


def downgrade() -> None:
    _replace("is_vip")


def _replace(of_sqlite: str) -> None:
    op.drop_index(INDEX, "people")
    op.create_index(
        INDEX, "people", ["event_id"], sqlite_where=text(of_sqlite), postgresql_where=text("is_vip")
    )
