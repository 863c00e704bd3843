"""Addresses are kept with their domain in lower case and ASCII, so that each spelling means the same person"""

from collections.abc import Iterable

import idna
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")
COLUMNS = {
    "people": ("email", "email_bounced"),
    "invitations": ("focal_email", "focal_email_bounced"),
    "events": ("contact_email",),
}
PIECE = 1_000


def upgrade() -> None:
    for name, columns in COLUMNS.items():
        table = sa.table(name, sa.column("id", sa.Integer), *(sa.column(column, sa.String) for column in columns))
        _change(table, columns, _folded)
    accounts = sa.table("accounts", sa.column("id", sa.Integer), sa.column("email", sa.String))
    _change(accounts, ("email",), _Unless(op.get_bind().scalars(sa.select(accounts.c.email))))
    people = sa.table("people", sa.column("id", sa.Integer), sa.column("formerly", JSON))
    _change(people, ("formerly",), lambda known: [each | {"email": _folded(each["email"])} for each in known])


def downgrade() -> None:
    """Each spelling is as good there."""


def _change(table, columns, change) -> None:  # type: ignore[no-untyped-def]
    """Row by row in pieces: most are as they have to be already."""
    connection, last = op.get_bind(), 0
    query = sa.select(table.c.id, *(table.c[column] for column in columns)).order_by(table.c.id).limit(PIECE)
    while rows := connection.execute(query.where(table.c.id > last)).mappings().all():
        for row in rows:
            new = {column: change(row[column]) for column in columns if row[column]}
            if changed := {column: value for column, value in new.items() if value != row[column]}:
                connection.execute(sa.update(table).where(table.c.id == row["id"]).values(changed))
        last = rows[-1]["id"]


class _Unless:
    """Folds an address unless another account has the folded one: that account was added by hand too, and one of both keeps the
    spelling by which the command line finds it."""

    def __init__(self, known: Iterable[str]) -> None:
        self.known = set(known)

    def __call__(self, address: str) -> str:
        folded = _folded(address)
        if folded in self.known:
            return address
        self.known.add(folded)
        return folded


def _folded(address: str) -> str:
    local, at, domain = address.rpartition("@")
    if not at or (domain.isascii() and domain == domain.lower()):
        return address
    try:
        return f"{local}@{idna.encode(domain, uts46=True).decode().lower()}"
    except idna.IDNAError:
        return address
