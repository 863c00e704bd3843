"""Let a letter say that the publication is available."""

from alembic import op

revision = "0006_publication_letter"
down_revision = "0005_programme_speakers"

BEFORE = (
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
    *("event-changed", "event-cancelled", "thank-you", "link-again", "announcement"),
)
NEW = "publication-available"
TABLES = ("messages", "letter_wordings", "reminder_rules")
MAILINGS = ("invitations", "reminder", "announcement", "event-changed", "event-cancelled")


def upgrade() -> None:
    for table in TABLES:
        _check(table, (*BEFORE, NEW))
    _check("mailings", (*MAILINGS, "publication"))


def downgrade() -> None:
    op.execute(
        "DELETE FROM reminder_runs WHERE rule_id IN (SELECT id FROM reminder_rules WHERE kind = 'publication-available')"
    )
    op.execute(
        "UPDATE mailings SET rule_id = NULL WHERE rule_id IN "
        "(SELECT id FROM reminder_rules WHERE kind = 'publication-available')"
    )
    for table in TABLES:
        op.execute(f"DELETE FROM {table} WHERE kind = '{NEW}'")  # noqa: S608 - names of ours
        _check(table, BEFORE)
    op.execute("UPDATE mailings SET kind = 'reminder' WHERE kind = 'publication'")
    _check("mailings", MAILINGS)


def _check(table: str, kinds: tuple[str, ...]) -> None:
    name = op.f(f"ck_{table}_kind")
    with op.batch_alter_table(table) as changed:
        changed.drop_constraint(name, type_="check")
        changed.create_check_constraint(name, f"kind IN ({', '.join(map(repr, kinds))})")
