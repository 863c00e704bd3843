"""The country whose public holidays an event knows"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

LAUNCHES = ("al", "ba", "xk", "me", "rs", "mk")
"""The slugs of the launches that earlier versions made: in upper case, they are the codes."""


def upgrade() -> None:
    op.add_column("events", sa.Column("country", sa.String(), nullable=False, server_default=""))
    events = sa.table("events", sa.column("slug", sa.String), sa.column("country", sa.String))
    for slug in LAUNCHES:
        op.execute(events.update().where(events.c.slug == slug).values(country=slug.upper()))


def downgrade() -> None:
    op.drop_column("events", "country")
