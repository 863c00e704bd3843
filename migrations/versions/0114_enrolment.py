"""Add a one-time link to the address of an account, which proves who sets up its first second factor."""

from alembic import op
from sqlalchemy import Column, DateTime, String

revision = "0114_enrolment"
down_revision = "0113_former_standings"

LETTERS = "account_letters"
LETTER_KINDS = (
    *("password-link", "password-changed", "role-changed", "disabled"),
    *(
        "factor-added",
        "factor-removed",
        "factors-dropped",
        "codes-renewed",
        "code-used",
        "vip-arrived",
    ),
    *(
        "approvals-waiting",
        "list-full",
        "letters-failed",
        "event-tomorrow",
        "figures-to-settle",
        "daily",
        "alarm",
    ),
)


def upgrade() -> None:
    with op.batch_alter_table("accounts") as changed:
        changed.add_column(Column("factor_link_nonce", String))
        changed.add_column(Column("factor_link_ends_at", DateTime(timezone=True)))
        changed.create_unique_constraint(
            op.f("uq_accounts_factor_link_nonce"), ["factor_link_nonce"]
        )
    op.add_column("staff_sessions", Column("address_confirmed_at", DateTime(timezone=True)))
    with op.batch_alter_table(LETTERS) as changed:
        _allow(changed, (*LETTER_KINDS, "factor-link"))


def downgrade() -> None:
    op.execute(f"DELETE FROM {LETTERS} WHERE kind = 'factor-link'")  # noqa: S608 - names of ours
    with op.batch_alter_table(LETTERS) as changed:
        _allow(changed, LETTER_KINDS)
    op.drop_column("staff_sessions", "address_confirmed_at")
    with op.batch_alter_table("accounts") as changed:
        changed.drop_constraint(op.f("uq_accounts_factor_link_nonce"), type_="unique")
        changed.drop_column("factor_link_ends_at")
        changed.drop_column("factor_link_nonce")


def _allow(changed, kinds):
    name = op.f(f"ck_{LETTERS}_kind")
    changed.drop_constraint(name, type_="check")
    changed.create_check_constraint(name, f"kind IN ({', '.join(map(repr, kinds))})")
