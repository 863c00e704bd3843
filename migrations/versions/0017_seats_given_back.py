"""A letter to the focal point whose nominee gives his place back"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

TABLES = ("messages", "letter_wordings", "reminder_rules")
EARLIER_KINDS = (
    "invitation",
    "nomination-request",
    "reply-reminder",
    "nominated",
    "registration-received",
    "confirmed",
    "waitlisted",
    "seat-offered",
    "promoted",
    "rejected",
    "registration-cancelled",
    "event-reminder",
    "event-changed",
    "event-cancelled",
    "thank-you",
    "link-again",
    "announcement",
)
NEW_KIND = "seat-given-back"


def upgrade() -> None:
    for table in TABLES:
        _recheck(table, (*EARLIER_KINDS, NEW_KIND))


def downgrade() -> None:
    # The earlier schema has no name for them, and mail that tells that one came back stays.
    came_back = sa.table("incoming_mails", sa.column("bounced_id")).c.bounced_id
    messages = sa.table("messages", sa.column("id"), sa.column("kind"))
    gone = sa.select(messages.c.id).where(messages.c.kind == NEW_KIND)
    op.execute(sa.update(came_back.table).where(came_back.in_(gone)).values(bounced_id=None))
    for table in TABLES:
        kind = sa.table(table, sa.column("kind")).c.kind
        op.execute(sa.delete(kind.table).where(kind == NEW_KIND))
        _recheck(table, EARLIER_KINDS)


def _recheck(table_name: str, kinds: tuple[str, ...]) -> None:
    with op.batch_alter_table(table_name) as table:
        table.drop_constraint(op.f(f"ck_{table_name}_kind"), type_="check")
        table.create_check_constraint(op.f(f"ck_{table_name}_kind"), f"kind IN ({', '.join(map(repr, kinds))})")
