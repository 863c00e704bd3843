"""Keep letters about requests of people, the address of one who is erased until the last letter, and versions of the notice."""

from alembic import op
from sqlalchemy import JSON, Column, DateTime, Integer, PrimaryKeyConstraint, String
from sqlalchemy.dialects.postgresql import JSONB

revision = "0038_rights"
down_revision = "0036_sealed_values"

KINDS = (
    *(
        "invitation",
        "nomination-request",
        "reply-reminder",
        "nominated",
        "seat-given-back",
        "registration-received",
    ),
    *(
        "confirmed",
        "waitlisted",
        "seat-offered",
        "promoted",
        "rejected",
        "registration-cancelled",
        "event-reminder",
    ),
    *(
        "event-changed",
        "event-cancelled",
        "thank-you",
        "publication-available",
        "link-again",
        "announcement",
    ),
)
NEW_KINDS = ("data-request-received", "data-request-answered")
TABLES = ("messages", "letter_wordings", "reminder_rules")
SUBJECTS = ("registration", "invitation", "nomination", "second-entry", "test")
NEW_SUBJECT = "person-request"


def upgrade() -> None:
    for table in TABLES:
        _check(table, "kind", (*KINDS, *NEW_KINDS))
    _check("messages", "about", (*SUBJECTS, NEW_SUBJECT))
    op.add_column("messages", Column("farewell", JSON().with_variant(JSONB(), "postgresql")))
    op.add_column(
        "registrations", Column("notice_version", String(), nullable=False, server_default="")
    )
    op.create_table(
        "privacy_notices",
        Column("id", Integer(), nullable=False),
        *(
            Column(name, String(), nullable=False)
            for name in ("controller", "address", "contact", "complaint")
        ),
        Column("made_at", DateTime(timezone=True), nullable=False),
        PrimaryKeyConstraint("id", name=op.f("pk_privacy_notices")),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    op.drop_table("privacy_notices")
    op.drop_column("registrations", "notice_version")
    op.drop_column("messages", "farewell")
    op.execute(f"DELETE FROM messages WHERE about = '{NEW_SUBJECT}'")  # noqa: S608 - a name of ours
    _check("messages", "about", SUBJECTS)
    for table in TABLES:
        _check(table, "kind", KINDS)


def _check(table: str, column: str, values: tuple[str, ...]) -> None:
    name = op.f(f"ck_{table}_{column}")
    with op.batch_alter_table(table) as changed:
        changed.drop_constraint(name, type_="check")
        changed.create_check_constraint(name, f"{column} IN ({', '.join(map(repr, values))})")
