"""Keep second factors of staff, and when a session showed one."""

from alembic import op
from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    UniqueConstraint,
)

revision = "0050_second_factors"
down_revision = "0041_unnamed_identities"

INSTANT = DateTime(timezone=True)
KINDS = ("password-link", "password-changed", "role-changed", "disabled")
NEW = ("factor-added", "factor-removed", "factors-dropped", "codes-renewed", "code-used")
LETTERS, SESSIONS = "account_letters", "staff_sessions"


def upgrade() -> None:
    op.add_column(SESSIONS, Column("second_factor_at", INSTANT))
    op.add_column(SESSIONS, Column("challenge", String))
    op.add_column(SESSIONS, Column("challenge_ends_at", INSTANT))
    _of_account(
        "authenticator_apps",
        Column("secret", String, nullable=False),
        Column("last_step", Integer, nullable=False),
        Column("created_at", INSTANT, nullable=False),
        UniqueConstraint("account_id", name=op.f("uq_authenticator_apps_account_id")),
    )
    _of_account(
        "passkeys",
        Column("credential_id", String, nullable=False),
        Column("key", LargeBinary, nullable=False),
        Column("sign_count", BigInteger, nullable=False),
        Column("name", String, nullable=False),
        Column("created_at", INSTANT, nullable=False),
        Column("used_at", INSTANT),
        UniqueConstraint("credential_id", name=op.f("uq_passkeys_credential_id")),
        numbers_are_used_again=False,
    )
    _of_account(
        "recovery_codes",
        Column("salt", String, nullable=False),
        Column("code_hash", String, nullable=False),
    )
    op.create_index(op.f("ix_passkeys_account_id"), "passkeys", ["account_id"])
    op.create_index(op.f("ix_recovery_codes_account_id"), "recovery_codes", ["account_id"])
    _allow((*KINDS, *NEW))


def downgrade() -> None:
    op.execute(f"DELETE FROM {LETTERS} WHERE kind IN ({', '.join(map(repr, NEW))})")  # noqa: S608 - names of ours
    _allow(KINDS)
    for table in ("recovery_codes", "passkeys", "authenticator_apps"):
        op.drop_table(table)
    for column in ("challenge_ends_at", "challenge", "second_factor_at"):
        op.drop_column(SESSIONS, column)


def _of_account(
    table: str, *parts: Column | UniqueConstraint, numbers_are_used_again: bool = True
) -> None:
    op.create_table(
        table,
        Column("id", Integer, nullable=False),
        Column("account_id", Integer, nullable=False),
        *parts,
        ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f(f"fk_{table}_account_id"), ondelete="CASCADE"
        ),
        PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        **({} if numbers_are_used_again else {"sqlite_autoincrement": True}),
    )


def _allow(kinds: tuple[str, ...]) -> None:
    name = op.f(f"ck_{LETTERS}_kind")
    with op.batch_alter_table(LETTERS) as changed:
        changed.drop_constraint(name, type_="check")
        changed.create_check_constraint(name, f"kind IN ({', '.join(map(repr, kinds))})")
