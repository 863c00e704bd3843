"""Send focal points a receipt for what they entered."""

from alembic import op

revision = "0096_nomination_receipt"
down_revision = "0095_companions"

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
    *("data-request-received", "data-request-answered"),
)
NEW_KIND = "nomination-receipt"
TABLES = ("messages", "letter_wordings", "replaced_wordings", "attachments", "reminder_rules")


def upgrade() -> None:
    for table in TABLES:
        _check(table, (*KINDS, NEW_KIND))


def downgrade() -> None:
    for table in TABLES:
        op.execute(f"DELETE FROM {table} WHERE kind = '{NEW_KIND}'")  # noqa: S608 - names of ours
        _check(table, KINDS)


def _check(table: str, values: tuple[str, ...]) -> None:
    name = op.f(f"ck_{table}_kind")
    with op.batch_alter_table(table) as changed:
        changed.drop_constraint(name, type_="check")
        changed.create_check_constraint(name, f"kind IN ({', '.join(map(repr, values))})")
