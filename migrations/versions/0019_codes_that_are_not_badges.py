"""Check-ins keep the kind, length and hash of a foreign code, never its text

The hashes of what was scanned before need no key that outlives this step: they only tell equal codes apart from others.
"""

import hmac
import re
import secrets

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

CHECK = op.f("ck_check_ins_code")
KIND = op.f("ck_check_ins_code_kind")
BEGINNINGS = {
    "badge": r"[0-9A-HJ-NP-X]{112}$",
    "kit": r"(?i:https?://[^/?#]+/door/[^#]*#token=)",
    "url": r"(?i:(https?|ftp)://|www\.|urlto:)",
    "wifi": r"(?i:wifi:)",
    "calendar": r"(?i:begin:(vevent|vcalendar))",
    "contact": r"(?i:begin:vcard|mecard:|bizcard:)",
    "mail": r"(?i:mailto:|matmsg:|smtp:)",
    "phone": r"(?i:tel:|sms:|smsto:|mms:)",
    "place": r"(?i:geo:)",
    "number": r"[0-9]+$",
}
KINDS = ", ".join(f"'{kind}'" for kind in [*BEGINNINGS, "text"])
CHECK_INS = sa.table(
    "check_ins", *map(sa.column, ("id", "code", "means", "badge_id", "code_kind", "code_length", "code_hash"))
)


def upgrade() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    if is_sqlite:
        op.execute("PRAGMA secure_delete=ON")  # or the text would stay in pages that are free
    op.add_column("check_ins", sa.Column("code_kind", sa.String(32)))
    op.add_column("check_ins", sa.Column("code_length", sa.Integer()))
    op.add_column("check_ins", sa.Column("code_hash", sa.String()))
    keep_what_may_be_kept()
    if not is_sqlite:  # writes the table again: a column that is only dropped stays in the file
        op.execute("ALTER TABLE check_ins ALTER COLUMN code TYPE integer USING NULL")
    with op.batch_alter_table("check_ins") as table:
        table.drop_column("code")
        table.create_check_constraint(KIND, f"code_kind IN ({KINDS})")
        table.create_check_constraint(
            CHECK, "(code_kind IS NULL) = (code_length IS NULL) AND (code_kind IS NULL) = (code_hash IS NULL)"
        )


def keep_what_may_be_kept() -> None:
    key, connection = secrets.token_bytes(32), op.get_bind()
    foreign = sa.select(CHECK_INS.c.id, CHECK_INS.c.code).where(
        CHECK_INS.c.code.is_not(None), CHECK_INS.c.badge_id.is_(None)
    )
    rows = [
        {
            "of": row.id,
            "kind": kind_of(row.code),
            "length": len(row.code),
            "hash": hmac.new(key, row.code.encode("utf-8", "surrogatepass"), "sha256").hexdigest(),
        }
        for row in connection.execute(foreign).all()
    ]
    values = {f"code_{name}": sa.bindparam(name) for name in ("kind", "length", "hash")}
    if rows:
        connection.execute(sa.update(CHECK_INS).where(CHECK_INS.c.id == sa.bindparam("of")).values(values), rows)


def kind_of(code: str) -> str:
    written = code.strip()
    return next((kind for kind, beginning in BEGINNINGS.items() if re.match(beginning, written)), "text")


def downgrade() -> None:
    """The text of a code cannot come back: its kind stands in its place."""
    with op.batch_alter_table("check_ins") as table:
        table.add_column(sa.Column("code", sa.String()))
    op.execute(
        sa.update(CHECK_INS)
        .where(CHECK_INS.c.means == "scan")
        .values(code=sa.func.coalesce(CHECK_INS.c.code_kind, "badge"))
    )
    with op.batch_alter_table("check_ins") as table:
        table.drop_constraint(CHECK, type_="check")
        table.drop_constraint(KIND, type_="check")
        for name in ("code_hash", "code_length", "code_kind"):
            table.drop_column(name)
